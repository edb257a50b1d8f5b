//! A mail server on its port for STARTTLS, to which TLS comes as the first word. RFC 3207; RFC 8314, 3.

use super::prelude::*;
use crate::servers::clear::{Clear, smtp};

pub(super) const SCENARIO: Scenario = Scenario {
    name: "starttls-vs-implicit-tls",
    cause: Some("starttls-vs-implicit-tls"),
    title: "An SMTP server greets in clear and takes TLS after STARTTLS.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve: |pki| {
        let settings = servers::openssl::settings(&pki.leaf().signed_by(&pki.root)?)?;
        Ok(Clear::with(smtp, b"250 mail.lab.test\r\n", settings))
    },
};
