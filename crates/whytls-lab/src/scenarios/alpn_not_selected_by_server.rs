//! A server that speaks HTTP/2 from the start and answers no ALPN, as a gRPC service behind a proxy that ends TLS
//! without knowing the protocol. RFC 9113, 3.2: over TLS, HTTP/2 is agreed on by ALPN.

use std::io::{Read, Write};

use super::prelude::*;
use servers::openssl::Farewell;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "alpn-not-selected-by-server",
    cause: Some("alpn-not-selected-by-server"),
    title: "The server speaks HTTP/2 alone, and does not say so by ALPN.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

/// An empty SETTINGS frame (RFC 9113, 3.4), and GOAWAY with PROTOCOL_ERROR (6.8).
const SETTINGS: &[u8] = &[0, 0, 0, 4, 0, 0, 0, 0, 0];
const GOAWAY: &[u8] = &[0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let settings = servers::openssl::settings(&leaf)?;
    servers::openssl::serve_with(&leaf, settings, |stream| {
        stream.write_all(SETTINGS)?;
        let mut first = [0; 14];
        stream.read_exact(&mut first)?;
        stream.write_all(GOAWAY)?;
        Ok(Farewell::CloseNotify)
    })
}
