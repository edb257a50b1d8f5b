//! From what was seen of an endpoint to evidence.

use whytls_clients::{ECDSA_SHA1, Schemes, scheme_name};
use whytls_diagnosis::{Connection, Evidence, Fact, FactKind, KeyExchangeSignature, Server, Source, Values};

use crate::driver::Ended;
use crate::endpoint::{Observation, Talk, Tried};
use crate::session::session;
use crate::wire::{Event, Message, Side, alert_name, suite_name, version_name};
use crate::{before_tls, fickle, names, sniff};

const TLS12: u16 = 0x0303;
/// ed448 (RFC 8446 section 4.2.3).
const ED448: u16 = 0x0808;
const NO_APPLICATION_PROTOCOL: u8 = 120;
/// More than the first message of a server ever holds, in bytes.
const FAR_TOO_MUCH: u64 = 32 * 1024;

/// The evidence of connection and negotiation. What the chain is worth is told by [`crate::chain_facts`].
pub fn facts(observation: &Observation) -> Evidence {
    let mut evidence = Evidence::new();
    for kind in [
        FactKind::Connection,
        FactKind::Server,
        FactKind::KeyExchangeSignature,
        // A live endpoint prints nothing.
        FactKind::Symptom,
    ] {
        evidence.looked_for(kind);
    }
    if !before_tls::facts(observation, &mut evidence) {
        connection(observation, &mut evidence);
    }
    match observation.fickle {
        Some(fickle) => fickle::facts(observation, fickle, &mut evidence),
        None => {
            names::facts(observation, &mut evidence);
            negotiation(observation, &mut evidence);
        }
    }
    session(observation, &mut evidence);
    evidence
}

pub(crate) fn source(tried: Tried) -> Source {
    Source::Connection { tried: tried.to_string() }
}

fn connection(observation: &Observation, evidence: &mut Evidence) {
    let speaks = observation.talks().find(|(_, talk)| talk.has_server_hello() || talk.alert().is_some());
    if let Some((tried, talk)) = speaks {
        let what = match (talk.version(), talk.alert()) {
            (Some(version), _) => format!("the server speaks TLS: it chose {}", version_name(version)),
            (None, Some(alert)) => format!("the server speaks TLS: it sent the alert {}", alert_name(alert)),
            (None, None) => "the server speaks TLS".to_owned(),
        };
        evidence.add(Fact::Connection(Connection::SpeaksTls), what, Values::none(), source(tried));
        return;
    }
    if let Some(probe) = observation.probes.iter().find(|p| p.is_taken()) {
        let source = Source::Connection { tried: probe.question.to_string() };
        evidence.add(
            Fact::Connection(Connection::SpeaksTls),
            "the server speaks TLS",
            Values::none(),
            source,
        );
        return;
    }
    if let Some(named) = observation.names.iter().find(|a| a.talk.as_ref().is_ok_and(Talk::has_server_hello))
    {
        let what = "the server speaks TLS, with another server name (SNI) than the one dialled, or none";
        evidence.add(Fact::Connection(Connection::SpeaksTls), what, Values::none(), source(named.tried));
        return;
    }
    // Who closes with something unread is made to reset by the system, now and then; who resets never merely closes.
    let closed = observation.talks().find(|(_, talk)| {
        talk.trace.ended == Ended::Closed && talk.trace.transcript.bytes(Side::Server) == 0
    });
    let Some((tried, talk)) = observation.talks().next() else { return };
    let (tried, talk) = match closed {
        Some(closed) if is_reset_at_once(talk) => closed,
        _ => (tried, talk),
    };
    let transcript = &talk.trace.transcript;
    let took = format!("{} ms", talk.trace.took.as_millis());
    let (fact, what, values) = match (transcript.not_tls(), talk.trace.ended) {
        (_, Ended::TooMuch) => (
            Connection::Endless,
            format!(
                "more than {} KiB came, and the handshake was not over",
                crate::driver::Limits::BYTES / 1024
            ),
            Values::none(),
        ),
        _ if echoes(talk) => (
            Connection::OtherProtocol,
            "what the client sends comes back: the answer to the ClientHello is a ClientHello".to_owned(),
            Values::none().with("protocol", "the echo protocol").with("first_bytes", "a ClientHello"),
        ),
        (Some(first), _) => {
            let shown = printable(first);
            let values = Values::none().with("first_bytes", shown.clone());
            match sniff::protocol(first) {
                Some(sniff::HTTP) => (
                    Connection::PlainHttp,
                    format!("the answer to the ClientHello begins with {shown}"),
                    values.with("protocol", "HTTP"),
                ),
                Some(protocol) => (
                    Connection::OtherProtocol,
                    format!("the first bytes are those of {protocol}: {shown}"),
                    values.with("protocol", protocol),
                ),
                None => (Connection::Garbage, format!("the first bytes are no TLS record: {shown}"), values),
            }
        }
        (None, Ended::Reset) => (
            Connection::ResetInHandshake,
            format!(
                "TCP connected, and the server reset the connection (RST) {took} later, without an alert"
            ),
            Values::none().with("detail", "the ClientHello"),
        ),
        (None, Ended::TimedOut) if transcript.bytes(Side::Server) == 0 => (
            Connection::Silent,
            format!(
                "TCP connected within {} ms, and no byte came within {took}",
                talk.trace.connected.as_millis()
            ),
            Values::none().with("limit", took.clone()),
        ),
        (None, Ended::TimedOut) => (
            Connection::Slow,
            format!("{} bytes came within {took}", transcript.bytes(Side::Server)),
            Values::none().with("limit", took.clone()),
        ),
        // Our stack gave up on what came, though it came as TLS records.
        (None, Ended::ByUs) if transcript.bytes(Side::Server) > FAR_TOO_MUCH => (
            Connection::Endless,
            format!(
                "{} KiB came, and no handshake message was complete",
                transcript.bytes(Side::Server) / 1024
            ),
            Values::none(),
        ),
        // Handshake messages came, and one of them breaks the protocol.
        (None, Ended::ByUs) if is_handshake(talk) => return,
        (None, Ended::ByUs) => (
            Connection::Garbage,
            format!(
                "records came that are no handshake: {}",
                talk.recorded.error.as_deref().unwrap_or("unreadable")
            ),
            Values::none(),
        ),
        (None, Ended::Closed) => (
            Connection::ClosedInHandshake,
            format!(
                "TCP connected, and the server closed the connection (FIN) {took} later, without an alert, after {} bytes",
                transcript.bytes(Side::Server)
            ),
            Values::none().with("detail", "the ClientHello"),
        ),
    };
    evidence.add(Fact::Connection(fact), what, values, source(tried));
}

/// Whether the server sends back what it gets.
pub(crate) fn echoes(talk: &Talk) -> bool {
    talk.trace
        .transcript
        .events()
        .iter()
        .any(|e| matches!(e, Event::Message(Side::Server, Message::ClientHello(_))))
}

fn is_reset_at_once(talk: &Talk) -> bool {
    talk.trace.ended == Ended::Reset && talk.trace.transcript.bytes(Side::Server) == 0
}

/// Whether the server sent any handshake message.
fn is_handshake(talk: &Talk) -> bool {
    talk.trace.transcript.events().iter().any(|e| matches!(e, Event::Message(Side::Server, _)))
}

fn negotiation(observation: &Observation, evidence: &mut Evidence) {
    for (tried, talk) in observation.talks() {
        let Tried::Offer(offer) = tried else { continue };
        if offer.schemes == Schemes::ReqwestNoVerifier
            && talk.version() == Some(TLS12)
            && talk.scheme() == Some(ECDSA_SHA1)
        {
            let suite = talk.trace.transcript.server_hello().map(|h| suite_name(h.suite)).unwrap_or_default();
            let what = format!(
                "offered ecdsa_sha1 before other schemes, the server signs its ServerKeyExchange with it ({suite})"
            );
            let values = Values::none().with("scheme", scheme_name(ECDSA_SHA1)).with("suite", suite);
            let fact = Fact::Server(Server::PicksEcdsaSha1);
            evidence.add(fact, what.clone(), values.clone(), source(tried));
            let fact = Fact::KeyExchangeSignature(KeyExchangeSignature::EcdsaSha1);
            evidence.add(fact, what, values, source(tried));
            break;
        }
    }

    let ed448 =
        observation.talks().find(|(_, talk)| talk.version() == Some(TLS12) && talk.scheme() == Some(ED448));
    if let Some((tried, _)) = ed448 {
        evidence.add(
            Fact::KeyExchangeSignature(KeyExchangeSignature::Ed448),
            "offered ed448, the server signs its ServerKeyExchange with it",
            Values::none().with("scheme", scheme_name(ED448)),
            source(tried),
        );
    }

    let refuses_alpn = observation.talks().find_map(|(tried, talk)| match tried {
        Tried::Offer(offer) if !offer.alpn.is_empty() && talk.alert() == Some(NO_APPLICATION_PROTOCOL) => {
            Some((tried, offer))
        }
        _ => None,
    });
    if let Some((tried, offer)) = refuses_alpn {
        let offered = offer.alpn.join(", ");
        let what = format!("offered {offered} by ALPN, the server refused with no_application_protocol");
        let values =
            Values::none().with("offered", offered).with("alert", alert_name(NO_APPLICATION_PROTOCOL));
        evidence.add(Fact::Server(Server::RefusesAlpn), what, values, source(tried));
    } else {
        needs_alpn(observation, evidence);
    }

    crate::negotiation::facts(observation, evidence);

    crate::negotiation::refuses_all(observation, evidence);
}

/// Whether the server turns away who offers no application protocol, and takes who does.
fn needs_alpn(observation: &Observation, evidence: &mut Evidence) {
    let offers = || {
        observation.talks().filter_map(|(tried, talk)| match tried {
            Tried::Offer(offer) => Some((tried, offer, talk)),
            _ => None,
        })
    };
    let refused = offers().find(|(_, offer, talk)| {
        offer.alpn.is_empty() && talk.alert() == Some(NO_APPLICATION_PROTOCOL) && !talk.has_server_hello()
    });
    let taken = offers().find(|(_, offer, talk)| !offer.alpn.is_empty() && talk.has_server_hello());
    if let (Some((tried, ..)), Some((_, offer, _))) = (refused, taken) {
        let offered = offer.alpn.join(", ");
        let what = format!(
            "without ALPN the server refuses with no_application_protocol; with {offered} it goes on"
        );
        let values =
            Values::none().with("offered", offered).with("alert", alert_name(NO_APPLICATION_PROTOCOL));
        evidence.add(Fact::Server(Server::NeedsAlpn), what, values, source(tried));
    }
}

/// Whether it is for its name alone that the server refuses: then not whatever is offered, and not whoever asks.
pub(crate) fn refused_by_name(evidence: &Evidence) -> bool {
    let by_name = |fact: &Fact| matches!(fact, Fact::Server(Server::RefusesName | Server::NeedsName));
    evidence.observed().iter().any(|o| by_name(&o.fact))
}

/// The protocol versions that the server chooses when asked for them, oldest first.
pub fn versions(observation: &Observation) -> Vec<u16> {
    let mut spoken: Vec<u16> = observation
        .talks()
        .map(|(_, talk)| talk)
        .chain(observation.probes.iter().map(|p| &p.talk))
        .filter_map(|talk| talk.trace.transcript.server_hello())
        .map(|hello| hello.version)
        .collect();
    spoken.sort_unstable();
    spoken.dedup();
    spoken
}

/// Bytes as a person can read them: printable ASCII as it is, the rest escaped, at most 48 bytes; of text the first line.
pub(crate) fn printable(bytes: &[u8]) -> String {
    let line = bytes.split(|b| matches!(b, b'\r' | b'\n')).next().unwrap_or_default();
    let is_text = line.iter().all(|b| matches!(b, b' '..=b'~' | 128..));
    let line = if line.is_empty() || !is_text { bytes } else { line };
    format!("\"{}\"", line[..line.len().min(48)].escape_ascii())
}
