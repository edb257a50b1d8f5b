//! A server that turns away whoever is not on its list, with the alert access_denied (49) in answer to the
//! ClientHello. RFC 8446, 6.2.

use std::io::Write;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "access-list-blocks-client",
    cause: Some("access-list-blocks-client"),
    title: "The server refuses every ClientHello with the alert access_denied, as one with an access list does.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| Ok(Served::raw(raw::raw(refuse))),
};

fn refuse(connection: &mut Connection) -> std::io::Result<()> {
    raw::read_client_hello(connection)?;
    // A fatal alert, in a record of TLS 1.2.
    connection.write_all(&[21, 3, 3, 0, 2, 2, 49])?;
    connection.finish();
    Ok(())
}
