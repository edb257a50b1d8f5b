//! Ordinary text is no failure: source code, documentation and change logs of the crates around TLS, megabytes of them,
//! give no finding that is certain or likely, except where they show what a program printed.
#![expect(clippy::disallowed_methods, reason = "the test reads cargo's own sources of crates")]

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use whytls_diagnosis::{Confidence, Context, diagnose, reader};

/// So much text is enough.
const ENOUGH: u64 = 60 << 20;
/// Less says too little.
const LEAST: u64 = 50 << 20;
/// Kinds of files that are text.
const KINDS: &[&str] = &["rs", "md", "txt", "toml", "html", "c", "h", "py", "sh", "go", "pl", "asm", "S"];

/// Places that show what a program printed, by the end of their path, each with the reason.
const PRINTED: &[(&str, &str)] = &[
    ("curl-0.4.51/README.md", "it shows what cargo prints where curl finds no roots"),
    ("curl-sys-0.4.91+curl-8.22.0/README.md", "the same file again"),
];

/// cargo's folder of unpacked crates.
fn registry() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")))?;
    Some(home.join("registry/src")).filter(|path| path.is_dir())
}

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut entries: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, out);
        } else if path.extension().and_then(|e| e.to_str()).is_some_and(|e| KINDS.contains(&e)) {
            out.push(path);
        }
    }
}

#[test]
fn sources_and_documentation_give_no_sure_finding() {
    let Some(registry) = registry() else {
        println!("SKIPPED: cargo has no folder of unpacked crates here");
        return;
    };
    let mut all = Vec::new();
    files(&registry, &mut all);
    // What speaks of TLS comes first: it is the hardest.
    let about_tls = |path: &PathBuf| {
        let path = path.to_string_lossy();
        !["tls", "ssl", "webpki", "reqwest", "hyper", "ureq", "curl", "x509", "pki", "quinn", "tonic"]
            .iter()
            .any(|word| path.contains(word))
    };
    all.sort_by_key(about_tls);
    let (mut read, mut wrong, mut used) = (0, String::new(), vec![false; PRINTED.len()]);
    for path in all {
        if read >= ENOUGH {
            break;
        }
        let Ok(text) = fs::read(&path) else { continue };
        read += text.len() as u64;
        let name = path.strip_prefix(&registry).unwrap_or(&path).to_string_lossy().into_owned();
        let reading = reader::read(&name, &text);
        for failure in reading.failures {
            let findings = diagnose(&failure.evidence, &Context::default());
            for finding in findings.iter().filter(|f| f.confidence <= Confidence::Likely) {
                if let Some(at) = PRINTED.iter().position(|(end, _)| name.ends_with(end)) {
                    used[at] = true;
                    continue;
                }
                let evidence = finding.evidence.first();
                writeln!(
                    wrong,
                    "{} ({}): {}\n    {}",
                    finding.cause.name,
                    finding.confidence.as_str(),
                    evidence.map_or("", |e| e.source.as_str()),
                    evidence.map_or("", |e| e.what.as_str()),
                )
                .unwrap();
            }
        }
    }
    if read < LEAST {
        println!("SKIPPED: only {read} bytes of sources are unpacked here, {LEAST} are wanted");
        return;
    }
    println!("{read} bytes were read");
    let count = wrong.lines().count() / 2;
    assert!(wrong.is_empty(), "{count} findings in ordinary text\n{wrong}");
}
