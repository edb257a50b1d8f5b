//! SQL Server: PRELOGIN, then TLS whose handshake travels inside of TDS packets ([MS-TDS] 2.2.3, 2.2.6.5).

use super::{Step, Steps, Why};

pub(super) struct Mssql;

const PRELOGIN: u8 = 0x12;
const RESPONSE: u8 = 0x04;
const HEADER: usize = 8;
const END_OF_MESSAGE: u8 = 1;
/// As SQL Server's own clients have it before login.
const LARGEST: usize = 4096;
const ENCRYPTION: u8 = 1;
const NOT_SUPPORTED: u8 = 2;
/// A TLS record's type.
const APPLICATION_DATA: u8 = 23;

/// A packet: type, status, length (big-endian, with the header), process, number, window.
fn packet(kind: u8, status: u8, number: u8, payload: &[u8]) -> Vec<u8> {
    let [high, low] = u16::try_from(HEADER + payload.len()).unwrap_or(u16::MAX).to_be_bytes();
    [&[kind, status, high, low, 0, 0, number, 0][..], payload].concat()
}

/// What is said inside of TLS: a PRELOGIN once more, which every server answers or hangs up on.
pub(super) fn login() -> Vec<u8> {
    Mssql.opening()
}

impl Steps for Mssql {
    fn opening(&mut self) -> Vec<u8> {
        // Options VERSION and ENCRYPTION with offset and length, the end, and their data: 0.0.0.0 and ENCRYPT_ON.
        let payload = [0, 0, 11, 0, 6, ENCRYPTION, 0, 17, 0, 1, 0xff, 0, 0, 0, 0, 0, 0, 1];
        packet(PRELOGIN, END_OF_MESSAGE, 1, &payload)
    }

    fn take(&mut self, bytes: &[u8]) -> Step {
        let other = Step::Stop(Why::OtherProtocol);
        if !matches!(bytes[0], RESPONSE | PRELOGIN) {
            return other;
        }
        let [_, status, high, low, _, _, _, _, ..] = bytes else { return Step::More };
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        if *status > 1 || !(HEADER + 1..=LARGEST).contains(&length) {
            return other;
        }
        let Some(payload) = bytes.get(HEADER..length) else { return Step::More };
        let options = payload.chunks_exact(5).take_while(|option| option[0] != 0xff);
        for option in options {
            if option[0] != ENCRYPTION {
                continue;
            }
            let at = usize::from(u16::from_be_bytes([option[1], option[2]]));
            return match payload.get(at) {
                Some(&NOT_SUPPORTED) => Step::Stop(Why::WithoutTls),
                Some(_) => Step::Ready(length),
                None => other,
            };
        }
        other
    }
}

/// Carries the handshake's records inside of TDS packets; what comes after it goes as it is.
#[derive(Debug, Default)]
pub(crate) struct Wrapping {
    incoming: Vec<u8>,
    /// What is left of the packet that is being read.
    left: usize,
    number: u8,
}

impl Wrapping {
    /// What to send for whole records. A resumed handshake ends with the client's, so that what it says over the
    /// connection may come along with its last ones.
    pub(crate) fn wrap(&mut self, records: &[u8]) -> Vec<u8> {
        let mut end = 0;
        while let Some(&[content, _, _, high, low, ..]) = records.get(end..)
            && content != APPLICATION_DATA
        {
            end = records.len().min(end + 5 + usize::from(u16::from_be_bytes([high, low])));
        }
        let (handshake, after) = records.split_at(end);
        let pieces: Vec<&[u8]> = handshake.chunks(LARGEST - HEADER).collect();
        let last = pieces.len().saturating_sub(1);
        let mut packets = Vec::new();
        for (position, piece) in pieces.into_iter().enumerate() {
            let status = if position == last { END_OF_MESSAGE } else { 0 };
            packets.extend(packet(PRELOGIN, status, self.number, piece));
            self.number = self.number.wrapping_add(1);
        }
        packets.extend_from_slice(after);
        packets
    }

    /// What the server sent, without its packets' headers. Records that come without a packet are left as they are.
    pub(crate) fn unwrap(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.incoming.extend_from_slice(bytes);
        let mut plain = Vec::new();
        loop {
            if self.left > 0 {
                let count = self.left.min(self.incoming.len());
                plain.extend(self.incoming.drain(..count));
                self.left -= count;
            }
            match self.incoming.first() {
                None => break,
                // Both have numbers that no TLS record has.
                Some(&(PRELOGIN | RESPONSE)) => {
                    let Some(header) = self.incoming.get(..HEADER) else { break };
                    let length = usize::from(u16::from_be_bytes([header[2], header[3]]));
                    self.left = length.saturating_sub(HEADER);
                    self.incoming.drain(..HEADER);
                }
                Some(_) => {
                    // A record as it is: all that has come, for its own header says where it ends.
                    plain.append(&mut self.incoming);
                    break;
                }
            }
        }
        plain
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::play;
    use super::super::{Dialogue, Protocol, Why};
    use super::*;

    fn answer(encryption: u8) -> Vec<u8> {
        let payload = [0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xff, 16, 0, 0, 0, 0, 0, encryption];
        packet(RESPONSE, 1, 1, &payload)
    }

    #[test]
    fn the_answers_to_prelogin() {
        let mssql = |says: &[u8]| play(Dialogue::starttls(Protocol::Mssql, "m.test"), &[says]).1;
        for on in [0, 1, 3] {
            assert_eq!(mssql(&answer(on)), Some(Ok(Vec::new())), "{on}");
        }
        assert_eq!(mssql(&answer(2)), Some(Err(Why::WithoutTls)));
        assert_eq!(mssql(b"220 x\r\n"), Some(Err(Why::OtherProtocol)));
    }

    #[test]
    fn packets_come_off_however_they_are_cut() {
        let body = (0..10_000_u32).map(|i| i.to_le_bytes()[0]);
        let sent: Vec<u8> = [22, 3, 3, 0x27, 0x10].into_iter().chain(body).collect();
        let wrapped = Wrapping::default().wrap(&sent);
        assert!(wrapped.len() > sent.len());
        for size in [1, 7, 4096, 20_000] {
            let mut wrapping = Wrapping::default();
            let plain: Vec<u8> = wrapped.chunks(size).flat_map(|piece| wrapping.unwrap(piece)).collect();
            assert_eq!(plain, sent, "{size}");
        }
        assert_eq!(Wrapping::default().unwrap(&[23, 3, 3, 0, 1, 9]), [23, 3, 3, 0, 1, 9]);
        // What follows the handshake is not packed, also where it comes along with its end.
        let (finished, after) = ([20, 3, 3, 0, 1, 1, 22, 3, 3, 0, 1, 20], [23, 3, 3, 0, 1, 9]);
        let wrapped = Wrapping::default().wrap(&[&finished[..], &after].concat());
        assert_eq!(wrapped, [&packet(PRELOGIN, END_OF_MESSAGE, 0, &finished), &after[..]].concat());
    }
}
