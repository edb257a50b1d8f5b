//! The numbers of OpenSSL's errors, where their texts are not printed.

use crate::evidence::Symptom;
use crate::reader::anchors;

/// The library that TLS itself is (`ERR_LIB_SSL` of openssl/err.h).
const SSL: u32 = 20;

/// Reasons of the SSL library: openssl/sslerr.h of OpenSSL 3.0, with the texts that the vocabulary knows. A received
/// alert is its number and 1000.
const SSL_REASONS: &[(u32, &str)] = &[
    (101, "no suitable key share"),
    (104, "inconsistent extms"),
    (108, "bad key share"),
    (118, "no suitable signature algorithm"),
    (123, "bad signature"),
    (134, "certificate verify failed"),
    (152, "excessive message size"),
    (155, "https proxy request"),
    (156, "http request"),
    (166, "version too high"),
    (181, "no ciphers available"),
    (191, "no protocols available"),
    (193, "no shared cipher"),
    (198, "packet length too long"),
    (199, "peer did not return a certificate"),
    (205, "invalid alert"),
    (213, "record length mismatch"),
    (217, "unsolicited extension"),
    (235, "no application protocol"),
    (244, "unexpected message"),
    (252, "unknown protocol"),
    (258, "unsupported protocol"),
    (266, "wrong ssl version"),
    (267, "wrong version number"),
    (271, "bad length"),
    (281, "decryption failed or bad record mac"),
    (288, "private key mismatch"),
    (293, "mixed handshake and non handshake data"),
    (294, "unexpected eof while reading"),
    (295, "no suitable groups"),
    (300, "ssl3 session id too long"),
    (306, "bad ecpoint"),
    (333, "legacy sigalg disallowed or unsupported"),
    (338, "unsafe legacy renegotiation disabled"),
    (339, "no renegotiation"),
    (370, "wrong signature type"),
    (373, "inappropriate fallback"),
    (376, "no shared signature algorithms"),
    (378, "wrong curve"),
    (394, "dh key too small"),
    (396, "version too low"),
    (397, "ca key too small"),
    (398, "ca md too weak"),
    (399, "ee key too small"),
    (410, "no shared groups"),
    (1010, "alert unexpected message"),
    (1020, "alert bad record mac"),
    (1021, "alert decryption failed"),
    (1022, "alert record overflow"),
    (1030, "alert decompression failure"),
    (1040, "alert handshake failure"),
    (1041, "alert no certificate"),
    (1042, "alert bad certificate"),
    (1043, "alert unsupported certificate"),
    (1044, "alert certificate revoked"),
    (1045, "alert certificate expired"),
    (1046, "alert certificate unknown"),
    (1047, "alert illegal parameter"),
    (1048, "alert unknown ca"),
    (1049, "alert access denied"),
    (1050, "alert decode error"),
    (1051, "alert decrypt error"),
    (1060, "alert export restriction"),
    (1070, "alert protocol version"),
    (1071, "alert insufficient security"),
    (1080, "alert internal error"),
    (1086, "alert inappropriate fallback"),
    (1090, "alert user cancelled"),
    (1100, "alert no renegotiation"),
    (1109, "alert missing extension"),
    (1110, "unsupported extension"),
    (1111, "certificate unobtainable"),
    (1112, "unrecognized name"),
    (1113, "bad certificate status response"),
    (1114, "bad certificate hash value"),
    (1115, "alert unknown psk identity"),
    (1116, "alert certificate required"),
    (1120, "alert no application protocol"),
];

/// Reasons of other libraries that keys and certificates are read with: openssl/{x509,pem,evp,pkcs12,decoder,prov}err.h.
const REASONS: &[(u32, u32, &str)] = &[
    (6, 109, "digital envelope: wrong final block length"),
    (6, 100, "digital envelope: bad decrypt"),
    (6, 127, "digital envelope: expecting an rsa key"),
    (9, 101, "PEM: bad decrypt"),
    (9, 104, "PEM: bad password read"),
    (9, 108, "PEM: no start line"),
    (11, 116, "x509 certificate: key values mismatch"),
    (11, 115, "x509 certificate: key type mismatch"),
    (35, 101, "PKCS12: decode error"),
    (35, 113, "PKCS12: mac verify failure"),
    (35, 116, "PKCS12: pkcs12 cipherfinal error"),
    (57, 100, "Provider: bad decrypt"),
];

/// Reasons that every library has (`ERR_R_UNSUPPORTED` of openssl/err.h, without its flags).
const UNSUPPORTED: u32 = 268;

/// The symptom of a reason of a library, both by number.
pub(super) fn symptom(library: u32, reason: u32) -> Option<Symptom> {
    if library == SSL {
        let (_, text) = SSL_REASONS.iter().find(|(number, _)| *number == reason)?;
        return anchors::spelt("openssl", text);
    }
    // Reasons that all libraries share carry a flag above their number (ERR_RFLAG_COMMON).
    if reason & 0x3ffff == UNSUPPORTED {
        let library = match library {
            6 => "digital envelope",
            60 => "DECODER",
            _ => return None,
        };
        return anchors::spelt("openssl", &format!("{library}: unsupported"));
    }
    let (.., text) = REASONS.iter().find(|(l, r, _)| (*l, *r) == (library, reason))?;
    anchors::spelt("openssl", text)
}

/// The symptom of a whole code: of OpenSSL 3 (library << 23 | reason), or of 1.1 (library << 24 | function << 12 |
/// reason).
pub(super) fn of_code(code: u32) -> Option<Symptom> {
    symptom(code >> 23 & 0xff, code & 0x7f_ffff).or_else(|| symptom(code >> 24 & 0xff, code & 0xfff))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{Alert, Said};

    #[test]
    fn codes_of_both_layouts() {
        for (code, says) in [
            (167_772_294, Some(Said::VerifyFailed)),
            (167_773_208, Some(Said::Received(Alert::UnknownCa))),
            (0x1409_0086, Some(Said::VerifyFailed)),
            (0x1409_445c, Some(Said::Received(Alert::CertificateRequired))),
            (503_841_036, Some(Said::KeyUnreadable)),
            (50_856_204, Some(Said::Pkcs12Unsupported)),
            (293_601_393, Some(Said::Pkcs12Unusable)),
            (92_274_804, Some(Said::KeyMismatch)),
            (1, None),
            (104, None),
        ] {
            assert_eq!(of_code(code).and_then(|symptom| symptom.says), says, "{code:#x}");
        }
    }

    #[test]
    fn reasons_are_in_the_vocabulary() {
        for (.., text) in REASONS {
            assert!(anchors::spelt("openssl", text).is_some(), "{text}");
        }
    }
}
