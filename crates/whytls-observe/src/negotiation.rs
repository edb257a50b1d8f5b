//! From what the server chose and refused to facts about how it negotiates.

use openssl::nid::Nid;
use openssl::pkey::Id;
use openssl::x509::X509;
use whytls_certificates::read::Certificate;
use whytls_clients::{Offer, Stack, scheme_name};
use whytls_diagnosis::{Connection, Evidence, Fact, Server, Source, Values};

use crate::driver::Ended;
use crate::endpoint::{Observation, Talk, Tried};
use crate::facts::{echoes, refused_by_name, source, versions};
use crate::probe::{self, Part, Probe, Question, how_refused, is_tls13};
use crate::wire::{
    ClientHello, Downgrade, Event, Message, ServerHello, Side, alert_name, extension, group_name, is_ecdhe,
    suite_name, version_name,
};

const TLS12: u16 = 0x0303;
const TLS13: u16 = 0x0304;
const BAD_RECORD_MAC: u8 = 20;
const DECRYPTION_FAILED: u8 = 21;
const DECRYPT_ERROR: u8 = 51;
const ACCESS_DENIED: u8 = 49;
const NO_APPLICATION_PROTOCOL: u8 = 120;
const INTERNAL_ERROR: u8 = 80;
const RENEGOTIATION_SCSV: u16 = 0x00ff;
/// The least that OpenSSL takes at its security level 2, in bits.
const LEAST_DH_BITS: u16 = 2048;

/// The end of a server's first flight, up to TLS 1.2.
const SERVER_HELLO_DONE: Event = Event::Message(Side::Server, Message::Other(14));

/// Everything that the negotiation shows.
pub(crate) fn facts(observation: &Observation, evidence: &mut Evidence) {
    let spoken = versions(observation);
    let legacy = spoken.last().is_some_and(|newest| *newest < TLS12);
    let before = evidence.observed().len();
    if legacy {
        let newest = spoken.last().copied().unwrap_or_default();
        let what = format!(
            "the server answers a hello of {} and none of TLS 1.2 or TLS 1.3",
            spoken.iter().map(|v| version_name(*v)).collect::<Vec<_>>().join(" and ")
        );
        let values = Values::none().with("version", version_name(newest));
        evidence.add(Fact::Server(Server::LegacyVersionOnly), what, values, source(Tried::Only(newest)));
    } else {
        let broken = broken_protocol(observation, evidence);
        // What a ServerHello that nobody accepts leaves out besides is no fault of its own.
        let nonsense =
            |fact: &Fact| matches!(fact, Fact::Server(Server::SelectsUnoffered | Server::SendsMalformed));
        if !evidence.observed()[before..].iter().any(|o| nonsense(&o.fact)) {
            chosen(observation, evidence);
        }
        if !broken && !intolerant(observation, evidence) {
            kept_out(observation, evidence);
        }
        small_dh(observation, evidence);
    }
    large_hello(observation, evidence);
    // These stop some clients, and never break off a handshake from the server's side.
    let lacks = |fact: &Fact| {
        matches!(fact, Fact::Server(Server::NoSecureRenegotiation | Server::NoExtendedMasterSecret))
    };
    let explained = evidence.observed()[before..].iter().any(|o| !lacks(&o.fact));
    if !explained && !refused_by_name(evidence) {
        broken_off(observation, evidence);
    }
}

fn asked(probe: &Probe) -> Source {
    Source::Connection { tried: probe.question.to_string() }
}

/// What we sent and what the server chose of it, in the conversations of clients.
fn choices(observation: &Observation) -> impl Iterator<Item = (Tried, &Talk, &ClientHello, &ServerHello)> {
    observation.talks().filter(|(tried, _)| matches!(tried, Tried::Offer(_))).filter_map(|(tried, talk)| {
        let sent = talk.trace.transcript.events().iter().find_map(|event| match event {
            Event::Message(Side::Client, Message::ClientHello(hello)) => Some(hello),
            _ => None,
        })?;
        Some((tried, talk, sent, talk.trace.transcript.server_hello()?))
    })
}

/// The first client's conversation for which this holds, with what it tells.
fn first<T>(
    observation: &Observation,
    holds: impl Fn(&Talk, &ClientHello, &ServerHello) -> Option<T>,
) -> Option<(Tried, T)> {
    choices(observation).find_map(|(tried, talk, sent, chosen)| Some((tried, holds(talk, sent, chosen)?)))
}

/// What the ServerHello says of the server, whatever becomes of the handshake.
fn chosen(observation: &Observation, evidence: &mut Evidence) {
    let downgraded = first(observation, |_, sent, chosen| {
        (sent.versions.contains(&TLS13) && chosen.version <= TLS12)
            .then_some((chosen.downgrade?, chosen.version))
    });
    if let Some((tried, (mark, version))) = downgraded {
        let newer = match mark {
            Downgrade::ToTls12 => "TLS 1.3",
            Downgrade::ToOlder => "TLS 1.2 or newer",
        };
        let version = version_name(version);
        let what = format!(
            "offered TLS 1.3, the server chose {version}, and its random says that it speaks {newer}"
        );
        let values = Values::none().with("version", version);
        evidence.add(Fact::Server(Server::MarksDowngrade), what, values, source(tried));
    }

    let echoed = first(observation, |_, sent, chosen| {
        (chosen.version <= TLS12 && !chosen.session_id.is_empty() && chosen.session_id == sent.session_id)
            .then_some(chosen.version)
    });
    if let Some((tried, version)) = echoed {
        let version = version_name(version);
        let what = format!("the server chose {version} and sent back the session id of the ClientHello");
        let values = Values::none().with("version", version);
        evidence.add(Fact::Server(Server::EchoesSessionId), what, values, source(tried));
    }

    let without = |number: u16| {
        first(observation, |talk, sent, chosen| {
            // Of a server that goes no further this tells nothing.
            let goes_on = talk.trace.transcript.events().contains(&SERVER_HELLO_DONE);
            let scsv = number == extension::RENEGOTIATION_INFO && sent.suites.contains(&RENEGOTIATION_SCSV);
            let asked = scsv || sent.extensions.contains(&number);
            let lacks = chosen.version <= TLS12 && asked && !chosen.extensions.contains(&number);
            (lacks && goes_on).then_some(chosen.version)
        })
    };
    if let Some((tried, version)) = without(extension::RENEGOTIATION_INFO) {
        let version = version_name(version);
        let what = format!("the server chose {version} and did not answer renegotiation_info");
        let values = Values::none().with("version", version);
        evidence.add(Fact::Server(Server::NoSecureRenegotiation), what, values, source(tried));
    }
    if let Some((tried, version)) = without(extension::EXTENDED_MASTER_SECRET) {
        let version = version_name(version);
        let what = format!("the server chose {version} and did not answer extended_master_secret");
        let values = Values::none().with("version", version);
        evidence.add(Fact::Server(Server::NoExtendedMasterSecret), what, values, source(tried));
    }
}

/// SHA-1 or MD5 (RFC 8446 section 4.2.3).
fn is_weak(scheme: u16) -> bool {
    matches!(scheme, 0x0101 | 0x0201 | 0x0202 | 0x0203)
}

/// What a server did that no client permits; whether there was any.
fn broken_protocol(observation: &Observation, evidence: &mut Evidence) -> bool {
    let before = evidence.observed().len();
    let staple = observation.talks().find(|(_, talk)| {
        let empty = |e: &Event| matches!(e, Event::Message(Side::Server, Message::CertificateStatus(0)));
        // In TLS 1.3 it comes encrypted, and only the stack that refuses it tells.
        talk.trace.transcript.events().iter().any(empty)
            || talk.recorded.error.as_ref().is_some_and(|e| e.contains("IllegalEmptyValue"))
    });
    if let Some((tried, talk)) = staple {
        let what = "the server staples an OCSP answer of zero bytes";
        let values = Values::none().with("version", talk.version().map(version_name).unwrap_or_default());
        evidence.add(Fact::Server(Server::StaplesNothing), what, values, source(tried));
        return true;
    }

    let other_key = observation.talks().find(|(_, talk)| talk.recorded.signature_fits == Some(false));
    if let Some((tried, talk)) = other_key {
        let scheme = talk.scheme().map(scheme_name).unwrap_or_default();
        let what = format!(
            "the server signed the handshake ({scheme}), and the signature is not of the key in its certificate"
        );
        let leaf = talk.chain().first().and_then(|der| Certificate::read(der).ok());
        let values =
            leaf.iter().fold(Values::none(), |values, leaf| values.with("subject", &*leaf.subject.text));
        evidence.add(Fact::Server(Server::SignsWithOtherKey), what, values, source(tried));
        return true;
    }

    let unoffered = first(observation, |talk, sent, chosen| {
        let scheme = talk.scheme().filter(|s| !sent.schemes.contains(s));
        if let Some(scheme) = scheme.filter(|_| chosen.version == TLS12) {
            return Some((is_weak(scheme), format!("the signature scheme {}", scheme_name(scheme))));
        }
        let what = if !sent.suites.contains(&chosen.suite) {
            suite_name(chosen.suite)
        } else if chosen.version >= TLS12 && !sent.versions.contains(&chosen.version) {
            version_name(chosen.version)
        } else if is_tls13(chosen.suite) != (chosen.version >= TLS13) {
            format!("{} for {}", suite_name(chosen.suite), version_name(chosen.version))
        } else if chosen.compression != 0 {
            format!("the compression method {}", chosen.compression)
        } else if let Some(group) = key_exchange_group(talk, chosen).filter(|g| !sent.groups.contains(g)) {
            group_name(group)
        } else if talk.recorded.alpn.as_ref().is_some_and(|alpn| !sent.alpn.contains(alpn)) {
            format!("the application protocol {}", talk.recorded.alpn.clone().unwrap_or_default())
        } else if let Some(number) = chosen.extensions.iter().find(|n| is_unasked(**n, sent)) {
            format!("the extension {number}")
        } else {
            return None;
        };
        Some((false, what))
    });
    let said = rustls_errors(observation).find_map(|(tried, error)| {
        let detail = error.strip_prefix("peer misbehaved: ")?;
        let unoffered =
            detail.contains("Unoffered") || detail.contains("Unsolicited") || detail.contains("Unadvertised");
        unoffered.then(|| (tried, (false, detail.to_owned())))
    });
    match unoffered.or(said) {
        Some((tried, (true, what))) => {
            let what = format!("the server chose {what}, which had not been offered");
            let scheme = observation.talk(tried).and_then(Talk::scheme).map(scheme_name).unwrap_or_default();
            let values = Values::none().with("scheme", scheme);
            evidence.add(Fact::Server(Server::SignsWithSha1Only), what, values, source(tried));
        }
        Some((tried, (false, detail))) => {
            let what = format!("the server chose {detail}, which had not been offered");
            let values = Values::none().with("detail", detail);
            evidence.add(Fact::Server(Server::SelectsUnoffered), what, values, source(tried));
        }
        None => malformed(observation, evidence),
    }
    evidence.observed().len() > before
}

/// Whether a ServerHello answers an extension that was not sent.
fn is_unasked(number: u16, sent: &ClientHello) -> bool {
    // The suite stands for the extension too; status_request in a ServerHello has a cause of its own.
    let scsv = number == extension::RENEGOTIATION_INFO && sent.suites.contains(&RENEGOTIATION_SCSV);
    !scsv && number != 5 && !sent.extensions.contains(&number)
}

/// The group of the key exchange, whichever message names it.
fn key_exchange_group(talk: &Talk, chosen: &ServerHello) -> Option<u16> {
    let named = talk.trace.transcript.events().iter().find_map(|e| match e {
        Event::Message(Side::Server, Message::ServerKeyExchange { group, .. }) => *group,
        _ => None,
    });
    chosen.group.or(named)
}

/// What rustls says where it gives up by itself, in conversations in which the server speaks TLS.
fn rustls_errors(observation: &Observation) -> impl Iterator<Item = (Tried, &str)> {
    observation.talks().filter_map(|(tried, talk)| match tried {
        Tried::Offer(offer) if offer.stack == Stack::Rustls && talk.alert().is_none() => {
            talk.trace.transcript.not_tls().is_none().then_some((tried, talk.recorded.error.as_deref()?))
        }
        _ => None,
    })
}

/// Messages that do not parse, or that come where another is due.
fn malformed(observation: &Observation, evidence: &mut Evidence) {
    if observation.talks().any(|(_, talk)| echoes(talk)) {
        return;
    }
    let on_wire = observation.talks().find_map(|(tried, talk)| {
        let message = talk.trace.transcript.events().iter().find_map(|e| match e {
            Event::Message(Side::Server, message @ Message::Malformed(_)) => Some(message.name()),
            _ => None,
        })?;
        Some((tried, format!("{message} does not parse")))
    });
    let on_wire = on_wire.or_else(|| {
        choices(observation).find_map(|(tried, talk, sent, chosen)| {
            Some((tried, breaks_rule(talk, sent, chosen)?.to_owned()))
        })
    });
    let handshakes = |talk: &Talk| {
        talk.trace.transcript.events().iter().any(|e| matches!(e, Event::Message(Side::Server, _)))
    };
    let said = || {
        rustls_errors(observation).find_map(|(tried, error)| {
            let breaks = ["peer misbehaved: ", "received corrupt message", "received unexpected"];
            // These tell what the server does with a defect of the client in mind, and of the client alone.
            let of_others = ["SignedKxWithWrongAlgorithm", "AttemptedDowngrade", "CompatibilitySessionId"];
            let is_it = breaks.iter().any(|words| error.starts_with(words))
                && !of_others.iter().any(|words| error.contains(words))
                && observation.talk(tried).is_some_and(handshakes);
            is_it.then(|| (tried, error.trim_start_matches("peer misbehaved: ").to_owned()))
        })
    };
    if let Some((tried, detail)) = on_wire.or_else(said) {
        let what = format!("a handshake message of the server breaks the protocol: {detail}");
        let values = Values::none().with("detail", detail);
        evidence.add(Fact::Server(Server::SendsMalformed), what, values, source(tried));
    }
}

/// What a server may not say, and what is seen before any client says so.
fn breaks_rule(talk: &Talk, sent: &ClientHello, chosen: &ServerHello) -> Option<&'static str> {
    let events = || talk.trace.transcript.events().iter();
    let hellos = |retry: bool| {
        events()
            .filter(
                |e| matches!(e, Event::Message(Side::Server, Message::ServerHello(h)) if h.retry == retry),
            )
            .count()
    };
    if hellos(false) > 1 {
        return Some("a second ServerHello");
    }
    if hellos(true) > 1 {
        return Some("a second HelloRetryRequest");
    }
    // RFC 8446 section 4.1.3: legacy_session_id_echo.
    if chosen.version >= TLS13 && chosen.session_id != sent.session_id {
        return Some("a ServerHello of TLS 1.3 that does not send back the session id of the ClientHello");
    }
    // RFC 5246 section 7.4.2: the sender's certificate must come first.
    events()
        .any(|e| matches!(e, Event::Message(Side::Server, Message::Certificate(chain)) if chain.is_empty()))
        .then_some("a Certificate message without a certificate")
}

fn offers_tls13(talk: &Talk) -> bool {
    talk.trace.transcript.events().iter().any(
        |e| matches!(e, Event::Message(Side::Client, Message::ClientHello(hello)) if hello.versions.contains(&TLS13)),
    )
}

fn heard_hello(talk: &Talk) -> bool {
    talk.trace
        .transcript
        .events()
        .iter()
        .any(|e| matches!(e, Event::Message(Side::Server, Message::ServerHello(_) | Message::Malformed(2))))
}

/// Whether the server breaks off at what it does not know: TLS 1.3, or a long hello.
fn intolerant(observation: &Observation, evidence: &mut Evidence) -> bool {
    let all = || observation.talks().map(|(_, talk)| talk).chain(observation.probes.iter().map(|p| &p.talk));
    if all().any(|talk| offers_tls13(talk) && heard_hello(talk)) {
        return false;
    }
    let Some(refused) = all().find(|talk| offers_tls13(talk)) else { return false };
    let how = how_refused(refused);
    let mut values = Values::none();
    if let Some(alert) = refused.alert() {
        values = values.with("alert", alert_name(alert));
    }
    if let Some(probe) = observation.probe(&Question::Tls12).filter(|p| p.is_taken()) {
        let what = format!(
            "every hello that offers TLS 1.3 is answered with {how}; one of the same length with TLS 1.2 alone is taken"
        );
        evidence.add(Fact::Server(Server::BreaksAtTls13), what, values, asked(probe));
        return true;
    }
    if let Some(probe) = observation.probe(&Question::Short).filter(|p| p.is_taken()) {
        let longer = observation.probe(&Question::Tls12).map(|p| p.hello.bytes().len()).unwrap_or_default();
        breaks_at_size(evidence, &how, probe.hello.bytes().len(), longer, asked(probe));
        return true;
    }
    false
}

fn breaks_at_size(evidence: &mut Evidence, how: &str, taken: usize, refused: usize, source: Source) {
    let what =
        format!("a hello of {taken} bytes is taken, and one of {refused} bytes is answered with {how}");
    let values = Values::none().with("taken", taken.to_string()).with("refused", refused.to_string());
    evidence.add(Fact::Server(Server::BreaksAtLargeHello), what, values, source);
}

/// Whether the server breaks off at a hello as long as post-quantum key shares make it.
fn large_hello(observation: &Observation, evidence: &mut Evidence) {
    let Some(large) = observation.probe(&Question::Large) else { return };
    let Some(how) = large.refusal() else { return };
    let (taken, refused) = probe::bounds(&observation.probes);
    let small = choices(observation).next().is_some();
    let of = |post_quantum, split| {
        observation.probes.iter().find(|p| {
            matches!(p.question, Question::Size { post_quantum: q, split: s, .. } if q == post_quantum && s == split)
        })
    };
    if let Some(refused) = refused.filter(|_| small) {
        // What the offers of clients needed was taken too.
        breaks_at_size(evidence, &how, taken, refused, asked(large));
    } else if of(true, false).is_some_and(Probe::is_taken) {
        if of(false, true).is_some_and(Probe::is_taken) {
            // In two packets another one was taken: this server breaks off now and then.
            return;
        }
        let what = format!(
            "a hello of {} bytes is taken in one packet, and answered with {how} in two",
            large.hello.bytes().len()
        );
        let values = Values::none().with("in_packets", "two packets");
        evidence.add(Fact::Server(Server::BreaksAtLargeHello), what, values, asked(large));
    } else if of(true, false).is_some() {
        let what = format!(
            "hellos with the post-quantum key share X25519MLKEM768 are answered with {how}, padded ones of that length are taken"
        );
        evidence.add(Fact::Server(Server::BreaksAtLargeHello), what, Values::none(), asked(large));
    }
}

/// What it is that keeps clients out: what is taken once it is offered.
fn kept_out(observation: &Observation, evidence: &mut Evidence) {
    let taken = |question: Question| observation.probe(&question).filter(|p| p.is_taken());
    // Who begins to answer and does not come to an end refuses nothing.
    let slow =
        |p: &Probe| p.talk.trace.ended == Ended::TimedOut && p.talk.trace.transcript.bytes(Side::Server) > 0;
    if taken(Question::AsRefused).is_some() || observation.probe(&Question::AsRefused).is_some_and(slow) {
        return;
    }
    // The same groups and schemes were taken from another client: it is not for them that this one is refused.
    let alike = |offer: &Offer, other: &Offer| {
        (offer.stack, offer.groups, offer.schemes) == (other.stack, other.groups, other.schemes)
    };
    let elsewhere = probe::refused(observation).is_some_and(|refused| {
        observation.talks().any(|(tried, talk)| {
            matches!(tried, Tried::Offer(offer) if alike(&offer, &refused)) && talk.recorded.completed
        })
    });
    if elsewhere {
        return;
    }
    let more = |part| taken(Question::More(part));
    let needs = |part| observation.probe(&Question::Only(part)).is_some_and(|p| !p.is_taken());
    let everything = taken(Question::Everything);
    let offered: Vec<u16> =
        observation.probe(&Question::AsRefused).map(|p| p.hello.groups.clone()).unwrap_or_default();
    // Where several would do, the one that changes least: groups, then schemes.
    if let Some(probe) = more(Part::Groups) {
        match probe.group() {
            // The exchange is by a group that the client offers too: the others were wanted for the key.
            Some(group) if offered.contains(&group) => no_scheme(observation, probe, evidence),
            group => no_group(observation, probe, group, evidence),
        }
    } else if let Some(probe) = more(Part::Schemes) {
        no_scheme(observation, probe, evidence);
    } else if let Some(probe) = more(Part::Suites) {
        no_suite(observation, probe, evidence);
    } else if let Some(probe) = everything {
        // More than one thing is missing.
        if needs(Part::Suites) {
            no_suite(observation, probe, evidence);
        } else if needs(Part::Schemes) {
            no_scheme(observation, probe, evidence);
        } else if needs(Part::Groups) {
            match probe.group() {
                Some(group) if offered.contains(&group) => no_scheme(observation, probe, evidence),
                group => no_group(observation, probe, group, evidence),
            }
        }
    }
}

fn no_group(observation: &Observation, probe: &Probe, group: Option<u16>, evidence: &mut Evidence) {
    let name = group.map_or_else(|| "another group".to_owned(), group_name);
    let offered =
        observation.probe(&Question::AsRefused).map(|p| p.hello.groups.as_slice()).unwrap_or_default();
    let offered: Vec<String> = offered.iter().map(|g| group_name(*g)).collect();
    let what = format!(
        "with all groups offered the server takes {name}; with {} alone it refuses",
        offered.join(", ")
    );
    let values = Values::none().with("group", name);
    evidence.add(Fact::Server(Server::NoCommonGroup), what, values, asked(probe));
}

fn no_scheme(observation: &Observation, probe: &Probe, evidence: &mut Evidence) {
    let scheme = probe.talk.scheme();
    if let Some(scheme) = scheme.filter(|s| is_weak(*s)) {
        let name = scheme_name(scheme);
        let what =
            format!("offered all signature schemes, the server signs with {name}; without SHA-1 it refuses");
        let values = Values::none().with("scheme", name);
        evidence.add(Fact::Server(Server::SignsWithSha1Only), what, values, asked(probe));
        return;
    }
    let leaf = probe.talk.chain().first().or_else(|| observation.chain().first());
    let key = leaf.and_then(|der| key_of(der));
    let mut what = "offered all signature schemes and curves, the server goes on; with those of the client alone it refuses".to_owned();
    let mut values = Values::none();
    if let Some(key) = key {
        what = format!("{what}; its key is an {key}");
        values = values.with("key_algorithm", key);
    }
    if let Some(scheme) = scheme {
        values = values.with("scheme", scheme_name(scheme));
    }
    evidence.add(Fact::Server(Server::NoCommonScheme), what, values, asked(probe));
}

/// The kind of key of a certificate, as in `EC key on P-521`.
fn key_of(der: &[u8]) -> Option<String> {
    let key = X509::from_der(der).ok()?.public_key().ok()?;
    Some(match key.id() {
        Id::RSA => format!("RSA key of {} bits", key.bits()),
        Id::RSA_PSS => format!("RSASSA-PSS key of {} bits", key.bits()),
        Id::ED25519 => "Ed25519 key".to_owned(),
        Id::ED448 => "Ed448 key".to_owned(),
        Id::EC => {
            let curve = key.ec_key().ok()?.group().curve_name()?;
            let name = match curve {
                Nid::X9_62_PRIME256V1 => "P-256",
                Nid::SECP384R1 => "P-384",
                Nid::SECP521R1 => "P-521",
                other => other.short_name().ok()?,
            };
            format!("EC key on {name}")
        }
        _ => return None,
    })
}

fn no_suite(observation: &Observation, probe: &Probe, evidence: &mut Evidence) {
    let Some(suite) = probe.chosen().map(|hello| hello.suite) else { return };
    let taken = || observation.probes.iter().filter(|p| p.is_taken()).filter_map(Probe::chosen);
    let named: std::collections::BTreeSet<String> = taken().map(|hello| suite_name(hello.suite)).collect();
    let named = named.into_iter().collect::<Vec<_>>().join(", ");
    let ephemeral = |suite: u16| is_ecdhe(suite) || is_tls13(suite);
    let with_ecdhe = observation.probe(&Question::Ecdhe).is_some_and(Probe::is_taken)
        || taken().any(|hello| ephemeral(hello.suite));
    let (fact, what) = if probe::WITHOUT_CERTIFICATE.contains(&suite) {
        // It has these alone: they come last in the offer, and nobody prefers them.
        let what = format!(
            "all suites that use a certificate are refused; the server took {named}, which uses none"
        );
        (Server::NoSuiteOfRustls, what)
    } else if with_ecdhe {
        (Server::NoSuiteOfRustls, format!("all suites of the client are refused; the server took {named}"))
    } else {
        (Server::NoEcdhe, format!("every suite with ECDHE is refused; the server took {named}"))
    };
    let values = Values::none().with("suite", suite_name(suite)).with("suites", named);
    evidence.add(Fact::Server(fact), what, values, asked(probe));
}

/// A finite-field exchange that OpenSSL finds too small: where a client of it would get it, or nothing else is left.
fn small_dh(observation: &Observation, evidence: &mut Evidence) {
    let bits = |talk: &Talk| {
        talk.trace.transcript.events().iter().find_map(|e| match e {
            Event::Message(Side::Server, Message::ServerKeyExchange { dh_bits, .. }) => *dh_bits,
            _ => None,
        })
    };
    let small = |talk: &Talk| bits(talk).filter(|bits| *bits < LEAST_DH_BITS);
    let got = first(observation, |talk, _, chosen| Some((small(talk)?, chosen.suite)));
    let got = got.map(|(tried, seen)| (source(tried), seen));
    let only = || {
        let probe = observation.probe(&Question::More(Part::Suites))?;
        let no_ecdhe = evidence.observed().iter().any(|o| o.fact == Fact::Server(Server::NoEcdhe));
        no_ecdhe.then(|| Some((asked(probe), (small(&probe.talk)?, probe.chosen()?.suite))))?
    };
    let found = got.or_else(only);
    if let Some((source, (bits, suite))) = found {
        let suite = suite_name(suite);
        let what = format!("the server chose {suite} with a prime of {bits} bits");
        let values = Values::none().with("bits", bits.to_string()).with("suite", suite);
        evidence.add(Fact::Server(Server::SmallDhGroup), what, values, source);
    }
}

/// Whether every hello is refused: the alert, and whether it speaks of an access list.
pub(crate) fn refuses_all(observation: &Observation, evidence: &mut Evidence) {
    // What is refused for its name alone is not refused whatever is offered.
    if refused_by_name(evidence) {
        return;
    }
    let probes = || observation.probes.iter().map(|p| &p.talk);
    if observation.talks().map(|(_, talk)| talk).chain(probes()).any(heard_hello) {
        return;
    }
    // Of a server that breaks a client's handshake in another way, an alert to a probe is not the reason.
    let clients = |(tried, _): &(Tried, &Talk)| matches!(tried, Tried::Offer(_));
    if observation.talks().filter(clients).any(|(_, talk)| talk.alert().is_none()) {
        return;
    }
    let alert = observation.talks().find_map(|(tried, talk)| talk.alert().map(|alert| (tried, alert)));
    let Some((tried, alert)) = alert else { return };
    let all = observation.talks().map(|(_, talk)| talk).chain(probes());
    let same = all.filter_map(Talk::alert).all(|a| a == alert);
    let fact = match alert {
        ACCESS_DENIED | INTERNAL_ERROR if same => Server::DeniesAccess,
        _ => Server::RefusesAll,
    };
    if alert == NO_APPLICATION_PROTOCOL && same {
        // It says itself what it is, whatever is offered.
        return;
    }
    let what = format!("every hello was refused, the first with {}", alert_name(alert));
    let values = Values::none().with("alert", alert_name(alert));
    evidence.add(Fact::Server(fact), what, values, source(tried));
}

/// Where nothing tells why: how the server breaks off at a client that others are not.
fn broken_off(observation: &Observation, evidence: &mut Evidence) {
    let speaks = |o: &whytls_diagnosis::Observed| o.fact == Fact::Connection(Connection::SpeaksTls);
    if !evidence.observed().iter().any(speaks) {
        return;
    }
    let broken = observation.talks().find(|(tried, talk)| {
        matches!(tried, Tried::Offer(_))
            && !talk.recorded.completed
            && talk.recorded.error.is_none()
            && talk.alert().is_none()
            && !talk.client_certificate_requested()
    });
    let unreadable = |talk: &Talk| {
        talk.chain().first().is_some_and(|leaf| whytls_certificates::read::Certificate::read(leaf).is_err())
    };
    if broken.is_some_and(|(_, talk)| unreadable(talk)) {
        // What is told of the certificate tells why.
        return;
    }
    let Some((tried, talk)) = broken else {
        broken_off_with_an_alert(observation, evidence);
        return;
    };
    let took = format!("{} ms", talk.trace.took.as_millis());
    let after = far(talk);
    let (fact, how) = match talk.trace.ended {
        Ended::Closed => (Connection::ClosedInHandshake, "closed the connection (FIN)"),
        Ended::Reset => (Connection::ResetInHandshake, "reset the connection (RST)"),
        Ended::TimedOut => (Connection::Slow, "sent no more"),
        Ended::ByUs | Ended::TooMuch => return,
    };
    let what = format!("after {after} the server {how}, {took} after TCP connected, without an alert");
    let values = Values::none().with("limit", took).with("detail", after);
    evidence.add(Fact::Connection(fact), what, values, source(tried));
}

/// How far a conversation came.
fn far(talk: &Talk) -> &'static str {
    let events = || talk.trace.transcript.events().iter();
    let finished = |e: &Event| matches!(e, Event::ChangeCipherSpec(Side::Client));
    let old = talk.version().is_some_and(|version| version <= TLS12);
    match talk.trace.transcript.server_hello() {
        None => "the ClientHello",
        Some(_) if old && events().any(finished) => "the client's Finished",
        Some(_) if events().any(|e| matches!(e, Event::Message(Side::Server, Message::Certificate(_)))) => {
            "its certificate"
        }
        Some(_) => "its ServerHello",
    }
}

/// Where nothing tells why: the alert with which the server ends a handshake that it had begun, or what does not decrypt.
fn broken_off_with_an_alert(observation: &Observation, evidence: &mut Evidence) {
    let told = |o: &whytls_diagnosis::Observed| {
        matches!(
            o.fact,
            Fact::Server(Server::RefusesAlpn | Server::NeedsAlpn | Server::DemandsClientCertificate)
        )
    };
    if evidence.observed().iter().any(told) {
        return;
    }
    // What breaks off a second handshake is told of that one.
    let asks =
        |talk: &Talk| talk.client_certificate_requested() || talk.trace.transcript.asks_to_renegotiate();
    if observation.talks().any(|(_, talk)| asks(talk)) {
        return;
    }
    let offers = || observation.talks().filter(|(tried, _)| matches!(tried, Tried::Offer(_)));
    let undecryptable = rustls_errors(observation).find(|(_, error)| error.contains("cannot decrypt"));
    if let Some((tried, _)) = undecryptable {
        let what = "a record of the server does not decrypt with the keys of the handshake";
        evidence.add(Fact::Server(Server::RecordsUndecryptable), what, Values::none(), source(tried));
        return;
    }
    // Up to TLS 1.2 the server's Finished comes last, and what follows is no part of the handshake.
    let is_over = |talk: &Talk| talk.recorded.completed && talk.version().is_some_and(|v| v <= TLS12);
    let late = offers().find_map(|(tried, talk)| {
        let begun = talk.has_server_hello() && !talk.recorded.answered && !is_over(talk);
        let alert = talk.alert().filter(|_| begun)?;
        (alert != ACCESS_DENIED).then_some((tried, talk, alert))
    });
    let Some((tried, talk, alert)) = late else { return };
    let version = talk.version().map(version_name).unwrap_or_default();
    let alert_said = alert_name(alert);
    let values = Values::none().with("alert", alert_said.clone());
    if matches!(alert, BAD_RECORD_MAC | DECRYPTION_FAILED | DECRYPT_ERROR) {
        let what =
            format!("the server chose {version}, and did not accept what the client encrypted: {alert_said}");
        evidence.add(Fact::Server(Server::RecordsUndecryptable), what, values, source(tried));
        return;
    }
    let what =
        format!("the server answered with its ServerHello ({version}), and then broke off with {alert_said}");
    let values = values.with("version", version);
    evidence.add(Fact::Server(Server::AbortsHandshake), what, values, source(tried));
}
