//! Each kind of program, really built: needs a network and minutes, so only on demand:
//! `cargo test -p whytls-prove --test real -- --ignored`. `WHYTLS_PROVE_CACHE` names a folder to keep.

use std::net::TcpListener;
use std::path::PathBuf;

use whytls_prove::{Outcome, Target, Workshop, WorkshopOptions, run};

/// One for each program text, configuration text, feature and way to a provider.
const CLIENTS: [&str; 17] = [
    "reqwest-0.11.6+rustls-0.19.1",
    "reqwest-0.11.27+rustls-0.21.12",
    "reqwest-0.11.27+native-tls",
    "reqwest-0.12.0+rustls-0.22.2",
    "reqwest-0.12.28+rustls-0.23.46",
    "reqwest-0.12.28+rustls-0.23.46+aws-lc-rs",
    "reqwest-0.12.28+native-tls",
    "reqwest-0.13.5+rustls-0.23.46",
    "reqwest-0.13.5+rustls-0.23.46+ring",
    "ureq-2.9.1+rustls-0.21.12",
    "ureq-2.9.7+rustls-0.22.4",
    "ureq-2.12.1+rustls-0.23.46",
    "ureq-3.5.2+rustls-0.23.46+aws-lc-rs",
    "ureq-3.5.2+native-tls",
    "tokio-rustls-0.24.1+rustls-0.21.12",
    "tokio-rustls-0.25.0+rustls-0.22.2",
    "tokio-rustls-0.26.6+rustls-0.23.46+ring",
];

#[test]
#[ignore = "compiles for minutes and needs the registry"]
fn every_kind_of_program_builds_and_answers() {
    let kept = std::env::var_os("WHYTLS_PROVE_CACHE").map(PathBuf::from);
    let temporary = tempfile::tempdir().expect("there is a temporary folder");
    let options = WorkshopOptions::default();
    let cancel = options.cancel.clone();
    let workshop = Workshop::new(kept.unwrap_or_else(|| temporary.path().to_owned()), options)
        .expect("the cache folder can be made");

    // A server that hangs up at once, so that every client comes as far as its handshake.
    let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
    let port = listener.local_addr().expect("a bound socket has an address").port();
    std::thread::spawn(move || listener.incoming().for_each(drop));

    let mut wrong = Vec::new();
    for name in CLIENTS {
        let id = name.parse().expect("the names above are names of clients");
        let ran = workshop
            .recipe(&id)
            .and_then(|recipe| workshop.build(&recipe, &mut |_| {}))
            .and_then(|built| run(&built, &Target::new(format!("https://localhost:{port}/")), &cancel));
        match ran {
            Ok(ran) if matches!(ran.outcome, Outcome::Fails { .. }) => {}
            other => wrong.push(format!("{name}: {other:?}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
