//! A certificate that demands a stapled OCSP answer, and a server that has none. RFC 7633; clients written in Rust do not
//! mind, Firefox does.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "must-staple-without-staple",
    cause: Some("must-staple-without-staple"),
    title: "The certificate demands an OCSP staple, and the server sends none.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    // TLS feature: a SEQUENCE of the one INTEGER 5, status_request.
    let leaf =
        pki.leaf().extension("1.3.6.1.5.5.7.1.24", false, vec![0x30, 3, 2, 1, 5]).signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
