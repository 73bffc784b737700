//! What an export costs: 100,000 posts without media in each form, and the memory it takes over the loaded archive.
//!
//! `cargo bench --bench export` prints a table in Markdown. Each run is a process of its own; medians count. The archive
//! comes from the generator and is kept in the target folder (30 MB).

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its results and stops at any failure")]

#[path = "../tests/support/generate/mod.rs"]
mod generate;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use fossick::archive::{OpenOptions, Spool};
use fossick::export::media::SaveStage;
use fossick::export::posts::{Format, Options, Per, PostExport, save};
use fossick::load::{self, LoadStage};
use fossick::progress::{Progress, StopFlag};
use generate::Dialect;
use jiff::tz::TimeZone;

/// Rounds of each measurement.
const ROUNDS: usize = 5;

/// Posts of the archive.
const POSTS: u64 = 100_000;

/// What is measured; the first is held against what it must be.
const FORMS: [(Format, &str); 7] = [
    (Format::Html, "HTML, a folder"),
    (Format::HtmlFile, "HTML, one file"),
    (Format::Markdown, "Markdown by months"),
    (Format::Csv, "CSV"),
    (Format::JsonLines, "JSON Lines"),
    (Format::Text, "plain text"),
    (Format::Archive, "a smaller archive"),
];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [_, "--export", form, path] => println!("{}", measure(form, Path::new(path))),
        _ => table(),
    }
}

fn table() {
    let path = archive();
    println!("| {POSTS} posts without media as | measured | must be |\n|---|---|---|");
    for (format, name) in FORMS {
        let runs: Vec<_> = (0..ROUNDS).map(|_| child(&format!("{format:?}"), &path)).collect();
        let [seconds, megabytes, index] = [0, 1, 2].map(|at| median(runs.iter().map(|run| run[at]).collect()));
        let (must, index) = match format {
            Format::Html => ("≤ 6 s, ≤ 150 MB, ≤ 200 kB", format!(", index {index:.0} kB")),
            _ => ("", String::new()),
        };
        println!("| {name} | {seconds:.2} s, {megabytes:.0} MB over the loaded archive{index} | {must} |");
    }
}

fn archive() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join("export-100000.zip");
    if !path.exists() {
        fs::create_dir_all(&folder).unwrap();
        let options = generate::Options { posts: POSTS, media: 0, ..generate::Options::of(Dialect::V4_6) };
        generate::write(&options, &path).unwrap();
    }
    path
}

fn child(form: &str, path: &Path) -> Vec<f64> {
    let output = Command::new(std::env::current_exe().unwrap()).args(["--export", form]).arg(path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().split_whitespace().map(|number| number.parse().unwrap()).collect()
}

/// Seconds, megabytes over the loaded archive at the worst moment, and kilobytes of the start page.
fn measure(form: &str, path: &Path) -> String {
    let (progress, stop) = (Progress::silent(LoadStage::Opening), StopFlag::new());
    let (archive, library) = load::library(path, &OpenOptions { spool: Spool::Never }, &progress, &stop).unwrap();
    let posts: Vec<_> = library.posts().map(|(index, _)| index).collect();
    let format = FORMS.iter().find(|(format, _)| format!("{format:?}") == form).unwrap().0;
    let options = Options { format, media: false, include_private: true, per: Per::Month, replace: false };
    let export = PostExport { archive: &archive, library: &library, posts: &posts, zone: &TimeZone::UTC, options };
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let to = folder.path().join("out");
    // From here on the highest mark is that of the export.
    fs::write("/proc/self/clear_refs", "5").ok();
    let before = memory("VmRSS:");
    let started = Instant::now();
    let outcome = save(&to, &export, &Progress::silent(SaveStage::Saving), &stop).unwrap();
    let seconds = started.elapsed().as_secs_f64();
    assert_eq!(outcome.posts, library.len() as u64);
    let index = fs::metadata(to.join("index.html")).map_or(0, |file| file.len());
    format!("{seconds} {} {}", memory("VmHWM:").saturating_sub(before) as f64 / 1e6, index as f64 / 1e3)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// A line of `/proc/self/status`, in bytes; 0 on systems without it.
fn memory(name: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) * 1024
}
