//! ClientHellos written byte by byte (RFC 8446 section 4.1.2, RFC 5246 section 7.4.1.2): they can offer what no TLS
//! library at hand has, and leave out what every library sends. Nothing secret stands behind them, so a handshake
//! that begins with one cannot be completed; what the server answers first is all that is wanted.

/// What a written ClientHello offers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hello {
    /// Protocol versions, in the order offered; supported_versions is sent where TLS 1.3 is among them.
    pub versions: Vec<u16>,
    /// Cipher suites.
    pub suites: Vec<u16>,
    /// supported_groups; not sent where empty.
    pub groups: Vec<u16>,
    /// Groups of `groups` to send a key share for, where TLS 1.3 is offered.
    pub shares: Vec<u16>,
    /// signature_algorithms; not sent where empty.
    pub schemes: Vec<u16>,
    /// Application protocols; not sent where empty.
    pub alpn: Vec<String>,
    /// server_name.
    pub server_name: Option<String>,
    /// The random bytes of the hello, and of its session id.
    pub random: [u8; 32],
    /// How long the record has to be at least, in bytes; the rest is padding (RFC 7685).
    pub size: usize,
    /// Send this many bytes first and the rest in a packet of its own.
    pub split: Option<usize>,
}

const TLS12: u16 = 0x0303;
const TLS13: u16 = 0x0304;
/// Extensions by number.
pub(crate) mod extension {
    pub(crate) const SERVER_NAME: u16 = 0;
    pub(crate) const STATUS_REQUEST: u16 = 5;
    pub(crate) const SUPPORTED_GROUPS: u16 = 10;
    pub(crate) const EC_POINT_FORMATS: u16 = 11;
    pub(crate) const SIGNATURE_ALGORITHMS: u16 = 13;
    pub(crate) const ALPN: u16 = 16;
    pub(crate) const PADDING: u16 = 21;
    pub(crate) const EXTENDED_MASTER_SECRET: u16 = 23;
    pub(crate) const SUPPORTED_VERSIONS: u16 = 43;
    pub(crate) const PSK_KEY_EXCHANGE_MODES: u16 = 45;
    pub(crate) const KEY_SHARE: u16 = 51;
    pub(crate) const RENEGOTIATION_INFO: u16 = 0xff01;
}

impl Hello {
    /// The newest version offered.
    pub fn newest(&self) -> u16 {
        self.versions.iter().copied().max().unwrap_or(TLS12)
    }

    /// The whole, as one record.
    pub fn bytes(&self) -> Vec<u8> {
        let plain = self.record(None);
        // The padding extension takes four bytes before its first byte of padding.
        match self.size.checked_sub(plain.len()) {
            Some(missing @ 1..) => self.record(Some(missing.saturating_sub(4))),
            _ => plain,
        }
    }

    fn record(&self, padding: Option<usize>) -> Vec<u8> {
        let newest = self.newest();
        let mut body = newest.min(TLS12).to_be_bytes().to_vec();
        body.extend(self.random);
        // Middlebox compatibility mode (RFC 8446 appendix D.4); an older hello has no session to resume.
        let session: Vec<u8> =
            if newest >= TLS13 { self.random.iter().map(|b| !b).collect() } else { Vec::new() };
        body.extend(vec8(&session));
        body.extend(vec16(&u16s(&self.suites)));
        body.extend([1, 0]);
        // SSL 3.0 knows no extensions.
        if newest > 0x0300 {
            body.extend(vec16(&self.extensions(padding)));
        }
        let mut message = vec![1, 0];
        message.extend(vec16(&body));
        // As every library has it, whatever the versions.
        let mut record = vec![22];
        record.extend(newest.min(0x0301).to_be_bytes());
        record.extend(vec16(&message));
        record
    }

    fn extensions(&self, padding: Option<usize>) -> Vec<u8> {
        let mut list = Vec::new();
        let mut put = |number: u16, data: &[u8]| {
            list.extend(number.to_be_bytes());
            list.extend(vec16(data));
        };
        if let Some(name) = &self.server_name {
            let entry = [&[0][..], &vec16(name.as_bytes())].concat();
            put(extension::SERVER_NAME, &vec16(&entry));
        }
        put(extension::EXTENDED_MASTER_SECRET, &[]);
        put(extension::RENEGOTIATION_INFO, &[0]);
        if !self.groups.is_empty() {
            put(extension::SUPPORTED_GROUPS, &vec16(&u16s(&self.groups)));
            put(extension::EC_POINT_FORMATS, &vec8(&[0]));
        }
        put(extension::STATUS_REQUEST, &[1, 0, 0, 0, 0]);
        if !self.alpn.is_empty() {
            let names: Vec<u8> = self.alpn.iter().flat_map(|name| vec8(name.as_bytes())).collect();
            put(extension::ALPN, &vec16(&names));
        }
        if !self.schemes.is_empty() && self.newest() >= TLS12 {
            put(extension::SIGNATURE_ALGORITHMS, &vec16(&u16s(&self.schemes)));
        }
        if self.newest() >= TLS13 {
            put(extension::SUPPORTED_VERSIONS, &vec8(&u16s(&self.versions)));
            put(extension::PSK_KEY_EXCHANGE_MODES, &vec8(&[1]));
            let shares = self.shares.iter().filter_map(|group| Some((group, share(*group)?)));
            let shares: Vec<u8> = shares
                .flat_map(|(group, share)| [group.to_be_bytes().to_vec(), vec16(&share)].concat())
                .collect();
            put(extension::KEY_SHARE, &vec16(&shares));
        }
        if let Some(padding) = padding {
            put(extension::PADDING, &vec![0; padding]);
        }
        list
    }
}

fn u16s(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|n| n.to_be_bytes()).collect()
}

fn vec8(data: &[u8]) -> Vec<u8> {
    let length = u8::try_from(data.len()).unwrap_or(u8::MAX);
    [&[length], &data[..usize::from(length)]].concat()
}

fn vec16(data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap_or(u16::MAX);
    [&length.to_be_bytes()[..], &data[..usize::from(length)]].concat()
}

/// The base point of P-256, uncompressed (SP 800-186 section 3.2.1.3): a valid public key.
const P256: &str = "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2964fe342e2fe1a7f9b8ee7eb4a7c0f9e16\
                    2bce33576b315ececbb6406837bf51f5";
/// The base point of P-384, uncompressed (SP 800-186 section 3.2.1.4).
const P384: &str = "04aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7\
                    3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f";

/// A public key of a group that every server takes for one; the shared secret is known to all.
fn share(group: u16) -> Option<Vec<u8>> {
    let mut base_point = vec![0; 32];
    base_point[0] = 9;
    match group {
        0x001d => Some(base_point),
        0x0017 => Some(hex(P256)),
        0x0018 => Some(hex(P384)),
        // Every coefficient of the ML-KEM key is zero, which lies in the range that is checked for.
        0x11ec => Some([vec![0; 1184], base_point].concat()),
        _ => None,
    }
}

fn hex(digits: &str) -> Vec<u8> {
    let digit = |b: u8| char::from(b).to_digit(16).unwrap_or_default() as u8;
    digits.as_bytes().chunks_exact(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{Event, Message, Side, Transcript};

    fn hello() -> Hello {
        Hello {
            versions: vec![TLS13, TLS12],
            suites: vec![0x1301, 0xc02f],
            groups: vec![0x11ec, 0x001d, 0x0017],
            shares: vec![0x001d, 0x0017],
            schemes: vec![0x0403, 0x0804],
            alpn: vec!["h2".to_owned()],
            server_name: Some("localhost".to_owned()),
            ..Hello::default()
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let mut transcript = Transcript::default();
        transcript.push(Side::Client, &hello().bytes());
        let [Event::Message(Side::Client, Message::ClientHello(read))] = transcript.events() else {
            panic!("{:?}", transcript.events());
        };
        let written = hello();
        assert_eq!(
            (&read.versions, &read.suites, &read.groups, &read.schemes, &read.alpn, &read.server_name),
            (
                &written.versions,
                &written.suites,
                &written.groups,
                &written.schemes,
                &written.alpn,
                &written.server_name
            )
        );
    }

    #[test]
    fn padding_gives_the_size_asked_for() {
        let plain = hello().bytes().len();
        for size in [plain + 4, plain + 5, 600, 1500, 4000] {
            assert_eq!(Hello { size, ..hello() }.bytes().len(), size);
        }
        assert_eq!(Hello { size: plain - 10, ..hello() }.bytes().len(), plain);
    }

    #[test]
    fn a_hello_of_ssl_3_has_no_extensions() {
        let bytes = Hello { versions: vec![0x0300], suites: vec![0x002f], ..Hello::default() }.bytes();
        assert_eq!(bytes.len(), 5 + 4 + 2 + 32 + 1 + 4 + 2, "{bytes:?}");
        assert_eq!(bytes[1..3], [3, 0]);
    }

    #[test]
    fn shares_have_the_length_of_their_group() {
        for (group, length) in [(0x001d, 32), (0x0017, 65), (0x0018, 97), (0x11ec, 1216)] {
            assert_eq!(share(group).map(|s| s.len()), Some(length), "group {group:#06x}");
        }
    }
}
