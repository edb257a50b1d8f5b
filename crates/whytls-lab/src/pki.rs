//! The lab's own certificate authority, made afresh for every server.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use whytls_certificates::make::{BasicConstraints, Draft, ExtendedKeyUsage, Issued, KeyUsage, MakeError};

/// A day in seconds.
pub(crate) const DAY: i64 = 86_400;

/// Where certificates say that the intermediate's certificate can be fetched. Nothing listens there: `.test` never
/// resolves (RFC 6761, 6.2).
pub(crate) const CA_ISSUERS: &str = "http://ca.lab.test/intermediate.cer";

/// A root CA and the time around which everything is valid.
pub(crate) struct Pki {
    /// The present, in Unix seconds.
    pub(crate) now: i64,
    /// The root, which signs with P-256 and SHA-256.
    pub(crate) root: Issued,
}

impl Pki {
    pub(crate) fn new(now: i64) -> Result<Pki, MakeError> {
        let root =
            authority("whytls lab root", None).validity(now - 30 * DAY, now + 365 * DAY).self_signed()?;
        Ok(Pki { now, root })
    }

    /// A CA of this name, as a draft, valid as long as the intermediate.
    pub(crate) fn authority(&self, name: &str, path_len: Option<u32>) -> Draft {
        authority(name, path_len).validity(self.now - 20 * DAY, self.now + 180 * DAY)
    }

    /// A CA below the root.
    pub(crate) fn intermediate(&self) -> Result<Issued, MakeError> {
        self.authority("whytls lab intermediate", Some(0)).signed_by(&self.root)
    }

    /// A faultless server certificate, as a draft to put a fault in: valid from yesterday for 30 days, for
    /// `localhost` and both loopback addresses.
    pub(crate) fn leaf(&self) -> Draft {
        self.nameless_leaf()
            .dns_name("localhost")
            .ip_address(IpAddr::V4(Ipv4Addr::LOCALHOST))
            .ip_address(IpAddr::V6(Ipv6Addr::LOCALHOST))
    }

    /// The same without any subjectAltName.
    pub(crate) fn nameless_leaf(&self) -> Draft {
        Draft::new("localhost")
            .validity(self.now - DAY, self.now + 30 * DAY)
            .basic_constraints(BasicConstraints::NotCa)
            .key_usage(&[KeyUsage::DigitalSignature, KeyUsage::KeyEncipherment])
            .extended_key_usage(&[ExtendedKeyUsage::ServerAuth])
            .key_identifiers()
    }
}

fn authority(name: &str, path_len: Option<u32>) -> Draft {
    Draft::new(name)
        .organization("whytls lab")
        .basic_constraints(BasicConstraints::Ca { path_len })
        .key_usage(&[KeyUsage::KeyCertSign, KeyUsage::CrlSign])
        .key_identifiers()
}
