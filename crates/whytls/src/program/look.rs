//! An endpoint as it is seen from here: observed, judged for each client, diagnosed.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Context as _;
use whytls_clients::{Foreign, Offer, Profile, Verifier, foreign, profiles, split};
use whytls_diagnosis::{
    ClientOutcome, Confidence, Connection, Context, Evidence, Fact, FactKind, Finding, Group, Observed,
    Trust, Values, diagnose, reader,
};
use whytls_observe::{
    Judge, Judged, KeyType, Manner, Observation, Target, chain_facts, facts, observe,
    refuses_address_as_name, revocation_facts, served_facts, unexplained,
};
use whytls_report::{ClientRow, How, Outcome, Report, Subject, SubjectKind, Verdict};

use super::cli::Reach;
use super::environment;
use super::output::Failure;
use super::sequence;
use super::trust::Trusted;

/// How many connections at once to one host.
pub(crate) const PARALLEL: usize = 24;

/// How endpoints are observed when they are observed one by one.
pub(crate) fn manner(reach: &Reach) -> Manner {
    Manner { timeout: reach.timeout, parallel: PARALLEL }
}

/// Which clients are asked about.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked {
    /// Those with a profile.
    pub(crate) profiles: Vec<Profile>,
    /// Those of which only the rules are known.
    pub(crate) foreign: Vec<Foreign>,
    /// Whether to show how everybody else does, too, without letting that decide the verdict.
    pub(crate) everybody: bool,
}

/// An endpoint as it was seen, and how each client does.
pub(crate) enum Seen {
    /// No TCP connection came about: why.
    Nothing(String),
    /// Connections came about.
    Endpoint(Box<SeenEndpoint>),
}

/// What was seen over connections.
pub(crate) struct SeenEndpoint {
    pub(crate) observation: Observation,
    evidence: Evidence,
    /// Of each chain to a key of another kind: what is to be said of it.
    other_chains: Vec<(KeyType, Evidence)>,
    /// Where else than at first sight clients fail, and the evidence of it.
    elsewhere: Vec<(Place, Evidence)>,
    /// The clients asked about, and how each does.
    asked: Vec<(Profile, ClientRow)>,
    /// The others that are known: they tell which remedies work here.
    others: Vec<ClientRow>,
    /// Those asked about of which only the rules are known.
    foreign: Vec<ClientRow>,
    /// Everybody else, for the whole table.
    everybody: Option<Vec<ClientRow>>,
    /// Who fails, where few words say it.
    who: Option<String>,
    trusting: bool,
}

/// Where an endpoint does otherwise than at first sight.
enum Place {
    /// At another of its addresses.
    Address(SocketAddr),
    /// In some connections, as where one address stands for several servers.
    SomeConnections,
}

impl Place {
    /// Said of what is wrong there.
    fn words(&self, summary: &str) -> String {
        match self {
            Self::Address(address) => {
                format!("Another of its addresses, {address}, does otherwise. {summary}")
            }
            Self::SomeConnections => format!("Some connections get another chain. {summary}"),
        }
    }
}

/// Everything that an observation shows.
fn evidence_of(observation: &Observation, Trusted { stores, lists }: &Trusted, now: i64) -> Evidence {
    let mut evidence = facts(observation);
    evidence.extend(chain_facts(observation.chain(), observation.target.name(), stores, now));
    evidence.extend(served_facts(observation, now));
    evidence.extend(revocation_facts(observation, stores, lists));
    evidence.extend(unexplained(observation, &evidence));
    evidence
}

/// What is to be said of further addresses, where a client asked about fails there, and of chains that some connections
/// get.
fn elsewhere(
    observation: &Observation,
    asked: &[Profile],
    trusted: &Trusted,
    now: i64,
) -> Vec<(Place, Evidence)> {
    let alike = |other: &&Observation| {
        other.talks().any(|(_, talk)| talk.connects()) && other.chain() == observation.chain()
    };
    let fails = |other: &Observation, evidence: &Evidence| {
        let mut judge = Judge::new(other, evidence, &trusted.stores, now);
        asked.iter().any(|profile| judge.judge(profile).connects == Some(false))
    };
    let addresses = observation.elsewhere.iter().filter(|other| !alike(other)).map(|other| {
        let evidence = evidence_of(other, trusted, now);
        (fails(other, &evidence), Place::Address(other.address), evidence)
    });
    let addresses = addresses.filter(|(fails, ..)| *fails).map(|(_, place, evidence)| (place, evidence));
    let name = observation.target.name();
    let chains = observation.varying_chains().into_iter();
    let chains = chains.map(|chain| (Place::SomeConnections, chain_facts(chain, name, &trusted.stores, now)));
    addresses.chain(chains).collect()
}

/// Observes an endpoint for these clients, and for all others that tell which remedies work.
pub(crate) fn look(target: &Target, ask: &Asked, trusted: &Trusted, manner: Manner) -> Result<Seen, Failure> {
    let stores = &trusted.stores;
    let asked = &ask.profiles;
    let further: Vec<Profile> = if ask.everybody {
        profiles::further().into_iter().filter(|p| !asked.iter().any(|a| a.id == p.id)).collect()
    } else {
        Vec::new()
    };
    let others: Vec<Profile> =
        profiles::all().into_iter().filter(|p| !asked.iter().any(|a| a.id == p.id)).collect();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("cannot start the network runtime")
        .map_err(|e| Failure::unobservable(e, "try again with fewer processes or open files"))?;
    let offers: Vec<Offer> = asked.iter().chain(&others).chain(&further).map(|p| p.made().0).collect();
    let observed = runtime.block_on(observe(target, &offers, manner));
    // A name lookup that hangs is not waited for.
    runtime.shutdown_background();
    let observation = match observed {
        Ok(observation) => observation,
        Err(error) => return Ok(Seen::Nothing(error.to_string())),
    };
    let now = now();
    let mut evidence = evidence_of(&observation, trusted, now);
    // Why clients do not find here what others have compiled in, this machine tells.
    let lacking = |o: &Observed| o.fact == Fact::Trust(Trust::BundledRootOnly);
    if evidence.observed().iter().any(lacking) {
        evidence.extend(environment::of_this_machine());
    }

    let other_chains = observation
        .other_chains()
        .into_iter()
        .map(|(key, chain)| (key, chain_facts(chain, target.name(), stores, now)))
        .collect();

    let elsewhere = elsewhere(&observation, asked, trusted, now);

    let mut judge = Judge::new(&observation, &evidence, stores, now);
    let mut with_row =
        |profile: &Profile| (profile.clone(), client_row(profile.id.to_string(), judge.judge(profile)));
    let asked: Vec<_> = asked.iter().map(&mut with_row).collect();
    let others: Vec<_> = others.iter().map(&mut with_row).collect();
    let further: Vec<_> = further.iter().map(&mut with_row).collect();
    let mut derive = |client: &Foreign| client_row(client.name.to_owned(), judge.derive(client));
    let foreign_rows = ask.foreign.iter().map(&mut derive).collect();
    let of_rules =
        || foreign().iter().filter(|f| ask.everybody && !ask.foreign.iter().any(|a| a.name == f.name));
    let of_rules: Vec<ClientRow> = of_rules().map(derive).collect();

    let told = |rows: &[&(Profile, ClientRow)]| {
        let known = rows.iter().filter(|(_, row)| row.outcome != Outcome::Unknown);
        split(known.map(|(profile, row)| (profile, row.outcome == Outcome::Connects)))
    };
    let every: Vec<_> = asked.iter().chain(&others).chain(&further).collect();
    let who = if ask.everybody { told(&every) } else { None };
    // Of a few clients their own rows say it.
    let who = who.or_else(|| if asked.len() > FEW { told(&asked.iter().collect::<Vec<_>>()) } else { None });
    let others: Vec<ClientRow> = others.into_iter().map(|(_, row)| row).collect();
    let everybody = ask.everybody.then(|| {
        others.iter().cloned().chain(further.into_iter().map(|(_, row)| row)).chain(of_rules).collect()
    });
    let trusting = !stores.given.is_empty();
    Ok(Seen::Endpoint(Box::new(SeenEndpoint {
        observation,
        evidence,
        other_chains,
        elsewhere,
        asked,
        others,
        foreign: foreign_rows,
        everybody,
        who,
        trusting,
    })))
}

/// So many clients are told one by one.
const FEW: usize = 4;

pub(crate) fn client_row(id: String, judged: Judged) -> ClientRow {
    ClientRow {
        id,
        outcome: match judged.connects {
            Some(true) => Outcome::Connects,
            Some(false) => Outcome::Fails,
            None => Outcome::Unknown,
        },
        error: judged.error,
        how: if judged.derived { How::Derived } else { How::Emulated },
        cause: judged.cause,
        reason: judged.reason,
    }
}

/// The present time, in Unix seconds.
pub(crate) fn now() -> i64 {
    // A clock before 1970 counts as 1970: then every certificate lies ahead, which is what clients say too.
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs().cast_signed())
}

/// Causes that fail clients which the table does not hold: those with a post-quantum key share, or a FIPS provider.
const RISKS: [&str; 2] = ["pq-client-hello-intolerance", "extended-master-secret-required"];

/// Whether the endpoint shows what such clients fail by.
fn is_risk(finding: &Finding) -> bool {
    RISKS.contains(&finding.cause.name) && finding.evidence.iter().any(|e| e.kind == FactKind::Server)
}

impl Seen {
    /// The report of it. `more` is what is known besides, as of a project.
    pub(crate) fn report(&self, target: &Target, more: &Evidence) -> Report {
        match self {
            Self::Nothing(why) => Report {
                subject: Subject { kind: SubjectKind::Endpoint, name: target.to_string() },
                verdict: Verdict::Unobservable,
                findings: Vec::new(),
                clients: Vec::new(),
                who: None,
                client_table: false,
                upgrade: None,
                endpoint: None,
                trials: Vec::new(),
                notes: vec![format!("stopped at {why}")],
            },
            Self::Endpoint(seen) => seen.report(target, more, &[]),
        }
    }
}

impl SeenEndpoint {
    /// What is wrong for the clients asked about, with what is known besides and of clients that were run.
    pub(crate) fn findings(&self, target: &Target, more: &Evidence, ran: &[ClientOutcome]) -> Vec<Finding> {
        let asked = || self.asked.iter().map(|(_, row)| row).chain(&self.foreign);
        let mut failing: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        for row in asked().filter(|row| row.outcome == Outcome::Fails) {
            if let Some(cause) = row.cause {
                failing.entry(cause).or_default().push(row.id.clone());
            }
        }
        let mut outcomes = ran.to_vec();
        let told = asked().chain(&self.others).filter(|row| row.outcome != Outcome::Unknown);
        outcomes.extend(told.map(|row| ClientOutcome {
            client: row.id.clone(),
            trusting: self.trusting,
            connects: row.outcome == Outcome::Connects,
            ran: false,
        }));
        let context = Context { values: of_target(target), failing, outcomes, ..Context::default() };
        let mut evidence = self.evidence.clone();
        evidence.extend(more.clone());
        let mut findings = diagnose(&evidence, &context);
        // What is wrong with the certificate is nothing to clients that look at none, and a defect of
        // some versions nothing to clients of others.
        let none_verifies =
            self.foreign.is_empty() && self.asked.iter().all(|(p, _)| p.verifier == Verifier::None);
        findings.retain(|f| {
            let about_chain = matches!(f.cause.group, Group::Certificate | Group::Trust);
            let of_versions = !f.cause.affected.is_empty();
            !(about_chain && none_verifies || of_versions && f.affects.is_empty())
        });
        if self.all_connect() {
            // What no client that we know fails by is still told where it is surely wrong, or a risk for others.
            findings.retain(|f| {
                let mut rows = asked().chain(&self.others);
                let sure = of_certificate(f)
                    && f.confidence == Confidence::Certain
                    && f.cause.affected.is_empty()
                    && rows.all(|row| row.cause != Some(f.cause.name));
                sure || is_risk(f)
            });
            findings.splice(0..0, self.after_handshake(more, &context));
        }
        if findings.is_empty() && self.of_elsewhere(target, &[]).is_empty() {
            findings = self.of_words(&context);
        }
        findings
    }

    /// What is wrong with chains that clients get who cannot take the first one, beyond what is wrong with that.
    fn of_other_chains(&self, target: &Target, known: &[Finding]) -> Vec<Finding> {
        let context = Context { values: of_target(target), ..Context::default() };
        let mut more: Vec<Finding> = Vec::new();
        for (key, evidence) in &self.other_chains {
            for mut finding in diagnose(evidence, &context) {
                let holds =
                    finding.confidence != Confidence::Possible && finding.cause.group == Group::Certificate;
                let told = |f: &Finding| f.cause.name == finding.cause.name;
                if holds && !known.iter().any(told) && !more.iter().any(told) {
                    finding.summary = format!(
                        "Clients that take {key} signatures alone get another chain. {}",
                        finding.summary
                    );
                    more.push(finding);
                }
            }
        }
        more
    }

    /// What is wrong elsewhere than at first sight, beyond what is wrong there too.
    fn of_elsewhere(&self, target: &Target, known: &[Finding]) -> Vec<Finding> {
        let context = Context { values: of_target(target), ..Context::default() };
        let mut more: Vec<Finding> = Vec::new();
        let all_connect = self.all_connect();
        // With which of the chains all connect, they do with each.
        let is_told = |place: &Place| !(all_connect && matches!(place, Place::SomeConnections));
        for (place, evidence) in self.elsewhere.iter().filter(|(place, _)| is_told(place)) {
            for mut finding in diagnose(evidence, &context) {
                let holds = finding.confidence != Confidence::Possible && finding.cause.affected.is_empty();
                let told = |f: &Finding| f.cause.name == finding.cause.name;
                if holds && !known.iter().any(told) && !more.iter().any(told) {
                    finding.summary = place.words(&finding.summary);
                    more.push(finding);
                }
            }
        }
        more
    }

    /// Where nothing tells why clients asked about fail: what the first of them says, as a possibility.
    fn of_words(&self, context: &Context) -> Vec<Finding> {
        let asked = self.asked.iter().map(|(_, row)| row).chain(&self.foreign);
        let mut failing = asked.filter(|row| row.outcome == Outcome::Fails);
        let Some((error, cause)) = failing.find_map(|row| Some((row.error.as_ref()?, row.cause?))) else {
            return Vec::new();
        };
        let mut evidence = self.evidence.clone();
        evidence.extend(reader::read_text("the client's error", error.as_bytes()));
        let mut findings = diagnose(&evidence, context);
        findings.retain(|f| f.cause.name == cause);
        for finding in &mut findings {
            finding.confidence = Confidence::Possible;
        }
        findings
    }

    /// What is wrong after the handshakes, where all of them are completed.
    fn after_handshake(&self, more: &Evidence, context: &Context) -> Vec<Finding> {
        let mut evidence = self.evidence.clone().only(Fact::follows_handshake);
        if evidence.is_empty() {
            return Vec::new();
        }
        evidence.extend(more.clone());
        let mut findings = diagnose(&evidence, context);
        findings.retain(|f| !of_certificate(f) && (f.cause.affected.is_empty() || !f.affects.is_empty()));
        findings
    }

    /// The report, with what is known besides and of clients that were run.
    pub(crate) fn report(&self, target: &Target, more: &Evidence, ran: &[ClientOutcome]) -> Report {
        let mut findings = self.findings(target, more, ran);
        let mut of_others =
            if self.all_connect() { self.of_other_chains(target, &findings) } else { Vec::new() };
        of_others.extend(self.of_elsewhere(target, &findings));
        let others_fail = !of_others.is_empty();
        findings.extend(of_others);
        let asked = || self.asked.iter().map(|(_, row)| row).chain(&self.foreign);
        let fails = asked().any(|row| row.outcome == Outcome::Fails);
        let mut notes = if self.is_silent() {
            vec!["stopped at TLS: the ClientHello was not answered within the time limit".to_owned()]
        } else {
            Vec::new()
        };
        notes.extend(left_out(&self.observation));
        if refuses_address_as_name(&self.observation) {
            notes.push(format!(
                "a client that sends {} as server name (SNI) is refused; see: whytls explain ip-address-in-sni",
                target.name()
            ));
        }
        Report {
            subject: Subject { kind: SubjectKind::Endpoint, name: target.to_string() },
            verdict: match (fails, self.is_silent()) {
                (true, true) => Verdict::Unobservable,
                (true, false) => Verdict::Failing,
                (false, _) if others_fail || self.all_connect() && findings.iter().any(is_at_risk) => {
                    Verdict::AtRisk
                }
                (false, _) => Verdict::Ok,
            },
            endpoint: Some(sequence::endpoint(
                &self.observation,
                &self.asked,
                findings.first().map(|f| f.cause.name),
            )),
            clients: asked().chain(self.everybody.iter().flatten()).cloned().collect(),
            who: self.who.clone(),
            client_table: self.everybody.is_some(),
            upgrade: None,
            findings,
            trials: Vec::new(),
            notes,
        }
    }

    fn all_connect(&self) -> bool {
        let mut asked = self.asked.iter().map(|(_, row)| row).chain(&self.foreign);
        asked.all(|row| row.outcome == Outcome::Connects)
    }

    /// Whether TCP connects and nothing ever came: of the server itself nothing could be observed.
    fn is_silent(&self) -> bool {
        self.evidence.observed().iter().any(|o| o.fact == Fact::Connection(Connection::Silent))
    }
}

/// What was not looked at because the time was over.
fn left_out(observation: &Observation) -> Option<String> {
    const SHOWN: usize = 4;
    let mut left: Vec<&str> = Vec::new();
    for what in &observation.left_out {
        if !left.contains(&what.as_str()) {
            left.push(what);
        }
    }
    if left.is_empty() {
        return None;
    }
    let mut list = left.iter().take(SHOWN).copied().collect::<Vec<_>>().join("; ");
    if left.len() > SHOWN {
        list.push_str(&format!("; and {} more", left.len() - SHOWN));
    }
    Some(format!("the time was over, which a larger --timeout gives more of; not looked at: {list}"))
}

/// Whether it is surely wrong with the server although everybody connects that we know.
fn is_at_risk(finding: &Finding) -> bool {
    is_risk(finding) || finding.confidence == Confidence::Certain && !of_certificate(finding)
}

fn of_target(target: &Target) -> Values {
    Values::none().with("target", target.to_string()).with("host", target.name())
}

/// Whether it can be told of a certificate with which everybody connects.
fn of_certificate(finding: &Finding) -> bool {
    matches!(finding.cause.group, Group::Certificate | Group::Advice)
}
