//! Published advisories on crates around TLS, from the RustSec database (read up to 2026-08-20; RUSTSEC-2026-0285 from
//! its issue). Notices that a crate is no longer maintained are left out.

/// One advisory.
#[derive(Clone, Copy, Debug)]
pub struct Advisory {
    /// Its number.
    pub id: &'static str,
    /// The crate.
    pub package: &'static str,
    /// Half-open ranges of affected versions.
    pub ranges: &'static [(&'static str, &'static str)],
    /// Whom it touches, in a few words.
    pub touches: &'static str,
}

const fn advisory(
    id: &'static str,
    package: &'static str,
    ranges: &'static [(&'static str, &'static str)],
    touches: &'static str,
) -> Advisory {
    Advisory { id, package, ranges, touches }
}

/// All of them, by crate and number.
#[rustfmt::skip]
pub static ADVISORIES: &[Advisory] = &[
    advisory("RUSTSEC-2026-0042", "aws-lc-fips-sys", &[("0.13.0", "0.13.13")], "CRLs checked by AWS-LC itself"),
    advisory("RUSTSEC-2026-0043", "aws-lc-fips-sys", &[("0.13.0", "0.13.12")], "AES-CCM"),
    advisory("RUSTSEC-2026-0044", "aws-lc-sys", &[("0.32.0", "0.39.0")], "name constraints checked by AWS-LC itself"),
    advisory("RUSTSEC-2026-0045", "aws-lc-sys", &[("0.14.0", "0.38.0")], "AES-CCM"),
    advisory("RUSTSEC-2026-0046", "aws-lc-sys", &[("0.24.0", "0.38.0")], "PKCS#7"),
    advisory("RUSTSEC-2026-0047", "aws-lc-sys", &[("0.24.0", "0.38.0")], "PKCS#7"),
    advisory("RUSTSEC-2026-0048", "aws-lc-sys", &[("0.15.0", "0.39.0")], "CRLs checked by AWS-LC itself"),
    advisory("RUSTSEC-2023-0034", "h2", &[("0.0.0", "0.3.17")], "HTTP/2 servers"),
    advisory("RUSTSEC-2024-0003", "h2", &[("0.0.0", "0.3.24"), ("0.4.0", "0.4.2")], "HTTP/2 servers"),
    advisory("RUSTSEC-2024-0332", "h2", &[("0.0.0", "0.3.26"), ("0.4.0", "0.4.4")], "HTTP/2 servers"),
    advisory("RUSTSEC-2026-0258", "h2", &[("0.0.0", "0.4.16")], "HTTP/2 streams that are not read"),
    advisory("RUSTSEC-2023-0044", "openssl", &[("0.0.0", "0.10.55")], "set_host with an empty name"),
    advisory("RUSTSEC-2023-0072", "openssl", &[("0.10.29", "0.10.60")], "X509StoreRef::objects"),
    advisory("RUSTSEC-2024-0357", "openssl", &[("0.8.0", "0.10.66")], "empty MemBio"),
    advisory("RUSTSEC-2025-0004", "openssl", &[("0.10.0", "0.10.70")], "servers that select ALPN"),
    advisory("RUSTSEC-2025-0022", "openssl", &[("0.10.39", "0.10.72")], "Md::fetch, Cipher::fetch"),
    advisory("RUSTSEC-2023-0063", "quinn-proto", &[("0.0.0", "0.9.5"), ("0.10.0", "0.10.5")], "QUIC servers"),
    advisory("RUSTSEC-2024-0373", "quinn-proto", &[("0.11.0", "0.11.7")], "QUIC servers that send Retry"),
    advisory("RUSTSEC-2026-0037", "quinn-proto", &[("0.5.0", "0.11.14")], "QUIC endpoints"),
    advisory("RUSTSEC-2026-0185", "quinn-proto", &[("0.0.0", "0.11.15")], "QUIC streams read in order"),
    advisory("RUSTSEC-2025-0009", "ring", &[("0.0.0", "0.17.12")], "QUIC, and builds with overflow checks"),
    advisory("RUSTSEC-2024-0336", "rustls", &[("0.0.0", "0.21.11"), ("0.22.0", "0.22.4"), ("0.23.0", "0.23.5")], "blocking streams (complete_io)"),
    advisory("RUSTSEC-2024-0399", "rustls", &[("0.23.13", "0.23.18")], "servers with Acceptor"),
    advisory("RUSTSEC-2026-0285", "rustls", &[("0.23.13", "0.23.45")], "handshake messages at the wrong encryption level"),
    advisory("RUSTSEC-2023-0053", "rustls-webpki", &[("0.0.0", "0.100.2"), ("0.101.0", "0.101.4")], "path building (CPU)"),
    advisory("RUSTSEC-2026-0049", "rustls-webpki", &[("0.102.0", "0.103.10")], "programs that check CRLs"),
    advisory("RUSTSEC-2026-0098", "rustls-webpki", &[("0.0.0", "0.103.12")], "CAs with name constraints on URIs"),
    advisory("RUSTSEC-2026-0099", "rustls-webpki", &[("0.0.0", "0.103.12")], "CAs with name constraints, wildcard names"),
    advisory("RUSTSEC-2026-0104", "rustls-webpki", &[("0.0.0", "0.103.13")], "programs that parse CRLs"),
    advisory("RUSTSEC-2020-0019", "tokio-rustls", &[("0.12.0", "0.12.3"), ("0.13.0", "0.13.1")], "reads (memory)"),
    advisory("RUSTSEC-2024-0376", "tonic", &[("0.12.2", "0.12.3")], "gRPC servers"),
    advisory("RUSTSEC-2023-0052", "webpki", &[("0.0.0", "0.22.2")], "path building (CPU)"),
];

#[cfg(test)]
mod tests {
    use semver::Version;

    use super::ADVISORIES;
    use crate::causes;
    use crate::condition::in_ranges;

    /// The cause's ranges are those of the advisories together.
    #[test]
    fn the_cause_knows_every_advisory_and_no_more() {
        let cause = causes::by_name("vulnerable-tls-dependency").unwrap();
        let bounds = |ranges: &[(&str, &str)]| -> Vec<Version> {
            ranges.iter().flat_map(|(a, b)| [a, b]).map(|v| Version::parse(v).unwrap()).collect()
        };
        for affected in cause.affected {
            let of_crate = || ADVISORIES.iter().filter(|a| a.package == affected.package);
            let mut versions = bounds(affected.ranges);
            versions.extend(of_crate().flat_map(|a| bounds(a.ranges)));
            for version in versions {
                let listed = of_crate().any(|a| in_ranges(&version, a.ranges));
                assert_eq!(
                    listed,
                    cause.affects(affected.package, &version),
                    "{} {version}",
                    affected.package
                );
            }
        }
        for advisory in ADVISORIES {
            assert!(cause.affected.iter().any(|a| a.package == advisory.package), "{}", advisory.id);
        }
        assert!(ADVISORIES.is_sorted_by_key(|a| (a.package, a.id)));
    }
}
