//! Verdicts on chains with one property each, held against rustls' own verifier and a real OpenSSL handshake.

use std::net::IpAddr;
use std::os::unix::net::UnixStream;
use std::sync::Arc;

use openssl::ssl::{HandshakeError, Ssl, SslConnector, SslContextBuilder, SslMethod};
use openssl::x509::X509;
use openssl::x509::store::X509StoreBuilder;
use rustls::RootCertStore;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::ServerCertVerifier;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use whytls_certificates::judge::{
    OpenSslRefusal, OpenSslSettings, Roots, Verifier, WebPkiError, WebPkiRefusal,
};
use whytls_certificates::judge::{openssl_verdict, webpki_verdict};
use whytls_certificates::make::{
    BasicConstraints, Digest, Draft, ExtendedKeyUsage, Issued, Key, KeyKind, KeyUsage, Version,
};
use whytls_certificates::read::pem_certificates;

use crate::{DAY, LETS_ENCRYPT, NOW};

const CA: BasicConstraints = BasicConstraints::Ca { path_len: None };

/// A chain to be judged.
struct Case {
    what: &'static str,
    leaf: Issued,
    above: Vec<Vec<u8>>,
    roots: Vec<Vec<u8>>,
    name: &'static str,
    level: u32,
}

impl Case {
    fn chain(&self) -> Vec<Vec<u8>> {
        let mut chain = vec![self.leaf.der().unwrap()];
        chain.extend_from_slice(&self.above);
        chain
    }
}

fn case(what: &'static str, leaf: Issued, roots: &[&Issued]) -> Case {
    let roots = roots.iter().map(|root| root.der().unwrap()).collect();
    Case { what, leaf, above: Vec::new(), roots, name: "a.test", level: 2 }
}

impl Case {
    fn name(mut self, name: &'static str) -> Case {
        self.name = name;
        self
    }

    fn above(mut self, certificates: &[&Issued]) -> Case {
        self.above = certificates.iter().map(|issued| issued.der().unwrap()).collect();
        self
    }

    fn level(mut self, level: u32) -> Case {
        self.level = level;
        self
    }
}

fn draft(name: &str) -> Draft {
    Draft::new(name).validity(NOW - DAY, NOW + DAY)
}

fn ca(name: &str) -> Draft {
    draft(name).basic_constraints(CA).key_usage(&[KeyUsage::KeyCertSign])
}

/// For `a.test`, CA:FALSE.
fn leaf() -> Draft {
    draft("a.test").basic_constraints(BasicConstraints::NotCa).dns_name("a.test")
}

fn bare_leaf() -> Draft {
    draft("a.test").basic_constraints(BasicConstraints::NotCa)
}

fn cases() -> Vec<Case> {
    let root = ca("Root").self_signed().unwrap();
    let other_root = ca("Other root").self_signed().unwrap();
    let same_name = ca("Root").self_signed().unwrap();
    let intermediate = ca("Intermediate").signed_by(&root).unwrap();
    let by_root = |draft: Draft| draft.signed_by(&root).unwrap();
    let v1_root = draft("Version 1 root").version(Version::V1).self_signed().unwrap();
    let rsa_1024_root = ca("RSA 1024 root").key_kind(KeyKind::Rsa(1024)).self_signed().unwrap();
    let p521_root = ca("P-521 root").key_kind(KeyKind::P521).self_signed().unwrap();
    let ed25519_root = ca("Ed25519 root").key_kind(KeyKind::Ed25519).self_signed().unwrap();
    let expired_intermediate =
        ca("Expired intermediate").validity(NOW - 3 * DAY, NOW - DAY).signed_by(&root).unwrap();
    let no_ca = draft("no-ca.test").basic_constraints(BasicConstraints::NotCa).signed_by(&root).unwrap();
    let short =
        ca("Short").basic_constraints(BasicConstraints::Ca { path_len: Some(0) }).signed_by(&root).unwrap();
    let below_short = ca("Below short").signed_by(&short).unwrap();
    // NameConstraints ::= SEQUENCE { permittedSubtrees [0] { SEQUENCE { dNSName [2] "b.test" } } }
    let permits_b = *b"\x30\x0c\xa0\x0a\x30\x08\x82\x06b.test";
    let constrained = ca("Constrained").extension("2.5.29.30", true, permits_b).signed_by(&root).unwrap();
    let ipv4: IpAddr = "192.0.2.1".parse().unwrap();
    let ipv6: IpAddr = "2001:db8::1".parse().unwrap();
    let self_signed = leaf().self_signed().unwrap();
    let self_signed_ca = leaf().basic_constraints(CA).self_signed().unwrap();

    vec![
        case("healthy", leaf().signed_by(&intermediate).unwrap(), &[&root]).above(&[&intermediate]),
        case("healthy, root sent too", leaf().signed_by(&intermediate).unwrap(), &[&root])
            .above(&[&intermediate, &root]),
        case("missing intermediate", leaf().signed_by(&intermediate).unwrap(), &[&root]),
        case("private root", by_root(leaf()), &[&other_root]),
        case("private root, sent", by_root(leaf()), &[&other_root]).above(&[&root]),
        case("another root of the same name", by_root(leaf()), &[&same_name]),
        case("intermediate as root", leaf().signed_by(&intermediate).unwrap(), &[&intermediate]),
        case("common name only", by_root(bare_leaf()), &[&root]),
        case("only an IP SAN, dialled by common name", by_root(bare_leaf().ip_address(ipv4)), &[&root]),
        case("wrong name", by_root(leaf()), &[&root]).name("b.test"),
        case("trailing dot", by_root(leaf()), &[&root]).name("a.test."),
        case("upper case", by_root(leaf()), &[&root]).name("A.TEST"),
        case("wildcard", by_root(bare_leaf().dns_name("*.a.test")), &[&root]).name("x.a.test"),
        case("wildcard too deep", by_root(bare_leaf().dns_name("*.a.test")), &[&root]).name("y.x.a.test"),
        case("wildcard and the bare name", by_root(bare_leaf().dns_name("*.a.test")), &[&root])
            .name("a.test"),
        case("partial wildcard", by_root(bare_leaf().dns_name("x*.a.test")), &[&root]).name("xy.a.test"),
        case("IPv4", by_root(leaf().ip_address(ipv4)), &[&root]).name("192.0.2.1"),
        case("IPv6", by_root(leaf().ip_address(ipv6)), &[&root]).name("2001:db8::1"),
        case("wrong IP", by_root(leaf().ip_address(ipv4)), &[&root]).name("192.0.2.2"),
        case("IP as DNS name", by_root(bare_leaf().dns_name("192.0.2.1")), &[&root]).name("192.0.2.1"),
        case("IP as common name", by_root(draft("192.0.2.1")), &[&root]).name("192.0.2.1"),
        case("self-signed, trusted", self_signed.clone(), &[&self_signed]),
        case("self-signed, not trusted", self_signed, &[&root]),
        case("self-signed CA, trusted", self_signed_ca.clone(), &[&self_signed_ca]),
        case("self-signed CA, not trusted", self_signed_ca, &[&root]),
        case("version 1", by_root(draft("a.test").version(Version::V1)), &[&root]),
        case("version 1 root", leaf().signed_by(&v1_root).unwrap(), &[&v1_root]),
        case("expired", by_root(leaf().validity(NOW - 2 * DAY, NOW - DAY)), &[&root]),
        case("expires this second", by_root(leaf().validity(NOW - DAY, NOW)), &[&root]),
        case("expired a second ago", by_root(leaf().validity(NOW - DAY, NOW - 1)), &[&root]),
        case("not yet valid", by_root(leaf().validity(NOW + 1, NOW + DAY)), &[&root]),
        case("expired and for another name", by_root(leaf().validity(NOW - DAY, NOW - 1)), &[&root])
            .name("b.test"),
        case(
            "expired and not trusted",
            leaf().validity(NOW - DAY, NOW - 1).signed_by(&root).unwrap(),
            &[&other_root],
        ),
        case("expired intermediate", leaf().signed_by(&expired_intermediate).unwrap(), &[&root])
            .above(&[&expired_intermediate]),
        case("intermediate is no CA", leaf().signed_by(&no_ca).unwrap(), &[&root]).above(&[&no_ca]),
        case("path length", leaf().signed_by(&below_short).unwrap(), &[&root]).above(&[&below_short, &short]),
        case("name constraint", leaf().signed_by(&constrained).unwrap(), &[&root]).above(&[&constrained]),
        case(
            "unknown critical extension",
            by_root(leaf().extension("1.2.3.4", true, *b"\x05\x00")),
            &[&root],
        ),
        case("unknown extension", by_root(leaf().extension("1.2.3.4", false, *b"\x05\x00")), &[&root]),
        case("EKU serverAuth", by_root(leaf().extended_key_usage(&[ExtendedKeyUsage::ServerAuth])), &[&root]),
        case("EKU clientAuth", by_root(leaf().extended_key_usage(&[ExtendedKeyUsage::ClientAuth])), &[&root]),
        case("SHA-1 signature", by_root(leaf().digest(Digest::Sha1)), &[&root]),
        case("SHA-1 signature at level 0", by_root(leaf().digest(Digest::Sha1)), &[&root]).level(0),
        case("RSA 1024 leaf", by_root(leaf().key_kind(KeyKind::Rsa(1024))), &[&root]),
        case("RSA 1024 leaf at level 1", by_root(leaf().key_kind(KeyKind::Rsa(1024))), &[&root]).level(1),
        case("RSA 1024 CA", leaf().signed_by(&rsa_1024_root).unwrap(), &[&rsa_1024_root]),
        case("P-384 leaf", by_root(leaf().key_kind(KeyKind::P384)), &[&root]),
        case("P-521 CA", leaf().signed_by(&p521_root).unwrap(), &[&p521_root]),
        case("Ed25519 CA", leaf().signed_by(&ed25519_root).unwrap(), &[&ed25519_root]),
        case("P-256 with SHA-384", by_root(leaf().digest(Digest::Sha384)), &[&root]),
        case("P-256 with SHA-512", by_root(leaf().digest(Digest::Sha512)), &[&root]),
    ]
}

const OK: &str = "ok";

/// Case; webpki: step and variant; OpenSSL: code, text and depth.
const VERDICTS: &[(&str, &str, &str)] = &[
    ("healthy", OK, OK),
    ("healthy, root sent too", OK, OK),
    ("missing intermediate", "Path UnknownIssuer", "20 unable to get local issuer certificate, depth 0"),
    ("private root", "Path UnknownIssuer", "20 unable to get local issuer certificate, depth 0"),
    ("private root, sent", "Path UnknownIssuer", "19 self-signed certificate in certificate chain, depth 1"),
    (
        "another root of the same name",
        "Path InvalidSignatureForPublicKey",
        "7 certificate signature failure, depth 0",
    ),
    ("intermediate as root", OK, "2 unable to get issuer certificate, depth 1"),
    ("common name only", "Name CertNotValidForName", OK),
    ("only an IP SAN, dialled by common name", "Name CertNotValidForName", OK),
    ("wrong name", "Name CertNotValidForName", "62 hostname mismatch, depth 0"),
    ("trailing dot", OK, "62 hostname mismatch, depth 0"),
    ("upper case", OK, OK),
    ("wildcard", OK, OK),
    ("wildcard too deep", "Name CertNotValidForName", "62 hostname mismatch, depth 0"),
    ("wildcard and the bare name", "Name CertNotValidForName", "62 hostname mismatch, depth 0"),
    ("partial wildcard", "Name CertNotValidForName", "62 hostname mismatch, depth 0"),
    ("IPv4", OK, OK),
    ("IPv6", OK, OK),
    ("wrong IP", "Name CertNotValidForName", "64 IP address mismatch, depth 0"),
    ("IP as DNS name", "Name CertNotValidForName", "64 IP address mismatch, depth 0"),
    ("IP as common name", "Name CertNotValidForName", "64 IP address mismatch, depth 0"),
    ("self-signed, trusted", OK, OK),
    ("self-signed, not trusted", "Path UnknownIssuer", "18 self-signed certificate, depth 0"),
    ("self-signed CA, trusted", "Path CaUsedAsEndEntity", OK),
    ("self-signed CA, not trusted", "Path CaUsedAsEndEntity", "18 self-signed certificate, depth 0"),
    ("version 1", "Leaf UnsupportedCertVersion", OK),
    ("version 1 root", OK, OK),
    ("expired", "Path CertExpired", "10 certificate has expired, depth 0"),
    // RFC 5280, 4.1.2.5, includes notAfter; OpenSSL does not.
    ("expires this second", OK, "10 certificate has expired, depth 0"),
    ("expired a second ago", "Path CertExpired", "10 certificate has expired, depth 0"),
    (
        "not yet valid",
        "Path CertNotValidYet",
        "9 certificate is not yet valid or the system clock is incorrect, depth 0",
    ),
    ("expired and for another name", "Path CertExpired", "62 hostname mismatch, depth 0"),
    ("expired and not trusted", "Path CertExpired", "20 unable to get local issuer certificate, depth 0"),
    ("expired intermediate", "Path CertExpired", "10 certificate has expired, depth 1"),
    ("intermediate is no CA", "Path EndEntityUsedAsCa", "79 invalid CA certificate, depth 1"),
    ("path length", "Path PathLenConstraintViolated", "25 path length constraint exceeded, depth 2"),
    ("name constraint", "Path NameConstraintViolation", "47 permitted subtree violation, depth 0"),
    (
        "unknown critical extension",
        "Leaf UnsupportedCriticalExtension",
        "34 unhandled critical extension, depth 0",
    ),
    ("unknown extension", OK, OK),
    ("EKU serverAuth", OK, OK),
    ("EKU clientAuth", "Path RequiredEkuNotFoundContext", "26 unsuitable certificate purpose, depth 0"),
    (
        "SHA-1 signature",
        "Path UnsupportedSignatureAlgorithmContext",
        "68 CA signature digest algorithm too weak, depth 0",
    ),
    ("SHA-1 signature at level 0", "Path UnsupportedSignatureAlgorithmContext", OK),
    ("RSA 1024 leaf", OK, "66 EE certificate key too weak, depth 0"),
    ("RSA 1024 leaf at level 1", OK, OK),
    ("RSA 1024 CA", "Path InvalidSignatureForPublicKey", "67 CA certificate key too weak, depth 1"),
    ("P-384 leaf", OK, OK),
    ("P-521 CA", "Path UnsupportedSignatureAlgorithmForPublicKeyContext", OK),
    ("Ed25519 CA", OK, OK),
    ("P-256 with SHA-384", OK, OK),
    ("P-256 with SHA-512", "Path UnsupportedSignatureAlgorithmContext", OK),
];

fn webpki_words(verdict: &Result<(), WebPkiRefusal>) -> String {
    match verdict {
        Ok(()) => OK.to_owned(),
        Err(refusal) => {
            let text = format!("{refusal:?}");
            format!("{} {}", text.split('(').next().unwrap(), refusal.variant())
        }
    }
}

fn openssl_words(verdict: &Result<(), OpenSslRefusal>) -> String {
    match verdict {
        Ok(()) => OK.to_owned(),
        Err(refusal) => format!("{} {}, depth {}", refusal.code, refusal.text, refusal.depth),
    }
}

#[test]
fn verdicts_of_both_verifiers() {
    let cases = cases();
    let mut seen = Vec::new();
    for case in &cases {
        let roots = Roots::new(&case.roots);
        assert_eq!(roots.skipped(), [], "{}", case.what);
        let webpki = roots.webpki_verdict(&case.chain(), case.name, NOW);
        let openssl = roots.openssl_verdict(&case.chain(), case.name, NOW, case.level);
        // The functions for a single question say the same.
        assert_eq!(webpki_verdict(&case.chain(), case.name, &case.roots, NOW), webpki);
        assert_eq!(openssl_verdict(&case.chain(), case.name, &case.roots, NOW, case.level), openssl);
        seen.push((case.what, webpki_words(&webpki), openssl_words(&openssl)));
    }
    let seen: Vec<_> = seen.iter().map(|(what, webpki, openssl)| (*what, &**webpki, &**openssl)).collect();
    let differences: Vec<_> = seen.iter().zip(VERDICTS).filter(|(seen, wanted)| seen != wanted).collect();
    assert!(differences.is_empty(), "(seen, wanted): {differences:#?}");
    assert_eq!(seen.len(), VERDICTS.len());
}

/// The verdict of rustls' own verifier, with the name that rustls gives the error.
fn rustls_words(case: &Case) -> String {
    let mut roots = RootCertStore::empty();
    for root in &case.roots {
        roots.add(CertificateDer::from(root.as_slice())).unwrap();
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider).build().unwrap();
    let chain = case.chain();
    let intermediates: Vec<_> = chain[1..].iter().map(|der| CertificateDer::from(der.as_slice())).collect();
    let verdict = verifier.verify_server_cert(
        &CertificateDer::from(chain[0].as_slice()),
        &intermediates,
        &ServerName::try_from(case.name).unwrap(),
        &[],
        UnixTime::since_unix_epoch(std::time::Duration::from_secs(NOW as u64)),
    );
    match verdict {
        Ok(_) => OK.to_owned(),
        Err(rustls::Error::InvalidCertificate(rustls::CertificateError::Other(error))) => {
            format!("{}", error.0)
        }
        Err(rustls::Error::InvalidCertificate(error)) => {
            format!("{error:?}").chars().take_while(char::is_ascii_alphanumeric).collect()
        }
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn the_webpki_verdict_is_that_of_rustls() {
    for case in cases() {
        let ours = Roots::new(&case.roots).webpki_verdict(&case.chain(), case.name, NOW);
        let ours = ours.map_or_else(|refusal| refusal.variant(), |()| OK.to_owned());
        // As rustls 0.23.46 renames them (`webpki/mod.rs`, `pki_error`).
        let renamed = match &*ours {
            "CertExpired" => "ExpiredContext",
            "CertNotValidYet" => "NotValidYetContext",
            "CertNotValidForName" => "NotValidForNameContext",
            "InvalidSignatureForPublicKey" => "BadSignature",
            "RequiredEkuNotFoundContext" => "InvalidPurposeContext",
            same => same,
        };
        assert_eq!(renamed, rustls_words(&case), "{}", case.what);
    }
}

/// The verdict of a handshake as native-tls makes it: `SslConnector`, with the roots, level and time of the case.
fn handshake_code(case: &Case) -> i32 {
    let mut server = SslContextBuilder::new(SslMethod::tls_server()).unwrap();
    server.set_security_level(0);
    server.set_certificate(case.leaf.certificate()).unwrap();
    server.set_private_key(case.leaf.key().pkey()).unwrap();
    for der in &case.above {
        server.add_extra_chain_cert(X509::from_der(der).unwrap()).unwrap();
    }
    let server = Ssl::new(&server.build()).unwrap();

    let mut client = SslConnector::builder(SslMethod::tls_client()).unwrap();
    client.set_security_level(case.level);
    let mut store = X509StoreBuilder::new().unwrap();
    for root in &case.roots {
        store.add_cert(X509::from_der(root).unwrap()).unwrap();
    }
    client.set_cert_store(store.build());
    let mut client = client.build().configure().unwrap();
    client.param_mut().set_time(NOW);

    let (near, far) = UnixStream::pair().unwrap();
    let server = std::thread::spawn(move || drop(server.accept(far)));
    let code = match client.connect(case.name, near) {
        Ok(_) => 0,
        Err(HandshakeError::Failure(middle)) => {
            let code = middle.ssl().verify_result().as_raw();
            assert_ne!(code, 0, "{}: {}", case.what, middle.error());
            code
        }
        Err(error) => panic!("{}: {error}", case.what),
    };
    server.join().unwrap();
    code
}

#[test]
fn the_openssl_verdict_is_that_of_a_handshake() {
    for case in cases() {
        let ours = Roots::new(&case.roots).openssl_verdict(&case.chain(), case.name, NOW, case.level);
        let ours = ours.map_or_else(|refusal| refusal.code, |()| 0);
        assert_eq!(ours, handshake_code(&case), "{}", case.what);
    }
}

#[test]
fn a_partial_chain_ends_at_whatever_is_trusted() {
    let root = ca("Root").self_signed().unwrap();
    let issued = leaf().signed_by(&root).unwrap();
    let chain = [issued.der().unwrap()];
    let verdict = |roots: &[Vec<u8>], partial_chain| {
        let settings = OpenSslSettings { security_level: 1, partial_chain };
        Roots::new(roots).openssl_verdict_by(settings, &chain, "a.test", NOW).map_err(|e| e.code)
    };
    assert_eq!(verdict(&chain, false), Err(20));
    assert_eq!(verdict(&chain, true), Ok(()));
    assert_eq!(verdict(&[root.der().unwrap()], true), Ok(()));
    assert_eq!(verdict(&[], true), Err(20));
}

#[test]
fn webpki_keeps_the_values() {
    let root = ca("Root").self_signed().unwrap();
    let roots = Roots::new([root.der().unwrap()]);
    let leaf = leaf().dns_name("*.c.test").validity(NOW - DAY, NOW - 7).signed_by(&root).unwrap();
    let chain = [leaf.der().unwrap()];
    match roots.webpki_verdict(&chain, "a.test", NOW).unwrap_err() {
        WebPkiRefusal::Path(WebPkiError::CertExpired { time, not_after }) => {
            assert_eq!((time.as_secs(), not_after.as_secs()), (NOW as u64, NOW as u64 - 7));
        }
        other => panic!("{other:?}"),
    }
    match roots.webpki_verdict(&chain, "b.test", NOW - 8).unwrap_err() {
        WebPkiRefusal::Name(WebPkiError::CertNotValidForName(context)) => {
            assert_eq!(context.expected, ServerName::try_from("b.test").unwrap());
            assert_eq!(context.presented, ["DnsName(\"a.test\")", "DnsName(\"*.c.test\")"]);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_cannot_be_asked_is_a_refusal_of_its_own() {
    let roots = Roots::new([ca("Root").self_signed().unwrap().der().unwrap()]);
    let nothing: [&[u8]; 0] = [];
    assert_eq!(roots.webpki_verdict(&nothing, "a.test", NOW), Err(WebPkiRefusal::NoCertificate));
    let refusal = roots.openssl_verdict(&nothing, "a.test", NOW, 2).unwrap_err();
    assert_eq!((refusal.code, refusal.depth), (OpenSslRefusal::NOT_ASKED, 0));

    let leaf = leaf().self_signed().unwrap().der().unwrap();
    for name in ["", "a test", "a.test:443", "[::1]"] {
        assert_eq!(roots.webpki_verdict(&[&leaf], name, NOW), Err(WebPkiRefusal::InvalidName), "{name}");
    }
    let refusal = roots.openssl_verdict(&[&leaf], "", NOW, 2).unwrap_err();
    assert_eq!(refusal.to_string(), "the name is empty (error -1 at depth 0)");

    let garbage = [&leaf[..], b"\x30\x03\x02\x01"];
    let refusal = roots.openssl_verdict(&garbage, "a.test", NOW, 2).unwrap_err();
    assert_eq!((refusal.code, refusal.depth), (OpenSslRefusal::NOT_ASKED, 1));
    assert!(refusal.text.starts_with("the certificate cannot be read: "), "{}", refusal.text);
    let verdict = roots.webpki_verdict(&[b"\x30\x03\x02\x01\x01"], "a.test", NOW);
    assert_eq!(verdict, Err(WebPkiRefusal::Leaf(WebPkiError::BadDer)));
}

#[test]
fn roots_that_cannot_be_used_are_skipped_and_reported() {
    let root = ca("Root").self_signed().unwrap();
    let good = root.der().unwrap();
    let roots = Roots::new([&good[..], b"garbage", &good[..good.len() - 1], &good[..]]);
    assert_eq!((roots.len(), roots.is_empty()), (4, false));
    let skipped: Vec<_> = roots.skipped().iter().map(|skipped| (skipped.index, skipped.verifier)).collect();
    let (webpki, openssl) = (Verifier::WebPki, Verifier::OpenSsl);
    assert_eq!(skipped, [(1, webpki), (1, openssl), (2, webpki), (2, openssl)]);
    assert!(roots.skipped().iter().all(|skipped| !skipped.reason.is_empty()));
    let chain = [leaf().signed_by(&root).unwrap().der().unwrap()];
    assert_eq!(roots.webpki_verdict(&chain, "a.test", NOW), Ok(()));
    assert_eq!(roots.openssl_verdict(&chain, "a.test", NOW, 2), Ok(()));
}

#[test]
fn without_roots_nothing_is_trusted() {
    let roots = Roots::new::<&[u8]>([]);
    assert!(roots.is_empty());
    let chain = [leaf().self_signed().unwrap().der().unwrap()];
    let webpki = roots.webpki_verdict(&chain, "a.test", NOW);
    let openssl = roots.openssl_verdict(&chain, "a.test", NOW, 2);
    assert_eq!(webpki_words(&webpki), "Path UnknownIssuer");
    assert_eq!(openssl_words(&openssl), "18 self-signed certificate, depth 0");
}

#[test]
fn a_real_chain_is_judged_at_its_own_time() {
    let chain = pem_certificates(LETS_ENCRYPT).unwrap();
    let roots = Roots::new([&chain[1]]);
    let in_august_2019 = 1_565_000_000;
    assert_eq!(roots.webpki_verdict(&chain[..1], "lists.for-our.info", in_august_2019), Ok(()));
    let later = roots.webpki_verdict(&chain[..1], "lists.for-our.info", NOW);
    assert_eq!(webpki_words(&later), "Path CertExpired");
    let openssl = roots.openssl_verdict(&chain, "lists.for-our.info", in_august_2019, 2);
    // The cross-signed intermediate is no root for OpenSSL without X509_V_FLAG_PARTIAL_CHAIN.
    assert_eq!(openssl_words(&openssl), "2 unable to get issuer certificate, depth 1");
}

#[test]
fn one_set_of_roots_serves_many_threads() {
    fn sendable<T: Send + Sync>(_: &T) {}
    sendable(&Roots::new::<&[u8]>([]));
}

#[test]
fn a_given_key_is_certified() {
    let key = Key::generate(KeyKind::P256).unwrap();
    let one = leaf().key(key.clone()).self_signed().unwrap();
    let two = leaf().key(key).self_signed().unwrap();
    assert!(one.key().pkey().public_eq(two.key().pkey()));
    assert_ne!(one.der().unwrap(), two.der().unwrap());
}
