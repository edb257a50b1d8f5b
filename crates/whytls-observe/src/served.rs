//! What a server sends besides its certificates, as far as it tells what they are worth: the time, a staple, and too
//! much.

use std::sync::Arc;

use time::PrimitiveDateTime;
use time::macros::format_description;
use whytls_certificates::read::Certificate;
use whytls_diagnosis::{Certificate as Is, Evidence, Fact, Source, Values};

use crate::chain::instant;
use crate::endpoint::Observation;

/// A clock that differs by less is no other clock, in seconds.
const SAME_TIME: u64 = 60;

/// The evidence of the server's clock, its staple and the size of its messages at `now` (Unix seconds).
pub fn served_facts(observation: &Observation, now: i64) -> Evidence {
    let mut evidence = Evidence::new();
    let chain: Vec<Arc<Certificate>> =
        observation.chain().iter().filter_map(|der| Certificate::read(der).ok()).collect();
    clock(&chain, observation, now, &mut evidence);
    staple(&chain, observation, &mut evidence);
    size(observation, &mut evidence);
    evidence
}

/// Whether the certificates are outside their validity by our clock, and within by the server's.
fn clock(chain: &[Arc<Certificate>], observation: &Observation, now: i64, evidence: &mut Evidence) {
    let dated = observation.talks().find_map(|(tried, talk)| Some((tried, date(&talk.recorded.answer)?)));
    let Some((tried, theirs)) = dated else { return };
    if is_valid(chain, now) || !is_valid(chain, theirs) || now.abs_diff(theirs) < SAME_TIME {
        return;
    }
    let what = format!(
        "by this machine's clock it is {}, by the server's (HTTP's Date) {}, and by the server's the chain is valid",
        instant(now),
        instant(theirs)
    );
    let values = Values::none().with("checked_at", instant(now));
    let source = Source::Connection { tried: tried.to_string() };
    evidence.add(Fact::Certificate(Is::ValidByServersClock), what, values, source);
}

fn is_valid(chain: &[Arc<Certificate>], at: i64) -> bool {
    chain
        .iter()
        .enumerate()
        // Of a root that was sent along, clients read name and key alone.
        .filter(|(index, c)| *index == 0 || !c.is_self_issued())
        .all(|(_, c)| (c.not_before..=c.not_after).contains(&at))
}

/// The Date of an HTTP answer (RFC 9110, 5.6.7 and 6.6.1), in Unix seconds.
fn date(answer: &[u8]) -> Option<i64> {
    let text = String::from_utf8_lossy(answer);
    let head = text.strip_prefix("HTTP/1.")?.split("\r\n\r\n").next()?;
    let value = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("date").then(|| value.trim().to_owned())
    })?;
    let format = format_description!(
        "[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT"
    );
    Some(PrimitiveDateTime::parse(&value, format).ok()?.assume_utc().unix_timestamp())
}

/// Whether the leaf demands a staple and none came.
fn staple(chain: &[Arc<Certificate>], observation: &Observation, evidence: &mut Evidence) {
    if !chain.first().is_some_and(|leaf| leaf.must_staple) {
        return;
    }
    let mut asked = observation.talks().filter_map(|(tried, talk)| Some((tried, talk.recorded.stapled?)));
    let Some((tried, stapled)) = asked.next() else { return };
    if !stapled && asked.all(|(_, stapled)| !stapled) {
        let what = "asked for an OCSP answer (status_request), the server stapled none";
        let source = Source::Connection { tried: tried.to_string() };
        evidence.add(Fact::Certificate(Is::StapleMissing), what, Values::none(), source);
    }
}

/// Whether the stacks themselves broke off because the certificates are too large. Where one could read them,
/// [`crate::chain_facts`] tells it.
fn size(observation: &Observation, evidence: &mut Evidence) {
    // rustls's variant, and OpenSSL's SSL_R_EXCESSIVE_MESSAGE_SIZE.
    const SAID: &[&str] = &["HandshakePayloadTooLarge", "excessive message size"];
    let said = observation.talks().filter(|(_, talk)| talk.has_server_hello()).find_map(|(tried, talk)| {
        let error = talk.recorded.error.as_deref()?;
        SAID.iter().any(|said| error.contains(said)).then(|| (tried, error.to_owned()))
    });
    if let (Some((tried, error)), true) = (said, observation.chain().is_empty()) {
        let what = format!("after the ServerHello: {error}");
        let source = Source::Connection { tried: tried.to_string() };
        evidence.add(Fact::Certificate(Is::MessageTooLarge), what, Values::none(), source);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_of_an_answer_is_read() {
        let answer = b"HTTP/1.1 200 OK\r\nServer: x\r\ndate: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\nDate: none";
        assert_eq!(date(answer), Some(784_111_777));
        for none in [
            &b"HTTP/1.1 200 OK\r\n\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT"[..],
            b"SSH-2.0",
            b"HTTP/1.1 200 OK\r\nDate: soon\r\n\r\n",
        ] {
            assert_eq!(date(none), None);
        }
    }
}
