//! Running a built client once.

use std::fs::File;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use serde::Deserialize;

use crate::plan::tail;
use crate::process::{End, Event, converse};
use crate::{Built, CancelToken, ProveError};

/// At most this much of each of a client's two streams is kept.
const LIMIT: usize = 1 << 20;
/// How much longer than its own time limit a client may live.
const GRACE: Duration = Duration::from_secs(2);
/// Everything through which a client would take another way than the direct one.
const PROXIES: [&str; 6] =
    ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];

/// What a client shall do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The `https://` URL of its one GET. Redirects are not followed.
    pub url: String,
    /// A PEM file whose certificates become roots: beside the library's own, or with ureq 3 instead
    /// of them, because that library knows no other way.
    pub ca: Option<PathBuf>,
    /// Whether verification is switched off.
    pub danger: bool,
    /// The client's own time limit. Two seconds later it is killed.
    pub timeout: Duration,
}

impl Target {
    /// A plain GET: no roots of its own, verification on, 10 seconds.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), ca: None, danger: false, timeout: Duration::from_secs(10) }
    }
}

/// What was seen when a client ran.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ran {
    /// How its GET ended.
    pub outcome: Outcome,
    /// What it logged, as `LEVEL target: message`: warnings and errors of all crates.
    pub log_lines: Vec<String>,
    /// From start to end of the process.
    pub wall: Duration,
}

/// How a client's GET ended.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// An HTTP answer came, whatever its status.
    Connects {
        /// The answer's status.
        status: u16,
    },
    /// The library returned an error, or panicked: then `display` is the panic's message, `debug`
    /// begins with "panicked at" and the place, and `chain` is empty.
    Fails {
        /// The error's `Display`.
        display: String,
        /// The error's `Debug`.
        debug: String,
        /// The `Display` of each `source()`, outermost first.
        chain: Vec<String>,
    },
    /// The library neither answered nor gave up at its own time limit, and was killed.
    Hangs {
        /// How long it had been given.
        after: Duration,
    },
}

impl Outcome {
    /// The text of the innermost error, if it failed with one.
    pub fn innermost(&self) -> Option<&str> {
        match self {
            Self::Fails { display, chain, .. } => Some(chain.last().unwrap_or(display)),
            Self::Connects { .. } | Self::Hangs { .. } => None,
        }
    }

    /// The innermost error, or the one above it where that says the same and more: with native-tls on
    /// OpenSSL the reason of a failed verification stands there, in parentheses.
    pub fn telling(&self) -> Option<&str> {
        let innermost = self.innermost()?;
        match self {
            Self::Fails { chain, .. } => chain
                .iter()
                .rev()
                .map(String::as_str)
                .find(|t| t.starts_with(innermost) && t.len() > innermost.len()),
            _ => None,
        }
        .or(Some(innermost))
    }
}

/// The line that a client prints.
#[derive(Deserialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
enum Answer {
    Connects { status: u16 },
    Fails { display: String, debug: String, chain: Vec<String> },
}

/// Lets a client make its one GET.
///
/// It runs in the environment of this process, with two differences. Proxy variables are taken away:
/// the connection under examination is the direct one. And nothing else is touched; in particular
/// `SSL_CERT_FILE` and `SSL_CERT_DIR` are passed as they are, for what they do to the roots of some
/// clients (native-tls, the platform verifier) belongs to what the user sees. `RUST_LOG` is not read.
///
/// # Errors
///
/// [`ProveError::BadAnswer`] if the program is no such client or cannot read the file of roots,
/// [`ProveError::Io`] if the program cannot be started or that file is not there,
/// [`ProveError::Interrupted`].
pub fn run(built: &Built, target: &Target, cancel: &CancelToken) -> Result<Ran, ProveError> {
    let mut command = Command::new(&built.program);
    command.arg(&target.url).arg("--timeout-ms").arg(target.timeout.as_millis().to_string());
    if let Some(ca) = &target.ca {
        File::open(ca).map_err(ProveError::io("read", ca))?;
        command.arg("--ca").arg(ca);
    }
    if target.danger {
        command.arg("--danger");
    }
    for name in PROXIES {
        command.env_remove(name);
    }
    let bad = |said: String| ProveError::BadAnswer { program: built.program.clone(), said };
    let (mut out, mut log_lines) = (Vec::new(), Vec::new());
    let start = Instant::now();
    let end =
        converse(
            &mut command,
            cancel,
            Some(start + target.timeout + GRACE),
            LIMIT,
            &mut |event| match event {
                Event::Out(line) => out.push(line),
                Event::Err(line) => log_lines.push(line),
                Event::Tick => {}
            },
        );
    let wall = start.elapsed();
    let outcome = match end.map_err(ProveError::io("start", &built.program))? {
        End::Cancelled => return Err(ProveError::Interrupted),
        End::TimedOut => Outcome::Hangs { after: target.timeout + GRACE },
        End::Exited(status) => answer(&out).ok_or_else(|| {
            bad(format!("{status}; {}", tail(&[out, log_lines.clone()].concat().join("\n"))))
        })?,
    };
    Ok(Ran { outcome, log_lines, wall })
}

/// The outcome in the last line that is one; a library that prints does no harm.
fn answer(lines: &[String]) -> Option<Outcome> {
    lines.iter().rev().find_map(|line| serde_json::from_str(line).ok()).map(|answer| match answer {
        Answer::Connects { status } => Outcome::Connects { status },
        Answer::Fails { display, debug, chain } => Outcome::Fails { display, debug, chain },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_answers_are_read() {
        let lines = |text: &str| vec!["a library says hello".to_owned(), text.to_owned()];
        assert_eq!(
            answer(&lines(r#"{"outcome":"connects","status":404}"#)),
            Some(Outcome::Connects { status: 404 })
        );
        let failed =
            answer(&lines(r#"{"outcome":"fails","display":"a\n\u001b","debug":"A","chain":["b","c"]}"#));
        assert_eq!(
            failed,
            Some(Outcome::Fails {
                display: "a\n\u{1b}".into(),
                debug: "A".into(),
                chain: vec!["b".into(), "c".into()],
            })
        );
        assert_eq!(failed.unwrap().innermost(), Some("c"));
    }

    #[test]
    fn other_lines_are_no_answer() {
        for text in ["", "{}", r#"{"outcome":"connects"}"#, r#"{"outcome":"connects","status":70000}"#, "["] {
            assert_eq!(answer(&[text.to_owned()]), None, "{text}");
        }
    }
}
