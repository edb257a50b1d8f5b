//! `whytls check`

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, anyhow};
use whytls_certificates::Identity;
use whytls_clients::{ClientId, Profile, foreign, profiles};
use whytls_diagnosis::Evidence;
use whytls_observe::{Manner, Target};
use whytls_report::Report;

use crate::program::cli::{Check, Format, Output};
use crate::program::journal::Journal;
use crate::program::look::{Asked, PARALLEL, look, manner};
use crate::program::many::{self, Host, Hosts, Pace, Results, Standing};
use crate::program::output::{Exit, Failure, Progress, line, write, write_line};
use crate::program::project::Project;
use crate::program::quick::{QuickLook, nothing};
use crate::program::trust::Trusted;
use crate::program::upgrade;

/// How many targets at once, where the command line does not say.
const AT_ONCE: u16 = 8;
const AT_ONCE_QUICK: u16 = 64;
/// How often the state is shown anew.
const SHOWN_EVERY: Duration = Duration::from_millis(100);

pub(crate) fn run(arguments: &Check, output: &Output) -> Result<Exit, Failure> {
    let identity = identity(arguments.cert.as_deref(), arguments.key.as_deref())?;
    let (many, reach) = (&arguments.many, &arguments.reach);
    let sources = many::sources(&arguments.targets, &many.files, reach)?;
    let project = arguments.project.as_deref().map(Project::open).transpose()?;
    let plan = match arguments.upgrade.as_slice() {
        [from, to] => Some(upgrade::Plan::read(from, to)?),
        _ => None,
    };
    let asked = match &plan {
        Some(plan) => plan.asked(),
        None => Asked { everybody: arguments.table, ..choose(&arguments.clients, project.as_ref())? },
    };
    let trusted = Trusted::read(reach)?;
    let more = project.as_ref().map_or_else(Evidence::new, Project::text_facts);
    let journal = many.resume.as_deref().map(|path| Journal::open(path, many.quick)).transpose()?;
    let mut told = Told {
        output,
        journal,
        notes: project.as_ref().map(Project::client_notes).unwrap_or_default(),
        plan,
        progress: Progress::new(output),
        begun: Instant::now(),
        shown: None,
        total: many::total(&sources),
    };
    let parallel = many.parallel.unwrap_or(if many.quick { AT_ONCE_QUICK } else { AT_ONCE });
    let pace = Pace { parallel: usize::from(parallel), rate: many.rate };
    // A full look makes several connections at once.
    let per_host = usize::from(many.per_host.max(1));
    let manner = Manner { parallel: PARALLEL.min(per_host), ..manner(reach) };
    let hosts = Hosts::new(if many.quick { per_host } else { per_host / manner.parallel });

    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("cannot start the network runtime")
        .map_err(|e| Failure::unobservable(e, "try again with fewer processes or open files"))?;
    let exit = if many.quick {
        let quick = Arc::new(QuickLook::new(asked, trusted, more, reach.timeout, identity)?);
        let look = |target: Target| {
            let (quick, hosts) = (Arc::clone(&quick), Arc::clone(&hosts));
            async move {
                let found = match quick.find(&target).await {
                    Ok(found) => found,
                    Err(why) => return Ok(nothing(&target, &why)),
                };
                let _place = hosts.place(Host::of(&target, &found)).await;
                Ok(quick.look(&target, &found).await)
            }
        };
        runtime.block_on(many::run(sources, reach, pace, look, &mut told))
    } else {
        let full = Arc::new((asked, trusted, more, identity));
        // One alone need not wait for another, nor for its name to be looked up beforehand.
        let alone = told.total == Some(1);
        let look = |target: Target| {
            let (full, hosts) = (Arc::clone(&full), Arc::clone(&hosts));
            async move {
                let _place = match alone {
                    true => None,
                    false => Some(hosts.place(many::host(&target, manner.timeout).await).await),
                };
                // It talks on a runtime of its own, and judges longer than others should wait.
                let looking = tokio::task::spawn_blocking(move || {
                    let (asked, trusted, more, identity) = &*full;
                    let target = Target { identity: identity.clone(), ..target };
                    Ok(look(&target, asked, trusted, manner)?.report(&target, more))
                });
                looking.await.unwrap_or_else(|broken| Err(many::broken(&broken)))
            }
        };
        runtime.block_on(many::run(sources, reach, pace, look, &mut told))
    };
    // Looks that an interrupt has cut off are not waited for, nor a name lookup that hangs.
    runtime.shutdown_background();
    told.progress.done();
    let exit = exit?;
    if exit == Exit::Interrupted {
        told.interrupted(&arguments.many.resume);
    }
    Ok(exit)
}

/// Where results go.
struct Told<'a> {
    output: &'a Output,
    journal: Option<Journal>,
    /// Notes that belong to every report.
    notes: Vec<String>,
    plan: Option<upgrade::Plan>,
    progress: Progress,
    begun: Instant,
    shown: Option<(Instant, Standing)>,
    total: Option<u64>,
}

impl Results for Told<'_> {
    fn known(&self, target: &Target) -> Option<Exit> {
        self.journal.as_ref()?.done(&target.to_string())
    }

    fn take(&mut self, mut report: Report) -> Result<Exit, Failure> {
        self.make_room();
        report.notes.extend(self.notes.iter().cloned());
        let exit = match &self.plan {
            Some(plan) => plan.hold(&mut report),
            None => Exit::of(&report),
        };
        let json = self.output.format == Format::Json;
        let line = if json || self.journal.is_some() { line(&report)? } else { Vec::new() };
        if let Some(journal) = &mut self.journal {
            journal.keep(&line)?;
        }
        if json {
            write_line(&line)?;
        } else {
            write(&report, self.output)?;
        }
        Ok(exit)
    }

    fn make_room(&mut self) {
        if self.shown.is_some() {
            self.progress.done();
        }
    }

    fn show(&mut self, standing: &Standing) {
        let recent = |(at, _): &(Instant, Standing)| at.elapsed() < SHOWN_EVERY;
        if !self.progress.is_seen() || self.shown.as_ref().is_some_and(recent) {
            return;
        }
        let text = if self.total == Some(1) {
            format!("observing {}", standing.last)
        } else {
            let total = self.total.map(|total| format!("/{total}")).unwrap_or_default();
            let mut text = format!("{}{total} done, {} failing", standing.done, standing.failing);
            if standing.unobservable > 0 {
                text.push_str(&format!(", {} not observed", standing.unobservable));
            }
            let rate = standing.looked as f64 / self.begun.elapsed().as_secs_f64().max(0.001);
            format!("{text}, {} in flight, {rate:.1}/s", standing.in_flight)
        };
        self.progress.state(&text);
        self.shown = Some((Instant::now(), standing.clone()));
    }
}

impl Told<'_> {
    /// What was done counts, and how to go on.
    fn interrupted(&mut self, resume: &Option<PathBuf>) {
        let how = match resume {
            Some(path) => {
                format!("{} holds what is done; the same command goes on from there", path.display())
            }
            None => "with --resume FILE the same command would go on from there".to_owned(),
        };
        self.progress.line(&format!("interrupted: {how}"));
    }
}

/// The client certificate to show, if one was given.
fn identity(certificate: Option<&Path>, key: Option<&Path>) -> Result<Option<Arc<Identity>>, Failure> {
    let (Some(certificate), Some(key)) = (certificate, key) else { return Ok(None) };
    let read = |path: &Path| {
        let help = "--cert and --key take a file each, or the same one";
        std::fs::read(path)
            .with_context(|| format!("cannot read {}", path.display()))
            .map_err(|e| Failure::usage(e, help))
    };
    let identity = Identity::read(&read(certificate)?, &read(key)?).map_err(|error| {
        let path = if error.is_of_certificate() { certificate } else { key };
        let help = match error.cause() {
            Some(cause) => format!("this is {cause}: whytls explain {cause}"),
            None => {
                "--cert takes a file with a certificate, PEM (-----BEGIN CERTIFICATE-----) or DER".to_owned()
            }
        };
        Failure::usage(anyhow::Error::new(error).context(path.display().to_string()), help)
    })?;
    Ok(Some(Arc::new(identity)))
}

/// The clients asked about.
pub(crate) fn choose(patterns: &[String], project: Option<&Project>) -> Result<Asked, Failure> {
    if let Some(project) = project {
        let ids = project.clients();
        let known: Vec<Profile> = ids.iter().filter_map(Profile::of).collect();
        if known.is_empty() {
            let error = match ids.first() {
                Some(id) => anyhow!("there is no profile of {id} yet"),
                None => anyhow!("{} holds no TLS client that is known here", project.lock_name()),
            };
            return Err(Failure::usage(
                error,
                "known are reqwest 0.10 to 0.13, ureq, awc, tonic and tokio-rustls; or name clients with --client",
            ));
        }
        return Ok(Asked { profiles: known, ..Asked::default() });
    }
    let all = profiles::all();
    if patterns.is_empty() {
        return Ok(Asked { profiles: all, ..Asked::default() });
    }
    let known: Vec<Profile> = all.into_iter().chain(profiles::further()).collect();
    let (mut chosen, mut of_rules) = (Vec::new(), Vec::new());
    for pattern in patterns {
        let before = chosen.len() + of_rules.len();
        chosen.extend(known.iter().filter(|p| p.id.matches(pattern)).cloned());
        of_rules.extend(foreign().iter().filter(|f| f.matches(pattern)).copied());
        if chosen.len() + of_rules.len() > before {
            continue;
        }
        // Not in the table, but perhaps of a version whose rules are known.
        let profile = pattern.parse::<ClientId>().ok().as_ref().and_then(Profile::of).ok_or_else(|| {
            Failure::usage(
                anyhow!("no client fits '{pattern}'"),
                "whytls clients lists them; a name is LIBRARY-VERSION+BACKEND[-VERSION][+danger], and * is a wildcard",
            )
        })?;
        chosen.push(profile);
    }
    let mut ids = BTreeSet::new();
    chosen.retain(|p| ids.insert(p.id.clone()));
    let mut names = BTreeSet::new();
    of_rules.retain(|f| names.insert(f.name));
    Ok(Asked { profiles: chosen, foreign: of_rules, everybody: false })
}
