//! A rustls client whose verifier notes everything and judges nothing.

use std::io::{Read, Write};
use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{ClientConnection, ResolvesClientCert, Resumption};
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer, ServerName, UnixTime};
use rustls::sign::CertifiedKey;
use rustls::{
    ClientConfig, DigitallySignedStruct, Error, HandshakeKind, IoState, SignatureScheme,
    SupportedProtocolVersion,
};
use whytls_certificates::Identity;
use whytls_clients::{Offer, Schemes};

use super::signature::fits;
use super::{ANSWER, MOST_CERTIFICATES, Recorded, Recorder, first_request};
use crate::driver::Conversation;
use crate::wire::MOST_AUTHORITIES;

/// A rustls client that offers what an [`Offer`] says.
pub struct RustlsRecorder {
    connection: ClientConnection,
    notes: Arc<Notes>,
    host: String,
    request: Option<Vec<u8>>,
    error: Option<Error>,
    asked: bool,
    answered: bool,
    answer: Vec<u8>,
    closed: bool,
}

#[derive(Debug, Default)]
pub(super) struct Notes(Mutex<Noted>);

#[derive(Debug, Default)]
pub(super) struct Noted {
    pub(super) chain: Vec<Vec<u8>>,
    pub(super) scheme: Option<u16>,
    pub(super) signature_fits: Option<bool>,
    pub(super) stapled: Option<bool>,
    pub(super) staple: Vec<u8>,
    pub(super) client_certificate_requested: Option<Vec<Vec<u8>>>,
    pub(super) client_schemes: Vec<u16>,
}

impl Notes {
    pub(super) fn with<T>(&self, act: impl FnOnce(&mut Noted) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Suites with AES of 128 bits, which ring puts second.
const AES_128: &[u16] = &[0x1301, 0xc02b, 0xc02f];
/// The versions that this client may speak.
const BOTH_VERSIONS: &[&SupportedProtocolVersion] = &[&rustls::version::TLS13, &rustls::version::TLS12];

impl RustlsRecorder {
    /// A client for one connection to `host`, which shows this certificate where it is asked for one.
    ///
    /// # Errors
    ///
    /// Where rustls refuses the configuration, which is a defect of the offer.
    pub fn new(
        offer: &Offer,
        host: &ServerName<'static>,
        identity: Option<&Identity>,
    ) -> Result<Self, Error> {
        let notes = Arc::new(Notes::default());
        let config = config_of(offer, &notes, identity)?;
        Self::with(Arc::new(config), notes, host)
    }

    fn with(config: Arc<ClientConfig>, notes: Arc<Notes>, host: &ServerName<'static>) -> Result<Self, Error> {
        let connection = ClientConnection::new(config, host.clone())?;
        let host = host.to_str().into_owned();
        Ok(Self {
            connection,
            notes,
            host,
            request: None,
            error: None,
            asked: false,
            answered: false,
            answer: Vec::new(),
            closed: false,
        })
    }

    /// The same, which says this over the complete handshake instead of an HTTP request.
    #[must_use]
    pub fn asking(self, request: Option<Vec<u8>>) -> Self {
        Self { request, ..self }
    }
}

/// A rustls client that keeps its sessions: its second connection resumes the first, if the server lets it.
pub struct Sessions {
    config: Arc<ClientConfig>,
    notes: Arc<Notes>,
    host: ServerName<'static>,
}

impl Sessions {
    /// Of this version alone (by IANA number).
    ///
    /// # Errors
    ///
    /// Where rustls refuses the configuration, which is a defect of ours.
    pub fn new(version: u16, host: &ServerName<'static>, identity: Option<&Identity>) -> Result<Self, Error> {
        let notes = Arc::new(Notes::default());
        let versions = if version == 0x0304 { &BOTH_VERSIONS[..1] } else { &BOTH_VERSIONS[1..] };
        let schemes = Schemes::Ring.list().iter().map(|s| SignatureScheme::from(*s)).collect();
        // The suites in another order than clients have it: who follows it chooses another one.
        let mut provider = ring::default_provider();
        provider.cipher_suites.sort_by_key(|suite| !AES_128.contains(&u16::from(suite.suite())));
        let config = Arc::new(config(provider, &notes, schemes, versions, identity)?);
        Ok(Self { config, notes, host: host.clone() })
    }

    /// The next connection.
    ///
    /// # Errors
    ///
    /// Where rustls refuses the configuration, which is a defect of ours.
    pub fn connection(&self) -> Result<RustlsRecorder, Error> {
        self.notes.with(|noted| *noted = Noted::default());
        RustlsRecorder::with(Arc::clone(&self.config), Arc::clone(&self.notes), &self.host)
    }
}

/// The configuration of clients that make this offer, and note there what they see.
pub(super) fn config_of(
    offer: &Offer,
    notes: &Arc<Notes>,
    identity: Option<&Identity>,
) -> Result<ClientConfig, Error> {
    let schemes = offer.schemes.list().iter().map(|s| SignatureScheme::from(*s)).collect();
    let mut config = config(ring::default_provider(), notes, schemes, BOTH_VERSIONS, identity)?;
    config.resumption = Resumption::disabled();
    config.alpn_protocols = offer.alpn.iter().map(|p| p.as_bytes().to_vec()).collect();
    Ok(config)
}

fn config(
    provider: CryptoProvider,
    notes: &Arc<Notes>,
    schemes: Vec<SignatureScheme>,
    versions: &[&'static SupportedProtocolVersion],
    identity: Option<&Identity>,
) -> Result<ClientConfig, Error> {
    // The groups are those of ring: X25519MLKEM768, which aws-lc-rs lists last and without a share, is not
    // offered, so a server that insists on it is not told apart.
    // ring has no P-521: such a key signs nothing here, as in the real clients.
    let key = identity.and_then(|identity| {
        let key = PrivatePkcs8KeyDer::from(identity.key().to_vec());
        let key = provider.key_provider.load_private_key(key.into()).ok()?;
        let chain = identity.chain().iter().map(|der| CertificateDer::from(der.clone())).collect();
        Some(Arc::new(CertifiedKey::new(chain, key)))
    });
    let verifier = Arc::new(Noting { notes: Arc::clone(notes), schemes });
    Ok(ClientConfig::builder_with_provider(Arc::new(provider))
        .with_protocol_versions(versions)?
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_client_cert_resolver(Arc::new(OwnCertificate { notes: Arc::clone(notes), key })))
}

/// What the connection wants to send.
pub(super) fn output_of(connection: &mut ClientConnection) -> Vec<u8> {
    let mut bytes = Vec::new();
    while connection.wants_write() {
        if connection.write_tls(&mut bytes).is_err() {
            break;
        }
    }
    bytes
}

/// Hands on a part of what came, and says what that made of the connection; nothing where it takes no more.
pub(super) fn take_in(
    connection: &mut ClientConnection,
    bytes: &mut &[u8],
) -> Result<Option<IoState>, Error> {
    match connection.read_tls(bytes) {
        Ok(0) => Ok(None),
        Ok(_) => connection.process_new_packets().map(Some),
        // More than rustls is willing to hold.
        Err(error) => Err(Error::General(error.to_string())),
    }
}

impl Conversation for RustlsRecorder {
    fn output(&mut self) -> Vec<u8> {
        if !self.connection.is_handshaking() && !self.asked && self.error.is_none() {
            self.asked = true;
            let alpn = self.connection.alpn_protocol().map(|p| String::from_utf8_lossy(p).into_owned());
            let request = self.request.take().unwrap_or_else(|| first_request(alpn.as_deref(), &self.host));
            // Writing to the buffer of an open connection cannot fail.
            let _ = self.connection.writer().write_all(&request);
        }
        output_of(&mut self.connection)
    }

    fn input(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() && self.error.is_none() {
            match take_in(&mut self.connection, &mut bytes) {
                Ok(None) => break,
                Ok(Some(_)) => {
                    let mut plain = [0; ANSWER];
                    match self.connection.reader().read(&mut plain) {
                        Ok(0) => self.closed = true,
                        Ok(count) => {
                            self.answered = true;
                            self.answer = plain[..count].to_vec();
                        }
                        Err(_) => {}
                    }
                }
                Err(error) => self.error = Some(error),
            }
        }
    }

    fn input_closed(&mut self) {
        self.closed = true;
    }

    fn is_done(&self) -> bool {
        self.error.is_some() || self.answered || self.closed
    }

    fn is_satisfied(&self) -> bool {
        !self.connection.is_handshaking()
    }
}

impl Recorder for RustlsRecorder {
    fn recorded(&self) -> Recorded {
        self.notes.with(|noted| Recorded {
            completed: !self.connection.is_handshaking(),
            version: self.connection.protocol_version().map(u16::from),
            suite: self.connection.negotiated_cipher_suite().map(|s| u16::from(s.suite())),
            scheme: noted.scheme,
            signature_fits: noted.signature_fits,
            chain: noted.chain.clone(),
            alpn: self.connection.alpn_protocol().map(|p| String::from_utf8_lossy(p).into_owned()),
            client_certificate_requested: noted.client_certificate_requested.clone(),
            client_schemes: noted.client_schemes.clone(),
            resumed: self.connection.handshake_kind() == Some(HandshakeKind::Resumed),
            http: None,
            alert: match &self.error {
                Some(Error::AlertReceived(alert)) => Some(u8::from(*alert)),
                _ => None,
            },
            error: self.error.as_ref().map(|error| match error {
                Error::General(text) => text.clone(),
                error => error.to_string(),
            }),
            answered: self.answered,
            answer: self.answer.clone(),
            stapled: noted.stapled,
            staple: noted.staple.clone(),
        })
    }
}

/// Accepts every certificate and every signature, and notes them.
#[derive(Debug)]
struct Noting {
    notes: Arc<Notes>,
    schemes: Vec<SignatureScheme>,
}

impl ServerCertVerifier for Noting {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let sent = std::iter::once(end_entity).chain(intermediates);
        let chain = sent.take(MOST_CERTIFICATES).map(|c| c.to_vec()).collect();
        self.notes.with(|noted| {
            noted.chain = chain;
            noted.stapled = Some(!ocsp_response.is_empty());
            noted.staple = ocsp_response.to_vec();
        });
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let scheme = u16::from(signature.scheme);
        let fits = fits(cert, scheme, message, signature.signature());
        self.notes.with(|noted| {
            noted.scheme = Some(scheme);
            noted.signature_fits = fits;
        });
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.verify_tls12_signature(message, cert, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.schemes.clone()
    }
}

/// Shows the certificate that it has, if any, and notes that one was asked for.
#[derive(Debug)]
struct OwnCertificate {
    notes: Arc<Notes>,
    key: Option<Arc<CertifiedKey>>,
}

impl ResolvesClientCert for OwnCertificate {
    fn resolve(&self, root_hints: &[&[u8]], schemes: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        let hints = root_hints.iter().take(MOST_AUTHORITIES).map(|h| h.to_vec()).collect();
        self.notes.with(|noted| {
            noted.client_certificate_requested = Some(hints);
            noted.client_schemes = schemes.iter().map(|s| u16::from(*s)).collect();
        });
        self.key.clone()
    }

    fn has_certs(&self) -> bool {
        self.key.is_some()
    }
}
