//! Lines that rustls logs: the one that names the scheme of the key exchange.

use crate::evidence::{Fact, KeyExchangeSignature, Values};
use crate::reader::passage::Passage;
use crate::reader::vocabulary::RUSTLS_SIGNED_KX_WRONG;

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
        values = values.with("expected", format!("[{list}]"));
    }
    out.add(start, Fact::KeyExchangeSignature(signature), values.clone());
    out.symptom(start, RUSTLS_SIGNED_KX_WRONG, values);
}
