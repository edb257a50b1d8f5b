//! What building costs: measured seconds for each crate, corrected by what this machine has shown.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::plan::Unit;

/// Seconds for the crates that take long, as `cargo build --timings` gives them for these unoptimised
/// builds on two cores. Build scripts and C code are in it (openssl-src: from the wall clock of a build).
const SECONDS: [(&str, f64); 22] = [
    ("aws-lc-sys", 34.0),
    ("cc", 4.0),
    ("curl-sys", 26.0),
    ("futures-util", 4.0),
    ("h2", 4.0),
    ("hyper", 2.5),
    ("hyper-util", 1.5),
    ("icu_properties", 3.0),
    ("libc", 3.0),
    ("libnghttp2-sys", 9.0),
    ("openssl", 7.0),
    ("openssl-src", 500.0),
    ("proc-macro2", 2.0),
    ("quote", 1.5),
    ("reqwest", 3.0),
    ("ring", 8.0),
    ("rustls", 6.0),
    ("serde_core", 2.5),
    ("syn", 5.0),
    ("tokio", 7.0),
    ("ureq", 2.5),
    ("ureq-proto", 2.0),
];
/// Any other crate.
const OTHER: f64 = 0.4;
/// The program itself, with linking.
const OWN: f64 = 2.0;
/// Beyond this many cores a client builds no faster: too much waits for one crate.
const USEFUL_CORES: usize = 4;

/// What was learned in a target folder. It lies inside that folder and goes away with it.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Journal {
    /// What compiled all this.
    #[serde(default)]
    toolchain: String,
    /// Seconds that a build took for each second of the table.
    #[serde(default)]
    speed: Option<f64>,
    /// Keys of what lies compiled in the folder.
    #[serde(default)]
    compiled: BTreeSet<String>,
    /// Names of what lies compiled in the folder.
    #[serde(default)]
    names: BTreeSet<String>,
    /// How long each client took when it was built last.
    #[serde(default)]
    builds: BTreeMap<String, f64>,
}

impl Journal {
    fn path(target: &Path) -> PathBuf {
        target.join("whytls-journal.json")
    }

    /// The journal of a target folder. Empty if there is none that can be read; another toolchain
    /// than `toolchain` compiles everything anew, but the machine is as fast as before.
    pub(crate) fn read(target: &Path, toolchain: &str) -> Self {
        let journal: Self = fs::read(Self::path(target))
            .ok()
            .and_then(|text| serde_json::from_slice(&text).ok())
            .unwrap_or_default();
        if journal.toolchain == toolchain {
            return journal;
        }
        Self { toolchain: toolchain.to_owned(), speed: journal.speed, ..Self::default() }
    }

    /// Writes it whole or not at all.
    pub(crate) fn write(&self, target: &Path) -> io::Result<()> {
        let path = Self::path(target);
        let new = path.with_extension("new");
        fs::write(&new, serde_json::to_vec_pretty(self)?)?;
        fs::rename(new, path)
    }

    /// The estimate before cargo is asked: by the crates known to take long.
    pub(crate) fn guess(&self, client: &str, heavy: &[&str]) -> Duration {
        let missing: Vec<f64> =
            heavy.iter().filter(|n| !self.names.contains(**n)).map(|n| seconds(n)).collect();
        if let (Some(took), true) = (self.builds.get(client), missing.is_empty()) {
            return Duration::from_secs_f64(took.clamp(0.0, 3600.0));
        }
        // With nothing there yet, the many small crates come on top.
        let small = if self.names.is_empty() { 50.0 * OTHER } else { 4.0 * OTHER };
        self.scaled(missing.iter().sum::<f64>() + small + OWN)
    }

    /// The estimate by the resolved graph.
    pub(crate) fn expect(&self, units: &[Unit]) -> Duration {
        self.scaled(self.work(units))
    }

    /// How many of these are compiled already.
    pub(crate) fn cached(&self, units: &[Unit]) -> usize {
        units.iter().filter(|u| self.compiled.contains(&u.key)).count()
    }

    /// Notes a finished build that began when the journal was in this state.
    pub(crate) fn learn(&mut self, client: &str, units: &[Unit], took: Duration) {
        let (work, took) = (self.work(units), took.as_secs_f64());
        // A short build says more about cargo's start than about the machine.
        if work > 10.0 {
            let seen = (took / work).clamp(0.02, 20.0);
            self.speed = Some(self.speed.map_or(seen, |old| (old + seen) / 2.0));
        }
        self.compiled.extend(units.iter().map(|u| u.key.clone()));
        self.names.extend(units.iter().map(|u| u.name.clone()));
        self.builds.insert(client.to_owned(), (took * 10.0).round() / 10.0);
    }

    fn work(&self, units: &[Unit]) -> f64 {
        OWN + units.iter().filter(|u| !self.compiled.contains(&u.key)).map(|u| seconds(&u.name)).sum::<f64>()
    }

    fn scaled(&self, work: f64) -> Duration {
        let speed = self.speed.unwrap_or_else(|| {
            let cores = std::thread::available_parallelism().map_or(1, usize::from);
            1.0 / cores.min(USEFUL_CORES) as f64
        });
        Duration::from_secs_f64((work * speed).clamp(0.0, 3600.0))
    }
}

fn seconds(name: &str) -> f64 {
    SECONDS.iter().find(|(n, _)| *n == name).map_or(OTHER, |(_, s)| *s)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(names: &[&str]) -> Vec<Unit> {
        names.iter().map(|n| Unit { name: (*n).to_owned(), key: format!("{n} 1.0.0") }).collect()
    }

    #[test]
    fn the_table_is_in_order() {
        assert!(SECONDS.is_sorted_by(|(a, _), (b, _)| a < b));
    }

    #[test]
    fn what_is_compiled_costs_nothing_any_more() {
        let mut journal = Journal::default();
        let first = units(&["ring", "rustls", "log"]);
        let cold = journal.expect(&first);
        journal.learn("a", &first, Duration::from_secs(5));
        assert_eq!(journal.cached(&first), 3);
        assert!(journal.expect(&first) < cold);
        assert!(journal.guess("b", &["ring", "rustls"]) < journal.guess("b", &["aws-lc-sys", "rustls"]));
        assert_eq!(journal.guess("a", &["ring"]), Duration::from_secs(5));
    }

    #[test]
    fn a_slow_machine_is_remembered() {
        let many: Vec<String> = (0..100).map(|n| format!("crate-{n}")).collect();
        let many = units(&many.iter().map(String::as_str).collect::<Vec<_>>());
        let mut journal = Journal::default();
        journal.learn("a", &many, Duration::from_secs(400));
        let other: Vec<String> = (0..100).map(|n| format!("other-{n}")).collect();
        let other = units(&other.iter().map(String::as_str).collect::<Vec<_>>());
        let expected = journal.expect(&other).as_secs();
        assert!((390..410).contains(&expected), "{expected}");
    }

    #[test]
    fn a_journal_survives_and_nonsense_is_no_journal() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = Journal::default();
        journal.learn("a", &units(&["ring"]), Duration::from_secs(5));
        journal.write(folder.path()).unwrap();
        assert_eq!(Journal::read(folder.path(), "").cached(&units(&["ring"])), 1);
        assert_eq!(Journal::read(folder.path(), "cargo 2").cached(&units(&["ring"])), 0);
        fs::write(Journal::path(folder.path()), "{").unwrap();
        assert_eq!(Journal::read(folder.path(), "").cached(&units(&["ring"])), 0);
    }
}
