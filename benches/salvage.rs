//! How long it takes to find the entries of a large zip that was cut off before its directory, against reading the file
//! once; as Mastodon writes it, and without sizes in front of the entries, so that all of it must be looked through.
//!
//! `cargo bench --bench salvage` prints a table in Markdown. The file is sparse and lies in the system's temporary folder;
//! both are done in turn, medians count.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its results and stops at any failure")]

#[path = "../tests/support/generate/mod.rs"]
mod generate;

use std::fs::{File, OpenOptions as FileOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::time::Instant;

use fossick::archive::{Archive, OpenOptions, OpenStage, Spool};
use fossick::progress::{Progress, StopFlag};
use generate::{Dialect, Options};

const ROUNDS: usize = 5;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cut.zip");
    let options = Options { posts: 20_000, media: 10_000, media_bytes: 4_831_838_208, ..Options::of(Dialect::V4_2) };
    generate::write(&options, &path).unwrap();
    let mut file = FileOptions::new().read(true).write(true).open(&path).unwrap();
    let headers = headers(&mut file);
    // The directory is gone, and the last byte before it.
    file.set_len(headers.end - 1).unwrap();
    println!(
        "| cut zip of {:.1} GiB | reading it once | opening it | ratio |",
        headers.end as f64 / f64::from(1 << 30)
    );
    println!("|---|---|---|---|");
    row("as Mastodon writes it (must be ≤ 1.2)", &path);
    for at in &headers.starts {
        without_sizes(&mut file, *at);
    }
    row("without sizes in front of the entries", &path);
}

fn row(name: &str, path: &Path) {
    let mut times: [Vec<f64>; 2] = Default::default();
    for _ in 0..ROUNDS {
        times[0].push(seconds(|| read_once(path)));
        times[1].push(seconds(|| open(path)));
    }
    let [read, scan] = times.map(|mut times| {
        times.sort_by(f64::total_cmp);
        times[ROUNDS / 2]
    });
    println!("| {name} | {read:.3} s | {scan:.3} s | **{:.3}** |", scan / read);
}

fn seconds(run: impl FnOnce()) -> f64 {
    let start = Instant::now();
    run();
    start.elapsed().as_secs_f64()
}

/// Where the entries' own headers are, and where the last entry ends.
struct Headers {
    starts: Vec<u64>,
    end: u64,
}

fn headers(file: &mut File) -> Headers {
    let mut found = Headers { starts: Vec::new(), end: 0 };
    loop {
        let mut head = [0; 30];
        file.seek(SeekFrom::Start(found.end)).unwrap();
        file.read_exact(&mut head).unwrap();
        if !head.starts_with(b"PK\x03\x04") {
            return found;
        }
        found.starts.push(found.end);
        let word = |at: usize| u64::from(u16::from_le_bytes([head[at], head[at + 1]]));
        found.end += 30 + word(18) + (word(20) << 16) + word(26) + word(28);
    }
}

/// Makes the header at `at` one of an entry that was written as a stream.
fn without_sizes(file: &mut File, at: u64) {
    for (within, bytes) in [(6, &[8, 0][..]), (14, &[0; 12])] {
        file.seek(SeekFrom::Start(at + within)).unwrap();
        file.write_all(bytes).unwrap();
    }
}

fn read_once(path: &Path) {
    let mut file = File::open(path).unwrap();
    let mut piece = vec![0; 1 << 20];
    while file.read(&mut piece).unwrap() > 0 {}
}

fn open(path: &Path) {
    let options = OpenOptions { spool: Spool::Never };
    let archive = Archive::open(path, &options, &Progress::silent(OpenStage::Directory), &StopFlag::new()).unwrap();
    assert!(archive.entries().len() > 9000 && archive.findings().len() == 2, "{:?}", archive.findings());
}
