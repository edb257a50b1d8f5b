//! A configuration of rustls 0.20: Mozilla's roots and the given ones.

use std::convert::TryFrom;
use std::error::Error;
use std::sync::Arc;
use std::time::SystemTime;

use rustls::client::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::internal::msgs::handshake::DigitallySignedStruct;
use rustls::{
    Certificate, ClientConfig, Error as TlsError, OwnedTrustAnchor, RootCertStore, ServerName,
};

use crate::Ask;

pub fn config(ask: &Ask) -> Result<ClientConfig, Box<dyn Error>> {
    let mut roots = RootCertStore::empty();
    roots.add_server_trust_anchors(webpki_roots::TLS_SERVER_ROOTS.0.iter().map(|anchor| {
        OwnedTrustAnchor::from_subject_spki_name_constraints(
            anchor.subject,
            anchor.spki,
            anchor.name_constraints,
        )
    }));
    for der in &ask.ca {
        roots.add(&Certificate(der.clone()))?;
    }
    let mut config =
        ClientConfig::builder().with_safe_defaults().with_root_certificates(roots).with_no_client_auth();
    if ask.danger {
        config.dangerous().set_certificate_verifier(Arc::new(NoVerifier));
    }
    Ok(config)
}

#[allow(dead_code)] // ureq finds the name by itself
pub fn server_name(host: &str) -> Result<ServerName, Box<dyn Error>> {
    Ok(ServerName::try_from(host)?)
}

/// As in reqwest 0.11: believes everything; the schemes stay those of rustls.
struct NoVerifier;

impl ServerCertVerifier for NoVerifier {
    fn verify_server_cert(
        &self,
        _: &Certificate,
        _: &[Certificate],
        _: &ServerName,
        _: &mut dyn Iterator<Item = &[u8]>,
        _: &[u8],
        _: SystemTime,
    ) -> Result<ServerCertVerified, TlsError> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &Certificate,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &Certificate,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        Ok(HandshakeSignatureValid::assertion())
    }
}
