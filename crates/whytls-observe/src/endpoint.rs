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

use crate::dialogue::{Protocol, Proxy, ProxyScheme};
use crate::driver::{Ended, Limits, NotConnected, Route, Trace, converse, converse_on};
use crate::otherwise::{self, Otherwise};
use crate::reach::{Reached, Reaching};
use crate::recorder::{OpenSslOffer, OpenSslRecorder, Recorded, Recorder, RustlsRecorder};
use crate::wire::{Event, Message};

/// What to observe.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// The name or address dialled.
    pub host: String,
    /// The port dialled.
    pub port: u16,
    /// The name to send as SNI and to verify, where it is not the host.
    pub server_name: Option<String>,
    /// Where to connect, where the host's name is not to be resolved.
    pub connect: Option<SocketAddr>,
    /// The proxy to go through.
    pub proxy: Option<Proxy>,
    /// The protocol that begins in clear and has to be asked for TLS.
    pub starttls: Option<Protocol>,
}

impl Target {
    /// The name that the certificate has to carry.
    pub fn name(&self) -> &str {
        self.server_name.as_deref().unwrap_or(&self.host)
    }

    /// Whether an address was dialled, so that no server name (SNI) is sent.
    pub fn is_address(&self) -> bool {
        self.name().parse::<IpAddr>().is_ok()
    }

    /// The way to it, over this address: its own, or that of its proxy.
    pub fn route(&self, address: SocketAddr) -> Route {
        Route {
            address,
            tunnel: self.proxy.clone().map(|proxy| match self.connect {
                Some(address) => (proxy, address.ip().to_string(), address.port()),
                None => (proxy, self.host.clone(), self.port),
            }),
            starttls: self.starttls.map(|protocol| (protocol, self.name().to_owned())),
        }
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
    /// To see whether it is the suite: everything is offered, but of the suites only those of rustls.
    SuitesOfRustls,
    /// To see whether the server has any suite with ECDHE.
    EcdheOnly,
    /// To see what becomes of this server name (SNI).
    Name(NameSent),
}

/// What is sent as server name (SNI) in the place of the name dialled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameSent {
    /// None.
    Absent,
    /// `localhost`.
    Localhost,
    /// A name that no server has.
    Other,
    /// The address dialled, which is not allowed there (RFC 6066 section 3).
    Address,
    /// The name dialled, without the dot at its end.
    WithoutDot,
}

impl NameSent {
    /// A name that no server has (RFC 6761 section 6.4).
    pub const OTHER: &'static str = "whytls.invalid";

    /// Those that tell something of this target.
    fn of(target: &Target) -> impl Iterator<Item = Self> + use<> {
        let (address, dot) = (target.is_address(), target.name().ends_with('.'));
        let for_all: &[Self] = if address {
            &[Self::Localhost, Self::Other, Self::Address]
        } else {
            &[Self::Absent, Self::Other]
        };
        for_all.iter().copied().chain(dot.then_some(Self::WithoutDot))
    }
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
            Self::SuitesOfRustls => f.write_str("OpenSSL, the suites of rustls only"),
            Self::EcdheOnly => f.write_str("OpenSSL, ECDHE suites only"),
            Self::Name(NameSent::Absent) => f.write_str("OpenSSL, no server name"),
            Self::Name(NameSent::Localhost) => f.write_str("OpenSSL, server name localhost"),
            Self::Name(NameSent::Other) => write!(f, "OpenSSL, server name {}", NameSent::OTHER),
            Self::Name(NameSent::Address) => f.write_str("OpenSSL, the address as server name"),
            Self::Name(NameSent::WithoutDot) => f.write_str("OpenSSL, the server name without its dot"),
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
    /// The proxy is of a kind that we do not go through.
    Proxy(String),
}

impl std::fmt::Display for Unobservable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Resolve(why) => write!(f, "DNS: {why}"),
            Self::Connect(why) => write!(f, "TCP: {why}"),
            Self::Proxy(why) => write!(f, "proxy: {why}"),
        }
    }
}

/// Everything seen of an endpoint.
#[derive(Debug)]
pub struct Observation {
    /// What was observed.
    pub target: Target,
    /// The address that took the connections: the endpoint's, or its proxy's.
    pub address: SocketAddr,
    /// How long looking up the name took; nothing where there was none to look up.
    pub looked_up: Option<Duration>,
    /// Every address, and whether it takes connections.
    pub reached: Vec<Reached>,
    /// Every connection with the name dialled, the first one first.
    pub attempts: Vec<Attempt>,
    /// Connections with another server name than the one dialled, or none.
    pub names: Vec<Attempt>,
    /// What else was tried where TLS did not come about.
    pub otherwise: Vec<Otherwise>,
    /// How long it all took.
    pub took: Duration,
}

impl Observation {
    /// The conversation in which this was tried.
    pub fn talk(&self, tried: Tried) -> Option<&Talk> {
        self.attempts.iter().find(|a| a.tried == tried).and_then(|a| a.talk.as_ref().ok())
    }

    /// The conversation with this server name.
    pub fn named(&self, sent: NameSent) -> Option<&Talk> {
        let sent = Tried::Name(sent);
        self.names.iter().find(|a| a.tried == sent).and_then(|a| a.talk.as_ref().ok())
    }

    /// How many connections were made.
    pub fn connections(&self) -> usize {
        let alone = self.reached.iter().filter(|r| r.address != self.address).count();
        alone + self.attempts.len() + self.names.len() + self.otherwise.len()
    }

    /// The first chain that could be read, leaf first; empty where none could.
    pub fn chain(&self) -> &[Vec<u8>] {
        self.talks().map(|(_, talk)| talk.chain()).find(|chain| !chain.is_empty()).unwrap_or(&[])
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

    let (looked_up, addresses) = resolve(target, manner.timeout).await?;
    let mut reaching = Reaching::begin(addresses);
    let Some((address, socket, connected)) = reaching.first(manner.timeout).await else {
        return Err(Unobservable::Connect(reaching.why_none(target, manner.timeout)));
    };
    if let Some(proxy) = target.proxy.as_ref().filter(|proxy| proxy.scheme == ProxyScheme::Https) {
        over_tls(proxy, address, manner).await?;
    }
    let opening = async {
        let mut recorder = recorder(target, first).map_err(|e| NotConnected::Io(std::io::Error::other(e)))?;
        let limits = Limits { time: manner.timeout, bytes: Limits::BYTES };
        let trace = converse_on(socket, connected, &target.route(address), &mut *recorder, limits).await?;
        Ok(Talk { trace, recorded: recorder.recorded() })
    };
    let (opening, tried_otherwise) = otherwise::beside(opening, target, address, manner).await;
    let goes_on = match &opening {
        Ok(talk) => worth_more(talk) && !tried_otherwise.iter().any(Otherwise::tells),
        Err(_) => false,
    };
    let mut attempts = vec![Attempt { tried: first, talk: opening }];
    let mut names = Vec::new();
    if goes_on {
        let plan = offers
            .into_iter()
            .chain([Tried::Everything])
            .chain(VERSIONS.map(Tried::Only))
            .filter(|tried| *tried != first)
            .chain(NameSent::of(target).map(Tried::Name));
        let made = all(target, address, plan, manner).await;
        (names, attempts) = made.into_iter().fold((names, attempts), |(mut names, mut attempts), attempt| {
            match attempt.tried {
                Tried::Name(_) => names.push(attempt),
                _ => attempts.push(attempt),
            }
            (names, attempts)
        });
    }
    let mut observation = Observation {
        target: target.clone(),
        address,
        looked_up,
        reached: Vec::new(),
        attempts,
        names,
        otherwise: tried_otherwise,
        took: Duration::ZERO,
    };

    // Only where rustls is refused and somebody else is not: what is it that rustls lacks?
    let refused = observation.talks().any(|(tried, talk)| {
        matches!(tried, Tried::Offer(Offer { stack: Stack::Rustls, .. })) && !talk.has_server_hello()
    });
    let taken = observation.talk(Tried::Everything).is_some_and(Talk::has_server_hello);
    if refused && taken {
        let plan = [Tried::SuitesOfRustls, Tried::EcdheOnly].into_iter();
        let more = all(target, address, plan, manner).await;
        observation.attempts.extend(more);
    }
    observation.reached = reaching.end(begun).await;
    observation.took = begun.elapsed();
    Ok(observation)
}

/// Whether a first conversation leaves anything to ask: not where the server says nothing, or no TLS.
fn worth_more(talk: &Talk) -> bool {
    let heard = talk.has_server_hello() || talk.alert().is_some();
    heard
        || (talk.trace.transcript.not_tls().is_none()
            && !matches!(talk.trace.ended, Ended::TimedOut | Ended::TooMuch))
}

/// The addresses to connect to, the target's or its proxy's, in the order in which the resolver gives them, and how
/// long it took.
pub(crate) async fn resolve(
    target: &Target,
    limit: Duration,
) -> Result<(Option<Duration>, Vec<SocketAddr>), Unobservable> {
    let (host, port, what) = match (&target.proxy, target.connect) {
        (None, Some(address)) => return Ok((None, vec![address])),
        (None, None) => (&target.host, target.port, ""),
        (Some(proxy), _) => (&proxy.host, proxy.port, "the proxy "),
    };
    if let Ok(address) = host.parse::<IpAddr>() {
        return Ok((None, vec![SocketAddr::new(address, port)]));
    }
    let begun = Instant::now();
    match tokio::time::timeout(limit, tokio::net::lookup_host((host.as_str(), port))).await {
        Err(_) => Err(Unobservable::Resolve(format!("no answer for {what}{host} within {limit:?}"))),
        Ok(Err(error)) => Err(Unobservable::Resolve(format!("{what}{host} does not resolve: {error}"))),
        Ok(Ok(addresses)) => {
            let mut found: Vec<SocketAddr> = Vec::new();
            for address in addresses {
                if !found.contains(&address) {
                    found.push(address);
                }
            }
            Ok((Some(begun.elapsed()), found))
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
    let trace = converse(&target.route(address), &mut *recorder, limits).await?;
    Ok(Talk { trace, recorded: recorder.recorded() })
}

/// Whether a proxy that is named with https:// is spoken to in clear, which is a finding; where it is spoken to over
/// TLS there is no way through it for us.
pub(crate) async fn over_tls(proxy: &Proxy, address: SocketAddr, manner: Manner) -> Result<(), Unobservable> {
    let target = Target { host: proxy.host.clone(), port: proxy.port, ..Target::default() };
    match straight(&target, address, manner.timeout).await {
        Ok(talk) if talk.has_server_hello() || talk.alert().is_some() => {
            let why =
                format!("{proxy} is spoken to over TLS, and check does not go through such proxies yet");
            Err(Unobservable::Proxy(why))
        }
        _ => Ok(()),
    }
}

/// TLS from the first byte, straight to this address, whatever the target's proxy and protocol.
pub(crate) async fn straight(
    target: &Target,
    address: SocketAddr,
    limit: Duration,
) -> Result<Talk, NotConnected> {
    let limits = Limits { time: limit, bytes: Limits::BYTES };
    let mut recorder =
        recorder(target, Tried::Everything).map_err(|e| NotConnected::Io(std::io::Error::other(e)))?;
    let trace = converse(&Route::direct(address), &mut *recorder, limits).await?;
    Ok(Talk { trace, recorded: recorder.recorded() })
}

type AnyError = Box<dyn std::error::Error + Send + Sync>;

pub(crate) fn recorder(target: &Target, tried: Tried) -> Result<Box<dyn Recorder + Send>, AnyError> {
    let everything = OpenSslOffer::EVERYTHING;
    let request = target.starttls.map(Protocol::first_request);
    let offer = match tried {
        Tried::Offer(offer) => {
            // Clients of other protocols than HTTP do not offer it; PostgreSQL 17 refuses those that do.
            let offer = if request.is_some() { Offer { alpn: &[], ..offer } } else { offer };
            match offer.stack {
                Stack::Rustls => {
                    let name = ServerName::try_from(target.name().to_owned())?;
                    return Ok(Box::new(RustlsRecorder::new(&offer, &name)?.asking(request)));
                }
                Stack::OpenSsl => OpenSslOffer::native_tls(&offer),
            }
        }
        Tried::Everything => everything,
        Tried::Only(0x0301) => everything.only(SslVersion::TLS1),
        Tried::Only(0x0302) => everything.only(SslVersion::TLS1_1),
        Tried::Only(0x0303) => everything.only(SslVersion::TLS1_2),
        Tried::Only(_) => everything.only(SslVersion::TLS1_3),
        Tried::SuitesOfRustls => {
            OpenSslOffer { ciphers: "ECDHE+AESGCM:ECDHE+CHACHA20:@SECLEVEL=0", ..everything }
        }
        Tried::EcdheOnly => OpenSslOffer { ciphers: "kECDHE:!aNULL:@SECLEVEL=0", ..everything },
        Tried::Name(sent) => {
            let name = match sent {
                NameSent::Absent => None,
                NameSent::Localhost => Some("localhost"),
                NameSent::Other => Some(NameSent::OTHER),
                NameSent::Address => Some(target.name()),
                NameSent::WithoutDot => Some(target.name().trim_end_matches('.')),
            };
            let recorder = OpenSslRecorder::naming(&everything, target.name(), name)?;
            return Ok(Box::new(recorder.asking(request)));
        }
    };
    Ok(Box::new(OpenSslRecorder::new(&offer, target.name())?.asking(request)))
}
