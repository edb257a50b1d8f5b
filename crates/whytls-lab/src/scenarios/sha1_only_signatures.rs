//! A TLS 1.2 server that signs with SHA-1 alone, as old ones do. RFC 9155; OpenSSL does so only at security level 0.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "sha1-only-signatures",
    cause: Some("sha1-only-signatures"),
    title: "The server speaks only TLS 1.2 and signs with SHA-1 only.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve: |pki| servers::openssl::serve_signing(pki, "RSA+SHA1", true),
};
