//! Go: crypto/tls, crypto/x509, net/http.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS] };

const TEXTS: &[Entry] = texts! { "go";
    HttpRequestReceived => "lient sent an HTTP request to an HTTPS server";
    PlainHttpAnswered => "server gave HTTP response to HTTPS client";
    NotTls => "first record does not look like a TLS handshake";
    NoSystemRoots => "x509: failed to load system roots and no roots provided";
    // Caddy
    SniUnknown => "no certificate available for";
    EndEntityAsCa => "x509: certificate is not authorized to sign other certificates", "x509: invalid signature: parent certificate cannot sign this kind of certificate";
    RootDistrusted => "x509: User or administrator set ";
    UnknownIssuer => "x509: certificate signed by unknown authority";
    ApiMisuse => "tls: handshake has not yet been performed", "tls: either ServerName or InsecureSkipVerify must be specified";
    LimitExceeded => "tls: too many non-advancing records";
    AlpnNoneInCommon => "tls: client requested unsupported application protocols";
    ClientVersionsRefused => "tls: client offered only unsupported versions";
    VersionTooOld => "tls: server selected unsupported protocol version";
    NoCipherSuiteInCommon => "tls: no cipher suite supported by both client and server";
    NoGroupInCommon => "tls: no ECDHE curve supported by both client and server", "tls: no key exchanges supported by both client and server";
    NoSchemeInCommon => "tls: peer doesn't support any of the certificate's signature algorithms";
    Downgrade => "tls: downgrade attempt detected", "tls: client using inappropriate protocol fallback";
    NoSuiteConfigured => "tls: no supported versions satisfy MinVersion and MaxVersion";
    SelectedUnoffered => "tls: server chose an unconfigured cipher suite", "tls: server selected unsupported curve", "tls: server selected unadvertised ALPN protocol";
    HttpVersionMixup => "error reading server preface: http2: frame too large", "http2: failed reading the frame payload: http2: frame too large", "malformed HTTP response \"\\x00\\x00", "http2: server sent GOAWAY and closed the connection; LastStreamID=1, ErrCode=HTTP_1_1_REQUIRED";
    ExpiredOrNotYetValid => "x509: certificate has expired or is not yet valid";
    NameMismatch => "x509: certificate is valid for ", "x509: cannot validate certificate for ", "x509: certificate is not valid for any names";
    NoNames => "x509: certificate relies on legacy Common Name field", "x509: Common Name is not a valid hostname";
    PurposeInvalid => "x509: certificate specifies an incompatible key usage";
    CriticalExtensionUnknown => "x509: unhandled critical extension";
    NameConstraintViolated => "x509: a root or intermediate certificate is not authorized to sign for this name", "x509: issuer has name constraints but leaf";
    PathLengthExceeded => "x509: too many intermediates for path length constraint";
    UncompressedPointsMissing => "x509: failed to unmarshal elliptic curve point";
    BadEncoding => "x509: malformed ", "tls: failed to parse certificate from server";
    SerialInvalid => "x509: negative serial number";
    ChainTooLarge => "tls: handshake message of length ";
};
