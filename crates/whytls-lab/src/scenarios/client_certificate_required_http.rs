//! A server that takes a client without certificate through the handshake and turns it away in HTTP, as nginx does with
//! `ssl_verify_client on` (ngx_http_special_response.c: 496 is sent as 400).

use openssl::ssl::SslVerifyMode;

use super::prelude::*;
use crate::http;
use servers::openssl::Farewell;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "client-certificate-required-http",
    cause: Some("client-certificate-required"),
    title: "The server demands a client certificate, and says so in HTTP after a complete handshake.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

const ANSWER: &[u8] = b"HTTP/1.1 400 Bad Request\r\n\
Content-Type: text/html\r\n\
Content-Length: 57\r\n\
Connection: close\r\n\
\r\n\
<h1>400</h1>\n<p>No required SSL certificate was sent</p>\n";

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    servers::openssl::offer_http_1_1(&mut settings);
    settings.set_verify(SslVerifyMode::PEER);
    settings.add_client_ca(pki.root.certificate())?;
    servers::openssl::serve_with(&leaf, settings, |stream| {
        http::answer_with(stream, ANSWER)?;
        Ok(Farewell::CloseNotify)
    })
}
