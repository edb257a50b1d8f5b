//! The catalogue: one folder for each cause.
//!
//! The list below is written by `cargo xtask causes`; a test says so when it is stale.

use crate::cause::Cause;

mod acceptor_panics_on_split_client_hello;
mod access_list_blocks_client;
mod actix_offers_h2_without_feature;
mod actix_rustls_feature_mismatch;
mod alpn_mismatch;
mod alpn_missing_through_socks;
mod alpn_not_offered;
mod alpn_not_selected_by_server;
mod android_extra_roots_not_loaded;
mod android_revocation_undetermined;
mod android_verifier_not_initialized;
mod api_misuse;
mod apple_certificate_policy;
mod awc_native_roots_not_found;
mod bad_record;
mod ca_as_end_entity;
mod ca_bundle_path_not_probed;
mod ca_file_unreadable;
mod ca_rekeyed_under_same_name;
mod certificate_chain_too_large;
mod certificate_expired;
mod certificate_not_yet_valid;
mod certificate_request_names_miscoded;
mod certificate_revoked;
mod certificate_type_extension_refused;
mod chain_out_of_order;
mod clean_close_treated_as_error;
mod client_certificate_expired;
mod client_certificate_rejected;
mod client_certificate_required;
mod client_key_lacks_common_scheme;
mod client_library_bug;
mod client_version_range_too_narrow;
mod clock_wrong;
mod closed_in_handshake;
mod compatibility_session_id_echoed;
mod complete_io_endless_loop;
mod compressed_ec_point;
mod connection_reset_in_handshake;
mod crl_pem_not_parsed;
mod crl_unusable;
mod crypto_library_bug;
mod crypto_provider_ambiguous;
mod crypto_provider_missing;
mod custom_verifier_offers_odd_schemes;
mod dh_group_too_small;
mod distrusted_intermediate;
mod distrusted_public_root;
mod downgrade_detected;
mod ec_point_formats_demanded;
mod ec_private_key_not_read;
mod ecdsa_curve_hash_pair_unsupported;
mod ecdsa_sha1_offered_unverifiable;
mod ecdsa_sha512_handshake_unverifiable;
mod ech_rejected;
mod ed448_offered_without_suite;
mod eku_mismatch;
mod eku_string_unterminated;
mod empty_certificate_authorities_sent;
mod empty_extended_key_usage;
mod empty_extension_sequence_refused;
mod empty_ocsp_staple_refused;
mod empty_ocsp_staple_sent;
mod empty_ssl_cert_dir_entry;
mod empty_version_range;
mod encrypted_private_key;
mod endpoint_tls_config_overwritten;
mod error_cause_not_printed;
mod expired_cross_sign;
mod extended_master_secret_required;
mod fips_provider_narrows_offer;
mod garbage_answer;
mod h2_negotiated_but_http1_spoken;
mod h2_negotiated_without_feature;
mod handshake_bytes_across_key_change;
mod handshake_not_flushed;
mod hello_retry_session_id_not_echoed;
mod hex_like_host_name_refused;
mod hostname_with_underscore;
mod http3_brings_second_provider;
mod http_version_mixup;
mod https_only_not_enforced;
mod impersonation_offers_unsupported_features;
mod insecure_mode_still_verifies;
mod interception_root_not_trusted;
mod intermediate_expired;
mod ip_address_as_dns_name;
mod ip_address_in_sni;
mod ip_address_not_supported_by_library;
mod ipv6_literal_as_server_name;
mod key_certificate_mismatch;
mod key_update_limit_never_reset;
mod key_usage_lacks_digital_signature;
mod leaf_as_trust_anchor;
mod leaf_not_first;
mod legacy_renegotiation_server;
mod legacy_signature_forbidden;
mod legacy_version_only;
mod malformed_certificate;
mod malformed_crl_panics;
mod maximum_version_off_by_one;
mod missing_close_notify;
mod missing_intermediate;
mod multiple_rustls_versions;
mod must_staple_without_staple;
mod name_constraints_tightened;
mod name_constraints_violated;
mod name_mismatch;
mod native_tls_minimum_raised;
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
mod openssl_headers_missing;
mod openssl_security_level;
mod openssl_soname_missing;
mod option_needs_own_roots;
mod os_store_not_consulted;
mod os_tls_backend_too_old;
mod other_protocol_on_port;
mod outdated_local_tls_library;
mod p521_scheme_offered_unverifiable;
mod path_building_limit_exceeded;
mod path_length_violated;
mod peer_exceeds_connection_limits;
mod peer_handshake_malformed;
mod peer_rejects_our_certificate;
mod pkcs12_algorithm_unsupported;
mod pkcs12_unusable;
mod plain_client_on_tls_port;
mod plain_http_refused_by_client;
mod plaintext_alert_taken_for_ciphertext;
mod plaintext_peer;
mod platform_verifier_extra_roots_ignored;
mod platform_verifier_ignores_provider;
mod pq_client_hello_intolerance;
mod preconfigured_tls_of_other_rustls;
mod private_ca_not_trusted;
mod private_key_format;
mod probe_traffic;
mod provider_feature_unusable;
mod provider_lacks_signature_algorithm;
mod proxy_interferes;
mod proxy_url_scheme;
mod quic_initial_suite_missing;
mod randomness_unavailable;
mod redirects_to_plain_http;
mod reqwest_0_13_features_renamed;
mod revocation_unreachable;
mod rsa_algorithm_without_null;
mod rsa_key_size_unsupported;
mod rsa_pss_key_unsupported;
mod same_name_anchor_of_other_key_type;
mod schannel_large_reads_corrupt;
mod schannel_second_renegotiation_token;
mod self_signed_certificate;
mod serial_number_invalid;
mod server_aborts_handshake;
mod server_hello_without_extensions_refused;
mod server_lacks_ecdhe;
mod server_name_built_wrong;
mod server_selects_unoffered_parameter;
mod server_without_tls;
mod sha1_only_signatures;
mod slow_peer;
mod sni_required;
mod ssl_cert_env_wrong;
mod stale_ca_bundle_on_disk;
mod stale_root_store;
mod stale_session_resumption;
mod starttls_not_offered;
mod starttls_vs_implicit_tls;
mod tls13_limit_refused_by_native_tls;
mod tls_backend_feature_conflict;
mod tls_backend_not_selected;
mod tls_config_not_supplied;
mod tls_feature_not_enabled;
mod tls_option_not_honoured;
mod tls_renegotiation_required;
mod tonic_https_not_switched_on;
mod tonic_tls_feature_split;
mod trailing_dot_in_name;
mod trust_anchor_critical_extension_refused;
mod trusted_certificate_pem_skipped;
mod unbuffered_fragment_decrypted_twice;
mod undecryptable_session_resumed_again;
mod unknown_critical_extension;
mod unparsable_root_in_store;
mod unrecognized_name;
mod unrelated_certificate_in_chain;
mod unsolicited_staple_extension_refused;
mod unsupported_wildcard_san;
mod ureq_pins_rustls_version;
mod ureq_verifier_feature_missing;
mod verification_off_offers_no_schemes;
mod version_intolerance;
mod version_range_ignored;
mod vulnerable_tls_dependency;
mod weak_certificate_signature;
mod webpki_error_variant_unhandled;
mod wildcard_too_deep;
mod x509_v1_certificate;

static ALL: &[&Cause] = &[
    &acceptor_panics_on_split_client_hello::CAUSE,
    &access_list_blocks_client::CAUSE,
    &actix_offers_h2_without_feature::CAUSE,
    &actix_rustls_feature_mismatch::CAUSE,
    &alpn_mismatch::CAUSE,
    &alpn_missing_through_socks::CAUSE,
    &alpn_not_offered::CAUSE,
    &alpn_not_selected_by_server::CAUSE,
    &android_extra_roots_not_loaded::CAUSE,
    &android_revocation_undetermined::CAUSE,
    &android_verifier_not_initialized::CAUSE,
    &api_misuse::CAUSE,
    &apple_certificate_policy::CAUSE,
    &awc_native_roots_not_found::CAUSE,
    &bad_record::CAUSE,
    &ca_as_end_entity::CAUSE,
    &ca_bundle_path_not_probed::CAUSE,
    &ca_file_unreadable::CAUSE,
    &ca_rekeyed_under_same_name::CAUSE,
    &certificate_chain_too_large::CAUSE,
    &certificate_expired::CAUSE,
    &certificate_not_yet_valid::CAUSE,
    &certificate_request_names_miscoded::CAUSE,
    &certificate_revoked::CAUSE,
    &certificate_type_extension_refused::CAUSE,
    &chain_out_of_order::CAUSE,
    &clean_close_treated_as_error::CAUSE,
    &client_certificate_expired::CAUSE,
    &client_certificate_rejected::CAUSE,
    &client_certificate_required::CAUSE,
    &client_key_lacks_common_scheme::CAUSE,
    &client_library_bug::CAUSE,
    &client_version_range_too_narrow::CAUSE,
    &clock_wrong::CAUSE,
    &closed_in_handshake::CAUSE,
    &compatibility_session_id_echoed::CAUSE,
    &complete_io_endless_loop::CAUSE,
    &compressed_ec_point::CAUSE,
    &connection_reset_in_handshake::CAUSE,
    &crl_pem_not_parsed::CAUSE,
    &crl_unusable::CAUSE,
    &crypto_library_bug::CAUSE,
    &crypto_provider_ambiguous::CAUSE,
    &crypto_provider_missing::CAUSE,
    &custom_verifier_offers_odd_schemes::CAUSE,
    &dh_group_too_small::CAUSE,
    &distrusted_intermediate::CAUSE,
    &distrusted_public_root::CAUSE,
    &downgrade_detected::CAUSE,
    &ec_point_formats_demanded::CAUSE,
    &ec_private_key_not_read::CAUSE,
    &ecdsa_curve_hash_pair_unsupported::CAUSE,
    &ecdsa_sha1_offered_unverifiable::CAUSE,
    &ecdsa_sha512_handshake_unverifiable::CAUSE,
    &ech_rejected::CAUSE,
    &ed448_offered_without_suite::CAUSE,
    &eku_mismatch::CAUSE,
    &eku_string_unterminated::CAUSE,
    &empty_certificate_authorities_sent::CAUSE,
    &empty_extended_key_usage::CAUSE,
    &empty_extension_sequence_refused::CAUSE,
    &empty_ocsp_staple_refused::CAUSE,
    &empty_ocsp_staple_sent::CAUSE,
    &empty_ssl_cert_dir_entry::CAUSE,
    &empty_version_range::CAUSE,
    &encrypted_private_key::CAUSE,
    &endpoint_tls_config_overwritten::CAUSE,
    &error_cause_not_printed::CAUSE,
    &expired_cross_sign::CAUSE,
    &extended_master_secret_required::CAUSE,
    &fips_provider_narrows_offer::CAUSE,
    &garbage_answer::CAUSE,
    &h2_negotiated_but_http1_spoken::CAUSE,
    &h2_negotiated_without_feature::CAUSE,
    &handshake_bytes_across_key_change::CAUSE,
    &handshake_not_flushed::CAUSE,
    &hello_retry_session_id_not_echoed::CAUSE,
    &hex_like_host_name_refused::CAUSE,
    &hostname_with_underscore::CAUSE,
    &http_version_mixup::CAUSE,
    &http3_brings_second_provider::CAUSE,
    &https_only_not_enforced::CAUSE,
    &impersonation_offers_unsupported_features::CAUSE,
    &insecure_mode_still_verifies::CAUSE,
    &interception_root_not_trusted::CAUSE,
    &intermediate_expired::CAUSE,
    &ip_address_as_dns_name::CAUSE,
    &ip_address_in_sni::CAUSE,
    &ip_address_not_supported_by_library::CAUSE,
    &ipv6_literal_as_server_name::CAUSE,
    &key_certificate_mismatch::CAUSE,
    &key_update_limit_never_reset::CAUSE,
    &key_usage_lacks_digital_signature::CAUSE,
    &leaf_as_trust_anchor::CAUSE,
    &leaf_not_first::CAUSE,
    &legacy_renegotiation_server::CAUSE,
    &legacy_signature_forbidden::CAUSE,
    &legacy_version_only::CAUSE,
    &malformed_certificate::CAUSE,
    &malformed_crl_panics::CAUSE,
    &maximum_version_off_by_one::CAUSE,
    &missing_close_notify::CAUSE,
    &missing_intermediate::CAUSE,
    &multiple_rustls_versions::CAUSE,
    &must_staple_without_staple::CAUSE,
    &name_constraints_tightened::CAUSE,
    &name_constraints_violated::CAUSE,
    &name_mismatch::CAUSE,
    &native_tls_minimum_raised::CAUSE,
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
    &openssl_headers_missing::CAUSE,
    &openssl_security_level::CAUSE,
    &openssl_soname_missing::CAUSE,
    &option_needs_own_roots::CAUSE,
    &os_store_not_consulted::CAUSE,
    &os_tls_backend_too_old::CAUSE,
    &other_protocol_on_port::CAUSE,
    &outdated_local_tls_library::CAUSE,
    &p521_scheme_offered_unverifiable::CAUSE,
    &path_building_limit_exceeded::CAUSE,
    &path_length_violated::CAUSE,
    &peer_exceeds_connection_limits::CAUSE,
    &peer_handshake_malformed::CAUSE,
    &peer_rejects_our_certificate::CAUSE,
    &pkcs12_algorithm_unsupported::CAUSE,
    &pkcs12_unusable::CAUSE,
    &plain_client_on_tls_port::CAUSE,
    &plain_http_refused_by_client::CAUSE,
    &plaintext_alert_taken_for_ciphertext::CAUSE,
    &plaintext_peer::CAUSE,
    &platform_verifier_extra_roots_ignored::CAUSE,
    &platform_verifier_ignores_provider::CAUSE,
    &pq_client_hello_intolerance::CAUSE,
    &preconfigured_tls_of_other_rustls::CAUSE,
    &private_ca_not_trusted::CAUSE,
    &private_key_format::CAUSE,
    &probe_traffic::CAUSE,
    &provider_feature_unusable::CAUSE,
    &provider_lacks_signature_algorithm::CAUSE,
    &proxy_interferes::CAUSE,
    &proxy_url_scheme::CAUSE,
    &quic_initial_suite_missing::CAUSE,
    &randomness_unavailable::CAUSE,
    &redirects_to_plain_http::CAUSE,
    &reqwest_0_13_features_renamed::CAUSE,
    &revocation_unreachable::CAUSE,
    &rsa_algorithm_without_null::CAUSE,
    &rsa_key_size_unsupported::CAUSE,
    &rsa_pss_key_unsupported::CAUSE,
    &same_name_anchor_of_other_key_type::CAUSE,
    &schannel_large_reads_corrupt::CAUSE,
    &schannel_second_renegotiation_token::CAUSE,
    &self_signed_certificate::CAUSE,
    &serial_number_invalid::CAUSE,
    &server_aborts_handshake::CAUSE,
    &server_hello_without_extensions_refused::CAUSE,
    &server_lacks_ecdhe::CAUSE,
    &server_name_built_wrong::CAUSE,
    &server_selects_unoffered_parameter::CAUSE,
    &server_without_tls::CAUSE,
    &sha1_only_signatures::CAUSE,
    &slow_peer::CAUSE,
    &sni_required::CAUSE,
    &ssl_cert_env_wrong::CAUSE,
    &stale_ca_bundle_on_disk::CAUSE,
    &stale_root_store::CAUSE,
    &stale_session_resumption::CAUSE,
    &starttls_not_offered::CAUSE,
    &starttls_vs_implicit_tls::CAUSE,
    &tls_backend_feature_conflict::CAUSE,
    &tls_backend_not_selected::CAUSE,
    &tls_config_not_supplied::CAUSE,
    &tls_feature_not_enabled::CAUSE,
    &tls_option_not_honoured::CAUSE,
    &tls_renegotiation_required::CAUSE,
    &tls13_limit_refused_by_native_tls::CAUSE,
    &tonic_https_not_switched_on::CAUSE,
    &tonic_tls_feature_split::CAUSE,
    &trailing_dot_in_name::CAUSE,
    &trust_anchor_critical_extension_refused::CAUSE,
    &trusted_certificate_pem_skipped::CAUSE,
    &unbuffered_fragment_decrypted_twice::CAUSE,
    &undecryptable_session_resumed_again::CAUSE,
    &unknown_critical_extension::CAUSE,
    &unparsable_root_in_store::CAUSE,
    &unrecognized_name::CAUSE,
    &unrelated_certificate_in_chain::CAUSE,
    &unsolicited_staple_extension_refused::CAUSE,
    &unsupported_wildcard_san::CAUSE,
    &ureq_pins_rustls_version::CAUSE,
    &ureq_verifier_feature_missing::CAUSE,
    &verification_off_offers_no_schemes::CAUSE,
    &version_intolerance::CAUSE,
    &version_range_ignored::CAUSE,
    &vulnerable_tls_dependency::CAUSE,
    &weak_certificate_signature::CAUSE,
    &webpki_error_variant_unhandled::CAUSE,
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
