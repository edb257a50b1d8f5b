//! ureq 2 with rustls. It has no switches of its own: whoever wants other roots or none brings a
//! rustls configuration.

mod config;

use std::error::Error;
use std::sync::Arc;

use crate::Ask;

pub fn get(ask: &Ask) -> Result<u16, Box<dyn Error>> {
    let mut builder = ureq::AgentBuilder::new().timeout(ask.timeout).redirects(0);
    if ask.danger || !ask.ca.is_empty() {
        builder = builder.tls_config(Arc::new(config::config(ask)?));
    }
    match builder.build().get(&ask.url).call() {
        Ok(response) => Ok(response.status()),
        Err(ureq::Error::Status(status, _)) => Ok(status),
        Err(error) => Err(error.into()),
    }
}
