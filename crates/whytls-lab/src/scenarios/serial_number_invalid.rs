//! A serial number below zero, which current verifiers take and older ones and Go refuse. RFC 5280, 4.1.2.2.

use whytls_certificates::make::Serial;

use super::prelude::*;

pub(super) const SCENARIO: Scenario = Scenario {
    name: "serial-number-invalid",
    cause: Some("serial-number-invalid"),
    title: "The certificate's serial number is negative.",
    trust: Trust::Root,
    host: LOCALHOST,
    serve,
};

fn serve(pki: &Pki) -> Result<Served, LabError> {
    let leaf = pki.leaf().serial(Serial::Negative).signed_by(&pki.root)?;
    servers::openssl::serve(&leaf, servers::openssl::settings(&leaf)?)
}
