//! From what was observed to what a report shows of it: handshakes as sequences.

use std::borrow::Borrow;

use whytls_clients::{Profile, scheme_name};
use whytls_observe::driver::Ended;
use whytls_observe::wire::{self, Event, Message as Wire, Side};
use whytls_observe::{
    Observation, Reached, Spoken, Talk, Tried, applications, chain_lines, client_certificates,
    renegotiation_and_compression, resumed, spoken, staples, versions,
};
use whytls_report::{
    Address, Application, ClientCertificate, ClientRow, Endpoint, Handshake, Message, Negotiates, Outcome,
    Session, Steps,
};

/// The endpoint as reports show it: choices, chain, and the handshakes worth seeing: one that fails for each
/// cause, that of the `foremost` cause first; else the first of all.
pub(crate) fn endpoint(
    observation: &Observation,
    clients: &[(impl Borrow<Profile>, ClientRow)],
    foremost: Option<&str>,
) -> Endpoint {
    // What got the same answer is told in one line.
    let mut choices: Vec<(String, String)> = Vec::new();
    for (tried, talk) in observation.talks() {
        let Some(choice) = choice(talk) else { continue };
        match choices.iter_mut().find(|(_, known)| *known == choice) {
            Some((offers, _)) if offers.contains(&tried.to_string()) => {}
            Some((offers, _)) => *offers = format!("{offers}; {tried}"),
            None => choices.push((tried.to_string(), choice)),
        }
    }

    let mut failing: Vec<(&Profile, &ClientRow)> = Vec::new();
    for (profile, row) in clients {
        if row.outcome == Outcome::Fails && !failing.iter().any(|(_, known)| known.cause == row.cause) {
            failing.push((profile.borrow(), row));
        }
    }
    failing.sort_by_key(|(_, row)| row.cause != foremost);
    let first = || observation.talks().next().map(|(_, talk)| talk);
    let mut handshakes: Vec<Handshake> = failing
        .iter()
        .filter_map(|(profile, row)| {
            let talk = observation.talk(Tried::Offer(profile.made().0)).or_else(first)?;
            Some(handshake(talk, &row.id, row.error.as_deref()))
        })
        .collect();
    if handshakes.is_empty()
        && let (Some((_, talk)), Some(row)) =
            (observation.talks().next(), clients.first().map(|(_, row)| row))
    {
        handshakes.push(handshake(talk, &row.id, None));
    }
    Endpoint {
        quick: false,
        address: Some(observation.address.to_string()),
        via: via(observation),
        addresses: observation.reached.iter().map(address).collect(),
        steps: steps(observation),
        versions: versions(observation).into_iter().map(wire::version_name).collect(),
        choices,
        negotiates: spoken(observation).into_iter().map(negotiates).collect(),
        chain: chain_lines(observation.chain()),
        other_chains: observation.other_chains().into_iter().map(|(_, chain)| chain_lines(chain)).collect(),
        client_certificate: client_certificates(observation)
            .map(|wanted| ClientCertificate { issuers: wanted.issuers, schemes: wanted.schemes }),
        applications: applications(observation)
            .into_iter()
            .map(|seen| Application {
                offered: seen.offered.to_owned(),
                selected: seen.selected,
                answer: seen.answer,
                closing: seen.closing.map(str::to_owned),
            })
            .collect(),
        session: session(observation),
        handshakes,
        connections: observation.connections(),
        took: observation.took,
    }
}

/// Gives an endpoint the times and addresses of another observation, which came to the same.
pub(crate) fn renew(endpoint: &mut Endpoint, observation: &Observation) {
    endpoint.address = Some(observation.address.to_string());
    endpoint.addresses = observation.reached.iter().map(address).collect();
    endpoint.steps = steps(observation);
    endpoint.connections = observation.connections();
    endpoint.took = observation.took;
}

/// What lies between TCP and TLS.
fn via(observation: &Observation) -> Vec<String> {
    let target = &observation.target;
    let proxy = target.proxy.as_ref().map(ToString::to_string);
    let protocol = target.starttls.map(|protocol| format!("{}, {}", protocol.title(), protocol.request()));
    proxy.into_iter().chain(protocol).collect()
}

fn address(reached: &Reached) -> Address {
    Address {
        address: reached.address.to_string(),
        connected: reached.connected.as_ref().ok().copied(),
        error: reached.connected.as_ref().err().cloned(),
    }
}

fn steps(observation: &Observation) -> Steps {
    let talk = observation.attempts.first().and_then(|attempt| attempt.talk.as_ref().ok());
    let trace = talk.map(|talk| &talk.trace);
    let used = observation.reached.iter().find(|reached| reached.address == observation.address);
    let has_dialogue = observation.target.proxy.is_some() || observation.target.starttls.is_some();
    Steps {
        dns: observation.looked_up,
        tcp: used.and_then(|reached| reached.connected.as_ref().ok().copied()),
        dialogue: trace.map(|trace| trace.dialogue).filter(|_| has_dialogue),
        tls: trace.and_then(|trace| trace.handshake),
    }
}

fn session(observation: &Observation) -> Session {
    let (resumes, starts_anew): (Vec<_>, Vec<_>) =
        resumed(observation).into_iter().partition(|(_, resumed)| *resumed);
    let names = |list: Vec<(u16, bool)>| list.into_iter().map(|(v, _)| wire::version_name(v)).collect();
    let older = renegotiation_and_compression(observation);
    Session {
        resumes: names(resumes),
        starts_anew: names(starts_anew),
        ocsp_staple: staples(observation),
        secure_renegotiation: older.map(|(secure, _)| secure),
        compression: older.map(|(_, compression)| compression),
    }
}

fn negotiates(spoken: Spoken) -> Negotiates {
    let groups = |groups: Vec<u16>| groups.into_iter().map(wire::group_name).collect();
    Negotiates {
        version: wire::version_name(spoken.version),
        suites: spoken.suites.into_iter().map(wire::suite_name).collect(),
        complete: spoken.complete,
        own_order: spoken.own_order,
        groups: groups(spoken.groups),
        retries: groups(spoken.retries),
        schemes: spoken.schemes.into_iter().map(scheme_name).collect(),
    }
}

/// What the server chose in one conversation.
fn choice(talk: &Talk) -> Option<String> {
    let hello = talk.trace.transcript.server_hello()?;
    let mut words = vec![wire::version_name(hello.version), wire::suite_name(hello.suite)];
    let key_exchange = talk.trace.transcript.events().iter().find_map(|e| match e {
        Event::Message(_, Wire::ServerKeyExchange { group, .. }) => *group,
        _ => None,
    });
    words.extend(hello.group.or(key_exchange).map(wire::group_name));
    words.extend(talk.scheme().map(scheme_name));
    words.extend(talk.recorded.alpn.as_ref().map(|p| format!("ALPN {p}")));
    Some(words.join(", "))
}

/// A conversation as a sequence, with the message marked at which `client` fails.
fn handshake(talk: &Talk, client: &str, error: Option<&str>) -> Handshake {
    let mut messages: Vec<Message> = talk.trace.transcript.events().iter().filter_map(message).collect();
    if let Some(error) = error {
        let at = failing(&messages, error);
        match at.and_then(|at| messages.get_mut(at)) {
            Some(message) => {
                message.fails = Some(error.to_owned());
                // What follows is what the recording client went on to say; this one says no more.
                let rest = messages.split_off(at.map_or(messages.len(), |at| at + 1));
                messages.extend(rest.into_iter().take_while(|m| !m.from_client));
                let ended = "this client gives up".to_owned();
                return Handshake { title: client.to_owned(), messages, ended };
            }
            None => messages.push(Message {
                from_client: false,
                name: ended(talk).to_owned(),
                detail: String::new(),
                fails: Some(error.to_owned()),
            }),
        }
    }
    Handshake { title: client.to_owned(), messages, ended: ended(talk).to_owned() }
}

/// The message at which a client prints this error: the key exchange for its signature, the chain for
/// what is wrong with it, the alert for an alert.
fn failing(messages: &[Message], error: &str) -> Option<usize> {
    let last_from_server = |names: &[&str]| {
        messages.iter().rposition(|m| !m.from_client && names.iter().any(|n| m.name.starts_with(n)))
    };
    if error.contains("SignedKxWithWrongAlgorithm") {
        last_from_server(&["ServerKeyExchange"])
    } else if error.contains("certificate") && !error.contains("alert") {
        // In TLS 1.3 the chain comes encrypted.
        last_from_server(&["Certificate"]).or_else(|| last_from_server(&["encrypted"]))
    } else {
        last_from_server(&["Alert", "no TLS"])
            .or_else(|| error.contains("alert").then(|| last_from_server(&["encrypted"])).flatten())
    }
}

fn message(event: &Event) -> Option<Message> {
    let (side, name, detail) = match event {
        Event::Message(side, message) => (side, message.name(), detail(message)),
        Event::Alert(side, level, description) => {
            let level = if *level == 2 { "fatal" } else { "warning" };
            (side, "Alert".to_owned(), format!("{level} {}", wire::alert_name(*description)))
        }
        Event::ChangeCipherSpec(side) => (side, "ChangeCipherSpec".to_owned(), String::new()),
        Event::Encrypted(side) => (side, "encrypted records".to_owned(), String::new()),
        Event::NotTls(side, first) => {
            (side, "no TLS record".to_owned(), format!("\"{}\"", first.escape_ascii()))
        }
        _ => return None,
    };
    Some(Message { from_client: *side == Side::Client, name, detail, fails: None })
}

fn detail(message: &Wire) -> String {
    match message {
        Wire::ClientHello(hello) => {
            let versions: Vec<String> = hello.versions.iter().map(|v| wire::version_name(*v)).collect();
            let schemes: Vec<String> = hello.schemes.iter().take(4).map(|s| scheme_name(*s)).collect();
            let more = if hello.schemes.len() > 4 { ", …" } else { "" };
            let mut words = vec![versions.join(", "), format!("{} suites", hello.suites.len())];
            if !schemes.is_empty() {
                words.push(format!("schemes {}{more}", schemes.join(", ")));
            }
            if !hello.alpn.is_empty() {
                words.push(format!("ALPN {}", hello.alpn.join(", ")));
            }
            if let Some(name) = &hello.server_name {
                words.push(format!("SNI {name}"));
            }
            words.join("; ")
        }
        Wire::ServerHello(hello) => {
            let mut words = vec![wire::version_name(hello.version), wire::suite_name(hello.suite)];
            words.extend(hello.group.map(wire::group_name));
            words.join(", ")
        }
        Wire::Certificate(chain) => match chain.len() {
            1 => "1 certificate".to_owned(),
            count => format!("{count} certificates"),
        },
        Wire::ServerKeyExchange { group, scheme, dh_bits } => {
            let bits = dh_bits.map(|bits| format!("a prime of {bits} bits"));
            let group = group.map(wire::group_name);
            let scheme = scheme.map(|s| format!("signed with {}", scheme_name(s)));
            group.into_iter().chain(bits).chain(scheme).collect::<Vec<_>>().join(", ")
        }
        Wire::CertificateRequest(request) => {
            let schemes: Vec<String> = request.schemes.iter().take(4).map(|s| scheme_name(*s)).collect();
            let more = if request.schemes.len() > 4 { ", …" } else { "" };
            let authorities = match request.authorities.len() {
                1 => "1 CA".to_owned(),
                count => format!("{count} CAs"),
            };
            if schemes.is_empty() {
                return authorities;
            }
            format!("{authorities}; schemes {}{more}", schemes.join(", "))
        }
        Wire::CertificateStatus(length) => format!("an OCSP answer of {length} bytes"),
        Wire::Malformed(_) => "does not parse".to_owned(),
        _ => String::new(),
    }
}

fn ended(talk: &Talk) -> &'static str {
    match talk.trace.ended {
        Ended::ByUs if talk.connects() => "the handshake was completed and answered",
        Ended::ByUs => "the client gave up",
        Ended::Closed => "the server closed the connection (FIN)",
        Ended::Reset => "the server reset the connection (RST)",
        Ended::TimedOut if talk.connects() => "the handshake was completed; no answer to a request came",
        Ended::TimedOut => "the time limit was reached",
        Ended::TooMuch => "the server sent more than any handshake needs",
    }
}
