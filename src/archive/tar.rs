//! Tar files, plain or gzipped (what Mastodon before 4.2 writes: archive format §1.6).
//!
//! One pass finds all entries. A plain tar is then read in place; a gzipped one from its unpacked copy, or, where no copy
//! may be written, by unpacking again. A tar that ends too early keeps every entry up to there; behind a damaged header
//! it goes on at the next one whose checksum is right.

use std::io::{self, Read, Write};
use std::sync::Arc;

use tar::{EntryType, Header, PaxExtensions};

use super::container::{Contents, Context, NAMED, Plain, note_unsafe};
use super::gzip::GzStream;
use super::looks_like::{LooksLike, Sniffed, has_magic, is_tar_header, sniff};
use super::source::{FileSource, ReadAt, Restarting, Source, fill, read_at};
use super::spool::{SpoolFile, unpacked_estimate};
use super::window::Window;
use super::{Entry, OpenError, OpenStage, ReadError, Spool};
use crate::model::{Container, DamageKind, Finding, FindingKind, Place};
use crate::progress::StopFlag;

const BLOCK: usize = 512;

/// Unpacked bytes moved at a time.
const PIECE: usize = 256 * 1024;

/// Longest name and largest PAX header that are read; real ones have some hundred bytes.
const LONG_NAME: u64 = 64 * 1024;
const PAX: u64 = 1024 * 1024;

/// How far a gzip stream is followed behind the end of the tar, to reach its checksum.
const BEHIND: u64 = 64 << 20;

/// Most entries.
const ENTRIES: usize = 1_000_000;

/// What must stand at the end: two blocks of zeros.
const TRAILER: u64 = 2 * BLOCK as u64;

/// Opens a plain tar; its entries are read in place.
pub(super) fn open(source: &Source, context: &Context<'_>) -> Result<Contents, OpenError> {
    context.progress.begin(OpenStage::Directory, Some(source.size()));
    let mut tape = FileTape { window: Window::new(&**source, context), at: 0, context };
    let mut index = Index::default();
    let end = index.walk(&mut tape, context.stop);
    index.note(end, source.size())?;
    Ok(index.into_contents(Container::Tar, Arc::clone(source)))
}

/// Opens a gzipped tar.
pub(super) fn open_gz(source: &Source, context: &Context<'_>) -> Result<Contents, OpenError> {
    refuse_other_content(source)?;
    context.progress.begin(OpenStage::Unpacking, Some(source.size()));
    let spool = match &context.options.spool {
        Spool::Never => None,
        Spool::Into(folder) => Some(SpoolFile::create(folder, estimate(&**source))?),
    };
    let gz = GzStream::new(Arc::clone(source));
    let mut tape = GzTape { gz, spool, piece: vec![0; PIECE], at: 0, context };
    let mut index = Index::default();
    let end = index.walk(&mut tape, context.stop);
    index.note(end, tape.at)?;
    if let Some(at) = tape.gz.foreign() {
        let place = Place::archive().at(at);
        index.findings.push(Finding::new(FindingKind::ContainerDamaged(DamageKind::ForeignBytes), place));
    }
    let unpacked: Source = match tape.spool {
        Some(spool) => Arc::new(FileSource::new(spool.into_file())?),
        None => again(source, tape.at),
    };
    Ok(index.into_contents(Container::TarGz, unpacked))
}

/// The unpacked stream without a copy of it.
fn again(source: &Source, size: u64) -> Source {
    let source = Arc::clone(source);
    let restart = move || -> io::Result<Box<dyn Read + Send>> { Ok(Box::new(GzStream::new(Arc::clone(&source)))) };
    Arc::new(Restarting::new(size, Box::new(restart)))
}

/// Says what a gzip file holds when it is no tar, before anything is unpacked.
fn refuse_other_content(source: &Source) -> Result<(), OpenError> {
    let mut head = vec![0; BLOCK];
    let mut gz = GzStream::new(Arc::clone(source));
    let (len, error) = fill_as_far(&mut gz, &mut head)?;
    head.truncate(len);
    match error {
        Some(error) if len < BLOCK => Err(error.into()),
        _ if is_tar_header(&head) || has_magic(&head) || is_blank(&head) => Ok(()),
        _ => {
            let inside = match sniff(&head) {
                Sniffed::Other(LooksLike::Unknown) => LooksLike::Compressed,
                Sniffed::Other(inside) => inside,
                _ => LooksLike::Compressed,
            };
            Err(OpenError::NotAnArchive { looks_like: inside })
        }
    }
}

/// Fills `buf` as far as possible; damage is told beside what came before it, other errors at once.
fn fill_as_far(stream: &mut dyn Read, buf: &mut [u8]) -> io::Result<(usize, Option<ReadError>)> {
    let mut filled = 0;
    while let Some(rest) = buf.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match stream.read(rest).map_err(ReadError::from) {
            Ok(0) => break,
            Ok(got) => filled += got,
            Err(ReadError::Io(error)) => return Err(error),
            Err(damage) => return Ok((filled, Some(damage))),
        }
    }
    Ok((filled, None))
}

fn is_blank(block: &[u8]) -> bool {
    block.iter().all(|&byte| byte == 0)
}

fn estimate(source: &dyn ReadAt) -> u64 {
    let mut last = [0; 4];
    let stated = match read_at(source, source.size().saturating_sub(4), &mut last) {
        Ok(&[a, b, c, d]) => u32::from_le_bytes([a, b, c, d]),
        _ => 0,
    };
    unpacked_estimate(source.size(), stated)
}

/// A tar that is read once from its beginning.
trait Tape: Read {
    /// Goes on by `count` bytes, or to the end; returns how far.
    fn skip(&mut self, count: u64) -> io::Result<u64>;
}

/// A plain tar: skipping costs nothing.
struct FileTape<'a> {
    window: Window<'a>,
    at: u64,
    context: &'a Context<'a>,
}

impl Read for FileTape<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let bytes = self.window.get(self.at, buf.len())?;
        let got = bytes.len();
        buf.get_mut(..got).unwrap_or_default().copy_from_slice(bytes);
        self.at += got as u64;
        Ok(got)
    }
}

impl Tape for FileTape<'_> {
    fn skip(&mut self, count: u64) -> io::Result<u64> {
        let count = count.min(self.window.size().saturating_sub(self.at));
        self.at += count;
        self.context.progress.set(self.at);
        Ok(count)
    }
}

/// A gzipped tar: everything that is unpacked goes into the spool as well, if there is one.
struct GzTape<'a> {
    gz: GzStream,
    spool: Option<SpoolFile>,
    piece: Vec<u8>,
    at: u64,
    context: &'a Context<'a>,
}

impl Read for GzTape<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let got = self.gz.read(buf)?;
        self.at += got as u64;
        if let Some(spool) = &mut self.spool {
            spool.write_all(buf.get(..got).unwrap_or_default())?;
        }
        Ok(got)
    }
}

impl Tape for GzTape<'_> {
    fn skip(&mut self, count: u64) -> io::Result<u64> {
        let mut piece = std::mem::take(&mut self.piece);
        let mut left = count;
        let result = loop {
            let want = usize::try_from(left).unwrap_or(usize::MAX).min(piece.len());
            if want == 0 {
                break Ok(count);
            }
            if let Err(stopped) = self.context.stop.check() {
                break Err(io::Error::other(stopped));
            }
            self.context.progress.set(self.gz.position());
            match self.read(piece.get_mut(..want).unwrap_or_default()) {
                Ok(0) => break Ok(count - left),
                Ok(got) => left -= got as u64,
                Err(error) => break Err(error),
            }
        };
        self.piece = piece;
        result
    }
}

/// How a tar ended.
enum End {
    /// With blocks of zeros, as it should.
    Trailer,
    /// Without them, or inside an entry.
    Early,
    /// The stream broke.
    Broken(io::Error),
    /// More entries than we read.
    TooMany,
}

/// The entries found so far.
#[derive(Default)]
struct Index {
    entries: Vec<Entry>,
    starts: Vec<u64>,
    findings: Vec<Finding>,
}

/// What stands where a header should, one block after the other.
#[derive(Default)]
struct Gap {
    blocks: u64,
    /// Where it begins.
    from: u64,
    /// It begins with zeros, as the end of a tar does.
    zeros_first: bool,
    /// Where the zeros begin with which it ends so far.
    zeros: Option<u64>,
    /// Where something else than zeros begins.
    garbage: Option<u64>,
    /// What the first block says as a damaged header.
    header: Option<(EntryType, Box<str>, u64)>,
}

impl Gap {
    fn add(&mut self, block: &[u8; BLOCK], at: u64, ahead: &mut Ahead) {
        let blank = is_blank(block);
        if self.blocks == 0 {
            self.from = at;
            self.zeros_first = blank;
            self.header = damaged_header(block, ahead);
        }
        if blank {
            self.zeros = self.zeros.or(Some(at));
        } else {
            self.zeros = None;
            self.garbage = self.garbage.or(Some(at));
        }
        self.blocks += 1;
    }

    /// Behind the end of a tar there may be anything; it is not followed for ever.
    fn is_over(&self, at: u64) -> bool {
        self.zeros_first && at.saturating_sub(self.from) > BEHIND
    }
}

/// A sound header and the size it states.
fn header(block: &[u8; BLOCK]) -> Option<(&Header, u64)> {
    let header = Header::from_byte_slice(block);
    let size = header.entry_size().ok().filter(|size| *size <= u64::MAX / 4)?;
    (is_tar_header(block) && !is_blank(block)).then_some((header, size))
}

/// What a header with a wrong checksum says, if it can be understood.
fn damaged_header(block: &[u8; BLOCK], ahead: &mut Ahead) -> Option<(EntryType, Box<str>, u64)> {
    let Ahead { name, size } = std::mem::take(ahead);
    let header = Header::from_byte_slice(block);
    let size = size.or(header.entry_size().ok()).filter(|size| *size <= u64::MAX / 4)?;
    let name = name.unwrap_or_else(|| text(&header.path_bytes()));
    let readable = !name.is_empty() && !name.contains(|c: char| c.is_control() || c == char::REPLACEMENT_CHARACTER);
    (has_magic(block) && readable).then_some((EntryType::Regular, name, size))
}

/// What a header before the entry said about it.
#[derive(Default)]
struct Ahead {
    name: Option<Box<str>>,
    size: Option<u64>,
}

impl Index {
    /// Walks through the tar and notes every file, up to its end or the first damage.
    fn walk(&mut self, tape: &mut dyn Tape, stop: &StopFlag) -> End {
        self.walk_blocks(tape, stop).unwrap_or_else(End::Broken)
    }

    fn walk_blocks(&mut self, tape: &mut dyn Tape, stop: &StopFlag) -> io::Result<End> {
        let mut at = 0;
        let mut ahead = Ahead::default();
        let mut gap = Gap::default();
        loop {
            stop.check().map_err(io::Error::other)?;
            if self.entries.len() >= ENTRIES {
                return Ok(End::TooMany);
            }
            let mut block = [0; BLOCK];
            let got = fill(tape, &mut block)?;
            let header = header(&block).filter(|_| got == BLOCK);
            let Some((header, size)) = header else {
                if got < BLOCK || gap.is_over(at) {
                    return Ok(self.end(gap, at + got as u64));
                }
                gap.add(&block, at, &mut ahead);
                at += BLOCK as u64;
                continue;
            };
            self.close_gap(std::mem::take(&mut gap), at);
            at += BLOCK as u64;
            let kind = header.entry_type();
            let (size, taken) = match kind {
                EntryType::GNULongName if size <= LONG_NAME => {
                    let name = read_vec(tape, size)?;
                    ahead.name = Some(text(name.strip_suffix(&[0]).unwrap_or(&name)));
                    (size, size)
                }
                EntryType::XHeader if size <= PAX => {
                    ahead.read_pax(&read_vec(tape, size)?);
                    (size, size)
                }
                EntryType::GNULongName | EntryType::GNULongLink | EntryType::XHeader | EntryType::XGlobalHeader => {
                    (size, 0)
                }
                _ => {
                    let Ahead { name, size: wide } = std::mem::take(&mut ahead);
                    let size = wide.unwrap_or(size);
                    self.push(kind, name.unwrap_or_else(|| text(&header.path_bytes())), at, size);
                    (size, 0)
                }
            };
            let padded = size.next_multiple_of(BLOCK as u64);
            let skipped = taken + tape.skip(padded - taken)?;
            if skipped < padded {
                return Ok(End::Early);
            }
            at += padded;
        }
    }

    /// The tape is over, or nothing has come for long.
    fn end(&mut self, gap: Gap, at: u64) -> End {
        let trailer = gap.zeros.is_some();
        // One block of zeros is no end but a header that was wiped out.
        let is_end = gap.garbage.is_none_or(|garbage| garbage - gap.from >= TRAILER);
        if gap.zeros_first && is_end {
            if let Some(foreign) = gap.garbage {
                let place = Place::archive().at(foreign);
                self.findings.push(Finding::new(FindingKind::ContainerDamaged(DamageKind::ForeignBytes), place));
            }
            return End::Trailer;
        }
        self.close_gap(gap, at);
        if trailer { End::Trailer } else { End::Early }
    }

    /// Says what was between the last entry and `end`, where the next begins or the tar ends. A header that is damaged but
    /// can still be read gives an entry.
    fn close_gap(&mut self, gap: Gap, end: u64) {
        if gap.blocks == 0 {
            return;
        }
        let mut named = None;
        if let Some((kind, name, size)) = gap.header {
            let start = gap.from + BLOCK as u64;
            let stated = start.saturating_add(size.next_multiple_of(BLOCK as u64));
            let whole = stated <= end && stated >= gap.zeros.unwrap_or(end);
            named = Some(name.clone());
            self.push(kind, name, start, if whole { size } else { end - start });
        }
        self.damaged_at(gap.from, named);
    }

    fn damaged_at(&mut self, at: u64, name: Option<Box<str>>) {
        let place = Place { entry: name.clone(), ..Place::archive().at(at) };
        let finding = Finding::new(FindingKind::ContainerDamaged(DamageKind::HeaderMismatch), place);
        Finding { name, ..finding }.add_to(&mut self.findings, NAMED);
    }

    fn push(&mut self, kind: EntryType, name: Box<str>, start: u64, size: u64) {
        match kind {
            EntryType::Regular | EntryType::Continuous if !name.ends_with('/') => {
                self.entries.push(Entry { name, size, crc: None });
                self.starts.push(start);
            }
            EntryType::Symlink | EntryType::Link => {
                note_unsafe(&mut self.findings, name);
            }
            _ => {}
        }
    }

    /// Turns the way a tar ended, after `length` bytes, into a finding, or into an error when nobody could go on.
    fn note(&mut self, end: End, length: u64) -> Result<(), OpenError> {
        let kind = match end {
            End::Trailer => return Ok(()),
            End::TooMany => {
                self.findings.push(Finding::new(FindingKind::TooMany, Place::archive()));
                return Ok(());
            }
            End::Early => DamageKind::CutOff,
            End::Broken(error) => match OpenError::from(error) {
                OpenError::Damaged { kind } => kind,
                other => return Err(other),
            },
        };
        let last = self.entries.last().zip(self.starts.last());
        let place = Place { entry: last.map(|(entry, _)| entry.name.clone()), ..Place::archive() };
        let finding = Finding::new(FindingKind::ContainerDamaged(kind), place);
        let end = last.map_or(0, |(entry, start)| start.saturating_add(entry.size));
        self.findings.push(match kind {
            DamageKind::CutOff => finding.with_lost(end.saturating_sub(length) + TRAILER),
            _ => finding,
        });
        Ok(())
    }

    fn into_contents(self, container: Container, source: Source) -> Contents {
        let store = Plain { source, starts: self.starts.into() };
        Contents { container, entries: self.entries, store: Arc::new(store), findings: self.findings }
    }
}

impl Ahead {
    /// Name and size from a PAX header; everything else is of no use here.
    fn read_pax(&mut self, bytes: &[u8]) {
        for record in PaxExtensions::new(bytes).flatten() {
            match record.key_bytes() {
                b"path" => self.name = Some(text(record.value_bytes())),
                b"size" => {
                    self.size =
                        record.value().ok().and_then(|digits| digits.parse().ok()).filter(|size| *size < u64::MAX / 4);
                }
                _ => {}
            }
        }
    }
}

fn read_vec(tape: &mut dyn Tape, size: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    (&mut *tape).take(size).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == size { Ok(bytes) } else { Err(ReadError::CutOff.into()) }
}

fn text(name: &[u8]) -> Box<str> {
    String::from_utf8_lossy(name).into()
}
