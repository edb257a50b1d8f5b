//! The catalogue: one folder for each cause.
//!
//! The list below is written by `cargo xtask causes`; a test says so when it is stale.

use crate::cause::Cause;

mod actix_rustls_feature_mismatch;
mod alpn_mismatch;
mod ca_as_end_entity;
mod certificate_chain_too_large;
mod certificate_expired;
mod certificate_not_yet_valid;
mod chain_out_of_order;
mod client_certificate_required;
mod clock_wrong;
mod closed_in_handshake;
mod connection_reset_in_handshake;
mod ecdsa_sha1_offered_unverifiable;
mod ed448_offered_without_suite;
mod eku_mismatch;
mod empty_extended_key_usage;
mod empty_extension_sequence_refused;
mod garbage_answer;
mod hostname_with_underscore;
mod intermediate_expired;
mod ip_address_as_dns_name;
mod ip_address_not_supported_by_library;
mod key_usage_lacks_digital_signature;
mod leaf_not_first;
mod legacy_version_only;
mod malformed_certificate;
mod missing_intermediate;
mod multiple_rustls_versions;
mod name_constraints_tightened;
mod name_constraints_violated;
mod name_mismatch;
mod no_answer;
mod no_common_cipher_suite;
mod no_subject_alt_name;
mod other_protocol_on_port;
mod path_building_limit_exceeded;
mod path_length_violated;
mod plaintext_peer;
mod private_ca_not_trusted;
mod self_signed_certificate;
mod serial_number_invalid;
mod server_lacks_ecdhe;
mod slow_peer;
mod unknown_critical_extension;
mod unrelated_certificate_in_chain;
mod unsupported_wildcard_san;
mod wildcard_too_deep;
mod x509_v1_certificate;

static ALL: &[&Cause] = &[
    &actix_rustls_feature_mismatch::CAUSE,
    &alpn_mismatch::CAUSE,
    &ca_as_end_entity::CAUSE,
    &certificate_chain_too_large::CAUSE,
    &certificate_expired::CAUSE,
    &certificate_not_yet_valid::CAUSE,
    &chain_out_of_order::CAUSE,
    &client_certificate_required::CAUSE,
    &clock_wrong::CAUSE,
    &closed_in_handshake::CAUSE,
    &connection_reset_in_handshake::CAUSE,
    &ecdsa_sha1_offered_unverifiable::CAUSE,
    &ed448_offered_without_suite::CAUSE,
    &eku_mismatch::CAUSE,
    &empty_extended_key_usage::CAUSE,
    &empty_extension_sequence_refused::CAUSE,
    &garbage_answer::CAUSE,
    &hostname_with_underscore::CAUSE,
    &intermediate_expired::CAUSE,
    &ip_address_as_dns_name::CAUSE,
    &ip_address_not_supported_by_library::CAUSE,
    &key_usage_lacks_digital_signature::CAUSE,
    &leaf_not_first::CAUSE,
    &legacy_version_only::CAUSE,
    &malformed_certificate::CAUSE,
    &missing_intermediate::CAUSE,
    &multiple_rustls_versions::CAUSE,
    &name_constraints_tightened::CAUSE,
    &name_constraints_violated::CAUSE,
    &name_mismatch::CAUSE,
    &no_answer::CAUSE,
    &no_common_cipher_suite::CAUSE,
    &no_subject_alt_name::CAUSE,
    &other_protocol_on_port::CAUSE,
    &path_building_limit_exceeded::CAUSE,
    &path_length_violated::CAUSE,
    &plaintext_peer::CAUSE,
    &private_ca_not_trusted::CAUSE,
    &self_signed_certificate::CAUSE,
    &serial_number_invalid::CAUSE,
    &server_lacks_ecdhe::CAUSE,
    &slow_peer::CAUSE,
    &unknown_critical_extension::CAUSE,
    &unrelated_certificate_in_chain::CAUSE,
    &unsupported_wildcard_san::CAUSE,
    &wildcard_too_deep::CAUSE,
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
