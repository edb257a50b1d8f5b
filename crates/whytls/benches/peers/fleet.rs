//! A server that stands for many: with each connection it presents another certificate.

use std::io::Write;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

use tempfile::NamedTempFile;
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring::sign::any_supported_type;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use tokio_rustls::rustls::server::{ClientHello, ResolvesServerCert};
use tokio_rustls::rustls::sign::CertifiedKey;
use whytls_certificates::make::{BasicConstraints, Draft, Issued};

/// Far more certificates than whytls remembers anything of.
const CERTIFICATES: usize = 1000;
/// The CAs below the root that issue them.
const ISSUERS: usize = 8;
const DAY: i64 = 86_400;

/// The fleet's root, as a file, and where the fleet listens.
pub(crate) struct Fleet {
    pub(crate) port: u16,
    pub(crate) ca: NamedTempFile,
}

/// Presents one certificate after the other.
#[derive(Debug)]
struct InTurn {
    chains: Vec<Arc<CertifiedKey>>,
    turn: AtomicUsize,
}

impl ResolvesServerCert for InTurn {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let turn = self.turn.fetch_add(1, Ordering::Relaxed);
        self.chains.get(turn % self.chains.len()).cloned()
    }
}

/// Starts the fleet. It ends with this program.
pub(crate) fn start() -> Fleet {
    let root = ca("the fleet's root").self_signed().unwrap();
    let issuers: Vec<Issued> =
        (0..ISSUERS).map(|i| ca(&format!("issuer {i}")).signed_by(&root).unwrap()).collect();
    let chains = (0..CERTIFICATES).map(|i| certified(i, &issuers[i % ISSUERS])).collect();
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(root.pem().unwrap().as_bytes()).unwrap();
    let (tell, told) = mpsc::channel();
    thread::spawn(move || serve(InTurn { chains, turn: AtomicUsize::new(0) }, &tell));
    Fleet { port: told.recv().unwrap(), ca: file }
}

fn draft(name: &str) -> Draft {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().cast_signed();
    Draft::new(name).validity(now - DAY, now + 30 * DAY).key_identifiers()
}

fn ca(name: &str) -> Draft {
    draft(name).basic_constraints(BasicConstraints::Ca { path_len: None })
}

fn certified(number: usize, issuer: &Issued) -> Arc<CertifiedKey> {
    let leaf = draft(&format!("server {number}")).dns_name("localhost").signed_by(issuer).unwrap();
    let key = PrivatePkcs8KeyDer::from(leaf.key().der().unwrap());
    let chain = [&leaf, issuer].map(|c| CertificateDer::from(c.der().unwrap())).to_vec();
    Arc::new(CertifiedKey::new(chain, any_supported_type(&key.into()).unwrap()))
}

fn serve(certificates: InTurn, tell: &mpsc::Sender<u16>) {
    let config = ServerConfig::builder().with_no_client_auth().with_cert_resolver(Arc::new(certificates));
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        tell.send(listener.local_addr().unwrap().port()).unwrap();
        loop {
            let (socket, _) = listener.accept().await.unwrap();
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                // The client may end first.
                if let Ok(mut stream) = acceptor.accept(socket).await {
                    let _ = tokio::io::copy(&mut stream, &mut tokio::io::sink()).await;
                }
            });
        }
    });
}
