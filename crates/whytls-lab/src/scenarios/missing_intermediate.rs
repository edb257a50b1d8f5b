//! A server that sends its own certificate but not the intermediate which signed it. The certificate says where to
//! fetch the intermediate (caIssuers), as those of public CAs do; browsers and Windows may fetch it, rustls and
//! OpenSSL never do. RFC 5246, 7.4.2; RFC 5280, 4.2.2.1.

use super::prelude::*;
use crate::pki::CA_ISSUERS;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "missing-intermediate",
    cause: Some("missing-intermediate"),
    title: "The server does not send the intermediate certificate that signed its own.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().ca_issuers_url(CA_ISSUERS).signed_by(&pki.intermediate()?)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
