//! Lines that rustls logs: the one that names the scheme of the key exchange.

use crate::evidence::{Fact, KeyExchangeSignature, Said, Symptom, Values};
use crate::reader::anchors;
use crate::reader::passage::Passage;

use super::Tokens;

/// `peer signed kx with wrong algorithm (got Unknown(0) expect [ED25519, ECDSA_NISTP256_SHA256])`;
/// from rustls 0.23.44 on, `got Some(ED448)`.
pub(super) fn key_exchange(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    if passage.is_comment_at(start) {
        return;
    }
    let inside = passage.reach(end, 2048).strip_prefix(" (got ").and_then(|rest| rest.split_once(" expect "));
    let Some((got, rest)) = inside.filter(|(got, _)| got.len() < 64) else { return };
    // In rustls' own source the braces of the format stand here.
    if got.starts_with('{') {
        return;
    }
    let got = got.strip_prefix("Some(").and_then(|g| g.strip_suffix(')')).unwrap_or(got);
    let signature = match got {
        "ECDSA_SHA1_Legacy" | "Unknown(515)" | "Unknown(0x0203)" => KeyExchangeSignature::EcdsaSha1,
        "Unknown(0)" | "Unknown(0x00)" | "Unknown(0x0)" => KeyExchangeSignature::Unmapped,
        "ED448" => KeyExchangeSignature::Ed448,
        _ => KeyExchangeSignature::Other,
    };
    let mut values = Values::none();
    let list = rest.strip_prefix('[').and_then(|list| list.split_once(']')).map(|(list, _)| list);
    if let Some(list) = list.filter(|list| list.len() < 1024) {
        let schemes: Vec<String> = list.split(", ").map(decoded).collect();
        values = values.with("expected", schemes.join(", "));
    }
    out.add(start, Fact::KeyExchangeSignature(signature), values.clone());
    if let Some(symptom) = anchors::variant("PeerMisbehaved", "SignedKxWithWrongAlgorithm") {
        out.symptom(start, symptom, values);
    }
}

/// A client that went away before a handshake, as a Go server notes it.
const GONE: Symptom = Symptom { name: "go:TLS handshake error from", says: Some(Said::ServerHandshakeNoise) };

/// `http: TLS handshake error from 10.244.0.1:63189: EOF`; other reasons are texts of their own.
pub(super) fn handshake_error_from(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    if passage.is_comment_at(start) || passage.is_code_at(start) {
        return;
    }
    let line = passage.reach(end, 300).split(['\n', '"']).next().unwrap_or("");
    let Some((_address, reason)) = line.split_once(": ") else { return };
    let reason = reason.trim_end();
    let gone = matches!(reason, "EOF" | "unexpected EOF")
        || ((reason.starts_with("read tcp") || reason.starts_with("write tcp"))
            && ["connection reset by peer", "i/o timeout", "broken pipe"]
                .iter()
                .any(|end| reason.ends_with(end)));
    if gone {
        out.symptom(start, GONE, Values::none());
    }
}

/// PostgreSQL refuses a connection without TLS.
const NO_ENCRYPTION: Symptom =
    Symptom { name: "protocol:no pg_hba.conf entry, no encryption", says: Some(Said::ServerDemandsTls) };
/// The end of the connection, as Go's HTTP client prints it.
const GO_EOF: Symptom = Symptom { name: "go:EOF", says: Some(Said::Eof) };

/// `no pg_hba.conf entry for host …, no encryption` (`SSL off` before PostgreSQL 14): an entry with TLS may exist.
pub(super) fn pg_hba(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let line = passage.reach(end, 400).split('\n').next().unwrap_or("");
    if line.contains(", no encryption") || line.contains(", SSL off") {
        out.symptom(start, NO_ENCRYPTION, Values::none());
    }
}

/// `Get "https://api.example/": EOF`
pub(super) fn go_eof(passage: &Passage, start: usize, out: &mut Tokens) {
    let before = &passage.text[passage.floor(start.saturating_sub(512))..start];
    let behind = passage.reach(start + "\": EOF".len(), 1);
    if before.contains("\"https://") && !behind.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        out.symptom(start, GO_EOF, Values::none());
    }
}

/// A signature scheme under rustls' name as the IANA registry has it, with its number; others as they are.
fn decoded(scheme: &str) -> String {
    let (name, number) = match scheme {
        "RSA_PKCS1_SHA1" => ("rsa_pkcs1_sha1", 0x0201),
        "ECDSA_SHA1_Legacy" => ("ecdsa_sha1", 0x0203),
        "RSA_PKCS1_SHA256" => ("rsa_pkcs1_sha256", 0x0401),
        "ECDSA_NISTP256_SHA256" => ("ecdsa_secp256r1_sha256", 0x0403),
        "RSA_PKCS1_SHA384" => ("rsa_pkcs1_sha384", 0x0501),
        "ECDSA_NISTP384_SHA384" => ("ecdsa_secp384r1_sha384", 0x0503),
        "RSA_PKCS1_SHA512" => ("rsa_pkcs1_sha512", 0x0601),
        "ECDSA_NISTP521_SHA512" => ("ecdsa_secp521r1_sha512", 0x0603),
        "RSA_PSS_SHA256" => ("rsa_pss_rsae_sha256", 0x0804),
        "RSA_PSS_SHA384" => ("rsa_pss_rsae_sha384", 0x0805),
        "RSA_PSS_SHA512" => ("rsa_pss_rsae_sha512", 0x0806),
        "ED25519" => ("ed25519", 0x0807),
        "ED448" => ("ed448", 0x0808),
        other => return other.to_owned(),
    };
    format!("{name} (0x{number:04x})")
}
