//! XMPP: a stream is opened, its features are listed, `<starttls/>` (RFC 6120 section 5.4).

use super::line::{holds, may_begin};
use super::{Step, Steps, Why};

pub(super) struct Xmpp {
    namespace: &'static str,
    host: String,
    asked: bool,
}

const TLS: &str = "urn:ietf:params:xml:ns:xmpp-tls";

impl Xmpp {
    pub(super) fn client(host: &str) -> Self {
        Self { namespace: "jabber:client", host: host.to_owned(), asked: false }
    }

    pub(super) fn server(host: &str) -> Self {
        Self { namespace: "jabber:server", host: host.to_owned(), asked: false }
    }
}

impl Steps for Xmpp {
    fn opening(&mut self) -> Vec<u8> {
        // What could end the attribute is left out: no domain has it.
        let host: String = self.host.chars().filter(|c| !matches!(c, '\'' | '"' | '<' | '>' | '&')).collect();
        format!(
            "<?xml version='1.0'?><stream:stream xmlns='{}' xmlns:stream='http://etherx.jabber.org/streams' \
             to='{host}' version='1.0'>",
            self.namespace
        )
        .into_bytes()
    }

    fn take(&mut self, bytes: &[u8]) -> Step {
        let begin = bytes.iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(bytes.len());
        if !may_begin(&bytes[begin..], "<") || holds(bytes, "<html") {
            return Step::Stop(Why::OtherProtocol);
        }
        if holds(bytes, "<stream:error") {
            return Step::Stop(Why::TurnedAway);
        }
        if self.asked {
            if let Some(end) = element(bytes, b"<proceed") {
                return Step::Ready(end);
            }
            return if holds(bytes, "<failure") { Step::Stop(Why::Refused) } else { Step::More };
        }
        let end = end_of(bytes, b"</stream:features>").or_else(|| end_of(bytes, b"<stream:features/>"));
        match end {
            Some(end) if holds(&bytes[..end], TLS) => {
                self.asked = true;
                Step::Say(end, format!("<starttls xmlns='{TLS}'/>").into_bytes())
            }
            Some(_) => Step::Stop(Why::NotOffered),
            None => Step::More,
        }
    }
}

/// Where this text ends.
fn end_of(bytes: &[u8], text: &[u8]) -> Option<usize> {
    bytes.windows(text.len()).position(|window| window == text).map(|at| at + text.len())
}

/// Where the tag that begins so ends.
fn element(bytes: &[u8], begin: &[u8]) -> Option<usize> {
    let at = end_of(bytes, begin)?;
    let close = bytes[at..].iter().position(|b| *b == b'>')?;
    Some(at + close + 1)
}

#[cfg(test)]
mod tests {
    use super::super::tests::play;
    use super::super::{Dialogue, Protocol, Why};

    #[test]
    fn the_answers_to_starttls() {
        let open: &[u8] = b"<?xml version='1.0'?><stream:stream id='1'>";
        let offers: &[u8] =
            b"<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>";
        for (says, end) in [
            (&[open, offers, b"<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"][..], Ok(Vec::new())),
            (&[open, offers, b"<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"], Err(Why::Refused)),
            (&[open, b"<stream:features><bind/></stream:features>"], Err(Why::NotOffered)),
            (&[open, b"<stream:error><host-unknown/></stream:error>"], Err(Why::TurnedAway)),
            (&[b"220 x\r\n"], Err(Why::OtherProtocol)),
        ] {
            assert_eq!(play(Dialogue::starttls(Protocol::Xmpp, "x.test"), says).1, Some(end));
        }
    }

    #[test]
    fn a_name_cannot_leave_its_attribute() {
        let (said, _) = play(Dialogue::starttls(Protocol::XmppServer, "a'><b"), &[]);
        let said = String::from_utf8(said.concat()).unwrap();
        assert!(said.contains("to='ab' ") && said.contains("jabber:server"), "{said}");
    }
}
