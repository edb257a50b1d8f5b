//! One workshop at a time in one cache folder.

use std::fs::{File, OpenOptions};
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

#[cfg(unix)]
fn try_lock(path: &Path) -> std::io::Result<Option<File>> {
    use rustix::fs::{FlockOperation, flock};
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
    match flock(&file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Ok(Some(file)),
        Err(rustix::io::Errno::WOULDBLOCK) => Ok(None),
        // A file system without locks (some network mounts): cargo's own care has to do.
        Err(rustix::io::Errno::NOTSUP | rustix::io::Errno::NOLCK | rustix::io::Errno::NOSYS) => {
            Ok(Some(file))
        }
        Err(errno) => Err(errno.into()),
    }
}

#[cfg(windows)]
fn try_lock(path: &Path) -> std::io::Result<Option<File>> {
    use std::os::windows::fs::OpenOptionsExt;
    const SHARING_VIOLATION: i32 = 32;
    match OpenOptions::new().create(true).truncate(false).write(true).share_mode(0).open(path) {
        Ok(file) => Ok(Some(file)),
        Err(e) if e.raw_os_error() == Some(SHARING_VIOLATION) => Ok(None),
        Err(e) => Err(e),
    }
}
