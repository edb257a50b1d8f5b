//! As `unrecognized-name`, with the alert that servers in Go and Rust send for it: a resolver of certificates that
//! found none.

use openssl::ssl::SslAlert;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "unrecognized-name-internal-error",
    cause: Some("unrecognized-name"),
    title: "The server has no certificate for the server name, and says internal_error.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve: |pki| super::unrecognized_name::serve(pki, SslAlert::INTERNAL_ERROR),
};
