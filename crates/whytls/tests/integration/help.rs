//! Help, version, completions, colours, and how output ends.

use crate::common::{cargo_whytls, temp_file, whytls};

const LOG_LINE: &str =
    "WARN rustls::client::tls12: peer signed kx with wrong algorithm (got Unknown(0) expect [ED25519])";

/// The commands below this one, as its help lists them.
fn commands(of: &[&str]) -> Vec<String> {
    let help = whytls(of.iter().chain(&["--help"])).run().code(0).out;
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let names = listed.take_while(|line| !line.is_empty()).filter_map(|line| {
        // Names stand two columns in, their continued descriptions further.
        let line = line.strip_prefix("  ").filter(|line| !line.starts_with(' '))?;
        line.split_whitespace().next().map(str::to_owned)
    });
    names.filter(|name| name != "help").collect()
}

#[test]
fn every_command_has_help() {
    let mut all: Vec<Vec<String>> = commands(&[]).into_iter().map(|c| vec![c]).collect();
    all.extend(commands(&["lab"]).into_iter().map(|c| vec!["lab".to_owned(), c]));
    for name in ["explain", "check", "audit", "prove", "lab", "causes", "clients", "schema", "completions"] {
        assert!(all.contains(&vec![name.to_owned()]), "{name}: {all:?}");
    }
    for command in all {
        let ran = whytls(command.iter().map(String::as_str).chain(["--help"])).run().code(0);
        assert_eq!(ran.err, "", "{ran}");
        assert!(ran.out.contains(&format!("Usage: whytls {}", command.join(" "))), "{ran}");
        // What takes more than a flag shows how.
        let needs = matches!(command[0].as_str(), "explain" | "check" | "audit" | "prove")
            || command.contains(&"run".into());
        assert!(!needs || ran.out.contains("Example"), "{ran}");
        // What is quoted stands on one line, to be pasted.
        let is_cut = |line: &&str| line.ends_with('\'') && line.matches('\'').count() % 2 == 1;
        assert_eq!(ran.out.lines().find(is_cut), None);
        let short = whytls(command.iter().map(String::as_str).chain(["-h"])).run().code(0);
        assert!(short.out.contains("Usage: "), "{short}");
    }
    whytls(["--help"]).run().code(0).says(&["Examples:", "Exit codes:", "whytls check example.com:443"]);
}

#[test]
fn nothing_and_nonsense_are_refused_with_usage() {
    whytls([""; 0]).run().code(2);
    let ran = whytls([""; 0]).run();
    assert!(ran.out.is_empty() && ran.err.contains("Usage: whytls"), "{ran}");
    whytls(["--no-such"]).run().refused(&["--no-such"]);
    whytls(["lab"]).run().code(2);
    whytls(["causes", "extra"]).run().refused(&["extra"]);
    whytls(["completions", "tcsh-9"]).run().refused(&["bash", "zsh", "fish"]);
}

#[test]
fn the_version_is_told() {
    for flag in ["--version", "-V"] {
        let ran = whytls([flag]).run().code(0);
        assert_eq!(ran.out, format!("whytls {}\n", env!("CARGO_PKG_VERSION")));
    }
}

#[test]
fn completions_name_every_command() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = whytls(["completions", shell]).run().code(0);
        for command in commands(&[]) {
            assert!(script.out.contains(&command), "{shell}: {command}");
        }
        assert!(script.out.contains("--timeout") || script.out.contains("-l timeout"), "{shell}");
        // A shell that is here says whether it can read them.
        let file = temp_file(&script.out);
        match std::process::Command::new(shell).arg("-n").arg(&file).status() {
            Ok(status) if matches!(shell, "bash" | "zsh" | "fish") => assert!(status.success(), "{shell}"),
            _ => println!("{shell} is not here to read its completions"),
        }
    }
}

#[test]
fn colours_come_when_they_are_wanted() {
    let explain = |options: &[&str]| whytls(["explain"].iter().chain(options)).input(LOG_LINE);
    let coloured = |run: crate::common::Run| run.run().code(1).out.contains('\x1b');
    assert!(!coloured(explain(&[])), "no terminal");
    assert!(coloured(explain(&["--color", "always"])));
    assert!(coloured(explain(&["--color", "always"]).env("NO_COLOR", "1")), "the option is nearer");
    assert!(!coloured(explain(&["--color", "never"]).env("CLICOLOR_FORCE", "1")));
    assert!(coloured(explain(&[]).env("CLICOLOR_FORCE", "1")));
    assert!(!coloured(explain(&[]).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1")));
    assert!(!coloured(explain(&["--format", "json", "--color", "always"])));
    // Colours add nothing but colours.
    let plain = explain(&["--color", "never"]).run().out;
    let mut bare = String::new();
    let mut rest = explain(&["--color", "always"]).run().out;
    while let Some(at) = rest.find('\x1b') {
        bare.push_str(&rest[..at]);
        let end = at + rest[at..].find('m').unwrap() + 1;
        rest = rest.split_off(end);
    }
    assert_eq!(bare + &rest, plain);
}

#[test]
fn a_reader_that_goes_away_is_success() {
    let log = temp_file(LOG_LINE);
    let log = log.to_str().unwrap();
    for arguments in [
        &["causes"][..],
        &["causes", "--format", "json"],
        &["clients"],
        &["clients", "*", "--format", "json"],
        &["lab", "list"],
        &["schema"],
        &["completions", "bash"],
        &["explain", "certificate-expired"],
        &["explain", log],
        &["explain", log, log, "--format", "json"],
        &["--help"],
        &["--version"],
    ] {
        let ran = whytls(arguments).run_unread().code(0);
        assert_eq!(ran.err, "", "{ran}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_whytls"));
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let output = command.arg("causes").stdout(full).output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.code() == Some(2) && err.contains("No space left"), "{err}");
}

#[test]
fn cargo_whytls_is_the_same_program() {
    for arguments in [
        &["causes"][..],
        &["clients", "--format", "json"],
        &["explain", "certificate-expired"],
        &["--version"],
    ] {
        let own = whytls(arguments).run().code(0).out;
        // As cargo calls it, and as a person may.
        assert_eq!(cargo_whytls(["whytls"].iter().chain(arguments)).run().code(0).out, own);
        assert_eq!(cargo_whytls(arguments).run().code(0).out, own);
    }
    let ran = cargo_whytls(["whytls", "explain", "--format", "json"]).input(LOG_LINE).run().code(1);
    assert_eq!(ran.report()["verdict"], "failing");
    cargo_whytls(["whytls", "explain", "no-such.log"]).run().refused(&["no-such.log"]);
}
