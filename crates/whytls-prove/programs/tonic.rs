//! tonic 0.12 to 0.14: connects as a gRPC client does and sends one call, whose answer may be any.

mod pem;

use std::error::Error;
use std::future::poll_fn;

use tonic::client::GrpcService;
use tonic::codegen::http::Request;
use tonic::transport::{Certificate, ClientTlsConfig, Endpoint};

use crate::Ask;

pub fn get(ask: &Ask) -> Result<u16, Box<dyn Error>> {
    if ask.danger {
        return Err("tonic cannot be told to accept every certificate".into());
    }
    let mut tls = ClientTlsConfig::new().with_webpki_roots();
    for der in &ask.ca {
        tls = tls.ca_certificate(Certificate::from_pem(pem::pem(der)));
    }
    let endpoint = Endpoint::from_shared(ask.url.clone())?.tls_config(tls)?;
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        let exchange = async {
            let mut channel = endpoint.connect().await?;
            Ok(call(&mut channel, &ask.url).await?)
        };
        tokio::time::timeout(ask.timeout, exchange).await?
    })
}

async fn call<B: Default, S: GrpcService<B>>(service: &mut S, url: &str) -> Result<u16, S::Error> {
    poll_fn(|context| service.poll_ready(context)).await?;
    let mut request = Request::new(B::default());
    if let Ok(uri) = url.parse() {
        *request.uri_mut() = uri;
    }
    Ok(service.call(request).await?.status().as_u16())
}
