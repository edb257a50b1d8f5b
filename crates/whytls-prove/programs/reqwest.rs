//! reqwest 0.11 to 0.13.

use std::error::Error;

use crate::Ask;

#[allow(deprecated)] // 0.13 renamed these methods; the old names do the same in every version
pub fn get(ask: &Ask) -> Result<u16, Box<dyn Error>> {
    #[cfg(feature = "install-ring")]
    let _ = rustls::crypto::ring::default_provider().install_default();
    #[cfg(feature = "install-aws-lc-rs")]
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();

    let mut builder =
        reqwest::Client::builder().timeout(ask.timeout).redirect(reqwest::redirect::Policy::none());
    for der in &ask.ca {
        builder = builder.add_root_certificate(reqwest::Certificate::from_der(der)?);
    }
    if ask.danger {
        builder = builder.danger_accept_invalid_certs(true);
    }
    let client = builder.build()?;
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(async { Ok(client.get(&ask.url).send().await?.status().as_u16()) })
}
