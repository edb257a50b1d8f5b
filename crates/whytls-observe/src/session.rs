//! Client certificates, and what comes after the handshake: from what was seen to evidence.

use whytls_certificates::read::name_text;
use whytls_clients::scheme_name;
use whytls_diagnosis::{Connection, Evidence, Fact, Server, Values};

use crate::driver::Ended;
use crate::endpoint::{Observation, Talk, Tried, is_silent};
use crate::facts::{refused_by_name, source};
use crate::recorder::{Answer, Http, Length};
use crate::wire::{alert_name, version_name};

const BAD_RECORD_MAC: u8 = 20;
const CERTIFICATE_EXPIRED: u8 = 45;
const ACCESS_DENIED: u8 = 49;
const DECRYPT_ERROR: u8 = 51;

/// What the server wants of client certificates, where it asks for one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClientCertificates {
    /// Names of the CAs that it accepts; empty where it names none.
    pub issuers: Vec<String>,
    /// Schemes that it accepts, by IANA name; empty where they could not be read.
    pub schemes: Vec<String>,
}

/// What the server answers in one version of HTTP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// What was offered by ALPN.
    pub offered: &'static str,
    /// What the server chose of it.
    pub selected: Option<String>,
    /// What it answered, as `HTTP/1.1 200`.
    pub answer: Option<String>,
    /// How it closed: `close_notify`, `FIN`, `RST` or `stays open`; nothing where we closed.
    pub closing: Option<&'static str>,
}

/// What it asks of clients, in the first conversation in which it does.
pub fn client_certificates(observation: &Observation) -> Option<ClientCertificates> {
    let asking = || observation.talks().map(|(_, talk)| talk).filter(|t| t.client_certificate_requested());
    asking().next()?;
    let names = asking().map(authorities).find(|names| !names.is_empty()).unwrap_or(&[]);
    let issuers = names.iter().map(|der| name_text(der).unwrap_or_else(|| "unreadable name".to_owned()));
    let schemes = asking().map(Talk::client_schemes).find(|s| !s.is_empty()).unwrap_or(&[]);
    Some(ClientCertificates {
        issuers: issuers.collect(),
        schemes: schemes.iter().map(|s| scheme_name(*s)).collect(),
    })
}

fn authorities(talk: &Talk) -> &[Vec<u8>] {
    match talk.trace.transcript.certificate_request() {
        Some(request) => &request.authorities,
        None => talk.recorded.client_certificate_requested.as_deref().unwrap_or(&[]),
    }
}

/// What it answers in each version of HTTP.
pub fn applications(observation: &Observation) -> Vec<Application> {
    [Http::Two, Http::One]
        .into_iter()
        .filter_map(|http| {
            let talk = observation.talk(Tried::Http(http)).filter(|talk| talk.recorded.completed)?;
            let answer = talk.recorded.http.as_ref()?;
            Some(Application {
                offered: http.alpn().first().copied().unwrap_or_default(),
                selected: talk.recorded.alpn.clone(),
                answer: shown(answer),
                closing: match (answer.close_notify, talk.trace.ended) {
                    (true, _) => Some("close_notify"),
                    (false, Ended::Closed) => Some("FIN"),
                    (false, Ended::Reset) => Some("RST"),
                    (false, Ended::TimedOut) => Some("stays open"),
                    (false, Ended::ByUs | Ended::TooMuch) => None,
                },
            })
        })
        .collect()
}

/// The versions of which sessions were resumed, and those of which they were not.
pub fn resumed(observation: &Observation) -> Vec<(u16, bool)> {
    [0x0303, 0x0304]
        .into_iter()
        .filter_map(|version| {
            let talk = observation.talk(Tried::Resumption(version))?;
            Some((version, talk.recorded.resumed))
        })
        .collect()
}

/// Whether an OCSP answer was stapled; nothing where no conversation came so far.
pub fn staples(observation: &Observation) -> Option<bool> {
    let mut talks = observation
        .talks()
        .filter(|(tried, talk)| matches!(tried, Tried::Offer(_)) && !talk.recorded.chain.is_empty())
        .peekable();
    talks.peek()?;
    Some(talks.any(|(_, talk)| !talk.recorded.staple.is_empty()))
}

/// Of TLS 1.2 and older: whether the server renegotiates securely (RFC 5746), and whether it compresses.
pub fn renegotiation_and_compression(observation: &Observation) -> Option<(bool, bool)> {
    observation
        .talks()
        .filter_map(|(_, talk)| talk.trace.transcript.server_hello())
        .find(|hello| hello.version <= 0x0303)
        .map(|hello| (hello.secure_renegotiation(), hello.compression != 0))
}

fn shown(answer: &Answer) -> Option<String> {
    if let Some(head) = answer.head() {
        return Some(format!("HTTP/1.1 {} {}", head.status, head.reason).trim_end().to_owned());
    }
    match answer.http2_status() {
        Some(0) => Some("HTTP/2".to_owned()),
        Some(status) => Some(format!("HTTP/2 {status}")),
        None if answer.is_http2() => Some("HTTP/2, and no answer to the request".to_owned()),
        None if answer.is_empty() => None,
        None => Some(format!("\"{}\"", first_line(answer.bytes()).escape_ascii())),
    }
}

fn first_line(bytes: &[u8]) -> &[u8] {
    let line = bytes.split(|b| matches!(b, b'\r' | b'\n')).next().unwrap_or_default();
    &line[..line.len().min(48)]
}

/// Adds what was seen of client certificates and after the handshake.
pub(crate) fn session(observation: &Observation, evidence: &mut Evidence) {
    if !renegotiation(observation, evidence) {
        client_certificate(observation, evidence);
    }
    access(observation, evidence);
    application(observation, evidence);
    closing(observation, evidence);
    if observation.fickle.is_none() {
        resumption(observation, evidence);
    }
}

/// Whether the server begins a second handshake for a certificate.
fn renegotiation(observation: &Observation, evidence: &mut Evidence) -> bool {
    let fact = Fact::Server(Server::AsksForRenegotiation);
    let seen = observation.talks().find(|(_, talk)| talk.trace.transcript.asks_to_renegotiate());
    if let Some((tried, _)) = seen {
        let what =
            "after the handshake the server sent another handshake message: a HelloRequest, to renegotiate";
        evidence.add(fact, what, Values::none(), source(tried));
        return true;
    }
    // Apache, where a folder demands a certificate and the client speaks TLS 1.3.
    let told = answers(observation)
        .find(|(_, answer)| answer.text().to_ascii_lowercase().contains("post-handshake authentication"));
    let Some((tried, answer)) = told else { return false };
    let answered = shown(answer).unwrap_or_default();
    let what = format!(
        "the server answered {answered}, because it cannot ask for a certificate after the handshake"
    );
    evidence.add(fact, what, Values::none(), source(tried));
    true
}

/// How the server refuses who shows no certificate, or the one that was given.
enum Refusal {
    Alert(u8),
    HangsUp,
    Http(String),
}

impl Refusal {
    fn words(&self) -> String {
        match self {
            Self::Alert(alert) => format!("refused with {}", alert_name(*alert)),
            Self::HangsUp => "hung up".to_owned(),
            Self::Http(answer) => format!("answered {answer}"),
        }
    }
}

fn client_certificate(observation: &Observation, evidence: &mut Evidence) {
    let on_the_wire = observation
        .talks()
        // Who speaks HTTP/2 unasked is turned away for that.
        .filter(|(tried, talk)| *tried != Tried::Http(Http::Two) || talk.recorded.alpn.is_some())
        .filter(|(_, talk)| talk.client_certificate_requested() && talk.is_turned_away())
        .map(|(tried, talk)| (tried, talk.alert().map_or(Refusal::HangsUp, Refusal::Alert)))
        // An alert says more than a closed connection.
        .min_by_key(|(_, refusal)| !matches!(refusal, Refusal::Alert(_)));
    let in_http = || {
        let asks = observation.talks().any(|(_, talk)| talk.client_certificate_requested());
        answers(observation)
            .find(|(_, answer)| refuses_in_http(answer, asks))
            .map(|(tried, answer)| (tried, Refusal::Http(shown(answer).unwrap_or_default())))
    };
    let Some((tried, refusal)) = on_the_wire.or_else(in_http) else {
        no_scheme_at_all(observation, evidence);
        return;
    };

    let wanted = client_certificates(observation).unwrap_or_default();
    let schemes =
        observation.talks().map(|(_, talk)| talk.client_schemes()).find(|s| !s.is_empty()).unwrap_or(&[]);
    let mut values = Values::none();
    if let Refusal::Alert(alert) = refusal {
        values = values.with("alert", alert_name(alert));
    }
    if !wanted.issuers.is_empty() {
        values = values.with("issuers", listed(&wanted.issuers));
    }
    let words = refusal.words();
    let (fact, what) = match &observation.target.identity {
        None if matches!(refusal, Refusal::Http(_)) => (
            Server::DemandsClientCertificate,
            format!("no client certificate was sent, and the server {words}"),
        ),
        None => (
            Server::DemandsClientCertificate,
            format!("the server sent a CertificateRequest, got none, and {words}"),
        ),
        Some(own) if !schemes.is_empty() && !own.schemes().iter().any(|s| schemes.contains(s)) => (
            Server::NoSchemeForClientKey,
            format!(
                "the server takes client certificates that sign in {}; {} signs in none of these, so none was sent, and the server {words}",
                wanted.schemes.join(", "),
                own.kind()
            ),
        ),
        Some(own) => {
            let expired = own
                .chain()
                .first()
                .and_then(|der| whytls_certificates::read::Certificate::read(der).ok())
                .filter(|certificate| certificate.not_after < observation.at);
            match (expired, &refusal) {
                (Some(_), _) => (
                    Server::RefusesExpiredClientCertificate,
                    format!("the client certificate has expired, and the server {words}"),
                ),
                (None, Refusal::Alert(CERTIFICATE_EXPIRED)) => (
                    Server::RefusesExpiredClientCertificate,
                    format!("the client certificate was sent, and the server {words}"),
                ),
                _ => (
                    Server::RejectsClientCertificate,
                    format!("the client certificate was sent, and the server {words}"),
                ),
            }
        }
    };
    evidence.add(Fact::Server(fact), what, values, source(tried));
}

/// A list without a single scheme that TLS 1.3 knows, at which rustls gives up whether it has a certificate or not.
fn no_scheme_at_all(observation: &Observation, evidence: &mut Evidence) {
    let seen = observation.talks().find(|(_, talk)| {
        let error = talk.recorded.error.as_deref().unwrap_or_default();
        error.contains("NoCertificateRequestSignatureSchemesInCommon")
    });
    if let Some((tried, _)) = seen {
        let what = "the server's CertificateRequest lists no scheme that a client of TLS 1.3 may sign in";
        evidence.add(Fact::Server(Server::NoSchemeForClientKey), what, Values::none(), source(tried));
    }
}

fn listed(names: &[String]) -> String {
    const SHOWN: usize = 5;
    let mut list = names.iter().take(SHOWN).map(String::as_str).collect::<Vec<_>>().join("; ");
    if names.len() > SHOWN {
        list.push_str(&format!("; and {} more", names.len() - SHOWN));
    }
    list
}

/// Whether an answer in HTTP/1 says that a client certificate is what lacks. `asks`: the handshake asked for one.
fn refuses_in_http(answer: &Answer, asks: bool) -> bool {
    /// What servers say who mean nothing else: nginx, Kong, IIS.
    const PLAIN: &[&str] = &[
        "no required ssl certificate was sent",
        "no required tls certificate was sent",
        "the ssl certificate error",
        "the tls certificate error",
        "client certificate required",
        "client certificate is required",
        "requires a client certificate",
        "403.7",
    ];
    let Some(head) = answer.head() else { return false };
    // 495 and 496 are nginx's own; 400 is what it sends in their place.
    if !matches!(head.status, 400 | 401 | 403 | 495 | 496) {
        return false;
    }
    let text = answer.text().to_ascii_lowercase();
    let says = PLAIN.iter().any(|words| text.contains(words));
    says || asks && (matches!(head.status, 403 | 495 | 496) || text.contains("certificate"))
}

/// What an answer says that thinks it was asked in clear, although we asked over TLS: that of a server behind this one.
fn wants_tls(answer: &Answer) -> Option<&'static str> {
    /// nginx (497), Go's net/http, Apache, Jetty and Tomcat.
    const WORDS: [&str; 4] = [
        "plain http request was sent to https port",
        "client sent an http request to an https server",
        "speaking plain http to an ssl-enabled server port",
        "this combination of host and port requires tls",
    ];
    let head = answer.head().filter(|head| matches!(head.status, 400 | 426 | 497))?;
    let text = format!("{} {}", head.reason, answer.text()).to_ascii_lowercase();
    WORDS.into_iter().find(|words| text.contains(words))
}

fn answers(observation: &Observation) -> impl Iterator<Item = (Tried, &Answer)> {
    observation.talks().filter_map(|(tried, talk)| Some((tried, talk.recorded.http.as_ref()?)))
}

fn access(observation: &Observation, evidence: &mut Evidence) {
    let asks = observation.talks().any(|(_, talk)| talk.client_certificate_requested());
    let denied = observation.talks().find(|(_, talk)| talk.alert() == Some(ACCESS_DENIED));
    if let (false, Some((tried, _))) = (asks || refused_by_name(evidence), denied) {
        let what = "the server refused with access_denied, and asked for no client certificate";
        let values = Values::none().with("alert", alert_name(ACCESS_DENIED));
        evidence.add(Fact::Server(Server::DeniesAccess), what, values, source(tried));
    }
}

fn application(observation: &Observation, evidence: &mut Evidence) {
    let asked = |http| {
        let talk = observation.talk(Tried::Http(http)).filter(|talk| talk.recorded.completed)?;
        Some((talk, talk.recorded.http.as_ref()?))
    };
    let (one, two) = (asked(Http::One), asked(Http::Two));
    let speaks_one = one.is_some_and(|(_, answer)| answer.is_http1());

    if let Some((talk, answer)) = two {
        let tried = Tried::Http(Http::Two);
        let agreed = talk.recorded.alpn.as_deref() == Some("h2");
        let other = !answer.is_empty() && !answer.is_http2();
        let hangs_up = answer.is_empty()
            && talk.alert().is_none()
            && matches!(talk.trace.ended, Ended::Closed | Ended::Reset);
        if agreed && (other || hangs_up && speaks_one) {
            let what = match shown(answer) {
                Some(answer) => {
                    format!("the server chose h2 by ALPN, and answered in another protocol: {answer}")
                }
                None => {
                    "the server chose h2 by ALPN, and hung up at HTTP/2; in HTTP/1.1 it answers".to_owned()
                }
            };
            let values = Values::none().with("protocol", "h2");
            evidence.add(Fact::Server(Server::MixesHttpVersions), what, values, source(tried));
        } else if talk.recorded.alpn.is_none() && answer.is_http2() && !speaks_one {
            let what =
                "offered h2, the server chose nothing by ALPN, and yet it speaks HTTP/2 and no HTTP/1.1";
            let fact = Fact::Server(Server::SpeaksHttp2WithoutAlpn);
            evidence.add(fact, what, Values::none().with("offered", "h2"), source(tried));
        }
    }
    let Some((talk, answer)) = one else { return };
    let tried = Tried::Http(Http::One);
    if let Some(said) = wants_tls(answer) {
        let reply = shown(answer).unwrap_or_default();
        let what = format!("asked over TLS, the server answers {reply}, with \"{said}\"");
        evidence.add(
            Fact::Server(Server::SpeaksClearToItsBackend),
            what,
            Values::none().with("reply", reply),
            source(tried),
        );
    }
    if talk.recorded.alpn.as_deref() == Some("http/1.1") && answer.is_http2() {
        let what = "the server chose http/1.1 by ALPN, and answered with frames of HTTP/2";
        let values = Values::none().with("protocol", "http/1.1");
        evidence.add(Fact::Server(Server::MixesHttpVersions), what, values, source(tried));
    }
    if let Some(head) = answer.head()
        && matches!(head.status, 301 | 302 | 303 | 307 | 308)
        && let Some(location) = head.location
        && location.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http://"))
    {
        let shown = location.chars().take(200).collect::<String>();
        let what = format!("GET / was answered with {} and Location: {shown}", head.status);
        // What is dialled is not what is redirected to, which the sentence is about.
        let values = Values::none().with("target", shown);
        evidence.add(Fact::Server(Server::RedirectsToPlainHttp), what, values, source(tried));
    }
}

/// Whether the end of an answer is told by nothing but the end of TCP.
fn closing(observation: &Observation, evidence: &mut Evidence) {
    let tried = Tried::Http(Http::One);
    let Some(talk) = observation.talk(tried).filter(|talk| talk.recorded.completed) else { return };
    let Some(answer) = &talk.recorded.http else { return };
    if answer.close_notify || talk.alert().is_some() || answer.is_http2() || answer.is_whole() {
        return;
    }
    let how = match talk.trace.ended {
        Ended::Closed => "FIN",
        Ended::Reset if !answer.is_empty() => "RST",
        Ended::Reset if talk.client_certificate_requested() || answered(observation) => return,
        Ended::Reset => {
            let what = "after the handshake the server reset the connection (RST), before any answer";
            let fact = Fact::Connection(Connection::ResetAfterHandshake);
            evidence.add(fact, what, Values::none().with("detail", "the handshake"), source(tried));
            return;
        }
        _ => return,
    };
    let what = match answer.head().map(|head| head.length) {
        // Who demands a certificate, or answers others, hangs up for another reason.
        None if answer.is_empty() => {
            if observation.talks().any(|(_, t)| t.client_certificate_requested()) || answered(observation) {
                return;
            }
            format!(
                "after the handshake the server ended TCP ({how}) without an answer and without close_notify"
            )
        }
        Some(Length::UntilClose) => {
            format!("the answer tells no length, and its end is told by {how} alone, without close_notify")
        }
        Some(Length::Known(_) | Length::Chunked) => {
            format!("the answer was cut by {how} before its end, without close_notify")
        }
        None => format!("the server ended TCP ({how}) after its answer, without close_notify"),
    };
    evidence.add(Fact::Connection(Connection::NoCloseNotify), what, Values::none(), source(tried));
}

/// Whether anybody got an answer.
fn answered(observation: &Observation) -> bool {
    observation.talks().any(|(_, talk)| talk.recorded.answered)
}

fn resumption(observation: &Observation, evidence: &mut Evidence) {
    // A hello that brings a session is longer than one that does not.
    let by_size = |o: &whytls_diagnosis::Observed| o.fact == Fact::Server(Server::BreaksAtLargeHello);
    if evidence.observed().iter().any(by_size) {
        return;
    }
    // Who hangs up on others too does not do so for the session.
    let hangs_up = |talk: &Talk| {
        talk.alert().is_none()
            && (matches!(talk.trace.ended, Ended::Closed | Ended::Reset) || is_silent(talk))
            && !talk.recorded.answered
    };
    let erratic = observation
        .talks()
        .any(|(tried, talk)| matches!(tried, Tried::Offer(_)) && !talk.has_server_hello() && hangs_up(talk));
    for version in [0x0303, 0x0304] {
        let tried = Tried::Resumption(version);
        let Some(talk) = observation.talk(tried) else { continue };
        let error = talk.recorded.error.as_deref();
        let fails = !talk.recorded.answered
            && (error.is_some()
                || talk.alert().is_some()
                || matches!(talk.trace.ended, Ended::Closed | Ended::Reset)
                // The first one was answered in time.
                || is_silent(talk));
        if !fails || erratic && hangs_up(talk) {
            continue;
        }
        let detail = match (talk.alert(), error) {
            (Some(alert), _) => format!("the alert {}", alert_name(alert)),
            (None, Some(error)) => error.to_owned(),
            (None, None) if is_silent(talk) => "the server says nothing".to_owned(),
            (None, None) => "the server hung up".to_owned(),
        };
        let what = format!(
            "a full handshake of {} was completed and answered; the session that it gave, offered again, failed: {detail}",
            version_name(version)
        );
        let values = Values::none().with("detail", detail).with("version", version_name(version));
        let undecryptable = matches!(talk.alert(), Some(BAD_RECORD_MAC | DECRYPT_ERROR))
            || error.is_some_and(|error| error.contains("decrypt"));
        let fact = Fact::Server(Server::ResumptionFails);
        evidence.add(fact, what.clone(), values.clone(), source(tried));
        if undecryptable {
            let fact = Fact::Server(Server::ResumptionUndecryptable);
            evidence.add(fact, what, values, source(tried));
        }
        return;
    }
}
