//! OpenSSL and its relatives (LibreSSL, BoringSSL): reasons of the error queue, by their text, and verdicts on
//! certificates, by their number (`X509_V_ERR_…`) and text.

use super::{Entry, Table, named, texts};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table { entries: &[REASONS, VERDICTS, TEXTS], pieces: PIECES };

/// Without the prefix that names a version (`sslv3 `, `tlsv1 `, …); BoringSSL's capitals are read as these.
const REASONS: &[Entry] = named! {
    "openssl:" {
        "alert close notify" => Received(Alert::CloseNotify);
        "alert unexpected message" => Received(Alert::UnexpectedMessage);
        "alert bad record mac" => Received(Alert::BadRecordMac);
        "alert decryption failed" => Received(Alert::DecryptionFailed);
        "alert record overflow" => Received(Alert::RecordOverflow);
        "alert decompression failure" => Received(Alert::DecompressionFailure);
        "alert handshake failure" => Received(Alert::HandshakeFailure);
        "alert bad certificate" => Received(Alert::BadCertificate);
        "alert unsupported certificate" => Received(Alert::UnsupportedCertificate);
        "alert certificate revoked" => Received(Alert::CertificateRevoked);
        "alert certificate expired" => Received(Alert::CertificateExpired);
        "alert certificate unknown" => Received(Alert::CertificateUnknown);
        "alert illegal parameter" => Received(Alert::IllegalParameter);
        "alert unknown ca" => Received(Alert::UnknownCa);
        "alert access denied" => Received(Alert::AccessDenied);
        "alert decode error" => Received(Alert::DecodeError);
        "alert decrypt error" => Received(Alert::DecryptError);
        "alert protocol version" => Received(Alert::ProtocolVersion);
        "alert insufficient security" => Received(Alert::InsufficientSecurity);
        "alert internal error" => Received(Alert::InternalError);
        "alert inappropriate fallback" => Received(Alert::InappropriateFallback);
        "alert user cancelled" => Received(Alert::UserCanceled);
        "alert no renegotiation" => Received(Alert::NoRenegotiation);
        "alert missing extension" => Received(Alert::MissingExtension);
        "unsupported extension" => Received(Alert::UnsupportedExtension);
        "unrecognized name" = "alert unrecognized name" => Received(Alert::UnrecognizedName);
        "alert unknown psk identity" => Received(Alert::UnknownPskIdentity);
        "alert certificate required" => Received(Alert::CertificateRequired);
        "alert no application protocol" => Received(Alert::NoApplicationProtocol);
        "certificate verify failed" => VerifyFailed;
        // The server chose a version outside the client's range, or the reverse.
        "unsupported protocol" => VersionTooOld;
        "version too low" => VersionTooOld;
        // The first record is no TLS record; the second is what OpenSSL 3.2 and newer say of it.
        "wrong version number" => NotTls;
        "packet length too long" => NotTls;
        "unknown protocol" => NotTls;
        "http request" => HttpRequestReceived;
        "https proxy request" => HttpRequestReceived;
        // The word is a BIO's where no queue is printed.
        "unexpected eof while reading" => Eof;
        "unsafe legacy renegotiation disabled" => LegacyRenegotiationRefused;
        // The server signed its key exchange as TLS 1.1 and older do, which this security level forbids.
        "legacy sigalg disallowed or unsupported" => LegacySignatureRefused;
        "dh key too small" => DhKeyTooSmall;
        "ca md too weak" => WeakDigest;
        "ee key too small" => WeakKey;
        "unsolicited extension" => UnsolicitedExtension;
        "wrong signature type" => SignedWithUnofferedScheme;
        "no protocols available" => NoSuiteConfigured;
        "no ciphers available" => NoSuiteConfigured;
        "no shared cipher" => NoCipherSuiteInCommon;
        "no suitable signature algorithm" => NoSchemeInCommon;
        "no suitable key share" => NoGroupInCommon;
        "no shared groups" => NoGroupInCommon;
        "bad signature" => BadSignature;
        "decryption failed or bad record mac" => Decryption;
        "peer did not return a certificate" => ClientCertificateMissing;
        "key values mismatch" => KeyMismatch;
        "unexpected message" => PeerUnexpectedMessage;
        "alert no certificate" => Received(Alert::NoCertificate);
        "bad certificate status response" => Received(Alert::BadCertificateStatusResponse);
        "private key mismatch" = "certificate and private key mismatch", "key type mismatch" => KeyMismatch;
        "no renegotiation" => Renegotiation;
        "ca key too small" => WeakKey;
        // Of other libraries than TLS itself, whose name stands before the colon. An algorithm that only the legacy
        // provider has:
        "digital envelope: unsupported" = "digital envelope: unsupported algorithm", "digital envelope: unknown cipher", "digital envelope: unknown pbe algorithm", "PKCS12: unsupported pkcs12 mode" => Pkcs12Unsupported;
        "digital envelope: bad decrypt" = "Provider: bad decrypt", "PEM: bad decrypt", "PEM: bad password read", "PEM: problems getting password", "PEM: unsupported encryption", "digital envelope: wrong final block length", "PKCS12: pkcs12 cipherfinal error" => KeyEncrypted;
        "digital envelope: expecting an rsa key" = "digital envelope: expecting an ec key" => KeyUnreadable;
        "DECODER: unsupported" = "digital envelope: decode error", "digital envelope: unsupported private key algorithm" => KeyUnreadable;
        "PEM: no start line" = "PEM: bad base64 decode", "PEM: bad end line" => PemUnreadable;
        "x509 certificate: key values mismatch" = "x509 certificate: key type mismatch", "elliptic curve: key values mismatch" => KeyMismatch;
        "PKCS12: mac verify failure" = "PKCS12: decode error", "PKCS12: parse error", "PKCS12: mac verify error", "asn1 encoding: Type=PKCS12", "PKCS12: content type not data" => Pkcs12Unusable;
    }
};

const VERDICTS: &[Entry] = named! {
    "openssl-verify:" {
        "2" = "unable to get issuer certificate" => IssuerOfIntermediateUnknown;
        "7" = "certificate signature failure" => BadSignature;
        "9" = "certificate is not yet valid" => NotYetValid;
        "10" = "certificate has expired" => Expired;
        // With a space before OpenSSL 3.
        "18" = "self-signed certificate", "self signed certificate" => SelfSignedLeaf;
        "19" = "self-signed certificate in certificate chain", "self signed certificate in certificate chain" => SelfSignedInChain;
        "20" = "unable to get local issuer certificate" => IssuerNotLocal;
        "21" = "unable to verify the first certificate" => LeafSignatureUnverifiable;
        "23" = "certificate revoked" => Revoked;
        "24" = "invalid CA certificate", "invalid CA certificate (no keyUsage)" => EndEntityAsCa;
        "25" = "path length constraint exceeded" => PathLengthExceeded;
        "26" = "unsuitable certificate purpose", "unsupported certificate purpose" => PurposeInvalid;
        "27" = "certificate not trusted" => UnknownIssuer;
        "34" = "unhandled critical extension" => CriticalExtensionUnknown;
        "47" = "permitted subtree violation" => NameConstraintViolated;
        "48" = "excluded subtree violation" => NameConstraintViolated;
        "62" = "hostname mismatch", "Hostname mismatch" => NameMismatch;
        "64" = "IP address mismatch" => NameMismatch;
        "66" = "EE certificate key too weak" => WeakKey;
        "67" = "CA certificate key too weak" => WeakKey;
        "68" = "CA signature digest algorithm too weak" => WeakDigest;
        "79" = "invalid CA certificate key usage" => KeyUsageInvalid;
    }
};

const TEXTS: &[Entry] = texts! { "openssl";
    Eof => "unexpected EOF";
    HandshakeEof => "SSL_connect: SSL_ERROR_SYSCALL", "SSL_connect: SSL_ERROR_ZERO_RETURN", "SSLZeroReturnError";
    Reset => "write:errno=104", "read:errno=104";
    StartTlsNotOffered => "Didn't find STARTTLS in server response";
    // libpq, pyOpenSSL
    NotTls => "SSL error: wrong version number", "'wrong version number')]";
    Received(Alert::InternalError) => "'tlsv1 alert internal error')]";
    Received(Alert::UnrecognizedName) => "'tlsv1 unrecognized name')]";
};

const PIECES: &[&str] = &[
    " routines",
    "reason(",
    "X509Verify",
    "certificate problem",
    "erification error: ",
    "erify return code: ",
    "erify error:num=",
    "unexpected EOF",
    "SSL_connect: ",
    "SSLZeroReturn",
    ":errno=104",
    "Didn't find STARTTLS",
    "SSL error: wrong",
    "version number')]",
    "internal error')]",
    "unrecognized name')]",
];
