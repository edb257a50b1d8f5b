//! How a client does of which only the rules are known: concluded from the conversations of others.

use std::net::IpAddr;
use std::sync::Arc;

use whytls_certificates::judge::{OpenSslRefusal, OpenSslSettings};
use whytls_certificates::read::{Certificate, PublicKey};
use whytls_clients::{Choice, Foreign, Lacks, RootSet, Suites, Words, scheme_name, wording};
use whytls_diagnosis::{Certificate as Is, Fact, Observed, Server, Source};

use super::{CHAIN, HANDSHAKE, Judge, Judged, not_connected};
use crate::endpoint::{NameSent, Talk, Tried};
use crate::facts::versions;
use crate::wire::{Event, Message, alert_name, group_name, suite_name, version_name};

const DAY: i64 = 86_400;
/// 2019-07-01 and 2020-09-01, from which on Apple's limits hold (HT210176, HT211025).
const APPLE_825: (i64, i64) = (1_561_939_200, 825);
const APPLE_398: (i64, i64) = (1_598_918_400, 398);
const NO_APPLICATION_PROTOCOL: u8 = 120;
const TLS12: u16 = 0x0303;
const TLS13: u16 = 0x0304;
const X25519_MLKEM768: u16 = 0x11ec;
/// `rsa_pss_pss_sha256` (RFC 8446 section 4.2.3).
const RSA_PSS_PSS: u16 = 0x0809;
/// `X509_V_ERR_CA_MD_TOO_WEAK`.
const CA_MD_TOO_WEAK: i32 = 68;

impl Judge<'_> {
    /// How a client does of which only the rules are known. Always derived, with the reason.
    pub fn derive(&mut self, client: &Foreign) -> Judged {
        let observation = self.observation;
        let Some((first, talk)) = observation.talks().next() else {
            return match observation.attempts.first().map(|a| &a.talk) {
                Some(Err(error)) => {
                    Judged::fails(not_connected(error), None).because("no client gets further")
                }
                _ => Judged::unknown("no conversation came about"),
            };
        };
        if let Some(judged) = self.without_name(client) {
            return judged;
        }
        // Over a resumed session the server chooses nothing, and shows no certificate.
        let chooses = |talk: &Talk| talk.has_server_hello() && !talk.recorded.resumed;
        let heard: Vec<(Tried, &Talk)> = observation.talks().filter(|(_, talk)| chooses(talk)).collect();
        if heard.is_empty() {
            let error = match talk.alert() {
                Some(alert) => format!("alert {}", alert_name(alert).replace('_', " ")),
                None => "the ClientHello is not answered in TLS".to_owned(),
            };
            let cause = self.endpoint_cause(HANDSHAKE);
            return Judged::fails(error, cause)
                .because(format!("the server completed a handshake with nobody ({first} first)"));
        }
        let has = |server| self.evidence.observed().iter().any(|o| o.fact == Fact::Server(server));
        // Who is refused in HTTP has connected.
        let answers = heard.iter().any(|(_, talk)| talk.connects() && talk.recorded.answered);
        if has(Server::DemandsClientCertificate) && !answers {
            return Judged::fails(
                "the server demands a client certificate",
                Some("client-certificate-required"),
            )
            .because("the server refuses whoever sends no certificate");
        }
        let refuses_alpn = |(tried, talk): (Tried, &Talk)| {
            matches!(tried, Tried::Offer(offer) if client.alpn.iter().all(|p| offer.alpn.contains(p)))
                && talk.alert() == Some(NO_APPLICATION_PROTOCOL)
        };
        if !client.alpn.is_empty() && observation.talks().any(refuses_alpn) {
            return Judged::fails("alert no application protocol", Some("alpn-mismatch"))
                .because(format!("the server refuses others that offer {}", client.alpn.join(" and ")));
        }
        if client.alpn.is_empty() && has(Server::NeedsAlpn) {
            return Judged::fails("alert no application protocol", Some("alpn-not-offered"))
                .because("it offers no application protocol, and the server refuses such clients");
        }
        if has(Server::SignsWithOtherKey) {
            return Judged::fails("the server's signature does not verify", Some("key-certificate-mismatch"))
                .because("every client verifies it, whatever it thinks of the certificate");
        }
        if let Some(broken_off) = self.by_hello(client) {
            return broken_off;
        }
        let judged = self.by_choice(client, &heard);
        if judged.connects == Some(true) { self.by_http(client).unwrap_or(judged) } else { judged }
    }

    /// A client that sends no server name, where the server answers otherwise without one.
    fn without_name(&mut self, client: &Foreign) -> Option<Judged> {
        let name = self.observation.target.name();
        let matters = |o: &Fact| matches!(o, Fact::Server(Server::RefusesName | Server::NeedsName));
        let quiet = !client.names_without_dot && !name.contains('.') && name.parse::<IpAddr>().is_err();
        if !quiet || !self.evidence.observed().iter().any(|o| matters(&o.fact)) {
            return None;
        }
        let talk = self.observation.named(NameSent::Absent)?;
        let reason = "it sends no server name (SNI) that has no dot, and so the server was asked without one";
        if talk.connects() {
            return Some(self.by_chain(client, talk).unwrap_or_else(Judged::connects).because(reason));
        }
        let error = match talk.alert() {
            Some(alert) => format!("alert {}", alert_name(alert).replace('_', " ")),
            None => "the ClientHello is not answered in TLS".to_owned(),
        };
        let cause = self.endpoint_cause(HANDSHAKE);
        Some(Judged::fails(error, cause).because(reason))
    }

    /// A client at whose hello the server breaks off, whatever it would choose.
    fn by_hello(&self, client: &Foreign) -> Option<Judged> {
        let has = |server| self.evidence.observed().iter().any(|o| o.fact == Fact::Server(server));
        if has(Server::BreaksAtLargeHello) && client.groups.contains(&X25519_MLKEM768) {
            let error = "the server breaks off at the ClientHello";
            return Some(Judged::fails(error, Some("pq-client-hello-intolerance")).because(
                "the server breaks off at ClientHellos of more than one packet, as this client's is",
            ));
        }
        if client.versions.1 < TLS13 {
            return None;
        }
        if has(Server::BreaksAtTls13) {
            return Some(
                Judged::fails("the server breaks off at the ClientHello", Some("version-intolerance"))
                    .because(
                        "the server breaks off at every hello that offers TLS 1.3, as this client's does",
                    ),
            );
        }
        if has(Server::MarksDowngrade) {
            let error = "the server's random says that it speaks a newer version than it chose";
            return Some(
                Judged::fails(error, Some("downgrade-detected"))
                    .because("every client that offers TLS 1.3 has to break off there (RFC 8446, 4.1.3)"),
            );
        }
        if has(Server::SelectsUnoffered) && !self.observation.talks().any(|(_, talk)| talk.connects()) {
            return Some(
                Judged::fails(
                    "the server chose what was not offered",
                    Some("server-selects-unoffered-parameter"),
                )
                .because("no client takes what it has not offered"),
            );
        }
        // Whoever offers everything, and TLS 1.3 besides, gets no further; whoever offers TLS 1.2 alone does.
        let talk = |tried| self.observation.talk(tried);
        let everything = talk(Tried::Everything)?;
        let older = talk(Tried::Only(TLS12))?;
        if everything.version() != Some(TLS12) || everything.connects() || !older.connects() {
            return None;
        }
        let error = match (everything.alert(), &everything.recorded.error) {
            (Some(alert), _) => format!("alert {}", alert_name(alert).replace('_', " ")),
            (None, Some(error)) => error.clone(),
            (None, None) => "the handshake is broken off".to_owned(),
        };
        let cause = self.endpoint_cause(HANDSHAKE);
        Some(
            Judged::fails(error, cause)
                .because("the server completes handshakes with those alone that do not offer TLS 1.3"),
        )
    }

    /// A client that gets no answer in the version of HTTP that it speaks.
    fn by_http(&self, client: &Foreign) -> Option<Judged> {
        let has = |server| self.evidence.observed().iter().any(|o| o.fact == Fact::Server(server));
        if has(Server::SpeaksHttp2WithoutAlpn) {
            return Some(
                Judged::fails("the answer is no HTTP/1.1", Some("alpn-not-selected-by-server"))
                    .because("the server chooses nothing by ALPN, and answers in HTTP/2"),
            );
        }
        let talk = self.observation.talk(Tried::Http(crate::recorder::Http::Two))?;
        let agreed = talk.recorded.alpn.as_deref() == Some("h2") && client.alpn.contains(&"h2");
        (has(Server::MixesHttpVersions) && agreed).then(|| {
            Judged::fails("the answer is no HTTP/2", Some("http-version-mixup"))
                .because("the server chooses h2 by ALPN, and answers in another protocol")
        })
    }

    /// Whether the client offers what the server chose elsewhere, then what its verifier says.
    fn by_choice(&mut self, client: &Foreign, heard: &[(Tried, &Talk)]) -> Judged {
        let spoken = versions(self.observation);
        let Some(best) = spoken.iter().copied().filter(|v| client.speaks(*v)).max() else {
            if spoken.is_empty() {
                return Judged::unknown("no handshake was completed");
            }
            let list: Vec<String> = spoken.iter().map(|v| version_name(*v)).collect();
            let cause = match spoken.iter().max() {
                Some(newest) if *newest < client.versions.0 => Some("legacy-version-only"),
                _ if client.name.contains("native-tls") => Some("os-tls-backend-too-old"),
                _ => None,
            };
            let (oldest, newest) = client.versions;
            return Judged::fails(client.words.no_version(), cause).because(format!(
                "the server speaks {}, this client {}",
                list.join(", "),
                if oldest == newest {
                    format!("{} only", version_name(oldest))
                } else {
                    format!("{} to {}", version_name(oldest), version_name(newest))
                }
            ));
        };
        let mut lacking = None;
        let mut connected = None;
        for (tried, talk) in heard.iter().filter(|(_, talk)| talk.version() == Some(best) && talk.connects())
        {
            let Some(choice) = choice(talk, best) else { continue };
            match client.lacks(&choice) {
                None => {
                    if let Some(refused) = self.small_dh(client, &choice) {
                        return refused;
                    }
                    return match self.by_chain(client, talk) {
                        Some(refused) => refused,
                        None => Judged::connects()
                            .because(format!("it offers {}, which the server took ({tried})", told(&choice))),
                    };
                }
                Some(lacks) => lacking = lacking.or(Some(lacks)),
            }
            connected = connected.or(Some((*talk, choice)));
        }
        // What the server takes besides, as written hellos showed.
        if let Some((talk, other)) = connected {
            let taken = self.observation.probes.iter().filter(|p| p.is_taken()).find_map(|probe| {
                let chosen = probe.chosen().filter(|hello| hello.version == best)?;
                // TLS 1.3 hides the scheme.
                let scheme = probe.talk.scheme().or(if best >= TLS13 { other.scheme } else { None });
                let choice = Choice { version: best, suite: chosen.suite, group: probe.group(), scheme };
                client.lacks(&choice).is_none().then_some((probe, choice))
            });
            if let Some((probe, choice)) = taken {
                if let Some(refused) = self.small_dh(client, &choice) {
                    return refused;
                }
                let talk = if probe.talk.chain().is_empty() { talk } else { &probe.talk };
                return match self.by_chain(client, talk) {
                    Some(refused) => refused,
                    None => Judged::connects().because(format!(
                        "it offers {}, which the server took ({})",
                        told(&choice),
                        probe.question
                    )),
                };
            }
        }
        if let Some(refused) = self.nothing_in_common(client, best) {
            return refused;
        }
        let reason = match lacking {
            Some(lacks) => format!(
                "the server chose {}, which this client does not offer; nothing that it offers was seen to be taken",
                lacked(lacks)
            ),
            None => format!("no handshake of {} was completed", version_name(best)),
        };
        Judged::unknown(reason)
    }

    /// A client that offers nothing of what the server was seen to have, where nothing was left unasked.
    fn nothing_in_common(&self, client: &Foreign, version: u16) -> Option<Judged> {
        let has = |server| self.evidence.observed().iter().any(|o| o.fact == Fact::Server(server));
        let spoken = crate::spoken::spoken(self.observation).into_iter().find(|s| s.version == version)?;
        let offered: Vec<u16> =
            spoken.suites.iter().copied().filter(|suite| client.offers(version, *suite)).collect();
        if offered.is_empty() && (spoken.complete || has(Server::NoEcdhe)) {
            let suites: Vec<String> = spoken.suites.iter().map(|suite| suite_name(*suite)).collect();
            let cause = if has(Server::NoEcdhe) { "server-lacks-ecdhe" } else { "no-common-cipher-suite" };
            return Some(Judged::fails("alert handshake failure", Some(cause)).because(format!(
                "the server takes {}, which this client does not offer",
                suites.join(", ")
            )));
        }
        let exchanges = spoken.groups.iter().any(|group| client.groups.contains(group));
        if has(Server::NoCommonGroup) && !spoken.groups.is_empty() && !exchanges {
            let groups: Vec<String> = spoken.groups.iter().map(|group| group_name(*group)).collect();
            return Some(Judged::fails("alert handshake failure", Some("no-common-group")).because(format!(
                "the server takes {}, which this client does not offer",
                groups.join(", ")
            )));
        }
        let cause = if has(Server::SignsWithSha1Only) {
            "sha1-only-signatures"
        } else if has(Server::NoCommonScheme) {
            "no-common-signature-scheme"
        } else {
            return None;
        };
        let signs = spoken.schemes.iter().any(|scheme| client.schemes.contains(scheme));
        (!spoken.schemes.is_empty() && !signs).then(|| {
            let schemes: Vec<String> = spoken.schemes.iter().map(|scheme| scheme_name(*scheme)).collect();
            Judged::fails("alert handshake failure", Some(cause)).because(format!(
                "the server signs with {}, which this client does not offer",
                schemes.join(", ")
            ))
        })
    }

    /// A client that refuses the group of a finite-field exchange as too small: from OpenSSL's level 2 on, below 2048
    /// bits.
    fn small_dh(&self, client: &Foreign, choice: &Choice) -> Option<Judged> {
        let small = self.evidence.observed().iter().any(|o| o.fact == Fact::Server(Server::SmallDhGroup));
        let finite = Suites::Dhe.list().contains(&choice.suite);
        (client.rules.level >= 2 && small && finite).then(|| {
            Judged::fails("dh key too small", Some("dh-group-too-small"))
                .because("OpenSSL takes groups of 2048 bits and more at its security level 2")
        })
    }

    /// What the client's verifier says of the chain.
    fn by_chain(&mut self, client: &Foreign, talk: &Talk) -> Option<Judged> {
        let chain = talk.chain();
        let leaf = Certificate::read(chain.first()?).ok();
        let is_compressed = leaf.as_ref().is_some_and(|leaf| leaf.point_is_compressed);
        if let Some(error) = client.words.compressed_point().filter(|_| is_compressed) {
            let reason = "it reads no key whose point is in compressed form";
            return Some(Judged::fails(error, Some("compressed-ec-point")).because(reason));
        }
        let name = self.observation.target.name();
        let roots = self.trust.of(client.roots);
        let rules = client.rules;
        // A store that is known as anchors only cannot be asked by OpenSSL; the system's holds the same roots.
        let asked = self.trust.of(RootSet::System);
        let verdict = |security_level| {
            let settings = OpenSslSettings { security_level, partial_chain: rules.partial_chain };
            asked.openssl_verdict_by(settings, chain, name, self.now)
        };
        let verdict = match verdict(rules.level) {
            Err(OpenSslRefusal { code: CA_MD_TOO_WEAK, .. })
                if rules.private_sha1 && !self.trust.given.is_empty() && is_sha1_at_worst(chain) =>
            {
                verdict(0)
            }
            verdict => verdict,
        };
        if let Err(refusal) = verdict {
            let openssl = wording::openssl_refusal(&refusal);
            let cause = self.cause(&openssl, CHAIN);
            let error = client.words.refusal(refusal.code).map_or(openssl, str::to_owned);
            return Some(
                Judged::fails(error, cause)
                    .because(format!("a verifier by its rules says: {}", refusal.text)),
            );
        }
        let leaf = leaf?;
        let fails =
            |error: &str, cause, reason: String| Some(Judged::fails(error, Some(cause)).because(reason));
        let size: usize = chain.iter().map(|der| der.len() + 3).sum();
        if let Some(most) = client.largest_message.filter(|most| size > *most) {
            let reason = format!("{} KiB of certificates came; it takes {} KiB", size >> 10, most >> 10);
            return fails(
                "the message with the certificates is too large",
                "certificate-chain-too-large",
                reason,
            );
        }
        if let Some(scheme) = talk.version().and_then(|version| needed_scheme(version, &leaf))
            && !client.schemes.contains(&scheme)
        {
            let cause = match leaf.public_key {
                PublicKey::RsaPss => "rsa-pss-key-unsupported",
                _ => "provider-lacks-signature-algorithm",
            };
            let reason = format!(
                "it does not offer {}, in which the server's key signs ({})",
                scheme_name(scheme),
                leaf.public_key
            );
            return fails("alert handshake failure", cause, reason);
        }
        if rules.needs_signing_usage && leaf.digital_signature == Some(false) {
            let error = match client.words {
                Words::Java => "KeyUsage does not allow digital signatures",
                Words::Chrome => "ERR_SSL_KEY_USAGE_INCOMPATIBLE",
                _ => "SEC_ERROR_INADEQUATE_KEY_USAGE",
            };
            let reason = "it refuses a key whose keyUsage lacks digitalSignature".to_owned();
            return fails(error, "key-usage-lacks-digital-signature", reason);
        }
        let stapled = |o: &Observed| {
            o.fact == Fact::Certificate(Is::Revoked) && matches!(o.source, Source::Connection { .. })
        };
        if rules.heeds_staple && self.evidence.observed().iter().any(stapled) {
            let error = match client.words {
                Words::Chrome => "NET::ERR_CERT_REVOKED",
                _ => "SEC_ERROR_REVOKED_CERTIFICATE",
            };
            let reason = "it heeds the stapled OCSP answer, which says so".to_owned();
            return fails(error, "certificate-revoked", reason);
        }
        let named = !leaf.dns_names.is_empty() || !leaf.ip_addresses.is_empty();
        if rules.needs_subject_alt_name
            && (!named || name.parse::<IpAddr>().is_err() && leaf.dns_names.is_empty())
        {
            let error = client.words.refusal(62).unwrap_or("hostname mismatch");
            let reason = "it takes names from subjectAltName only, and there is none that fits".to_owned();
            return fails(error, "no-subject-alt-name", reason);
        }
        if rules.refuses_ca_leaf && leaf.ca == Some(true) {
            return fails(
                "MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY",
                "ca-as-end-entity",
                "it refuses a CA's certificate as the server's own".to_owned(),
            );
        }
        if rules.apple {
            let lasts = leaf.not_after.saturating_sub(leaf.not_before);
            // Roots that the user added are held to the longer limit only.
            let public =
                roots.issued(chain_top(chain).as_ref().unwrap_or(&leaf)) && self.trust.given.is_empty();
            let over = |(from, days): (i64, i64)| leaf.not_before >= from && lasts > days * DAY;
            let limit = if public && over(APPLE_398) { Some(398) } else { over(APPLE_825).then_some(825) };
            if let Some(limit) = limit {
                return fails(
                    "errSecCertificateValidityPeriodTooLong (-67901)",
                    "apple-certificate-policy",
                    format!("the certificate is valid for {} days; Apple permits {limit}", lasts / DAY),
                );
            }
        }
        None
    }

    /// What is wrong with the endpoint for everybody, of these chapters.
    fn endpoint_cause(&self, about: &[whytls_diagnosis::Group]) -> Option<&'static str> {
        self.findings().iter().find(|f| about.contains(&f.cause.group)).map(|f| f.cause.name)
    }
}

/// The one scheme in which this key signs, where there is but one.
fn needed_scheme(version: u16, leaf: &Certificate) -> Option<u16> {
    match &leaf.public_key {
        PublicKey::RsaPss => Some(RSA_PSS_PSS),
        PublicKey::Ed25519 => Some(0x0807),
        PublicKey::Ed448 => Some(0x0808),
        // In TLS 1.2 the scheme does not name the curve.
        PublicKey::Ec { curve } if version >= TLS13 => match curve.as_str() {
            "P-256" => Some(0x0403),
            "P-384" => Some(0x0503),
            "P-521" => Some(0x0603),
            _ => None,
        },
        _ => None,
    }
}

/// Whether no certificate is signed with anything weaker than SHA-1.
fn is_sha1_at_worst(chain: &[Vec<u8>]) -> bool {
    let signed = |der: &Vec<u8>| Certificate::read(der).map(|c| c.signature_algorithm.to_lowercase());
    chain.iter().all(|der| signed(der).is_ok_and(|algorithm| !algorithm.contains("md")))
}

fn chain_top(chain: &[Vec<u8>]) -> Option<Arc<Certificate>> {
    Certificate::read(chain.last()?).ok()
}

/// What the server chose in a conversation of this version.
fn choice(talk: &Talk, version: u16) -> Option<Choice> {
    let hello = talk.trace.transcript.server_hello()?;
    let key_exchange = talk.trace.transcript.events().iter().find_map(|e| match e {
        Event::Message(_, Message::ServerKeyExchange { group, .. }) => *group,
        _ => None,
    });
    Some(Choice { version, suite: hello.suite, group: hello.group.or(key_exchange), scheme: talk.scheme() })
}

fn told(choice: &Choice) -> String {
    let mut words = vec![version_name(choice.version), suite_name(choice.suite)];
    words.extend(choice.group.map(group_name));
    words.extend(choice.scheme.map(scheme_name));
    words.join(", ")
}

fn lacked(lacks: Lacks) -> String {
    match lacks {
        Lacks::Version(version) => version_name(version),
        Lacks::Suite(suite) => suite_name(suite),
        Lacks::Group(group) => group_name(group),
        Lacks::Scheme(scheme) => scheme_name(scheme),
    }
}
