//! How each client does, and what was seen when clients were built and run.

use std::io;

use anstyle::Style;

use super::paper::{BAD, BOLD, DIM, DOUBTFUL, GOOD, PLAIN, Paper};
use super::{count, in_words};
use crate::report::{Change, ClientRow, Outcome, Purpose, Trial, Upgrade};

/// Column of the clients' names.
const ID: usize = 12;
/// Names of clients are no longer than this.
const ID_WIDTH: usize = 100;
/// Log lines shown of a trial, the last ones.
const LOG: usize = 5;

/// How each client does: those that fail first.
pub(super) fn clients(
    paper: &mut Paper<'_>,
    clients: &[ClientRow],
    who: Option<&str>,
    verbose: bool,
) -> io::Result<()> {
    if clients.is_empty() {
        return Ok(());
    }
    let groups = [
        (Outcome::Fails, BAD, "fails", "fail"),
        (Outcome::Connects, GOOD, "connects", "connect"),
        (Outcome::Unknown, DOUBTFUL, "unknown", "unknown"),
    ];
    let totals: Vec<String> = groups
        .iter()
        .map(|(outcome, _, one, many)| {
            (clients.iter().filter(|row| row.outcome == *outcome).count(), one, many)
        })
        .filter(|(number, ..)| *number > 0)
        .map(|(number, one, many)| count(number, one, many))
        .collect();
    let heading = paper.text().with(BOLD, "clients").and(&format!(" ({})", totals.join(", ")));
    paper.heading(&heading)?;
    said(paper, who)?;

    if verbose {
        return each(paper, clients);
    }
    // Clients that fare alike stand together: the outcome with its error once, then their names.
    for (outcome, style, ..) in groups {
        let mut alike: Vec<(&ClientRow, Vec<&str>)> = Vec::new();
        for row in clients.iter().filter(|row| row.outcome == outcome) {
            match alike.iter_mut().find(|(first, _)| first.how == row.how && first.error == row.error) {
                Some((_, ids)) => ids.push(&row.id),
                None => alike.push((row, vec![&row.id])),
            }
        }
        for (first, ids) in alike {
            let label = paper.text().up_to(2).with(style, outcome.as_str());
            let known = paper.text().with(DIM, &format!("({})", first.how.as_str()));
            let line = match &first.error {
                Some(error) => paper.text().and(error).cut(paper.width() - ID - 12).and(" ").then(&known),
                None => known,
            };
            paper.row(&label, ID, &line)?;
            paper.paragraph(&paper.text(), ID + 2, &paper.text().and(&ids.join("  ")))?;
        }
    }
    Ok(())
}

/// Who fails, in few words.
fn said(paper: &mut Paper<'_>, who: Option<&str>) -> io::Result<()> {
    who.map_or(Ok(()), |who| {
        let text = paper.text().and(who);
        paper.paragraph(&paper.text(), 2, &text)
    })
}

/// Every client on a line of its own, in columns: what becomes of it, who it is, how that is known, and why.
pub(super) fn client_table(
    paper: &mut Paper<'_>,
    clients: &[ClientRow],
    who: Option<&str>,
    verbose: bool,
) -> io::Result<()> {
    let heading = paper.text().with(BOLD, "clients").and(&format!(" ({})", clients.len()));
    paper.heading(&heading)?;
    said(paper, who)?;
    let widest = clients.iter().map(|row| row.id.chars().count()).max().unwrap_or(0).min(ID_WIDTH);
    let known = ID + widest + 2;
    let reason = known + "emulated".len() + 2;
    let styles = [(Outcome::Fails, BAD), (Outcome::Connects, GOOD), (Outcome::Unknown, DOUBTFUL)];
    for (outcome, style) in styles {
        for row in clients.iter().filter(|row| row.outcome == outcome) {
            let label = paper.text().up_to(2).with(style, outcome.as_str()).up_to(ID);
            let id = paper.text().and(&row.id).cut(ID_WIDTH);
            let line = label.then(&id).up_to(known).with(DIM, row.how.as_str());
            let why: Vec<&str> = row.error.iter().chain(&row.reason).map(String::as_str).collect();
            let why = paper.text().and(&why.join("; "));
            if why.columns() == 0 {
                paper.line(&line)?;
            } else if reason + why.columns() <= paper.width() {
                paper.line(&line.up_to(reason).then(&why))?;
            } else {
                paper.line(&line)?;
                let why = if verbose { why } else { why.cut(paper.width().saturating_sub(ID + 2)) };
                paper.row(&paper.text(), ID + 2, &why)?;
            }
        }
    }
    Ok(())
}

/// What an upgrade changes, what breaks first.
pub(super) fn upgrade(paper: &mut Paper<'_>, upgrade: &Upgrade) -> io::Result<()> {
    let heading =
        paper.text().with(BOLD, "upgrade").and(&format!(" from {} to {}", upgrade.from, upgrade.to));
    paper.heading(&heading)?;
    let styles = [
        (Change::Breaks, BAD, "BREAKS"),
        (Change::Mends, GOOD, "mends"),
        (Change::StillFails, DOUBTFUL, "still fails"),
        (Change::Unknown, DOUBTFUL, "unknown"),
        (Change::StillWorks, GOOD, "still works"),
    ];
    for (change, style, words) in styles {
        for step in upgrade.steps.iter().filter(|step| step.change == change) {
            let label = paper.text().up_to(2).with(style, words);
            let pair = paper.text().and(&format!("{} -> {}", step.from, step.to));
            paper.row(&label, ID + 3, &pair)?;
            if !step.why.is_empty() {
                let why = paper.text().and(&step.why);
                paper.paragraph(&paper.text(), ID + 5, &why)?;
            }
        }
    }
    Ok(())
}

/// One client after the other, with its whole error.
fn each(paper: &mut Paper<'_>, clients: &[ClientRow]) -> io::Result<()> {
    let styles = [(Outcome::Fails, BAD), (Outcome::Connects, GOOD), (Outcome::Unknown, DOUBTFUL)];
    for (outcome, style) in styles {
        for row in clients.iter().filter(|row| row.outcome == outcome) {
            let label = paper.text().up_to(2).with(style, outcome.as_str());
            let id = paper.text().and(&row.id).cut(ID_WIDTH);
            let known = paper.text().with(DIM, &format!("({})", row.how.as_str()));
            paper.row(&label, ID, &id.and(" ").then(&known))?;
            if let Some(error) = &row.error {
                paper.row(&paper.text(), ID + 2, &paper.text().and(error))?;
            }
        }
    }
    Ok(())
}

/// What was seen of the clients that were built and run.
pub(super) fn trials(paper: &mut Paper<'_>, trials: &[Trial], verbose: bool) -> io::Result<()> {
    if trials.is_empty() {
        return Ok(());
    }
    let heading = paper.text().with(BOLD, "proof").and(" (these clients were built and run)");
    paper.heading(&heading)?;
    let column = 2 + trials.iter().map(|trial| seen(trial).0.chars().count()).max().unwrap_or(0) + 2;
    for trial in trials {
        let (words, style) = seen(trial);
        let label = paper.text().up_to(2).with(style, words);
        let client = paper.text().with(BOLD, &trial.client);
        let beside = column + client.columns() <= paper.width();
        let indent = if beside { column } else { 4 };
        paper.row(&label, indent, &client)?;
        let what = paper.text().and(&trial.what);
        if what.columns() > 0 {
            paper.paragraph(&paper.text(), indent, &what)?;
        }
        if verbose && !trial.chain.is_empty() {
            for (depth, error) in trial.chain.iter().enumerate() {
                let label = if depth == 0 { "error: " } else { "caused by: " };
                let error = paper.text().with(DIM, label).and(error);
                paper.row(&paper.text(), indent, &error)?;
            }
        } else if let Some(error) = &trial.error {
            let label = if trial.connects.is_none() { "not run: " } else { "error: " };
            let error = paper.text().with(DIM, label).and(error);
            paper.row(&paper.text(), indent, &error)?;
        }
        if verbose && !trial.build.is_zero() {
            let built = paper.text().with(DIM, &format!("built in {}", in_words(trial.build)));
            paper.row(&paper.text(), indent, &built)?;
        }
        log(paper, indent, trial, verbose)?;
    }
    Ok(())
}

/// The log of a client that did not connect.
fn log(paper: &mut Paper<'_>, indent: usize, trial: &Trial, verbose: bool) -> io::Result<()> {
    if trial.connects == Some(true) && !verbose {
        return Ok(());
    }
    let left_off = if verbose { 0 } else { trial.log.len().saturating_sub(LOG) };
    if left_off > 0 {
        let text = format!("({} with -v)", count(left_off, "earlier log line", "earlier log lines"));
        let text = paper.text().with(DIM, &text);
        paper.row(&paper.text(), indent, &text)?;
    }
    for line in &trial.log[left_off..] {
        let line = paper.text().with(DIM, "log: ").and(line);
        paper.row(&paper.text(), indent, &line)?;
    }
    Ok(())
}

/// What a trial showed, in words.
fn seen(trial: &Trial) -> (&'static str, Style) {
    match (trial.purpose, trial.connects) {
        (Purpose::Failure, Some(false)) => ("FAILURE reproduced", BAD),
        (Purpose::Failure, Some(true)) => ("failure NOT reproduced", DOUBTFUL),
        (Purpose::Remedy, Some(true)) => ("remedy works", GOOD),
        (Purpose::Remedy, Some(false)) => ("remedy does NOT work", BAD),
        (Purpose::NotRemedy, Some(false)) => ("does not help", PLAIN),
        (Purpose::NotRemedy, Some(true)) => ("helps after all", DOUBTFUL),
        (_, None) => ("could not be tried", DOUBTFUL),
    }
}
