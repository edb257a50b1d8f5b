//! A TLS 1.2 server whose ServerHello names a suite that nobody offered. RFC 5246, 7.4.1.3.

use super::prelude::*;
use crate::servers::altered;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "server-selects-unoffered-parameter",
    cause: Some("server-selects-unoffered-parameter"),
    title: "The server chooses a suite that was not offered.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let settings = servers::openssl::settings(&leaf)?;
    servers::altered::serve(&leaf, settings, |_| true, |_, bytes| with_other_suite(bytes))
}

/// TLS_RSA_WITH_SEED_CBC_SHA, which stands after the session id.
fn with_other_suite(bytes: Vec<u8>) -> Vec<u8> {
    let at = altered::SESSION_ID + 1 + usize::from(bytes[altered::SESSION_ID]);
    altered::splice(bytes, at..at + 2, &[0x00, 0x96])
}
