//! A server that has no certificate for clients without a server name (SNI). RFC 6066, 3.

use openssl::ssl::{NameType, SniError, SslAlert};

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "sni-required",
    cause: Some("sni-required"),
    title: "The server refuses handshakes without a server name, and is dialled by address.",
    trust: Trust::Root,
    host: "127.0.0.1",
    serve: |pki| {
        let leaf = pki.leaf().signed_by(&pki.root)?;
        let mut settings = servers::openssl::settings(&leaf)?;
        settings.set_servername_callback(|ssl, alert| match ssl.servername(NameType::HOST_NAME) {
            Some(_) => Ok(()),
            None => {
                *alert = SslAlert::HANDSHAKE_FAILURE;
                Err(SniError::ALERT_FATAL)
            }
        });
        servers::openssl::serve(&leaf, settings)
    },
};
