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
mod certificate_expired;
mod certificate_not_yet_valid;
mod certificate_request_names_miscoded;
mod client_certificate_expired;
mod client_certificate_rejected;
mod client_certificate_required;
mod client_key_lacks_common_scheme;
mod clock_wrong;
mod closed_in_handshake;
mod compressed_ec_point;
mod connection_reset_in_handshake;
mod custom_verifier_offers_odd_schemes;
mod distrusted_public_root;
mod ec_private_key_not_read;
mod ecdsa_curve_hash_pair_unsupported;
mod ecdsa_sha1_offered_unverifiable;
mod ecdsa_sha512_handshake_unverifiable;
mod ed448_offered_without_suite;
mod empty_certificate_authorities_sent;
mod encrypted_private_key;
mod expired_cross_sign;
mod garbage_answer;
mod interception_root_not_trusted;
mod key_certificate_mismatch;
mod leaf_as_trust_anchor;
mod legacy_version_only;
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
mod openssl_security_level;
mod os_store_not_consulted;
mod other_protocol_on_port;
mod p521_scheme_offered_unverifiable;
mod pkcs12_algorithm_unsupported;
mod pkcs12_unusable;
mod plaintext_peer;
mod platform_verifier_extra_roots_ignored;
mod private_ca_not_trusted;
mod private_key_format;
mod provider_lacks_signature_algorithm;
mod rsa_algorithm_without_null;
mod rsa_key_size_unsupported;
mod rsa_pss_key_unsupported;
mod same_name_anchor_of_other_key_type;
mod self_signed_certificate;
mod server_lacks_ecdhe;
mod slow_peer;
mod ssl_cert_env_wrong;
mod stale_ca_bundle_on_disk;
mod stale_root_store;
mod tls_option_not_honoured;
mod tls_renegotiation_required;
mod trusted_certificate_pem_skipped;
mod unparsable_root_in_store;
mod weak_certificate_signature;
mod webpki_error_variant_unhandled;
mod x509_v1_certificate;

static ALL: &[&Cause] = &[
    &actix_rustls_feature_mismatch::CAUSE,
    &alpn_mismatch::CAUSE,
    &ca_as_end_entity::CAUSE,
    &ca_bundle_path_not_probed::CAUSE,
    &ca_file_unreadable::CAUSE,
    &ca_rekeyed_under_same_name::CAUSE,
    &certificate_expired::CAUSE,
    &certificate_not_yet_valid::CAUSE,
    &certificate_request_names_miscoded::CAUSE,
    &client_certificate_expired::CAUSE,
    &client_certificate_rejected::CAUSE,
    &client_certificate_required::CAUSE,
    &client_key_lacks_common_scheme::CAUSE,
    &clock_wrong::CAUSE,
    &closed_in_handshake::CAUSE,
    &compressed_ec_point::CAUSE,
    &connection_reset_in_handshake::CAUSE,
    &custom_verifier_offers_odd_schemes::CAUSE,
    &distrusted_public_root::CAUSE,
    &ec_private_key_not_read::CAUSE,
    &ecdsa_curve_hash_pair_unsupported::CAUSE,
    &ecdsa_sha1_offered_unverifiable::CAUSE,
    &ecdsa_sha512_handshake_unverifiable::CAUSE,
    &ed448_offered_without_suite::CAUSE,
    &empty_certificate_authorities_sent::CAUSE,
    &encrypted_private_key::CAUSE,
    &expired_cross_sign::CAUSE,
    &garbage_answer::CAUSE,
    &interception_root_not_trusted::CAUSE,
    &key_certificate_mismatch::CAUSE,
    &leaf_as_trust_anchor::CAUSE,
    &legacy_version_only::CAUSE,
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
    &openssl_security_level::CAUSE,
    &os_store_not_consulted::CAUSE,
    &other_protocol_on_port::CAUSE,
    &p521_scheme_offered_unverifiable::CAUSE,
    &pkcs12_algorithm_unsupported::CAUSE,
    &pkcs12_unusable::CAUSE,
    &plaintext_peer::CAUSE,
    &platform_verifier_extra_roots_ignored::CAUSE,
    &private_ca_not_trusted::CAUSE,
    &private_key_format::CAUSE,
    &provider_lacks_signature_algorithm::CAUSE,
    &rsa_algorithm_without_null::CAUSE,
    &rsa_key_size_unsupported::CAUSE,
    &rsa_pss_key_unsupported::CAUSE,
    &same_name_anchor_of_other_key_type::CAUSE,
    &self_signed_certificate::CAUSE,
    &server_lacks_ecdhe::CAUSE,
    &slow_peer::CAUSE,
    &ssl_cert_env_wrong::CAUSE,
    &stale_ca_bundle_on_disk::CAUSE,
    &stale_root_store::CAUSE,
    &tls_option_not_honoured::CAUSE,
    &tls_renegotiation_required::CAUSE,
    &trusted_certificate_pem_skipped::CAUSE,
    &unparsable_root_in_store::CAUSE,
    &weak_certificate_signature::CAUSE,
    &webpki_error_variant_unhandled::CAUSE,
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
