//! A TLS 1.2 server that closes at every hello with supported_versions, as some old load balancers do. RFC 8446, 4.2.1.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "version-intolerance",
    cause: Some("version-intolerance"),
    title: "The server closes the connection at every hello that offers TLS 1.3.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let settings = servers::openssl::settings(&leaf)?;
    servers::altered::serve(&leaf, settings, |hello| !offers_tls13(hello), |_, bytes| bytes)
}

/// Whether supported_versions (43) is there and names TLS 1.3.
fn offers_tls13(hello: &[u8]) -> bool {
    hello.windows(5).any(|w| w[..3] == [0, 43, 0]) && hello.windows(2).any(|w| w == [3, 4])
}
