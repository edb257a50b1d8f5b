//! A TLS 1.2 server that sends back the session id which a TLS 1.3 client makes up. RFC 8446, appendix D.4.

use super::prelude::*;
use crate::servers::altered;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "compatibility-session-id-echoed",
    cause: Some("compatibility-session-id-echoed"),
    title: "The server chooses TLS 1.2 and echoes the session id of the hello.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let settings = servers::openssl::settings(&leaf)?;
    servers::altered::serve(&leaf, settings, |_| true, echoing)
}

fn echoing(hello: &[u8], bytes: Vec<u8>) -> Vec<u8> {
    let id =
        |bytes: &[u8]| altered::SESSION_ID..altered::SESSION_ID + 1 + usize::from(bytes[altered::SESSION_ID]);
    let own = id(&bytes);
    altered::splice(bytes, own, &hello[id(hello)])
}
