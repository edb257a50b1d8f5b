//! What is said before TLS: to a proxy, and to servers that begin in clear and switch to TLS later.
//!
//! Each is a state machine without sockets: bytes in, bytes out, and at last either *ready* (what follows is TLS) or
//! *stopped* with the reason. What a server or proxy says is evidence; there are no errors here. Each dialogue ends
//! after [`Dialogue::MOST_BYTES`] and [`Dialogue::MOST_TURNS`], whatever comes.

mod connect;
mod ftp;
mod imap;
mod irc;
mod ldap;
mod line;
mod mssql;
mod mysql;
mod nntp;
mod pop3;
mod postgres;
mod protocol;
mod proxy;
mod sieve;
mod smtp;
mod socks4;
mod socks5;
mod xmpp;

pub use protocol::Protocol;
pub use proxy::{BadProxy, Proxy, ProxyScheme};

pub(crate) use mssql::Wrapping;

/// What a dialogue does with the bytes that it has not taken in yet.
enum Step {
    /// They are not enough.
    More,
    /// So many are taken in, and this is said.
    Say(usize, Vec<u8>),
    /// So many are taken in; what follows is TLS.
    Ready(usize),
    /// There will be no TLS.
    Stop(Why),
}

/// One protocol's part of a dialogue.
trait Steps: Send {
    /// What is said before anything came; nothing where the server greets.
    fn opening(&mut self) -> Vec<u8> {
        Vec::new()
    }
    /// Looks at what came and was not taken in yet; called again after each [`Step::Say`].
    fn take(&mut self, bytes: &[u8]) -> Step;
    /// Whether what was said last is the end of it, without an answer.
    fn is_ready(&self) -> bool {
        false
    }
}

/// Why no TLS comes of a dialogue.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Why {
    /// The server lists what it can do, and TLS is not among it; or it does not know the command.
    NotOffered,
    /// The server knows the command, and refuses it.
    Refused,
    /// The server says that it has no TLS (the answer to a database's request for it).
    WithoutTls,
    /// The server greets with a refusal to serve.
    TurnedAway,
    /// The peer's bytes are TLS, where a greeting or an answer in clear was expected.
    SpeaksTls,
    /// The peer's bytes are not those of this protocol.
    OtherProtocol,
    /// The proxy does not open the tunnel, for this reason.
    ProxyRefuses(String),
    /// The proxy does not speak the protocol that its URL names, but this.
    ProxySpeaks(&'static str),
    /// The peer closed (FIN) before the end.
    Closed,
    /// The peer reset the connection (RST) before the end.
    Reset,
    /// The time was over.
    TimedOut,
    /// More came than any such dialogue needs.
    TooMuch,
}

/// A dialogue that led to no TLS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// With whom: `SMTP`, `PostgreSQL`, `HTTP CONNECT`, …
    pub with: &'static str,
    /// Why.
    pub why: Why,
    /// The last that the peer said, at most [`Dialogue::LAST_WORDS`] bytes of it.
    pub said: Vec<u8>,
    /// The first that the peer said, as much of it.
    pub first: Vec<u8>,
}

/// A dialogue under way.
pub struct Dialogue {
    steps: Box<dyn Steps>,
    with: &'static str,
    opened: bool,
    outgoing: Vec<u8>,
    incoming: Vec<u8>,
    first: Vec<u8>,
    last: Vec<u8>,
    bytes: usize,
    turns: usize,
    end: Option<Result<(), Why>>,
}

impl Dialogue {
    /// The most that is taken in, in bytes: a page of a proxy, and far more than any server says.
    pub const MOST_BYTES: usize = 16 * 1024;
    /// The most that is said by us.
    pub const MOST_TURNS: usize = 64;
    /// How much of what a peer said is kept, in bytes.
    pub const LAST_WORDS: usize = 512;

    fn new(with: &'static str, steps: impl Steps + 'static) -> Self {
        Self {
            steps: Box::new(steps),
            with,
            opened: false,
            outgoing: Vec::new(),
            incoming: Vec::new(),
            first: Vec::new(),
            last: Vec::new(),
            bytes: 0,
            turns: 0,
            end: None,
        }
    }

    /// The dialogue that asks a server of this protocol, dialled by this name, for TLS.
    pub fn starttls(protocol: Protocol, host: &str) -> Self {
        let with = protocol.title();
        match protocol {
            Protocol::Ftp => Self::new(with, ftp::Ftp::default()),
            Protocol::Imap => Self::new(with, imap::Imap::default()),
            Protocol::Irc => Self::new(with, irc::Irc),
            Protocol::Ldap => Self::new(with, ldap::Ldap),
            Protocol::Lmtp => Self::new(with, smtp::Smtp::lmtp()),
            Protocol::Mssql => Self::new(with, mssql::Mssql),
            Protocol::MySql => Self::new(with, mysql::MySql::default()),
            Protocol::Nntp => Self::new(with, nntp::Nntp::default()),
            Protocol::Pop3 => Self::new(with, pop3::Pop3::default()),
            Protocol::Postgres => Self::new(with, postgres::Postgres),
            Protocol::Sieve => Self::new(with, sieve::Sieve::default()),
            Protocol::Smtp => Self::new(with, smtp::Smtp::esmtp()),
            Protocol::Xmpp => Self::new(with, xmpp::Xmpp::client(host)),
            Protocol::XmppServer => Self::new(with, xmpp::Xmpp::server(host)),
        }
    }

    /// The dialogue that asks a proxy for a tunnel to this host and port.
    pub fn proxy(proxy: &Proxy, host: &str, port: u16) -> Self {
        let user = proxy.user.as_deref().map(|user| (user, proxy.password.as_deref().unwrap_or_default()));
        match proxy.scheme {
            ProxyScheme::Http => Self::new("HTTP CONNECT", connect::Connect::new(host, port, user)),
            ProxyScheme::Https => {
                Self::new("HTTP CONNECT", connect::Connect::new(host, port, user).where_tls_was_expected())
            }
            ProxyScheme::Socks4 => Self::new("SOCKS4", socks4::Socks4::new(host, port, user)),
            ProxyScheme::Socks5 | ProxyScheme::Socks5h => {
                Self::new("SOCKS5", socks5::Socks5::new(host, port, user))
            }
        }
    }

    /// With whom, as in [`Stopped::with`].
    pub fn with(&self) -> &'static str {
        self.with
    }

    /// What to send now.
    pub fn output(&mut self) -> Vec<u8> {
        if !self.opened {
            self.opened = true;
            let opening = self.steps.opening();
            self.outgoing.extend_from_slice(&opening);
            // Some say all that they have to say at once.
            self.advance();
        }
        std::mem::take(&mut self.outgoing)
    }

    /// Takes in what the peer sent.
    pub fn input(&mut self, bytes: &[u8]) {
        if self.end.is_some() || bytes.is_empty() {
            return;
        }
        let room = Self::LAST_WORDS.saturating_sub(self.first.len());
        self.first.extend_from_slice(&bytes[..bytes.len().min(room)]);
        self.last = bytes[bytes.len().saturating_sub(Self::LAST_WORDS)..].to_vec();
        self.bytes = self.bytes.saturating_add(bytes.len());
        if self.bytes > Self::MOST_BYTES {
            self.end = Some(Err(Why::TooMuch));
            return;
        }
        self.incoming.extend_from_slice(bytes);
        self.advance();
    }

    fn advance(&mut self) {
        while self.end.is_none() && !self.incoming.is_empty() {
            if self.first.len() < 3 && is_tls_so_far(&self.first) {
                return;
            }
            if is_tls(&self.first) {
                self.end = Some(Err(Why::SpeaksTls));
                return;
            }
            match self.steps.take(&self.incoming) {
                Step::More => return,
                Step::Say(taken, said) => {
                    self.incoming.drain(..taken.min(self.incoming.len()));
                    self.outgoing.extend_from_slice(&said);
                    self.turns += 1;
                    if self.turns > Self::MOST_TURNS {
                        self.end = Some(Err(Why::TooMuch));
                    } else if self.steps.is_ready() {
                        self.end = Some(Ok(()));
                    }
                }
                Step::Ready(taken) => {
                    self.incoming.drain(..taken.min(self.incoming.len()));
                    self.end = Some(Ok(()));
                }
                Step::Stop(why) => self.end = Some(Err(why)),
            }
        }
    }

    /// The peer will send no more, or we wait no longer.
    pub fn give_up(&mut self, why: Why) {
        self.end.get_or_insert(Err(why));
    }

    /// Whether it has ended and all was said.
    pub fn is_over(&self) -> bool {
        self.opened && self.end.is_some() && self.outgoing.is_empty()
    }

    /// What became of it: what came beyond its end (the first bytes of TLS), or why it stopped. `None` while it goes
    /// on.
    pub fn end(&self) -> Option<Result<&[u8], Stopped>> {
        self.end.as_ref().map(|end| match end {
            Ok(()) => Ok(self.incoming.as_slice()),
            Err(why) => Err(Stopped {
                with: self.with,
                why: why.clone(),
                said: self.last.clone(),
                first: self.first.clone(),
            }),
        })
    }
}

impl std::fmt::Debug for Dialogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Dialogue").field("with", &self.with).field("end", &self.end).finish_non_exhaustive()
    }
}

/// Whether bytes begin like a TLS record: an alert or a handshake message, of any version (RFC 8446 section 5.1).
fn is_tls(bytes: &[u8]) -> bool {
    matches!(bytes, [21 | 22, 3, 0..=4, ..])
}

/// Whether too few bytes came to say that they do not.
fn is_tls_so_far(bytes: &[u8]) -> bool {
    matches!(bytes, [] | [21 | 22] | [21 | 22, 3])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What we said, piece by piece, and what became of it.
    pub(super) type Played = (Vec<Vec<u8>>, Option<Result<Vec<u8>, Why>>);

    /// Lets the peer say these things one after the other, each byte by byte; what we said, and the end.
    pub(super) fn play(mut dialogue: Dialogue, says: &[&[u8]]) -> Played {
        let mut said = vec![dialogue.output()];
        for bytes in says {
            let mut answer = Vec::new();
            for byte in *bytes {
                dialogue.input(&[*byte]);
                answer.extend(dialogue.output());
            }
            said.push(answer);
        }
        said.retain(|said| !said.is_empty());
        let end = dialogue.end().map(|end| end.map(<[u8]>::to_vec).map_err(|stopped| stopped.why));
        (said, end)
    }

    fn everyone() -> Vec<Dialogue> {
        let proxies = ["http://u:p@h:1", "socks5://u:p@h:1", "socks5h://h:1", "socks4a://h:1"];
        let proxies = proxies.iter().map(|url| Dialogue::proxy(&url.parse().unwrap(), "host.test", 443));
        Protocol::ALL.iter().map(|p| Dialogue::starttls(*p, "host.test")).chain(proxies).collect()
    }

    #[test]
    fn a_tls_server_is_recognised_by_all() {
        for mut dialogue in everyone() {
            dialogue.output();
            dialogue.input(&[21]);
            assert!(dialogue.end().is_none(), "{dialogue:?}");
            dialogue.input(&[3, 3, 0, 2, 2, 70]);
            assert!(matches!(dialogue.end(), Some(Err(Stopped { why: Why::SpeaksTls, .. }))), "{dialogue:?}");
        }
    }

    #[test]
    fn nobody_listens_for_ever() {
        let pieces: [&[u8]; 8] =
            [b"220-x\r\n", b"* x\r\n", b"\0\0", b"<a>", b"+", b":x NOTICE * :y\r\n", b"\xff", b"PING :1\r\n"];
        for piece in pieces.map(|piece| piece.repeat(64)) {
            for mut dialogue in everyone() {
                dialogue.output();
                let mut said = 0;
                for _ in 0..=Dialogue::MOST_BYTES / 64 {
                    dialogue.input(&piece);
                    said += dialogue.output().len();
                }
                assert!(dialogue.end().is_some(), "{dialogue:?} {}", piece.escape_ascii());
                assert!(said < 64 * 1024, "{dialogue:?} {}", piece.escape_ascii());
            }
        }
    }

    #[test]
    fn what_ended_stays_ended() {
        for mut dialogue in everyone() {
            dialogue.give_up(Why::Closed);
            dialogue.output();
            dialogue.input(b"220 hello\r\n");
            dialogue.give_up(Why::Reset);
            assert!(matches!(dialogue.end(), Some(Err(Stopped { why: Why::Closed, .. }))));
            assert!(dialogue.is_over());
        }
    }
}
