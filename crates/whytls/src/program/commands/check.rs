//! `whytls check`

use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, anyhow};
use whytls_clients::{ClientId, Offer, Profile, Verifier, profiles};
use whytls_diagnosis::{
    ClientOutcome, Connection, Context, Evidence, Fact, Finding, Group, Values, diagnose,
};
use whytls_observe::{Judge, Manner, Observation, Target, TrustStores, chain_facts, facts, observe};
use whytls_report::{ClientRow, How, Outcome, Report, Subject, SubjectKind, Verdict};

use crate::program::cli::{Check, Output, Reach};
use crate::program::output::{Exit, Failure, Progress, write};
use crate::program::project::Project;
use crate::program::{sequence, targets, trust};

/// How many connections at once to one host.
const PARALLEL: usize = 8;

pub(crate) fn run(arguments: &Check, output: &Output) -> Result<Exit, Failure> {
    let targets = arguments
        .targets
        .iter()
        .map(|text| targets::endpoint(text, &arguments.reach))
        .collect::<Result<Vec<_>, _>>()?;
    let project = arguments.project.as_deref().map(Project::open).transpose()?;
    let profiles = choose(&arguments.clients, project.as_ref())?;
    let stores = trust::stores(&arguments.reach.roots)?;
    let mut progress = Progress::new(output);
    let mut exit = Exit::Ok;
    for target in &targets {
        progress.state(&format!("observing {target}"));
        let seen = look(target, &profiles, &stores, &arguments.reach)?;
        progress.done();
        let mut report = seen.report(target, project.as_ref());
        if let Some(project) = &project {
            report.notes.extend(project.client_notes());
        }
        exit = exit.max(write(&report, output)?);
    }
    Ok(exit)
}

/// The profiles asked about.
fn choose(patterns: &[String], project: Option<&Project>) -> Result<Vec<Profile>, Failure> {
    if let Some(project) = project {
        let ids = project.clients();
        let known: Vec<Profile> = ids.iter().filter_map(Profile::of).collect();
        if known.is_empty() {
            let error = match ids.first() {
                Some(id) => anyhow!("there is no profile of {id} yet"),
                None => anyhow!("{} holds no TLS client that is known here", project.lock_name()),
            };
            return Err(Failure::usage(
                error,
                "known are reqwest 0.11 to 0.13, ureq 3 and tokio-rustls; or name clients with --client",
            ));
        }
        return Ok(known);
    }
    let all = profiles::all();
    if patterns.is_empty() {
        return Ok(all);
    }
    let mut chosen = Vec::new();
    for pattern in patterns {
        let named: Vec<Profile> = all.iter().filter(|p| p.id.matches(pattern)).cloned().collect();
        if !named.is_empty() {
            chosen.extend(named);
            continue;
        }
        // Not in the table, but perhaps of a version whose rules are known.
        let profile = pattern.parse::<ClientId>().ok().as_ref().and_then(Profile::of).ok_or_else(|| {
            Failure::usage(
                anyhow!("no client fits '{pattern}'"),
                "whytls clients lists them; a name is LIBRARY-VERSION+BACKEND[-VERSION][+danger], and * is a wildcard",
            )
        })?;
        chosen.push(profile);
    }
    let mut ids = std::collections::BTreeSet::new();
    chosen.retain(|p| ids.insert(p.id.clone()));
    Ok(chosen)
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
    pub(crate) evidence: Evidence,
    rows: Vec<ClientRow>,
    trusting: bool,
    profiles: Vec<Profile>,
}

/// Observes an endpoint for these clients.
pub(crate) fn look(
    target: &Target,
    profiles: &[Profile],
    stores: &TrustStores,
    reach: &Reach,
) -> Result<Seen, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("cannot start the network runtime")
        .map_err(|e| Failure::unobservable(e, "try again with fewer processes or open files"))?;
    let offers: Vec<Offer> = profiles.iter().map(|p| p.offer).collect();
    let manner = Manner { timeout: reach.timeout, parallel: PARALLEL };
    let observation = match runtime.block_on(observe(target, &offers, manner)) {
        Ok(observation) => observation,
        Err(error) => return Ok(Seen::Nothing(error.to_string())),
    };
    let now = now();
    let mut evidence = facts(&observation);
    let chain = observation.talks().map(|(_, talk)| talk.chain()).find(|c| !c.is_empty()).unwrap_or(&[]);
    evidence.extend(chain_facts(chain, target.name(), stores, now));

    let mut judge = Judge::new(&observation, &evidence, stores, now);
    let rows = profiles
        .iter()
        .map(|profile| {
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
        })
        .collect();
    let trusting = !stores.given.is_empty();
    Ok(Seen::Endpoint(Box::new(SeenEndpoint {
        observation,
        evidence,
        rows,
        trusting,
        profiles: profiles.to_vec(),
    })))
}

/// The present time, in Unix seconds.
pub(crate) fn now() -> i64 {
    // A clock before 1970 counts as 1970: then every certificate lies ahead, which is what clients say too.
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs().cast_signed())
}

impl Seen {
    /// The report of it.
    pub(crate) fn report(&self, target: &Target, project: Option<&Project>) -> Report {
        let subject = Subject { kind: SubjectKind::Endpoint, name: target.to_string() };
        match self {
            Self::Nothing(why) => Report {
                subject,
                verdict: Verdict::Unobservable,
                findings: Vec::new(),
                clients: Vec::new(),
                endpoint: None,
                trials: Vec::new(),
                notes: vec![format!("stopped at {why}")],
            },
            Self::Endpoint(seen) => seen.report(subject, target, project, &[]),
        }
    }
}

impl SeenEndpoint {
    /// The findings, with what is known of clients that were run.
    pub(crate) fn findings(
        &self,
        target: &Target,
        project: Option<&Project>,
        ran: &[ClientOutcome],
    ) -> Vec<Finding> {
        let mut failing: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        for row in self.rows.iter().filter(|r| r.outcome == Outcome::Fails) {
            if let Some(cause) = row.cause {
                failing.entry(cause).or_default().push(row.id.clone());
            }
        }
        let mut outcomes = ran.to_vec();
        outcomes.extend(self.rows.iter().filter(|r| r.outcome != Outcome::Unknown).map(|row| {
            ClientOutcome {
                client: row.id.clone(),
                trusting: self.trusting,
                connects: row.outcome == Outcome::Connects,
                ran: false,
            }
        }));
        let context = Context {
            values: Values::none().with("target", target.to_string()).with("host", target.name()),
            failing,
            outcomes,
        };
        let mut evidence = self.evidence.clone();
        if let Some(project) = project {
            evidence.extend(project.package_facts());
        }
        let mut findings = diagnose(&evidence, &context);
        // What no client asked about fails by is nothing against this endpoint.
        if self.rows.iter().all(|r| r.outcome == Outcome::Connects) {
            findings.clear();
        }
        // What is wrong with the certificate is nothing to clients that look at none.
        if self.profiles.iter().all(|p| p.verifier == Verifier::None) {
            findings.retain(|f| !matches!(f.cause.group, Group::Certificate | Group::Trust));
        }
        findings
    }

    /// The report, with what is known of clients that were run.
    pub(crate) fn report(
        &self,
        subject: Subject,
        target: &Target,
        project: Option<&Project>,
        ran: &[ClientOutcome],
    ) -> Report {
        let findings = self.findings(target, project, ran);
        let fails = self.rows.iter().any(|r| r.outcome == Outcome::Fails);
        let notes = if self.is_silent() {
            vec!["stopped at TLS: the ClientHello was not answered within the time limit".to_owned()]
        } else {
            Vec::new()
        };
        Report {
            subject,
            verdict: match (fails, self.is_silent()) {
                (true, true) => Verdict::Unobservable,
                (true, false) => Verdict::Failing,
                (false, _) => Verdict::Ok,
            },
            endpoint: Some(sequence::endpoint(
                &self.observation,
                &self.profiles,
                &self.rows,
                findings.first().map(|f| f.cause.name),
            )),
            clients: self.rows.clone(),
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
