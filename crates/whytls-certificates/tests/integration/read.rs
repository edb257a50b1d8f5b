//! Reading certificates that are good, odd, cut and damaged.

use whytls_certificates::make::{
    BasicConstraints, Digest, Draft, ExtendedKeyUsage, Issued, KeyKind, KeyUsage, Version,
};
use whytls_certificates::read::{Certificate, PemError, PublicKey, ReadError, pem_certificates};

use crate::{DAY, LETS_ENCRYPT, NOW};

fn read(issued: &Issued) -> Certificate {
    Certificate::parse(&issued.der().unwrap()).unwrap()
}

fn draft() -> Draft {
    Draft::new("a.test").validity(NOW, NOW + DAY)
}

#[test]
fn a_real_certificate() {
    let chain = pem_certificates(LETS_ENCRYPT).unwrap();
    let leaf = Certificate::parse(&chain[0]).unwrap();
    assert_eq!(leaf.der, chain[0]);
    assert_eq!(leaf.version, 3);
    assert_eq!(leaf.subject.text, "CN=lists.for-our.info");
    assert_eq!(leaf.subject.common_name.as_deref(), Some("lists.for-our.info"));
    assert_eq!(leaf.issuer.text, "C=US, O=Let's Encrypt, CN=Let's Encrypt Authority X3");
    assert_eq!(leaf.issuer.organization.as_deref(), Some("Let's Encrypt"));
    assert_eq!((leaf.not_before, leaf.not_after), (1_562_929_950, 1_570_705_950));
    assert_eq!(leaf.dns_names, ["lists.for-our.info"]);
    assert!(leaf.ip_addresses.is_empty() && leaf.has_subject_alt_name);
    assert_eq!((leaf.ca, leaf.path_len), (Some(false), None));
    assert_eq!((leaf.digital_signature, leaf.key_cert_sign), (Some(true), Some(false)));
    assert_eq!(
        leaf.extended_key_usage.as_deref(),
        Some(&["serverAuth".to_owned(), "clientAuth".to_owned()][..])
    );
    assert_eq!(leaf.signature_algorithm, "sha256WithRSAEncryption");
    assert_eq!(leaf.public_key, PublicKey::Rsa { bits: 2048 });
    assert_eq!(leaf.ca_issuers, ["http://cert.int-x3.letsencrypt.org/"]);
    assert!(leaf.unknown_critical_extensions.is_empty() && !leaf.must_staple);
    assert!(leaf.serial_is_valid());
    assert!(!leaf.is_self_issued() && !leaf.is_self_signed());

    let intermediate = Certificate::parse(&chain[1]).unwrap();
    assert_eq!((intermediate.ca, intermediate.path_len), (Some(true), Some(0)));
    assert_eq!(leaf.issuer.der, intermediate.subject.der);
    assert_eq!(leaf.authority_key_id, intermediate.subject_key_id);
    assert!(leaf.is_signed_by(&intermediate) && !intermediate.is_signed_by(&leaf));
}

#[test]
fn what_was_made_is_what_is_read() {
    let root = draft()
        .common_name("Root")
        .organization("Example")
        .basic_constraints(BasicConstraints::Ca { path_len: Some(3) })
        .key_usage(&[KeyUsage::KeyCertSign])
        .key_identifiers()
        .self_signed()
        .unwrap();
    let leaf = draft()
        .dns_name("a.test")
        .dns_name("*.a.test")
        .ip_address("192.0.2.1".parse().unwrap())
        .ip_address("2001:db8::1".parse().unwrap())
        .basic_constraints(BasicConstraints::NotCa)
        .key_usage(&[KeyUsage::KeyEncipherment])
        .extended_key_usage(&[ExtendedKeyUsage::CodeSigning, ExtendedKeyUsage::Oid("1.2.3".to_owned())])
        .ca_issuers_url("http://ca.test/1")
        .ca_issuers_url("http://ca.test/2")
        .key_identifiers()
        .extension("1.2.3.4", true, *b"\x05\x00")
        .extension("1.2.3.5", false, *b"\x05\x00")
        .extension("1.3.6.1.5.5.7.1.24", false, *b"\x30\x03\x02\x01\x05")
        .signed_by(&root)
        .unwrap();
    let (root, leaf) = (read(&root), read(&leaf));

    assert_eq!(root.subject.text, "O=Example, CN=Root");
    assert_eq!((root.ca, root.path_len, root.key_cert_sign), (Some(true), Some(3), Some(true)));
    assert!(root.is_self_issued() && root.is_self_signed());
    assert_eq!(root.authority_key_id, root.subject_key_id);
    assert_eq!(root.extended_key_usage, None);

    assert_eq!(leaf.dns_names, ["a.test", "*.a.test"]);
    assert_eq!(
        leaf.ip_addresses.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["192.0.2.1", "2001:db8::1"]
    );
    assert_eq!((leaf.ca, leaf.digital_signature), (Some(false), Some(false)));
    assert_eq!(leaf.extended_key_usage.as_deref(), Some(&["codeSigning".to_owned(), "1.2.3".to_owned()][..]));
    assert_eq!(leaf.ca_issuers, ["http://ca.test/1", "http://ca.test/2"]);
    assert_eq!(leaf.authority_key_id, root.subject_key_id);
    assert_eq!(leaf.unknown_critical_extensions, ["1.2.3.4"]);
    assert!(leaf.must_staple);
    assert_eq!((leaf.not_before, leaf.not_after), (NOW, NOW + DAY));
    assert!(!leaf.is_self_issued() && leaf.is_signed_by(&root));
}

#[test]
fn absent_is_not_false() {
    let bare = read(&draft().self_signed().unwrap());
    assert_eq!((bare.ca, bare.digital_signature, bare.key_cert_sign), (None, None, None));
    assert_eq!((bare.extended_key_usage, bare.subject_key_id, bare.authority_key_id), (None, None, None));
    assert!(!bare.has_subject_alt_name);
    let nameless = read(&draft().without_common_name().self_signed().unwrap());
    assert_eq!((nameless.subject.text.as_str(), nameless.subject.common_name), ("", None));
}

#[test]
fn versions_keys_and_algorithms() {
    let curve = |curve: &str| PublicKey::Ec { curve: curve.to_owned() };
    for (kind, key, algorithm) in [
        (KeyKind::P256, curve("P-256"), "ecdsa-with-SHA256"),
        (KeyKind::P384, curve("P-384"), "ecdsa-with-SHA256"),
        (KeyKind::P521, curve("P-521"), "ecdsa-with-SHA256"),
        (KeyKind::Rsa(1024), PublicKey::Rsa { bits: 1024 }, "sha256WithRSAEncryption"),
        (KeyKind::Rsa(2047), PublicKey::Rsa { bits: 2047 }, "sha256WithRSAEncryption"),
        (KeyKind::Ed25519, PublicKey::Ed25519, "ED25519"),
    ] {
        let certificate = read(&draft().key_kind(kind).self_signed().unwrap());
        assert_eq!(
            (certificate.public_key, certificate.signature_algorithm.as_str()),
            (key, algorithm),
            "{kind:?}"
        );
    }
    for (digest, algorithm) in [
        (Digest::Sha1, "ecdsa-with-SHA1"),
        (Digest::Sha384, "ecdsa-with-SHA384"),
        (Digest::Sha512, "ecdsa-with-SHA512"),
    ] {
        assert_eq!(read(&draft().digest(digest).self_signed().unwrap()).signature_algorithm, algorithm);
    }
    assert_eq!(read(&draft().version(Version::V1).self_signed().unwrap()).version, 1);
    assert_eq!(read(&draft().self_signed().unwrap()).version, 3);
}

#[test]
fn self_issued_is_not_self_signed() {
    let root = draft().self_signed().unwrap();
    // The same name, another key.
    let other = read(&draft().signed_by(&root).unwrap());
    assert!(other.is_self_issued() && !other.is_self_signed());
}

#[test]
fn serial_numbers_as_openssl_prints_them() {
    let mut certificate = read(&draft().self_signed().unwrap());
    for (serial, hex, valid) in [
        (&b"\x01"[..], "01", true),
        (b"\x00\xff", "FF", true),
        (b"\x00", "00", false),
        (b"\xff", "-01", false),
        (b"\x80\x00", "-8000", false),
        (b"", "", false),
        (&[0x7f; 20], "7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F", true),
        (&[0x01; 21], "010101010101010101010101010101010101010101", false),
    ] {
        certificate.serial = serial.to_vec();
        assert_eq!((certificate.serial_hex().as_str(), certificate.serial_is_valid()), (hex, valid));
    }
}

#[test]
fn broken_extensions_are_named() {
    let broken = |oid: &str, value: &[u8]| {
        let issued = draft().extension(oid, false, value).self_signed().unwrap();
        Certificate::parse(&issued.der().unwrap())
    };
    for (oid, name) in [
        ("2.5.29.17", "subjectAltName"),
        ("2.5.29.19", "basicConstraints"),
        ("2.5.29.15", "keyUsage"),
        ("2.5.29.37", "extendedKeyUsage"),
        ("1.3.6.1.5.5.7.1.1", "authorityInfoAccess"),
    ] {
        let error = broken(oid, b"\xff\xff\xff").unwrap_err();
        assert!(
            matches!(&error, ReadError::MalformedExtension { name: found, .. } if *found == name),
            "{name}: {error:?}"
        );
    }
    // An iPAddress of three bytes is nobody's, and verifiers pass over it.
    assert!(broken("2.5.29.17", b"\x30\x05\x87\x03\x01\x02\x03").is_ok());
    // One that nobody reads here.
    assert!(broken("1.2.3.4", b"\xff\xff\xff").is_ok());
    let twice = draft().dns_name("a.test").extension("2.5.29.17", false, *b"\x30\x03\x82\x01a");
    let error = Certificate::parse(&twice.self_signed().unwrap().der().unwrap()).unwrap_err();
    assert_eq!(error, ReadError::DuplicateExtension { oid: "2.5.29.17".to_owned() });
}

/// Real and made certificates, for the tests that damage them.
fn samples() -> Vec<Vec<u8>> {
    let mut samples = pem_certificates(LETS_ENCRYPT).unwrap();
    let full = draft()
        .dns_name("a.test")
        .ip_address("2001:db8::1".parse().unwrap())
        .basic_constraints(BasicConstraints::Ca { path_len: Some(1) })
        .key_usage(&[KeyUsage::DigitalSignature])
        .extended_key_usage(&[ExtendedKeyUsage::ServerAuth])
        .ca_issuers_url("http://ca.test/")
        .key_identifiers()
        .extension("1.3.6.1.5.5.7.1.24", false, *b"\x30\x03\x02\x01\x05");
    samples.push(full.self_signed().unwrap().der().unwrap());
    samples.push(draft().version(Version::V1).self_signed().unwrap().der().unwrap());
    samples
}

#[test]
fn every_truncation_is_an_error_that_says_where() {
    for der in samples() {
        let mut fields = Vec::new();
        for length in 0..der.len() {
            let error = Certificate::parse(&der[..length]).unwrap_err();
            match error {
                ReadError::Empty => assert_eq!(length, 0),
                ReadError::Truncated { field, offset } => {
                    assert!(offset <= length, "{field} at {offset} of {length}");
                    if fields.last() != Some(&field) {
                        fields.push(field);
                    }
                }
                other => panic!("{length}: {other:?}"),
            }
        }
        let outline = [
            "certificate",
            "signed part",
            "version",
            "serial number",
            "inner signature algorithm",
            "issuer",
            "validity",
            "subject",
            "public key",
            "extensions",
            "signature algorithm",
            "signature",
        ];
        // In the order of the certificate, each once; version 1 has neither version nor extensions.
        let order: Vec<_> =
            fields.iter().map(|field| outline.iter().position(|known| known == field).unwrap()).collect();
        assert!(order.is_sorted_by(|a, b| a < b), "{fields:?}");
        assert!(fields.len() >= 10, "{fields:?}");
    }
}

#[test]
fn trailing_bytes_are_an_error() {
    for der in samples() {
        let longer = [&der[..], &[0, 0, 0]].concat();
        assert_eq!(Certificate::parse(&longer), Err(ReadError::TrailingBytes { count: 3 }));
    }
}

#[test]
fn damaged_bytes_never_panic() {
    let mut read = 0_u32;
    let mut refused = 0_u32;
    for der in samples() {
        let mut damaged = der.clone();
        for position in 0..der.len() {
            for change in [0x01, 0x10, 0x80, 0xff] {
                damaged[position] = der[position] ^ change;
                match Certificate::parse(&damaged) {
                    Ok(certificate) => {
                        read += 1;
                        // What follows from the facts has to hold, too.
                        let _ = (
                            certificate.serial_hex(),
                            certificate.serial_is_valid(),
                            certificate.public_key.to_string(),
                        );
                        assert!(!certificate.subject.der.is_empty() || certificate.subject.text.is_empty());
                    }
                    Err(error) => {
                        refused += 1;
                        assert!(!error.to_string().is_empty());
                    }
                }
            }
            damaged[position] = der[position];
        }
        // A cut and a fill: the rest of a certificate replaced by one byte.
        for position in 0..der.len() {
            for fill in [0x00, 0x30, 0xff] {
                damaged[position..].fill(fill);
                let _ = Certificate::parse(&damaged);
                damaged.copy_from_slice(&der);
            }
        }
    }
    assert!(read > 1000 && refused > 1000, "{read} read, {refused} refused");
}

#[test]
fn noise_never_panics() {
    // xorshift64: the same noise each time.
    let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    for _ in 0..20_000 {
        let mut bytes: Vec<u8> = (0..next() % 64).map(|_| next() as u8).collect();
        assert!(Certificate::parse(&bytes).is_err());
        bytes.insert(0, 0x30);
        assert!(Certificate::parse(&bytes).is_err());
        let _ = pem_certificates(&bytes);
        let text = [b"-----BEGIN CERTIFICATE-----\n", &bytes[..], b"\n-----END CERTIFICATE-----\n"].concat();
        let _ = pem_certificates(&text);
    }
}

// ---- PEM ----

#[test]
fn pem_with_text_keys_and_windows_line_ends() {
    let issued = draft().self_signed().unwrap();
    let (pem, key, der) = (issued.pem().unwrap(), issued.key().pem().unwrap(), issued.der().unwrap());
    let file = format!("\u{feff}# my server\n{pem}\n{key}some text\n{pem}");
    assert_eq!(pem_certificates(file.as_bytes()).unwrap(), [&der[..], &der[..]]);
    assert_eq!(pem_certificates(file.replace('\n', "\r\n").as_bytes()).unwrap(), [&der[..], &der[..]]);
    assert_eq!(pem_certificates(&der).unwrap(), [&der[..]]);
    let trusted = pem.replace("CERTIFICATE", "TRUSTED CERTIFICATE");
    assert_eq!(pem_certificates(trusted.as_bytes()).unwrap(), [&der[..]]);
}

#[test]
fn pem_that_holds_no_certificate() {
    let issued = draft().self_signed().unwrap();
    let (pem, key, der) = (issued.pem().unwrap(), issued.key().pem().unwrap(), issued.der().unwrap());
    let error = |bytes: &[u8]| pem_certificates(bytes).unwrap_err();
    assert_eq!(error(b""), PemError::NoCertificate { others: vec![] });
    assert_eq!(error(b"hello").to_string(), "no certificate found");
    assert_eq!(error(key.as_bytes()).to_string(), "no certificate found, only PRIVATE KEY");
    let cut = &pem[..pem.len() - 30];
    assert_eq!(error(cut.as_bytes()), PemError::Unfinished { line: 1 });
    assert_eq!(error(format!("\n\n{cut}\n{pem}").as_bytes()), PemError::Unfinished { line: 3 });
    let damaged = pem.replacen("MII", "M!I", 1);
    assert_eq!(error(damaged.as_bytes()), PemError::Base64 { line: 1 });
    let empty = "\n-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n";
    assert_eq!(error(empty.as_bytes()), PemError::NotDer { line: Some(2) });
    let short = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    assert_eq!(error(short.as_bytes()), PemError::NotDer { line: Some(1) });
    assert_eq!(error(&der[..der.len() - 1]), PemError::NotDer { line: None });
}
