//! A server that refuses every hello, whatever it offers: alert handshake_failure (40). RFC 8446, 6.2.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "no-usable-protocol",
    cause: Some("no-usable-protocol"),
    title: "The server answers every hello with handshake_failure.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| Ok(Served::raw(raw::raw(|connection| raw::refuse_hello(connection, HANDSHAKE_FAILURE)))),
};

const HANDSHAKE_FAILURE: u8 = 40;
