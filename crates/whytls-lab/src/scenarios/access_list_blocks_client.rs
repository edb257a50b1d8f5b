//! A service that turns away whoever is not on its list of addresses: alert access_denied (49). RFC 8446, 6.2.

use std::io::Write;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "access-list-blocks-client",
    cause: Some("access-list-blocks-client"),
    title: "The server answers every hello with access_denied.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve,
};

fn serve(_: &Pki) -> Result<Served, LabError> {
    Ok(Served::raw(raw::raw(|connection| {
        raw::read_client_hello(connection)?;
        // A record with a fatal alert.
        connection.write_all(&[21, 3, 3, 0, 2, 2, 49])?;
        connection.finish();
        Ok(())
    })))
}
