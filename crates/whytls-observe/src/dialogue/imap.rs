//! IMAP: greeting, CAPABILITY, STARTTLS (RFC 9051 sections 6.1.1 and 6.2.1).

use super::line::{begins, holds, line, may_begin};
use super::{Step, Steps, Why};

#[derive(Default)]
pub(super) struct Imap {
    state: State,
    offers: bool,
}

#[derive(Default)]
enum State {
    #[default]
    Greeting,
    Capability,
    Asked,
}

impl Steps for Imap {
    fn take(&mut self, bytes: &[u8]) -> Step {
        if matches!(self.state, State::Greeting) && !may_begin(bytes, "* ") {
            return Step::Stop(Why::OtherProtocol);
        }
        let Some((text, length)) = line(bytes) else { return Step::More };
        match self.state {
            State::Greeting if begins(text, "* OK") => {
                self.state = State::Capability;
                Step::Say(length, b"a1 CAPABILITY\r\n".to_vec())
            }
            // After PREAUTH the command is not allowed (RFC 9051 section 11.1).
            State::Greeting if begins(text, "* BYE") || begins(text, "* PREAUTH") => {
                Step::Stop(Why::TurnedAway)
            }
            State::Greeting => Step::Stop(Why::OtherProtocol),
            State::Capability if begins(text, "a1 ") && self.offers => {
                self.state = State::Asked;
                Step::Say(length, b"a2 STARTTLS\r\n".to_vec())
            }
            State::Capability if begins(text, "a1 ") => Step::Stop(Why::NotOffered),
            State::Capability if begins(text, "* BYE") => Step::Stop(Why::TurnedAway),
            State::Capability => {
                self.offers |= begins(text, "* CAPABILITY") && holds(text, "STARTTLS");
                Step::Say(length, Vec::new())
            }
            State::Asked if begins(text, "a2 OK") => Step::Ready(length),
            State::Asked if begins(text, "a2 ") => Step::Stop(Why::Refused),
            State::Asked => Step::Say(length, Vec::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Played, play};
    use super::super::{Dialogue, Protocol, Why};

    fn imap(says: &[&[u8]]) -> Played {
        play(Dialogue::starttls(Protocol::Imap, "mail.test"), says)
    }

    #[test]
    fn dovecot_switches_to_tls() {
        let (said, end) = imap(&[
            b"* OK [CAPABILITY IMAP4rev1 STARTTLS] Dovecot ready.\r\n",
            b"* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\na1 OK done\r\n",
            b"a2 OK Begin TLS negotiation now.\r\n",
        ]);
        assert_eq!(said, [&b"a1 CAPABILITY\r\n"[..], b"a2 STARTTLS\r\n"]);
        assert_eq!(end, Some(Ok(Vec::new())));
    }

    #[test]
    fn what_stands_in_the_way_is_told_apart() {
        for (says, why) in [
            (&[&b"* OK hello\r\n"[..], b"* CAPABILITY IMAP4rev1\r\na1 OK\r\n"][..], Why::NotOffered),
            (&[b"* OK\r\n", b"* CAPABILITY STARTTLS\r\na1 OK\r\n", b"a2 BAD no\r\n"], Why::Refused),
            (&[b"* BYE too many\r\n"], Why::TurnedAway),
            (&[b"220 hello\r\n"], Why::OtherProtocol),
        ] {
            assert_eq!(imap(says).1, Some(Err(why)));
        }
    }
}
