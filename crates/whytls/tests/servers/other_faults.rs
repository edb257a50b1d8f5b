//! Other faults than the defect, by servers that are in use.

use std::path::Path;

use whytls_certificates::make::KeyKind;

use crate::certificates::Identity;
use crate::checked::{Checked, check, check_with};
use crate::programs::{apache, gnutls_serv, java, nginx, node, program, runs_source_files, s_server};
use crate::server::{Ended, Server};
use crate::skipped::skip;

/// A check, of which the first finding is this one, and certain.
fn names(cause: &str, server: Result<Server, Ended>, ca: Option<&Path>) -> Checked {
    let server = server.unwrap();
    let checked = check(&server, ca);
    assert_eq!(checked.findings().first(), Some(&(cause, "certain")), "{}", server.log());
    assert_eq!((checked.report["verdict"].as_str(), checked.code), (Some("failing"), Some(1)));
    checked
}

/// A check that finds nothing at all.
fn healthy(server: Result<Server, Ended>, ca: &Path) {
    let server = server.unwrap();
    let checked = check(&server, Some(ca));
    assert_eq!(
        (checked.findings(), checked.failing(), checked.code),
        (Vec::new(), 0, Some(0)),
        "{}",
        server.log()
    );
}

#[test]
fn nginx_in_clear() {
    let Some(path) = program("nginx", "plain HTTP by nginx") else { return };
    let checked = names("plaintext-peer", nginx(&path, None, ""), None);
    let summary = checked.report["findings"][0]["summary"].as_str().unwrap();
    assert!(summary.contains("HTTP/1.1 400 Bad Request"), "{summary}");
}

#[test]
fn nginx_with_an_expired_certificate() {
    let Some(path) = program("nginx", "an expired certificate by nginx") else { return };
    let identity = Identity::expired();
    let server = nginx(&path, Some(&identity), "");
    let checked = names("certificate-expired", server, Some(&identity.certificate()));
    assert_eq!(checked.of("reqwest-0.12.28+rustls-0.23.46+danger"), "connects");
}

#[test]
fn nginx_with_another_name_in_its_certificate() {
    let Some(path) = program("nginx", "a wrong name by nginx") else { return };
    let identity = Identity::named("other.test");
    names("name-mismatch", nginx(&path, Some(&identity), ""), Some(&identity.certificate()));
}

/// A server may hold a certificate for each kind of key, and which one a client gets depends on its schemes.
#[test]
fn nginx_with_two_certificates_of_which_one_has_another_name() {
    let Some(path) = program("nginx", "two certificates by nginx") else { return };
    let (good, other) = (Identity::self_signed(), Identity::named_with_key("other.test", KeyKind::Rsa(2048)));
    let second = format!(
        "ssl_certificate {}; ssl_certificate_key {};",
        other.certificate().display(),
        other.key().display()
    );
    let server = nginx(&path, Some(&good), &second).unwrap();
    let checked = check(&server, Some(&good.certificate()));
    assert_eq!((checked.report["verdict"].as_str(), checked.code), (Some("at-risk"), Some(1)));
    assert_eq!(checked.failing(), 0, "all clients prefer the first");
    assert_eq!(checked.findings()[0].0, "name-mismatch");
    let summary = checked.report["findings"][0]["summary"].as_str().unwrap();
    assert!(summary.starts_with("Clients that take RSA signatures alone get another chain."), "{summary}");
    let chains = checked.report["endpoint"]["other_chains"].as_array().unwrap();
    assert!(chains[0][0].as_str().unwrap().starts_with("CN=other.test"), "{chains:?}");
}

#[test]
fn nginx_without_its_intermediate_certificate() {
    let Some(path) = program("nginx", "a missing intermediate by nginx") else { return };
    let (identity, root) = Identity::below_an_intermediate(Some("http://ca.lab.test/intermediate.cer"));
    names("missing-intermediate", nginx(&path, Some(&identity), ""), Some(&root.certificate()));
}

/// Where a certificate does not say where its issuer's can be fetched, as those of private CAs seldom do, a missing
/// intermediate and a wrong root look alike: neither is certain, and with a root given the first is likelier.
#[test]
fn nginx_without_its_intermediate_certificate_that_nobody_can_fetch() {
    let Some(path) = program("nginx", "a missing intermediate by nginx") else { return };
    let (identity, root) = Identity::below_an_intermediate(None);
    let server = nginx(&path, Some(&identity), "").unwrap();
    let checked = check(&server, Some(&root.certificate()));
    assert_eq!(
        checked.findings(),
        [("missing-intermediate", "likely"), ("private-ca-not-trusted", "likely")],
        "{}",
        server.log()
    );
}

/// The root, which need not be sent, in place of the intermediate, which must be.
#[test]
fn openssl_that_sends_the_root_in_place_of_the_intermediate() {
    let Some(path) = program("openssl", "a root in place of an intermediate by openssl s_server") else {
        return;
    };
    let (identity, root) = Identity::below_an_intermediate(None);
    let root = root.certificate();
    let server = s_server(&path, &identity, &["-cert_chain", root.to_str().unwrap()]).unwrap();
    let checked = check(&server, Some(&root));
    assert_eq!(checked.findings().first(), Some(&("missing-intermediate", "certain")), "{}", server.log());
}

/// A certificate that `openssl req -x509` makes by default is a CA's. That nobody was given it comes first; given, it
/// is what rustls refuses.
#[test]
fn openssl_with_the_certificate_that_it_makes_by_default() {
    let Some(path) = program("openssl", "a certificate of openssl req by openssl s_server") else { return };
    let Some(identity) = Identity::by_openssl_req(&path) else { return };
    let server = s_server(&path, &identity, &["-tls1_3"]).unwrap();
    let checked = check(&server, None);
    assert_eq!(checked.findings().first(), Some(&("self-signed-certificate", "certain")), "{}", server.log());
    let checked = check(&server, Some(&identity.certificate()));
    assert_eq!(checked.findings(), [("ca-as-end-entity", "certain")], "{}", server.log());
}

#[test]
fn nginx_with_a_certificate_that_nobody_trusts() {
    let Some(path) = program("nginx", "a self-signed certificate by nginx") else { return };
    let identity = Identity::self_signed();
    let checked = names("self-signed-certificate", nginx(&path, Some(&identity), ""), None);
    assert_eq!(checked.of("reqwest-0.12.28+rustls-0.23.46+danger"), "connects");
}

/// nginx completes the handshake without a client certificate and refuses in HTTP, with status 400: nothing fails in
/// TLS, and yet nobody gets what was asked for.
#[test]
fn nginx_that_refuses_in_http_who_has_no_certificate() {
    let Some(path) = program("nginx", "ssl_verify_client by nginx") else { return };
    let identity = Identity::self_signed();
    for versions in ["TLSv1.2", "TLSv1.3"] {
        let directives = format!(
            "ssl_protocols {versions}; ssl_verify_client on; ssl_client_certificate {};",
            identity.certificate().display()
        );
        let server = nginx(&path, Some(&identity), &directives).unwrap();
        let checked = check(&server, Some(&identity.certificate()));
        let expected = vec![("client-certificate-required", "certain")];
        assert_eq!(
            (checked.findings(), checked.failing(), checked.code),
            (expected, 0, Some(1)),
            "{versions}"
        );
        assert_eq!(checked.report["verdict"], "at-risk");
        // What it asks for is shown, where it is not encrypted.
        let shown = checked.report["endpoint"].to_string().contains("CertificateRequest");
        assert_eq!(shown, versions == "TLSv1.2");
    }
}

#[test]
fn openssl_that_demands_a_client_certificate() {
    let Some(path) = program("openssl", "-Verify by openssl s_server") else { return };
    let identity = Identity::self_signed();
    for (version, error) in [("-tls1_2", "HandshakeFailure"), ("-tls1_3", "CertificateRequired")] {
        let server = s_server(&path, &identity, &["-Verify", "1", version]);
        let checked = names("client-certificate-required", server, Some(&identity.certificate()));
        let said = checked.of("reqwest-0.12.28+rustls-0.23.46");
        assert_eq!(said, format!("received fatal alert: {error}"));
    }
}

#[test]
fn gnutls_that_demands_a_client_certificate() {
    let Some(path) = program("gnutls-serv", "a required client certificate by gnutls-serv") else { return };
    let identity = Identity::self_signed();
    let server = gnutls_serv(&path, &identity, &["--require-client-cert"]);
    names("client-certificate-required", server, Some(&identity.certificate()));
}

#[test]
fn openssl_with_rsa_key_exchange_only() {
    let Some(path) = program("openssl", "RSA key exchange by openssl s_server") else { return };
    let identity = Identity::with_key(KeyKind::Rsa(2048));
    let server = s_server(&path, &identity, &["-tls1_2", "-cipher", "kRSA"]);
    let checked = names("server-lacks-ecdhe", server, Some(&identity.certificate()));
    assert_eq!(checked.of("reqwest-0.12.28+native-tls"), "connects");
}

#[test]
fn openssl_with_cbc_suites_only() {
    let Some(path) = program("openssl", "CBC suites by openssl s_server") else { return };
    let identity = Identity::self_signed();
    let server = s_server(&path, &identity, &["-tls1_2", "-cipher", "ECDHE-ECDSA-AES256-SHA384"]);
    let checked = names("no-common-cipher-suite", server, Some(&identity.certificate()));
    assert_eq!(checked.of("reqwest-0.12.28+native-tls"), "connects");
}

#[test]
fn openssl_and_gnutls_with_tls_1_1_only() {
    let identity = Identity::self_signed();
    let ca = identity.certificate();
    if let Some(path) = program("openssl", "TLS 1.1 by openssl s_server") {
        let server = s_server(&path, &identity, &["-tls1_1", "-cipher", "DEFAULT@SECLEVEL=0"]);
        names("legacy-version-only", server, Some(&ca));
    }
    if let Some(path) = program("gnutls-serv", "TLS 1.1 by gnutls-serv") {
        match gnutls_serv(&path, &identity, &["--priority", "LEGACY:-VERS-ALL:+VERS-TLS1.1"]) {
            Err(Ended(log)) => skip("TLS 1.1 by gnutls-serv", &format!("it does not start: {log}"), true),
            server => drop(names("legacy-version-only", server, Some(&ca))),
        }
    }
}

/// OpenSSL's level 2 forbids the signatures of TLS 1.1 and not TLS 1.1: who offers that gets by without a signature.
#[test]
fn openssl_with_tls_1_1_and_rsa_key_exchange() {
    let Some(path) = program("openssl", "TLS 1.1 with RSA key exchange by openssl s_server") else { return };
    let identity = Identity::with_key(KeyKind::Rsa(2048));
    let ca = identity.certificate();
    for (suite, of_awc) in [
        ("AES128-SHA@SECLEVEL=0", "connects"),
        (
            "ECDHE-RSA-AES128-SHA@SECLEVEL=0",
            "Failed to connect to host: legacy sigalg disallowed or unsupported",
        ),
    ] {
        let server = s_server(&path, &identity, &["-tls1_1", "-cipher", suite]).unwrap();
        let checked = check_with(&server, Some(&ca), &["--clients"]);
        assert_eq!(checked.of("awc-3.11.0+openssl"), of_awc, "{suite}");
        assert_ne!(checked.of("tokio-tungstenite-0.30.0+native-tls"), "connects", "{suite}");
        assert_eq!(checked.findings()[0], ("legacy-version-only", "certain"), "{suite}");
    }
}

#[test]
fn openssl_and_gnutls_with_another_application_protocol() {
    let identity = Identity::self_signed();
    let ca = identity.certificate();
    let mut all = Vec::new();
    if let Some(path) = program("openssl", "ALPN by openssl s_server") {
        all.push(s_server(&path, &identity, &["-alpn", "smtp"]));
    }
    if let Some(path) = program("gnutls-serv", "ALPN by gnutls-serv") {
        all.push(gnutls_serv(&path, &identity, &["--alpn", "smtp", "--alpn-fatal"]));
    }
    for server in all {
        let checked = names("alpn-mismatch", server, Some(&ca));
        assert_eq!(checked.of("ureq-3.5.2+rustls-0.23.46+ring"), "connects", "it offers no protocols");
    }
}

/// With rustls 0.22.1 such a client connects: there ed448 is `Unknown(0)`, as ed25519 is.
#[test]
fn openssl_with_an_ed448_certificate() {
    let Some(path) = program("openssl", "an Ed448 certificate by openssl s_server") else { return };
    let Some(identity) = Identity::by_openssl(&path, "ed448") else {
        skip("an Ed448 certificate by openssl s_server", "this openssl makes none", true);
        return;
    };
    let server = s_server(&path, &identity, &["-tls1_2"]).unwrap();
    let checked = check(&server, Some(&identity.certificate()));
    let error = "peer misbehaved: SignedKxWithWrongAlgorithm";
    assert_eq!(checked.of("reqwest-0.12.28+rustls-0.23.46+danger"), error);
    assert_eq!(checked.of("reqwest-0.12.28+native-tls"), "connects");
    assert_eq!(checked.of("tokio-rustls-0.25.0+rustls-0.22.1+danger"), "connects");
    // Clients that verify the certificate do not know its algorithm; those that do not, meet the other.
    assert_eq!(
        checked.findings(),
        [("provider-lacks-signature-algorithm", "certain"), ("ed448-offered-without-suite", "certain")]
    );
}

#[test]
fn nginx_that_knows_no_such_name() {
    let Some(path) = program("nginx", "ssl_reject_handshake by nginx") else { return };
    let server = nginx(&path, Some(&Identity::self_signed()), "ssl_reject_handshake on;");
    let checked = names("unrecognized-name", server, None);
    assert_eq!(checked.of("reqwest-0.12.28+rustls-0.23.46"), "received fatal alert: UnrecognisedName");
}

#[test]
fn apache_with_and_without_faults() {
    let Some(path) = program("apache2", "Apache's httpd") else { return };
    let (good, expired) = (Identity::self_signed(), Identity::expired());
    let ca = good.certificate();
    healthy(apache(&path, &good, ""), &ca);
    names("certificate-expired", apache(&path, &expired, ""), Some(&expired.certificate()));
    let old = "SSLProtocol TLSv1.1\nSSLCipherSuite DEFAULT:@SECLEVEL=0";
    names("legacy-version-only", apache(&path, &good, old), Some(&ca));
    let demands = format!("SSLVerifyClient require\nSSLCACertificateFile {}", ca.display());
    names("client-certificate-required", apache(&path, &good, &demands), Some(&ca));
    let rsa = "SSLProtocol TLSv1.2\nSSLCipherSuite AES128-GCM-SHA256";
    let by_rsa = Identity::with_key(KeyKind::Rsa(2048));
    names("server-lacks-ecdhe", apache(&path, &by_rsa, rsa), Some(&by_rsa.certificate()));
}

#[test]
fn node_with_and_without_faults() {
    let Some(path) = program("node", "Node's HTTPS server") else { return };
    let (good, other) = (Identity::self_signed(), Identity::named("other.test"));
    let ca = good.certificate();
    healthy(node(&path, &good, ""), &ca);
    healthy(node(&path, &good, "maxVersion: 'TLSv1.2'"), &ca);
    names("name-mismatch", node(&path, &other, ""), Some(&other.certificate()));
    let demands = "requestCert: true, rejectUnauthorized: true";
    names("client-certificate-required", node(&path, &good, demands), Some(&ca));
    names("no-common-group", node(&path, &good, "ecdhCurve: 'secp521r1', minVersion: 'TLSv1.3'"), Some(&ca));
}

#[test]
fn java_with_and_without_faults() {
    let what = "Java's HTTPS server";
    let (Some(path), Some(openssl)) = (program("java", what), program("openssl", what)) else { return };
    if let Err(why) = runs_source_files(&path) {
        skip(what, &why, false);
        return;
    }
    let (good, expired) = (Identity::self_signed(), Identity::expired());
    healthy(java(&path, &openssl, &good, "TLSv1.3,TLSv1.2", false), &good.certificate());
    let server = java(&path, &openssl, &expired, "TLSv1.3,TLSv1.2", false);
    names("certificate-expired", server, Some(&expired.certificate()));
}
