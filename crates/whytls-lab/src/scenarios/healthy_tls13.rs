//! A healthy server on rustls.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "healthy-tls13",
    cause: None,
    title: "Nothing is wrong: TLS 1.2 and 1.3 with an ECDSA certificate, served by rustls.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let intermediate = pki.intermediate()?;
    let leaf = pki.leaf().signed_by(&intermediate)?;
    servers::rustls::serve(&leaf, &[&intermediate])
}
