//! `whytls audit`

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, anyhow};
use whytls_diagnosis::{Context, Finding, Group, diagnose};
use whytls_report::{Report, Subject, SubjectKind, Verdict};

use crate::program::cli::{Audit, Output};
use crate::program::output::{Exit, Failure, Progress, write};
use crate::program::project::Project;

pub(crate) fn run(arguments: &Audit, output: &Output) -> Result<Exit, Failure> {
    let project = Project::open(&arguments.path)?;
    let report = if arguments.fix { fix(&project, arguments, output)? } else { audit(&project) };
    write(&report, output)
}

/// The audit of a project.
pub(crate) fn audit(project: &Project) -> Report {
    let mut findings = diagnose(&project.audit_facts(), &Context::default());
    for finding in &mut findings {
        // It is being done.
        finding.next.retain(|test| !test.starts_with("whytls audit"));
    }
    Report {
        subject: Subject { kind: SubjectKind::Dependencies, name: project.lock_name().to_owned() },
        verdict: if findings.is_empty() { Verdict::Ok } else { Verdict::AtRisk },
        findings,
        clients: Vec::new(),
        who: None,
        client_table: false,
        upgrade: None,
        endpoint: None,
        trials: Vec::new(),
        notes: project.notes().to_vec(),
    }
}

/// What can be done about a finding by cargo alone.
enum Cure {
    /// These commands.
    Commands(Vec<String>),
    /// Something has to be changed by hand first.
    ByHand,
}

/// The cure of a finding that is bound to versions: its first lasting remedy. An edit stands in it as a comment.
/// Advice is left to the user: an update that nobody needs may fail, and would take the needed ones back with it.
fn cure(finding: &Finding) -> Option<Cure> {
    if finding.cause.affected.is_empty() || finding.cause.group == Group::Advice {
        return None;
    }
    let first = finding.remedies.iter().find(|r| r.remedy.permanent)?;
    let command = first.command.as_deref().unwrap_or_default();
    let automatic = !command.is_empty() && command.lines().all(|line| line.starts_with("cargo update "));
    Some(if automatic { Cure::Commands(command.lines().map(str::to_owned).collect()) } else { Cure::ByHand })
}

/// Carries out the cures that are a `cargo update`, and audits again after each, until nothing is left that
/// one helps against. Where one fails or cures nothing, Cargo.lock is put back as it was at the start.
fn fix(project: &Project, arguments: &Audit, output: &Output) -> Result<Report, Failure> {
    let mut report = audit(project);
    if report.findings.iter().all(|f| f.cause.group == Group::Advice) {
        report.notes.push("There was nothing to fix.".to_owned());
        return Ok(report);
    }
    let lock = &project.lock;
    if lock.file_name().is_none_or(|name| name != "Cargo.lock")
        || !project.folder.join("Cargo.toml").is_file()
    {
        return Err(Failure::usage(
            anyhow!(
                "--fix lets cargo work on a project, and {} is not the Cargo.lock of one",
                lock.display()
            ),
            "give the project's folder; whytls audit without --fix shows what to change",
        ));
    }
    let before = fs::read(lock)
        .with_context(|| format!("cannot read {}", lock.display()))
        .map_err(|e| Failure::usage(e, "--fix changes the Cargo.lock of the project"))?;
    let put_back = || {
        fs::write(lock, &before)
            .with_context(|| format!("cannot put {} back", lock.display()))
            .map_err(|e| Failure::usage(e, "its content before is in version control, if anywhere"))
    };
    let mut progress = Progress::new(output);
    let mut done: Vec<String> = Vec::new();
    loop {
        let commands = report.findings.iter().filter_map(cure).find_map(|cure| match cure {
            Cure::Commands(commands) => Some(commands),
            Cure::ByHand => None,
        });
        let Some(commands) = commands else { break };
        if commands.iter().all(|command| done.contains(command)) {
            put_back()?;
            let mut report = audit(&Project::open(&arguments.path)?);
            let without = commands.join(", ");
            report.notes.push(format!("Not fixed: {without} was carried out, and the affected version stayed. Cargo.lock is as it was."));
            return Ok(report);
        }
        for command in commands {
            progress.line(&format!("running {command}"));
            if let Err(error) = carry_out(&command, &project.folder) {
                put_back()?;
                return Err(error);
            }
            done.push(command);
        }
        report = match Project::open(&arguments.path) {
            Ok(project) => audit(&project),
            Err(Failure::Told { error, .. }) => {
                put_back()?;
                return Err(Failure::unobservable(
                    error.context("cargo left a Cargo.lock that cannot be read; it is as it was again"),
                    "run the command by hand to see what cargo does",
                ));
            }
            Err(failure) => return Err(failure),
        };
    }
    if done.is_empty() {
        report.notes.push(
            "Nothing was changed: no finding here is cured by a cargo update alone. What to change by hand stands \
             with each."
                .to_owned(),
        );
    } else if !report.findings.is_empty() {
        let advice = report.findings.iter().all(|f| f.cause.group == Group::Advice);
        report.notes.push(
            if advice {
                "What is left is advice; what to do stands with it."
            } else {
                "What is left is not cured by a cargo update alone."
            }
            .to_owned(),
        );
    }
    report.notes.extend(done.iter().map(|command| format!("Done: {command}")));
    Ok(report)
}

/// Runs one `cargo update …`.
fn carry_out(command: &str, folder: &Path) -> Result<(), Failure> {
    let cargo = std::env::var_os("CARGO").filter(|c| !c.is_empty()).unwrap_or_else(|| "cargo".into());
    // The address of a registry may be quoted.
    let words = command.split_whitespace().skip(1).map(|word| word.trim_matches('\''));
    let ran = Command::new(&cargo).args(words).current_dir(folder).output();
    match ran {
        Ok(ran) if ran.status.success() => Ok(()),
        Ok(ran) => {
            let said = match String::from_utf8_lossy(&ran.stderr).trim() {
                "" => format!("cargo said nothing ({})", ran.status),
                said => said.to_owned(),
            };
            Err(Failure::unobservable(
                anyhow!("{said}").context(format!("{command} failed; Cargo.lock is as it was")),
                "cargo needs the registry (or its cache) for this, and the requirements in Cargo.toml must allow it",
            ))
        }
        Err(error) => Err(Failure::unobservable(
            anyhow::Error::new(error)
                .context(format!("cannot start cargo ('{}'); Cargo.lock is as it was", cargo.display())),
            "install Rust from https://rustup.rs, or set CARGO to a cargo program",
        )),
    }
}
