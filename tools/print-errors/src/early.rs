//! rustls 0.16 to 0.20: an error is a variant with a free text.

use crate::show;

// Texts as they stand in the sources: first and last minor version (of 0.16, 0.18, 0.19 and 0.20) that has them.

const GENERAL: &[(u8, u8, &str)] = &[
    (20, 20, "Acceptor polled after completion"),
    (16, 20, "Bad DNS name"),
    (16, 20, "End-entity certificate in certificate chain is syntactically invalid"),
    (20, 20, "Expected transcript"),
    (16, 20, "No end-entity certificate in certificate chain"),
    (20, 20, "QUIC sessions must set a max early data of 0 or 2^32-1"),
    (20, 20, "Secret extraction is disabled"),
    (20, 20, "TLS 1.3 support is required for QUIC"),
    (16, 20, "The server certificate is not valid for the given name"),
    (20, 20, "client authentication not set up"),
    (18, 20, "client rejected by client_auth_mandatory"),
    (18, 20, "client rejected by client_auth_root_subjects"),
    (16, 20, "encrypt failed"),
    (16, 20, "encrypt not yet available"),
    (16, 20, "exporting too much"),
    (20, 20, "hkdf_expand_info failed"),
    (16, 20, "incompatible signing key"),
    (16, 20, "invalid private key"),
    (20, 20, "no kx groups configured"),
    (16, 20, "no server certificate chain resolved"),
    (20, 20, "no usable cipher suites configured"),
    (20, 20, "packet number too long"),
    (20, 20, "sample of invalid length"),
    (16, 20, "signing failed"),
    (20, 20, "unreachable state"),
];

const INCOMPATIBLE: &[(u8, u8, &str)] = &[
    (16, 20, "Client does not support TLSv1_2"),
    (20, 20, "Expecting QUIC connection, but client does not support TLSv1_3"),
    (20, 20, "SNI differed on retry"),
    (16, 20, "Server requires TLS1.3, but client omitted versions ext"),
    (16, 20, "TLS1.2 not offered/enabled"),
    (16, 20, "certificate invalid"),
    (16, 20, "client did not offer Null compression"),
    (16, 20, "client didn't describe ec points"),
    (16, 20, "client didn't describe groups"),
    (20, 20, "client didn't describe signature schemes"),
    (16, 19, "client didn't describe sigschemes"),
    (16, 20, "client didn't send keyshares"),
    (16, 20, "client didn't support uncompressed ec points"),
    (16, 19, "hash differed on retry"),
    (16, 20, "no ciphersuites in common"),
    (16, 20, "no kx group overlap with client"),
    (16, 20, "no overlapping sigschemes"),
    (16, 20, "no supported group"),
    (16, 20, "no supported point format"),
    (16, 19, "no supported sig scheme"),
    (16, 19, "server does not support TLS v1.2/v1.3"),
    (16, 20, "server sent bad certreq schemes"),
    (16, 20, "server sent hrr with unhandled extension"),
];

const MISBEHAVED: &[(u8, u8, &str)] = &[
    (19, 20, "ClientHello SNI contains duplicate name types"),
    (18, 20, "ClientHello SNI did not contain a hostname"),
    (16, 16, "ClientHello SNI did not contain a hostname."),
    (16, 20, "abbreviated handshake offered, but with varied cs"),
    (16, 20, "bad cert chain extensions"),
    (16, 20, "client offered empty ALPN protocol"),
    (16, 20, "client offered wrong compressions"),
    (20, 20, "client sent EarlyData in second ClientHello"),
    (16, 20, "client sent duplicate extensions"),
    (16, 20, "client sent duplicate keyshares"),
    (16, 20, "client sent unsolicited cert extension"),
    (16, 20, "client sent wrong binder"),
    (16, 20, "did not follow retry request"),
    (16, 20, "downgrade to TLS1.2 when TLS1.3 is supported"),
    (20, 20, "hash differed on retry"),
    (18, 20, "illegal middlebox CCS received"),
    (16, 20, "invalid max_early_data_size"),
    (20, 20, "key agreement failed"),
    (18, 20, "key epoch or handshake flight with pending fragment"),
    (16, 19, "key exchange completion failed"),
    (16, 19, "key exchange failed"),
    (16, 16, "keys changed with pending hs fragment"),
    (16, 20, "missing key share"),
    (20, 20, "peer chose an unsupported group"),
    (20, 20, "peer sent duplicate NewSessionTicket extensions"),
    (16, 20, "peer signed kx with wrong algorithm (got ECDSA expect RSA)"),
    (16, 20, "peer signed kx with wrong algorithm (got RSA expect ECDSA)"),
    (16, 20, "psk extension in wrong position"),
    (16, 20, "psk extension mismatched ids/binders"),
    (16, 20, "psk extension missing binder"),
    (16, 20, "refusing to resume without ems"),
    (16, 20, "server chose non-Null compression"),
    (16, 20, "server chose non-offered ciphersuite"),
    (16, 20, "server chose unusable ciphersuite for version"),
    (16, 20, "server chose v1.2 using v1.3 extension"),
    (16, 20, "server chose v1.2 when offering 0-rtt"),
    (20, 20, "server did not echo the session_id from client hello"),
    (16, 20, "server does not support uncompressed points"),
    (16, 20, "server requested hrr with bad group"),
    (16, 20, "server requested hrr with empty cookie"),
    (16, 20, "server requested hrr with no changes"),
    (16, 20, "server requested hrr with our group"),
    (16, 20, "server requested unsupported cs in hrr"),
    (16, 20, "server requested unsupported version in hrr"),
    (16, 20, "server resuming incompatible suite"),
    (16, 20, "server selected invalid psk"),
    (16, 20, "server selected unoffered psk"),
    (16, 20, "server send duplicate hrr extensions"),
    (16, 20, "server sent duplicate encrypted extensions"),
    (16, 20, "server sent duplicate extensions"),
    (16, 20, "server sent non-offered ALPN protocol"),
    (16, 20, "server sent unexpected cleartext ext"),
    (16, 20, "server sent unsolicited SCT list"),
    (16, 20, "server sent unsolicited encrypted extension"),
    (16, 20, "server sent unsolicited extension"),
    (16, 20, "server varied ems support over resume"),
    (16, 20, "server varied selected ciphersuite"),
    (18, 20, "server varied suite with early data"),
    (20, 20, "too much early_data received"),
    (16, 20, "wrong group for key share"),
];

fn texts(list: &'static [(u8, u8, &'static str)], minor: u8) -> impl Iterator<Item = String> {
    list.iter()
        .filter(move |(first, last, _)| (*first..=*last).contains(&minor))
        .map(|(_, _, text)| text.to_string())
}

/// What all these versions have.
macro_rules! common {
    ($version:literal, $minor:literal, $error:path, $enums:path) => {{
        use $enums as enums;
        use $error as E;
        use enums::{AlertDescription, ContentType, HandshakeType};
        for error in crate::unexpected_messages!(E, ContentType, HandshakeType) {
            show($version, error);
        }
        for error in [
            E::CorruptMessage,
            E::CorruptMessagePayload(ContentType::Handshake),
            E::CorruptMessagePayload(ContentType::Alert),
            E::CorruptMessagePayload(ContentType::ChangeCipherSpec),
            E::NoCertificatesPresented,
            E::DecryptError,
            E::FailedToGetCurrentTime,
            E::HandshakeNotComplete,
            E::PeerSentOversizedRecord,
        ] {
            show($version, error);
        }
        for text in texts(INCOMPATIBLE, $minor) {
            show($version, E::PeerIncompatibleError(text));
        }
        for text in texts(MISBEHAVED, $minor) {
            show($version, E::PeerMisbehavedError(text));
        }
        for text in texts(GENERAL, $minor) {
            show($version, E::General(text));
        }
        for alert in crate::variants!(AlertDescription {
            CloseNotify UnexpectedMessage BadRecordMac DecryptionFailed RecordOverflow DecompressionFailure
            HandshakeFailure NoCertificate BadCertificate UnsupportedCertificate CertificateRevoked CertificateExpired
            CertificateUnknown IllegalParameter UnknownCA AccessDenied DecodeError DecryptError ExportRestriction
            ProtocolVersion InsufficientSecurity InternalError InappropriateFallback UserCanceled NoRenegotiation
            MissingExtension UnsupportedExtension CertificateUnobtainable UnrecognisedName
            BadCertificateStatusResponse BadCertificateHashValue UnknownPSKIdentity CertificateRequired
            NoApplicationProtocol
        }) {
            show($version, E::AlertReceived(alert));
        }
        show($version, E::AlertReceived(AlertDescription::Unknown(121)));
    }};
}

/// 0.16 and 0.19 hand on what webpki 0.21 and sct 0.6 say.
macro_rules! with_webpki_0_21 {
    ($version:literal, $error:path) => {{
        use $error as E;
        for error in crate::variants!(webpki021::Error {
            BadDER BadDERTime CAUsedAsEndEntity CertExpired CertNotValidForName CertNotValidYet EndEntityUsedAsCA
            ExtensionValueInvalid InvalidCertValidity InvalidSignatureForPublicKey NameConstraintViolation
            PathLenConstraintViolated SignatureAlgorithmMismatch RequiredEKUNotFound UnknownIssuer
            UnsupportedCertVersion UnsupportedCriticalExtension UnsupportedSignatureAlgorithmForPublicKey
            UnsupportedSignatureAlgorithm
        }) {
            show($version, E::WebPKIError(error));
        }
        for error in crate::variants!(sct06::Error {
            MalformedSCT InvalidSignature TimestampInFuture UnsupportedSCTVersion UnknownLog
        }) {
            show($version, E::InvalidSCT(error));
        }
    }};
}

pub(crate) fn rustls_0_16() {
    common!("rustls 0.16.0", 16, rustls016::TLSError, rustls016::internal::msgs::enums);
    with_webpki_0_21!("rustls 0.16.0", rustls016::TLSError);
    show("rustls 0.16.0", rustls016::TLSError::InvalidDNSName("127.0.0.1".into()));
}

pub(crate) fn rustls_0_19() {
    common!("rustls 0.19.1", 19, rustls019::TLSError, rustls019::internal::msgs::enums);
    with_webpki_0_21!("rustls 0.19.1", rustls019::TLSError);
    show("rustls 0.19.1", rustls019::TLSError::NoApplicationProtocol);
}

pub(crate) fn rustls_0_20() {
    use rustls020::Error;

    common!("rustls 0.20.9", 20, rustls020::Error, rustls020::internal::msgs::enums);
    for error in crate::variants!(Error {
        UnsupportedNameType EncryptError InvalidCertificateEncoding InvalidCertificateSignatureType
        InvalidCertificateSignature FailedToGetRandomBytes NoApplicationProtocol BadMaxFragmentSize
    }) {
        show("rustls 0.20.9", error);
    }
    for error in crate::verifier::names!(webpki022::Error,
        CertExpired CertNotValidForName CertNotValidYet RequiredEkuNotFound MissingOrMalformedExtensions
        UnsupportedSignatureAlgorithm UnsupportedSignatureAlgorithmForPublicKey)
    {
        // `pki_error` in its verify.rs: these have variants of their own, the rest is text.
        use webpki022::Error as W;
        let of_its_own = matches!(
            error,
            W::BadDer
                | W::BadDerTime
                | W::InvalidSignatureForPublicKey
                | W::UnsupportedSignatureAlgorithm
                | W::UnsupportedSignatureAlgorithmForPublicKey
        );
        if !of_its_own {
            show(
                "rustls 0.20.9",
                Error::InvalidCertificateData(format!("invalid peer certificate: {error}")),
            );
        }
    }
    for error in crate::variants!(sct07::Error {
        MalformedSct InvalidSignature TimestampInFuture UnsupportedSctVersion UnknownLog
    }) {
        show("rustls 0.20.9", Error::InvalidSct(error));
    }
}
