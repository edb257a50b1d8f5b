//! A certificate signed with SHA-1. RFC 9155; RFC 8446, 4.4.2.2.

use whytls_certificates::make::Digest;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "weak-certificate-signature",
    cause: Some("weak-certificate-signature"),
    title: "The certificate is signed with SHA-1.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().digest(Digest::Sha1).signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings_for_weak_keys()?;
    servers::openssl::add_certificate(&mut settings, &leaf)?;
    servers::openssl::serve(&leaf, settings)
}
