//! Alerts that no stack's own words name: by their name in the IANA registry, received and sent.

use super::{Entry, Table, named};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table { entries: &[ALERTS] };

macro_rules! alerts {
    ($($name:literal $alert:ident;)*) => {
        named! {
            "alert:" { $($name => Received(Alert::$alert);)* }
            "alert-sent:" { $($name => Sent(Alert::$alert);)* }
        }
    };
}

const ALERTS: &[Entry] = alerts! {
    "close_notify" CloseNotify;
    "unexpected_message" UnexpectedMessage;
    "bad_record_mac" BadRecordMac;
    "decryption_failed" DecryptionFailed;
    "record_overflow" RecordOverflow;
    "decompression_failure" DecompressionFailure;
    "handshake_failure" HandshakeFailure;
    "no_certificate" NoCertificate;
    "bad_certificate" BadCertificate;
    "unsupported_certificate" UnsupportedCertificate;
    "certificate_revoked" CertificateRevoked;
    "certificate_expired" CertificateExpired;
    "certificate_unknown" CertificateUnknown;
    "illegal_parameter" IllegalParameter;
    "unknown_ca" UnknownCa;
    "access_denied" AccessDenied;
    "decode_error" DecodeError;
    "decrypt_error" DecryptError;
    "protocol_version" ProtocolVersion;
    "insufficient_security" InsufficientSecurity;
    "internal_error" InternalError;
    "inappropriate_fallback" InappropriateFallback;
    "user_canceled" UserCanceled;
    "no_renegotiation" NoRenegotiation;
    "missing_extension" MissingExtension;
    "unsupported_extension" UnsupportedExtension;
    "certificate_unobtainable" CertificateUnobtainable;
    "unrecognized_name" UnrecognizedName;
    "bad_certificate_status_response" BadCertificateStatusResponse;
    "bad_certificate_hash_value" BadCertificateHashValue;
    "unknown_psk_identity" UnknownPskIdentity;
    "certificate_required" CertificateRequired;
    "no_application_protocol" NoApplicationProtocol;
    "ech_required" EchRequired;
};
