//! `whytls causes`

use std::io::Write;

use whytls_diagnosis::causes;

use crate::program::cli::{Format, Output};
use crate::program::output::{Exit, Failure, language, stdout};

pub(crate) fn run(output: &Output) -> Result<Exit, Failure> {
    let mut out = stdout(output);
    let language = language(output);
    if output.format == Format::Json {
        for cause in causes::all() {
            let line = serde_json::json!({
                "cause": cause.name,
                "title": cause.title(language),
                "at": cause.at.as_str(),
                "group": cause.group.title(),
                "references": cause.references,
            });
            writeln!(out, "{line}")?;
        }
    } else {
        let width = causes::all().iter().map(|c| c.name.len()).max().unwrap_or_default();
        let mut groups: Vec<_> = Vec::new();
        for cause in causes::all() {
            if !groups.contains(&cause.group) {
                groups.push(cause.group);
            }
        }
        for group in groups {
            writeln!(out, "{}", group.title())?;
            for cause in causes::all().iter().filter(|c| c.group == group) {
                writeln!(out, "  {:width$}  {}", cause.name, cause.title(language))?;
            }
            writeln!(out)?;
        }
        writeln!(out, "whytls explain CAUSE shows the page of one.")?;
    }
    out.flush()?;
    Ok(Exit::Ok)
}
