//! A certificate that a CA on P-256 signed with SHA-512: ring has no such pair, aws-lc-rs has it from rustls 0.23.36 on.
//! RFC 5758, 3.2.

use whytls_certificates::make::Digest;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "ecdsa-curve-hash-pair-unsupported",
    cause: Some("ecdsa-curve-hash-pair-unsupported"),
    title: "The certificate is signed by a key on P-256 with SHA-512.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().digest(Digest::Sha512).signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
