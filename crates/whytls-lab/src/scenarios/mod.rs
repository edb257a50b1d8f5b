//! One file per scenario, named like it. To add one, add its file and its two lines here; a test holds both against
//! the folder.

use crate::scenario::Scenario;

/// What nearly every scenario needs.
mod prelude {
    pub(super) use whytls_certificates::make::Draft;

    pub(super) use crate::connection::Connection;
    pub(super) use crate::error::LabError;
    pub(super) use crate::pki::{DAY, Pki};
    pub(super) use crate::scenario::{Scenario, Served, Trust};
    pub(super) use crate::servers::{self, raw};

    /// The name that most scenarios are dialled by.
    pub(super) const LOCALHOST: &str = "localhost";
}

mod access_list_blocks_client;
mod alpn_mismatch;
mod alpn_not_offered;
mod alpn_not_selected_by_server;
mod ca_as_end_entity;
mod ca_rekeyed_under_same_name;
mod certificate_chain_too_large;
mod certificate_expired;
mod certificate_not_yet_valid;
mod certificate_revoked;
mod chain_out_of_order;
mod client_certificate_required;
mod client_certificate_required_http;
mod client_certificate_required_tls12;
mod clock_wrong;
mod closed_in_handshake;
mod compatibility_session_id_echoed;
mod compressed_ec_point;
mod connection_reset_in_handshake;
mod dh_group_too_small;
mod downgrade_detected;
mod ecdsa_curve_hash_pair_unsupported;
mod ecdsa_sha1_offered_unverifiable;
mod eku_mismatch;
mod endless_answer;
mod garbage_answer;
mod healthy_dual;
mod healthy_rsa;
mod healthy_tls12;
mod healthy_tls13;
mod healthy_without_close_notify;
mod http_version_mixup;
mod interception_root_not_trusted;
mod intermediate_expired;
mod ip_address_as_dns_name;
mod issuer_is_no_ca;
mod key_certificate_mismatch;
mod key_usage_lacks_digital_signature;
mod leaf_as_trust_anchor;
mod leaf_not_first;
mod legacy_version_only;
mod malformed_certificate;
mod missing_close_notify;
mod missing_intermediate;
mod ml_dsa_key;
mod must_staple_without_staple;
mod name_constraints_violated;
mod name_mismatch;
mod no_answer;
mod no_common_cipher_suite;
mod no_common_group;
mod no_common_signature_scheme;
mod no_subject_alt_name;
mod no_usable_protocol;
mod other_protocol_on_port;
mod path_length_violated;
mod peer_handshake_malformed;
mod plain_client_on_tls_port;
mod plaintext_peer;
mod plaintext_peer_that_waits;
mod pq_client_hello_intolerance;
mod private_ca_not_trusted;
mod provider_lacks_signature_algorithm;
mod proxy_interferes;
mod proxy_interferes_as_portal;
mod proxy_interferes_in_tunnel;
mod proxy_url_scheme;
mod redirects_to_plain_http;
mod rsa_key_size_unsupported;
mod rsa_pss_key_unsupported;
mod self_signed_certificate;
mod serial_number_invalid;
mod server_aborts_handshake;
mod server_lacks_ecdhe;
mod server_selects_unoffered_parameter;
mod server_without_tls;
mod server_without_tls_mysql;
mod sha1_only_signatures;
mod slow_peer;
mod sni_required;
mod stale_session_resumption;
mod starttls_not_offered;
mod starttls_not_offered_imap;
mod starttls_not_offered_ldap;
mod starttls_vs_implicit_tls;
mod starttls_vs_implicit_tls_mssql;
mod starttls_vs_implicit_tls_postgres;
mod unknown_critical_extension;
mod unrecognized_name;
mod unrecognized_name_internal_error;
mod unrelated_certificate_in_chain;
mod unsupported_wildcard_san;
mod version_intolerance;
mod weak_certificate_signature;
mod x509_v1_certificate;

/// All scenarios, sorted by name.
pub(crate) const ALL: &[Scenario] = &[
    access_list_blocks_client::SCENARIO,
    alpn_mismatch::SCENARIO,
    alpn_not_offered::SCENARIO,
    alpn_not_selected_by_server::SCENARIO,
    ca_as_end_entity::SCENARIO,
    ca_rekeyed_under_same_name::SCENARIO,
    certificate_chain_too_large::SCENARIO,
    certificate_expired::SCENARIO,
    certificate_not_yet_valid::SCENARIO,
    certificate_revoked::SCENARIO,
    chain_out_of_order::SCENARIO,
    client_certificate_required::SCENARIO,
    client_certificate_required_http::SCENARIO,
    client_certificate_required_tls12::SCENARIO,
    clock_wrong::SCENARIO,
    closed_in_handshake::SCENARIO,
    compatibility_session_id_echoed::SCENARIO,
    compressed_ec_point::SCENARIO,
    connection_reset_in_handshake::SCENARIO,
    dh_group_too_small::SCENARIO,
    downgrade_detected::SCENARIO,
    ecdsa_curve_hash_pair_unsupported::SCENARIO,
    ecdsa_sha1_offered_unverifiable::SCENARIO,
    eku_mismatch::SCENARIO,
    endless_answer::SCENARIO,
    garbage_answer::SCENARIO,
    healthy_dual::SCENARIO,
    healthy_rsa::SCENARIO,
    healthy_tls12::SCENARIO,
    healthy_tls13::SCENARIO,
    healthy_without_close_notify::SCENARIO,
    http_version_mixup::SCENARIO,
    interception_root_not_trusted::SCENARIO,
    intermediate_expired::SCENARIO,
    ip_address_as_dns_name::SCENARIO,
    issuer_is_no_ca::SCENARIO,
    key_certificate_mismatch::SCENARIO,
    key_usage_lacks_digital_signature::SCENARIO,
    leaf_as_trust_anchor::SCENARIO,
    leaf_not_first::SCENARIO,
    legacy_version_only::SCENARIO,
    malformed_certificate::SCENARIO,
    missing_close_notify::SCENARIO,
    missing_intermediate::SCENARIO,
    ml_dsa_key::SCENARIO,
    must_staple_without_staple::SCENARIO,
    name_constraints_violated::SCENARIO,
    name_mismatch::SCENARIO,
    no_answer::SCENARIO,
    no_common_cipher_suite::SCENARIO,
    no_common_group::SCENARIO,
    no_common_signature_scheme::SCENARIO,
    no_subject_alt_name::SCENARIO,
    no_usable_protocol::SCENARIO,
    other_protocol_on_port::SCENARIO,
    path_length_violated::SCENARIO,
    peer_handshake_malformed::SCENARIO,
    plain_client_on_tls_port::SCENARIO,
    plaintext_peer::SCENARIO,
    plaintext_peer_that_waits::SCENARIO,
    pq_client_hello_intolerance::SCENARIO,
    private_ca_not_trusted::SCENARIO,
    provider_lacks_signature_algorithm::SCENARIO,
    proxy_interferes::SCENARIO,
    proxy_interferes_as_portal::SCENARIO,
    proxy_interferes_in_tunnel::SCENARIO,
    proxy_url_scheme::SCENARIO,
    redirects_to_plain_http::SCENARIO,
    rsa_key_size_unsupported::SCENARIO,
    rsa_pss_key_unsupported::SCENARIO,
    self_signed_certificate::SCENARIO,
    serial_number_invalid::SCENARIO,
    server_aborts_handshake::SCENARIO,
    server_lacks_ecdhe::SCENARIO,
    server_selects_unoffered_parameter::SCENARIO,
    server_without_tls::SCENARIO,
    server_without_tls_mysql::SCENARIO,
    sha1_only_signatures::SCENARIO,
    slow_peer::SCENARIO,
    sni_required::SCENARIO,
    stale_session_resumption::SCENARIO,
    starttls_not_offered::SCENARIO,
    starttls_not_offered_imap::SCENARIO,
    starttls_not_offered_ldap::SCENARIO,
    starttls_vs_implicit_tls::SCENARIO,
    starttls_vs_implicit_tls_mssql::SCENARIO,
    starttls_vs_implicit_tls_postgres::SCENARIO,
    unknown_critical_extension::SCENARIO,
    unrecognized_name::SCENARIO,
    unrecognized_name_internal_error::SCENARIO,
    unrelated_certificate_in_chain::SCENARIO,
    unsupported_wildcard_san::SCENARIO,
    version_intolerance::SCENARIO,
    weak_certificate_signature::SCENARIO,
    x509_v1_certificate::SCENARIO,
];
