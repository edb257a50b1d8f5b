//! A server that chooses h2 by ALPN and answers in HTTP/1.1: a TLS layer that offers what the program behind it does
//! not speak. RFC 7301, 3.2: the protocol chosen is the one that is spoken.

use openssl::ssl::{AlpnError, select_next_proto};

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "http-version-mixup",
    cause: Some("http-version-mixup"),
    title: "The server chooses h2 by ALPN and answers in HTTP/1.1.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    settings.set_alpn_select_callback(|_, offered| {
        select_next_proto(b"\x02h2\x08http/1.1", offered).ok_or(AlpnError::NOACK)
    });
    servers::openssl::serve(&leaf, settings)
}
