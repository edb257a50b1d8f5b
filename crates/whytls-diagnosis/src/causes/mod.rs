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
mod certificate_expired;
mod certificate_not_yet_valid;
mod client_certificate_required;
mod client_version_range_too_narrow;
mod clock_wrong;
mod closed_in_handshake;
mod connection_reset_in_handshake;
mod dh_group_too_small;
mod downgrade_detected;
mod ecdsa_sha1_offered_unverifiable;
mod ech_rejected;
mod ed448_offered_without_suite;
mod empty_version_range;
mod extended_master_secret_required;
mod fips_provider_narrows_offer;
mod garbage_answer;
mod h2_negotiated_but_http1_spoken;
mod h2_negotiated_without_feature;
mod http_version_mixup;
mod impersonation_offers_unsupported_features;
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
mod no_subject_alt_name;
mod no_usable_protocol;
mod other_protocol_on_port;
mod peer_handshake_malformed;
mod plaintext_peer;
mod pq_client_hello_intolerance;
mod private_ca_not_trusted;
mod quic_initial_suite_missing;
mod self_signed_certificate;
mod server_lacks_ecdhe;
mod server_selects_unoffered_parameter;
mod sha1_only_signatures;
mod slow_peer;
mod stale_session_resumption;
mod undecryptable_session_resumed_again;
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
    &certificate_expired::CAUSE,
    &certificate_not_yet_valid::CAUSE,
    &client_certificate_required::CAUSE,
    &client_version_range_too_narrow::CAUSE,
    &clock_wrong::CAUSE,
    &closed_in_handshake::CAUSE,
    &connection_reset_in_handshake::CAUSE,
    &dh_group_too_small::CAUSE,
    &downgrade_detected::CAUSE,
    &ecdsa_sha1_offered_unverifiable::CAUSE,
    &ech_rejected::CAUSE,
    &ed448_offered_without_suite::CAUSE,
    &empty_version_range::CAUSE,
    &extended_master_secret_required::CAUSE,
    &fips_provider_narrows_offer::CAUSE,
    &garbage_answer::CAUSE,
    &h2_negotiated_but_http1_spoken::CAUSE,
    &h2_negotiated_without_feature::CAUSE,
    &http_version_mixup::CAUSE,
    &impersonation_offers_unsupported_features::CAUSE,
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
    &no_subject_alt_name::CAUSE,
    &no_usable_protocol::CAUSE,
    &other_protocol_on_port::CAUSE,
    &peer_handshake_malformed::CAUSE,
    &plaintext_peer::CAUSE,
    &pq_client_hello_intolerance::CAUSE,
    &private_ca_not_trusted::CAUSE,
    &quic_initial_suite_missing::CAUSE,
    &self_signed_certificate::CAUSE,
    &server_lacks_ecdhe::CAUSE,
    &server_selects_unoffered_parameter::CAUSE,
    &sha1_only_signatures::CAUSE,
    &slow_peer::CAUSE,
    &stale_session_resumption::CAUSE,
    &undecryptable_session_resumed_again::CAUSE,
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
