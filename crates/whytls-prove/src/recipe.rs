//! The smallest program that is one exact client.

use std::fmt::Write as _;

use semver::Version;
use whytls_clients::{Backend, ClientId, ClientOption};

use crate::ProveError;

/// The text of a program that is one exact client. Whether it verifies is told to the built program
/// when it runs, so a client and its `+danger` form share one recipe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    client: ClientId,
    package: String,
    files: Vec<RecipeFile>,
    heavy: Vec<&'static str>,
}

/// One file of a recipe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecipeFile {
    /// Where it lies in the package's folder.
    pub path: &'static str,
    /// What it holds.
    pub text: String,
}

/// Which OpenSSL the crate native-tls is built with, on systems where it uses OpenSSL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OpenSsl {
    /// The system's, found by openssl-sys as always: `OPENSSL_DIR`, `OPENSSL_LIB_DIR` or pkg-config.
    System,
    /// Compiled from source with the client, which takes minutes. For machines without its headers.
    Vendored,
}

/// Code and needs of the line of rustls that a program speaks to directly.
enum Line {
    V0_21,
    V0_22,
    V0_23,
}

const MAIN: &str = include_str!("../programs/main.rs");
const REQWEST: &str = include_str!("../programs/reqwest.rs");
const UREQ_3: &str = include_str!("../programs/ureq_3.rs");
const UREQ_2: &str = include_str!("../programs/ureq_2.rs");
const TOKIO_RUSTLS: &str = include_str!("../programs/tokio_rustls.rs");
const CONFIG_0_21: &str = include_str!("../programs/config_0_21.rs");
const CONFIG_0_22: &str = include_str!("../programs/config_0_22.rs");

/// What stands in every manifest after the dependencies. Assertions are off because they are off in
/// the programs that people run; a failed `debug_assert` of some crate would be no finding.
const PROFILE: &str = "
[profile.dev]
opt-level = 0
debug = false
strip = \"debuginfo\"
incremental = false
debug-assertions = false
overflow-checks = false
";

impl Recipe {
    /// The recipe of `client`. `openssl` matters to clients with native-tls only.
    ///
    /// # Errors
    ///
    /// [`ProveError::NotSupported`] if no program for such a client is known.
    pub fn new(client: &ClientId, openssl: OpenSsl) -> Result<Self, ProveError> {
        let client = client.with_danger(false);
        let mut draft = Draft::default();
        draft
            .write(&client, openssl)
            .map_err(|why| ProveError::NotSupported { client: Box::new(client.clone()), why })?;

        let mut package = "client-".to_owned();
        package.extend(client.to_string().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }));
        let mut manifest = format!(
            "# {client}: written by whytls prove\n[package]\nname = \"{package}\"\nversion = \"0.0.0\"\n\
             edition = \"2021\"\npublish = false\n\n[workspace]\n\n[features]\n"
        );
        let chosen: Vec<String> = draft.features.iter().map(|f| format!("\"{f}\"")).collect();
        let _ = writeln!(manifest, "default = [{}]", chosen.join(", "));
        for feature in ["install-ring", "install-aws-lc-rs", "use-native-tls"] {
            let _ = writeln!(manifest, "{feature} = []");
        }
        manifest.push_str("\n[dependencies]\nlog = \"0.4\"\n");
        for dependency in &draft.dependencies {
            manifest.push_str(dependency);
            manifest.push('\n');
        }
        manifest.push_str(PROFILE);

        let mut files = vec![
            RecipeFile { path: "Cargo.toml", text: manifest },
            RecipeFile { path: "src/main.rs", text: MAIN.to_owned() },
            RecipeFile { path: "src/client.rs", text: draft.program.to_owned() },
        ];
        if let Some(config) = draft.config {
            files.push(RecipeFile { path: "src/client/config.rs", text: config.to_owned() });
        }
        Ok(Self { client, package, files, heavy: draft.heavy })
    }

    /// The client, without the option `danger`.
    pub fn client(&self) -> &ClientId {
        &self.client
    }

    /// The name of the package, which no other client's has; the built program is called so too.
    pub fn package(&self) -> &str {
        &self.package
    }

    /// All files, `Cargo.toml` first.
    pub fn files(&self) -> &[RecipeFile] {
        &self.files
    }

    /// The manifest.
    pub fn manifest(&self) -> &str {
        &self.files[0].text
    }

    /// Crates in it that take long, for estimates before cargo is asked.
    pub(crate) fn heavy(&self) -> &[&'static str] {
        &self.heavy
    }
}

#[derive(Default)]
struct Draft {
    dependencies: Vec<String>,
    features: Vec<&'static str>,
    program: &'static str,
    config: Option<&'static str>,
    heavy: Vec<&'static str>,
}

impl Draft {
    fn write(&mut self, client: &ClientId, openssl: OpenSsl) -> Result<(), String> {
        let provider = provider(client)?;
        let version = &client.version;
        match (client.library.as_str(), &client.backend) {
            ("reqwest", backend) => self.reqwest(version, backend, provider, openssl),
            ("ureq", backend) if version.major == 3 => self.ureq_3(version, backend, provider, openssl),
            ("ureq", Backend::Rustls(rustls)) if version.major == 2 => self.ureq_2(version, rustls, provider),
            ("ureq", Backend::NativeTls) if version.major == 2 => {
                Err("ureq 2 with native-tls is not known; ureq 3 with native-tls is".to_owned())
            }
            ("ureq", _) => Err(format!("of ureq the versions 2.7 to 3 are known, not {version}")),
            ("tokio-rustls", Backend::Rustls(rustls)) => self.tokio_rustls(version, rustls, provider),
            ("tokio-rustls", _) => Err("tokio-rustls has no other backend than rustls".to_owned()),
            (other, _) => Err(format!(
                "reqwest 0.11 to 0.13, ureq 2.7 to 3 and tokio-rustls 0.24 to 0.26 are known, not {other}"
            )),
        }
    }

    fn reqwest(
        &mut self,
        version: &Version,
        backend: &Backend,
        provider: Option<ClientOption>,
        openssl: OpenSsl,
    ) -> Result<(), String> {
        let minor = match (version.major, version.minor) {
            (0, minor @ 11..=13) => minor,
            _ => return Err(format!("of reqwest the versions 0.11 to 0.13 are known, not {version}")),
        };
        // 0.12.5 is the first on rustls 0.23, hence the first that lets the program choose a provider.
        let chooses = *version >= Version::new(0, 12, 5);
        self.program = REQWEST;
        let feature = match (backend, provider) {
            (Backend::NativeTls, None) => {
                self.openssl(openssl);
                if vendored(openssl) { "native-tls-vendored" } else { "native-tls" }
            }
            (Backend::NativeTls, Some(_)) => return Err(NO_PROVIDER.to_owned()),
            (Backend::Rustls(rustls), _) => match (minor, provider) {
                (11, Some(ClientOption::AwsLcRs)) => {
                    return Err(format!("reqwest {version} runs rustls on ring only"));
                }
                (12, Some(ClientOption::AwsLcRs)) if !chooses => {
                    return Err(format!("reqwest {version} runs rustls on ring only"));
                }
                (11 | 12, None | Some(ClientOption::Ring)) => {
                    self.rustls(rustls, &["logging"], "ring");
                    "rustls-tls"
                }
                (12, _) => {
                    self.features.push("install-aws-lc-rs");
                    self.rustls(rustls, &["logging", "aws_lc_rs"], "aws-lc-sys");
                    "rustls-tls-webpki-roots-no-provider"
                }
                (_, Some(ClientOption::Ring)) => {
                    self.features.push("install-ring");
                    self.rustls(rustls, &["logging", "ring"], "ring");
                    "rustls-no-provider"
                }
                _ => {
                    self.rustls(rustls, &["logging"], "aws-lc-sys");
                    "rustls"
                }
            },
            (_, _) => return Err(NO_BACKEND.to_owned()),
        };
        // HTTP/2 is among the default features since it can be left out (0.12); ALPN depends on it.
        let features = if minor == 11 { vec![feature] } else { vec![feature, "http2"] };
        self.dependency("reqwest", &format!("={version}"), false, &features);
        self.dependency("tokio", "1", false, &["net", "rt", "time"]);
        self.heavy.extend(["reqwest", "tokio", "hyper", "h2", "url"]);
        Ok(())
    }

    fn ureq_3(
        &mut self,
        version: &Version,
        backend: &Backend,
        provider: Option<ClientOption>,
        openssl: OpenSsl,
    ) -> Result<(), String> {
        self.program = UREQ_3;
        let feature = match (backend, provider) {
            (Backend::NativeTls, None) => {
                self.features.push("use-native-tls");
                self.openssl(openssl);
                if vendored(openssl) {
                    self.dependency("native-tls", "0.2", true, &["vendored"]);
                }
                "native-tls"
            }
            (Backend::NativeTls, Some(_)) => return Err(NO_PROVIDER.to_owned()),
            (Backend::Rustls(rustls), Some(ClientOption::AwsLcRs)) => {
                self.features.push("install-aws-lc-rs");
                self.rustls(rustls, &["logging", "aws_lc_rs"], "aws-lc-sys");
                "rustls"
            }
            (Backend::Rustls(rustls), _) => {
                self.rustls(rustls, &["logging"], "ring");
                "rustls"
            }
            (_, _) => return Err(NO_BACKEND.to_owned()),
        };
        self.dependency("ureq", &format!("={version}"), false, &[feature]);
        self.heavy.push("ureq");
        Ok(())
    }

    fn ureq_2(
        &mut self,
        version: &Version,
        rustls: &Version,
        provider: Option<ClientOption>,
    ) -> Result<(), String> {
        if version.minor < 7 {
            return Err(format!("of ureq the versions 2.7 to 3 are known, not {version}"));
        }
        if provider == Some(ClientOption::AwsLcRs) {
            return Err(format!("ureq {version} runs rustls on ring only"));
        }
        self.program = UREQ_2;
        self.line(rustls)?;
        self.dependency("ureq", &format!("={version}"), false, &["tls"]);
        self.heavy.extend(["ring", "url"]);
        Ok(())
    }

    fn tokio_rustls(
        &mut self,
        version: &Version,
        rustls: &Version,
        provider: Option<ClientOption>,
    ) -> Result<(), String> {
        if version.major != 0 || !(24..=26).contains(&version.minor) {
            return Err(format!("of tokio-rustls the versions 0.24 to 0.26 are known, not {version}"));
        }
        self.program = TOKIO_RUSTLS;
        let line = self.line(rustls)?;
        let exact = format!("={version}");
        match (line, provider) {
            (Line::V0_21 | Line::V0_22, Some(ClientOption::AwsLcRs)) => {
                return Err(format!("tokio-rustls {version} runs rustls {rustls} on ring"));
            }
            (Line::V0_23, Some(ClientOption::Ring)) => {
                self.dependency("tokio-rustls", &exact, false, &["logging", "ring", "tls12"]);
                self.heavy.push("ring");
            }
            (Line::V0_23, _) => {
                self.dependency("tokio-rustls", &exact, true, &[]);
                self.heavy.push("aws-lc-sys");
            }
            _ => {
                self.dependency("tokio-rustls", &exact, true, &[]);
                self.heavy.push("ring");
            }
        }
        self.dependency("tokio", "1", false, &["io-util", "net", "rt", "time"]);
        self.heavy.push("tokio");
        Ok(())
    }

    /// The dependencies and the module of a program that writes its own rustls configuration.
    fn line(&mut self, rustls: &Version) -> Result<Line, String> {
        let (line, roots, config, features): (_, _, _, &[&str]) = match (rustls.major, rustls.minor) {
            (0, 21) => (Line::V0_21, "0.25", CONFIG_0_21, &["dangerous_configuration", "logging"]),
            (0, 22) => (Line::V0_22, "0.26", CONFIG_0_22, &["logging"]),
            (0, 23) => (Line::V0_23, "1", CONFIG_0_22, &["logging"]),
            _ => return Err(format!("of rustls the lines 0.21 to 0.23 are known here, not {rustls}")),
        };
        self.dependency("rustls", &format!("={rustls}"), false, features);
        self.dependency("webpki-roots", roots, true, &[]);
        self.config = Some(config);
        self.heavy.push("rustls");
        Ok(line)
    }

    /// The pin. Without default features, or it would switch some on for the library as well.
    fn rustls(&mut self, version: &Version, features: &[&str], provider: &'static str) {
        self.dependency("rustls", &format!("={version}"), false, features);
        self.heavy.extend(["rustls", provider]);
    }

    fn openssl(&mut self, openssl: OpenSsl) {
        self.heavy.push("openssl");
        if vendored(openssl) {
            self.heavy.push("openssl-src");
        }
    }

    fn dependency(&mut self, name: &str, version: &str, defaults: bool, features: &[&str]) {
        let defaults = if defaults { "" } else { ", default-features = false" };
        let features: Vec<String> = features.iter().map(|f| format!("\"{f}\"")).collect();
        let features = if features.is_empty() {
            String::new()
        } else {
            format!(", features = [{}]", features.join(", "))
        };
        self.dependencies.push(format!("{name} = {{ version = \"{version}\"{defaults}{features} }}"));
    }
}

const NO_BACKEND: &str = "rustls and native-tls are the backends that are known";
const NO_PROVIDER: &str = "native-tls has no crypto provider to choose";

fn vendored(openssl: OpenSsl) -> bool {
    openssl == OpenSsl::Vendored
}

/// The provider that is said in the client's name.
fn provider(client: &ClientId) -> Result<Option<ClientOption>, String> {
    let mut found = None;
    for option in &client.options {
        match option {
            ClientOption::Danger => {}
            ClientOption::Ring | ClientOption::AwsLcRs if found.is_none() => found = Some(*option),
            ClientOption::Ring | ClientOption::AwsLcRs => return Err("it names two providers".to_owned()),
            other => return Err(format!("the option {} is not known", other.as_str())),
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recipe(id: &str) -> Recipe {
        Recipe::new(&id.parse().unwrap(), OpenSsl::System).unwrap()
    }

    fn dependencies(id: &str) -> Vec<String> {
        let recipe = recipe(id);
        let (_, rest) = recipe.manifest().split_once("[dependencies]\n").unwrap();
        let (block, _) = rest.split_once("\n\n").unwrap();
        block.lines().map(str::to_owned).collect()
    }

    #[test]
    fn the_seed_defect_is_pinned_exactly() {
        assert_eq!(
            dependencies("reqwest-0.12.0+rustls-0.22.2"),
            [
                r#"log = "0.4""#,
                r#"rustls = { version = "=0.22.2", default-features = false, features = ["logging"] }"#,
                r#"reqwest = { version = "=0.12.0", default-features = false, features = ["rustls-tls", "http2"] }"#,
                r#"tokio = { version = "1", default-features = false, features = ["net", "rt", "time"] }"#,
            ]
        );
    }

    #[test]
    fn each_line_of_reqwest_has_its_feature() {
        for (id, wanted) in [
            ("reqwest-0.11.27+rustls-0.21.12", r#"["rustls-tls"]"#),
            ("reqwest-0.12.28+rustls-0.23.46", r#"["rustls-tls", "http2"]"#),
            ("reqwest-0.12.28+rustls-0.23.46+ring", r#"["rustls-tls", "http2"]"#),
            (
                "reqwest-0.12.28+rustls-0.23.46+aws-lc-rs",
                r#"["rustls-tls-webpki-roots-no-provider", "http2"]"#,
            ),
            ("reqwest-0.13.5+rustls-0.23.46", r#"["rustls", "http2"]"#),
            ("reqwest-0.13.5+rustls-0.23.46+ring", r#"["rustls-no-provider", "http2"]"#),
            ("reqwest-0.11.27+native-tls", r#"["native-tls"]"#),
            ("reqwest-0.13.5+native-tls", r#"["native-tls", "http2"]"#),
        ] {
            let all = dependencies(id);
            let line = all.iter().find(|l| l.starts_with("reqwest")).unwrap();
            assert!(line.ends_with(&format!("features = {wanted} }}")), "{id}: {line}");
        }
    }

    #[test]
    fn native_tls_brings_no_rustls() {
        for id in ["reqwest-0.11.27+native-tls", "reqwest-0.13.5+native-tls", "ureq-3.5.2+native-tls"] {
            assert!(!dependencies(id).iter().any(|l| l.starts_with("rustls")), "{id}");
        }
    }

    #[test]
    fn vendored_openssl_is_asked_for_in_the_way_of_each_library() {
        for (id, wanted) in [
            ("reqwest-0.12.28+native-tls", r#""native-tls-vendored""#),
            ("ureq-3.5.2+native-tls", r#"native-tls = { version = "0.2", features = ["vendored"] }"#),
        ] {
            let id: ClientId = id.parse().unwrap();
            let vendored = Recipe::new(&id, OpenSsl::Vendored).unwrap();
            assert!(vendored.manifest().contains(wanted), "{}", vendored.manifest());
            assert!(!Recipe::new(&id, OpenSsl::System).unwrap().manifest().contains("vendored"));
        }
    }

    #[test]
    fn a_provider_that_the_program_must_choose_is_chosen() {
        for (id, wanted) in [
            ("reqwest-0.12.28+rustls-0.23.46+aws-lc-rs", r#"default = ["install-aws-lc-rs"]"#),
            ("reqwest-0.13.5+rustls-0.23.46+ring", r#"default = ["install-ring"]"#),
            ("reqwest-0.13.5+rustls-0.23.46", "default = []"),
            ("ureq-3.5.2+rustls-0.23.46+aws-lc-rs", r#"default = ["install-aws-lc-rs"]"#),
            ("ureq-3.5.2+rustls-0.23.46+ring", "default = []"),
            ("ureq-3.5.2+native-tls", r#"default = ["use-native-tls"]"#),
        ] {
            assert!(recipe(id).manifest().contains(wanted), "{id}");
        }
        let all = dependencies("tokio-rustls-0.26.6+rustls-0.23.46+ring");
        assert!(all.iter().any(|l| l.starts_with("tokio-rustls") && l.contains(r#""ring""#)), "{all:?}");
        let all = dependencies("tokio-rustls-0.26.6+rustls-0.23.46");
        assert!(all.contains(&r#"tokio-rustls = { version = "=0.26.6" }"#.to_owned()), "{all:?}");
    }

    #[test]
    fn danger_does_not_change_a_recipe() {
        assert_eq!(recipe("ureq-3.5.2+rustls-0.23.46+danger"), recipe("ureq-3.5.2+rustls-0.23.46"));
    }

    #[test]
    fn packages_have_names_of_their_own() {
        let names: std::collections::HashSet<String> =
            ["ureq-3.5.2+rustls-0.23.46", "ureq-3.5.2+rustls-0.23.46+ring", "ureq-3.5.2+native-tls"]
                .iter()
                .map(|id| recipe(id).package().to_owned())
                .collect();
        assert_eq!(names.len(), 3);
        assert!(names.contains("client-ureq-3-5-2-native-tls"), "{names:?}");
    }

    #[test]
    fn what_cannot_be_written_says_why() {
        for (id, why) in [
            ("reqwest-0.9.24+rustls-0.16.0", "0.11 to 0.13"),
            ("reqwest-0.12.0+rustls-0.22.2+aws-lc-rs", "on ring only"),
            ("reqwest-0.12.0+native-tls+ring", "no crypto provider"),
            ("ureq-2.12.1+native-tls", "ureq 3 with native-tls"),
            ("ureq-2.6.0+rustls-0.20.9", "2.7 to 3"),
            ("ureq-1.5.0+rustls-0.18.0", "2.7 to 3"),
            ("tokio-rustls-0.23.0+rustls-0.20.9", "0.24 to 0.26"),
            ("tokio-rustls-0.26.0+rustls-0.24.0", "0.21 to 0.23"),
            ("tokio-rustls-0.26.0+native-tls", "no other backend"),
            ("reqwest-0.13.5+rustls-0.23.46+ring+aws-lc-rs", "two providers"),
            ("../x-1.0.0+native-tls", "are known, not ../x"),
        ] {
            let error = Recipe::new(&id.parse().unwrap(), OpenSsl::System).unwrap_err();
            assert!(
                matches!(&error, ProveError::NotSupported { .. }) && error.to_string().contains(why),
                "{error}"
            );
        }
    }
}
