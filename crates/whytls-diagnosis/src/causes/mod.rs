//! The catalogue: one folder for each cause.
//!
//! The list below is written by `cargo xtask causes`; a test says so when it is stale.

use crate::cause::Cause;

mod actix_rustls_feature_mismatch;
mod alpn_mismatch;
mod ca_as_end_entity;
mod certificate_expired;
mod certificate_not_yet_valid;
mod client_certificate_required;
mod clock_wrong;
mod closed_in_handshake;
mod connection_reset_in_handshake;
mod ecdsa_sha1_offered_unverifiable;
mod ed448_offered_without_suite;
mod garbage_answer;
mod legacy_version_only;
mod missing_intermediate;
mod multiple_rustls_versions;
mod name_mismatch;
mod no_answer;
mod no_common_cipher_suite;
mod no_subject_alt_name;
mod other_protocol_on_port;
mod plaintext_peer;
mod private_ca_not_trusted;
mod self_signed_certificate;
mod server_lacks_ecdhe;
mod slow_peer;
mod x509_v1_certificate;

static ALL: &[&Cause] = &[
    &actix_rustls_feature_mismatch::CAUSE,
    &alpn_mismatch::CAUSE,
    &ca_as_end_entity::CAUSE,
    &certificate_expired::CAUSE,
    &certificate_not_yet_valid::CAUSE,
    &client_certificate_required::CAUSE,
    &clock_wrong::CAUSE,
    &closed_in_handshake::CAUSE,
    &connection_reset_in_handshake::CAUSE,
    &ecdsa_sha1_offered_unverifiable::CAUSE,
    &ed448_offered_without_suite::CAUSE,
    &garbage_answer::CAUSE,
    &legacy_version_only::CAUSE,
    &missing_intermediate::CAUSE,
    &multiple_rustls_versions::CAUSE,
    &name_mismatch::CAUSE,
    &no_answer::CAUSE,
    &no_common_cipher_suite::CAUSE,
    &no_subject_alt_name::CAUSE,
    &other_protocol_on_port::CAUSE,
    &plaintext_peer::CAUSE,
    &private_ca_not_trusted::CAUSE,
    &self_signed_certificate::CAUSE,
    &server_lacks_ecdhe::CAUSE,
    &slow_peer::CAUSE,
    &x509_v1_certificate::CAUSE,
];

/// Every cause, by name in order.
pub fn all() -> &'static [&'static Cause] {
    ALL
}

/// The cause of this name.
pub fn by_name(name: &str) -> Option<&'static Cause> {
    ALL.iter().copied().find(|cause| cause.name == name)
}
