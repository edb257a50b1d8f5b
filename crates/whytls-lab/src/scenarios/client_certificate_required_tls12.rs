//! A server that demands a client certificate over TLS 1.2: alert handshake_failure (40) within the handshake.
//! RFC 5246, 7.4.6.

use openssl::ssl::SslVersion;

use super::client_certificate_required;
use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "client-certificate-required-tls12",
    cause: Some("client-certificate-required"),
    title: "The server demands a client certificate within a TLS 1.2 handshake.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve: |pki| client_certificate_required::serve(pki, SslVersion::TLS1_2),
};
