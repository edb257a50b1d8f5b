//! A server that takes TLS and speaks in clear to one behind it, which wants TLS too and says so: nginx (497), Go and
//! Apache answer 400 with a sentence.

use super::prelude::*;
use crate::http;
use servers::openssl::Farewell;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "plain-client-on-tls-port",
    cause: Some("plain-client-on-tls-port"),
    title: "The server passes on in clear to one that wants TLS, and answers what that says.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

const ANSWER: &[u8] = b"HTTP/1.1 400 Bad Request\r\n\
Content-Type: text/plain\r\n\
Content-Length: 48\r\n\
Connection: close\r\n\
\r\n\
Client sent an HTTP request to an HTTPS server.\n";

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    servers::openssl::offer_http_1_1(&mut settings);
    servers::openssl::serve_with(&leaf, settings, |stream| {
        http::answer_with(stream, ANSWER)?;
        Ok(Farewell::CloseNotify)
    })
}
