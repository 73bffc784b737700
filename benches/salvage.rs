//! How long it takes to find the entries of a large zip that was cut off, against reading the file once.
//!
//! `cargo bench --bench salvage` prints a table in Markdown. The file is sparse and lies in the system's temporary folder;
//! medians count.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its results and stops at any failure")]

#[path = "../tests/support/generate/mod.rs"]
mod generate;

use std::fs::{File, OpenOptions as FileOptions};
use std::io::Read;
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
    let size = path.metadata().unwrap().len();
    // The directory of so many files is longer than this.
    FileOptions::new().write(true).open(&path).unwrap().set_len(size - (1 << 20)).unwrap();
    let read = median(|| read_once(&path));
    let scan = median(|| open(&path));
    println!("| cut zip of {:.1} GiB | s |\n|---|---|", size as f64 / f64::from(1 << 30));
    println!("| reading it once | {read:.3} |\n| opening it | {scan:.3} |");
    println!("| ratio (must be ≤ 1.2) | **{:.3}** |", scan / read);
}

fn median(run: impl Fn()) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[ROUNDS / 2]
}

fn read_once(path: &Path) {
    let mut file = File::open(path).unwrap();
    let mut piece = vec![0; 1 << 20];
    while file.read(&mut piece).unwrap() > 0 {}
}

fn open(path: &Path) {
    let options = OpenOptions { spool: Spool::Never };
    let archive = Archive::open(path, &options, &Progress::silent(OpenStage::Directory), &StopFlag::new()).unwrap();
    assert!(archive.entries().len() > 9000 && archive.findings().len() == 2);
}
