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
mod ca_as_end_entity;
mod certificate_expired;
mod certificate_not_yet_valid;
mod client_certificate_required;
mod client_certificate_required_tls12;
mod closed_in_handshake;
mod compatibility_session_id_echoed;
mod connection_reset_in_handshake;
mod dh_group_too_small;
mod downgrade_detected;
mod ecdsa_sha1_offered_unverifiable;
mod endless_answer;
mod garbage_answer;
mod healthy_dual;
mod healthy_rsa;
mod healthy_tls12;
mod healthy_tls13;
mod legacy_version_only;
mod missing_intermediate;
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
mod self_signed_certificate;
mod server_lacks_ecdhe;
mod server_selects_unoffered_parameter;
mod sha1_only_signatures;
mod slow_peer;
mod version_intolerance;
mod x509_v1_certificate;

/// All scenarios, sorted by name.
pub(crate) const ALL: &[Scenario] = &[
    access_list_blocks_client::SCENARIO,
    alpn_mismatch::SCENARIO,
    ca_as_end_entity::SCENARIO,
    certificate_expired::SCENARIO,
    certificate_not_yet_valid::SCENARIO,
    client_certificate_required::SCENARIO,
    client_certificate_required_tls12::SCENARIO,
    closed_in_handshake::SCENARIO,
    compatibility_session_id_echoed::SCENARIO,
    connection_reset_in_handshake::SCENARIO,
    dh_group_too_small::SCENARIO,
    downgrade_detected::SCENARIO,
    ecdsa_sha1_offered_unverifiable::SCENARIO,
    endless_answer::SCENARIO,
    garbage_answer::SCENARIO,
    healthy_dual::SCENARIO,
    healthy_rsa::SCENARIO,
    healthy_tls12::SCENARIO,
    healthy_tls13::SCENARIO,
    legacy_version_only::SCENARIO,
    missing_intermediate::SCENARIO,
    name_mismatch::SCENARIO,
    no_answer::SCENARIO,
    no_common_cipher_suite::SCENARIO,
    no_common_group::SCENARIO,
    no_common_signature_scheme::SCENARIO,
    no_subject_alt_name::SCENARIO,
    no_usable_protocol::SCENARIO,
    other_protocol_on_port::SCENARIO,
    peer_handshake_malformed::SCENARIO,
    plaintext_peer::SCENARIO,
    pq_client_hello_intolerance::SCENARIO,
    private_ca_not_trusted::SCENARIO,
    self_signed_certificate::SCENARIO,
    server_lacks_ecdhe::SCENARIO,
    server_selects_unoffered_parameter::SCENARIO,
    sha1_only_signatures::SCENARIO,
    slow_peer::SCENARIO,
    version_intolerance::SCENARIO,
    x509_v1_certificate::SCENARIO,
];
