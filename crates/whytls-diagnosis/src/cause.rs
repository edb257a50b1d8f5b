//! The record of a cause: a plain static value that holds everything but its page.
//!
//! # Sentences
//!
//! Summaries and remedies may name values of the case in braces, as in `expired {ago} ago`. Of several
//! sentences the first is used whose words are all known. [`WORDS`] lists the words; a test sees to it that
//! no other is used.

use crate::condition::Condition;

/// The words that sentences may use, and what stands for them.
pub const WORDS: &[(&str, &str)] = &[
    ("target", "the endpoint, as host:port"),
    ("host", "the name dialled"),
    ("san", "the name dialled as a subjectAltName in OpenSSL's notation (DNS:name or IP:address)"),
    ("names", "the names in the certificate"),
    ("common_name", "the certificate's Common Name"),
    ("subject", "the certificate's subject"),
    ("issuer", "the certificate's issuer"),
    ("intermediate", "the subject of a certificate above the server's own"),
    (
        "misnamed",
        "the subject of a certificate that signed another, which names another issuer by key or number",
    ),
    ("wanted_root", "the issuer of what OpenSSL comes to last, which it was not given"),
    ("renewed", "the subject of a certificate that signed itself, of which an older one was given as root"),
    ("namesake", "the subject of a certificate named as the issuer is, with another key"),
    ("signed", "the subject of the certificate that was signed"),
    ("lacks", "what a certificate lacks to sign others"),
    ("not_before", "start of validity, RFC 3339"),
    ("not_after", "end of validity, RFC 3339"),
    ("ago", "how long ago, in words"),
    ("ahead", "how far ahead, in words"),
    ("checked_at", "the time of the verification, RFC 3339"),
    ("purpose", "the purpose that the verifier demands"),
    ("purposes", "the purposes in the certificate's extendedKeyUsage"),
    ("extension", "an extension, by its OID"),
    ("serial", "a serial number, in hexadecimal"),
    ("fetch_from", "where the missing issuer can be fetched (caIssuers)"),
    ("version", "a protocol version, by its IANA name"),
    ("suite", "a cipher suite, by its IANA name"),
    ("suites", "cipher suites, by their IANA names"),
    ("scheme", "a signature scheme, by its IANA name"),
    ("group", "a key-exchange group, by its IANA name"),
    ("bits", "how many bits a prime has"),
    ("taken", "the size of the longest ClientHello that was taken, in bytes"),
    ("refused", "the size of the shortest ClientHello that was refused, in bytes"),
    ("in_packets", "how many packets a ClientHello came in, in words"),
    ("alert", "an alert, by its IANA name"),
    ("protocol", "an application protocol"),
    ("offered", "application protocols offered"),
    ("request", "how a protocol that begins in clear asks for TLS"),
    ("reply", "what the peer answered to it, or the proxy to CONNECT"),
    ("proxy", "the proxy, as a URL"),
    ("first_bytes", "the first bytes received, printable"),
    ("expected", "what rustls allowed, as the log prints it"),
    ("package", "a crate with its version, as cargo names it (rustls@0.22.2)"),
    ("crate", "a crate, by its name"),
    ("crate_version", "its version"),
    ("path", "the path from the user's crate to a dependency"),
    ("versions", "several versions of one crate"),
    ("feature", "a cargo feature"),
    ("advisories", "published advisories, each with the crate and version that has it"),
    ("library", "a shared library, by the name of its file"),
    ("cargo_update", "the smallest cargo update that cures this very graph"),
    ("way_of_use", "how the program's own source uses the library"),
    ("limit", "a time limit"),
    ("detail", "what the library says of it: the variant's name; or how far a handshake came"),
    ("issuers", "names of CAs that the server accepts client certificates from"),
    ("signature_algorithm", "the algorithm of a signature, by its name in the RFCs"),
    ("key_algorithm", "the kind of key that it was checked with, as in EC key on P-384"),
    ("supported", "the signature algorithms that the crypto provider has"),
];

/// One entry of the catalogue: a named way in which TLS connections fail.
#[derive(Debug)]
pub struct Cause {
    /// Kebab-case, never renamed; also the name of the folder (with underscores).
    pub name: &'static str,
    /// One line for a list.
    pub title: &'static str,
    /// Where the fault sits.
    pub at: Where,
    /// The chapter of the catalogue.
    pub group: Group,
    /// When this cause is present.
    pub condition: Condition,
    /// What makes it more probable, or less, than others where nothing decides between them.
    pub signs: &'static [Sign],
    /// Causes that it is taken for: it is *certain* only where the evidence refutes each of them.
    pub rivals: &'static [&'static str],
    /// Sentences for a finding, the most telling first; the last needs no values.
    pub summaries: &'static [&'static str],
    /// Versions of crates that have this defect, where it is one.
    pub affected: &'static [Affected],
    /// What to do, lasting before stop-gap, verification on before verification off.
    pub remedies: &'static [Remedy],
    /// What is widely named as a cure and is none, as measured.
    pub not_remedies: &'static [NotRemedy],
    /// RFC sections, issues, pull requests, source lines.
    pub references: &'static [&'static str],
    /// The lab server that shows it.
    pub lab: Lab,
    /// How often it stood behind collected real reports: the order among equals.
    pub reports: u16,
    /// The same in Chinese.
    pub zh: &'static Chinese,
    /// The page for people, in Markdown.
    pub page: &'static str,
}

/// A circumstance that speaks for a cause, or against it.
#[derive(Clone, Copy, Debug)]
pub struct Sign {
    /// The circumstance.
    pub when: Condition,
    /// How much it counts; negative where it speaks against the cause. Ten points are about as much as ten more
    /// collected reports.
    pub points: i16,
}

impl Sign {
    /// This circumstance counts so much.
    pub const fn new(when: Condition, points: i16) -> Self {
        Self { when, points }
    }
}

/// The sentences of a cause in Chinese: as many as in English, in the same order, with the same words in braces.
#[derive(Clone, Copy, Debug)]
pub struct Chinese {
    /// One line for a list.
    pub title: &'static str,
    /// As [`Cause::summaries`].
    pub summaries: &'static [&'static str],
    /// As the summaries of [`Cause::remedies`].
    pub remedies: &'static [&'static str],
    /// As [`Cause::not_remedies`].
    pub not_remedies: &'static [&'static str],
}

/// A language that reports are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Chinese, in simplified characters.
    Chinese,
}

/// Where a fault sits: who has to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Where {
    /// The server's configuration.
    Server,
    /// The certificate or chain.
    Certificate,
    /// The client's code or configuration.
    Client,
    /// A crate that the client is built from.
    Dependency,
    /// What lies between.
    Network,
    /// The machine on which the client runs.
    Environment,
}

/// Chapter of the catalogue, in the order of a handshake's layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Not TLS, or the connection.
    Connection,
    /// Versions, suites, groups, schemes, application protocols.
    Negotiation,
    /// Client authentication and key files.
    ClientAuthentication,
    /// The certificate itself.
    Certificate,
    /// Who signed it. The client alone can cure it, and every other fault remains when it has.
    Trust,
    /// Build and configuration of the program.
    Build,
    /// What fails nobody by itself.
    Advice,
}

/// Versions of a crate that have a defect.
#[derive(Clone, Copy, Debug)]
pub struct Affected {
    /// The crate.
    pub package: &'static str,
    /// Half-open ranges `[from, before)`.
    pub ranges: &'static [(&'static str, &'static str)],
    /// For each line of versions: the version that the remedy names, which is the first good one or a
    /// later one with a stated reason.
    pub cured_in: &'static [&'static str],
}

/// One thing that a person can do.
#[derive(Clone, Copy, Debug)]
pub struct Remedy {
    /// What kind of act it is.
    pub kind: RemedyKind,
    /// What to do; may name values.
    pub summary: &'static str,
    /// The command, complete, or the lines to write; may name values. Of several the first is used
    /// whose words are all known; where none is, the remedy is offered without.
    pub commands: &'static [&'static str],
    /// Lines of Rust to write, where it is a matter of code: shown where no command is. A test compiles them.
    pub code: Option<&'static str>,
    /// Whether it lasts; else it is a stop-gap.
    pub permanent: bool,
    /// It is offered unless the evidence refutes this.
    pub when: Condition,
    /// The client that, if it connects where the failing one does not, shows that this works.
    pub witness: Option<Witness>,
}

impl Remedy {
    /// A lasting remedy that is always offered, without command or witness.
    pub const fn lasting(kind: RemedyKind, summary: &'static str) -> Self {
        Self {
            kind,
            summary,
            commands: &[],
            code: None,
            permanent: true,
            when: Condition::All(&[]),
            witness: None,
        }
    }

    /// A stop-gap that is always offered, without command or witness.
    pub const fn stop_gap(kind: RemedyKind, summary: &'static str) -> Self {
        Self { permanent: false, ..Self::lasting(kind, summary) }
    }

    /// With these commands, of which the first is used whose words are all known.
    #[must_use]
    pub const fn commands(self, commands: &'static [&'static str]) -> Self {
        Self { commands, ..self }
    }

    /// With these lines of Rust.
    #[must_use]
    pub const fn code(self, code: &'static str) -> Self {
        Self { code: Some(code), ..self }
    }

    /// Offered unless the evidence refutes this.
    #[must_use]
    pub const fn when(self, when: Condition) -> Self {
        Self { when, ..self }
    }

    /// With this witness.
    #[must_use]
    pub const fn witness(self, witness: Witness) -> Self {
        Self { witness: Some(witness), ..self }
    }
}

/// The client whose connection shows that a remedy works, against the same server.
#[derive(Clone, Copy, Debug)]
pub struct Witness {
    /// The failing client that the remedy is for.
    pub instead_of: &'static str,
    /// The client with the remedy applied.
    pub client: &'static str,
    /// Whether it must be given the server's own certificate or CA as root.
    pub trusting: bool,
}

/// Kinds of remedies (contract.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RemedyKind {
    /// A newer version of a crate.
    Update,
    /// Another cargo feature.
    Feature,
    /// An older version of a crate.
    Downgrade,
    /// A change in the program's code.
    Code,
    /// Another certificate or chain.
    Certificate,
    /// The server's configuration.
    Server,
    /// What the client trusts.
    Trust,
    /// The machine on which the client runs.
    Environment,
    /// What lies between.
    Network,
}

/// Something that is named as a cure and is none.
#[derive(Clone, Copy, Debug)]
pub struct NotRemedy {
    /// What is claimed, and why it does not help.
    pub summary: &'static str,
    /// The client that shows it.
    pub witness: Option<Witness>,
}

/// The lab server of a cause.
#[derive(Clone, Copy, Debug)]
pub enum Lab {
    /// A scenario of this name.
    Scenario(&'static str),
    /// None, for this reason.
    None(&'static str),
}

impl Where {
    /// The word for it (contract.md).
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Server => "server",
            Self::Certificate => "certificate",
            Self::Client => "client",
            Self::Dependency => "dependency",
            Self::Network => "network",
            Self::Environment => "environment",
        }
    }
}

impl RemedyKind {
    /// The word for it (contract.md).
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Update => "update",
            Self::Feature => "feature",
            Self::Downgrade => "downgrade",
            Self::Code => "code",
            Self::Certificate => "certificate",
            Self::Server => "server",
            Self::Trust => "trust",
            Self::Environment => "environment",
            Self::Network => "network",
        }
    }
}

impl Group {
    /// The chapter's heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Trust => "Trust: who signed it",
            Self::Certificate => "The certificate itself",
            Self::ClientAuthentication => "Client authentication and key files",
            Self::Negotiation => "Negotiation",
            Self::Connection => "Not TLS, or the connection",
            Self::Build => "Build and configuration of the program",
            Self::Advice => "Advice",
        }
    }
}

impl Cause {
    /// The cause in one line.
    pub fn title(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.title,
            Language::Chinese => self.zh.title,
        }
    }

    /// Whether this version of this crate has the defect.
    pub fn affects(&self, package: &str, version: &semver::Version) -> bool {
        self.affected.iter().any(|a| a.package == package && crate::condition::in_ranges(version, a.ranges))
    }
}
