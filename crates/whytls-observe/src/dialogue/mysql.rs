//! MySQL and MariaDB: the server greets with what it can do, the client asks for TLS (Protocol::HandshakeV10,
//! Protocol::SSLRequest).

use super::{Step, Steps, Why};

#[derive(Default)]
pub(super) struct MySql {
    asked: bool,
}

const CLIENT_SSL: u16 = 0x0800;
/// CLIENT_LONG_PASSWORD, CLIENT_PROTOCOL_41, CLIENT_SSL, CLIENT_SECURE_CONNECTION, CLIENT_PLUGIN_AUTH.
const CAPABILITIES: u32 = 0x0008_8a01;
/// 16 MiB, the largest packet; utf8mb4_general_ci.
const SETTINGS: [u8; 5] = [0, 0, 0, 1, 45];
const NOTHING: [u8; 23] = [0; 23];

/// A packet: its length in three bytes, its number, its payload.
fn packet(number: u8, payload: &[u8]) -> Vec<u8> {
    let [low, middle, high, _] = u32::try_from(payload.len()).unwrap_or(0).to_le_bytes();
    [&[low, middle, high, number][..], payload].concat()
}

/// A login of nobody, so that the server ends the handshake in order: what is broken off it counts against our host
/// (max_connect_errors).
pub(super) fn login() -> Vec<u8> {
    let payload = [
        &CAPABILITIES.to_le_bytes()[..],
        &SETTINGS,
        &NOTHING,
        b"whytls\0",
        b"\0",
        b"mysql_native_password\0",
    ];
    packet(2, &payload.concat())
}

impl Steps for MySql {
    fn take(&mut self, bytes: &[u8]) -> Step {
        let other = Step::Stop(Why::OtherProtocol);
        if self.asked {
            // It has nothing to say until TLS is there.
            return other;
        }
        let [low, middle, high, number, payload @ ..] = bytes else { return Step::More };
        let length = usize::from(*low) | usize::from(*middle) << 8 | usize::from(*high) << 16;
        if *number != 0 || length == 0 || length > super::Dialogue::MOST_BYTES {
            return other;
        }
        let Some(payload) = payload.get(..length) else {
            return if matches!(payload.first(), None | Some(10 | 0xff)) { Step::More } else { other };
        };
        match payload {
            // ERR_Packet: too many connections, host blocked, host not allowed.
            [0xff, ..] => Step::Stop(Why::TurnedAway),
            [10, rest @ ..] => {
                // Version, NUL; thread (4), first part of the challenge (8), filler (1), lower capabilities (2).
                let Some(end) = rest.iter().position(|b| *b == 0) else { return other };
                match rest.get(end + 14..end + 16) {
                    Some(&[low, high]) if u16::from_le_bytes([low, high]) & CLIENT_SSL != 0 => {
                        self.asked = true;
                        Step::Say(
                            4 + length,
                            packet(1, &[&CAPABILITIES.to_le_bytes()[..], &SETTINGS, &NOTHING].concat()),
                        )
                    }
                    Some(_) => Step::Stop(Why::WithoutTls),
                    None => other,
                }
            }
            _ => other,
        }
    }

    fn is_ready(&self) -> bool {
        self.asked
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::play;
    use super::super::{Dialogue, Protocol, Why};
    use super::*;

    fn greeting(capabilities: u16) -> Vec<u8> {
        let [low, high] = capabilities.to_le_bytes();
        let payload =
            [&b"\x0a8.0.36\0"[..], &[1, 0, 0, 0], b"abcdefgh", &[0, low, high, 45, 2, 0, 0, 0, 21], &[0; 10]];
        packet(0, &payload.concat())
    }

    #[test]
    fn the_capabilities_decide() {
        let mysql = |says: &[u8]| play(Dialogue::starttls(Protocol::MySql, "m.test"), &[says]);
        let (said, end) = mysql(&greeting(0xffff));
        assert_eq!(end, Some(Ok(Vec::new())));
        assert_eq!(said.concat().len(), 36);
        assert_eq!(said.concat()[..4], [32, 0, 0, 1]);
        assert_eq!(mysql(&greeting(0xf7ff)).1, Some(Err(Why::WithoutTls)));
        assert_eq!(mysql(&packet(0, b"\xff\x10\x04Too many connections")).1, Some(Err(Why::TurnedAway)));
        assert_eq!(mysql(b"220 mail.test\r\n").1, Some(Err(Why::OtherProtocol)));
    }
}
