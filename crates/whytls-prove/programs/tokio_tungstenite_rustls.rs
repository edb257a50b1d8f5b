//! tokio-tungstenite with rustls. That the server upgrades to no WebSocket is an answer too.

mod config;

use std::error::Error;
use std::sync::Arc;

use tokio_tungstenite::tungstenite::Error as WebSocketError;
use tokio_tungstenite::{connect_async_tls_with_config, Connector};

use crate::Ask;

pub fn get(ask: &Ask) -> Result<u16, Box<dyn Error>> {
    let connector = if ask.danger || !ask.ca.is_empty() {
        Some(Connector::Rustls(Arc::new(config::config(ask)?)))
    } else {
        None
    };
    let url = ask.url.replacen("https://", "wss://", 1);
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        let connecting = connect_async_tls_with_config(url, None, false, connector);
        match tokio::time::timeout(ask.timeout, connecting).await? {
            Ok((_, response)) => Ok(response.status().as_u16()),
            Err(WebSocketError::Http(response)) => Ok(response.status().as_u16()),
            Err(error) => Err(error.into()),
        }
    })
}
