//! How fast thumbnails come: against `vipsthumbnail` run as two processes over the same files unpacked, the first screen,
//! and the same again from the cache on disk.
//!
//! `cargo bench --bench thumbs` prints a table in Markdown. Each run is a process of its own, in turn with the other
//! program; medians count. Needs vipsthumbnail (Debian: libvips-tools); without it there are no ratios. Archives come from
//! the generator and are kept in the target folder (200 MB).

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its results and stops at any failure")]

#[path = "../tests/support/generate/mod.rs"]
mod generate;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use fossick::archive::{Archive, OpenOptions, OpenStage, Spool};
use fossick::media::cache::{Cache, DEFAULT_LIMIT};
use fossick::media::thumbnails::{Bucket, Cut, Options, Request};
use fossick::media::{Limits, Thumbnails, picture};
use fossick::model::EntryId;
use fossick::progress::{Progress, StopFlag};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Rounds of each measurement.
const ROUNDS: usize = 5;

/// Tiles of the first screen.
const SCREEN: usize = 40;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [_, "--thumbs", path] => println!("{}", measure(Path::new(path), None)),
        [_, "--cached", path, folder] => println!("{}", measure(Path::new(path), Some(Path::new(folder)))),
        [_, "--whole", path] => println!("{}", measure_whole(Path::new(path))),
        _ => table(),
    }
}

fn table() {
    let small = Set::new("thumbs-small", 400, (1280, 960));
    let large = Set::new("thumbs-large", 100, (3840, 2160));
    println!("| what | measured | must be |\n|---|---|---|");
    let first = small.row("≥ 1.5 ×");
    large.row("≥ 0.7 ×");
    println!("| first {SCREEN} thumbnails of 1280 × 960, cold | {:.0} ms | ≤ 600 ms |", first * 1000.0);
    let folder = tempfile::tempdir().unwrap();
    let cached = || child(&["--cached"], &small.zip, Some(folder.path()));
    cached();
    let again = median((0..ROUNDS).map(|_| cached()[1]).collect());
    println!("| the same again from the cache on disk | {:.0} ms | ≤ 100 ms |", again * 1000.0);
    let whole = median((0..ROUNDS).map(|_| child(&["--whole"], &large.zip, None)[0]).collect());
    println!("| reading and decoding a whole picture of 3840 × 2160 | {:.0} ms | ≤ 200 ms |", whole * 1000.0);
}

/// The same pictures in a zip and in a folder.
struct Set {
    zip: PathBuf,
    folder: PathBuf,
    count: usize,
    size: (u32, u32),
}

impl Set {
    fn new(name: &str, count: usize, size: (u32, u32)) -> Self {
        let base = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        let (zip, folder) = (base.join(format!("{name}.zip")), base.join(name));
        if !zip.exists() {
            fs::create_dir_all(&folder).unwrap();
            let unfinished = zip.with_extension("part");
            write(&unfinished, &folder, count, size).unwrap();
            fs::rename(unfinished, &zip).unwrap();
        }
        Self { zip, folder, count, size }
    }

    /// Prints how fast thumbnails come; gives the seconds until the first screen is full.
    fn row(&self, must: &str) -> f64 {
        let has_vips = Command::new("vipsthumbnail").arg("--version").stdout(Stdio::null()).status().is_ok();
        let (mut seconds, mut first, mut memory, mut theirs) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            if has_vips {
                theirs.push(self.vips());
            }
            let values = child(&["--thumbs"], &self.zip, None);
            seconds.push(values[0]);
            first.push(values[1]);
            memory.push(values[2]);
        }
        let (seconds, (width, height)) = (median(seconds), self.size);
        let speed = self.count as f64 / seconds;
        let ratio =
            if has_vips { format!(", {:.2} × `vipsthumbnail`", median(theirs) / seconds) } else { String::new() };
        let memory = median(memory) / 1e6;
        println!(
            "| {} JPEGs of {width} × {height} | {speed:.0} a second{ratio}; {memory:.0} MB | {must} |",
            self.count
        );
        median(first)
    }

    /// Seconds of two processes that share the files.
    fn vips(&self) -> f64 {
        let mut files: Vec<_> = fs::read_dir(&self.folder).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        let out = tempfile::tempdir().unwrap();
        let started = Instant::now();
        let halves = files.chunks(files.len().div_ceil(2)).map(|half| {
            let to = out.path().join("%s.jpg");
            Command::new("vipsthumbnail").args(["-s", "256", "-o"]).arg(to).args(half).spawn().unwrap()
        });
        for mut half in halves.collect::<Vec<_>>() {
            assert!(half.wait().unwrap().success());
        }
        started.elapsed().as_secs_f64()
    }
}

fn write(zip: &Path, folder: &Path, count: usize, size: (u32, u32)) -> io::Result<()> {
    let pool = generate::media::pool(3, generate::media::POOL, Some(size))?;
    let jpegs: Vec<_> = pool.iter().filter(|file| file.facts.mime == "image/jpeg").collect();
    let mut zip = ZipWriter::new(io::BufWriter::new(fs::File::create(zip)?));
    let options = SimpleFileOptions::default();
    zip.start_file("outbox.json", options)?;
    zip.write_all(br#"{"type":"OrderedCollection","orderedItems":[]}"#)?;
    for (number, file) in jpegs.iter().cycle().take(count).enumerate() {
        zip.start_file(format!("media_attachments/files/{number:03}/original/{number:016x}.jpg"), options)?;
        zip.write_all(&file.bytes)?;
        fs::write(folder.join(format!("{number:03}.jpg")), &file.bytes)?;
    }
    zip.finish()?;
    Ok(())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn child(arguments: &[&str], path: &Path, last: Option<&Path>) -> Vec<f64> {
    let output = Command::new(std::env::current_exe().unwrap()).args(arguments).arg(path).args(last).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().split_whitespace().map(|number| number.parse().unwrap()).collect()
}

fn opened(path: &Path) -> (Arc<Archive>, Vec<EntryId>) {
    let options = OpenOptions { spool: Spool::Never };
    let archive = Archive::open(path, &options, &Progress::silent(OpenStage::Directory), &StopFlag::new()).unwrap();
    let pictures = (0_u32..).zip(archive.entries()).filter(|(_, entry)| entry.name.ends_with(".jpg"));
    let pictures = pictures.map(|(index, _)| EntryId(index)).collect();
    (Arc::new(archive), pictures)
}

/// Seconds for all, seconds for the first screen, and bytes of memory over the opened archive at the worst moment. With a
/// cache the end comes when all are kept.
fn measure(path: &Path, cache: Option<&Path>) -> String {
    let (archive, pictures) = opened(path);
    let before = memory("VmRSS:");
    let started = Instant::now();
    let cache = cache.map(|folder| Arc::new(Cache::new(folder, DEFAULT_LIMIT)));
    let service = Thumbnails::start(archive, Options { cache, ..Options::default() }, Arc::new(|| {}));
    let request = |entry: &EntryId| Request { entry: *entry, bucket: Bucket::Px256, cut: Cut::square(None) };
    service.want(pictures.iter().map(request));
    let (mut count, mut first) = (0, 0.0);
    while count < pictures.len() {
        let Some(thumbnail) = service.poll() else {
            std::thread::sleep(Duration::from_micros(200));
            continue;
        };
        assert!(thumbnail.picture.is_some() && thumbnail.facts.trouble.is_none());
        count += 1;
        if count == SCREEN {
            first = started.elapsed().as_secs_f64();
        }
    }
    let seconds = started.elapsed().as_secs_f64();
    // What is kept is written behind what is shown.
    std::thread::sleep(Duration::from_millis(100));
    format!("{seconds} {first} {}", memory("VmHWM:").saturating_sub(before))
}

/// Seconds to read and decode one whole picture.
fn measure_whole(path: &Path) -> f64 {
    let (archive, pictures) = opened(path);
    let started = Instant::now();
    let bytes = archive.bytes(pictures[0], 1 << 26).unwrap();
    picture(&bytes, &Limits::default()).unwrap();
    started.elapsed().as_secs_f64()
}

/// A line of `/proc/self/status`, in bytes; 0 on systems without it.
fn memory(name: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) * 1024
}
