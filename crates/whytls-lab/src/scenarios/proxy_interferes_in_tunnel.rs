//! A proxy that opens the tunnel and then sends its own page through it: the client takes it for a record of TLS.

use std::io::Write;

use super::prelude::*;
use crate::servers::proxy;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "proxy-interferes-in-tunnel",
    cause: Some("proxy-interferes"),
    title: "An HTTP proxy opens the tunnel and sends a login page through it.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| {
        Ok(Served::raw(raw::raw(|connection| {
            if proxy::request(connection)? {
                connection.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n")?;
                raw::read_client_hello(connection)?;
                proxy::answer(connection, "302 Found", "<html>Log in first.</html>\n")?;
            }
            connection.finish();
            Ok(())
        })))
    },
};
