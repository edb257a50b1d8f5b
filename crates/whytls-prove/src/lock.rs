//! One workshop at a time in one cache folder.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::{CancelToken, ProveError};

/// Holds the cache folder until dropped. The system lets go of it if the program dies.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock at `path`; calls `waiting` once if another program holds it.
    pub(crate) fn take(
        path: &Path,
        cancel: &CancelToken,
        waiting: impl FnOnce(),
    ) -> Result<Self, ProveError> {
        let mut waiting = Some(waiting);
        loop {
            if cancel.is_cancelled() {
                return Err(ProveError::Interrupted);
            }
            if let Some(file) = try_lock(path).map_err(ProveError::io("lock", path))? {
                return Ok(Self { _file: file });
            }
            if let Some(waiting) = waiting.take() {
                waiting();
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}

fn try_lock(path: &Path) -> io::Result<Option<File>> {
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        // A file system without locks (some network mounts): cargo's own care has to do.
        Err(TryLockError::Error(_)) => Ok(Some(file)),
    }
}
