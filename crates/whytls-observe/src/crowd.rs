//! Servers that serve few at once, or turn some away when many come: what they leave without an answer while others are
//! served tells nothing of what was asked. Where a cause would be concluded from it, it is asked once more, alone.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::sleep;

use crate::driver::{Ended, NotConnected};
use crate::endpoint::{Attempt, Observation, Pace, SESSIONS, Talk, Tried, ask, attempt, resumption};
use crate::probe::{Probe, Question};

/// How long a server may take to notice that a connection has ended.
const MOMENT: Duration = Duration::from_millis(50);
/// How long clients are tried again: who takes longer is slow besides.
const LONG: Duration = Duration::from_secs(5);

/// Places for connections at the same time.
#[derive(Clone)]
pub(crate) struct Places {
    free: Arc<Semaphore>,
    all: u32,
    /// What passes before a place is taken.
    pause: Duration,
}

impl Places {
    pub(crate) fn new(count: usize) -> Self {
        let all = u32::try_from(count).unwrap_or(u32::MAX).clamp(1, 1024);
        Self { free: Arc::new(Semaphore::new(all as usize)), all, pause: Duration::ZERO }
    }

    /// For a server that was seen to turn away who comes with others: one place.
    fn narrow() -> Self {
        Self { pause: MOMENT, ..Self::new(1) }
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
    async fn alone(&self, ends: Instant) -> Option<OwnedSemaphorePermit> {
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
fn is_unsaid(tried: Tried, talk: &Result<Talk, NotConnected>) -> bool {
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
    // Of a slow server only what it says counts, not what it does not say in time.
    let too_slow = |talk: &Result<Talk, NotConnected>| {
        pace.is_leisurely && talk.as_ref().is_ok_and(|talk| talk.trace.ended == Ended::TimedOut)
    };
    let begun = Instant::now();
    for position in 1..observation.attempts.len() {
        let (first, this) = (&observation.attempts[0], &observation.attempts[position]);
        let tried = this.tried;
        let doubtful =
            is_unsaid(tried, &this.talk) && !is_unsaid(tried, &first.talk) && !too_slow(&this.talk);
        if !doubtful || observation.room(SESSIONS) == 0 || begun.elapsed() > LONG {
            continue;
        }
        let Some(alone) = places.alone(observation.ends).await else { break };
        let talk = attempt(&observation.target, observation.address, tried, pace.of_questions).await;
        drop(alone);
        observation.again += 1;
        if !is_unsaid(tried, &talk) {
            observation.attempts[position].talk = talk;
            *places = Places::narrow();
        } else if !places.is_narrow() {
            return talk.is_ok_and(|talk| talk.trace.ended == Ended::TimedOut);
        }
    }
    false
}

/// Asks again what was left without an answer, of the questions from whose refusal something follows.
pub(crate) async fn ask_again(observation: &mut Observation, pace: &Pace, places: &mut Places) {
    let unsaid = |probe: &Probe| !probe.is_taken() && is_unspoken(&probe.talk);
    // Where the first conversation was refused so too, that one was alone.
    let first = observation.attempts.first().is_some_and(|first| is_unsaid(first.tried, &first.talk));
    for question in [Some(Question::Large), (!first).then_some(Question::AsRefused)].into_iter().flatten() {
        let asked = observation.probes.iter().position(|p| p.question == question && unsaid(p));
        let Some(position) = asked.filter(|_| observation.room(SESSIONS) > 0) else { continue };
        let count = observation.probes.len();
        let Some(alone) = places.alone(observation.ends).await else { break };
        ask(observation, vec![question], pace.of_questions, &Places::new(1)).await;
        drop(alone);
        observation.again += 1;
        let again = observation.probes.split_off(count).pop();
        if let Some(again) = again.filter(|probe| !unsaid(probe)) {
            observation.probes[position] = again;
            *places = Places::narrow();
        }
    }
}

/// Resumes again what was not resumed and left without an answer, once nothing else is under way. Of a narrow server
/// nothing is concluded from a second failure either.
pub(crate) async fn resume_again(observation: &mut Observation, pace: &Pace, is_narrow: bool) {
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
            resumption(target, *address, pace.of_questions, version, *ends).await
        };
        let made = observation.attempts.len() + pair.len();
        // Where there is no room, or not even a first handshake came about, nothing is known.
        let confirms = !is_narrow && pair.iter().any(unsaid);
        if !confirms {
            observation.attempts.retain(|a| !is_of(a));
            observation.attempts.extend(pair.into_iter().filter(|a| !unsaid(a)));
        }
        observation.again += made - observation.attempts.len();
    }
}
