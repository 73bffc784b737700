//! Where bytes come from: something that can be read at any position, by several threads at once.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::sync::{Arc, Mutex, PoisonError};

use super::ReadError;

/// Bytes that can be read at any position without a shared cursor.
pub(super) trait ReadAt: fmt::Debug + Send + Sync {
    /// Reads some bytes at `offset`; 0 means the end (or an empty `buf`).
    fn read_at(&self, offset: u64, buf: &mut [u8]) -> io::Result<usize>;

    /// Number of bytes, as it was when the source was made.
    fn size(&self) -> u64;
}

/// A source shared by all readers of an archive.
pub(super) type Source = Arc<dyn ReadAt>;

/// A file on disk, read by position through one handle. Never mapped: a drive that is pulled must be an error, not a crash.
#[derive(Debug)]
pub(super) struct FileSource {
    file: File,
    size: u64,
}

impl FileSource {
    pub(super) fn new(file: File) -> io::Result<Self> {
        let size = file.metadata()?.len();
        Ok(Self { file, size })
    }
}

impl ReadAt for FileSource {
    fn read_at(&self, offset: u64, buf: &mut [u8]) -> io::Result<usize> {
        loop {
            match positional(&self.file, offset, buf) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                result => return result,
            }
        }
    }

    fn size(&self) -> u64 {
        self.size
    }
}

#[cfg(unix)]
fn positional(file: &File, offset: u64, buf: &mut [u8]) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, buf, offset)
}

#[cfg(windows)]
fn positional(file: &File, offset: u64, buf: &mut [u8]) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, buf, offset)
}

/// A part of another source: a stored archive inside an archive.
#[derive(Debug)]
pub(super) struct Slice {
    whole: Source,
    start: u64,
    size: u64,
}

impl Slice {
    /// `size` bytes from `start`, or what there is of them.
    pub(super) fn new(whole: Source, start: u64, size: u64) -> Self {
        let size = size.min(whole.size().saturating_sub(start));
        Self { whole, start, size }
    }
}

impl ReadAt for Slice {
    fn read_at(&self, offset: u64, buf: &mut [u8]) -> io::Result<usize> {
        let left = self.size.saturating_sub(offset);
        let want = buf.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        let part = buf.get_mut(..want).unwrap_or_default();
        if part.is_empty() { Ok(0) } else { self.whole.read_at(self.start + offset, part) }
    }

    fn size(&self) -> u64 {
        self.size
    }
}

/// Bytes in memory: a small archive that was packed inside another.
pub(super) struct Memory(pub(super) Vec<u8>);

impl fmt::Debug for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Memory({} bytes)", self.0.len())
    }
}

impl ReadAt for Memory {
    fn read_at(&self, offset: u64, buf: &mut [u8]) -> io::Result<usize> {
        let start = usize::try_from(offset).unwrap_or(usize::MAX);
        self.0.get(start..).unwrap_or_default().read(buf)
    }

    fn size(&self) -> u64 {
        self.0.len() as u64
    }
}

/// Begins to unpack a stream from its first byte.
pub(super) type Restart = Box<dyn Fn() -> io::Result<Box<dyn Read + Send>> + Send + Sync>;

/// A packed stream read by position without a copy on disk: forwards by unpacking on, backwards by starting again.
/// A few unpackers wait where they were left, so that readers who go forwards never start again.
pub(super) struct Restarting {
    restart: Restart,
    size: u64,
    parked: Mutex<Vec<Parked>>,
}

struct Parked {
    at: u64,
    stream: Box<dyn Read + Send>,
}

/// Unpackers kept waiting; each holds some 200 kB.
const PARKED: usize = 4;

/// Bytes thrown away at a time on the way forwards.
const SKIP: usize = 256 * 1024;

impl Restarting {
    /// `size` is the unpacked length.
    pub(super) fn new(size: u64, restart: Restart) -> Self {
        Self { restart, size, parked: Mutex::default() }
    }

    /// The waiting unpacker that is nearest before `offset`, or a new one.
    fn take(&self, offset: u64) -> io::Result<Parked> {
        let mut parked = self.parked.lock().unwrap_or_else(PoisonError::into_inner);
        let nearest = parked.iter().enumerate().filter(|(_, p)| p.at <= offset).max_by_key(|(_, p)| p.at);
        if let Some((which, _)) = nearest {
            return Ok(parked.remove(which));
        }
        drop(parked);
        Ok(Parked { at: 0, stream: (self.restart)()? })
    }

    /// Leaves an unpacker for the next reader; the one that waited longest goes.
    fn park(&self, stream: Parked) {
        let mut parked = self.parked.lock().unwrap_or_else(PoisonError::into_inner);
        if parked.len() >= PARKED {
            parked.remove(0);
        }
        parked.push(stream);
    }
}

impl ReadAt for Restarting {
    fn read_at(&self, offset: u64, buf: &mut [u8]) -> io::Result<usize> {
        if buf.is_empty() || offset >= self.size {
            return Ok(0);
        }
        let mut run = self.take(offset)?;
        if run.at < offset {
            let mut scrap = vec![0; SKIP.min(usize::try_from(offset - run.at).unwrap_or(SKIP))];
            while run.at < offset {
                let want = scrap.len().min(usize::try_from(offset - run.at).unwrap_or(SKIP));
                let got = run.stream.read(scrap.get_mut(..want).unwrap_or_default())?;
                if got == 0 {
                    return Ok(0);
                }
                run.at += got as u64;
            }
        }
        let got = run.stream.read(buf)?;
        run.at += got as u64;
        self.park(run);
        Ok(got)
    }

    fn size(&self) -> u64 {
        self.size
    }
}

impl fmt::Debug for Restarting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Restarting").field("size", &self.size).finish_non_exhaustive()
    }
}

/// Reads a stretch of a source in order. A source that ends before the stretch does is [`ReadError::CutOff`].
#[derive(Debug)]
pub(super) struct Cursor {
    source: Source,
    at: u64,
    end: u64,
}

impl Cursor {
    /// `size` bytes from `start`.
    pub(super) fn new(source: Source, start: u64, size: u64) -> Self {
        Self { source, at: start, end: start.saturating_add(size) }
    }

    /// Position in the source.
    pub(super) fn position(&self) -> u64 {
        self.at
    }

    /// Bytes still to come, as stated.
    pub(super) fn left(&self) -> u64 {
        self.end - self.at
    }
}

impl Read for Cursor {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let want = buf.len().min(usize::try_from(self.left()).unwrap_or(usize::MAX));
        let part = buf.get_mut(..want).unwrap_or_default();
        if part.is_empty() {
            return Ok(0);
        }
        match self.source.read_at(self.at, part)? {
            0 => Err(ReadError::CutOff.into()),
            got => {
                self.at += got as u64;
                Ok(got)
            }
        }
    }
}

/// Fills `buf` from `offset` as far as the source goes; returns what was really read.
pub(super) fn read_at<'b>(source: &dyn ReadAt, offset: u64, buf: &'b mut [u8]) -> io::Result<&'b [u8]> {
    let mut filled = 0;
    while let Some(rest) = buf.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match source.read_at(offset.saturating_add(filled as u64), rest)? {
            0 => break,
            got => filled += got,
        }
    }
    Ok(buf.get(..filled).unwrap_or_default())
}

/// Fills `buf` from a stream as far as it goes; returns the number of bytes.
pub(super) fn fill(stream: &mut dyn Read, buf: &mut [u8]) -> io::Result<usize> {
    match fill_as_far(stream, buf) {
        (filled, None) => Ok(filled),
        (_, Some(error)) => Err(error.into()),
    }
}

/// Fills `buf` from a stream as far as it goes; returns the number of bytes, and what ended it before its end.
pub fn fill_as_far(stream: &mut dyn Read, buf: &mut [u8]) -> (usize, Option<ReadError>) {
    let mut filled = 0;
    while let Some(rest) = buf.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match stream.read(rest) {
            Ok(0) => break,
            Ok(got) => filled += got,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return (filled, Some(error.into())),
        }
    }
    (filled, None)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn bytes(count: usize) -> Vec<u8> {
        (0..count).map(|i| (i % 251) as u8).collect()
    }

    #[test]
    fn going_forwards_never_unpacks_again() {
        let data = bytes(100_000);
        let starts = Arc::new(AtomicUsize::new(0));
        let (counter, copy) = (Arc::clone(&starts), data.clone());
        let source = Restarting::new(
            data.len() as u64,
            Box::new(move || {
                counter.fetch_add(1, Ordering::Relaxed);
                Ok(Box::new(io::Cursor::new(copy.clone())))
            }),
        );
        let mut buf = [0; 1000];
        for offset in [0, 1000, 2000, 50_000, 99_500] {
            let expected = &data[offset..(offset + 1000).min(data.len())];
            assert_eq!(read_at(&source, offset as u64, &mut buf).unwrap(), expected);
        }
        assert_eq!(starts.load(Ordering::Relaxed), 1);
        assert_eq!(read_at(&source, 10, &mut buf).unwrap(), &data[10..1010]);
        assert_eq!(starts.load(Ordering::Relaxed), 2);
    }

    #[test]
    fn a_slice_does_not_reach_beyond_itself() {
        let slice = Slice::new(Arc::new(Memory(bytes(100))), 10, 20);
        let mut buf = [0; 64];
        assert_eq!(read_at(&slice, 0, &mut buf).unwrap(), &bytes(100)[10..30]);
        assert_eq!(read_at(&slice, 19, &mut buf).unwrap(), &bytes(100)[29..30]);
        assert!(read_at(&slice, 20, &mut buf).unwrap().is_empty());
        assert!(read_at(&slice, u64::MAX, &mut buf).unwrap().is_empty());
        assert_eq!(Slice::new(Arc::new(Memory(bytes(10))), 4, u64::MAX).size(), 6);
    }

    #[test]
    fn a_stretch_that_is_not_all_there_is_cut_off() {
        let mut cursor = Cursor::new(Arc::new(Memory(bytes(10))), 4, 20);
        let mut out = Vec::new();
        let error = cursor.read_to_end(&mut out).unwrap_err();
        assert_eq!(out, &bytes(10)[4..]);
        assert!(matches!(ReadError::from(error), ReadError::CutOff));
    }
}
