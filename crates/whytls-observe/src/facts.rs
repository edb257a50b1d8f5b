//! From what was seen of an endpoint to evidence.

use whytls_clients::{ECDSA_SHA1, Offer, Schemes, Stack, scheme_name};
use whytls_diagnosis::{Connection, Evidence, Fact, FactKind, KeyExchangeSignature, Server, Source, Values};

use crate::driver::Ended;
use crate::endpoint::{Observation, Talk, Tried};
use crate::wire::{Side, alert_name, is_ecdhe, suite_name, version_name};
use crate::{before_tls, names, sniff};

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
    names::facts(observation, &mut evidence);
    negotiation(observation, &mut evidence);
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
    let Some((tried, talk)) = observation.talks().next() else { return };
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
            Values::none(),
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
            Values::none(),
        ),
    };
    evidence.add(Fact::Connection(fact), what, values, source(tried));
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

    let spoken = versions(observation);
    if spoken.last().is_some_and(|newest| *newest < TLS12) {
        let newest = spoken.last().copied().unwrap_or_default();
        evidence.add(
            Fact::Server(Server::LegacyVersionOnly),
            format!(
                "the server completes a hello of {} and none of TLS 1.2 or TLS 1.3",
                spoken.iter().map(|v| version_name(*v)).collect::<Vec<_>>().join(" and ")
            ),
            Values::none().with("version", version_name(newest)),
            source(Tried::Only(newest)),
        );
    } else {
        suites(observation, evidence);
    }

    let demands = observation.talks().find(|(_, talk)| {
        talk.client_certificate_requested()
            && !talk.recorded.answered
            && (talk.alert().is_some() || !talk.connects())
    });
    if let Some((tried, talk)) = demands {
        let alert = talk.alert().map(alert_name);
        let what = match &alert {
            Some(alert) => {
                format!("the server sent a CertificateRequest, got none, and refused with {alert}")
            }
            None => "the server sent a CertificateRequest, got none, and hung up".to_owned(),
        };
        let mut values = Values::none();
        if let Some(alert) = alert {
            values = values.with("alert", alert);
        }
        evidence.add(Fact::Server(Server::DemandsClientCertificate), what, values, source(tried));
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
    }

    let any_hello = observation.talks().any(|(_, talk)| talk.has_server_hello());
    let alert = observation.talks().find_map(|(tried, talk)| talk.alert().map(|alert| (tried, alert)));
    // What is refused for its name alone is not refused whatever is offered.
    let by_name = |fact: &Fact| matches!(fact, Fact::Server(Server::RefusesName | Server::NeedsName));
    let any_hello = any_hello || evidence.observed().iter().any(|o| by_name(&o.fact));
    // Of a server that breaks a client's handshake in another way, an alert to a probe is not the reason.
    let clients = |(tried, _): &(Tried, &Talk)| matches!(tried, Tried::Offer(_));
    let otherwise = observation.talks().filter(clients).any(|(_, talk)| talk.alert().is_none());
    if let (false, Some((tried, alert))) = (any_hello || otherwise, alert) {
        let what = format!("every hello was refused, the first with {}", alert_name(alert));
        let values = Values::none().with("alert", alert_name(alert));
        evidence.add(Fact::Server(Server::RefusesAll), what, values, source(tried));
    }
}

/// Whether it is the suites that keep rustls out.
fn suites(observation: &Observation, evidence: &mut Evidence) {
    let rustls_suites_taken = observation.talk(Tried::SuitesOfRustls).map(Talk::has_server_hello);
    let rustls_taken = observation.talks().any(|(tried, talk)| {
        matches!(tried, Tried::Offer(Offer { stack: Stack::Rustls, .. })) && talk.has_server_hello()
    });
    if rustls_taken || rustls_suites_taken != Some(false) {
        return;
    }
    let chosen: Vec<u16> = observation
        .talks()
        .filter_map(|(_, talk)| talk.trace.transcript.server_hello())
        .filter(|hello| hello.version <= TLS12)
        .map(|hello| hello.suite)
        .collect();
    let Some(newest) = chosen.first().copied() else { return };
    let named: std::collections::BTreeSet<String> = chosen.iter().map(|s| suite_name(*s)).collect();
    let named = named.into_iter().collect::<Vec<_>>().join(", ");
    let with_ecdhe = observation.talk(Tried::EcdheOnly).is_some_and(Talk::has_server_hello)
        || chosen.iter().any(|s| is_ecdhe(*s));
    let (fact, what) = if with_ecdhe {
        (Server::NoSuiteOfRustls, format!("all suites of rustls are refused; the server took {named}"))
    } else {
        (Server::NoEcdhe, format!("every suite with ECDHE is refused; the server took {named}"))
    };
    let values = Values::none().with("suite", suite_name(newest)).with("suites", named);
    evidence.add(Fact::Server(fact), what, values, source(Tried::SuitesOfRustls));
}

/// The protocol versions that the server chooses when asked for them, oldest first.
pub fn versions(observation: &Observation) -> Vec<u16> {
    let mut spoken: Vec<u16> = observation
        .talks()
        .filter_map(|(_, talk)| talk.trace.transcript.server_hello())
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
