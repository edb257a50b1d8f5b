//! A mailbox server without a certificate: it does not list STARTTLS. RFC 9051, 6.2.1.

use super::prelude::*;
use crate::servers::clear::{Clear, imap};

pub(super) const SCENARIO: Scenario = Scenario {
    name: "starttls-not-offered-imap",
    cause: Some("starttls-not-offered"),
    title: "An IMAP server has no STARTTLS among its capabilities.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| Ok(Clear::without(imap)),
};
