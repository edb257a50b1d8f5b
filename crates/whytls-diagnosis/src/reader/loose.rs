//! What the words of a short text suggest where no form was found in it: a person's sentence, a program that has words
//! of its own, a message in another language.
//!
//! It is a guess, kept apart from what was read ([`Reading::suggested`]), and never more than possible.
//!
//! [`Reading::suggested`]: super::Reading::suggested

use crate::evidence::{Evidence, Fact, FactKind, Manner, Observed, Said, Source, Symptom, Values};

/// Lines that are looked at, and bytes of each.
const LINES: usize = 200;
const REACH: usize = 500;
/// Lines that are shown as they are, up to this length.
const SHOWN: usize = 160;

/// Words of which a line has one.
type Words = &'static [&'static str];

const CERTIFICATE: Words = &[
    "certificate",
    "x509",
    "x.509",
    "cert ",
    "cert:",
    "certs ",
    "证书",
    "憑證",
    "zertifikat",
    "certificat",
    "certificado",
    "証明書",
    "сертификат",
];
const KEY: Words =
    &["private key", "privatekey", "keyfile", "key file", ".key", "pkcs8", "pkcs#8", "pkcs1", "私钥"];
const TLS: Words = &["tls", "ssl", "https", "handshake", "secure connection", "握手"];
const FAILS: Words = &[
    "fail",
    "error",
    "cannot",
    "can't",
    "can not",
    "could not",
    "couldn't",
    "unable",
    "invalid",
    "unsupported",
    "not supported",
    "refused",
    "rejected",
    "broken",
    "bad ",
    "panicked",
    "exception",
    "失败",
    "错误",
    "无法",
    "fehl",
    "erreur",
];

/// What words suggest that stand on one line, one of each list, in lower case. The first row that fits a line counts.
#[rustfmt::skip]
const ROWS: &[(Said, &[Words])] = &[
    (Said::Revoked, &[CERTIFICATE, &["revoked", "吊销", "widerrufen", "révoqué"]]),
    (Said::NotYetValid, &[CERTIFICATE, &["not yet valid", "in the future", "尚未生效", "noch nicht gültig"]]),
    (Said::Expired, &[CERTIFICATE, &["expired", "has run out", "out of date", "过期", "已到期", "abgelaufen", "expiré", "期限切れ", "caducado"]]),
    (Said::ExpiredOrNotYetValid, &[CERTIFICATE, &["validity", "not valid at", "not valid after", "not valid before", "有效期"]]),
    (Said::SelfSignedLeaf, &[CERTIFICATE, &["self-signed", "self signed", "selfsigned", "自签名", "selbstsigniert", "selbst signiert", "auto-signé"]]),
    (Said::NameMismatch, &[CERTIFICATE, &["host name", "hostname", "domain", "common name", "subject alternative", "altname", "不匹配", "不符", "stimmt nicht", "doesn't match the server"]]),
    (Said::KeyEncrypted, &[&["private key", "keyfile", "key file", "pem"], &["passphrase", "pass phrase", "encrypted", "password"]]),
    (Said::KeyMismatch, &[KEY, &["mismatch", "not match", "n't match", "not belong"]]),
    (Said::ClientCertificateMissing, &[&["client cert", "client-cert", "peer certificate", "mtls"], &["required", "missing", "did not", "not provided", "no ", "without"]]),
    (Said::NoSystemRoots, &[&["root cert", "root ca", "ca cert", "trust store", "truststore", "ca bundle", "certificate authorities"], &["no ", "empty", "not found", "missing", "none"]]),
    (Said::CaFileUnreadable, &[&["ca file", "cafile", "ca bundle", "cacert", "ca-bundle", "ca cert", "root cert", "trust store", "truststore"], FAILS]),
    (Said::CaFileUnreadable, &[&["curl"], &["exit code 77", "exit status 77", "code: 77", "code=77"]]),
    (Said::KeyUnreadable, &[KEY, &["parse", "decode", "read", "load", "format", "empty", "missing", "unsupported", "not found", "invalid", "no "]]),
    // A list of keys or certificates that is empty, as `keys.remove(0)` and `keys[0]` say it.
    (Said::KeyNotFound, &[&["removal index (is 0) should be < len (is 0)", "assertion failed: index < len"]]),
    (Said::PemUnreadable, &[&["pem"], FAILS]),
    (Said::PemUnreadable, &[&["base64", "invalidbyte(", "invalidlength", "invalidpadding", "invalidlastsymbol"], &["inval"]]),
    (Said::StartTlsNotOffered, &[&["starttls", "start tls"], FAILS]),
    (Said::AlpnNotNegotiated, &[&["http/2", "alpn", "application protocol"], &["not selected", "not negotiated", "negotiation", "no application", "not supported", "unsupported"]]),
    (Said::UnknownIssuer, &[CERTIFICATE, &["trust", "issuer", "issued by", "authority", "unknown ca", "信任", "颁发", "vertrauen", "confiance", "信頼", "довер"]]),
    (Said::NotTls, &[&["tls header", "tls record", "ssl record", "tls packet", "tls message", "ssl header"], &["bad", "invalid", "malformed", "unexpected", "unknown", "corrupt", "wrong"]]),
    (Said::VersionOrSuiteMismatch, &[TLS, &["version", "protocol", "cipher"], &["unsupported", "not supported", "mismatch", "wrong", "too old", "no shared", "no common", "no overlap"]]),
    (Said::VerifyFailed, &[&["curl"], &["exit code 60", "exit status 60", "code: 60", "code=60"]]),
    (Said::VerifyFailed, &[CERTIFICATE, &["verif", "validat", "invalid", "bad ", "not valid", "无效", "ungültig", "überprüf"]]),
    (Said::HandshakeEof, &[TLS, &["closed", "eof", "end of file", "hung up", "disconnect", "terminated", "aborted", "reset", "中断", "重置"]]),
    (Said::OutermostOnly, &[TLS, FAILS]),
    (Said::OutermostOnly, &[CERTIFICATE, FAILS]),
];

/// Levels of log lines that tell of no failure.
const CALM: &[&str] = &[
    " info ",
    " debug ",
    " trace ",
    "\"info\"",
    "\"debug\"",
    "[info]",
    "[debug]",
    "level=info",
    "level=debug",
];

/// What the words of a text suggest, line by line.
pub(super) fn suggested(name: &str, text: &[u8]) -> Evidence {
    let mut evidence = Evidence::new();
    let mut known: Vec<Said> = Vec::new();
    let text = String::from_utf8_lossy(text);
    for (number, line) in text.lines().take(LINES).enumerate() {
        let line: String = line.chars().take(REACH).collect();
        let Some(said) = said(&line) else { continue };
        if known.contains(&said) {
            continue;
        }
        known.push(said);
        evidence.push(Observed {
            fact: Fact::Symptom(Symptom { name: "words of a sentence", says: Some(said) }),
            what: line.trim().chars().take(SHOWN).collect(),
            values: Values::none(),
            source: Source::Text { name: name.to_owned(), line: number as u64 + 1 },
            manner: Manner::Mentioned,
        });
    }
    evidence.looked_for(FactKind::Symptom);
    evidence
}

fn said(line: &str) -> Option<Said> {
    let words = line.split_whitespace().filter(|word| !is_name_in_code(word));
    let line = words.map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    let has = |words: &Words| words.iter().any(|word| line.contains(word));
    if CALM.iter().any(|level| line.contains(level)) {
        return None;
    }
    ROWS.iter().find(|(_, lists)| lists.iter().all(has)).map(|(said, _)| *said)
}

/// Whether this is a path or a name of functions and fields, and no word of a message.
fn is_name_in_code(word: &str) -> bool {
    word.contains("::") || (word.contains('_') && word.contains(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_together_suggest_what_failed() {
        for (line, expected) in [
            ("the certificate of the database has expired last night", Some(Said::Expired)),
            ("该证书不受信任", Some(Said::UnknownIssuer)),
            ("das Zertifikat ist abgelaufen", Some(Said::Expired)),
            ("our client could not load the private key", Some(Said::KeyUnreadable)),
            (
                "thread 'main' panicked at src/main.rs:4:7: removal index (is 0) should be < len (is 0)",
                Some(Said::KeyNotFound),
            ),
            ("setting up TLS failed somehow", Some(Said::OutermostOnly)),
            ("2026-01-01 INFO renewed the expired certificate", None),
            ("connection refused", None),
            ("test tls::certificate_expired_is_reported ... ok", None),
            ("", None),
        ] {
            assert_eq!(said(line), expected, "{line}");
        }
    }

    #[test]
    fn what_is_suggested_is_no_more_than_a_mention() {
        let text = b"hello\nthe certificate has expired, it seems\nthe certificate has expired, again";
        let evidence = suggested("t", text);
        let [observed] = evidence.observed() else { panic!("{evidence:?}") };
        assert_eq!(observed.manner, Manner::Mentioned);
        assert_eq!(observed.source.to_string(), "t, line 2");
    }
}
