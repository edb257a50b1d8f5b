//! hyper-rustls 0.24 below hyper 0.14's client.

mod config;

use std::error::Error;

use hyper::{Body, Client};
use hyper_rustls::HttpsConnectorBuilder;

use crate::Ask;

pub fn get(ask: &Ask) -> Result<u16, Box<dyn Error>> {
    let builder = HttpsConnectorBuilder::new();
    let builder = if ask.danger || !ask.ca.is_empty() {
        builder.with_tls_config(config::config(ask)?)
    } else {
        builder.with_native_roots()
    };
    let connector = builder.https_only().enable_all_versions().build();
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        let client: Client<_, Body> = Client::builder().build(connector);
        let answer = tokio::time::timeout(ask.timeout, client.get(ask.url.parse()?)).await??;
        Ok(answer.status().as_u16())
    })
}
