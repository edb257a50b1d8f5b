//! An OpenSSL client that accepts everything and notes it.

use std::io::{self, Read, Write};
use std::time::Duration;

use openssl::error::ErrorStack;
use openssl::pkey::PKey;
use openssl::ssl::{
    ErrorCode, MidHandshakeSslStream, Ssl, SslContext, SslMethod, SslStream, SslVerifyMode, SslVersion,
};
use openssl::x509::X509;
use whytls_certificates::Identity;
use whytls_clients::Offer;

use super::{ANSWER, Answer, Http, MOST_CERTIFICATES, Recorded, Recorder, first_request};
use crate::driver::{Conversation, Trace};
use crate::endpoint::KeyType;

/// What an OpenSSL client offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSslOffer {
    /// The oldest and newest version.
    pub versions: (SslVersion, SslVersion),
    /// Suites up to TLS 1.2, in OpenSSL's language.
    pub ciphers: &'static str,
    /// Signature algorithms, in OpenSSL's language; its defaults where absent.
    pub schemes: Option<&'static str>,
    /// Groups, in OpenSSL's language; its defaults where absent.
    pub groups: Option<&'static str>,
    /// Application protocols; the extension is not sent where there is none.
    pub alpn: &'static [&'static str],
}

impl OpenSslOffer {
    /// Everything that this OpenSSL has, old protocols and weak suites included.
    pub const EVERYTHING: Self = Self {
        versions: (SslVersion::TLS1, SslVersion::TLS1_3),
        ciphers: "ALL:COMPLEMENTOFALL:!eNULL:!aNULL@SECLEVEL=0",
        schemes: None,
        groups: None,
        alpn: &[],
    };

    /// What native-tls offers on Debian 12: OpenSSL 3.0 at its defaults.
    pub fn native_tls(offer: &Offer) -> Self {
        Self {
            versions: (SslVersion::TLS1_2, SslVersion::TLS1_3),
            ciphers: "DEFAULT@SECLEVEL=2",
            schemes: Some(
                "ECDSA+SHA256:ECDSA+SHA384:ECDSA+SHA512:ed25519:ed448:rsa_pss_pss_sha256:rsa_pss_pss_sha384:\
                 rsa_pss_pss_sha512:rsa_pss_rsae_sha256:rsa_pss_rsae_sha384:rsa_pss_rsae_sha512:RSA+SHA256:\
                 RSA+SHA384:RSA+SHA512:ECDSA+SHA224:RSA+SHA224",
            ),
            groups: Some("X25519:P-256:X448:P-521:P-384:ffdhe2048:ffdhe3072:ffdhe4096:ffdhe6144:ffdhe8192"),
            alpn: offer.alpn,
        }
    }

    /// The same, for servers with a key of this kind only.
    pub fn signed_by(self, key: KeyType) -> Self {
        let (ciphers, schemes) = match key {
            KeyType::Rsa => (
                "aRSA:!eNULL@SECLEVEL=0",
                "rsa_pss_rsae_sha256:rsa_pss_rsae_sha384:rsa_pss_rsae_sha512:rsa_pss_pss_sha256:rsa_pss_pss_sha384:\
                 rsa_pss_pss_sha512:RSA+SHA256:RSA+SHA384:RSA+SHA512:RSA+SHA224:RSA+SHA1",
            ),
            KeyType::Ecdsa => {
                ("aECDSA:!eNULL@SECLEVEL=0", "ECDSA+SHA256:ECDSA+SHA384:ECDSA+SHA512:ECDSA+SHA224:ECDSA+SHA1")
            }
            KeyType::EdDsa => ("aECDSA:!eNULL@SECLEVEL=0", "ed25519:ed448"),
        };
        Self { ciphers, schemes: Some(schemes), ..self }
    }

    /// The same, of one version only.
    pub fn only(self, version: SslVersion) -> Self {
        Self { versions: (version, version), ..self }
    }
}

/// An OpenSSL client over memory.
pub struct OpenSslRecorder {
    state: State,
    host: String,
    request: Option<Vec<u8>>,
    /// Whether it asks for anything at all once the handshake is over.
    asks: bool,
    asked: bool,
    answered: bool,
    closed: bool,
    http: Option<Http>,
    recorded: Recorded,
}

enum State {
    Fresh(Box<(Ssl, Pipe)>),
    Handshaking(MidHandshakeSslStream<Pipe>),
    Open(SslStream<Pipe>),
    Failed(Pipe),
    /// Only while one state turns into the next.
    Between,
}

/// Two buffers in the place of a socket.
#[derive(Debug, Default)]
struct Pipe {
    incoming: Vec<u8>,
    read: usize,
    outgoing: Vec<u8>,
    closed: bool,
}

impl Read for Pipe {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = &self.incoming[self.read..];
        if available.is_empty() {
            return if self.closed { Ok(0) } else { Err(io::ErrorKind::WouldBlock.into()) };
        }
        let count = available.len().min(buffer.len());
        buffer[..count].copy_from_slice(&available[..count]);
        self.read += count;
        if self.read == self.incoming.len() {
            self.incoming.clear();
            self.read = 0;
        }
        Ok(count)
    }
}

impl Write for Pipe {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        self.outgoing.extend_from_slice(buffer);
        Ok(buffer.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl OpenSslRecorder {
    /// A client for one connection to `host`, a DNS name or an IP address, which shows this certificate where it
    /// is asked for one.
    ///
    /// # Errors
    ///
    /// Where OpenSSL refuses the configuration, which is a defect of the offer.
    pub fn new(offer: &OpenSslOffer, host: &str, identity: Option<&Identity>) -> Result<Self, ErrorStack> {
        let is_address = host.parse::<std::net::IpAddr>().is_ok();
        Self::naming(offer, host, (!is_address).then_some(host), identity)
    }

    /// The same, with this text as server name (SNI), whatever it is, or with none.
    ///
    /// # Errors
    ///
    /// As [`OpenSslRecorder::new`].
    pub fn naming(
        offer: &OpenSslOffer,
        host: &str,
        server_name: Option<&str>,
        identity: Option<&Identity>,
    ) -> Result<Self, ErrorStack> {
        let mut context = SslContext::builder(SslMethod::tls_client())?;
        context.set_min_proto_version(Some(offer.versions.0))?;
        context.set_max_proto_version(Some(offer.versions.1))?;
        context.set_cipher_list(offer.ciphers)?;
        if let Some(schemes) = offer.schemes {
            context.set_sigalgs_list(schemes)?;
        }
        if let Some(groups) = offer.groups {
            context.set_groups_list(groups)?;
        }
        if !offer.alpn.is_empty() {
            let wire: Vec<u8> =
                offer.alpn.iter().flat_map(|p| std::iter::once(p.len() as u8).chain(p.bytes())).collect();
            context.set_alpn_protos(&wire)?;
        }
        if let Some(identity) = identity {
            for (position, der) in identity.chain().iter().enumerate() {
                let certificate = X509::from_der(der)?;
                if position == 0 {
                    context.set_certificate(&certificate)?;
                } else {
                    context.add_extra_chain_cert(certificate)?;
                }
            }
            let key = PKey::private_key_from_pkcs8(identity.key())?;
            context.set_private_key(&key)?;
        }
        context.set_verify_callback(SslVerifyMode::PEER, |_, _| true);
        let mut ssl = Ssl::new(&context.build())?;
        if let Some(name) = server_name {
            ssl.set_hostname(name)?;
        }
        Ok(Self {
            state: State::Fresh(Box::new((ssl, Pipe::default()))),
            host: host.to_owned(),
            request: None,
            asks: true,
            asked: false,
            answered: false,
            closed: false,
            http: None,
            recorded: Recorded::default(),
        })
    }

    /// The same, which says this over the complete handshake instead of an HTTP request.
    #[must_use]
    pub fn asking(self, request: Option<Vec<u8>>) -> Self {
        Self { request, ..self }
    }

    /// The same, which reads the answer to its request until it is whole, and how the server closes.
    #[must_use]
    pub fn reading(self, http: Http) -> Self {
        let recorded = Recorded { http: Some(Answer::default()), ..self.recorded };
        Self { http: Some(http), recorded, ..self }
    }

    /// The same, which asks for nothing and ends with the handshake: up to TLS 1.2 a server refuses within it.
    #[must_use]
    pub fn ending_with_handshake(self) -> Self {
        Self { asks: false, ..self }
    }

    /// Whether the answer that is read, if one is, has been read to its end.
    fn has_heard_enough(&self) -> bool {
        if !self.asks {
            return self.recorded.completed;
        }
        match (self.http, &self.recorded.http) {
            (Some(http), Some(answer)) => http.is_enough(answer),
            _ => self.answered,
        }
    }

    fn pipe(&mut self) -> Option<&mut Pipe> {
        match &mut self.state {
            State::Fresh(fresh) => Some(&mut fresh.1),
            State::Handshaking(stream) => Some(stream.get_mut()),
            State::Open(stream) => Some(stream.get_mut()),
            State::Failed(pipe) => Some(pipe),
            State::Between => None,
        }
    }

    /// Goes as far as the bytes allow.
    fn advance(&mut self) {
        let result = match std::mem::replace(&mut self.state, State::Between) {
            State::Fresh(fresh) => fresh.0.connect(fresh.1),
            State::Handshaking(stream) => stream.handshake(),
            State::Open(stream) => {
                self.state = State::Open(stream);
                return self.listen();
            }
            other => {
                self.state = other;
                return;
            }
        };
        use openssl::ssl::HandshakeError;
        match result {
            Ok(stream) => {
                note(stream.ssl(), &mut self.recorded);
                self.recorded.completed = true;
                self.state = State::Open(stream);
                self.listen();
            }
            Err(HandshakeError::WouldBlock(stream)) => self.state = State::Handshaking(stream),
            Err(HandshakeError::Failure(mut stream)) => {
                note(stream.ssl(), &mut self.recorded);
                let stack = stream.error().ssl_error().cloned();
                self.fail(stack, stream.error().to_string());
                self.state = State::Failed(std::mem::take(stream.get_mut()));
            }
            Err(HandshakeError::SetupFailure(stack)) => {
                let text = stack.to_string();
                self.fail(Some(stack), text);
                self.state = State::Failed(Pipe::default());
            }
        }
    }

    /// Asks once over the complete handshake, and listens for the first answer.
    fn listen(&mut self) {
        let State::Open(stream) = &mut self.state else { return };
        if !self.asks {
            return;
        }
        if !self.asked {
            self.asked = true;
            let request = match (self.http, self.request.take()) {
                (Some(http), _) => http.request(&self.host),
                (None, Some(request)) => request,
                (None, None) => first_request(self.recorded.alpn.as_deref(), &self.host),
            };
            // Into memory: it can only fail where the connection has failed, and reading tells that.
            let _ = stream.ssl_write(&request);
        }
        let mut plain = [0; ANSWER];
        loop {
            match stream.ssl_read(&mut plain) {
                Ok(0) => self.closed = true,
                Ok(count) => {
                    if !self.answered {
                        self.answered = true;
                        self.recorded.answer = plain[..count].to_vec();
                    }
                    if let Some(answer) = &mut self.recorded.http {
                        answer.push(&plain[..count]);
                        continue;
                    }
                }
                Err(error) => match error.code() {
                    ErrorCode::WANT_READ | ErrorCode::WANT_WRITE => {}
                    ErrorCode::ZERO_RETURN => {
                        self.closed = true;
                        if let Some(answer) = &mut self.recorded.http {
                            answer.close_notify = true;
                        }
                    }
                    _ => {
                        let text = error.to_string();
                        let stack = error.ssl_error().cloned();
                        self.fail(stack, text);
                    }
                },
            }
            return;
        }
    }

    fn fail(&mut self, stack: Option<ErrorStack>, text: String) {
        // OpenSSL numbers the reasons of received alerts from 1000 on (SSL_AD_REASON_OFFSET).
        const ALERTS: i32 = 1000;
        self.recorded.alert = stack
            .as_ref()
            .and_then(|s| s.errors().iter().find_map(|e| u8::try_from(e.reason_code() - ALERTS).ok()));
        self.recorded.error = Some(
            stack
                .and_then(|s| s.errors().first().and_then(|e| e.reason()).map(str::to_owned))
                .unwrap_or(text),
        );
    }
}

fn note(ssl: &openssl::ssl::SslRef, recorded: &mut Recorded) {
    recorded.version = ssl.version2().and_then(number);
    recorded.suite = ssl.current_cipher().map(|c| {
        let [.., high, low] = c.protocol_id();
        u16::from_be_bytes([high, low])
    });
    recorded.resumed = ssl.session_reused();
    recorded.alpn = ssl.selected_alpn_protocol().map(|p| String::from_utf8_lossy(p).into_owned());
    if let Some(chain) = ssl.peer_cert_chain() {
        recorded.chain = chain.iter().take(MOST_CERTIFICATES).filter_map(|c| c.to_der().ok()).collect();
    }
}

fn number(version: SslVersion) -> Option<u16> {
    [
        (SslVersion::SSL3, 0x0300),
        (SslVersion::TLS1, 0x0301),
        (SslVersion::TLS1_1, 0x0302),
        (SslVersion::TLS1_2, 0x0303),
        (SslVersion::TLS1_3, 0x0304),
    ]
    .into_iter()
    .find_map(|(v, n)| (v == version).then_some(n))
}

impl Conversation for OpenSslRecorder {
    fn output(&mut self) -> Vec<u8> {
        if matches!(self.state, State::Fresh(_)) {
            self.advance();
        }
        self.pipe().map(|pipe| std::mem::take(&mut pipe.outgoing)).unwrap_or_default()
    }

    fn input(&mut self, bytes: &[u8]) {
        if let Some(pipe) = self.pipe() {
            pipe.incoming.extend_from_slice(bytes);
        }
        self.advance();
    }

    fn input_closed(&mut self) {
        if let Some(pipe) = self.pipe() {
            pipe.closed = true;
        }
        self.advance();
    }

    fn is_done(&self) -> bool {
        self.has_heard_enough()
            || self.closed
            || matches!(self.state, State::Failed(_))
            || self.recorded.error.is_some()
    }

    fn is_satisfied(&self) -> bool {
        self.recorded.completed
    }

    fn patience(&self) -> Duration {
        match (self.http, &self.recorded.http) {
            (Some(http), Some(answer)) if http.is_whole(answer) => Http::FAREWELL,
            // A server of HTTP/2 speaks first; another one waits for a request that it understands.
            (Some(Http::Two), Some(answer)) if answer.is_empty() && self.recorded.alpn.is_none() => {
                Http::GREETING
            }
            _ => Trace::PATIENCE,
        }
    }
}

impl Recorder for OpenSslRecorder {
    fn recorded(&self) -> Recorded {
        Recorded { answered: self.answered, ..self.recorded.clone() }
    }
}
