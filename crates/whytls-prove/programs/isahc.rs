//! isahc 1, which is curl.

mod pem;

use std::error::Error;

use isahc::config::{CaCertificate, Configurable, RedirectPolicy, SslOption};

use crate::Ask;

pub fn get(ask: &Ask) -> Result<u16, Box<dyn Error>> {
    let mut builder =
        isahc::HttpClient::builder().timeout(ask.timeout).redirect_policy(RedirectPolicy::None);
    // It takes a file, and that one alone.
    let roots = std::env::temp_dir().join(format!("isahc-roots-{}.pem", std::process::id()));
    if !ask.ca.is_empty() {
        std::fs::write(&roots, ask.ca.iter().map(|der| pem::pem(der)).collect::<String>())?;
        builder = builder.ssl_ca_certificate(CaCertificate::file(&roots));
    }
    if ask.danger {
        let any = SslOption::DANGER_ACCEPT_INVALID_CERTS | SslOption::DANGER_ACCEPT_INVALID_HOSTS;
        builder = builder.ssl_options(any);
    }
    let answer = builder.build()?.get(&ask.url);
    if !ask.ca.is_empty() {
        std::fs::remove_file(&roots)?;
    }
    Ok(answer?.status().as_u16())
}
