//! A folder for a new cause, with everything to fill in.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::causes;

/// Stands wherever something is to be filled in. A test of the catalogue finds what was forgotten.
const GAP: &str = "FILL_ME_IN";

/// Makes the folder, and writes the list anew.
pub(crate) fn make(root: &Path, name: &str) -> Result<()> {
    if !is_kebab_case(name) {
        bail!("the name of a cause is kebab-case, as in missing-intermediate; not '{name}'");
    }
    let folder = causes::folder(root).join(name.replace('-', "_"));
    if folder.exists() {
        bail!("there is a cause of that name: {}", folder.display());
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for (file, text) in [("mod.rs", record(name)), ("zh.rs", chinese()), ("page.md", page(name))] {
        let path = folder.join(file);
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    causes::write(root)?;
    println!("{}", folder.display());
    println!("Fill it in, then run: cargo test -p whytls-diagnosis");
    Ok(())
}

fn is_kebab_case(name: &str) -> bool {
    !name.is_empty()
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

fn record(name: &str) -> String {
    format!(
        r#"mod zh;

use crate::cause::{{Cause, Group, Lab, Remedy, RemedyKind, Where}};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {{
    name: "{name}",
    title: "{GAP}",
    at: Where::Server,
    group: Group::Connection,
    condition: said(Said::{GAP}),
    signs: &[],
    rivals: &[],
    summaries: &["{GAP}"],
    affected: &[],
    remedies: &[Remedy::lasting(RemedyKind::Server, "{GAP}")],
    not_remedies: &[],
    references: &["{GAP}"],
    lab: Lab::None("{GAP}"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
}};
"#
    )
}

fn chinese() -> String {
    format!(
        r#"use crate::cause::Chinese;

pub(super) static TEXT: Chinese =
    Chinese {{ title: "{GAP}", summaries: &["{GAP}"], remedies: &["{GAP}"], not_remedies: &[] }};
"#
    )
}

fn page(name: &str) -> String {
    format!(
        "# {name}\n\n{GAP}\n\n## What happened\n\n{GAP}\n\n## Why\n\n{GAP}\n\n## Do this now\n\n{GAP}\n\n\
         ## Do this for good\n\n{GAP}\n\n## How to be sure\n\n{GAP}\n\n## References\n\n- {GAP}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kebab_case() {
        for good in ["a", "no-answer", "x509-v1-certificate"] {
            assert!(is_kebab_case(good), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "A", "a_b", "1a", "../a"] {
            assert!(!is_kebab_case(bad), "{bad}");
        }
    }
}
