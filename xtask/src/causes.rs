//! The list of causes, written from their folders.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

/// The folder that holds a folder for each cause.
pub(crate) fn folder(root: &Path) -> PathBuf {
    root.join("crates/whytls-diagnosis/src/causes")
}

/// Writes the list.
pub(crate) fn write(root: &Path) -> Result<()> {
    let path = folder(root).join("mod.rs");
    fs::write(&path, list(root)?).with_context(|| format!("cannot write {}", path.display()))
}

/// Fails where the list is not what [`write`] would write.
pub(crate) fn check(root: &Path) -> Result<()> {
    let path = folder(root).join("mod.rs");
    let found = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    if found != list(root)? {
        bail!("the list of causes is stale; run: cargo xtask causes");
    }
    Ok(())
}

/// The names of the folders, sorted.
fn modules(root: &Path) -> Result<Vec<String>> {
    let folder = folder(root);
    let mut modules = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        if entry.path().join("mod.rs").is_file() {
            modules.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    modules.sort();
    Ok(modules)
}

/// The text of `causes/mod.rs`, as rustfmt leaves it.
fn list(root: &Path) -> Result<String> {
    let mut modules = modules(root)?;
    let mut text = String::from(
        "//! The catalogue: one folder for each cause.\n\
         //!\n\
         //! The list below is written by `cargo xtask causes`; a test says so when it is stale.\n\n\
         use crate::cause::Cause;\n\n",
    );
    for module in &modules {
        writeln!(text, "mod {module};")?;
    }
    text.push_str("\nstatic ALL: &[&Cause] = &[\n");
    // By the causes' names, in which a hyphen stands where the folder has an underscore.
    modules.sort_by_key(|module| module.replace('_', "-"));
    for module in &modules {
        writeln!(text, "    &{module}::CAUSE,")?;
    }
    text.push_str(
        "];\n\n\
         /// Every cause, by name in order.\n\
         pub fn all() -> &'static [&'static Cause] {\n    ALL\n}\n\n\
         /// The cause of this name.\n\
         pub fn by_name(name: &str) -> Option<&'static Cause> {\n    \
         ALL.iter().copied().find(|cause| cause.name == name)\n}\n",
    );
    Ok(text)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_list_of_causes_is_fresh() {
        super::check(&crate::root()).unwrap();
    }
}
