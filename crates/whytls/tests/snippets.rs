//! The Rust that pages and remedies show compiles: each snippet is the body of a function, checked against the
//! versions of crates that it is for (`tests/snippets/`).

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use whytls::diagnosis::causes;

/// The projects that snippets are compiled in, by the word behind `rust,` of the fence; the first is for all others.
const PROJECTS: [&str; 2] = ["default", "reqwest-0.13"];

struct Snippet {
    /// The cause, and what it is in it.
    of: String,
    project: &'static str,
    code: String,
}

/// The snippets of all pages and remedies.
fn snippets() -> Vec<Snippet> {
    let mut snippets = Vec::new();
    for cause in causes::all() {
        for (number, remedy) in cause.remedies.iter().enumerate() {
            if let Some(code) = remedy.code {
                let of = format!("{}, remedy {}", cause.name, number + 1);
                let project = if code.starts_with("// reqwest 0.13") { PROJECTS[1] } else { PROJECTS[0] };
                snippets.push(Snippet { of, project, code: code.to_owned() });
            }
        }
        let mut fence: Option<(&'static str, String)> = None;
        for line in cause.page.lines() {
            let word = line.trim_start().strip_prefix("```");
            match (&mut fence, word) {
                (None, Some(word)) => {
                    let mut words = word.split(',');
                    if words.next() == Some("rust") {
                        let named = words.next();
                        let project = PROJECTS.into_iter().find(|project| named == Some(*project));
                        fence = Some((project.unwrap_or(PROJECTS[0]), String::new()));
                    }
                }
                (Some(_), Some(_)) => {
                    if let Some((project, code)) = fence.take() {
                        snippets.push(Snippet { of: format!("{}, page", cause.name), project, code });
                    }
                }
                (Some((_, code)), None) => {
                    code.push_str(line);
                    code.push('\n');
                }
                (None, None) => {}
            }
        }
        assert!(fence.is_none(), "{}: a fence of the page is not closed", cause.name);
    }
    snippets
}

fn source(snippets: &[&Snippet]) -> String {
    let mut source = String::from(
        "#![allow(unused, clippy::all)]\ntype Failure = Box<dyn std::error::Error + Send + Sync>;\n",
    );
    for (number, snippet) in snippets.iter().enumerate() {
        let body = snippet.code.trim_end();
        write!(
            source,
            "\n// {}\npub async fn snippet_{number}() -> Result<(), Failure> {{\n{body}\nOk(())\n}}\n",
            snippet.of
        )
        .expect("memory takes all");
    }
    source
}

fn target() -> PathBuf {
    let cache = std::env::var_os("WHYTLS_CACHE").map(PathBuf::from);
    cache.unwrap_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("../whytls")).join("snippets")
}

#[test]
fn the_rust_of_pages_and_remedies_compiles() {
    let all = snippets();
    assert!(all.len() >= 10, "only {} snippets were found: is the fence still read?", all.len());
    for project in PROJECTS {
        let own: Vec<&Snippet> = all.iter().filter(|snippet| snippet.project == project).collect();
        let folder = target().join(project);
        fs::create_dir_all(folder.join("src")).expect("a folder");
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snippets").join(project);
        for file in ["Cargo.toml", "Cargo.lock"] {
            fs::copy(from.join(file), folder.join(file)).expect("the project's files");
        }
        fs::write(folder.join("src/lib.rs"), source(&own)).expect("the snippets");
        let output = Command::new(env!("CARGO"))
            .args(["check", "--quiet", "--locked", "--message-format=human"])
            .current_dir(&folder)
            // The tests' own settings are for other crates.
            .env_remove("RUSTFLAGS")
            .env("CARGO_TARGET_DIR", target().join("target"))
            .output()
            .expect("cargo runs");
        let said = String::from_utf8_lossy(&output.stderr);
        let no_registry =
            ["failed to download", "Could not resolve host", "failed to get", "network failure"]
                .iter()
                .any(|text| said.contains(text));
        if no_registry && std::env::var_os("CI").is_none() {
            println!("SKIPPED: cargo's registry is out of reach, {} snippets were not checked", own.len());
            return;
        }
        assert!(output.status.success(), "snippets of {project} do not compile:\n{said}");
        println!("{project}: {} snippets compile", own.len());
    }
}
