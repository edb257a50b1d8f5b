//! Real stacks that do the talking, note everything and judge nothing.

mod around;
mod http;
mod openssl;
mod quick;
mod raw;
mod rustls;
mod signature;

pub(crate) use around::Around;
pub use http::{Answer, Head, Http, Length};
pub use openssl::{OpenSslOffer, OpenSslRecorder};
pub(crate) use quick::{QuickOffer, QuickRecorder};
pub use raw::RawRecorder;
pub use rustls::{RustlsRecorder, Sessions};

use crate::driver::Conversation;

/// What a recording client knows when its connection is over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recorded {
    /// Whether the handshake was completed.
    pub completed: bool,
    /// The protocol version, by IANA number.
    pub version: Option<u16>,
    /// The cipher suite, by IANA number.
    pub suite: Option<u16>,
    /// The scheme with which the server signed, by IANA number.
    pub scheme: Option<u16>,
    /// Whether that signature is of the key of its certificate, where that was looked at.
    pub signature_fits: Option<bool>,
    /// The chain, DER, in the order sent.
    pub chain: Vec<Vec<u8>>,
    /// The application protocol that the server chose.
    pub alpn: Option<String>,
    /// Names of CAs that the server accepts client certificates from (DER), where it asked for one.
    pub client_certificate_requested: Option<Vec<Vec<u8>>>,
    /// Schemes that the server takes client certificates with, by IANA number, where it asked for one.
    pub client_schemes: Vec<u16>,
    /// Whether an earlier session was resumed.
    pub resumed: bool,
    /// What came in answer to a request, where it was read to its end.
    pub http: Option<Answer>,
    /// The alert that ended the connection, by number, in clear or not.
    pub alert: Option<u8>,
    /// The stack's own words, where it failed.
    pub error: Option<String>,
    /// Whether application data came over the complete handshake.
    pub answered: bool,
    /// The beginning of that data.
    pub answer: Vec<u8>,
    /// Whether an OCSP answer was stapled, where it was asked for.
    pub stapled: Option<bool>,
    /// That answer (DER); empty where there is none.
    pub staple: Vec<u8>,
}

/// How much is kept of what a server answers: enough for the head of an HTTP answer.
const ANSWER: usize = 2048;

/// How many certificates of a chain are kept. All that clients follow are fewer; a message of 64 KiB can hold thousands
/// that are none, and each is looked at for each client.
pub(crate) const MOST_CERTIFICATES: usize = 256;

/// A recording client.
pub trait Recorder: Conversation {
    /// What it knows.
    fn recorded(&self) -> Recorded;
}

/// What to send over a complete handshake to make the server say something: a late refusal
/// (TLS 1.3 client authentication) shows only then.
fn first_request(alpn: Option<&str>, host: &str) -> Vec<u8> {
    if alpn == Some("h2") {
        // Connection preface and an empty SETTINGS frame (RFC 9113 section 3.4).
        [&b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"[..], &[0, 0, 0, 4, 0, 0, 0, 0, 0]].concat()
    } else {
        format!(
            "GET / HTTP/1.1\r\nHost: {host}\r\nUser-Agent: whytls\r\nAccept: */*\r\nConnection: close\r\n\r\n"
        )
        .into_bytes()
    }
}
