//! `whytls check` on a healthy server of the lab, beside sslscan and `openssl s_client`.

use std::fs;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::Bench;
use crate::log;
use crate::measure::{Entrant, WHYTLS, milliseconds, race, ratio, times};

const MOST_CONNECTIONS: u64 = 40;

pub(crate) fn run(bench: &mut Bench) {
    println!("check: a healthy server on loopback, median of {}", bench.rounds);
    println!(
        "  {:<14} {:<20} {:>10} {:>12} {:>13}",
        "server", "program", "wall", "wall/sslscan", "connections"
    );
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().cast_signed();
    // Each server, and what sslscan leaves out there: where the groups of this TLS 1.3 server are enumerated,
    // it waits more than nine seconds for answers, which would be no fair comparison.
    for (name, leaner) in [("healthy-rsa", &[] as &[&str]), ("healthy-tls13", &["--no-groups"])] {
        let up = whytls_lab::scenario(name).unwrap().start(now).unwrap();
        let ca = log::folder().join(format!("{name}.pem"));
        fs::write(&ca, up.ca_pem().unwrap_or_default()).unwrap();
        let target = format!("{}:{}", up.host(), up.addr().port());
        let mut entrants = [
            Entrant::new("whytls check", WHYTLS).args(&["check", &target, "--ca"]).arg(&ca),
            Entrant::new("sslscan", "sslscan").args(leaner).args(&["--no-colour", &target]),
            Entrant::new("openssl s_client", "openssl")
                .args(&["s_client", "-connect", &target, "-servername", up.host(), "-CAfile"])
                .arg(&ca),
        ];
        let mut connections = [0; 3];
        let mut before = None;
        let medians = race(bench.rounds, &mut entrants, |i| {
            // The server may still have to accept what a program has just left behind.
            thread::sleep(Duration::from_millis(50));
            let accepted = up.accepted();
            if let Some(before) = before.replace(accepted) {
                connections[i] = accepted - before;
            }
        });
        for (i, entrant) in entrants.iter().enumerate() {
            let options = if i == 1 { leaner.join(" ") } else { String::new() };
            println!(
                "  {:<14} {:<20} {:>10} {:>12} {:>13}",
                if i == 0 { name } else { "" },
                format!("{} {options}", entrant.name),
                milliseconds(medians[i]),
                times(ratio(medians[i], medians[1])),
                medians[i].map_or("-".to_owned(), |_| connections[i].to_string()),
            );
        }
        let wall = ratio(medians[0], medians[1]).map(|ratio| ratio <= 1.0);
        bench.goal("no more wall time than sslscan", wall);
        bench.goal("at most 40 connections", Some(connections[0] <= MOST_CONNECTIONS));
    }
}
