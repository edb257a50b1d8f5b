//! SQL Server, to which TLS comes as the first word: it takes the ClientHello for a broken packet and closes. [MS-TDS]
//! 2.2.6.5. Up to TDS 7.4 it speaks TLS 1.2 at most.

use openssl::ssl::SslVersion;

use super::prelude::*;
use crate::servers::clear::Clear;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "starttls-vs-implicit-tls-mssql",
    cause: Some("starttls-vs-implicit-tls"),
    title: "A SQL Server waits for its PRELOGIN and closes on a ClientHello.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve: |pki| {
        let mut settings = servers::openssl::settings(&pki.leaf().signed_by(&pki.root)?)?;
        servers::openssl::only_version(&mut settings, SslVersion::TLS1_2)?;
        Ok(Clear::mssql(settings))
    },
};
