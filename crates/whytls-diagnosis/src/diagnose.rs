//! All causes against all evidence: which hold, how sure, and what to do.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::cause::{Cause, Group, Language, Remedy};
use crate::causes;
use crate::condition::{Pattern, Verdict};
use crate::evidence::{Environment, Evidence, Fact, FactKind, Manner, Trust, Values};
use crate::finding::{Confidence, EvidenceItem, Finding, OfferedRemedy, Standing};
use crate::{programs, template};

/// What is known beside the facts: whom and where it concerns.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// Values of the subject itself, as `target`.
    pub values: Values,
    /// The clients that fail, by the name of the cause that they fail by.
    pub failing: BTreeMap<&'static str, Vec<String>>,
    /// What is known of clients that connect or fail here: the client's name, whether a private root
    /// was given to it, and the outcome.
    pub outcomes: Vec<ClientOutcome>,
    /// The language of the sentences.
    pub language: Language,
}

/// How a client did against the subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientOutcome {
    /// The client's name.
    pub client: String,
    /// Whether it was given roots of the user's (`--ca`).
    pub trusting: bool,
    /// Whether it connected.
    pub connects: bool,
    /// Whether the real client was run; else its outcome was emulated or derived.
    pub ran: bool,
}

/// Holds every cause of the catalogue against the evidence. Most probable first.
pub fn diagnose(evidence: &Evidence, context: &Context) -> Vec<Finding> {
    let mut verdicts = Verdicts { evidence, known: BTreeMap::new() };
    let mut held: Vec<Held> = Vec::new();
    for cause in spoken_for(evidence) {
        let (confidence, carriers, missing) = match verdicts.of(cause) {
            Verdict::Refuted => continue,
            Verdict::Unknown { carriers, .. } if carriers.is_empty() => continue,
            Verdict::Unknown { carriers, missing } => (Confidence::Possible, carriers, missing),
            Verdict::Holds { carriers } => {
                // What rests on the dependency graph alone is taken for nothing else: a version is there or not.
                let in_graph = |i: &usize| {
                    let kind = evidence.observed()[*i].fact.kind();
                    matches!(kind, FactKind::Package | FactKind::Usage | FactKind::Graph)
                };
                let rivals = if carriers.iter().all(in_graph) { &[] } else { cause.rivals };
                let rivals = rivals.iter().filter_map(|rival| causes::by_name(rival));
                // A rival that holds too is open as long as nothing decides between them.
                let open = rivals.filter_map(|rival| match verdicts.of(rival) {
                    Verdict::Unknown { missing, .. } => Some(missing),
                    Verdict::Holds { .. } => Some(BTreeSet::new()),
                    Verdict::Refuted => None,
                });
                let open: Vec<BTreeSet<FactKind>> = open.collect();
                let confidence = if open.is_empty() { Confidence::Certain } else { Confidence::Likely };
                (confidence, carriers, open.into_iter().flatten().collect())
            }
        };
        // What is only mentioned may be about another failure, or none.
        let confidence = if only_mentioned(evidence, &carriers) { Confidence::Possible } else { confidence };
        held.push(Held { cause, confidence, carriers, missing });
    }

    // What a certain finding explains leaves nothing for a mere possibility to stand on.
    let certain = held.iter().filter(|held| held.confidence == Confidence::Certain);
    let explained: BTreeSet<usize> = certain.flat_map(|held| held.carriers.iter().copied()).collect();
    held.retain(|held| {
        held.confidence != Confidence::Possible || !held.carriers.iter().all(|c| explained.contains(c))
    });
    let weighed = held.into_iter().map(|held| {
        let (points, signs) = weighed(held.cause, evidence);
        (held, points, signs)
    });
    let mut ranked: Vec<(Held, i16, Vec<usize>)> = weighed.collect();

    // What fails everybody comes before what hardly anybody minds, and that before a defect of some versions.
    let (mut wrong, mut fails, mut fails_some) = (false, false, false);
    for (held, points, _) in ranked.iter().filter(|(held, ..)| is_of_endpoint(held, evidence)) {
        wrong |= is_for_all(held);
        fails |= is_for_all(held) && !is_harmless(held, *points) && !needs_request(held, evidence);
        fails_some |= is_of_versions(held) && held.confidence != Confidence::Possible;
    }
    let verified = fails_verifying_clients(evidence);
    let place = |held: &Held, points: i16| match (is_of_versions(held), is_harmless(held, points)) {
        (true, _) if wrong && verified => 2,
        (_, true) if fails => 1,
        _ if fails && needs_request(held, evidence) => 1,
        _ if fails_some && held.cause.group == Group::Advice => 1,
        _ => 0,
    };
    // Among equals what the circumstances speak for comes first; then in the order of a handshake's layers: what
    // stops it earlier comes first, and trust, which the client alone can cure, last. A possibility is ranked by
    // how often it is the one.
    ranked.sort_by_key(|(held, points, _)| {
        let Held { cause, confidence, carriers, .. } = held;
        let possible = *confidence == Confidence::Possible;
        let frequent = if possible { i32::from(cause.reports) } else { 0 };
        (
            place(held, *points),
            *confidence,
            Reverse(i32::from(*points) + frequent),
            if possible { None } else { Some(cause.group) },
            Reverse(carriers.len()),
            Reverse(cause.reports),
            cause.name,
        )
    });
    ranked.into_iter().map(|(held, _, signs)| found(&held, &signs, evidence, context)).collect()
}

/// Whether it was seen of an endpoint, and not read in a text or of a dependency graph.
fn is_of_endpoint(held: &Held, evidence: &Evidence) -> bool {
    held.carriers.iter().any(|i| {
        let kind = evidence.observed()[*i].fact.kind();
        matches!(kind, FactKind::Server | FactKind::Certificate | FactKind::Trust)
    })
}

/// Whether nobody meets it who fails in the handshake already.
fn needs_request(held: &Held, evidence: &Evidence) -> bool {
    held.carriers.iter().all(|i| evidence.observed()[*i].fact.needs_request())
}

/// Whether it is wrong with the endpoint for everybody, whichever versions its clients are of.
fn is_for_all(held: &Held) -> bool {
    let cause = held.cause;
    let sure = match cause.group {
        Group::Negotiation | Group::ClientAuthentication | Group::Certificate => {
            held.confidence == Confidence::Certain
        }
        Group::Trust => held.confidence != Confidence::Possible,
        _ => false,
    };
    sure && cause.affected.is_empty()
}

/// Whether some versions of a client alone fail by it.
fn is_of_versions(held: &Held) -> bool {
    !held.cause.affected.is_empty()
}

/// Whether hardly anybody fails by it, as its signs say.
fn is_harmless(held: &Held, points: i16) -> bool {
    held.cause.group == Group::Advice || points <= -20
}

/// Whether clients that verify have come to their verdict over a chain that can be trusted, or that its server spoils.
/// Of any other server, whoever connects does not verify, and fails by nothing but a defect of its version.
fn fails_verifying_clients(evidence: &Evidence) -> bool {
    let seen =
        |trust: &[Trust]| evidence.observed().iter().any(|o| trust.iter().any(|t| o.fact == Fact::Trust(*t)));
    seen(&[Trust::Anchored, Trust::IntermediateLeftOut, Trust::IntermediateMayBeLeftOut])
}

/// Verdicts on causes, each found when it is first asked for.
struct Verdicts<'e> {
    evidence: &'e Evidence,
    known: BTreeMap<&'static str, Verdict>,
}

impl Verdicts<'_> {
    fn of(&mut self, cause: &'static Cause) -> Verdict {
        let verdict = self.known.entry(cause.name);
        verdict.or_insert_with(|| cause.condition.evaluate(self.evidence)).clone()
    }
}

/// The causes that an observation speaks for, in the order of the catalogue. There are no findings of others: a
/// condition [must be carried](crate::Condition::must_be_carried).
fn spoken_for(evidence: &Evidence) -> impl Iterator<Item = &'static Cause> {
    /// For each kind of fact, the patterns that such facts can fit, and the place of the cause that each speaks for.
    type Index = BTreeMap<FactKind, Vec<(&'static Pattern, usize)>>;
    static INDEX: LazyLock<Index> = LazyLock::new(|| {
        let mut index = Index::new();
        for (place, cause) in causes::all().iter().enumerate() {
            for pattern in cause.condition.speaking() {
                index.entry(pattern.kind()).or_default().push((pattern, place));
            }
        }
        index
    });
    let mut spoken = vec![false; causes::all().len()];
    for observed in evidence.observed() {
        for (pattern, place) in INDEX.get(&observed.fact.kind()).into_iter().flatten() {
            spoken[*place] = spoken[*place] || pattern.fits(&observed.fact);
        }
    }
    causes::all().iter().zip(spoken).filter(|(_, spoken)| *spoken).map(|(cause, _)| *cause)
}

/// A cause that is present, or may be.
struct Held {
    cause: &'static Cause,
    confidence: Confidence,
    carriers: Vec<usize>,
    /// The kinds of fact that could decide.
    missing: BTreeSet<FactKind>,
}

/// Whether no more than somebody's sentences speak of it.
fn only_mentioned(evidence: &Evidence, carriers: &[usize]) -> bool {
    let mut symptoms = carriers
        .iter()
        .map(|i| &evidence.observed()[*i])
        .filter(|observed| observed.fact.kind() == FactKind::Symptom)
        .peekable();
    symptoms.peek().is_some() && symptoms.all(|observed| observed.manner == Manner::Mentioned)
}

/// The points of the signs that are there, and what carries those that speak for the cause.
fn weighed(cause: &Cause, evidence: &Evidence) -> (i16, Vec<usize>) {
    let mut points = 0_i16;
    let mut carried = Vec::new();
    for sign in cause.signs {
        if let Verdict::Holds { carriers } = sign.when.evaluate(evidence) {
            points = points.saturating_add(sign.points);
            if sign.points > 0 {
                carried.extend(carriers);
            }
        }
    }
    (points, carried)
}

fn found(held: &Held, signs: &[usize], evidence: &Evidence, context: &Context) -> Finding {
    let Held { cause, confidence, carriers, missing } = held;
    let carried = || carriers.iter().chain(signs).map(|i| &evidence.observed()[*i]);
    // The case's own values first, then the subject's. Those of other observations belong to other causes.
    let values: Vec<&Values> = carried().map(|o| &o.values).chain(std::iter::once(&context.values)).collect();
    let fill = |sentence: &str| template::fill(sentence, values.iter().copied());
    let fill_command = |command: &str| template::fill_command(command, values.iter().copied());

    let mut items: Vec<EvidenceItem> = Vec::new();
    for observed in carried() {
        let item = EvidenceItem {
            kind: observed.fact.kind(),
            what: observed.what.clone(),
            source: observed.source.to_string(),
        };
        // One observation may give several facts; it is told once.
        if !items.iter().any(|i| i.what == item.what && i.source == item.source) {
            items.push(item);
        }
    }
    Finding {
        cause,
        confidence: *confidence,
        summary: summary(cause, context.language, &fill),
        evidence: items,
        affects: context.failing.get(cause.name).cloned().unwrap_or_default(),
        remedies: remedies(cause, evidence, context, &values),
        next: next_tests(cause, *confidence, missing, &fill_command),
        seen: None,
    }
}

/// The first sentence whose words are all known, in the language asked for.
fn summary(cause: &Cause, language: Language, fill: &dyn Fn(&str) -> Option<String>) -> String {
    let sentences = match language {
        Language::English => cause.summaries,
        Language::Chinese => cause.zh.summaries,
    };
    sentences.iter().find_map(|s| fill(s)).unwrap_or_else(|| cause.title(language).to_owned())
}

/// What to do: who runs a finished program takes a newer one of it, and whoever builds one does what the cause says.
fn remedies(
    cause: &'static Cause,
    evidence: &Evidence,
    context: &Context,
    values: &[&Values],
) -> Vec<OfferedRemedy> {
    let mut remedies: Vec<OfferedRemedy> =
        programs::of_those_named(cause, evidence, context.language).collect();
    let named = !remedies.is_empty();
    remedies
        .extend((0..cause.remedies.len()).filter_map(|index| offer(cause, index, evidence, context, values)));
    if !named {
        remedies.extend(programs::of_any(cause, evidence, context.language));
    }
    remedies
}

/// The remedy for this case, unless the evidence excludes it or it was seen not to work here.
fn offer(
    cause: &'static Cause,
    index: usize,
    evidence: &Evidence,
    context: &Context,
    values: &[&Values],
) -> Option<OfferedRemedy> {
    let remedy: &'static Remedy = &cause.remedies[index];
    let told = match context.language {
        Language::English => remedy.summary,
        Language::Chinese => cause.zh.remedies.get(index).copied().unwrap_or(remedy.summary),
    };
    // What the remedy is bound to has its values before those of the case: of two affected versions
    // each has a command of its own.
    let bound = match remedy.when.evaluate(evidence) {
        Verdict::Refuted => return None,
        Verdict::Holds { carriers } | Verdict::Unknown { carriers, .. } => carriers,
    };
    let bound = bound.iter().map(|i| &evidence.observed()[*i].values);
    let values: Vec<&Values> = bound.chain(values.iter().copied()).collect();
    let seen = remedy.witness.and_then(|witness| {
        let mut fitting: Vec<&ClientOutcome> = context
            .outcomes
            .iter()
            .filter(|o| o.client == witness.client && (o.trusting || !witness.trusting))
            .collect();
        // What was run outweighs what was emulated.
        fitting.sort_by_key(|o| !o.ran);
        fitting.first().map(|o| (o.connects, o.ran))
    });
    let standing = match seen {
        Some((false, _)) => return None,
        Some((true, true)) => Standing::Proved,
        Some((true, false)) => Standing::Predicted,
        None => Standing::Advised,
    };
    // A command with a gap in it cannot be pasted.
    let command =
        remedy.commands.iter().find_map(|command| template::fill_command(command, values.iter().copied()));
    let command = command.or_else(|| remedy.code.map(str::to_owned));
    Some(OfferedRemedy { remedy, summary: template::fill(told, values.iter().copied())?, command, standing })
}

/// The cheapest observations that supply what is missing to decide for or against a cause and its rivals, as commands.
fn next_tests(
    cause: &'static Cause,
    confidence: Confidence,
    missing: &BTreeSet<FactKind>,
    fill: &dyn Fn(&str) -> Option<String>,
) -> Vec<String> {
    // What is possible lacks facts of its own; what is likely lacks those about its rivals.
    let rivals = if confidence == Confidence::Possible { &[] } else { cause.rivals };
    let rivals = rivals.iter().filter_map(|rival| causes::by_name(rival));
    let patterns = std::iter::once(cause).chain(rivals).flat_map(|cause| cause.condition.patterns());
    let mut patterns: Vec<&Pattern> = patterns.filter(|pattern| missing.contains(&pattern.kind())).collect();
    patterns.sort_by_key(|pattern| pattern.kind());
    let mut tests: Vec<String> = Vec::new();
    for pattern in patterns {
        for command in tests_of(pattern, fill) {
            if !tests.contains(&command) {
                tests.push(command);
            }
        }
    }
    tests
}

/// The cheapest observation that shows whether a fact of this pattern is there.
fn tests_of(pattern: &Pattern, fill: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
    let check = || fill("whytls check {target}").unwrap_or_else(|| "whytls check HOST:PORT".to_owned());
    let environment = |environment: Environment| match environment {
        Environment::ClockOff => "date -u",
        Environment::CertVariableSet | Environment::CertVariableBroken => "env | grep SSL_CERT",
        Environment::NoCaBundle => {
            "ls -lL /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/cert.pem"
        }
        Environment::ProxySet => "env | grep -i _proxy",
        Environment::ReadsOtherBundle => {
            "strace -f -e trace=open,openat ./program 2>&1 | grep -iE 'cert|ssl|pki'"
        }
        Environment::RootFileClosed => "namei -l \"$SSL_CERT_FILE\"",
        Environment::RootFileReadInPart => "grep -h BEGIN ca.pem | sort | uniq -c",
    };
    match pattern {
        Pattern::Said(_) | Pattern::Algorithm(_) | Pattern::Setting(_) => Vec::new(),
        Pattern::Package { .. } | Pattern::Usage(_) | Pattern::Graph(_) => vec!["whytls audit .".to_owned()],
        Pattern::Environment(wanted) => vec![environment(*wanted).to_owned()],
        // rustls logs the algorithm where its feature `logging` is on.
        Pattern::KeyExchangeSignature(_) => vec!["RUST_LOG=warn cargo run".to_owned(), check()],
        // What a root that the client was given is, shows only with that root.
        Pattern::Trust(Trust::LeafGivenAsRoot | Trust::IssuerNameGivenWithOtherKey) => {
            vec!["openssl x509 -in ca.pem -noout -subject -issuer -ext basicConstraints".to_owned()]
        }
        Pattern::Connection(_) | Pattern::Server(_) | Pattern::Certificate(_) | Pattern::Trust(_) => {
            vec![check()]
        }
    }
}
