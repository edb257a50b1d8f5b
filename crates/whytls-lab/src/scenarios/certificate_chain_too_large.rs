//! A certificate of 70 KiB: rustls takes handshake messages of 64 KiB at most (`MAX_HANDSHAKE_SIZE`), OpenSSL takes 100
//! KiB of certificates by default. RFC 8446, 4.4.2, allows 16 MiB.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "certificate-chain-too-large",
    cause: Some("certificate-chain-too-large"),
    title: "The server sends 70 KiB of certificates.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    // An extension that nobody knows and nobody has to.
    let leaf = pki.leaf().extension("1.3.6.1.4.1.55555.1", false, octets(70 << 10)).signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}

/// An OCTET STRING of so many zeros, between 256 and 2^24.
fn octets(count: usize) -> Vec<u8> {
    let [.., high, middle, low] = count.to_be_bytes();
    let mut der = vec![0x04, 0x83, high, middle, low];
    der.resize(der.len() + count, 0);
    der
}
