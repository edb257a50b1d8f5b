//! A certificate that its CA has revoked, and a server that staples the CA's own answer saying so (RFC 6960). Clients
//! written in Rust do not look at it; Firefox, GnuTLS and curl --cert-status refuse.

use openssl::error::ErrorStack;
use openssl::hash::MessageDigest;
use openssl::sha::sha1;
use openssl::sign::Signer;
use whytls_certificates::make::Issued;

use super::prelude::*;
use crate::http;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "certificate-revoked",
    cause: Some("certificate-revoked"),
    title: "The certificate is revoked, and the server staples the CA's answer that says so.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let answer = revoked(&leaf, &pki.root, pki.now)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    settings.set_status_callback(move |ssl| {
        ssl.set_ocsp_status(&answer)?;
        Ok(true)
    })?;
    servers::openssl::serve(&leaf, settings)
}

/// An OCSPResponse (RFC 6960, 4.2.1) of the CA's, signed with its own key: revoked since yesterday.
fn revoked(leaf: &Issued, issuer: &Issued, now: i64) -> Result<Vec<u8>, ErrorStack> {
    const SHA1: &[u8] = &[0x30, 9, 6, 5, 0x2b, 0x0e, 3, 2, 0x1a, 5, 0];
    const ECDSA_SHA256: &[u8] = &[0x30, 0x0a, 6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2];
    const BASIC: &[u8] = &[6, 9, 0x2b, 6, 1, 5, 5, 7, 0x30, 1, 1];
    let name = issuer.certificate().subject_name().to_der()?;
    let key = issuer.certificate().subject_key_id().map(|id| id.as_slice().to_vec()).unwrap_or_default();
    let mut serial = leaf.certificate().serial_number().to_bn()?.to_vec();
    if serial.first().is_some_and(|byte| *byte >= 0x80) {
        serial.insert(0, 0);
    }
    let id = tlv(0x30, &[SHA1, &tlv(4, &[&sha1(&name)]), &tlv(4, &[&key]), &tlv(2, &[&serial])]);
    let since = tlv(0xa1, &[&generalized(now - DAY)?]);
    let until = tlv(0xa0, &[&generalized(now + 7 * DAY)?]);
    let single = tlv(0x30, &[&id, &since, &generalized(now - 3600)?, &until]);
    let data = tlv(0x30, &[&tlv(0xa1, &[&name]), &generalized(now - 3600)?, &tlv(0x30, &[&single])]);
    let signature = Signer::new(MessageDigest::sha256(), issuer.key().pkey())?.sign_oneshot_to_vec(&data)?;
    let basic = tlv(0x30, &[&data, ECDSA_SHA256, &tlv(3, &[&[0], &signature])]);
    Ok(tlv(0x30, &[&[0x0a, 1, 0], &tlv(0xa0, &[&tlv(0x30, &[BASIC, &tlv(4, &[&basic])])])]))
}

/// A value in DER with its tag and length (X.690, 8.1).
fn tlv(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let content = parts.concat();
    let mut der = vec![tag];
    match content.len() {
        length @ 0..0x80 => der.push(length as u8),
        length @ 0x80..0x100 => der.extend([0x81, length as u8]),
        length => der.extend([0x82, (length >> 8) as u8, length as u8]),
    }
    der.extend(content);
    der
}

/// A GeneralizedTime: `19941106084937Z`.
fn generalized(time: i64) -> Result<Vec<u8>, ErrorStack> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    // Sun, 06 Nov 1994 08:49:37 GMT
    let text = http::date(time)?;
    let words: Vec<&str> = text.split(' ').collect();
    let month = 1 + MONTHS.iter().position(|month| *month == words[2]).unwrap_or_default();
    let clock = words[4].replace(':', "");
    Ok(tlv(0x18, &[format!("{}{month:02}{}{clock}Z", words[3], words[1]).as_bytes()]))
}
