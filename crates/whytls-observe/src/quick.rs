//! The quick look: one handshake, and what that alone can tell.
//!
//! It makes one of the offers that [`observe`](crate::observe) makes, so that whatever it sees a full observation sees,
//! too. What a full observation concludes from several conversations, from the absence of something, or from asking
//! otherwise, it does not claim: [`quick_facts`] holds what one handshake can tell, and the rest counts as not looked
//! for.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::{Instant as Deadline, sleep};
use whytls_certificates::Identity;
use whytls_clients::{Offer, Stack};
use whytls_diagnosis::{Certificate, Connection, Evidence, Fact, FactKind, Server};

use crate::dialogue::{Protocol, ProxyScheme};
use crate::driver::{NotConnected, connect};
use crate::endpoint::{
    Attempt, Manner, Observation, Talk, Target, Tried, Unobservable, over_tls, recorder, resolve, talk_on,
};
use crate::facts;
use crate::reach::{Reached, why};
use crate::recorder::{QuickOffer, QuickRecorder, Recorder};

/// Looks at one endpoint after the other with one offer. What they have in common is made once.
#[derive(Debug)]
pub struct Quick {
    offer: Offer,
    /// The offer of clients of HTTP, and of those of other protocols, who send no ALPN. None of OpenSSL.
    shared: Option<(Arc<QuickOffer>, Arc<QuickOffer>)>,
    names: Mutex<HashMap<(String, u16), LookedUp>>,
}

/// The answer to a look-up, and when it came.
type LookedUp = (Instant, Vec<SocketAddr>);

/// Where a target is to be found.
#[derive(Clone, Debug)]
pub struct Found {
    /// How long looking up the name took; nothing where there was none to look up.
    pub looked_up: Option<Duration>,
    /// The target's addresses, or its proxy's.
    pub addresses: Vec<SocketAddr>,
}

const TLS12: u16 = 0x0303;
/// How long the answer to a look-up is remembered: the targets of a list are often ports of one host.
const REMEMBERED: Duration = Duration::from_secs(10);
/// So many answers are remembered.
const MOST_NAMES: usize = 64;
/// No host needs to be tried at more addresses than this.
const MOST_ADDRESSES: usize = 8;
/// How long to wait for an address before the next is tried beside it (RFC 8305 section 5).
const NEXT: Duration = Duration::from_millis(250);

impl Quick {
    /// Looks with this offer, as it is really made ([`Offer::made`]), showing this client certificate where one is asked
    /// for.
    ///
    /// # Errors
    ///
    /// Where rustls refuses the configuration, which is a defect of the offer.
    pub fn new(offer: Offer, identity: Option<&Identity>) -> Result<Self, rustls::Error> {
        let shared = match offer.stack {
            Stack::Rustls => {
                let plain = QuickOffer::new(&Offer { alpn: &[], ..offer }, identity)?;
                Some((Arc::new(QuickOffer::new(&offer, identity)?), Arc::new(plain)))
            }
            Stack::OpenSsl => None,
        };
        Ok(Self { offer, shared, names: Mutex::default() })
    }

    /// What is offered.
    pub fn offer(&self) -> Offer {
        self.offer
    }

    /// Looks up where the target is.
    ///
    /// # Errors
    ///
    /// Where its name, or that of its proxy, does not resolve.
    pub async fn find(&self, target: &Target, limit: Duration) -> Result<Found, Unobservable> {
        let key = match (&target.proxy, target.connect) {
            (None, Some(_)) => return found(target, limit).await,
            (None, None) => (target.host.clone(), target.port),
            (Some(proxy), _) => (proxy.host.clone(), proxy.port),
        };
        if key.0.parse::<std::net::IpAddr>().is_ok() {
            return found(target, limit).await;
        }
        let known = |names: &HashMap<_, LookedUp>| {
            let (at, addresses) = names.get(&key)?;
            (at.elapsed() < REMEMBERED).then(|| addresses.clone())
        };
        if let Some(addresses) = known(&self.names.lock().unwrap_or_else(PoisonError::into_inner)) {
            return Ok(Found { looked_up: None, addresses });
        }
        let found = found(target, limit).await?;
        let mut names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        if names.len() >= MOST_NAMES {
            names.clear();
        }
        names.insert(key, (Instant::now(), found.addresses.clone()));
        Ok(found)
    }

    /// Makes the one handshake, at `now` (Unix seconds).
    ///
    /// # Errors
    ///
    /// Where no TCP connection comes about.
    pub async fn look(
        &self,
        target: &Target,
        found: &Found,
        limit: Duration,
        now: i64,
    ) -> Result<Observation, Unobservable> {
        let begun = Instant::now();
        let Connected { socket, address, took: connected, reached } =
            self.connect(target, found, limit).await?;
        if let Some(proxy) = target.proxy.as_ref().filter(|proxy| proxy.scheme == ProxyScheme::Https) {
            // Apart, as what most looks do not need is not to be moved about with them.
            Box::pin(over_tls(proxy, address, Manner { timeout: limit, parallel: 1 })).await?;
        }
        let talk = self.talk(target, socket, address, connected, limit, now).await;
        Ok(Observation {
            target: target.clone(),
            address,
            looked_up: found.looked_up,
            reached,
            attempts: vec![Attempt { tried: Tried::Offer(self.offer), talk }],
            probes: Vec::new(),
            names: Vec::new(),
            keys: Vec::new(),
            otherwise: Vec::new(),
            elsewhere: Vec::new(),
            fickle: None,
            again: 0,
            took: begun.elapsed(),
            at: now,
        })
    }

    async fn talk(
        &self,
        target: &Target,
        socket: TcpStream,
        address: SocketAddr,
        connected: Duration,
        limit: Duration,
        now: i64,
    ) -> Result<Talk, NotConnected> {
        let no_recorder =
            |e: Box<dyn std::error::Error + Send + Sync>| NotConnected::Io(std::io::Error::other(e));
        let mut recorder: Box<dyn Recorder + Send> = match &self.shared {
            Some((http, plain)) => {
                let request = target.starttls.map(Protocol::first_request);
                let shared = if request.is_some() { plain } else { http };
                let name =
                    ServerName::try_from(target.name().to_owned()).map_err(|e| no_recorder(e.into()))?;
                let recorder = QuickRecorder::new(shared, &name, request, now);
                Box::new(recorder.map_err(|e| no_recorder(e.into()))?)
            }
            None => recorder(target, Tried::Offer(self.offer)).map_err(no_recorder)?,
        };
        talk_on(socket, connected, &target.route(address), &mut *recorder, limit).await
    }

    /// Connects to one address after the other, as RFC 8305 has it.
    async fn connect(
        &self,
        target: &Target,
        found: &Found,
        limit: Duration,
    ) -> Result<Connected, Unobservable> {
        let begun = Instant::now();
        let deadline = Deadline::from_std(begun + limit);
        let mut waiting = found.addresses.iter().copied().take(MOST_ADDRESSES).peekable();
        let mut failed: Vec<(SocketAddr, String)> = Vec::new();
        let mut running = JoinSet::new();
        let mut alone = found.addresses.len() == 1;
        loop {
            let result = if alone {
                let Some(address) = waiting.next() else { break };
                alone = false;
                (address, connect(address, deadline).await)
            } else {
                if let Some(address) = waiting.next() {
                    running.spawn(async move { (address, connect(address, deadline).await) });
                }
                tokio::select! {
                    Some(Ok(result)) = running.join_next() => result,
                    () = sleep(NEXT), if waiting.peek().is_some() => continue,
                    else => break,
                }
            };
            match result {
                (address, Ok(socket)) => {
                    self.prefer(target, address);
                    let refused = failed.into_iter();
                    let refused = refused.map(|(address, why)| Reached { address, connected: Err(why) });
                    let mut reached: Vec<Reached> = refused.collect();
                    let took = begun.elapsed();
                    reached.push(Reached { address, connected: Ok(took) });
                    return Ok(Connected { socket, address, took, reached });
                }
                (address, error) => failed.push((address, why(Some(&error.map(|_| begun.elapsed())), limit))),
            }
        }
        let proxy = target.proxy.as_ref().map_or("", |_| "the proxy ");
        let said: Vec<String> =
            failed.iter().map(|(address, why)| format!("{proxy}{address}: {why}")).collect();
        Err(Unobservable::Connect(if said.is_empty() {
            format!("{} has no address", target.host)
        } else {
            said.join("; ")
        }))
    }

    /// The next target of the same name begins at the address that has been connected to.
    fn prefer(&self, target: &Target, address: SocketAddr) {
        let (host, port) = match &target.proxy {
            Some(proxy) => (&proxy.host, proxy.port),
            None => (&target.host, target.port),
        };
        let mut names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = names.get_mut(&(host.clone(), port))
            && let Some(at) = known.iter().position(|one| *one == address)
        {
            known.swap(0, at);
        }
    }
}

/// A connection, and which addresses were tried for it.
struct Connected {
    socket: TcpStream,
    address: SocketAddr,
    took: Duration,
    reached: Vec<Reached>,
}

async fn found(target: &Target, limit: Duration) -> Result<Found, Unobservable> {
    let (looked_up, addresses) = resolve(target, limit).await?;
    Ok(Found { looked_up, addresses })
}

/// The evidence of connection and negotiation that one handshake can tell. What its chain is worth is told by
/// [`crate::chain_facts`].
pub fn quick_facts(observation: &Observation) -> Evidence {
    let mut evidence = Evidence::new();
    // A live endpoint prints nothing.
    evidence.looked_for(FactKind::Symptom);
    if observation.talks().any(|(_, talk)| talk.scheme().is_some() && talk.version() == Some(TLS12)) {
        evidence.looked_for(FactKind::KeyExchangeSignature);
    }
    for observed in facts(observation).observed() {
        if tells(observation, &observed.fact) {
            let seen = observed.clone();
            match seen.fact.kind() {
                // What else the server does was not looked for.
                FactKind::Server => evidence.glimpse(seen),
                _ => evidence.push(seen),
            }
        }
    }
    evidence
}

/// Whether one handshake can tell this, so that no further one changes it.
fn tells(observation: &Observation, fact: &Fact) -> bool {
    const UNRECOGNIZED_NAME: u8 = 112;
    match fact {
        Fact::Server(Server::PicksEcdsaSha1 | Server::DemandsClientCertificate | Server::RefusesAlpn) => true,
        // The alert says it, and no other name needs to be tried.
        Fact::Server(Server::RefusesName) => {
            let alert = observation.talks().find_map(|(_, talk)| talk.alert());
            alert == Some(UNRECOGNIZED_NAME) && !observation.target.name().ends_with('.')
        }
        // It was concluded from what was not seen.
        Fact::Server(_) => false,
        _ => true,
    }
}

/// Whether no further connection can change what this fact tells: neither another offer, nor asking otherwise.
pub fn is_firm(observation: &Observation, fact: &Fact) -> bool {
    let target = &observation.target;
    match fact {
        Fact::Connection(Connection::SpeaksTls) => true,
        // What was said in the place of a ServerHello.
        Fact::Connection(Connection::PlainHttp | Connection::OtherProtocol) => {
            target.proxy.is_none() && target.starttls.is_none()
        }
        Fact::Connection(_) | Fact::Symptom(_) => false,
        // Another offer may get a staple.
        Fact::Certificate(Certificate::StapleMissing) => false,
        _ => true,
    }
}
