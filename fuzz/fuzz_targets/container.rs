//! Any bytes as an archive: it is refused, or opens and gives entries; then its posts are read, and everything else too;
//! the backup check judges it.
#![no_main]

use std::fs;
use std::io::Read;

use fossick::archive::{OpenOptions, Spool};
use fossick::check::{self, CheckStage, FullOptions, ListsFound};
use fossick::load::{self, LoadStage};
use fossick::model::EntryId;
use fossick::progress::{Progress, StopFlag};
use libfuzzer_sys::fuzz_target;

/// More than this is not read of an entry: bombs may be as large as they say.
const MOST: u64 = 4 << 20;

fuzz_target!(|bytes: &[u8]| {
    let path = std::env::temp_dir().join(format!("fossick-fuzz-{}", std::process::id()));
    // Writing over a file would make some file systems wait for the disk.
    let _ = fs::remove_file(&path);
    if fs::write(&path, bytes).is_err() {
        return;
    }
    let options = OpenOptions { spool: Spool::Never };
    let loaded = load::library(&path, &options, &Progress::silent(LoadStage::Opening), &StopFlag::new());
    if let Ok((archive, library)) = loaded {
        let counts = library.counts;
        assert_eq!(counts.posts + counts.boosts + counts.duplicates + counts.skipped, counts.records);
        for id in (0..archive.entries().len().min(64)).map(|id| EntryId(id as u32)) {
            if let Ok(reader) = archive.read(id) {
                let _ = reader.take(MOST).read_to_end(&mut Vec::new());
            }
        }
        let mut report = check::quick(&archive, &library, &ListsFound::default());
        let size = archive.entries().iter().fold(0_u64, |sum, entry| sum.saturating_add(entry.size));
        if size <= MOST {
            let progress = Progress::silent(CheckStage::Reading);
            let files = check::full(&archive, &library, FullOptions { decode: false }, &progress, &StopFlag::new());
            report = report.with_files(&files.expect("nobody stops it"));
        }
        let of = report.counts;
        assert_eq!(of.media_present + of.media_missing + of.media_empty + of.media_damaged, of.attachments);
        let _ = [check::json(&report), check::text(&report), check::html(&report)];
    }
    let _ = fs::remove_file(&path);
});
