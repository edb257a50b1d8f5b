//! Real error texts of every stack, each with the cause that it must give: a table for each stack beside this file.
//!
//! Columns, separated by tabs: what is demanded (`first`: the cause stands first; `among`: several causes share the
//! text, and this one is among the first three), the cause (several that are right are separated by `|`), the software
//! that printed it, and the text, in which `\n`, `\t` and `\\` are escaped.

#![allow(dead_code, reason = "each test uses the columns that it needs")]

use std::fs;
use std::path::Path;

/// One row.
pub(crate) struct Line {
    /// Where it stands.
    pub(crate) place: String,
    /// Whether the cause must stand first; else it must be among the first three.
    pub(crate) first: bool,
    /// The causes that are right.
    pub(crate) causes: Vec<String>,
    /// The text.
    pub(crate) text: String,
}

/// All rows of all tables.
pub(crate) fn all() -> Vec<Line> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lines");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the folder of the tables")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "tsv"))
        .collect();
    files.sort();
    let mut lines = Vec::new();
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&file).expect("a table is text");
        for (number, row) in text.lines().enumerate() {
            if row.is_empty() || row.starts_with('#') {
                continue;
            }
            let place = format!("{name}:{}", number + 1);
            let columns: Vec<&str> = row.splitn(4, '\t').collect();
            let [demand, causes, from, text] = columns.as_slice() else {
                panic!("{place}: four columns, separated by tabs");
            };
            assert!(!from.is_empty(), "{place}: who printed it?");
            let first = match *demand {
                "first" => true,
                "among" => false,
                other => panic!("{place}: {other:?} is neither first nor among"),
            };
            let causes = causes.split('|').map(str::to_owned).collect();
            lines.push(Line { place, first, causes, text: unescaped(text) });
        }
    }
    lines
}

fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, true) => match chars.next() {
                Some('n') => out.push('\n'),
                Some('t') => out.push('\t'),
                Some('r') => out.push('\r'),
                Some(other) => out.push(other),
                None => {}
            },
            (c, false) => out.push(c),
        }
    }
    out
}
