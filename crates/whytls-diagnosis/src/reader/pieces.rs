//! The short strings that a whole text is searched for.
//!
//! Each further group of 64 is one more pass over every text, so they are few: parts of anchors, chosen so that every
//! anchor contains one and ordinary text hardly any. A test says which anchor has none; add a part of it that is rare.

/// What every anchor contains one of.
#[rustfmt::skip]
pub(super) const PIECES: &[&str] = &[
    " - Clo", " - Cri", " 0 but", " ALERT", " Chain ", " Code=", " Constraint ", " CryptoP", " EmptyC",
    " Filter ", " HTTP ", " Header Er", " NoIte", " PEM l", " PKCS#8", " Perso", " Proxy C", " Root C",
    " Shiel", " SubCA", " TLS connection:", " TLS im", " [0x16", " `OPEN", " a brok", " a public ke",
    " administrator s", " alert", " alternative n", " an expire", " appears to on", " attem", " available d",
    " by the remo", " cert ", " certi", " certs", " cipher suites", " commo", " dump f", " error: ",
    " extension", " for h", " found", " groups co", " has e", " insufficient pr", " is < ", " is in",
    " key is en", " looku", " loop thre", " matching ", " misma", " missing, no", " not compiled ", " passwo",
    " provider se", " recor", " rejects tag", " reloc", " required ", " revok", " symbol:", " timed ",
    " too sm", " trust", " viola", "\": EOF", "(2), des", ".gosko", ".loadP", "0003\\u", "09Veri", "0x8009",
    "0x800B", "0x800b", "13_DOW", "4Decode", "5]uint", "::ERR_", ":errno=", "<Buffe", "ABLE_TO_", "ADLINE_E",
    "AD_SSL", "ARTEXT", "ARTTLS", "AS_EXP", "ATURE_FA", "ATUS_DL", "AuthReq", "BEAY32", "Bad DN", "BadSch",
    "CA_SSL", "CERTIFIC", "CERT_E_", "CERT_REVOK", "CONNEC", "CONNRES", "CRYPT_E", "Certific", "CertsN",
    "ConnectP", "CorruptM", "Custom {", "DEPTH_Z", "Data(S", "ERR_HT", "ERR_NO_", "ERR_SS", "ET_VALI",
    "E_ERRO", "Elapsed(", "Error(", "Error: ", "FeatureNotEn", "FortiG", "General(", "HasWea", "INVALID_",
    "InitialCip", "Invali", "LEAY32", "LZeroR", "NoRoot", "PortSw", "ProxyConne", "ProxyUn", "Rejecte",
    "SEC_E_", "SStatus ", "Sectio", "Suppor", "TRUST_", "The CR", "TunnelU", "[SSL: ", "[SSL] ", "[X509:",
    "\\x03\\x0", "_CERT_", "_ERROR_", "_NEGOT", "_error -", "andsha", "annot ", "ath le", "bcrypto",
    "behaved", "buffers.rs", "builder er", "ceived", "consistent", "curity l", "d and ", "eHttps", "ection ",
    "egotia", "ening d", "erifie", "erify ", "errSSL", "errSec", "error ", "error, c", "erver ", "failed",
    "ficate ", "gnature ", "imeout", "itmpro", "known ", "led to ", "libssl", "lient ", "n file", "nable t",
    "ncompatibl", "necting to", "nexpec", "nly al", "nrecog", "nvalid ", "reason(", "registry", "ror in ",
    "routines", "rustls", "s not ", "secure", "source: ", "supporte", "t_type", "the SSL ", "transport ",
    "uld not ", "wrong ", "x509: ", "{ code:",
];
