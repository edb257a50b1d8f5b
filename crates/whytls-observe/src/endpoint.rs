//! The plan of an observation: which connections are made, and what each was for.

use std::collections::BTreeSet;
use std::future::Future;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use openssl::pkey::Id;
use openssl::ssl::SslVersion;
use openssl::x509::X509;
use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::task::JoinSet;
use whytls_certificates::Identity;
use whytls_clients::{Offer, Stack};

use crate::crowd::{self, Places};
use crate::dialogue::{Protocol, Proxy, ProxyScheme};
use crate::driver::{Ended, Limits, NotConnected, Route, Trace, converse, converse_on};
use crate::elsewhere;
use crate::fickle::{self, Fickle};
use crate::opening::watched;
use crate::otherwise::{self, Otherwise};
use crate::probe::{self, Probe, Question, Questions};
use crate::reach::{Reached, Reaching};
use crate::recorder::{
    Http, OpenSslOffer, OpenSslRecorder, RawRecorder, Recorded, Recorder, RustlsRecorder, Sessions,
};
use crate::spoken;
use crate::wire::{Event, Message, Transcript};

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
    /// The client certificate to show where the server asks for one.
    pub identity: Option<Arc<Identity>>,
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
    /// To see what becomes of this server name (SNI).
    Name(NameSent),
    /// To get the chain to a key of this kind: the signature schemes of no other are offered.
    Key(KeyType),
    /// To see what it answers in this version of HTTP, offered alone by ALPN, and how it closes.
    Http(Http),
    /// To get a session of this version (IANA number).
    Session(u16),
    /// To see whether that session is resumed.
    Resumption(u16),
}

/// A kind of key in a server's certificate. A server may hold one of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyType {
    /// RSA, for PKCS#1 v1.5 and PSS.
    Rsa,
    /// ECDSA on any curve.
    Ecdsa,
    /// Ed25519 and Ed448.
    EdDsa,
}

impl KeyType {
    const ALL: [Self; 3] = [Self::Rsa, Self::Ecdsa, Self::EdDsa];

    /// The others beside that of this chain.
    fn beside(chain: &[Vec<u8>]) -> impl Iterator<Item = Self> + use<> {
        let seen = chain.first().and_then(|leaf| Self::of(leaf));
        Self::ALL.into_iter().filter(move |key| Some(*key) != seen)
    }

    /// Of a certificate, DER.
    fn of(certificate: &[u8]) -> Option<Self> {
        match X509::from_der(certificate).ok()?.public_key().ok()?.id() {
            Id::RSA | Id::RSA_PSS => Some(Self::Rsa),
            Id::EC => Some(Self::Ecdsa),
            Id::ED25519 | Id::ED448 => Some(Self::EdDsa),
            _ => None,
        }
    }
}

impl std::fmt::Display for KeyType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Rsa => "RSA",
            Self::Ecdsa => "ECDSA",
            Self::EdDsa => "EdDSA",
        })
    }
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
            Self::Key(key) => write!(f, "OpenSSL, {key} signatures only"),
            Self::Name(NameSent::Absent) => f.write_str("OpenSSL, no server name"),
            Self::Name(NameSent::Localhost) => f.write_str("OpenSSL, server name localhost"),
            Self::Name(NameSent::Other) => write!(f, "OpenSSL, server name {}", NameSent::OTHER),
            Self::Name(NameSent::Address) => f.write_str("OpenSSL, the address as server name"),
            Self::Name(NameSent::WithoutDot) => f.write_str("OpenSSL, the server name without its dot"),
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
    /// A conversation that was given up after so long, before a byte of an answer came.
    pub(crate) fn unanswered(after: Duration) -> Self {
        let trace = Trace {
            transcript: Transcript::default(),
            ended: Ended::TimedOut,
            connected: Duration::ZERO,
            dialogue: Duration::ZERO,
            handshake: None,
            took: after,
        };
        Self { trace, recorded: Recorded::default() }
    }

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
    /// Questions asked with written hellos, in order.
    pub probes: Vec<Probe>,
    /// Connections with another server name than the one dialled, or none.
    pub names: Vec<Attempt>,
    /// The same with signature schemes for one kind of key alone; they say nothing of what clients get.
    pub keys: Vec<Attempt>,
    /// What else was tried where TLS did not come about.
    pub otherwise: Vec<Otherwise>,
    /// What a first conversation with each further address showed, where one with this address came about.
    pub elsewhere: Vec<Observation>,
    /// What became of a hello that the server answers in some connections and not in others.
    pub fickle: Option<Fickle>,
    /// How many connections were made once more, alone, in the place of ones that are not kept or that they confirm.
    pub again: usize,
    /// What the time was over for, in words.
    pub left_out: Vec<String>,
    /// When no further connection is begun.
    pub(crate) ends: Instant,
    /// How long it all took.
    pub took: Duration,
    /// When it began, in Unix seconds.
    pub at: i64,
}

impl Observation {
    /// Of this endpoint, at this time (Unix seconds), before anything was seen.
    pub(crate) fn at(target: &Target, address: SocketAddr, at: i64) -> Self {
        Self {
            target: target.clone(),
            address,
            looked_up: None,
            reached: Vec::new(),
            attempts: Vec::new(),
            probes: Vec::new(),
            names: Vec::new(),
            keys: Vec::new(),
            otherwise: Vec::new(),
            elsewhere: Vec::new(),
            fickle: None,
            again: 0,
            left_out: Vec::new(),
            ends: Instant::now(),
            took: Duration::ZERO,
            at,
        }
    }

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
        // Of a proxy over TLS it is seen first whether it speaks TLS.
        let over_tls = self.target.proxy.as_ref().is_some_and(|proxy| proxy.scheme == ProxyScheme::Https);
        alone
            + usize::from(over_tls)
            + self.attempts.len()
            + self.probes.len()
            + self.names.len()
            + self.keys.len()
            + self.otherwise.len()
            + self.elsewhere.len()
            + self.again
    }

    /// How many may still be made, where so many others are under way: none once the time is over. What is to come with
    /// further addresses has its place.
    pub(crate) fn room(&self, others: usize) -> usize {
        let elsewhere = self.further().count().saturating_sub(self.elsewhere.len());
        let made = self.connections() + elsewhere + others;
        if self.is_over() { 0 } else { MOST_CONNECTIONS.saturating_sub(made) }
    }

    pub(crate) fn is_over(&self) -> bool {
        Instant::now() >= self.ends
    }

    /// Notes what of these questions was not asked, if it is because the time is over.
    fn note_unasked(&mut self, planned: &[Question]) {
        let unasked = planned.iter().filter(|question| self.probe(question).is_none());
        let unasked: Vec<String> = unasked.map(Question::to_string).collect();
        if self.is_over() {
            self.left_out.extend(unasked);
        }
    }

    /// Notes what of the plan was not carried out, if it is because the time is over.
    fn note_left_out(&mut self, plan: &[Tried]) {
        let made: BTreeSet<Tried> =
            [&self.attempts, &self.names, &self.keys].into_iter().flatten().map(|a| a.tried).collect();
        let left = plan.iter().filter(|tried| !made.contains(tried)).map(Tried::to_string);
        if self.is_over() {
            self.left_out.splice(0..0, left);
        }
    }

    /// The further addresses that take connections.
    pub(crate) fn further(&self) -> impl Iterator<Item = SocketAddr> {
        let open = self.reached.iter().filter(|r| r.address != self.address && r.connected.is_ok());
        open.map(|reached| reached.address)
    }

    /// The first chain that could be read, leaf first; empty where none could.
    pub fn chain(&self) -> &[Vec<u8>] {
        self.talks().map(|(_, talk)| talk.chain()).find(|chain| !chain.is_empty()).unwrap_or(&[])
    }

    /// The chains to keys of other kinds than that of [`Observation::chain`], leaf first.
    pub fn other_chains(&self) -> Vec<(KeyType, &[Vec<u8>])> {
        let mut chains: Vec<(KeyType, &[Vec<u8>])> = Vec::new();
        for attempt in &self.keys {
            let (Tried::Key(key), Ok(talk)) = (attempt.tried, &attempt.talk) else { continue };
            let leaf = talk.chain().first();
            let known = |chain: &[Vec<u8>]| chain.first() == leaf;
            if leaf.is_some() && !known(self.chain()) && !chains.iter().any(|(_, chain)| known(chain)) {
                chains.push((key, talk.chain()));
            }
        }
        chains
    }

    /// Chains to keys of the same kind as that of [`Observation::chain`] that came in some conversations with clients in
    /// its place.
    pub fn varying_chains(&self) -> Vec<&[Vec<u8>]> {
        let kind = |chain: &[Vec<u8>]| chain.first().and_then(|leaf| KeyType::of(leaf));
        let mut known: Vec<&[Vec<u8>]> = vec![self.chain()];
        let offers = self.talks().filter(|(tried, _)| matches!(tried, Tried::Offer(_)));
        for chain in offers.map(|(_, talk)| talk.chain()).filter(|chain| !chain.is_empty()) {
            if !known.contains(&chain) && kind(chain) == kind(self.chain()) {
                known.push(chain);
            }
        }
        known.split_off(1)
    }

    /// The kinds of keys that certificates came for.
    pub(crate) fn keys_seen(&self) -> Vec<KeyType> {
        let others = self.keys.iter().filter_map(|attempt| attempt.talk.as_ref().ok()).map(Talk::chain);
        let leaves = std::iter::once(self.chain()).chain(others).filter_map(<[_]>::first);
        leaves.filter_map(|leaf| KeyType::of(leaf)).collect()
    }

    /// Puts connections where they belong: what other names and keys bring says nothing of what clients get.
    fn sort_in(&mut self, attempts: Vec<Attempt>) {
        for attempt in attempts {
            match attempt.tried {
                Tried::Name(_) => self.names.push(attempt),
                Tried::Key(_) => self.keys.push(attempt),
                _ => self.attempts.push(attempt),
            }
        }
    }

    /// What became of this question; `None` where it was not asked.
    pub fn probe(&self, question: &Question) -> Option<&Probe> {
        self.probes.iter().find(|p| p.question == *question)
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

impl Manner {
    /// A check as a whole ends within so many times the limit of one connection.
    pub const WHOLE: u32 = 6;

    /// When no further connection is begun, of a check that began then: the last one has its own time.
    pub(crate) fn ends(self, begun: Instant) -> Instant {
        begun + self.timeout * (Self::WHOLE - 1)
    }

    /// The same, with no more time than this for a connection.
    fn within(self, limit: Duration) -> Self {
        Self { timeout: self.timeout.min(limit), ..self }
    }
}

/// No check makes more connections than this.
const MOST_CONNECTIONS: usize = 60;

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

    let (looked_up, addresses) = resolve(target, manner.timeout).await?;
    let mut reaching = Reaching::begin(addresses);
    let Some((address, socket, connected)) = reaching.first(manner.timeout).await else {
        return Err(Unobservable::Connect(reaching.why_none(target, manner.timeout)));
    };
    if let Some(proxy) = target.proxy.as_ref().filter(|proxy| proxy.scheme == ProxyScheme::Https) {
        over_tls(proxy, address, manner).await?;
    }
    let places = Places::new(manner.parallel);
    let at_once = places.clone();
    let (tell, shown) = oneshot::channel();
    let opening = async {
        let _place = at_once.one().await;
        let mut recorder = recorder(target, first).map_err(|e| NotConnected::Io(std::io::Error::other(e)))?;
        let mut recorder = watched(&mut *recorder, tell);
        talk_on(socket, connected, &target.route(address), &mut recorder, manner.timeout).await
    };
    tokio::pin!(opening);
    let talking = Instant::now();
    let over = tokio::select! {
        biased;
        Ok(known) = shown => Err(known),
        over = otherwise::beside(opening.as_mut(), target, address, manner) => Ok(over),
    };
    let mut observation = Observation {
        looked_up,
        reached: reaching.so_far(begun),
        ends: manner.ends(begun),
        ..Observation::at(target, address, at)
    };
    let (met, opening) = match over {
        Err(known) => {
            let pace = Pace::of_first_flight(talking.elapsed(), manner);
            (Met { goes_on: true, pace, chain: known.chain, version: known.version }, Some(opening))
        }
        Ok((talk, otherwise)) => {
            places.learn(&talk);
            let met = Met::at_end(&talk, &otherwise, manner);
            observation.otherwise = otherwise;
            observation.attempts.push(Attempt { tried: first, talk });
            (met, None)
        }
    };
    let mut goes_on = met.goes_on;
    let silent = observation.talks().any(|(_, talk)| is_silent(talk));
    if silent && !observation.otherwise.iter().any(Otherwise::tells) {
        // Silence may be the answer to one kind of hello alone.
        let names: Vec<Tried> = NameSent::of(target).map(Tried::Name).collect();
        let wave = probe::why_refused().into_iter().take(manner.parallel - names.len().min(manner.parallel));
        let (of_questions, ends) = (met.pace.of_questions, observation.ends);
        let named = all(target, address, &names, of_questions, &places, ends);
        let asked = ask(&mut observation, wave.collect(), of_questions, &places);
        let (named, _) = tokio::join!(named, asked);
        observation.names = named;
        goes_on = observation.probes.iter().any(Probe::is_taken);
    }
    if goes_on {
        let is_new = |tried: &Tried| observation.names.iter().all(|named| named.tried != *tried);
        let plan = plan(target, offers, first, &met).filter(is_new);
        let plan = plan.take(observation.room(SESSIONS + 1)).collect();
        let opening = opening.map(|opening| async {
            let talk = opening.await;
            (Pace::of(&talk, manner), Attempt { tried: first, talk })
        });
        follow(&mut observation, plan, opening, met.pace, places.clone()).await;
    }
    observation.reached = reaching.end(begun, observation.ends).await;
    if goes_on {
        elsewhere::look(&mut observation, first, met.pace.of_questions, &places).await;
    }
    observation.took = begun.elapsed();
    Ok(observation)
}

/// Makes all other connections beside the first one, where that is not over, and after it.
async fn follow(
    observation: &mut Observation,
    mut plan: Vec<Tried>,
    opening: Option<impl Future<Output = (Pace, Attempt)>>,
    mut pace: Pace,
    mut places: Places,
) {
    let (target, address, ends) = (observation.target.clone(), observation.address, observation.ends);
    let (at_once, of_clients, is_prompt) = (places.clone(), pace.of_clients, pace.is_prompt());
    let rest = async {
        let clients = all(&target, address, &plan, of_clients, &at_once, ends);
        let clients = match opening {
            None => clients.await,
            Some(opening) => {
                // The others are under way, and may be kept waiting by it.
                let opening = async {
                    let ended = opening.await;
                    at_once.learn(&ended.1.talk);
                    ended
                };
                let ((at_end, opening), clients) = tokio::join!(opening, clients);
                pace = at_end;
                observation.attempts.push(opening);
                clients
            }
        };
        observation.sort_in(clients);
        let by_silence = crowd::try_again(observation, &pace, &mut places).await;
        fickle::look(observation, &pace, &places).await;
        if observation.fickle.is_none() {
            ask_more(observation, &pace, &mut places, by_silence).await;
            fickle::look_again(observation, &pace, &places).await;
        }
    };
    // A session takes two connections in a row, as long as all the rest.
    let sessions = async {
        if is_prompt { resumptions(&target, address, of_clients, &at_once, ends).await } else { Vec::new() }
    };
    let ((), sessions) = tokio::join!(rest, sessions);
    observation.attempts.extend(sessions);
    crowd::resume_again(observation, &pace, &places).await;
    plan.extend(RESUMABLE.map(Tried::Session).into_iter().filter(|_| is_prompt));
    observation.note_left_out(&plan);
}

/// What is known of a server when the others may follow the first conversation.
struct Met {
    /// Whether it leaves anything to ask.
    goes_on: bool,
    pace: Pace,
    /// The chain that it sent, where it could be read.
    chain: Vec<Vec<u8>>,
    /// The version that it chose.
    version: Option<u16>,
}

impl Met {
    /// Where the first conversation is over, and this was tried otherwise.
    fn at_end(talk: &Result<Talk, NotConnected>, otherwise: &[Otherwise], manner: Manner) -> Self {
        let tells = otherwise.iter().any(Otherwise::tells);
        let goes_on = talk.as_ref().is_ok_and(|talk| worth_more(talk) && !tells);
        let chain = talk.as_ref().map(|talk| talk.chain().to_vec()).unwrap_or_default();
        let version = talk.as_ref().ok().and_then(Talk::version);
        Self { goes_on, pace: Pace::of(talk, manner), chain, version }
    }
}

/// The connections that do not depend on each other, beside the first one.
fn plan(
    target: &Target,
    offers: BTreeSet<Tried>,
    first: Tried,
    met: &Met,
) -> impl Iterator<Item = Tried> + use<> {
    // Which chose TLS 1.3 was seen to speak it. Of a slow one only what decides is tried.
    let (is_prompt, is_tls13) = (met.pace.is_prompt(), met.version == Some(0x0304));
    let versions = VERSIONS.into_iter().filter(move |v| is_prompt && !(is_tls13 && *v == 0x0304));
    let speaks_http = target.starttls.is_none();
    let https = [Http::One, Http::Two].into_iter().filter(move |_| speaks_http);
    offers
        .into_iter()
        .chain([Tried::Everything])
        .filter(move |tried| *tried != first)
        .chain(versions.map(Tried::Only))
        .chain(https.map(Tried::Http))
        .chain(NameSent::of(target).map(Tried::Name))
        .chain(KeyType::beside(&met.chain).map(Tried::Key))
}

/// How fast a server is, by the first conversation, and what that permits.
#[derive(Clone, Copy)]
pub(crate) struct Pace {
    /// How clients are tried.
    of_clients: Manner,
    /// How questions are asked, of which each wants one message.
    pub(crate) of_questions: Manner,
    /// Whether it takes its time, so that only what decides is tried.
    pub(crate) is_leisurely: bool,
    /// Whether it began to answer and did not come to an end.
    stalls: bool,
}

impl Pace {
    /// More than this for the first conversation is a lot, and many more of them too much.
    const LEISURELY: Duration = Duration::from_millis(1500);

    /// Of a server that took so long to answer.
    fn of_first_flight(took: Duration, manner: Manner) -> Self {
        Self {
            of_clients: manner,
            of_questions: manner.within((took * 10).max(Self::LEISURELY)),
            is_leisurely: took > Self::LEISURELY,
            stalls: false,
        }
    }

    /// Whether there is time for more than what decides.
    fn is_prompt(&self) -> bool {
        !self.is_leisurely && !self.stalls
    }

    fn of(opening: &Result<Talk, NotConnected>, manner: Manner) -> Self {
        let Ok(talk) = opening else {
            return Self { of_clients: manner, of_questions: manner, is_leisurely: false, stalls: false };
        };
        if talk.trace.ended == Ended::TimedOut && !talk.recorded.completed {
            // It was waited for once as long as was wanted.
            let limited = manner.within(Self::LEISURELY);
            return Self {
                of_clients: limited,
                of_questions: limited,
                is_leisurely: false,
                stalls: !is_silent(talk),
            };
        }
        // The silence that ends a satisfied conversation is no sign of slowness.
        let took = talk.trace.handshake.map_or(talk.trace.took, |handshake| talk.trace.dialogue + handshake);
        Self::of_first_flight(took, manner)
    }
}

/// How often more is asked of a server that refuses by silence, which lasts as long as the limit each time.
const ROUNDS_OF_SILENCE: usize = 3;
/// Versions that have sessions.
const RESUMABLE: [u16; 2] = [0x0303, 0x0304];
/// So many connections are made for sessions, beside all others.
pub(crate) const SESSIONS: usize = 4;
/// So many of them at the same time.
const RESUMING: usize = 2;

/// Asks what keeps clients out, how large a hello may be, and what the server has beyond what it chose. What does not
/// depend on each other is asked at the same time. `by_silence`: the server was seen to refuse by silence, however few ask.
async fn ask_more(observation: &mut Observation, pace: &Pace, places: &mut Places, by_silence: bool) {
    // Of a slow server only what it says counts, not what it does not say in time.
    let says =
        |talk: &Talk| talk.alert().is_some() || matches!(talk.trace.ended, Ended::Closed | Ended::Reset);
    let refuses = || {
        observation
            .talks()
            .any(|(tried, talk)| !matches!(tried, Tried::Only(_)) && !talk.recorded.completed && says(talk))
    };
    if !pace.is_prompt() && !refuses() {
        return;
    }
    let mut questions = Vec::new();
    if probe::refused(observation).is_some() {
        questions = probe::why_refused();
        questions.retain(|question| observation.probe(question).is_none());
    }
    if probe::answered(observation).is_some() && !pace.is_leisurely {
        questions.push(Question::Large);
    }
    for round in 0.. {
        if round >= ROUNDS_OF_SILENCE && observation.probes.iter().any(|probe| is_silent(&probe.talk)) {
            break;
        }
        // Where silence is an answer, every question more costs the whole limit of time; who serves few at once has
        // others to serve.
        let willing = !pace.is_leisurely && !places.is_narrow();
        if willing && !observation.talks().any(|(_, talk)| is_silent(talk)) {
            // Those for which there is no place yet are asked, or not, in the light of the answers.
            let room = places.beside(RESUMING).saturating_sub(questions.len());
            questions.extend(spoken::which(observation).into_iter().take(room));
        }
        let planned = questions.clone();
        questions.truncate(observation.room(SESSIONS + fickle::reserve(observation)));
        if questions.is_empty() || !ask(observation, questions, pace.of_questions, places).await {
            observation.note_unasked(&planned);
            break;
        }
        if round == 0 && !by_silence {
            crowd::ask_again(observation, pace, places).await;
        }
        questions = probe::next_sizes(&observation.probes);
    }
}

/// Whether nothing came back.
pub(crate) fn is_silent(talk: &Talk) -> bool {
    talk.trace.ended == Ended::TimedOut && talk.trace.transcript.bytes(crate::wire::Side::Server) == 0
}

/// Asks these questions, as many at once as there are places. What TCP, or the way to TLS, did not carry is left out;
/// whether there was nothing of it.
pub(crate) async fn ask(
    observation: &mut Observation,
    questions: Vec<Question>,
    manner: Manner,
    places: &Places,
) -> bool {
    let target = &observation.target;
    let name = (!target.is_address()).then(|| target.name().to_owned());
    let (refused, answered) = (probe::refused(observation), probe::answered(observation));
    let Some(any) = refused.or(answered) else { return false };
    let made = |offer| offer_to(target, offer);
    let asking = Questions::new(name, made(refused.unwrap_or(any)), made(answered.unwrap_or(any)));
    let count = questions.len();
    let mut running = JoinSet::new();
    for (position, question) in questions.into_iter().enumerate() {
        let hello = asking.hello(&question);
        let (places, route) = (places.clone(), target.route(observation.address));
        let ends = observation.ends;
        running.spawn(async move {
            let _place = places.before(ends).await?;
            let talk = talk(&route, &mut RawRecorder::new(&hello), manner.timeout).await.ok()?;
            Some((position, Probe { question, hello, talk }))
        });
    }
    let mut probes: Vec<(usize, Probe)> = running.join_all().await.into_iter().flatten().collect();
    probes.sort_by_key(|(position, _)| *position);
    let all = probes.len() == count;
    observation.probes.extend(probes.into_iter().map(|(_, probe)| probe));
    all
}

/// The offer as it is made to this target.
fn offer_to(target: &Target, offer: Offer) -> Offer {
    // Clients of other protocols than HTTP do not offer it; PostgreSQL 17 refuses those that do.
    if target.starttls.is_some() { Offer { alpn: &[], ..offer } } else { offer }
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

/// Makes these connections, as many at once as there are places, until the time ends, and returns them in the order of
/// the plan.
async fn all(
    target: &Target,
    address: SocketAddr,
    plan: &[Tried],
    manner: Manner,
    places: &Places,
    ends: Instant,
) -> Vec<Attempt> {
    let mut running = JoinSet::new();
    for (position, tried) in plan.iter().copied().enumerate() {
        let (places, target) = (places.clone(), target.clone());
        running.spawn(async move {
            let _place = places.before(ends).await?;
            Some((position, Attempt { tried, talk: attempt(&target, address, tried, manner, &places).await }))
        });
    }
    let mut attempts: Vec<(usize, Attempt)> = running.join_all().await.into_iter().flatten().collect();
    attempts.sort_by_key(|(position, _)| *position);
    attempts.into_iter().map(|(_, attempt)| attempt).collect()
}

/// Connects twice with each version that has sessions, so that the second connection can resume the first.
async fn resumptions(
    target: &Target,
    address: SocketAddr,
    manner: Manner,
    places: &Places,
    ends: Instant,
) -> Vec<Attempt> {
    let pair = async |version| match places.before(ends).await {
        Some(_place) => resumption(target, address, manner, version, places, ends).await,
        None => Vec::new(),
    };
    let [older, newer] = RESUMABLE.map(pair);
    let (older, newer) = tokio::join!(older, newer);
    older.into_iter().chain(newer).collect()
}

/// Connects twice with this version: the second connection only where the first was answered.
pub(crate) async fn resumption(
    target: &Target,
    address: SocketAddr,
    manner: Manner,
    version: u16,
    places: &Places,
    ends: Instant,
) -> Vec<Attempt> {
    let (route, request) = (target.route(address), target.starttls.map(Protocol::first_request));
    let mut attempts = Vec::new();
    let sessions = ServerName::try_from(target.name().to_owned())
        .map_err(AnyError::from)
        .and_then(|name| Ok(Sessions::new(version, &name, target.identity.as_deref())?));
    // Neither can fail for a target that was connected to already.
    let Ok(sessions) = sessions else { return attempts };
    for tried in [Tried::Session(version), Tried::Resumption(version)] {
        let Some(recorder) = sessions.connection().ok().filter(|_| Instant::now() < ends) else { break };
        let mut recorder = recorder.asking(request.clone());
        let talk = talk(&route, &mut places.hurried(&mut recorder), manner.timeout).await;
        let goes_on = talk.as_ref().is_ok_and(|talk| talk.connects() && talk.recorded.answered);
        attempts.push(Attempt { tried, talk });
        if !goes_on {
            break;
        }
    }
    attempts
}

/// One conversation, and what the recorder knows of it.
async fn talk(route: &Route, recorder: &mut dyn Recorder, limit: Duration) -> Result<Talk, NotConnected> {
    let limits = Limits { time: limit, bytes: Limits::BYTES };
    let trace = converse(route, recorder, limits).await?;
    Ok(Talk { trace, recorded: recorder.recorded() })
}

/// The same over a connection that is there; to connect took so long.
pub(crate) async fn talk_on(
    socket: TcpStream,
    connected: Duration,
    route: &Route,
    recorder: &mut dyn Recorder,
    limit: Duration,
) -> Result<Talk, NotConnected> {
    let limits = Limits { time: limit, bytes: Limits::BYTES };
    let trace = converse_on(socket, connected, route, recorder, limits).await?;
    Ok(Talk { trace, recorded: recorder.recorded() })
}

pub(crate) async fn attempt(
    target: &Target,
    address: SocketAddr,
    tried: Tried,
    manner: Manner,
    places: &Places,
) -> Result<Talk, NotConnected> {
    let mut recorder = recorder(target, tried).map_err(|e| NotConnected::Io(std::io::Error::other(e)))?;
    talk(&target.route(address), &mut places.hurried(&mut *recorder), manner.timeout).await
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
    let mut recorder =
        recorder(target, Tried::Everything).map_err(|e| NotConnected::Io(std::io::Error::other(e)))?;
    talk(&Route::direct(address), &mut *recorder, limit).await
}

type AnyError = Box<dyn std::error::Error + Send + Sync>;

pub(crate) fn recorder(target: &Target, tried: Tried) -> Result<Box<dyn Recorder + Send>, AnyError> {
    let everything = OpenSslOffer::EVERYTHING;
    let request = target.starttls.map(Protocol::first_request);
    let identity = target.identity.as_deref();
    let offer = match tried {
        Tried::Offer(offer) => {
            let offer = offer_to(target, offer);
            match offer.stack {
                Stack::Rustls => {
                    let name = ServerName::try_from(target.name().to_owned())?;
                    return Ok(Box::new(RustlsRecorder::new(&offer, &name, identity)?.asking(request)));
                }
                Stack::OpenSsl => OpenSslOffer::native_tls(&offer),
            }
        }
        Tried::Everything => everything,
        Tried::Only(0x0301) => everything.only(SslVersion::TLS1),
        Tried::Only(0x0302) => everything.only(SslVersion::TLS1_1),
        Tried::Only(0x0303) => everything.only(SslVersion::TLS1_2),
        Tried::Only(_) => everything.only(SslVersion::TLS1_3),
        Tried::Key(key) => everything.signed_by(key),
        Tried::Name(sent) => {
            let name = match sent {
                NameSent::Absent => None,
                NameSent::Localhost => Some("localhost"),
                NameSent::Other => Some(NameSent::OTHER),
                NameSent::Address => Some(target.name()),
                NameSent::WithoutDot => Some(target.name().trim_end_matches('.')),
            };
            let recorder = OpenSslRecorder::naming(&everything, target.name(), name, identity)?;
            return Ok(Box::new(recorder.asking(request)));
        }
        Tried::Http(http) => {
            let offer = OpenSslOffer { alpn: http.alpn(), ..everything };
            return Ok(Box::new(OpenSslRecorder::new(&offer, target.name(), identity)?.reading(http)));
        }
        // These come in pairs, and are made there.
        Tried::Session(version) | Tried::Resumption(version) => {
            let name = ServerName::try_from(target.name().to_owned())?;
            return Ok(Box::new(Sessions::new(version, &name, identity)?.connection()?.asking(request)));
        }
    };
    let recorder = OpenSslRecorder::new(&offer, target.name(), identity)?;
    Ok(Box::new(match tried {
        Tried::Only(version) if version < 0x0304 => recorder.ending_with_handshake(),
        _ => recorder.asking(request),
    }))
}
