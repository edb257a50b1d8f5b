//! A peer that answers so slowly that clients give up: one byte of a ServerHello each 200 ms.

use std::io::Write;
use std::time::Duration;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "slow-peer",
    cause: Some("slow-peer"),
    title: "The server sends its answer one byte each 200 ms.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| Ok(Served::raw(raw::Raw { talk: drip, life: raw::LONG_LIFE })),
};

const PAUSE: Duration = Duration::from_millis(200);

/// A handshake record of 512 bytes with a ServerHello for TLS 1.2 that fills it, as far as it starts the same for all:
/// more bytes than a connection lives to see.
const START: [u8; 11] = [22, 3, 3, 2, 0, 2, 0, 1, 0xfc, 3, 3];

fn drip(connection: &mut Connection) -> std::io::Result<()> {
    raw::read_client_hello(connection)?;
    for byte in START.into_iter().chain(std::iter::repeat_n(0x5a, 501 + 4)) {
        connection.write_all(&[byte])?;
        if !connection.ignore_for(PAUSE) {
            break;
        }
    }
    connection.finish();
    Ok(())
}
