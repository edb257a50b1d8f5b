//! Scores `whytls explain` on collected failure reports whose causes are known.
//!
//! The reports stand outside of the repository (`../shared/corpus/reports.jsonl`): one JSON object in a line, with
//! `id`, `text`, the accepted `causes`, `text_suffices` (the text alone decides), and `fixed_in` (versions).

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

/// Where the reports are, seen from the repository's root.
pub(crate) const REPORTS: &str = "../shared/corpus/reports.jsonl";

/// What is demanded, in percent.
const FIRST: usize = 95;
const AMONG_THREE: usize = 92;
const FIXED: usize = 90;

/// A share of reports.
#[derive(Default)]
struct Share {
    right: usize,
    of: usize,
}

impl Share {
    fn count(&mut self, right: bool) {
        self.right += usize::from(right);
        self.of += 1;
    }

    fn reaches(&self, percent: usize) -> bool {
        self.right * 100 >= self.of * percent
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let percent = self.right as f64 * 100.0 / self.of.max(1) as f64;
        write!(f, "{} of {} ({percent:.1} %)", self.right, self.of)
    }
}

/// Scores, and fails where `check` is asked for and a goal was missed.
pub(crate) fn run(root: &Path, whytls: &Path, reports: &Path, check: bool) -> Result<()> {
    let path = root.join(reports);
    if !path.exists() {
        println!("score: SKIPPED, the reports are not here: {}", reports.display());
        return Ok(());
    }
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let (mut first, mut three, mut fixed, mut fixed_here) =
        (Share::default(), Share::default(), Share::default(), Share::default());
    let (mut nothing, mut wrong_and_certain) = (0, 0);
    let mut missed = String::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let report: Value = serde_json::from_str(line).context("a report is no JSON object")?;
        let found = explain(whytls, report["text"].as_str().unwrap_or_default())?;
        let accepted: Vec<&str> = strings(&report["causes"]);
        let causes: Vec<&str> = found.iter().filter_map(|f| f["cause"].as_str()).collect();
        let distinct = distinct(&causes);
        let at = distinct.iter().position(|cause| accepted.contains(cause));
        let suffices = report["text_suffices"] == true;
        if suffices {
            first.count(at == Some(0));
        }
        three.count(at.is_some_and(|at| at < 3));
        nothing += usize::from(found.is_empty());
        let certain = found.first().is_some_and(|f| f["confidence"] == "certain");
        wrong_and_certain += usize::from(certain && at != Some(0));
        let versions = versions(&strings(&report["fixed_in"]));
        let mut names_it = true;
        if !versions.is_empty() {
            names_it = versions.iter().any(|(_, version)| found.iter().any(|f| names(f, version)));
            fixed.count(names_it);
            if versions.iter().any(|(package, _)| KNOWN.contains(&package.as_str())) {
                fixed_here.count(names_it);
            }
        }
        let right = if suffices { at == Some(0) } else { at.is_some_and(|at| at < 3) };
        if !right || !names_it {
            let mark = if right {
                "no version"
            } else if suffices {
                "FIRST"
            } else {
                "THREE"
            };
            let found: Vec<String> = found
                .iter()
                .take(4)
                .map(|f| {
                    format!(
                        "{} ({})",
                        f["cause"].as_str().unwrap_or_default(),
                        f["confidence"].as_str().unwrap_or_default()
                    )
                })
                .collect();
            let _ = writeln!(
                missed,
                "  {mark:10} {} wants {}, found {}",
                report["id"].as_str().unwrap_or_default(),
                accepted.join(" or "),
                if found.is_empty() { "nothing".to_owned() } else { found.join(", ") }
            );
        }
    }
    print!("{missed}");
    println!("first, where the text suffices:   {first}, goal {FIRST} %");
    println!("among the first three, over all:  {three}, goal {AMONG_THREE} %");
    println!("a remedy names the fixed version: {fixed}, goal {FIXED} %");
    println!("  where a crate of the stack has it: {fixed_here}");
    println!("no answer: {nothing}; wrong and certain: {wrong_and_certain}, goal 0");
    let reached = first.reaches(FIRST) && three.reaches(AMONG_THREE) && wrong_and_certain == 0;
    if check && !(reached && fixed.reaches(FIXED)) {
        bail!("a goal was missed");
    }
    Ok(())
}

/// Crates whose versions the catalogue can name; the others are programs that only their reports know.
const KNOWN: &[&str] = &[
    "hyper-rustls",
    "kube",
    "libp2p-tls",
    "native-tls",
    "reqwest",
    "rustls",
    "rustls-native-certs",
    "rustls-platform-verifier",
    "rustls-webpki",
    "schannel",
    "tokio-rustls",
    "tonic",
    "ureq",
];

/// The findings of a text.
fn explain(whytls: &Path, text: &str) -> Result<Vec<Value>> {
    let mut child = Command::new(whytls)
        .args(["explain", "--format", "json", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot run whytls")?;
    child.stdin.take().context("no standard input")?.write_all(text.as_bytes())?;
    let output = child.wait_with_output()?;
    let report: Value = serde_json::from_slice(&output.stdout).context("whytls printed no report")?;
    Ok(report["findings"].as_array().cloned().unwrap_or_default())
}

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn distinct<'a>(causes: &[&'a str]) -> Vec<&'a str> {
    let mut seen = Vec::new();
    for cause in causes {
        if !seen.contains(cause) {
            seen.push(*cause);
        }
    }
    seen
}

/// `rustls 0.23.36` as its two words; what names no version is left out.
fn versions(fixed: &[&str]) -> Vec<(String, String)> {
    let version = |word: &&str| word.contains('.') && word.starts_with(|c: char| c.is_ascii_digit());
    fixed
        .iter()
        .filter_map(|fixed| {
            let package = fixed.split_whitespace().next()?;
            let version = fixed.split_whitespace().find(version)?;
            Some((package.to_owned(), version.to_owned()))
        })
        .collect()
}

/// Whether a remedy of this finding names the version.
fn names(finding: &Value, version: &str) -> bool {
    let remedies = finding["remedies"].as_array().into_iter().flatten();
    remedies.into_iter().any(|remedy| {
        ["summary", "command"].iter().filter_map(|part| remedy[*part].as_str()).any(|text| {
            text.split(|c: char| !(c.is_ascii_digit() || c == '.')).any(|word| {
                let word = word.trim_matches('.');
                word == version || word.strip_prefix(version).is_some_and(|rest| rest.starts_with('.'))
            })
        })
    })
}
