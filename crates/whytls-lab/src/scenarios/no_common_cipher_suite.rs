//! A TLS 1.2 server with CBC suites only, which rustls does not have: alert handshake_failure (40). OpenSSL clients
//! still get through. RFC 8422, 6; RFC 9325, 4.2.

use openssl::ssl::SslVersion;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "no-common-cipher-suite",
    cause: Some("no-common-cipher-suite"),
    title: "The server has only CBC cipher suites for TLS 1.2.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    servers::openssl::only_version(&mut settings, SslVersion::TLS1_2)?;
    settings.set_cipher_list(
        "ECDHE-ECDSA-AES256-SHA384:ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES256-SHA:ECDHE-ECDSA-AES128-SHA",
    )?;
    servers::openssl::serve(&leaf, settings)
}
