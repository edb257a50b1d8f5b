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
mod alpn_not_selected_by_server;
mod ca_as_end_entity;
mod certificate_expired;
mod certificate_not_yet_valid;
mod client_certificate_required;
mod client_certificate_required_http;
mod client_certificate_required_tls12;
mod closed_in_handshake;
mod connection_reset_in_handshake;
mod ecdsa_sha1_offered_unverifiable;
mod endless_answer;
mod garbage_answer;
mod healthy_dual;
mod healthy_rsa;
mod healthy_tls12;
mod healthy_tls13;
mod healthy_without_close_notify;
mod http_version_mixup;
mod legacy_version_only;
mod missing_close_notify;
mod missing_intermediate;
mod name_mismatch;
mod no_answer;
mod no_common_cipher_suite;
mod no_subject_alt_name;
mod other_protocol_on_port;
mod plaintext_peer;
mod private_ca_not_trusted;
mod redirects_to_plain_http;
mod self_signed_certificate;
mod server_lacks_ecdhe;
mod slow_peer;
mod stale_session_resumption;
mod x509_v1_certificate;

/// All scenarios, sorted by name.
pub(crate) const ALL: &[Scenario] = &[
    access_list_blocks_client::SCENARIO,
    alpn_mismatch::SCENARIO,
    alpn_not_selected_by_server::SCENARIO,
    ca_as_end_entity::SCENARIO,
    certificate_expired::SCENARIO,
    certificate_not_yet_valid::SCENARIO,
    client_certificate_required::SCENARIO,
    client_certificate_required_http::SCENARIO,
    client_certificate_required_tls12::SCENARIO,
    closed_in_handshake::SCENARIO,
    connection_reset_in_handshake::SCENARIO,
    ecdsa_sha1_offered_unverifiable::SCENARIO,
    endless_answer::SCENARIO,
    garbage_answer::SCENARIO,
    healthy_dual::SCENARIO,
    healthy_rsa::SCENARIO,
    healthy_tls12::SCENARIO,
    healthy_tls13::SCENARIO,
    healthy_without_close_notify::SCENARIO,
    http_version_mixup::SCENARIO,
    legacy_version_only::SCENARIO,
    missing_close_notify::SCENARIO,
    missing_intermediate::SCENARIO,
    name_mismatch::SCENARIO,
    no_answer::SCENARIO,
    no_common_cipher_suite::SCENARIO,
    no_subject_alt_name::SCENARIO,
    other_protocol_on_port::SCENARIO,
    plaintext_peer::SCENARIO,
    private_ca_not_trusted::SCENARIO,
    redirects_to_plain_http::SCENARIO,
    self_signed_certificate::SCENARIO,
    server_lacks_ecdhe::SCENARIO,
    slow_peer::SCENARIO,
    stale_session_resumption::SCENARIO,
    x509_v1_certificate::SCENARIO,
];
