//! The inner report: what every renderer is given. It may change freely; published formats have
//! types of their own.

use std::time::Duration;

use whytls_diagnosis::Finding;

/// Everything to tell about one subject.
#[derive(Clone, Debug)]
pub struct Report {
    /// What the user pointed at.
    pub subject: Subject,
    /// The answer in one word.
    pub verdict: Verdict,
    /// Causes found, most probable first.
    pub findings: Vec<Finding>,
    /// How each client does.
    pub clients: Vec<ClientRow>,
    /// Who fails and who connects, where few words say it.
    pub who: Option<String>,
    /// Whether to show the clients as a table, one a line.
    pub client_table: bool,
    /// What becomes of clients when they are upgraded.
    pub upgrade: Option<Upgrade>,
    /// What was observed of an endpoint.
    pub endpoint: Option<Endpoint>,
    /// Clients that were built and run to reproduce the failure and to try remedies.
    pub trials: Vec<Trial>,
    /// Things to know that are no findings, as what could not be done and why.
    pub notes: Vec<String>,
}

/// What the user pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Of which kind it is.
    pub kind: SubjectKind,
    /// Its name, as the user gave it.
    pub name: String,
}

/// Kinds of subjects (contract.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubjectKind {
    /// A live endpoint.
    Endpoint,
    /// Error text or a log.
    Text,
    /// A dependency graph.
    Dependencies,
    /// A certificate or chain.
    Certificate,
}

/// The answer in one word (contract.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing wrong was found.
    Ok,
    /// Something may fail.
    AtRisk,
    /// A client asked about fails.
    Failing,
    /// The subject could not be observed.
    Unobservable,
}

/// How one client does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientRow {
    /// The client's name.
    pub id: String,
    /// What comes of it.
    pub outcome: Outcome,
    /// The innermost error that this client prints, where it fails; why it is unknown, where it is.
    pub error: Option<String>,
    /// How this is known.
    pub how: How,
    /// The name of the cause that it fails by.
    pub cause: Option<&'static str>,
    /// Where the outcome is derived: from what it was concluded.
    pub reason: Option<String>,
}

/// What becomes of clients at an endpoint when one takes the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upgrade {
    /// What is given up, as the user named it.
    pub from: String,
    /// What takes its place.
    pub to: String,
    /// Client by client.
    pub steps: Vec<Step>,
}

/// One client in the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The client before.
    pub from: String,
    /// The client after.
    pub to: String,
    /// What that changes.
    pub change: Change,
    /// Why.
    pub why: String,
}

/// What an upgrade changes at an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It works before, and fails after.
    Breaks,
    /// It fails before, and works after.
    Mends,
    /// It works before and after.
    StillWorks,
    /// It fails before and after.
    StillFails,
    /// One of the two could not be told.
    Unknown,
}

/// What comes of a client (contract.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It gets an answer over TLS.
    Connects,
    /// It does not.
    Fails,
    /// It could not be told.
    Unknown,
}

/// How an outcome is known (contract.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The exact client was built and run.
    Ran,
    /// A handshake with exactly its offer was made; its rules judged the result.
    Emulated,
    /// Concluded from what was observed otherwise.
    Derived,
}

/// What was observed of an endpoint.
#[derive(Clone, Debug, Default)]
pub struct Endpoint {
    /// Whether no more than one handshake was made.
    pub quick: bool,
    /// The address that answered, as `ip:port`: the endpoint's, or its proxy's.
    pub address: Option<String>,
    /// What lies between TCP and TLS: a proxy, a protocol that begins in clear.
    pub via: Vec<String>,
    /// Every address that was tried.
    pub addresses: Vec<Address>,
    /// How long each step of the first connection took.
    pub steps: Steps,
    /// Protocol versions that it completes handshakes with, by IANA name.
    pub versions: Vec<String>,
    /// What it chose, by what was offered: (`TLS 1.3`, `TLS13_AES_256_GCM_SHA384, x25519, …`).
    pub choices: Vec<(String, String)>,
    /// What it negotiates, for each version, newest first.
    pub negotiates: Vec<Negotiates>,
    /// The chain, leaf first: one line for each certificate.
    pub chain: Vec<String>,
    /// The chains to keys of other kinds that it holds, in the same way.
    pub other_chains: Vec<Vec<String>>,
    /// What it asks of clients' certificates, where it asks for one.
    pub client_certificate: Option<ClientCertificate>,
    /// What it answers in each version of HTTP.
    pub applications: Vec<Application>,
    /// Sessions and extensions.
    pub session: Session,
    /// Handshakes worth showing, message by message.
    pub handshakes: Vec<Handshake>,
    /// How many connections were made.
    pub connections: usize,
    /// How long the observation took.
    pub took: Duration,
}

/// An address that was tried.
#[derive(Clone, Debug)]
pub struct Address {
    /// The address, as `ip:port`.
    pub address: String,
    /// How long TCP took to connect; `None` where it does not.
    pub connected: Option<Duration>,
    /// Why it does not.
    pub error: Option<String>,
}

/// How long each step of the first connection took; `None` for one that was not taken or not completed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Steps {
    /// Looking up the name.
    pub dns: Option<Duration>,
    /// Connecting.
    pub tcp: Option<Duration>,
    /// What is said before TLS: to a proxy, and to ask for TLS.
    pub dialogue: Option<Duration>,
    /// The handshake.
    pub tls: Option<Duration>,
}

/// What a server asks of clients' certificates.
#[derive(Clone, Debug, Default)]
pub struct ClientCertificate {
    /// Names of the CAs that it accepts; empty where it names none.
    pub issuers: Vec<String>,
    /// Signature schemes that it accepts, by IANA name; empty where they could not be read.
    pub schemes: Vec<String>,
}

/// What a server answers in one version of HTTP.
#[derive(Clone, Debug, Default)]
pub struct Application {
    /// What was offered by ALPN.
    pub offered: String,
    /// What it chose of that.
    pub selected: Option<String>,
    /// What it answered, as `HTTP/1.1 200 OK`.
    pub answer: Option<String>,
    /// How it closed: `close_notify`, `FIN`, `RST` or `stays open`; nothing where it was not awaited.
    pub closing: Option<String>,
}

/// What a server does about sessions, and extensions that show in its handshake.
#[derive(Clone, Debug, Default)]
pub struct Session {
    /// Versions of which it resumes sessions, by IANA name.
    pub resumes: Vec<String>,
    /// Versions of which it gives a full handshake instead.
    pub starts_anew: Vec<String>,
    /// Whether it staples an OCSP answer.
    pub ocsp_staple: Option<bool>,
    /// Whether it has secure renegotiation (RFC 5746), up to TLS 1.2.
    pub secure_renegotiation: Option<bool>,
    /// Whether it compresses, up to TLS 1.2.
    pub compression: Option<bool>,
}

/// What an endpoint takes of one version, by IANA names.
#[derive(Clone, Debug, Default)]
pub struct Negotiates {
    /// The version.
    pub version: String,
    /// Cipher suites that it was seen to take.
    pub suites: Vec<String>,
    /// Whether no suite was left untried.
    pub complete: bool,
    /// Whether it chooses suites by an order of its own; `None` where that could not be told.
    pub own_order: Option<bool>,
    /// Key-exchange groups.
    pub groups: Vec<String>,
    /// Groups for which it asked by a HelloRetryRequest.
    pub retries: Vec<String>,
    /// Schemes that it signs its handshake with.
    pub schemes: Vec<String>,
}

/// One handshake as a sequence.
#[derive(Clone, Debug)]
pub struct Handshake {
    /// Who spoke, as in `rustls, as reqwest-0.12.0+rustls-0.22.2+danger`.
    pub title: String,
    /// The messages, in order.
    pub messages: Vec<Message>,
    /// How it ended, in words.
    pub ended: String,
}

/// One message, or the end of a connection.
#[derive(Clone, Debug)]
pub struct Message {
    /// Whether the client sent it.
    pub from_client: bool,
    /// Its name as in the RFC, as `ServerKeyExchange`.
    pub name: String,
    /// What matters in it.
    pub detail: String,
    /// Where the handshake fails at this message: why.
    pub fails: Option<String>,
}

/// A client that was built and run.
#[derive(Clone, Debug)]
pub struct Trial {
    /// The client's name.
    pub client: String,
    /// What it stands for.
    pub purpose: Purpose,
    /// What is tried, in words.
    pub what: String,
    /// Whether it connected; `None` where it could not be built or run.
    pub connects: Option<bool>,
    /// The status of the HTTP answer, where one came.
    pub status: Option<u16>,
    /// The innermost error, or why it could not be built or run.
    pub error: Option<String>,
    /// The error with all its sources, outermost first.
    pub chain: Vec<String>,
    /// Log lines of the client.
    pub log: Vec<String>,
    /// How long building took; zero where it was kept from before.
    pub build: Duration,
}

/// What a trial stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It shows the failure.
    Failure,
    /// It tries a remedy.
    Remedy,
    /// It tries what is named as a cure and is expected not to be one.
    NotRemedy,
}

impl SubjectKind {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Endpoint => "endpoint",
            Self::Text => "text",
            Self::Dependencies => "dependencies",
            Self::Certificate => "certificate",
        }
    }
}

impl Verdict {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::AtRisk => "at-risk",
            Self::Failing => "failing",
            Self::Unobservable => "unobservable",
        }
    }
}

impl Outcome {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Connects => "connects",
            Self::Fails => "fails",
            Self::Unknown => "unknown",
        }
    }
}

impl Change {
    /// The change between two outcomes.
    pub fn between(before: Outcome, after: Outcome) -> Self {
        match (before, after) {
            (Outcome::Unknown, _) | (_, Outcome::Unknown) => Self::Unknown,
            (Outcome::Connects, Outcome::Fails) => Self::Breaks,
            (Outcome::Fails, Outcome::Connects) => Self::Mends,
            (Outcome::Connects, Outcome::Connects) => Self::StillWorks,
            (Outcome::Fails, Outcome::Fails) => Self::StillFails,
        }
    }

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Breaks => "breaks",
            Self::Mends => "mends",
            Self::StillWorks => "still-works",
            Self::StillFails => "still-fails",
            Self::Unknown => "unknown",
        }
    }
}

impl How {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ran => "ran",
            Self::Emulated => "emulated",
            Self::Derived => "derived",
        }
    }
}

impl Purpose {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Failure => "failure",
            Self::Remedy => "remedy",
            Self::NotRemedy => "not-remedy",
        }
    }
}
