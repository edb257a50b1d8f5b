//! A hostile answer: handshake records without end, in messages that claim ever more bytes (64 KiB at first, up to the
//! 16 MiB that the length field can say). It shows that a client has limits. RFC 8446, 4 and 5.1.

use std::io::Write;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "endless-answer",
    cause: Some("garbage-answer"),
    title: "The server answers with handshake records that never end.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| Ok(Served::raw(raw::raw(flood))),
};

/// Where the flood ends even for a client that reads on.
const MAX_BYTES: usize = 64 * 1024 * 1024;
/// The largest plaintext of a record.
const RECORD: usize = 16 * 1024;
const SERVER_HELLO: u8 = 2;

fn flood(connection: &mut Connection) -> std::io::Result<()> {
    raw::read_client_hello(connection)?;
    let mut sent = 0;
    let mut claim: u32 = 0xffff;
    while sent < MAX_BYTES {
        let [_, high, middle, low] = claim.to_be_bytes();
        let mut message = vec![SERVER_HELLO, high, middle, low];
        message.resize(4 + claim as usize, 0x5a);
        for fragment in message.chunks(RECORD) {
            // At most 2^14, so it fits the field.
            let [length_high, length_low] = (fragment.len() as u16).to_be_bytes();
            connection.write_all(&[22, 3, 3, length_high, length_low])?;
            connection.write_all(fragment)?;
            sent += 5 + fragment.len();
        }
        claim = (claim << 1 | 1).min(0xff_ffff);
    }
    connection.finish();
    Ok(())
}
