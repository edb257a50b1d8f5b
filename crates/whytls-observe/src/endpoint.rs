//! The plan of an observation: which connections are made, and what each was for.

use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use openssl::ssl::SslVersion;
use rustls::pki_types::ServerName;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use whytls_clients::{Offer, Stack};

use crate::driver::{Ended, Limits, NotConnected, Trace, converse};
use crate::probe::{self, Probe, Question, Questions};
use crate::recorder::{OpenSslOffer, OpenSslRecorder, RawRecorder, Recorded, Recorder, RustlsRecorder};
use crate::wire::{Event, Message};

/// What to observe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The name or address dialled.
    pub host: String,
    /// The port dialled.
    pub port: u16,
    /// The name to send as SNI and to verify, where it is not the host.
    pub server_name: Option<String>,
    /// Where to connect, where the host's name is not to be resolved.
    pub connect: Option<SocketAddr>,
}

impl Target {
    /// The name that the certificate has to carry.
    pub fn name(&self) -> &str {
        self.server_name.as_deref().unwrap_or(&self.host)
    }

    /// Whether that name is a DNS name or an address, so that it can be sent and verified.
    pub fn name_is_valid(&self) -> bool {
        ServerName::try_from(self.name()).is_ok()
    }
}

impl std::fmt::Display for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.host.contains(':') {
            write!(f, "[{}]:{}", self.host, self.port)
        } else {
            write!(f, "{}:{}", self.host, self.port)
        }
    }
}

/// What a connection was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tried {
    /// To see what becomes of this offer, for all clients that make it.
    Offer(Offer),
    /// To see what the server does when everything is offered, old and weak included.
    Everything,
    /// To see whether the server speaks this version (IANA number).
    Only(u16),
}

impl std::fmt::Display for Tried {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Offer(Offer { stack: Stack::Rustls, schemes, .. }) => {
                write!(f, "rustls, schemes of {schemes:?}")
            }
            Self::Offer(Offer { stack: Stack::OpenSsl, .. }) => f.write_str("OpenSSL, as native-tls"),
            Self::Everything => f.write_str("OpenSSL, everything offered"),
            Self::Only(version) => write!(f, "OpenSSL, {} only", crate::wire::version_name(*version)),
        }
    }
}

/// One connection.
#[derive(Debug)]
pub struct Attempt {
    /// What for.
    pub tried: Tried,
    /// What passed, or why TCP did not connect.
    pub talk: Result<Talk, NotConnected>,
}

/// A conversation that took place.
#[derive(Debug)]
pub struct Talk {
    /// What passed over the wire.
    pub trace: Trace,
    /// What the recording client knows.
    pub recorded: Recorded,
}

impl Talk {
    /// Whether the server answered the ClientHello with a ServerHello.
    pub fn has_server_hello(&self) -> bool {
        self.trace.transcript.server_hello().is_some()
    }

    /// The alert with which the server refused, encrypted ones included.
    pub fn alert(&self) -> Option<u8> {
        self.recorded.alert.or_else(|| self.trace.transcript.alert())
    }

    /// Whether the handshake was completed and not refused afterwards.
    pub fn connects(&self) -> bool {
        self.recorded.completed && self.recorded.error.is_none()
    }

    /// Whether the server asked for a client certificate.
    pub fn client_certificate_requested(&self) -> bool {
        self.recorded.client_certificate_requested.is_some()
            || self
                .trace
                .transcript
                .events()
                .iter()
                .any(|e| matches!(e, Event::Message(_, Message::CertificateRequest)))
    }

    /// The protocol version that the server chose.
    pub fn version(&self) -> Option<u16> {
        self.trace.transcript.server_hello().map(|h| h.version).or(self.recorded.version)
    }

    /// The scheme with which the server signed.
    pub fn scheme(&self) -> Option<u16> {
        self.recorded.scheme.or_else(|| self.trace.transcript.key_exchange_scheme())
    }

    /// The chain that the server sent, where it could be read.
    pub fn chain(&self) -> &[Vec<u8>] {
        if self.recorded.chain.is_empty() {
            self.trace.transcript.chain().unwrap_or(&[])
        } else {
            &self.recorded.chain
        }
    }
}

/// Why an endpoint could not be observed: a step, and what happened there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unobservable {
    /// The name does not resolve.
    Resolve(String),
    /// No address takes a TCP connection.
    Connect(String),
}

impl std::fmt::Display for Unobservable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Resolve(why) => write!(f, "DNS: {why}"),
            Self::Connect(why) => write!(f, "TCP: {why}"),
        }
    }
}

/// Everything seen of an endpoint.
#[derive(Debug)]
pub struct Observation {
    /// What was observed.
    pub target: Target,
    /// The address that took the connections.
    pub address: SocketAddr,
    /// Every connection, the first one first.
    pub attempts: Vec<Attempt>,
    /// Questions asked with written hellos, in order.
    pub probes: Vec<Probe>,
    /// How long it all took.
    pub took: Duration,
}

impl Observation {
    /// The conversation in which this was tried.
    pub fn talk(&self, tried: Tried) -> Option<&Talk> {
        self.attempts.iter().find(|a| a.tried == tried).and_then(|a| a.talk.as_ref().ok())
    }

    /// The first chain that could be read, leaf first; empty where none could.
    pub fn chain(&self) -> &[Vec<u8>] {
        self.talks().map(|(_, talk)| talk.chain()).find(|chain| !chain.is_empty()).unwrap_or(&[])
    }

    /// What became of this question; `None` where it was not asked.
    pub fn probe(&self, question: &Question) -> Option<&Probe> {
        self.probes.iter().find(|p| p.question == *question)
    }

    /// How many connections were made.
    pub fn connections(&self) -> usize {
        self.attempts.len() + self.probes.len()
    }

    /// All conversations with what was tried in them.
    pub fn talks(&self) -> impl Iterator<Item = (Tried, &Talk)> {
        self.attempts.iter().filter_map(|a| a.talk.as_ref().ok().map(|talk| (a.tried, talk)))
    }
}

/// How an observation is carried out.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// Limit of each connection.
    pub timeout: Duration,
    /// How many connections at once.
    pub parallel: usize,
}

/// Versions that are asked for one by one.
pub const VERSIONS: [u16; 4] = [0x0301, 0x0302, 0x0303, 0x0304];

/// Observes an endpoint with these offers, the first of them first, and with what it takes to tell what
/// the server has beyond them.
///
/// # Errors
///
/// Where no TCP connection comes about.
pub async fn observe(target: &Target, offers: &[Offer], manner: Manner) -> Result<Observation, Unobservable> {
    let begun = Instant::now();
    let offers: BTreeSet<Tried> = offers.iter().copied().map(Tried::Offer).collect();
    let first = offers.first().copied().unwrap_or(Tried::Everything);

    let (address, opening) = open(target, first, manner).await?;
    let mut goes_on = match &opening {
        Ok(talk) => worth_more(talk),
        Err(_) => false,
    };
    let silent = matches!(&opening, Ok(talk) if is_silent(talk));
    let attempts = vec![Attempt { tried: first, talk: opening }];
    let target = target.clone();
    let mut observation = Observation { target, address, attempts, probes: Vec::new(), took: Duration::ZERO };
    if silent {
        // Silence may be the answer to one kind of hello alone.
        let wave = probe::why_refused().into_iter().take(manner.parallel).collect();
        ask(&mut observation, wave, manner).await;
        goes_on = observation.probes.iter().any(Probe::is_taken);
    }
    if goes_on {
        let plan = offers
            .into_iter()
            .chain([Tried::Everything])
            .chain(VERSIONS.map(Tried::Only))
            .filter(|tried| *tried != first);
        let more = all(&observation.target, address, plan, manner).await;
        observation.attempts.extend(more);
        ask_more(&mut observation, manner).await;
    }
    observation.took = begun.elapsed();
    Ok(observation)
}

/// How often more is asked after what was learnt.
const ROUNDS: usize = 5;

/// Asks what keeps clients out, how large a hello may be, and what the server has beyond what it chose. What does not
/// depend on each other is asked at the same time.
async fn ask_more(observation: &mut Observation, manner: Manner) {
    let mut questions = Vec::new();
    if probe::refused(observation).is_some() {
        questions = probe::why_refused();
        questions.retain(|question| observation.probe(question).is_none());
    }
    if probe::answered(observation).is_some() {
        questions.push(Question::Large);
    }
    for _ in 0..ROUNDS {
        // Where silence is an answer, every question more costs the whole limit of time.
        if !observation.talks().any(|(_, talk)| is_silent(talk)) {
            questions.extend(probe::which(observation));
        }
        if questions.is_empty() {
            break;
        }
        ask(observation, questions, manner).await;
        questions = probe::next_sizes(&observation.probes);
    }
}

/// Whether nothing came back.
fn is_silent(talk: &Talk) -> bool {
    talk.trace.ended == Ended::TimedOut && talk.trace.transcript.bytes(crate::wire::Side::Server) == 0
}

/// Asks these questions, at most `manner.parallel` at once. What TCP did not carry is left out.
async fn ask(observation: &mut Observation, questions: Vec<Question>, manner: Manner) {
    let name = observation.target.name();
    let name = name.parse::<IpAddr>().is_err().then(|| name.to_owned());
    let (refused, answered) = (probe::refused(observation), probe::answered(observation));
    let Some(any) = refused.or(answered) else { return };
    let asking = Questions::new(name, refused.unwrap_or(any), answered.unwrap_or(any));
    let places = Arc::new(Semaphore::new(manner.parallel.max(1)));
    let mut running = JoinSet::new();
    for (position, question) in questions.into_iter().enumerate() {
        let hello = asking.hello(&question);
        let (places, address) = (Arc::clone(&places), observation.address);
        running.spawn(async move {
            let _place = places.acquire_owned().await;
            let limits = Limits { time: manner.timeout, bytes: Limits::BYTES };
            let mut recorder = RawRecorder::new(&hello);
            let trace = converse(address, &mut recorder, limits).await.ok()?;
            let talk = Talk { trace, recorded: recorder.recorded() };
            Some((position, Probe { question, hello, talk }))
        });
    }
    let mut probes: Vec<(usize, Probe)> = running.join_all().await.into_iter().flatten().collect();
    probes.sort_by_key(|(position, _)| *position);
    observation.probes.extend(probes.into_iter().map(|(_, probe)| probe));
}

/// Whether a first conversation leaves anything to ask: not where the server says nothing, or no TLS.
fn worth_more(talk: &Talk) -> bool {
    let heard = talk.has_server_hello() || talk.alert().is_some();
    heard
        || (talk.trace.transcript.not_tls().is_none()
            && !matches!(talk.trace.ended, Ended::TimedOut | Ended::TooMuch))
}

/// Makes the first connection, at the first address that takes one.
async fn open(
    target: &Target,
    tried: Tried,
    manner: Manner,
) -> Result<(SocketAddr, Result<Talk, NotConnected>), Unobservable> {
    let mut failure = None;
    for address in resolve(target, manner.timeout).await? {
        match attempt(target, address, tried, manner).await {
            Err(error) => failure = Some(format!("{address}: {}", describe(&error, manner.timeout))),
            talk => return Ok((address, talk)),
        }
    }
    Err(Unobservable::Connect(failure.unwrap_or_else(|| format!("{} has no address", target.host))))
}

fn describe(error: &NotConnected, limit: Duration) -> String {
    match error {
        NotConnected::Io(error) if error.kind() == std::io::ErrorKind::ConnectionRefused => {
            "connection refused: nothing listens on that port".to_owned()
        }
        NotConnected::Io(error) => error.to_string(),
        NotConnected::TimedOut => {
            format!("no connection within {limit:?}: a firewall drops the packets, or nothing is there")
        }
    }
}

/// The addresses of the target, in the order in which the resolver gives them.
async fn resolve(target: &Target, limit: Duration) -> Result<Vec<SocketAddr>, Unobservable> {
    if let Some(address) = target.connect {
        return Ok(vec![address]);
    }
    if let Ok(address) = target.host.parse::<IpAddr>() {
        return Ok(vec![SocketAddr::new(address, target.port)]);
    }
    match tokio::time::timeout(limit, tokio::net::lookup_host((target.host.as_str(), target.port))).await {
        Err(_) => Err(Unobservable::Resolve(format!("no answer for {} within {limit:?}", target.host))),
        Ok(Err(error)) => Err(Unobservable::Resolve(format!("{} does not resolve: {error}", target.host))),
        Ok(Ok(addresses)) => {
            let mut found: Vec<SocketAddr> = Vec::new();
            for address in addresses {
                if !found.contains(&address) {
                    found.push(address);
                }
            }
            Ok(found)
        }
    }
}

/// Makes these connections, at most `manner.parallel` at once, and returns them in the order of the plan.
async fn all(
    target: &Target,
    address: SocketAddr,
    plan: impl Iterator<Item = Tried>,
    manner: Manner,
) -> Vec<Attempt> {
    let places = Arc::new(Semaphore::new(manner.parallel.max(1)));
    let mut running = JoinSet::new();
    for (position, tried) in plan.enumerate() {
        let (places, target) = (Arc::clone(&places), target.clone());
        running.spawn(async move {
            let _place = places.acquire_owned().await;
            (position, Attempt { tried, talk: attempt(&target, address, tried, manner).await })
        });
    }
    let mut attempts = running.join_all().await;
    attempts.sort_by_key(|(position, _)| *position);
    attempts.into_iter().map(|(_, attempt)| attempt).collect()
}

async fn attempt(
    target: &Target,
    address: SocketAddr,
    tried: Tried,
    manner: Manner,
) -> Result<Talk, NotConnected> {
    let limits = Limits { time: manner.timeout, bytes: Limits::BYTES };
    let mut recorder = recorder(target, tried).map_err(|e| NotConnected::Io(std::io::Error::other(e)))?;
    let trace = converse(address, &mut *recorder, limits).await?;
    Ok(Talk { trace, recorded: recorder.recorded() })
}

type AnyError = Box<dyn std::error::Error + Send + Sync>;

fn recorder(target: &Target, tried: Tried) -> Result<Box<dyn Recorder + Send>, AnyError> {
    let everything = OpenSslOffer::EVERYTHING;
    let offer = match tried {
        Tried::Offer(offer) => match offer.stack {
            Stack::Rustls => {
                let name = ServerName::try_from(target.name().to_owned())?;
                return Ok(Box::new(RustlsRecorder::new(&offer, &name)?));
            }
            Stack::OpenSsl => OpenSslOffer::native_tls(&offer),
        },
        Tried::Everything => everything,
        Tried::Only(0x0301) => everything.only(SslVersion::TLS1),
        Tried::Only(0x0302) => everything.only(SslVersion::TLS1_1),
        Tried::Only(0x0303) => everything.only(SslVersion::TLS1_2),
        Tried::Only(_) => everything.only(SslVersion::TLS1_3),
    };
    Ok(Box::new(OpenSslRecorder::new(&offer, target.name())?))
}
