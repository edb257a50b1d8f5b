//! An endpoint as it is seen from here: observed, judged for each client, diagnosed.

use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Context as _;
use whytls_clients::{Offer, Profile, Verifier, profiles};
use whytls_diagnosis::{
    ClientOutcome, Confidence, Connection, Context, Evidence, Fact, Finding, Group, Server, Values, diagnose,
};
use whytls_observe::{Judge, Manner, Observation, Target, TrustStores, chain_facts, facts, observe};
use whytls_report::{ClientRow, How, Outcome, Report, Subject, SubjectKind, Verdict};

use super::cli::Reach;
use super::output::Failure;
use super::sequence;

/// How many connections at once to one host.
const PARALLEL: usize = 8;

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
    /// The clients asked about, and how each does.
    asked: Vec<(Profile, ClientRow)>,
    /// The others that are known: they tell which remedies work here.
    others: Vec<ClientRow>,
    trusting: bool,
}

/// Observes an endpoint for these clients, and for all others that tell which remedies work.
pub(crate) fn look(
    target: &Target,
    asked: &[Profile],
    stores: &TrustStores,
    reach: &Reach,
) -> Result<Seen, Failure> {
    let others: Vec<Profile> =
        profiles::all().into_iter().filter(|p| !asked.iter().any(|a| a.id == p.id)).collect();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("cannot start the network runtime")
        .map_err(|e| Failure::unobservable(e, "try again with fewer processes or open files"))?;
    let offers: Vec<Offer> = asked.iter().chain(&others).map(|p| p.offer).collect();
    let manner = Manner { timeout: reach.timeout, parallel: PARALLEL };
    let observed = runtime.block_on(observe(target, &offers, manner));
    // A name lookup that hangs is not waited for.
    runtime.shutdown_background();
    let observation = match observed {
        Ok(observation) => observation,
        Err(error) => return Ok(Seen::Nothing(error.to_string())),
    };
    let now = now();
    let mut evidence = facts(&observation);
    evidence.extend(chain_facts(observation.chain(), target.name(), stores, now));

    let mut judge = Judge::new(&observation, &evidence, stores, now);
    let mut row = |profile: &Profile| {
        let judged = judge.judge(profile);
        ClientRow {
            id: profile.id.to_string(),
            outcome: match judged.connects {
                Some(true) => Outcome::Connects,
                Some(false) => Outcome::Fails,
                None => Outcome::Unknown,
            },
            error: judged.error,
            how: if judged.derived { How::Derived } else { How::Emulated },
            cause: judged.cause,
        }
    };
    let asked = asked.iter().map(|profile| (profile.clone(), row(profile))).collect();
    let others = others.iter().map(row).collect();
    let trusting = !stores.given.is_empty();
    Ok(Seen::Endpoint(Box::new(SeenEndpoint { observation, evidence, asked, others, trusting })))
}

/// The present time, in Unix seconds.
pub(crate) fn now() -> i64 {
    // A clock before 1970 counts as 1970: then every certificate lies ahead, which is what clients say too.
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs().cast_signed())
}

/// Causes that fail clients which the table does not hold: those with a post-quantum key share, or a FIPS provider.
const RISKS: [&str; 2] = ["pq-client-hello-intolerance", "extended-master-secret-required"];

/// Whether a fact is one that such clients fail by.
fn is_risk(fact: &Fact) -> bool {
    matches!(fact, Fact::Server(Server::BreaksAtLargeHello | Server::NoExtendedMasterSecret))
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
        let asked = || self.asked.iter().map(|(_, row)| row);
        let all_connect = asked().all(|row| row.outcome == Outcome::Connects);
        let risky = |evidence: &Evidence| evidence.observed().iter().any(|o| is_risk(&o.fact));
        if all_connect && !risky(&self.evidence) {
            return Vec::new();
        }
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
        let context = Context {
            values: Values::none().with("target", target.to_string()).with("host", target.name()),
            failing,
            outcomes,
            ..Context::default()
        };
        let mut evidence = self.evidence.clone();
        evidence.extend(more.clone());
        let mut findings = diagnose(&evidence, &context);
        // What is wrong with the certificate is nothing to clients that look at none, and a defect of
        // some versions nothing to clients of others.
        let none_verifies = self.asked.iter().all(|(p, _)| p.verifier == Verifier::None);
        findings.retain(|f| {
            let about_chain = matches!(f.cause.group, Group::Certificate | Group::Trust);
            let of_versions = !f.cause.affected.is_empty();
            !(about_chain && none_verifies || of_versions && f.affects.is_empty())
        });
        if all_connect {
            findings.retain(|f| RISKS.contains(&f.cause.name));
        }
        findings
    }

    /// The report, with what is known besides and of clients that were run.
    pub(crate) fn report(&self, target: &Target, more: &Evidence, ran: &[ClientOutcome]) -> Report {
        let findings = self.findings(target, more, ran);
        let fails = self.asked.iter().any(|(_, row)| row.outcome == Outcome::Fails);
        let notes = if self.is_silent() {
            vec!["stopped at TLS: the ClientHello was not answered within the time limit".to_owned()]
        } else {
            Vec::new()
        };
        Report {
            subject: Subject { kind: SubjectKind::Endpoint, name: target.to_string() },
            verdict: match (fails, self.is_silent()) {
                (true, true) => Verdict::Unobservable,
                (true, false) => Verdict::Failing,
                (false, _) if findings.iter().any(|f| f.confidence == Confidence::Certain) => Verdict::AtRisk,
                (false, _) => Verdict::Ok,
            },
            endpoint: Some(sequence::endpoint(
                &self.observation,
                &self.asked,
                findings.first().map(|f| f.cause.name),
            )),
            clients: self.asked.iter().map(|(_, row)| row.clone()).collect(),
            findings,
            trials: Vec::new(),
            notes,
        }
    }

    /// Whether TCP connects and nothing ever came: of the server itself nothing could be observed.
    fn is_silent(&self) -> bool {
        self.evidence.observed().iter().any(|o| o.fact == Fact::Connection(Connection::Silent))
    }
}
