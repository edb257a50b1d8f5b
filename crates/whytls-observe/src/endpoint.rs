//! The plan of an observation: which connections are made, and what each was for.

use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use openssl::ssl::SslVersion;
use rustls::pki_types::ServerName;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use whytls_certificates::Identity;
use whytls_clients::{Offer, Stack};

use crate::driver::{Ended, Limits, NotConnected, Trace, converse};
use crate::recorder::{Http, OpenSslOffer, OpenSslRecorder, Recorded, Recorder, RustlsRecorder, Sessions};
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
    /// The client certificate to show where the server asks for one.
    pub identity: Option<Identity>,
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
    /// To see whether it is the suite: everything is offered, but of the suites only those of rustls.
    SuitesOfRustls,
    /// To see whether the server has any suite with ECDHE.
    EcdheOnly,
    /// To see what it answers in this version of HTTP, offered alone by ALPN, and how it closes.
    Http(Http),
    /// To get a session of this version (IANA number).
    Session(u16),
    /// To see whether that session is resumed.
    Resumption(u16),
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
            Self::Http(http) => write!(f, "OpenSSL, ALPN {} only", http.alpn().join(", ")),
            Self::Session(version) => write!(f, "rustls, {} only", crate::wire::version_name(*version)),
            Self::Resumption(version) => {
                write!(f, "rustls, {} resumed", crate::wire::version_name(*version))
            }
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
                .any(|e| matches!(e, Event::Message(_, Message::CertificateRequest(_))))
    }

    /// The schemes that client certificates may sign in, as far as the server told them readably.
    pub fn client_schemes(&self) -> &[u16] {
        match self.trace.transcript.certificate_request() {
            Some(request) => &request.schemes,
            None => &self.recorded.client_schemes,
        }
    }

    /// Whether no byte of an answer came, because the server refused or hung up.
    pub fn is_turned_away(&self) -> bool {
        !self.recorded.answered
            && (self.alert().is_some() || matches!(self.trace.ended, Ended::Closed | Ended::Reset))
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
    /// How long it all took.
    pub took: Duration,
    /// When it began, in Unix seconds.
    pub at: i64,
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
    let at = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs().cast_signed());
    let offers: BTreeSet<Tried> = offers.iter().copied().map(Tried::Offer).collect();
    let first = offers.first().copied().unwrap_or(Tried::Everything);

    let (address, opening) = open(target, first, manner).await?;
    let goes_on = match &opening {
        Ok(talk) => worth_more(talk),
        Err(_) => false,
    };
    let mut attempts = vec![Attempt { tried: first, talk: opening }];
    let places = Arc::new(Semaphore::new(manner.parallel.max(1)));
    if goes_on {
        let plan = offers
            .into_iter()
            .chain([Tried::Everything])
            .chain(VERSIONS.map(Tried::Only))
            .chain([Http::One, Http::Two].map(Tried::Http))
            .filter(|tried| *tried != first);
        let (more, sessions) = tokio::join!(
            all(target, address, plan, manner, &places),
            resumptions(target, address, manner, &places)
        );
        attempts.extend(more);
        attempts.extend(sessions);
    }
    let mut observation = Observation { target: target.clone(), address, attempts, took: Duration::ZERO, at };

    // Only where rustls is refused and somebody else is not: what is it that rustls lacks?
    let refused = observation.talks().any(|(tried, talk)| {
        matches!(tried, Tried::Offer(Offer { stack: Stack::Rustls, .. })) && !talk.has_server_hello()
    });
    let taken = observation.talk(Tried::Everything).is_some_and(Talk::has_server_hello);
    if refused && taken {
        let plan = [Tried::SuitesOfRustls, Tried::EcdheOnly].into_iter();
        let more = all(target, address, plan, manner, &places).await;
        observation.attempts.extend(more);
    }
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
    places: &Arc<Semaphore>,
) -> Vec<Attempt> {
    let mut running = JoinSet::new();
    for (position, tried) in plan.enumerate() {
        let (places, target) = (Arc::clone(places), target.clone());
        running.spawn(async move {
            let _place = places.acquire_owned().await;
            (position, Attempt { tried, talk: attempt(&target, address, tried, manner).await })
        });
    }
    let mut attempts = running.join_all().await;
    attempts.sort_by_key(|(position, _)| *position);
    attempts.into_iter().map(|(_, attempt)| attempt).collect()
}

/// Connects twice with each version that has sessions, so that the second connection can resume the first.
async fn resumptions(
    target: &Target,
    address: SocketAddr,
    manner: Manner,
    places: &Arc<Semaphore>,
) -> Vec<Attempt> {
    let pair = async |version| {
        let _place = places.acquire().await;
        let mut attempts = Vec::new();
        let sessions = ServerName::try_from(target.name().to_owned())
            .map_err(AnyError::from)
            .and_then(|name| Ok(Sessions::new(version, &name, target.identity.as_ref())?));
        // Neither can fail for a target that was connected to already.
        let Ok(sessions) = sessions else { return attempts };
        for tried in [Tried::Session(version), Tried::Resumption(version)] {
            let Ok(mut recorder) = sessions.connection() else { break };
            let talk = talk(address, &mut recorder, manner).await;
            let goes_on = talk.as_ref().is_ok_and(|talk| talk.connects() && talk.recorded.answered);
            attempts.push(Attempt { tried, talk });
            if !goes_on {
                break;
            }
        }
        attempts
    };
    let (older, newer) = tokio::join!(pair(0x0303), pair(0x0304));
    older.into_iter().chain(newer).collect()
}

async fn talk(
    address: SocketAddr,
    recorder: &mut dyn Recorder,
    manner: Manner,
) -> Result<Talk, NotConnected> {
    let limits = Limits { time: manner.timeout, bytes: Limits::BYTES };
    let trace = converse(address, recorder, limits).await?;
    Ok(Talk { trace, recorded: recorder.recorded() })
}

async fn attempt(
    target: &Target,
    address: SocketAddr,
    tried: Tried,
    manner: Manner,
) -> Result<Talk, NotConnected> {
    let mut recorder = recorder(target, tried).map_err(|e| NotConnected::Io(std::io::Error::other(e)))?;
    talk(address, &mut *recorder, manner).await
}

type AnyError = Box<dyn std::error::Error + Send + Sync>;

fn recorder(target: &Target, tried: Tried) -> Result<Box<dyn Recorder + Send>, AnyError> {
    let everything = OpenSslOffer::EVERYTHING;
    let identity = target.identity.as_ref();
    let offer = match tried {
        Tried::Offer(offer) => match offer.stack {
            Stack::Rustls => {
                let name = ServerName::try_from(target.name().to_owned())?;
                return Ok(Box::new(RustlsRecorder::new(&offer, &name, identity)?));
            }
            Stack::OpenSsl => OpenSslOffer::native_tls(&offer),
        },
        Tried::Everything => everything,
        Tried::Only(0x0301) => everything.only(SslVersion::TLS1),
        Tried::Only(0x0302) => everything.only(SslVersion::TLS1_1),
        Tried::Only(0x0303) => everything.only(SslVersion::TLS1_2),
        Tried::Only(_) => everything.only(SslVersion::TLS1_3),
        Tried::SuitesOfRustls => {
            OpenSslOffer { ciphers: "ECDHE+AESGCM:ECDHE+CHACHA20:@SECLEVEL=0", ..everything }
        }
        Tried::EcdheOnly => OpenSslOffer { ciphers: "kECDHE:!aNULL:@SECLEVEL=0", ..everything },
        Tried::Http(http) => {
            let offer = OpenSslOffer { alpn: http.alpn(), ..everything };
            return Ok(Box::new(OpenSslRecorder::new(&offer, target.name(), identity)?.asking(http)));
        }
        // These come in pairs, and are made there.
        Tried::Session(version) | Tried::Resumption(version) => {
            let name = ServerName::try_from(target.name().to_owned())?;
            return Ok(Box::new(Sessions::new(version, &name, identity)?.connection()?));
        }
    };
    Ok(Box::new(OpenSslRecorder::new(&offer, target.name(), identity)?))
}
