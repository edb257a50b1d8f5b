//! Which crate may use which: the table of ARCHITECTURE.md, held against what cargo says.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

/// Each of our crates, and those of ours that it may depend on.
const MAY_USE: &[(&str, &[&str])] = &[
    ("whytls-diagnosis", &[]),
    ("whytls-certificates", &["whytls-diagnosis"]),
    ("whytls-clients", &["whytls-certificates", "whytls-diagnosis"]),
    ("whytls-report", &["whytls-diagnosis"]),
    ("whytls-dependencies", &["whytls-certificates", "whytls-clients", "whytls-diagnosis"]),
    ("whytls-observe", &["whytls-certificates", "whytls-clients", "whytls-diagnosis"]),
    ("whytls-prove", &["whytls-certificates", "whytls-clients", "whytls-diagnosis"]),
    ("whytls-lab", &["whytls-certificates", "whytls-diagnosis"]),
    (
        "whytls",
        &[
            "whytls-certificates",
            "whytls-clients",
            "whytls-dependencies",
            "whytls-diagnosis",
            "whytls-lab",
            "whytls-observe",
            "whytls-prove",
            "whytls-report",
        ],
    ),
    ("xtask", &[]),
];

/// Crates of others that only these of ours may use; tests may use them everywhere.
const ONLY_IN: &[(&str, &[&str])] =
    &[("tokio", &["whytls", "whytls-observe"]), ("anyhow", &["whytls", "xtask"]), ("clap", &["whytls"])];

/// Fails where a crate uses what it may not.
pub(crate) fn check(root: &Path) -> Result<()> {
    let wrong = judge(&dependencies(root)?);
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    Ok(())
}

/// One dependency: the crate's name, and whether it is for tests alone.
type Dependency = (String, bool);

/// The dependencies of each crate of the workspace, as cargo reads the manifests.
fn dependencies(root: &Path) -> Result<BTreeMap<String, Vec<Dependency>>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let run = Command::new(cargo)
        .args(["metadata", "--offline", "--no-deps", "--format-version", "1"])
        .current_dir(root)
        .output()
        .context("cannot run cargo metadata")?;
    if !run.status.success() {
        bail!("cargo metadata failed: {}", String::from_utf8_lossy(&run.stderr));
    }
    let metadata: Value = serde_json::from_slice(&run.stdout).context("cargo metadata printed no JSON")?;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let name = |value: &Value| value["name"].as_str().unwrap_or_default().to_owned();
    Ok(list(&metadata["packages"])
        .iter()
        .map(|package| {
            let uses = list(&package["dependencies"])
                .iter()
                .map(|dependency| (name(dependency), dependency["kind"] == "dev"))
                .collect();
            (name(package), uses)
        })
        .collect())
}

/// A sentence for each dependency that is not permitted.
fn judge(crates: &BTreeMap<String, Vec<Dependency>>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (name, uses) in crates {
        let Some((_, may_use)) = MAY_USE.iter().find(|(n, _)| n == name) else {
            wrong.push(format!("{name} stands in no row of the table in xtask/src/layers.rs"));
            continue;
        };
        for (used, _) in uses.iter().filter(|(_, for_tests)| !for_tests) {
            let ours = crates.contains_key(used);
            let kept_elsewhere =
                ONLY_IN.iter().any(|(other, only_in)| other == used && !only_in.contains(&name.as_str()));
            if (ours && !may_use.contains(&used.as_str())) || kept_elsewhere {
                wrong.push(format!("{name} must not depend on {used}"));
            }
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_crate_uses_only_what_it_may() {
        check(&crate::root()).unwrap();
    }

    #[test]
    fn an_arrow_back_up_and_async_in_a_pure_crate_are_refused() {
        let crates = BTreeMap::from([
            (
                "whytls-diagnosis".to_owned(),
                vec![("whytls-clients".to_owned(), false), ("tokio".to_owned(), false)],
            ),
            ("whytls-clients".to_owned(), vec![("tokio".to_owned(), true)]),
            ("whytls-stray".to_owned(), vec![]),
        ]);
        assert_eq!(
            judge(&crates),
            [
                "whytls-diagnosis must not depend on whytls-clients",
                "whytls-diagnosis must not depend on tokio",
                "whytls-stray stands in no row of the table in xtask/src/layers.rs",
            ]
        );
    }
}
