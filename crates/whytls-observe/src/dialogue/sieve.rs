//! ManageSieve: the greeting lists what the server can do; STARTTLS (RFC 5804 sections 1.7 and 2.2).

use super::line::{begins, line, may_begin};
use super::{Step, Steps, Why};

#[derive(Default)]
pub(super) struct Sieve {
    offers: bool,
    asked: bool,
}

impl Steps for Sieve {
    fn take(&mut self, bytes: &[u8]) -> Step {
        if !["\"", "OK", "NO", "BYE"].iter().any(|word| may_begin(bytes, word)) {
            return Step::Stop(Why::OtherProtocol);
        }
        let Some((text, length)) = line(bytes) else { return Step::More };
        match self.asked {
            false if begins(text, "OK") && self.offers => {
                self.asked = true;
                Step::Say(length, b"STARTTLS\r\n".to_vec())
            }
            false if begins(text, "OK") => Step::Stop(Why::NotOffered),
            false if begins(text, "\"") => {
                self.offers |= begins(text, "\"STARTTLS\"");
                Step::Say(length, Vec::new())
            }
            false => Step::Stop(Why::TurnedAway),
            true if begins(text, "OK") => Step::Ready(length),
            true => Step::Stop(Why::Refused),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::play;
    use super::super::{Dialogue, Protocol, Why};

    #[test]
    fn the_answers_to_starttls() {
        let greeting: &[u8] = b"\"IMPLEMENTATION\" \"Dovecot\"\r\n\"STARTTLS\"\r\nOK \"ready\"\r\n";
        for (says, end) in [
            (&[greeting, b"OK \"Begin TLS\"\r\n"][..], Ok(Vec::new())),
            (&[greeting, b"NO\r\n"], Err(Why::Refused)),
            (&[b"\"IMPLEMENTATION\" \"x\"\r\nOK\r\n"], Err(Why::NotOffered)),
            (&[b"BYE \"busy\"\r\n"], Err(Why::TurnedAway)),
            (&[b"220 x\r\n"], Err(Why::OtherProtocol)),
        ] {
            assert_eq!(play(Dialogue::starttls(Protocol::Sieve, "s.test"), says).1, Some(end));
        }
    }
}
