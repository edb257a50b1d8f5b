//! Reports to standard output, complaints to standard error, and the exit code.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use whytls_diagnosis::{Group, Language};
use whytls_report::{HumanOptions, Report, Verdict};

use super::cli::{Color, Format, Lang, Output};

/// Exit codes (contract.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Nothing wrong was found.
    Ok = 0,
    /// A finding fails a client asked about, or a dependency is affected.
    Found = 1,
    /// Bad usage or unreadable input.
    Usage = 2,
    /// The subject could not be observed.
    Unobservable = 3,
    /// Ctrl-C, as shells count it.
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

impl Exit {
    /// The code for a report.
    pub(crate) fn of(report: &Report) -> Self {
        match report.verdict {
            Verdict::Unobservable => Self::Unobservable,
            Verdict::Failing => Self::Found,
            // Advice alone fails nobody.
            Verdict::AtRisk if report.findings.iter().any(|f| f.cause.group != Group::Advice) => Self::Found,
            Verdict::AtRisk | Verdict::Ok => Self::Ok,
        }
    }
}

/// Why the program stops without a report.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Whoever read our output has gone: that is success.
    BrokenPipe,
    /// To be told on standard error.
    Told {
        /// The code.
        exit: Exit,
        /// What happened, with its causes.
        error: anyhow::Error,
        /// What to do.
        help: Option<String>,
    },
}

impl Failure {
    /// Bad usage or unreadable input.
    pub(crate) fn usage(error: impl Into<anyhow::Error>, help: impl Into<String>) -> Self {
        Self::Told { exit: Exit::Usage, error: error.into(), help: Some(help.into()) }
    }

    /// Something outside is missing or does not answer.
    pub(crate) fn unobservable(error: impl Into<anyhow::Error>, help: impl Into<String>) -> Self {
        Self::Told { exit: Exit::Unobservable, error: error.into(), help: Some(help.into()) }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::BrokenPipe
        } else {
            Self::Told { exit: Exit::Usage, error: error.into(), help: None }
        }
    }
}

/// Writes a report in the form asked for.
pub(crate) fn write(report: &Report, output: &Output) -> Result<Exit, Failure> {
    let mut out = stdout(output);
    match output.format {
        Format::Json => whytls_report::json(report, &mut out)?,
        Format::Human => whytls_report::human(report, &human_options(output), &mut out)?,
    }
    out.flush()?;
    Ok(Exit::of(report))
}

/// Writes a report as the line of JSON that it is.
pub(crate) fn line(report: &Report) -> Result<Vec<u8>, Failure> {
    let mut line = Vec::new();
    whytls_report::json(report, &mut line)?;
    Ok(line)
}

/// Writes such a line to standard output, at once.
pub(crate) fn write_line(line: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(line)?;
    Ok(out.flush()?)
}

/// The language asked for, by option or by the locale.
pub(crate) fn language(output: &Output) -> Language {
    let chinese = match output.lang {
        Lang::Zh => true,
        Lang::En => false,
        // POSIX: the first of these that is set and not empty.
        Lang::Auto => ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
            .is_some_and(|locale| locale.starts_with("zh")),
    };
    if chinese { Language::Chinese } else { Language::English }
}

/// Standard output, which takes colours or drops them.
pub(crate) fn stdout(output: &Output) -> impl Write {
    let choice = match (output.format, output.color) {
        (Format::Json, _) | (_, Color::Never) => anstream::ColorChoice::Never,
        (_, Color::Always) => anstream::ColorChoice::Always,
        (_, Color::Auto) => anstream::ColorChoice::Auto,
    };
    io::BufWriter::new(anstream::AutoStream::new(io::stdout(), choice))
}

fn human_options(output: &Output) -> HumanOptions {
    HumanOptions {
        // Colours are always written; the stream drops them where they are not wanted.
        color: true,
        width: width(),
        verbose: output.verbose,
        quiet: output.quiet,
    }
}

/// Columns of the terminal, as the shell tells; 100 where there is none.
fn width() -> usize {
    std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok()).unwrap_or(100).clamp(40, 200)
}

/// Prints what went wrong and what to do, on standard error.
pub(crate) fn complain(error: &anyhow::Error, help: Option<&str>) {
    let mut err = anstream::stderr();
    // Where standard error is gone, nobody is left to tell.
    let _ = writeln!(err, "error: {error}");
    for cause in error.chain().skip(1) {
        let _ = writeln!(err, "  caused by: {cause}");
    }
    if let Some(help) = help {
        let _ = writeln!(err, "help: {help}");
    }
}

/// A line on standard error that replaces the one before: the state of long work. Only on a terminal;
/// elsewhere each state is a line of its own, so that a log shows it too.
pub(crate) struct Progress {
    shown: bool,
    terminal: bool,
    last: String,
}

impl Progress {
    /// Progress, unless it is not wanted.
    pub(crate) fn new(output: &Output) -> Self {
        Self { shown: !output.quiet, terminal: io::stderr().is_terminal(), last: String::new() }
    }

    /// Whether somebody sees a state that passes.
    pub(crate) fn is_seen(&self) -> bool {
        self.shown && self.terminal
    }

    /// Shows a state that passes.
    pub(crate) fn state(&mut self, text: &str) {
        if self.shown && self.terminal && text != self.last {
            let _ = write!(io::stderr(), "\r\x1b[2K{text}");
            let _ = io::stderr().flush();
            self.last = text.to_owned();
        }
    }

    /// Shows a line that stays.
    pub(crate) fn line(&mut self, text: &str) {
        if self.shown {
            let clear = if self.terminal { "\r\x1b[2K" } else { "" };
            let _ = writeln!(io::stderr(), "{clear}{text}");
            self.last.clear();
        }
    }

    /// Takes the passing state away.
    pub(crate) fn done(&mut self) {
        if self.shown && self.terminal {
            let _ = write!(io::stderr(), "\r\x1b[2K");
            let _ = io::stderr().flush();
        }
    }
}
