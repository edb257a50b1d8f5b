//! NNTP: greeting, STARTTLS (RFC 4642 section 2.2).

use super::line::whole_reply;
use super::{Step, Steps, Why};

#[derive(Default)]
pub(super) struct Nntp {
    asked: bool,
}

impl Steps for Nntp {
    fn take(&mut self, bytes: &[u8]) -> Step {
        let reply = match whole_reply(bytes) {
            Ok(reply) => reply,
            Err(step) => return step,
        };
        match (self.asked, reply.code) {
            (false, 200 | 201) => {
                self.asked = true;
                Step::Say(reply.length, b"STARTTLS\r\n".to_vec())
            }
            (false, 400 | 502) => Step::Stop(Why::TurnedAway),
            (false, _) => Step::Stop(Why::OtherProtocol),
            (true, 382) => Step::Ready(reply.length),
            (true, 500 | 501 | 503) => Step::Stop(Why::NotOffered),
            (true, _) => Step::Stop(Why::Refused),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::play;
    use super::super::{Dialogue, Protocol, Why};

    #[test]
    fn the_answers_to_starttls() {
        for (says, end) in [
            (&[&b"200 InterNetNews ready\r\n"[..], b"382 Continue\r\n"][..], Ok(Vec::new())),
            (&[b"201 no posting\r\n", b"500 unknown\r\n"], Err(Why::NotOffered)),
            (&[b"200 ready\r\n", b"580 Can not initiate TLS\r\n"], Err(Why::Refused)),
            (&[b"400 no service\r\n"], Err(Why::TurnedAway)),
            (&[b"220 hello\r\n"], Err(Why::OtherProtocol)),
        ] {
            assert_eq!(play(Dialogue::starttls(Protocol::Nntp, "n.test"), says).1, Some(end));
        }
    }
}
