//! SMTP (RFC 3207) and LMTP (RFC 2033): greeting, EHLO, STARTTLS.

use super::line::{holds, whole_reply};
use super::{Step, Steps, Why};

pub(super) struct Smtp {
    hello: &'static [u8],
    state: State,
}

enum State {
    Greeting,
    Hello {
        /// Whether the greeting named ESMTP: then a refusal of EHLO is no word about extensions.
        extended: bool,
    },
    Asked,
}

impl Smtp {
    pub(super) fn esmtp() -> Self {
        // .invalid is no host that a server could look up (RFC 6761).
        Self { hello: b"EHLO whytls.invalid\r\n", state: State::Greeting }
    }

    pub(super) fn lmtp() -> Self {
        Self { hello: b"LHLO whytls.invalid\r\n", state: State::Greeting }
    }
}

impl Steps for Smtp {
    fn take(&mut self, bytes: &[u8]) -> Step {
        let reply = match whole_reply(bytes) {
            Ok(reply) => reply,
            Err(step) => return step,
        };
        match (&self.state, reply.code) {
            (State::Greeting, 220) => {
                self.state = State::Hello { extended: holds(reply.text, "ESMTP") };
                Step::Say(reply.length, self.hello.to_vec())
            }
            // 421 and 554: no service here, or not for us (RFC 5321 section 3.1).
            (State::Greeting, 400..=599) => Step::Stop(Why::TurnedAway),
            (State::Greeting, _) => Step::Stop(Why::OtherProtocol),
            (State::Hello { .. }, 250) if holds(reply.text, "STARTTLS") => {
                self.state = State::Asked;
                Step::Say(reply.length, b"STARTTLS\r\n".to_vec())
            }
            (State::Hello { .. }, 250) | (State::Hello { extended: false }, 500..=504) => {
                Step::Stop(Why::NotOffered)
            }
            (State::Hello { extended: true }, 500..=504) => Step::Stop(Why::OtherProtocol),
            (State::Hello { .. }, _) => Step::Stop(Why::TurnedAway),
            (State::Asked, 220) => Step::Ready(reply.length),
            (State::Asked, _) => Step::Stop(Why::Refused),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Played, play};
    use super::super::{Dialogue, Protocol, Why};

    fn smtp(says: &[&[u8]]) -> Played {
        play(Dialogue::starttls(Protocol::Smtp, "mail.test"), says)
    }

    #[test]
    fn postfix_switches_to_tls() {
        let (said, end) = smtp(&[
            b"220 mail.test ESMTP Postfix\r\n",
            b"250-mail.test\r\n250-PIPELINING\r\n250-STARTTLS\r\n250 SMTPUTF8\r\n",
            b"220 2.0.0 Ready to start TLS\r\n",
        ]);
        assert_eq!(said, [&b"EHLO whytls.invalid\r\n"[..], b"STARTTLS\r\n"]);
        assert_eq!(end, Some(Ok(Vec::new())));
    }

    #[test]
    fn what_stands_in_the_way_is_told_apart() {
        let greeting: &[u8] = b"220 mail.test ESMTP\r\n";
        for (says, why) in [
            (&[greeting, b"250-mail.test\r\n250 SIZE\r\n"][..], Why::NotOffered),
            (
                &[greeting, b"250-mail.test\r\n250 STARTTLS\r\n", b"454 4.7.0 TLS not available\r\n"],
                Why::Refused,
            ),
            (&[b"554 no service\r\n"], Why::TurnedAway),
            (&[b"220 old\r\n", b"500 what?\r\n"], Why::NotOffered),
            (&[b"SSH-2.0-x\r\n"], Why::OtherProtocol),
        ] {
            assert_eq!(smtp(says).1, Some(Err(why)));
        }
    }

    #[test]
    fn lmtp_says_lhlo() {
        let (said, _) = play(Dialogue::starttls(Protocol::Lmtp, "x"), &[b"220 x LMTP\r\n"]);
        assert_eq!(said, [b"LHLO whytls.invalid\r\n"]);
    }
}
