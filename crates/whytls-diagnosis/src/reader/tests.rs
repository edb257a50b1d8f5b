//! Texts and what is read from them. Those under "rustls 0.23.46, 0.22.4, 0.21.12" and "openssl s_client
//! 3.0.19" were printed by these, as were the values of certificate errors; the spellings of older versions
//! and of other systems are composed after those versions' sources, and lines of logs around them are made up.

use super::*;
use crate::evidence::{Fact, FactKind, KeyExchangeSignature, Source};

/// Names of symptoms, `got …` and `crate@version`, in order and each once.
fn facts(evidence: &Evidence) -> Vec<String> {
    let mut facts = Vec::new();
    for observed in evidence.observed() {
        let fact = match &observed.fact {
            Fact::Symptom(symptom) => symptom.name.to_owned(),
            Fact::KeyExchangeSignature(signature) => format!("got {signature:?}"),
            Fact::Package { name, version } => format!("{name}@{version}"),
            // What surrounds a failure has tests of its own.
            Fact::Setting(_) | Fact::Program(_) => continue,
            other => panic!("the reader does not read {other:?}"),
        };
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    facts
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(facts(&read_text("t", text.as_bytes())), expected, "{text}");
}

#[track_caller]
fn value(text: &str, word: &str) -> Option<String> {
    read_text("t", text.as_bytes()).observed().iter().find_map(|o| o.values.get(word).map(str::to_owned))
}

#[test]
fn rustls_in_debug_form() {
    // rustls 0.23.46, 0.22.4, 0.21.12
    check(
        "PeerMisbehaved(SignedKxWithWrongAlgorithm)",
        &["rustls:PeerMisbehaved::SignedKxWithWrongAlgorithm"],
    );
    check(
        "Custom { kind: Other, error: Custom { kind: InvalidData, error: InvalidCertificate(UnknownIssuer) } }",
        &["rustls:InvalidCertificate::UnknownIssuer"],
    );
    check(
        "InvalidCertificate(Other(OtherError(CaUsedAsEndEntity)))",
        &["rustls:InvalidCertificate::CaUsedAsEndEntity"],
    );
    check(
        "InvalidCertificate(Other(UnsupportedCertVersion))",
        &["rustls:InvalidCertificate::UnsupportedCertVersion"],
    );
    check(
        "InvalidMessage(IllegalEmptyList(\"PayloadU24\"))",
        &["rustls:InvalidMessage::IllegalEmptyList::staple"],
    );
    check("InvalidMessage(IllegalEmptyList(\"NamedGroups\"))", &["rustls:InvalidMessage::IllegalEmptyList"]);
    check("Custom { kind: InvalidData, error: DecryptError }", &["rustls:DecryptError"]);
    check("Custom { kind: InvalidData, error: UnsupportedNameType }", &["rustls:UnsupportedNameType"]);
    check("AlertReceived(Unknown(255))", &["rustls:AlertReceived"]);
    check("InconsistentKeys(KeyMismatch)", &["rustls:InconsistentKeys::KeyMismatch"]);
    check(
        "InappropriateHandshakeMessage { expect_types: [ServerHello], got_type: HelloRequest }",
        &[
            "rustls:InappropriateHandshakeMessage",
            "rustls:received unexpected handshake message: got HelloRequest",
        ],
    );
    // A variant that is newer than the vocabulary.
    check("PeerMisbehaved(SomethingNew)", &["rustls:PeerMisbehaved"]);
    // rustls 0.19: WebPKIError; 0.20: texts in variants
    check(
        "Custom { kind: InvalidData, error: WebPKIError(CertExpired) }",
        &["rustls:InvalidCertificate::Expired"],
    );
    check(
        "InvalidCertificateData(\"invalid peer certificate: UnknownIssuer\")",
        &["rustls:InvalidCertificate::UnknownIssuer"],
    );
    check(
        "PeerIncompatibleError(\"server does not support TLS v1.2/v1.3\")",
        &["rustls:PeerIncompatible::ServerDoesNotSupportTls12Or13"],
    );
}

#[test]
fn rustls_in_pretty_debug_form() {
    let text = "Error: Custom {\n    kind: Other,\n    error: Custom {\n        kind: InvalidData,\n        error: PeerMisbehaved(\n            SignedKxWithWrongAlgorithm,\n        ),\n    },\n}\nnext";
    check(text, &["rustls:PeerMisbehaved::SignedKxWithWrongAlgorithm"]);
    let evidence = read_text("t", text.as_bytes());
    assert_eq!(evidence.observed()[0].source, Source::Text { name: "t".to_owned(), line: 5 });
    let text = "InvalidCertificate(\n    ExpiredContext {\n        time: UnixTime(\n            1732412472,\n        ),\n        not_after: UnixTime(\n            1732153272,\n        ),\n    },\n)";
    check(text, &["rustls:InvalidCertificate::Expired"]);
    assert_eq!(value(text, "not_after").as_deref(), Some("2024-11-21T01:41:12Z"));
    assert_eq!(value(text, "ago").as_deref(), Some("3 days"));
}

#[test]
fn hyper_over_several_lines() {
    let text = "hyper_util::client::legacy::Error(\n    SendRequest,\n    hyper::Error(\n        Parse(\n            Version,\n        ),\n    ),\n)";
    let read = facts(&read_text("t", text.as_bytes()));
    assert_eq!(read, facts(&read_text("t", b"hyper::Error(Parse(Version))")), "{text}");
    assert!(!read.is_empty());
    check(&text.replace("Version", "Header"), &[]);
}

#[test]
fn codes_and_names_of_other_runtimes() {
    check("code: 'ERR_SSL_UNSUPPORTED_PROTOCOL'", &["openssl:unsupported protocol"]);
    check("if (e.code === 'ERR_SSL_UNSUPPORTED_PROTOCOL') {}", &[]);
    // Dart; a verdict behind whatever names its error
    check(
        "(OS Error: CERTIFICATE_VERIFY_FAILED: unable to get local issuer certificate(handshake.cc:393))",
        &["openssl-verify:20"],
    );
    check("MongoServerSelectionError: unable to verify the first certificate", &["openssl-verify:21"]);
    check("// X509_V_ERR_PERMITTED_VIOLATION: permitted subtree violation", &[]);
    // Names that source code imports, or takes as another error's source
    check("use pki_types::{CertificateDer, InvalidDnsNameError, ServerName};", &[]);
    check("    InvalidServerName(#[source] InvalidDnsNameError),", &[]);
}

#[test]
fn rustls_in_display_form() {
    check(
        "peer misbehaved: SignedKxWithWrongAlgorithm",
        &["rustls:PeerMisbehaved::SignedKxWithWrongAlgorithm"],
    );
    check("invalid peer certificate: UnknownIssuer", &["rustls:InvalidCertificate::UnknownIssuer"]);
    check(
        "invalid peer certificate: Other(OtherError(CaUsedAsEndEntity))",
        &["rustls:InvalidCertificate::CaUsedAsEndEntity"],
    );
    check(
        "received corrupt message of type InvalidContentType",
        &["rustls:InvalidMessage::InvalidContentType"],
    );
    check(
        "received corrupt message of type MissingData(\"ServerName\")",
        &["rustls:InvalidMessage::MissingData"],
    );
    check("peer sent no certificates", &["rustls:NoCertificatesPresented"]);
    check(
        "Error: Custom { kind: UnexpectedEof, error: \"tls handshake eof\" }",
        &["rustls:tls handshake eof"],
    );
    check(
        "invalid peer certificate: certificate does not allow extended key usage for server authentication, allows client authentication",
        &["rustls:InvalidCertificate::InvalidPurpose"],
    );
    // rustls 0.16 to 0.20
    check(
        "error trying to connect: invalid peer certificate contents: invalid peer certificate: UnknownIssuer",
        &["rustls:InvalidCertificate::UnknownIssuer"],
    );
    check("invalid certificate: CertNotValidForName", &["rustls:InvalidCertificate::NotValidForName"]);
    check("received corrupt message", &["rustls:CorruptMessage"]);
    check(
        "peer is incompatible: server does not support TLS v1.2/v1.3",
        &["rustls:PeerIncompatible::ServerDoesNotSupportTls12Or13"],
    );
    check(
        "peer misbehaved: peer signed kx with wrong algorithm (got ED448 expect [ED25519])",
        &["rustls:PeerMisbehaved::SignedKxWithWrongAlgorithm", "got Ed448"],
    );
}

#[test]
fn values_of_certificate_errors() {
    let text = "invalid peer certificate: certificate expired: verification time 1732412472 (UNIX), but certificate is not valid after 1732153272 (259200 seconds ago)";
    check(text, &["rustls:InvalidCertificate::Expired"]);
    assert_eq!(value(text, "ago").as_deref(), Some("3 days"));
    let text = "invalid peer certificate: certificate not valid yet: verification time 1732412472 (UNIX), but certificate is not valid before 1732512472 (100000 seconds in future)";
    check(text, &["rustls:InvalidCertificate::NotValidYet"]);
    assert_eq!(value(text, "ahead").as_deref(), Some("27 hours"));
    for text in [
        "invalid peer certificate: certificate not valid for name \"example.org\"; certificate is only valid for DnsName(\"a.example\"), DnsName(\"b.example\") or IpAddress(192.0.2.1)",
        "InvalidCertificate(NotValidForNameContext { expected: DnsName(\"example.org\"), presented: [\"DnsName(\\\"a.example\\\")\", \"DnsName(\\\"b.example\\\")\", \"IpAddress(192.0.2.1)\"] })",
    ] {
        check(text, &["rustls:InvalidCertificate::NotValidForName"]);
        assert_eq!(value(text, "host").as_deref(), Some("example.org"));
        assert_eq!(value(text, "names").as_deref(), Some("a.example, b.example, 192.0.2.1"));
    }
    assert_eq!(
        value("received fatal alert: HandshakeFailure", "alert").as_deref(),
        Some("handshake_failure")
    );
    assert_eq!(value("received fatal alert: UnknownCA", "alert").as_deref(), Some("unknown_ca"));
}

#[test]
fn the_scheme_of_the_key_exchange() {
    let line = "2024-04-02T09:15:01Z WARN rustls::client::tls12: peer signed kx with wrong algorithm (got Unknown(0) expect [ED25519, ECDSA_NISTP521_SHA512, ECDSA_NISTP384_SHA384, ECDSA_NISTP256_SHA256])";
    check(line, &["got Unmapped", "rustls:PeerMisbehaved::SignedKxWithWrongAlgorithm"]);
    assert_eq!(
        value(line, "expected").as_deref(),
        Some(
            "ed25519 (0x0807), ecdsa_secp521r1_sha512 (0x0603), ecdsa_secp384r1_sha384 (0x0503), \
             ecdsa_secp256r1_sha256 (0x0403)"
        )
    );
    let evidence = read_text("t", b"peer signed kx with wrong algorithm (got Some(ED448) expect [ED25519])");
    assert_eq!(evidence.observed()[0].fact, Fact::KeyExchangeSignature(KeyExchangeSignature::Ed448));
    assert!(evidence.has_looked_for(FactKind::KeyExchangeSignature));
    let evidence = read_text("t", b"peer misbehaved: SignedKxWithWrongAlgorithm");
    assert!(!evidence.has_looked_for(FactKind::KeyExchangeSignature), "not every log has rustls' lines");
}

#[test]
fn openssl() {
    let verify = "openssl:certificate verify failed";
    // openssl s_client 3.0.19, curl 7.88 with it
    check(
        "depth=0 CN = localhost\nverify error:num=18:self-signed certificate\n40776133DC7F0000:error:0A000086:SSL routines:tls_post_process_server_certificate:certificate verify failed:../ssl/statem/statem_clnt.c:1889:",
        &["openssl-verify:18", verify],
    );
    check(
        "408777EAD67F0000:error:0A000438:SSL routines:ssl3_read_bytes:tlsv1 alert internal error:../ssl/record/rec_layer_s3.c:1601:SSL alert number 80",
        &["openssl:alert internal error"],
    );
    check("    Verify return code: 18 (self-signed certificate)", &["openssl-verify:18"]);
    check("    Verify return code: 0 (ok)", &[]);
    check("curl: (60) SSL certificate problem: self-signed certificate", &["openssl-verify:18"]);
    check(
        "curl: (35) OpenSSL/3.0.19: error:0A00010B:SSL routines::wrong version number",
        &["openssl:wrong version number"],
    );
    // The openssl crate: Display with the verdict, and Debug
    check(
        "error:0A000086:SSL routines:tls_post_process_server_certificate:certificate verify failed:../ssl/statem/statem_clnt.c:1889: (hostname mismatch)",
        &[verify, "openssl-verify:62"],
    );
    check(
        "Ssl(Error { code: ErrorCode(1), cause: Some(Ssl(ErrorStack([Error { code: 167772294, library: \"SSL routines\", function: \"tls_post_process_server_certificate\", reason: \"certificate verify failed\", file: \"../ssl/statem/statem_clnt.c\", line: 1889 }]))) }, X509VerifyResult { code: 18, error: \"self-signed certificate\" })",
        &[verify, "openssl-verify:18"],
    );
    // OpenSSL 1.1.1, 3.2 and newer, BoringSSL, and without texts
    check(
        "error:1416F086:SSL routines:tls_process_server_certificate:certificate verify failed:ssl/statem/statem_clnt.c:1919: (self signed certificate)",
        &[verify, "openssl-verify:18"],
    );
    for alert in
        ["sslv3 alert handshake failure", "ssl/tls alert handshake failure", "SSLV3_ALERT_HANDSHAKE_FAILURE"]
    {
        check(
            &format!(
                "error:0A000410:SSL routines:ssl3_read_bytes:{alert}:../ssl/record/rec_layer_s3.c:1600:SSL alert number 40"
            ),
            &["openssl:alert handshake failure"],
        );
    }
    check("error:0A00010B:lib(20)::reason(267)", &["openssl:wrong version number"]);
}

#[test]
fn codes_of_the_system() {
    check(
        "Os { code: 104, kind: ConnectionReset, message: \"Connection reset by peer\" }",
        &["io:ConnectionReset"],
    );
    check("Connection timed out (os error 110)", &["io:operation timed out"]);
    check("Failure(Error { code: -9836, message: \"bad protocol version\" })", &["apple:-9836"]);
    check("the certificate chain is bad. (os error -2146893019)", &["os:0x80090325"]);
    check("Unknown error (0x80092012) - The revocation function", &["os:0x80092012"]);
    check("Os { code: 2, kind: NotFound, message: \"No such file or directory\" }", &[]);
}

#[test]
fn versions_of_crates() {
    check(
        "thread 'main' panicked at /home/me/.cargo/registry/src/index.crates.io-6f17d22bba15001f/rustls-0.23.15/src/crypto/mod.rs:248:14:\nno process-level CryptoProvider available -- call CryptoProvider::install_default() before this point",
        &["rustls@0.23.15", "rustls:process-level CryptoProvider"],
    );
    check(
        "  at C:\\Users\\me\\.cargo\\registry\\src\\index.crates.io-6f17d22bba15001f\\ureq-2.0.2\\src\\stream.rs:320",
        &["ureq@2.0.2"],
    );
    check("   0: /build/vendor/tokio-rustls-0.26.0/src/lib.rs:1", &["tokio-rustls@0.26.0"]);
    check("    │   ├── rustls v0.22.2", &["rustls@0.22.2"]);
    check("   Compiling reqwest v0.12.0", &["reqwest@0.12.0"]);
    check("    Updating rustls v0.22.2 -> v0.22.4", &["rustls@0.22.4"]);
    check("It works with rustls 0.21.12 and fails with rustls 0.22.2", &[]);
    check("rustls 0.21.12 works here", &[]);
}

#[test]
fn what_people_paste() {
    for text in [
        "SignedKxWithWrongAlgorithm",
        "  3: SignedKxWithWrongAlgorithm\n",
        "`SignedKxWithWrongAlgorithm`",
        "Error: SignedKxWithWrongAlgorithm",
    ] {
        check(text, &["rustls:PeerMisbehaved::SignedKxWithWrongAlgorithm"]);
    }
    check("self-signed certificate in certificate chain", &["openssl-verify:19"]);
    check(
        "\x1b[1;31mSignedKxWithWrongAlgorithm\x1b[0m",
        &["rustls:PeerMisbehaved::SignedKxWithWrongAlgorithm"],
    );
    check("    2: unexpected EOF", &["openssl:unexpected EOF"]);
    check(
        "curl: (60) SSL: no alternative certificate subject name matches target host name 'localhost'",
        &["curl:no alternative certificate subject name matches"],
    );
    check("curl: (28) Connection timed out after 3004 milliseconds", &["io:operation timed out"]);
    check("no overlapping sigschemes", &["rustls:PeerIncompatible::NoSignatureSchemesInCommon"]);
}

#[test]
fn prose_and_source_code_are_no_symptoms() {
    for text in [
        "When does rustls return UnknownIssuer?",
        "UnknownIssuer means that there is no path to a trust anchor.",
        "pub enum PeerMisbehaved {\n    SelectedUnofferedPsk,\n    SignedKxWithWrongAlgorithm,\n    UnexpectedCleartextExtension,\n}",
        "/// Fails with `PeerMisbehaved(SignedKxWithWrongAlgorithm)`.",
        "    // peer misbehaved: SignedKxWithWrongAlgorithm",
        "    PeerMisbehaved(PeerMisbehaved),\n    AlertReceived(AlertDescription),\n    InvalidCertificate(CertificateError),",
        "Err(Error::PeerMisbehaved(PeerMisbehaved::SignedKxWithWrongAlgorithm))",
        "return Err(PeerMisbehaved::SignedKxWithWrongAlgorithm.into());",
        "    InvalidCertificate(UnknownIssuer) => retry(),",
        "    Error::InvalidCertificate(err) => write!(f, \"invalid peer certificate: {err}\"),",
        "\"peer signed kx with wrong algorithm (got {:?} expect {:?})\",",
        "the option `SSL routines` of the manual",
        "    pki_types::{CertificateDer, InvalidDnsNameError, ServerName},",
        "    InvalidServerName(#[source] InvalidDnsNameError),",
        "invalid peer certificate: this is what users see",
        "",
    ] {
        check(text, &[]);
    }
}

#[test]
fn endpoints() {
    let outer = "error sending request for url (https://localhost:5501/)";
    let text = format!(
        "{outer}\n\nCaused by:\n   0: client error (Connect)\n   1: invalid peer certificate: UnknownIssuer\n"
    );
    check(&text, &["rustls:InvalidCertificate::UnknownIssuer"]);
    assert_eq!(value(&text, "target").as_deref(), Some("localhost:5501"));
    // reqwest 0.12.0, and newer ones
    for url in [
        "Url { scheme: \"https\", cannot_be_a_base: false, username: \"\", password: None, host: Some(Domain(\"localhost\")), port: Some(5501), path: \"/\", query: None, fragment: None }",
        "\"https://localhost:5501/\"",
    ] {
        let text = format!(
            "reqwest::Error {{ kind: Request, url: {url}, source: hyper_util::client::legacy::Error(Connect, Custom {{ kind: Other, error: Custom {{ kind: InvalidData, error: PeerMisbehaved(SignedKxWithWrongAlgorithm) }} }}) }}"
        );
        check(&text, &["rustls:PeerMisbehaved::SignedKxWithWrongAlgorithm"]);
        assert_eq!(value(&text, "target").as_deref(), Some("localhost:5501"));
        // As a JSON log has it
        let json = format!("{{\"level\":\"ERROR\",\"error\":\"{}\"}}", text.replace('"', "\\\""));
        check(&json, &["rustls:PeerMisbehaved::SignedKxWithWrongAlgorithm"]);
        assert_eq!(value(&json, "target").as_deref(), Some("localhost:5501"));
    }
    check(outer, &["rust:only the outermost layer"]);
    assert_eq!(value(outer, "target").as_deref(), Some("localhost:5501"));
}

#[test]
fn bytes_that_are_no_clean_text() {
    check(
        "\x1b[33m WARN\x1b[0m \x1b[2mhs\x1b[0m: invalid peer certificate: \x1b[31mUnknownIssuer\x1b[0m\r\n",
        &["rustls:InvalidCertificate::UnknownIssuer"],
    );
    let broken = read_text("t", b"\xff\xfa\0 invalid peer certificate: UnknownIssuer\0\xc3");
    assert_eq!(facts(&broken), ["rustls:InvalidCertificate::UnknownIssuer"]);
    let utf16 = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{feff}Zeile é\r\nError: invalid peer certificate: UnknownIssuer 🦀\r\n"
            .encode_utf16()
            .flat_map(order)
            .collect()
    };
    for text in [utf16(u16::to_le_bytes), utf16(u16::to_be_bytes)] {
        let evidence = read_text("t", &text);
        assert_eq!(facts(&evidence), ["rustls:InvalidCertificate::UnknownIssuer"]);
        assert_eq!(evidence.observed()[0].source, Source::Text { name: "t".to_owned(), line: 2 });
        assert_eq!(evidence.observed()[0].what, "Error: invalid peer certificate: UnknownIssuer 🦀");
    }
    assert!(read_text("t", b"").has_looked_for(FactKind::Symptom));
}

#[test]
fn the_same_again_is_counted() {
    let mut log = String::new();
    for i in 0..500 {
        log.push_str(&format!("2024-04-02T09:15:{:02}Z [{i}] INFO nothing\n", i % 60));
        log.push_str(&format!(
            "2024-04-02T09:15:{:02}Z [{i}] invalid peer certificate: UnknownIssuer\n",
            i % 60
        ));
    }
    let reading = read("t", log.as_bytes());
    let one = &reading.evidence.observed()[0];
    assert_eq!(one.source, Source::Text { name: "t".to_owned(), line: 2 });
    assert!(one.what.ends_with("UnknownIssuer (×500)"), "{}", one.what);
    let [failure] = reading.failures.as_slice() else { panic!("{:?}", reading.failures) };
    assert_eq!((failure.seen.count, failure.seen.first.line, failure.seen.last.line), (500, 2, 1000));
    assert_eq!(failure.seen.last.time.as_deref(), Some("2024-04-02T09:15:19Z"));
    assert_eq!(failure.seen.lines, [2, 4, 6, 8, 10]);
    // Other digits before the error, where they are the endpoint's, are another failure.
    let hosts = "GET https://10.0.0.1:8443/: invalid peer certificate: Expired\nGET https://10.0.0.2:8443/: invalid peer certificate: Expired\n";
    assert_eq!(read("t", hosts.as_bytes()).failures.len(), 2);
}

/// Texts with every form, between much that is none, and a line that is longer than the window.
fn long_text() -> Vec<u8> {
    let forms: [&str; 8] = [
        "2024 peer signed kx with wrong algorithm (got Unknown(0) expect [ED25519])\nCustom {\n    kind: InvalidData,\n    error: PeerMisbehaved(\n        SignedKxWithWrongAlgorithm,\n    ),\n}\n",
        "SignedKxWithWrongAlgorithm\n",
        "rustls v0.22.2\n",
        "error sending request for url (https://a:1/)\n\n  1: invalid peer certificate: UnknownIssuer\n",
        "error:0A000086:SSL routines:f:certificate verify failed:../s.c:1889: (hostname mismatch)\n",
        "received fatal alert: HandshakeFailure\n",
        "\x1b[31mfailed\x1b[0m (os error 104)\n",
        "thread 'main' panicked at /x/registry/src/index-1/rustls-0.23.15/src/a.rs:1:2:\n",
    ];
    let mut text = Vec::new();
    for round in 0..40 {
        for (i, form) in forms.iter().enumerate() {
            text.extend_from_slice(form.as_bytes());
            text.extend_from_slice("a line about something else, 2024 é\n".repeat(round * 2 + i).as_bytes());
        }
    }
    for _ in 0..3 {
        text.extend_from_slice("x y ".repeat(50_000).as_bytes());
        text.extend_from_slice(b"peer misbehaved: MissingKeyShare ");
    }
    text.extend_from_slice(b"\nreceived corrupt message of type InvalidContentType\n");
    text
}

#[test]
fn the_size_of_the_pieces_does_not_matter() {
    let text = long_text();
    let whole = format!("{:?}", read_text("t", &text).observed());
    assert!(whole.contains("MissingKeyShare") && whole.contains("InvalidContentType"), "{whole}");
    for size in [1, 7, 4096, 65_537, 524_287, 524_288] {
        let mut scanner = Scanner::new("t");
        text.chunks(size).for_each(|piece| scanner.push(piece));
        assert_eq!(format!("{:?}", scanner.finish().evidence.observed()), whole, "pieces of {size}");
    }
    let mut reader: &[u8] = &text;
    assert_eq!(format!("{:?}", scan(&mut reader, "t").unwrap().evidence.observed()), whole);
    // Wherever the end of the buffer falls.
    let expected = facts(&read_text("t", &text));
    for shift in [1, 100, 5_000, 20_011, 40_009, 80_021] {
        let mut shifted = "s\n".repeat(shift).into_bytes();
        shifted.extend_from_slice(&text);
        assert_eq!(facts(&read_text("t", &shifted)), expected, "shifted by {shift}");
    }
}

/// Numbers that look random and are always the same.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

#[test]
fn mutations_neither_panic_nor_depend_on_pieces() {
    let seeds = long_text();
    let seeds = &seeds[..6000];
    let mut numbers = Numbers(1);
    for _ in 0..400 {
        let from = numbers.below(seeds.len() - 600);
        let mut text = seeds[from..from + 600].to_vec();
        for _ in 0..numbers.below(20) {
            let at = numbers.below(text.len());
            match numbers.below(4) {
                0 => text[at] = numbers.below(256) as u8,
                1 => drop(text.remove(at)),
                2 => text.insert(at, b"({[\"\\\n:,\x1b\0 "[numbers.below(11)]),
                _ => {
                    let (a, b) = (numbers.below(seeds.len()), numbers.below(60));
                    let piece = seeds[a..(a + b).min(seeds.len())].to_vec();
                    text.splice(at..at, piece);
                }
            }
        }
        let whole = format!("{:?}", read_text("t", &text).observed());
        let mut scanner = Scanner::new("t");
        let size = 1 + numbers.below(50);
        text.chunks(size).for_each(|piece| scanner.push(piece));
        assert_eq!(format!("{:?}", scanner.finish().evidence.observed()), whole);
        for observed in read_text("t", &text).observed() {
            assert!(observed.what.chars().count() <= 320, "{}", observed.what);
            assert!(!observed.what.chars().any(char::is_control), "{:?}", observed.what);
        }
    }
}

#[test]
fn hostile_texts_cost_no_more_than_their_length() {
    for hostile in [
        "(",
        "error:",
        "PeerMisbehaved(",
        "InvalidCertificate(ExpiredContext { ",
        "Custom {",
        "Custom {\n",
        "SSL routines:",
        "SSL routines\"",
        "{ code: ",
        "https://",
        "registry/src/",
        "rustls-0.",
        "UnknownIssuer\n",
        "peer signed kx with wrong algorithm (got ",
        "error sending request for url (",
        "\x1b[",
        "\0",
        "\n",
        "\u{feff}",
        "Url { scheme: \"",
        "invalid peer certificate: certificate not valid for name \"",
        "received fatal alert: A1\n",
        "invalid peer certificate: UnknownIssuer (os error 104) PeerMisbehaved(MissingKeyShare)\n",
    ] {
        let text = hostile.repeat((1 << 20) / hostile.len());
        let mut scanner = Scanner::new("t");
        scanner.push(text.as_bytes());
        scanner.push(b"\n\npeer misbehaved: MissingKeyShare\n");
        let work = scanner.work_at_end();
        assert!(work <= 8 * text.len() as u64, "{hostile:?}: {work} for {}", text.len());
    }
}

/// Of lines that say the same only the first is read; what is found must not depend on that.
#[test]
fn remembered_lines() {
    // Each line lends its endpoint, also the fortieth.
    let line = "2024-05-12T04:11:02Z ERROR error sending request for url (https://a.example/items/1)\n";
    let text = format!("{}peer misbehaved: SignedKxWithWrongAlgorithm", line.repeat(40));
    assert_eq!(value(&text, "target").as_deref(), Some("a.example:443"));
    let line =
        "error sending request for url (https://b.example/1): invalid peer certificate: UnknownIssuer\n";
    let text = format!("{}peer misbehaved: SignedKxWithWrongAlgorithm", line.repeat(40));
    let evidence = read_text("t", text.as_bytes());
    let symptoms = || evidence.observed().iter().filter(|o| o.fact.kind() == FactKind::Symptom);
    assert!(symptoms().all(|o| o.values.get("target") == Some("b.example:443")));
    assert!(evidence.observed()[0].what.ends_with("(×40)"));
    // Digits of an endpoint are no times.
    let line = |port: u16| {
        format!(
            "Url {{ scheme: \"https\", host: Some(Domain(\"a\")), port: Some({port}), path: \"/\" }}: InvalidCertificate(UnknownIssuer)\n"
        )
    };
    assert_eq!(read("t", format!("{}{}", line(1), line(2)).as_bytes()).failures.len(), 2);
}

/// A line that is expected to say the same as the last one is not searched; what is found must not depend on that.
#[test]
fn expected_lines() {
    let lines = [
        "Custom { kind: InvalidData, error: PeerMisbehaved(SignedKxWithWrongAlgorithm) }",
        // The same but for its digits, and one number is an anchor.
        "status 0x81090325 of: Custom { kind: InvalidData, error: PeerMisbehaved(SignedKxWithWrongAlgorithm) }",
        "status 0x80090325 of: Custom { kind: InvalidData, error: PeerMisbehaved(SignedKxWithWrongAlgorithm) }",
        "status 0x80090325",
        "nothing: of note { here }, and as far into its line as an anchor",
    ];
    let mut random = Numbers(7);
    let mut counts = [0_u64; 5];
    let text: String = (0..4000)
        .map(|second| {
            // Runs of the same line, of any length.
            let which = if second % 7 < 3 { 0 } else { random.below(lines.len()) };
            counts[which] += 1;
            format!(
                "2024-05-12T{:02}:{:02}:{:02}Z {}\n",
                second / 3600,
                second / 60 % 60,
                second % 60,
                lines[which]
            )
        })
        .collect();
    for text in [&text, text.trim_end()] {
        let evidence = read_text("t", text.as_bytes());
        let count = |name: &str| {
            let observed = evidence
                .observed()
                .iter()
                .find(|o| matches!(&o.fact, Fact::Symptom(symptom) if symptom.name == name));
            let what = &observed.expect(name).what;
            what.rsplit_once("(×").unwrap().1.trim_end_matches(')').parse::<u64>().unwrap()
        };
        assert_eq!(
            count("rustls:PeerMisbehaved::SignedKxWithWrongAlgorithm"),
            counts[0] + counts[1] + counts[2]
        );
        assert_eq!(count("os:0x80090325"), counts[2] + counts[3]);
    }
}
