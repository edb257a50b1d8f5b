//! What passed over a connection, in order.

use super::message::{CertificateRequest, Message, ServerHello};

/// Who sent something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The client, which is us.
    Client,
    /// The server.
    Server,
}

/// Something that passed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// A handshake message in clear.
    Message(Side, Message),
    /// An alert in clear: level and description (RFC 8446 section 6).
    Alert(Side, u8, u8),
    /// change_cipher_spec.
    ChangeCipherSpec(Side),
    /// Records that only the two ends can read; consecutive ones of a side count as one.
    Encrypted(Side),
    /// What came is no TLS record: its first bytes.
    NotTls(Side, Vec<u8>),
}

/// Reads both directions of a connection. Constant memory, whatever passes: at most
/// [`Transcript::LARGEST_MESSAGE`] for a message in the making and [`Transcript::MOST_EVENTS`] events.
#[derive(Debug, Default)]
pub struct Transcript {
    events: Vec<Event>,
    client: Direction,
    server: Direction,
    version: Option<u16>,
}

#[derive(Debug, Default)]
struct Direction {
    /// Bytes of a record that is not complete yet.
    record: Vec<u8>,
    /// Bytes of a handshake message that is not complete yet.
    message: Vec<u8>,
    encrypted: bool,
    /// Handshake records that came encrypted, up to TLS 1.2: there the kind of a record stays in clear.
    encrypted_handshake: u32,
    /// What follows cannot be read: no TLS, or a message larger than the limit.
    lost: bool,
    bytes: u64,
}

const CHANGE_CIPHER_SPEC: u8 = 20;
const ALERT: u8 = 21;
const HANDSHAKE: u8 = 22;
/// The level of an alert that ends the connection.
const FATAL: u8 = 2;
const APPLICATION_DATA: u8 = 23;

impl Transcript {
    /// The largest handshake message that is read, in bytes. rustls takes 64 KiB, OpenSSL 100 KiB
    /// of certificates by default.
    pub const LARGEST_MESSAGE: usize = 1 << 18;
    /// How many events are kept.
    pub const MOST_EVENTS: usize = 256;
    const FIRST_BYTES: usize = 1024;

    /// What passed so far.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// How many bytes a side sent.
    pub fn bytes(&self, side: Side) -> u64 {
        match side {
            Side::Client => self.client.bytes,
            Side::Server => self.server.bytes,
        }
    }

    /// The last ServerHello that is no HelloRetryRequest.
    pub fn server_hello(&self) -> Option<&ServerHello> {
        self.events.iter().rev().find_map(|event| match event {
            Event::Message(_, Message::ServerHello(hello)) if !hello.retry => Some(hello),
            _ => None,
        })
    }

    /// The scheme of the ServerKeyExchange.
    pub fn key_exchange_scheme(&self) -> Option<u16> {
        self.events.iter().find_map(|event| match event {
            Event::Message(_, Message::ServerKeyExchange { scheme, .. }) => *scheme,
            _ => None,
        })
    }

    /// The chain, where it was sent in clear (TLS 1.2 and older).
    pub fn chain(&self) -> Option<&[Vec<u8>]> {
        self.events.iter().find_map(|event| match event {
            Event::Message(_, Message::Certificate(chain)) => Some(chain.as_slice()),
            _ => None,
        })
    }

    /// The alert with which the server ended, in clear. One after which it goes on was a warning and no end, as some
    /// servers send of a name that they do not know (RFC 6066 section 3).
    pub fn alert(&self) -> Option<u8> {
        let mut ended = None;
        for event in &self.events {
            match event {
                Event::Alert(Side::Server, level, description) if *description != 0 => {
                    if *level == FATAL {
                        return Some(*description);
                    }
                    ended = ended.or(Some(*description));
                }
                Event::Message(Side::Server, _) | Event::Encrypted(Side::Server) => ended = None,
                _ => {}
            }
        }
        ended
    }

    /// Whether the server sent an alert after which nothing comes.
    pub fn is_refused(&self) -> bool {
        self.events.iter().any(|event| matches!(event, Event::Alert(Side::Server, FATAL, _)))
    }

    /// Whether the server began another handshake within the connection (a HelloRequest, RFC 5246 section
    /// 7.4.1.1): the first encrypted handshake record of a side is its Finished, and a second one is that.
    pub fn asks_to_renegotiate(&self) -> bool {
        self.version != Some(0x0304) && self.server.encrypted_handshake > 1
    }

    /// The CertificateRequest, where it was sent in clear (TLS 1.2 and older).
    pub fn certificate_request(&self) -> Option<&CertificateRequest> {
        self.events.iter().find_map(|event| match event {
            Event::Message(Side::Server, Message::CertificateRequest(request)) => Some(request),
            _ => None,
        })
    }

    /// The first bytes of what is no TLS.
    pub fn not_tls(&self) -> Option<&[u8]> {
        self.events.iter().find_map(|event| match event {
            Event::NotTls(Side::Server, bytes) => Some(bytes.as_slice()),
            _ => None,
        })
    }

    /// Takes in bytes that a side sent, in pieces of any size.
    pub fn push(&mut self, side: Side, bytes: &[u8]) {
        let direction = match side {
            Side::Client => &mut self.client,
            Side::Server => &mut self.server,
        };
        direction.bytes += bytes.len() as u64;
        if direction.lost {
            // The first bytes of a stranger's protocol may come in several pieces.
            if let Some(Event::NotTls(of, first)) = self.events.last_mut()
                && *of == side
            {
                let room = Self::FIRST_BYTES.saturating_sub(first.len());
                first.extend_from_slice(&bytes[..bytes.len().min(room)]);
            }
            return;
        }
        let mut pending = std::mem::take(&mut direction.record);
        pending.extend_from_slice(bytes);
        let mut read = 0;
        while let Some(rest) = pending.get(read..).filter(|rest| !rest.is_empty()) {
            if !looks_like_tls(rest) {
                let first = rest[..rest.len().min(Self::FIRST_BYTES)].to_vec();
                self.direction(side).lost = true;
                self.note(Event::NotTls(side, first));
                return;
            }
            let Some(header) = rest.first_chunk::<5>() else { break };
            let length = usize::from(u16::from_be_bytes([header[3], header[4]]));
            let Some(payload) = rest.get(5..5 + length) else { break };
            self.record(side, header[0], payload);
            read += 5 + length;
        }
        pending.drain(..read);
        self.direction(side).record = pending;
    }

    fn direction(&mut self, side: Side) -> &mut Direction {
        match side {
            Side::Client => &mut self.client,
            Side::Server => &mut self.server,
        }
    }

    fn note(&mut self, event: Event) {
        // Encrypted records are as many as there are; anything else tells by being there twice.
        let again = matches!(event, Event::Encrypted(_)) && self.events.last() == Some(&event);
        if !again && self.events.len() < Self::MOST_EVENTS {
            self.events.push(event);
        }
    }

    fn record(&mut self, side: Side, content: u8, payload: &[u8]) {
        match content {
            // In TLS 1.3 it means nothing (RFC 8446 appendix D.4); what follows there is application_data
            // on the outside.
            CHANGE_CIPHER_SPEC if self.version == Some(0x0304) => {}
            CHANGE_CIPHER_SPEC => {
                self.direction(side).encrypted = true;
                self.note(Event::ChangeCipherSpec(side));
            }
            _ if content == APPLICATION_DATA || self.direction(side).encrypted => {
                if content == HANDSHAKE {
                    let direction = self.direction(side);
                    direction.encrypted_handshake = direction.encrypted_handshake.saturating_add(1);
                }
                self.note(Event::Encrypted(side));
            }
            ALERT => match payload {
                [level, description] => self.note(Event::Alert(side, *level, *description)),
                _ => self.note(Event::Encrypted(side)),
            },
            HANDSHAKE => self.handshake(side, payload),
            _ => {}
        }
    }

    fn handshake(&mut self, side: Side, payload: &[u8]) {
        let mut pending = std::mem::take(&mut self.direction(side).message);
        pending.extend_from_slice(payload);
        let mut read = 0;
        while let Some(header) = pending[read..].first_chunk::<4>() {
            let length = usize::from(header[1]) << 16 | usize::from(header[2]) << 8 | usize::from(header[3]);
            if length > Self::LARGEST_MESSAGE {
                self.direction(side).lost = true;
                self.note(Event::Message(side, Message::Malformed(header[0])));
                return;
            }
            let Some(body) = pending.get(read + 4..read + 4 + length) else { break };
            let message = Message::decode(header[0], body, self.version);
            if let Message::ServerHello(hello) = &message {
                self.version = Some(hello.version);
            }
            self.note(Event::Message(side, message));
            read += 4 + length;
        }
        pending.drain(..read);
        self.direction(side).message = pending;
    }
}

/// Whether bytes can be the beginning of a TLS record (RFC 8446 section 5.1).
fn looks_like_tls(bytes: &[u8]) -> bool {
    let content = matches!(bytes.first(), Some(CHANGE_CIPHER_SPEC..=24));
    let major = bytes.get(1).is_none_or(|b| *b == 3);
    let minor = bytes.get(2).is_none_or(|b| *b <= 4);
    // 2^14 + 2048 of TLS 1.2 ciphertext (RFC 5246 section 6.2.3).
    let length = bytes.get(3).is_none_or(|b| *b <= 0x48);
    content && major && minor && length
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A TLS 1.2 ServerHello, as OpenSSL sends it, in one record.
    fn server_hello(version: u16, suite: u16) -> Vec<u8> {
        let mut body = version.to_be_bytes().to_vec();
        body.extend([7; 32]);
        body.push(0);
        body.extend(suite.to_be_bytes());
        body.push(0);
        record(22, &message(2, &body))
    }

    fn message(kind: u8, body: &[u8]) -> Vec<u8> {
        let mut bytes = vec![kind, 0, (body.len() >> 8) as u8, body.len() as u8];
        bytes.extend(body);
        bytes
    }

    fn record(content: u8, payload: &[u8]) -> Vec<u8> {
        let mut bytes = vec![content, 3, 3];
        bytes.extend((payload.len() as u16).to_be_bytes());
        bytes.extend(payload);
        bytes
    }

    fn sample() -> Vec<u8> {
        let mut bytes = server_hello(0x0303, 0xc02b);
        let key_exchange = [&[3, 0, 23, 2, 9, 9][..], &[0x02, 0x03, 0, 1, 8]].concat();
        bytes.extend(record(22, &message(12, &key_exchange)));
        bytes.extend(record(21, &[2, 40]));
        bytes
    }

    #[test]
    fn a_key_exchange_signed_with_sha1_is_read() {
        let mut transcript = Transcript::default();
        transcript.push(Side::Server, &sample());
        assert_eq!(transcript.key_exchange_scheme(), Some(0x0203));
        assert_eq!(transcript.server_hello().map(|h| (h.version, h.suite)), Some((0x0303, 0xc02b)));
        assert_eq!(transcript.alert(), Some(40));
    }

    #[test]
    fn a_warning_is_no_end_where_the_server_goes_on() {
        let warning = record(21, &[1, 112]);
        let mut transcript = Transcript::default();
        transcript.push(Side::Server, &warning);
        assert_eq!((transcript.alert(), transcript.is_refused()), (Some(112), false));
        transcript.push(Side::Server, &server_hello(0x0303, 0xc02b));
        assert_eq!(transcript.alert(), None);
        transcript.push(Side::Server, &record(21, &[2, 40]));
        assert_eq!((transcript.alert(), transcript.is_refused()), (Some(40), true));
    }

    #[test]
    fn pieces_of_any_size_give_the_same_events() {
        let bytes = sample();
        let mut whole = Transcript::default();
        whole.push(Side::Server, &bytes);
        for size in 1..bytes.len() {
            let mut pieces = Transcript::default();
            bytes.chunks(size).for_each(|piece| pieces.push(Side::Server, piece));
            assert_eq!(pieces.events(), whole.events(), "pieces of {size}");
        }
    }

    #[test]
    fn another_handshake_within_a_connection_is_seen_though_it_is_encrypted() {
        let mut transcript = Transcript::default();
        let finished = [record(20, &[1]), record(22, &[7; 40])].concat();
        transcript.push(Side::Server, &[server_hello(0x0303, 0xc02b), finished].concat());
        transcript.push(Side::Server, &record(23, &[7; 40]));
        assert!(!transcript.asks_to_renegotiate());
        transcript.push(Side::Server, &record(22, &[7; 28]));
        assert!(transcript.asks_to_renegotiate());
    }

    #[test]
    fn schemes_and_authorities_of_a_certificate_request_are_read() {
        let mut transcript = Transcript::default();
        let body = [1, 64, 0, 4, 4, 1, 4, 3, 0, 5, 0, 3, 0x30, 1, 0];
        let bytes = [server_hello(0x0303, 0xc02b), record(22, &message(13, &body))].concat();
        transcript.push(Side::Server, &bytes);
        let request = transcript.certificate_request().unwrap();
        assert_eq!(request.schemes, [0x0401, 0x0403]);
        assert_eq!(request.authorities, [[0x30, 1, 0]]);
    }

    #[test]
    fn what_is_no_tls_is_kept_for_a_look() {
        let mut transcript = Transcript::default();
        b"HTTP/1.1 400 Bad Request\r\n".chunks(3).for_each(|piece| transcript.push(Side::Server, piece));
        assert!(transcript.not_tls().is_some_and(|b| b.starts_with(b"HTTP/1.1 400")));
    }

    #[test]
    fn any_bytes_end_in_bounded_memory() {
        let sample = sample();
        let mut state = 1_u64;
        for _ in 0..20_000 {
            let mut bytes = sample.clone();
            for _ in 0..3 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let at = (state >> 33) as usize % bytes.len();
                bytes[at] = (state >> 17) as u8;
            }
            let mut transcript = Transcript::default();
            transcript.push(Side::Server, &bytes);
            assert!(transcript.events().len() <= Transcript::MOST_EVENTS);
        }
        let mut endless = Transcript::default();
        for _ in 0..100 {
            endless.push(Side::Server, &record(22, &[11, 0xff, 0xff, 0xff, 0, 0]));
            endless.push(Side::Server, &record(22, &[0; 16_000]));
        }
        assert!(endless.server.message.len() <= Transcript::LARGEST_MESSAGE + 16_384);
    }
}
