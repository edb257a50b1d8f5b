//! A mail server without a certificate: it does not offer STARTTLS. RFC 3207, 4.

use super::prelude::*;
use crate::servers::clear::{Clear, smtp};

pub(super) const SCENARIO: Scenario = Scenario {
    name: "starttls-not-offered",
    cause: Some("starttls-not-offered"),
    title: "An SMTP server has no STARTTLS among what it offers.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| Ok(Clear::without(smtp)),
};
