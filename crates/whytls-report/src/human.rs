//! For people at a terminal: the answer first, what carries it below.

mod answer;
mod evidence;
mod paper;
mod tables;

use std::io::{self, Write};
use std::time::Duration;

use crate::report::{Report, Verdict};
use paper::Paper;

/// How to show a report to a person.
#[derive(Clone, Copy, Debug)]
pub struct HumanOptions {
    /// Whether to use ANSI colours. Every line can be understood without.
    pub color: bool,
    /// Columns of the terminal.
    pub width: usize,
    /// Show all: every remedy of every finding, whole errors with their sources, all log lines.
    pub verbose: bool,
    /// The answer alone: the verdict and the causes, a line each.
    pub quiet: bool,
}

impl Default for HumanOptions {
    fn default() -> Self {
        Self { color: false, width: 80, verbose: false, quiet: false }
    }
}

/// Values longer than this are cut, unless all is asked for; the second is the limit then.
const VALUE: usize = 600;
const VALUE_VERBOSE: usize = 20_000;

/// Writes the report for a person.
///
/// # Errors
///
/// Those of the writer.
pub fn human(report: &Report, options: &HumanOptions, out: &mut dyn Write) -> io::Result<()> {
    let limit = if options.verbose { VALUE_VERBOSE } else { VALUE };
    let paper = &mut Paper::new(out, options.color, options.width, limit);

    answer::verdict(paper, report)?;
    if options.quiet {
        return answer::causes(paper, report);
    }
    // Where nothing could be observed, what stood in the way is the answer.
    let notes_answer = report.verdict == Verdict::Unobservable && !report.notes.is_empty();
    if notes_answer {
        evidence::notes(paper, report)?;
    } else if report.findings.is_empty() {
        answer::nothing_found(paper, report)?;
    }
    for (rank, finding) in report.findings.iter().enumerate() {
        answer::finding(paper, finding, &report.clients, rank > 0 && !options.verbose)?;
    }
    tables::trials(paper, &report.trials, options.verbose)?;
    if let Some(upgrade) = &report.upgrade {
        tables::upgrade(paper, upgrade)?;
    }
    if report.client_table {
        tables::client_table(paper, &report.clients, report.who.as_deref(), options.verbose)?;
    } else if report.upgrade.is_none() {
        tables::clients(paper, &report.clients, report.who.as_deref(), options.verbose)?;
    }
    evidence::facts(paper, &report.findings)?;
    if let Some(endpoint) = &report.endpoint {
        evidence::endpoint(paper, endpoint, options.verbose)?;
    }
    if !notes_answer {
        evidence::notes(paper, report)?;
    }
    evidence::effort(paper, report)
}

/// `one client`, `13 clients`.
fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

/// A length of time as people say it.
fn in_words(time: Duration) -> String {
    let ms = time.as_millis();
    match ms {
        0..1_000 => format!("{ms} ms"),
        1_000..60_000 => format!("{}.{} s", ms / 1_000, ms % 1_000 / 100),
        _ => format!("{} min {} s", ms / 60_000, ms % 60_000 / 1_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_as_people_say_them() {
        for (ms, expected) in [(0, "0 ms"), (999, "999 ms"), (1_349, "1.3 s"), (125_000, "2 min 5 s")] {
            assert_eq!(in_words(Duration::from_millis(ms)), expected);
        }
    }
}
