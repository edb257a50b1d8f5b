//! A peer that accepts TCP and never answers the ClientHello, as behind a firewall that drops, or a server whose
//! workers are all busy.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "no-answer",
    cause: Some("no-answer"),
    title: "The server accepts the connection and never answers.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| {
        Ok(Served::raw(raw::Raw {
            talk: |connection| {
                connection.ignore_for(raw::LONG_LIFE);
                Ok(())
            },
            life: raw::LONG_LIFE,
        }))
    },
};
