//! A TLS server on rustls.

use std::io::{self, Write};
use std::sync::Arc;

use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use rustls::server::Acceptor;
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use whytls_certificates::make::Issued;

use crate::connection::Connection;
use crate::error::LabError;
use crate::http;
use crate::running::Service;
use crate::scenario::Served;

const HTTP_1_1: &[u8] = b"http/1.1";

/// A server with TLS 1.2 and 1.3 that sends this certificate and those intermediates.
pub(crate) fn serve(leaf: &Issued, intermediates: &[&Issued]) -> Result<Served, LabError> {
    let mut chain = vec![CertificateDer::from(leaf.der()?)];
    for intermediate in intermediates {
        chain.push(CertificateDer::from(intermediate.der()?));
    }
    let key = PrivatePkcs8KeyDer::from(leaf.key().der()?);
    let without_alpn =
        ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_single_cert(chain, key.into())?;
    finish(leaf, without_alpn)
}

/// The same with TLS 1.2 and 1.3, which signs with the key of another certificate than the one it sends.
pub(crate) fn serve_with_key_of(leaf: &Issued, other: &Issued) -> Result<Served, LabError> {
    let provider = rustls::crypto::ring::default_provider();
    let key = PrivatePkcs8KeyDer::from(other.key().der()?);
    let key = provider.key_provider.load_private_key(key.into())?;
    // Which does not look whether they belong together.
    let pair = CertifiedKey::new(vec![CertificateDer::from(leaf.der()?)], key);
    let config = ServerConfig::builder_with_provider(Arc::new(provider))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(SingleCertAndKey::from(pair)));
    finish(leaf, config)
}

fn finish(leaf: &Issued, without_alpn: ServerConfig) -> Result<Served, LabError> {
    let mut with_alpn = without_alpn.clone();
    with_alpn.alpn_protocols = vec![HTTP_1_1.to_vec()];
    let server = RustlsServer { with_alpn: Arc::new(with_alpn), without_alpn: Arc::new(without_alpn) };
    Ok(Served::tls(leaf, server)?)
}

struct RustlsServer {
    with_alpn: Arc<ServerConfig>,
    without_alpn: Arc<ServerConfig>,
}

impl RustlsServer {
    fn talk(&self, connection: &mut Connection) -> io::Result<()> {
        let mut acceptor = Acceptor::default();
        let accepted = loop {
            if acceptor.read_tls(connection)? == 0 {
                return Ok(());
            }
            match acceptor.accept() {
                Ok(Some(accepted)) => break accepted,
                Ok(None) => {}
                Err((_, mut alert)) => return alert.write_all(connection),
            }
        };
        // rustls aborts when none of its protocols is offered; a healthy server goes on without ALPN.
        let offered =
            accepted.client_hello().alpn().is_some_and(|mut offered| offered.any(|name| name == HTTP_1_1));
        let config = if offered { &self.with_alpn } else { &self.without_alpn };
        let mut tls = match accepted.into_connection(Arc::clone(config)) {
            Ok(tls) => tls,
            Err((_, mut alert)) => return alert.write_all(connection),
        };
        http::answer(&mut rustls::Stream::new(&mut tls, connection))?;
        tls.send_close_notify();
        while tls.wants_write() {
            tls.write_tls(connection)?;
        }
        connection.flush()
    }
}

impl Service for RustlsServer {
    fn serve(&self, connection: &mut Connection) {
        // An error is the peer's: it left, or it sent what rustls refuses and has the alert by now.
        let _ = self.talk(connection);
        connection.finish();
    }
}
