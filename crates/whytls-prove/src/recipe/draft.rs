//! What a recipe is made of, while it is put together.

use semver::Version;
use whytls_clients::{ClientId, ClientOption};

use super::OpenSsl;

/// The parts of a recipe that depend on the client.
#[derive(Default)]
pub(super) struct Draft {
    /// Lines of the manifest.
    pub(super) dependencies: Vec<String>,
    /// Features of the program itself.
    pub(super) features: Vec<&'static str>,
    /// The text of `client.rs`.
    pub(super) program: String,
    /// Modules of it: where they lie, and their text.
    pub(super) modules: Vec<(&'static str, &'static str)>,
    /// Crates that take long.
    pub(super) heavy: Vec<&'static str>,
}

/// What the options in a client's name mean for its recipe.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Options {
    /// The crypto provider, where one is said.
    pub(super) provider: Option<ClientOption>,
    /// `native-roots`
    pub(super) native_roots: bool,
    /// `prefer-post-quantum`
    pub(super) post_quantum: bool,
}

impl Options {
    /// The options of this client, of which beside the provider's only these are known.
    pub(super) fn of(client: &ClientId, known: &[ClientOption]) -> Result<Self, String> {
        let mut options = Self::default();
        for option in &client.options {
            match option {
                ClientOption::Danger => {}
                ClientOption::Ring | ClientOption::AwsLcRs => {
                    if options.provider.replace(*option).is_some() {
                        return Err("it names two providers".to_owned());
                    }
                }
                ClientOption::NativeRoots if known.contains(option) => options.native_roots = true,
                ClientOption::PreferPostQuantum if known.contains(option) => options.post_quantum = true,
                other => return Err(format!("the option {} is not known", other.as_str())),
            }
        }
        Ok(options)
    }
}

/// Code and needs of the line of rustls that a program speaks to directly.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    V0_19,
    V0_20,
    V0_21,
    V0_22,
    V0_23,
}

const CONFIG: &str = "src/client/config.rs";
const CONFIG_0_19: &str = include_str!("../../programs/config_0_19.rs");
const CONFIG_0_20: &str = include_str!("../../programs/config_0_20.rs");
const CONFIG_0_21: &str = include_str!("../../programs/config_0_21.rs");
const CONFIG_0_22: &str = include_str!("../../programs/config_0_22.rs");

impl Draft {
    /// The dependencies and the module of a program that writes its own rustls configuration. `features` are those of
    /// rustls that nothing else switches on.
    pub(super) fn line(&mut self, rustls: &Version, features: &[&str]) -> Result<Line, String> {
        let (line, roots, config) = match (rustls.major, rustls.minor) {
            (0, 19) => (Line::V0_19, "0.21", CONFIG_0_19),
            (0, 20) => (Line::V0_20, "0.22", CONFIG_0_20),
            (0, 21) => (Line::V0_21, "0.25", CONFIG_0_21),
            (0, 22) => (Line::V0_22, "0.26", CONFIG_0_22),
            (0, 23) => (Line::V0_23, "1", CONFIG_0_22),
            _ => return Err(format!("of rustls the lines 0.19 to 0.23 are known here, not {rustls}")),
        };
        let mut all: Vec<&str> = match line {
            Line::V0_19 | Line::V0_20 | Line::V0_21 => vec!["dangerous_configuration", "logging"],
            Line::V0_22 | Line::V0_23 => vec!["logging"],
        };
        all.extend(features);
        self.dependency("rustls", &format!("={rustls}"), false, &all);
        self.dependency("webpki-roots", roots, true, &[]);
        if line == Line::V0_19 {
            self.dependency("webpki", "0.21", true, &[]);
        }
        self.modules.push((CONFIG, config));
        self.heavy.push("rustls");
        Ok(line)
    }

    /// The pin. Without default features, or it would switch some on for the library as well.
    pub(super) fn rustls(&mut self, version: &Version, features: &[&str], provider: &'static str) {
        self.dependency("rustls", &format!("={version}"), false, features);
        self.heavy.extend(["rustls", provider]);
    }

    pub(super) fn openssl(&mut self, openssl: OpenSsl) {
        self.heavy.push("openssl");
        if openssl == OpenSsl::Vendored {
            self.heavy.push("openssl-src");
        }
    }

    pub(super) fn dependency(&mut self, name: &str, version: &str, defaults: bool, features: &[&str]) {
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
