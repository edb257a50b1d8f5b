//! The first conversation. It is alone until the server has shown its certificate: by then it is known that TLS is
//! spoken and how fast, and the other connections need not wait for its end.

use std::time::Duration;

use tokio::sync::oneshot;

use crate::driver::Conversation;
use crate::recorder::{Recorded, Recorder};

/// A recorder that tells once, as soon as the server has shown its certificate, what it knows by then.
pub(crate) struct Watched<'a> {
    recorder: &'a mut dyn Recorder,
    tell: Option<oneshot::Sender<Recorded>>,
}

impl<'a> Watched<'a> {
    pub(crate) fn new(recorder: &'a mut dyn Recorder, tell: oneshot::Sender<Recorded>) -> Self {
        Self { recorder, tell: Some(tell) }
    }
}

impl Conversation for Watched<'_> {
    fn output(&mut self) -> Vec<u8> {
        self.recorder.output()
    }

    fn input(&mut self, bytes: &[u8]) {
        self.recorder.input(bytes);
        if self.tell.is_none() {
            return;
        }
        let known = self.recorder.recorded();
        if !known.chain.is_empty()
            && let Some(tell) = self.tell.take()
        {
            // Nobody listens any more where other ways are tried already.
            let _ = tell.send(known);
        }
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
        self.recorder.patience()
    }
}

impl Recorder for Watched<'_> {
    fn recorded(&self) -> Recorded {
        self.recorder.recorded()
    }
}
