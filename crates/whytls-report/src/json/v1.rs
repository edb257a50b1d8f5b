//! The format `whytls/1`. Its types are its own, so that inner types may change: what stands here is
//! published, may be added to, and nothing of it goes away.

use std::io::{self, Write};
use std::time::Duration;

use schemars::{JsonSchema, generate::SchemaSettings};
use serde::{Deserialize, Serialize};
use serde_json::ser::{CompactFormatter, Formatter};
use whytls_diagnosis as diagnosis;

use crate::printable::is_hazard;
use crate::report;

/// The name of this format, as it stands in every report.
pub const NAME: &str = "whytls/1";

/// Writes the report as one line, so that several make JSON Lines.
///
/// Characters that could drive a terminal are written as escapes; the values are the same.
///
/// # Errors
///
/// Those of the writer.
pub fn json(report: &report::Report, out: &mut dyn Write) -> io::Result<()> {
    // Into memory first: a report has thousands of pieces.
    let mut line = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut line, Harmless(CompactFormatter));
    Report::from(report).serialize(&mut serializer)?;
    line.push(b'\n');
    out.write_all(&line)
}

/// The JSON Schema of a report.
pub fn schema() -> serde_json::Value {
    let schema =
        SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Report>();
    schema.to_value()
}

/// Escapes what JSON allows and a terminal might act on.
struct Harmless(CompactFormatter);

impl Formatter for Harmless {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        // Most texts hold nothing else.
        if fragment.bytes().all(|b| matches!(b, b' '..=b'~')) {
            return self.0.write_string_fragment(writer, fragment);
        }
        let mut rest = fragment;
        while let Some((at, hazard)) = rest.char_indices().find(|(_, c)| is_hazard(*c)) {
            self.0.write_string_fragment(writer, &rest[..at])?;
            for unit in hazard.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            rest = &rest[at + hazard.len_utf8()..];
        }
        self.0.write_string_fragment(writer, rest)
    }
}

/// A report of whytls on one subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "whytls/1")]
pub struct Report {
    /// The name and version of this format.
    pub schema: SchemaName,
    /// What the user pointed at.
    pub subject: Subject,
    /// The answer in one word.
    pub verdict: Verdict,
    /// Causes found, most probable first.
    pub findings: Vec<Finding>,
    /// How each client does.
    pub clients: Vec<Client>,
    /// Who fails and who connects, where few words say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// What becomes of clients when they are upgraded (`check --upgrade`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upgrade: Option<Upgrade>,
    /// What was observed of an endpoint; null where none was.
    pub endpoint: Option<Endpoint>,
    /// Clients that were built and run to reproduce the failure and to try remedies.
    pub trials: Vec<Trial>,
    /// Things to know that are no findings, as what could not be done and why.
    pub notes: Vec<String>,
}

/// The name of this format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SchemaName {
    /// `whytls/1`
    #[serde(rename = "whytls/1")]
    V1,
}

impl JsonSchema for SchemaName {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SchemaName".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "const": NAME })
    }
}

/// What the user pointed at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Subject {
    /// Of which kind it is.
    pub kind: SubjectKind,
    /// Its name, as the user gave it.
    pub name: String,
}

/// A cause held against the subject's evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// The cause's name, as in `whytls causes`.
    pub cause: String,
    /// The cause in one line.
    pub title: String,
    /// How sure.
    pub confidence: Confidence,
    /// Where the fault sits.
    pub at: At,
    /// One sentence with the names and values of this very case.
    pub summary: String,
    /// What carries it.
    pub evidence: Vec<Evidence>,
    /// The clients that fail by it, by name.
    pub affects: Vec<String>,
    /// What to do, in order.
    pub remedies: Vec<Remedy>,
    /// Tests that would settle a doubt, as commands.
    pub next: Vec<String>,
    /// Of a text: of which failure this is, and when that occurred; null elsewhere.
    pub seen: Option<Seen>,
}

/// When a failure of a text occurred.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Seen {
    /// The failure's number in this report, counted from 1: several findings may be about the same.
    pub failure: u64,
    /// How often it occurred.
    pub count: u64,
    /// The first time.
    pub first: Moment,
    /// The last time.
    pub last: Moment,
    /// The first lines of the first few occurrences, counted from 1.
    pub lines: Vec<u64>,
}

/// A place in a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Moment {
    /// The line, counted from 1.
    pub line: u64,
    /// The time that the line begins with, as it is written; null where it has none.
    pub time: Option<String>,
}

/// One observation that carries a finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// What was observed.
    pub what: String,
    /// Where.
    pub source: String,
}

/// One thing that a person can do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Remedy {
    /// What kind of act it is.
    pub kind: RemedyKind,
    /// What to do.
    pub summary: String,
    /// The command, complete, or the lines to write; null where it is not a matter of one.
    pub command: Option<String>,
    /// What is known of its working.
    pub standing: Standing,
    /// Whether it lasts; else it is a stop-gap.
    pub permanent: bool,
}

/// How one client does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Client {
    /// The client's name.
    pub id: String,
    /// What comes of it.
    pub outcome: Outcome,
    /// The innermost error that this client prints, where it fails; why it is unknown, where it is.
    pub error: Option<String>,
    /// How this is known.
    pub how: How,
    /// The name of the cause that it fails by.
    pub cause: Option<String>,
    /// Where the outcome is derived: from what it was concluded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What becomes of clients at an endpoint when one takes the place of another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Upgrade {
    /// What is given up, as the user named it.
    pub from: String,
    /// What takes its place.
    pub to: String,
    /// Client by client.
    pub steps: Vec<Step>,
}

/// One client in the place of another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Step {
    /// The client before.
    pub from: String,
    /// The client after.
    pub to: String,
    /// What that changes: breaks, mends, still-works, still-fails or unknown.
    pub change: String,
    /// Why.
    pub why: String,
}

/// What was observed of an endpoint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Endpoint {
    /// Whether no more than one handshake was made (`check --quick`): what it could not tell is unknown.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
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
    /// What it chose, by what was offered.
    pub choices: Vec<Choice>,
    /// What it negotiates, for each version, newest first.
    pub negotiates: Vec<Negotiates>,
    /// The chain, leaf first: one line for each certificate.
    pub chain: Vec<String>,
    /// The chains to keys of other kinds (RSA, ECDSA, EdDSA) that it holds, in the same way.
    pub other_chains: Vec<Vec<String>>,
    /// What it asks of clients' certificates; null where it asks for none.
    pub client_certificate: Option<ClientCertificate>,
    /// What it answers in each version of HTTP.
    pub applications: Vec<Application>,
    /// Sessions and extensions.
    pub session: Session,
    /// Handshakes worth showing, message by message.
    pub handshakes: Vec<Handshake>,
    /// How many connections were made.
    pub connections: u64,
    /// How long the observation took, in milliseconds.
    pub took_ms: u64,
}

/// An address that was tried.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Address {
    /// The address, as `ip:port`.
    pub address: String,
    /// How long TCP took to connect, in milliseconds; null where it does not.
    pub connected_ms: Option<f64>,
    /// Why it does not; null where it does.
    pub error: Option<String>,
}

/// How long each step of the first connection took, in milliseconds; null for one that was not taken or not completed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Steps {
    /// Looking up the name.
    pub dns_ms: Option<f64>,
    /// Connecting.
    pub tcp_ms: Option<f64>,
    /// What is said before TLS: to a proxy, and to ask for TLS.
    pub dialogue_ms: Option<f64>,
    /// The handshake.
    pub tls_ms: Option<f64>,
}

/// What an endpoint takes of one version, by IANA names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Negotiates {
    /// The version.
    pub version: String,
    /// Cipher suites that it was seen to take.
    pub suites: Vec<String>,
    /// Whether no suite was left untried.
    pub complete: bool,
    /// Whether it chooses suites by an order of its own; null where that could not be told.
    pub own_order: Option<bool>,
    /// Key-exchange groups.
    pub groups: Vec<String>,
    /// Groups for which it asked by a HelloRetryRequest.
    pub retries: Vec<String>,
    /// Schemes that it signs its handshake with.
    pub schemes: Vec<String>,
}

/// What an endpoint chose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Choice {
    /// What was offered.
    pub offered: String,
    /// What it chose of that.
    pub chosen: String,
}

/// What a server asks of clients' certificates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ClientCertificate {
    /// Names of the CAs that it accepts; empty where it names none.
    pub issuers: Vec<String>,
    /// Signature schemes that it accepts, by IANA name; empty where they could not be read.
    pub schemes: Vec<String>,
}

/// What a server answers in one version of HTTP.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Application {
    /// What was offered by ALPN.
    pub offered: String,
    /// What it chose of that; null where it chose nothing.
    pub selected: Option<String>,
    /// What it answered, as `HTTP/1.1 200 OK`; null where nothing came.
    pub answer: Option<String>,
    /// How it closed: `close_notify`, `FIN`, `RST` or `stays open`; null where that was not awaited.
    pub closing: Option<String>,
}

/// What a server does about sessions, and extensions that show in its handshake.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Session {
    /// Versions of which it resumes sessions, by IANA name.
    pub resumes: Vec<String>,
    /// Versions of which it gives a full handshake instead.
    pub starts_anew: Vec<String>,
    /// Whether it staples an OCSP answer; null where that was not seen.
    pub ocsp_staple: Option<bool>,
    /// Whether it has secure renegotiation (RFC 5746), up to TLS 1.2.
    pub secure_renegotiation: Option<bool>,
    /// Whether it compresses, up to TLS 1.2.
    pub compression: Option<bool>,
}

/// One handshake as a sequence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Handshake {
    /// Who spoke.
    pub title: String,
    /// The messages, in order.
    pub messages: Vec<Message>,
    /// How it ended, in words.
    pub ended: String,
}

/// One message, or the end of a connection.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Message {
    /// Who sent it.
    pub from: Side,
    /// Its name as in the RFC, as `ServerKeyExchange`.
    pub name: String,
    /// What matters in it.
    pub detail: String,
    /// Where the handshake fails at this message: why.
    pub fails: Option<String>,
}

/// A client that was built and run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Trial {
    /// The client's name.
    pub client: String,
    /// What it stands for.
    pub purpose: Purpose,
    /// What is tried, in words.
    pub what: String,
    /// Whether it connected; null where it could not be built or run.
    pub connects: Option<bool>,
    /// The status of the HTTP answer; null where none came.
    pub status: Option<u16>,
    /// The innermost error, or why it could not be built or run.
    pub error: Option<String>,
    /// The error with all its sources, outermost first.
    pub chain: Vec<String>,
    /// Log lines of the client.
    pub log: Vec<String>,
    /// How long building took, in milliseconds; zero where it was kept from before.
    pub build_ms: u64,
}

/// A closed list of words, and the inner type that it is the published form of.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident = $inner:ty { $($(#[$word_doc:meta])* $word:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$word_doc])* $word),+ }

        impl From<$inner> for $name {
            fn from(inner: $inner) -> Self {
                match inner { $(<$inner>::$word => Self::$word),+ }
            }
        }
    };
}

words! {
    /// Kinds of subjects.
    SubjectKind = report::SubjectKind {
        /// A live endpoint.
        Endpoint,
        /// Error text or a log.
        Text,
        /// A dependency graph.
        Dependencies,
        /// A certificate or chain.
        Certificate,
    }
}

words! {
    /// The answer in one word.
    Verdict = report::Verdict {
        /// Nothing wrong was found.
        Ok,
        /// Something may fail.
        AtRisk,
        /// A client asked about fails.
        Failing,
        /// The subject could not be observed.
        Unobservable,
    }
}

words! {
    /// How sure a finding is.
    Confidence = diagnosis::Confidence {
        /// The evidence leaves no other cause.
        Certain,
        /// Another cause cannot be excluded.
        Likely,
        /// Something speaks for it, and what would decide is not known.
        Possible,
    }
}

words! {
    /// Where a fault sits: who has to act.
    At = diagnosis::Where {
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
}

words! {
    /// Kinds of remedies.
    RemedyKind = diagnosis::RemedyKind {
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
}

words! {
    /// What is known of a remedy's working.
    Standing = diagnosis::Standing {
        /// It was carried out and the connection was seen to work.
        Proved,
        /// Emulation or derivation says that it works here.
        Predicted,
        /// It is known to work for this cause.
        Advised,
    }
}

words! {
    /// What comes of a client.
    Outcome = report::Outcome {
        /// It gets an answer over TLS.
        Connects,
        /// It does not.
        Fails,
        /// It could not be told.
        Unknown,
    }
}

words! {
    /// How an outcome is known.
    How = report::How {
        /// The exact client was built and run.
        Ran,
        /// A handshake with exactly its offer was made; its rules judged the result.
        Emulated,
        /// Concluded from what was observed otherwise.
        Derived,
    }
}

words! {
    /// What a trial stands for.
    Purpose = report::Purpose {
        /// It shows the failure.
        Failure,
        /// It tries a remedy.
        Remedy,
        /// It tries what is named as a cure and is expected not to be one.
        NotRemedy,
    }
}

/// A side of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Who connects.
    Client,
    /// Who is connected to.
    Server,
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// Milliseconds with microseconds behind the point: on loopback whole ones say nothing.
fn fraction(time: Duration) -> f64 {
    time.as_micros() as f64 / 1000.0
}

/// The published form of each.
fn all<'a, Inner: 'a, Published: From<&'a Inner>>(inner: &'a [Inner]) -> Vec<Published> {
    inner.iter().map(Published::from).collect()
}

impl From<&report::Report> for Report {
    fn from(inner: &report::Report) -> Self {
        Self {
            schema: SchemaName::V1,
            subject: Subject { kind: inner.subject.kind.into(), name: inner.subject.name.clone() },
            verdict: inner.verdict.into(),
            findings: all(&inner.findings),
            clients: all(&inner.clients),
            who: inner.who.clone(),
            upgrade: inner.upgrade.as_ref().map(Upgrade::from),
            endpoint: inner.endpoint.as_ref().map(Endpoint::from),
            trials: all(&inner.trials),
            notes: inner.notes.clone(),
        }
    }
}

impl From<&diagnosis::Finding> for Finding {
    fn from(inner: &diagnosis::Finding) -> Self {
        Self {
            cause: inner.cause.name.to_owned(),
            title: inner.cause.title.to_owned(),
            confidence: inner.confidence.into(),
            at: inner.cause.at.into(),
            summary: inner.summary.clone(),
            evidence: all(&inner.evidence),
            affects: inner.affects.clone(),
            remedies: all(&inner.remedies),
            next: inner.next.clone(),
            seen: inner.seen.as_ref().map(Seen::from),
        }
    }
}

impl From<&diagnosis::Occurrences> for Seen {
    fn from(inner: &diagnosis::Occurrences) -> Self {
        Self {
            failure: inner.failure as u64,
            count: inner.seen.count,
            first: (&inner.seen.first).into(),
            last: (&inner.seen.last).into(),
            lines: inner.seen.lines.clone(),
        }
    }
}

impl From<&diagnosis::reader::Moment> for Moment {
    fn from(inner: &diagnosis::reader::Moment) -> Self {
        Self { line: inner.line, time: inner.time.clone() }
    }
}

impl From<&diagnosis::EvidenceItem> for Evidence {
    fn from(inner: &diagnosis::EvidenceItem) -> Self {
        Self { what: inner.what.clone(), source: inner.source.clone() }
    }
}

impl From<&diagnosis::OfferedRemedy> for Remedy {
    fn from(inner: &diagnosis::OfferedRemedy) -> Self {
        Self {
            kind: inner.remedy.kind.into(),
            summary: inner.summary.clone(),
            command: inner.command.clone(),
            standing: inner.standing.into(),
            permanent: inner.remedy.permanent,
        }
    }
}

impl From<&report::ClientRow> for Client {
    fn from(inner: &report::ClientRow) -> Self {
        Self {
            id: inner.id.clone(),
            outcome: inner.outcome.into(),
            error: inner.error.clone(),
            how: inner.how.into(),
            cause: inner.cause.map(str::to_owned),
            reason: inner.reason.clone(),
        }
    }
}

impl From<&report::Upgrade> for Upgrade {
    fn from(inner: &report::Upgrade) -> Self {
        let step = |s: &report::Step| Step {
            from: s.from.clone(),
            to: s.to.clone(),
            change: s.change.as_str().to_owned(),
            why: s.why.clone(),
        };
        Self { from: inner.from.clone(), to: inner.to.clone(), steps: inner.steps.iter().map(step).collect() }
    }
}

impl From<&report::Endpoint> for Endpoint {
    fn from(inner: &report::Endpoint) -> Self {
        let choice = |(offered, chosen): &(String, String)| Choice {
            offered: offered.clone(),
            chosen: chosen.clone(),
        };
        Self {
            quick: inner.quick,
            address: inner.address.clone(),
            via: inner.via.clone(),
            addresses: all(&inner.addresses),
            steps: Steps::from(&inner.steps),
            versions: inner.versions.clone(),
            choices: inner.choices.iter().map(choice).collect(),
            negotiates: all(&inner.negotiates),
            chain: inner.chain.clone(),
            other_chains: inner.other_chains.clone(),
            client_certificate: inner.client_certificate.as_ref().map(ClientCertificate::from),
            applications: all(&inner.applications),
            session: (&inner.session).into(),
            handshakes: all(&inner.handshakes),
            connections: u64::try_from(inner.connections).unwrap_or(u64::MAX),
            took_ms: milliseconds(inner.took),
        }
    }
}

impl From<&report::Address> for Address {
    fn from(inner: &report::Address) -> Self {
        Self {
            address: inner.address.clone(),
            connected_ms: inner.connected.map(fraction),
            error: inner.error.clone(),
        }
    }
}

impl From<&report::ClientCertificate> for ClientCertificate {
    fn from(inner: &report::ClientCertificate) -> Self {
        Self { issuers: inner.issuers.clone(), schemes: inner.schemes.clone() }
    }
}

impl From<&report::Application> for Application {
    fn from(inner: &report::Application) -> Self {
        Self {
            offered: inner.offered.clone(),
            selected: inner.selected.clone(),
            answer: inner.answer.clone(),
            closing: inner.closing.clone(),
        }
    }
}

impl From<&report::Steps> for Steps {
    fn from(inner: &report::Steps) -> Self {
        Self {
            dns_ms: inner.dns.map(fraction),
            tcp_ms: inner.tcp.map(fraction),
            dialogue_ms: inner.dialogue.map(fraction),
            tls_ms: inner.tls.map(fraction),
        }
    }
}

impl From<&report::Session> for Session {
    fn from(inner: &report::Session) -> Self {
        Self {
            resumes: inner.resumes.clone(),
            starts_anew: inner.starts_anew.clone(),
            ocsp_staple: inner.ocsp_staple,
            secure_renegotiation: inner.secure_renegotiation,
            compression: inner.compression,
        }
    }
}

impl From<&report::Negotiates> for Negotiates {
    fn from(inner: &report::Negotiates) -> Self {
        Self {
            version: inner.version.clone(),
            suites: inner.suites.clone(),
            complete: inner.complete,
            own_order: inner.own_order,
            groups: inner.groups.clone(),
            retries: inner.retries.clone(),
            schemes: inner.schemes.clone(),
        }
    }
}

impl From<&report::Handshake> for Handshake {
    fn from(inner: &report::Handshake) -> Self {
        Self { title: inner.title.clone(), messages: all(&inner.messages), ended: inner.ended.clone() }
    }
}

impl From<&report::Message> for Message {
    fn from(inner: &report::Message) -> Self {
        Self {
            from: if inner.from_client { Side::Client } else { Side::Server },
            name: inner.name.clone(),
            detail: inner.detail.clone(),
            fails: inner.fails.clone(),
        }
    }
}

impl From<&report::Trial> for Trial {
    fn from(inner: &report::Trial) -> Self {
        Self {
            client: inner.client.clone(),
            purpose: inner.purpose.into(),
            what: inner.what.clone(),
            connects: inner.connects,
            status: inner.status,
            error: inner.error.clone(),
            chain: inner.chain.clone(),
            log: inner.log.clone(),
            build_ms: milliseconds(inner.build),
        }
    }
}
