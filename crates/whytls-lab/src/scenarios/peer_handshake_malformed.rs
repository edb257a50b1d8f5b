//! A server whose ServerHello has a length that leads beyond its end. RFC 8446, 6.2 (decode_error).

use super::prelude::*;
use crate::servers::altered;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "peer-handshake-malformed",
    cause: Some("peer-handshake-malformed"),
    title: "The ServerHello is malformed.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let settings = servers::openssl::settings(&leaf)?;
    servers::altered::serve(&leaf, settings, |_| true, |_, bytes| lengthened(bytes))
}

/// The length of the extensions, which stands after session id, suite and compression method.
fn lengthened(mut bytes: Vec<u8>) -> Vec<u8> {
    let at = altered::SESSION_ID + 1 + usize::from(bytes[altered::SESSION_ID]) + 3;
    bytes[at] = 0x7f;
    bytes
}
