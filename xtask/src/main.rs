//! Generators and checks of this repository: `cargo xtask JOB`.

mod book;
mod causes;
mod layers;
mod new_cause;
mod readme;
mod score;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result, bail};

const USAGE: &str = "\
usage: cargo xtask JOB

  causes [--check]   write the list of causes from their folders, or compare it
  new-cause NAME     make the folder of a new cause
  layers --check     hold the crates' dependencies against the permitted ones
  readme [--check]   write the output that README.md shows, or compare it
  book [FOLDER]      write the book, a page for each cause, and build it with mdBook (target/book)
  score [--check] [FILE]
                     score `whytls explain` on reports with known causes";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<()> {
    let root = root();
    match *words {
        ["causes"] => causes::write(&root),
        ["causes", "--check"] => causes::check(&root),
        ["new-cause", name] => new_cause::make(&root, name),
        ["layers", "--check"] => layers::check(&root),
        ["readme"] => readme::Generator::new(&root, &whytls(&root)?).write(),
        ["readme", "--check"] => readme::Generator::new(&root, &whytls(&root)?).check(&readme::BLOCKS),
        ["book"] => book::write(&whytls(&root)?, &root.join("target/book")),
        ["book", folder] => book::write(&whytls(&root)?, Path::new(folder)),
        ["score", ..] => {
            let check = words.contains(&"--check");
            let file = words[1..].iter().find(|word| !word.starts_with('-'));
            let reports = Path::new(file.copied().unwrap_or(score::REPORTS));
            score::run(&root, &whytls(&root)?, reports, check)
        }
        ["--help" | "-h" | "help"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => bail!("{USAGE}"),
    }
}

/// The root of the repository that this xtask was built in.
fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_path_buf()
}

/// The program, built from the present sources.
fn whytls(root: &Path) -> Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args(["build", "-p", "whytls", "--bin", "whytls", "--message-format=json-render-diagnostics"])
        .current_dir(root)
        .stderr(std::process::Stdio::inherit())
        .output()
        .context("cannot run cargo build")?;
    if !built.status.success() {
        bail!("whytls does not build");
    }
    String::from_utf8_lossy(&built.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["target"]["name"] == "whytls")
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .context("cargo build named no program")
}
