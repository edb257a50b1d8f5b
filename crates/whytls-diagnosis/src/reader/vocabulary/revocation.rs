//! Revocation, in the words of every stack: lists, OCSP and stapled answers.

use super::{Entry, Table, named, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[VERDICTS, REASONS, TEXTS] };

/// OpenSSL's verdicts (`X509_V_ERR_…`), by number.
const VERDICTS: &[Entry] = named! {
    "openssl-verify:" {
        "3" = "unable to get certificate CRL" => CrlUnusable;
        "5" = "unable to decrypt CRL's signature" => CrlUnusable;
        "8" = "CRL signature failure" => CrlUnusable;
        "11" = "CRL is not yet valid" => CrlUnusable;
        "12" = "CRL has expired" => CrlExpired;
        "15" = "format error in CRL's lastUpdate field" => CrlUnusable;
        "16" = "format error in CRL's nextUpdate field" => CrlUnusable;
        "33" = "unable to get CRL issuer certificate" => CrlUnusable;
        "35" = "key usage does not include CRL signing" => CrlUnusable;
        "36" = "unhandled critical CRL extension" => CrlUnusable;
        "44" = "different CRL scope", "Different CRL scope" => CrlUnusable;
        "54" = "CRL path validation error" => CrlUnusable;
        "72" = "OCSP verification needed", "OCSP response verification needed" => StapleMissing;
        "73" = "OCSP verification failed" => StapleInvalid;
        "74" = "OCSP unknown cert" => RevocationUnknown;
        "100" = "no OCSP response available for certificate" => StapleMissing;
    }
};

/// Reasons of OpenSSL's queue.
const REASONS: &[Entry] = named! {
    "openssl:" {
        // The program's callback does not take the answer, or there is none.
        "invalid status response" => StapleInvalid;
        // BoringSSL's word for an extension that was not asked for.
    }
};

const TEXTS: &[Entry] = texts! { "revocation";
    // OpenSSL's verdicts, behind whatever words a program puts before them.
    Revoked => "certificate revoked";
    CrlExpired => "CRL has expired";
    CrlUnusable => "unable to get certificate CRL", "CRL is not yet valid", "CRL signature failure", "format error in CRL's ", "unable to get CRL issuer certificate", "key usage does not include CRL signing";
    // Node.js
    Revoked => "CERT_REVOKED";
    CrlUnusable => "UNABLE_TO_GET_CRL", "CRL_SIGNATURE_FAILURE", "CRL_NOT_YET_VALID";
    CrlExpired => "CRL_HAS_EXPIRED";
    // GnuTLS
    Revoked => "The certificate is NOT trusted. The certificate chain is revoked", "The certificate chain is revoked", "' has been revoked";
    StapleInvalid => "The received OCSP status response is invalid", "The certificate is NOT trusted. The received OCSP status response is invalid";
    StapleMissing => "The certificate requires the server to include an OCSP status", "The certificate is NOT trusted. The certificate requires the server to include an OCSP status", "There is no certificate status (OCSP)";
    CrlUnusable => "Error in the CRL verification", "The revocation or OCSP data are old and have been superseded", "The certificate is NOT trusted. The revocation or OCSP data are old and have been superseded";
    // NSS (Firefox)
    Revoked => "Peer's Certificate has been revoked", "SEC_ERROR_REVOKED_CERTIFICATE", "SEC_ERROR_REVOKED_CERTIFICATE_OCSP", "SEC_ERROR_REVOKED_CERTIFICATE_CRL", "Issuer's OCSP responder reports certificate is revoked", "Certificate is revoked in issuer's certificate revocation list";
    CrlExpired => "The CRL for the certificate's issuer has expired", "SEC_ERROR_CRL_EXPIRED";
    CrlUnusable => "The CRL for the certificate's issuer has an invalid signature", "SEC_ERROR_CRL_BAD_SIGNATURE", "New CRL has an invalid format", "SEC_ERROR_CRL_INVALID";
    StapleMissing => "MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING";
    RevocationUnknown => "The OCSP server experienced an internal error", "SEC_ERROR_OCSP_SERVER_ERROR", "The OCSP server suggests trying again later", "SEC_ERROR_OCSP_TRY_SERVER_LATER", "SEC_ERROR_OCSP_UNKNOWN_CERT";
    StapleInvalid => "SEC_ERROR_OCSP_MALFORMED_RESPONSE", "SEC_ERROR_OCSP_OLD_RESPONSE";
    // Chromium
    Revoked => "ERR_CERT_REVOKED", "net::ERR_CERT_REVOKED";
    RevocationUnknown => "ERR_CERT_UNABLE_TO_CHECK_REVOCATION", "net::ERR_CERT_UNABLE_TO_CHECK_REVOCATION", "ERR_CERT_NO_REVOCATION_MECHANISM", "net::ERR_CERT_NO_REVOCATION_MECHANISM";
    // mbedTLS and wolfSSL
    Revoked => "The certificate has been revoked (is on a CRL)", "OCSP Cert revoked", "CRL Cert revoked";
    CrlUnusable => "The CRL is not correctly signed by the trusted CA", "CRL missing, not loaded", "The CRL is from the future";
    CrlExpired => "The CRL is expired";
    RevocationUnknown => "OCSP Responder lookup fail";
    // Go
    StapleInvalid => "bad OCSP signature";
    // curl
    StapleMissing => "No OCSP response received";
};
