//! A server that answers with a ServerHello and cannot carry out what it chose: internal_error (80) is all that follows.
//! RFC 8446, 6.2.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "server-aborts-handshake",
    cause: Some("server-aborts-handshake"),
    title: "The server sends its ServerHello and then internal_error.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

/// A record with a fatal alert.
const INTERNAL_ERROR: [u8; 7] = [21, 3, 3, 0, 2, 2, 80];

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let settings = servers::openssl::settings(&leaf)?;
    servers::altered::serve(
        &leaf,
        settings,
        |_| true,
        |_, bytes| {
            let hello = 5 + usize::from(u16::from_be_bytes([bytes[3], bytes[4]]));
            [&bytes[..hello], &INTERNAL_ERROR].concat()
        },
    )
}
