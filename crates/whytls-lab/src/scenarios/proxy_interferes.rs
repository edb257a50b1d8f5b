//! A proxy that forbids the host: it answers CONNECT with a page. RFC 9110, 9.3.6 and 15.5.4.

use super::prelude::*;
use crate::servers::proxy;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "proxy-interferes",
    cause: Some("proxy-interferes"),
    title: "An HTTP proxy answers CONNECT with 403 and a block page.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| {
        Ok(Served::raw(raw::raw(|connection| {
            if proxy::request(connection)? {
                proxy::answer(connection, "403 Forbidden", "<html>This site is blocked.</html>\n")?;
            }
            connection.finish();
            Ok(())
        })))
    },
};
