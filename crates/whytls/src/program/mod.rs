//! The program: arguments in, reports and an exit code out. It knows nothing of TLS.

mod cli;
mod commands;
mod environment;
mod input;
mod journal;
mod list;
mod look;
mod many;
mod output;
mod project;
mod proxies;
mod quick;
mod sequence;
mod stores;
mod targets;
mod trust;
mod upgrade;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use cli::{Cli, Command};
use output::{Exit, Failure};

/// Runs the program.
#[must_use]
pub fn main(arguments: Vec<OsString>) -> ExitCode {
    // clap prints help to standard output (0) and usage errors to standard error (2).
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let code = if error.use_stderr() { Exit::Usage } else { Exit::Ok };
            let _ = error.print();
            return code.into();
        }
    };
    match run(cli) {
        Ok(exit) => exit.into(),
        Err(Failure::BrokenPipe) => ExitCode::SUCCESS,
        Err(Failure::Told { exit, error, help }) => {
            output::complain(&error, help.as_deref());
            exit.into()
        }
    }
}

fn run(cli: Cli) -> Result<Exit, Failure> {
    let output = cli.output;
    match cli.command {
        Some(Command::Explain(arguments)) => commands::explain::run(&arguments, &output),
        Some(Command::Check(arguments)) => commands::check::run(&arguments, &output),
        Some(Command::Audit(arguments)) => commands::audit::run(&arguments, &output),
        Some(Command::Prove(arguments)) => commands::prove::run(&arguments, &output),
        Some(Command::Lab(arguments)) => commands::lab::run(&arguments, &output),
        Some(Command::Trust(arguments)) => commands::trust::run(&arguments, &output),
        Some(Command::Causes) => commands::causes::run(&output),
        Some(Command::Clients(arguments)) => commands::clients::run(&arguments, &output),
        Some(Command::Schema) => commands::schema::run(),
        Some(Command::Completions { shell }) => commands::completions::run(shell),
        None => targets::dispatch(&cli.target.unwrap_or_default(), &output),
    }
}
