//! A handshake that was pulled down to TLS 1.2: the server marks in its random that it speaks TLS 1.3. RFC 8446, 4.1.3.

use super::prelude::*;
use crate::servers::altered;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "downgrade-detected",
    cause: Some("downgrade-detected"),
    title: "The server marks that the handshake was pulled down to TLS 1.2.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let settings = servers::openssl::settings(&leaf)?;
    servers::altered::serve(
        &leaf,
        settings,
        |_| true,
        |_, bytes| altered::splice(bytes, altered::SESSION_ID - 8..altered::SESSION_ID, b"DOWNGRD\x01"),
    )
}
