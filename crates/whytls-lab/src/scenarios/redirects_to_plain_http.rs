//! A server that redirects to its own address in clear, as an application that does not know that it stands behind TLS.
//! RFC 9110, 10.2.2.

use super::prelude::*;
use crate::http;
use servers::openssl::Farewell;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "redirects-to-plain-http",
    cause: Some("redirects-to-plain-http"),
    title: "The server answers with a redirect to an http:// URL.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

const ANSWER: &[u8] = b"HTTP/1.1 301 Moved Permanently\r\n\
Location: http://localhost/login\r\n\
Content-Length: 0\r\n\
Connection: close\r\n\
\r\n";

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    servers::openssl::offer_http_1_1(&mut settings);
    servers::openssl::serve_with(&leaf, settings, |stream| {
        http::answer_with(stream, ANSWER)?;
        Ok(Farewell::CloseNotify)
    })
}
