//! Certificates in a file's bytes.

use std::fmt;

use openssl::base64::decode_block;

/// Why no certificates were found in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PemError {
    /// There is no certificate in them.
    NoCertificate {
        /// The labels of the PEM blocks that are there (`PRIVATE KEY`, ...), in their order.
        others: Vec<String>,
    },
    /// A certificate block has no end line.
    Unfinished {
        /// The line with its beginning, from 1.
        line: usize,
    },
    /// The contents of a certificate block are not base64.
    Base64 {
        /// The line with its beginning, from 1.
        line: usize,
    },
    /// A certificate block, or bytes that start like DER, hold no whole DER sequence.
    NotDer {
        /// The line with the block's beginning, from 1; `None` when the bytes were DER, not PEM.
        line: Option<usize>,
    },
}

impl fmt::Display for PemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PemError::NoCertificate { others } if others.is_empty() => f.write_str("no certificate found"),
            PemError::NoCertificate { others } => {
                write!(f, "no certificate found, only {}", others.join(", "))
            }
            PemError::Unfinished { line } => {
                write!(f, "the certificate that begins in line {line} has no end")
            }
            PemError::Base64 { line } => {
                write!(f, "the certificate that begins in line {line} is not base64")
            }
            PemError::NotDer { line: Some(line) } => {
                write!(f, "what begins in line {line} is no certificate, or not a whole one")
            }
            PemError::NotDer { line: None } => {
                f.write_str("the bytes are no certificate, or not a whole one")
            }
        }
    }
}

impl std::error::Error for PemError {}

/// A certificate (DER) as PEM (RFC 7468 section 5).
pub fn pem(der: &[u8]) -> String {
    let mut text = String::from("-----BEGIN CERTIFICATE-----\n");
    let encoded = openssl::base64::encode_block(der);
    for line in encoded.as_bytes().chunks(64) {
        text.extend(line.iter().copied().map(char::from));
        text.push('\n');
    }
    text.push_str("-----END CERTIFICATE-----\n");
    text
}

/// The DER of all certificates in PEM (any other text and blocks around them are passed over) or of the one in DER.
/// Never an empty list.
///
/// Only the frame is read here; [`Certificate::parse`](super::Certificate::parse) reads the rest.
pub fn pem_certificates(bytes: &[u8]) -> Result<Vec<Vec<u8>>, PemError> {
    if bytes.first() == Some(&0x30) {
        return match sequence(bytes) {
            Some(der) if der.len() == bytes.len() => Ok(vec![der.to_vec()]),
            _ => Err(PemError::NotDer { line: None }),
        };
    }
    // Editors on Windows put a byte order mark in front.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut certificates = Vec::new();
    let mut others = Vec::new();
    let mut lines = bytes.split(|&byte| byte == b'\n').enumerate();
    while let Some((index, line)) = lines.next() {
        let line_number = index + 1;
        let Some(label) = label(line, b"-----BEGIN ") else {
            continue;
        };
        if !is_certificate(label) {
            others.push(String::from_utf8_lossy(label).into_owned());
            continue;
        }
        let mut base64 = String::new();
        loop {
            let Some((_, line)) = lines.next() else {
                return Err(PemError::Unfinished { line: line_number });
            };
            if self::label(line, b"-----END ").is_some() {
                break;
            }
            if self::label(line, b"-----BEGIN ").is_some() {
                return Err(PemError::Unfinished { line: line_number });
            }
            let line =
                std::str::from_utf8(line.trim_ascii()).map_err(|_| PemError::Base64 { line: line_number })?;
            base64.push_str(line);
        }
        let der = decode_block(&base64).map_err(|_| PemError::Base64 { line: line_number })?;
        // OpenSSL's TRUSTED CERTIFICATE has settings of its own behind the certificate.
        let der = sequence(&der).ok_or(PemError::NotDer { line: Some(line_number) })?;
        certificates.push(der.to_vec());
    }
    if certificates.is_empty() { Err(PemError::NoCertificate { others }) } else { Ok(certificates) }
}

/// The labels under which OpenSSL reads certificates.
fn is_certificate(label: &[u8]) -> bool {
    matches!(label, b"CERTIFICATE" | b"X509 CERTIFICATE" | b"TRUSTED CERTIFICATE")
}

/// The label of a `-----BEGIN X-----` or `-----END X-----` line.
fn label<'a>(line: &'a [u8], start: &[u8]) -> Option<&'a [u8]> {
    line.trim_ascii().strip_prefix(start)?.strip_suffix(b"-----")
}

/// The DER sequence at the start of these bytes, if all of it is there.
fn sequence(bytes: &[u8]) -> Option<&[u8]> {
    let (length, header) = match bytes {
        [0x30, length @ ..=0x7f, ..] => (usize::from(*length), 2),
        [0x30, 0x81, a, ..] => (usize::from(*a), 3),
        [0x30, 0x82, a, b, ..] => (usize::from(u16::from_be_bytes([*a, *b])), 4),
        [0x30, 0x83, a, b, c, ..] => (u32::from_be_bytes([0, *a, *b, *c]) as usize, 5),
        _ => return None,
    };
    bytes.get(..header + length)
}
