//! FTP: greeting, AUTH TLS (RFC 4217 section 4).

use super::line::whole_reply;
use super::{Step, Steps, Why};

#[derive(Default)]
pub(super) struct Ftp {
    asked: bool,
}

impl Steps for Ftp {
    fn take(&mut self, bytes: &[u8]) -> Step {
        let reply = match whole_reply(bytes) {
            Ok(reply) => reply,
            Err(step) => return step,
        };
        match (self.asked, reply.code) {
            // 120: ready in some minutes (RFC 959 section 5.4).
            (_, 120) => Step::Say(reply.length, Vec::new()),
            (false, 220) => {
                self.asked = true;
                Step::Say(reply.length, b"AUTH TLS\r\n".to_vec())
            }
            (false, 400..=599) => Step::Stop(Why::TurnedAway),
            (false, _) => Step::Stop(Why::OtherProtocol),
            (true, 234 | 334) => Step::Ready(reply.length),
            // Unknown, or to be answered only after a login in clear (vsftpd without TLS answers 530).
            (true, 500..=504 | 530) => Step::Stop(Why::NotOffered),
            (true, _) => Step::Stop(Why::Refused),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::play;
    use super::super::{Dialogue, Protocol, Why};

    #[test]
    fn the_answers_to_auth_tls() {
        let greeting: &[u8] = b"220-Welcome\r\n to this server\r\n220 ready\r\n";
        for (says, end) in [
            (&[greeting, b"234 AUTH TLS successful\r\n"][..], Ok(Vec::new())),
            (&[greeting, b"502 not implemented\r\n"], Err(Why::NotOffered)),
            (&[greeting, b"530 Please login with USER and PASS.\r\n"], Err(Why::NotOffered)),
            (&[greeting, b"431 no certificate\r\n"], Err(Why::Refused)),
            (&[b"421 too many\r\n"], Err(Why::TurnedAway)),
            (&[b"* OK\r\n"], Err(Why::OtherProtocol)),
        ] {
            assert_eq!(play(Dialogue::starttls(Protocol::Ftp, "f.test"), says).1, Some(end));
        }
    }
}
