//! The output that README.md shows, made by running the program.
//!
//! README.md holds it between `<!-- generated: NAME -->` and `<!-- end -->`. The tests of the program
//! (`crates/whytls/tests/integration/readme.rs`) compile this file too, and run the same commands.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

/// The command that writes the blocks anew.
pub(crate) const REFRESH: &str = "cargo xtask readme";

/// Every block. `prove` builds real clients: it needs cargo with a registry, and minutes where nothing is
/// built yet (`WHYTLS_CACHE` names the folder in which built clients are kept).
pub(crate) const BLOCKS: [&str; 4] = ["prove", "explain", "check", "audit"];

/// The lab server, and the cause, of the examples.
const SEED: &str = "ecdsa-sha1-offered-unverifiable";
const CASE: &str = "crates/whytls-diagnosis/src/causes/ecdsa_sha1_offered_unverifiable/cases/in-a-log.txt";
const PROJECT: &str = "crates/whytls-dependencies/tests/projects/reqwest-affected";

/// Exit codes of whytls.
const FOUND: i32 = 1;
const UNOBSERVABLE: i32 = 3;

/// Stands in the README for the free port that the system gave; as long as those are.
const PORT: &str = "44300";
/// Stands in the README for every instant.
const INSTANT: &str = "2026-01-01T00:00:00";

/// Runs the program for the README.
pub(crate) struct Generator {
    root: PathBuf,
    whytls: PathBuf,
}

impl Generator {
    /// With the repository's root and the program to run.
    pub(crate) fn new(root: &Path, whytls: &Path) -> Self {
        Self { root: root.to_owned(), whytls: whytls.to_owned() }
    }

    /// Writes all blocks anew.
    pub(crate) fn write(&self) -> Result<()> {
        let mut readme = self.readme()?;
        for name in BLOCKS {
            match self.make(name)? {
                Some(made) => readme = with_block(&readme, name, &made)?,
                None => eprintln!("{name}: cargo or its registry is out of reach; the old block is kept"),
            }
        }
        let path = self.path();
        fs::write(&path, readme).with_context(|| format!("cannot write {}", path.display()))
    }

    /// Fails where one of these blocks is not what [`Generator::write`] would write.
    pub(crate) fn check(&self, names: &[&str]) -> Result<()> {
        let readme = self.readme()?;
        for name in names {
            let Some(made) = self.make(name)? else {
                eprintln!("{name}: not compared, cargo or its registry is out of reach");
                continue;
            };
            let shown = block(&readme, name)?;
            if shown != made {
                bail!(
                    "what README.md shows of '{name}' is stale; run: {REFRESH}\n{}",
                    first_difference(shown, &made)
                );
            }
        }
        Ok(())
    }

    /// The text of a block; `None` where cargo or the registry is missing for it.
    pub(crate) fn make(&self, name: &str) -> Result<Option<String>> {
        let scratch = Scratch::new(name)?;
        let (typed, printed, cuts): (&str, String, &[Cut]) = match name {
            "prove" => {
                let arguments = ["prove", "--lab", SEED];
                let Some(printed) = self.run(&arguments, &self.root)? else { return Ok(None) };
                let cuts = &[
                    Cut { from: "        4. ", until: Some("proof (") },
                    Cut { from: "clients (", until: None },
                ];
                ("cargo run --release -- prove --lab ecdsa-sha1-offered-unverifiable", printed, cuts)
            }
            "explain" => {
                let case = fs::read_to_string(self.root.join(CASE)).context("cannot read the case")?;
                let log = case.split_once('\n').map_or("", |(_from, log)| log);
                fs::write(scratch.0.join("app.log"), log).context("cannot write the log")?;
                let cuts = &[Cut { from: "        2. ", until: Some("evidence") }];
                ("whytls explain app.log", self.known(&["explain", "app.log"], &scratch.0)?, cuts)
            }
            "check" => {
                let lab = LabServer::start(&self.whytls, SEED, &scratch.0)?;
                let clients = "reqwest-0.12.0+*";
                let arguments = ["check", &lab.endpoint, "--ca", "server.pem", "--client", clients];
                let printed = self.known(&arguments, &scratch.0)?;
                let cuts = &[
                    Cut { from: "        2. ", until: Some("clients (") },
                    Cut { from: "evidence", until: Some("handshake of ") },
                ];
                ("whytls check localhost:44300 --ca server.pem --client 'reqwest-0.12.0+*'", printed, cuts)
            }
            "audit" => {
                let cuts = &[Cut { from: "        2. ", until: Some("evidence") }];
                ("whytls audit", self.known(&["audit"], &self.root.join(PROJECT))?, cuts)
            }
            _ => bail!("README.md has no block '{name}'"),
        };
        let text = cut(&stable(&printed), cuts).with_context(|| format!("cannot cut '{name}'"))?;
        Ok(Some(format!("```console\n$ {typed}\n{}\n```\n", text.trim_end())))
    }

    /// What the program prints about a failing subject.
    fn known(&self, arguments: &[&str], folder: &Path) -> Result<String> {
        self.run(arguments, folder)?
            .with_context(|| format!("whytls {} could observe nothing", arguments.join(" ")))
    }

    /// What the program prints about a failing subject; `None` where it could not observe it.
    fn run(&self, arguments: &[&str], folder: &Path) -> Result<Option<String>> {
        let output = Command::new(&self.whytls)
            .args(arguments)
            .current_dir(folder)
            .env("COLUMNS", "100")
            .env("NO_COLOR", "1")
            .stdin(Stdio::null())
            .stderr(Stdio::inherit())
            .output()
            .with_context(|| format!("cannot run {}", self.whytls.display()))?;
        match output.status.code() {
            Some(FOUND) => Ok(Some(String::from_utf8(output.stdout).context("whytls printed no text")?)),
            Some(UNOBSERVABLE) => Ok(None),
            code => bail!("whytls {} ended with {code:?}, not {FOUND}", arguments.join(" ")),
        }
    }

    fn path(&self) -> PathBuf {
        self.root.join("README.md")
    }

    /// The text of README.md.
    pub(crate) fn readme(&self) -> Result<String> {
        let path = self.path();
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    }
}

/// A block as README.md shows it, without its markers.
pub(crate) fn block<'a>(readme: &'a str, name: &str) -> Result<&'a str> {
    let (from, until) = bounds(readme, name)?;
    Ok(&readme[from..until])
}

fn with_block(readme: &str, name: &str, made: &str) -> Result<String> {
    let (from, until) = bounds(readme, name)?;
    Ok(format!("{}{made}{}", &readme[..from], &readme[until..]))
}

/// Where a block lies.
fn bounds(readme: &str, name: &str) -> Result<(usize, usize)> {
    let begin = format!("<!-- generated: {name} -->\n");
    let from =
        readme.find(&begin).with_context(|| format!("README.md lacks the line {begin}"))? + begin.len();
    let length = readme[from..].find("<!-- end -->").with_context(|| format!("'{name}' has no end"))?;
    Ok((from, from + length))
}

/// Lines left out of what is shown: from the first that begins so to the next that begins so, or to the end.
struct Cut {
    from: &'static str,
    until: Option<&'static str>,
}

fn cut(text: &str, cuts: &[Cut]) -> Result<String> {
    let mut lines: Vec<&str> = text.lines().collect();
    for Cut { from, until } in cuts {
        let begin = lines
            .iter()
            .position(|line| line.starts_with(from))
            .with_context(|| format!("no line begins with '{from}'"))?;
        let length = match until {
            None => lines.len() - begin,
            Some(until) => lines[begin..]
                .iter()
                .position(|line| line.starts_with(until))
                .with_context(|| format!("no line begins with '{until}' after '{from}'"))?,
        };
        // An item of a list is missed where it stood; a section takes its empty line with it.
        let item = from.starts_with(' ');
        let left: &[&str] = if item {
            &["        …", ""]
        } else if until.is_none() {
            &["…"]
        } else {
            &[]
        };
        lines.splice(begin..begin + length, left.iter().copied());
    }
    Ok(lines.join("\n"))
}

/// A text without what differs from run to run: the port of a server on loopback, instants, and how long
/// things took.
pub(crate) fn stable(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(found) = text[at..].find(|c: char| c.is_ascii_digit()) {
        let begin = at + found;
        out.push_str(&text[at..begin]);
        let end = begin + digits(&bytes[begin..]);
        let behind = &text[end..];
        at = end;
        if out.ends_with("localhost:") || out.ends_with("127.0.0.1:") {
            out.push_str(PORT);
        } else if is_instant(&bytes[begin..]) {
            out.push_str(INSTANT);
            at = begin + INSTANT.len();
        } else if let Some(rest) = span(behind) {
            out.push_str("… ");
            at = text.len() - rest.len();
        } else {
            out.push_str(&text[begin..end]);
        }
    }
    out.push_str(&text[at..]);
    out
}

fn digits(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|b| b.is_ascii_digit()).count()
}

/// Whether RFC 3339 begins here, up to the seconds.
fn is_instant(bytes: &[u8]) -> bool {
    bytes.get(..INSTANT.len()).is_some_and(|found| {
        found.iter().zip(INSTANT.as_bytes()).all(|(found, wanted)| {
            if wanted.is_ascii_digit() { found.is_ascii_digit() } else { found == wanted }
        })
    })
}

/// Where these are the decimals and the unit of a span of time: the text from the unit on.
fn span(behind: &str) -> Option<&str> {
    let decimals = behind.strip_prefix('.').map_or(0, |rest| match digits(rest.as_bytes()) {
        0 => 0,
        length => length + 1,
    });
    let rest = behind[decimals..].strip_prefix(' ')?;
    let unit = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
    matches!(&rest[..unit], "ms" | "s" | "min").then_some(rest)
}

fn first_difference(shown: &str, made: &str) -> String {
    let (mut shown, mut made) = (shown.lines(), made.lines());
    loop {
        match (shown.next(), made.next()) {
            (None, None) => return String::new(),
            (a, b) if a == b => {}
            (a, b) => {
                let line = |line: Option<&str>| line.unwrap_or("(the end)").to_owned();
                return format!("README.md: {}\nwhytls:    {}", line(a), line(b));
            }
        }
    }
}

/// A folder for the files of one block, which goes away with it.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Result<Self> {
        // Several may run at once: cargo xtask beside the tests.
        let folder = std::env::temp_dir().join(format!("whytls-readme-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        Ok(Self(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be deleted stays among the temporary files, where it harms nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// `whytls lab run`, until dropped. Its certificate is `server.pem` in the folder.
struct LabServer {
    child: Child,
    endpoint: String,
}

impl LabServer {
    fn start(whytls: &Path, name: &str, folder: &Path) -> Result<Self> {
        let mut child = Command::new(whytls)
            .args(["lab", "run", name, "--format", "json"])
            .env("TMPDIR", folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot run {}", whytls.display()))?;
        let output = child.stdout.take();
        let mut server = Self { child, endpoint: String::new() };
        let mut line = String::new();
        BufReader::new(output.context("the lab has no output")?).read_line(&mut line)?;
        let said: Value = serde_json::from_str(&line).context("the lab printed no JSON")?;
        server.endpoint = said["endpoint"].as_str().context("the lab told no endpoint")?.to_owned();
        let ca = said["ca"].as_str().context("the lab told no CA")?;
        fs::copy(ca, folder.join("server.pem")).with_context(|| format!("cannot copy {ca}"))?;
        Ok(server)
    }
}

impl Drop for LabServer {
    fn drop(&mut self) {
        // Only fails where it has ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_from_run_to_run_is_taken_out() {
        for (text, expected) in [
            ("localhost:38577 signs", "localhost:44300 signs"),
            ("address  127.0.0.1:40001", "address  127.0.0.1:44300"),
            ("2026-11-23T03:29:57Z to", "2026-01-01T00:00:00Z to"),
            ("16 connections in 39 ms", "16 connections in … ms"),
            ("3 clients built in 1 min 43.5 s", "3 clients built in … min … s"),
            ("rustls 0.22.2 signs", "rustls 0.22.2 signs"),
            ("TLS 1.2 server", "TLS 1.2 server"),
            ("ecdsa_sha1", "ecdsa_sha1"),
            ("4", "4"),
        ] {
            assert_eq!(stable(text), expected);
        }
    }

    #[test]
    fn blocks_are_found_and_replaced() {
        let readme = "a\n<!-- generated: x -->\nold\n<!-- end -->\nb\n";
        assert_eq!(block(readme, "x").unwrap(), "old\n");
        let new = with_block(readme, "x", "new\n").unwrap();
        assert_eq!(new, "a\n<!-- generated: x -->\nnew\n<!-- end -->\nb\n");
        assert!(block(readme, "y").is_err());
    }

    #[test]
    fn cuts_are_marked_where_a_list_goes_on() {
        let text =
            "fix\n        1. one\n        2. two\n        3. three\n\nevidence\n- a\n\nclients (2)\n- b\n";
        let list = Cut { from: "        2. ", until: Some("evidence") };
        let section = Cut { from: "evidence", until: Some("clients") };
        let rest = Cut { from: "clients", until: None };
        assert_eq!(cut(text, &[list, section, rest]).unwrap(), "fix\n        1. one\n        …\n\n…");
        assert!(cut(text, &[Cut { from: "nowhere", until: None }]).is_err());
    }
}
