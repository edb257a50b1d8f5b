//! Real clients, run now: what the table of the lab says that they did, they still do; and against servers of others
//! they do what `check` says. They are the clients that the proof of the defect builds.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::thread;

use crate::certificates::Identity;
use crate::checked::check;
use crate::programs::{caddy, gnutls_serv, nginx, program, s_server};
use crate::proved::{SEED, of_the_defect, prove};
use crate::recorded::{Did, kernel, read};
use crate::server::Server;

/// Scenarios with faults of all layers, and with none.
const SAMPLE: [&str; 9] = [
    SEED,
    "alpn-mismatch",
    "ca-as-end-entity",
    "certificate-expired",
    "healthy-tls13",
    "legacy-version-only",
    "missing-intermediate",
    "name-mismatch",
    "server-lacks-ecdhe",
];

#[test]
fn clients_do_against_the_lab_what_was_recorded() {
    let Some(clients) = clients("the recorded table") else { return };
    let recorded = read(include_str!("../lab/recorded.tsv"));
    let wrong = |scenario: &str| -> Vec<String> {
        let wrong = clients.iter().filter_map(|client| {
            let then = recorded
                .get(&(scenario.to_owned(), client.clone()))
                .unwrap_or_else(|| panic!("{scenario} {client}: never recorded"));
            let now = does(client, &["--lab".into(), scenario.into()]);
            (*then != now).then(|| format!("{scenario} {client}: recorded {then:?}, does {now:?}"))
        });
        wrong.collect()
    };
    let wrong: Vec<String> = thread::scope(|scope| {
        let running = SAMPLE.map(|scenario| scope.spawn(|| wrong(scenario)));
        running.into_iter().flat_map(|r| r.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn clients_do_against_servers_of_others_what_check_says() {
    let Some(clients) = clients("real clients against servers of others") else { return };
    let (plain, expired, other) =
        (Identity::self_signed(), Identity::expired(), Identity::named("other.test"));
    let what = "real clients against it";
    let mut servers: Vec<(&str, &Identity, Server)> = Vec::new();
    if let Some(path) = program("gnutls-serv", what) {
        let only_12 = ["--priority", "NORMAL:-VERS-ALL:+VERS-TLS1.2"];
        servers.push(("gnutls-serv, TLS 1.2", &plain, gnutls_serv(&path, &plain, &only_12).unwrap()));
        servers.push(("gnutls-serv", &plain, gnutls_serv(&path, &plain, &[]).unwrap()));
    }
    if let Some(path) = program("caddy", what) {
        servers.push(("caddy, TLS 1.2", &plain, caddy(&path, &plain, "tls1.2 tls1.2").unwrap()));
    }
    if let Some(path) = program("nginx", what) {
        servers.push(("nginx, expired", &expired, nginx(&path, Some(&expired), "").unwrap()));
        servers.push(("nginx, other name", &other, nginx(&path, Some(&other), "").unwrap()));
        let demands =
            format!("ssl_verify_client on; ssl_client_certificate {};", plain.certificate().display());
        servers.push(("nginx, ssl_verify_client", &plain, nginx(&path, Some(&plain), &demands).unwrap()));
    }
    if let Some(path) = program("openssl", what) {
        let demands = ["-Verify", "1", "-tls1_2"];
        servers.push(("s_server -Verify", &plain, s_server(&path, &plain, &demands).unwrap()));
        let p521 = ["-groups", "secp521r1"];
        servers.push(("s_server -groups secp521r1", &plain, s_server(&path, &plain, &p521).unwrap()));
    }
    let wrong = |(name, identity, server): &(&str, &Identity, Server)| -> Vec<String> {
        let ca = identity.certificate();
        let checked = check(server, Some(&ca));
        let wrong = clients.iter().filter_map(|client| {
            let said = match checked.of(client) {
                "connects" => Did::Connected,
                error => Did::Failed(kernel(error)),
            };
            let arguments = [server.target().into(), "--ca".into(), ca.clone().into()];
            let now = does(client, &arguments);
            (said != now).then(|| format!("{name} {client}: check says {said:?}, it does {now:?}"))
        });
        wrong.collect()
    };
    let wrong: Vec<String> = thread::scope(|scope| {
        let running: Vec<_> = servers.iter().map(|server| scope.spawn(move || wrong(server))).collect();
        running.into_iter().flat_map(|r| r.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The clients that the proof of the defect builds, each with verification and without; none if they could not be
/// built, which is reported.
fn clients(what: &str) -> Option<Vec<String>> {
    let trials = of_the_defect(what)?.trials();
    let built: BTreeSet<&str> =
        trials.iter().map(|t| t["client"].as_str().unwrap().trim_end_matches("+danger")).collect();
    Some(built.into_iter().flat_map(|id| [id.to_owned(), format!("{id}+danger")]).collect())
}

/// What a real client does there.
fn does(client: &str, there: &[OsString]) -> Did {
    let more = ["--quick", "--client", client].map(OsString::from);
    let proof = prove(there.iter().chain(&more)).expect("what is built already needs no cargo");
    let trial = &proof.trials()[0];
    assert_eq!(trial["client"], client);
    match trial["connects"].as_bool() {
        Some(true) => Did::Connected,
        Some(false) => Did::Failed(kernel(trial["error"].as_str().unwrap_or_default())),
        None => panic!("{client} could not be tried: {trial}"),
    }
}
