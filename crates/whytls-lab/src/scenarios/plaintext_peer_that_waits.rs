//! A web server without TLS that waits for the end of a line: a ClientHello without a line feed is never answered.
//! RFC 9112, 2.2.

use super::prelude::*;
use crate::servers::proxy;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "plaintext-peer-that-waits",
    cause: Some("plaintext-peer"),
    title: "The server speaks plain HTTP and waits for a whole request.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| {
        Ok(Served::raw(raw::Raw {
            talk: |connection| {
                if proxy::request(connection)? {
                    proxy::answer(connection, "200 OK", "ok\n")?;
                    connection.finish();
                } else {
                    connection.ignore_for(raw::LONG_LIFE);
                }
                Ok(())
            },
            life: raw::LONG_LIFE,
        }))
    },
};
