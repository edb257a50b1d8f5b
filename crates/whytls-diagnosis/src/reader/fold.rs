//! When two lines say the same: a number that stands for a line, whatever its times and request numbers are.
//!
//! A log full of one failure is read once; each further line costs this number, so it is computed eight or
//! sixteen bytes at a time.

use std::hash::{BuildHasher, RandomState};
use std::ops::Range;

use memchr::memmem::Finder;

use super::anchors::ANCHORS;
use super::passage::Target;

/// The beginning of a URL as Debug prints it, of its path, and the end.
const DEBUG_URL: [&str; 3] = ["Url { scheme: ", ", path: ", " }"];
/// How far a URL is looked at.
const URL: usize = 512;
/// What mostly is a time at the beginning of a line: its numbers always have the same length.
const TIME: usize = 32;

/// Computes the numbers of lines.
pub(super) struct Fold {
    seed: [u64; 2],
    url: Finder<'static>,
    debug_url: [Finder<'static>; 3],
}

impl Fold {
    pub(super) fn new() -> Self {
        Self {
            // Nobody who writes into a log can make two of its lines collide.
            seed: [RandomState::new().hash_one(0), RandomState::new().hash_one(1)],
            url: Finder::new("://"),
            debug_url: DEBUG_URL.map(Finder::new),
        }
    }

    /// What stands for a line and the endpoint lent to it; never 0. `anchor` is where its first anchor is.
    ///
    /// Left out are the digits before the anchor (times, process numbers) and those of a URL's path. Those of
    /// its host and port are kept, as are all others from the anchor on.
    pub(super) fn key(&self, line: &[u8], anchor: usize, lent: Option<&Target>) -> u64 {
        let [state, multiplier] = self.seed;
        let mut hash = Hash { state, multiplier };
        let (url, path) = self.url(line, anchor);
        hash.without_digits(line, 0..url.min(anchor));
        if path.is_empty() {
            hash.exact(&line[url.min(anchor)..]);
        } else {
            hash.exact(&line[url.min(anchor)..path.start]);
            hash.without_digits(line, path.clone());
            hash.exact(&line[path.end..]);
        }
        if let Some(target) = lent {
            hash.exact(target.host.as_bytes());
            hash.word(u64::from(target.port));
        }
        hash.state | 1
    }

    /// Where the first URL of a line begins, and its path, in which there is no anchor.
    fn url(&self, line: &[u8], anchor: usize) -> (usize, Range<usize>) {
        let none = (line.len(), 0..0);
        let reach = line.len().min(anchor + URL);
        let written = self.url.find(&line[..reach]);
        let [debug_url, debug_path, debug_end] = &self.debug_url;
        let debug = debug_url.find(&line[..written.unwrap_or(reach)]);
        let (url, start, end) = match (debug, written) {
            (Some(url), _) => {
                let Some(path) = debug_path.find(&line[url..reach]) else { return (url, 0..0) };
                let start = url + path + debug_path.needle().len();
                let end = debug_end.find(&line[start..reach]);
                (url, start, end.map(|end| start + end))
            }
            (None, Some(url)) => {
                let host = url + "://".len();
                let outside = |b: &u8| OUTSIDE_URL[usize::from(*b)];
                let stops = |b: &u8| matches!(b, b'/' | b'?' | b'#') || outside(b);
                let start = line[host..].iter().position(stops).map_or(line.len(), |i| host + i);
                let end = line[start..].iter().take(URL).position(outside).map(|i| start + i);
                (url, start, end)
            }
            (None, None) => return none,
        };
        let Some(end) = end else { return (url, 0..0) };
        // The digits of `file:///…/registry/src/…/rustls-0.23.15/…` say something, as do those of a second URL.
        let plain = self.url.find(&line[start..end]).is_none() && !ANCHORS.any_piece(&line[start..end]);
        (url, if plain { start..end } else { 0..0 })
    }
}

/// Bytes that are not part of a URL in a text.
const OUTSIDE_URL: [bool; 256] = {
    let mut outside = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        outside[byte] = byte <= 0x20
            || matches!(
                byte as u8,
                b'"' | b'\'' | b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'`' | b'{' | b'}'
            )
            || matches!(byte as u8, b'\\' | b',' | b';');
        byte += 1;
    }
    outside
};

/// A hash that multiplies words of what it takes in and keeps both halves of the product.
struct Hash {
    state: u64,
    multiplier: u64,
}

impl Hash {
    fn word(&mut self, word: u64) {
        self.words(word, 0);
    }

    fn words(&mut self, first: u64, second: u64) {
        let product = u128::from(self.state ^ first) * u128::from(self.multiplier ^ second);
        self.state = (product as u64) ^ (product >> 64) as u64;
    }

    /// Takes in bytes as they are.
    fn exact(&mut self, bytes: &[u8]) {
        self.state = self.state.wrapping_add(bytes.len() as u64);
        let (pairs, rest) = bytes.as_chunks::<16>();
        for pair in pairs {
            self.words(word_at(pair, 0), word_at(pair, 8));
        }
        // The last bytes, some of them perhaps for the second time.
        match (rest.len(), bytes.len()) {
            (0, _) => {}
            (_, 16..) => self.words(word_at(bytes, bytes.len() - 16), word_at(bytes, bytes.len() - 8)),
            (_, 8..) => self.words(word_at(bytes, 0), word_at(bytes, bytes.len() - 8)),
            _ => self.word(word_at(bytes, 0)),
        }
    }

    /// Takes in a part of a line; of each digit only that it is there, and behind `TIME` bytes, of each run
    /// of digits.
    fn without_digits(&mut self, line: &[u8], part: Range<usize>) {
        let mut at = part.start;
        if part.len() >= TIME {
            let (words, _) = line[at..at + TIME].as_chunks::<8>();
            for word in words {
                let word = u64::from_le_bytes(*word);
                // Every digit becomes a 0: of 0x30 to 0x39 only the lower four bits differ.
                self.word(word & !((digits(word) >> 7) * 0x0f));
            }
            at += TIME;
        }
        while at < part.end {
            let mut word = word_at(line, at);
            let length = (part.end - at).min(8);
            if length < 8 {
                word &= (1 << (8 * length)) - 1;
            }
            let digits = digits(word);
            let first = (digits.trailing_zeros() / 8) as usize;
            if first >= length {
                self.word(word);
                self.state = self.state.wrapping_add(length as u64);
                at += length;
                continue;
            }
            // The word up to the run, and how long that is, so that no other word is mistaken for it.
            self.word(word & ((1 << (8 * first)) - 1));
            self.state = self.state.wrapping_add(first as u64 + 16);
            let run = (!(digits >> (8 * first)) & EACH_TOP).trailing_zeros() / 8;
            at += first + run as usize;
            while at < part.end && line[at].is_ascii_digit() {
                at += 1;
            }
        }
    }
}

/// The top bit of each byte.
const EACH_TOP: u64 = 0x8080_8080_8080_8080;

/// The top bit of each byte that is an ASCII digit.
fn digits(word: u64) -> u64 {
    let value = word ^ 0x3030_3030_3030_3030;
    // A byte above 9 carries into its top bit; none carries into the next.
    !(((value & !EACH_TOP) + 0x7676_7676_7676_7676) | value) & EACH_TOP
}

/// Eight bytes, the first being the lowest; zeros behind the end.
fn word_at(bytes: &[u8], at: usize) -> u64 {
    match bytes[at..].first_chunk() {
        Some(word) => u64::from_le_bytes(*word),
        None => bytes[at..].iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: &str, b: &str) -> bool {
        let fold = Fold::new();
        let key = |line: &str| {
            fold.key(
                line.as_bytes(),
                ANCHORS.piece(line.as_bytes(), 0, &mut Default::default()).0.unwrap_or(line.len()),
                None,
            )
        };
        key(a) == key(b)
    }

    #[test]
    fn lines_that_say_the_same() {
        for (a, b) in [
            (
                "2024-05-01T10:00:00.123456Z ERROR fetch[7]: PeerMisbehaved(X)",
                "2024-05-01T23:59:59.234567Z ERROR fetch[12345678901]: PeerMisbehaved(X)",
            ),
            (
                "1 error sending request for url (https://a.example/items/17?n=2): PeerMisbehaved(X)",
                "2 error sending request for url (https://a.example/items/3?n=400): PeerMisbehaved(X)",
            ),
            (
                "Url { scheme: \"https\", host: Some(Domain(\"a\")), port: None, path: \"/1\", query: None }: PeerMisbehaved(X)",
                "Url { scheme: \"https\", host: Some(Domain(\"a\")), port: None, path: \"/23\", query: None }: PeerMisbehaved(X)",
            ),
        ] {
            assert!(same(a, b), "{a}\n{b}");
        }
    }

    #[test]
    fn lines_that_differ() {
        for (a, b) in [
            ("1 https://a1.example/: PeerMisbehaved(X)", "1 https://a2.example/: PeerMisbehaved(X)"),
            ("https://a.example:1/: PeerMisbehaved(X)", "https://a.example:2/: PeerMisbehaved(X)"),
            ("7 PeerMisbehaved(X)", "7PeerMisbehaved(X)"),
            ("abcdefgh7PeerMisbehaved(X)", "abcdefghPeerMisbehaved(X)"),
            (
                "https://a/?to=https://b:1/: PeerMisbehaved(X)",
                "https://a/?to=https://b:2/: PeerMisbehaved(X)",
            ),
            ("(os error 104)", "(os error 111)"),
            ("file:///registry/src/i/rustls-0.23.15/x", "file:///registry/src/i/rustls-0.23.14/x"),
            (
                "Url { scheme: \"https\", host: Some(Domain(\"a\")), port: Some(1), path: \"/\" }: PeerMisbehaved(X)",
                "Url { scheme: \"https\", host: Some(Domain(\"a\")), port: Some(2), path: \"/\" }: PeerMisbehaved(X)",
            ),
        ] {
            assert!(!same(a, b), "{a}\n{b}");
        }
    }

    #[test]
    fn digits_of_a_word() {
        for byte in 0..=255_u8 {
            for beside in [0, b'0', b'9', b':', b'/', 0x7f, 0x80, 0xff] {
                let bytes = [byte, beside, byte, beside, beside, byte, beside, byte];
                let expected = bytes.map(|b| if b.is_ascii_digit() { 0x80 } else { 0 });
                assert_eq!(digits(u64::from_le_bytes(bytes)).to_le_bytes(), expected, "{bytes:?}");
            }
        }
    }
}
