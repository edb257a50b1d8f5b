//! A CA that was made anew under its old name: the client holds the certificate with the old key (RFC 5280, 4.2.1.1).

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "ca-rekeyed-under-same-name",
    cause: Some("ca-rekeyed-under-same-name"),
    title: "The CA was made anew under its old name, and the client has the old certificate.",
    trust: Trust::RootOfOldKey,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
