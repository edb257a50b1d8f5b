//! How each client does against an endpoint that was observed.

mod derived;

use std::cell::OnceCell;
use std::collections::HashMap;
use std::net::IpAddr;

use whytls_certificates::judge::{Algorithms, OpenSslRefusal, OpenSslSettings, WebPkiRefusal};
use whytls_certificates::read::{Certificate, PublicKey};
use whytls_clients::wording::{self, Stage};
use whytls_clients::{Chosen, Curve, Groups, Offer, Profile, Stack, Verifier};
use whytls_diagnosis::{
    Confidence, Context, Evidence, Fact, FactKind, Finding, Group, Server, diagnose, reader,
};

use crate::before_tls;
use crate::chain::rsa_size_is_taken;
use crate::dialogue::Stopped;
use crate::driver::{Ended, NotConnected};
use crate::endpoint::{Attempt, Observation, Talk, Tried};
use crate::probe::{Probe, Question, bounds};
use crate::trust::TrustStores;
use crate::wire::{alert_name, suite_name, version_name};

/// How one client does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Whether it gets an answer over TLS; `None` where that could not be told.
    pub connects: Option<bool>,
    /// The innermost error that it prints, or why nothing can be told.
    pub error: Option<String>,
    /// The cause that it fails by, by name.
    pub cause: Option<&'static str>,
    /// Whether this was concluded from another conversation than one with this client's own offer.
    pub derived: bool,
    /// From what it was concluded.
    pub reason: Option<String>,
    /// How far it had come, where it fails.
    stage: Stage,
}

impl Judged {
    fn new(connects: Option<bool>) -> Self {
        let stage = Stage::Handshake;
        Self { connects, error: None, cause: None, derived: false, reason: None, stage }
    }

    fn connects() -> Self {
        Self::new(Some(true))
    }

    fn fails(error: impl Into<String>, cause: Option<&'static str>) -> Self {
        Self { error: Some(error.into()), cause, ..Self::new(Some(false)) }
    }

    fn unknown(reason: impl Into<String>) -> Self {
        Self { derived: true, reason: Some(reason.into()), ..Self::new(None) }
    }

    fn at(self, stage: Stage) -> Self {
        Self { stage, ..self }
    }

    fn because(self, reason: impl Into<String>) -> Self {
        Self { derived: true, reason: Some(reason.into()), ..self }
    }
}

/// Judges clients one after the other; the same question about a chain is asked once.
#[derive(Debug)]
pub struct Judge<'a> {
    observation: &'a Observation,
    evidence: &'a Evidence,
    trust: &'a TrustStores,
    now: i64,
    /// What is wrong with the endpoint, whoever the client: asked for where a client fails.
    findings: OnceCell<Vec<Finding>>,
    causes: HashMap<String, Option<&'static str>>,
    webpki: HashMap<(Tried, bool, Algorithms), Result<(), WebPkiRefusal>>,
    openssl: HashMap<(Tried, OpenSslSettings), Result<(), OpenSslRefusal>>,
}

/// Chapters of causes that a verifier's error can have.
const CHAIN: &[Group] = &[Group::Certificate, Group::Trust];
/// Chapters of causes that a failed handshake can have.
const HANDSHAKE: &[Group] = &[
    Group::Connection,
    Group::Negotiation,
    Group::ClientAuthentication,
    // A key for which no signature can be agreed on, a message that is too large.
    Group::Certificate,
];
const TLS12: u16 = 0x0303;
/// The suites with RSA key exchange that OpenSSL's default list keeps for TLS 1.0 and 1.1.
const RSA_AES_CBC_SHA: [u16; 2] = [0x002f, 0x0035];
/// OpenSSL's security level on Debian and Ubuntu.
pub(crate) const SECURITY_LEVEL: u32 = 2;

impl<'a> Judge<'a> {
    /// A judge of clients at the instant `now` (Unix seconds). `evidence` is what is known of the endpoint.
    pub fn new(
        observation: &'a Observation,
        evidence: &'a Evidence,
        trust: &'a TrustStores,
        now: i64,
    ) -> Self {
        Self {
            observation,
            evidence,
            trust,
            now,
            findings: OnceCell::new(),
            causes: HashMap::new(),
            webpki: HashMap::new(),
            openssl: HashMap::new(),
        }
    }

    fn findings(&self) -> &[Finding] {
        self.findings.get_or_init(|| diagnose(self.evidence, &Context::default()))
    }

    /// How this client does.
    pub fn judge(&mut self, profile: &Profile) -> Judged {
        let judged = self.stack(profile);
        let printed = |error: String| match error.as_str() {
            // These are our words.
            WAITS => error,
            _ => wording::as_printed(&profile.id, judged.stage, error),
        };
        Judged { error: judged.error.map(printed), ..judged }
    }

    /// How its TLS stack does.
    fn stack(&mut self, profile: &Profile) -> Judged {
        let name = self.observation.target.name();
        let refuses = profile.refuses_address().filter(|_| name.parse::<IpAddr>().is_ok());
        if let Some(refusal) = refuses.filter(|_| !profile.refuses_address_late()) {
            return Judged::fails(refusal.error, Some(refusal.cause))
                .because("this rustls verifies names and no addresses, whatever the server sends");
        }
        let (made, differs) = profile.made();
        let observation = self.observation;
        let taken = |tried| observation.attempts.iter().find(|a| a.tried == tried);
        match taken(Tried::Offer(made)).map(|a| (a.tried, &a.talk)) {
            Some((tried, Ok(talk))) => {
                let judged = self.over(profile, tried, talk);
                match (differs, self.large_hello_breaks(profile)) {
                    (None, _) => judged,
                    (Some(_), Some(broken)) => Judged::fails(
                        self.refusal(profile, broken),
                        Some("pq-client-hello-intolerance"),
                    )
                    .because(
                        "the server breaks off at ClientHellos of more than one packet, as this client's is",
                    ),
                    (Some(reason), None) => judged.because(reason),
                }
            }
            Some((_, Err(NotConnected::Stopped(stopped)))) => self.stopped(stopped),
            Some((_, Err(error))) => Judged::fails(not_connected(error), None),
            // Its offer was not made: what is known of the offer most like it?
            None => match self.nearest(&made) {
                Some((tried, talk)) => {
                    self.over(profile, tried, talk).because(format!("concluded from another offer ({tried})"))
                }
                // The first conversation left nothing to ask.
                None => match (self.observation.talks().next(), self.observation.attempts.first()) {
                    (Some((tried, talk)), _) => self
                        .refused(profile, talk)
                        .because(format!("nothing more was tried after the first offer ({tried})")),
                    (None, Some(Attempt { talk: Err(NotConnected::Stopped(stopped)), .. })) => {
                        self.stopped(stopped).because("nothing more was tried after the first connection")
                    }
                    (None, _) => Judged::unknown("no conversation came about"),
                },
            },
        }
    }

    /// The conversation of the same stack whose offer is most like this one: application protocols decide most
    /// often, then schemes.
    fn nearest(&self, offer: &Offer) -> Option<(Tried, &'a Talk)> {
        let likeness = |other: &Offer| {
            let h2 = |o: &Offer| o.alpn.first() == Some(&"h2");
            (h2(other) == h2(offer), other.schemes == offer.schemes, other.alpn == offer.alpn)
        };
        self.observation
            .talks()
            .filter_map(|(tried, talk)| match tried {
                Tried::Offer(other) if other.stack == offer.stack => Some((likeness(&other), tried, talk)),
                _ => None,
            })
            .max_by_key(|(likeness, ..)| *likeness)
            .map(|(_, tried, talk)| (tried, talk))
    }

    /// The conversation that the server broke off at a ClientHello as long as this client's.
    fn large_hello_breaks(&self, profile: &Profile) -> Option<&'a Talk> {
        // Where longer ones are refused, one was tried that is no longer than it has to be.
        let unpadded = Question::Size { bytes: 0, split: false, post_quantum: true };
        let fits = self.observation.probe(&unpadded).is_some_and(Probe::is_taken)
            && bounds(&self.observation.probes).1.is_some();
        let breaks = !fits
            && profile.offer.groups == Groups::PostQuantum
            && self.evidence.observed().iter().any(|o| o.fact == Fact::Server(Server::BreaksAtLargeHello));
        self.observation.probe(&Question::Large).filter(|_| breaks).map(|probe| &probe.talk)
    }

    /// How a client does whose conversation this was.
    fn over(&mut self, profile: &Profile, tried: Tried, talk: &'a Talk) -> Judged {
        let echoed = talk.recorded.error.as_ref().is_some_and(|error| error.ends_with(ECHOED));
        let goes_on = echoed && !profile.minds_echoed_session_id();
        if breaks_at_hello(talk) && !goes_on {
            return self.refused(profile, talk);
        }
        if let Some(judged) = self.over_old_version(profile) {
            return judged;
        }
        if let Some(refused) = self.chain(profile, tried, talk) {
            return refused;
        }
        let verifies = profile.verifier != Verifier::None || profile.still_verifies().is_some();
        if verifies && talk.recorded.signature_fits == Some(false) {
            let error = "invalid peer certificate: BadSignature";
            return Judged::fails(error, Some("key-certificate-mismatch"));
        }
        let curve = talk.chain().first().and_then(|der| curve(der));
        let chosen = Chosen { version: talk.version(), scheme: talk.scheme(), curve };
        if let Some(defect) = profile.defect(&chosen) {
            return Judged::fails(defect.error, Some(defect.cause));
        }
        if goes_on {
            let of_openssl =
                |tried: &Tried| matches!(tried, Tried::Offer(offer) if offer.stack == Stack::OpenSsl);
            if let Some((tried, other)) = self.observation.talks().find(|(tried, _)| of_openssl(tried)) {
                let judged = self.over(profile, tried, other);
                return judged
                    .because("this rustls does not look at the session id, and neither does OpenSSL");
            }
        }
        // It looks at this as soon as its own part is done; a late refusal it does not wait for.
        if profile.needs_h2() && talk.recorded.completed && talk.recorded.alpn.as_deref() != Some("h2") {
            return Judged::fails(NO_H2, Some("alpn-not-selected-by-server"));
        }
        if !talk.connects() && !profile.forgives(&chosen) {
            return self.refused(profile, talk);
        }
        self.by_application(profile, talk).unwrap_or_else(Judged::connects)
    }

    /// A client that offers TLS 1.0 and 1.1 too, where the server speaks nothing newer: OpenSSL's security level
    /// forbids the signatures of those versions, and takes a key exchange without one.
    fn over_old_version(&mut self, profile: &Profile) -> Option<Judged> {
        let talk = self.observation.talk(Tried::Everything).filter(|_| profile.offers_old_versions())?;
        let version = talk.version().filter(|version| *version < TLS12)?;
        let suite = talk.recorded.suite?;
        let judged = if suite_name(suite).contains("DHE_") {
            Judged::fails("legacy sigalg disallowed or unsupported", Some("legacy-signature-forbidden"))
        } else if RSA_AES_CBC_SHA.contains(&suite) {
            self.chain(profile, Tried::Everything, talk).unwrap_or_else(Judged::connects)
        } else {
            return None;
        };
        Some(judged.because(format!(
            "it offers {} too, which the server chose where everything was offered",
            version_name(version)
        )))
    }

    /// A client that gets no answer in the version of HTTP that it speaks.
    fn by_application(&self, profile: &Profile, talk: &Talk) -> Option<Judged> {
        let has = |server| self.evidence.observed().iter().any(|o| o.fact == Fact::Server(server));
        let agreed = talk.recorded.alpn.as_deref() == Some("h2");
        let answer = talk.recorded.answer.as_slice();
        let cause = match agreed {
            false if has(Server::SpeaksHttp2WithoutAlpn) || is_settings(answer) => {
                "alpn-not-selected-by-server"
            }
            true if has(Server::MixesHttpVersions) || answer.starts_with(b"HTTP/1.") => "http-version-mixup",
            _ => return None,
        };
        let error = wording::other_http(&profile.id, agreed)?;
        Some(Judged::fails(error, Some(cause)).at(Stage::Answer))
    }

    /// A client that went the same way, on which no TLS came about.
    fn stopped(&mut self, stopped: &Stopped) -> Judged {
        let error = before_tls::in_words(stopped);
        let cause = self.cause(&error, HANDSHAKE);
        Judged::fails(error, cause)
    }

    /// A client whose handshake fails on the wire.
    fn refused(&mut self, profile: &Profile, talk: &Talk) -> Judged {
        let error = self.refusal(profile, talk);
        // What says nothing of its reason was explained by what else was tried.
        let explained = if says_nothing(talk) { self.explained() } else { None };
        let cause = explained.or_else(|| self.cause(&error, HANDSHAKE));
        let stage = if talk.recorded.completed { Stage::Request } else { Stage::Handshake };
        Judged::fails(error, cause).at(stage)
    }

    /// What is certainly wrong with how the server negotiates, whoever the client.
    fn explained(&self) -> Option<&'static str> {
        let certain = self.findings().iter().find(|f| {
            HANDSHAKE.contains(&f.cause.group)
                && f.cause.affected.is_empty()
                && f.confidence == Confidence::Certain
                && f.evidence.iter().any(|e| e.kind == FactKind::Server)
        });
        certain.map(|f| f.cause.name)
    }

    /// What the client's verifier says, where a chain came and is refused.
    fn chain(&mut self, profile: &Profile, tried: Tried, talk: &Talk) -> Option<Judged> {
        let chain = talk.chain();
        if chain.is_empty() {
            return None;
        }
        let name = self.observation.target.name();
        let (roots, now) = (self.trust.of(profile.roots), self.now);
        let leaf = chain.first().and_then(|der| Certificate::read(der).ok());
        match profile.verifier {
            Verifier::None => self.read_anyway(profile, chain, leaf.as_deref()),
            Verifier::WebPki | Verifier::Platform => {
                let algorithms = profile.algorithms();
                let system = profile.roots == whytls_clients::RootSet::System;
                let mut verdict_by = |algorithms| {
                    let verdict = self.webpki.entry((tried, system, algorithms));
                    verdict.or_insert_with(|| roots.webpki_verdict_by(algorithms, chain, name, now)).clone()
                };
                // What ring's algorithms verify, those of each provider do.
                let verdict = verdict_by(Algorithms::Ring).or_else(|_| verdict_by(algorithms));
                let version = profile.id.rustls()?;
                let early = leaf.as_deref().and_then(|leaf| wording::early_reading_refusal(version, leaf));
                if let Some(error) = early {
                    let cause = self.cause(&error, CHAIN);
                    return Some(Judged::fails(error, cause));
                }
                if let Some(refusal) = profile.refuses_address().filter(|_| name.parse::<IpAddr>().is_ok()) {
                    return Some(Judged::fails(refusal.error, Some(refusal.cause)));
                }
                let error = match verdict {
                    // The platform's verifier has an error of its own.
                    Err(refusal)
                        if profile.verifier == Verifier::Platform
                            && refusal.variant() == "RequiredEkuNotFoundContext" =>
                    {
                        "invalid peer certificate: Other(OtherError(EkuError))".to_owned()
                    }
                    Err(refusal) => wording::rustls_refusal(version, &refusal, name, leaf.as_deref()),
                    Ok(()) if signs_with_unfit_key(chain, algorithms) => {
                        "invalid peer certificate: BadSignature".to_owned()
                    }
                    Ok(()) => wording::without_null(version).filter(|_| lacks_null(chain))?,
                };
                let cause = self.cause(&error, CHAIN);
                Some(Judged::fails(error, cause))
            }
            Verifier::OpenSsl => {
                // OpenSSL's view of Mozilla's roots is the system's store: the same roots in practice.
                let roots = self.trust.of(whytls_clients::RootSet::System);
                // isahc is curl.
                let partial_chain = profile.id.library == "isahc";
                let settings = OpenSslSettings { security_level: SECURITY_LEVEL, partial_chain };
                let verdict = self
                    .openssl
                    .entry((tried, settings))
                    .or_insert_with(|| roots.openssl_verdict_by(settings, chain, name, now))
                    .clone();
                let refusal = verdict.err()?;
                let error = wording::openssl_refusal(&refusal);
                let cause = self.cause(&error, CHAIN);
                Some(Judged::fails(error, cause))
            }
        }
    }

    /// What a client refuses that accepts every certificate, and reads it all the same to verify a signature.
    fn read_anyway(
        &mut self,
        profile: &Profile,
        chain: &[Vec<u8>],
        leaf: Option<&Certificate>,
    ) -> Option<Judged> {
        let (cause, version) = (profile.still_verifies()?, profile.id.rustls()?);
        let name = self.observation.target.name();
        let verdict = self.trust.of(profile.roots).webpki_verdict(chain, name, self.now);
        let unreadable = match verdict {
            Err(refusal @ WebPkiRefusal::Leaf(_)) => {
                Some(wording::rustls_refusal(version, &refusal, name, leaf))
            }
            _ => leaf.and_then(|leaf| wording::early_reading_refusal(version, leaf)),
        };
        if let Some(error) = unreadable {
            return Some(Judged::fails(error, Some(cause)));
        }
        signs_with_unfit_key(chain, Algorithms::Ring).then(|| {
            let error = "invalid peer certificate: BadSignature";
            Judged::fails(error, self.cause(error, CHAIN))
        })
    }

    /// The cause behind a client's error, among those of these chapters: what the error says, with all that is
    /// known of the endpoint; where it says too little, what is wrong with the endpoint for everybody.
    fn cause(&mut self, error: &str, about: &[Group]) -> Option<&'static str> {
        if let Some(known) = self.causes.get(error) {
            return *known;
        }
        let mut evidence = self.evidence.clone();
        evidence.extend(reader::read_text("the client's error", error.as_bytes()));
        let findings = diagnose(&evidence, &Context::default());
        let rests_on = |f: &Finding, kinds: &[FactKind]| f.evidence.iter().any(|e| kinds.contains(&e.kind));
        let said = findings.iter().find(|f| {
            about.contains(&f.cause.group)
                && f.confidence != Confidence::Possible
                && rests_on(f, &[FactKind::Symptom])
        });
        let endpoint = [FactKind::Connection, FactKind::Server, FactKind::Certificate, FactKind::Trust];
        let for_all = self.findings().iter().find(|f| {
            about.contains(&f.cause.group) && f.cause.affected.is_empty() && rests_on(f, &endpoint)
        });
        // What kept TLS from coming about kept it from everybody.
        let before = self.findings().iter().find(|f| {
            about.contains(&f.cause.group)
                && f.confidence == Confidence::Certain
                && rests_on(f, &[FactKind::Connection])
        });
        let cause = before.or(said).or(for_all).map(|f| f.cause.name);
        self.causes.insert(error.to_owned(), cause);
        cause
    }

    /// What the client prints where the handshake fails on the wire.
    fn refusal(&self, profile: &Profile, talk: &Talk) -> String {
        let rustls = profile.offer.stack == Stack::Rustls;
        if let Some(alert) = talk.alert() {
            return if rustls {
                format!(
                    "received fatal alert: {}",
                    rustls::AlertDescription::from(alert).as_str().unwrap_or("unknown")
                )
            } else {
                format!("alert {}: SSL alert number {alert}", alert_name(alert).replace('_', " "))
            };
        }
        let not_tls = talk.trace.transcript.not_tls();
        // rustls 0.21 and newer look at the first byte; the others wait for the head of a record.
        let waits_for_head = !rustls || profile.id.rustls().is_some_and(|version| version.minor < 21);
        let (not_tls, ended) = match (not_tls, talk.trace.ended) {
            (Some(bytes), Ended::Closed | Ended::ByUs) if waits_for_head && bytes.len() < RECORD_HEAD => {
                (None, Ended::Closed)
            }
            other => other,
        };
        match (not_tls.is_some(), ended) {
            (true, _) if rustls => "received corrupt message of type InvalidContentType".to_owned(),
            (true, _) => "wrong version number".to_owned(),
            (false, Ended::Reset) => RESET.to_owned(),
            (false, Ended::Closed) if rustls && profile.id.library == "ureq" => {
                "unexpected end of file".to_owned()
            }
            (false, Ended::Closed) if rustls => "tls handshake eof".to_owned(),
            (false, Ended::Closed) => "unexpected EOF".to_owned(),
            (false, Ended::ByUs | Ended::TimedOut | Ended::TooMuch) => {
                talk.recorded.error.clone().unwrap_or_else(|| WAITS.to_owned())
            }
        }
    }
}

/// Whether rustls gave up at the ServerHello, before it looks at any certificate.
fn breaks_at_hello(talk: &Talk) -> bool {
    talk.recorded.error.as_ref().is_some_and(|error| {
        ["AttemptedDowngrade", "SelectedUnoffered", ECHOED].iter().any(|words| error.contains(words))
    })
}

/// Whether this begins with the SETTINGS frame with which HTTP/2 begins (RFC 9113 section 3.4).
fn is_settings(answer: &[u8]) -> bool {
    matches!(answer, [0, _, _, 4, 0, 0, 0, 0, 0, ..])
}

fn curve(der: &[u8]) -> Option<Curve> {
    match &Certificate::read(der).ok()?.public_key {
        PublicKey::Ec { curve } if curve == "P-256" => Some(Curve::P256),
        PublicKey::Ec { curve } if curve == "P-384" => Some(Curve::P384),
        _ => None,
    }
}

/// Whether the server's own key is one with which rustls verifies no signature, although it verifies the chain. Such a
/// key signs the handshake, and what rustls says of it is that the signature is bad.
fn signs_with_unfit_key(chain: &[Vec<u8>], algorithms: Algorithms) -> bool {
    let leaf = chain.first().and_then(|der| Certificate::read(der).ok());
    leaf.is_some_and(|leaf| {
        (leaf.point_is_compressed && algorithms == Algorithms::Ring)
            || matches!(leaf.public_key, PublicKey::Rsa { bits } if !rsa_size_is_taken(bits))
    })
}

/// Whether a signature that clients verify is RSA's, with an algorithm that lacks its NULL. Nobody verifies that of a root
/// which was sent along.
fn lacks_null(chain: &[Vec<u8>]) -> bool {
    chain.iter().enumerate().any(|(at, der)| {
        Certificate::read(der).is_ok_and(|c| c.rsa_lacks_null && (at == 0 || !c.is_self_issued()))
    })
}

/// Whether the end of a conversation says nothing of its reason.
fn says_nothing(talk: &Talk) -> bool {
    // unexpected_message, handshake_failure, illegal_parameter, decode_error, protocol_version,
    // insufficient_security, internal_error; access_denied, which comes without a certificate too
    const GENERAL: [u8; 8] = [10, 40, 47, 50, 70, 71, 80, 49];
    match talk.alert() {
        Some(alert) => GENERAL.contains(&alert),
        None => matches!(talk.trace.ended, Ended::Closed | Ended::Reset | Ended::TimedOut),
    }
}

/// What rustls says where its session id comes back.
const ECHOED: &str = "ServerEchoedCompatibilitySessionId";
/// The bytes before the content of a record.
const RECORD_HEAD: usize = 5;
/// Linux's words for ECONNRESET, as Rust prints them.
const RESET: &str = "Connection reset by peer (os error 104)";
/// What tonic says where the server chose no application protocol.
const NO_H2: &str = "HTTP/2 was not negotiated.";
/// For a client that has no time limit of its own in the handshake.
const WAITS: &str = "waits until its own time limit";

fn not_connected(error: &NotConnected) -> String {
    match error {
        NotConnected::Io(error) => error.to_string(),
        NotConnected::TimedOut => WAITS.to_owned(),
        NotConnected::Stopped(stopped) => before_tls::in_words(stopped),
    }
}
