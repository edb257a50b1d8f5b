//! The questions, put to real projects.

use semver::Version;
use whytls_dependencies::actix::{Problem, mismatches};
use whytls_dependencies::cure::{GoodLine, KNOWN_PINS, ProjectManifest, Step, cures};
use whytls_dependencies::features::{Backend, Conclusion, Roots, reqwest_in_project};
use whytls_dependencies::manifest::{Inherited, Kind};
use whytls_dependencies::source_use::{Use, scan};
use whytls_dependencies::{Affected, Graph, Manifest, Source};

use crate::{OLD_FORMS, project};

/// The seed defect: rustls PR 1869.
const SEED: Affected<'_> =
    Affected { package: "rustls", ranges: &[("0.22.2", "0.22.3"), ("0.23.0", "0.23.4")] };
const GOOD: &[GoodLine<'_>] = &[
    GoodLine { line: "0.22", minimal: "0.22.3", recommended: "0.22.4" },
    GoodLine { line: "0.23", minimal: "0.23.4", recommended: "0.23.5" },
];

fn graph(name: &str) -> Graph {
    Graph::from_lock(project(name).lock).unwrap()
}

fn manifest(name: &str) -> Manifest {
    Manifest::from_toml(project(name).manifest).unwrap()
}

fn steps(name: &str) -> Vec<Vec<String>> {
    let (graph, manifest) = (graph(name), manifest(name));
    let given = ProjectManifest { path: "Cargo.toml", manifest: &manifest };
    cures(&graph, &SEED, GOOD, &[given], KNOWN_PINS)
        .into_iter()
        .map(|cure| cure.steps.iter().map(ToString::to_string).collect())
        .collect()
}

#[test]
fn affected_or_not() {
    let table: &[(&str, &[&str])] = &[
        ("actix-mismatch", &[]),
        ("pinned", &["0.22.2"]),
        ("reqwest-0-13", &[]),
        ("reqwest-affected", &["0.22.2"]),
        ("reqwest-both", &[]),
        ("reqwest-cured", &[]),
        ("reqwest-default", &[]),
        ("three-lines", &["0.22.2"]),
        ("workspace", &["0.22.2"]),
    ];
    for (name, versions) in table {
        let graph = graph(name);
        let found: Vec<String> = SEED.in_graph(&graph).map(|package| package.version().to_string()).collect();
        assert_eq!(found, *versions, "{name}");
    }
}

#[test]
fn the_way_from_the_users_crate() {
    let table = [
        ("reqwest-affected", "0.22.2", "shop 0.1.0 → reqwest 0.12.0 → rustls 0.22.2"),
        ("pinned", "0.22.2", "pinned 0.1.0 → rustls 0.22.2"),
        ("three-lines", "0.21.12", "mesh 0.1.0 → reqwest 0.11.27 → rustls 0.21.12"),
        ("three-lines", "0.22.2", "mesh 0.1.0 → reqwest 0.12.4 → rustls 0.22.2"),
        ("three-lines", "0.23.46", "mesh 0.1.0 → ureq 2.12.1 → rustls 0.23.46"),
        ("workspace", "0.22.2", "worker 0.1.0 → rustls 0.22.2"),
        (
            "actix-mismatch",
            "0.22.4",
            "gateway 0.1.0 → actix-web 4.18.1 → actix-tls 3.6.1 → tokio-rustls 0.25.0 → rustls 0.22.4",
        ),
    ];
    for (name, version, path) in table {
        let graph = graph(name);
        let rustls = graph.package("rustls", &Version::parse(version).unwrap()).unwrap();
        let found = graph.path_text(rustls);
        // actix-web reaches actix-tls by itself and through actix-http; both ways are as long.
        assert_eq!(found, path, "{name}");
    }
}

#[test]
fn who_requires_and_how_cargo_says_it() {
    let graph = graph("three-lines");
    let rustls: Vec<_> = graph.packages_named("rustls").collect();
    assert_eq!(graph.duplicates_of("rustls"), rustls);
    assert!(graph.duplicates().contains_key("rustls"));
    assert!(graph.duplicates_of("ureq").is_empty());
    assert_eq!(graph.cargo_spec(rustls[1]), "rustls@0.22.2");
    let requirers: Vec<_> = graph.requirers(rustls[1]).into_iter().map(ToString::to_string).collect();
    assert_eq!(requirers, ["hyper-rustls 0.26.0", "reqwest 0.12.4", "tokio-rustls 0.25.0"]);
    assert!(graph.dependents(rustls[1]).iter().any(|p| p.name() == "mesh"));
    let ureq = graph.packages_named("ureq").next().unwrap();
    assert_eq!(graph.cargo_spec(ureq), "ureq");
    assert_eq!(graph.cargo_spec_exact(ureq), "ureq@2.12.1");
    let line = project("three-lines").lock.lines().nth(rustls[1].line() - 1);
    assert_eq!(line, Some("[[package]]"));
    // A package of another graph is not taken for one of this.
    let other = self::graph("reqwest-cured");
    let stranger = other.packages_named("rustls").next().unwrap();
    assert!(graph.path_from_root(stranger).is_empty());
}

#[test]
fn old_forms() {
    for (name, version, lock) in OLD_FORMS {
        let graph = Graph::from_lock(lock).unwrap();
        assert_eq!(graph.lock_version(), *version, "{name}");
        assert_eq!(graph.roots().count(), 1, "{name}");
        for rustls in graph.packages_named("rustls") {
            assert_eq!(graph.path_from_root(rustls).len(), 2, "{name}");
        }
    }
    let graph = Graph::from_lock(OLD_FORMS[2].2).unwrap();
    let specs: Vec<String> =
        graph.packages_named("rustls").map(|package| graph.cargo_spec(package)).collect();
    assert_eq!(
        specs,
        [
            "git+https://example.org/rustls?branch=main#rustls@0.22.2",
            "registry+https://github.com/rust-lang/crates.io-index#rustls@0.22.2",
        ]
    );
    let commit = graph.packages_named("rustls").find_map(|p| match p.source() {
        Source::Git { commit, .. } => commit.clone(),
        _ => None,
    });
    assert_eq!(commit.unwrap().len(), 40);
}

#[test]
fn a_path_and_a_registry_with_one_version() {
    let graph = Graph::from_lock(
        "version = 4\n\n[[package]]\nname = \"app\"\nversion = \"0.1.0\"\ndependencies = [\n \"x 1.0.0\",\n \"x 1.0.0 (sparse+https://index.crates.io/)\",\n]\n\n\
         [[package]]\nname = \"x\"\nversion = \"1.0.0\"\n\n\
         [[package]]\nname = \"x\"\nversion = \"1.0.0\"\nsource = \"sparse+https://index.crates.io/\"\n",
    )
    .unwrap();
    let app = graph.packages_named("app").next().unwrap();
    assert_eq!(graph.dependencies(app).len(), 2);
}

#[test]
fn cures_of_real_projects() {
    let update = "cargo update -p rustls@0.22.2 --precise 0.22.4";
    let table: &[(&str, &[&[&str]])] = &[
        ("reqwest-affected", &[&[update]]),
        ("three-lines", &[&[update]]),
        ("reqwest-cured", &[]),
        (
            "pinned",
            &[&[
                "in Cargo.toml, line 8, change the version of `dependencies.rustls` from \"=0.22.2\" to \"=0.22.4\"",
                update,
            ]],
        ),
    ];
    for (name, expected) in table {
        assert_eq!(steps(name), *expected, "{name}");
    }
}

const API: &str = include_str!("../projects/workspace/crates/api/Cargo.toml");
const WORKER: &str = include_str!("../projects/workspace/crates/worker/Cargo.toml");

#[test]
fn a_pin_in_the_workspaces_root() {
    let graph = graph("workspace");
    let root = manifest("workspace");
    let api = Manifest::from_toml_in(API, &root).unwrap();
    let worker = Manifest::from_toml_in(WORKER, &root).unwrap();
    let given = |path, manifest| ProjectManifest { path, manifest };
    let manifests = [
        given("Cargo.toml", &root),
        given("crates/api/Cargo.toml", &api),
        given("crates/worker/Cargo.toml", &worker),
    ];
    let found = cures(&graph, &SEED, GOOD, &manifests, KNOWN_PINS);
    assert_eq!(found.len(), 1);
    assert!(!found[0].is_automatic());
    let steps: Vec<String> = found[0].steps.iter().map(ToString::to_string).collect();
    assert_eq!(
        steps,
        [
            "in Cargo.toml, line 7, change the version of `workspace.dependencies.rustls` from \"=0.22.2\" to \"=0.22.4\"",
            "cargo update -p rustls@0.22.2 --precise 0.22.4",
        ]
    );
    // Without the members' manifests the pin is not seen, and that is said.
    let found = cures(&graph, &SEED, GOOD, &manifests[..1], KNOWN_PINS);
    assert_eq!(found[0].commands().count(), 1);
    assert!(found[0].notes[0].contains("manifest of `worker` was not read"));
    // Without the root neither.
    let lonely = Manifest::from_toml(WORKER).unwrap();
    let found = cures(&graph, &SEED, GOOD, &[given("w/Cargo.toml", &lonely)], &[]);
    assert!(found[0].notes[0].contains("inherits `rustls`"), "{:?}", found[0].notes);
}

#[test]
fn cures_in_special_positions() {
    let lock = |requirer: &str, version: &str, source: &str| {
        Graph::from_lock(&format!(
            "version = 4\n\n[[package]]\nname = \"app\"\nversion = \"0.1.0\"\ndependencies = [\n \"rustls\",\n \"ureq\",\n]\n\n\
             [[package]]\nname = \"rustls\"\nversion = \"{version}\"\nsource = \"{source}\"\n\n\
             [[package]]\nname = \"ureq\"\nversion = \"{requirer}\"\nsource = \"{source}\"\ndependencies = [\n \"rustls\",\n]\n"
        ))
        .unwrap()
    };
    let registry = "sparse+https://index.crates.io/";
    let app = |requirement: &str| {
        Manifest::from_toml(&format!(
            "[package]\nname = \"app\"\n\n[dependencies]\nrustls = \"{requirement}\"\n"
        ))
        .unwrap()
    };
    let run = |graph: &Graph, manifest: &Manifest, affected: &Affected<'_>, good: &[GoodLine<'_>]| {
        let given = ProjectManifest { path: "Cargo.toml", manifest };
        let found = cures(graph, affected, good, &[given], KNOWN_PINS);
        let cure = &found[0];
        (cure.steps.iter().map(Step::to_string).collect::<Vec<_>>(), cure.notes.clone())
    };

    // The recommended version is not allowed, the minimal one is.
    let graph = lock("2.12.1", "0.22.2", registry);
    let (steps, notes) = run(&graph, &app(">=0.22, <0.22.4"), &SEED, GOOD);
    assert_eq!(steps, ["cargo update -p rustls@0.22.2 --precise 0.22.3"]);
    assert!(notes[0].contains("0.22.4 would be better"));

    // A published package pins.
    let later = Affected { package: "rustls", ranges: &[("0.23.0", "0.23.20")] };
    let good = [GoodLine { line: "0.23", minimal: "0.23.20", recommended: "0.23.20" }];
    let graph = lock("2.11.0", "0.23.19", registry);
    let (steps, _) = run(&graph, &app("0.23"), &later, &good);
    assert_eq!(
        steps,
        ["cargo update -p ureq@2.11.0 --precise 2.12.1", "cargo update -p rustls@0.23.19 --precise 0.23.20",]
    );

    // Git, and a line without a good version.
    let graph = lock("2.12.1", "0.22.2", "git+https://example.org/x#01");
    let (steps, notes) = run(&graph, &app("0.22"), &SEED, GOOD);
    assert!(steps.is_empty() && notes[0].contains("comes from git"));
    let graph = lock("2.12.1", "0.22.2", registry);
    let (steps, notes) = run(&graph, &app("0.22"), &SEED, &[]);
    assert!(steps.is_empty() && notes[0].contains("`ureq 2.12.1`"), "{notes:?}");
}

#[test]
fn manifests_of_all_forms() {
    let root = manifest("workspace");
    let workspace = root.workspace.as_ref().unwrap();
    assert_eq!(root.package, None);
    assert_eq!(workspace.members, ["crates/*"]);
    let worker = Manifest::from_toml_in(WORKER, &root).unwrap();
    let rustls = worker.dependencies_on("rustls").next().unwrap();
    assert_eq!(rustls.inherited, Inherited::Yes);
    assert_eq!(rustls.requirement_text.as_deref(), Some("=0.22.2"));
    assert_eq!(rustls.features, ["logging"]);
    assert!(!rustls.default_features);
    assert_eq!(rustls.target.as_deref(), Some("cfg(unix)"));
    assert_eq!(rustls.table(), "target.'cfg(unix)'.dependencies");
    let ureq = worker.dependencies_on("ureq").next().unwrap();
    assert_eq!(ureq.name, "api-client");
    let rcgen = worker.dependencies_on("rcgen").next().unwrap();
    assert_eq!(rcgen.kind, Kind::Dev);
    let lonely = Manifest::from_toml(WORKER).unwrap();
    let rustls = lonely.dependencies_on("rustls").next().unwrap();
    assert_eq!(rustls.inherited, Inherited::Unknown);

    let text = r#"
[package]
name = "all"
version = "0.1.0"

[features]
default = ["tls"]
tls = ["dep:client", "client/rustls-tls"]
other = ["client?/native-tls"]

[dependencies]
client = { package = "reqwest", version = "0.12", default-features = false, optional = true }
own = { path = "../own" }
far = { git = "https://example.org/far", branch = "x" }

[build-dependencies]
rustls.version = "0.23"

[patch.crates-io]
rustls = { git = "https://example.org/rustls" }
"#;
    let manifest = Manifest::from_toml(text).unwrap();
    let client = manifest.dependencies_on("reqwest").next().unwrap();
    assert!(client.optional && !client.default_features);
    assert_eq!(client.line, 12);
    assert_eq!(
        manifest.feature_requests(client),
        [("other", "native-tls", false), ("tls", "rustls-tls", true)]
    );
    let rustls = manifest.dependencies_on("rustls").next().unwrap();
    assert_eq!(rustls.kind, Kind::Build);
    assert_eq!(rustls.requirement_text.as_deref(), Some("0.23"));
    assert_eq!(manifest.patches[0].package, "rustls");
}

#[test]
fn backends_of_real_projects() {
    use Backend::{NativeTls, Rustls};
    let table: &[(&str, &str, Backend, &[Backend], bool)] = &[
        ("reqwest-affected", "0.12.0", Rustls, &[Rustls], true),
        // rustls is in the lock file, but only behind `hyper-rustls?/http2`.
        ("reqwest-default", "0.12.28", NativeTls, &[NativeTls], true),
        ("reqwest-both", "0.12.28", NativeTls, &[NativeTls, Rustls], true),
        ("reqwest-0-13", "0.13.5", Rustls, &[Rustls], true),
        ("three-lines", "0.11.27", Rustls, &[Rustls], true),
        ("three-lines", "0.12.4", Rustls, &[Rustls], true),
    ];
    for (name, version, backend, backends, sure) in table {
        let (graph, manifest) = (graph(name), manifest(name));
        let found = reqwest_in_project(&graph, &[&manifest]);
        let one = found.iter().find(|one| one.reqwest.version().to_string() == *version).unwrap();
        let Conclusion::Tls { default, built, .. } = &one.conclusion else {
            panic!("{name}: {:?}", one.conclusion);
        };
        assert_eq!(default, backend, "{name}");
        assert_eq!(built.iter().copied().collect::<Vec<_>>(), *backends, "{name}");
        assert_eq!(one.certain, *sure, "{name}");
        assert_eq!(one.locked.only_weakly_rustls, *name == "reqwest-default", "{name}");
        // The lock file alone comes to the same.
        let alone = one.locked.conclusion(one.reqwest.version());
        assert_eq!(alone.default_backend(), Some(*backend), "{name}");
    }
    let (graph, manifest) = (graph("reqwest-affected"), manifest("reqwest-affected"));
    let found = reqwest_in_project(&graph, &[&manifest]);
    let Conclusion::Tls { roots, .. } = &found[0].conclusion else {
        panic!("{found:?}");
    };
    assert_eq!(roots.iter().copied().collect::<Vec<_>>(), [Roots::WebpkiRoots]);
}

#[test]
fn somebody_else_asks_for_the_other_backend() {
    // The manifest of one project with the lock file of another, as if a dependency asked for more.
    let graph = graph("reqwest-both");
    let manifest = Manifest::from_toml(
        "[package]\nname = \"shop\"\n[dependencies]\nreqwest = { version = \"0.12\", default-features = false, features = [\"rustls-tls\"] }\n",
    )
    .unwrap();
    let found = reqwest_in_project(&graph, &[&manifest]);
    assert_eq!(found[0].conclusion.default_backend(), Some(Backend::NativeTls));
    assert!(!found[0].certain);
    let asked = found[0].asked.as_ref().unwrap();
    assert_eq!(asked.default_backend(), Some(Backend::Rustls));
}

#[test]
fn tests_ask_for_the_other_backend() {
    let graph = graph("reqwest-both");
    let manifest = Manifest::from_toml(
        "[package]\nname = \"shop\"\n[dependencies]\nreqwest = { version = \"0.12\", default-features = false, features = [\"rustls-tls\"] }\n[dev-dependencies]\nreqwest = \"0.12\"\n",
    )
    .unwrap();
    let found = reqwest_in_project(&graph, &[&manifest]);
    assert_eq!(found[0].conclusion.default_backend(), Some(Backend::Rustls));
    assert!(!found[0].certain);
}

#[test]
fn actix_and_the_programs_rustls() {
    let graph = graph("actix-mismatch");
    let manifest = manifest("actix-mismatch");
    let found = mismatches(&graph, &manifest);
    assert_eq!(found.len(), 1);
    let mismatch = &found[0];
    assert_eq!(mismatch.problem, Problem::OtherLine);
    assert_eq!(mismatch.member, "gateway");
    assert_eq!(mismatch.package.to_string(), "actix-web 4.18.1");
    assert_eq!(mismatch.feature, "rustls-0_22");
    assert_eq!(mismatch.rustls_line, "0.22");
    assert_eq!(mismatch.feature_rustls.unwrap().to_string(), "rustls 0.22.4");
    let direct: Vec<String> = mismatch.direct.iter().map(ToString::to_string).collect();
    assert_eq!(direct, ["rustls 0.23.46"]);

    let agreeing = project("actix-mismatch").manifest.replace("rustls-0_22", "rustls-0_23");
    let agreeing = Manifest::from_toml(&agreeing).unwrap();
    assert!(mismatches(&graph, &agreeing).is_empty());
}

#[test]
fn awc_without_a_connector_and_beside_reqwest() {
    let lock = "version = 4\n\n[[package]]\nname = \"app\"\nversion = \"0.1.0\"\ndependencies = [\n \"awc\",\n \"reqwest\",\n]\n\n\
        [[package]]\nname = \"awc\"\nversion = \"3.11.0\"\nsource = \"sparse+https://index.crates.io/\"\n\n\
        [[package]]\nname = \"reqwest\"\nversion = \"0.12.4\"\nsource = \"sparse+https://index.crates.io/\"\ndependencies = [\n \"rustls\",\n]\n\n\
        [[package]]\nname = \"rustls\"\nversion = \"0.22.4\"\nsource = \"sparse+https://index.crates.io/\"\n";
    let graph = Graph::from_lock(lock).unwrap();
    let problems = |feature: &str| -> Vec<Problem> {
        let manifest = Manifest::from_toml(&format!(
            "[package]\nname = \"app\"\n[dependencies]\nawc = {{ version = \"3\", features = [\"{feature}\"] }}\nreqwest = \"0.12\"\n"
        ))
        .unwrap();
        mismatches(&graph, &manifest).into_iter().map(|mismatch| mismatch.problem).collect()
    };
    assert_eq!(problems("rustls-0_23"), [Problem::OtherLineInReqwest, Problem::NoConnector]);
    assert_eq!(problems("rustls-0_23-webpki-roots"), [Problem::OtherLineInReqwest]);
    assert_eq!(problems("rustls-0_22-webpki-roots"), []);
    assert_eq!(problems("rustls-0_21"), [Problem::OtherLineInReqwest]);
}

#[test]
fn the_source_of_the_affected_project() {
    let source = include_str!("../projects/reqwest-affected/src/main.rs");
    let found: Vec<(usize, Use)> =
        scan([("src/main.rs", source)]).into_iter().map(|finding| (finding.line, finding.what)).collect();
    assert_eq!(found, [(4, Use::AcceptInvalidCerts)]);
}

/// What decides whether a missing provider is none or one too many.
#[test]
fn which_providers_rustls_is_built_with() {
    use whytls_dependencies::ProjectText;
    use whytls_diagnosis::{Fact, Graph as GraphFact};

    let told = |name: &str, lock: &str| -> Vec<GraphFact> {
        let project = ProjectText {
            lock_name: "Cargo.lock".to_owned(),
            graph: Graph::from_lock(lock).unwrap(),
            manifests: vec![("Cargo.toml".to_owned(), manifest(name))],
            uses: Vec::new(),
        };
        let evidence = project.text_facts();
        let facts = evidence.observed().iter().filter_map(|o| match o.fact {
            Fact::Graph(graph) => Some(graph),
            _ => None,
        });
        facts.collect()
    };
    let lock = project("reqwest-0-13").lock;
    assert_eq!(told("reqwest-0-13", lock), [GraphFact::OneProvider]);
    assert_eq!(told("workspace", project("workspace").lock), [GraphFact::OneProvider]);
    let rustls = lock.find("name = \"rustls\"").unwrap();
    let (before, after) = lock.split_at(rustls);
    let both = format!("{before}{}", after.replacen(" \"aws-lc-rs\",\n", " \"aws-lc-rs\",\n \"ring\",\n", 1));
    assert_eq!(told("reqwest-0-13", &both), [GraphFact::BothProviders]);
    let none = format!("{before}{}", after.replacen(" \"aws-lc-rs\",\n", "", 1));
    assert_eq!(told("reqwest-0-13", &none), [GraphFact::NoProvider]);
    // Locked by a weak feature, and not built.
    assert_eq!(told("reqwest-default", project("reqwest-default").lock), []);
}
