//! POP3: greeting, CAPA, STLS (RFC 2449, RFC 2595 section 4).

use super::line::{begins, line, may_begin};
use super::{Step, Steps, Why};

#[derive(Default)]
pub(super) struct Pop3 {
    state: State,
    offers: bool,
}

#[derive(Default)]
enum State {
    #[default]
    Greeting,
    /// CAPA was said, and its first line is awaited.
    Asking,
    Capabilities,
    Asked {
        /// Whether it was listed; else it was tried nevertheless.
        listed: bool,
    },
}

impl Pop3 {
    fn stls(&mut self, length: usize, listed: bool) -> Step {
        self.state = State::Asked { listed };
        Step::Say(length, b"STLS\r\n".to_vec())
    }
}

impl Steps for Pop3 {
    fn take(&mut self, bytes: &[u8]) -> Step {
        let begun = matches!(self.state, State::Greeting);
        if begun && !may_begin(bytes, "+OK") && !may_begin(bytes, "-ERR") {
            return Step::Stop(Why::OtherProtocol);
        }
        let Some((text, length)) = line(bytes) else { return Step::More };
        match self.state {
            State::Greeting if begins(text, "+OK") => {
                self.state = State::Asking;
                Step::Say(length, b"CAPA\r\n".to_vec())
            }
            State::Greeting => Step::Stop(Why::TurnedAway),
            State::Asking if begins(text, "+OK") => {
                self.state = State::Capabilities;
                Step::Say(length, Vec::new())
            }
            // Older than RFC 2449: it may know STLS all the same.
            State::Asking => self.stls(length, false),
            State::Capabilities if text == b"." && self.offers => self.stls(length, true),
            State::Capabilities if text == b"." => Step::Stop(Why::NotOffered),
            State::Capabilities => {
                self.offers |= text.eq_ignore_ascii_case(b"STLS");
                Step::Say(length, Vec::new())
            }
            State::Asked { .. } if begins(text, "+OK") => Step::Ready(length),
            State::Asked { listed: true } => Step::Stop(Why::Refused),
            State::Asked { listed: false } => Step::Stop(Why::NotOffered),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Played, play};
    use super::super::{Dialogue, Protocol, Why};

    fn pop3(says: &[&[u8]]) -> Played {
        play(Dialogue::starttls(Protocol::Pop3, "mail.test"), says)
    }

    #[test]
    fn dovecot_switches_to_tls() {
        let (said, end) =
            pop3(&[b"+OK Dovecot ready.\r\n", b"+OK\r\nCAPA\r\nUIDL\r\nSTLS\r\n.\r\n", b"+OK Begin TLS\r\n"]);
        assert_eq!(said, [&b"CAPA\r\n"[..], b"STLS\r\n"]);
        assert_eq!(end, Some(Ok(Vec::new())));
    }

    #[test]
    fn what_stands_in_the_way_is_told_apart() {
        for (says, why) in [
            (&[&b"+OK\r\n"[..], b"+OK\r\nUIDL\r\n.\r\n"][..], Why::NotOffered),
            (&[b"+OK\r\n", b"-ERR\r\n", b"-ERR\r\n"], Why::NotOffered),
            (&[b"+OK\r\n", b"+OK\r\nSTLS\r\n.\r\n", b"-ERR not now\r\n"], Why::Refused),
            (&[b"-ERR busy\r\n"], Why::TurnedAway),
            (&[b"* OK\r\n"], Why::OtherProtocol),
        ] {
            assert_eq!(pop3(says).1, Some(Err(why)));
        }
    }
}
