//! Another protocol on the port: an SSH server greets first and waits. RFC 4253, 4.2.

use std::io::Write;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "other-protocol-on-port",
    cause: Some("other-protocol-on-port"),
    title: "An SSH server answers on the port.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| {
        Ok(Served::raw(raw::raw(|connection| {
            connection.write_all(b"SSH-2.0-OpenSSH_9.9\r\n")?;
            raw::read_client_hello(connection)?;
            connection.write_all(b"Invalid SSH identification string.\r\n")?;
            connection.finish();
            Ok(())
        })))
    },
};
