//! Where a fact comes from.

use std::fmt;

/// Where a fact comes from, precisely enough to find it again.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Source {
    /// A line of a text (counted from 1).
    Text {
        /// The file's name, or `standard input`.
        name: String,
        /// The line, counted from 1.
        line: u64,
    },
    /// A lock file or manifest.
    Manifest {
        /// The file's name as the user knows it.
        file: String,
    },
    /// A line of the program's source.
    Code {
        /// The file's name as the user knows it.
        file: String,
        /// The line, counted from 1.
        line: u64,
    },
    /// A connection made to the endpoint.
    Connection {
        /// What was tried in it, as in `rustls, TLS 1.2 and 1.3`.
        tried: String,
    },
    /// A certificate of the chain that was sent, the leaf being 0.
    Chain {
        /// Position in the order sent.
        index: usize,
    },
    /// A real client that was run.
    Client {
        /// The client's name.
        id: String,
    },
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text { name, line } => write!(f, "{name}, line {line}"),
            Self::Manifest { file } => f.write_str(file),
            Self::Code { file, line } => write!(f, "{file}:{line}"),
            Self::Connection { tried } => write!(f, "connection: {tried}"),
            Self::Chain { index: 0 } => f.write_str("the server's certificate"),
            Self::Chain { index } => write!(f, "certificate {index} of the chain sent"),
            Self::Client { id } => write!(f, "{id}, run"),
        }
    }
}
