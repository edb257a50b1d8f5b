//! A TLS 1.2 server with finite-field DHE of 1024 bits alone. CVE-2015-4000; RFC 9325, 4.1.

use openssl::dh::Dh;
use openssl::ssl::SslVersion;
use whytls_certificates::make::KeyKind;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "dh-group-too-small",
    cause: Some("dh-group-too-small"),
    title: "The server has only DHE, with a group of 1024 bits.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().key_kind(KeyKind::Rsa(2048)).signed_by(&pki.root)?;
    let mut settings = servers::openssl::settings(&leaf)?;
    servers::openssl::only_version(&mut settings, SslVersion::TLS1_2)?;
    settings.set_cipher_list("DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384:@SECLEVEL=0")?;
    settings.set_tmp_dh(&*Dh::get_1024_160()?)?;
    servers::openssl::serve(&leaf, settings)
}
