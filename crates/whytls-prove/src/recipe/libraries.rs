//! What each library needs in order to be one exact client.

use semver::Version;
use whytls_clients::{Backend, ClientId, ClientOption};

use super::OpenSsl;
use super::draft::{Draft, Line, Options};

const REQWEST: &str = include_str!("../../programs/reqwest.rs");
const REQWEST_0_10: &str = include_str!("../../programs/reqwest_0_10.rs");
const UREQ_3: &str = include_str!("../../programs/ureq_3.rs");
const UREQ_2: &str = include_str!("../../programs/ureq_2.rs");
const TOKIO_RUSTLS: &str = include_str!("../../programs/tokio_rustls.rs");
const AWC_RUSTLS: &str = include_str!("../../programs/awc_rustls.rs");
const AWC_OPENSSL: &str = include_str!("../../programs/awc_openssl.rs");
const TONIC: &str = include_str!("../../programs/tonic.rs");
const TUNGSTENITE_RUSTLS: &str = include_str!("../../programs/tokio_tungstenite_rustls.rs");
const TUNGSTENITE_NATIVE_TLS: &str = include_str!("../../programs/tokio_tungstenite_native_tls.rs");
const HYPER_RUSTLS: &str = include_str!("../../programs/hyper_rustls.rs");
const HYPER_RUSTLS_0_24: &str = include_str!("../../programs/hyper_rustls_0_24.rs");
const ISAHC: &str = include_str!("../../programs/isahc.rs");
const PEM: (&str, &str) = ("src/client/pem.rs", include_str!("../../programs/pem.rs"));

const NO_BACKEND: &str = "rustls and native-tls are the backends that are known";
const NO_PROVIDER: &str = "native-tls has no crypto provider to choose";
const KNOWN: &str = "reqwest 0.10 to 0.13, ureq 2 and 3, tokio-rustls 0.22 to 0.26, hyper-rustls 0.24 to 0.27, awc 3, \
     tonic 0.12 to 0.14, tokio-tungstenite 0.20 to 0.30 and isahc 1 are known";
/// What awc's program calls to hand over a configuration of rustls 0.23.
const AWC_SETTER: &str = "rustls_0_23";

impl Draft {
    /// The draft for a client, or why there is none.
    pub(super) fn of(client: &ClientId, openssl: OpenSsl) -> Result<Self, String> {
        let mut draft = Self::default();
        draft.write(client, openssl)?;
        Ok(draft)
    }

    fn write(&mut self, client: &ClientId, openssl: OpenSsl) -> Result<(), String> {
        let known: &[ClientOption] = match client.library.as_str() {
            "reqwest" => &[ClientOption::NativeRoots, ClientOption::PreferPostQuantum],
            "hyper-rustls" => &[ClientOption::PreferPostQuantum],
            _ => &[],
        };
        let options = Options::of(client, known)?;
        let (version, provider) = (&client.version, options.provider);
        match (client.library.as_str(), &client.backend) {
            ("reqwest", backend) => self.reqwest(version, backend, options, openssl),
            ("ureq", backend) if version.major == 3 => self.ureq_3(version, backend, provider, openssl),
            ("ureq", Backend::Rustls(rustls)) if version.major == 2 => self.ureq_2(version, rustls, provider),
            ("ureq", Backend::NativeTls) if version.major == 2 => {
                Err("ureq 2 with native-tls is not known; ureq 3 with native-tls is".to_owned())
            }
            ("ureq", _) => Err(format!("of ureq the versions 2.6 to 3 are known, not {version}")),
            ("tokio-rustls", Backend::Rustls(rustls)) => self.tokio_rustls(version, rustls, provider),
            ("hyper-rustls", Backend::Rustls(rustls)) => self.hyper_rustls(version, rustls, options),
            ("tokio-rustls" | "hyper-rustls", _) => {
                Err(format!("{} has no other backend than rustls", client.library))
            }
            ("awc", Backend::Rustls(rustls)) => self.awc(version, rustls, provider),
            ("awc", Backend::OpenSsl) => self.awc_openssl(version, openssl),
            ("awc", _) => Err("of awc rustls and openssl are the backends that are known".to_owned()),
            ("tonic", _) if client.is_danger() => Err("tonic has no switch for that".to_owned()),
            ("tonic", Backend::Rustls(rustls)) => self.tonic(version, rustls, provider),
            ("tonic", _) => Err("tonic has no other backend than rustls".to_owned()),
            ("tokio-tungstenite", backend) => self.tungstenite(version, backend, provider, openssl),
            ("isahc", Backend::OpenSsl) => self.isahc(version, openssl),
            ("isahc", _) => Err("of isahc openssl is the backend that is known".to_owned()),
            (other, _) => Err(format!("{KNOWN}, not {other}")),
        }
    }

    fn reqwest(
        &mut self,
        version: &Version,
        backend: &Backend,
        options: Options,
        openssl: OpenSsl,
    ) -> Result<(), String> {
        let minor = match (version.major, version.minor) {
            (0, minor @ 10..=13) => minor,
            _ => return Err(format!("of reqwest the versions 0.10 to 0.13 are known, not {version}")),
        };
        // 0.12.5 is the first on rustls 0.23, hence the first that lets the program choose a provider.
        let chooses = *version >= Version::new(0, 12, 5);
        let Options { provider, native_roots, post_quantum } = options;
        if post_quantum && (minor < 13 || provider == Some(ClientOption::Ring)) {
            return Err("prefer-post-quantum is a feature of rustls on aws-lc-rs".to_owned());
        }
        let feature = match (backend, provider) {
            (Backend::NativeTls, None) if native_roots => return Err(NO_ROOTS.to_owned()),
            (Backend::NativeTls, None) => {
                self.openssl(openssl);
                if vendored(openssl) { "native-tls-vendored" } else { "native-tls" }
            }
            (Backend::NativeTls, Some(_)) => return Err(NO_PROVIDER.to_owned()),
            (Backend::Rustls(rustls), _) => match (minor, provider) {
                (10 | 11, Some(ClientOption::AwsLcRs)) => {
                    return Err(format!("reqwest {version} runs rustls on ring only"));
                }
                (12, Some(ClientOption::AwsLcRs)) if !chooses => {
                    return Err(format!("reqwest {version} runs rustls on ring only"));
                }
                (10 | 13, _) if native_roots => return Err(NO_ROOTS.to_owned()),
                (10..=12, None | Some(ClientOption::Ring)) => {
                    self.rustls(rustls, &["logging"], "ring");
                    if native_roots { "rustls-tls-native-roots" } else { "rustls-tls" }
                }
                (12, _) => {
                    self.features.push("install-aws-lc-rs");
                    self.rustls(rustls, &["logging", "aws_lc_rs"], "aws-lc-sys");
                    if native_roots {
                        "rustls-tls-native-roots-no-provider"
                    } else {
                        "rustls-tls-webpki-roots-no-provider"
                    }
                }
                (_, Some(ClientOption::Ring)) => {
                    self.features.push("install-ring");
                    self.rustls(rustls, &["logging", "ring"], "ring");
                    "rustls-no-provider"
                }
                _ => {
                    let features: &[&str] =
                        if post_quantum { &["logging", "prefer-post-quantum"] } else { &["logging"] };
                    self.rustls(rustls, features, "aws-lc-sys");
                    "rustls"
                }
            },
            (_, _) => return Err(NO_BACKEND.to_owned()),
        };
        self.heavy.extend(["reqwest", "tokio", "hyper", "h2", "url"]);
        if minor == 10 {
            REQWEST_0_10.clone_into(&mut self.program);
            self.dependency("reqwest", &format!("={version}"), false, &["blocking", feature]);
            return Ok(());
        }
        REQWEST.clone_into(&mut self.program);
        // HTTP/2 is among the default features since it can be left out (0.12); ALPN depends on it.
        let features = if minor == 11 { vec![feature] } else { vec![feature, "http2"] };
        self.dependency("reqwest", &format!("={version}"), false, &features);
        self.dependency("tokio", "1", false, &["net", "rt", "time"]);
        Ok(())
    }

    fn ureq_3(
        &mut self,
        version: &Version,
        backend: &Backend,
        provider: Option<ClientOption>,
        openssl: OpenSsl,
    ) -> Result<(), String> {
        UREQ_3.clone_into(&mut self.program);
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
        if version.minor < 6 {
            return Err(format!("of ureq the versions 2.6 to 3 are known, not {version}"));
        }
        if provider == Some(ClientOption::AwsLcRs) {
            return Err(format!("ureq {version} runs rustls on ring only"));
        }
        UREQ_2.clone_into(&mut self.program);
        self.line(rustls, &[])?;
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
        if version.major != 0 || !(22..=26).contains(&version.minor) {
            return Err(format!("of tokio-rustls the versions 0.22 to 0.26 are known, not {version}"));
        }
        TOKIO_RUSTLS.clone_into(&mut self.program);
        let line = self.line(rustls, &[])?;
        let exact = format!("={version}");
        match (line, provider) {
            (Line::V0_23, Some(ClientOption::Ring)) => {
                self.dependency("tokio-rustls", &exact, false, &["logging", "ring", "tls12"]);
                self.heavy.push("ring");
            }
            (Line::V0_23, _) => {
                self.dependency("tokio-rustls", &exact, true, &[]);
                self.heavy.push("aws-lc-sys");
            }
            (_, Some(ClientOption::AwsLcRs)) => {
                return Err(format!("tokio-rustls {version} runs rustls {rustls} on ring"));
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

    fn hyper_rustls(&mut self, version: &Version, rustls: &Version, options: Options) -> Result<(), String> {
        let (exact, minor) = (format!("={version}"), (version.major, version.minor));
        let Options { provider, post_quantum, .. } = options;
        if post_quantum && (minor != (0, 27) || provider == Some(ClientOption::Ring)) {
            return Err("prefer-post-quantum is a feature of rustls on aws-lc-rs".to_owned());
        }
        match (minor, provider) {
            ((0, 24 | 26), Some(ClientOption::AwsLcRs)) => {
                return Err(format!("hyper-rustls {version} runs rustls {rustls} on ring"));
            }
            ((0, 27), Some(ClientOption::Ring)) => {
                let features = ["http1", "http2", "logging", "native-tokio", "ring", "tls12"];
                self.dependency("hyper-rustls", &exact, false, &features);
                self.heavy.push("ring");
            }
            ((0, 24 | 26), _) => {
                self.dependency("hyper-rustls", &exact, true, &["http2"]);
                self.heavy.push("ring");
            }
            ((0, 27), _) => {
                self.dependency("hyper-rustls", &exact, true, &["http2"]);
                self.heavy.push("aws-lc-sys");
            }
            _ => {
                return Err(format!(
                    "of hyper-rustls the versions 0.24, 0.26 and 0.27 are known, not {version}"
                ));
            }
        }
        self.line(rustls, if post_quantum { &["prefer-post-quantum"] } else { &[] })?;
        if version.minor == 24 {
            HYPER_RUSTLS_0_24.clone_into(&mut self.program);
            self.dependency("hyper", "0.14", false, &["client", "http1", "http2", "tcp"]);
        } else {
            HYPER_RUSTLS.clone_into(&mut self.program);
            self.dependency("hyper-util", "0.1", false, &["client-legacy", "http1", "http2", "tokio"]);
        }
        self.dependency("tokio", "1", false, &["net", "rt", "time"]);
        self.heavy.extend(["tokio", "hyper", "h2"]);
        Ok(())
    }

    fn awc(
        &mut self,
        version: &Version,
        rustls: &Version,
        provider: Option<ClientOption>,
    ) -> Result<(), String> {
        only_3(version)?;
        let line = self.line_with_provider(rustls, provider, &format!("awc {version}"))?;
        let (feature, setter) = match line {
            // The feature has had this name in every version.
            Line::V0_20 => ("rustls", "rustls"),
            Line::V0_21 => ("rustls-0_21", "rustls_021"),
            Line::V0_22 => ("rustls-0_22-webpki-roots", "rustls_0_22"),
            Line::V0_23 => ("rustls-0_23-webpki-roots", AWC_SETTER),
            Line::V0_19 => return Err(format!("awc {version} does not run rustls {rustls}")),
        };
        self.program = AWC_RUSTLS.replace(AWC_SETTER, setter);
        self.actix(version, feature);
        Ok(())
    }

    fn awc_openssl(&mut self, version: &Version, openssl: OpenSsl) -> Result<(), String> {
        only_3(version)?;
        AWC_OPENSSL.clone_into(&mut self.program);
        self.openssl(openssl);
        self.dependency("openssl", "0.10", true, if vendored(openssl) { &["vendored"] } else { &[] });
        self.actix(version, "openssl");
        Ok(())
    }

    /// rustls below a library that leaves the choice of the provider to the program from rustls 0.23 on.
    fn line_with_provider(
        &mut self,
        rustls: &Version,
        provider: Option<ClientOption>,
        library: &str,
    ) -> Result<Line, String> {
        let is_aws_lc = provider == Some(ClientOption::AwsLcRs);
        let features: &[&str] = match (rustls.minor, is_aws_lc) {
            (23, true) => &["aws_lc_rs", "tls12"],
            (23, false) => &["ring", "tls12"],
            (_, true) => return Err(format!("{library} runs rustls {rustls} on ring")),
            (_, false) => &[],
        };
        let line = self.line(rustls, features)?;
        self.heavy.push(if is_aws_lc { "aws-lc-sys" } else { "ring" });
        Ok(line)
    }

    /// awc and its runtime.
    fn actix(&mut self, version: &Version, feature: &str) {
        self.dependency("awc", &format!("={version}"), false, &[feature]);
        self.dependency("actix-rt", "2", true, &[]);
        self.heavy.extend(["tokio", "h2", "url"]);
    }

    fn tonic(
        &mut self,
        version: &Version,
        rustls: &Version,
        provider: Option<ClientOption>,
    ) -> Result<(), String> {
        if rustls.minor != 23 {
            return Err(format!("tonic {version} runs rustls 0.23, not {rustls}"));
        }
        let (feature, heavy) = match ((version.major, version.minor), provider) {
            ((0, 12), Some(ClientOption::AwsLcRs)) => {
                return Err(format!("tonic {version} runs rustls on ring"));
            }
            ((0, 12), _) => ("tls", "ring"),
            ((0, 13 | 14), Some(ClientOption::AwsLcRs)) => ("tls-aws-lc", "aws-lc-sys"),
            ((0, 13 | 14), _) => ("tls-ring", "ring"),
            _ => return Err(format!("of tonic the versions 0.12 to 0.14 are known, not {version}")),
        };
        TONIC.clone_into(&mut self.program);
        self.modules.push(PEM);
        self.rustls(rustls, &["logging"], heavy);
        // 0.12.0 does not compile without the server's half.
        let transport = if version.minor == 12 { "transport" } else { "channel" };
        let features = [transport, "codegen", feature, "tls-webpki-roots"];
        self.dependency("tonic", &format!("={version}"), false, &features);
        self.dependency("tokio", "1", false, &["net", "rt", "time"]);
        self.heavy.extend(["tokio", "hyper", "h2"]);
        Ok(())
    }

    fn tungstenite(
        &mut self,
        version: &Version,
        backend: &Backend,
        provider: Option<ClientOption>,
        openssl: OpenSsl,
    ) -> Result<(), String> {
        if version.major != 0 || !(20..=30).contains(&version.minor) {
            return Err(format!("of tokio-tungstenite the versions 0.20 to 0.30 are known, not {version}"));
        }
        let feature = match (backend, provider) {
            (Backend::NativeTls, None) => {
                TUNGSTENITE_NATIVE_TLS.clone_into(&mut self.program);
                self.openssl(openssl);
                self.dependency(
                    "native-tls",
                    "0.2",
                    true,
                    if vendored(openssl) { &["vendored"] } else { &[] },
                );
                "native-tls"
            }
            (Backend::NativeTls, Some(_)) => return Err(NO_PROVIDER.to_owned()),
            (Backend::Rustls(rustls), _) => {
                TUNGSTENITE_RUSTLS.clone_into(&mut self.program);
                self.line_with_provider(rustls, provider, &format!("tokio-tungstenite {version}"))?;
                "rustls-tls-webpki-roots"
            }
            (_, _) => return Err(NO_BACKEND.to_owned()),
        };
        self.dependency("tokio-tungstenite", &format!("={version}"), true, &[feature]);
        self.dependency("tokio", "1", false, &["net", "rt", "time"]);
        self.heavy.push("tokio");
        Ok(())
    }

    fn isahc(&mut self, version: &Version, openssl: OpenSsl) -> Result<(), String> {
        if version.major != 1 {
            return Err(format!("of isahc the versions 1 are known, not {version}"));
        }
        ISAHC.clone_into(&mut self.program);
        self.modules.push(PEM);
        self.openssl(openssl);
        let features: &[&str] = if vendored(openssl) { &["static-ssl"] } else { &[] };
        self.dependency("isahc", &format!("={version}"), true, features);
        self.heavy.extend(["curl-sys", "libnghttp2-sys", "url"]);
        Ok(())
    }
}

const NO_ROOTS: &str = "its roots are not chosen by an option";

fn only_3(version: &Version) -> Result<(), String> {
    if version.major == 3 { Ok(()) } else { Err(format!("of awc the versions 3 are known, not {version}")) }
}

fn vendored(openssl: OpenSsl) -> bool {
    openssl == OpenSsl::Vendored
}
