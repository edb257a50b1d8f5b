//! The catalogue: one folder for each cause.
//!
//! The list below is written by `cargo xtask causes`; a test says so when it is stale.

use crate::cause::Cause;

mod actix_rustls_feature_mismatch;
mod alpn_mismatch;
mod alpn_missing_through_socks;
mod alpn_not_offered;
mod alpn_not_selected_by_server;
mod ca_as_end_entity;
mod ca_bundle_path_not_probed;
mod ca_file_unreadable;
mod ca_rekeyed_under_same_name;
mod certificate_expired;
mod certificate_not_yet_valid;
mod client_certificate_required;
mod client_version_range_too_narrow;
mod clock_wrong;
mod closed_in_handshake;
mod connection_reset_in_handshake;
mod dh_group_too_small;
mod distrusted_public_root;
mod downgrade_detected;
mod ecdsa_sha1_offered_unverifiable;
mod ech_rejected;
mod ed448_offered_without_suite;
mod empty_version_range;
mod expired_cross_sign;
mod extended_master_secret_required;
mod fips_provider_narrows_offer;
mod garbage_answer;
mod h2_negotiated_but_http1_spoken;
mod h2_negotiated_without_feature;
mod http_version_mixup;
mod impersonation_offers_unsupported_features;
mod interception_root_not_trusted;
mod leaf_as_trust_anchor;
mod legacy_renegotiation_server;
mod legacy_signature_forbidden;
mod legacy_version_only;
mod missing_intermediate;
mod multiple_rustls_versions;
mod name_mismatch;
mod no_answer;
mod no_common_cipher_suite;
mod no_common_group;
mod no_common_signature_scheme;
mod no_roots_configured;
mod no_subject_alt_name;
mod no_system_roots;
mod no_usable_protocol;
mod only_first_certificate_of_bundle_read;
mod openssl_cert_path_missing;
mod os_store_not_consulted;
mod other_protocol_on_port;
mod peer_handshake_malformed;
mod plaintext_peer;
mod platform_verifier_extra_roots_ignored;
mod pq_client_hello_intolerance;
mod private_ca_not_trusted;
mod quic_initial_suite_missing;
mod same_name_anchor_of_other_key_type;
mod self_signed_certificate;
mod server_lacks_ecdhe;
mod server_selects_unoffered_parameter;
mod sha1_only_signatures;
mod slow_peer;
mod ssl_cert_env_wrong;
mod stale_ca_bundle_on_disk;
mod stale_root_store;
mod stale_session_resumption;
mod tls_option_not_honoured;
mod trusted_certificate_pem_skipped;
mod undecryptable_session_resumed_again;
mod unparsable_root_in_store;
mod verification_off_offers_no_schemes;
mod version_intolerance;
mod version_range_ignored;
mod x509_v1_certificate;

static ALL: &[&Cause] = &[
    &actix_rustls_feature_mismatch::CAUSE,
    &alpn_mismatch::CAUSE,
    &alpn_missing_through_socks::CAUSE,
    &alpn_not_offered::CAUSE,
    &alpn_not_selected_by_server::CAUSE,
    &ca_as_end_entity::CAUSE,
    &ca_bundle_path_not_probed::CAUSE,
    &ca_file_unreadable::CAUSE,
    &ca_rekeyed_under_same_name::CAUSE,
    &certificate_expired::CAUSE,
    &certificate_not_yet_valid::CAUSE,
    &client_certificate_required::CAUSE,
    &client_version_range_too_narrow::CAUSE,
    &clock_wrong::CAUSE,
    &closed_in_handshake::CAUSE,
    &connection_reset_in_handshake::CAUSE,
    &dh_group_too_small::CAUSE,
    &distrusted_public_root::CAUSE,
    &downgrade_detected::CAUSE,
    &ecdsa_sha1_offered_unverifiable::CAUSE,
    &ech_rejected::CAUSE,
    &ed448_offered_without_suite::CAUSE,
    &empty_version_range::CAUSE,
    &expired_cross_sign::CAUSE,
    &extended_master_secret_required::CAUSE,
    &fips_provider_narrows_offer::CAUSE,
    &garbage_answer::CAUSE,
    &h2_negotiated_but_http1_spoken::CAUSE,
    &h2_negotiated_without_feature::CAUSE,
    &http_version_mixup::CAUSE,
    &impersonation_offers_unsupported_features::CAUSE,
    &interception_root_not_trusted::CAUSE,
    &leaf_as_trust_anchor::CAUSE,
    &legacy_renegotiation_server::CAUSE,
    &legacy_signature_forbidden::CAUSE,
    &legacy_version_only::CAUSE,
    &missing_intermediate::CAUSE,
    &multiple_rustls_versions::CAUSE,
    &name_mismatch::CAUSE,
    &no_answer::CAUSE,
    &no_common_cipher_suite::CAUSE,
    &no_common_group::CAUSE,
    &no_common_signature_scheme::CAUSE,
    &no_roots_configured::CAUSE,
    &no_subject_alt_name::CAUSE,
    &no_system_roots::CAUSE,
    &no_usable_protocol::CAUSE,
    &only_first_certificate_of_bundle_read::CAUSE,
    &openssl_cert_path_missing::CAUSE,
    &os_store_not_consulted::CAUSE,
    &other_protocol_on_port::CAUSE,
    &peer_handshake_malformed::CAUSE,
    &plaintext_peer::CAUSE,
    &platform_verifier_extra_roots_ignored::CAUSE,
    &pq_client_hello_intolerance::CAUSE,
    &private_ca_not_trusted::CAUSE,
    &quic_initial_suite_missing::CAUSE,
    &same_name_anchor_of_other_key_type::CAUSE,
    &self_signed_certificate::CAUSE,
    &server_lacks_ecdhe::CAUSE,
    &server_selects_unoffered_parameter::CAUSE,
    &sha1_only_signatures::CAUSE,
    &slow_peer::CAUSE,
    &ssl_cert_env_wrong::CAUSE,
    &stale_ca_bundle_on_disk::CAUSE,
    &stale_root_store::CAUSE,
    &stale_session_resumption::CAUSE,
    &tls_option_not_honoured::CAUSE,
    &trusted_certificate_pem_skipped::CAUSE,
    &undecryptable_session_resumed_again::CAUSE,
    &unparsable_root_in_store::CAUSE,
    &verification_off_offers_no_schemes::CAUSE,
    &version_intolerance::CAUSE,
    &version_range_ignored::CAUSE,
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
