//! The catalogue: one folder for each cause.
//!
//! The list below is written by `cargo xtask causes`; a test says so when it is stale.

use crate::cause::Cause;

mod actix_rustls_feature_mismatch;
mod alpn_mismatch;
mod android_extra_roots_not_loaded;
mod android_revocation_undetermined;
mod android_verifier_not_initialized;
mod apple_certificate_policy;
mod ca_as_end_entity;
mod ca_bundle_path_not_probed;
mod ca_file_unreadable;
mod ca_rekeyed_under_same_name;
mod certificate_expired;
mod certificate_not_yet_valid;
mod certificate_revoked;
mod client_certificate_required;
mod clock_wrong;
mod closed_in_handshake;
mod connection_reset_in_handshake;
mod crl_pem_not_parsed;
mod crl_unusable;
mod distrusted_intermediate;
mod distrusted_public_root;
mod ecdsa_sha1_offered_unverifiable;
mod ed448_offered_without_suite;
mod eku_string_unterminated;
mod empty_ocsp_staple_refused;
mod empty_ocsp_staple_sent;
mod empty_ssl_cert_dir_entry;
mod endpoint_tls_config_overwritten;
mod expired_cross_sign;
mod garbage_answer;
mod insecure_mode_still_verifies;
mod interception_root_not_trusted;
mod leaf_as_trust_anchor;
mod legacy_version_only;
mod malformed_crl_panics;
mod maximum_version_off_by_one;
mod missing_intermediate;
mod multiple_rustls_versions;
mod must_staple_without_staple;
mod name_mismatch;
mod native_tls_minimum_raised;
mod no_answer;
mod no_common_cipher_suite;
mod no_roots_configured;
mod no_subject_alt_name;
mod no_system_roots;
mod only_first_certificate_of_bundle_read;
mod openssl_cert_path_missing;
mod option_needs_own_roots;
mod os_store_not_consulted;
mod os_tls_backend_too_old;
mod other_protocol_on_port;
mod outdated_local_tls_library;
mod peer_rejects_our_certificate;
mod plaintext_peer;
mod platform_verifier_extra_roots_ignored;
mod platform_verifier_ignores_provider;
mod private_ca_not_trusted;
mod revocation_unreachable;
mod same_name_anchor_of_other_key_type;
mod schannel_large_reads_corrupt;
mod schannel_second_renegotiation_token;
mod self_signed_certificate;
mod server_lacks_ecdhe;
mod slow_peer;
mod ssl_cert_env_wrong;
mod stale_ca_bundle_on_disk;
mod stale_root_store;
mod tls13_limit_refused_by_native_tls;
mod tls_option_not_honoured;
mod trust_anchor_critical_extension_refused;
mod trusted_certificate_pem_skipped;
mod unparsable_root_in_store;
mod unsolicited_staple_extension_refused;
mod x509_v1_certificate;

static ALL: &[&Cause] = &[
    &actix_rustls_feature_mismatch::CAUSE,
    &alpn_mismatch::CAUSE,
    &android_extra_roots_not_loaded::CAUSE,
    &android_revocation_undetermined::CAUSE,
    &android_verifier_not_initialized::CAUSE,
    &apple_certificate_policy::CAUSE,
    &ca_as_end_entity::CAUSE,
    &ca_bundle_path_not_probed::CAUSE,
    &ca_file_unreadable::CAUSE,
    &ca_rekeyed_under_same_name::CAUSE,
    &certificate_expired::CAUSE,
    &certificate_not_yet_valid::CAUSE,
    &certificate_revoked::CAUSE,
    &client_certificate_required::CAUSE,
    &clock_wrong::CAUSE,
    &closed_in_handshake::CAUSE,
    &connection_reset_in_handshake::CAUSE,
    &crl_pem_not_parsed::CAUSE,
    &crl_unusable::CAUSE,
    &distrusted_intermediate::CAUSE,
    &distrusted_public_root::CAUSE,
    &ecdsa_sha1_offered_unverifiable::CAUSE,
    &ed448_offered_without_suite::CAUSE,
    &eku_string_unterminated::CAUSE,
    &empty_ocsp_staple_refused::CAUSE,
    &empty_ocsp_staple_sent::CAUSE,
    &empty_ssl_cert_dir_entry::CAUSE,
    &endpoint_tls_config_overwritten::CAUSE,
    &expired_cross_sign::CAUSE,
    &garbage_answer::CAUSE,
    &insecure_mode_still_verifies::CAUSE,
    &interception_root_not_trusted::CAUSE,
    &leaf_as_trust_anchor::CAUSE,
    &legacy_version_only::CAUSE,
    &malformed_crl_panics::CAUSE,
    &maximum_version_off_by_one::CAUSE,
    &missing_intermediate::CAUSE,
    &multiple_rustls_versions::CAUSE,
    &must_staple_without_staple::CAUSE,
    &name_mismatch::CAUSE,
    &native_tls_minimum_raised::CAUSE,
    &no_answer::CAUSE,
    &no_common_cipher_suite::CAUSE,
    &no_roots_configured::CAUSE,
    &no_subject_alt_name::CAUSE,
    &no_system_roots::CAUSE,
    &only_first_certificate_of_bundle_read::CAUSE,
    &openssl_cert_path_missing::CAUSE,
    &option_needs_own_roots::CAUSE,
    &os_store_not_consulted::CAUSE,
    &os_tls_backend_too_old::CAUSE,
    &other_protocol_on_port::CAUSE,
    &outdated_local_tls_library::CAUSE,
    &peer_rejects_our_certificate::CAUSE,
    &plaintext_peer::CAUSE,
    &platform_verifier_extra_roots_ignored::CAUSE,
    &platform_verifier_ignores_provider::CAUSE,
    &private_ca_not_trusted::CAUSE,
    &revocation_unreachable::CAUSE,
    &same_name_anchor_of_other_key_type::CAUSE,
    &schannel_large_reads_corrupt::CAUSE,
    &schannel_second_renegotiation_token::CAUSE,
    &self_signed_certificate::CAUSE,
    &server_lacks_ecdhe::CAUSE,
    &slow_peer::CAUSE,
    &ssl_cert_env_wrong::CAUSE,
    &stale_ca_bundle_on_disk::CAUSE,
    &stale_root_store::CAUSE,
    &tls_option_not_honoured::CAUSE,
    &tls13_limit_refused_by_native_tls::CAUSE,
    &trust_anchor_critical_extension_refused::CAUSE,
    &trusted_certificate_pem_skipped::CAUSE,
    &unparsable_root_in_store::CAUSE,
    &unsolicited_staple_extension_refused::CAUSE,
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
