//! PostgreSQL with TLS, to which TLS comes as the first word: it takes the ClientHello for the length of a startup
//! packet and closes without a word. Frontend/Backend Protocol, section SSL Session Encryption.

use super::prelude::*;
use crate::servers::clear::{Clear, postgres};

pub(super) const SCENARIO: Scenario = Scenario {
    name: "starttls-vs-implicit-tls-postgres",
    cause: Some("starttls-vs-implicit-tls"),
    title: "A PostgreSQL server waits for its SSLRequest and closes on a ClientHello.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve: |pki| {
        let settings = servers::openssl::settings(&pki.leaf().signed_by(&pki.root)?)?;
        Ok(Clear::with(postgres, b"E\0\0\0\x0bSFATAL\0\0", settings))
    },
};
