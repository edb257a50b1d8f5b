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

/// Says a hello again that fared otherwise than it should, or than others did, until it fares otherwise than before;
/// whether there was one.
pub(crate) async fn look(observation: &mut Observation, pace: &Pace, places: &Places) -> bool {
    let Some((tried, was_broken, times)) = in_doubt(observation, places) else { return false };
    let begun = Instant::now();
    for said in 1..=times {
        if observation.room(SESSIONS) == 0 || begun.elapsed() > LONG {
            break;
        }
        let alone = places.alone().await;
        let talk = attempt(&observation.target, observation.address, tried, pace.of_questions, places).await;
        drop(alone);
        observation.again += 1;
        if is_unsaid(tried, &talk) == was_broken {
            continue;
        }
        if !was_broken {
            // How clients do who are unlucky.
            let kept = observation.attempts.iter_mut().find(|kept| kept.tried == tried);
            let Some(kept) = kept else { break };
            kept.talk = talk;
        }
        observation.fickle = Some(Fickle { tried, said: said + 1 });
        break;
    }
    true
}

/// The hello that may be answered now and not then, whether it was broken off so far, and how often to say it again.
fn in_doubt(observation: &Observation, places: &Places) -> Option<(Tried, bool, usize)> {
    let first = observation.attempts.first()?;
    let is_taken = || {
        observation.talks().any(|(_, talk)| talk.recorded.completed)
            || observation.probes.iter().any(Probe::is_taken)
    };
    // To find once more that a server refuses by silence takes long.
    let says = |a: &&Attempt| a.talk.as_ref().is_ok_and(|talk| talk.trace.ended != Ended::TimedOut);
    let is_client = |a: &&Attempt| matches!(a.tried, Tried::Offer(_));
    let mut clients = observation.attempts.iter().filter(is_client).filter(says);
    if let Some(broken) = clients.find(|a| is_unsaid(a.tried, &a.talk)) {
        return is_taken().then_some((broken.tried, true, SELDOM));
    }
    if is_unsaid(first.tried, &first.talk) {
        return None;
    }
    let breaks_at =
        |probe: &Probe| !probe.is_taken() && matches!(probe.talk.trace.ended, Ended::Closed | Ended::Reset);
    let times = match observation.probe(&Question::Large) {
        _ if places.is_narrow() => OFTEN,
        Some(probe) if probe.talk.alert().is_none() && breaks_at(probe) => SELDOM,
        _ => return None,
    };
    matches!(first.tried, Tried::Offer(_)).then_some((first.tried, false, times))
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
