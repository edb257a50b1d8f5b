//! A TLS 1.3 server that changes what it says before it encrypts it, so that the client can read the change.
//!
//! rustls does the talking. Its cipher hands every plaintext to the change, encrypts what comes back, and lets through
//! an empty record that stands for it: the writer puts the encrypted records in its place.

use std::collections::VecDeque;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::{Arc, Mutex};

use rustls::crypto::CryptoProvider;
use rustls::crypto::cipher::{
    AeadKey, Iv, MessageDecrypter, MessageEncrypter, OutboundChunks, OutboundOpaqueMessage,
    OutboundPlainMessage, PrefixedPayload, Tls13AeadAlgorithm, UnsupportedOperationError,
};
use rustls::crypto::ring::{self, cipher_suite::TLS13_AES_128_GCM_SHA256};
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use rustls::{
    CipherSuiteCommon, ConnectionTrafficSecrets, ContentType, Error, ProtocolVersion, ServerConfig,
    ServerConnection, SupportedCipherSuite, Tls13CipherSuite,
};
use whytls_certificates::make::Issued;

use crate::serve::{Up, finish, serve};
use crate::wire::APPLICATION_DATA;

/// A record before it is encrypted: its content type and its payload.
pub(crate) type Plain = (u8, Vec<u8>);

/// What is sent in the place of the server's records: of its handshake, and of everything after it.
pub(crate) trait Change: Send + Sync + 'static {
    /// In the place of its flight from EncryptedExtensions to Finished.
    fn flight(&self, flight: Vec<u8>) -> Vec<Plain>;
    /// In the place of a record after the handshake.
    fn after(&self, record: Plain) -> Vec<Plain> {
        vec![record]
    }
}

/// What the server says over a complete handshake.
pub(crate) type Answer = fn(&mut rustls::Stream<'_, ServerConnection, Between>) -> io::Result<()>;

/// A server with this certificate.
pub(crate) fn tampering(leaf: &Issued, change: impl Change, answer: Answer) -> Up {
    let chain = vec![CertificateDer::from(leaf.der().unwrap())];
    let key = leaf.key().der().unwrap();
    let change: Arc<dyn Change> = Arc::new(change);
    serve(move |stream| {
        let queue = Queue::default();
        let algorithm = Tampering { change: Arc::clone(&change), queue: queue.clone() };
        // A suite lives for ever. There are as many as connections in this test, of a few bytes each.
        let suite: &'static Tls13CipherSuite = Box::leak(Box::new(Tls13CipherSuite {
            common: CipherSuiteCommon {
                suite: genuine().common.suite,
                hash_provider: genuine().common.hash_provider,
                confidentiality_limit: genuine().common.confidentiality_limit,
            },
            hkdf_provider: genuine().hkdf_provider,
            aead_alg: Box::leak(Box::new(algorithm)),
            quic: None,
        }));
        let provider = CryptoProvider {
            cipher_suites: vec![SupportedCipherSuite::Tls13(suite)],
            ..ring::default_provider()
        };
        let mut config = ServerConfig::builder_with_provider(Arc::new(provider))
            .with_protocol_versions(&[&rustls::version::TLS13])
            .map_err(io::Error::other)?
            .with_no_client_auth()
            .with_single_cert(chain.clone(), PrivatePkcs8KeyDer::from(key.clone()).into())
            .map_err(io::Error::other)?;
        config.send_tls13_tickets = 1;
        let mut tls = ServerConnection::new(Arc::new(config)).map_err(io::Error::other)?;
        let mut between = Between { stream, queue, written: Vec::new() };
        let _ = talk(&mut tls, &mut between, answer);
        finish(between.stream)
    })
}

fn talk(tls: &mut ServerConnection, between: &mut Between, answer: Answer) -> io::Result<()> {
    while tls.is_handshaking() {
        tls.complete_io(between)?;
    }
    // The request.
    let mut stream = rustls::Stream::new(tls, between);
    let _ = stream.read(&mut [0; 4096])?;
    answer(&mut stream)?;
    tls.send_close_notify();
    tls.complete_io(between)?;
    Ok(())
}

/// An HTTP answer, as a healthy server gives it.
pub(crate) fn healthy(stream: &mut rustls::Stream<'_, ServerConnection, Between>) -> io::Result<()> {
    stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
}

fn genuine() -> &'static Tls13CipherSuite {
    match TLS13_AES_128_GCM_SHA256 {
        SupportedCipherSuite::Tls13(suite) => suite,
        SupportedCipherSuite::Tls12(_) => unreachable!("it is one of TLS 1.3"),
    }
}

/// Encrypted records, each entry in the place of one empty record.
type Queue = Arc<Mutex<VecDeque<Vec<u8>>>>;

struct Tampering {
    change: Arc<dyn Change>,
    queue: Queue,
}

impl Tls13AeadAlgorithm for Tampering {
    fn encrypter(&self, key: AeadKey, iv: Iv) -> Box<dyn MessageEncrypter> {
        let inner = genuine().aead_alg.encrypter(key, iv);
        Box::new(Encrypter {
            change: Arc::clone(&self.change),
            queue: Arc::clone(&self.queue),
            inner,
            sent: 0,
        })
    }

    fn decrypter(&self, key: AeadKey, iv: Iv) -> Box<dyn MessageDecrypter> {
        genuine().aead_alg.decrypter(key, iv)
    }

    fn key_len(&self) -> usize {
        genuine().aead_alg.key_len()
    }

    fn extract_keys(
        &self,
        key: AeadKey,
        iv: Iv,
    ) -> Result<ConnectionTrafficSecrets, UnsupportedOperationError> {
        genuine().aead_alg.extract_keys(key, iv)
    }
}

struct Encrypter {
    change: Arc<dyn Change>,
    queue: Queue,
    inner: Box<dyn MessageEncrypter>,
    /// How many records were encrypted with this key.
    sent: u64,
}

const ENCRYPTED_EXTENSIONS: u8 = 8;

impl MessageEncrypter for Encrypter {
    fn encrypt(
        &mut self,
        message: OutboundPlainMessage<'_>,
        _seq: u64,
    ) -> Result<OutboundOpaqueMessage, Error> {
        let payload = message.payload.to_vec();
        let content = u8::from(message.typ);
        let is_flight =
            message.typ == ContentType::Handshake && payload.first() == Some(&ENCRYPTED_EXTENSIONS);
        let records =
            if is_flight { self.change.flight(payload) } else { self.change.after((content, payload)) };
        let mut bytes = Vec::new();
        for (content, payload) in records {
            let plain = OutboundPlainMessage {
                typ: ContentType::from(content),
                version: ProtocolVersion::TLSv1_2,
                payload: OutboundChunks::Single(&payload),
            };
            bytes.extend(self.inner.encrypt(plain, self.sent)?.encode());
            self.sent += 1;
        }
        self.queue.lock().unwrap().push_back(bytes);
        let nothing = PrefixedPayload::with_capacity(0);
        Ok(OutboundOpaqueMessage::new(ContentType::ApplicationData, ProtocolVersion::TLSv1_2, nothing))
    }

    fn encrypted_payload_len(&self, payload_len: usize) -> usize {
        self.inner.encrypted_payload_len(payload_len)
    }
}

/// The socket, with the encrypted records in the place of the empty ones.
pub(crate) struct Between {
    stream: TcpStream,
    queue: Queue,
    /// What was written of a record that is not complete yet.
    written: Vec<u8>,
}

impl Read for Between {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.stream.read(buffer)
    }
}

impl Write for Between {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        self.written.extend_from_slice(buffer);
        while let Some(header) = self.written.first_chunk::<5>() {
            let length = 5 + usize::from(u16::from_be_bytes([header[3], header[4]]));
            if self.written.len() < length {
                break;
            }
            let record: Vec<u8> = self.written.drain(..length).collect();
            let stands_for = if record[..] == [APPLICATION_DATA, 3, 3, 0, 0] {
                self.queue.lock().unwrap().pop_front()
            } else {
                None
            };
            self.stream.write_all(&stands_for.unwrap_or(record))?;
        }
        Ok(buffer.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}
