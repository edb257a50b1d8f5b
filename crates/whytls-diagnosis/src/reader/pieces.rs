//! The short strings that a whole text is searched for.
//!
//! Each further group of 64 is one more pass over every text, so they are few: parts of anchors, chosen so that every
//! anchor contains one and ordinary text hardly any. A test says which anchor has none; add a part of it that is rare.

/// What every anchor contains one of.
#[rustfmt::skip]
pub(super) const PIECES: &[&str] = &[
    " - Clo", " 0 but t", " ALERT", " Chain ", " Code=", " Constra", " CryptoP", " DER-encoded m",
    " EmptyChai", " Filter CA", " HTTP ", " NoIte", " OCSP ", " PEM li", " PKCS#8", " Persona", " Proxy C",
    " RSA keys ", " Root C", " SSL r", " Shiel", " SubCA", " TLS connection:", " TLS im", " a public key th",
    " administrator s", " alert", " algor", " an expi", " appears to on", " attem", " available d",
    " by the remo", " cert ", " certi", " certs", " ciphe", " code: ", " date e", " dump f", " error: ",
    " extension", " failu", " for h", " found", " groups conf", " has e", " insufficient pr", " is < ",
    " is encr", " looku", " loop thre", " misma", " missing, no", " name ", " not compi", " passw", " protoc",
    " provider se", " recor", " rejects t", " reloc", " required ", " revok", " the SSL", " timed", " too sm",
    " trust", " viola", "\": EOF", "(2), d", "(SignedDat", ".gosko", ".loadP", "0003\\u", "09Veri", "0x8009",
    "0x800B", "0x800b", "13_DOW", "4Decod", ": Timed", "::ERR_", ":errno=", "<Buffe", "ADLINE", "AD_SSL",
    "ARTEXT", "ARTTLS", "AS_EXPI", "ATURE_FA", "ATUS_DL", "AuthReq", "BEAY32", "Bad DN", "BadSch", "CA_SSL",
    "CERT_E_", "CERT_REVOK", "CONNEC", "CRYPT_E_", "CertsN", "ConnectP", "Custom {", "DEPTH_Z", "ECONNRES",
    "ERR_HT", "ERR_NO_", "ERR_SS", "ERTIFICATE", "E_ERRO", "Elapsed(()", "Error in", "Error(", "FeatureN",
    "FortiG", "General(", "Header", "INVALID_", "InitialC", "LEAY32", "LZeroR", "Message", "NOT_YE",
    "NoRootA", "PortSw", "ProxyCo", "ProxyU", "RUST_E", "SEC_E_", "SStatus ", "Sectio", "Suppor", "T_TRUST_",
    "TunnelU", "UNABLE", "[SSL: ", "[SSL] ", "[X509:", "\\x03\\x", "_CERT_", "_ERROR_", "_NEGOT", "andsha",
    "annot ", "ath le", "bcrypto", "buffers.rs", "builder er", "consistent", "d symbol: ", "e CRL ", "eHttps",
    "eason(", "eceived", "ecting ", "ection ", "egotia", "ejecte", "ening d", "ent au", "erifie", "erify ",
    "errSSL", "errSec", "error ", "ertificate", "erver ", "failed", "got_ty", "ignatu", "imeout", "isbeha",
    "itmpro", "known ", "led to", "libssl", "n key s", "nable t", "ncompati", "nexpec", "nly al",
    "nrecognized ", "nvalid", "outines", "registry", "rror: ", "rustls", "s not ", "secure", "supporte",
    "transport ", "ubject", "uld not ", "version ", "x509: ",
];
