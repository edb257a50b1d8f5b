//! A cursor over bytes that never panics.

/// Reads big-endian numbers and length-prefixed vectors (RFC 8446 section 3).
#[derive(Clone, Copy)]
pub(super) struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    pub(super) fn u8(&mut self) -> Option<u8> {
        self.take(1).map(|b| b[0])
    }

    pub(super) fn u16(&mut self) -> Option<u16> {
        self.take(2).map(|b| u16::from_be_bytes([b[0], b[1]]))
    }

    pub(super) fn u24(&mut self) -> Option<usize> {
        self.take(3).map(|b| usize::from(b[0]) << 16 | usize::from(b[1]) << 8 | usize::from(b[2]))
    }

    /// A vector with a length of one byte.
    pub(super) fn vec8(&mut self) -> Option<Bytes<'a>> {
        let length = self.u8()?;
        self.take(length.into()).map(Bytes)
    }

    /// A vector with a length of two bytes.
    pub(super) fn vec16(&mut self) -> Option<Bytes<'a>> {
        let length = self.u16()?;
        self.take(length.into()).map(Bytes)
    }

    /// A vector with a length of three bytes.
    pub(super) fn vec24(&mut self) -> Option<Bytes<'a>> {
        let length = self.u24()?;
        self.take(length).map(Bytes)
    }

    /// The rest as numbers of two bytes.
    pub(super) fn u16s(self) -> Vec<u16> {
        self.0.chunks_exact(2).map(|b| u16::from_be_bytes([b[0], b[1]])).collect()
    }

    pub(super) fn rest(self) -> &'a [u8] {
        self.0
    }
}
