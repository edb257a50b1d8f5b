//! Products that end TLS connections on the way, by the names of the CAs that they sign with.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS] };

const TEXTS: &[Entry] = texts! { "interceptor";
    IssuerIsInterceptor => "Zscaler Root CA", "Zscaler Intermediate Root CA";
    IssuerIsInterceptor => ".goskope.com";
    IssuerIsInterceptor => "Cisco Umbrella Root CA", "Cisco Umbrella Primary SubCA", "Cisco Umbrella Secondary SubCA";
    IssuerIsInterceptor => "Gateway CA - Cloudflare Managed", "Cloudflare for Teams ECC Certificate Authority";
    IssuerIsInterceptor => "Fortinet_CA_SSL", "FortiGate CA";
    IssuerIsInterceptor => "Avast Web/Mail Shield", "AVG Web/Mail Shield", "Kaspersky Anti-Virus Personal Root", "Bitdefender Personal CA", "ESET SSL Filter CA", "Adguard Personal CA";
    IssuerIsInterceptor => "DO_NOT_TRUST_FiddlerRoot", "PortSwigger CA", "Charles Proxy CA", "CN = mitmproxy", "CN=mitmproxy";
};
