//! `whytls check`

use std::collections::BTreeSet;

use anyhow::anyhow;
use whytls_clients::{ClientId, Profile, foreign, profiles};
use whytls_diagnosis::Evidence;

use crate::program::cli::{Check, Output};
use crate::program::look::{Asked, look, manner};
use crate::program::output::{Exit, Failure, Progress, write};
use crate::program::project::Project;
use crate::program::trust::Trusted;
use crate::program::{targets, upgrade};

pub(crate) fn run(arguments: &Check, output: &Output) -> Result<Exit, Failure> {
    let targets = arguments
        .targets
        .iter()
        .map(|text| targets::endpoint(text, &arguments.reach))
        .collect::<Result<Vec<_>, _>>()?;
    let project = arguments.project.as_deref().map(Project::open).transpose()?;
    let plan = match arguments.upgrade.as_slice() {
        [from, to] => Some(upgrade::Plan::read(from, to)?),
        _ => None,
    };
    let asked = match &plan {
        Some(plan) => plan.asked(),
        None => Asked { everybody: arguments.table, ..choose(&arguments.clients, project.as_ref())? },
    };
    let trusted = Trusted::read(&arguments.reach)?;
    let mut progress = Progress::new(output);
    let mut exit = Exit::Ok;
    for target in &targets {
        progress.state(&format!("observing {target}"));
        let seen = look(target, &asked, &trusted, manner(&arguments.reach))?;
        progress.done();
        let more = project.as_ref().map_or_else(Evidence::new, Project::text_facts);
        let mut report = seen.report(target, &more);
        if let Some(project) = &project {
            report.notes.extend(project.client_notes());
        }
        let code = match &plan {
            Some(plan) => {
                let code = plan.hold(&mut report);
                write(&report, output)?;
                code
            }
            None => write(&report, output)?,
        };
        exit = exit.max(code);
    }
    Ok(exit)
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
