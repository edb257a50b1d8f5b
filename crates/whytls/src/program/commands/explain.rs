//! `whytls explain`

use std::collections::BTreeSet;
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;

use anyhow::{Context as _, anyhow};
use whytls_diagnosis::reader::{self, Failure as Told, Moment, Reading, Seen};
use whytls_diagnosis::{
    Cause, Confidence, Context, Evidence, Fact, FactKind, Finding, Language, Occurrences, Source, causes,
    diagnose,
};
use whytls_report::{Report, Subject, SubjectKind, Verdict};

use crate::program::cli::{Explain, Format, Output};
use crate::program::environment;
use crate::program::input;
use crate::program::output::{Exit, Failure, language, stdout, write};
use crate::program::project::Project;

/// So many failures of one text are told in full; of the others, how many there are.
const TOLD: usize = 20;

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
    let around = Around {
        environment: environment::facts(&arguments.env)?,
        project: project.as_ref(),
        language: language(output),
    };
    if arguments.follow {
        let [name] = inputs else {
            return Err(Failure::usage(
                anyhow!("--follow takes one file"),
                "name the log that grows, as in whytls explain --follow app.log",
            ));
        };
        return super::follow::run(name, &around, output);
    }

    // Every input is opened before anything is printed, so that a bad one leaves standard output empty.
    let opened = inputs.iter().map(|name| open(name)).collect::<Result<Vec<_>, _>>()?;
    let mut exit = Exit::Ok;
    for (name, mut input) in opened {
        let reading = reader::scan(&mut *input, &name)
            .with_context(|| format!("cannot read {name}"))
            .map_err(|e| Failure::usage(e, "check that it is a readable file"))?;
        exit = exit.max(write(&around.report(&name, reading), output)?);
    }
    Ok(exit)
}

fn open(name: &str) -> Result<(String, Box<dyn Read>), Failure> {
    let help = match closest(name) {
        Some(cause) => format!("if you meant the cause: whytls explain {cause}"),
        None => "give a file with the error text, - for standard input, or a name that `whytls causes` lists"
            .to_owned(),
    };
    let opened = input::open(name).map_err(|error| {
        Failure::usage(anyhow::Error::new(error).context(format!("cannot read {name}")), help)
    })?;
    match opened {
        Some(opened) => Ok(opened),
        None => {
            let error = anyhow!("{name} is a folder");
            Err(Failure::usage(error, format!("for a project: whytls audit {name}")))
        }
    }
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
        Fact::Symptom(symptom) if seen.insert(symptom.name) => {
            Some(format!("{} ({})", symptom.name, o.source))
        }
        _ => None,
    });
    of_text.take(MOST).collect()
}

/// What is known besides the text.
pub(super) struct Around<'a> {
    environment: Evidence,
    project: Option<&'a Project>,
    language: Language,
}

/// A failure of a text, explained.
pub(super) struct Explained {
    pub(super) findings: Vec<Finding>,
    pub(super) seen: Seen,
    /// Whom it concerns, where the text says so.
    target: Option<String>,
}

impl Explained {
    /// What makes two failures the same.
    pub(super) fn same(&self, other: &Self) -> bool {
        let name = |f: &Finding| (f.cause.name, f.confidence);
        self.target == other.target && self.findings.iter().map(name).eq(other.findings.iter().map(name))
    }
}

impl Around<'_> {
    /// What a failure of a text means.
    pub(super) fn explain(&self, failure: &Told) -> Explained {
        let context = Context { language: self.language, ..Context::default() };
        let mut evidence = failure.evidence.clone();
        evidence.extend(self.environment.clone());
        let mut findings = diagnose(&evidence, &context);
        if let Some(project) = self.project {
            // The project sharpens what the text says; what it holds by itself is for the audit.
            let told: Vec<&str> = findings.iter().map(|f| f.cause.name).collect();
            evidence.extend(project.text_facts());
            findings = diagnose(&evidence, &context);
            findings.retain(|f| told.contains(&f.cause.name));
        }
        // A version that a text mentions has failed nobody, and no circumstance has.
        findings.retain(|f| f.evidence.iter().any(|e| e.kind == FactKind::Symptom || is_logged(e.kind)));
        let target = failure.evidence.observed().iter().find_map(|o| o.values.get("target"));
        Explained { findings, seen: failure.seen.clone(), target: target.map(str::to_owned) }
    }

    /// What the words of a text suggest, where that is anything.
    fn guess(&self, reading: &Reading) -> Option<Explained> {
        let evidence = reading.suggested();
        let line = evidence.observed().iter().find_map(|observed| match observed.source {
            Source::Text { line, .. } => Some(line),
            _ => None,
        })?;
        let moment = Moment { line, time: None };
        let seen = Seen { count: 1, first: moment.clone(), last: moment, lines: vec![line] };
        Some(self.explain(&Told { evidence, seen })).filter(|guess| !guess.findings.is_empty())
    }

    /// The report on a text.
    pub(super) fn report(&self, name: &str, reading: Reading) -> Report {
        let mut failures: Vec<Explained> = Vec::new();
        for failure in &reading.failures {
            let explained = self.explain(failure);
            match failures.iter_mut().find(|known| known.same(&explained)) {
                Some(known) => known.seen.and(&explained.seen),
                None => failures.push(explained),
            }
        }
        let unnamed = symptoms(&reading.evidence);
        let is_found = |failures: &[Explained]| failures.iter().any(|failure| !failure.findings.is_empty());
        let mut notes = Vec::new();
        if !is_found(&failures)
            && let Some(guess) = self.guess(&reading)
        {
            failures.push(guess);
            notes.push(
                "The text holds no error in a form that is known: this is what its words suggest, no more."
                    .to_owned(),
            );
        }
        let found = is_found(&failures);
        if !found {
            notes.push(if unnamed.is_empty() {
                "No TLS failure that this catalogue knows is in the text.".to_owned()
            } else {
                format!(
                    "A TLS error is in the text, and the catalogue has no cause for it yet: {}.",
                    unnamed.join("; ")
                )
            });
            notes.push(
                "If the program printed only its outermost error, print the whole chain (in Rust: {error:?}, or \
                 walk source()), or set RUST_LOG=warn."
                    .to_owned(),
            );
        }
        let (findings, left_off) = told(failures);
        if let Some(first) = findings.first()
            && let Some(project) = self.project
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
        if left_off > 0 {
            notes.push(format!("{left_off} further failures are in the text; they occurred less often."));
        }
        if reading.omitted > 0 {
            notes.push(format!(
                "{} lines told of yet other failures, which were not kept for want of room.",
                reading.omitted
            ));
        }
        Report {
            subject: Subject { kind: SubjectKind::Text, name: name.to_owned() },
            verdict: if found || !unnamed.is_empty() { Verdict::Failing } else { Verdict::Ok },
            findings,
            clients: Vec::new(),
            who: None,
            client_table: false,
            upgrade: None,
            endpoint: None,
            trials: Vec::new(),
            notes,
        }
    }
}

/// Facts of a log's lines that are no symptom and show a failure all the same.
fn is_logged(kind: FactKind) -> bool {
    kind == FactKind::KeyExchangeSignature
}

/// The findings of all failures, most probable first, and how many failures were left off.
fn told(mut failures: Vec<Explained>) -> (Vec<Finding>, usize) {
    failures.retain(|failure| !failure.findings.is_empty());
    let best = |failure: &Explained| failure.findings.first().map(|f| f.confidence);
    failures.sort_by_key(|f| (best(f), std::cmp::Reverse(f.seen.count), f.seen.first.line));
    let left_off = failures.len().saturating_sub(TOLD);
    failures.truncate(TOLD);
    let mut findings = Vec::new();
    for (index, failure) in failures.into_iter().enumerate() {
        findings.extend(failure.findings.into_iter().enumerate().map(|(rank, finding)| {
            let seen = Some(Occurrences { failure: index + 1, seen: failure.seen.clone() });
            (finding.confidence, rank, Finding { seen, ..finding })
        }));
    }
    // The first finding of each failure stands before the further ones of all.
    findings
        .sort_by_key(|(confidence, rank, _)| (*confidence != Confidence::Certain && *rank > 0, *confidence));
    (findings.into_iter().map(|(_, _, finding)| finding).collect(), left_off)
}

fn page(cause: &Cause, output: &Output) -> Result<Exit, Failure> {
    let mut out = stdout(output);
    let language = language(output);
    let page = cause.page(language);
    if output.format == Format::Json {
        let page = serde_json::json!({"cause": cause.name, "title": cause.title(language), "page": page});
        writeln!(out, "{page}")?;
    } else {
        out.write_all(page.as_bytes())?;
    }
    out.flush()?;
    Ok(Exit::Ok)
}
