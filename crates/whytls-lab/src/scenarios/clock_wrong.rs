//! A certificate that will be valid in ten days, from a server whose clock is eleven days ahead, as HTTP shows: of the two
//! clocks it is the client's that is wrong. RFC 9110, 6.6.1; RFC 5280, 4.1.2.5.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "clock-wrong",
    cause: Some("clock-wrong"),
    title: "By the server's clock its certificate is valid, by the client's not yet.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().validity(pki.now + 10 * DAY, pki.now + 40 * DAY).signed_by(&pki.root)?;
    servers::openssl::serve_at(&leaf, servers::openssl::settings(&leaf)?, pki.now + 11 * DAY)
}
