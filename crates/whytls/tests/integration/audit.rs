//! `whytls audit`

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::common::{Ran, Run, causes, files, finding, here, notes, own_project, project, whytls};

const SEED: &str = "ecdsa-sha1-offered-unverifiable";
const SEVERAL: &str = "multiple-rustls-versions";
const ADVISORIES: &str = "vulnerable-tls-dependency";
const UPDATE: &str = "cargo update -p rustls@0.22.2 --precise 0.22.4";
const CALL: &str = "update -p rustls@0.22.2 --precise 0.22.4";

fn audit(folder: &Path) -> Run {
    whytls(["audit", "--format", "json"]).in_folder(folder)
}

#[track_caller]
fn audited(folder: &Path, code: i32) -> Value {
    let report = audit(folder).run().code(code).report();
    assert_eq!(report["subject"]["kind"], "dependencies", "{report:#}");
    let verdict = if causes(&report).is_empty() { "ok" } else { "at-risk" };
    assert_eq!(report["verdict"], verdict, "{report:#}");
    report
}

/// The findings but for published advisories, which old versions have whatever else is right with them.
fn faults(report: &Value) -> Vec<(&str, &str)> {
    causes(report).into_iter().filter(|(cause, _)| *cause != ADVISORIES).collect()
}

/// The command of the first remedy of the seed.
fn first_command(report: &Value) -> &str {
    finding(report, SEED)["remedies"][0]["command"].as_str().unwrap()
}

/// Everything that stands as evidence of a finding.
fn evidence(finding: &Value) -> Vec<&str> {
    finding["evidence"].as_array().unwrap().iter().map(|e| e["what"].as_str().unwrap()).collect()
}

fn edit(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{}: {from}", path.display());
    fs::write(path, text.replace(from, to)).unwrap();
}

#[test]
fn an_affected_project_is_told_the_path_the_use_and_the_smallest_update() {
    let folder = project("reqwest-affected");
    let report = audited(folder.path(), 1);
    assert_eq!(faults(&report), [(SEED, "certain")]);
    let seed = finding(&report, SEED);
    let summary = seed["summary"].as_str().unwrap();
    for word in [
        "shop 0.1.0 → reqwest 0.12.0 → rustls 0.22.2",
        "src/main.rs:4 says `.danger_accept_invalid_certs(true)`",
    ] {
        assert!(summary.contains(word), "{summary}");
    }
    assert_eq!(
        evidence(seed),
        [
            "shop 0.1.0 → reqwest 0.12.0 → rustls 0.22.2",
            "the program's own source says .danger_accept_invalid_certs(true)"
        ]
    );
    assert_eq!(first_command(&report), UPDATE);
    // There is no rustls 0.23 to update.
    let remedies = seed["remedies"].as_array().unwrap();
    assert!(
        !remedies.iter().any(|r| r["command"].as_str().is_some_and(|c| c.contains("rustls@0.23"))),
        "{seed:#}"
    );
}

#[test]
fn whether_the_affected_way_of_use_is_there_decides_between_certain_and_possible() {
    let folder = project("reqwest-affected");
    let source = folder.path().join("src/main.rs");
    let plain = fs::read_to_string(&source).unwrap();
    // Without a statement in the source it is possible, and so it is with one that a comment or `false` makes.
    for (from, to) in [
        (".danger_accept_invalid_certs(true)\n", "\n"),
        (".danger_accept_invalid_certs(true)\n", ".danger_accept_invalid_certs(false)\n"),
        ("        .danger_accept_invalid_certs(true)\n", "        // .danger_accept_invalid_certs(true)\n"),
    ] {
        fs::write(&source, plain.replace(from, to)).unwrap();
        let report = audited(folder.path(), 1);
        assert_eq!(faults(&report), [(SEED, "possible")], "{to}");
        let seed = finding(&report, SEED);
        assert!(seed["summary"].as_str().unwrap().contains("whether the program hits it depends on its use"));
        assert_eq!(
            seed["next"],
            serde_json::json!(["RUST_LOG=warn cargo run", "whytls check HOST:PORT"]),
            "{to}"
        );
        assert_eq!(first_command(&report), UPDATE);
    }
}

#[test]
fn the_cured_versions_are_not_reported() {
    for name in ["reqwest-cured", "reqwest-0-13", "reqwest-both", "reqwest-default"] {
        let report = audited(project(name).path(), 0);
        assert_eq!(faults(&report), [], "{name}");
    }
    let folder = project("reqwest-affected");
    let lock = folder.path().join("Cargo.lock");
    let affected = fs::read_to_string(&lock).unwrap();
    let version = |v: &str| {
        affected.replace("\"rustls\"\nversion = \"0.22.2\"", &format!("\"rustls\"\nversion = \"{v}\""))
    };
    for (rustls, code) in [
        ("0.22.0", 0),
        ("0.22.1", 0),
        ("0.22.2", 1),
        ("0.22.3", 0),
        ("0.23.0", 1),
        ("0.23.3", 1),
        ("0.23.4", 0),
    ] {
        fs::write(&lock, version(rustls)).unwrap();
        let report = audited(folder.path(), code);
        assert_eq!(faults(&report).len(), code as usize, "{rustls}");
        if rustls == "0.23.3" {
            assert_eq!(first_command(&report), "cargo update -p rustls@0.23.3 --precise 0.23.5");
        }
    }
}

#[test]
fn published_advisories_are_advice_with_the_updates_that_end_them() {
    // The newest of every line that gets fixes has none.
    for name in ["reqwest-0-13", "reqwest-both", "reqwest-default"] {
        assert_eq!(causes(&audited(project(name).path(), 0)), [], "{name}");
    }
    // rustls-webpki 0.102 has no fix: what asks for it must be raised, and that fails no build.
    let report = audited(project("reqwest-cured").path(), 0);
    assert_eq!(causes(&report), [(ADVISORIES, "certain")]);
    let told = finding(&report, ADVISORIES);
    assert!(
        told["summary"].as_str().unwrap().contains("rustls-webpki 0.102.8 (RUSTSEC-2026-0049"),
        "{told:#}"
    );
    let command = told["remedies"][0]["command"].as_str().unwrap();
    assert!(command.lines().all(|line| line.starts_with("# ")), "{command}");
    // rustls takes its web PKI along, which must not be raised alone.
    let folder = project("reqwest-default");
    let lock = folder.path().join("Cargo.lock");
    edit(&lock, "name = \"rustls\"\nversion = \"0.23.46\"", "name = \"rustls\"\nversion = \"0.23.25\"");
    edit(&lock, "0.103.17", "0.103.4");
    edit(&lock, "name = \"openssl\"\nversion = \"0.10.82\"", "name = \"openssl\"\nversion = \"0.10.66\"");
    let report = audited(folder.path(), 0);
    let command = finding(&report, ADVISORIES)["remedies"][0]["command"].as_str().unwrap();
    assert!(!command.contains("webpki"), "{command}");
    assert!(command.contains("cargo update -p openssl@0.10.66 --precise 0.10.82"), "{command}");
}

#[test]
fn several_rustls_are_told_with_their_paths() {
    let report = audited(project("three-lines").path(), 1);
    assert_eq!(faults(&report), [(SEVERAL, "certain"), (SEED, "possible")]);
    let several = finding(&report, SEVERAL);
    assert!(several["summary"].as_str().unwrap().contains("rustls 0.21.12, 0.22.2, 0.23.46"), "{several:#}");
    assert_eq!(
        evidence(several),
        [
            "mesh 0.1.0 → reqwest 0.11.27 → rustls 0.21.12",
            "mesh 0.1.0 → reqwest 0.12.4 → rustls 0.22.2",
            "mesh 0.1.0 → ureq 2.12.1 → rustls 0.23.46"
        ]
    );
}

#[test]
fn an_actix_feature_for_another_rustls_is_told_with_its_line() {
    let report = audited(project("actix-mismatch").path(), 1);
    assert_eq!(faults(&report), [("actix-rustls-feature-mismatch", "certain"), (SEVERAL, "certain")]);
    let mismatch = finding(&report, "actix-rustls-feature-mismatch");
    assert_eq!(
        mismatch["summary"],
        "actix-web 4.18.1 is built with the feature rustls-0_22, while the program itself uses rustls 0.23.46."
    );
    assert_eq!(mismatch["evidence"][0]["source"], "Cargo.toml:7");
    // The same feature as the program's own rustls is fine.
    let folder = project("actix-mismatch");
    edit(&folder.path().join("Cargo.toml"), "rustls-0_22", "rustls-0_23");
    let report = audited(folder.path(), 0);
    assert_eq!(faults(&report), [(SEVERAL, "certain")], "{report:#}");
}

#[test]
fn a_pin_is_to_be_changed_before_the_update() {
    let report = audited(project("pinned").path(), 1);
    let command = first_command(&report);
    assert_eq!(
        command.lines().collect::<Vec<_>>(),
        [
            "# in Cargo.toml, line 8, change the version of `dependencies.rustls` from \"=0.22.2\" to \"=0.22.4\"",
            UPDATE
        ]
    );
    // In a workspace the pin stands in the root, also when a member is asked about.
    let workspace = project("workspace");
    for place in ["", "crates/worker"] {
        let report = audited(&workspace.path().join(place), 1);
        let seed = finding(&report, SEED);
        assert!(seed["summary"].as_str().unwrap().contains("worker 0.1.0 → rustls 0.22.2"), "{seed:#}");
        assert!(
            first_command(&report).contains("`workspace.dependencies.rustls` from \"=0.22.2\""),
            "{report:#}"
        );
    }
}

#[test]
fn what_weak_features_lock_is_not_built_and_not_reported() {
    // `cargo tree --invert rustls@0.23.46` prints nothing here.
    let folder = own_project("weak-features");
    audited(folder.path(), 0);
    let lock = folder.path().join("Cargo.lock");
    edit(&lock, "0.23.46", "0.23.3");
    audited(folder.path(), 0);
    // With reqwest's rustls switched on the same lock file is another matter.
    edit(
        &lock,
        " \"hyper-tls\",\n \"hyper-util\",\n \"native-tls\",\n",
        " \"hyper-tls\",\n \"hyper-util\",\n \"native-tls\",\n \"rustls 0.23.3\",\n",
    );
    let report = audited(folder.path(), 1);
    assert_eq!(faults(&report), [(SEVERAL, "certain"), (SEED, "possible")], "{report:#}");
}

#[test]
fn members_of_a_workspace_are_read() {
    let folder = project("workspace");
    let worker = folder.path().join("crates/worker/src/main.rs");
    fs::write(
        &worker,
        "fn main() { let _ = reqwest::Client::builder().danger_accept_invalid_certs(true); }\n",
    )
    .unwrap();
    let report = audited(folder.path(), 1);
    assert_eq!(finding(&report, SEED)["confidence"], "certain", "{report:#}");
    assert!(finding(&report, SEED)["summary"].as_str().unwrap().contains("crates/worker/src/main.rs:1"));
    // However the root names them; what a member takes by path is one too.
    let pin = "`workspace.dependencies.rustls` from \"=0.22.2\"";
    let root = folder.path().join("Cargo.toml");
    let text = fs::read_to_string(&root).unwrap();
    for members in
        ["\"crates/w*k*r\"", "\"./crates/[aw]*\"", "\"crates/??*\"", "\"crates/worker\", \"crates/api\""]
    {
        fs::write(&root, text.replace("\"crates/*\"", members)).unwrap();
        let report = audited(folder.path(), 1);
        assert!(first_command(&report).contains(pin), "{members}: {report:#}");
        fs::write(folder.path().join("crates/api/Cargo.toml"), "[package\n").unwrap();
        assert!(
            notes(&audited(folder.path(), 1)).contains("crates/api/Cargo.toml was left out"),
            "{members}"
        );
        fs::write(
            folder.path().join("crates/api/Cargo.toml"),
            "[package]\nname = \"api\"\nversion = \"0.1.0\"\n",
        )
        .unwrap();
    }
    // A member that cannot be read is left out, and that is said.
    fs::write(folder.path().join("crates/api/Cargo.toml"), "[package\n").unwrap();
    assert!(notes(&audited(folder.path(), 1)).contains("crates/api/Cargo.toml was left out"));
}

#[test]
fn a_lock_file_alone_is_enough_for_what_versions_tell() {
    let folder = tempfile::tempdir().unwrap();
    let lock = folder.path().join("Cargo.lock");
    fs::copy(project("reqwest-affected").path().join("Cargo.lock"), &lock).unwrap();
    let report = audited(folder.path(), 1);
    assert_eq!(faults(&report), [(SEED, "possible")]);
    assert!(notes(&report).contains("No Cargo.toml stands beside Cargo.lock"), "{report:#}");
    // Under any name.
    let other = folder.path().join("yesterday.lock");
    fs::rename(&lock, &other).unwrap();
    let ran = whytls(["audit", "--format", "json", other.to_str().unwrap()]).run().code(1);
    assert_eq!(ran.report()["subject"]["name"], other.to_str().unwrap());
}

#[test]
fn a_manifest_a_lock_file_and_a_folder_name_the_same_project() {
    let folder = project("reqwest-affected");
    let of = |place: &Path| {
        let mut report =
            whytls(["audit", "--format", "json", place.to_str().unwrap()]).run().code(1).report();
        report["subject"]["name"].take();
        for finding in report["findings"].as_array_mut().unwrap() {
            for evidence in finding["evidence"].as_array_mut().unwrap() {
                evidence["source"].take();
            }
        }
        report
    };
    let whole = of(folder.path());
    for name in ["Cargo.toml", "Cargo.lock"] {
        assert_eq!(of(&folder.path().join(name)), whole, "{name}");
    }
    whytls(["audit"]).in_folder(folder.path()).run().code(1).says(&["AT RISK Cargo.lock", UPDATE]);
    whytls(["audit", "src"]).in_folder(folder.path()).run().code(1).says(&[UPDATE]);
}

#[test]
fn what_is_no_project_is_refused() {
    let folder = project("reqwest-affected");
    // A slip of the keyboard must not audit the folder above.
    for slip in ["no-such-folder", "no-such-folder/Cargo.toml", "Cargo.lok"] {
        whytls(["audit", slip]).in_folder(folder.path()).run().refused(&[slip, "help: "]);
    }
    let empty = tempfile::tempdir().unwrap();
    whytls(["audit"]).in_folder(empty.path()).run().refused(&["there is no Cargo.lock", "help: "]);
    fs::write(empty.path().join("Cargo.toml"), "[package]\nname = \"a\"\n").unwrap();
    whytls(["audit"])
        .in_folder(empty.path())
        .run()
        .refused(&["there is no Cargo.lock", "cargo generate-lockfile"]);
    #[cfg(unix)]
    {
        let link = empty.path().join("Cargo.lock");
        std::os::unix::fs::symlink("nowhere", &link).unwrap();
        whytls(["audit", "Cargo.lock"]).in_folder(empty.path()).run().refused(&["Cargo.lock"]);
        whytls(["audit", "/dev/null"]).run().refused(&["neither a file nor a folder"]);
    }
}

#[test]
fn a_lock_file_that_is_not_whole_is_refused_with_its_line() {
    let folder = project("reqwest-affected");
    let lock = folder.path().join("Cargo.lock");
    let whole = fs::read_to_string(&lock).unwrap();
    #[track_caller]
    fn refused(folder: &Path, content: impl AsRef<[u8]>, words: &[&str]) {
        fs::write(folder.join("Cargo.lock"), content).unwrap();
        audit(folder).run().refused(&[&["Cargo.lock", "help: "], words].concat());
    }
    let here = folder.path();
    refused(here, "", &["empty"]);
    refused(here, "# nothing\n", &["empty"]);
    refused(here, b"\x7fELF\x02\x01\x01\0\0\xff\xfe", &["not a text file"]);
    refused(here, whole.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(), &["not a text file"]);
    refused(here, whole.replace("version = 4", "version = 5"), &["line 3", "unknown lock file version 5"]);
    refused(here, whole.replace("version = 4", "version = 99999999999999999999"), &["line 3", "9999"]);
    refused(here, whole.replace("version = 4", "version = \"4\""), &["unknown lock file version"]);
    let conflict = whole.replace(
        "version = \"0.22.2\"",
        "<<<<<<< HEAD\nversion = \"0.22.2\"\n=======\nversion = \"0.22.4\"\n>>>>>>> main",
    );
    refused(here, conflict, &["merge conflict", "<<<<<<<"]);
    refused(here, fs::read(here.join("Cargo.toml")).unwrap(), &["looks like a Cargo.toml"]);
    refused(here, whole.replace("\"hyper-rustls\",", "\"no-such-package\","), &["no-such-package"]);
    refused(here, "{\"version\": 4}", &["not TOML"]);
    // Claims of size and depth.
    refused(here, format!("version = 4\nmetadata = {}", "[".repeat(200_000)), &["line 2"]);
    refused(
        here,
        format!("{whole}\n[[package]]\nname = \"{}\"\nversion = \"1\"\n", "a".repeat(1 << 20)),
        &["not a version"],
    );
    let huge = fs::File::create(&lock).unwrap();
    huge.set_len(1 << 36).unwrap();
    drop(huge);
    audit(here).run().refused(&["bytes, which no lock file has"]);
    // A manifest that is broken.
    fs::write(&lock, &whole).unwrap();
    fs::write(here.join("Cargo.toml"), "[package]\n<<<<<<< HEAD\n").unwrap();
    audit(here).run().refused(&["cannot read", "Cargo.toml", "help: "]);
}

#[test]
fn a_lock_file_that_is_cut_anywhere_is_never_called_healthy() {
    let folder = project("reqwest-cured");
    let lock = folder.path().join("Cargo.lock");
    let whole = fs::read(&lock).unwrap();
    // From half of a file one could conclude that nothing is wrong.
    for part in 1..=20 {
        let cut = whole.len() * part / 21;
        fs::write(&lock, &whole[..cut]).unwrap();
        audit(folder.path()).run().refused(&["Cargo.lock", "line "]);
    }
}

/// The affected project with its rustls from git, at this address.
fn from_git(address: &str) -> TempDir {
    let folder = project("reqwest-affected");
    let lock = folder.path().join("Cargo.lock");
    let text = fs::read_to_string(&lock).unwrap();
    let (before, rest) = text.split_once("name = \"rustls\"\n").unwrap();
    let (entry, after) = rest.split_once("dependencies").unwrap();
    let version = entry.lines().next().unwrap();
    let source = format!("source = \"git+{address}#0123456789012345678901234567890123456789\"");
    fs::write(&lock, format!("{before}name = \"rustls\"\n{version}\n{source}\ndependencies{after}")).unwrap();
    folder
}

#[test]
fn a_copy_from_elsewhere_is_not_updated_from_the_registry() {
    let fix = Fix::of(from_git("https://example.invalid/rustls?branch=ours"));
    let report = fix.run("cures").code(1).report();
    let command = first_command(&report);
    assert!(
        command.starts_with("# rustls 0.22.2 comes from git (https://example.invalid/rustls"),
        "{command}"
    );
    assert_eq!((fix.calls().len(), command.lines().count()), (0, 1));
    fix.assert_put_back();
    // Nothing in a stranger's lock file becomes a command to paste.
    let folder = from_git("https://example.invalid/r\\ntouch owned\\n");
    let report = audited(folder.path(), 1);
    let command = first_command(&report);
    assert!(command.lines().all(|line| line.starts_with("# ")), "{command}");
}

/// `audit --fix` with a cargo that is a script: what it says at each call.
struct Fix {
    folder: TempDir,
    before: Vec<u8>,
    calls: TempDir,
}

impl Fix {
    fn of(folder: TempDir) -> Self {
        let before = fs::read(folder.path().join("Cargo.lock")).unwrap();
        Self { folder, before, calls: tempfile::tempdir().unwrap() }
    }

    fn run(&self, says: &str) -> Ran {
        let calls = self.calls.path().join("calls");
        audit(self.folder.path())
            .env("CARGO", here("fake-cargo.sh"))
            .env("FAKE_SAYS", says)
            .env("FAKE_CALLS", calls)
            .arg("--fix")
            .run()
    }

    fn calls(&self) -> Vec<String> {
        let calls = fs::read_to_string(self.calls.path().join("calls")).unwrap_or_default();
        calls.lines().map(str::to_owned).collect()
    }

    fn lock(&self) -> String {
        fs::read_to_string(self.folder.path().join("Cargo.lock")).unwrap()
    }

    #[track_caller]
    fn assert_put_back(&self) {
        assert!(
            fs::read(self.folder.path().join("Cargo.lock")).unwrap() == self.before,
            "the lock file differs"
        );
    }
}

/// The project with an affected version of both lines.
fn affected_twice() -> TempDir {
    let folder = project("three-lines");
    edit(&folder.path().join("Cargo.lock"), "0.23.46", "0.23.3");
    folder
}

#[test]
fn a_fix_is_carried_out_audited_and_told() {
    let fix = Fix::of(project("reqwest-affected"));
    let ran = fix.run("cures").code(0);
    let report = ran.report();
    assert_eq!(faults(&report), [], "{report:#}");
    assert!(notes(&report).contains(&format!("Done: {UPDATE}\n")), "{report:#}");
    assert_eq!(fix.calls(), [CALL]);
    assert!(fix.lock().contains("name = \"rustls\"\nversion = \"0.22.4\""));
    assert!(ran.err.contains(&format!("running {UPDATE}")), "{ran}");
    // A second time there is nothing to do, and cargo is not called.
    let report = fix.run("refuses").code(0).report();
    assert!(notes(&report).contains("There was nothing to fix"), "{report:#}");
    assert_eq!(fix.calls().len(), 1);
}

#[test]
fn two_affected_lines_are_both_fixed_and_what_is_left_is_told() {
    let fix = Fix::of(affected_twice());
    // Several rustls at once are no defect: advice alone is code 0.
    let report = fix.run("cures cures").code(0).report();
    assert_eq!(faults(&report), [(SEVERAL, "certain")], "{report:#}");
    // ureq drives the one of 0.23 over a blocking stream, so that comes first.
    assert_eq!(fix.calls(), ["update -p rustls@0.23.3 --precise 0.23.5", CALL]);
    let notes = notes(&report);
    for said in ["Done: cargo update -p rustls@0.22.2", "Done: cargo update -p rustls@0.23.3", "What is left"]
    {
        assert!(notes.contains(said), "{notes}");
    }
}

#[test]
fn a_fix_that_fails_leaves_the_lock_file_as_it_was() {
    for says in ["refuses", "breaks-off"] {
        let fix = Fix::of(project("reqwest-affected"));
        let ran = fix.run(says).code(3);
        fix.assert_put_back();
        assert_eq!(ran.out, "", "{ran}");
        for said in [UPDATE, "Cargo.lock is as it was", "failed to", "help: "] {
            assert!(ran.err.contains(said), "{said}: {ran}");
        }
    }
    // Also what an earlier command did.
    for says in ["cures refuses", "cures breaks-off"] {
        let fix = Fix::of(affected_twice());
        fix.run(says).code(3);
        assert_eq!(fix.calls().len(), 2, "{says}");
        fix.assert_put_back();
    }
}

#[test]
fn a_fix_that_cures_nothing_is_taken_back_and_said() {
    let fix = Fix::of(project("reqwest-affected"));
    let report = fix.run("idles idles").code(1).report();
    fix.assert_put_back();
    assert_eq!(faults(&report), [(SEED, "certain")]);
    let said = notes(&report);
    assert!(said.contains(&format!("Not fixed: {UPDATE} was carried out")), "{said}");
    assert!(said.contains("Cargo.lock is as it was"), "{said}");
    assert!(!said.contains("Done"), "{said}");
    assert_eq!(fix.calls().len(), 1);
}

#[test]
fn a_cargo_that_leaves_half_a_lock_file_is_taken_back_and_said() {
    let fix = Fix::of(project("reqwest-affected"));
    let ran = fix.run("halves").code(3);
    fix.assert_put_back();
    assert!(ran.err.contains("cargo left a Cargo.lock that cannot be read"), "{ran}");
    assert_eq!(ran.out, "");
}

#[test]
fn without_cargo_nothing_is_changed() {
    let fix = Fix::of(project("reqwest-affected"));
    let before = files(fix.folder.path());
    let ran = audit(fix.folder.path()).env("CARGO", "/nowhere/cargo").arg("--fix").run().code(3);
    for said in ["cannot start cargo ('/nowhere/cargo')", "Cargo.lock is as it was", "help: "] {
        assert!(ran.err.contains(said), "{said}: {ran}");
    }
    assert!(files(fix.folder.path()) == before);
    let ran = audit(fix.folder.path()).env("PATH", "").arg("--fix").run().code(3);
    assert!(ran.err.contains("cannot start cargo"), "{ran}");
}

#[test]
fn what_only_a_hand_can_fix_is_left_to_it() {
    for name in ["pinned", "workspace", "actix-mismatch"] {
        let fix = Fix::of(project(name));
        let report = fix.run("cures cures").code(1).report();
        assert_eq!(fix.calls(), [""; 0], "{name}");
        fix.assert_put_back();
        assert!(notes(&report).contains("Nothing was changed"), "{name}: {report:#}");
    }
    // A lock file without its project is no work for cargo.
    let fix = Fix::of(project("reqwest-affected"));
    fs::remove_file(fix.folder.path().join("Cargo.toml")).unwrap();
    fix.run("cures").refused(&["--fix", "is not the Cargo.lock of one", "help: "]);
    fix.assert_put_back();
    let other = Fix::of(project("reqwest-affected"));
    fs::rename(other.folder.path().join("Cargo.lock"), other.folder.path().join("old.lock")).unwrap();
    audit(other.folder.path()).arg("old.lock").arg("--fix").run().refused(&["old.lock", "help: "]);
}

#[test]
fn the_real_cargo_fixes_the_real_project() {
    let fix = Fix::of(project("reqwest-affected"));
    let ran = audit(fix.folder.path()).arg("--fix").run();
    if ran.any_code() == Some(3) {
        fix.assert_put_back();
        println!("skipped: cargo or its registry is out of reach: {}", ran.err);
        return;
    }
    let report = ran.code(0).report();
    assert_eq!(faults(&report), []);
    assert!(notes(&report).contains(&format!("Done: {UPDATE}\n")), "{report:#}");
    assert!(fix.lock().contains("name = \"rustls\"\nversion = \"0.22.4\""));
    // What was there is what cargo itself is content with.
    audited(fix.folder.path(), 0);
}
