//! What our reader sees is what the crate cargo-lock sees.

use std::collections::BTreeSet;

use whytls_dependencies::Graph;

use crate::{OLD_FORMS, PROJECTS};

#[test]
fn packages_and_edges_agree_with_cargo_lock() {
    let all = PROJECTS
        .iter()
        .map(|project| (project.name, project.lock))
        .chain(OLD_FORMS.iter().map(|(name, _, lock)| (*name, *lock)));
    for (name, lock) in all {
        agree(name, lock);
    }
}

fn agree(name: &str, lock: &str) {
    let ours = Graph::from_lock(lock).unwrap_or_else(|error| panic!("{name}: {error}"));
    let theirs: cargo_lock::Lockfile = lock.parse().unwrap();
    let our_edges: BTreeSet<(String, String)> = ours
        .packages()
        .iter()
        .flat_map(|package| {
            ours.dependencies(package).into_iter().map(|target| (package.to_string(), target.to_string()))
        })
        .collect();
    let their_edges: BTreeSet<(String, String)> = theirs
        .packages
        .iter()
        .chain(&theirs.root)
        .flat_map(|package| {
            package.dependencies.iter().map(|target| {
                (
                    format!("{} {}", package.name, package.version),
                    format!("{} {}", target.name, target.version),
                )
            })
        })
        .collect();
    assert_eq!(our_edges, their_edges, "{name}");
    assert_eq!(ours.packages().len(), theirs.packages.len() + usize::from(theirs.root.is_some()), "{name}");
    assert_eq!(ours.lock_version(), u32::from(theirs.version), "{name}");
}
