//! `whytls check`

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context as _, anyhow};
use whytls_certificates::Identity;
use whytls_clients::{ClientId, Profile, foreign, profiles};
use whytls_diagnosis::Evidence;
use whytls_observe::Target;

use crate::program::cli::{Check, Output};
use crate::program::look::{Asked, look};
use crate::program::output::{Exit, Failure, Progress, write};
use crate::program::project::Project;
use crate::program::{targets, trust, upgrade};

pub(crate) fn run(arguments: &Check, output: &Output) -> Result<Exit, Failure> {
    let identity = identity(arguments.cert.as_deref(), arguments.key.as_deref())?;
    let endpoint = |text: &String| {
        let target = targets::endpoint(text, &arguments.reach)?;
        Ok(Target { identity: identity.clone(), ..target })
    };
    let targets = arguments.targets.iter().map(endpoint).collect::<Result<Vec<_>, Failure>>()?;
    let project = arguments.project.as_deref().map(Project::open).transpose()?;
    let plan = match arguments.upgrade.as_slice() {
        [from, to] => Some(upgrade::Plan::read(from, to)?),
        _ => None,
    };
    let asked = match &plan {
        Some(plan) => plan.asked(),
        None => Asked { everybody: arguments.table, ..choose(&arguments.clients, project.as_ref())? },
    };
    let stores = trust::stores(&arguments.reach.roots)?;
    let mut progress = Progress::new(output);
    let mut exit = Exit::Ok;
    for target in &targets {
        progress.state(&format!("observing {target}"));
        let seen = look(target, &asked, &stores, &arguments.reach)?;
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

/// The client certificate to show, if one was given.
fn identity(certificate: Option<&Path>, key: Option<&Path>) -> Result<Option<Identity>, Failure> {
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
    Ok(Some(identity))
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
