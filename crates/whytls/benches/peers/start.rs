//! How long it takes to start, and to read one line.

use std::fs;

use crate::Bench;
use crate::log;
use crate::measure::{Entrant, WHYTLS, milliseconds, race, ratio, times};

pub(crate) fn run(bench: &mut Bench) {
    let line = log::folder().join("line");
    fs::write(&line, "peer misbehaved: SignedKxWithWrongAlgorithm\n").unwrap();
    let rounds = bench.rounds * 10;
    let mut entrants = [
        Entrant::new("whytls --version", WHYTLS).arg("--version"),
        Entrant::new("whytls explain, one line", WHYTLS).arg("explain").arg(&line),
        Entrant::new("rg --version", "rg").arg("--version"),
    ];
    let medians = race(rounds, &mut entrants, |_| ());
    println!("start: median of {rounds}");
    println!("  {:<26} {:>10} {:>8}", "program", "wall", "wall/rg");
    for (entrant, median) in entrants.iter().zip(medians) {
        println!(
            "  {:<26} {:>10} {:>8}",
            entrant.name,
            milliseconds(median),
            times(ratio(median, medians[2]))
        );
    }
    let below = |i: usize, limit: u128| medians[i].map(|median| median.as_millis() < limit);
    bench.goal("whytls --version in less than 10 ms", below(0, 10));
    bench.goal("one line explained in less than 5 ms", below(1, 5));
}
