//! `whytls explain`

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;

use anyhow::{Context as _, anyhow};
use whytls_diagnosis::{Cause, Context, Evidence, Fact, FactKind, causes, diagnose, reader};
use whytls_report::{Report, Subject, SubjectKind, Verdict};

use crate::program::cli::{Explain, Format, Output};
use crate::program::output::{Exit, Failure, stdout, write};
use crate::program::project::Project;

pub(crate) fn run(arguments: &Explain, output: &Output) -> Result<Exit, Failure> {
    if let [name] = arguments.inputs.as_slice()
        && !Path::new(name).exists()
        && let Some(cause) = causes::by_name(name)
    {
        return page(cause, output);
    }
    let standard_input = ["-".to_owned()];
    let inputs = if arguments.inputs.is_empty() { &standard_input } else { arguments.inputs.as_slice() };
    if arguments.inputs.is_empty() && io::stdin().is_terminal() {
        return Err(Failure::usage(
            anyhow!("nothing to explain"),
            "give a file, pipe the text in (… 2>&1 | whytls explain), or paste it after `whytls explain -` and end with Ctrl-D",
        ));
    }
    let project = arguments.project.as_deref().map(Project::open).transpose()?;

    // Every input is opened before anything is printed, so that a bad one leaves standard output empty.
    let opened = inputs.iter().map(|name| open(name)).collect::<Result<Vec<_>, _>>()?;
    let mut exit = Exit::Ok;
    for (name, mut input) in opened {
        let evidence = reader::scan(&mut *input, &name)
            .with_context(|| format!("cannot read {name}"))
            .map_err(|e| Failure::usage(e, "check that it is a readable file"))?;
        exit = exit.max(write(&report(&name, evidence, project.as_ref()), output)?);
    }
    Ok(exit)
}

fn open(name: &str) -> Result<(String, Box<dyn Read>), Failure> {
    if name == "-" {
        // Not locked: `explain - -` would wait for itself.
        return Ok(("standard input".to_owned(), Box::new(io::stdin())));
    }
    let help = match closest(name) {
        Some(cause) => format!("if you meant the cause: whytls explain {cause}"),
        None => "give a file with the error text, - for standard input, or a name that `whytls causes` lists"
            .to_owned(),
    };
    let failed = |error: io::Error| {
        Failure::usage(anyhow::Error::new(error).context(format!("cannot read {name}")), help.clone())
    };
    let file = File::open(name).map_err(failed)?;
    if file.metadata().map_err(failed)?.is_dir() {
        return Err(Failure::usage(
            anyhow!("{name} is a folder"),
            format!("for a project: whytls audit {name}"),
        ));
    }
    Ok((name.to_owned(), Box::new(file)))
}

/// The cause whose name is nearest to a misspelt one: the beginning of it, or a few letters away.
fn closest(name: &str) -> Option<&'static str> {
    /// More than this is another word.
    const SLIPS: usize = 3;
    let plain = |text: &str| text.to_lowercase().replace(['-', '_', ' '], "");
    let name = plain(name);
    // A name that is cut short; a letter alone names nothing.
    let starts = |cause: &&str| name.len() > 3 && plain(cause).starts_with(&name);
    let names = || causes::all().iter().map(|cause| cause.name);
    names().find(starts).or_else(|| {
        let far = |cause: &str| distance(&plain(cause), &name);
        names()
            .map(|cause| (far(cause), cause))
            .filter(|(far, _)| *far <= SLIPS)
            .min()
            .map(|(_, cause)| cause)
    })
}

/// How many letters must be put in, taken out or changed to make one word of the other (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().take(100).collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, b) in other.iter().enumerate() {
            let changed = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}

/// The TLS errors of a text, each once with its line; the first few.
fn symptoms(evidence: &Evidence) -> Vec<String> {
    const MOST: usize = 5;
    let mut seen = BTreeSet::new();
    let of_text = evidence.observed().iter().filter_map(|o| match o.fact {
        Fact::Symptom(name) if seen.insert(name) => Some(format!("{name} ({})", o.source)),
        _ => None,
    });
    of_text.take(MOST).collect()
}

fn report(name: &str, mut evidence: Evidence, project: Option<&Project>) -> Report {
    let mut findings = diagnose(&evidence, &Context::default());
    let mut notes = Vec::new();
    if let Some(project) = project {
        // The project sharpens what the text says; what it holds by itself is for the audit.
        let told: Vec<&str> = findings.iter().map(|f| f.cause.name).collect();
        evidence.extend(project.package_facts());
        findings = diagnose(&evidence, &Context::default());
        findings.retain(|f| told.contains(&f.cause.name));
        if let Some(first) = findings.first()
            && !first.cause.affected.is_empty()
            && !project.holds_affected(first.cause)
        {
            notes.push(format!(
                "{} holds no version with the defect {}: the text comes from another build, or the lock file was \
                 updated since. Build anew and try again.",
                project.lock_name(),
                first.cause.name
            ));
        }
    }
    // A version that a text mentions has failed nobody.
    let graph = [FactKind::Package, FactKind::Usage, FactKind::Graph];
    findings.retain(|f| f.evidence.iter().any(|e| !graph.contains(&e.kind)));
    let unnamed = if findings.is_empty() { symptoms(&evidence) } else { Vec::new() };
    if findings.is_empty() {
        notes.push(if unnamed.is_empty() {
            "No TLS failure that this catalogue knows is in the text.".to_owned()
        } else {
            format!(
                "A TLS error is in the text, and the catalogue has no cause for it yet: {}.",
                unnamed.join("; ")
            )
        });
        notes.push(
            "If the program printed only its outermost error, print the whole chain (in Rust: {error:?}, or walk \
             source()), or set RUST_LOG=warn."
                .to_owned(),
        );
    }
    Report {
        subject: Subject { kind: SubjectKind::Text, name: name.to_owned() },
        verdict: if findings.is_empty() && unnamed.is_empty() { Verdict::Ok } else { Verdict::Failing },
        findings,
        clients: Vec::new(),
        endpoint: None,
        trials: Vec::new(),
        notes,
    }
}

fn page(cause: &Cause, output: &Output) -> Result<Exit, Failure> {
    let mut out = stdout(output);
    if output.format == Format::Json {
        let page = serde_json::json!({"cause": cause.name, "title": cause.title, "page": cause.page});
        writeln!(out, "{page}")?;
    } else {
        out.write_all(cause.page.as_bytes())?;
    }
    out.flush()?;
    Ok(Exit::Ok)
}
