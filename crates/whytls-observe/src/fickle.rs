//! Servers that break off some connections and serve others, whatever is said: a broken member behind a load balancer, a
//! process that dies now and then. Of what such a server refuses nothing follows; that it does so is the fault.

use std::time::Instant;

use whytls_diagnosis::{Connection, Evidence, Fact, Values};

use crate::crowd::{LONG, Places, is_unsaid};
use crate::driver::Ended;
use crate::endpoint::{Attempt, Observation, Pace, SESSIONS, Tried, attempt};
use crate::facts::source;
use crate::probe::{Probe, Question};

/// One hello, said again and again by itself. The attempt that is kept of it is one that was broken off without a word;
/// another was not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fickle {
    /// What was tried.
    pub tried: Tried,
    /// How often.
    pub said: usize,
}

/// How often the hello of the first conversation is said again, where the server was seen to leave others without an
/// answer that it gave later.
const OFTEN: usize = 6;
/// How often what stayed without an answer when it was said again is said once more.
const SELDOM: usize = 3;

/// A hello whose fate is in doubt.
struct Doubt {
    tried: Tried,
    /// Whether it was broken off so far.
    was_broken: bool,
    /// How often to say it again.
    times: usize,
}

/// Says hellos again that fared otherwise than they should, or than others did, until one fares otherwise than before.
pub(crate) async fn look(observation: &mut Observation, pace: &Pace, places: &Places) {
    let doubts = doubts(observation, places);
    settle(&doubts, observation, pace, places).await;
}

/// The same, of what follows from questions: a large hello that is broken off tells of its size only if smaller ones
/// never are.
pub(crate) async fn look_again(observation: &mut Observation, pace: &Pace, places: &Places) {
    let Some(tried) = smaller(observation) else { return };
    let doubt = Doubt { tried, was_broken: false, times: SELDOM };
    settle(&[doubt], observation, pace, places).await;
}

/// How many connections that takes, as far as is known.
pub(crate) fn reserve(observation: &Observation) -> usize {
    if smaller(observation).is_some() { SELDOM } else { 0 }
}

/// The hello that was answered, where a large one was broken off.
fn smaller(observation: &Observation) -> Option<Tried> {
    let breaks_off = |probe: &&Probe| !probe.is_taken() && probe.talk.alert().is_none();
    observation.probe(&Question::Large).filter(breaks_off)?;
    let first = observation.attempts.first().filter(|first| !is_unsaid(first.tried, &first.talk));
    first.map(|first| first.tried)
}

async fn settle(doubts: &[Doubt], observation: &mut Observation, pace: &Pace, places: &Places) {
    let begun = Instant::now();
    for Doubt { tried, was_broken, times } in doubts {
        for said in 1..=*times {
            if observation.room(SESSIONS) == 0 || begun.elapsed() > LONG {
                return;
            }
            let Some(alone) = places.alone(observation.ends).await else { return };
            let target = &observation.target;
            let talk = attempt(target, observation.address, *tried, pace.of_questions, places).await;
            drop(alone);
            observation.again += 1;
            if is_unsaid(*tried, &talk) == *was_broken {
                continue;
            }
            // How clients do who are unlucky is what is kept.
            let kept = observation.attempts.iter_mut().find(|kept| kept.tried == *tried);
            if let Some(kept) = kept.filter(|_| !was_broken) {
                kept.talk = talk;
            }
            observation.fickle = Some(Fickle { tried: *tried, said: said + 1 });
            return;
        }
    }
}

/// The hellos that may be answered now and not then.
fn doubts(observation: &Observation, places: &Places) -> Vec<Doubt> {
    let Some(first) = observation.attempts.first() else { return Vec::new() };
    let is_client = |a: &&Attempt| matches!(a.tried, Tried::Offer(_));
    let clients = || observation.attempts.iter().filter(is_client);
    let (mut broken, mut served) = (clients().filter(is_broken), clients().filter(|a| !is_broken(a)));
    let first_again = |times| Doubt { tried: first.tried, was_broken: false, times };
    // Where nobody is served, nobody is served now and then.
    match (broken.next(), served.next()) {
        (Some(_), Some(_)) => {
            // To find once more that a server refuses by silence takes long.
            let says = |a: &&Attempt| a.talk.as_ref().is_ok_and(|talk| talk.trace.ended != Ended::TimedOut);
            let said = clients().filter(is_broken).find(says);
            let said = said.map(|a| Doubt { tried: a.tried, was_broken: true, times: SELDOM });
            // Whether the server answers still at all, the hello tells that it answered first.
            said.into_iter().chain((!is_broken(&first)).then(|| first_again(1))).collect()
        }
        (None, Some(_)) if places.is_narrow() && is_client(&first) => vec![first_again(OFTEN)],
        _ => Vec::new(),
    }
}

fn is_broken(attempt: &&Attempt) -> bool {
    is_unsaid(attempt.tried, &attempt.talk)
}

/// The evidence of it.
pub(crate) fn facts(observation: &Observation, fickle: Fickle, evidence: &mut Evidence) {
    let Some(talk) = observation.talk(fickle.tried) else { return };
    let (fact, how) = match talk.trace.ended {
        Ended::Closed => (Connection::ClosedInHandshake, "closed the connection (FIN)"),
        Ended::Reset => (Connection::ResetInHandshake, "reset the connection (RST)"),
        Ended::TimedOut => (Connection::Slow, "said nothing"),
        Ended::ByUs | Ended::TooMuch => return,
    };
    let what = format!(
        "the same ClientHello was said {} times, one connection at a time: the server answered, and {how} without a word",
        fickle.said
    );
    let values = Values::none()
        .with("limit", format!("{} ms", talk.trace.took.as_millis()))
        .with("detail", "the ClientHello in some connections, and goes on in others");
    evidence.add(Fact::Connection(fact), what, values, source(fickle.tried));
}
