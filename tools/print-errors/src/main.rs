//! Prints every error that rustls and webpki can construct, as each version prints it.
//!
//! `whytls explain` recognises errors by their printed form, and that form changes between versions. The table
//! `crates/whytls-diagnosis/tests/lines/rustls.tsv` is made from this output, so that its texts are the library's and
//! not a memory of them. The program is a workspace of its own because it needs many versions of the same crates.
//!
//! ```console
//! $ ./print > errors.tsv      # all versions, two minutes
//! $ cargo run -q              # those of this lock file; with `-- 0.23` rustls 0.23 alone
//! ```
//!
//! One line for each text: `version<TAB>form<TAB>text`. Forms: `display` and `debug` of the error, `io` for the debug
//! form inside of the `std::io::Error` in which stream adapters hand it on, `pretty` for the debug form over several
//! lines. Newline, tab and backslash are printed as `\n`, `\t` and `\\`.
//!
//! A variant that a version lacks is a compile error, a variant that is missing here is not: compare with the enums
//! when you add a version.

mod early;
mod modern;
mod verifier;

use std::error::Error;
use std::io;

fn main() {
    if std::env::args().nth(1).as_deref() == Some("0.23") {
        modern::rustls_0_23();
        return;
    }
    early::rustls_0_16();
    early::rustls_0_19();
    early::rustls_0_20();
    modern::rustls_0_21();
    modern::rustls_0_22();
    modern::rustls_0_23();
    verifier::webpki();
    verifier::names_and_files();
}

/// Prints one error in all forms.
fn show(version: &str, error: impl Error + Send + Sync + 'static) {
    line(version, "display", &error.to_string());
    line(version, "debug", &format!("{error:?}"));
    line(version, "pretty", &format!("{error:#?}"));
    line(version, "io", &format!("{:?}", io::Error::new(io::ErrorKind::InvalidData, error)));
}

fn line(version: &str, form: &str, text: &str) {
    let text = text.replace('\\', r"\\").replace('\n', r"\n").replace('\t', r"\t");
    println!("{version}\t{form}\t{text}");
}

/// All the named variants of an enum, as a list.
macro_rules! variants {
    ($type:path { $($name:ident)* }) => {{
        use $type as Type;
        [$(Type::$name),*]
    }};
}
pub(crate) use variants;

/// Errors that tell which messages were expected and which one came.
macro_rules! unexpected_messages {
    ($error:path, $content:path, $handshake:path) => {{
        use $content as ContentType;
        use $error as Error;
        use $handshake as HandshakeType;
        [
            Error::InappropriateMessage {
                expect_types: vec![ContentType::Handshake],
                got_type: ContentType::ApplicationData,
            },
            Error::InappropriateMessage {
                expect_types: vec![ContentType::Handshake, ContentType::ChangeCipherSpec],
                got_type: ContentType::Alert,
            },
            Error::InappropriateHandshakeMessage {
                expect_types: vec![HandshakeType::ServerHello, HandshakeType::HelloRetryRequest],
                got_type: HandshakeType::HelloRequest,
            },
            Error::InappropriateHandshakeMessage {
                expect_types: vec![HandshakeType::NewSessionTicket, HandshakeType::KeyUpdate],
                got_type: HandshakeType::CertificateRequest,
            },
            Error::InappropriateHandshakeMessage {
                expect_types: vec![HandshakeType::ServerHelloDone],
                got_type: HandshakeType::Finished,
            },
        ]
    }};
}
pub(crate) use unexpected_messages;
