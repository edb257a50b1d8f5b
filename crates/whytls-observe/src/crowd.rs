//! Servers that serve few at once, or turn some away when many come: what they leave without an answer while others are
//! served tells nothing of what was asked. Where a cause would be concluded from it, it is asked once more, alone.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::sleep;

use crate::driver::{Ended, NotConnected};
use crate::endpoint::{Attempt, Observation, Pace, SESSIONS, Talk, Tried, ask, attempt, resumption};
use crate::probe::{Probe, Question};
use crate::recorder::{Around, Recorder};

/// How long a server may take to notice that a connection has ended.
const MOMENT: Duration = Duration::from_millis(50);
/// How long an answer is waited for at least, of a server that gave none before.
const SHORT: Duration = Duration::from_millis(100);
/// How long clients are tried again: who takes longer is slow besides.
pub(crate) const LONG: Duration = Duration::from_secs(5);

/// Places for connections at the same time.
#[derive(Clone)]
pub(crate) struct Places {
    free: Arc<Semaphore>,
    all: u32,
    /// What passes before a place is taken.
    pause: Duration,
    /// How long answers over complete handshakes are waited for, in milliseconds, where the server was seen to give none;
    /// else 0.
    mute: Arc<AtomicU64>,
}

impl Places {
    pub(crate) fn new(count: usize) -> Self {
        let all = u32::try_from(count).unwrap_or(u32::MAX).clamp(1, 1024);
        let free = Arc::new(Semaphore::new(all as usize));
        Self { free, all, pause: Duration::ZERO, mute: Arc::default() }
    }

    /// For a server that was seen to turn away who comes with others: one place.
    fn narrowed(&self) -> Self {
        Self { pause: MOMENT, mute: Arc::clone(&self.mute), ..Self::new(1) }
    }

    /// Learns of the first conversation whether the server answers at all over a complete handshake. Who does not, and
    /// serves one after the other, keeps the others waiting for as long as one waits for his answer.
    pub(crate) fn learn(&self, talk: &Result<Talk, NotConnected>) {
        let Ok(talk) = talk else { return };
        let is_mute = talk.connects() && !talk.recorded.answered && talk.trace.ended == Ended::TimedOut;
        if let Some(handshake) = talk.trace.handshake.filter(|_| is_mute) {
            // An alert follows the handshake within a round trip.
            let patience = u64::try_from((SHORT + handshake * 2).as_millis()).unwrap_or(u64::MAX);
            self.mute.store(patience, Ordering::Relaxed);
        }
    }

    /// The same conversation, with no more patience than such a server is worth.
    pub(crate) fn hurried<'r>(&self, recorder: &'r mut dyn Recorder) -> Around<'r> {
        let mute = Arc::clone(&self.mute);
        Around::waiting(recorder, move |own| match mute.load(Ordering::Relaxed) {
            0 => own,
            short => own.min(Duration::from_millis(short)),
        })
    }

    /// Whether there is one place, for such a server.
    pub(crate) fn is_narrow(&self) -> bool {
        !self.pause.is_zero()
    }

    /// How many are left beside so many others; one at least.
    pub(crate) fn beside(&self, others: usize) -> usize {
        (self.all as usize).saturating_sub(others).max(1)
    }

    /// One of them. That there is none does not come about: the semaphore is never closed.
    pub(crate) async fn one(&self) -> Option<OwnedSemaphorePermit> {
        let place = Arc::clone(&self.free).acquire_owned().await.ok();
        if self.is_narrow() {
            sleep(self.pause).await;
        }
        place
    }

    /// One of them, if there is one before this time.
    pub(crate) async fn before(&self, ends: Instant) -> Option<OwnedSemaphorePermit> {
        self.one().await.filter(|_| Instant::now() < ends)
    }

    /// All of them, a moment after the last one was left, if that is before this time.
    pub(crate) async fn alone(&self, ends: Instant) -> Option<OwnedSemaphorePermit> {
        let places = Arc::clone(&self.free).acquire_many_owned(self.all).await.ok();
        sleep(MOMENT).await;
        places.filter(|_| Instant::now() < ends)
    }
}

/// Whether the server broke off, or fell silent, and said nothing about why.
fn is_unspoken(talk: &Talk) -> bool {
    talk.alert().is_none() && !matches!(talk.trace.ended, Ended::ByUs | Ended::TooMuch)
}

/// Whether that is what became of this attempt, at the point where it decides: for clients in the handshake, for
/// versions of HTTP after it.
pub(crate) fn is_unsaid(tried: Tried, talk: &Result<Talk, NotConnected>) -> bool {
    let Ok(talk) = talk else { return matches!(tried, Tried::Offer(_)) };
    let decides = match tried {
        Tried::Offer(_) | Tried::Everything => !talk.recorded.completed,
        Tried::Http(_) => talk.recorded.completed && talk.trace.ended != Ended::TimedOut,
        Tried::Resumption(_) => true,
        Tried::Only(_) | Tried::Name(_) | Tried::Key(_) | Tried::Session(_) => false,
    };
    decides && !talk.recorded.answered && is_unspoken(talk)
}

/// Tries again what was left without an answer, and was not in the first conversation, which was alone. Where
/// the first of it comes to the same, this is what the server does; where not, it is narrow from now on. Whether it was
/// seen to be silent: to find that twice takes long.
pub(crate) async fn try_again(observation: &mut Observation, pace: &Pace, places: &mut Places) -> bool {
    let begun = Instant::now();
    for position in 1..observation.attempts.len() {
        let tried = observation.attempts[position].tried;
        let willing = observation.room(SESSIONS) > 0 && begun.elapsed() <= LONG;
        if !willing || !is_doubtful(observation, position, pace) {
            continue;
        }
        let Some(alone) = places.alone(observation.ends).await else { break };
        let talk = attempt(&observation.target, observation.address, tried, pace.of_questions, places).await;
        drop(alone);
        observation.again += 1;
        if !is_unsaid(tried, &talk) {
            observation.attempts[position].talk = talk;
            *places = places.narrowed();
        } else if !places.is_narrow() {
            return talk.is_ok_and(|talk| talk.trace.ended == Ended::TimedOut);
        }
    }
    if places.is_narrow() || pace.is_leisurely {
        // What was left in the crowd, and could not be tried again, tells nothing.
        for position in (1..observation.attempts.len()).rev() {
            if may_be_crowded_out(observation, position) {
                observation.attempts.remove(position);
                observation.again += 1;
            }
        }
    }
    false
}

/// Whether an attempt was left without an answer as the first was not, so that the crowd may have done it. Of a slow
/// server only what it says counts, not what it does not say in time.
fn is_doubtful(observation: &Observation, position: usize, pace: &Pace) -> bool {
    let this = &observation.attempts[position].talk;
    let too_slow = pace.is_leisurely && this.as_ref().is_ok_and(|talk| talk.trace.ended == Ended::TimedOut);
    may_be_crowded_out(observation, position) && !too_slow
}

fn may_be_crowded_out(observation: &Observation, position: usize) -> bool {
    let (first, this) = (&observation.attempts[0], &observation.attempts[position]);
    is_unsaid(this.tried, &this.talk) && !is_unsaid(this.tried, &first.talk)
}

/// Asks again what was left without an answer, of the questions from whose refusal something follows; and, however it was
/// refused, whether a large hello is taken: one of several servers may have said so that has another reason.
pub(crate) async fn ask_again(observation: &mut Observation, pace: &Pace, places: &mut Places) {
    let unsaid = |probe: &Probe| !probe.is_taken() && is_unspoken(&probe.talk);
    // Where the first conversation was refused so too, that one was alone.
    let first = observation.attempts.first().is_some_and(|first| is_unsaid(first.tried, &first.talk));
    for question in [Some(Question::Large), (!first).then_some(Question::AsRefused)].into_iter().flatten() {
        let by_word = question == Question::Large;
        let is_asked = |p: &Probe| p.question == question && !p.is_taken() && (by_word || unsaid(p));
        let Some(position) = observation.probes.iter().position(is_asked) else { continue };
        if observation.room(SESSIONS) == 0 {
            continue;
        }
        let count = observation.probes.len();
        let Some(alone) = places.alone(observation.ends).await else { break };
        ask(observation, vec![question], pace.of_questions, &Places::new(1)).await;
        drop(alone);
        observation.again += 1;
        let Some(again) = observation.probes.split_off(count).pop() else { continue };
        let crowded_out = unsaid(&observation.probes[position]) && !unsaid(&again);
        if crowded_out || again.is_taken() {
            observation.probes[position] = again;
        }
        if crowded_out {
            *places = places.narrowed();
        }
    }
}

/// Resumes again what was not resumed and left without an answer, once nothing else is under way. Of a narrow server
/// nothing is concluded from a second failure either.
pub(crate) async fn resume_again(observation: &mut Observation, pace: &Pace, places: &Places) {
    for version in [0x0303, 0x0304] {
        let is_of = |a: &Attempt| matches!(a.tried, Tried::Session(v) | Tried::Resumption(v) if v == version);
        let unsaid = |a: &Attempt| a.tried == Tried::Resumption(version) && is_unsaid(a.tried, &a.talk);
        if !observation.attempts.iter().any(unsaid) {
            continue;
        }
        let pair = if observation.room(0) < 2 {
            Vec::new()
        } else {
            sleep(MOMENT).await;
            let Observation { target, address, ends, .. } = &*observation;
            resumption(target, *address, pace.of_questions, version, places, *ends).await
        };
        let made = observation.attempts.len() + pair.len();
        // Where there is no room, or not even a first handshake came about, nothing is known.
        let confirms = !places.is_narrow() && pair.iter().any(unsaid);
        if !confirms {
            observation.attempts.retain(|a| !is_of(a));
            observation.attempts.extend(pair.into_iter().filter(|a| !unsaid(a)));
        }
        observation.again += made - observation.attempts.len();
    }
}
