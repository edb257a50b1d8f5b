//! A key whose keyUsage is keyAgreement alone: the handshake signs with it all the same. rustls does not look at
//! keyUsage, and OpenSSL takes any of three; GnuTLS, Java and browsers refuse. RFC 5280, 4.2.1.3; RFC 8446, 4.4.2.2.

use whytls_certificates::make::KeyUsage;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "key-usage-lacks-digital-signature",
    cause: Some("key-usage-lacks-digital-signature"),
    title: "The certificate's keyUsage is keyAgreement alone.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().key_usage(&[KeyUsage::KeyAgreement]).signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
