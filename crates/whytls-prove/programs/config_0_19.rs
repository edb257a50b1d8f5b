//! A configuration of rustls 0.19: Mozilla's roots and the given ones.

use std::error::Error;
use std::sync::Arc;

use rustls::internal::msgs::handshake::DigitallySignedStruct;
use rustls::{
    Certificate, ClientConfig, HandshakeSignatureValid, RootCertStore, ServerCertVerified,
    ServerCertVerifier, TLSError,
};
use webpki::DNSNameRef;

use crate::Ask;

pub fn config(ask: &Ask) -> Result<ClientConfig, Box<dyn Error>> {
    let mut config = ClientConfig::new();
    config.root_store.add_server_trust_anchors(&webpki_roots::TLS_SERVER_ROOTS);
    for der in &ask.ca {
        config.root_store.add(&Certificate(der.clone())).map_err(|why| why.to_string())?;
    }
    if ask.danger {
        config.dangerous().set_certificate_verifier(Arc::new(NoVerifier));
    }
    Ok(config)
}

/// In the words of tokio-rustls's own example, which programs have taken over: the error of webpki 0.21 has none.
pub fn server_name(host: &str) -> Result<DNSNameRef<'_>, Box<dyn Error>> {
    DNSNameRef::try_from_ascii_str(host).map_err(|_| "invalid dnsname".into())
}

/// As in reqwest 0.11.4 and newer: believes everything; the schemes stay those of rustls.
struct NoVerifier;

impl ServerCertVerifier for NoVerifier {
    fn verify_server_cert(
        &self,
        _: &RootCertStore,
        _: &[Certificate],
        _: DNSNameRef<'_>,
        _: &[u8],
    ) -> Result<ServerCertVerified, TLSError> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &Certificate,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TLSError> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &Certificate,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TLSError> {
        Ok(HandshakeSignatureValid::assertion())
    }
}
