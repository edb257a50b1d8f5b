//! The smallest program that is one exact client.

mod draft;
mod libraries;

use std::fmt::Write as _;

use draft::Draft;
use whytls_clients::ClientId;

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

const MAIN: &str = include_str!("../programs/main.rs");

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
        let draft = Draft::of(client, openssl)
            .map_err(|why| ProveError::NotSupported { client: Box::new(client.clone()), why })?;
        let client = client.with_danger(false);

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
            RecipeFile { path: "src/client.rs", text: draft.program },
        ];
        let module = |(path, text): (_, &str)| RecipeFile { path, text: text.to_owned() };
        files.extend(draft.modules.into_iter().map(module));
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

#[cfg(test)]
mod tests {
    use whytls_clients::profiles;

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
            ("awc-3.11.0+openssl", r#"openssl = { version = "0.10", features = ["vendored"] }"#),
            ("isahc-1.8.3+openssl", r#"isahc = { version = "=1.8.3", features = ["static-ssl"] }"#),
        ] {
            let id: ClientId = id.parse().unwrap();
            let vendored = Recipe::new(&id, OpenSsl::Vendored).unwrap();
            assert!(vendored.manifest().contains(wanted), "{}", vendored.manifest());
            let system = Recipe::new(&id, OpenSsl::System).unwrap();
            assert!(!system.manifest().contains("vendored") && !system.manifest().contains("static-ssl"));
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
    fn every_client_of_the_table_has_a_recipe() {
        for profile in profiles::all().into_iter().chain(profiles::further()) {
            for openssl in [OpenSsl::System, OpenSsl::Vendored] {
                let recipe = Recipe::new(&profile.id, openssl).unwrap();
                let pin = format!("{} = {{ version = \"={}\"", profile.id.library, profile.id.version);
                assert!(recipe.manifest().contains(&pin), "{}", recipe.manifest());
            }
        }
    }

    #[test]
    fn each_awc_has_the_method_of_its_rustls() {
        for (rustls, setter) in [
            ("0.20.9", "connector.rustls(Arc"),
            ("0.21.12", "connector.rustls_021(Arc"),
            ("0.22.4", "connector.rustls_0_22(Arc"),
            ("0.23.46+ring", "connector.rustls_0_23(Arc"),
        ] {
            let recipe = recipe(&format!("awc-3.11.0+rustls-{rustls}"));
            let program = recipe.files().iter().find(|f| f.path == "src/client.rs").unwrap();
            assert!(program.text.contains(setter), "{rustls}");
        }
    }

    #[test]
    fn options_are_features_of_the_library_or_of_rustls() {
        for (id, wanted) in [
            ("reqwest-0.11.27+rustls-0.21.12+native-roots", r#"["rustls-tls-native-roots"]"#),
            ("reqwest-0.13.5+rustls-0.23.46+prefer-post-quantum", r#"["logging", "prefer-post-quantum"]"#),
            (
                "hyper-rustls-0.27.10+rustls-0.23.46+prefer-post-quantum",
                r#"["logging", "prefer-post-quantum"]"#,
            ),
            ("tonic-0.14.9+rustls-0.23.46+aws-lc-rs", r#""tls-aws-lc", "tls-webpki-roots"]"#),
            ("tokio-tungstenite-0.30.0+rustls-0.23.46+aws-lc-rs", r#"["logging", "aws_lc_rs", "tls12"]"#),
        ] {
            assert!(recipe(id).manifest().contains(wanted), "{}", recipe(id).manifest());
        }
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
            ("reqwest-0.9.24+rustls-0.16.0", "0.10 to 0.13"),
            ("reqwest-0.12.0+rustls-0.22.2+aws-lc-rs", "on ring only"),
            ("reqwest-0.12.0+native-tls+ring", "no crypto provider"),
            ("ureq-2.12.1+native-tls", "ureq 3 with native-tls"),
            ("ureq-2.5.0+rustls-0.20.9", "2.6 to 3"),
            ("ureq-1.5.0+rustls-0.18.0", "2.6 to 3"),
            ("tokio-rustls-0.21.0+rustls-0.19.1", "0.22 to 0.26"),
            ("tokio-rustls-0.26.0+rustls-0.24.0", "0.19 to 0.23"),
            ("tokio-rustls-0.26.0+native-tls", "no other backend"),
            ("tokio-rustls-0.26.0+rustls-0.23.46+native-roots", "native-roots is not known"),
            ("reqwest-0.12.28+rustls-0.23.46+prefer-post-quantum", "on aws-lc-rs"),
            ("awc-2.0.0+rustls-0.20.9", "versions 3"),
            ("awc-3.11.0+native-tls", "rustls and openssl"),
            ("awc-3.11.0+rustls-0.19.1", "does not run rustls 0.19.1"),
            ("tonic-0.12.3+rustls-0.22.4", "runs rustls 0.23"),
            ("tonic-0.14.9+rustls-0.23.46+danger", "no switch"),
            ("tokio-tungstenite-0.19.0+native-tls", "0.20 to 0.30"),
            ("hyper-rustls-0.25.0+rustls-0.21.12", "0.24, 0.26 and 0.27"),
            ("isahc-1.8.3+native-tls", "openssl"),
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
