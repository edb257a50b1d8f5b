//! A version 1 certificate, as `openssl x509 -req` made without an extension file before OpenSSL 3: webpki wants
//! version 3, OpenSSL takes the common name for the host. RFC 5280, 4.1.2.1.

use whytls_certificates::make::Version;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "x509-v1-certificate",
    cause: Some("x509-v1-certificate"),
    title: "The server's certificate has X.509 version 1.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = Draft::new("localhost")
        .version(Version::V1)
        .validity(pki.now - DAY, pki.now + 30 * DAY)
        .signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
