//! A captive portal in the server's place: whatever is sent, it leads to the log-in page of the network.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "proxy-interferes-as-portal",
    cause: Some("proxy-interferes"),
    title: "A captive portal answers in the server's place: a redirect in clear.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| Ok(Served::raw(raw::raw(|connection| raw::answer_hello(connection, ANSWER)))),
};

const ANSWER: &[u8] = b"HTTP/1.1 302 Found\r\n\
Location: http://login.portal.test/\r\n\
Content-Length: 0\r\n\
Connection: close\r\n\
\r\n";
