//! Alerts by their number or name, and who sent them: OpenSSL's queue and traces, curl's, GnuTLS, Java, Go, .NET, the
//! log of Windows, QUIC, the log of rustls.

use crate::evidence::{Alert, Fact, Said, Values};
use crate::reader::anchors;
use crate::reader::passage::Passage;

use super::{Tokens, debug_form};

/// What stands before an alert, and how it is written.
#[derive(Clone, Copy, Debug)]
pub(in crate::reader) enum Writer {
    /// `SSL alert number 48`
    OpenSsl,
    /// `Level=fatal(2), description=unknown CA(48)`
    OpenSslTrace,
    /// `TLSv1.3 (IN), TLS alert, unknown CA (560):`
    Curl,
    /// `Received alert [48]: CA is unknown`
    GnuTls,
    /// `Received fatal alert: unknown_ca`
    Java,
    /// `remote error: tls: unknown certificate authority`
    Go,
    /// `sent a TLS alert: 'UnknownCA'`
    DotNet,
    /// `SSL_ERROR_UNKNOWN_CA_ALERT`
    Nss,
    /// `gnutls_handshake() failed: CA is unknown`
    GnuTlsText,
    /// `received SERVER ALERT: Fatal - Unknown CA`
    Erlang,
    /// `The TLS protocol defined fatal alert code is 48.`
    WindowsReceived,
    /// `The TLS protocol defined fatal error code is 48.`
    WindowsSent,
    /// `the cryptographic handshake failed: error 48`
    Quic,
    /// `CRYPTO_ERROR 0x178 (remote): tls: no application protocol`
    QuicGo,
    /// `TLS alert received: AlertMessagePayload { level: Fatal, description: UnknownCA }`
    RustlsLog,
}

/// Anchors, each with its writer.
pub(super) const ANCHORS: &[(&str, Writer)] = &[
    ("SSL alert number ", Writer::OpenSsl),
    ("Level=fatal(2), description=", Writer::OpenSslTrace),
    (", TLS alert, ", Writer::Curl),
    ("eceived alert [", Writer::GnuTls),
    ("Received fatal alert: ", Writer::Java),
    ("remote error: tls: ", Writer::Go),
    ("sent a TLS alert: '", Writer::DotNet),
    ("SSL_ERROR_", Writer::Nss),
    ("gnutls_handshake() failed: ", Writer::GnuTlsText),
    (" ALERT: Fatal - ", Writer::Erlang),
    ("fatal alert code is ", Writer::WindowsReceived),
    ("fatal error code is ", Writer::WindowsSent),
    ("handshake failed: error ", Writer::Quic),
    ("CRYPTO_ERROR ", Writer::QuicGo),
    ("TLS alert received: ", Writer::RustlsLog),
];

/// How far behind its anchor an alert is read.
const REACH: usize = 400;

pub(super) fn read(writer: Writer, passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    if passage.is_comment_at(start) || passage.is_code_at(start) {
        return;
    }
    let rest = passage.reach(end, REACH);
    let before = &passage.text[passage.floor(start.saturating_sub(REACH))..start];
    let word = |end: &[char]| rest.split(end).next().unwrap_or("").trim();
    let alert = match writer {
        Writer::OpenSsl | Writer::GnuTls | Writer::WindowsReceived | Writer::WindowsSent | Writer::Quic => {
            numbered(rest)
        }
        Writer::OpenSslTrace => rest.split_once('(').and_then(|(_, number)| numbered(number)),
        // The level stands in the upper byte: 560 is fatal (2) and 48.
        Writer::Curl => rest.split_once('(').and_then(|(name, number)| {
            let number = number.split(')').next()?.parse::<u16>().ok()?;
            (name.len() < 48 && number >= 512).then(|| Alert::from_number((number & 0xff) as u8))
        }),
        Writer::Java => named(word(&['\n', '\\', '"', ' ', ';', ')'])),
        Writer::Go => of_go(word(&['\n', '\\', '"', ';', ')', ','])),
        Writer::DotNet => named(word(&['\''])),
        Writer::Nss => of_nss(&rest[..debug_form::word_end(rest, 0)]),
        Writer::GnuTlsText => of_gnutls(word(&['\n', '\\', '"', ';', '.'])),
        Writer::Erlang => named(word(&['\n', '\\', '"', '\'', ';', ')', '{', '}'])),
        Writer::QuicGo => rest
            .trim_start_matches('(')
            .strip_prefix("0x1")
            .and_then(|code| u8::from_str_radix(code.get(..2)?, 16).ok())
            .map(Alert::from_number)
            .filter(|alert| *alert != Alert::Other),
        Writer::RustlsLog => rest
            .split_once("description: ")
            .and_then(|(_, name)| named(&name[..debug_form::word_end(name, 0)])),
    };
    let Some(alert) = alert else { return };
    let sent = match writer {
        Writer::WindowsSent => true,
        Writer::Curl => before.ends_with("(OUT)"),
        // The peer's own close is told as such; else it is this side that gave up.
        Writer::Quic => !before.contains("aborted by peer") && !before.contains("closed by peer"),
        // Without a word of who sent it (quic-go before 0.31) it is mostly the peer's.
        Writer::QuicGo => rest.split('\n').next().is_some_and(|line| line.contains("(local)")),
        Writer::Erlang => before.rfind("generated ") > before.rfind("received "),
        // The record's header stands some lines above.
        Writer::OpenSslTrace => before.rfind("Sent ") > before.rfind("Received "),
        _ => false,
    };
    let (stack, says) =
        if sent { ("alert-sent", Said::Sent(alert)) } else { ("alert", Said::Received(alert)) };
    // The number often follows the name.
    let told = out.tokens.iter().any(|token| matches!(token.fact, Fact::Symptom(s) if s.says == Some(says)));
    if told || alert == Alert::CloseNotify {
        return;
    }
    if let Some(symptom) = anchors::spelt(stack, alert.as_str()) {
        out.symptom(start, symptom, Values::none().with("alert", alert.as_str()));
    }
}

/// The alert whose number a text begins with.
fn numbered(text: &str) -> Option<Alert> {
    let digits = text.bytes().take(4).take_while(u8::is_ascii_digit).count();
    match Alert::from_number(text[..digits].parse().ok()?) {
        Alert::Other => None,
        alert => Some(alert),
    }
}

/// The alert of this name, however it is spelt: `unknown_ca`, `UnknownCA`, `unknown CA`.
fn named(name: &str) -> Option<Alert> {
    let letters = |text: &str| -> String {
        text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
    };
    let name = letters(name);
    let name = match name.as_str() {
        "unrecognisedname" => "unrecognizedname",
        "encryptedclienthellorequired" => "echrequired",
        "usercancelled" => "usercanceled",
        "badcertificatestatus" => "badcertificatestatusresponse",
        other => other,
    };
    (0..=u8::MAX)
        .map(Alert::from_number)
        .find(|alert| *alert != Alert::Other && letters(alert.as_str()) == name)
}

/// The words of Go's crypto/tls, where they differ from the names (its alert.go).
fn of_go(text: &str) -> Option<Alert> {
    Some(match text {
        "unknown certificate authority" => Alert::UnknownCa,
        "revoked certificate" => Alert::CertificateRevoked,
        "expired certificate" => Alert::CertificateExpired,
        "unknown certificate" => Alert::CertificateUnknown,
        "error decoding message" => Alert::DecodeError,
        "error decrypting message" => Alert::DecryptError,
        "protocol version not supported" => Alert::ProtocolVersion,
        "insufficient security level" => Alert::InsufficientSecurity,
        other => return named(other),
    })
}

/// The words of NSS: `UNKNOWN_CA_ALERT` (its sslerr.h).
fn of_nss(word: &str) -> Option<Alert> {
    Some(match word.strip_suffix("_ALERT")? {
        "BAD_CERT" => Alert::BadCertificate,
        "UNSUPPORTED_CERT" => Alert::UnsupportedCertificate,
        "REVOKED_CERT" => Alert::CertificateRevoked,
        "EXPIRED_CERT" => Alert::CertificateExpired,
        "RX_CERTIFICATE_REQUIRED" => Alert::CertificateRequired,
        "HANDSHAKE_UNEXPECTED" => Alert::UnexpectedMessage,
        "BAD_MAC" => Alert::BadRecordMac,
        other => return named(other),
    })
}

/// The words of GnuTLS (its lib/alert.c), where they differ from the names.
fn of_gnutls(text: &str) -> Option<Alert> {
    Some(match text {
        "CA is unknown" => Alert::UnknownCa,
        "Certificate is bad" => Alert::BadCertificate,
        "Certificate is not supported" => Alert::UnsupportedCertificate,
        "Certificate was revoked" => Alert::CertificateRevoked,
        "Certificate is expired" => Alert::CertificateExpired,
        "Unknown certificate" => Alert::CertificateUnknown,
        "Certificate is required" => Alert::CertificateRequired,
        "Access was denied" => Alert::AccessDenied,
        "Handshake failed" => Alert::HandshakeFailure,
        "Error in protocol version" => Alert::ProtocolVersion,
        "No renegotiation is allowed" => Alert::NoRenegotiation,
        "The server name sent was not recognized" => Alert::UnrecognizedName,
        "No supported application protocol could be negotiated" => Alert::NoApplicationProtocol,
        "An unsupported extension was sent" => Alert::UnsupportedExtension,
        "An extension was expected but was not seen" => Alert::MissingExtension,
        other => return named(other),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_however_they_are_spelt() {
        for (name, alert) in [
            ("unknown_ca", Some(Alert::UnknownCa)),
            ("UnknownCA", Some(Alert::UnknownCa)),
            ("UnrecognisedName", Some(Alert::UnrecognizedName)),
            ("bad record MAC", Some(Alert::BadRecordMac)),
            ("something", None),
            ("", None),
        ] {
            assert_eq!(named(name), alert, "{name}");
        }
        assert_eq!(of_go("expired certificate"), Some(Alert::CertificateExpired));
    }

    #[test]
    fn who_sent_it() {
        let read = |text: &str| -> Vec<Said> {
            crate::reader::read_text("text", text.as_bytes())
                .observed()
                .iter()
                .filter_map(|o| match o.fact {
                    Fact::Symptom(symptom) => symptom.says,
                    _ => None,
                })
                .collect()
        };
        for (text, says) in [
            ("* TLSv1.3 (IN), TLS alert, unknown CA (560):", Some(Said::Received(Alert::UnknownCa))),
            ("* TLSv1.3 (OUT), TLS alert, unknown CA (560):", Some(Said::Sent(Alert::UnknownCa))),
            ("* TLSv1.3 (OUT), TLS alert, close notify (256):", None),
            ("CRYPTO_ERROR 0x178 (remote): tls: none", Some(Said::Received(Alert::NoApplicationProtocol))),
            ("CRYPTO_ERROR 0x12a (local): tls: no", Some(Said::Sent(Alert::BadCertificate))),
            ("CRYPTO_ERROR (0x178): handshake failed", Some(Said::Received(Alert::NoApplicationProtocol))),
            ("    Level=fatal(2), description=decode error(50)", Some(Said::Received(Alert::DecodeError))),
            (
                "Sent Record\nHeader:\n  Level=fatal(2), description=decode error(50)",
                Some(Said::Received(Alert::DecodeError)),
            ),
            (
                "aborted by peer: the cryptographic handshake failed: error 120",
                Some(Said::Received(Alert::NoApplicationProtocol)),
            ),
            ("SSL alert number 255", None),
            ("the SSL alert number is in the manual", None),
        ] {
            assert_eq!(read(text), Vec::from_iter(says), "{text}");
        }
    }
}
