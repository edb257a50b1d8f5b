//! One `GET /`, as HTTP/1.1 or HTTP/2, and what of its answer matters here. Reads what strangers wrote.

use std::time::Duration;

/// In which version of HTTP is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Http {
    /// HTTP/1.1.
    One,
    /// HTTP/2, whatever ALPN said.
    Two,
}

/// What came over a complete handshake in answer to a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The first bytes, at most [`Answer::KEPT`].
    bytes: Vec<u8>,
    /// How many came in all.
    total: usize,
    /// Whether the server said in TLS that it sends no more.
    pub close_notify: bool,
}

/// The head of an answer in HTTP/1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The status code.
    pub status: u16,
    /// The reason phrase.
    pub reason: String,
    /// Where it redirects to.
    pub location: Option<String>,
    /// How the end of the body is told.
    pub length: Length,
    /// Where the body begins.
    body: usize,
}

/// How the end of a body is told (RFC 9112 section 6.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// By its length in bytes.
    Known(usize),
    /// By its last chunk.
    Chunked,
    /// By the end of the connection.
    UntilClose,
}

const HEADERS: u8 = 1;
const SETTINGS: u8 = 4;
const GOAWAY: u8 = 7;

impl Http {
    /// How long silence lasts after a whole answer until the connection counts as kept open.
    pub const FAREWELL: Duration = Duration::from_millis(200);
    /// How long the first bytes of HTTP/2 are awaited from a server that has not agreed to it.
    pub const GREETING: Duration = Duration::from_millis(400);
    /// More than this is not waited for, in bytes.
    const ENOUGH: usize = 256 * 1024;

    /// The name of the protocol in ALPN.
    pub fn alpn(self) -> &'static [&'static str] {
        match self {
            Self::One => &["http/1.1"],
            Self::Two => &["h2"],
        }
    }

    /// The request.
    pub(super) fn request(self, host: &str) -> Vec<u8> {
        match self {
            Self::One => super::first_request(None, host),
            Self::Two => {
                let mut request = super::first_request(Some("h2"), host);
                request.extend(headers(host));
                request
            }
        }
    }

    /// Whether the answer is all there, so that only the end of the connection is awaited.
    pub(super) fn is_whole(self, answer: &Answer) -> bool {
        match answer.head() {
            Some(head) => match head.length {
                Length::Known(length) => answer.total >= head.body + length,
                Length::Chunked => answer.ends_with_last_chunk(),
                Length::UntilClose => false,
            },
            None => false,
        }
    }

    /// Whether nothing more is worth waiting for.
    pub(super) fn is_enough(self, answer: &Answer) -> bool {
        answer.total > Self::ENOUGH
            || (answer.is_http2() && (answer.http2_status().is_some() || answer.goes_away()))
    }
}

/// A HEADERS frame with the request, its fields from the static table (RFC 7541 appendix A).
fn headers(host: &str) -> Vec<u8> {
    // :method GET, :scheme https, :path /, then :authority and user-agent with values in plain octets.
    let mut block = vec![0x82, 0x87, 0x84];
    for (field, value) in [(0x41, host), (0x7a, "whytls")] {
        // A name dialled has at most 253 bytes; longer values would need more than one byte of length.
        let value = &value.as_bytes()[..value.len().min(126)];
        block.push(field);
        block.push(value.len() as u8);
        block.extend(value);
    }
    // END_STREAM and END_HEADERS on stream 1.
    let mut frame = vec![0, 0, block.len() as u8, HEADERS, 0x05, 0, 0, 0, 1];
    frame.extend(block);
    frame
}

impl Answer {
    /// How much is kept.
    pub const KEPT: usize = 16 * 1024;

    pub(super) fn push(&mut self, bytes: &[u8]) {
        let room = Self::KEPT.saturating_sub(self.bytes.len());
        self.bytes.extend_from_slice(&bytes[..bytes.len().min(room)]);
        self.total = self.total.saturating_add(bytes.len());
    }

    /// Whether nothing came.
    pub fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// The first bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Whether it is HTTP/1.
    pub fn is_http1(&self) -> bool {
        self.bytes.starts_with(b"HTTP/1.")
    }

    /// Whether it is HTTP/2: the first frame of a server is SETTINGS on stream 0 (RFC 9113 section 3.4).
    pub fn is_http2(&self) -> bool {
        matches!(self.bytes[..], [0, _, _, SETTINGS, _, 0, 0, 0, 0, ..])
    }

    /// The head, where the answer is HTTP/1 and its head came whole.
    pub fn head(&self) -> Option<Head> {
        if !self.is_http1() {
            return None;
        }
        let end = self.bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
        let text = String::from_utf8_lossy(&self.bytes[..end]);
        let mut lines = text.split("\r\n");
        let mut status = lines.next()?.splitn(3, ' ').skip(1);
        let (status, reason) = (status.next()?.parse().ok()?, status.next().unwrap_or_default().to_owned());
        let (mut location, mut length, mut chunked) = (None, None, false);
        for line in lines {
            let Some((name, value)) = line.split_once(':') else { continue };
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "location" => location = Some(value.to_owned()),
                "content-length" => length = value.parse().ok(),
                "transfer-encoding" => chunked = value.to_ascii_lowercase().ends_with("chunked"),
                _ => {}
            }
        }
        let length = match (chunked, length) {
            _ if matches!(status, 100..=199 | 204 | 304) => Length::Known(0),
            (true, _) => Length::Chunked,
            (false, Some(length)) => Length::Known(length),
            (false, None) => Length::UntilClose,
        };
        Some(Head { status, reason, location, length, body: end + 4 })
    }

    /// What of head and body was kept, as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Whether everything that its head promises came.
    pub fn is_whole(&self) -> bool {
        self.is_http1() && Http::One.is_whole(self)
    }

    fn ends_with_last_chunk(&self) -> bool {
        // Of a long body the end is not kept; then it counts as whole.
        self.total > self.bytes.len() || self.bytes.ends_with(b"0\r\n\r\n")
    }

    /// The frames, each with its kind and payload.
    fn frames(&self) -> impl Iterator<Item = (u8, &[u8])> {
        let mut rest = if self.is_http2() { &self.bytes[..] } else { &[] };
        std::iter::from_fn(move || {
            let (header, after) = rest.split_first_chunk::<9>()?;
            let length = usize::from(header[0]) << 16 | usize::from(header[1]) << 8 | usize::from(header[2]);
            let (payload, after) = after.split_at_checked(length)?;
            rest = after;
            Some((header[3], payload))
        })
    }

    fn goes_away(&self) -> bool {
        self.frames().any(|(kind, _)| kind == GOAWAY)
    }

    /// The status of an answer in HTTP/2, where its HEADERS begin with it in a form that is usual.
    pub fn http2_status(&self) -> Option<u16> {
        let block = self.frames().find(|(kind, _)| *kind == HEADERS).map(|(_, payload)| payload)?;
        // A change of the table's size may stand first (RFC 7541 section 6.3).
        let block = match block {
            [first, rest @ ..] if first & 0xe0 == 0x20 => rest,
            block => block,
        };
        match block {
            [first @ 0x88..=0x8e, ..] => {
                [200, 204, 206, 304, 400, 404, 500].get(usize::from(first - 0x88)).copied()
            }
            // A literal value for the name at index 8, in plain octets or in Huffman's code.
            [0x48 | 0x08 | 0x18, 3, value @ ..] => std::str::from_utf8(value.get(..3)?).ok()?.parse().ok(),
            [0x48 | 0x08 | 0x18, length @ 0x82..=0x83, value @ ..] => {
                huffman_digits(value.get(..usize::from(length & 0x7f))?)
            }
            // HEADERS came, and the status is not told.
            _ => Some(0),
        }
    }
}

/// Three digits in HPACK's Huffman code (RFC 7541 appendix B): 0 to 2 have five bits, the others six.
fn huffman_digits(bytes: &[u8]) -> Option<u16> {
    let mut bits = bytes.iter().flat_map(|byte| (0..8).rev().map(move |at| u16::from(byte >> at & 1)));
    let mut number = 0;
    for _ in 0..3 {
        let mut code = 0;
        for _ in 0..5 {
            code = code << 1 | bits.next()?;
        }
        let digit = match code {
            0..=2 => code,
            // 3 is 011001, 4 is 011010, … 9 is 011111.
            0b01100..=0b01111 => (code << 1 | bits.next()?) - 0b01_1001 + 3,
            _ => return None,
        };
        number = number * 10 + digit;
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(bytes: &[u8]) -> Answer {
        let mut answer = Answer::default();
        answer.push(bytes);
        answer
    }

    fn frame(kind: u8, stream: u8, payload: &[u8]) -> Vec<u8> {
        let mut bytes = vec![0, 0, payload.len() as u8, kind, 4, 0, 0, 0, stream];
        bytes.extend(payload);
        bytes
    }

    #[test]
    fn heads_tell_how_their_body_ends() {
        for (text, length, whole) in [
            ("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok\n", Length::Known(3), true),
            ("HTTP/1.1 200 OK\r\ncontent-length:3\r\n\r\nok", Length::Known(3), false),
            ("HTTP/1.1 204 No Content\r\n\r\n", Length::Known(0), true),
            (
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n1\r\na\r\n0\r\n\r\n",
                Length::Chunked,
                true,
            ),
            ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n", Length::Chunked, false),
            ("HTTP/1.0 200 OK\r\n\r\nok", Length::UntilClose, false),
        ] {
            let answer = answer(text.as_bytes());
            assert_eq!(answer.head().map(|head| head.length), Some(length), "{text}");
            assert_eq!(answer.is_whole(), whole, "{text}");
        }
        assert_eq!(answer(b"HTTP/1.1 200 OK\r\nContent-Le").head(), None);
        assert_eq!(answer(b"220 ready\r\n\r\n").head(), None);
        let moved =
            answer(b"HTTP/1.1 301 Moved\r\nLOCATION: http://a/\r\nContent-Length: 0\r\n\r\n").head().unwrap();
        assert_eq!((moved.status, moved.location.as_deref()), (301, Some("http://a/")));
    }

    #[test]
    fn the_status_of_http2_is_read_in_each_form() {
        let settings = frame(SETTINGS, 0, &[]);
        for (block, status) in [
            (&[0x88][..], 200),
            (&[0x20, 0x8d], 404),
            (b"\x48\x03421", 421),
            // 403, 502 and 999 in Huffman's code.
            (&[0x48, 0x83, 0b0110_1000, 0b0000_1100, 0b1111_1111], 403),
            (&[0x48, 0x82, 0b0110_1100, 0b0000_0010], 502),
            (&[0x48, 0x83, 0b0111_1101, 0b1111_0111, 0b1111_1111], 999),
        ] {
            let answer = answer(&[settings.clone(), frame(HEADERS, 1, block)].concat());
            assert_eq!(answer.http2_status(), Some(status), "{block:x?}");
            assert!(Http::Two.is_enough(&answer));
        }
        assert!(answer(&settings).is_http2() && answer(&settings).http2_status().is_none());
        assert!(Http::Two.is_enough(&answer(&[settings, frame(GOAWAY, 0, &[0; 8])].concat())));
    }

    #[test]
    fn any_bytes_are_borne_and_little_is_kept() {
        let mut flood = Answer::default();
        for _ in 0..1000 {
            flood.push(&[0; 1024]);
        }
        assert_eq!(flood.bytes().len(), Answer::KEPT);
        assert!(Http::One.is_enough(&flood));
        for length in 0..40_u8 {
            for first in [0, b'H'] {
                let bytes: Vec<u8> =
                    (0..length).map(|i| if i == 0 { first } else { i.wrapping_mul(37) }).collect();
                let answer = answer(&bytes);
                let _ = (answer.head(), answer.http2_status(), answer.is_whole());
            }
        }
    }
}
