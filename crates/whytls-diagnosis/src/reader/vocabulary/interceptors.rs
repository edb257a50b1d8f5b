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

/// More of their names, of which no text is known that would make them worth a search in every log. In lower case.
const BY_NAME: &[&str] = &[
    "adguard",
    "anyproxy",
    "azure firewall manager",
    "barracuda",
    "bitdefender",
    "blue coat",
    "bluecoat",
    "cato networks",
    "charles proxy",
    "check point",
    "cisco umbrella",
    "clearswift",
    "content filter",
    "contentkeeper",
    "corporate proxy",
    "covenant eyes",
    "cyberoam",
    "decryption ca",
    "decryption trust",
    "diladele",
    "doctor web",
    "dr.web",
    "drweb",
    "eblocker",
    "fiddler",
    "forcepoint",
    "fortigate",
    "fortinet",
    "forward proxy",
    "forward trust",
    "goguardian",
    "goproxy",
    "goskope.com",
    "hillstone",
    "http toolkit",
    "https inspection",
    "https intercept",
    "iboss",
    "inspection ca",
    "interception ca",
    "interception proxy",
    "kaspersky",
    "lightspeed rocket",
    "man-in-the-middle",
    "mcafee web gateway",
    "menlo security",
    "mitm ca",
    "mitm proxy",
    "mitm.it",
    "mitmproxy",
    "netfiltersdk",
    "netskope",
    "owasp root ca",
    "owasp zed attack proxy",
    "packet inspection",
    "palo alto networks",
    "pan-forward",
    "portswigger",
    "proxyman",
    "quick heal",
    "qustodio",
    "sangfor",
    "secure web appliance",
    "securly",
    "skyhigh",
    "smoothwall",
    "sonicwall",
    "sophos",
    "squid ca",
    "squid proxy",
    "squid ssl",
    "squid-ca",
    "ssl bump",
    "ssl decrypt",
    "ssl forward",
    "ssl inspection",
    "ssl intercept",
    "ssl orchestrator",
    "ssl proxy",
    "ssl-bump",
    "sslbump",
    "superfish",
    "surge generated",
    "symantec web gateway",
    "tls decrypt",
    "tls inspection",
    "tls intercept",
    "tls proxy",
    "trend micro",
    "trustwave swg",
    "untangle",
    "watchguard",
    "web filter",
    "web proxy",
    "web security appliance",
    "web security service",
    "web/mail shield",
    "websense",
    "zscaler",
];

/// Whether this name of an issuer is that of a product that ends TLS connections on the way.
pub(super) fn is_one(name: &str) -> bool {
    let name = name.to_lowercase();
    let of_texts = TEXTS.iter().flat_map(|entry| entry.also.iter().copied().chain([entry.parts().1]));
    BY_NAME.iter().any(|one| name.contains(one))
        || of_texts.into_iter().any(|one| name.contains(&one.to_lowercase()))
}
