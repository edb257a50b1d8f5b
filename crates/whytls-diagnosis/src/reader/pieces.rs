//! The short strings that a whole text is searched for.
//!
//! Each further group of 64 is one more pass over every text, so they are few: parts of anchors, chosen so that every
//! anchor contains one and ordinary text hardly any. A test says which anchor has none; add a part of it that is rare.

/// What every anchor contains one of.
#[rustfmt::skip]
pub(super) const PIECES: &[&str] = &[
    " - Clo", " - Cri", " 0 but", " ALERT", " Chain ", " Constraint ", " CryptoP", " DER-e", " EmptyC",
    " Filter ", " HTTP r", " Header Er", " NoIte", " PEM l", " PKCS#8", " Perso", " Proxy C", " RSA k",
    " Root C", " Shiel", " SubCA", " TLS connection:", " TLS im", " [0x16", " a public ke",
    " administrator s", " alert", " algor", " appears to on", " attem", " available d", " by the remo",
    " certi", " certs", " dump f", " entry for h", " error: ", " extension", " found", " groups co", " has e",
    " insufficient pr", " is < ", " is in", " key is en", " looku", " matching ", " misma", " missing, no",
    " not compiled ", " passwo", " provider se", " recor", " rejects tag", " reloc", " revok", " symbol:",
    " timed ", " to ope", " too sm", " trust", " viola", "\": EOF", "(2), des", "(Signe", ".gosko", ".loadP",
    "0003\\u", "09Veri", "0x8009", "0x800B", "0x800b", "13_DOW", "4Decode", "5]uint", "::ERR_", ":errno=",
    "<Buffe", "ABLE_TO_", "ADLINE_E", "AD_SSL", "ARTEXT", "ARTTLS", "AS_EXP", "ATURE_FA", "ATUS_DL",
    "AuthReq", "BEAY32", "Bad DN", "BadSch", "CA_SSL", "CERTIFIC", "CERT_E_", "CERT_REVOK", "CONNEC",
    "CONNRES", "CRL is", "CRYPT_E", "Certific", "CertsN", "Code=-", "CorruptM", "Custom {", "DEPTH_Z",
    "ERR_HT", "ERR_NO_", "ERR_SS", "ET_VALI", "E_ERRO", "Elapsed(", "Error(", "Error: ", "Failed",
    "FeatureNotEn", "FortiG", "General(", "HasWea", "INVALID_", "InitialCip", "Invali", "LEAY32", "LZeroR",
    "NoRoot", "PortSw", "ProxyConne", "ProxyUn", "Rejecte", "SEC_E_", "SStatus ", "Sectio", "Suppor",
    "TRUST_", "TunnelU", "[SSL: ", "[SSL] ", "[X509:", "\\x03\\x0", "_CERT_", "_ERROR_", "_NEGOT", "_error -",
    "andsha", "annot ", "ath le", "bcrypto", "behaved", "buffers.rs", "builder er", "ceived",
    "connecting to a ", "consistent", "d and ", "e is not", "eHttps", "ection ", "egotia", "enabled",
    "ening d", "erifie", "erify ", "errSSL", "errSec", "error ", "error, c", "erver ", "failed", "ficate ",
    "gnature ", "imeout", "itmpro", "known ", "libssl", "lient ", "n key s", "nable t", "ncompatibl",
    "nexpec", "nly al", "nrecog", "nvalid ", "oes not ", "reason(", "red for ", "registry", "ror in ",
    "routines", "rustls", "secure", "source: ", "suites", "supporte", "t_type", "the SSL ", "transport ",
    "ubject", "uld not ", "version ", "x509: ", "{ code:",
];
