//! Texts that say enough where they stand alone: as a whole line, or behind the last colon of one. In the middle of a
//! line they are not looked for, which keeps what whole texts are searched for short.

use super::{Entry, Table, named};
use crate::evidence::{Alert, Said::*};

pub(super) static TABLE: Table = Table { entries: &[ALONE] };

const ALONE: &[Entry] = named! {
    "alone:" {
        "Proxy Authentication Required" => ProxyRefused;
        "server refused TLS connection" => ServerWithoutTls;
        "bad record MAC" => Decryption;
        "Tag mismatch!" => Decryption;
        "SSL handshake received but server is started without SSL support" => ServerWithoutTls;
        "Error importing key: Decryption has failed" => KeyEncrypted;
        "The SNI host name not recognised" => Received(Alert::UnrecognizedName);
        "Unrecognized host name Error" => Received(Alert::UnrecognizedName);
        "SSL peer has no certificate for the requested DNS name" => Received(Alert::UnrecognizedName);
        "Peer received a valid certificate, but access was denied" => Received(Alert::AccessDenied);
        "Peer reports it experienced an internal error" => Received(Alert::InternalError);
        "SSL peer reports incorrect Message Authentication Code" => Received(Alert::BadRecordMac);
        "Decryption has failed" => Decryption;
        "An error was encountered at the TLS Finished packet calculation" => Decryption;
        "SSL received a record with an incorrect Message Authentication Code" => Decryption;
        "SSL - Verification of the message MAC failed" => Decryption;
        "verify mac problem" => Decryption;
        "Peer has terminated the connection" => HandshakeEof;
        "SSL - The connection indicated an EOF" => HandshakeEof;
        "Peer closed underlying transport Error" => HandshakeEof;
        "Error in the pull function" => Reset;
        "A disallowed SNI server name has been received" => SniInvalid;
        "Error decoding the received TLS packet" => NotTls;
        "A TLS record packet with invalid length was received" => NotTls;
        "SSL received a record with an unknown content type" => NotTls;
        "unknown type in record hdr" => NotTls;
        "record layer version error" => NotTls;
        "SSL received a record that exceeded the maximum permissible length" => NotTls;
        "SSL - An invalid SSL record was received" => NotTls;
        "An extension was expected but was not seen" => Received(Alert::MissingExtension);
        "The server name sent was not recognized" => Received(Alert::UnrecognizedName);
        "NET - Connection was reset by peer" => Reset;
        "server refused SSL" => ServerWithoutTls;
        "secure connection not available" => ServerWithoutTls;
        "secure connection required" => ServerDemandsTls;
        "SSL required" => ServerDemandsTls;
        "Requested SSL level failed" => StartTlsNotOffered;
        "unsupported extended operation" => StartTlsNotOffered;
        "TLS confidentiality required" => StartTlsRequired;
        "SSL connection closed" => Eof;
        "Connection closed during SSL handshake" => ServerHandshakeNoise;
        "Timeout during SSL handshake" => TimedOut;
        "Timeout while waiting for response" => TimedOut;
        "Timeout was reached" => TimedOut;
        "SSL connection timeout" => TimedOut;
        "invalid IPv6 address syntax" => AddressMalformed;
        "domain isn't a valid DNS name" => ServerNameInvalid;
        "unknown proxy scheme" => ProxySchemeUnsupported;
        "invalid proxy url" => ProxySchemeUnsupported;
        "Malformed proxy" => ProxySchemeUnsupported;
        "proxy authentication required" => ProxyRefused;
        "unsuccessful tunnel" => ProxyRefused;
        "unexpected eof while tunneling" => ProxyRefused;
        "Proxy failed to connect" => ProxyRefused;
        "Provided proxy credentials are incorrect" => ProxyRefused;
        "https required but URI was not https" => HttpRefused;
        "Unknown URL scheme" => SchemeMissing;
        "missing scheme" => SchemeMissing;
        "Missing scheme" => SchemeMissing;
        "Proxy CONNECT aborted" => ProxyRefused;
        "The TLS connection was non-properly terminated" => Eof;
        "An unexpected TLS packet was received" => NotTls;
        "server closed session with no notification" => CloseNotifyMissing;
        "The instance of SQL Server you attempted to connect to does not support encryption" => ServerWithoutTls;
        "received direct SSL connection request without ALPN protocol negotiation extension" => NotTls;
        "unexpected EOF during handshake" => HandshakeEof;
    }
};
