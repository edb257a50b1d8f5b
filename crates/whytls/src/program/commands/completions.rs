//! `whytls completions`

use std::io::Write;

use clap::CommandFactory;
use clap_complete::Shell;

use crate::program::cli::Cli;
use crate::program::output::{Exit, Failure};

pub(crate) fn run(shell: Shell) -> Result<Exit, Failure> {
    // Through memory: the generator panics where its output is closed.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "whytls", &mut script);
    std::io::stdout().write_all(&script)?;
    Ok(Exit::Ok)
}
