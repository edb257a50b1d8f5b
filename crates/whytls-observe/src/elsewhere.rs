//! The further addresses of a host: what one conversation with each shows, as clients get there too that find the first
//! address occupied, or choose among them.

use std::net::SocketAddr;

use tokio::task::JoinSet;

use crate::crowd::Places;
use crate::endpoint::{Attempt, Manner, Observation, Tried, attempt};

/// Tries this at every further address that takes connections, at all of them at once.
pub(crate) async fn look(observation: &mut Observation, tried: Tried, manner: Manner, places: &Places) {
    let further: Vec<SocketAddr> = observation.further().collect();
    if observation.is_over() {
        observation.left_out.extend(further.iter().map(|address| format!("a conversation with {address}")));
        return;
    }
    let mut running = JoinSet::new();
    for (position, address) in further.into_iter().enumerate() {
        let (target, places) = (observation.target.clone(), places.clone());
        running.spawn(async move {
            let talk = attempt(&target, address, tried, manner, &places).await;
            (position, address, Attempt { tried, talk })
        });
    }
    let mut attempts = running.join_all().await;
    attempts.sort_by_key(|(position, ..)| *position);
    let (target, at) = (&observation.target, observation.at);
    let seen = attempts.into_iter().map(|(_, address, attempt)| Observation {
        attempts: vec![attempt],
        ..Observation::at(target, address, at)
    });
    observation.elsewhere = seen.collect();
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, TcpListener};
    use std::time::{Duration, Instant};

    use super::*;
    use crate::endpoint::{Talk, Target};
    use crate::reach::Reached;

    #[tokio::test]
    async fn each_further_address_that_takes_connections_is_talked_with_and_has_its_place() {
        let listeners: Vec<TcpListener> =
            (0..2).map(|_| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap()).collect();
        let [used, further] = [0, 1].map(|at: usize| listeners[at].local_addr().unwrap());
        let refused = SocketAddr::from((Ipv4Addr::LOCALHOST, 1));
        let target = Target { host: "localhost".to_owned(), port: used.port(), ..Target::default() };
        let tried = Tried::Everything;
        let unanswered = Talk::unanswered(Duration::ZERO);
        let mut observation = Observation {
            attempts: vec![Attempt { tried, talk: Ok(unanswered) }],
            ends: Instant::now() + Duration::from_secs(60),
            ..Observation::at(&target, used, 0)
        };
        let reached = |address, connected| Reached { address, connected };
        observation.reached = vec![
            reached(refused, Err("connection refused".to_owned())),
            reached(used, Ok(Duration::ZERO)),
            reached(further, Ok(Duration::ZERO)),
        ];
        // Two addresses that were looked at, one conversation, and one to come.
        assert_eq!(observation.room(0), 60 - 4);

        let closing = std::thread::spawn(move || listeners[1].accept().map(drop).unwrap());
        let manner = Manner { timeout: Duration::from_secs(10), parallel: 1 };
        look(&mut observation, tried, manner, &Places::new(1)).await;
        closing.join().unwrap();
        let addresses: Vec<SocketAddr> = observation.elsewhere.iter().map(|other| other.address).collect();
        assert_eq!(addresses, [further]);
        assert!(observation.elsewhere[0].talk(tried).is_some_and(|talk| !talk.has_server_hello()));
        assert_eq!(observation.room(0), 60 - 4, "it has been made");
    }
}
