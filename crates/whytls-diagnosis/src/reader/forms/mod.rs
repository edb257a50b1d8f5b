//! The forms in which software prints TLS failures. Each says at which strings it begins, and what must
//! stand around them for the text to count.

mod alerts;
mod bare;
mod build;
mod bytes;
mod debug_form;
mod display_form;
mod free_text;
mod log_line;
mod openssl_codes;
mod openssl_stack;
mod panic;
mod platforms;
mod roots;
mod system_codes;
mod values;

use crate::evidence::{Fact, Manner, Said, Setting, Symptom, Values};
use crate::reader::passage::Passage;
use crate::reader::vocabulary::Family;

pub(super) use bare::{LONGEST as LONGEST_BARE, is_bare};

/// A form, as an anchor belongs to it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Form {
    /// `PeerMisbehaved(SignedKxWithWrongAlgorithm)`
    Debug(&'static Family),
    /// `Custom { kind: InvalidData, error: DecryptError }`
    Custom,
    /// `peer misbehaved: SignedKxWithWrongAlgorithm`
    Display(&'static Family),
    /// `peer signed kx with wrong algorithm (got Unknown(0) expect [ED25519])`
    KeyExchangeLog,
    /// A text that says everything by itself.
    Text(Symptom),
    /// `SSL routines:tls_post_process_server_certificate:certificate verify failed:…`, and in Debug form.
    OpenSslStack,
    /// `error:0A000086:lib(20)::reason(134)`: OpenSSL without its texts.
    OpenSslNumber,
    /// `verify error:num=18:…`, `Verify return code: 18 (…)`, `X509VerifyResult { code: 18, … }`
    OpenSslVerify,
    /// An alert by its number or name.
    Alert(alerts::Writer),
    /// `SSL error: tlsv1 alert unknown ca`
    OpenSslReason,
    /// `[SSL: NO_SHARED_CIPHER]`, `TLS handshake failed [NO_SHARED_CIPHER]`
    OpenSslWord,
    /// `ERR_SSL_NO_SHARED_CIPHER`
    NodeCode,
    /// `error 10 at 1 depth lookup: certificate has expired`
    VerifyDepth,
    /// A text of OpenSSL's verification after another library's words.
    VerifyText,
    /// `could not load platform certs: …`
    RootLoad,
    /// `(os error 104)`, `Os { code: 104, …`, `Error { code: -9836, …`
    SystemCode,
    /// A name, a number or a message of Windows or Apple's, behind the words of whoever prints it.
    Platform(platforms::Writer),
    /// `…/registry/src/index.crates.io-…/rustls-0.23.15/src/…`
    SourcePath,
    /// `rustls-0.23.15/src/…`
    CratePath,
    /// `error sending request for url (…)`
    Outermost,
    /// ``depends on `reqwest` with feature `rustls-tls` but `reqwest` does not have that feature``
    CargoFeature,
    /// `libssl.so.1.1: cannot open shared object file`
    Library,
    /// `symbol lookup error: … undefined symbol: SSL_…`
    LibrarySymbol,
    /// A whole message that tells nothing of what lies below it: `transport error`, `builder error`.
    OutermostAlone,
    /// Bytes of another protocol, as a parser prints them.
    Bytes(bytes::Dump),
    /// `no pg_hba.conf entry for host "10.0.0.7", user "app", database "app", no encryption`
    PgHba,
    /// `hyper::Error(Parse(Version))` over several lines.
    HyperParse,
    /// `Get "https://api.example/": EOF`
    GoEof,
    /// `http: TLS handshake error from 10.0.0.1:63189: EOF`
    HandshakeErrorFrom,
    /// `Illegal SNI hostname received [49, 48, …]`
    IllegalSni,
}

/// Anchors of forms that are not derived from the vocabulary.
const OWN: &[(&str, Form)] = &[
    ("Custom {", Form::Custom),
    ("peer signed kx with wrong algorithm", Form::KeyExchangeLog),
    (" routines", Form::OpenSslStack),
    ("[SSL: ", Form::OpenSslWord),
    ("[X509: ", Form::OpenSslWord),
    ("SSL error: ", Form::OpenSslReason),
    ("could not load private key file ", Form::OpenSslReason),
    ("[SSL] ", Form::OpenSslWord),
    ("ERR_SSL_", Form::NodeCode),
    ("TLS handshake failed [", Form::OpenSslWord),
    ("reason(", Form::OpenSslNumber),
    ("erify error:num=", Form::OpenSslVerify),
    ("erify return code: ", Form::OpenSslVerify),
    ("X509Verify", Form::OpenSslVerify),
    ("SSL certificate problem: ", Form::VerifyText),
    ("erification error: ", Form::VerifyText),
    // `openssl verify`; curl crates; Python, LibreSSL; Crystal; MongoDB; MariaDB
    (" depth lookup:", Form::VerifyText),
    ("OpenSSL verify result: ", Form::VerifyText),
    ("certificate verify failed: ", Form::VerifyText),
    // Dart
    ("CERTIFICATE_VERIFY_FAILED: ", Form::VerifyText),
    ("certificate verification failed - ", Form::VerifyText),
    ("cert verification failed - ", Form::VerifyText),
    ("certificate validation failed: ", Form::VerifyText),
    ("TLS/SSL error: ", Form::VerifyText),
    // nginx; Apache
    ("SSL certificate verify error: (", Form::OpenSslVerify),
    ("ertificate Verification: Error (", Form::OpenSslVerify),
    ("(os error ", Form::SystemCode),
    ("{ code: ", Form::SystemCode),
    ("0x8009", Form::SystemCode),
    ("0x800B", Form::SystemCode),
    ("0x800b", Form::SystemCode),
    (" depth lookup: certificate has expired", Form::VerifyDepth),
    ("registry/src/", Form::SourcePath),
    ("registry\\src\\", Form::SourcePath),
    ("rustls-0.", Form::CratePath),
    ("error sending request for url (", Form::Outermost),
    ("does not have that feature", Form::CargoFeature),
    ("does not have these features", Form::CargoFeature),
    ("nrecognized feature", Form::CargoFeature),
    ("libssl", Form::Library),
    ("libcrypto", Form::Library),
    ("SSLEAY32", Form::Library),
    ("LIBEAY32", Form::Library),
    ("version `OPENSSL_", Form::LibrarySymbol),
    ("undefined symbol: ", Form::LibrarySymbol),
    ("Error relocating ", Form::LibrarySymbol),
    ("transport error", Form::OutermostAlone),
    ("builder error", Form::OutermostAlone),
    ("client error (Connect)", Form::OutermostAlone),
    ("error performing TLS handshake", Form::OutermostAlone),
    ("ex dump for first ", Form::Bytes(bytes::Dump::Hexadecimal)),
    ("<Buffer ", Form::Bytes(bytes::Dump::Spaced)),
    ("malformed HTTP response \"", Form::Bytes(bytes::Dump::Quoted)),
    ("malformed HTTP response \\\"", Form::Bytes(bytes::Dump::Quoted)),
    ("\\x15\\x03\\x0", Form::Bytes(bytes::Dump::Escaped)),
    ("\\x16\\x03\\x0", Form::Bytes(bytes::Dump::Escaped)),
    ("\\u0015\\u0003\\u000", Form::Bytes(bytes::Dump::Escaped)),
    ("\\u0016\\u0003\\u000", Form::Bytes(bytes::Dump::Escaped)),
    ("not an SSL/TLS record: ", Form::Bytes(bytes::Dump::NoRecord)),
    ("RecordHeader:[5]uint8", Form::Bytes(bytes::Dump::GoArray)),
    ("packet of unknown type ", Form::Bytes(bytes::Dump::Number)),
    ("TLS handshake error from ", Form::HandshakeErrorFrom),
    ("no pg_hba.conf entry for host", Form::PgHba),
    ("pg_hba.conf rejects connection for host", Form::PgHba),
    ("hyper::Error(\n", Form::HyperParse),
    ("\": EOF", Form::GoEof),
    ("Illegal SNI hostname received ", Form::IllegalSni),
    ("Illegal SNI extension: ignoring IP address presented as hostname (", Form::IllegalSni),
];

/// All anchors that are not derived from the vocabulary.
pub(super) fn own() -> impl Iterator<Item = (&'static str, Form)> {
    let alerts = alerts::ANCHORS.iter().map(|(anchor, writer)| (*anchor, Form::Alert(*writer)));
    let platforms = platforms::ANCHORS.iter().map(|(anchor, writer)| (*anchor, Form::Platform(*writer)));
    let roots = roots::ANCHORS.iter().map(|anchor| (*anchor, Form::RootLoad));
    OWN.iter().copied().chain(alerts).chain(platforms).chain(roots)
}

/// A fact read at a place of a passage.
#[derive(Debug)]
pub(super) struct Token {
    pub(super) fact: Fact,
    /// Offset in the passage.
    pub(super) at: usize,
    pub(super) values: Values,
    pub(super) manner: Manner,
}

/// An outermost message, with nothing from below it.
const OUTERMOST: Symptom = Symptom { name: "rust:only the outermost layer", says: Some(Said::OutermostOnly) };

/// More facts than this in one passage are not read.
const MOST_TOKENS: usize = 64;

/// What one passage said.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    pub(super) tokens: Vec<Token>,
    /// Where an outermost message stands that names the endpoint for the lines behind it.
    pub(super) lends: Option<usize>,
}

impl Tokens {
    pub(super) fn add(&mut self, at: usize, fact: Fact, values: Values) {
        self.tokens.push(Token { fact, at, values, manner: Manner::Printed });
    }

    fn symptom(&mut self, at: usize, symptom: Symptom, values: Values) {
        // A number and its text say the same once: `Connection reset by peer (os error 104)`.
        let again = |token: &Token| match token.fact {
            Fact::Symptom(before) => {
                token.manner == Manner::Printed && before.name != symptom.name && before.says == symptom.says
            }
            _ => false,
        };
        if symptom.says.is_some() && values == Values::none() && self.tokens.iter().any(again) {
            return;
        }
        self.add(at, Fact::Symptom(symptom), values);
    }

    /// A symptom with what its text carries, which `rest` begins with (the variant, without its wrapper): names,
    /// times, algorithms.
    fn with_values(&mut self, at: usize, symptom: Symptom, rest: &str) {
        let Some(decoded) = values::algorithms(symptom, rest) else {
            let told = values::told(symptom, rest);
            self.symptom(at, told.symptom, told.values);
            return self.settings(at, &told.settings);
        };
        let mut values = Values::none();
        for (word, value) in [
            ("signature_algorithm", decoded.signature),
            ("key_algorithm", decoded.key),
            ("supported", decoded.supported),
        ] {
            if let Some(value) = value {
                values = values.with(word, value);
            }
        }
        self.symptom(at, symptom, values.clone());
        if let Some(algorithm) = decoded.algorithm {
            self.add(at, Fact::Algorithm(algorithm), values);
        }
        if let Some(provider) = decoded.provider {
            self.add(at, Fact::Setting(provider), Values::none());
        }
    }

    /// As [`Tokens::with_values`], of a symptom that somebody's sentence tells of.
    fn mentioned(&mut self, at: usize, symptom: Symptom, rest: &str) {
        let told = values::told(symptom, rest);
        let (fact, values) = (Fact::Symptom(told.symptom), told.values);
        self.tokens.push(Token { fact, at, values, manner: Manner::Mentioned });
        self.settings(at, &told.settings);
    }

    fn settings(&mut self, at: usize, settings: &[Setting]) {
        for setting in settings {
            self.add(at, Fact::Setting(*setting), Values::none());
        }
    }

    pub(super) fn full(&self) -> bool {
        self.tokens.len() >= MOST_TOKENS
    }
}

/// Reads what begins at an anchor. `start` and `end` are the anchor's in the passage.
pub(super) fn read(form: Form, passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    match form {
        Form::Debug(family) => debug_form::family(family, passage, start, end, out),
        Form::Custom => debug_form::custom(passage, start, end, out),
        Form::Display(family) => display_form::family(family, passage, start, end, out),
        Form::KeyExchangeLog => log_line::key_exchange(passage, start, end, out),
        Form::Text(name) => free_text::text(name, passage, start, end, out),
        Form::OpenSslStack => openssl_stack::routines(passage, start, end, out),
        Form::OpenSslNumber => openssl_stack::number(passage, start, end, out),
        Form::OpenSslVerify => openssl_stack::verify_number(passage, start, end, out),
        Form::Alert(writer) => alerts::read(writer, passage, start, end, out),
        Form::OpenSslReason => openssl_stack::reason(passage, start, end, out),
        Form::OpenSslWord => openssl_stack::word(passage, start, end, out),
        Form::NodeCode => openssl_stack::node_code(passage, start, end, out),
        Form::VerifyDepth => openssl_stack::verify_depth(passage, start, out),
        Form::VerifyText => openssl_stack::verify_text(passage, start, end, out),
        Form::Platform(writer) => platforms::read(writer, passage, start, end, out),
        Form::RootLoad => roots::load(passage, start, end, out),
        Form::SystemCode => system_codes::code(passage, start, end, out),
        Form::SourcePath => panic::source_path(passage, start, end, out),
        Form::CratePath => panic::crate_path(passage, start, end, out),
        Form::CargoFeature => build::feature(passage, start, end, out),
        Form::Library => build::library(passage, start, out),
        Form::LibrarySymbol => build::symbol(passage, start, end, out),
        Form::Outermost => {
            out.lends = out.lends.or(Some(start));
            if stands_alone(passage, start, end) {
                out.symptom(start, OUTERMOST, Values::none());
            }
        }
        Form::OutermostAlone
            if stands_alone(passage, start, end)
                && free_text::begins_a_message(&passage.text, start)
                && !passage.is_comment_at(start)
                && !passage.is_code_at(start) =>
        {
            out.symptom(start, OUTERMOST, Values::none());
        }
        Form::OutermostAlone => {}
        Form::Bytes(dump) => bytes::foreign(dump, passage, start, end, out),
        Form::HandshakeErrorFrom => log_line::handshake_error_from(passage, start, end, out),
        Form::PgHba => log_line::pg_hba(passage, start, end, out),
        Form::HyperParse => debug_form::hyper_parse(passage, start, end, out),
        Form::GoEof => log_line::go_eof(passage, start, out),
        Form::IllegalSni => bytes::sni(passage, start, end, out),
    }
}

/// Whether nothing from below a message was printed behind it on its line.
fn stands_alone(passage: &Passage, start: usize, end: usize) -> bool {
    let line = passage.reach(end, 1024).split('\n').next().unwrap_or("");
    // The parenthesis with the URL is the message's own.
    let own = passage.text[start..end].ends_with('(');
    let behind = if own { line.split_once(')').map_or("", |(_, behind)| behind) } else { line };
    let behind = behind.trim_start_matches(": client error (Connect)");
    let url = behind.strip_prefix(" for url (").and_then(|url| url.split_once(')'));
    let behind = url.map_or(behind, |(_, behind)| behind);
    !behind.trim_end_matches(['"', '\'', '`', ')', '}', ']', '.', ',']).starts_with([':', ' ', ',', '('])
        || behind.trim().is_empty()
}

/// Reads a line on which a variant, a text or a crate's version stands alone, as people paste it.
pub(super) fn read_bare(passage: &Passage, out: &mut Tokens) {
    bare::read(passage, out);
    panic::cargo_line(passage, out);
}
