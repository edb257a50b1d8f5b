//! A server that turns away whoever is not on its list, with the alert access_denied (49) in answer to the
//! ClientHello. RFC 8446, 6.2.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "access-list-blocks-client",
    cause: Some("access-list-blocks-client"),
    title: "The server refuses every ClientHello with the alert access_denied, as one with an access list does.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| Ok(Served::raw(raw::raw(|connection| raw::refuse_hello(connection, ACCESS_DENIED)))),
};

const ACCESS_DENIED: u8 = 49;
