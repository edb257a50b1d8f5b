//! What else is tried where TLS does not come about: what speaks there instead, and would TLS come about if it were
//! asked for in another way?

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::sleep;

use crate::dialogue::{Dialogue, Protocol, Stopped, Why};
use crate::driver::{Ended, NotConnected, carry, connect, first_answer};
use crate::endpoint::{Manner, Talk, Target, is_silent, straight};
use crate::sniff;
use crate::wire::Side;

/// Something else that was tried, and what came of it.
#[derive(Debug)]
pub struct Otherwise {
    /// What.
    pub asked: Asked,
    /// What came of it.
    pub heard: Heard,
}

/// What else is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The dialogue of a protocol that begins in clear.
    Protocol(Protocol),
    /// A request of HTTP in clear.
    Http,
    /// A CONNECT packet of MQTT in clear.
    Mqtt,
    /// TLS from the first byte.
    TlsAtOnce,
    /// TLS without the proxy.
    WithoutProxy,
}

/// What came of it.
#[derive(Debug)]
pub enum Heard {
    /// The dialogue came to the point where TLS begins.
    Ready,
    /// The dialogue stopped before.
    Stopped(Stopped),
    /// These bytes.
    Bytes(Vec<u8>),
    /// A conversation of TLS, or an attempt at one.
    Talk(Box<Talk>),
    /// Nothing: there was no connection.
    Nothing,
}

/// How long a server that is about to answer takes at most before one begins to ask in other ways.
const PATIENCE: Duration = Duration::from_millis(1000);
/// The limit of each: these servers answer a single packet.
pub(crate) const LIMIT: Duration = Duration::from_millis(2000);

/// Carries out the first conversation and, where no TLS comes of it, asks in other ways: after it or, where it lasts
/// long, beside it.
pub(crate) async fn beside(
    opening: impl Future<Output = Result<Talk, NotConnected>>,
    target: &Target,
    address: SocketAddr,
    manner: Manner,
) -> (Result<Talk, NotConnected>, Vec<Otherwise>) {
    let begun = Instant::now();
    tokio::pin!(opening);
    let silent = async {
        sleep(PATIENCE).await;
        all(asked_of(target, None), target, address, manner).await
    };
    tokio::pin!(silent);
    tokio::select! {
        biased;
        opening = &mut opening => {
            let heard = match &opening {
                Ok(talk) if talk.has_server_hello() || talk.alert().is_some() => Vec::new(),
                Ok(talk) => all(asked_of(target, Some(talk)), target, address, manner).await,
                Err(NotConnected::Stopped(stopped)) => {
                    all(asked_after(target, stopped), target, address, manner).await
                }
                Err(_) => Vec::new(),
            };
            (opening, heard)
        }
        heard = &mut silent => {
            // Client and server wait for each other, and would until the limit.
            if let Some(protocol) = target.starttls.filter(|_| heard.iter().any(Otherwise::speaks_tls)) {
                let (said, first) = (Vec::new(), Vec::new());
                let stopped = Stopped { with: protocol.title(), why: Why::TimedOut, said, first };
                return (Err(NotConnected::Stopped(Box::new(stopped))), heard);
            }
            if target.starttls.is_none() && heard.iter().any(Otherwise::tells_at_once) {
                // It is known what speaks there, and that it is no TLS.
                return (Ok(Talk::unanswered(begun.elapsed())), heard);
            }
            let opening = opening.await;
            let (silent, answered) = match &opening {
                Ok(talk) => (is_silent(talk), talk.has_server_hello() || talk.alert().is_some()),
                Err(NotConnected::Stopped(stopped)) => (matches!(stopped.why, Why::TimedOut), false),
                Err(_) => (false, false),
            };
            let mut heard = heard;
            if target.starttls.is_some() && opening.is_ok() {
                // The dialogue came to its end: it is known what speaks there.
                heard.retain(|otherwise| otherwise.asked != Asked::Http);
            }
            if silent && target.proxy.is_none() {
                // Who serves one connection after the other was still busy with the first.
                let first = asked_of(target, None).into_iter().take(1).collect();
                heard.extend(all(first, target, address, manner).await);
            }
            // Late, but an answer.
            (opening, if answered { Vec::new() } else { heard })
        }
    }
}

/// What to ask where the first conversation led to no TLS, or to nothing so far.
fn asked_of(target: &Target, talk: Option<&Talk>) -> Vec<Asked> {
    if target.proxy.is_some() {
        return vec![Asked::WithoutProxy];
    }
    if target.starttls.is_some() {
        return if talk.is_none() { vec![Asked::TlsAtOnce, Asked::Http] } else { Vec::new() };
    }
    let first = talk.and_then(|talk| talk.trace.transcript.not_tls());
    if let Some(first) = first {
        return greeted(first, target.port);
    }
    let heard = talk.is_some_and(|talk| talk.trace.transcript.bytes(Side::Server) > 0);
    let flooded = talk.is_some_and(|talk| talk.trace.ended == Ended::TooMuch);
    if heard || flooded {
        return Vec::new();
    }
    // Nothing came: who waits for a word of its own protocol?
    let by_port = Protocol::of_port(target.port).filter(|p| !p.greets());
    let usual =
        [Protocol::Postgres, Protocol::Ldap, Protocol::Mssql].into_iter().filter(|p| Some(*p) != by_port);
    let protocols = by_port.into_iter().chain(usual).map(Asked::Protocol);
    [Asked::Http].into_iter().chain(protocols).chain([Asked::Mqtt]).collect()
}

/// What to ask where a dialogue stopped.
fn asked_after(target: &Target, stopped: &Stopped) -> Vec<Asked> {
    match &target.proxy {
        Some(_) => Vec::new(),
        None => match stopped.why {
            Why::Closed | Why::Reset | Why::SpeaksTls | Why::TimedOut => vec![Asked::TlsAtOnce, Asked::Http],
            _ => Vec::new(),
        },
    }
}

/// The protocols that greet so.
fn greeted(first: &[u8], port: u16) -> Vec<Asked> {
    sniff::starttls_protocols(first, port).into_iter().map(Asked::Protocol).collect()
}

async fn all(plan: Vec<Asked>, target: &Target, address: SocketAddr, manner: Manner) -> Vec<Otherwise> {
    let limit = LIMIT.min(manner.timeout);
    // The first conversation may still be going on.
    let places = Arc::new(Semaphore::new(manner.parallel.saturating_sub(1).max(1)));
    let mut running = JoinSet::new();
    for (position, asked) in plan.into_iter().enumerate() {
        let (places, target) = (Arc::clone(&places), target.clone());
        running.spawn(async move {
            let _place = places.acquire_owned().await;
            let heard = ask(asked, &target, address, limit).await;
            (position, Otherwise { asked, heard })
        });
    }
    let mut heard = running.join_all().await;
    heard.sort_by_key(|(position, _)| *position);
    heard.into_iter().map(|(_, otherwise)| otherwise).collect()
}

async fn ask(asked: Asked, target: &Target, address: SocketAddr, limit: Duration) -> Heard {
    match asked {
        Asked::Protocol(protocol) => {
            let deadline = tokio::time::Instant::now() + limit;
            let Ok(mut socket) = connect(address, deadline).await else { return Heard::Nothing };
            let dialogue = Dialogue::starttls(protocol, target.name());
            match carry(&mut socket, dialogue, &[], deadline).await {
                Ok(_) => Heard::Ready,
                Err(stopped) => Heard::Stopped(stopped),
            }
        }
        Asked::Http => {
            // Redis answers the first line, and hangs up on a header `Host`.
            Heard::Bytes(first_answer(address, b"GET / HTTP/1.0\r\n\r\n", limit).await)
        }
        Asked::Mqtt => Heard::Bytes(first_answer(address, MQTT_CONNECT, limit).await),
        Asked::TlsAtOnce => talk(straight(target, address, limit).await),
        Asked::WithoutProxy => {
            let place = match target.connect {
                Some(address) => Some(address),
                None => {
                    let lookup = tokio::net::lookup_host((target.host.as_str(), target.port));
                    let found = tokio::time::timeout(limit, lookup).await;
                    found.ok().and_then(Result::ok).and_then(|mut addresses| addresses.next())
                }
            };
            match place {
                Some(place) => talk(straight(target, place, limit).await),
                None => Heard::Nothing,
            }
        }
    }
}

fn talk(talk: Result<Talk, NotConnected>) -> Heard {
    talk.map_or(Heard::Nothing, |talk| Heard::Talk(Box::new(talk)))
}

/// CONNECT of MQTT 3.1.1, clean session, no client identifier (section 3.1).
const MQTT_CONNECT: &[u8] = b"\x10\x0c\0\x04MQTT\x04\x02\0\x0a\0\0";

impl Otherwise {
    /// Whether it tells what speaks there, so that nothing is left to ask in TLS.
    pub(crate) fn tells(&self) -> bool {
        match &self.heard {
            Heard::Ready => true,
            Heard::Stopped(stopped) => {
                matches!(stopped.why, Why::NotOffered | Why::Refused | Why::WithoutTls | Why::TurnedAway)
            }
            Heard::Bytes(bytes) => sniff::in_clear(bytes).is_some(),
            Heard::Talk(_) | Heard::Nothing => false,
        }
    }

    /// Whether it tells so while the first conversation is going on still.
    fn tells_at_once(&self) -> bool {
        match &self.heard {
            Heard::Bytes(bytes) => sniff::surely_in_clear(bytes).is_some(),
            _ => self.tells(),
        }
    }

    /// Whether TLS came about in this way: a ServerHello at least.
    pub fn speaks_tls(&self) -> bool {
        matches!(&self.heard, Heard::Talk(talk) if talk.has_server_hello())
    }
}
