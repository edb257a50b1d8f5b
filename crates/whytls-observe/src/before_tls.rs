//! From what happened before TLS to evidence: dialogues, proxies, and what speaks where TLS was expected.

use whytls_diagnosis::{Connection, Evidence, Fact, Source, Values};

use crate::dialogue::{Protocol, Stopped, Why};
use crate::driver::{Ended, NotConnected};
use crate::endpoint::{Observation, Talk};
use crate::facts::printable;
use crate::otherwise::{Asked, Heard, Otherwise};
use crate::probe::Probe;
use crate::sniff;

/// What the connection was told by before TLS. Whether that tells why there was none: then nothing else does.
pub(crate) fn facts(observation: &Observation, evidence: &mut Evidence) -> bool {
    let told = match observation.attempts.first().map(|attempt| &attempt.talk) {
        Some(Err(NotConnected::Stopped(stopped))) => Some(after(observation, stopped)),
        Some(Ok(talk)) if !speaks_tls(observation) && observation.target.proxy.is_some() => {
            through(observation, talk)
        }
        Some(Ok(talk)) if !speaks_tls(observation) => instead(observation, talk),
        _ => None,
    };
    let Some(told) = told else { return false };
    evidence.add(Fact::Connection(told.fact), told.what, told.values, told.source);
    true
}

fn speaks_tls(observation: &Observation) -> bool {
    observation.talks().any(|(_, talk)| talk.has_server_hello() || talk.alert().is_some())
        || observation.probes.iter().any(Probe::is_taken)
}

struct Told {
    fact: Connection,
    what: String,
    values: Values,
    source: Source,
}

impl Told {
    fn new(fact: Connection, what: impl Into<String>, with: &str) -> Self {
        let source = Source::Connection { tried: with.to_owned() };
        Self { fact, what: what.into(), values: Values::none(), source }
    }

    fn with(mut self, word: &'static str, value: impl Into<String>) -> Self {
        self.values = self.values.with(word, value);
        self
    }
}

/// A dialogue that was asked for, or that the way demands, stopped.
fn after(observation: &Observation, stopped: &Stopped) -> Told {
    let with = stopped.with;
    let protocol = observation.target.starttls;
    let said = printable(&stopped.said);
    let first = printable(&stopped.first);
    let of_proxy = protocol.is_none_or(|protocol| protocol.title() != with);
    if of_proxy {
        return at_proxy(observation, stopped);
    }
    let request = protocol.map_or("STARTTLS", Protocol::request);
    let told = |fact, what: String| Told::new(fact, what, &format!("{with}, {request}"));
    let at_once = observation.otherwise.iter().any(Otherwise::speaks_tls);
    let instead = observation.otherwise.iter().find_map(|o| match &o.heard {
        Heard::Bytes(bytes) => Some((sniff::in_clear(bytes)?, printable(bytes))),
        _ => None,
    });
    if let (Why::TimedOut | Why::Closed | Why::Reset, false, Some((speaks, bytes))) =
        (&stopped.why, at_once, instead)
    {
        let fact = if speaks == sniff::HTTP { Connection::PlainHttp } else { Connection::OtherProtocol };
        let what = format!("the server says nothing in {with}, and answers {speaks} in clear with {bytes}");
        return told(fact, what).with("protocol", speaks).with("first_bytes", bytes);
    }
    let told = match &stopped.why {
        Why::NotOffered => told(
            Connection::StartTlsNotOffered,
            format!("{request} is not among what the server offers over {with}: it said {said}"),
        ),
        Why::Refused => {
            told(Connection::StartTlsNotOffered, format!("the server refused {request} over {with}: {said}"))
        }
        Why::WithoutTls => told(
            Connection::ServerWithoutTls,
            format!("asked by {request}, the server says that it has no TLS"),
        ),
        Why::TurnedAway => told(
            Connection::StartTlsNotOffered,
            format!("the server turned us away before {request} could be said: {said}"),
        ),
        Why::SpeaksTls => told(
            Connection::TlsAtOnce,
            format!("the server answers with TLS where {with} in clear was expected"),
        ),
        Why::Closed | Why::Reset | Why::TimedOut if at_once => told(
            Connection::TlsAtOnce,
            format!("the server says nothing in {with}, and answers a ClientHello as the first word"),
        ),
        Why::TimedOut => {
            told(Connection::Silent, format!("TCP connected, and {with} went no further: {first}"))
        }
        Why::Closed => told(
            Connection::ClosedInHandshake,
            format!("the server closed the connection in the middle of {with}, after {said}"),
        ),
        Why::Reset => told(
            Connection::ResetInHandshake,
            format!("the server reset the connection in the middle of {with}, after {said}"),
        ),
        Why::TooMuch => {
            told(Connection::Endless, format!("more came over {with} than any server says: {first}"))
        }
        Why::OtherProtocol | Why::ProxyRefuses(_) | Why::ProxySpeaks(_) => {
            return match sniff::protocol(&stopped.first) {
                Some(sniff::HTTP) => {
                    told(Connection::PlainHttp, format!("where {with} was expected, HTTP came: {first}"))
                        .with("protocol", "HTTP")
                        .with("first_bytes", first)
                }
                Some(protocol) => told(
                    Connection::OtherProtocol,
                    format!("where {with} was expected, {protocol} came: {first}"),
                )
                .with("protocol", protocol)
                .with("first_bytes", first),
                None => told(
                    Connection::Garbage,
                    format!("where {with} was expected, something else came: {first}"),
                )
                .with("first_bytes", first),
            };
        }
    };
    told.with("protocol", with).with("request", request).with("reply", said)
}

/// The proxy did not open the tunnel.
fn at_proxy(observation: &Observation, stopped: &Stopped) -> Told {
    let proxy = observation.target.proxy.as_ref().map(ToString::to_string).unwrap_or_default();
    let with = stopped.with;
    let first = printable(&stopped.first);
    let (fact, what, reply) = match &stopped.why {
        Why::ProxyRefuses(reason) => (
            Connection::ProxyRefuses,
            format!("the proxy {proxy} refused to open a tunnel ({with}): {reason}"),
            reason.clone(),
        ),
        Why::ProxySpeaks(other) => (
            Connection::ProxyOfOtherScheme,
            format!("the proxy {proxy} does not speak what its URL says, but {other}: {first}"),
            (*other).to_owned(),
        ),
        Why::SpeaksTls => (
            Connection::ProxyOfOtherScheme,
            format!("the proxy {proxy} answers in TLS where {with} in clear was expected"),
            "TLS".to_owned(),
        ),
        Why::TimedOut => (
            Connection::ProxyRefuses,
            format!("the proxy {proxy} was asked for a tunnel ({with}) and did not answer"),
            "no answer".to_owned(),
        ),
        _ => (
            Connection::ProxyRefuses,
            format!("the proxy {proxy} was asked for a tunnel ({with}) and hung up"),
            "it hung up".to_owned(),
        ),
    };
    Told::new(fact, what, &format!("{with} to {proxy}")).with("proxy", proxy).with("reply", reply)
}

/// The proxy opened a tunnel, and no TLS came through it.
fn through(observation: &Observation, talk: &Talk) -> Option<Told> {
    let proxy = observation.target.proxy.as_ref()?.to_string();
    let first = talk.trace.transcript.not_tls();
    let direct = observation.otherwise.iter().find(|o| o.asked == Asked::WithoutProxy)?;
    let page = first.filter(|first| sniff::protocol(first) == Some(sniff::HTTP)).is_some_and(is_of_proxy);
    let what = match (first, talk.trace.ended) {
        (Some(first), _) => format!("through the tunnel came {}", printable(first)),
        (None, Ended::Reset) => "the tunnel was reset after the ClientHello".to_owned(),
        (None, Ended::Closed) => "the tunnel was closed after the ClientHello".to_owned(),
        (None, _) => "nothing came through the tunnel".to_owned(),
    };
    let what = if direct.speaks_tls() {
        format!("{what}; without the proxy the server speaks TLS")
    } else if page {
        what
    } else {
        // It may as well be the server: what comes is judged as if it came straight.
        return None;
    };
    let reply = first.map_or_else(|| "nothing that is TLS".to_owned(), printable);
    let told = Told::new(Connection::ProxyBreaks, what, &format!("TLS through {proxy}"));
    Some(told.with("proxy", proxy).with("reply", reply))
}

/// Whether an HTTP answer is one that no server gives to a ClientHello: a redirection, a refusal, a gateway's error.
fn is_of_proxy(first: &[u8]) -> bool {
    let status = first.split(|b| *b == b' ').nth(1).and_then(|s| std::str::from_utf8(s).ok()?.parse().ok());
    matches!(status, Some(300..=399_u16 | 401 | 403 | 407 | 451 | 500..=599))
}

/// Whether an HTTP answer is one that only proxies and portals give: it wants authentication for the network (RFC 9110
/// section 15.5.8, RFC 6585 section 6), or names itself.
fn names_a_proxy(first: &[u8]) -> bool {
    let says = |word: &&str| first.windows(word.len()).any(|w| w.eq_ignore_ascii_case(word.as_bytes()));
    let any = |words: &[&str]| words.iter().any(says);
    if sniff::protocol(first) != Some(sniff::HTTP) {
        return false;
    }
    if any(&["proxy", "squid", "zscaler", "fortigate", "fortinet", "bluecoat"]) {
        return true;
    }
    match first.get(8..13) {
        Some(b" 407 " | b" 511 ") => true,
        // A server answers what it cannot read with 400; who forbids has read the hello.
        Some(b" 403 " | b" 451 ") => {
            any(&["blocked", "denied", "policy", "administrator", "firewall", "filter", "not allowed"])
        }
        Some(b" 200 ") => any(&["blocked by", "has been blocked", "is blocked", "web filter"]),
        _ => false,
    }
}

/// Whether an HTTP answer leads to another host than the one dialled: a captive portal's log-in page. A server in clear
/// that redirects leads to itself.
fn leads_elsewhere(first: &[u8], observation: &Observation) -> bool {
    let target = &observation.target;
    sniff::redirects_to(first).is_some_and(|place| {
        let host =
            place.rsplit_once(':').filter(|(host, _)| !host.ends_with(':')).map_or(&*place, |(host, _)| host);
        let same = |name: &str| {
            name.trim_start_matches("www.").eq_ignore_ascii_case(host.trim_start_matches("www."))
        };
        !same(target.name()) && !same(&target.host)
    })
}

/// No TLS came, and something else was tried.
fn instead(observation: &Observation, talk: &Talk) -> Option<Told> {
    let first = talk.trace.transcript.not_tls();
    let flooded = talk.trace.ended == Ended::TooMuch;
    if flooded {
        return None;
    }
    let shown = first.map(printable);
    if let Some(first) = first.filter(|first| names_a_proxy(first) || leads_elsewhere(first, observation)) {
        let shown = printable(first);
        let what = format!("a proxy or portal answers in the server's place: {shown}");
        return Some(Told::new(Connection::ProxyBreaks, what, "TLS").with("reply", shown));
    }
    let heard = observation.otherwise.iter();
    // The most telling first.
    let ready = heard.clone().find_map(|o| match (&o.asked, &o.heard) {
        (Asked::Protocol(protocol), Heard::Ready) => Some(*protocol),
        _ => None,
    });
    if let Some(protocol) = ready {
        return Some(in_clear(protocol, shown.as_deref(), true));
    }
    for otherwise in heard.clone() {
        let (Asked::Protocol(protocol), Heard::Stopped(stopped)) = (&otherwise.asked, &otherwise.heard)
        else {
            continue;
        };
        let (with, request) = (protocol.title(), protocol.request());
        let said = printable(&stopped.said);
        let told = |fact, what: String| {
            Told::new(fact, what, &format!("{with}, {request}"))
                .with("protocol", with)
                .with("request", request)
                .with("reply", said.clone())
                .with("first_bytes", printable(&stopped.first))
        };
        match stopped.why {
            Why::NotOffered => {
                let what = format!("the server speaks {with} in clear and does not offer {request}: {said}");
                return Some(told(Connection::StartTlsNotOffered, what));
            }
            Why::Refused => {
                let what = format!("the server speaks {with} in clear and refuses {request}: {said}");
                return Some(told(Connection::StartTlsNotOffered, what));
            }
            Why::WithoutTls => {
                let what =
                    format!("the server speaks {with}; asked by {request}, it says that it has no TLS");
                return Some(told(Connection::ServerWithoutTls, what));
            }
            Why::TurnedAway if first.is_none() => {
                let what = format!("the server speaks {with} in clear: {said}");
                return Some(told(Connection::OtherProtocol, what));
            }
            _ => {}
        }
    }
    // Who greets like that offers TLS by a command, as far as is known.
    if let Some(first) = first {
        let greeted = sniff::starttls_protocols(first, observation.target.port);
        return greeted.first().map(|protocol| in_clear(*protocol, shown.as_deref(), false));
    }
    heard.clone().find_map(|o| match (&o.asked, &o.heard) {
        (Asked::Http | Asked::Mqtt, Heard::Bytes(bytes)) => answered(observation, talk, bytes),
        _ => None,
    })
}

/// The server did not answer the ClientHello, and answered this to something in clear.
fn answered(observation: &Observation, talk: &Talk, bytes: &[u8]) -> Option<Told> {
    let protocol = sniff::in_clear(bytes)?;
    let did = match talk.trace.ended {
        Ended::Closed => "closed the connection on the ClientHello",
        Ended::Reset => "reset the connection on the ClientHello",
        _ => "did not answer the ClientHello",
    };
    let shown = printable(bytes);
    let fact = if protocol == sniff::HTTP { Connection::PlainHttp } else { Connection::OtherProtocol };
    let what = format!("{} {did}, and answers {protocol} in clear with {shown}", observation.target);
    Some(Told::new(fact, what, "a request in clear").with("protocol", protocol).with("first_bytes", shown))
}

/// The server begins in clear; whether it was seen to switch to TLS when asked.
fn in_clear(protocol: Protocol, first: Option<&str>, seen: bool) -> Told {
    let (with, request) = (protocol.title(), protocol.request());
    let greets = match first {
        Some(first) => format!("the server greets in clear with {first} ({with})"),
        None => format!("the server waits for {with} in clear"),
    };
    let switches = if seen {
        format!("asked by {request}, it goes on to TLS")
    } else {
        format!("such servers switch to TLS by {request}")
    };
    let told =
        Told::new(Connection::GreetsInClear, format!("{greets}; {switches}"), &format!("{with}, {request}"))
            .with("protocol", with)
            .with("request", request);
    match first {
        Some(first) => told.with("first_bytes", first),
        None => told,
    }
}

/// In words, for a client that is to go the same way.
pub(crate) fn in_words(stopped: &Stopped) -> String {
    match &stopped.why {
        // As hyper-util words it.
        Why::ProxyRefuses(reason) if reason.starts_with("407") => "proxy authentication required".to_owned(),
        Why::ProxyRefuses(_) => "tunnel error: unsuccessful".to_owned(),
        Why::ProxySpeaks(other) => format!("the proxy speaks {other}"),
        Why::NotOffered => format!("{}: TLS is not offered", stopped.with),
        Why::Refused => format!("{}: TLS is refused", stopped.with),
        Why::WithoutTls => format!("{}: the server has no TLS", stopped.with),
        Why::TurnedAway => format!("{}: turned away", stopped.with),
        Why::SpeaksTls => format!("{}: the peer speaks TLS from the first byte", stopped.with),
        Why::OtherProtocol => format!("{}: another protocol answers", stopped.with),
        Why::Closed => format!("{}: the peer closed the connection", stopped.with),
        Why::Reset => format!("{}: the peer reset the connection", stopped.with),
        Why::TimedOut => format!("{}: no answer", stopped.with),
        Why::TooMuch => format!("{}: an endless answer", stopped.with),
    }
}
