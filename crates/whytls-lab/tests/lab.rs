//! Every scenario is shown to have its fault, and no other, to real clients: OpenSSL, rustls and a bare socket.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::collections::BTreeSet;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use openssl::ssl::{
    HandshakeError, Ssl, SslContextBuilder, SslMethod, SslRef, SslStream, SslVerifyMode, SslVersion,
};
use openssl::x509::X509;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, ClientConnection, DigitallySignedStruct, RootCertStore, SignatureScheme};
use whytls_lab::{MAX_CONNECTIONS, Running, Trust};

/// How long a test waits for what must come; reached only when something is broken.
const PATIENCE: Duration = Duration::from_secs(30);

fn start(name: &str) -> Running {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    whytls_lab::scenario(name).unwrap().start(i64::try_from(now).unwrap()).unwrap()
}

fn dial(running: &Running) -> TcpStream {
    let stream = TcpStream::connect(running.addr()).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.set_write_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// A socket that keeps a copy of what it reads.
#[derive(Debug)]
struct Tap {
    stream: TcpStream,
    heard: Vec<u8>,
}

impl Read for Tap {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.stream.read(buffer)?;
        self.heard.extend_from_slice(&buffer[..count]);
        Ok(count)
    }
}

impl Write for Tap {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        self.stream.write(buffer)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

/// What an OpenSSL client saw.
struct Seen {
    /// `ok`, `verify <code>`, `alert <number>`, or the error's text.
    outcome: String,
    version: String,
    suite: String,
    alpn: Option<Vec<u8>>,
    chain: Vec<X509>,
    /// All bytes that the server sent.
    heard: Vec<u8>,
}

impl Seen {
    fn of(ssl: &SslRef, heard: &[u8], outcome: String) -> Seen {
        Seen {
            outcome,
            version: ssl.version_str().to_owned(),
            suite: ssl.current_cipher().map_or("", |suite| suite.name()).to_owned(),
            alpn: ssl.selected_alpn_protocol().map(<[u8]>::to_vec),
            chain: ssl
                .peer_cert_chain()
                .map_or_else(Vec::new, |chain| chain.iter().map(ToOwned::to_owned).collect()),
            heard: heard.to_vec(),
        }
    }
}

/// OpenSSL numbers the alerts that it received as reason 1000 + alert (`SSL_AD_REASON_OFFSET`).
fn openssl_outcome(ssl: &SslRef, error: &openssl::ssl::Error) -> String {
    let verify = ssl.verify_result().as_raw();
    if verify != 0 {
        return format!("verify {verify}");
    }
    match error.ssl_error().and_then(|stack| stack.errors().first()) {
        Some(first) if first.reason_code() > 1000 => format!("alert {}", first.reason_code() - 1000),
        Some(first) => first.reason().unwrap_or("?").to_owned(),
        None => error.to_string(),
    }
}

/// A client as careful as native-tls, with what the scenario says that it trusts, plus the settings given.
fn openssl_client(running: &Running, set: impl FnOnce(&mut SslContextBuilder)) -> Seen {
    let mut settings = SslContextBuilder::new(SslMethod::tls_client()).unwrap();
    settings.set_verify(SslVerifyMode::PEER);
    if let Some(pem) = running.ca_pem() {
        settings.cert_store_mut().add_cert(X509::from_pem(pem.as_bytes()).unwrap()).unwrap();
    }
    set(&mut settings);
    let mut ssl = Ssl::new(&settings.build()).unwrap();
    ssl.set_hostname(running.host()).unwrap();
    ssl.param_mut().set_host(running.host()).unwrap();
    let tap = Tap { stream: dial(running), heard: Vec::new() };
    match ssl.connect(tap) {
        Ok(mut stream) => {
            let outcome = match openssl_get(&mut stream) {
                Ok(answer) => {
                    assert!(answer.starts_with(b"HTTP/1.1 "), "{}", answer.escape_ascii());
                    "ok".to_owned()
                }
                Err(error) => openssl_outcome(stream.ssl(), &error),
            };
            Seen::of(stream.ssl(), &stream.get_ref().heard, outcome)
        }
        Err(HandshakeError::Failure(middle)) => {
            let outcome = openssl_outcome(middle.ssl(), middle.error());
            Seen::of(middle.ssl(), &middle.get_ref().heard, outcome)
        }
        Err(error) => panic!("{}: {error}", running.scenario().name),
    }
}

/// Sends a request and reads until the close_notify.
fn openssl_get(stream: &mut SslStream<Tap>) -> Result<Vec<u8>, openssl::ssl::Error> {
    stream.ssl_write(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")?;
    let mut answer = Vec::new();
    let mut buffer = [0; 1024];
    loop {
        match stream.ssl_read(&mut buffer) {
            Ok(count) => answer.extend_from_slice(&buffer[..count]),
            Err(error) if error.code() == openssl::ssl::ErrorCode::ZERO_RETURN => return Ok(answer),
            Err(error) => return Err(error),
        }
    }
}

fn roots(running: &Running) -> Arc<RootCertStore> {
    let mut roots = RootCertStore::empty();
    if let Some(pem) = running.ca_pem() {
        roots.add(CertificateDer::from_pem_slice(pem.as_bytes()).unwrap()).unwrap();
    }
    Arc::new(roots)
}

fn provider() -> Arc<rustls::crypto::CryptoProvider> {
    Arc::new(rustls::crypto::ring::default_provider())
}

fn rustls_settings(running: &Running) -> ClientConfig {
    ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots(running))
        .with_no_client_auth()
}

/// `ok`, or the error's Debug form without its values.
fn rustls_client(running: &Running, settings: ClientConfig) -> String {
    let name = ServerName::try_from(running.host()).unwrap();
    let mut tls = ClientConnection::new(Arc::new(settings), name).unwrap();
    let mut socket = dial(running);
    let mut stream = rustls::Stream::new(&mut tls, &mut socket);
    let mut answer = Vec::new();
    let result = stream
        .write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .and_then(|()| stream.read_to_end(&mut answer));
    match result {
        Ok(_) => {
            assert!(answer.starts_with(b"HTTP/1.1 "), "{}", answer.escape_ascii());
            "ok".to_owned()
        }
        Err(error) => match error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
            Some(error) => {
                let text = format!("{error:?}");
                text.split(" {").next().unwrap().to_owned()
            }
            None => format!("{:?}", error.kind()),
        },
    }
}

/// The ClientHello of a current rustls client.
fn client_hello() -> Vec<u8> {
    let settings = ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(RootCertStore::empty())
        .with_no_client_auth();
    let mut tls =
        ClientConnection::new(Arc::new(settings), ServerName::try_from("localhost").unwrap()).unwrap();
    let mut hello = Vec::new();
    tls.write_tls(&mut hello).unwrap();
    hello
}

/// Sends a ClientHello on a bare socket and reads to the end.
fn raw_answer(name: &str) -> (Vec<u8>, io::Result<()>) {
    let running = start(name);
    let mut socket = dial(&running);
    socket.write_all(&client_hello()).unwrap();
    let mut answer = Vec::new();
    let end = socket.read_to_end(&mut answer).map(drop);
    (answer, end)
}

/// The signature scheme of the ServerKeyExchange in what a TLS 1.2 server sent (RFC 8422, 5.4).
fn key_exchange_scheme(heard: &[u8]) -> u16 {
    let mut handshake = Vec::new();
    let mut rest = heard;
    while let [22, _, _, high, low, after @ ..] = rest {
        let (body, next) = after.split_at(usize::from(u16::from_be_bytes([*high, *low])));
        handshake.extend_from_slice(body);
        rest = next;
    }
    let mut rest = &handshake[..];
    while let [kind, high, middle, low, after @ ..] = rest {
        let (body, next) = after.split_at(u32::from_be_bytes([0, *high, *middle, *low]) as usize);
        if *kind == 12 {
            // curve_type, namedcurve, point length, point, scheme
            let scheme = 4 + usize::from(body[3]);
            return u16::from_be_bytes([body[scheme], body[scheme + 1]]);
        }
        rest = next;
    }
    panic!("no ServerKeyExchange");
}

// ---- the list ----

#[test]
fn the_list_is_sorted_and_agrees_with_the_folder() {
    let names: Vec<&str> = whytls_lab::scenarios().iter().map(|scenario| scenario.name).collect();
    assert!(names.is_sorted_by(|a, b| a < b), "{names:?}");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/scenarios");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|file| file != "mod.rs")
        .map(|file| file.strip_suffix(".rs").unwrap().replace('_', "-"))
        .collect();
    assert_eq!(files, names.iter().map(|name| name.to_string()).collect());
}

#[test]
fn every_scenario_says_what_it_is() {
    for scenario in whytls_lab::scenarios() {
        let name = scenario.name;
        assert_eq!(scenario.cause.is_none(), name.starts_with("healthy-"), "{name}");
        assert!(scenario.title.ends_with('.') && scenario.title.len() < 120, "{name}: {}", scenario.title);
        // The name, or the address where that is the point.
        let by_address = ["sni-required", "ip-address-as-dns-name"].contains(&name);
        assert_eq!(scenario.host, if by_address { "127.0.0.1" } else { "localhost" }, "{name}");
        let running = start(name);
        assert!(running.addr().ip().is_loopback(), "{name}");
        assert_eq!(running.ca_pem().is_some(), scenario.trust != Trust::Nothing, "{name}");
        assert!(std::ptr::eq(running.scenario(), whytls_lab::scenario(name).unwrap()), "{name}");
    }
    assert!(whytls_lab::scenario("no such scenario").is_none());
}

// ---- TLS: what the two stacks make of each ----

/// Scenario; a current OpenSSL client; a current rustls client. Numbers are alerts, or `X509_V_ERR_…` of OpenSSL.
const CLIENTS: &[(&str, &str, &str)] = &[
    ("access-list-blocks-client", "alert 49", "AlertReceived(AccessDenied)"),
    ("alpn-mismatch", "ok", "ok"),
    ("alpn-not-offered", "alert 120", "AlertReceived(NoApplicationProtocol)"),
    ("ca-as-end-entity", "ok", "InvalidCertificate(Other(OtherError(CaUsedAsEndEntity)))"),
    ("ca-rekeyed-under-same-name", "verify 20", "InvalidCertificate(BadSignature)"),
    ("certificate-chain-too-large", "ok", "InvalidMessage(HandshakePayloadTooLarge)"),
    ("certificate-expired", "verify 10", "InvalidCertificate(ExpiredContext"),
    ("certificate-not-yet-valid", "verify 9", "InvalidCertificate(NotValidYetContext"),
    ("certificate-revoked", "ok", "ok"),
    ("chain-out-of-order", "ok", "ok"),
    ("client-certificate-required", "alert 116", "AlertReceived(CertificateRequired)"),
    ("client-certificate-required-http", "ok", "ok"),
    ("client-certificate-required-tls12", "alert 40", "AlertReceived(HandshakeFailure)"),
    ("clock-wrong", "verify 9", "InvalidCertificate(NotValidYetContext"),
    ("closed-in-handshake", "unexpected EOF", "UnexpectedEof"),
    ("compatibility-session-id-echoed", "alert 20", "PeerMisbehaved(ServerEchoedCompatibilitySessionId)"),
    ("dh-group-too-small", "dh key too small", "AlertReceived(HandshakeFailure)"),
    (
        "downgrade-detected",
        "inappropriate fallback",
        "PeerMisbehaved(AttemptedDowngradeToTls12WhenTls13IsSupported)",
    ),
    ("ecdsa-curve-hash-pair-unsupported", "ok", "InvalidCertificate(UnsupportedSignatureAlgorithmContext"),
    ("ecdsa-sha1-offered-unverifiable", "ok", "ok"),
    ("eku-mismatch", "verify 26", "InvalidCertificate(InvalidPurposeContext"),
    ("garbage-answer", "wrong version number", "InvalidMessage(InvalidContentType)"),
    ("healthy-dual", "ok", "ok"),
    ("healthy-rsa", "ok", "ok"),
    ("healthy-tls12", "ok", "ok"),
    ("healthy-tls13", "ok", "ok"),
    ("interception-root-not-trusted", "verify 20", "InvalidCertificate(UnknownIssuer)"),
    ("key-certificate-mismatch", "provider signature failure", "InvalidCertificate(BadSignature)"),
    ("leaf-as-trust-anchor", "verify 20", "InvalidCertificate(UnknownIssuer)"),
    ("intermediate-expired", "verify 10", "InvalidCertificate(ExpiredContext"),
    ("ip-address-as-dns-name", "ok", "InvalidCertificate(NotValidForNameContext"),
    ("issuer-is-no-ca", "verify 79", "InvalidCertificate(Other(OtherError(EndEntityUsedAsCa)))"),
    ("key-certificate-mismatch", "provider signature failure", "InvalidCertificate(BadSignature)"),
    ("key-usage-lacks-digital-signature", "ok", "ok"),
    ("leaf-not-first", "verify 26", "InvalidCertificate(Other(OtherError(CaUsedAsEndEntity)))"),
    ("legacy-version-only", "alert 70", "AlertReceived(ProtocolVersion)"),
    ("malformed-certificate", "verify 20", "InvalidCertificate(BadEncoding)"),
    ("healthy-without-close-notify", "unexpected EOF", "UnexpectedEof"),
    ("http-version-mixup", "ok", "ok"),
    ("missing-close-notify", "unexpected EOF", "UnexpectedEof"),
    ("missing-intermediate", "verify 20", "InvalidCertificate(UnknownIssuer)"),
    ("must-staple-without-staple", "ok", "ok"),
    (
        "name-constraints-violated",
        "verify 47",
        "InvalidCertificate(Other(OtherError(NameConstraintViolation)))",
    ),
    ("compressed-ec-point", "ok", "InvalidCertificate(BadSignature)"),
    ("ml-dsa-key", "ok", "AlertReceived(HandshakeFailure)"),
    ("name-mismatch", "verify 62", "InvalidCertificate(NotValidForNameContext"),
    ("no-common-cipher-suite", "ok", "AlertReceived(HandshakeFailure)"),
    ("no-common-group", "ok", "AlertReceived(HandshakeFailure)"),
    ("no-common-signature-scheme", "ok", "AlertReceived(HandshakeFailure)"),
    ("no-subject-alt-name", "ok", "InvalidCertificate(NotValidForNameContext"),
    ("no-usable-protocol", "alert 40", "AlertReceived(HandshakeFailure)"),
    ("server-aborts-handshake", "alert 80", "AlertReceived(InternalError)"),
    ("other-protocol-on-port", "wrong version number", "InvalidMessage(InvalidContentType)"),
    ("path-length-violated", "verify 25", "InvalidCertificate(Other(OtherError(PathLenConstraintViolated)))"),
    ("peer-handshake-malformed", "bad length", "InvalidMessage(MessageTooShort)"),
    ("plain-client-on-tls-port", "ok", "ok"),
    ("plaintext-peer", "wrong version number", "InvalidMessage(InvalidContentType)"),
    ("pq-client-hello-intolerance", "unexpected EOF", "ok"),
    ("private-ca-not-trusted", "verify 20", "InvalidCertificate(UnknownIssuer)"),
    ("provider-lacks-signature-algorithm", "ok", "AlertReceived(HandshakeFailure)"),
    ("proxy-interferes-as-portal", "wrong version number", "InvalidMessage(InvalidContentType)"),
    ("rsa-key-size-unsupported", "verify 66", "InvalidCertificate(BadSignature)"),
    ("rsa-pss-key-unsupported", "ok", "AlertReceived(HandshakeFailure)"),
    ("redirects-to-plain-http", "ok", "ok"),
    ("self-signed-certificate", "verify 18", "InvalidCertificate(UnknownIssuer)"),
    ("serial-number-invalid", "ok", "ok"),
    ("server-lacks-ecdhe", "ok", "AlertReceived(HandshakeFailure)"),
    ("server-without-tls", "unexpected EOF", "UnexpectedEof"),
    ("server-without-tls-mysql", "wrong version number", "InvalidMessage(InvalidContentType)"),
    ("starttls-not-offered", "wrong version number", "InvalidMessage(InvalidContentType)"),
    ("starttls-not-offered-imap", "wrong version number", "InvalidMessage(InvalidContentType)"),
    ("starttls-not-offered-ldap", "unexpected EOF", "UnexpectedEof"),
    ("starttls-vs-implicit-tls", "wrong version number", "InvalidMessage(InvalidContentType)"),
    ("starttls-vs-implicit-tls-mssql", "unexpected EOF", "UnexpectedEof"),
    ("starttls-vs-implicit-tls-postgres", "unexpected EOF", "UnexpectedEof"),
    ("unrecognized-name", "alert 112", "AlertReceived(UnrecognisedName)"),
    ("unrecognized-name-internal-error", "alert 80", "AlertReceived(InternalError)"),
    (
        "unknown-critical-extension",
        "verify 34",
        "InvalidCertificate(Other(OtherError(UnsupportedCriticalExtension)))",
    ),
    ("unrelated-certificate-in-chain", "ok", "ok"),
    ("unsupported-wildcard-san", "verify 62", "InvalidCertificate(NotValidForNameContext"),
    ("weak-certificate-signature", "verify 68", "InvalidCertificate(UnsupportedSignatureAlgorithmContext"),
    (
        "server-selects-unoffered-parameter",
        "wrong cipher returned",
        "PeerMisbehaved(SelectedUnofferedCipherSuite)",
    ),
    ("sha1-only-signatures", "alert 40", "AlertReceived(HandshakeFailure)"),
    ("version-intolerance", "unexpected EOF", "UnexpectedEof"),
    ("x509-v1-certificate", "ok", "InvalidCertificate(Other(OtherError(UnsupportedCertVersion)))"),
    ("stale-session-resumption", "ok", "ok"),
];

/// Those whose fault is their timing or their endlessness, shows to clients that go another way (through a proxy, by
/// address), or is that they speak no HTTP/1.1; they have tests of their own.
const NOT_IN_TABLE: &[&str] = &[
    "alpn-not-selected-by-server",
    "connection-reset-in-handshake",
    "endless-answer",
    "no-answer",
    "plaintext-peer-that-waits",
    "proxy-interferes",
    "proxy-interferes-in-tunnel",
    "proxy-url-scheme",
    "slow-peer",
    "sni-required",
];

#[test]
fn each_fault_shows_to_openssl_and_rustls_as_it_should() {
    let mut seen = Vec::new();
    for (name, _, _) in CLIENTS {
        let running = start(name);
        let openssl = openssl_client(&running, |_| {}).outcome;
        let rustls = rustls_client(&running, rustls_settings(&running));
        seen.push((*name, openssl, rustls));
    }
    let seen: Vec<_> = seen.iter().map(|(name, openssl, rustls)| (*name, &**openssl, &**rustls)).collect();
    assert_eq!(seen, CLIENTS);
}

#[test]
fn every_scenario_is_tested() {
    let tested: BTreeSet<&str> =
        CLIENTS.iter().map(|(name, _, _)| *name).chain(NOT_IN_TABLE.iter().copied()).collect();
    assert_eq!(tested, whytls_lab::scenarios().iter().map(|scenario| scenario.name).collect());
}

#[test]
fn healthy_servers_differ_in_version_and_key() {
    let seen: Vec<_> = ["healthy-dual", "healthy-rsa", "healthy-tls12", "healthy-tls13"]
        .map(|name| {
            let seen = openssl_client(&start(name), |_| {});
            let key = seen.chain[0].public_key().unwrap().id();
            let key = if key == openssl::pkey::Id::RSA { "RSA" } else { "ECDSA" };
            (name, seen.version, key, seen.chain.len())
        })
        .into();
    let seen: Vec<_> =
        seen.iter().map(|(name, version, key, sent)| (*name, &**version, *key, *sent)).collect();
    assert_eq!(
        seen,
        [
            ("healthy-dual", "TLSv1.3", "ECDSA", 2),
            ("healthy-rsa", "TLSv1.3", "RSA", 2),
            ("healthy-tls12", "TLSv1.2", "ECDSA", 2),
            ("healthy-tls13", "TLSv1.3", "ECDSA", 2),
        ]
    );
}

#[test]
fn the_dual_server_has_a_certificate_for_each_kind_of_client() {
    let running = start("healthy-dual");
    for (schemes, id) in
        [("rsa_pss_rsae_sha256", openssl::pkey::Id::RSA), ("ECDSA+SHA256", openssl::pkey::Id::EC)]
    {
        // The chain's own signature is ECDSA, so its verification is not what is tested here.
        let seen = openssl_client(&running, |settings| {
            settings.set_sigalgs_list(schemes).unwrap();
            settings.set_verify(SslVerifyMode::NONE);
        });
        assert_eq!(seen.outcome, "ok");
        assert_eq!(seen.chain[0].public_key().unwrap().id(), id, "{schemes}");
    }
}

#[test]
fn healthy_servers_select_only_what_is_offered() {
    let cases: [(&[u8], Option<&[u8]>); 3] =
        [(b"", None), (b"\x02h2\x08http/1.1", Some(b"http/1.1")), (b"\x02h2", None)];
    // How a connection ends has nothing to do with what is selected.
    let by_tcp = "healthy-without-close-notify";
    for scenario in whytls_lab::scenarios().iter().filter(|s| s.cause.is_none() && s.name != by_tcp) {
        let running = start(scenario.name);
        for (offered, selected) in cases {
            let seen = openssl_client(&running, |settings| {
                if !offered.is_empty() {
                    settings.set_alpn_protos(offered).unwrap();
                }
            });
            assert_eq!((seen.outcome.as_str(), seen.alpn.as_deref()), ("ok", selected), "{}", scenario.name);
        }
    }
}

#[test]
fn healthy_servers_with_tls13_also_speak_tls12() {
    for name in ["healthy-dual", "healthy-rsa", "healthy-tls13"] {
        let seen = openssl_client(&start(name), |settings| {
            settings.set_max_proto_version(Some(SslVersion::TLS1_2)).unwrap();
        });
        assert_eq!((seen.outcome.as_str(), seen.version.as_str()), ("ok", "TLSv1.2"), "{name}");
    }
}

#[test]
fn alpn_mismatch_refuses_whoever_offers_something_else() {
    let running = start("alpn-mismatch");
    let seen = openssl_client(&running, |settings| settings.set_alpn_protos(b"\x02h2\x08http/1.1").unwrap());
    assert_eq!(seen.outcome, "alert 120");
    let mut settings = rustls_settings(&running);
    settings.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    assert_eq!(rustls_client(&running, settings), "AlertReceived(NoApplicationProtocol)");
    let seen = openssl_client(&running, |settings| settings.set_alpn_protos(b"\x0aacme-tls/1").unwrap());
    assert_eq!((seen.outcome.as_str(), seen.alpn.as_deref()), ("ok", Some(&b"acme-tls/1"[..])));
}

#[test]
fn the_seed_server_signs_with_the_first_ecdsa_scheme_that_is_offered() {
    let running = start("ecdsa-sha1-offered-unverifiable");
    for (offered, scheme) in [
        ("RSA+SHA1:ECDSA+SHA1:ECDSA+SHA256", 0x0203),
        ("ECDSA+SHA256:ECDSA+SHA1", 0x0403),
        ("ECDSA+SHA384:ECDSA+SHA1", 0x0503),
    ] {
        let seen = openssl_client(&running, |settings| {
            settings.set_cipher_list("DEFAULT@SECLEVEL=0").unwrap();
            settings.set_sigalgs_list(offered).unwrap();
        });
        assert_eq!((seen.outcome.as_str(), seen.version.as_str()), ("ok", "TLSv1.2"), "{offered}");
        assert_eq!(key_exchange_scheme(&seen.heard), scheme, "{offered}");
        assert!(seen.suite.starts_with("ECDHE-ECDSA-"), "{}", seen.suite);
    }
    // A client with OpenSSL's defaults offers no SHA-1 and never notices.
    assert_eq!(key_exchange_scheme(&openssl_client(&running, |_| {}).heard), 0x0403);
}

/// reqwest's `NoVerifier` of 0.12.0 to 0.13.5: accepts all and offers SHA-1 first.
#[derive(Debug)]
struct AcceptsAll;

impl ServerCertVerifier for AcceptsAll {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        assert_eq!(signed.scheme, SignatureScheme::ECDSA_SHA1_Legacy);
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        panic!("the server has no TLS 1.3");
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        vec![
            SignatureScheme::RSA_PKCS1_SHA1,
            SignatureScheme::ECDSA_SHA1_Legacy,
            SignatureScheme::RSA_PKCS1_SHA256,
            SignatureScheme::ECDSA_NISTP256_SHA256,
        ]
    }
}

#[test]
fn the_seed_server_signs_with_sha1_for_an_accept_all_rustls_client() {
    let running = start("ecdsa-sha1-offered-unverifiable");
    let mut settings = rustls_settings(&running);
    settings.dangerous().set_certificate_verifier(Arc::new(AcceptsAll));
    // This rustls (0.23.4 or later) has the cure; the assertion on the scheme is in the verifier.
    assert_eq!(rustls_client(&running, settings), "ok");
}

#[test]
fn certificate_faults_stand_alone() {
    // With verification off, each of these servers is as good as any: nothing else is wrong with it.
    for name in [
        "ca-as-end-entity",
        "certificate-expired",
        "certificate-not-yet-valid",
        "missing-intermediate",
        "name-mismatch",
        "no-subject-alt-name",
        "private-ca-not-trusted",
        "self-signed-certificate",
        "x509-v1-certificate",
    ] {
        let seen = openssl_client(&start(name), |settings| settings.set_verify(SslVerifyMode::NONE));
        assert_eq!(
            (seen.outcome.as_str(), seen.version.as_str(), seen.chain.len()),
            ("ok", "TLSv1.3", 1),
            "{name}"
        );
    }
}

#[test]
fn the_missing_intermediate_can_be_fetched_from_where_the_certificate_says() {
    let seen = openssl_client(&start("missing-intermediate"), |_| {});
    let access = seen.chain[0].authority_info().unwrap();
    assert_eq!(access[0].location().uri(), Some("http://ca.lab.test/intermediate.cer"));
}

#[test]
fn the_self_signed_leaf_is_taken_when_it_is_trusted() {
    let running = start("ecdsa-sha1-offered-unverifiable");
    let verifier = WebPkiServerVerifier::builder_with_provider(roots(&running), provider()).build().unwrap();
    let mut settings = rustls_settings(&running);
    settings.dangerous().set_certificate_verifier(verifier);
    assert_eq!(rustls_client(&running, settings), "ok");
}

#[test]
fn the_legacy_server_speaks_tls11_to_whoever_allows_it() {
    let seen = openssl_client(&start("legacy-version-only"), |settings| {
        settings.set_cipher_list("DEFAULT@SECLEVEL=0").unwrap();
        settings.set_min_proto_version(Some(SslVersion::TLS1)).unwrap();
    });
    assert_eq!((seen.outcome.as_str(), seen.version.as_str()), ("ok", "TLSv1.1"));
}

#[test]
fn suites_without_forward_secrecy_or_aead_are_what_the_servers_have() {
    let seen = openssl_client(&start("no-common-cipher-suite"), |_| {});
    assert_eq!((seen.version.as_str(), seen.suite.as_str()), ("TLSv1.2", "ECDHE-ECDSA-AES256-SHA384"));
    let seen = openssl_client(&start("server-lacks-ecdhe"), |_| {});
    assert_eq!((seen.version.as_str(), seen.suite.as_str()), ("TLSv1.2", "AES256-GCM-SHA384"));
}

#[test]
fn the_demand_for_a_certificate_comes_in_the_version_that_was_promised() {
    let running = start("client-certificate-required");
    let seen = openssl_client(&running, |_| {});
    assert_eq!((seen.outcome.as_str(), seen.version.as_str()), ("alert 116", "TLSv1.3"));
    let running = start("client-certificate-required-tls12");
    let seen = openssl_client(&running, |_| {});
    assert_eq!((seen.outcome.as_str(), seen.version.as_str()), ("alert 40", "TLSv1.2"));
}

#[test]
fn the_server_of_http2_begins_with_settings_and_selects_nothing() {
    let running = start("alpn-not-selected-by-server");
    let mut settings = SslContextBuilder::new(SslMethod::tls_client()).unwrap();
    settings.set_alpn_protos(b"\x02h2").unwrap();
    let mut stream = Ssl::new(&settings.build()).unwrap().connect(dial(&running)).unwrap();
    assert_eq!(stream.ssl().selected_alpn_protocol(), None);
    let mut frame = [0; 9];
    stream.read_exact(&mut frame).unwrap();
    assert_eq!(frame, [0, 0, 0, 4, 0, 0, 0, 0, 0]);
}

#[test]
fn the_stale_session_is_refused_and_a_fresh_one_is_given() {
    let running = start("stale-session-resumption");
    let settings = rustls_settings(&running);
    let outcomes: Vec<String> = (0..2).map(|_| rustls_client(&running, settings.clone())).collect();
    assert_eq!(outcomes, ["ok", "AlertReceived(InternalError)"]);
}

// ---- raw: what a bare socket sees ----

#[test]
fn plaintext_peer_answers_400() {
    let (answer, end) = raw_answer("plaintext-peer");
    assert!(answer.starts_with(b"HTTP/1.1 400 Bad Request\r\n"), "{}", answer.escape_ascii());
    end.unwrap();
}

#[test]
fn other_protocol_greets_before_it_is_asked() {
    let running = start("other-protocol-on-port");
    let mut banner = [0; 8];
    dial(&running).read_exact(&mut banner).unwrap();
    assert_eq!(&banner, b"SSH-2.0-");
}

#[test]
fn closed_in_handshake_is_a_clean_end_without_a_byte() {
    let (answer, end) = raw_answer("closed-in-handshake");
    assert_eq!(answer, b"");
    end.unwrap();
}

#[test]
fn connection_reset_in_handshake_is_a_reset() {
    let (answer, end) = raw_answer("connection-reset-in-handshake");
    assert_eq!(answer, b"");
    assert_eq!(end.unwrap_err().kind(), io::ErrorKind::ConnectionReset);
    let running = start("connection-reset-in-handshake");
    assert_eq!(rustls_client(&running, rustls_settings(&running)), "ConnectionReset");
}

#[test]
fn garbage_is_the_same_each_time_and_no_tls() {
    let (answer, end) = raw_answer("garbage-answer");
    end.unwrap();
    assert_eq!(answer.len(), 512);
    assert!(!(20..=24).contains(&answer[0]) && !answer[0].is_ascii());
    assert_eq!(raw_answer("garbage-answer").0, answer);
}

#[test]
fn the_endless_answer_is_a_flood_of_records_that_ends_for_the_lab() {
    let (answer, end) = raw_answer("endless-answer");
    end.unwrap();
    // 64 MiB, plus the rest of the message at which the limit was reached (at most 16 MiB, and record headers).
    assert!((64 << 20..81 << 20).contains(&answer.len()), "{}", answer.len());
    assert_eq!(answer[..9], [22, 3, 3, 0x40, 0, 2, 0, 0xff, 0xff]);
    let mut claims = 0;
    let mut rest = &answer[..];
    while let [22, 3, 3, high, low, after @ ..] = rest {
        claims += 1;
        rest = &after[usize::from(u16::from_be_bytes([*high, *low]))..];
    }
    assert!(rest.is_empty());
    assert!(claims > 4096, "{claims}");
}

#[test]
fn no_answer_is_silence() {
    let running = start("no-answer");
    let mut socket = dial(&running);
    socket.write_all(&client_hello()).unwrap();
    // It can only pass sooner than that if the server says something.
    socket.set_read_timeout(Some(Duration::from_millis(300))).unwrap();
    let error = socket.read(&mut [0; 1]).unwrap_err();
    assert!(matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut), "{error}");
}

#[test]
fn the_slow_peer_drips_a_valid_record() {
    let running = start("slow-peer");
    let mut socket = dial(&running);
    let begin = Instant::now();
    socket.write_all(&client_hello()).unwrap();
    let mut start = [0; 6];
    socket.read_exact(&mut start).unwrap();
    assert!(begin.elapsed() >= Duration::from_millis(5 * 200));
    assert_eq!(start, [22, 3, 3, 2, 0, 2]);
}

// ---- what is said before TLS ----

/// Says these things one after the other, each after some answer to the one before has come; all answers.
fn dialogue(name: &str, greets: bool, says: &[&[u8]]) -> Vec<Vec<u8>> {
    let running = start(name);
    let mut socket = dial(&running);
    let hear = |socket: &mut TcpStream| {
        let mut buffer = [0; 4096];
        let count = socket.read(&mut buffer).unwrap();
        buffer[..count].to_vec()
    };
    let mut heard = Vec::new();
    if greets {
        heard.push(hear(&mut socket));
    }
    for said in says {
        socket.write_all(said).unwrap();
        heard.push(hear(&mut socket));
    }
    heard
}

#[test]
fn servers_that_begin_in_clear_do_or_do_not_offer_tls() {
    let offers = |name: &str| {
        let heard = dialogue(name, true, &[b"EHLO x\r\n"]);
        heard[1].windows(8).any(|window| window == b"STARTTLS")
    };
    assert!(offers("starttls-vs-implicit-tls") && !offers("starttls-not-offered"));
    let request = [0, 0, 0, 8, 4, 210, 22, 47];
    assert_eq!(dialogue("starttls-vs-implicit-tls-postgres", false, &[&request]), [b"S"]);
    assert_eq!(dialogue("server-without-tls", false, &[&request]), [b"N"]);
    let capabilities = dialogue("server-without-tls-mysql", true, &[]).concat();
    assert_eq!(capabilities[4..8], *b"\x0a8.0");
    let imap = dialogue("starttls-not-offered-imap", true, &[b"a CAPABILITY\r\n"]);
    assert_eq!(imap[1], b"* CAPABILITY IMAP4rev1\r\nA OK done\r\n");
}

#[test]
fn proxies_refuse_or_answer_in_the_server_s_place() {
    let connect: &[u8] = b"CONNECT a.test:443 HTTP/1.1\r\n\r\n";
    assert!(dialogue("proxy-interferes", false, &[connect])[0].starts_with(b"HTTP/1.1 403 "));
    let hello = client_hello();
    let heard = dialogue("proxy-interferes-in-tunnel", false, &[connect, &hello]);
    assert!(heard[0].starts_with(b"HTTP/1.1 200 ") && heard[1].starts_with(b"HTTP/1.1 302 "));
    assert_eq!(dialogue("proxy-url-scheme", false, &[connect]), [[5, 255]]);
    assert!(
        dialogue("plaintext-peer-that-waits", false, &[b"GET / HTTP/1.0\r\n\r\n"])[0]
            .starts_with(b"HTTP/1.1 200")
    );
}

#[test]
fn a_server_name_decides() {
    let running = start("sni-required");
    let with = openssl_client(&running, |settings| settings.set_verify(SslVerifyMode::NONE));
    assert_eq!(with.outcome, "ok", "the address is sent as a name here");
    let settings = SslContextBuilder::new(SslMethod::tls_client()).unwrap();
    let ssl = Ssl::new(&settings.build()).unwrap();
    let Err(HandshakeError::Failure(middle)) = ssl.connect(dial(&running)) else { panic!("it was accepted") };
    assert_eq!(openssl_outcome(middle.ssl(), middle.error()), "alert 40");
}

// ---- life and death of a server ----

#[test]
fn stopping_closes_the_port_and_the_connections() {
    let running = start("no-answer");
    let address = running.addr();
    let mut sockets: Vec<_> = (0..5).map(|_| dial(&running)).collect();
    until(|| running.accepted() == 5);
    let begin = Instant::now();
    running.stop();
    for socket in &mut sockets {
        // End of file or reset, but no time limit.
        assert!(!matches!(socket.read(&mut [0; 1]), Err(error) if error.kind() == io::ErrorKind::WouldBlock));
    }
    assert!(begin.elapsed() < Duration::from_secs(5), "{:?}", begin.elapsed());
    assert_eq!(TcpStream::connect(address).unwrap_err().kind(), io::ErrorKind::ConnectionRefused);
}

#[test]
fn stopping_ends_a_flood_that_nobody_reads() {
    let running = start("endless-answer");
    let mut socket = dial(&running);
    socket.write_all(&client_hello()).unwrap();
    socket.read_exact(&mut [0; 1]).unwrap();
    let begin = Instant::now();
    // The server's thread is writing, or blocked in it; dropping waits for that thread.
    drop(running);
    assert!(begin.elapsed() < Duration::from_secs(5), "{:?}", begin.elapsed());
}

#[test]
fn connections_beyond_the_limit_wait_for_a_place() {
    let running = start("no-answer");
    let limit = MAX_CONNECTIONS as u64;
    let mut sockets: Vec<_> = (0..MAX_CONNECTIONS + 3).map(|_| dial(&running)).collect();
    until(|| running.accepted() == limit);
    sockets.remove(0);
    until(|| running.accepted() == limit + 1);
    assert!(running.accepted() < MAX_CONNECTIONS as u64 + 3);
}

#[test]
fn a_port_in_use_is_an_error_that_names_it() {
    let running = start("healthy-tls13");
    let port = running.addr().port();
    let error = whytls_lab::scenario("no-answer").unwrap().start_on(0, port).unwrap_err();
    assert_eq!(error.to_string(), format!("cannot listen on 127.0.0.1:{port}"));
    // The port is free again as soon as the server has stopped.
    running.stop();
    let running = whytls_lab::scenario("no-answer").unwrap().start_on(0, port).unwrap();
    assert_eq!(running.addr().port(), port);
}

/// Waits for something that another thread is about to do.
fn until(condition: impl Fn() -> bool) {
    let begin = Instant::now();
    while !condition() {
        assert!(begin.elapsed() < PATIENCE, "it never happened");
        std::thread::yield_now();
    }
}
