//! A server (or a firewall) that answers the ClientHello with a TCP reset. Closing a socket that holds unread bytes
//! makes the system send RST in place of FIN. RFC 1122, 4.2.2.13; RFC 2525, 2.17.

use std::io::Read;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "connection-reset-in-handshake",
    cause: Some("connection-reset-in-handshake"),
    title: "The server resets the connection when it has seen the ClientHello.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| {
        Ok(Served::raw(raw::raw(|connection| {
            // The record's header; its body stays unread.
            connection.read_exact(&mut [0; 5])?;
            connection.wait_for_a_byte()?;
            Ok(())
        })))
    },
};
