//! A recorder in whose conversation one thing is otherwise.

use std::time::Duration;

use super::{Recorded, Recorder};
use crate::driver::Conversation;

type Heard<'r> = Box<dyn FnMut(&dyn Recorder) + Send + 'r>;
type Patience<'r> = Box<dyn Fn(Duration) -> Duration + Send + 'r>;

/// The conversation of another recorder: somebody listens to what it hears, or it has another patience.
pub(crate) struct Around<'r> {
    recorder: &'r mut dyn Recorder,
    heard: Heard<'r>,
    patience: Patience<'r>,
}

impl<'r> Around<'r> {
    /// Tells what is known, each time that something was heard.
    pub(crate) fn listening(
        recorder: &'r mut dyn Recorder,
        heard: impl FnMut(&dyn Recorder) + Send + 'r,
    ) -> Self {
        Self { recorder, heard: Box::new(heard), patience: Box::new(|own| own) }
    }

    /// Waits as long as `patience` makes of the recorder's own patience.
    pub(crate) fn waiting(
        recorder: &'r mut dyn Recorder,
        patience: impl Fn(Duration) -> Duration + Send + 'r,
    ) -> Self {
        Self { recorder, heard: Box::new(|_| ()), patience: Box::new(patience) }
    }
}

impl Conversation for Around<'_> {
    fn output(&mut self) -> Vec<u8> {
        self.recorder.output()
    }

    fn input(&mut self, bytes: &[u8]) {
        self.recorder.input(bytes);
        (self.heard)(&*self.recorder);
    }

    fn split(&self) -> Option<usize> {
        self.recorder.split()
    }

    fn input_closed(&mut self) {
        self.recorder.input_closed();
    }

    fn is_done(&self) -> bool {
        self.recorder.is_done()
    }

    fn is_satisfied(&self) -> bool {
        self.recorder.is_satisfied()
    }

    fn patience(&self) -> Duration {
        (self.patience)(self.recorder.patience())
    }
}

impl Recorder for Around<'_> {
    fn recorded(&self) -> Recorded {
        self.recorder.recorded()
    }
}
