//! IRC: STARTTLS before registration (IRCv3, tls extension: 670 goes on, 691 does not).

use super::line::{begins, line};
use super::{Step, Steps, Why};

pub(super) struct Irc;

impl Steps for Irc {
    fn opening(&mut self) -> Vec<u8> {
        b"STARTTLS\r\n".to_vec()
    }

    fn take(&mut self, bytes: &[u8]) -> Step {
        let printable =
            |b: &u8| matches!(b, b' '..=b'~' | b'\r' | b'\n' | b'\t' | 2 | 3 | 15 | 22 | 31 | 128..);
        if !bytes.iter().all(printable) {
            return Step::Stop(Why::OtherProtocol);
        }
        let Some((text, length)) = line(bytes) else { return Step::More };
        if begins(text, "PING ") {
            return Step::Say(length, [b"PONG ", &text[5..], b"\r\n"].concat());
        }
        if begins(text, "ERROR") {
            return Step::Stop(Why::TurnedAway);
        }
        // `:server 670 nick :text`; the server's name may be left out.
        let mut words = text.split(|b| *b == b' ').filter(|word| !word.is_empty());
        let word = words.find(|word| !word.starts_with(b":")).unwrap_or_default();
        match word {
            b"670" => Step::Ready(length),
            b"691" => Step::Stop(Why::Refused),
            b"421" | b"451" => Step::Stop(Why::NotOffered),
            b"NOTICE" | b"001" | b"CAP" | b"020" => Step::Say(length, Vec::new()),
            _ if text.starts_with(b":") => Step::Say(length, Vec::new()),
            _ => Step::Stop(Why::OtherProtocol),
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
            (&b":irc.test NOTICE * :*** Looking up\r\n:irc.test 670 * :go ahead\r\n"[..], Ok(Vec::new())),
            (b":irc.test 691 * :no\r\n", Err(Why::Refused)),
            (b":irc.test 421 * STARTTLS :Unknown command\r\n", Err(Why::NotOffered)),
            (b"ERROR :Closing Link\r\n", Err(Why::TurnedAway)),
            (b"HTTP/1.1 400 Bad Request\r\n", Err(Why::OtherProtocol)),
        ] {
            let (said, ended) = play(Dialogue::starttls(Protocol::Irc, "i.test"), &[says]);
            assert_eq!(ended, Some(end));
            assert_eq!(said, [b"STARTTLS\r\n"]);
        }
    }
}
