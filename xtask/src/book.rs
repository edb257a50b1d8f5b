//! The book: a page for each cause, in each language, made from what the program itself shows.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

/// Languages of the book: the option's word, the title, and what the first page says.
const LANGUAGES: [(&str, &str, &str, &str); 2] = [
    (
        "en",
        "Why TLS connections fail",
        "Introduction",
        "A page for each cause that whytls knows: what happened, why, what to do now and for good, and how to be sure.\n\n\
         Give an error text to `whytls explain`, an endpoint to `whytls check`, a project to `whytls audit`, and it \
         names the cause.\n",
    ),
    (
        "zh",
        "TLS 连接为什么失败",
        "简介",
        "whytls 所知道的每一种原因都有一页：发生了什么、为什么、马上怎么办、怎样彻底解决、如何确认。\n\n\
         把错误文本交给 `whytls explain`，把服务地址交给 `whytls check`，把项目交给 `whytls audit`，它会指出原因。\n",
    ),
];

/// Writes the sources of the book for mdBook into a folder for each language, and builds it where mdBook is there.
pub(crate) fn write(whytls: &Path, folder: &Path) -> Result<()> {
    for (language, title, introduction, text) in LANGUAGES {
        let book = folder.join(language);
        let source = book.join("src");
        if source.exists() {
            fs::remove_dir_all(&source).with_context(|| format!("cannot empty {}", source.display()))?;
        }
        fs::create_dir_all(&source).with_context(|| format!("cannot make {}", source.display()))?;
        fs::write(
            book.join("book.toml"),
            format!("[book]\ntitle = \"{title}\"\nlanguage = \"{language}\"\nsrc = \"src\"\n"),
        )?;
        fs::write(source.join("introduction.md"), format!("# {title}\n\n{text}"))?;
        let mut summary = format!("# Summary\n\n[{introduction}](introduction.md)\n");
        let mut group = String::new();
        let causes = causes(whytls, language)?;
        for cause in &causes {
            if cause.group != group {
                group.clone_from(&cause.group);
                let _ = write!(summary, "\n# {group}\n\n");
            }
            let _ = writeln!(summary, "- [{}]({}.md)", cause.name, cause.name);
            fs::write(source.join(format!("{}.md", cause.name)), &cause.page)?;
        }
        fs::write(source.join("SUMMARY.md"), summary)?;
        println!("{}: {} pages", book.display(), causes.len());
        build(&book)?;
    }
    Ok(())
}

struct Cause {
    name: String,
    group: String,
    page: String,
}

/// Every cause in the order of its group.
fn causes(whytls: &Path, language: &str) -> Result<Vec<Cause>> {
    let list = run(whytls, &["causes", "--format", "json", "--lang", language])?;
    let mut causes = Vec::new();
    for line in list.lines() {
        let cause: Value = serde_json::from_str(line).context("whytls causes printed no JSON")?;
        let word = |key: &str| cause[key].as_str().unwrap_or_default().to_owned();
        let name = word("cause");
        let page = run(whytls, &["explain", &name, "--lang", language])?;
        causes.push(Cause { name, group: word("group"), page });
    }
    if causes.is_empty() {
        bail!("whytls lists no cause");
    }
    let mut groups: Vec<String> = Vec::new();
    for cause in &causes {
        if !groups.contains(&cause.group) {
            groups.push(cause.group.clone());
        }
    }
    causes.sort_by_key(|cause| groups.iter().position(|group| *group == cause.group));
    Ok(causes)
}

fn run(whytls: &Path, arguments: &[&str]) -> Result<String> {
    // Not in the repository, so that no file there is taken for the cause's name.
    let output = Command::new(whytls)
        .args(arguments)
        .current_dir(std::env::temp_dir())
        .output()
        .with_context(|| format!("cannot run {}", whytls.display()))?;
    if !output.status.success() {
        bail!("whytls {} ended with {}", arguments.join(" "), output.status);
    }
    String::from_utf8(output.stdout).context("whytls printed no UTF-8")
}

fn build(book: &Path) -> Result<()> {
    let mdbook = std::env::var_os("MDBOOK").unwrap_or_else(|| "mdbook".into());
    match Command::new(&mdbook).arg("build").arg(book).status() {
        Ok(status) if status.success() => {
            println!("{}: built", book.join("book").display());
            Ok(())
        }
        Ok(status) => bail!("mdbook ended with {status}"),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            println!("{}: not built, mdbook is not installed (cargo install mdbook)", book.display());
            Ok(())
        }
        Err(error) => Err(error).context("cannot run mdbook"),
    }
}
