//! MySQL without TLS: the flag CLIENT_SSL is missing in its greeting. MySQL client/server protocol,
//! Protocol::HandshakeV10.

use super::prelude::*;
use crate::servers::clear::{Clear, mysql};

pub(super) const SCENARIO: Scenario = Scenario {
    name: "server-without-tls-mysql",
    cause: Some("server-without-tls"),
    title: "A MySQL server greets without the flag that says that it has TLS.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| Ok(Clear::without(mysql)),
};
