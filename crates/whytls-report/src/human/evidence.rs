//! What carries the answer.

use std::io;

use whytls_diagnosis::Finding;

use super::paper::{BAD, BOLD, DIM, LABEL, Paper, Text};
use super::{count, in_words};
use crate::report::{Endpoint, Handshake, Message, Negotiates, Report, Steps};

/// Two sides stand beside each other from this width on.
const TWO_SIDES: usize = 72;
/// Names of messages are no longer than this: CertificateRequest, HelloRetryRequest.
const NAME: usize = 24;
/// The left side is at least this wide: CertificateVerify.
const LEFT: usize = 17;
const ARROW_RIGHT: &str = "────────→";
const ARROW_LEFT: &str = "←────────";

/// The observations behind each finding, with where they were made.
pub(super) fn facts(paper: &mut Paper<'_>, findings: &[Finding]) -> io::Result<()> {
    for finding in findings.iter().filter(|finding| !finding.evidence.is_empty()) {
        let mut heading = paper.text().with(BOLD, "evidence");
        if findings.len() > 1 {
            heading = heading.and(" for ").and(finding.cause.name);
        }
        paper.heading(&heading)?;
        for item in &finding.evidence {
            let text = paper.text().and(&item.what).with(DIM, " — ").with(DIM, &item.source);
            let bullet = paper.text().and("  - ");
            paper.paragraph(&bullet, 4, &text)?;
        }
    }
    Ok(())
}

/// What was observed of an endpoint, and its handshakes.
pub(super) fn endpoint(paper: &mut Paper<'_>, endpoint: &Endpoint, verbose: bool) -> io::Result<()> {
    let mut rows: Vec<(&str, String)> = Vec::new();
    if let Some(address) = &endpoint.address {
        rows.push(("address", address.clone()));
    }
    for (index, hop) in endpoint.via.iter().enumerate() {
        rows.push((if index == 0 { "by" } else { "" }, hop.clone()));
    }
    // That a service listens at one of the loopback addresses alone is usual, and no news.
    let is_news = |address: &str| {
        verbose || !address.parse::<std::net::SocketAddr>().is_ok_and(|address| address.ip().is_loopback())
    };
    let unreached = endpoint.addresses.iter().filter_map(|a| Some((&a.address, a.error.as_ref()?)));
    let unreached = unreached.filter(|(address, _)| is_news(address));
    for (index, (address, error)) in unreached.enumerate() {
        rows.push((if index == 0 { "not at" } else { "" }, format!("{address}: {error}")));
    }
    if let Some(steps) = steps(&endpoint.steps).filter(|_| verbose) {
        rows.push(("took", steps));
    }
    if !endpoint.versions.is_empty() {
        rows.push(("speaks", endpoint.versions.join(", ")));
    }
    for (index, (offered, chosen)) in endpoint.choices.iter().enumerate() {
        rows.push((if index == 0 { "chooses" } else { "" }, format!("{offered}: {chosen}")));
    }
    for one in &endpoint.negotiates {
        rows.push(("takes", negotiates(one)));
    }
    let chains = std::iter::once(("chain", &endpoint.chain));
    for (name, chain) in chains.chain(endpoint.other_chains.iter().map(|chain| ("or", chain))) {
        for (index, certificate) in chain.iter().enumerate() {
            let label = if index == 0 { name } else { "" };
            rows.push((label, format!("{}. {certificate}", index + 1)));
        }
    }
    if let Some(wanted) = &endpoint.client_certificate {
        let or = |list: &[String], otherwise: &str| {
            if list.is_empty() { otherwise.to_owned() } else { list.join(", ") }
        };
        rows.push(("asks for", format!("a client certificate from {}", or(&wanted.issuers, "any CA"))));
        if !wanted.schemes.is_empty() {
            rows.push(("", format!("that signs in {}", wanted.schemes.join(", "))));
        }
    }
    if verbose {
        rows.extend(after_handshake(endpoint));
    }
    if !rows.is_empty() {
        let heading = paper.text().with(BOLD, "endpoint");
        paper.heading(&heading)?;
    }
    for (label, value) in rows {
        let label = paper.text().and("  ").with(LABEL, label);
        let value = paper.text().and(&value);
        paper.paragraph(&label, 11, &value)?;
    }
    // The first belongs to the first finding.
    let shown = if verbose { endpoint.handshakes.len() } else { 1 };
    endpoint.handshakes.iter().take(shown).try_for_each(|one| handshake(paper, one))
}

/// How long each step of the first connection took.
fn steps(steps: &Steps) -> Option<String> {
    let named = [("DNS", steps.dns), ("TCP", steps.tcp), ("before TLS", steps.dialogue), ("TLS", steps.tls)];
    let told: Vec<String> = named
        .iter()
        .filter_map(|(name, took)| Some(format!("{name} {:.1} ms", took.as_ref()?.as_secs_f64() * 1000.0)))
        .collect();
    (!told.is_empty()).then(|| told.join(", "))
}

/// What came after the handshake, and what the handshake says of sessions.
fn after_handshake(endpoint: &Endpoint) -> Vec<(&'static str, String)> {
    let mut rows = Vec::new();
    for (index, application) in endpoint.applications.iter().enumerate() {
        let selected = application.selected.as_deref().unwrap_or("nothing");
        let answer = application.answer.as_deref().unwrap_or("no answer");
        let closing = application.closing.as_ref().map(|how| format!(", {how}")).unwrap_or_default();
        let label = if index == 0 { "answers" } else { "" };
        rows.push((label, format!("ALPN {}: chose {selected}, {answer}{closing}", application.offered)));
    }
    let session = &endpoint.session;
    if !session.resumes.is_empty() {
        rows.push(("resumes", session.resumes.join(", ")));
    }
    let words = [
        (session.ocsp_staple, "OCSP staple", "no OCSP staple"),
        (session.secure_renegotiation, "secure renegotiation", "no secure renegotiation"),
        (session.compression, "compression", "no compression"),
    ];
    let words: Vec<&str> =
        words.iter().filter_map(|(has, yes, no)| has.map(|has| if has { *yes } else { *no })).collect();
    if !words.is_empty() {
        rows.push(("has", words.join(", ")));
    }
    rows
}

/// What an endpoint takes of one version, in one paragraph.
fn negotiates(one: &Negotiates) -> String {
    let order = match one.own_order {
        Some(true) => " (its own order)",
        Some(false) => " (the client's order)",
        None => "",
    };
    let more = if one.complete { "" } else { ", perhaps more" };
    let mut text = format!("{}: {}{more}{order}", one.version, one.suites.join(", "));
    for (label, names) in [
        ("groups", &one.groups),
        ("asks by HelloRetryRequest for", &one.retries),
        ("signs with", &one.schemes),
    ] {
        if !names.is_empty() {
            text = format!("{text}; {label} {}", names.join(", "));
        }
    }
    text
}

/// A handshake as a sequence, the client on the left and the server on the right.
fn handshake(paper: &mut Paper<'_>, handshake: &Handshake) -> io::Result<()> {
    let heading = paper.text().with(BOLD, "handshake").and(" of ").and(&handshake.title);
    paper.heading(&heading)?;
    if paper.width() < TWO_SIDES {
        one_side(paper, &handshake.messages)?;
    } else {
        two_sides(paper, &handshake.messages)?;
    }
    let ended = paper.text().and(&handshake.ended);
    let label = paper.text().and("  ").with(DIM, "ended:");
    paper.paragraph(&label, 9, &ended)
}

fn two_sides(paper: &mut Paper<'_>, messages: &[Message]) -> io::Result<()> {
    // The left side is as wide as it must be, and wider for details where there is room.
    let at_most = if paper.width() < 100 { LEFT } else { (paper.width() / 4).min(50) };
    let beside = |message: &Message| {
        let name = paper.text().with(BOLD, &message.name).cut(NAME);
        let both = name.clone().and("  ").and(&message.detail);
        if both.columns() <= at_most { (both, true) } else { (name, false) }
    };
    let client: Vec<_> = messages.iter().filter(|m| m.from_client).map(beside).collect();
    let left = client.iter().map(|(text, _)| text.columns()).max().unwrap_or(0).max(LEFT);
    let arrow = 2 + left + 2;
    let right = arrow + ARROW_RIGHT.chars().count() + 2;

    let sides = paper.text().up_to(2).with(DIM, "client").up_to(right).with(DIM, "server");
    paper.line(&sides)?;
    let mut client = client.into_iter();
    for message in messages {
        let detail = paper.text().and(&message.detail);
        let indent = if message.from_client { 4 } else { right + 2 };
        let detail_is_beside = if message.from_client {
            let (text, whole) = client.next().unwrap_or_default();
            let line = paper.text().up_to(2).then(&text).up_to(arrow).with(DIM, ARROW_RIGHT);
            paper.line(&line)?;
            whole
        } else {
            let name = paper.text().with(BOLD, &message.name).cut(NAME);
            let line = paper.text().up_to(arrow).with(DIM, ARROW_LEFT).up_to(right).then(&name);
            let both = line.clone().and("  ").then(&detail);
            let whole = both.columns() <= paper.width().min(120);
            let line = if whole { both } else { line.cut(paper.width()) };
            paper.line(&line)?;
            whole
        };
        if !detail_is_beside {
            below(paper, indent, &detail)?;
        }
        fails(paper, indent, message)?;
    }
    Ok(())
}

fn one_side(paper: &mut Paper<'_>, messages: &[Message]) -> io::Result<()> {
    for message in messages {
        let side = if message.from_client { "client → " } else { "server → " };
        let line = paper.text().up_to(2).with(DIM, side).with(BOLD, &message.name).cut(paper.width());
        paper.line(&line)?;
        let detail = paper.text().and(&message.detail);
        below(paper, 4, &detail)?;
        fails(paper, 4, message)?;
    }
    Ok(())
}

fn below(paper: &mut Paper<'_>, indent: usize, detail: &Text) -> io::Result<()> {
    if detail.columns() == 0 { Ok(()) } else { paper.paragraph(&paper.text(), indent, detail) }
}

fn fails(paper: &mut Paper<'_>, indent: usize, message: &Message) -> io::Result<()> {
    let Some(why) = &message.fails else { return Ok(()) };
    let text = paper.text().with(BAD, "✗ fails here:").and(" ").and(why);
    paper.paragraph(&paper.text(), indent, &text)
}

/// Things to know that are no findings.
pub(super) fn notes(paper: &mut Paper<'_>, report: &Report) -> io::Result<()> {
    if !report.notes.is_empty() {
        paper.blank()?;
    }
    for note in &report.notes {
        let label = paper.text().with(LABEL, "note:");
        let text = paper.text().and(note);
        paper.paragraph(&label, 6, &text)?;
    }
    Ok(())
}

/// One line: what it took.
pub(super) fn effort(paper: &mut Paper<'_>, report: &Report) -> io::Result<()> {
    let mut said = Vec::new();
    if let Some(endpoint) = &report.endpoint {
        let connections = count(endpoint.connections, "connection", "connections");
        said.push(format!("{connections} in {}", in_words(endpoint.took)));
    }
    let built = report.trials.iter().filter(|trial| !trial.build.is_zero());
    let number = built.clone().count();
    if number > 0 {
        let clients = count(number, "client", "clients");
        said.push(format!("{clients} built in {}", in_words(built.map(|trial| trial.build).sum())));
    }
    if said.is_empty() {
        return Ok(());
    }
    let text = paper.text().with(DIM, &said.join(", "));
    paper.heading(&text)
}
