//! Where a certificate that cannot be read goes wrong.

use std::fmt::Display;

use x509_parser::asn1_rs::FromDer;
use x509_parser::certificate::Validity;
use x509_parser::error::X509Error;
use x509_parser::x509::{AlgorithmIdentifier, SubjectPublicKeyInfo, X509Name};

use super::ReadError;

/// Reads a whole field, to see whether it can be read.
type Reader = fn(&[u8]) -> Result<(), String>;

/// One field of the outline of RFC 5280, 4.1.
struct Field {
    name: &'static str,
    tag: u8,
    optional: bool,
    read: Reader,
}

const fn required(name: &'static str, tag: u8, read: Reader) -> Field {
    Field { name, tag, optional: false, read }
}

const fn optional(name: &'static str, tag: u8) -> Field {
    Field { name, tag, optional: true, read: |_| Ok(()) }
}

fn text(error: impl Display) -> String {
    error.to_string()
}

const VERSION: u8 = 0xa0;
const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
const SEQUENCE: u8 = 0x30;

const TO_BE_SIGNED: &[Field] = &[
    optional("version", VERSION),
    required("serial number", INTEGER, |_| Ok(())),
    required("inner signature algorithm", SEQUENCE, |der| {
        AlgorithmIdentifier::from_der(der).map(drop).map_err(text)
    }),
    required("issuer", SEQUENCE, |der| X509Name::from_der(der).map(drop).map_err(text)),
    required("validity", SEQUENCE, |der| Validity::from_der(der).map(drop).map_err(text)),
    required("subject", SEQUENCE, |der| X509Name::from_der(der).map(drop).map_err(text)),
    required("public key", SEQUENCE, |der| SubjectPublicKeyInfo::from_der(der).map(drop).map_err(text)),
    optional("issuer unique identifier", 0x81),
    optional("subject unique identifier", 0x82),
    optional("extensions", 0xa3),
];

const SIGNATURE: &[Field] = &[
    required("signature algorithm", SEQUENCE, |der| {
        AlgorithmIdentifier::from_der(der).map(drop).map_err(text)
    }),
    required("signature", BIT_STRING, |_| Ok(())),
];

/// Names the first field at which the bytes part from the outline of a certificate. `error` is what the parser said
/// of the whole; it is kept when the outline holds.
pub(super) fn locate(der: &[u8], error: &X509Error) -> ReadError {
    match walk(der) {
        Err(error) => error,
        Ok(()) => {
            let field = match error {
                X509Error::InvalidVersion => "version",
                X509Error::InvalidSerial => "serial number",
                X509Error::InvalidExtensions | X509Error::DuplicateExtensions => "extensions",
                X509Error::InvalidSignatureValue => "signature",
                _ => "certificate",
            };
            ReadError::Malformed { field, offset: 0, detail: error.to_string() }
        }
    }
}

fn walk(der: &[u8]) -> Result<(), ReadError> {
    let certificate = element(der, 0, der.len(), "certificate", SEQUENCE)?;
    let to_be_signed = element(der, certificate.start, certificate.end, "signed part", SEQUENCE)?;
    fields(der, &to_be_signed, TO_BE_SIGNED)?;
    fields(der, &Contents { start: to_be_signed.end, ..certificate }, SIGNATURE)?;
    if certificate.cut {
        return Err(ReadError::Truncated { field: "certificate", offset: 0 });
    }
    Ok(())
}

fn fields(der: &[u8], within: &Contents, fields: &[Field]) -> Result<(), ReadError> {
    let Contents { mut start, end, cut } = *within;
    for field in fields {
        if field.optional {
            match der[start..end].first() {
                Some(&tag) if tag != field.tag => continue,
                Some(_) => {}
                None if !cut => continue,
                // What would follow is not known; at the end of the signed part it is nearly always the extensions.
                None if field.tag != VERSION => {
                    return Err(ReadError::Truncated { field: "extensions", offset: start });
                }
                None => {}
            }
        }
        let contents = element(der, start, end, field.name, field.tag)?;
        if contents.cut {
            return Err(ReadError::Truncated { field: field.name, offset: start });
        }
        (field.read)(&der[start..contents.end]).map_err(|detail| ReadError::Malformed {
            field: field.name,
            offset: start,
            detail,
        })?;
        start = contents.end;
    }
    Ok(())
}

/// Where the contents of an element lie.
#[derive(Clone, Copy)]
struct Contents {
    start: usize,
    /// Where they end, or the bytes do.
    end: usize,
    /// Whether the bytes end before they do.
    cut: bool,
}

/// Reads the header of the element at `start`; nothing may lie beyond `end`, which is at most the length of `der`.
fn element(
    der: &[u8],
    start: usize,
    end: usize,
    field: &'static str,
    tag: u8,
) -> Result<Contents, ReadError> {
    let truncated = ReadError::Truncated { field, offset: start };
    let malformed = |detail: String| ReadError::Malformed { field, offset: start, detail };
    let Some((&found, rest)) = der[start..end].split_first() else {
        return Err(truncated);
    };
    if found != tag {
        return Err(malformed(format!("tag {found:#04x} in place of {tag:#04x}")));
    }
    let Some((&first, rest)) = rest.split_first() else {
        return Err(truncated);
    };
    let (length, header) = match first {
        0..=0x7f => (usize::from(first), 2),
        // Up to 16 MiB, more than any TLS message holds.
        0x81..=0x83 => {
            let count = usize::from(first - 0x80);
            let Some(bytes) = rest.get(..count) else {
                return Err(truncated);
            };
            (bytes.iter().fold(0, |length, &byte| length << 8 | usize::from(byte)), 2 + count)
        }
        _ => return Err(malformed(format!("length {first:#04x}"))),
    };
    let contents = start + header;
    let wanted = contents + length;
    Ok(Contents { start: contents, end: wanted.min(end), cut: wanted > end })
}
