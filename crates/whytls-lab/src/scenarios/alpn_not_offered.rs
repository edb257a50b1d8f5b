//! A server that refuses every client without ALPN, with no_application_protocol (120), as gRPC and other servers do that
//! want their protocol named. RFC 7301, 3.2.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "alpn-not-offered",
    cause: Some("alpn-not-offered"),
    title: "The server refuses clients that offer no application protocol.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

/// A record with a fatal alert.
const NO_APPLICATION_PROTOCOL: [u8; 7] = [21, 3, 3, 0, 2, 2, 120];

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    servers::openssl::offer_http_1_1(&mut settings);
    servers::altered::serve(
        &leaf,
        settings,
        |_| true,
        |hello, bytes| {
            if offers_alpn(hello) { bytes } else { NO_APPLICATION_PROTOCOL.to_vec() }
        },
    )
}

/// Whether the extension (16) is there, with the list of names that it holds.
fn offers_alpn(hello: &[u8]) -> bool {
    hello.windows(6).any(|w| w[..3] == [0, 16, 0] && w[3].checked_sub(2) == Some(w[5]) && w[4] == 0)
}
