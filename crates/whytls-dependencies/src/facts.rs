//! From a project's lock file, manifests and sources to evidence and clients.

use std::collections::{BTreeSet, VecDeque};

use semver::Version;
use whytls_clients::{Backend as ClientBackend, ClientId, ClientOption};
use whytls_diagnosis::advisories::ADVISORIES;
use whytls_diagnosis::{
    Cause, Evidence, Fact, FactKind, Graph as GraphFact, Group, Manner, Observed, Setting, Source, Usage,
    Values, causes,
};

use crate::actix::{self, Mismatch};
use crate::affected::Affected;
use crate::cure::{self, Cure, GoodLine, KNOWN_PINS, ProjectManifest, Step};
use crate::features::{self, Backend, Conclusion, Roots};
use crate::graph::{Graph, Package};
use crate::manifest::Manifest;
use crate::source_use::{self, Sureness, Use};

/// Crates whose versions matter to a diagnosis.
const TLS_CRATES: &[&str] = &[
    "actix-http",
    "actix-tls",
    "awc",
    "aws-lc-rs",
    "aws-lc-sys",
    "h3-quinn",
    "hyper-rustls",
    "hyper-tls",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "ring",
    "rustls",
    "rustls-native-certs",
    "rustls-pki-types",
    "rustls-platform-verifier",
    "rustls-webpki",
    "schannel",
    "tokio-native-tls",
    "tokio-rustls",
    "tonic",
    "ureq",
    "webpki-roots",
];

/// Clients that drive rustls over a blocking stream.
const BLOCKING_CLIENTS: &[&str] = &["attohttpc", "minreq", "tungstenite", "ureq"];

/// What reqwest's weak features lock without building, where rustls is off.
const WEAKLY_LOCKED: &[&str] = &["hyper-rustls", "quinn", "tokio-rustls"];

/// A project as text: what it locks, asks for and does.
#[derive(Debug)]
pub struct ProjectText {
    /// The lock file's name, as the user knows it.
    pub lock_name: String,
    /// The graph that it holds.
    pub graph: Graph,
    /// The manifests with their names: the workspace's root and its members.
    pub manifests: Vec<(String, Manifest)>,
    /// What the sources do with TLS.
    pub uses: Vec<source_use::Finding>,
}

impl ProjectText {
    /// The versions of everything that matters to TLS, the affected ones with their cure.
    pub fn package_facts(&self) -> Evidence {
        let cures = self.cures();
        self.packages(
            |_| true,
            |package| {
                let cure = cures.iter().find(|cure| cure.package == package).and_then(cargo_update);
                cure.map_or_else(Values::none, |command| Values::none().with("cargo_update", command))
            },
        )
    }

    /// What sharpens the answer to an error text: the versions, and which backend and roots the project's reqwest has.
    pub fn text_facts(&self) -> Evidence {
        let mut evidence = self.package_facts();
        let manifests: Vec<&Manifest> = self.manifests.iter().map(|(_, manifest)| manifest).collect();
        for reqwest in features::reqwest_in_project(&self.graph, &manifests) {
            let Conclusion::Tls { default, roots, reasons, .. } = &reqwest.conclusion else { continue };
            let setting = match (default, roots.len(), roots.first()) {
                (Backend::NativeTls, ..) => Setting::NativeTls,
                (Backend::Rustls, 1, Some(Roots::WebpkiRoots)) => Setting::BundledRoots,
                (Backend::Rustls, 1, Some(Roots::NativeCerts)) => Setting::SystemRoots,
                (Backend::Rustls, 1, Some(Roots::PlatformVerifier)) => Setting::PlatformVerifier,
                _ => continue,
            };
            evidence.glimpse(Observed {
                fact: Fact::Setting(setting),
                what: format!("{}: {}", setting.words(), reasons.join(" ")),
                values: Values::none(),
                source: self.source(),
                manner: Manner::Printed,
            });
        }
        self.providers(&mut evidence);
        evidence
    }

    /// The versions of those packages that matter to TLS and that are to be kept.
    fn packages(&self, keep: impl Fn(&Package) -> bool, values: impl Fn(&Package) -> Values) -> Evidence {
        let mut evidence = Evidence::new();
        evidence.looked_for(FactKind::Package);
        let packages = self.graph.packages().iter();
        for package in packages.filter(|p| TLS_CRATES.contains(&p.name()) && keep(p)) {
            evidence.add(
                Fact::Package { name: package.name().to_owned(), version: package.version().clone() },
                format!("{} {}", package.name(), package.version()),
                values(package),
                self.source(),
            );
        }
        evidence
    }

    /// Everything that an audit can hold against the catalogue: affected versions with their paths and cures,
    /// ways of use, conflicts in the graph.
    pub fn audit_facts(&self) -> Evidence {
        let mut evidence = Evidence::new();
        // A graph prints nothing: what takes a text to be seen is not here.
        evidence.looked_for(FactKind::Symptom);
        evidence.looked_for(FactKind::Algorithm);
        evidence.looked_for(FactKind::Package);
        evidence.looked_for(FactKind::Graph);
        // Nothing was printed: what needs a text, or what surrounds one, is not the case here.
        for kind in [FactKind::Symptom, FactKind::Setting, FactKind::Algorithm, FactKind::Environment] {
            evidence.looked_for(kind);
        }
        self.affected(&mut evidence);
        self.usage(&mut evidence);
        self.https_not_enforced(&mut evidence);
        self.blocking(&mut evidence);
        self.actix_without_http2(&mut evidence);
        self.advisories(&mut evidence);
        self.several_rustls(&mut evidence);
        for (name, manifest) in &self.manifests {
            for mismatch in actix::mismatches(&self.graph, manifest) {
                evidence.add(
                    Fact::Graph(GraphFact::ActixForOtherRustls),
                    describe(&mismatch),
                    Values::none()
                        .with("package", mismatch.package.to_string())
                        .with("crate", mismatch.package.name())
                        .with("crate_version", mismatch.package.version().to_string())
                        .with("feature", &*mismatch.feature)
                        .with("versions", program_rustls(&mismatch)),
                    Source::Code { file: name.clone(), line: mismatch.manifest_line as u64 },
                );
            }
        }
        evidence
    }

    /// The clients that this project holds, as far as there are names for them.
    pub fn clients(&self) -> Vec<ClientId> {
        let danger = self.states(&[Use::AcceptInvalidCerts]);
        let mut clients = Vec::new();
        let mut add = |library: &str, version: &Version, backend, danger: bool| {
            let options = if danger { vec![ClientOption::Danger] } else { Vec::new() };
            clients.push(ClientId {
                library: library.to_owned(),
                version: version.clone(),
                backend,
                options,
            });
        };
        for found in self.reqwests() {
            match self.backend_of(&found) {
                Some(Backend::Rustls) => {
                    if let Some(rustls) = found.locked.rustls {
                        let backend = ClientBackend::Rustls(rustls.version().clone());
                        add("reqwest", found.reqwest.version(), backend, danger);
                    }
                }
                Some(Backend::NativeTls) => {
                    add("reqwest", found.reqwest.version(), ClientBackend::NativeTls, danger);
                }
                None => {}
            }
        }
        for ureq in self.graph.packages_named("ureq") {
            let danger = self.states(&[Use::DisableVerification]);
            if let Some(rustls) = self.graph.dependency_named(ureq, "rustls") {
                add("ureq", ureq.version(), ClientBackend::Rustls(rustls.version().clone()), danger);
            } else if self.graph.dependency_named(ureq, "native-tls").is_some() {
                add("ureq", ureq.version(), ClientBackend::NativeTls, danger);
            }
        }
        if clients.is_empty() {
            for tokio_rustls in self.graph.packages_named("tokio-rustls") {
                if let Some(rustls) = self.graph.dependency_named(tokio_rustls, "rustls") {
                    let backend = ClientBackend::Rustls(rustls.version().clone());
                    let options = self.states(&[Use::OffersEcdsaSha1]);
                    let options = if options { vec![ClientOption::Danger] } else { Vec::new() };
                    let version = tokio_rustls.version().clone();
                    clients.push(ClientId { library: "tokio-rustls".to_owned(), version, backend, options });
                }
            }
        }
        clients
    }

    fn source(&self) -> Source {
        Source::Manifest { file: self.lock_name.clone() }
    }

    fn reqwests(&self) -> Vec<features::InProject<'_>> {
        let manifests: Vec<&Manifest> = self.manifests.iter().map(|(_, m)| m).collect();
        features::reqwest_in_project(&self.graph, &manifests)
    }

    /// The backend that a client takes: what the program says, else what the features make the default.
    fn backend_of(&self, found: &features::InProject<'_>) -> Option<Backend> {
        if self.states(&[Use::UseRustls]) && found.locked.rustls.is_some() {
            return Some(Backend::Rustls);
        }
        found.conclusion.default_backend()
    }

    /// Whether the sources state one of these ways of use.
    fn states(&self, ways: &[Use]) -> bool {
        self.uses.iter().any(|u| ways.contains(&u.what) && u.sureness == Sureness::Stated)
    }

    /// Whether a version is locked that a cause is about.
    pub fn holds_affected(&self, cause: &Cause) -> bool {
        cause.affected.iter().any(|defect| {
            let affected = Affected { package: defect.package, ranges: defect.ranges };
            affected.in_graph(&self.graph).next().is_some()
        })
    }

    /// A cure for each package with a defect of the catalogue. Advisories are told for themselves.
    fn cures(&self) -> Vec<Cure<'_>> {
        causes::all()
            .iter()
            .filter(|cause| cause.group != Group::Advice)
            .flat_map(|cause| self.cures_of(cause))
            .collect()
    }

    /// A cure for each package with this defect.
    fn cures_of(&self, cause: &Cause) -> Vec<Cure<'_>> {
        let manifests: Vec<ProjectManifest<'_>> =
            self.manifests.iter().map(|(path, manifest)| ProjectManifest { path, manifest }).collect();
        let mut cures = Vec::new();
        for defect in cause.affected {
            let affected = Affected { package: defect.package, ranges: defect.ranges };
            let lines: Vec<String> = defect
                .cured_in
                .iter()
                .map(|v| Version::parse(v).map(|v| cure::line_of(&v)).unwrap_or_default())
                .collect();
            let good: Vec<GoodLine<'_>> = defect
                .cured_in
                .iter()
                .zip(&lines)
                .map(|(version, line)| GoodLine { line, minimal: version, recommended: version })
                .collect();
            cures.extend(cure::cures(&self.graph, &affected, &good, &manifests, KNOWN_PINS));
        }
        cures
    }

    fn affected(&self, evidence: &mut Evidence) {
        let mut told: Vec<&Package> = Vec::new();
        for cure in self.cures() {
            let package = cure.package;
            if !self.is_built(package) {
                continue;
            }
            let path = self.graph.path_text(package);
            let mut values = Values::none()
                .with("path", path.clone())
                .with("crate", package.name())
                .with("crate_version", package.version().to_string())
                .with("package", self.graph.cargo_spec(package));
            if let Some(command) = cargo_update(&cure) {
                values = values.with("cargo_update", command);
            }
            let notes: String = cure.notes.iter().map(|n| format!("; {n}")).collect();
            evidence.add(
                Fact::Package { name: package.name().to_owned(), version: package.version().clone() },
                format!("{path}{notes}"),
                values,
                self.source(),
            );
            told.push(package);
        }
        // The versions that are fine refute what is bound to versions. What no build takes says nothing.
        evidence.extend(self.packages(|p| !told.contains(&p) && self.is_built(p), |_| Values::none()));
    }

    /// Whether this program offers ecdsa_sha1: its own verifier does, or a reqwest 0.12 or newer on
    /// rustls has verification switched off.
    fn usage(&self, evidence: &mut Evidence) {
        let reqwest_offers = self.reqwests().iter().any(|found| {
            found.reqwest.version() >= &Version::new(0, 12, 0)
                && self.backend_of(found) == Some(Backend::Rustls)
        });
        let way = self.uses.iter().find(|u| {
            u.sureness == Sureness::Stated
                && match u.what {
                    Use::OffersEcdsaSha1 => true,
                    Use::AcceptInvalidCerts => reqwest_offers,
                    _ => false,
                }
        });
        if let Some(way) = way {
            let what = format!("the program's own source says {}", way.text);
            evidence.add(
                Fact::Usage(Usage::OffersEcdsaSha1),
                what,
                Values::none().with("way_of_use", format!("{}:{} says `{}`", way.path, way.line, way.text)),
                Source::Code { file: way.path.clone(), line: way.line as u64 },
            );
        }
    }

    /// Which crypto providers rustls 0.23 is built with. A lock file names an optional dependency only where somebody
    /// switches it on.
    fn providers(&self, evidence: &mut Evidence) {
        let built = |p: &&Package| p.version() >= &Version::new(0, 23, 0) && self.is_built(p);
        for rustls in self.graph.packages_named("rustls").filter(built) {
            let on =
                ["ring", "aws-lc-rs"].map(|provider| self.graph.dependency_named(rustls, provider).is_some());
            let (fact, what) = match on {
                [true, true] => (GraphFact::BothProviders, "is built with ring and with aws-lc-rs"),
                [false, false] => (GraphFact::NoProvider, "is built with neither ring nor aws-lc-rs"),
                [true, false] => (GraphFact::OneProvider, "is built with ring alone"),
                [false, true] => (GraphFact::OneProvider, "is built with aws-lc-rs alone"),
            };
            evidence.glimpse(Observed {
                fact: Fact::Graph(fact),
                what: format!("{rustls} {what}"),
                values: Values::none(),
                source: self.source(),
                manner: Manner::Printed,
            });
        }
    }

    /// The fact about one place of the program's own source, if there is one.
    fn used(&self, what: Use, usage: Usage, evidence: &mut Evidence) -> bool {
        let found = self.uses.iter().find(|u| u.what == what && u.sureness == Sureness::Stated);
        if let Some(way) = found {
            evidence.add(
                Fact::Usage(usage),
                format!("the program's own source says {}", way.text),
                Values::none().with("way_of_use", format!("{}:{} says `{}`", way.path, way.line, way.text)),
                Source::Code { file: way.path.clone(), line: way.line as u64 },
            );
        }
        found.is_some()
    }

    /// Whether the program asks hyper-rustls itself to refuse http.
    fn https_not_enforced(&self, evidence: &mut Evidence) {
        if self.manifests.iter().any(|(_, m)| m.dependencies_on("hyper-rustls").next().is_some()) {
            self.used(Use::EnforcesHttps, Usage::EnforcesHttps, evidence);
        }
    }

    /// Whether an affected rustls is driven over a blocking stream: by the program, or by a client that blocks.
    fn blocking(&self, evidence: &mut Evidence) {
        let Some(cause) = causes::by_name("complete-io-endless-loop") else { return };
        let own = self.uses.iter().find(|u| u.what == Use::BlockingStream && u.sureness == Sureness::Stated);
        for cure in self.cures_of(cause).into_iter().filter(|cure| self.is_built(cure.package)) {
            let requirers = self.graph.requirers(cure.package);
            let client = requirers.iter().find(|r| BLOCKING_CLIENTS.contains(&r.name()));
            let by_program = requirers.iter().any(|r| *r.source() == crate::graph::Source::Local);
            let way = match (own.filter(|_| by_program), client) {
                (Some(own), _) => format!("{}:{} says `{}`", own.path, own.line, own.text),
                (None, Some(client)) => format!("{client} drives it over a blocking stream"),
                (None, None) => continue,
            };
            let path = self.graph.path_text(cure.package);
            let mut values = Values::none()
                .with("path", path.clone())
                .with("way_of_use", way.clone())
                .with("crate", cure.package.name())
                .with("crate_version", cure.package.version().to_string())
                .with("package", self.graph.cargo_spec_exact(cure.package));
            if let Some(command) = cargo_update(&cure) {
                values = values.with("cargo_update", command);
            }
            evidence.add(Fact::Usage(Usage::BlockingStream), format!("{path}; {way}"), values, self.source());
        }
    }

    /// Whether an actix server has TLS and no HTTP/2.
    fn actix_without_http2(&self, evidence: &mut Evidence) {
        let server = self.graph.packages_named("actix-web").next().is_some();
        for http in self.graph.packages_named("actix-http").filter(|p| server && self.is_built(p)) {
            let has = |name| self.graph.dependency_named(http, name).is_some();
            if has("actix-tls") && !has("h2") {
                let what = format!("{http} is built with TLS and without the feature http2");
                evidence.add(Fact::Graph(GraphFact::ActixWithoutHttp2), what, Values::none(), self.source());
            }
        }
    }

    /// Published advisories on what is built, with the updates that get rid of them.
    fn advisories(&self, evidence: &mut Evidence) {
        let Some(cause) = causes::by_name("vulnerable-tls-dependency") else { return };
        let touched = |package: &Package| -> Vec<&'static str> {
            let of_crate = ADVISORIES.iter().filter(|a| a.package == package.name());
            of_crate
                .filter(|a| Affected { package: a.package, ranges: a.ranges }.contains(package.version()))
                .map(|a| a.id)
                .collect()
        };
        let cures: Vec<Cure<'_>> =
            self.cures_of(cause).into_iter().filter(|cure| self.is_built(cure.package)).collect();
        let update = self.update_of(&cures);
        let all: Vec<String> =
            cures.iter().map(|c| format!("{} ({})", c.package, touched(c.package).join(", "))).collect();
        for cure in &cures {
            let package = cure.package;
            let mut values = Values::none()
                .with("advisories", all.join("; "))
                .with("path", self.graph.path_text(package))
                .with("crate", package.name())
                .with("crate_version", package.version().to_string())
                .with("package", self.graph.cargo_spec_exact(package));
            if let Some(update) = &update {
                values = values.with("cargo_update", update.clone());
            }
            let what = format!("{}: {}", self.graph.path_text(package), touched(package).join(", "));
            evidence.add(Fact::Graph(GraphFact::Vulnerable), what, values, self.source());
        }
    }

    /// One command after the other for what cargo can do; where that is nothing, what stands in the way.
    fn update_of(&self, cures: &[Cure<'_>]) -> Option<String> {
        let mut lines: Vec<String> = Vec::new();
        // aws-lc-sys has a line of its own for each release: aws-lc-rs takes it along.
        if cures.iter().any(|c| c.package.name() == "aws-lc-sys") {
            lines.extend(self.graph.packages_named("aws-lc-rs").map(|package| {
                format!("cargo update -p {} --precise 1.19.0", self.graph.cargo_spec_exact(package))
            }));
        }
        let newest = |cure: &&Cure<'_>| {
            cure.package.name() == "rustls" && cure.to.as_ref().is_some_and(|v| *v >= Version::new(0, 23, 45))
        };
        // rustls takes its web PKI along, and must not be left behind it (webpki-error-variant-unhandled).
        let taken_along = cures.iter().any(|c| newest(&c));
        for cure in cures.iter().filter(|c| c.is_automatic()) {
            let webpki = cure.package.name() == "rustls-webpki" && cure.package.version().minor == 103;
            if !(webpki && taken_along) {
                lines.extend(cure.commands().map(str::to_owned));
            }
        }
        if lines.is_empty() {
            lines.extend(cures.iter().filter_map(cargo_update));
        }
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    /// Whether a path leads to this package that a build takes. Cargo locks what stands behind weak
    /// features (`hyper-rustls?/http2` of reqwest) without building it.
    fn is_built(&self, package: &Package) -> bool {
        let mut queue: VecDeque<&Package> = self.graph.roots().collect();
        let mut seen: BTreeSet<(&str, &Version)> = BTreeSet::new();
        while let Some(next) = queue.pop_front() {
            if next == package {
                return true;
            }
            if !seen.insert((next.name(), next.version())) {
                continue;
            }
            let weak =
                next.name() == "reqwest" && features::reqwest_locked(&self.graph, next).only_weakly_rustls;
            let dependencies = self.graph.dependencies(next).into_iter();
            queue.extend(dependencies.filter(|d| !(weak && WEAKLY_LOCKED.contains(&d.name()))));
        }
        false
    }

    fn several_rustls(&self, evidence: &mut Evidence) {
        let several: Vec<&Package> =
            self.graph.duplicates_of("rustls").into_iter().filter(|p| self.is_built(p)).collect();
        if several.len() < 2 {
            return;
        }
        let versions = several.iter().map(|p| p.version().to_string()).collect::<Vec<_>>().join(", ");
        // The oldest is the one to get rid of.
        let oldest = several.first().map(|p| self.graph.cargo_spec_exact(p)).unwrap_or_default();
        for package in several {
            evidence.add(
                Fact::Graph(GraphFact::SeveralRustls),
                self.graph.path_text(package),
                Values::none()
                    .with("crate", "rustls")
                    .with("package", oldest.clone())
                    .with("versions", versions.clone()),
                self.source(),
            );
        }
    }
}

/// The steps of a cure as text for a shell. An edit goes before as a comment, so that the whole can be pasted;
/// where there is no step, what stands in the way is all of it.
fn cargo_update(cure: &Cure<'_>) -> Option<String> {
    // Names and addresses are a stranger's: none of them ends the comment.
    let comment = |text: String| format!("# {}", text.replace(char::is_control, " "));
    let mut lines: Vec<String> = cure
        .steps
        .iter()
        .map(|step| match step {
            Step::Run(command) => command.clone(),
            Step::Edit(edit) => comment(edit.to_string()),
        })
        .collect();
    if lines.is_empty() {
        lines.extend(cure.notes.iter().cloned().map(comment));
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn describe(mismatch: &Mismatch<'_>) -> String {
    format!(
        "{} is built with feature {}, which means rustls {}; the program uses rustls {}",
        mismatch.package,
        mismatch.feature,
        mismatch.rustls_line,
        program_rustls(mismatch)
    )
}

/// The versions of rustls that the program uses beside the actix crate.
fn program_rustls(mismatch: &Mismatch<'_>) -> String {
    let direct = mismatch.direct.iter().map(|p| p.version().to_string());
    let through = mismatch.through_reqwest.iter().map(|(r, p)| format!("{} (through {r})", p.version()));
    direct.chain(through).collect::<Vec<_>>().join(", ")
}
