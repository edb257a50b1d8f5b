//! The workshop with a cargo that is a script: no network, no compiler.

#![cfg(unix)]
#![allow(clippy::unwrap_used)] // helpers of tests are tests

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;
use whytls_clients::ClientId;
use whytls_prove::{
    Built, CancelToken, OpenSsl, Outcome, Progress, ProveError, Recipe, Target, Workshop, WorkshopOptions,
    run,
};

const ID: &str = "reqwest-0.12.0+rustls-0.22.2";

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// A cache folder in which the fake cargo plays `scenario`.
fn cache(scenario: &str) -> TempDir {
    let cache = tempfile::tempdir().unwrap();
    fs::write(cache.path().join("scenario"), scenario).unwrap();
    cache
}

fn workshop(cache: &TempDir, cancel: &CancelToken) -> Workshop {
    let options = WorkshopOptions {
        cargo: Some(script("fake-cargo.sh")),
        openssl: Some(OpenSsl::System),
        cancel: cancel.clone(),
        ..WorkshopOptions::default()
    };
    Workshop::new(cache.path(), options).unwrap()
}

fn recipe(id: &str) -> Recipe {
    Recipe::new(&id.parse().unwrap(), OpenSsl::System).unwrap()
}

/// Calls of cargo other than for its version.
fn calls(cache: &TempDir) -> Vec<String> {
    let calls = fs::read_to_string(cache.path().join("calls")).unwrap();
    calls.lines().filter(|c| *c != "--version").map(str::to_owned).collect()
}

/// Nothing is half done: no client that is not whole, and nothing partial.
fn assert_tidy(cache: &TempDir, clients: usize) {
    assert!(!cache.path().join("partial").exists());
    let found: Vec<PathBuf> = fs::read_dir(cache.path().join("clients"))
        .map(|entries| entries.map(|e| e.unwrap().path()).collect())
        .unwrap_or_default();
    assert_eq!(found.len(), clients, "{found:?}");
    for client in found {
        for file in ["client", "stamp.json", "Cargo.toml", "Cargo.lock", "src/main.rs"] {
            assert!(client.join(file).is_file(), "{}/{file}", client.display());
        }
    }
}

#[test]
fn a_client_is_built_once() {
    let cache = cache("builds");
    let (recipe, cancel) = (recipe(ID), CancelToken::new());
    let shop = workshop(&cache, &cancel);
    assert_eq!(shop.cargo_version().unwrap(), "1.0.0 ()");
    assert!(!shop.forecast(&recipe).ready);
    let mut seen = Vec::new();
    let built = shop.build(&recipe, &mut |p| seen.push(p)).unwrap();
    assert!(built.took.is_some());
    assert_eq!(built.client, ID.parse().unwrap());
    assert!(fs::read_to_string(&built.lock_file).unwrap().contains("0.22.2"));
    assert_tidy(&cache, 1);
    assert_eq!(calls(&cache), ["tree", "build"]);

    assert_eq!(seen[0], Progress::Resolving);
    assert!(matches!(seen[1], Progress::Planned { crates: 2, cached: 0, .. }), "{seen:?}");
    assert!(matches!(seen[2], Progress::Compiling { done: 1, total: 2, .. }), "{seen:?}");
    assert!(seen.iter().any(|p| matches!(p, Progress::Compiling { done: 2, total: 2, .. })), "{seen:?}");
    assert!(matches!(seen.last(), Some(Progress::Ready { .. })), "{seen:?}");

    // A second workshop, as in a second run of the program.
    let shop = workshop(&cache, &cancel);
    assert!(shop.forecast(&recipe).ready);
    let again = shop.build(&recipe, &mut |p| panic!("{p:?}")).unwrap();
    assert_eq!((again.program, again.took), (built.program, None));
    assert_eq!(calls(&cache), ["tree", "build"]);
}

#[test]
fn what_is_compiled_is_known_to_the_next_client() {
    let cache = cache("builds");
    let shop = workshop(&cache, &CancelToken::new());
    shop.build(&recipe(ID), &mut |_| {}).unwrap();
    let mut seen = Vec::new();
    shop.build(&recipe("reqwest-0.12.2+rustls-0.22.2"), &mut |p| seen.push(p)).unwrap();
    assert!(matches!(seen[1], Progress::Planned { crates: 2, cached: 2, .. }), "{seen:?}");
    assert_tidy(&cache, 2);
}

#[test]
fn another_toolchain_or_recipe_builds_anew() {
    let cache = cache("builds");
    let cancel = CancelToken::new();
    let built = workshop(&cache, &cancel).build(&recipe(ID), &mut |_| {}).unwrap();
    fs::write(cache.path().join("toolchain"), "newer").unwrap();
    assert!(workshop(&cache, &cancel).ready(&recipe(ID)).is_none());
    workshop(&cache, &cancel).build(&recipe(ID), &mut |_| {}).unwrap();
    assert_eq!(calls(&cache), ["tree", "build", "tree", "build"]);

    let stamp = built.program.with_file_name("stamp.json");
    let text = fs::read_to_string(&stamp).unwrap();
    fs::write(&stamp, text.replace("opt-level = 0", "opt-level = 1")).unwrap();
    assert!(workshop(&cache, &cancel).ready(&recipe(ID)).is_none());
    fs::write(&stamp, "{").unwrap();
    assert!(workshop(&cache, &cancel).ready(&recipe(ID)).is_none());
    assert_tidy(&cache, 1);
}

#[test]
fn without_cargo_only_what_is_built_can_be_had() {
    let cache = cache("builds");
    workshop(&cache, &CancelToken::new()).build(&recipe(ID), &mut |_| {}).unwrap();
    let options = WorkshopOptions { cargo: Some("/nowhere/cargo".into()), ..WorkshopOptions::default() };
    let shop = Workshop::new(cache.path(), options).unwrap();
    shop.build(&recipe(ID), &mut |_| {}).unwrap();
    let error = shop.build(&recipe("reqwest-0.12.2+rustls-0.22.2"), &mut |_| {}).unwrap_err();
    assert!(matches!(error, ProveError::NoCargo { .. }) && error.hint().is_some(), "{error:?}");
    assert!(error.to_string().contains("/nowhere/cargo"), "{error}");
    assert!(shop.cargo_version().is_err());
    assert_tidy(&cache, 1);
}

#[test]
fn failures_are_told_apart_and_leave_nothing() {
    fn kind(scenario: &str) -> (ProveError, TempDir) {
        let cache = cache(scenario);
        let error = workshop(&cache, &CancelToken::new()).build(&recipe(ID), &mut |_| {}).unwrap_err();
        assert_tidy(&cache, 0);
        (error, cache)
    }
    let (error, _cache) = kind("offline");
    assert!(matches!(error, ProveError::NoRegistry { .. }), "{error:?}");
    let (error, _cache) = kind("conflict");
    assert!(
        matches!(&error, ProveError::CannotResolve { reason, .. } if reason.contains("`^0.22.2` are: 0.22.4")),
        "{error:?}"
    );
    let (error, _cache) = kind("other-rustls");
    assert!(
        matches!(&error, ProveError::CannotResolve { reason, .. }
            if reason == "reqwest 0.12.0 runs rustls 0.22.4, not 0.22.2"),
        "{error:?}"
    );
    let (error, cache) = kind("broken");
    assert!(
        matches!(&error, ProveError::BuildFailed { stderr, .. } if stderr.contains("failed to find tool")),
        "{error:?}"
    );
    assert!(error.hint().is_some_and(|h| h.contains("C compiler")));

    // The same folder builds as soon as the fault is gone.
    fs::write(cache.path().join("scenario"), "builds").unwrap();
    workshop(&cache, &CancelToken::new()).build(&recipe(ID), &mut |_| {}).unwrap();
    assert_tidy(&cache, 1);
}

#[test]
fn a_build_that_is_called_off_leaves_nothing_half_done() {
    let cache = cache("hangs");
    let cancel = CancelToken::new();
    let error = workshop(&cache, &cancel)
        .build(&recipe(ID), &mut |progress| {
            if matches!(progress, Progress::Compiling { .. }) {
                cancel.cancel();
            }
        })
        .unwrap_err();
    assert!(matches!(error, ProveError::Interrupted), "{error:?}");
    assert_tidy(&cache, 0);

    fs::write(cache.path().join("scenario"), "builds").unwrap();
    workshop(&cache, &CancelToken::new()).build(&recipe(ID), &mut |_| {}).unwrap();
    assert_tidy(&cache, 1);
}

#[test]
fn an_older_build_survives_one_that_is_called_off() {
    let cache = cache("builds");
    workshop(&cache, &CancelToken::new()).build(&recipe(ID), &mut |_| {}).unwrap();
    fs::write(cache.path().join("toolchain"), "newer").unwrap();
    fs::write(cache.path().join("scenario"), "hangs").unwrap();
    let cancel = CancelToken::new();
    let error = workshop(&cache, &cancel).build(&recipe(ID), &mut |p| {
        if matches!(p, Progress::Compiling { .. }) {
            cancel.cancel();
        }
    });
    assert!(matches!(error, Err(ProveError::Interrupted)));
    assert_tidy(&cache, 1);
    fs::write(cache.path().join("toolchain"), "").unwrap();
    assert!(workshop(&cache, &CancelToken::new()).ready(&recipe(ID)).is_some());
}

#[test]
fn a_progress_that_panics_leaves_nothing_either() {
    let cache = cache("hangs");
    let shop = workshop(&cache, &CancelToken::new());
    let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        shop.build(&recipe(ID), &mut |p| {
            assert!(!matches!(p, Progress::Compiling { .. }), "the screen is gone");
        })
    }));
    assert!(result.is_err());
    assert_tidy(&cache, 0);
}

#[test]
fn what_a_killed_program_left_is_swept_away() {
    let cache = cache("builds");
    let partial = cache.path().join("partial/client");
    fs::create_dir_all(&partial).unwrap();
    fs::write(partial.join("Cargo.toml"), "nonsense").unwrap();
    workshop(&cache, &CancelToken::new()).build(&recipe(ID), &mut |_| {}).unwrap();
    assert_tidy(&cache, 1);
}

#[test]
fn two_workshops_take_turns() {
    let cache = cache("builds");
    let cancel = CancelToken::new();
    let shop = workshop(&cache, &cancel);
    let mut waited = None;
    shop.build(&recipe(ID), &mut |progress| {
        if progress == Progress::Resolving {
            // The second one finds the folder taken, and is called off while it waits.
            let cancel = CancelToken::new();
            waited = Some(workshop(&cache, &cancel).build(&recipe(ID), &mut |progress| {
                assert_eq!(progress, Progress::Waiting);
                cancel.cancel();
            }));
        }
    })
    .unwrap();
    assert!(matches!(waited, Some(Err(ProveError::Interrupted))), "{waited:?}");
    assert_eq!(calls(&cache), ["tree", "build"]);
    assert_tidy(&cache, 1);
}

fn fake_client() -> Built {
    let id: ClientId = ID.parse().unwrap();
    Built::from_program(id, script("fake-client.sh"))
}

#[test]
fn what_a_client_says_is_read_back() {
    let cancel = CancelToken::new();
    let ran = run(&fake_client(), &Target::new("https://connects/"), &cancel).unwrap();
    assert_eq!(ran.outcome, Outcome::Connects { status: 204 });
    assert_eq!(ran.log_lines, ["https://connects/ --timeout-ms 10000"]);

    let ca = script("fake-client.sh");
    let target = Target {
        ca: Some(ca.clone()),
        danger: true,
        timeout: Duration::from_secs(3),
        ..Target::new("https://fails/")
    };
    let ran = run(&fake_client(), &target, &cancel).unwrap();
    assert_eq!(ran.outcome.innermost(), Some("inner"));
    assert_eq!(
        ran.log_lines,
        [
            format!("https://fails/ --timeout-ms 3000 --ca {} --danger", ca.display()),
            "WARN rustls::client: a warning".to_owned()
        ]
    );
}

#[test]
fn a_client_that_hangs_is_evidence_and_one_that_floods_is_no_harm() {
    let cancel = CancelToken::new();
    let target = Target { timeout: Duration::ZERO, ..Target::new("https://hangs/") };
    let ran = run(&fake_client(), &target, &cancel).unwrap();
    assert!(matches!(ran.outcome, Outcome::Hangs { .. }), "{ran:?}");
    // Its answer comes after a megabyte and is not read any more.
    let error = run(&fake_client(), &Target::new("https://floods/"), &cancel).unwrap_err();
    assert!(matches!(error, ProveError::BadAnswer { .. }));
    assert!(error.to_string().len() < 10_000);
}

#[test]
fn a_run_that_cannot_be_says_why() {
    let cancel = CancelToken::new();
    let error = run(&fake_client(), &Target::new("other"), &cancel).unwrap_err();
    assert!(error.to_string().contains("which URL?"), "{error}");
    let target = Target { ca: Some("/nowhere/ca.pem".into()), ..Target::new("https://connects/") };
    let error = run(&fake_client(), &target, &cancel).unwrap_err();
    assert!(matches!(&error, ProveError::Io { path, .. } if path.ends_with("ca.pem")), "{error:?}");
    let missing = Built::from_program(ID.parse().unwrap(), "/nowhere/client".into());
    let error = run(&missing, &Target::new("https://connects/"), &cancel).unwrap_err();
    assert!(matches!(&error, ProveError::Io { path, .. } if path.ends_with("client")), "{error:?}");
    cancel.cancel();
    let error = run(&fake_client(), &Target::new("https://hangs/"), &cancel).unwrap_err();
    assert!(matches!(error, ProveError::Interrupted), "{error:?}");
}
