//! Real error texts of every stack lead to their causes.
#![expect(clippy::disallowed_methods, reason = "the tests read the tables beside them")]

mod lines;

use std::fmt::Write as _;

use whytls_diagnosis::{Confidence, Context, Finding, causes, diagnose, reader};

/// The findings of a text: of its failures one after the other, the surest first.
fn found(text: &str) -> Vec<Finding> {
    let reading = reader::read("text", text.as_bytes());
    let mut found: Vec<Finding> = reading
        .failures
        .iter()
        .flat_map(|failure| diagnose(&failure.evidence, &Context::default()))
        .collect();
    found.sort_by_key(|finding| finding.confidence);
    let mut seen = Vec::new();
    found.retain(|finding| {
        let new = !seen.contains(&finding.cause.name);
        seen.push(finding.cause.name);
        new
    });
    found
}

/// Set to a part of a cause's name or of a table's, only those rows are looked at.
const ONLY: Option<&str> = option_env!("WHYTLS_LINES");

#[test]
fn every_line_leads_to_its_cause() {
    let mut wrong = String::new();
    let mut rows = 0;
    for line in lines::all() {
        if ONLY.is_some_and(|only| {
            !line.place.contains(only) && !line.causes.iter().any(|cause| cause.contains(only))
        }) {
            continue;
        }
        rows += 1;
        for cause in &line.causes {
            if causes::by_name(cause).is_none() {
                writeln!(wrong, "{}: no cause is named {cause}", line.place).unwrap();
            }
        }
        let found = found(&line.text);
        let at = found.iter().position(|f| line.causes.iter().any(|cause| cause == f.cause.name));
        let right = if line.first { at == Some(0) } else { at.is_some_and(|at| at < 3) };
        let certain = found.first().is_some_and(|f| f.confidence == Confidence::Certain);
        if !right || (certain && at != Some(0)) {
            let found: Vec<String> = found
                .iter()
                .take(4)
                .map(|f| format!("{} ({})", f.cause.name, f.confidence.as_str()))
                .collect();
            let text: String = line.text.chars().take(300).collect();
            writeln!(wrong, "{}: {:?}\n    {}\n    {text:?}", line.place, line.causes, found.join(", "))
                .unwrap();
        }
    }
    let count = wrong.lines().filter(|line| !line.starts_with(' ')).count();
    assert!(wrong.is_empty(), "{count} of {rows} rows are wrong\n{wrong}");
}

#[test]
fn the_tables_are_large_and_hold_no_text_twice() {
    let lines = lines::all();
    assert!(lines.len() >= 400, "{}", lines.len());
    let mut seen = std::collections::BTreeMap::new();
    for line in &lines {
        if let Some(other) = seen.insert((&line.text, &line.causes), &line.place) {
            panic!("{} stands again at {}", other, line.place);
        }
    }
}
