//! What an upgrade changes at an endpoint: `whytls check --upgrade FROM TO TARGET…`.

use std::path::Path;

use anyhow::anyhow;
use whytls_clients::{Foreign, Profile};
use whytls_report::{Change, ClientRow, Outcome, Report, Step, Upgrade, Verdict};

use super::commands::check::choose;
use super::look::Asked;
use super::output::{Exit, Failure};
use super::project::Project;

/// What is to take whose place.
pub(crate) struct Plan {
    from: Side,
    to: Side,
}

/// One side of an upgrade: the clients that a word names or a lock file holds.
struct Side {
    name: String,
    clients: Asked,
}

impl Side {
    fn read(name: &str) -> Result<Self, Failure> {
        let clients = if Path::new(name).exists() {
            choose(&[], Some(&Project::open(Path::new(name))?))?
        } else {
            choose(&[name.to_owned()], None).map_err(|failure| match failure {
                Failure::Told { exit, error, .. } => Failure::Told {
                    exit,
                    error: anyhow!("{error}, and no file has this name"),
                    help: Some(
                        "FROM and TO are names of clients (whytls clients), or Cargo.lock files".to_owned(),
                    ),
                },
                other => other,
            })?
        };
        // A whole name means that very client, although it begins the names of others, too.
        let mut clients = clients;
        if clients.profiles.iter().any(|p| p.id.to_string() == name) {
            clients.profiles.retain(|p| p.id.to_string() == name);
            clients.foreign.clear();
        } else if clients.foreign.iter().any(|f| f.name == name) {
            clients.foreign.retain(|f| f.name == name);
            clients.profiles.clear();
        }
        Ok(Self { name: name.to_owned(), clients })
    }

    /// Names of the clients, each with its library and whether it verifies.
    fn names(&self) -> Vec<(String, &str, bool)> {
        let with_profile = |p: &'_ Profile| p.id.to_string();
        let profiles = &self.clients.profiles;
        let foreign = &self.clients.foreign;
        let library = |f: &Foreign| f.name.split_once('-').map_or(f.name, |(library, _)| library);
        profiles
            .iter()
            .map(|p| (with_profile(p), p.id.library.as_str(), !p.id.is_danger()))
            .chain(foreign.iter().map(|f| (f.name.to_owned(), library(f), true)))
            .collect()
    }
}

impl Plan {
    /// Reads both sides.
    pub(crate) fn read(from: &str, to: &str) -> Result<Self, Failure> {
        Ok(Self { from: Side::read(from)?, to: Side::read(to)? })
    }

    /// The clients of both sides.
    pub(crate) fn asked(&self) -> Asked {
        let mut asked = self.from.clients.clone();
        for profile in &self.to.clients.profiles {
            if !asked.profiles.iter().any(|p| p.id == profile.id) {
                asked.profiles.push(profile.clone());
            }
        }
        for client in &self.to.clients.foreign {
            if !asked.foreign.iter().any(|f| f.name == client.name) {
                asked.foreign.push(*client);
            }
        }
        asked
    }

    /// Which client takes whose place: the one of the same library that verifies alike; else whoever is alone there.
    fn pairs(&self) -> Vec<(String, String)> {
        let to = self.to.names();
        let mut pairs = Vec::new();
        for (from, library, verifies) in self.from.names() {
            let alike: Vec<&String> = to
                .iter()
                .filter(|(_, l, v)| *l == library && *v == verifies)
                .map(|(name, ..)| name)
                .collect();
            match (alike.as_slice(), to.as_slice()) {
                ([], [(alone, ..)]) => pairs.push((from, alone.clone())),
                (alike, _) => pairs.extend(alike.iter().map(|name| (from.clone(), (*name).clone()))),
            }
        }
        pairs
    }

    /// Puts what the upgrade changes into the report of both sides' clients.
    pub(crate) fn hold(&self, report: &mut Report) -> Exit {
        if report.clients.is_empty() {
            return Exit::of(report);
        }
        let row = |id: &str| report.clients.iter().find(|row| row.id == id);
        let steps: Vec<Step> = self
            .pairs()
            .into_iter()
            .filter_map(|(from, to)| {
                let (before, after) = (row(&from)?, row(&to)?);
                let change = Change::between(before.outcome, after.outcome);
                Some(Step { change, why: why(change, before, after), from, to })
            })
            .collect();
        let any = |change| steps.iter().any(|step| step.change == change);
        let breaks = any(Change::Breaks);
        if steps.is_empty() {
            report.notes.push(format!("No client of {} has its like in {}.", self.from.name, self.to.name));
        }
        report.verdict = if breaks {
            Verdict::Failing
        } else if report.verdict == Verdict::Unobservable {
            Verdict::Unobservable
        } else if any(Change::StillFails) || any(Change::Unknown) {
            Verdict::AtRisk
        } else {
            Verdict::Ok
        };
        if report.verdict == Verdict::Ok {
            // What it mends is told by its step.
            report.findings.clear();
        }
        report.upgrade = Some(Upgrade { from: self.from.name.clone(), to: self.to.name.clone(), steps });
        report.who = None;
        match report.verdict {
            Verdict::Failing => Exit::Found,
            Verdict::Unobservable => Exit::Unobservable,
            Verdict::AtRisk | Verdict::Ok => Exit::Ok,
        }
    }
}

/// What stands behind a change: the error of who fails, with its cause, and from what it was concluded.
fn why(change: Change, before: &ClientRow, after: &ClientRow) -> String {
    let told = |row: &ClientRow| {
        let mut words: Vec<String> = row.error.iter().cloned().collect();
        words.extend(row.cause.map(|cause| format!("cause {cause}")));
        words.extend(row.reason.clone());
        words.join("; ")
    };
    match change {
        Change::Breaks | Change::StillFails => told(after),
        Change::Mends => format!("before: {}", told(before)),
        Change::Unknown if before.outcome == Outcome::Unknown => told(before),
        Change::Unknown => told(after),
        Change::StillWorks => String::new(),
    }
}
