//! A web server without TLS: it takes the ClientHello for a broken request and says so in clear.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "plaintext-peer",
    cause: Some("plaintext-peer"),
    title: "The server speaks plain HTTP on the port.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| Ok(Served::raw(raw::raw(|connection| raw::answer_hello(connection, ANSWER)))),
};

const ANSWER: &[u8] = b"HTTP/1.1 400 Bad Request\r\n\
Content-Type: text/plain\r\n\
Content-Length: 12\r\n\
Connection: close\r\n\
\r\n\
Bad Request\n";
