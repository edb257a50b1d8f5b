//! What README.md shows is what the program prints.

#[path = "../../../../xtask/src/readme.rs"]
#[allow(dead_code, reason = "cargo xtask readme writes what is compared here")]
mod generator;

use std::path::Path;

use generator::Generator;
pub(crate) use generator::stable;

/// A block of README.md, without its markers.
pub(crate) fn block(name: &str) -> String {
    let readme = generator().readme().expect("README.md is there");
    generator::block(&readme, name).expect("the README has that block").to_owned()
}

/// Fails where this block is stale, and says which command refreshes it. For `prove`, which builds real
/// clients, nothing is compared where cargo or its registry is out of reach.
pub(crate) fn assert_fresh(name: &str) {
    if let Err(error) = generator().check(&[name]) {
        panic!("{error:#}");
    }
}

fn generator() -> Generator {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    Generator::new(&root, Path::new(env!("CARGO_BIN_EXE_whytls")))
}

#[test]
fn explain_is_shown_as_it_is() {
    assert_fresh("explain");
}

#[test]
fn check_is_shown_as_it_is() {
    assert_fresh("check");
}

#[test]
fn audit_is_shown_as_it_is() {
    assert_fresh("audit");
}

#[test]
fn the_proof_shown_is_one_of_every_remedy_of_the_cause() {
    let shown = block("prove");
    assert_eq!(stable(&shown), shown, "nothing in it changes from run to run; run: {}", generator::REFRESH);
    let cause = whytls_diagnosis::causes::by_name("ecdsa-sha1-offered-unverifiable").expect("it exists");
    let witnesses = cause.remedies.iter().filter_map(|r| r.witness).filter(|w| {
        // The others are remedies for other failing clients.
        w.instead_of == "reqwest-0.12.0+rustls-0.22.2+danger"
    });
    for witness in witnesses {
        assert!(shown.contains(witness.client), "{} is missing; run: {}", witness.client, generator::REFRESH);
    }
}
