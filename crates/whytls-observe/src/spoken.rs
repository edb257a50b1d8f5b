//! What a server has of each version, asked for with one hello each, and what its choices show of its order.
//!
//! An answer names one suite, so that a server with many takes as many connections. What may be expected is asked for
//! alone, all at the same time; what may not, together: one refusal settles it.

use std::collections::BTreeSet;

use crate::endpoint::{KeyType, Observation, Tried, is_silent};
use crate::probe::{
    CLASSES, DHE, ECDSA_AEAD, ECDSA_CBC, GROUPS, Probe, Question, RSA_AEAD, RSA_CBC, STATIC_RSA, SUITES13,
    Version, What, is_tls13,
};
use crate::wire::{Event, Message, Side, is_ecdhe};

const TLS12: u16 = 0x0303;
const TLS13: u16 = 0x0304;

/// What a server was seen to take, of one version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    /// The version, by IANA number.
    pub version: u16,
    /// Suites, those first that it chose among others.
    pub suites: Vec<u16>,
    /// Whether the server chooses by its own order of preference; `None` where that could not be told.
    pub own_order: Option<bool>,
    /// Groups.
    pub groups: Vec<u16>,
    /// Groups that it asks another key share for, by a HelloRetryRequest.
    pub retries: Vec<u16>,
    /// Schemes that it signs with.
    pub schemes: Vec<u16>,
    /// Whether nothing was left unasked.
    pub complete: bool,
}

/// What servers have that take what their library brings, up to TLS 1.2.
const USUAL: &[u16] = &[
    0xc02b, 0xc02c, 0xcca9, 0xc024, 0xc023, 0xc00a, 0xc009, 0xc02f, 0xc030, 0xcca8, 0xc028, 0xc027, 0xc014,
    0xc013, 0x009f, 0x009e, 0xccaa, 0x006b, 0x0067, 0x0039, 0x0033, 0x009d, 0x009c, 0x003d, 0x003c, 0x0035,
    0x002f,
];
/// Those of them that are older than TLS 1.2.
const USUAL_BEFORE_TLS12: &[u16] = &[0xc00a, 0xc009, 0xc014, 0xc013, 0x0039, 0x0033, 0x0035, 0x002f];
/// CCM, ARIA and Camellia: who has one of them has most of them, as by `HIGH` of OpenSSL.
const SELDOM: &[u16] = &[
    0xc0ac, 0xc0ad, 0xc0ae, 0xc0af, 0xc05c, 0xc05d, 0xc072, 0xc073, 0xc060, 0xc061, 0xc076, 0xc077, 0xc09e,
    0xc09f, 0xc0a2, 0xc0a3, 0xc052, 0xc053, 0x0045, 0x0088, 0x00be, 0x00c4, 0xc09c, 0xc09d, 0xc0a0, 0xc0a1,
    0xc050, 0xc051, 0x0041, 0x0084, 0x00ba, 0x00c0,
];
/// What TLS 1.3 is asked for alone.
const USUAL13: &[u16] = &[0x1303, 0x1301, 0x1302];
const SELDOM13: &[u16] = &[0x1304, 0x1305];
const USUAL_GROUPS: &[u16] = &[0x001d, 0x0017, 0x0018, 0x0019];
const X448: u16 = 0x001e;
const FINITE_FIELDS: &[u16] = &[0x0100, 0x0101, 0x0102, 0x0103, 0x0104];
const POST_QUANTUM: &[u16] = &[0x11ec, 0x11eb, 0x11ed, 0x0201];
const EDDSA: &[u16] = &[0x0807, 0x0808];

/// The next questions about what the server has: none where all is known.
pub(crate) fn which(observation: &Observation) -> Vec<Question> {
    let is_silent = |p: &Probe| matches!(p.question, Question::Which(..)) && is_silent(&p.talk);
    if observation.probes.iter().any(is_silent) {
        // Each further one would cost the whole limit of time.
        return Vec::new();
    }
    let versions = crate::facts::versions(observation);
    let newest = versions.last().copied().unwrap_or_default();
    let (mut next, mut late) = (Vec::new(), Vec::new());
    for version in versions.into_iter().rev().filter(|v| *v >= TLS12 || *v == newest) {
        let known = Known::of(observation, version);
        if version >= TLS13 {
            known.ask13(&mut next, &mut late)
        } else {
            known.ask12(&mut next, &mut late)
        }
        late.extend(known.order());
    }
    // What the first answers lead to comes before that.
    if observation.probes.iter().any(|p| matches!(p.question, Question::Which(..))) {
        next.extend(late);
    }
    let asked = |question: &Question| observation.probes.iter().any(|p| p.question == *question);
    next.retain(|question| !asked(question));
    next
}

/// What is known of one version so far.
struct Known<'a> {
    observation: &'a Observation,
    spoken: Spoken,
    /// What was refused.
    refused: Named,
    /// What was refused in a pair, of which either may be the reason.
    doubtful: Named,
}

/// Suites and groups.
#[derive(Default)]
struct Named {
    suites: BTreeSet<u16>,
    groups: BTreeSet<u16>,
}

impl<'a> Known<'a> {
    fn of(observation: &'a Observation, version: Version) -> Self {
        let (mut refused, mut doubtful) = (Named::default(), Named::default());
        for probe in observation.probes.iter().filter(|p| p.talk.is_turned_away() && p.chosen().is_none()) {
            match &probe.question {
                Question::Which(of, _) if *of != version => {}
                Question::Which(_, What::Suites(suites)) => refused.suites.extend(suites),
                Question::Which(_, What::Groups(groups)) => refused.groups.extend(groups),
                Question::Which(_, What::Pair(suite, group)) => {
                    doubtful.suites.insert(*suite);
                    doubtful.groups.insert(*group);
                }
                _ => {}
            }
        }
        Self { observation, spoken: spoken_in(observation, version), refused, doubtful }
    }

    fn ask(&self, what: What) -> Question {
        Question::Which(self.spoken.version, what)
    }

    /// Of these suites those that were neither taken nor refused.
    fn open<'b>(&self, suites: impl IntoIterator<Item = &'b u16>) -> Vec<u16> {
        let open = |s: &u16| !self.spoken.suites.contains(s) && !self.refused.suites.contains(s);
        suites.into_iter().copied().filter(open).collect()
    }

    /// The same of groups. In TLS 1.3 most clients bring a key share for the usual ones; here the server has to ask for it.
    fn open_groups(&self, groups: &[u16]) -> Vec<u16> {
        let taken = if self.spoken.version >= TLS13 { &self.spoken.retries } else { &self.spoken.groups };
        let open = |g: &u16| !taken.contains(g) && !self.refused.groups.contains(g);
        groups.iter().copied().filter(open).collect()
    }

    /// Whether the suite fits a key that the server has, or others that it takes.
    fn expects(&self, suite: u16) -> bool {
        let keys = self.observation.keys_seen();
        let fits = |classes: &[&[u16]], kinds: &[KeyType]| {
            let is_of = |suite: &u16| classes.iter().any(|class| class.contains(suite));
            is_of(&suite)
                && (self.spoken.suites.iter().any(is_of) || kinds.iter().any(|kind| keys.contains(kind)))
        };
        fits(&[ECDSA_AEAD, ECDSA_CBC], &[KeyType::Ecdsa, KeyType::EdDsa])
            || fits(&[RSA_AEAD, RSA_CBC, STATIC_RSA], &[KeyType::Rsa])
            || fits(&[DHE], &[])
    }

    /// Asks for each of these alone. Where both are taken, a suite and a group cost one question.
    fn ask_each(&self, suites: Vec<u16>, groups: Vec<u16>, next: &mut Vec<Question>) {
        let (in_doubt, suites): (Vec<u16>, Vec<u16>) =
            suites.into_iter().partition(|s| self.doubtful.suites.contains(s));
        let (groups_in_doubt, groups): (Vec<u16>, Vec<u16>) =
            groups.into_iter().partition(|g| self.doubtful.groups.contains(g));
        let fits = |suite: &u16| is_tls13(*suite) || is_ecdhe(*suite);
        let (with_group, without): (Vec<u16>, Vec<u16>) = suites.into_iter().partition(fits);
        let pairs = with_group.len().min(groups.len());
        let (paired, alone) = with_group.split_at(pairs);
        next.extend(paired.iter().zip(&groups).map(|(s, g)| self.ask(What::Pair(*s, *g))));
        let groups = groups[pairs..].iter().copied().chain(groups_in_doubt);
        next.extend(groups.map(|g| self.ask(What::Groups(vec![g]))));
        let suites = alone.iter().copied().chain(without).chain(in_doubt);
        next.extend(suites.map(|s| self.ask(What::Suites(vec![s]))));
    }

    fn ask13(&self, next: &mut Vec<Question>, late: &mut Vec<Question>) {
        self.ask_each(self.open(USUAL13), self.open_groups(&[USUAL_GROUPS, &[X448]].concat()), next);
        match self.open_groups(FINITE_FIELDS) {
            all if all.len() == FINITE_FIELDS.len() => next.push(self.ask(What::Groups(all))),
            rest => late.extend(rest.into_iter().map(|group| self.ask(What::Groups(vec![group])))),
        }
        let seldom = self.open(SELDOM13);
        if !seldom.is_empty() {
            next.push(self.ask(What::Suites(seldom)));
        }
        // A large hello brought a share for the most usual of them already.
        let post_quantum = self.open_groups(POST_QUANTUM).into_iter();
        let (known, unknown): (Vec<u16>, Vec<u16>) =
            post_quantum.partition(|group| self.spoken.groups.contains(group));
        next.extend(known.into_iter().map(|group| self.ask(What::Groups(vec![group]))));
        if !unknown.is_empty() {
            late.push(self.ask(What::Groups(unknown)));
        }
    }

    fn ask12(&self, next: &mut Vec<Question>, late: &mut Vec<Question>) {
        let usual = if self.spoken.version == TLS12 { USUAL } else { USUAL_BEFORE_TLS12 };
        let has_seldom = self.spoken.suites.iter().any(|s| SELDOM.contains(s));
        let open = self.open(CLASSES.iter().copied().flatten());
        let (expected, mut rest): (Vec<u16>, Vec<u16>) = open.into_iter().partition(|s| self.expects(*s));
        let (mut seldom, mut alone) = (Vec::new(), Vec::new());
        for suite in expected {
            match suite {
                s if usual.contains(&s) || has_seldom && SELDOM.contains(&s) => alone.push(s),
                s if SELDOM.contains(&s) => seldom.push(s),
                s => rest.push(s),
            }
        }
        // Whoever took one of the rest may have more of it.
        let taken = self.spoken.suites.iter().filter(|s| !USUAL.contains(s) && !SELDOM.contains(s)).count();
        let together = rest.chunks(rest.len().div_ceil(1 << taken.min(3)).max(1));
        let together = together.map(<[u16]>::to_vec).chain([seldom]).filter(|suites| !suites.is_empty());
        next.extend(together.map(|suites| self.ask(What::Suites(suites))));
        self.ask_each(alone, self.open_groups(USUAL_GROUPS), next);
        if self.spoken.version == TLS12 && self.observation.keys_seen().contains(&KeyType::EdDsa) {
            late.push(self.ask(What::Schemes(EDDSA.to_vec())));
        }
    }

    /// Who has the choice, where no answer tells it yet: what it chose, after another one that it takes.
    fn order(&self) -> Option<Question> {
        if self.spoken.own_order.is_some() {
            return None;
        }
        let (chosen, other) =
            choices(self.observation, self.spoken.version).find_map(|(offered, chosen)| {
                let other = |s: &&u16| **s != chosen && self.spoken.suites.contains(s) && alike(**s, chosen);
                Some((chosen, *offered.iter().find(other)?))
            })?;
        Some(self.ask(What::Order(vec![other, chosen])))
    }
}

/// What the server was seen to have, for each version that it speaks, newest first.
pub fn spoken(observation: &Observation) -> Vec<Spoken> {
    let versions = crate::facts::versions(observation);
    let complete = |spoken: Spoken| {
        let known = Known::of(observation, spoken.version);
        let complete = if spoken.version >= TLS13 {
            known.open(SUITES13).is_empty()
        } else {
            known.open(CLASSES.iter().copied().flatten()).is_empty()
        };
        Spoken { complete, ..spoken }
    };
    versions.into_iter().rev().map(|version| complete(spoken_in(observation, version))).collect()
}

/// All but whether it is complete.
fn spoken_in(observation: &Observation, version: u16) -> Spoken {
    let mut spoken = Spoken { version, ..Spoken::default() };
    fn put(list: &mut Vec<u16>, number: Option<u16>) {
        if let Some(number) = number.filter(|n| !list.contains(n)) {
            list.push(number);
        }
    }
    let talks = observation.talks().map(|(_, talk)| talk).chain(observation.probes.iter().map(|p| &p.talk));
    for talk in talks {
        for event in talk.trace.transcript.events() {
            match event {
                Event::Message(Side::Server, Message::ServerHello(hello)) if hello.version == version => {
                    put(&mut spoken.suites, Some(hello.suite));
                    put(&mut spoken.groups, hello.group);
                    if hello.retry {
                        put(&mut spoken.retries, hello.group);
                    }
                }
                Event::Message(Side::Server, Message::ServerKeyExchange { group, .. })
                    if talk.version() == Some(version) =>
                {
                    put(&mut spoken.groups, *group);
                }
                _ => {}
            }
        }
        if talk.version() == Some(version) {
            put(&mut spoken.schemes, talk.scheme());
        }
    }
    spoken.groups.sort_by_key(|group| GROUPS.iter().position(|g| g == group));
    let choices: Vec<_> = choices(observation, version).collect();
    spoken.own_order = own_order(&choices, &spoken.suites);
    spoken
}

/// The suites that were offered, and the one that the server chose of them.
type Choice<'a> = (&'a [u16], u16);

/// All its choices. What is resumed is none.
fn choices(observation: &Observation, version: u16) -> impl Iterator<Item = Choice<'_>> {
    let talks = observation.talks().filter(|(tried, _)| !matches!(tried, Tried::Resumption(_)));
    let talks = talks.map(|(_, talk)| talk).chain(observation.probes.iter().map(|p| &p.talk));
    talks.filter_map(move |talk| {
        let chosen = talk.trace.transcript.events().iter().find_map(|event| match event {
            Event::Message(Side::Server, Message::ServerHello(hello)) => Some(hello),
            _ => None,
        })?;
        let offered = talk.trace.transcript.events().iter().find_map(|event| match event {
            Event::Message(Side::Client, Message::ClientHello(hello)) => Some(&hello.suites[..]),
            _ => None,
        })?;
        (chosen.version == version).then_some((offered, chosen.suite))
    })
}

/// Whether nothing but preference decides between two suites that a server has.
fn alike(one: u16, other: u16) -> bool {
    let both = |class: &&[u16]| class.contains(&one) && class.contains(&other);
    is_tls13(one) && is_tls13(other) || CLASSES.iter().any(both)
}

/// Whether the server passes over what it has and the client prefers; not, where it chose of the same two once the one
/// and once the other, as they were offered.
fn own_order(choices: &[Choice<'_>], known: &[u16]) -> Option<bool> {
    let at = |offered: &[u16], suite: u16| offered.iter().position(|s| *s == suite);
    let passes_over = |(offered, chosen): &Choice<'_>| {
        let mut before = offered.iter().take_while(|s| *s != chosen);
        before.any(|s| known.contains(s) && alike(*s, *chosen))
    };
    if choices.iter().any(passes_over) {
        return Some(true);
    }
    let follows = choices.iter().any(|(offered, chosen)| {
        choices.iter().any(|(other_offered, other)| {
            let after = at(offered, *other) > at(offered, *chosen);
            chosen != other && alike(*chosen, *other) && after && at(other_offered, *chosen).is_some()
        })
    });
    follows.then_some(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AES128: u16 = 0xc02f;
    const AES256: u16 = 0xc030;
    const CBC: u16 = 0xc013;

    #[test]
    fn choices_tell_who_has_the_choice() {
        let (one, other): (&[u16], &[u16]) = (&[AES256, AES128, CBC], &[AES128, AES256, CBC]);
        let cases: [(&[Choice<'_>], Option<bool>); 6] = [
            (&[(one, AES256), (other, AES128)], Some(false)),
            (&[(one, AES256), (other, AES256)], Some(true)),
            // One choice alone, or between what was not offered together, tells nothing.
            (&[(one, AES256)], None),
            (&[(&[AES256], AES256), (&[AES128], AES128)], None),
            (&[(one, AES256), (&[AES128], AES128)], None),
            // Of another class it may be the certificate that decides.
            (&[(&[AES256, CBC], CBC)], None),
        ];
        for (choices, expected) in cases {
            assert_eq!(own_order(choices, &[AES128, AES256, CBC]), expected, "{choices:04x?}");
        }
        // Passed over is only what the server has.
        assert_eq!(own_order(&[(other, AES256)], &[AES256]), None);
    }

    #[test]
    fn every_suite_is_known_by_how_often_it_is_met() {
        let classes: Vec<u16> = CLASSES.iter().copied().flatten().copied().collect();
        for suite in USUAL.iter().chain(SELDOM) {
            assert!(classes.contains(suite), "{suite:04x}");
        }
        assert!(USUAL.iter().all(|suite| !SELDOM.contains(suite)));
        assert!(USUAL_BEFORE_TLS12.iter().all(|suite| USUAL.contains(suite)));
    }
}
