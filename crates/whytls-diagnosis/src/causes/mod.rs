//! The catalogue: one folder for each cause.
//!
//! The list below is written by `cargo xtask causes`; a test says so when it is stale.

use crate::cause::Cause;

mod access_list_blocks_client;
mod actix_rustls_feature_mismatch;
mod alpn_mismatch;
mod bad_record;
mod ca_as_end_entity;
mod certificate_expired;
mod certificate_not_yet_valid;
mod clean_close_treated_as_error;
mod client_certificate_required;
mod clock_wrong;
mod closed_in_handshake;
mod connection_reset_in_handshake;
mod ecdsa_sha1_offered_unverifiable;
mod ed448_offered_without_suite;
mod error_cause_not_printed;
mod garbage_answer;
mod handshake_not_flushed;
mod hex_like_host_name_refused;
mod ip_address_in_sni;
mod ipv6_literal_as_server_name;
mod legacy_version_only;
mod missing_close_notify;
mod missing_intermediate;
mod multiple_rustls_versions;
mod name_mismatch;
mod no_answer;
mod no_common_cipher_suite;
mod no_subject_alt_name;
mod other_protocol_on_port;
mod plain_client_on_tls_port;
mod plain_http_refused_by_client;
mod plaintext_peer;
mod private_ca_not_trusted;
mod probe_traffic;
mod proxy_interferes;
mod proxy_url_scheme;
mod redirects_to_plain_http;
mod self_signed_certificate;
mod server_lacks_ecdhe;
mod server_name_built_wrong;
mod server_without_tls;
mod slow_peer;
mod sni_required;
mod starttls_not_offered;
mod starttls_vs_implicit_tls;
mod trailing_dot_in_name;
mod unrecognized_name;
mod x509_v1_certificate;

static ALL: &[&Cause] = &[
    &access_list_blocks_client::CAUSE,
    &actix_rustls_feature_mismatch::CAUSE,
    &alpn_mismatch::CAUSE,
    &bad_record::CAUSE,
    &ca_as_end_entity::CAUSE,
    &certificate_expired::CAUSE,
    &certificate_not_yet_valid::CAUSE,
    &clean_close_treated_as_error::CAUSE,
    &client_certificate_required::CAUSE,
    &clock_wrong::CAUSE,
    &closed_in_handshake::CAUSE,
    &connection_reset_in_handshake::CAUSE,
    &ecdsa_sha1_offered_unverifiable::CAUSE,
    &ed448_offered_without_suite::CAUSE,
    &error_cause_not_printed::CAUSE,
    &garbage_answer::CAUSE,
    &handshake_not_flushed::CAUSE,
    &hex_like_host_name_refused::CAUSE,
    &ip_address_in_sni::CAUSE,
    &ipv6_literal_as_server_name::CAUSE,
    &legacy_version_only::CAUSE,
    &missing_close_notify::CAUSE,
    &missing_intermediate::CAUSE,
    &multiple_rustls_versions::CAUSE,
    &name_mismatch::CAUSE,
    &no_answer::CAUSE,
    &no_common_cipher_suite::CAUSE,
    &no_subject_alt_name::CAUSE,
    &other_protocol_on_port::CAUSE,
    &plain_client_on_tls_port::CAUSE,
    &plain_http_refused_by_client::CAUSE,
    &plaintext_peer::CAUSE,
    &private_ca_not_trusted::CAUSE,
    &probe_traffic::CAUSE,
    &proxy_interferes::CAUSE,
    &proxy_url_scheme::CAUSE,
    &redirects_to_plain_http::CAUSE,
    &self_signed_certificate::CAUSE,
    &server_lacks_ecdhe::CAUSE,
    &server_name_built_wrong::CAUSE,
    &server_without_tls::CAUSE,
    &slow_peer::CAUSE,
    &sni_required::CAUSE,
    &starttls_not_offered::CAUSE,
    &starttls_vs_implicit_tls::CAUSE,
    &trailing_dot_in_name::CAUSE,
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
