//! The further addresses of a host: what one conversation with each shows, as clients get there too that find the first
//! address occupied, or choose among them.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::task::JoinSet;

use crate::crowd::Places;
use crate::endpoint::{Attempt, Manner, Observation, Target, Tried, attempt};

/// Tries this at every further address that takes connections, at all of them at once.
pub(crate) async fn converse(
    observation: &Observation,
    tried: Tried,
    manner: Manner,
    places: &Places,
) -> Vec<Observation> {
    let mut running = JoinSet::new();
    for (position, address) in observation.further().enumerate() {
        let (target, places) = (observation.target.clone(), places.clone());
        running.spawn(async move {
            let talk = attempt(&target, address, tried, manner, &places).await;
            (position, address, Attempt { tried, talk })
        });
    }
    let mut attempts = running.join_all().await;
    attempts.sort_by_key(|(position, ..)| *position);
    let target = &observation.target;
    attempts
        .into_iter()
        .map(|(_, address, attempt)| of_one(target, address, attempt, observation.at))
        .collect()
}

/// The observation that this attempt is by itself.
fn of_one(target: &Target, address: SocketAddr, attempt: Attempt, at: i64) -> Observation {
    Observation {
        target: target.clone(),
        address,
        looked_up: None,
        reached: Vec::new(),
        attempts: vec![attempt],
        probes: Vec::new(),
        names: Vec::new(),
        keys: Vec::new(),
        otherwise: Vec::new(),
        elsewhere: Vec::new(),
        fickle: None,
        again: 0,
        took: Duration::ZERO,
        at,
    }
}
