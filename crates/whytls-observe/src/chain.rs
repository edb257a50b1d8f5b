//! What the certificates sent are, and how they relate to trusted roots.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use whytls_certificates::read::Certificate;
use whytls_diagnosis::{Certificate as Is, Evidence, Fact, FactKind, Source, Trust, Values};

use crate::trust::TrustStores;

/// The evidence of a chain (DER, leaf first) for a client that dials `name` at `now` (Unix seconds).
pub fn chain_facts(chain: &[Vec<u8>], name: &str, trust: &TrustStores, now: i64) -> Evidence {
    let mut evidence = Evidence::new();
    evidence.looked_for(FactKind::Certificate);
    evidence.looked_for(FactKind::Trust);
    let parsed: Vec<Option<Certificate>> = chain.iter().map(|der| Certificate::parse(der).ok()).collect();
    let leaf = match (chain.first(), parsed.first()) {
        (Some(_), Some(Some(leaf))) => leaf,
        (Some(der), _) => {
            let why = Certificate::parse(der).err().map(|e| e.to_string()).unwrap_or_default();
            let what = format!("the certificate cannot be read: {why}");
            evidence.add(Fact::Certificate(Is::Malformed), what, Values::none(), Source::Chain { index: 0 });
            return evidence;
        }
        (None, _) => return evidence,
    };
    of_leaf(leaf, name, now, &mut evidence);
    let rest: Vec<&Certificate> = parsed.iter().skip(1).flatten().collect();
    path(leaf, &rest, trust, &mut evidence);
    evidence
}

fn of_leaf(leaf: &Certificate, name: &str, now: i64, evidence: &mut Evidence) {
    let source = || Source::Chain { index: 0 };
    let values = || {
        let values = Values::none()
            .with("subject", &*leaf.subject.text)
            .with("issuer", &*leaf.issuer.text)
            .with("not_before", instant(leaf.not_before))
            .with("not_after", instant(leaf.not_after))
            .with("host", name);
        let values = match &leaf.subject.common_name {
            Some(common_name) => values.with("common_name", &**common_name),
            None => values,
        };
        if leaf.has_subject_alt_name { values.with("names", names(leaf)) } else { values }
    };
    let mut add = |fact, what: String, values| evidence.add(Fact::Certificate(fact), what, values, source());
    if leaf.is_self_signed() {
        add(
            Is::SelfSigned,
            format!("subject and issuer are both {}, and it is signed with its own key", leaf.subject.text),
            values(),
        );
    }
    if leaf.ca == Some(true) {
        add(Is::IsCa, "basicConstraints says CA:TRUE".to_owned(), values());
    }
    if leaf.version < 3 {
        add(Is::Version1, format!("it is X.509 version {}", leaf.version), values());
    }
    if now > leaf.not_after {
        let ago = span(now - leaf.not_after);
        let what = format!("notAfter is {}, {ago} ago", instant(leaf.not_after));
        add(Is::Expired, what, values().with("ago", ago));
    }
    if now < leaf.not_before {
        let ahead = span(leaf.not_before - now);
        let what = format!("notBefore is {}, {ahead} ahead", instant(leaf.not_before));
        add(Is::NotYetValid, what, values().with("ahead", ahead));
    }
    if !leaf.has_subject_alt_name {
        let common_name = leaf.subject.common_name.as_deref().unwrap_or("none");
        add(
            Is::NoSubjectAltName,
            format!("it has no subjectAltName; its Common Name is {common_name}"),
            values(),
        );
    } else if !covers(leaf, name) {
        add(
            Is::NameMismatch,
            format!("{name} was dialled; its subjectAltName holds {}", names(leaf)),
            values(),
        );
    }
}

/// Follows the chain from the leaf upwards, as far as it was sent, and looks where it ends.
fn path(leaf: &Certificate, rest: &[&Certificate], trust: &TrustStores, evidence: &mut Evidence) {
    let mut top = leaf;
    // A certificate is passed once at most, so this ends whatever was sent.
    let mut unused = rest.to_vec();
    while !trust.anchors(top) {
        let next = unused.iter().position(|c| c.subject.der == top.issuer.der && top.is_signed_by(c));
        match next {
            Some(position) if !top.is_self_issued() => top = unused.swap_remove(position),
            _ => break,
        }
    }
    let index = 1 + rest.iter().position(|c| std::ptr::eq(*c, top)).unwrap_or_default();
    let source = Source::Chain { index: if std::ptr::eq(top, leaf) { 0 } else { index } };
    let values = Values::none().with("subject", &*leaf.subject.text).with("issuer", &*top.issuer.text);
    let mut add = |fact, what: String, values| evidence.add(Fact::Trust(fact), what, values, source.clone());

    if trust.anchors(top) {
        add(Trust::Anchored, format!("the path ends at a trusted root: {}", top.issuer.text), values);
    } else if std::ptr::eq(top, leaf) && leaf.is_self_issued() {
        let what =
            format!("its issuer is itself, {}, and it is in no root store that was asked", leaf.issuer.text);
        add(Trust::IssuerUnknown, what, values);
    } else if top.is_self_issued() {
        let what = format!(
            "the path ends at a root that was sent along and is in no root store that was asked: {}",
            top.subject.text
        );
        add(Trust::RootSentUntrusted, what, values);
    } else {
        let what =
            format!("its issuer, {}, was not sent and is in no root store that was asked", top.issuer.text);
        let fetch_from = top.ca_issuers.iter().find(|url| is_public_http(url) || !trust.given.is_empty());
        if let Some(url) = fetch_from {
            let values = values.clone().with("fetch_from", url.as_str());
            add(
                Trust::IntermediateLeftOut,
                format!("{what}; it says that its issuer's certificate is at {url}"),
                values,
            );
        } else if !trust.given.is_empty() && rest.is_empty() {
            let what = format!(
                "nothing was sent besides the leaf, and none of the roots given issued it: {}",
                top.issuer.text
            );
            add(Trust::IntermediateMayBeLeftOut, what, values.clone());
        }
        add(Trust::IssuerUnknown, what, values);
    }
}

/// Whether a caIssuers address is one that the whole world can fetch: then the issuer is most likely a public
/// intermediate. Names that exist only inside a network are not (RFC 6761, RFC 6762, RFC 8375).
fn is_public_http(url: &str) -> bool {
    const INTERNAL: &[&str] = &[
        "local",
        "internal",
        "intranet",
        "lan",
        "corp",
        "home",
        "private",
        "test",
        "example",
        "invalid",
        "localhost",
        "arpa",
        "localdomain",
    ];
    let Some(host) = url.strip_prefix("http://").and_then(|rest| rest.split(['/', ':', '?']).next()) else {
        return false;
    };
    let Some((_, top)) = host.rsplit_once('.') else { return false };
    !INTERNAL.contains(&top.to_ascii_lowercase().as_str()) && top.bytes().all(|b| b.is_ascii_alphabetic())
}

/// Whether a subjectAltName covers the name dialled (RFC 9525 section 6): `*` stands for the leftmost label alone.
pub(crate) fn covers(certificate: &Certificate, name: &str) -> bool {
    if let Ok(address) = name.parse() {
        return certificate.ip_addresses.contains(&address);
    }
    let name = name.trim_end_matches('.');
    certificate.dns_names.iter().any(|pattern| {
        pattern.eq_ignore_ascii_case(name)
            || pattern.strip_prefix("*.").is_some_and(|parent| {
                name.split_once('.').is_some_and(|(_, rest)| rest.eq_ignore_ascii_case(parent))
            })
    })
}

fn names(certificate: &Certificate) -> String {
    let mut all: Vec<String> = certificate.dns_names.clone();
    all.extend(certificate.ip_addresses.iter().map(ToString::to_string));
    match all.len() {
        0 => "no name".to_owned(),
        1..=8 => all.join(", "),
        more => format!("{} and {} more", all[..8].join(", "), more - 8),
    }
}

/// An instant in RFC 3339; out of the range of the format, the seconds.
pub(crate) fn instant(seconds: i64) -> String {
    OffsetDateTime::from_unix_timestamp(seconds)
        .ok()
        .and_then(|t| t.format(&Rfc3339).ok())
        .unwrap_or_else(|| format!("{seconds} seconds after 1970"))
}

/// A span in the largest unit that says enough.
fn span(seconds: i64) -> String {
    let (count, unit) = match seconds {
        ..120 => (seconds, "second"),
        120..7_200 => (seconds / 60, "minute"),
        7_200..172_800 => (seconds / 3_600, "hour"),
        _ => (seconds / 86_400, "day"),
    };
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

/// One line for each certificate of a chain.
pub fn chain_lines(chain: &[Vec<u8>]) -> Vec<String> {
    chain
        .iter()
        .map(|der| match Certificate::parse(der) {
            Ok(c) => format!(
                "{}; issuer {}; {} to {}; signed {}",
                c.subject.text,
                c.issuer.text,
                instant(c.not_before),
                instant(c.not_after),
                c.signature_algorithm
            ),
            Err(error) => format!("cannot be read: {error}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_read_well() {
        for (seconds, text) in [
            (1, "1 second"),
            (90, "90 seconds"),
            (7_199, "119 minutes"),
            (86_400, "24 hours"),
            (900_000, "10 days"),
        ] {
            assert_eq!(span(seconds), text);
        }
    }

    #[test]
    fn public_addresses_are_told_from_internal_ones() {
        for (url, public) in [
            ("http://r3.i.lencr.org/", true),
            ("http://pki.corp.local/ca.crt", false),
            ("http://pki/ca.crt", false),
            ("http://10.0.0.1/ca.crt", false),
            ("ldap:///CN=ca", false),
        ] {
            assert_eq!(is_public_http(url), public, "{url}");
        }
    }
}
