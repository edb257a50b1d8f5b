//! A server (or a middlebox) that reads the ClientHello and closes TCP without an alert: the client sees an end of
//! file within the handshake.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "closed-in-handshake",
    cause: Some("closed-in-handshake"),
    title: "The server reads the ClientHello and closes the connection without a word.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| {
        Ok(Served::raw(raw::raw(|connection| {
            raw::read_client_hello(connection)?;
            connection.finish();
            Ok(())
        })))
    },
};
