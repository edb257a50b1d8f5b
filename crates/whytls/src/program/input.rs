//! Texts to read: files, standard input, and what is compressed in them.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::StreamingDecoder;

/// How gzip (RFC 1952) and Zstandard (RFC 8878) begin.
const GZIP: [u8; 2] = [0x1f, 0x8b];
const ZSTD: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
/// How much is read at once where it is not read straight into the scanner.
const CHUNK: usize = 64 * 1024;

/// A name for people, and its bytes as they were before compression; `None` for a folder.
pub(crate) fn open(name: &str) -> io::Result<Option<(String, Box<dyn Read>)>> {
    if name == "-" {
        // Not locked: `explain - -` would wait for itself.
        return Ok(Some(("standard input".to_owned(), Box::new(Unopened::new(io::stdin())))));
    }
    let file = File::open(name)?;
    if file.metadata()?.is_dir() {
        return Ok(None);
    }
    Ok(Some((name.to_owned(), Box::new(Unopened::new(file)))))
}

/// An input of which nothing is read before it is asked for: the same pipe may be named twice.
struct Unopened {
    input: Option<Box<dyn Read>>,
    opened: Option<Box<dyn Read>>,
}

impl Unopened {
    fn new(input: impl Read + 'static) -> Self {
        Self { input: Some(Box::new(input)), opened: None }
    }
}

impl Read for Unopened {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if let Some(input) = self.input.take() {
            self.opened = Some(decompressed(input)?);
        }
        self.opened.as_mut().map_or(Ok(0), |opened| opened.read(buffer))
    }
}

/// The bytes, decompressed where they begin as gzip or Zstandard does.
fn decompressed(mut input: impl Read + 'static) -> io::Result<Box<dyn Read>> {
    let mut beginning = [0; ZSTD.len()];
    let mut length = 0;
    while length < beginning.len() {
        match input.read(&mut beginning[length..]) {
            Ok(0) => break,
            Ok(more) => length += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    let beginning = beginning[..length].to_vec();
    let gzip = beginning.starts_with(&GZIP);
    let zstd = beginning.starts_with(&ZSTD);
    let whole = io::Cursor::new(beginning).chain(input);
    Ok(if gzip {
        Box::new(MultiGzDecoder::new(BufReader::with_capacity(CHUNK, whole)))
    } else if zstd {
        Box::new(Frames { input: Some(BufReader::with_capacity(CHUNK, whole)), frame: None })
    } else {
        Box::new(whole)
    })
}

/// Zstandard frames, one after the other.
struct Frames<R: BufRead> {
    input: Option<R>,
    frame: Option<StreamingDecoder<R, ruzstd::decoding::FrameDecoder>>,
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            if let Some(frame) = &mut self.frame {
                let length = frame.read(buffer)?;
                if length > 0 {
                    return Ok(length);
                }
                self.input = self.frame.take().map(StreamingDecoder::into_inner);
            }
            let Some(mut input) = self.input.take() else { return Ok(0) };
            if input.fill_buf()?.is_empty() {
                return Ok(0);
            }
            self.frame = Some(StreamingDecoder::new(input).map_err(io::Error::other)?);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn read(bytes: &[u8]) -> io::Result<Vec<u8>> {
        let mut out = Vec::new();
        decompressed(io::Cursor::new(bytes.to_vec()))?.read_to_end(&mut out)?;
        Ok(out)
    }

    #[test]
    fn gzip_and_zstd_are_read_as_what_they_hold() {
        let text = b"invalid peer certificate: UnknownIssuer\n".repeat(10_000);
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(&text).unwrap();
        let gzip = gzip.finish().unwrap();
        let zstd =
            ruzstd::encoding::compress_to_vec(text.as_slice(), ruzstd::encoding::CompressionLevel::Fastest);
        let twice = [text.clone(), text.clone()].concat();
        assert_eq!(read(&text).unwrap(), text);
        assert_eq!(read(&[gzip.clone(), gzip.clone()].concat()).unwrap(), twice);
        assert_eq!(read(&[zstd.clone(), zstd.clone()].concat()).unwrap(), twice);
        // Cut short, or damaged: an error and no panic.
        assert!(read(&gzip[..gzip.len() / 2]).is_err());
        assert!(read(&zstd[..zstd.len() / 2]).is_err());
        assert_eq!(read(b"").unwrap(), b"");
        assert_eq!(read(&GZIP[..1]).unwrap(), &GZIP[..1]);
    }
}
