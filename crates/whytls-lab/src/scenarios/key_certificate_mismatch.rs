//! A certificate that was renewed and a key that was not, or the reverse: the handshake is signed with another key than
//! the certificate's. Most servers refuse to start with such a pair. RFC 8446, 4.4.3.

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "key-certificate-mismatch",
    cause: Some("key-certificate-mismatch"),
    title: "The server signs with another key than that of its certificate.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let other = pki.leaf().signed_by(&pki.root)?;
    servers::rustls::serve_with_key_of(&leaf, &other)
}
