//! A server whose answer ends where the connection ends, and that ends it by TCP alone: a cut looks the same.
//! RFC 8446, 6.1; RFC 9112, 9.8.

use super::prelude::*;
use crate::http;
use servers::openssl::Farewell;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "missing-close-notify",
    cause: Some("missing-close-notify"),
    title: "The server ends an answer of unknown length by closing TCP, without close_notify.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

const ANSWER: &[u8] = b"HTTP/1.1 200 OK\r\n\
Content-Type: text/plain\r\n\
Connection: close\r\n\
\r\n\
ok\n";

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    servers::openssl::offer_http_1_1(&mut settings);
    servers::openssl::serve_with(&leaf, settings, |stream| {
        http::answer_with(stream, ANSWER)?;
        Ok(Farewell::Fin)
    })
}
