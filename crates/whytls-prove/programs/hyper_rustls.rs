//! hyper-rustls 0.26 and 0.27 below hyper-util's client.

mod config;

use std::error::Error;

use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

use crate::Ask;

pub fn get(ask: &Ask) -> Result<u16, Box<dyn Error>> {
    let builder = HttpsConnectorBuilder::new();
    let builder = if ask.danger || !ask.ca.is_empty() {
        builder.with_tls_config(config::config(ask)?)
    } else {
        builder.with_native_roots()?
    };
    let connector = builder.https_only().enable_all_versions().build();
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        let client: Client<_, String> = Client::builder(TokioExecutor::new()).build(connector);
        let answer = tokio::time::timeout(ask.timeout, client.get(ask.url.parse()?)).await??;
        Ok(answer.status().as_u16())
    })
}
