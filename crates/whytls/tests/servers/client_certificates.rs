//! `check --cert --key` against servers that ask for client certificates, and servers that ask too late.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};

use whytls_certificates::make::KeyKind;

use crate::certificates::Identity;
use crate::checked::{Checked, check, check_with};
use crate::programs::{nginx, program, s_server};
use crate::server::{Port, Server};

/// A check with this client certificate.
fn check_as(server: &Server, own: &Identity, client: &Identity) -> Checked {
    let (certificate, key) = (client.certificate(), client.key());
    let more = ["--cert", certificate.to_str().unwrap(), "--key", key.to_str().unwrap()];
    check_with(server, Some(&own.certificate()), &more)
}

#[test]
fn nginx_takes_the_certificate_that_it_knows_and_turns_others_away_in_http() {
    let Some(path) = program("nginx", "client certificates by nginx") else { return };
    let (own, known, other) = (Identity::self_signed(), Identity::named("client"), Identity::named("other"));
    let expired = Identity::expired();
    for versions in ["TLSv1.2", "TLSv1.3"] {
        for (trusted, shown, cause) in [
            (&known, &known, None),
            (&known, &other, Some("client-certificate-rejected")),
            (&expired, &expired, Some("client-certificate-expired")),
        ] {
            let directives = format!(
                "ssl_protocols {versions}; ssl_verify_client on; ssl_client_certificate {};",
                trusted.certificate().display()
            );
            let server = nginx(&path, Some(&own), &directives).unwrap();
            let checked = check_as(&server, &own, shown);
            let expected: Vec<_> = cause.map(|cause| (cause, "certain")).into_iter().collect();
            assert_eq!(checked.findings(), expected, "{versions}: {}", server.log());
            assert_eq!(checked.code, Some(i32::from(cause.is_some())));
            let wanted = &checked.report["endpoint"]["client_certificate"];
            let name = if cause == Some("client-certificate-expired") { "CN=localhost" } else { "CN=client" };
            assert_eq!(wanted["issuers"], serde_json::json!([name]), "{versions}");
            let schemes = wanted["schemes"].as_array().unwrap();
            assert!(schemes.contains(&"rsa_pss_rsae_sha256".into()), "{versions}: {schemes:?}");
        }
    }
}

#[test]
fn openssl_refuses_by_alert_what_it_does_not_take() {
    let Some(path) = program("openssl", "client certificates by openssl s_server") else { return };
    let (own, known, other) = (Identity::self_signed(), Identity::named("client"), Identity::named("other"));
    let (expired, rsa) = (Identity::expired(), Identity::with_key(KeyKind::Rsa(2048)));
    for version in ["-tls1_2", "-tls1_3"] {
        for (trusted, shown, cause) in [
            (&known, &known, None),
            (&known, &other, Some("client-certificate-rejected")),
            (&expired, &expired, Some("client-certificate-expired")),
            (&rsa, &rsa, None),
        ] {
            let trusted = trusted.certificate();
            let trusted = trusted.to_str().unwrap();
            let more = ["-Verify", "1", "-verify_return_error", "-CAfile", trusted, version];
            let server = s_server(&path, &own, &more).unwrap();
            let checked = check_as(&server, &own, shown);
            let expected: Vec<_> = cause.map(|cause| (cause, "certain")).into_iter().collect();
            assert_eq!(checked.findings(), expected, "{version}: {}", server.log());
        }
        // An ECDSA key, where only RSA is listed.
        let schemes = if version == "-tls1_2" { "RSA+SHA256" } else { "rsa_pss_rsae_sha256" };
        let more = ["-Verify", "1", "-client_sigalgs", schemes, version];
        let server = s_server(&path, &own, &more).unwrap();
        let checked = check_as(&server, &own, &known);
        let expected = [("client-key-lacks-common-scheme", "certain")];
        assert_eq!(checked.findings(), expected, "{version}: {}", server.log());
    }
}

/// openssl s_server renegotiates at the command R, which is given whenever a request has come.
#[test]
fn openssl_that_renegotiates() {
    let Some(path) = program("openssl", "renegotiation by openssl s_server") else { return };
    let own = Identity::self_signed();
    let port = Port::free();
    let mut child = Command::new(&path)
        .args(["s_server", "-tls1_2", "-accept", &format!("127.0.0.1:{}", port.number), "-cert"])
        .arg(own.certificate())
        .arg("-key")
        .arg(own.key())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let (mut commands, lines) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
    let (ready, is_ready) = std::sync::mpsc::channel();
    let operator = std::thread::spawn(move || {
        for line in lines.lines().map_while(Result::ok) {
            if line.starts_with("ACCEPT") {
                // Nobody waits for it any more after the first.
                let _ = ready.send(());
            } else if line.contains("GET / HTTP/1.1") && commands.write_all(b"R\n").is_err() {
                return;
            }
        }
    });
    is_ready.recv().unwrap();
    let server = Server::with(child, port);
    let checked = check(&server, Some(&own.certificate()));
    drop(server);
    operator.join().unwrap();
    assert_eq!(checked.findings().first(), Some(&("tls-renegotiation-required", "certain")));
    assert_eq!(
        checked.of("reqwest-0.12.28+rustls-0.23.46"),
        "received fatal alert: HandshakeFailure",
        "rustls refuses, and OpenSSL takes that for a reason to hang up"
    );
    assert_eq!(checked.of("reqwest-0.12.28+native-tls"), "connects");
}
