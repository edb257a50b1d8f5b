//! The last resort: what is said of a failure of which nothing else tells why.
//!
//! A server that breaks the protocol in the middle of a handshake fits no probe. How the conversation ended is then a
//! fact, and so is what the client's stack says of it, in the words for which the catalogue knows the causes.

use whytls_clients::Stack;
use whytls_diagnosis::{
    Confidence, Connection, Context, Evidence, Fact, Group, Server, Values, diagnose, reader,
};

use crate::driver::{Ended, Limits};
use crate::endpoint::{Observation, Talk, Tried};
use crate::facts::source;
use crate::wire::alert_name;

/// Chapters of causes that explain why a handshake fails on the wire.
const HANDSHAKE: &[Group] =
    &[Group::Connection, Group::Negotiation, Group::ClientAuthentication, Group::Certificate];

/// Evidence from the first client that fails, where `evidence` explains no failure. None where all clients connect.
pub fn unexplained(observation: &Observation, evidence: &Evidence) -> Evidence {
    let fails = |(tried, talk): &(Tried, &Talk)| matches!(tried, Tried::Offer(_)) && !talk.connects();
    let failing = observation.talks().find(fails);
    let Some((tried, talk)) = failing else { return Evidence::new() };
    if explains(evidence) {
        return Evidence::new();
    }
    if talk.alert().is_none() && talk.recorded.error.is_none() {
        return ended(tried, talk);
    }
    let said = said(tried, talk);
    let mut with_words = evidence.clone();
    with_words.extend(said.clone());
    if explains(&with_words) { said } else { broken_off(tried, talk) }
}

/// Whether a cause is found that explains why a handshake fails.
fn explains(evidence: &Evidence) -> bool {
    diagnose(evidence, &Context::default())
        .iter()
        .any(|finding| HANDSHAKE.contains(&finding.cause.group) && finding.confidence == Confidence::Certain)
}

/// A conversation that ended without a word.
fn ended(tried: Tried, talk: &Talk) -> Evidence {
    let took = format!("{} ms", talk.trace.took.as_millis());
    let (fact, what) = match talk.trace.ended {
        Ended::Closed => (Connection::ClosedInHandshake, "closed the connection (FIN)".to_owned()),
        Ended::Reset => (Connection::ResetInHandshake, "reset the connection (RST)".to_owned()),
        Ended::TimedOut => (Connection::Slow, "did not go on".to_owned()),
        Ended::TooMuch => (Connection::Endless, format!("sent more than {} KiB", Limits::BYTES / 1024)),
        // We ended it, and the handshake was over.
        Ended::ByUs => return Evidence::new(),
    };
    let after = if talk.has_server_hello() { "its ServerHello" } else { "the ClientHello" };
    let what = format!("after {after} the server {what}; the handshake was not over after {took}");
    let mut evidence = Evidence::new();
    evidence.add(Fact::Connection(fact), what, Values::none().with("limit", took), source(tried));
    evidence
}

/// What the client's stack says, as that client prints it.
fn said(tried: Tried, talk: &Talk) -> Evidence {
    let rustls = matches!(tried, Tried::Offer(offer) if offer.stack == Stack::Rustls);
    let error = talk.recorded.error.as_deref().unwrap_or_default();
    let text = match talk.alert() {
        Some(alert) if rustls => {
            let name = rustls::AlertDescription::from(alert);
            format!("received fatal alert: {}", name.as_str().unwrap_or("unknown"))
        }
        Some(alert) => format!("alert {}: SSL alert number {alert}", alert_name(alert).replace('_', " ")),
        None if rustls => error.to_owned(),
        None => format!("error:0A000000:SSL routines::{error}"),
    };
    reader::read_text("the client's error", text.as_bytes())
}

/// A handshake that one side gave up for a reason which no cause has for its own.
fn broken_off(tried: Tried, talk: &Talk) -> Evidence {
    let (fact, what, values) = match talk.alert() {
        Some(alert) => {
            let alert = alert_name(alert);
            (
                Server::AbortsHandshake,
                format!("the server began a handshake and broke it off with {alert}"),
                Values::none().with("alert", alert),
            )
        }
        None => {
            let detail = talk.recorded.error.clone().unwrap_or_default();
            let detail = detail.trim_start_matches("peer misbehaved: ").to_owned();
            (
                Server::SendsMalformed,
                format!("what the server sends in the handshake breaks the protocol: {detail}"),
                Values::none().with("detail", detail),
            )
        }
    };
    let mut evidence = Evidence::new();
    evidence.add(Fact::Server(fact), what, values, source(tried));
    evidence
}
