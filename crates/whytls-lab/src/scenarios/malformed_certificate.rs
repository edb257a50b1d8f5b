//! A subjectAltName that is no DER: OpenSSL serves it unread, and every client stumbles over it. RFC 5280, 4.2.1.6.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "malformed-certificate",
    cause: Some("malformed-certificate"),
    title: "The certificate's subjectAltName cannot be read.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf =
        pki.nameless_leaf().extension("2.5.29.17", false, vec![0x30, 0x7f, 0x82]).signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
