//! What is wrong, for whom, why, and what to do.

use std::borrow::Cow;
use std::io;

use anstyle::Style;
use whytls_diagnosis::reader::Moment;
use whytls_diagnosis::{Confidence, Finding, Occurrences, OfferedRemedy, Standing, Where};

use super::count;
use super::paper::{BAD, BOLD, COMMAND, DIM, DOUBTFUL, GOOD, LABEL, PLAIN, Paper, Text};
use crate::printable::is_hazard;
use crate::report::{ClientRow, Outcome, Report, SubjectKind, Verdict};

/// Column at which text stands behind its label.
const TEXT: usize = 11;
/// How many remedies a further finding shows.
const COMPACT: usize = 3;
/// A command longer than this is not one to paste.
const COMMAND_LENGTH: usize = 4_000;
/// Characters of a remedy's sentence; what goes on is a list.
const REMEDY_LENGTH: usize = 500;

/// One line: the verdict and its subject.
pub(super) fn verdict(paper: &mut Paper<'_>, report: &Report) -> io::Result<()> {
    let (word, style) = match report.verdict {
        Verdict::Ok => ("OK", GOOD),
        Verdict::AtRisk => ("AT RISK", DOUBTFUL),
        Verdict::Failing => ("FAILING", BAD),
        Verdict::Unobservable => ("UNOBSERVABLE", DOUBTFUL),
    };
    let line = paper.text().with(style, word).and("  ").with(BOLD, &report.subject.name);
    let line = line.cut(paper.width());
    paper.line(&line)
}

/// One line for each cause, for those who want no more.
pub(super) fn causes(paper: &mut Paper<'_>, report: &Report) -> io::Result<()> {
    for finding in &report.findings {
        let name = name(paper, finding);
        paper.line(&name)?;
    }
    Ok(())
}

/// Where no cause was found: how far that goes.
pub(super) fn nothing_found(paper: &mut Paper<'_>, report: &Report) -> io::Result<()> {
    let said = match (report.verdict, report.subject.kind) {
        (Verdict::Ok, SubjectKind::Endpoint) => "Nothing wrong was found",
        (Verdict::Ok, SubjectKind::Text) => "No error of a TLS connection was found in this text",
        (Verdict::Ok, SubjectKind::Dependencies) => "No affected version was found in this graph",
        (Verdict::Ok, SubjectKind::Certificate) => "Nothing is wrong with this certificate",
        (Verdict::Unobservable, _) => "It could not be observed",
        (Verdict::Failing, _) => "It fails, and by no cause of the catalogue",
        (Verdict::AtRisk, _) => "It may fail, and by no cause of the catalogue",
    };
    let said = match who(&[], &report.clients) {
        Some(who) => format!("{said}; {who}."),
        None => format!("{said}."),
    };
    paper.blank()?;
    let text = paper.text().and(&said);
    paper.paragraph(&paper.text(), 2, &text)
}

/// A finding in full; where `compact`, with its best remedies alone.
pub(super) fn finding(
    paper: &mut Paper<'_>,
    finding: &Finding,
    clients: &[ClientRow],
    compact: bool,
) -> io::Result<()> {
    let name = name(paper, finding);
    paper.heading(&name)?;

    if let Some(who) = who(&finding.affects, clients) {
        labelled(paper, "affects", &who)?;
    }
    if let Some(seen) = finding.seen.as_ref().and_then(when) {
        labelled(paper, "seen", &seen)?;
    }
    labelled(paper, "why", &finding.summary)?;

    // Of what is merely possible beside something else, the remedies would hide the way to decide.
    let doubtful = compact && finding.confidence == Confidence::Possible;
    let at_most = if doubtful { 0 } else { COMPACT };
    let shown = if compact { at_most.min(finding.remedies.len()) } else { finding.remedies.len() };
    for (index, offered) in finding.remedies[..shown].iter().enumerate() {
        let label = paper.text().and("  ").with(LABEL, if index == 0 { "fix" } else { "" });
        let number = format!("{}. ", index + 1);
        remedy(paper, &label.up_to(TEXT - 3).and(&number), offered)?;
    }
    let left_off = finding.remedies.len() - shown;
    if doubtful && left_off > 0 {
        let text = format!("whytls explain {}", finding.cause.name);
        let label = paper.text().and("  ").with(LABEL, "fix");
        let text = paper.text().with(COMMAND, &text);
        paper.paragraph(&label, TEXT, &text)?;
    } else if left_off > 0 {
        let text = format!("({} with -v)", count(left_off, "more remedy", "more remedies"));
        let text = paper.text().with(DIM, &text);
        paper.paragraph(&paper.text(), TEXT, &text)?;
    }
    standings(paper, &finding.remedies[..shown])?;

    for (index, test) in finding.next.iter().enumerate() {
        if index == 0 {
            labelled(paper, "next", "This would settle what is open:")?;
        }
        command(paper, test)?;
    }
    Ok(())
}

fn name(paper: &Paper<'_>, finding: &Finding) -> Text {
    let style = match finding.confidence {
        Confidence::Certain => BAD,
        Confidence::Likely | Confidence::Possible => DOUBTFUL,
    };
    let place = match finding.cause.at {
        Where::Server => "at the server",
        Where::Certificate => "in the certificate",
        Where::Client => "in the client",
        Where::Dependency => "in a dependency",
        Where::Network => "in the network",
        Where::Environment => "in the environment",
    };
    let sure = format!("  ({}, {place})", finding.confidence.as_str());
    paper.text().with(style, finding.cause.name).and(&sure)
}

/// Who fails, and who does not.
fn who(affects: &[String], clients: &[ClientRow]) -> Option<String> {
    let number = |outcome| clients.iter().filter(|row| row.outcome == outcome).count();
    let mut said = Vec::new();
    match affects {
        [] => {}
        [one] => said.push(one.clone()),
        [first, rest @ ..] => said.push(format!("{first} and {} more", rest.len())),
    }
    let connect = number(Outcome::Connects);
    if connect > 0 || !clients.is_empty() && affects.is_empty() {
        said.push(count(connect, "client connects", "clients connect"));
    }
    let fail = number(Outcome::Fails);
    if fail > 0 && affects.is_empty() {
        said.push(count(fail, "client fails", "clients fail"));
    }
    let unknown = number(Outcome::Unknown);
    if unknown > 0 {
        said.push(format!("{unknown} could not be told"));
    }
    (!said.is_empty()).then(|| said.join("; "))
}

/// How often, where and when, unless it was once and no more is known than the evidence says.
fn when(occurrences: &Occurrences) -> Option<String> {
    let seen = &occurrences.seen;
    let at = |moment: &Moment| match &moment.time {
        Some(time) => format!("line {} ({time})", moment.line),
        None => format!("line {}", moment.line),
    };
    if seen.count == 1 {
        return seen.first.time.is_some().then(|| format!("once, at {}", at(&seen.first)));
    }
    Some(format!("{} times, first at {}, last at {}", seen.count, at(&seen.first), at(&seen.last)))
}

fn labelled(paper: &mut Paper<'_>, label: &str, text: &str) -> io::Result<()> {
    let label = paper.text().and("  ").with(LABEL, label);
    let text = paper.text().and(text);
    paper.paragraph(&label, TEXT, &text)
}

fn remedy(paper: &mut Paper<'_>, before: &Text, offered: &OfferedRemedy) -> io::Result<()> {
    let mut mark = paper.text().with(style(offered.standing), &format!("[{}]", offered.standing.as_str()));
    if !offered.remedy.permanent {
        mark = mark.and(" ").with(DOUBTFUL, "[stop-gap]");
    }
    let text = mark.and(" ").and(&shortened(&offered.summary));
    paper.paragraph(before, TEXT, &text)?;
    offered.command.as_deref().map_or(Ok(()), |line| command(paper, line))
}

/// A list that would hide what else is said, up to where it can be taken in.
fn shortened(summary: &str) -> Cow<'_, str> {
    let Some((end, _)) = summary.char_indices().nth(REMEDY_LENGTH) else { return summary.into() };
    match summary[..end].rfind([',', '、']) {
        Some(end) => format!("{}, … (--format json lists all)", &summary[..end]).into(),
        None => summary.into(),
    }
}

/// A command on lines of its own with nothing in them but the command: never broken, never cut. One that
/// does not look like what it does is not shown.
fn command(paper: &mut Paper<'_>, command: &str) -> io::Result<()> {
    let hidden = |c: char| c != '\n' && c != '\t' && is_hazard(c);
    if command.contains(hidden) || command.chars().count() > COMMAND_LENGTH {
        let text = paper
            .text()
            .with(DIM, "(The command holds characters that cannot be shown; --format json has it.)");
        return paper.paragraph(&paper.text(), TEXT + 2, &text);
    }
    for line in command.lines() {
        let text = paper.command_text().up_to(TEXT + 2).with(COMMAND, line);
        paper.line(&text)?;
    }
    Ok(())
}

/// What the marks mean, as far as they occur.
fn standings(paper: &mut Paper<'_>, remedies: &[OfferedRemedy]) -> io::Result<()> {
    let mut text = paper.text();
    for (standing, meaning) in [
        (Standing::Proved, "seen to work here"),
        (Standing::Predicted, "should work here, by emulation"),
        (Standing::Advised, "known to cure this cause, not tried here"),
    ] {
        if remedies.iter().any(|offered| offered.standing == standing) {
            let separator = if text.columns() > 0 { "; " } else { "(" };
            text = text.with(DIM, &format!("{separator}{}: {meaning}", standing.as_str()));
        }
    }
    if text.columns() == 0 {
        return Ok(());
    }
    let text = text.with(DIM, ")");
    paper.paragraph(&paper.text(), TEXT, &text)
}

fn style(standing: Standing) -> Style {
    match standing {
        Standing::Proved => GOOD,
        Standing::Predicted => BOLD,
        Standing::Advised => PLAIN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_ends_behind_one_of_its_names() {
        let short = "Take uv 0.9.10 or newer.";
        assert_eq!(shortened(short), short);
        for separator in [", ", "、"] {
            let list: Vec<String> = (0..200).map(|n| format!("program {n}.0")).collect();
            let cut = shortened(&list.join(separator)).into_owned();
            let kept = cut.strip_suffix(", … (--format json lists all)").unwrap();
            assert!(kept.ends_with(".0") && kept.chars().count() <= REMEDY_LENGTH, "{kept}");
        }
        let sentence = "x".repeat(2 * REMEDY_LENGTH);
        assert_eq!(shortened(&sentence), sentence);
    }
}
