//! A server that refuses every hello, whatever it offers: alert handshake_failure (40). RFC 8446, 6.2.

use std::io::Write;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "no-usable-protocol",
    cause: Some("no-usable-protocol"),
    title: "The server answers every hello with handshake_failure.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve,
};

fn serve(_: &Pki) -> Result<Served, LabError> {
    Ok(Served::raw(raw::raw(|connection| {
        raw::read_client_hello(connection)?;
        // A record with a fatal alert.
        connection.write_all(&[21, 3, 3, 0, 2, 2, 40])?;
        connection.finish();
        Ok(())
    })))
}
