//! Root stores of this machine and roots of the user's, read from files.

use std::path::PathBuf;
use std::sync::LazyLock;
use std::thread;

use anyhow::Context as _;
use whytls_certificates::judge::Roots;
use whytls_certificates::read::pem_certificates;
use whytls_observe::TrustStores;

use super::cli::Reach;
use super::output::Failure;

/// Stores that are read while the program goes on; who needs them waits for them.
pub(crate) type Stores = LazyLock<TrustStores, Box<dyn FnOnce() -> TrustStores + Send>>;

/// What chains are held against. The user's files are read before anything is dialled.
pub(crate) struct Trusted {
    /// The stores that clients have here, with the user's roots.
    pub(crate) stores: Stores,
    /// The user's revocation lists (DER).
    pub(crate) lists: Vec<Vec<u8>>,
}

impl Trusted {
    /// Reads the user's files and prepares the stores that clients have here.
    pub(crate) fn read(reach: &Reach) -> Result<Self, Failure> {
        let (given, lists) = (given(&reach.roots)?, lists(&reach.lists)?);
        Ok(Self { stores: with(given), lists })
    }
}

/// Reads the user's roots.
pub(crate) fn given(given: &[PathBuf]) -> Result<Vec<Vec<u8>>, Failure> {
    let mut roots = Vec::new();
    for path in given {
        let help =
            "--ca takes a file with one or more certificates, PEM (-----BEGIN CERTIFICATE-----) or DER";
        let read = std::fs::read(path)
            .with_context(|| format!("cannot read {}", path.display()))
            .map_err(|e| Failure::usage(e, help))?;
        let certificates = pem_certificates(&read)
            .with_context(|| format!("{} holds no certificate that can be used", path.display()))
            .map_err(|e| Failure::usage(e, help))?;
        roots.extend(certificates);
    }
    Ok(roots)
}

/// Reads the user's revocation lists (DER).
fn lists(paths: &[PathBuf]) -> Result<Vec<Vec<u8>>, Failure> {
    let help = "--crl takes a file with a revocation list, PEM (-----BEGIN X509 CRL-----) or DER";
    let mut lists = Vec::new();
    for path in paths {
        let read = std::fs::read(path)
            .with_context(|| format!("cannot read {}", path.display()))
            .map_err(|e| Failure::usage(e, help))?;
        let list = whytls_certificates::read::revocation_list(&read)
            .with_context(|| format!("{} holds no revocation list that can be read", path.display()))
            .map_err(|e| Failure::usage(e, help))?;
        lists.push(list);
    }
    Ok(lists)
}

/// The stores that clients have here, with these roots added.
fn with(given: Vec<Vec<u8>>) -> Stores {
    let reading = thread::spawn(move || {
        // What cannot be loaded is missing, as it is for the clients themselves.
        let system = rustls_native_certs::load_native_certs().certs;
        let mut bundled = Roots::new(&given);
        bundled.add_anchors(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        let system = Roots::new(system.iter().map(|c| c.as_ref()).chain(given.iter().map(Vec::as_slice)));
        TrustStores { bundled, system, given }
    });
    LazyLock::new(Box::new(move || reading.join().expect("reading certificates does not panic")))
}
