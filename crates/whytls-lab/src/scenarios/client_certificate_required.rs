//! A server that demands a client certificate over TLS 1.3. The client's handshake ends well and the alert
//! certificate_required (116) comes with the first read. RFC 8446, 4.4.2.4 and 6.2.

use openssl::ssl::{SslVerifyMode, SslVersion};

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "client-certificate-required",
    cause: Some("client-certificate-required"),
    title: "The server demands a client certificate, and says so only after the client's TLS 1.3 handshake is done.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve: |pki| serve(pki, SslVersion::TLS1_3),
};

/// With TLS 1.2 it is the scenario `client-certificate-required-tls12`.
pub(super) fn serve(pki: &Pki, version: SslVersion) -> Result<Served, LabError> {
    let leaf = pki.leaf().signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    servers::openssl::only_version(&mut settings, version)?;
    settings.set_verify(SslVerifyMode::PEER | SslVerifyMode::FAIL_IF_NO_PEER_CERT);
    settings.add_client_ca(pki.root.certificate())?;
    settings.cert_store_mut().add_cert(pki.root.certificate().to_owned())?;
    servers::openssl::serve(&leaf, settings)
}
