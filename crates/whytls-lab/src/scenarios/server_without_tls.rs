//! PostgreSQL with ssl = off, or a pooler without a certificate: it answers SSLRequest with N. Frontend/Backend
//! Protocol, section SSL Session Encryption.

use super::prelude::*;
use crate::servers::clear::{Clear, postgres};

pub(super) const SCENARIO: Scenario = Scenario {
    name: "server-without-tls",
    cause: Some("server-without-tls"),
    title: "A PostgreSQL server answers that it has no TLS.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| Ok(Clear::without(postgres)),
};
