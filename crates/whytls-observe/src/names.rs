//! From what became of other server names (SNI) than the one dialled to evidence.

use whytls_certificates::read::Certificate;
use whytls_diagnosis::{Evidence, Fact, Server, Values};

use crate::chain::covers;
use crate::driver::Ended;
use crate::endpoint::{NameSent, Observation, Talk, Tried, is_silent};
use crate::facts::source;
use crate::probe::Question;
use crate::wire::alert_name;

const ACCESS_DENIED: u8 = 49;
const PROTOCOL_VERSION: u8 = 70;
const INTERNAL_ERROR: u8 = 80;
const MISSING_EXTENSION: u8 = 109;
const UNRECOGNIZED_NAME: u8 = 112;

pub(crate) fn facts(observation: &Observation, evidence: &mut Evidence) {
    let target = &observation.target;
    let is_silent = observation.talks().all(|(_, talk)| is_silent(talk));
    let refused = is_silent || observation.talks().all(|(_, talk)| refused(talk));
    let refused = refused && observation.talks().next().is_some();
    let alert = observation.talks().find_map(|(_, talk)| talk.alert());
    let how = match alert {
        Some(alert) => format!("with {}", alert_name(alert)),
        None if is_silent => "by silence".to_owned(),
        None => "without an alert".to_owned(),
    };
    let mut values = Values::none();
    if let Some(alert) = alert {
        values = values.with("alert", alert_name(alert));
    }
    let taken = |sent| observation.named(sent).is_some_and(Talk::has_server_hello);
    let mut add = |fact, what: String, tried| {
        evidence.add(Fact::Server(fact), what, values.clone(), source(tried));
    };

    if target.is_address() {
        let name = [NameSent::Localhost, NameSent::Other].into_iter().find(|sent| taken(*sent));
        match (refused, name) {
            (true, Some(sent)) => add(
                Server::NeedsName,
                format!("without a server name (SNI) every hello was refused {how}; with one it is answered"),
                Tried::Name(sent),
            ),
            (true, None) if matches!(alert, Some(MISSING_EXTENSION | UNRECOGNIZED_NAME)) => add(
                Server::NeedsName,
                format!("no server name (SNI) was sent, and every hello was refused {how}"),
                Tried::Everything,
            ),
            (true, None) if alert.is_some_and(|alert| finds_no_certificate(observation, alert)) => add(
                Server::NeedsName,
                format!(
                    "older versions are refused with protocol_version, and the others {how} when the certificate is due; no server name (SNI) was sent"
                ),
                Tried::Everything,
            ),
            (false, Some(sent)) if other_certificate(observation, sent) => add(
                Server::NeedsName,
                "without a server name (SNI) another certificate is sent, which does not cover the address dialled"
                    .to_owned(),
                Tried::Name(sent),
            ),
            _ => {}
        }
        return;
    }

    if taken(NameSent::WithoutDot) && observation.talk(Tried::Everything).is_some_and(self::refused) {
        let what = format!("the server name {} is refused {how}; without its dot it is taken", target.name());
        add(Server::RefusesTrailingDot, what, Tried::Name(NameSent::WithoutDot));
        return;
    }
    let undotted = target.name().trim_end_matches('.');
    let leaf = observation.chain().first().and_then(|der| Certificate::read(der).ok());
    if undotted != target.name() && leaf.is_some_and(|leaf| covers(&leaf, undotted)) {
        // OpenSSL compares the name with its dot (X509_check_host), and no certificate has one.
        let what = format!(
            "the certificate covers {undotted}, and {} with its dot only for some clients",
            target.name()
        );
        add(Server::RefusesTrailingDot, what, Tried::Everything);
        return;
    }
    let without = [NameSent::Absent, NameSent::Other].into_iter().find(|sent| taken(*sent));
    match (refused, without, alert) {
        (true, Some(sent), _) => add(
            Server::RefusesName,
            format!("the server name {} is refused {how}; without it the server goes on", target.name()),
            Tried::Name(sent),
        ),
        (true, None, Some(UNRECOGNIZED_NAME)) => add(
            Server::RefusesName,
            format!("the server name {} is refused {how}", target.name()),
            Tried::Everything,
        ),
        (true, None, Some(alert)) if finds_no_certificate(observation, alert) => add(
            Server::RefusesName,
            format!(
                "older versions are refused with protocol_version, and the others with {} when the certificate for {} is due",
                alert_name(alert),
                target.name()
            ),
            Tried::Everything,
        ),
        _ => {}
    }
}

/// Whether the server looks at the versions offered, and refuses those that it speaks with an alert that tells nothing
/// of versions or suites: it is the certificate that it does not find. Go says internal_error there
/// (crypto/tls, `getCertificate`), rustls access_denied (server/hs.rs, `no server certificate chain resolved`).
fn finds_no_certificate(observation: &Observation, alert: u8) -> bool {
    let alert_of = |version| observation.talk(Tried::Only(version)).and_then(Talk::alert);
    let oldest = observation.probe(&Question::Version(0x0300)).and_then(|probe| probe.talk.alert());
    matches!(alert, ACCESS_DENIED | INTERNAL_ERROR)
        && [alert_of(0x0301), oldest].contains(&Some(PROTOCOL_VERSION))
        && [0x0303, 0x0304]
            .into_iter()
            .all(|v| matches!(alert_of(v), Some(a) if a == alert || a == PROTOCOL_VERSION))
}

/// Whether the server refuses an address as server name (SNI), which it takes with another name or none. No client of
/// today sends one, so this is no fault of a connection, and no evidence of one.
pub fn refuses_address_as_name(observation: &Observation) -> bool {
    observation.target.is_address()
        && observation.talks().any(|(_, talk)| talk.has_server_hello())
        && observation.named(NameSent::Address).is_some_and(refused)
}

/// Whether the server refused this hello, and did not merely keep silent.
fn refused(talk: &Talk) -> bool {
    !talk.has_server_hello()
        && talk.trace.transcript.not_tls().is_none()
        && (talk.alert().is_some() || matches!(talk.trace.ended, Ended::Closed | Ended::Reset))
}

/// Whether another certificate comes with this name, and only that one covers the address dialled.
fn other_certificate(observation: &Observation, sent: NameSent) -> bool {
    let address = observation.target.name();
    let leaf = |chain: &[Vec<u8>]| chain.first().and_then(|der| Certificate::read(der).ok());
    let default = leaf(observation.chain());
    let named = observation.named(sent).and_then(|talk| leaf(talk.chain()));
    match (default, named) {
        (Some(default), Some(named)) => !covers(&default, address) && covers(&named, address),
        _ => false,
    }
}
