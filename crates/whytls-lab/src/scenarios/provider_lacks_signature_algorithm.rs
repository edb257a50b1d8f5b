//! A key on P-521: rustls with ring has no algorithm for it, aws-lc-rs and OpenSSL have one. RFC 8446, 4.2.3.

use whytls_certificates::make::KeyKind;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "provider-lacks-signature-algorithm",
    cause: Some("provider-lacks-signature-algorithm"),
    title: "The server's key is on P-521.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().key_kind(KeyKind::P521).signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
