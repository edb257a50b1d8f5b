//! How a client does of which only the rules are known: concluded from the conversations of others.

use std::net::IpAddr;
use std::sync::Arc;

use whytls_certificates::read::Certificate;
use whytls_clients::{Choice, Foreign, Lacks, RootSet, scheme_name, wording};
use whytls_diagnosis::{Fact, Server};

use super::{CHAIN, HANDSHAKE, Judge, Judged, not_connected};
use crate::endpoint::{Talk, Tried};
use crate::facts::versions;
use crate::wire::{Event, Message, alert_name, group_name, suite_name, version_name};

const DAY: i64 = 86_400;
/// 2019-07-01 and 2020-09-01, from which on Apple's limits hold (HT210176, HT211025).
const APPLE_825: (i64, i64) = (1_561_939_200, 825);
const APPLE_398: (i64, i64) = (1_598_918_400, 398);
const NO_APPLICATION_PROTOCOL: u8 = 120;
const TLS13: u16 = 0x0304;

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
            matches!(tried, Tried::Offer(offer) if !offer.alpn.is_empty())
                && talk.alert() == Some(NO_APPLICATION_PROTOCOL)
        };
        if client.alpn && observation.talks().any(refuses_alpn) {
            return Judged::fails("alert no application protocol", Some("alpn-mismatch"))
                .because("the server refuses others that offer h2 and http/1.1");
        }
        self.by_choice(client, &heard)
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
        let reason = match lacking {
            Some(lacks) => format!(
                "the server chose {}, which this client does not offer; nothing that it offers was seen to be taken",
                lacked(lacks)
            ),
            None => format!("no handshake of {} was completed", version_name(best)),
        };
        Judged::unknown(reason)
    }

    /// What the client's verifier says of the chain.
    fn by_chain(&mut self, client: &Foreign, talk: &Talk) -> Option<Judged> {
        let chain = talk.chain();
        let leaf = Certificate::read(chain.first()?).ok();
        let name = self.observation.target.name();
        let roots = self.trust.of(client.roots);
        let rules = client.rules;
        // A store that is known as anchors only cannot be asked by OpenSSL; the system's holds the same roots.
        let asked = self.trust.of(RootSet::System);
        if let Err(refusal) = asked.openssl_verdict(chain, name, self.now, rules.level) {
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
