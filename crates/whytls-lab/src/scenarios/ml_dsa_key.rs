//! A key of ML-DSA-65, which OpenSSL from 3.5 on and the newest rustls with aws-lc-rs verify, and nobody else. RFC 9881;
//! draft-ietf-tls-mldsa.

use whytls_certificates::make::KeyKind;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "ml-dsa-key",
    cause: Some("provider-lacks-signature-algorithm"),
    title: "The server's key is of ML-DSA-65.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().key_kind(KeyKind::MlDsa65).signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
