//! The first conversation. It is alone until the server has shown its certificate: by then it is known that TLS is
//! spoken and how fast, and the other connections need not wait for its end.

use tokio::sync::oneshot;

use crate::recorder::{Around, Recorded, Recorder};

/// The same conversation, which tells once, as soon as the server has shown its certificate, what is known by then.
pub(crate) fn watched(recorder: &mut dyn Recorder, tell: oneshot::Sender<Recorded>) -> Around<'_> {
    let mut tell = Some(tell);
    Around::listening(recorder, move |recorder| {
        if tell.is_none() {
            return;
        }
        let known = recorder.recorded();
        if !known.chain.is_empty()
            && let Some(tell) = tell.take()
        {
            // Nobody listens any more where other ways are tried already.
            let _ = tell.send(known);
        }
    })
}
