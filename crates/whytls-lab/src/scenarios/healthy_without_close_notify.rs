//! A server that ends TCP without close_notify after an answer whose length was told: nothing can be cut off unnoticed,
//! and HTTP clients take it. RFC 9112, 9.8.

use super::prelude::*;
use crate::http;
use servers::openssl::Farewell;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "healthy-without-close-notify",
    cause: None,
    title: "Nothing is wrong: close_notify is left out after an answer whose length was told.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    servers::openssl::offer_http_1_1(&mut settings);
    servers::openssl::serve_with(&leaf, settings, |stream| {
        http::answer(stream)?;
        Ok(Farewell::Fin)
    })
}
