//! `whytls prove`: the exact client, its failure, and each remedy for real.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, anyhow};
use whytls_certificates::read::pem;
use whytls_clients::{ClientId, Profile, profiles};
use whytls_diagnosis::{ClientOutcome, Evidence, Fact, Finding, Source, Values};
use whytls_observe::{Target, TrustStores};
use whytls_prove::{
    CancelToken, Outcome as RunOutcome, Progress as Building, ProveError, Workshop, WorkshopOptions,
};
use whytls_report::{How, Outcome, Purpose, Trial, Verdict};

use crate::program::cli::{Output, Prove};
use crate::program::commands::lab;
use crate::program::look::{Asked, Seen, SeenEndpoint, look, manner};
use crate::program::output::{Exit, Failure, Progress, write};
use crate::program::project::Project;
use crate::program::targets;
use crate::program::trust::{Stores, Trusted};

/// The client's own time limit for its one request.
const RUN: Duration = Duration::from_secs(10);

pub(crate) fn run(arguments: &Prove, output: &Output) -> Result<Exit, Failure> {
    if arguments.reach.connect.is_some() || arguments.reach.sni.is_some() {
        return Err(Failure::usage(
            anyhow!("real clients dial the name that they verify: prove takes neither --connect nor --sni"),
            "make the name resolve to the server (a line in /etc/hosts), and prove that name",
        ));
    }
    let mut reach = arguments.reach.clone();
    let lab = match &arguments.lab {
        None => None,
        Some(name) => Some(lab::Up::start(lab::find(name)?, 0)?),
    };
    let text = match (&lab, &arguments.target) {
        (Some(up), _) => {
            reach.roots.extend(up.ca.as_ref().map(|p| p.to_path_buf()));
            up.endpoint()
        }
        (None, target) => target.clone().unwrap_or_default(),
    };
    let target = targets::endpoint(&text, &reach)?;
    let project = arguments.project.as_deref().map(Project::open).transpose()?;
    let trusted = Trusted::read(&reach)?;

    let asked = match (&arguments.client, &project) {
        (Some(name), _) => Some(name.parse::<ClientId>().map_err(|e| {
            Failure::usage(
                e,
                "whytls clients lists names; a version that is not in the list may be named too",
            )
        })?),
        (None, Some(project)) => Some(project.clients().into_iter().next().ok_or_else(|| {
            Failure::usage(
                anyhow!("{} holds no TLS client that is known here", project.lock_name()),
                "name the client with --client",
            )
        })?),
        (None, None) => None,
    };
    // Where a client is asked about whose rules are known, what is wrong for it is the question.
    let judged = match asked.as_ref().and_then(Profile::of) {
        Some(profile) => vec![profile],
        None => profiles::all(),
    };

    let mut progress = Progress::new(output);
    progress.state(&format!("observing {target}"));
    let asking = Asked { profiles: judged, ..Asked::default() };
    let seen = match look(&target, &asking, &trusted, manner(&reach))? {
        Seen::Endpoint(seen) => seen,
        nothing @ Seen::Nothing(_) => {
            progress.done();
            return write(&nothing.report(&target, &Evidence::new()), output);
        }
    };
    progress.done();

    let findings = seen.findings(&target, &Evidence::new(), &[]);
    let failing = failing(asked, &findings)?;
    // Which remedies apply depends on the versions of the client that fails.
    let more = match &project {
        Some(project) => project.text_facts(),
        None => versions(&failing),
    };
    let findings = seen.findings(&target, &more, &[]);
    let plan = Plan::make(failing, &findings, arguments.quick);
    let cancel = CancelToken::new();
    cancel_at_interrupt(&cancel)?;
    let cache = arguments.cache.clone().unwrap_or_else(default_cache);
    let workshop =
        Workshop::new(&cache, WorkshopOptions { cancel: cancel.clone(), ..WorkshopOptions::default() })
            .map_err(told)?;
    let stores = trusted.stores;
    let roots = Roots::make(&seen, &stores)?;
    let bench = Bench { workshop, cancel, target, stores, roots };
    bench.announce(&plan, &cache, &mut progress);

    let (trials, ran) = bench.carry_out(&plan, &mut progress)?;
    // Whoever asked for a proof has it when the failure was shown; the code tells how the endpoint is.
    write(&bench.report(&seen, &plan, trials, &ran, &more), output)
}

/// The client that fails: the one asked about, else the one that a cause found is about, else any that fails.
fn failing(asked: Option<ClientId>, findings: &[Finding]) -> Result<ClientId, Failure> {
    let witnesses = || findings.iter().flat_map(|f| &f.remedies).filter_map(|r| r.remedy.witness);
    asked
        .or_else(|| witnesses().find_map(|w| w.instead_of.parse().ok()))
        .or_else(|| findings.iter().flat_map(|f| &f.affects).find_map(|id| id.parse().ok()))
        .ok_or_else(|| {
            Failure::usage(
                anyhow!("every client that is known here connects: there is no failure to show"),
                "name the client that fails with --client, or its project with --project",
            )
        })
}

/// The versions that a client's name tells.
fn versions(client: &ClientId) -> Evidence {
    let mut evidence = Evidence::new();
    let rustls = client.rustls().map(|version| ("rustls", version));
    for (name, version) in [(client.library.as_str(), &client.version)].into_iter().chain(rustls) {
        evidence.add(
            Fact::Package { name: name.to_owned(), version: version.clone() },
            format!("{name} {version}"),
            Values::none(),
            Source::Client { id: client.to_string() },
        );
    }
    evidence
}

/// One client to build and run.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    client: ClientId,
    purpose: Purpose,
    what: String,
    /// Whether it is given the server's own certificate as root, where the user gave none.
    trusting: bool,
}

/// What is to be built and run, in order.
#[derive(Debug)]
struct Plan {
    steps: Vec<Step>,
}

impl Plan {
    /// The failing client first, then each remedy of the first cause that clients can show, then what is
    /// named as a cure and is none.
    fn make(failing: ClientId, findings: &[Finding], quick: bool) -> Self {
        let finding = findings.iter().find(|f| f.remedies.iter().any(|r| r.remedy.witness.is_some()));
        let what = match finding.or(findings.first()) {
            Some(finding) => format!("the failure: {}", finding.cause.name),
            None => "the failure".to_owned(),
        };
        let mut steps = vec![Step { client: failing, purpose: Purpose::Failure, what, trusting: false }];
        if let Some(finding) = finding {
            let remedies = finding.remedies.iter().map(|r| (Purpose::Remedy, &*r.summary, r.remedy.witness));
            let others =
                finding.cause.not_remedies.iter().map(|r| (Purpose::NotRemedy, r.summary, r.witness));
            for (purpose, what, witness) in remedies.chain(others) {
                let Some(witness) = witness else { continue };
                let Ok(client) = witness.client.parse::<ClientId>() else { continue };
                let step = Step { client, purpose, what: what.to_owned(), trusting: witness.trusting };
                if !steps.iter().any(|s| s.client == step.client) {
                    steps.push(step);
                }
                if quick && steps.len() == 2 {
                    break;
                }
            }
        }
        Self { steps }
    }
}

/// Files with roots for the clients that are run.
struct Roots {
    /// The user's own, in one file.
    given: Option<tempfile::TempPath>,
    /// What the server itself sent as its end of trust: its own certificate, or the root that it sent.
    server: Option<tempfile::TempPath>,
}

impl Roots {
    fn make(seen: &SeenEndpoint, stores: &TrustStores) -> Result<Self, Failure> {
        // As they were read, and as PEM: that is the form which clients take.
        let given: String = stores.given.iter().map(|der| pem(der)).collect();
        let server = seen.observation.chain().last().map(|der| pem(der)).unwrap_or_default();
        Ok(Self { given: file(given.as_bytes())?, server: file(server.as_bytes())? })
    }

    fn path(&self, trusting: bool) -> Option<&Path> {
        let own = if trusting { self.server.as_deref() } else { None };
        self.given.as_deref().or(own)
    }
}

/// These bytes in a file of their own; none for no bytes.
fn file(bytes: &[u8]) -> Result<Option<tempfile::TempPath>, Failure> {
    if bytes.is_empty() {
        return Ok(None);
    }
    let mut file = tempfile::Builder::new().prefix("whytls-").suffix(".pem").tempfile()?;
    file.write_all(bytes)?;
    Ok(Some(file.into_temp_path()))
}

/// Where clients are built and run against one endpoint.
struct Bench {
    workshop: Workshop,
    cancel: CancelToken,
    target: Target,
    stores: Stores,
    roots: Roots,
}

impl Bench {
    /// Says beforehand what will be built and how long that takes.
    fn announce(&self, plan: &Plan, cache: &Path, progress: &mut Progress) {
        let mut waiting: Vec<String> = Vec::new();
        let mut expected = Duration::ZERO;
        for step in &plan.steps {
            let Ok(recipe) = self.workshop.recipe(&step.client) else { continue };
            let forecast = self.workshop.forecast(&recipe);
            let name = recipe.client().to_string();
            if !forecast.ready && !waiting.contains(&name) {
                expected += forecast.expected;
                waiting.push(name);
            }
        }
        if waiting.is_empty() {
            progress.line(&format!("{} trials; every client is built already", plan.steps.len()));
        } else {
            progress.line(&format!(
                "{} trials; {} clients to build, which takes about {}; they are kept in {}",
                plan.steps.len(),
                waiting.len(),
                words(expected),
                cache.display()
            ));
        }
    }

    /// Builds and runs all clients of the plan.
    fn carry_out(
        &self,
        plan: &Plan,
        progress: &mut Progress,
    ) -> Result<(Vec<Trial>, Vec<ClientOutcome>), Failure> {
        let (mut trials, mut ran) = (Vec::new(), Vec::new());
        for (position, step) in plan.steps.iter().enumerate() {
            let place = format!("[{}/{}] {}", position + 1, plan.steps.len(), step.client);
            let trial = match self.try_one(step, &place, progress) {
                Ok(trial) => trial,
                // These end the whole: no further client would fare better.
                Err(
                    error @ (ProveError::NoCargo { .. }
                    | ProveError::NoRegistry { .. }
                    | ProveError::Interrupted),
                ) => {
                    progress.done();
                    return Err(told(error));
                }
                Err(error) => Trial {
                    client: step.client.to_string(),
                    purpose: step.purpose,
                    what: step.what.clone(),
                    connects: None,
                    error: Some(error.to_string()),
                    chain: Vec::new(),
                    log: Vec::new(),
                    build: Duration::ZERO,
                    status: None,
                },
            };
            let outcome = match trial.connects {
                Some(true) => "connects".to_owned(),
                Some(false) => format!("fails: {}", trial.error.as_deref().unwrap_or_default()),
                None => "could not be tried".to_owned(),
            };
            progress.line(&format!("{place}: {outcome}"));
            if let Some(connects) = trial.connects {
                let trusting = step.trusting || !self.stores.given.is_empty();
                ran.push(ClientOutcome { client: trial.client.clone(), trusting, connects, ran: true });
            }
            let nothing_to_cure = trial.purpose == Purpose::Failure && trial.connects == Some(true);
            trials.push(trial);
            if nothing_to_cure {
                break;
            }
        }
        Ok((trials, ran))
    }

    fn try_one(&self, step: &Step, place: &str, progress: &mut Progress) -> Result<Trial, ProveError> {
        let recipe = self.workshop.recipe(&step.client)?;
        let built = self.workshop.build(&recipe, &mut |state| {
            progress.state(&match state {
                Building::Waiting => format!("{place}: waiting for another whytls"),
                Building::Resolving => format!("{place}: resolving versions"),
                Building::Planned { crates, cached, expected } => {
                    format!(
                        "{place}: {} crates to compile, about {}",
                        crates - cached.min(crates),
                        words(expected)
                    )
                }
                Building::Compiling { done, total, elapsed, expected } => {
                    format!(
                        "{place}: compiling {done} of {total}, {} of about {}",
                        words(elapsed),
                        words(expected)
                    )
                }
                _ => format!("{place}: running"),
            });
        })?;
        let target = whytls_prove::Target {
            ca: self.roots.path(step.trusting).map(Path::to_owned),
            danger: step.client.is_danger(),
            timeout: RUN,
            ..whytls_prove::Target::new(format!("https://{}/", self.target))
        };
        let ran = whytls_prove::run(&built, &target, &self.cancel)?;
        let status = match ran.outcome {
            RunOutcome::Connects { status } => Some(status),
            _ => None,
        };
        let (connects, error, chain) = match &ran.outcome {
            RunOutcome::Connects { .. } => (true, None, Vec::new()),
            RunOutcome::Fails { display, chain, .. } => {
                let innermost = ran.outcome.telling().unwrap_or_default().to_owned();
                let whole = std::iter::once(display).chain(chain).cloned().collect();
                (false, Some(innermost), whole)
            }
            other => (false, Some(format!("{other:?}")), Vec::new()),
        };
        Ok(Trial {
            client: step.client.to_string(),
            purpose: step.purpose,
            what: step.what.clone(),
            connects: Some(connects),
            error,
            chain,
            log: ran.log_lines,
            build: built.took.unwrap_or_default(),
            status,
        })
    }

    /// The endpoint's report with what was seen here.
    fn report(
        &self,
        seen: &SeenEndpoint,
        plan: &Plan,
        trials: Vec<Trial>,
        ran: &[ClientOutcome],
        more: &Evidence,
    ) -> whytls_report::Report {
        let mut report = seen.report(&self.target, more, ran);
        for (trial, step) in trials.iter().zip(&plan.steps) {
            // A client that was given other roots than the table's is another row than that.
            if step.trusting && self.stores.given.is_empty() {
                continue;
            }
            if let (Some(connects), Some(row)) =
                (trial.connects, report.clients.iter_mut().find(|r| r.id == trial.client))
            {
                row.outcome = if connects { Outcome::Connects } else { Outcome::Fails };
                row.error.clone_from(&trial.error);
                row.how = How::Ran;
            }
        }
        match trials.first() {
            Some(Trial { connects: Some(true), client, .. }) => {
                report.verdict = Verdict::Ok;
                report.findings.clear();
                report.notes.push(format!(
                    "The failure was not reproduced: {client} connects, so there was nothing to cure."
                ));
            }
            Some(Trial { connects: None, client, .. }) => {
                report.notes.push(format!("The failure could not be reproduced: {client} was not built."));
            }
            _ => {}
        }
        if let Some(refused) = trials.iter().find(|t| t.status.is_some_and(|s| s >= 400)) {
            report.notes.push(format!(
                "TLS works for {}; the HTTP answer is {}, which is another matter.",
                refused.client,
                refused.status.unwrap_or_default()
            ));
        }
        report.trials = trials;
        report
    }
}

/// A span as a person says it.
fn words(span: Duration) -> String {
    match span.as_secs() {
        seconds @ ..100 => format!("{seconds} s"),
        seconds => format!("{} min", seconds.div_ceil(60)),
    }
}

fn told(error: ProveError) -> Failure {
    let help = error
        .hint()
        .unwrap_or("whytls check says what profiles predict, without building anything")
        .to_owned();
    match error {
        ProveError::Interrupted => Failure::Told {
            exit: Exit::Interrupted,
            error: anyhow!("interrupted; nothing half done is left, and clients built so far are kept"),
            help: None,
        },
        error => Failure::unobservable(error, help),
    }
}

/// Ctrl-C calls off what is being built or run.
fn cancel_at_interrupt(cancel: &CancelToken) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let cancel = cancel.clone();
    std::thread::Builder::new()
        .name("interrupt".to_owned())
        .spawn(move || {
            if runtime.block_on(tokio::signal::ctrl_c()).is_ok() {
                cancel.cancel();
            }
        })
        .context("cannot wait for Ctrl-C")
        .map_err(|e| Failure::unobservable(e, "try again with fewer processes"))?;
    Ok(())
}

/// Inside a cargo project its target folder, else the user's cache folder.
fn default_cache() -> PathBuf {
    if Path::new("Cargo.toml").is_file() {
        let target =
            std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
        return target.join("whytls");
    }
    let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|p| p.is_absolute())
        .or_else(home)
        .unwrap_or_else(std::env::temp_dir)
        .join("whytls")
}
