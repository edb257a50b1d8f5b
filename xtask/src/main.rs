//! Generators and checks of this repository: `cargo xtask JOB`.

mod causes;
mod layers;
mod new_cause;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
usage: cargo xtask JOB

  causes [--check]   write the list of causes from their folders, or compare it
  new-cause NAME     make the folder of a new cause
  layers --check     hold the crates' dependencies against the permitted ones";

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
