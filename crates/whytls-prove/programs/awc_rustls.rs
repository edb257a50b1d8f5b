//! awc 3 with rustls. Its own configuration cannot be changed: whoever wants other roots or none brings
//! one, and with it the protocols that awc asks for by default.

mod config;

use std::error::Error;
use std::sync::Arc;

use crate::Ask;

pub fn get(ask: &Ask) -> Result<u16, Box<dyn Error>> {
    actix_rt::System::new().block_on(async {
        let mut connector = awc::Connector::new().timeout(ask.timeout).handshake_timeout(ask.timeout);
        if ask.danger || !ask.ca.is_empty() {
            let mut config = config::config(ask)?;
            config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
            connector = connector.rustls_0_23(Arc::new(config));
        }
        let client =
            awc::Client::builder().connector(connector).timeout(ask.timeout).disable_redirects().finish();
        Ok(client.get(&ask.url).send().await?.status().as_u16())
    })
}
