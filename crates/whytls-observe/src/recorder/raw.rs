//! Sends one written ClientHello and reads the server's first flight.

use super::{Recorded, Recorder};
use crate::driver::Conversation;
use crate::wire::{Event, Hello, Message, Side, Transcript};

/// Encrypted bytes after a ServerHello that are more than an alert, and EncryptedExtensions before it, ever take.
const MORE_THAN_AN_ALERT: usize = 256;
/// How much is kept of what the server sends, in bytes.
const BEGINNING: usize = 8 * 1024;

/// A client that says nothing but a ClientHello.
pub struct RawRecorder {
    hello: Vec<u8>,
    split: Option<usize>,
    sent: bool,
    heard: Transcript,
    /// The beginning of what the server sent, to count what is encrypted.
    beginning: Vec<u8>,
    closed: bool,
}

impl RawRecorder {
    /// A client that sends this hello.
    pub fn new(hello: &Hello) -> Self {
        Self {
            hello: hello.bytes(),
            split: hello.split,
            sent: false,
            heard: Transcript::default(),
            beginning: Vec::new(),
            closed: false,
        }
    }

    /// Whether the server went on after it had chosen: what follows its ServerHello is more than a refusal.
    fn is_taken(&self) -> bool {
        taken(&self.heard, &self.beginning)
    }
}

/// Whether the first flight of a server goes beyond a ServerHello, or asks for another key share.
fn taken(heard: &Transcript, beginning: &[u8]) -> bool {
    let retry = |e: &Event| matches!(e, Event::Message(Side::Server, Message::ServerHello(h)) if h.retry);
    if heard.events().iter().any(retry) {
        return true;
    }
    match heard.server_hello() {
        Some(hello) if hello.version >= 0x0304 => encrypted(beginning) > MORE_THAN_AN_ALERT,
        // ServerHelloDone ends the flight of older versions; the key exchange is all that is wanted of it.
        Some(_) => heard.events().iter().any(|e| {
            matches!(e, Event::Message(Side::Server, Message::ServerKeyExchange { .. } | Message::Other(14)))
        }),
        None => false,
    }
}

impl Conversation for RawRecorder {
    fn output(&mut self) -> Vec<u8> {
        if std::mem::replace(&mut self.sent, true) {
            return Vec::new();
        }
        std::mem::take(&mut self.hello)
    }

    fn split(&self) -> Option<usize> {
        self.split
    }

    fn input(&mut self, bytes: &[u8]) {
        self.heard.push(Side::Server, bytes);
        let room = BEGINNING.saturating_sub(self.beginning.len());
        self.beginning.extend_from_slice(&bytes[..bytes.len().min(room)]);
    }

    fn input_closed(&mut self) {
        self.closed = true;
    }

    fn is_done(&self) -> bool {
        self.closed || self.heard.is_refused() || self.heard.not_tls().is_some() || self.is_taken()
    }

    fn is_satisfied(&self) -> bool {
        false
    }
}

/// How many bytes of these are encrypted ones: payload of application_data, the last record as far as it came.
fn encrypted(mut bytes: &[u8]) -> usize {
    const APPLICATION_DATA: u8 = 23;
    let mut count = 0;
    while let [content, _, _, high, low, rest @ ..] = bytes {
        let length = usize::from(u16::from_be_bytes([*high, *low])).min(rest.len());
        if *content == APPLICATION_DATA {
            count += length;
        }
        bytes = &rest[length..];
    }
    count
}

impl Recorder for RawRecorder {
    fn recorded(&self) -> Recorded {
        Recorded { answered: self.is_taken(), alert: self.heard.alert(), ..Recorded::default() }
    }
}
