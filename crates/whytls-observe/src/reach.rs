//! Which addresses take a TCP connection: each is tried, and the first in the resolver's order that does is used.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::{Instant as Deadline, timeout_at};

use crate::driver::{NotConnected, connect};
use crate::endpoint::Target;

/// An address, and whether it takes connections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The address.
    pub address: SocketAddr,
    /// How long TCP took to connect, or why it does not.
    pub connected: Result<Duration, String>,
}

/// Connections to all addresses, under way.
pub(crate) struct Reaching {
    begun: Instant,
    addresses: Vec<SocketAddr>,
    results: Vec<Option<Result<Duration, NotConnected>>>,
    running: JoinSet<(usize, Result<Connected, NotConnected>)>,
}

/// A connection, and how long it took.
type Connected = (TcpStream, Duration);

/// No host needs to be tried at more addresses than this.
const MOST: usize = 8;
/// How long an address that the resolver puts first is preferred to one that has connected already: RFC 8305
/// section 5 recommends 250 ms for far-away hosts; here both were begun at once.
const PREFERENCE: Duration = Duration::from_millis(50);
/// How long to wait for the other addresses: a SYN that is lost is sent again after one second.
const OTHERS: Duration = Duration::from_millis(1200);
/// Longer than any check: the limit of a single connection is the caller's.
const FOR_EVER: Duration = Duration::from_secs(24 * 60 * 60);

impl Reaching {
    /// Begins to connect to each.
    pub(crate) fn begin(mut addresses: Vec<SocketAddr>) -> Self {
        addresses.truncate(MOST);
        let begun = Instant::now();
        let mut running = JoinSet::new();
        for (index, address) in addresses.iter().copied().enumerate() {
            running.spawn(async move {
                let connected = connect_to(address, Deadline::from_std(begun + FOR_EVER)).await;
                (index, connected.map(|socket| (socket, begun.elapsed())))
            });
        }
        let results = addresses.iter().map(|_| None).collect();
        Self { begun, addresses, results, running }
    }

    /// The first that connects within the limit; of those that do so together, the one that the resolver puts first.
    pub(crate) async fn first(&mut self, limit: Duration) -> Option<(SocketAddr, TcpStream, Duration)> {
        let mut deadline = Deadline::from_std(self.begun + limit);
        let mut best: Option<(usize, TcpStream, Duration)> = None;
        // While one is running that the resolver puts before the best.
        while best.as_ref().is_none_or(|(at, ..)| self.results[..*at].iter().any(Option::is_none)) {
            let Ok(Some(Ok((index, connected)))) = timeout_at(deadline, self.running.join_next()).await
            else {
                break;
            };
            match connected {
                Err(error) => self.results[index] = Some(Err(error)),
                Ok((socket, took)) => {
                    self.results[index] = Some(Ok(took));
                    deadline = deadline.min(Deadline::now() + PREFERENCE);
                    if best.as_ref().is_none_or(|(at, ..)| index < *at) {
                        best = Some((index, socket, took));
                    }
                }
            }
        }
        best.map(|(index, socket, took)| (self.addresses[index], socket, took))
    }

    /// Why there is none.
    pub(crate) fn why_none(&self, target: &Target, limit: Duration) -> String {
        let proxy = target.proxy.as_ref().map_or("", |_| "the proxy ");
        let mut said: Vec<String> = Vec::new();
        for (address, result) in self.addresses.iter().zip(&self.results) {
            said.push(format!("{proxy}{address}: {}", why(result.as_ref(), limit)));
        }
        if said.is_empty() { format!("{} has no address", target.host) } else { said.join("; ") }
    }

    /// What became of all, at the end of an observation that began then, and is to end then.
    pub(crate) async fn end(mut self, begun: Instant, ends: Instant) -> Vec<Reached> {
        let deadline = Deadline::from_std(ends.min(begun + OTHERS));
        while let Ok(Some(Ok((index, connected)))) = timeout_at(deadline, self.running.join_next()).await {
            self.results[index] = Some(connected.map(|(_, took)| took));
        }
        self.so_far(begun)
    }

    /// What became of all so far, of an observation that began then.
    pub(crate) fn so_far(&self, begun: Instant) -> Vec<Reached> {
        let waited = begun.elapsed();
        self.addresses
            .iter()
            .zip(&self.results)
            .map(|(address, result)| Reached {
                address: *address,
                connected: match result {
                    Some(Ok(took)) => Ok(*took),
                    other => Err(why(other.as_ref(), waited)),
                },
            })
            .collect()
    }
}

/// A connection; tried again where it was reset before anybody looked, as it had been accepted then.
async fn connect_to(address: SocketAddr, deadline: Deadline) -> Result<TcpStream, NotConnected> {
    /// It takes haste to reset so soon.
    const TIMES: usize = 3;
    for _ in 1..TIMES {
        match connect(address, deadline).await {
            Err(NotConnected::Io(error)) if error.kind() == std::io::ErrorKind::ConnectionReset => {}
            other => return other,
        }
    }
    connect(address, deadline).await
}

pub(crate) fn why(result: Option<&Result<Duration, NotConnected>>, limit: Duration) -> String {
    match result {
        Some(Err(NotConnected::Io(error))) if error.kind() == std::io::ErrorKind::ConnectionRefused => {
            "connection refused: nothing listens on that port".to_owned()
        }
        Some(Err(NotConnected::Io(error))) => error.to_string(),
        _ => {
            let limit = Duration::from_millis(u64::try_from(limit.as_millis()).unwrap_or(u64::MAX));
            format!("no connection within {limit:?}: a firewall drops the packets, or nothing is there")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::{Ipv4Addr, TcpListener};

    fn listener() -> (TcpListener, SocketAddr) {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        (listener, address)
    }

    #[tokio::test]
    async fn every_address_is_told_of_and_the_first_that_connects_is_used() {
        let (closed, refused) = listener();
        drop(closed);
        let ((_one, first), (_two, second)) = (listener(), listener());
        let begun = Instant::now();
        let mut reaching = Reaching::begin(vec![refused, first, second]);
        let (address, ..) = reaching.first(Duration::from_secs(5)).await.unwrap();
        assert_eq!(address, first);
        let reached = reaching.end(begun, begun + OTHERS).await;
        let connected: Vec<_> = reached.iter().map(|r| (r.address, r.connected.is_ok())).collect();
        assert_eq!(connected, [(refused, false), (first, true), (second, true)]);
        assert!(reached[0].connected.as_ref().unwrap_err().contains("refused"));
    }

    #[tokio::test]
    async fn where_none_connects_each_says_why() {
        let (closed, refused) = listener();
        drop(closed);
        let mut reaching = Reaching::begin(vec![refused]);
        assert!(reaching.first(Duration::from_secs(5)).await.is_none());
        let target = Target { host: "h".to_owned(), port: 1, ..Target::default() };
        let why = reaching.why_none(&target, Duration::from_secs(5));
        assert_eq!(why, format!("{refused}: connection refused: nothing listens on that port"));
    }
}
