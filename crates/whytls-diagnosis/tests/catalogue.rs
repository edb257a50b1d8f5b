//! The catalogue as a whole: every record is complete, every real text leads to its cause, and causes
//! steal nothing from each other.
#![expect(clippy::disallowed_methods, reason = "the tests read the folders of the causes")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

mod lines;

use whytls_diagnosis::{
    Cause, Certificate, Confidence, Connection, Context, Evidence, Fact, FactKind, Graph,
    KeyExchangeSignature, Lab, RemedyKind, Said, Server, Source, Symptom, Trust, Values, WORDS, causes,
    diagnose, reader,
};

const SECTIONS: [&str; 6] = [
    "## What happened",
    "## Why",
    "## Do this now",
    "## Do this for good",
    "## How to be sure",
    "## References",
];

/// What `cargo xtask new-cause` leaves to be filled in.
const GAP: &str = "FILL_ME_IN";

/// What switches verification off, in the words of several tools.
const VERIFICATION_OFF: &[&str] = &[
    "danger_accept_invalid",
    "disable_verification",
    "--insecure",
    "curl -k",
    "SslVerifyMode::NONE",
    "proxy_ssl_verify off",
    "with_custom_certificate_verifier",
];

/// The kinds of fact that a check of an endpoint looks for.
const CHECKED: [FactKind; 6] = [
    FactKind::Symptom,
    FactKind::KeyExchangeSignature,
    FactKind::Connection,
    FactKind::Server,
    FactKind::Certificate,
    FactKind::Trust,
];

fn folder_of(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/causes").join(name.replace('-', "_"))
}

/// The words that a sentence names in braces.
fn words(sentence: &str) -> Vec<&str> {
    sentence
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}').map(|(word, _)| word))
        .filter(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
        .collect()
}

/// Every sentence of a cause that people read.
fn sentences(cause: &'static Cause) -> Vec<&'static str> {
    let mut all = vec![cause.title];
    all.extend(cause.summaries);
    all.extend(cause.remedies.iter().map(|r| r.summary));
    all.extend(cause.not_remedies.iter().map(|r| r.summary));
    all
}

/// What a case demands of the diagnosis of its text.
#[derive(Clone, Copy, PartialEq)]
enum Demand {
    /// `NAME.txt`: the cause stands first.
    First,
    /// `may-NAME.txt`: several causes share this text; the cause is among the findings.
    Among,
    /// `not-NAME.txt`: a near miss; the cause does not stand first.
    NotFirst,
}

struct Case {
    cause: &'static Cause,
    name: String,
    demand: Demand,
    from: String,
    text: String,
}

/// All cases of all causes, in order.
fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for cause in causes::all() {
        let folder = folder_of(cause.name).join("cases");
        let Ok(entries) = fs::read_dir(folder) else { continue };
        let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        files.sort();
        for file in files {
            let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let whole = fs::read_to_string(&file).expect("cases are text");
            let (from, text) = whole.split_once('\n').unwrap_or((&whole, ""));
            let demand = match name.split('-').next() {
                Some("not") => Demand::NotFirst,
                Some("may") => Demand::Among,
                _ => Demand::First,
            };
            cases.push(Case { cause, name, demand, from: from.to_owned(), text: text.to_owned() });
        }
    }
    cases
}

fn named(case: &Case) -> String {
    format!("{}/{}", case.cause.name, case.name)
}

/// The causes found in a text, with their confidence, most probable first.
fn found(text: &str) -> Vec<(&'static str, Confidence)> {
    let evidence = reader::read_text("case", text.as_bytes());
    diagnose(&evidence, &Context::default()).iter().map(|f| (f.cause.name, f.confidence)).collect()
}

#[test]
fn names_are_those_of_the_folders_sorted_and_kebab_case() {
    let names: Vec<&str> = causes::all().iter().map(|c| c.name).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(names, sorted, "names are unique and in order");
    for name in &names {
        assert!(
            name.split('-')
                .all(|part| !part.is_empty()
                    && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())),
            "{name} is not kebab-case"
        );
        assert_eq!(causes::by_name(name).map(|c| c.name), Some(*name));
    }
    let mut folders: Vec<String> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/causes"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_string_lossy().replace('_', "-"))
        .collect();
    folders.sort();
    assert_eq!(names, folders, "each folder is in the list under its name; run: cargo xtask causes");
}

#[test]
fn every_rival_exists_and_is_another_cause() {
    for cause in causes::all() {
        for rival in cause.rivals {
            assert!(causes::by_name(rival).is_some(), "{}: no cause is named {rival}", cause.name);
            assert_ne!(*rival, cause.name, "a cause is no rival of its own");
        }
    }
}

#[test]
fn no_cause_holds_by_mere_absence() {
    for cause in causes::all() {
        assert!(cause.condition.must_be_carried(), "{}", cause.name);
    }
}

#[test]
fn sentences_use_known_words_and_the_last_summary_none() {
    let known: BTreeSet<&str> = WORDS.iter().map(|(word, _)| *word).collect();
    for cause in causes::all() {
        let commands = cause.remedies.iter().flat_map(|r| r.commands.iter().copied());
        for sentence in sentences(cause).into_iter().chain(commands) {
            for word in words(sentence) {
                assert!(known.contains(word), "{}: the word {word} is not in WORDS: {sentence}", cause.name);
            }
        }
        let last = cause.summaries.last().unwrap_or(&"{none}");
        assert!(words(last).is_empty(), "{}: the last summary must need no values: {last}", cause.name);
    }
}

#[test]
fn no_two_causes_share_a_sentence() {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for cause in causes::all() {
        for sentence in sentences(cause) {
            if let Some(other) = seen.insert(sentence, cause.name) {
                panic!("{other} and {} share the sentence: {sentence}", cause.name);
            }
        }
    }
}

#[test]
fn pages_have_their_sections_in_order() {
    for cause in causes::all() {
        let mut lines = cause.page.lines();
        assert_eq!(lines.next(), Some(format!("# {}", cause.name).as_str()));
        assert_eq!(lines.next(), Some(""), "{}: a line that says what it is follows", cause.name);
        assert!(
            lines.next().is_some_and(|line| !line.is_empty() && !line.starts_with('#')),
            "{}",
            cause.name
        );
        let sections: Vec<&str> = cause.page.lines().filter(|line| line.starts_with("## ")).collect();
        assert_eq!(sections, SECTIONS, "{}", cause.name);
        let length = cause.page.lines().count();
        assert!((25..=65).contains(&length), "{}: the page has {length} lines", cause.name);
    }
}

#[test]
fn ranges_of_versions_parse_and_do_not_overlap() {
    let parse = |text: &str| semver::Version::parse(text).unwrap_or_else(|e| panic!("{text}: {e}"));
    for affected in causes::all().iter().flat_map(|c| c.affected) {
        let mut end = None;
        for (from, before) in affected.ranges {
            let (from, before) = (parse(from), parse(before));
            assert!(from < before, "{}: {from} is not below {before}", affected.package);
            assert!(
                end.is_none_or(|end| end <= from),
                "{}: {from} lies in the range before",
                affected.package
            );
            end = Some(before);
        }
        assert!(!affected.cured_in.is_empty(), "{}: which version cures it?", affected.package);
        for cured in affected.cured_in {
            assert!(
                !causes::all().iter().any(|c| c.affects(affected.package, &parse(cured))),
                "{} {cured} is itself affected by something",
                affected.package
            );
        }
    }
}

/// A person on the client's side and one on the server's each read their own remedies from the top:
/// within each side, what lasts stands before what does not.
#[test]
fn lasting_remedies_stand_before_stop_gaps() {
    let on_server = |kind| matches!(kind, RemedyKind::Server | RemedyKind::Certificate);
    for cause in causes::all() {
        assert!(!cause.remedies.is_empty(), "{} has no remedy", cause.name);
        for side in [true, false] {
            let permanent: Vec<bool> =
                cause.remedies.iter().filter(|r| on_server(r.kind) == side).map(|r| r.permanent).collect();
            assert!(permanent.is_sorted_by(|a, b| a >= b), "{}: a stop-gap stands too early", cause.name);
        }
    }
}

#[test]
fn no_remedy_switches_verification_off() {
    for cause in causes::all() {
        for remedy in cause.remedies {
            for text in remedy.commands.iter().chain([&remedy.summary]) {
                for off in VERIFICATION_OFF {
                    assert!(!text.contains(off), "{}: {text}", cause.name);
                }
            }
        }
    }
}

/// Every cause speaks Chinese too: as many sentences, with the same words in braces.
#[test]
fn every_cause_is_told_in_chinese() {
    let mut wrong = String::new();
    let chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    for cause in causes::all() {
        let zh = cause.zh;
        if !chinese(zh.title) {
            writeln!(wrong, "{}: the title is not in Chinese", cause.name).unwrap();
        }
        let remedies: Vec<&str> = cause.remedies.iter().map(|r| r.summary).collect();
        let not_remedies: Vec<&str> = cause.not_remedies.iter().map(|r| r.summary).collect();
        for (what, english, translated) in [
            ("summaries", cause.summaries, zh.summaries),
            ("remedies", &remedies, zh.remedies),
            ("not_remedies", &not_remedies, zh.not_remedies),
        ] {
            if english.len() != translated.len() {
                writeln!(wrong, "{}: {} {what}, {} in Chinese", cause.name, english.len(), translated.len())
                    .unwrap();
            }
            for (english, translated) in english.iter().zip(translated) {
                let [mut expected, mut found] = [words(english), words(translated)];
                expected.sort_unstable();
                found.sort_unstable();
                if expected != found || !chinese(translated) {
                    writeln!(wrong, "{}: {translated}: {expected:?} {found:?}", cause.name).unwrap();
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn nothing_is_left_to_be_filled_in() {
    for cause in causes::all() {
        assert!(!cause.references.is_empty(), "{} cites nothing", cause.name);
        match cause.lab {
            Lab::Scenario(name) => assert_eq!(name, cause.name, "the lab's server is named after its cause"),
            Lab::None(reason) => assert!(!reason.is_empty(), "{}: why is there no lab server?", cause.name),
        }
        let texts = sentences(cause).into_iter().chain(cause.references.iter().copied()).chain([cause.page]);
        for text in texts {
            assert!(!text.contains(GAP) && !text.contains("TODO"), "{}: {text}", cause.name);
            assert!(!text.trim().is_empty(), "{} has an empty sentence", cause.name);
        }
    }
    for case in cases() {
        assert!(!case.from.contains(GAP) && !case.text.contains(GAP), "{}", named(&case));
    }
}

#[test]
fn every_cause_that_texts_speak_of_has_a_real_text() {
    let cases = cases();
    let lines = lines::all();
    for case in &cases {
        assert!(case.from.len() > "# from: ".len() && case.from.starts_with("# from: "), "{}", named(case));
        assert!(!case.text.trim().is_empty(), "{} is empty", named(case));
    }
    for cause in causes::all() {
        let speaks = cause.condition.patterns().iter().any(|pattern| pattern.kind() == FactKind::Symptom);
        if speaks {
            // Every line of another cause is a near miss of this one.
            let case = |c: &Case| c.cause.name == cause.name && c.demand != Demand::NotFirst;
            let line = |l: &lines::Line| l.causes.iter().any(|name| name == cause.name);
            assert!(
                cases.iter().any(case) || lines.iter().any(line),
                "{} needs a real text in cases/ or in tests/lines/",
                cause.name
            );
        }
    }
}

#[test]
fn cases_lead_to_their_cause_and_near_misses_do_not() {
    let mut wrong = String::new();
    for case in cases() {
        let found = found(&case.text);
        let at = found.iter().position(|(name, _)| *name == case.cause.name);
        let right = match case.demand {
            Demand::First => at == Some(0),
            Demand::Among => at.is_some(),
            Demand::NotFirst => at != Some(0),
        };
        if !right {
            writeln!(wrong, "{}: {found:?}", named(&case)).unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Whom a new cause steals from shows in the difference of this snapshot.
#[test]
fn the_first_three_findings_of_every_case() {
    let mut matrix = String::new();
    for case in cases() {
        let found: Vec<String> = found(&case.text)
            .iter()
            .take(3)
            .map(|(name, confidence)| format!("{name} ({})", confidence.as_str()))
            .collect();
        let found = if found.is_empty() { "nothing".to_owned() } else { found.join(", ") };
        writeln!(matrix, "{}\n    {found}", named(&case)).unwrap();
    }
    insta::assert_snapshot!("matrix", matrix);
}

fn evidence(kinds: &[FactKind], facts: &[Fact]) -> Evidence {
    let mut evidence = Evidence::new();
    for kind in kinds {
        evidence.looked_for(*kind);
    }
    for fact in facts {
        evidence.add(
            fact.clone(),
            "it was seen",
            Values::none(),
            Source::Connection { tried: "a test".to_owned() },
        );
    }
    evidence
}

#[test]
fn a_healthy_endpoint_gives_no_findings() {
    let healthy =
        evidence(&CHECKED, &[Fact::Connection(Connection::SpeaksTls), Fact::Trust(Trust::Anchored)]);
    let findings = diagnose(&healthy, &Context::default());
    assert!(findings.is_empty(), "{findings:?}");
}

#[test]
fn one_observed_fault_gives_its_cause_with_certainty() {
    for (fact, name) in [
        (Fact::Server(Server::PicksEcdsaSha1), "ecdsa-sha1-offered-unverifiable"),
        (Fact::KeyExchangeSignature(KeyExchangeSignature::Unmapped), "ecdsa-sha1-offered-unverifiable"),
        (Fact::KeyExchangeSignature(KeyExchangeSignature::Ed448), "ed448-offered-without-suite"),
        (Fact::Certificate(Certificate::SelfSigned), "self-signed-certificate"),
        (Fact::Certificate(Certificate::IsCa), "ca-as-end-entity"),
        (Fact::Certificate(Certificate::Version1), "x509-v1-certificate"),
        (Fact::Certificate(Certificate::Expired), "certificate-expired"),
        (Fact::Certificate(Certificate::Revoked), "certificate-revoked"),
        (Fact::Certificate(Certificate::NotYetValid), "certificate-not-yet-valid"),
        (Fact::Certificate(Certificate::NameMismatch), "name-mismatch"),
        (Fact::Certificate(Certificate::NoSubjectAltName), "no-subject-alt-name"),
        (Fact::Certificate(Certificate::Malformed), "malformed-certificate"),
        (Fact::Certificate(Certificate::IntermediateExpired), "intermediate-expired"),
        (Fact::Certificate(Certificate::IntermediateNotYetValid), "certificate-not-yet-valid"),
        (Fact::Certificate(Certificate::IssuerIsNoCa), "issuer-is-no-ca"),
        (Fact::Certificate(Certificate::WildcardTooDeep), "wildcard-too-deep"),
        (Fact::Certificate(Certificate::WildcardUnsupported), "unsupported-wildcard-san"),
        (Fact::Certificate(Certificate::UnderscoreUnderWildcard), "hostname-with-underscore"),
        (Fact::Certificate(Certificate::AddressAsName), "ip-address-as-dns-name"),
        (Fact::Certificate(Certificate::PathTooLong), "path-length-violated"),
        (Fact::Certificate(Certificate::CriticalExtensionUnknown), "unknown-critical-extension"),
        (Fact::Certificate(Certificate::NotForServers), "eku-mismatch"),
        (Fact::Certificate(Certificate::PurposesEmpty), "empty-extended-key-usage"),
        (Fact::Certificate(Certificate::LeafNotFirst), "leaf-not-first"),
        (Fact::Certificate(Certificate::OutOfOrder), "chain-out-of-order"),
        (Fact::Certificate(Certificate::Unrelated), "unrelated-certificate-in-chain"),
        (Fact::Certificate(Certificate::NameConstraintViolated), "name-constraints-violated"),
        (Fact::Certificate(Certificate::RsaKeySize), "rsa-key-size-unsupported"),
        (Fact::Certificate(Certificate::WeakSignature), "weak-certificate-signature"),
        (Fact::Certificate(Certificate::CurveAndDigest), "ecdsa-curve-hash-pair-unsupported"),
        (Fact::Certificate(Certificate::AlgorithmOfSome), "provider-lacks-signature-algorithm"),
        (Fact::Certificate(Certificate::RsaPss), "rsa-pss-key-unsupported"),
        (Fact::Certificate(Certificate::CompressedPoint), "compressed-ec-point"),
        (Fact::Certificate(Certificate::RsaWithoutNull), "rsa-algorithm-without-null"),
        (Fact::Certificate(Certificate::MessageTooLarge), "certificate-chain-too-large"),
        (Fact::Certificate(Certificate::Distrusted), "distrusted-intermediate"),
        (Fact::Certificate(Certificate::StapleMissing), "must-staple-without-staple"),
        (Fact::Certificate(Certificate::NotForSigning), "key-usage-lacks-digital-signature"),
        (Fact::Certificate(Certificate::SerialInvalid), "serial-number-invalid"),
        (Fact::Certificate(Certificate::WeakForOpenSsl), "openssl-security-level"),
        (Fact::Certificate(Certificate::ValidByServersClock), "clock-wrong"),
        (Fact::Trust(Trust::IssuerUnknown), "private-ca-not-trusted"),
        (Fact::Trust(Trust::RootSentUntrusted), "private-ca-not-trusted"),
        (Fact::Trust(Trust::IntermediateLeftOut), "missing-intermediate"),
        (Fact::Trust(Trust::LeafGivenAsRoot), "leaf-as-trust-anchor"),
        (Fact::Trust(Trust::IssuerNameGivenWithOtherKey), "ca-rekeyed-under-same-name"),
        (Fact::Trust(Trust::IssuerNameSentWithOtherKey), "ca-rekeyed-under-same-name"),
        (Fact::Trust(Trust::IssuerIsInterceptor), "interception-root-not-trusted"),
        (Fact::Trust(Trust::SystemRootOnly), "os-store-not-consulted"),
        (Fact::Trust(Trust::BundledRootOnly), "stale-root-store"),
        (Fact::Server(Server::LegacyVersionOnly), "legacy-version-only"),
        (Fact::Server(Server::NoSuiteOfRustls), "no-common-cipher-suite"),
        (Fact::Server(Server::NoEcdhe), "server-lacks-ecdhe"),
        (Fact::Server(Server::DemandsClientCertificate), "client-certificate-required"),
        (Fact::Server(Server::SignsWithOtherKey), "key-certificate-mismatch"),
        (Fact::Server(Server::RefusesAlpn), "alpn-mismatch"),
        (Fact::Server(Server::RefusesName), "unrecognized-name"),
        (Fact::Server(Server::NeedsName), "sni-required"),
        (Fact::Server(Server::RefusesAddressAsName), "ip-address-in-sni"),
        (Fact::Server(Server::RefusesTrailingDot), "trailing-dot-in-name"),
        (Fact::Server(Server::RejectsClientCertificate), "client-certificate-rejected"),
        (Fact::Server(Server::RefusesExpiredClientCertificate), "client-certificate-expired"),
        (Fact::Server(Server::NoSchemeForClientKey), "client-key-lacks-common-scheme"),
        (Fact::Server(Server::AsksForRenegotiation), "tls-renegotiation-required"),
        (Fact::Server(Server::DeniesAccess), "access-list-blocks-client"),
        (Fact::Server(Server::SpeaksHttp2WithoutAlpn), "alpn-not-selected-by-server"),
        (Fact::Server(Server::MixesHttpVersions), "http-version-mixup"),
        (Fact::Server(Server::RedirectsToPlainHttp), "redirects-to-plain-http"),
        (Fact::Server(Server::ResumptionFails), "stale-session-resumption"),
        (Fact::Connection(Connection::NoCloseNotify), "missing-close-notify"),
        (Fact::Server(Server::RefusesAll), "no-usable-protocol"),
        (Fact::Server(Server::NeedsAlpn), "alpn-not-offered"),
        (Fact::Server(Server::SpeaksClearToItsBackend), "plain-client-on-tls-port"),
        (Fact::Server(Server::RecordsUndecryptable), "bad-record"),
        (Fact::Server(Server::BreaksAtTls13), "version-intolerance"),
        (Fact::Server(Server::BreaksAtLargeHello), "pq-client-hello-intolerance"),
        (Fact::Server(Server::NoCommonGroup), "no-common-group"),
        (Fact::Server(Server::NoCommonScheme), "no-common-signature-scheme"),
        (Fact::Server(Server::SignsWithSha1Only), "sha1-only-signatures"),
        (Fact::Server(Server::SmallDhGroup), "dh-group-too-small"),
        (Fact::Server(Server::NoSecureRenegotiation), "legacy-renegotiation-server"),
        (Fact::Server(Server::SelectsUnoffered), "server-selects-unoffered-parameter"),
        (Fact::Server(Server::MarksDowngrade), "downgrade-detected"),
        (Fact::Server(Server::EchoesSessionId), "compatibility-session-id-echoed"),
        (Fact::Server(Server::SendsMalformed), "peer-handshake-malformed"),
        (Fact::Server(Server::AbortsHandshake), "server-aborts-handshake"),
        (Fact::Server(Server::StaplesNothing), "empty-ocsp-staple-refused"),
        (Fact::Connection(Connection::PlainHttp), "plaintext-peer"),
        (Fact::Connection(Connection::OtherProtocol), "other-protocol-on-port"),
        (Fact::Connection(Connection::Garbage), "garbage-answer"),
        (Fact::Connection(Connection::Endless), "garbage-answer"),
        (Fact::Connection(Connection::ClosedInHandshake), "closed-in-handshake"),
        (Fact::Connection(Connection::ResetInHandshake), "connection-reset-in-handshake"),
        (Fact::Connection(Connection::ResetAfterHandshake), "connection-reset-in-handshake"),
        (Fact::Connection(Connection::Silent), "no-answer"),
        (Fact::Connection(Connection::Slow), "slow-peer"),
        (Fact::Connection(Connection::GreetsInClear), "starttls-vs-implicit-tls"),
        (Fact::Connection(Connection::TlsAtOnce), "starttls-vs-implicit-tls"),
        (Fact::Connection(Connection::StartTlsNotOffered), "starttls-not-offered"),
        (Fact::Connection(Connection::ServerWithoutTls), "server-without-tls"),
        (Fact::Connection(Connection::ProxyRefuses), "proxy-interferes"),
        (Fact::Connection(Connection::ProxyBreaks), "proxy-interferes"),
        (Fact::Connection(Connection::ProxyOfOtherScheme), "proxy-url-scheme"),
        (Fact::Graph(Graph::SeveralRustls), "multiple-rustls-versions"),
        (Fact::Graph(Graph::ActixForOtherRustls), "actix-rustls-feature-mismatch"),
    ] {
        let findings = diagnose(&evidence(&CHECKED, std::slice::from_ref(&fact)), &Context::default());
        let found: Vec<_> = findings.iter().map(|f| (f.cause.name, f.confidence)).collect();
        assert_eq!(found, [(name, Confidence::Certain)], "{fact:?}");
        assert!(findings[0].next.is_empty(), "{fact:?}: nothing is left to be tested");
    }
}

#[test]
fn what_openssl_alone_minds_is_possible_until_a_client_is_known_that_asks_it() {
    let package = |name: &str| Fact::Package { name: name.to_owned(), version: "0.10.70".parse().unwrap() };
    for (fact, name) in [
        (Trust::RootUnknownToOpenSsl, "private-ca-not-trusted"),
        (Trust::KeyIdentifierOfOther, "ca-rekeyed-under-same-name"),
        (Trust::LeafRenewed, "self-signed-certificate"),
    ] {
        let seen = || evidence(&CHECKED, &[Fact::Trust(Trust::Anchored), Fact::Trust(fact)]);
        let found = |evidence: Evidence| {
            let findings = diagnose(&evidence, &Context::default());
            findings.first().map(|f| (f.cause.name, f.confidence == Confidence::Possible))
        };
        let with = |other: Evidence| {
            let mut both = seen();
            both.extend(other);
            found(both)
        };
        assert_eq!(found(seen()), Some((name, true)));
        let said = Symptom { name: "openssl:20", says: Some(Said::IssuerNotLocal) };
        let said = evidence(&[FactKind::Symptom], &[Fact::Symptom(said)]);
        assert_eq!(with(said), Some((name, false)));
        let built = |of| evidence(&[FactKind::Package], &[package(of)]);
        assert_eq!(with(built("openssl")), Some((name, false)));
        assert_ne!(with(built("ring")).map(|(found, _)| found), Some(name));
        assert_ne!(found(built("openssl")).map(|(found, _)| found), Some(name));
    }
}

#[test]
fn what_is_wrong_twice_is_found_twice() {
    let mut twice = evidence(
        &CHECKED,
        &[Fact::Certificate(Certificate::SelfSigned), Fact::Certificate(Certificate::Expired)],
    );
    twice.looked_for(FactKind::Trust);
    let found: Vec<_> =
        diagnose(&twice, &Context::default()).iter().map(|f| (f.cause.name, f.confidence)).collect();
    assert_eq!(
        found,
        [("certificate-expired", Confidence::Certain), ("self-signed-certificate", Confidence::Certain)],
        "trust comes last: when it is cured, the other fault remains"
    );
}

#[test]
fn what_fails_everybody_comes_before_what_fails_some() {
    let seed = Fact::Server(Server::PicksEcdsaSha1);
    let is = Fact::Certificate;
    let trusted = Fact::Trust(Trust::Anchored);
    let unknown = Fact::Trust(Trust::IssuerUnknown);
    let left_out = Fact::Trust(Trust::IntermediateLeftOut);
    let may_be_left_out = Fact::Trust(Trust::IntermediateMayBeLeftOut);
    let names: &[(&[Fact], &str)] = &[
        (&[seed.clone(), trusted.clone()], "ecdsa-sha1-offered-unverifiable"),
        (&[seed.clone(), trusted.clone(), is(Certificate::Expired)], "certificate-expired"),
        (&[seed.clone(), trusted.clone(), is(Certificate::SerialInvalid)], "serial-number-invalid"),
        (&[seed.clone(), trusted.clone(), is(Certificate::Unrelated)], "ecdsa-sha1-offered-unverifiable"),
        (
            &[seed.clone(), trusted.clone(), Fact::Server(Server::DemandsClientCertificate)],
            "client-certificate-required",
        ),
        (&[seed.clone(), unknown.clone(), left_out], "missing-intermediate"),
        (&[seed.clone(), unknown.clone(), may_be_left_out.clone()], "missing-intermediate"),
        // Whoever connects to such a server does not verify.
        (&[seed.clone(), unknown.clone()], "ecdsa-sha1-offered-unverifiable"),
        (
            &[seed, unknown.clone(), is(Certificate::SelfSigned), is(Certificate::IsCa)],
            "ecdsa-sha1-offered-unverifiable",
        ),
        (&[unknown.clone(), may_be_left_out, is(Certificate::Unrelated)], "missing-intermediate"),
        (&[unknown.clone(), is(Certificate::SelfSigned), is(Certificate::IsCa)], "self-signed-certificate"),
        (
            &[unknown.clone(), is(Certificate::SelfSigned), is(Certificate::NoSubjectAltName)],
            "self-signed-certificate",
        ),
        (&[unknown.clone(), is(Certificate::SelfSigned), is(Certificate::Expired)], "certificate-expired"),
        (&[trusted, is(Certificate::SelfSigned), is(Certificate::IsCa)], "ca-as-end-entity"),
        (
            &[Fact::Trust(Trust::Anchored), is(Certificate::IsCa), is(Certificate::NameMismatch)],
            "name-mismatch",
        ),
        (&[unknown.clone(), is(Certificate::NameMismatch)], "name-mismatch"),
        // Nobody comes so far.
        (
            &[Fact::Connection(Connection::NoCloseNotify), unknown.clone(), is(Certificate::SelfSigned)],
            "self-signed-certificate",
        ),
        (&[Fact::Server(Server::RedirectsToPlainHttp), is(Certificate::Expired)], "certificate-expired"),
        (
            &[Fact::Connection(Connection::ResetAfterHandshake), Fact::Server(Server::NoCommonGroup)],
            "no-common-group",
        ),
        (&[Fact::Server(Server::ResumptionFails), is(Certificate::Unrelated)], "stale-session-resumption"),
    ];
    for (facts, first) in names {
        let findings = diagnose(&evidence(&CHECKED, facts), &Context::default());
        assert_eq!(findings.first().map(|f| f.cause.name), Some(*first), "{facts:?}");
    }
}

#[test]
fn a_wrong_clock_is_settled_by_looking_at_it() {
    use whytls_diagnosis::Environment;
    let symptom =
        Fact::Symptom(Symptom { name: "rustls:InvalidCertificate::Expired", says: Some(Said::Expired) });
    let text = evidence(&[FactKind::Symptom], std::slice::from_ref(&symptom));
    let findings = diagnose(&text, &Context::default());
    assert_eq!(findings[0].cause.name, "certificate-expired");
    assert_eq!(findings[0].confidence, Confidence::Likely);
    assert!(findings[0].next.iter().any(|command| command == "date -u"));

    let mut seen = evidence(&[FactKind::Certificate], &[symptom, Fact::Environment(Environment::ClockOff)]);
    seen.looked_for(FactKind::Symptom);
    let findings = diagnose(&seen, &Context::default());
    assert_eq!(findings[0].cause.name, "clock-wrong");
    assert_eq!(findings[0].confidence, Confidence::Certain);
}

#[test]
fn why_this_machines_store_lacks_a_root_its_environment_tells() {
    use whytls_diagnosis::Environment;
    for (facts, name) in [
        (&[Environment::CertVariableSet][..], "ssl-cert-env-wrong"),
        (&[Environment::CertVariableSet, Environment::CertVariableBroken], "ssl-cert-env-wrong"),
        (&[Environment::NoCaBundle], "no-system-roots"),
        (&[Environment::NoCaBundle, Environment::ReadsOtherBundle], "ca-bundle-path-not-probed"),
        (&[Environment::ProxySet], "stale-root-store"),
    ] {
        let mut all = vec![Fact::Trust(Trust::Anchored), Fact::Trust(Trust::BundledRootOnly)];
        all.extend(facts.iter().map(|fact| Fact::Environment(*fact)));
        let findings = diagnose(&evidence(&CHECKED, &all), &Context::default());
        let found: Vec<_> = findings.iter().map(|f| (f.cause.name, f.confidence)).collect();
        assert_eq!(found, [(name, Confidence::Certain)], "{facts:?}");
    }
}
