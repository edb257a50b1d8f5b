//! curl and libcurl, and what uses it: git, cargo; also wget.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS] };

const TEXTS: &[Entry] = texts! { "curl";
    ProxyRefused => "CONNECT tunnel failed", "from proxy after CONNECT";
    ProxySchemeUnsupported => "Unsupported proxy scheme for";
    HttpRefused => "Protocol \"http\" not supported or disabled";
    TimedOut => "Operation timed out after ";
    StartTlsNotOffered => "STARTTLS not supported", "STARTTLS denied";
    HttpUnreadable => "Received HTTP/0.9 when not allowed";
    NoSuiteConfigured => "failed setting cipher list", "CURL_SSLVERSION_MAX incompatible with CURL_SSLVERSION";
    CaFileUnreadable => "error setting certificate file", "error setting certificate verify locations", "Problem with the SSL CA cert", "error adding trust anchors from file";
    // libcurl's general text, where its details are lost; gnutls as git prints it
    VerifyFailed => "SSL peer certificate or SSH remote key was not OK", "server certificate verification failed", "server verification failed: certificate signer not trusted";
    // libcurl's texts of its codes, where its details are lost; the first to 7.62
    VerifyFailed => "Peer certificate cannot be authenticated with given CA cert", "Peer certificate cannot be authenticated with known CA cert";
    UnknownIssuer => "Issuer check against peer certificate failed";
    StapleInvalid => "SSL server certificate status verification FAILED";
    KeyUnreadable => "Problem with the local SSL certificate";
    // libgit2 with OpenSSL, in cargo and elsewhere
    VerifyFailed => "he SSL certificate is invalid";
    NameMismatch => "hostname does not match certificate";
    Eof => "SSL error: received early EOF", "SSL error: syscall failure";
    OutermostOnly => "SSL error: unknown error";
    // curl with OpenSSL, on Windows
    Reset => "SSL_read: SSL_ERROR_SYSCALL, errno 10054", "SSL_read: SSL_ERROR_SYSCALL, errno 104", "SSL_read: SSL_ERROR_SYSCALL, errno 54";
    // wget with OpenSSL and with GnuTLS
    IssuerNotLocal => "Unable to locally verify the issuer's authority";
    VerifyFailed => "ERROR: cannot verify ";
    NameMismatch => "no certificate subject alternative name matches", "The certificate's owner does not match hostname";
    // Ruby; PHP; OpenLDAP
    NameMismatch => "does not match the server certificate", "Peer certificate CN=`", "TLS: hostname (";
    UnknownIssuer => "Untrusted root certificate", "Invalid certificate chain";
    NameMismatch => "no alternative certificate subject name matches";
    NameMismatch => "certificate subject name ", "certificate hostname information did not match", "SSL certificate peer hostname mismatch";
    NoNames => "unable to obtain common name from peer certificate";
    // Secure Transport; Schannel
    Expired => "Certificate chain had an expired certificate";
    NotYetValid => "Certificate not yet valid";
};
