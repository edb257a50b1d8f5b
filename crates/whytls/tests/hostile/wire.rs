//! Records and handshake messages as bytes, and where their length fields stand.

pub(crate) const CHANGE_CIPHER_SPEC: u8 = 20;
pub(crate) const ALERT: u8 = 21;
pub(crate) const HANDSHAKE: u8 = 22;
pub(crate) const APPLICATION_DATA: u8 = 23;

/// The largest plaintext of a record (RFC 8446 section 5.1).
pub(crate) const LARGEST_RECORD: usize = 1 << 14;

/// All alerts that have a meaning (RFC 8446 section 6, older ones of RFC 5246 included), and one that has none.
const ALERTS: [u8; 36] = [
    0, 10, 20, 21, 22, 30, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 60, 70, 71, 80, 86, 90, 100, 109,
    110, 111, 112, 113, 114, 115, 116, 120, 121, 255,
];

/// One alert for each way in which clients take them: the end, a mistake of theirs, a refusal, their certificate, a
/// failure of the server's, and one that nobody knows.
const SOME_ALERTS: [u8; 6] = [0, 10, 40, 46, 80, 255];

/// The alerts that are tried at a position: all of them at one, to keep the whole short.
pub(crate) fn alerts_at(position: usize) -> &'static [u8] {
    if position == 1 { &ALERTS } else { &SOME_ALERTS }
}

/// A record in clear.
pub(crate) fn record(content: u8, payload: &[u8]) -> Vec<u8> {
    let mut bytes = vec![content, 3, 3];
    bytes.extend(u16::try_from(payload.len()).unwrap().to_be_bytes());
    bytes.extend(payload);
    bytes
}

/// A handshake message.
pub(crate) fn message(kind: u8, body: &[u8]) -> Vec<u8> {
    let [.., high, middle, low] = body.len().to_be_bytes();
    [&[kind, high, middle, low], body].concat()
}

/// The handshake messages that lie one after the other in these bytes.
pub(crate) fn messages(mut bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    while let [_, high, middle, low, ..] = bytes {
        let length = 4 + u32::from_be_bytes([0, *high, *middle, *low]) as usize;
        let Some((message, rest)) = bytes.split_at_checked(length) else { break };
        found.push(message.to_vec());
        bytes = rest;
    }
    found
}

/// A length field: its name, where it begins, and how many bytes it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Length {
    pub(crate) name: String,
    pub(crate) at: usize,
    width: usize,
}

impl Length {
    pub(crate) fn value(&self, message: &[u8]) -> u32 {
        message[self.at..self.at + self.width].iter().fold(0, |value, byte| value << 8 | u32::from(*byte))
    }

    /// Other values than the one that is there: one less, one more, nothing, and as much as fits.
    pub(crate) fn others(&self, message: &[u8]) -> Vec<u32> {
        let most = u32::MAX >> (32 - 8 * self.width);
        let value = self.value(message);
        let mut others = vec![value.wrapping_sub(1) & most, (value + 1) & most, 0, most];
        others.sort_unstable();
        others.dedup();
        others.retain(|other| *other != value);
        others
    }

    pub(crate) fn put(&self, message: &mut [u8], value: u32) {
        message[self.at..self.at + self.width].copy_from_slice(&value.to_be_bytes()[4 - self.width..]);
    }
}

/// Reads the length fields of a message, from its beginning to its end.
struct Walk<'a> {
    message: &'a [u8],
    at: usize,
    found: Vec<Length>,
}

impl Walk<'_> {
    fn skip(&mut self, count: usize) {
        self.at += count;
    }

    /// A length of so many bytes; its value.
    fn length(&mut self, name: impl Into<String>, width: usize) -> usize {
        let length = Length { name: name.into(), at: self.at, width };
        let value = length.value(self.message) as usize;
        self.found.push(length);
        self.at += width;
        value
    }

    /// Extensions: the length of all, and that of each.
    fn extensions(&mut self, of: &str) {
        let end = self.length(format!("extensions of {of}"), 2) + self.at;
        while self.at < end {
            let number = u16::from_be_bytes([self.message[self.at], self.message[self.at + 1]]);
            self.skip(2);
            let length = self.length(format!("extension {number} of {of}"), 2);
            self.skip(length);
        }
    }
}

/// The length fields of a handshake message (RFC 5246 section 7.4, RFC 8446 section 4).
pub(crate) fn lengths(message: &[u8], tls13: bool) -> Vec<Length> {
    let mut walk = Walk { message, at: 1, found: Vec::new() };
    walk.length("message", 3);
    match message[0] {
        // ServerHello: version, random, session id, suite, compression.
        2 => {
            walk.skip(2 + 32);
            let length = walk.length("session id", 1);
            walk.skip(length + 2 + 1);
            if walk.at < message.len() {
                walk.extensions("ServerHello");
            }
        }
        // NewSessionTicket of TLS 1.2: lifetime, ticket.
        4 if !tls13 => {
            walk.skip(4);
            walk.length("ticket", 2);
        }
        // EncryptedExtensions
        8 => walk.extensions("EncryptedExtensions"),
        // Certificate
        11 => {
            if tls13 {
                let length = walk.length("context", 1);
                walk.skip(length);
            }
            walk.length("certificates", 3);
            while walk.at < message.len() {
                let length = walk.length("certificate", 3);
                walk.skip(length);
                if tls13 {
                    walk.extensions("certificate");
                }
            }
        }
        // ServerKeyExchange: curve type, curve, point, scheme, signature.
        12 => {
            walk.skip(1 + 2);
            let length = walk.length("point", 1);
            walk.skip(length + 2);
            walk.length("signature", 2);
        }
        // CertificateVerify: scheme, signature.
        15 => {
            walk.skip(2);
            walk.length("signature", 2);
        }
        _ => {}
    }
    walk.found
}
