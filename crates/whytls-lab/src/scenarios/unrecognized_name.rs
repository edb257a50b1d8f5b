//! A server that knows other names than the one dialled, and refuses it. RFC 6066, 3.

use openssl::ssl::{NameType, SniError, SslAlert};

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "unrecognized-name",
    cause: Some("unrecognized-name"),
    title: "The server has no certificate for the server name, and says unrecognized_name.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve: |pki| serve(pki, SslAlert::UNRECOGNIZED_NAME),
};

/// With an alert that says less it is the scenario `unrecognized-name-internal-error`.
pub(super) fn serve(pki: &Pki, alert: SslAlert) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    settings.set_servername_callback(move |ssl, sent| match ssl.servername(NameType::HOST_NAME) {
        Some("known.lab.test") | None => Ok(()),
        Some(_) => {
            *sent = alert;
            Err(SniError::ALERT_FATAL)
        }
    });
    servers::openssl::serve(&leaf, settings)
}
