//! A directory without a certificate: it does not know the request for TLS, and closes on anything that is no LDAP.
//! RFC 4511, 4.14.2.

use super::prelude::*;
use crate::servers::clear::{Clear, ldap};

pub(super) const SCENARIO: Scenario = Scenario {
    name: "starttls-not-offered-ldap",
    cause: Some("starttls-not-offered"),
    title: "An LDAP server answers the request for TLS with protocolError.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| Ok(Clear::without(ldap)),
};
