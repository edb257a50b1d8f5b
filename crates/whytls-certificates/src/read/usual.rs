//! Certificates of the usual form, which every reader reads.

use rustls::pki_types::SignatureVerificationAlgorithm;

use crate::judge::Algorithms;

/// Whether this is a certificate of version 3 in DER as CAs write it (RFC 5280, 4.1): nothing more and nothing less in
/// any part of the outline, algorithms that rustls knows, and names of plain text. What keys and extensions hold is not
/// looked at.
///
/// OpenSSL reads all of these, and takes longer to say so: it reads keys into a form of its own at once.
pub(super) fn is_usual(der: &[u8]) -> bool {
    whole(der).is_some()
}

const BOOLEAN: u8 = 0x01;
const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
const OCTET_STRING: u8 = 0x04;
const OBJECT_IDENTIFIER: u8 = 0x06;
const UTF8_STRING: u8 = 0x0c;
const PRINTABLE_STRING: u8 = 0x13;
const IA5_STRING: u8 = 0x16;
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;
const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
const VERSION: u8 = 0xa0;
const EXTENSIONS: u8 = 0xa3;

fn whole(der: &[u8]) -> Option<()> {
    let mut certificate = Parts::alone(der, SEQUENCE)?;
    let mut signed = Parts(certificate.next(SEQUENCE)?);
    let algorithm = certificate.next(SEQUENCE)?;
    let signature = certificate.next(BIT_STRING)?;
    certificate.end()?;

    require(signed.next(VERSION)? == [INTEGER, 1, 2])?;
    integer(signed.next(INTEGER)?)?;
    require(signed.next(SEQUENCE)? == algorithm && is_known(algorithm, Use::Signature))?;
    name(signed.next(SEQUENCE)?)?;
    validity(signed.next(SEQUENCE)?)?;
    name(signed.next(SEQUENCE)?)?;
    key(signed.next(SEQUENCE)?)?;
    extensions(signed.next(EXTENSIONS)?)?;
    signed.end()?;
    octets(signature)
}

fn integer(content: &[u8]) -> Option<()> {
    match content {
        [0, next @ ..] => require(next.first().is_some_and(|next| *next >= 0x80)),
        [first, ..] => require(*first < 0x80),
        [] => None,
    }
}

fn name(content: &[u8]) -> Option<()> {
    Parts(content).each(SET, |relative| {
        require(!relative.is_empty())?;
        Parts(relative).each(SEQUENCE, |attribute| {
            let mut attribute = Parts(attribute);
            identifier(attribute.next(OBJECT_IDENTIFIER)?)?;
            let (tag, text) = attribute.any()?;
            require(match tag {
                UTF8_STRING => str::from_utf8(text).is_ok(),
                PRINTABLE_STRING | IA5_STRING => text.is_ascii(),
                _ => false,
            })?;
            attribute.end()
        })
    })
}

fn validity(content: &[u8]) -> Option<()> {
    let mut validity = Parts(content);
    for _ in 0..2 {
        let (tag, time) = validity.any()?;
        let digits = time.strip_suffix(b"Z")?;
        require(matches!((tag, digits.len()), (UTC_TIME, 12) | (GENERALIZED_TIME, 14)))?;
        require(digits.iter().all(u8::is_ascii_digit))?;
    }
    validity.end()
}

fn key(content: &[u8]) -> Option<()> {
    let mut key = Parts(content);
    require(is_known(key.next(SEQUENCE)?, Use::Key))?;
    octets(key.next(BIT_STRING)?)?;
    key.end()
}

fn extensions(content: &[u8]) -> Option<()> {
    let all = Parts::alone(content, SEQUENCE)?;
    all.each(SEQUENCE, |extension| {
        let mut extension = Parts(extension);
        identifier(extension.next(OBJECT_IDENTIFIER)?)?;
        if extension.0.first() == Some(&BOOLEAN) {
            require(extension.next(BOOLEAN)? == [0xff])?;
        }
        extension.next(OCTET_STRING)?;
        extension.end()
    })
}

/// An OBJECT IDENTIFIER: each of its numbers ends, and none begins with a zero.
fn identifier(content: &[u8]) -> Option<()> {
    let ends = |byte: &u8| byte & 0x80 == 0;
    let begins = |at: usize| at == 0 || ends(&content[at - 1]);
    require(
        content.last().is_some_and(ends) && (0..content.len()).all(|at| content[at] != 0x80 || !begins(at)),
    )
}

/// A BIT STRING of whole octets.
fn octets(content: &[u8]) -> Option<()> {
    require(content.len() > 1 && content[0] == 0)
}

fn require(holds: bool) -> Option<()> {
    holds.then_some(())
}

#[derive(Clone, Copy)]
enum Use {
    Key,
    Signature,
}

/// Whether this is the content of an AlgorithmIdentifier that rustls knows for this use.
fn is_known(algorithm: &[u8], of: Use) -> bool {
    Algorithms::all().iter().any(|known| {
        let id = match of {
            Use::Key => known.public_key_alg_id(),
            Use::Signature => known.signature_alg_id(),
        };
        id.as_ref() == algorithm
    })
}

/// What is left of a content in DER.
#[derive(Clone, Copy)]
struct Parts<'a>(&'a [u8]);

impl<'a> Parts<'a> {
    /// The content of the one value that there is, which has this tag.
    fn alone(der: &'a [u8], tag: u8) -> Option<Self> {
        let mut whole = Parts(der);
        let content = whole.next(tag)?;
        whole.end()?;
        Some(Parts(content))
    }

    /// The content of the next value, which has this tag.
    fn next(&mut self, tag: u8) -> Option<&'a [u8]> {
        let (found, content) = self.any()?;
        (found == tag).then_some(content)
    }

    /// The tag of the next value, and its content.
    fn any(&mut self) -> Option<(u8, &'a [u8])> {
        let (tag, length, rest) = match *self.0 {
            [tag, length @ ..=0x7f, ref rest @ ..] => (tag, usize::from(length), rest),
            [tag, 0x81, length @ 0x80..=0xff, ref rest @ ..] => (tag, usize::from(length), rest),
            [tag, 0x82, high @ 1..=0xff, low, ref rest @ ..] => {
                (tag, usize::from(u16::from_be_bytes([high, low])), rest)
            }
            _ => return None,
        };
        let (content, rest) = rest.split_at_checked(length)?;
        self.0 = rest;
        Some((tag, content))
    }

    /// Looks at each of the values that are left, all of which have this tag.
    fn each(mut self, tag: u8, look: impl Fn(&'a [u8]) -> Option<()>) -> Option<()> {
        while !self.0.is_empty() {
            look(self.next(tag)?)?;
        }
        Some(())
    }

    fn end(self) -> Option<()> {
        require(self.0.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use openssl::x509::X509;

    use super::*;
    use crate::make::{BasicConstraints, Draft, KeyKind, Version};

    fn draft() -> Draft {
        let draft = Draft::new("leaf").validity(1_700_000_000, 4_000_000_000).organization("Example");
        draft.dns_name("a.example.com").basic_constraints(BasicConstraints::NotCa).key_identifiers()
    }

    #[test]
    fn what_cas_write_is_usual() {
        for kind in [KeyKind::P256, KeyKind::P384, KeyKind::Rsa(2048), KeyKind::Rsa(4096), KeyKind::Ed25519] {
            let der = draft().key_kind(kind).self_signed().unwrap().der().unwrap();
            assert!(is_usual(&der), "{kind:?}");
            assert!(!is_usual(&[&der[..], &[0]].concat()), "a byte too many");
        }
        let der = |draft: Draft| draft.self_signed().unwrap().der().unwrap();
        assert!(!is_usual(&der(Draft::new("leaf").version(Version::V1))));
        assert!(!is_usual(&der(draft().key_kind(KeyKind::RsaPss(2048)))), "rustls knows no such key");
    }

    #[test]
    fn openssl_reads_whatever_is_usual() {
        let der = draft().self_signed().unwrap().der().unwrap();
        let (mut usual, mut unreadable) = (0, 0);
        let mut look = |der: &[u8]| {
            let is_read = X509::from_der(der).is_ok();
            let is_usual = is_usual(der);
            assert!(is_read || !is_usual, "{}", der.escape_ascii());
            usual += usize::from(is_usual);
            unreadable += usize::from(!is_read);
        };
        for at in 0..der.len() {
            for bit in 0..8 {
                let mut other = der.clone();
                other[at] ^= 1 << bit;
                look(&other);
            }
            for byte in [0, 0x80, 0xff] {
                let mut other = der.clone();
                other[at] = byte;
                look(&other);
            }
            look(&[&der[..at], &der[at + 1..]].concat());
            look(&[&der[..at], &[0], &der[at..]].concat());
        }
        assert!(usual > 1000 && unreadable > 1000, "{usual} are usual, {unreadable} cannot be read");
    }
}
