//! The short strings that a whole text is searched for.
//!
//! Each further group of 64 is one more pass over every text, so they are few: parts of anchors, chosen (as a weighted
//! set cover, over the sources of some hundred crates and the logs of common servers) so that every anchor contains one
//! and ordinary lines hardly any. A test says which anchor has none; add a part of it that is rare in logs.

/// What every anchor contains one of.
#[rustfmt::skip]
pub(super) const PIECES: &[&str] = &[
    " \"=0.23", " - Clo", " 0 but t", " 0 val", " ALERT", " CRL h", " Chain D", " Code=", " CryptoP",
    " EmptyCh", " Filter C", " HTTP ", " HTTPS w", " HelloReq", " NoIte", " OCSP ", " PEM l", " PKCS#8 ",
    " Persona", " Proxy C", " SSL c", " SSL/TLS r", " Shiel", " SubCA", " TLS connection:", " TLS version f",
    " TLSv1", " `OPENS", " a public key t", " address mi", " administrator s", " alert", " algor",
    " allowed with t", " appears to o", " application lay", " attempt d", " available d", " bad c",
    " building faile", " by the remo", " certificate pro", " check faile", " cipher ", " closed the ",
    " code -", " configured", " crate `rustl", " description=", " dump f", " entry for h", " error, inv",
    " excess rec", " expired", " failu", " find ", " for url (", " found in P", " get current t", " https ",
    " insufficient p", " is inval", " keys ", " looku", " loop thr", " modulus is <", " name m",
    " not compiled", " not loa", " provider se", " rejects ta", " relocatin", " requested pr", " required",
    " revoked", " routines", " selected un", " sign e", " to connect:", " too l", " too many ", " too sm",
    " trust", " verif", " viola", "\": EOF", "(SignedDa", "(UnexpectedEo", ".Proxy", ".gosko", "0003\\u",
    "09Veri", "0x8009", "0x800B", "0x800b", "13_DOW", "4Decod", "5]uint", ":errno=", "<Buffer ", "A cert",
    "ABLE_TO_", "ADLINE_E", "AD_SSL", "ALID_HT", "ARTEXT", "ARTTLS", "AS_EXP", "ATURE_FA", "ATUS_DL",
    "AlertR", "AuthReq", "BEAY32", "BadSch", "CA_SSL", "CERTIFICATE", "CERT_E", "CERT_REV", "CONNEC",
    "CONNRES", "CRL is", "CRYPT_E_", "CTX_se", "Certificate", "CertsN", "CipherSu", "ConnectProx", "Custom {",
    "DEPTH_Z", "EGOTIAT", "ERROR_", "ERR_HT", "ERR_NO_S", "ERR_SS", "E_ERRO", "Elapsed(", "Error i", "Error(",
    "FeatureNotE", "FortiG", "General(", "HasWea", "HelloD", "Invali", "L - No", "L error:", "LEAY32",
    "LZeroR", "MissingSect", "NOT_YE", "NoRoot", "OSStatus ", "PKCS12", "PortSw", "ProxyC", "RUST_E_",
    "Read ti", "SEC_E_", "Suppor", "T_TRUST_", "Timeout(", "TunnelU", "Unable ", "Verifi", "X509: ", "[SSL: ",
    "[SSL] ", "\\x03\\x0", "_CERT_", "_error -", "a cert", "adline has e", "alid dn", "andom ", "andsha",
    "annot ", "ate validation f", "authori", "bcrypto", "buffers.r", "builder er", "cognized fe",
    "connecting to a ", "consistent", "correc", "ction rese", "d DNS n", "d SSL ", "d name", "d symbol:",
    "does not ", "e cert", "e erro", "e is not ", "e revo", "e server", "eHttps", "ed HTTP/", "egistry/s",
    "egistry\\s", "egotia", "ejecte", "encoded ", "ening d", "er closed ", "erify ", "errSSL", "errSec",
    "fer full", "g cert", "gnature ", "h leng", "invalid s", "ion timed", "isbehaved", "itical e", "itmpro", "known ",
    "l error", "led to re", "libssl", "llegal", "n cert", "n key s", "nappro", "ncompatibl", "o PEM ",
    "o cert", "oot CA", "orrupt", "ostname ", "provided ", "r cert", "reason(", "rustls-", "s error",
    "secure", "source: ", "supporte", "t cert", "t error", "te key", "timeout: ", "tion e", "ubject",
    " rejects c", "CRYPTO_E", "DER cert", "unexpected ", "valid c", "wrong ", "x509: ", "{ code:", "” cert",
];
