//! Why there is no client, or no run of it.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use whytls_clients::ClientId;

/// Why a client could not be written, built or run. How a TLS connection ended is never an error.
#[derive(Debug)]
#[non_exhaustive]
pub enum ProveError {
    /// The workshop does not know how to write such a client. Another client has to be named.
    NotSupported {
        /// The client asked for.
        client: Box<ClientId>,
        /// What is not known, as a sentence.
        why: String,
    },
    /// No cargo could be started. A Rust toolchain has to be installed.
    NoCargo {
        /// What was started.
        tried: PathBuf,
        /// What the system said to that.
        source: io::Error,
    },
    /// The crates could not be had: no network, or the registry does not answer. Trying again with
    /// a network helps; so does a cargo configured for a mirror.
    NoRegistry {
        /// What cargo said.
        reason: String,
    },
    /// There is no such client: versions exclude each other or do not exist.
    CannotResolve {
        /// The client asked for.
        client: Box<ClientId>,
        /// What cargo said, or which other version took the place of the wanted one.
        reason: String,
    },
    /// Cargo could not compile the client. The text says why (often a missing C compiler).
    BuildFailed {
        /// The client asked for.
        client: Box<ClientId>,
        /// The end of what cargo wrote to standard error.
        stderr: String,
    },
    /// It was called off. Nothing half done was left behind.
    Interrupted,
    /// A built client did not answer in its one line of JSON.
    BadAnswer {
        /// The program.
        program: PathBuf,
        /// What it wrote, or how it ended.
        said: String,
    },
    /// A file or folder could not be read or written, or a built client not be started.
    Io {
        /// What was tried, as in "write".
        doing: &'static str,
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl ProveError {
    /// What a person can do about it, as one sentence, where that is known.
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::NoCargo { .. } => {
                Some("install Rust from https://rustup.rs, or set CARGO to a cargo program")
            }
            Self::NoRegistry { .. } => Some("try again with a network, or configure a mirror for cargo"),
            Self::BuildFailed { stderr, .. } if missing_c_compiler(stderr) => {
                Some("the client's cryptography is written in C: install a C compiler")
            }
            _ => None,
        }
    }

    /// For `map_err` on operations with files.
    pub(crate) fn io(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { doing, path, source }
    }
}

fn missing_c_compiler(stderr: &str) -> bool {
    ["failed to find tool", "linker `cc` not found", "is `cc` installed", "is `c++` not installed"]
        .iter()
        .any(|sign| stderr.contains(sign))
}

impl fmt::Display for ProveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSupported { client, why } => write!(f, "cannot write the client {client}: {why}"),
            Self::NoCargo { tried, .. } => write!(f, "cannot start cargo ('{}')", tried.display()),
            Self::NoRegistry { reason } => write!(f, "cargo cannot reach the registry: {reason}"),
            Self::CannotResolve { client, reason } => write!(f, "there is no client {client}: {reason}"),
            Self::BuildFailed { client, stderr } => {
                write!(f, "cargo cannot build the client {client}:\n{stderr}")
            }
            Self::Interrupted => f.write_str("interrupted"),
            Self::BadAnswer { program, said } => {
                write!(f, "the client '{}' did not say how it ended: {said}", program.display())
            }
            Self::Io { doing, path, .. } => write!(f, "cannot {doing} '{}'", path.display()),
        }
    }
}

impl Error for ProveError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::NoCargo { source, .. } | Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
