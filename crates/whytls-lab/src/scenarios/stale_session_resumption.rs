//! A server that gives sessions and fails when one is offered again: it asks for client certificates and has no session
//! id context, without which OpenSSL refuses to resume (SSL_CTX_set_session_id_context(3)).

use openssl::ssl::{SslVerifyMode, SslVersion};

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "stale-session-resumption",
    cause: Some("stale-session-resumption"),
    title: "The server gives a session and fails with internal_error when a client comes back with it.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    servers::openssl::only_version(&mut settings, SslVersion::TLS1_2)?;
    settings.set_session_id_context(b"")?;
    // Without FAIL_IF_NO_PEER_CERT: a certificate is welcome and not demanded.
    settings.set_verify(SslVerifyMode::PEER);
    servers::openssl::serve(&leaf, settings)
}
