//! Programs that take turns.

use std::io;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The program that is measured.
pub(crate) const WHYTLS: &str = env!("CARGO_BIN_EXE_whytls");

/// A program with its arguments, and what it is called in the table.
pub(crate) struct Entrant {
    pub(crate) name: &'static str,
    pub(crate) command: Command,
    /// Whether its exit code says how many things it found.
    counts: bool,
}

impl Entrant {
    pub(crate) fn new(name: &'static str, program: &str) -> Self {
        let mut command = Command::new(program);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).env("NO_COLOR", "1");
        Self { name, command, counts: false }
    }

    pub(crate) fn arg(mut self, argument: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    pub(crate) fn args(mut self, arguments: &[&str]) -> Self {
        self.command.args(arguments);
        self
    }

    /// Its exit code says how many things it found.
    pub(crate) fn whatever_code(self) -> Self {
        Self { counts: true, ..self }
    }

    /// Runs it once; `None` where it is not installed.
    pub(crate) fn run(&mut self) -> Option<Duration> {
        let start = Instant::now();
        let status = match self.command.status() {
            Ok(status) => status,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
            Err(error) => panic!("{}: {error}", self.name),
        };
        let time = start.elapsed();
        // 1 says that something was found, or that nothing was.
        assert!(
            status.code().is_some_and(|code| code <= 1 || self.counts),
            "{} ended with {status}",
            self.name
        );
        Some(time)
    }
}

/// Lets the programs take turns, after one round that does not count. The median of each; `None` for one that
/// is not installed. `after` is told which one has just run.
pub(crate) fn race<const N: usize>(
    rounds: usize,
    entrants: &mut [Entrant; N],
    mut after: impl FnMut(usize),
) -> [Option<Duration>; N] {
    let mut times: [Vec<Duration>; N] = std::array::from_fn(|_| Vec::with_capacity(rounds));
    for round in 0..=rounds {
        for (i, entrant) in entrants.iter_mut().enumerate() {
            if let Some(time) = entrant.run() {
                if round > 0 {
                    times[i].push(time);
                }
                after(i);
            }
        }
    }
    times.map(median)
}

fn median(mut times: Vec<Duration>) -> Option<Duration> {
    times.sort_unstable();
    times.get(times.len() / 2).copied()
}

/// How many times as long as `peer` something took.
pub(crate) fn ratio(time: Option<Duration>, peer: Option<Duration>) -> Option<f64> {
    Some(time?.as_secs_f64() / peer?.as_secs_f64())
}

/// A time, or `missing` for a program that is not installed.
pub(crate) fn milliseconds(time: Option<Duration>) -> String {
    time.map_or("missing".to_owned(), |time| format!("{:.1} ms", time.as_secs_f64() * 1e3))
}

/// A ratio, or a dash.
pub(crate) fn times(ratio: Option<f64>) -> String {
    ratio.map_or("-".to_owned(), |ratio| format!("{ratio:.2}"))
}
