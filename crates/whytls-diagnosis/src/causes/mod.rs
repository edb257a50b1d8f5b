//! The catalogue: one folder for each cause.
//!
//! The list below is written by `cargo xtask causes`; a test says so when it is stale.

use crate::cause::Cause;

mod actix_rustls_feature_mismatch;
mod alpn_mismatch;
mod ca_as_end_entity;
mod ca_bundle_path_not_probed;
mod ca_file_unreadable;
mod ca_rekeyed_under_same_name;
mod certificate_chain_too_large;
mod certificate_expired;
mod certificate_not_yet_valid;
mod chain_out_of_order;
mod client_certificate_required;
mod clock_wrong;
mod closed_in_handshake;
mod connection_reset_in_handshake;
mod distrusted_public_root;
mod ecdsa_sha1_offered_unverifiable;
mod ed448_offered_without_suite;
mod eku_mismatch;
mod empty_extended_key_usage;
mod empty_extension_sequence_refused;
mod expired_cross_sign;
mod garbage_answer;
mod hostname_with_underscore;
mod interception_root_not_trusted;
mod intermediate_expired;
mod ip_address_as_dns_name;
mod ip_address_not_supported_by_library;
mod key_usage_lacks_digital_signature;
mod leaf_as_trust_anchor;
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
mod no_roots_configured;
mod no_subject_alt_name;
mod no_system_roots;
mod only_first_certificate_of_bundle_read;
mod openssl_cert_path_missing;
mod os_store_not_consulted;
mod other_protocol_on_port;
mod path_building_limit_exceeded;
mod path_length_violated;
mod plaintext_peer;
mod platform_verifier_extra_roots_ignored;
mod private_ca_not_trusted;
mod same_name_anchor_of_other_key_type;
mod self_signed_certificate;
mod serial_number_invalid;
mod server_lacks_ecdhe;
mod slow_peer;
mod ssl_cert_env_wrong;
mod stale_ca_bundle_on_disk;
mod stale_root_store;
mod tls_option_not_honoured;
mod trusted_certificate_pem_skipped;
mod unknown_critical_extension;
mod unparsable_root_in_store;
mod unrelated_certificate_in_chain;
mod unsupported_wildcard_san;
mod wildcard_too_deep;
mod x509_v1_certificate;

static ALL: &[&Cause] = &[
    &actix_rustls_feature_mismatch::CAUSE,
    &alpn_mismatch::CAUSE,
    &ca_as_end_entity::CAUSE,
    &ca_bundle_path_not_probed::CAUSE,
    &ca_file_unreadable::CAUSE,
    &ca_rekeyed_under_same_name::CAUSE,
    &certificate_chain_too_large::CAUSE,
    &certificate_expired::CAUSE,
    &certificate_not_yet_valid::CAUSE,
    &chain_out_of_order::CAUSE,
    &client_certificate_required::CAUSE,
    &clock_wrong::CAUSE,
    &closed_in_handshake::CAUSE,
    &connection_reset_in_handshake::CAUSE,
    &distrusted_public_root::CAUSE,
    &ecdsa_sha1_offered_unverifiable::CAUSE,
    &ed448_offered_without_suite::CAUSE,
    &eku_mismatch::CAUSE,
    &empty_extended_key_usage::CAUSE,
    &empty_extension_sequence_refused::CAUSE,
    &expired_cross_sign::CAUSE,
    &garbage_answer::CAUSE,
    &hostname_with_underscore::CAUSE,
    &interception_root_not_trusted::CAUSE,
    &intermediate_expired::CAUSE,
    &ip_address_as_dns_name::CAUSE,
    &ip_address_not_supported_by_library::CAUSE,
    &key_usage_lacks_digital_signature::CAUSE,
    &leaf_as_trust_anchor::CAUSE,
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
    &no_roots_configured::CAUSE,
    &no_subject_alt_name::CAUSE,
    &no_system_roots::CAUSE,
    &only_first_certificate_of_bundle_read::CAUSE,
    &openssl_cert_path_missing::CAUSE,
    &os_store_not_consulted::CAUSE,
    &other_protocol_on_port::CAUSE,
    &path_building_limit_exceeded::CAUSE,
    &path_length_violated::CAUSE,
    &plaintext_peer::CAUSE,
    &platform_verifier_extra_roots_ignored::CAUSE,
    &private_ca_not_trusted::CAUSE,
    &same_name_anchor_of_other_key_type::CAUSE,
    &self_signed_certificate::CAUSE,
    &serial_number_invalid::CAUSE,
    &server_lacks_ecdhe::CAUSE,
    &slow_peer::CAUSE,
    &ssl_cert_env_wrong::CAUSE,
    &stale_ca_bundle_on_disk::CAUSE,
    &stale_root_store::CAUSE,
    &tls_option_not_honoured::CAUSE,
    &trusted_certificate_pem_skipped::CAUSE,
    &unknown_critical_extension::CAUSE,
    &unparsable_root_in_store::CAUSE,
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
