//! The catalogue: one folder for each cause.
//!
//! The list below is written by `cargo xtask causes`; a test says so when it is stale.

use crate::cause::Cause;

mod access_list_blocks_client;
mod actix_rustls_feature_mismatch;
mod alpn_mismatch;
mod bad_record;
mod ca_as_end_entity;
mod ca_bundle_path_not_probed;
mod ca_file_unreadable;
mod ca_rekeyed_under_same_name;
mod certificate_expired;
mod certificate_not_yet_valid;
mod clean_close_treated_as_error;
mod client_certificate_required;
mod clock_wrong;
mod closed_in_handshake;
mod connection_reset_in_handshake;
mod distrusted_public_root;
mod ecdsa_sha1_offered_unverifiable;
mod ed448_offered_without_suite;
mod error_cause_not_printed;
mod expired_cross_sign;
mod garbage_answer;
mod handshake_not_flushed;
mod hex_like_host_name_refused;
mod interception_root_not_trusted;
mod ip_address_in_sni;
mod ipv6_literal_as_server_name;
mod leaf_as_trust_anchor;
mod legacy_version_only;
mod missing_close_notify;
mod missing_intermediate;
mod multiple_rustls_versions;
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
mod plain_client_on_tls_port;
mod plain_http_refused_by_client;
mod plaintext_peer;
mod platform_verifier_extra_roots_ignored;
mod private_ca_not_trusted;
mod probe_traffic;
mod proxy_interferes;
mod proxy_url_scheme;
mod redirects_to_plain_http;
mod same_name_anchor_of_other_key_type;
mod self_signed_certificate;
mod server_lacks_ecdhe;
mod server_name_built_wrong;
mod server_without_tls;
mod slow_peer;
mod sni_required;
mod ssl_cert_env_wrong;
mod stale_ca_bundle_on_disk;
mod stale_root_store;
mod starttls_not_offered;
mod starttls_vs_implicit_tls;
mod tls_option_not_honoured;
mod trailing_dot_in_name;
mod trusted_certificate_pem_skipped;
mod unparsable_root_in_store;
mod unrecognized_name;
mod x509_v1_certificate;

static ALL: &[&Cause] = &[
    &access_list_blocks_client::CAUSE,
    &actix_rustls_feature_mismatch::CAUSE,
    &alpn_mismatch::CAUSE,
    &bad_record::CAUSE,
    &ca_as_end_entity::CAUSE,
    &ca_bundle_path_not_probed::CAUSE,
    &ca_file_unreadable::CAUSE,
    &ca_rekeyed_under_same_name::CAUSE,
    &certificate_expired::CAUSE,
    &certificate_not_yet_valid::CAUSE,
    &clean_close_treated_as_error::CAUSE,
    &client_certificate_required::CAUSE,
    &clock_wrong::CAUSE,
    &closed_in_handshake::CAUSE,
    &connection_reset_in_handshake::CAUSE,
    &distrusted_public_root::CAUSE,
    &ecdsa_sha1_offered_unverifiable::CAUSE,
    &ed448_offered_without_suite::CAUSE,
    &error_cause_not_printed::CAUSE,
    &expired_cross_sign::CAUSE,
    &garbage_answer::CAUSE,
    &handshake_not_flushed::CAUSE,
    &hex_like_host_name_refused::CAUSE,
    &interception_root_not_trusted::CAUSE,
    &ip_address_in_sni::CAUSE,
    &ipv6_literal_as_server_name::CAUSE,
    &leaf_as_trust_anchor::CAUSE,
    &legacy_version_only::CAUSE,
    &missing_close_notify::CAUSE,
    &missing_intermediate::CAUSE,
    &multiple_rustls_versions::CAUSE,
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
    &plain_client_on_tls_port::CAUSE,
    &plain_http_refused_by_client::CAUSE,
    &plaintext_peer::CAUSE,
    &platform_verifier_extra_roots_ignored::CAUSE,
    &private_ca_not_trusted::CAUSE,
    &probe_traffic::CAUSE,
    &proxy_interferes::CAUSE,
    &proxy_url_scheme::CAUSE,
    &redirects_to_plain_http::CAUSE,
    &same_name_anchor_of_other_key_type::CAUSE,
    &self_signed_certificate::CAUSE,
    &server_lacks_ecdhe::CAUSE,
    &server_name_built_wrong::CAUSE,
    &server_without_tls::CAUSE,
    &slow_peer::CAUSE,
    &sni_required::CAUSE,
    &ssl_cert_env_wrong::CAUSE,
    &stale_ca_bundle_on_disk::CAUSE,
    &stale_root_store::CAUSE,
    &starttls_not_offered::CAUSE,
    &starttls_vs_implicit_tls::CAUSE,
    &tls_option_not_honoured::CAUSE,
    &trailing_dot_in_name::CAUSE,
    &trusted_certificate_pem_skipped::CAUSE,
    &unparsable_root_in_store::CAUSE,
    &unrecognized_name::CAUSE,
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
