//! `whytls audit`

use std::fs;
use std::process::Command;

use anyhow::{Context as _, anyhow};
use whytls_diagnosis::{Context, Standing, diagnose};
use whytls_report::{Report, Subject, SubjectKind, Verdict};

use crate::program::cli::{Audit, Output};
use crate::program::output::{Exit, Failure, Progress, write};
use crate::program::project::Project;

pub(crate) fn run(arguments: &Audit, output: &Output) -> Result<Exit, Failure> {
    let project = Project::open(&arguments.path)?;
    let report = audit(&project);
    if !arguments.fix || report.findings.is_empty() {
        return write(&report, output);
    }
    let done = fix(&project, &report, output)?;
    let mut report = audit(&Project::open(&arguments.path)?);
    report.notes.extend(done);
    write(&report, output)
}

/// The audit of a project.
pub(crate) fn audit(project: &Project) -> Report {
    let findings = diagnose(&project.audit_facts(), &Context::default());
    Report {
        subject: Subject { kind: SubjectKind::Dependencies, name: project.lock_name().to_owned() },
        verdict: if findings.is_empty() { Verdict::Ok } else { Verdict::AtRisk },
        findings,
        clients: Vec::new(),
        endpoint: None,
        trials: Vec::new(),
        notes: project.notes().to_vec(),
    }
}

/// Carries out the first remedy of each finding that is a `cargo update`. Where one fails, or leaves a
/// finding that it was to cure, Cargo.lock is put back as it was.
fn fix(project: &Project, report: &Report, output: &Output) -> Result<Vec<String>, Failure> {
    let lock = project.folder.join("Cargo.lock");
    let before = fs::read(&lock)
        .with_context(|| format!("cannot read {}", lock.display()))
        .map_err(|e| Failure::usage(e, "--fix changes the Cargo.lock of the project"))?;
    let commands: Vec<&str> = report
        .findings
        .iter()
        .filter_map(|finding| {
            let mut lasting =
                finding.remedies.iter().filter(|r| r.remedy.permanent && r.standing != Standing::Proved);
            lasting.find_map(|r| r.command.as_deref())
        })
        .flat_map(str::lines)
        .filter(|command| command.starts_with("cargo update "))
        .collect();
    if commands.is_empty() {
        return Err(Failure::usage(
            anyhow!("nothing here is cured by a cargo update alone"),
            "whytls audit shows what to change by hand",
        ));
    }
    let mut progress = Progress::new(output);
    let mut done = Vec::new();
    for command in commands {
        progress.line(&format!("running {command}"));
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let result = Command::new(&cargo)
            .args(command.split_whitespace().skip(1))
            .current_dir(&project.folder)
            .output();
        let put_back =
            || fs::write(&lock, &before).with_context(|| format!("cannot put {} back", lock.display()));
        match result {
            Ok(ran) if ran.status.success() => done.push(format!("Done: {command}")),
            Ok(ran) => {
                put_back()
                    .map_err(|e| Failure::usage(e, "the file's content before is in version control"))?;
                let said = String::from_utf8_lossy(&ran.stderr).trim().to_owned();
                return Err(Failure::unobservable(
                    anyhow!("{said}").context(format!("{command} failed; Cargo.lock is as it was")),
                    "cargo needs the registry (or its cache) for this, and the requirements in Cargo.toml must allow it",
                ));
            }
            Err(error) => {
                return Err(Failure::unobservable(
                    anyhow::Error::new(error).context("cannot start cargo; nothing was changed"),
                    "install Rust from https://rustup.rs, or set CARGO to a cargo program",
                ));
            }
        }
    }
    Ok(done)
}
