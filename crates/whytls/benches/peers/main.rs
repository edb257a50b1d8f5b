//! whytls beside the programs that people use instead: `cargo bench -p whytls`, all of it or only the
//! sections named behind `--` (`check`, `explain`, `many`, `start`).
//!
//! The programs take turns, the median of the rounds counts, and every figure stands beside the peer's of the
//! same run: figures of different machines, or of different days, cannot be compared. A peer that is not
//! installed is said to be missing. Debian has `sslscan`, `testssl.sh`, `openssl` and `ripgrep`; sslyze goes where
//! `python3 -m venv target/peers/sslyze && target/peers/sslyze/bin/pip install sslyze` puts it.
//!
//! | variable | meaning | default |
//! | --- | --- | --- |
//! | `WHYTLS_BENCH_MIB` | size of the log for `explain` | 1024 |
//! | `WHYTLS_BENCH_MANY` | how many targets for `many` | 10000 |
//! | `WHYTLS_BENCH_ROUNDS` | how often each program runs | 7 |
//! | `WHYTLS_BENCH_CHECK` | 1: fail where a goal is missed, or cannot be judged | 0 |
#![allow(
    clippy::unwrap_used,
    reason = "a benchmark that cannot measure has nothing better to do than to stop"
)]

mod check;
mod explain;
mod fleet;
mod log;
mod many;
mod measure;
mod start;

use std::process::ExitCode;

/// The settings of a run, and how its goals were met.
struct Bench {
    rounds: usize,
    mib: u64,
    many: u64,
    missed: Vec<String>,
}

impl Bench {
    /// Prints a goal and whether it is met; `None` where it cannot be judged, as a peer is missing.
    fn goal(&mut self, goal: &str, met: Option<bool>) {
        let verdict = match met {
            Some(true) => "met",
            Some(false) => "MISSED",
            None => "not judged: the peer is missing",
        };
        println!("  goal: {goal}: {verdict}");
        if met != Some(true) {
            self.missed.push(format!("{goal}: {verdict}"));
        }
    }
}

/// A part of the benchmark: its name, and what measures it.
type Section = (&'static str, fn(&mut Bench));

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [first, rest @ ..] = arguments.as_slice()
        && first == many::BARE
    {
        many::bare(rest);
        return ExitCode::SUCCESS;
    }
    // `cargo test --benches` only sees whether this builds and starts.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return ExitCode::SUCCESS;
    }
    let chosen: Vec<&str> = arguments.iter().map(String::as_str).filter(|a| !a.starts_with('-')).collect();
    let mut bench = Bench {
        rounds: setting("WHYTLS_BENCH_ROUNDS", 7).max(1) as usize,
        mib: setting("WHYTLS_BENCH_MIB", 1024).max(1),
        many: setting("WHYTLS_BENCH_MANY", 10_000).max(200),
        missed: Vec::new(),
    };
    let sections: [Section; 4] =
        [("check", check::run), ("explain", explain::run), ("many", many::run), ("start", start::run)];
    if let Some(name) = chosen.iter().find(|name| sections.iter().all(|(section, _)| section != *name)) {
        eprintln!("there is no section '{name}'");
        return ExitCode::from(2);
    }
    for (name, run) in sections {
        if chosen.is_empty() || chosen.contains(&name) {
            run(&mut bench);
            println!();
        }
    }
    if setting("WHYTLS_BENCH_CHECK", 0) == 0 || bench.missed.is_empty() {
        return ExitCode::SUCCESS;
    }
    for missed in &bench.missed {
        eprintln!("{missed}");
    }
    ExitCode::FAILURE
}

fn setting(name: &str, default: u64) -> u64 {
    match std::env::var(name) {
        Ok(value) => value.parse().unwrap_or_else(|_| panic!("{name}={value} is no number")),
        Err(_) => default,
    }
}
