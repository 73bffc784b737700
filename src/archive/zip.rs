//! Zip files: which entries there are, and readers for them (APPNOTE.TXT 6.3; what Mastodon writes: archive format §1.7).
//!
//! [`directory`] reads the list at the end of the file; where the file does not bear it out, `salvage` puts it right or
//! finds the entries without it. Each entry's own [`header`] is compared with the directory when the entry is read, so
//! that opening takes no longer for large archives.

pub(super) mod directory;
pub(super) mod header;

use std::io::Read;
use std::sync::Arc;

use super::container::{Contents, Context, Store, note_unsafe};
use super::inflate::{Checked, Inflate};
use super::source::{Cursor, Slice, Source};
use super::{Entry, OpenError, OpenStage, ReadError, salvage};
use crate::model::{Container, Finding};
use header::{DEFLATED, ENCRYPTED, Record, STORED, Spot, UNIX_LINK};

pub(super) use directory::is_there as has_directory;

/// Opens a zip; where its directory is wrong or gone, looks through the file for entries.
pub(super) fn open(source: &Source, context: &Context<'_>) -> Result<Contents, OpenError> {
    context.progress.begin(OpenStage::Directory, None);
    let (records, findings) = records(source, context)?;
    Ok(contents(source, records, findings))
}

/// All entries, and what is wrong with the zip.
pub(super) fn records(source: &Source, context: &Context<'_>) -> Result<(Vec<Record>, Vec<Finding>), OpenError> {
    Ok(match directory::read(&**source, context)? {
        Some(found) if names_an_archive(&found.records) && found.is_sound(&**source, context)? => {
            (found.records, found.findings)
        }
        found => salvage::repair(source, found, context)?,
    })
}

/// Both files that make an archive are named. When one is not, a name in the directory may be damaged.
fn names_an_archive(records: &[Record]) -> bool {
    ["outbox.json", "actor.json"].iter().all(|file| records.iter().any(|record| record.name.ends_with(file)))
}

/// Parts the records into what everybody may see and what only the zip reader needs.
fn contents(source: &Source, records: Vec<Record>, mut findings: Vec<Finding>) -> Contents {
    let mut entries = Vec::with_capacity(records.len());
    let mut spots = Vec::with_capacity(records.len());
    for record in records {
        if record.is_folder() {
            continue;
        }
        // A link is a small file that holds a path. It is never followed, so it may stay what it is.
        if record.kind == UNIX_LINK {
            note_unsafe(&mut findings, record.name.clone());
        }
        spots.push(Spot::from(&record));
        entries.push(Entry { name: record.name, size: record.size, crc: (!record.open).then_some(record.crc) });
    }
    let store = ZipStore { source: Arc::clone(source), spots: spots.into() };
    Contents { container: Container::Zip, entries, store: Arc::new(store), findings }
}

/// The zip and where its entries are.
#[derive(Debug)]
struct ZipStore {
    source: Source,
    spots: Box<[Spot]>,
}

impl Store for ZipStore {
    fn read(&self, index: usize, entry: &Entry) -> Result<Box<dyn Read + Send>, ReadError> {
        let spot = *self.spots.get(index).ok_or(ReadError::NoEntry)?;
        read(&self.source, spot, entry)
    }

    fn is_locked(&self, index: usize) -> bool {
        let stated = self.spots.get(index).is_some_and(|spot| spot.flags & ENCRYPTED != 0);
        // The entry must say so too: one damaged bit locks nothing.
        stated && matches!(self.read(index, &Entry::default()), Err(ReadError::Password))
    }

    fn in_place(&self, index: usize, entry: &Entry) -> Option<Source> {
        let spot = *self.spots.get(index)?;
        let as_it_is = spot.method == STORED && spot.flags & ENCRYPTED == 0 && spot.packed == entry.size;
        let plan = as_it_is.then(|| header::plan(&*self.source, spot, entry).ok()).flatten()?;
        Some(Arc::new(Slice::new(Arc::clone(&self.source), plan.data, spot.packed)))
    }
}

/// Reads the entry at `spot`.
pub(super) fn read(source: &Source, spot: Spot, entry: &Entry) -> Result<Box<dyn Read + Send>, ReadError> {
    let plan = header::plan(&**source, spot, entry)?;
    if plan.locked {
        return Err(ReadError::Password);
    }
    if spot.open {
        // Nobody knows where it ends: up to the end of what there is, and then it is cut off.
        let packed = Cursor::new(Arc::clone(source), plan.data, u64::MAX);
        return match plan.method {
            DEFLATED => Ok(Box::new(Inflate::new(packed))),
            STORED => Ok(Box::new(packed)),
            method => Err(ReadError::UnknownMethod(method)),
        };
    }
    let packed = Cursor::new(Arc::clone(source), plan.data, plan.packed);
    match plan.method {
        DEFLATED if plan.packed > 0 => Ok(Box::new(Checked::either(Inflate::new(packed), &plan))),
        STORED | DEFLATED => Ok(Box::new(Checked::either(packed, &plan))),
        method => Err(ReadError::UnknownMethod(method)),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Cursor as Bytes, Write};
    use std::sync::Mutex;

    use super::super::source::{Memory, ReadAt};
    use super::super::{OpenOptions, Spool};
    use super::*;
    use crate::progress::{Progress, StopFlag};

    /// A source that notes what is read of it.
    #[derive(Debug)]
    struct Watched(Memory, Mutex<Vec<(u64, usize)>>);

    impl ReadAt for Watched {
        fn read_at(&self, offset: u64, buf: &mut [u8]) -> io::Result<usize> {
            self.1.lock().unwrap().push((offset, buf.len()));
            self.0.read_at(offset, buf)
        }

        fn size(&self) -> u64 {
            self.0.size()
        }
    }

    #[test]
    fn opening_a_healthy_archive_reads_its_directory_once_and_nothing_else() {
        let mut zip = ::zip::ZipWriter::new(Bytes::new(Vec::new()));
        let options = ::zip::write::SimpleFileOptions::default();
        let media = (0..5000).map(|i| format!("media_attachments/files/{i:06}/original/{i:016x}.png"));
        for name in ["outbox.json".into()].into_iter().chain(media).chain(["actor.json".into()]) {
            zip.start_file(name, options).unwrap();
            zip.write_all(b"some bytes, and some more bytes").unwrap();
        }
        let bytes = zip.finish().unwrap().into_inner();
        let begin = memchr::memmem::find(&bytes, &header::CENTRAL).unwrap() as u64;
        let (options, progress, stop) =
            (OpenOptions { spool: Spool::Never }, Progress::silent(OpenStage::Directory), StopFlag::new());
        let watched = Arc::new(Watched(Memory(bytes), Mutex::default()));
        let source: Source = Arc::<Watched>::clone(&watched);
        let contents = open(&source, &Context { options: &options, progress: &progress, stop: &stop }).unwrap();
        assert_eq!((contents.entries.len(), contents.findings.len()), (5002, 0));
        let reads = watched.1.lock().unwrap();
        let tail = source.size() - 70_000;
        assert!(reads.iter().filter(|(at, _)| *at < begin.min(tail)).count() <= 1, "{reads:?}");
        let read: usize = reads.iter().filter(|(at, _)| *at >= begin).map(|(_, len)| len).sum();
        assert!(read as u64 <= source.size() - begin + 1_000_000, "{read}");
    }
}
