//! A server that speaks only the validation protocol of ACME and refuses whoever offers other protocols, with the
//! alert no_application_protocol (120). A client that offers no ALPN at all gets through, as with every server that
//! only answers the extension. RFC 7301, 3.2; RFC 8737, 3.

use openssl::ssl::{AlpnError, select_next_proto};

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "alpn-mismatch",
    cause: Some("alpn-mismatch"),
    title: "The server takes no application protocol but acme-tls/1.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    settings.set_alpn_select_callback(|_, offered| {
        select_next_proto(b"\x0aacme-tls/1", offered).ok_or(AlpnError::ALERT_FATAL)
    });
    servers::openssl::serve(&leaf, settings)
}
