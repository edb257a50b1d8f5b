//! A quick look at an endpoint: one handshake, judged for the clients that make just this offer.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, anyhow};
use whytls_certificates::Identity;
use whytls_clients::{Offer, Profile, Verifier};
use whytls_diagnosis::{
    ClientOutcome, Confidence, Connection, Context, Evidence, Fact, Finding, Group, Trust, Values, diagnose,
    reader,
};
use whytls_observe::recorder::Recorded;
use whytls_observe::{
    Found, Judge, Observation, Quick, Target, Unobservable, chain_facts, is_firm, quick_facts,
    revocation_facts, served_facts,
};
use whytls_report::{ClientRow, How, Outcome, Report, Subject, SubjectKind, Verdict};

use super::look::{Asked, client_row, now};
use super::output::Failure;
use super::trust::Trusted;
use super::{environment, sequence};

/// Looks quickly at one target after the other. What the looks have in common is made once.
pub(crate) struct QuickLook {
    quick: Quick,
    trusted: Trusted,
    limit: Duration,
    /// Who is asked about, each with its name.
    clients: Vec<(Profile, String)>,
    /// What is known besides, as of a project.
    more: Evidence,
    environment: OnceLock<Evidence>,
    /// By target. Of what was seen once no judgement is remembered: most lists name each target once.
    judged: Mutex<HashMap<String, Option<Remembered>>>,
}

/// A judgement, for the next target at which the very same is seen.
struct Remembered {
    at: i64,
    recorded: Recorded,
    group: Option<u16>,
    report: Arc<Report>,
}

/// How long a judgement is good for, in seconds: what it says depends on the time.
const GOOD_FOR: i64 = 10;
/// So many judgements are remembered.
const MOST: usize = 64;
/// Why nothing is said of a client.
const OTHER_OFFER: &str = "a quick look makes one handshake, and this client offers something else";

impl QuickLook {
    /// Prepares looks with the offer that most of the clients asked about make.
    pub(crate) fn new(
        asked: Asked,
        trusted: Trusted,
        more: Evidence,
        limit: Duration,
        identity: Option<Arc<Identity>>,
    ) -> Result<Self, Failure> {
        let mut made: BTreeMap<Offer, usize> = BTreeMap::new();
        for profile in asked.profiles.iter().filter(|p| p.made().1.is_none()) {
            *made.entry(profile.offer).or_default() += 1;
        }
        // Of those that equally many make, the first.
        let offer = made.iter().rev().max_by_key(|(_, count)| **count).map(|(offer, _)| *offer);
        let offer = offer.filter(|_| asked.foreign.is_empty()).ok_or_else(|| {
            Failure::usage(
                anyhow!("no single handshake tells how these clients do"),
                "leave out --quick: what they do is concluded from several conversations",
            )
        })?;
        let quick = Quick::new(offer, identity.as_deref())
            .context("cannot make the offer of these clients")
            .map_err(|e| Failure::usage(e, "name other clients with --client"))?;
        Ok(Self {
            quick,
            trusted,
            limit,
            clients: asked.profiles.into_iter().map(|p| (p.clone(), p.id.to_string())).collect(),
            more,
            environment: OnceLock::new(),
            judged: Mutex::default(),
        })
    }

    /// Looks up where a target is.
    pub(crate) async fn find(&self, target: &Target) -> Result<Found, Unobservable> {
        self.quick.find(target, self.limit).await
    }

    /// Looks at a target that is to be found there.
    pub(crate) async fn look(&self, target: &Target, found: &Found) -> Report {
        let now = now();
        match self.quick.look(target, found, self.limit, now).await {
            Ok(observation) => self.report(&observation, now),
            Err(why) => nothing(target, &why),
        }
    }

    fn report(&self, observation: &Observation, now: i64) -> Report {
        let target = &observation.target;
        let name = target.to_string();
        let talk = observation.talks().next().map(|(_, talk)| talk).filter(|talk| talk.recorded.completed);
        let recorded = talk.map(|talk| &talk.recorded);
        let group = talk.and_then(|talk| talk.trace.transcript.server_hello()?.group);
        let Some(recorded) = recorded else { return self.judge(observation, now) };
        if let Some(known) = self.known(&name, recorded, group, now) {
            let mut report = (*known).clone();
            if let Some(endpoint) = &mut report.endpoint {
                sequence::renew(endpoint, observation);
            }
            return report;
        }
        let report = self.judge(observation, now);
        self.remember(name, || Remembered {
            at: now,
            recorded: recorded.clone(),
            group,
            report: Arc::new(report.clone()),
        });
        report
    }

    /// What was judged of this target when the very same was seen.
    fn known(&self, name: &str, recorded: &Recorded, group: Option<u16>, now: i64) -> Option<Arc<Report>> {
        let judged = self.judged.lock().unwrap_or_else(PoisonError::into_inner);
        let known = judged.get(name)?.as_ref()?;
        let good = (known.at..known.at + GOOD_FOR).contains(&now);
        (good && (recorded, group) == (&known.recorded, known.group)).then(|| Arc::clone(&known.report))
    }

    /// Remembers what was judged of a target, unless this is the first time.
    fn remember(&self, name: String, judgement: impl FnOnce() -> Remembered) {
        let mut judged = self.judged.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = judged.get_mut(&name) {
            *known = Some(judgement());
            return;
        }
        if judged.len() >= MOST {
            judged.clear();
        }
        judged.insert(name, None);
    }

    /// Everything but what differs from look to look.
    fn judge(&self, observation: &Observation, now: i64) -> Report {
        let target = &observation.target;
        let stores = &self.trusted.stores;
        let mut evidence = quick_facts(observation);
        evidence.extend(chain_facts(observation.chain(), target.name(), stores, now));
        evidence.extend(served_facts(observation, now));
        evidence.extend(revocation_facts(observation, stores, &self.trusted.lists));
        let lacking = |fact: &Fact| *fact == Fact::Trust(Trust::BundledRootOnly);
        if evidence.observed().iter().any(|o| lacking(&o.fact)) {
            evidence.extend(self.environment.get_or_init(environment::of_this_machine).clone());
        }
        let mut judge = Judge::new(observation, &evidence, stores, now);
        let mut rows: Vec<(&Profile, ClientRow)> = self
            .clients
            .iter()
            .map(|(profile, name)| (profile, self.row(profile, name, observation, &mut judge)))
            .collect();
        let silent = evidence.observed().iter().any(|o| o.fact == Fact::Connection(Connection::Silent));
        let findings = self.findings(observation, evidence, &rows);
        // Of the cause that a client fails by no more is claimed than of the finding.
        let certain = |cause: &str| {
            findings.iter().any(|f| f.cause.name == cause && f.confidence == Confidence::Certain)
        };
        for (_, row) in &mut rows {
            row.cause = row.cause.filter(|cause| certain(cause));
        }

        let fails = rows.iter().any(|(_, row)| row.outcome == Outcome::Fails);

        let mut notes = Vec::new();
        if silent {
            notes.push("stopped at TLS: the ClientHello was not answered within the time limit".to_owned());
        }
        notes.push(format!(
            "a quick look: one handshake, with the offer of {}; what else would tell: whytls check {target}",
            self.offerer()
        ));
        let mut endpoint = sequence::endpoint(observation, &rows, findings.first().map(|f| f.cause.name));
        endpoint.quick = true;
        if !fails {
            // Nothing is to be seen in a handshake that is as it should be.
            endpoint.handshakes.clear();
        }
        Report {
            subject: Subject { kind: SubjectKind::Endpoint, name: target.to_string() },
            verdict: match (fails, silent) {
                (_, true) => Verdict::Unobservable,
                (true, false) => Verdict::Failing,
                (false, false) => Verdict::Ok,
            },
            findings,
            clients: rows.into_iter().map(|(_, row)| row).collect(),
            who: None,
            client_table: false,
            upgrade: None,
            endpoint: Some(endpoint),
            trials: Vec::new(),
            notes,
        }
    }

    /// A client that makes the offer.
    fn offerer(&self) -> &str {
        let makes = |(profile, _): &&(Profile, String)| profile.offer == self.quick.offer();
        self.clients.iter().find(makes).map_or("", |(_, name)| name)
    }

    /// How a client does: as in a full check where it makes just this offer, or needs none to fail.
    fn row(
        &self,
        profile: &Profile,
        name: &str,
        observation: &Observation,
        judge: &mut Judge<'_>,
    ) -> ClientRow {
        let id = name.to_owned();
        let is_address = observation.target.is_address();
        let made = profile.offer == self.quick.offer();
        if made || is_address && profile.refuses_address().is_some() {
            return client_row(id, judge.judge(profile));
        }
        ClientRow {
            id,
            outcome: Outcome::Unknown,
            error: None,
            how: How::Derived,
            cause: None,
            reason: Some(OTHER_OFFER.to_owned()),
        }
    }

    fn findings(
        &self,
        observation: &Observation,
        mut evidence: Evidence,
        rows: &[(&Profile, ClientRow)],
    ) -> Vec<Finding> {
        let target = &observation.target;
        let mut failing: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
        for (_, row) in rows.iter().filter(|(_, row)| row.outcome == Outcome::Fails) {
            if let Some(cause) = row.cause {
                failing.entry(cause).or_default().push(row.id.clone());
            }
        }
        let fails = rows.iter().any(|(_, row)| row.outcome == Outcome::Fails);
        // A refusal on the wire is known by what the client prints, and no more.
        let spoke = observation.talks().next().is_some_and(|(_, talk)| talk.connects());
        let alert = observation.talks().any(|(_, talk)| talk.alert().is_some());
        let error =
            rows.iter().find_map(|(_, row)| row.error.as_deref()).filter(|_| fails && !spoke && alert);
        if let Some(error) = error {
            evidence.extend(reader::read_text("the client's error", error.as_bytes()));
        }
        evidence.extend(self.more.clone());
        let told = rows.iter().filter(|(_, row)| row.outcome != Outcome::Unknown);
        let outcomes = told.map(|(_, row)| ClientOutcome {
            client: row.id.clone(),
            trusting: !self.trusted.stores.given.is_empty(),
            connects: row.outcome == Outcome::Connects,
            ran: false,
        });
        let context = Context {
            values: Values::none().with("target", target.to_string()).with("host", target.name()),
            failing,
            outcomes: outcomes.collect(),
            ..Context::default()
        };
        let mut findings = diagnose(&evidence, &context);
        let open: Vec<&str> = evidence
            .observed()
            .iter()
            .filter(|o| !is_firm(observation, &o.fact))
            .map(|o| o.what.as_str())
            .collect();
        for finding in &mut findings {
            let rests_on_open = finding.evidence.iter().any(|e| open.contains(&e.what.as_str()));
            if finding.confidence == Confidence::Certain && rests_on_open {
                finding.confidence = Confidence::Likely;
                finding.next.push(format!("whytls check {target}"));
            }
        }
        findings.sort_by_key(|finding| finding.confidence);
        // As in a full check: what is wrong with the certificate is nothing to clients that look at none, and a defect
        // of some versions nothing to clients of others.
        let none_verifies = rows.iter().all(|(p, _)| p.verifier == Verifier::None);
        findings.retain(|f| {
            let about_chain = matches!(f.cause.group, Group::Certificate | Group::Trust);
            !(about_chain && none_verifies || !f.cause.affected.is_empty() && f.affects.is_empty())
        });
        if !fails {
            // What fails nobody that was seen is still told where it is surely wrong.
            findings.retain(|f| {
                matches!(f.cause.group, Group::Certificate | Group::Advice)
                    && f.confidence == Confidence::Certain
                    && f.cause.affected.is_empty()
            });
        }
        findings
    }
}

/// The report on a target to which no connection comes about.
pub(crate) fn nothing(target: &Target, why: &Unobservable) -> Report {
    super::look::Seen::Nothing(why.to_string()).report(target, &Evidence::new())
}
