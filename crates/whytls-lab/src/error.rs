use std::fmt;
use std::io;

use openssl::error::ErrorStack;
use whytls_certificates::make::MakeError;

/// Why a lab server could not start. What its clients do later is never an error of the lab.
#[derive(Debug)]
#[non_exhaustive]
pub enum LabError {
    /// A certificate or key could not be made.
    Certificate(MakeError),
    /// OpenSSL refused the server's settings.
    OpenSsl(ErrorStack),
    /// rustls refused the server's settings.
    Rustls(rustls::Error),
    /// The port on loopback could not be opened; choose another one.
    Listen {
        /// The port asked for; 0 is any free one.
        port: u16,
        /// What the system said.
        source: io::Error,
    },
    /// The system gave no thread for the listener.
    Thread(io::Error),
}

impl fmt::Display for LabError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LabError::Certificate(_) => f.write_str("the lab server's certificate could not be made"),
            LabError::OpenSsl(_) => f.write_str("OpenSSL refused the lab server's settings"),
            LabError::Rustls(_) => f.write_str("rustls refused the lab server's settings"),
            LabError::Listen { port, .. } => write!(f, "cannot listen on 127.0.0.1:{port}"),
            LabError::Thread(_) => f.write_str("cannot start the lab server's thread"),
        }
    }
}

impl std::error::Error for LabError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            LabError::Certificate(source) => Some(source),
            LabError::OpenSsl(source) => Some(source),
            LabError::Rustls(source) => Some(source),
            LabError::Listen { source, .. } | LabError::Thread(source) => Some(source),
        }
    }
}

impl From<MakeError> for LabError {
    fn from(source: MakeError) -> Self {
        LabError::Certificate(source)
    }
}

impl From<ErrorStack> for LabError {
    fn from(source: ErrorStack) -> Self {
        LabError::OpenSsl(source)
    }
}

impl From<rustls::Error> for LabError {
    fn from(source: rustls::Error) -> Self {
        LabError::Rustls(source)
    }
}
