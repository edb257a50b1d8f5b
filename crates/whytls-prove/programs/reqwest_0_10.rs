//! reqwest 0.10, whose asynchronous client needs a runtime of tokio 0.2: the blocking one has its own.

use std::error::Error;

use crate::Ask;

pub fn get(ask: &Ask) -> Result<u16, Box<dyn Error>> {
    let mut builder = reqwest::blocking::Client::builder()
        .timeout(ask.timeout)
        .redirect(reqwest::redirect::Policy::none());
    for der in &ask.ca {
        builder = builder.add_root_certificate(reqwest::Certificate::from_der(der)?);
    }
    if ask.danger {
        builder = builder.danger_accept_invalid_certs(true);
    }
    Ok(builder.build()?.get(&ask.url).send()?.status().as_u16())
}
