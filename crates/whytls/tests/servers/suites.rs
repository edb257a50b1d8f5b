//! What others' servers take, told as far as sixty connections reach.

use serde_json::Value;
use whytls_certificates::make::KeyKind;

use crate::certificates::Identity;
use crate::checked::check;
use crate::programs::{nginx, program, s_server};
use crate::server::Server;

/// What is told of TLS 1.2: how many suites, whether they are all, and whether the server has an order of its own.
fn told(server: &Server, identity: &Identity) -> (usize, bool, Value) {
    let report = check(server, Some(&identity.certificate())).report;
    assert!(report["endpoint"]["connections"].as_u64().unwrap() <= 60);
    let versions = report["endpoint"]["negotiates"].as_array().unwrap();
    let told = versions.iter().find(|told| told["version"] == "TLS 1.2").unwrap();
    (told["suites"].as_array().unwrap().len(), told["complete"] == true, told["own_order"].clone())
}

#[test]
fn all_that_nginx_takes_is_told() {
    let Some(path) = program("nginx", "the suites of nginx") else { return };
    let identity = Identity::with_key(KeyKind::Rsa(2048));
    for (directives, own_order) in [("", false), ("ssl_prefer_server_ciphers on;", true)] {
        let (count, complete, order) = told(&nginx(&path, Some(&identity), directives).unwrap(), &identity);
        assert!(complete && count > 20, "{directives} {count}");
        assert_eq!(order, own_order, "{directives}");
    }
}

#[test]
fn where_a_server_takes_too_many_it_is_not_said_that_these_are_all() {
    let Some(path) = program("openssl", "all suites of s_server") else { return };
    let identity = Identity::with_key(KeyKind::Rsa(2048));
    let server = s_server(&path, &identity, &["-cipher", "ALL:@SECLEVEL=0"]).unwrap();
    let (count, complete, _) = told(&server, &identity);
    assert!(!complete && count > 20, "{count}");
}
