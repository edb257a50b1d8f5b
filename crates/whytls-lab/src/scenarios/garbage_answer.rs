//! A peer that answers with bytes which are no TLS record (and no text either).

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "garbage-answer",
    cause: Some("garbage-answer"),
    title: "The server answers the ClientHello with random bytes.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| Ok(Served::raw(raw::raw(|connection| raw::answer_hello(connection, &garbage())))),
};

/// The same bytes each time: the first is no TLS content type and no letter, the rest come from xorshift32
/// (Marsaglia 2003).
fn garbage() -> [u8; 512] {
    let mut state: u32 = 0x9e37_79b9;
    let mut bytes = [0; 512];
    for byte in &mut bytes {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        *byte = state as u8;
    }
    bytes[0] = 0xd1;
    bytes
}
