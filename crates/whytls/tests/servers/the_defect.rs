//! The defect that started whytls, shown by servers that are in use, and gone with the cure that each of them has:
//! TLS 1.3 allowed.

use crate::certificates::Identity;
use crate::checked::check;
use crate::programs::{caddy, gnutls_serv, java, nginx, program, runs_source_files, s_server};
use crate::server::{Ended, Server};
use crate::skipped::skip;

const CAUSE: &str = "ecdsa-sha1-offered-unverifiable";
const ERROR: &str = "peer misbehaved: SignedKxWithWrongAlgorithm";

/// The defect with TLS 1.2 alone, and none with TLS 1.3.
fn shows_the_defect(start: impl Fn(&Identity, Tls) -> Result<Server, Ended>) {
    let identity = Identity::self_signed();
    let server = start(&identity, Tls::Only12).unwrap();
    let checked = check(&server, Some(&identity.certificate()));
    assert_eq!(checked.findings().first(), Some(&(CAUSE, "certain")), "{}", server.log());
    assert_eq!((checked.report["verdict"].as_str(), checked.code), (Some("failing"), Some(1)));
    assert_eq!(checked.of("reqwest-0.12.0+rustls-0.22.2+danger"), ERROR);
    assert_eq!(checked.of("reqwest-0.12.2+rustls-0.22.2+danger"), ERROR);
    assert_eq!(checked.of("reqwest-0.12.0+rustls-0.22.4+danger"), "connects");
    assert_eq!(checked.of("reqwest-0.12.0+rustls-0.22.2"), "connects", "it trusts the certificate");
    drop(server);

    let cured = start(&identity, Tls::Also13).unwrap();
    let checked = check(&cured, Some(&identity.certificate()));
    assert_eq!(
        (checked.findings(), checked.failing(), checked.code),
        (vec![], 0, Some(0)),
        "{}",
        cured.log()
    );
}

/// Which versions a server speaks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tls {
    Only12,
    Also13,
}

impl Tls {
    /// One or the other.
    fn pick<T>(self, only_12: T, also_13: T) -> T {
        if self == Tls::Only12 { only_12 } else { also_13 }
    }
}

#[test]
fn by_gnutls_serv() {
    let Some(path) = program("gnutls-serv", "the defect by gnutls-serv") else { return };
    shows_the_defect(|identity, tls| {
        let priority = tls.pick("NORMAL:-VERS-ALL:+VERS-TLS1.2", "NORMAL");
        gnutls_serv(&path, identity, &["--priority", priority])
    });
}

#[test]
fn by_caddy() {
    let Some(path) = program("caddy", "the defect by caddy") else { return };
    shows_the_defect(|identity, tls| caddy(&path, identity, tls.pick("tls1.2 tls1.2", "tls1.2 tls1.3")));
}

#[test]
fn by_nginx() {
    let Some(path) = program("nginx", "the defect by nginx") else { return };
    shows_the_defect(|identity, tls| {
        let versions = tls.pick("ssl_protocols TLSv1.2;", "ssl_protocols TLSv1.2 TLSv1.3;");
        nginx(&path, Some(identity), &format!("{versions} ssl_ciphers DEFAULT:@SECLEVEL=0;"))
    });
}

#[test]
fn by_openssl() {
    let Some(path) = program("openssl", "the defect by openssl s_server") else { return };
    shows_the_defect(|identity, tls| {
        let versions: &[&str] = tls.pick(&["-tls1_2"], &[]);
        s_server(&path, identity, &[versions, &["-cipher", "DEFAULT@SECLEVEL=0"]].concat())
    });
}

#[test]
fn by_java() {
    let what = "the defect by Java";
    let Some(path) = program("java", what) else { return };
    let Some(openssl) = program("openssl", what) else { return };
    if let Err(why) = runs_source_files(&path) {
        skip(what, &why, false);
        return;
    }
    shows_the_defect(|identity, tls| {
        java(&path, &openssl, identity, tls.pick("TLSv1.2", "TLSv1.3,TLSv1.2"), true)
    });
}
