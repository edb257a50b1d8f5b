//! ureq 3. Roots given by hand take the place of its own, as in every program that uses it.

use std::error::Error;

use ureq::tls::{Certificate, RootCerts, TlsConfig, TlsProvider};

use crate::Ask;

pub fn get(ask: &Ask) -> Result<u16, Box<dyn Error>> {
    let provider =
        if cfg!(feature = "use-native-tls") { TlsProvider::NativeTls } else { TlsProvider::Rustls };
    let mut tls = TlsConfig::builder().provider(provider).disable_verification(ask.danger);
    if !ask.ca.is_empty() {
        let roots: Vec<_> = ask.ca.iter().map(|der| Certificate::from_der(der).to_owned()).collect();
        tls = tls.root_certs(RootCerts::new_with_certs(&roots));
    }
    #[cfg(feature = "install-aws-lc-rs")]
    {
        let provider = rustls::crypto::aws_lc_rs::default_provider();
        tls = tls.unversioned_rustls_crypto_provider(std::sync::Arc::new(provider));
    }
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .tls_config(tls.build())
        .timeout_global(Some(ask.timeout))
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .build()
        .into();
    Ok(agent.get(&ask.url).call()?.status().as_u16())
}
