//! A SOCKS proxy that is named with http://: it answers CONNECT with the refusal of SOCKS. RFC 1928, 3.

use std::io::{Read, Write};

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "proxy-url-scheme",
    cause: Some("proxy-url-scheme"),
    title: "A SOCKS proxy is given as http://.",
    trust: Trust::Nothing,
    host: LOCALHOST,
    serve: |_| {
        Ok(Served::raw(raw::raw(|connection| {
            connection.read_exact(&mut [0; 2])?;
            connection.write_all(&[5, 255])?;
            connection.finish();
            Ok(())
        })))
    },
};
