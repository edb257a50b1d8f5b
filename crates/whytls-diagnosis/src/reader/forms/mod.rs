//! The forms in which software prints TLS failures. Each says at which strings it begins, and what must
//! stand around them for the text to count.

mod alerts;
mod bare;
mod debug_form;
mod display_form;
mod free_text;
mod log_line;
mod openssl_codes;
mod openssl_stack;
mod panic;
mod roots;
mod system_codes;
mod values;

use crate::evidence::{Fact, Manner, Setting, Symptom, Values};
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
    /// `[SSL: NO_SHARED_CIPHER]`, `TLS handshake failed [NO_SHARED_CIPHER]`
    OpenSslWord,
    /// `error 10 at 1 depth lookup: certificate has expired`
    VerifyDepth,
    /// A text of OpenSSL's verification after another library's words.
    VerifyText,
    /// `could not load platform certs: …`
    RootLoad,
    /// `(os error 104)`, `Os { code: 104, …`, `Error { code: -9836, …`
    SystemCode,
    /// `…/registry/src/index.crates.io-…/rustls-0.23.15/src/…`
    SourcePath,
    /// `rustls-0.23.15/src/…`
    CratePath,
    /// `error sending request for url (…)`
    Outermost,
}

/// Anchors of forms that are not derived from the vocabulary.
const OWN: &[(&str, Form)] = &[
    ("Custom {", Form::Custom),
    ("peer signed kx with wrong algorithm", Form::KeyExchangeLog),
    (" routines", Form::OpenSslStack),
    ("[SSL: ", Form::OpenSslWord),
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
    ("certificate verification failed - ", Form::VerifyText),
    ("cert verification failed - ", Form::VerifyText),
    ("certificate validation failed: ", Form::VerifyText),
    ("TLS/SSL error: ", Form::VerifyText),
    // nginx; Apache
    ("SSL certificate verify error: (", Form::OpenSslVerify),
    ("ertificate Verification: Error (", Form::OpenSslVerify),
    ("error code -", Form::SystemCode),
    ("HRESULT: 0x", Form::SystemCode),
    ("(os error ", Form::SystemCode),
    ("{ code: ", Form::SystemCode),
    ("(0x8009", Form::SystemCode),
    ("(0x800B", Form::SystemCode),
    ("OSStatus -", Form::SystemCode),
    ("Code=-", Form::SystemCode),
    (" depth lookup: certificate has expired", Form::VerifyDepth),
    ("registry/src/", Form::SourcePath),
    ("registry\\src\\", Form::SourcePath),
    ("rustls-0.", Form::CratePath),
    ("error sending request for url (", Form::Outermost),
];

/// All anchors that are not derived from the vocabulary.
pub(super) fn own() -> impl Iterator<Item = (&'static str, Form)> {
    let alerts = alerts::ANCHORS.iter().map(|(anchor, writer)| (*anchor, Form::Alert(*writer)));
    let roots = roots::ANCHORS.iter().map(|anchor| (*anchor, Form::RootLoad));
    OWN.iter().copied().chain(alerts).chain(roots)
}

/// The pieces of these anchors that no file of the vocabulary has.
pub(super) const PIECES: &[&str] = &[
    "[SSL: ",
    "handshake failed [",
    " depth lookup",
    "verify result: ",
    "verify failed",
    "verification failed",
    "validation failed: ",
    "TLS/SSL error: ",
    "verify error: (",
    "Verification: Error",
    "load certs from",
    "load PEM file",
    "read PEM from",
    "opening directory",
    "platform certs",
    "patform certs",
    "native cert store",
    "loading certificates",
    "PEM-encoded root",
];

/// A fact read at a place of a passage.
#[derive(Debug)]
pub(super) struct Token {
    pub(super) fact: Fact,
    /// Offset in the passage.
    pub(super) at: usize,
    pub(super) values: Values,
    pub(super) manner: Manner,
}

/// More facts than this in one passage are not read.
const MOST_TOKENS: usize = 64;

/// What one passage said.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    pub(super) tokens: Vec<Token>,
    /// Where reqwest's outermost message stands.
    pub(super) outermost: Option<usize>,
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
        Form::OpenSslWord => openssl_stack::word(passage, start, end, out),
        Form::VerifyDepth => openssl_stack::verify_depth(passage, start, out),
        Form::VerifyText => openssl_stack::verify_text(passage, start, end, out),
        Form::RootLoad => roots::load(passage, start, end, out),
        Form::SystemCode => system_codes::code(passage, start, end, out),
        Form::SourcePath => panic::source_path(passage, start, end, out),
        Form::CratePath => panic::crate_path(passage, start, end, out),
        Form::Outermost => out.outermost = out.outermost.or(Some(start)),
    }
}

/// Reads a line on which a variant, a text or a crate's version stands alone, as people paste it.
pub(super) fn read_bare(passage: &Passage, out: &mut Tokens) {
    bare::read(passage, out);
    panic::cargo_line(passage, out);
}
