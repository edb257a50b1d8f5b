//! A TLS 1.2 server that is limited to signatures by RSA with SHA-224, which OpenSSL offers and rustls does not. RFC 5246,
//! 7.4.1.4.1.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "no-common-signature-scheme",
    cause: Some("no-common-signature-scheme"),
    title: "The server speaks only TLS 1.2 and signs with SHA-224 only.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve: |pki| servers::openssl::serve_signing(pki, "RSA+SHA224", false),
};
