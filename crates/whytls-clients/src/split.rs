//! Who fails, in as few words as say it exactly: "every rustls client with verification off".

use std::collections::BTreeSet;

use semver::Version;

use crate::id::Backend;
use crate::profile::{Profile, RootSet, Verifier};

/// One thing that tells clients apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Trait {
    /// The TLS stack: rustls or OpenSSL.
    Stack(&'static str),
    /// The provider of rustls.
    Provider(&'static str),
    /// Whether the chain is verified.
    Verifies(bool),
    /// The roots trusted by default.
    Roots(&'static str),
    /// The library.
    Library(String),
    /// rustls before this version.
    RustlsBefore(Version),
    /// rustls from this version on.
    RustlsFrom(Version),
}

impl Trait {
    fn of(&self, profile: &Profile) -> bool {
        match self {
            Self::Stack(stack) => *stack == self::stack(profile),
            Self::Provider(provider) => self::provider(profile) == Some(provider),
            Self::Verifies(verifies) => *verifies == (profile.verifier != Verifier::None),
            Self::Roots(roots) => profile.verifier != Verifier::None && *roots == self::roots(profile),
            Self::Library(library) => profile.id.library == *library,
            Self::RustlsBefore(version) => profile.id.rustls().is_some_and(|v| v < version),
            Self::RustlsFrom(version) => profile.id.rustls().is_some_and(|v| v >= version),
        }
    }
}

fn stack(profile: &Profile) -> &'static str {
    match profile.id.backend {
        Backend::Rustls(_) => "rustls",
        Backend::NativeTls | Backend::OpenSsl => "OpenSSL",
    }
}

fn provider(profile: &Profile) -> Option<&'static str> {
    profile.id.rustls()?;
    Some(if profile.id.runs_aws_lc_rs() { "aws-lc-rs" } else { "ring" })
}

fn roots(profile: &Profile) -> &'static str {
    match profile.roots {
        RootSet::Bundled => "bundled",
        RootSet::System => "the system's",
    }
}

/// Traits that all hold.
type All = Vec<Trait>;

/// The clients of a judgement as sets of bits, and the traits that they have.
struct Table {
    traits: Vec<(Trait, u128)>,
    fails: u128,
    every: u128,
}

/// The most clients that are told apart.
const MOST: usize = 128;
/// The most traits that are named together; more would be a list of clients in other words.
const DEPTH: usize = 3;

/// Who fails and who connects, of these clients, each with whether it connects; `None` where there is nobody, or
/// where no few words say it exactly.
pub fn split<'a>(clients: impl IntoIterator<Item = (&'a Profile, bool)>) -> Option<String> {
    let clients: Vec<(&Profile, bool)> = clients.into_iter().take(MOST).collect();
    if clients.is_empty() {
        return None;
    }
    let table = table(&clients);
    if table.fails == 0 {
        return Some("every client connects".to_owned());
    }
    if table.fails == table.every {
        return Some("every client fails".to_owned());
    }
    let connects = table.every & !table.fails;
    if let Some(failing) = table.exactly(table.fails) {
        let others = match table.exactly(connects) {
            Some(connecting) if connecting.len() == 1 => format!("{} connect", ones(&connecting)),
            _ => "the others connect".to_owned(),
        };
        return Some(format!("every {} fails; {others}", client(&failing)));
    }
    if let Some(connecting) = table.exactly(connects) {
        return Some(format!("only {} connect; every other client fails", ones(&connecting)));
    }
    let [first, second] = table.two(table.fails)?;
    Some(format!("every {} fails, and every {}; the others connect", client(&first), client(&second)))
}

fn table(clients: &[(&Profile, bool)]) -> Table {
    let mut traits: BTreeSet<Trait> = BTreeSet::new();
    for (profile, _) in clients {
        traits.insert(Trait::Stack(stack(profile)));
        traits.insert(Trait::Verifies(profile.verifier != Verifier::None));
        traits.insert(Trait::Roots(roots(profile)));
        traits.insert(Trait::Library(profile.id.library.clone()));
        traits.extend(provider(profile).map(Trait::Provider));
        if let Some(version) = profile.id.rustls() {
            traits.insert(Trait::RustlsBefore(version.clone()));
            traits.insert(Trait::RustlsFrom(version.clone()));
        }
    }
    let bits = |has: &dyn Fn(&Profile, bool) -> bool| {
        clients
            .iter()
            .enumerate()
            .fold(0_u128, |set, (i, (profile, connects))| set | (u128::from(has(profile, *connects)) << i))
    };
    let every = bits(&|_, _| true);
    let fails = bits(&|_, connects| !connects);
    // What all have, or none, tells nobody apart.
    let traits = traits
        .into_iter()
        .map(|t| {
            let set = bits(&|profile, _| t.of(profile));
            (t, set)
        })
        .filter(|(_, set)| *set != 0 && *set != every)
        .collect();
    Table { traits, fails, every }
}

impl Table {
    /// The fewest traits that exactly these clients have together.
    fn exactly(&self, wanted: u128) -> Option<All> {
        (1..=DEPTH).find_map(|depth| self.search(wanted, self.every, 0, depth))
    }

    fn search(&self, wanted: u128, so_far: u128, from: usize, depth: usize) -> Option<All> {
        self.traits.iter().enumerate().skip(from).find_map(|(i, (t, set))| {
            let both = so_far & set;
            // Each trait narrows, and leaves in whom it is about.
            if both & wanted != wanted || both == so_far {
                return None;
            }
            if depth == 1 {
                return (both == wanted).then(|| vec![t.clone()]);
            }
            let mut rest = self.search(wanted, both, i + 1, depth - 1)?;
            rest.insert(0, t.clone());
            Some(rest)
        })
    }

    /// Two sets of a few traits each that exactly these clients are in.
    fn two(&self, wanted: u128) -> Option<[All; 2]> {
        let mut within: Vec<(All, u128)> = Vec::new();
        let mut grown: Vec<(All, u128, usize)> = vec![(Vec::new(), self.every, 0)];
        for _ in 0..DEPTH {
            let mut next = Vec::new();
            for (all, set, from) in &grown {
                for (i, (t, other)) in self.traits.iter().enumerate().skip(*from) {
                    let both = set & other;
                    if both != *set && both & wanted != 0 {
                        next.push(([all.as_slice(), std::slice::from_ref(t)].concat(), both, i + 1));
                    }
                }
            }
            within.extend(
                next.iter().filter(|(_, set, _)| set & !wanted == 0).map(|(all, set, _)| (all.clone(), *set)),
            );
            grown = next;
        }
        within.sort_by_key(|(all, set)| (std::cmp::Reverse(set.count_ones()), all.len()));
        within.iter().enumerate().find_map(|(i, (first, set))| {
            let (second, _) = within.iter().skip(i + 1).find(|(_, other)| set | other == wanted)?;
            Some([first.clone(), second.clone()])
        })
    }
}

/// `rustls client with verification off`.
fn client(all: &[Trait]) -> String {
    words(all, "client")
}

/// `OpenSSL clients that trust the system's roots`; a stack alone is `OpenSSL ones`.
fn ones(all: &[Trait]) -> String {
    match all {
        [Trait::Stack(stack)] => format!("{stack} ones"),
        _ => words(all, "clients"),
    }
}

fn words(all: &[Trait], noun: &str) -> String {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let from = all.iter().find_map(|t| if let Trait::RustlsFrom(version) = t { Some(version) } else { None });
    let until =
        all.iter().find_map(|t| if let Trait::RustlsBefore(version) = t { Some(version) } else { None });
    match (from, until) {
        (Some(from), Some(until)) => after.push(format!("on rustls {from} to before {until}")),
        (Some(from), None) => after.push(format!("on rustls {from} or newer")),
        (None, Some(until)) => after.push(format!("on rustls before {until}")),
        (None, None) => {}
    }
    for t in all {
        match t {
            Trait::Stack(stack) => before.push((*stack).to_owned()),
            Trait::Library(library) => before.push(library.clone()),
            Trait::Provider(provider) => after.push(format!("on {provider}")),
            Trait::RustlsBefore(_) | Trait::RustlsFrom(_) => {}
            Trait::Verifies(true) => after.push("that verifies".to_owned()),
            Trait::Verifies(false) => after.push("with verification off".to_owned()),
            Trait::Roots(roots) => after.push(format!("with {roots} roots")),
        }
    }
    if noun == "clients" {
        after.iter_mut().filter(|a| *a == "that verifies").for_each(|a| *a = "that verify".to_owned());
    }
    before.push(noun.to_owned());
    before.extend(after);
    before.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profiles;

    fn told(fails: impl Fn(&Profile) -> bool) -> Option<String> {
        let every: Vec<Profile> = profiles::all().into_iter().chain(profiles::further()).collect();
        split(every.iter().map(|p| (p, !fails(p))))
    }

    #[test]
    fn one_trait_is_named_alone() {
        for (said, found) in [
            ("every client connects", told(|_| false)),
            ("every client fails", told(|_| true)),
            ("every rustls client fails; OpenSSL ones connect", told(|p| p.id.rustls().is_some())),
            ("every OpenSSL client fails; rustls ones connect", told(|p| p.id.rustls().is_none())),
            (
                "every client that verifies fails; clients with verification off connect",
                told(|p| p.verifier != Verifier::None),
            ),
            ("every tonic client fails; the others connect", told(Profile::needs_h2)),
        ] {
            assert_eq!(found.as_deref(), Some(said));
        }
    }

    #[test]
    fn several_are_named_together() {
        let said = told(|p| p.id.rustls().is_some() && p.verifier != Verifier::None);
        assert_eq!(said.as_deref(), Some("every rustls client that verifies fails; the others connect"));
        let old = told(|p| p.id.rustls().is_some_and(|v| v.minor < 21));
        assert_eq!(old.as_deref(), Some("every client on rustls before 0.21.12 fails; the others connect"));
        let said = told(|p| p.id.rustls().is_none() && p.verifier == Verifier::None || p.needs_h2());
        assert_eq!(
            said.as_deref(),
            Some(
                "every OpenSSL client with verification off fails, and every tonic client; the others connect"
            )
        );
    }

    #[test]
    fn the_first_defect_is_told_by_its_versions() {
        let chosen = crate::Chosen {
            version: Some(0x0303),
            scheme: Some(crate::ECDSA_SHA1),
            ..crate::Chosen::default()
        };
        let offers = |p: &Profile| p.offer.schemes == crate::Schemes::ReqwestNoVerifier;
        let every = profiles::all();
        let said =
            split(every.iter().map(|p| (p, !offers(p) || p.defect(&chosen).is_none()))).unwrap_or_default();
        for word in ["0.22.2", "before 0.22.4", "verification off", "0.23.3", "the others connect"] {
            assert!(said.contains(word), "{word}: {said}");
        }
    }

    #[test]
    fn what_few_words_cannot_say_is_not_said() {
        let mut turn = 0;
        let every = profiles::all();
        let alternating = every.iter().map(|p| {
            turn += 1;
            (p, turn % 4 < 2 || turn % 7 == 0)
        });
        assert_eq!(split(alternating), None);
        assert_eq!(split(std::iter::empty()), None);
    }
}
