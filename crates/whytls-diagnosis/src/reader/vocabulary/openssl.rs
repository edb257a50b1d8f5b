//! OpenSSL and its relatives (LibreSSL, BoringSSL): reasons of the error queue, by their text, and verdicts on
//! certificates, by their number (`X509_V_ERR_…`) and text.

use super::{Entry, Table, named, texts};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table { entries: &[REASONS, VERDICTS, TEXTS] };

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
        "alert ech required" => Received(Alert::EchRequired);
        // BoringSSL says so of an alert that comes right after its ClientHello.
        "handshake failure on client hello" => Received(Alert::HandshakeFailure);
        "certificate verify failed" => VerifyFailed;
        "excessive message size" => ChainTooLarge;
        "key usage bit incorrect" => KeyUsageInvalid;
        // The server chose a version outside the client's range, or the reverse.
        "unsupported protocol" => VersionTooOld;
        "version too low" => VersionTooOld;
        "unsupported ssl version" => VersionTooOld;
        "version too high" => VersionDisabledHere;
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
        "dh key too small" = "bad dh p length", "dh public value length is wrong" => DhKeyTooSmall;
        "inappropriate fallback" = "tls13 downgrade", "downgrade detected" => Downgrade;
        "ca md too weak" => WeakDigest;
        "ee key too small" => WeakKey;
        "unsolicited extension" => UnsolicitedExtension;
        "wrong signature type" => SignatureTypeRefused;
        "too many key updates" => LimitExceeded;
        "too many warn alerts" => LimitExceeded;
        // BoringSSL
        "server echoed invalid session id" => SessionIdEchoed;
        "wrong cipher returned" = "unknown cipher returned" => SelectedUnoffered;
        "unknown cert compression alg" => CertCompressionUnknown;
        "unexpected extension" => UnsolicitedExtension;
        "ech rejected" = "invalid ech config list" => EchProblem;
        "ssl session id too long" = "app data in handshake" => PeerMalformed;
        "ssl3 session id too long" = "bad length" => PeerMalformed;
        "no protocols available" => NoSuiteConfigured;
        "no ciphers available" => NoSuiteConfigured;
        "no supported versions enabled" = "no cipher match" => NoSuiteConfigured;
        "no application protocol" => AlpnNoneInCommon;
        "insufficient security" => NoCipherSuiteInCommon;
        "no shared cipher" => NoCipherSuiteInCommon;
        "no suitable signature algorithm" => NoSchemeInCommon;
        "no shared signature algorithms" = "no common signature algorithms" => NoSchemeInCommon;
        "no suitable key share" => NoGroupInCommon;
        "no shared groups" = "no shared group", "no suitable groups", "unsupported elliptic curve", "wrong curve" => NoGroupInCommon;
        "bad signature" => BadSignature;
        "decryption failed or bad record mac" => Decryption;
        "peer did not return a certificate" => ClientCertificateMissing;
        "key values mismatch" => KeyMismatch;
        "unexpected message" => PeerUnexpectedMessage;
        "alert no certificate" => Received(Alert::NoCertificate);
        "bad certificate status response" => Received(Alert::BadCertificateStatusResponse);
        "private key mismatch" = "certificate and private key mismatch", "key type mismatch" => KeyMismatch;
        "no renegotiation" => Renegotiation;
        // Python prints this of a key that is no pair with the certificate.
        "no certificate assigned" => KeyMismatch;
        "asn1 encoding: too small" => DerEmpty;
        "ca key too small" => WeakKey;
        // Of other libraries than TLS itself, whose name stands before the colon. An algorithm that only the legacy
        // provider has:
        "digital envelope: unsupported" = "digital envelope: unsupported algorithm", "digital envelope: unknown cipher", "digital envelope: unknown pbe algorithm", "PKCS12: unsupported pkcs12 mode" => Pkcs12Unsupported;
        "digital envelope: bad decrypt" = "Provider: bad decrypt", "PEM: bad decrypt", "PEM: bad password read", "PEM: problems getting password", "PEM: unsupported encryption", "digital envelope: wrong final block length", "PKCS12: pkcs12 cipherfinal error" => KeyEncrypted;
        "digital envelope: expecting an rsa key" = "digital envelope: expecting an ec key" => KeyUnreadable;
        "DECODER: unsupported" = "digital envelope: decode error", "digital envelope: unsupported private key algorithm" => KeyUnreadable;
        // An extension that cannot be read; that no path leads through such a certificate is said beside it.
        "X509 V3: invalid certificate" => BadEncoding;
        // A file of roots.
        "x509 certificate: no certificate or crl found" = "x509 certificate: system lib" => CaFileUnreadable;
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
        "13" = "format error in certificate's notBefore field" => BadEncoding;
        "14" = "format error in certificate's notAfter field" => BadEncoding;
        // With a space before OpenSSL 3.
        "18" = "self-signed certificate", "self signed certificate" => SelfSignedLeaf;
        "19" = "self-signed certificate in certificate chain", "self signed certificate in certificate chain" => SelfSignedInChain;
        "20" = "unable to get local issuer certificate" => IssuerNotLocal;
        "21" = "unable to verify the first certificate" => LeafSignatureUnverifiable;
        "22" = "certificate chain too long" => PathBuildingLimit;
        "23" = "certificate revoked" => Revoked;
        "24" = "invalid CA certificate", "invalid CA certificate (no keyUsage)" => EndEntityAsCa;
        "25" = "path length constraint exceeded" => PathLengthExceeded;
        "26" = "unsuitable certificate purpose", "unsupported certificate purpose" => PurposeInvalid;
        "27" = "certificate not trusted" => UnknownIssuer;
        "30" = "authority and subject key identifier mismatch" => KeyIdentifierMismatch;
        "31" = "authority and issuer serial number mismatch" => KeyIdentifierMismatch;
        "34" = "unhandled critical extension" => CriticalExtensionUnknown;
        "37" = "invalid non-CA certificate (has CA markings)" => CaAsEndEntity;
        "39" = "key usage does not include digital signature" => KeyUsageInvalid;
        "47" = "permitted subtree violation" => NameConstraintViolated;
        "48" = "excluded subtree violation" => NameConstraintViolated;
        "49" = "name constraints minimum and maximum not supported" => NameConstraintMalformed;
        "51" = "unsupported name constraint type" => NameConstraintMalformed;
        "52" = "unsupported or invalid name constraint syntax" => NameConstraintMalformed;
        "53" = "unsupported or invalid name syntax" => NameConstraintMalformed;
        "62" = "hostname mismatch", "Hostname mismatch" => NameMismatch;
        "64" = "IP address mismatch" => NameMismatch;
        "66" = "EE certificate key too weak" => WeakKey;
        "67" = "CA certificate key too weak" => WeakKey;
        "68" = "CA signature digest algorithm too weak" => WeakDigest;
        "77" = "subject signature algorithm and issuer public key algorithm mismatch" => BadEncoding;
        "78" = "cert info signature and signature algorithm mismatch" => BadEncoding;
        "87" = "Empty Subject Alternative Name extension" => NoNames;
        "93" = "Using cert extension requires at least X509v3" => VersionUnsupported;
        "98" = "OCSP response not yet valid (contains a date in the future)" => ClockUnusable;
        // Of OpenSSL 3; to 1.1.1 it was 24.
        "79" => EndEntityAsCa;
    }
};

const TEXTS: &[Entry] = texts! { "openssl";
    // The second is SSL_ERROR_SYSCALL without an error of the system.
    Eof => "unexpected EOF", "{ code: ErrorCode(5), cause: None";
    HandshakeEof => "SSL_connect: SSL_ERROR_SYSCALL", "SSL_connect: SSL_ERROR_ZERO_RETURN", "SSLZeroReturnError";
    Reset => "write:errno=104", "read:errno=104";
    StartTlsNotOffered => "Didn't find STARTTLS in server response, trying anyway";
    // libpq, pyOpenSSL
    NotTls => "SSL error: wrong version number", "'wrong version number')]";
    Received(Alert::InternalError) => "'tlsv1 alert internal error')]";
    Received(Alert::UnrecognizedName) => "'tlsv1 unrecognized name')]";
    // Verdicts, behind whatever words a program puts before them.
    Expired => "certificate has expired";
    // Of a certificate above the leaf, as `openssl verify` prints it (the form reads the depth).
    IntermediateExpired => " depth lookup: certificate has expired";
    NotYetValid => "certificate is not yet valid";
    PurposeInvalid => "unsuitable certificate purpose", "unsupported certificate purpose";
    CriticalExtensionUnknown => "unhandled critical extension";
    NameConstraintViolated => "permitted subtree violation", "excluded subtree violation";
    PathLengthExceeded => "path length constraint exceeded";
    KeyUsageInvalid => "key usage does not include digital signature";
    CaAsEndEntity => "invalid non-CA certificate";
    NameMismatch => "ostname mismatch", "IP address mismatch";
    BadEncoding => "format error in certificate's not";
    PathBuildingLimit => "certificate chain too long";
    NameConstraintMalformed => "name constraints minimum and maximum not supported", "unsupported name constraint type", "unsupported or invalid name constraint syntax", "unsupported or invalid name syntax";
    BadEncoding => "subject signature algorithm and issuer public key algorithm mismatch", "cert info signature and signature algorithm mismatch";
    NoNames => "Empty Subject Alternative Name extension";
    VersionUnsupported => "Using cert extension requires at least X509v3";
    // where another library prints the reason alone
    VerifyFailed => "cert verify failed", "certificate verify failed";
    CaFileUnreadable => "SSL_CTX_set_default_verify_paths failed", "TLS/SSL error: No such file or directory";
    TrustedCertificatePem => "BEGIN TRUSTED CERTIFICATE";
    // Verdicts of other libraries on what is too weak or unknown: Conscrypt, Java, Firefox, Chromium, GnuTLS, wolfSSL, macOS, .NET
    WeakDigest => "Signature uses an insecure hash function", "Algorithm constraints check failed on signature algorithm", "SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED", "signed using a signature algorithm that is disabled", "ERR_CERT_WEAK_SIGNATURE_ALGORITHM", "net::ERR_CERT_WEAK_SIGNATURE_ALGORITHM";
    WeakDigest => "The certificate chain uses insecure algorithm", "was signed using an insecure algorithm", "The certificate is signed with an unacceptable hash", "is using a broken signature algorithm", "An invalid digest algorithm was detected", "errSecInvalidDigestAlgorithm", "HasWeakSignature";
    WeakDigest => "x509: cannot verify signature: insecure algorithm", "ertificate is using a broken signature algorithm";
    RsaKeySizeUnsupported => "RSA modulus is < ", "Algorithm constraints check failed on keysize limits", "MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE", "SSL_ERROR_WEAK_SERVER_CERT_KEY", "included a public key that was too weak", "ERR_CERT_WEAK_KEY", "net::ERR_CERT_WEAK_KEY";
    RsaKeySizeUnsupported => "is using a broken key size", "The key size is not supported", "errSecUnsupportedKeySize", "The certificate is signed with an unacceptable key", "RSA key too small", "ertificate is using a broken key size";
    KeyAlgorithmUnsupported => "X509 - Signature algorithm (oid) is unsupported", "Signature algorithm (oid) is unsupported", "PK - Elliptic curve is unsupported", "Unsupported elliptic curve", "SEC_ERROR_UNSUPPORTED_ELLIPTIC_CURVE", "The certificate is signed with an unacceptable PK alg", "Cannot find certificate signature algorithm";
    SignatureAlgorithmUnsupportedForKey => "The signature is incompatible with the public key";
    WeakKey => "One of the involved algorithms has insufficient security level";
};
