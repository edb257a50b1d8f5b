use whytls_certificates::make::{Issued, MakeError};

use crate::error::LabError;
use crate::pki::Pki;
use crate::running::{Running, Service};

/// A server with one known fault, or a healthy one.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Scenario {
    /// The name, which is also the name of its file.
    pub name: &'static str,
    /// The cause of the catalogue that a diagnosis has to name; `None` for a healthy server.
    pub cause: Option<&'static str>,
    /// What this server does wrong, in one sentence.
    pub title: &'static str,
    /// What a client has to be given as CA so that the fault shows alone.
    pub trust: Trust,
    /// The name to dial; it resolves to 127.0.0.1.
    pub host: &'static str,
    /// Makes the server: its certificates and settings.
    pub(crate) serve: fn(&Pki) -> Result<Served, LabError>,
}

/// What a client of a scenario is given as CA.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Trust {
    /// Nothing beyond what it has.
    Nothing,
    /// The root CA that the lab made at the start.
    Root,
    /// The server's own certificate.
    Leaf,
    /// A root of the same name as the one that signed, with another key.
    RootOfOldKey,
}

impl Scenario {
    /// Starts the server on any free port of 127.0.0.1. `now` is the present in Unix seconds: certificates are valid
    /// (or not) relative to it.
    pub fn start(&'static self, now: i64) -> Result<Running, LabError> {
        self.start_on(now, 0)
    }

    /// Starts the server on this port of 127.0.0.1; 0 is any free one.
    pub fn start_on(&'static self, now: i64, port: u16) -> Result<Running, LabError> {
        let pki = Pki::new(now)?;
        let served = (self.serve)(&pki)?;
        let ca_pem = match self.trust {
            Trust::Nothing => None,
            Trust::Root => Some(pki.root.pem()?),
            Trust::Leaf => served.leaf_pem,
            Trust::RootOfOldKey => Some(Pki::new(now)?.root.pem()?),
        };
        Running::start(self, served.service, ca_pem, port)
    }
}

/// What a scenario makes: the server, and its certificate if it has one.
pub(crate) struct Served {
    pub(crate) service: Box<dyn Service>,
    pub(crate) leaf_pem: Option<String>,
}

impl Served {
    /// A TLS server with this certificate.
    pub(crate) fn tls(leaf: &Issued, service: impl Service) -> Result<Served, MakeError> {
        Ok(Served { service: Box::new(service), leaf_pem: Some(leaf.pem()?) })
    }

    /// A server without certificate.
    pub(crate) fn raw(service: impl Service) -> Served {
        Served { service: Box::new(service), leaf_pem: None }
    }
}
