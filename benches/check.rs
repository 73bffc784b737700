//! How much the backup check costs: the quick one on top of loading, the full one against `unzip -tq`, and their memory.
//!
//! `cargo bench --bench check` prints a table in Markdown. Each run is a process of its own, in turn with `unzip`; medians
//! count. Archives come from the generator and are kept in the target folder (2 GB).

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its results and stops at any failure")]

#[path = "../tests/support/generate/mod.rs"]
mod generate;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use fossick::archive::{OpenOptions, Spool};
use fossick::check::{self, CheckStage, FullOptions, ListsFound};
use fossick::load::{self, LoadStage};
use fossick::progress::{Progress, StopFlag};
use generate::containers::Blob;
use generate::rng::Rng;
use generate::scenes::SCENES;
use generate::zips::{Zip64, ZipOut};
use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder};

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [_, "--quick", path] => println!("{}", measure_quick(Path::new(path))),
        [_, "--full", path, decode] => println!("{}", measure_full(Path::new(path), *decode == "decode")),
        _ => table(),
    }
}

fn table() {
    println!("| what | measured | must be |\n|---|---|---|");
    let [load, quick] = runs(9, &["--quick"], &many_posts());
    println!(
        "| quick check of 100,000 posts with 50,000 attachments, on top of loading | {:.1} ms, {:.1} % | ≤ 10 % |",
        quick * 1000.0,
        100.0 * quick / load
    );
    let large = large();
    let mut unzips = Vec::new();
    let mut fulls: [Vec<f64>; 2] = Default::default();
    for _ in 0..5 {
        unzips.push(unzip(&large));
        collect(&mut fulls, &child(&["--full"], &large, Some("bytes")));
    }
    let (unzip, [seconds, memory]) = (median(unzips), fulls.map(median));
    println!(
        "| `--full --no-decode` of 2 GB of JPEG | {seconds:.2} s, {:.2} × `unzip -tq` ({unzip:.2} s) | ≤ 0.6 × |",
        seconds / unzip
    );
    println!("| its memory over the loaded archive | {:.0} MB | ≤ 64 MB |", memory / 1e6);
    let pictures = pictures();
    let mut decodes: [Vec<f64>; 2] = Default::default();
    for _ in 0..3 {
        collect(&mut decodes, &child(&["--full"], &pictures, Some("decode")));
    }
    let [seconds, memory] = decodes.map(median);
    println!(
        "| `--full` of 40 pictures of 3840 × 2160: time; memory | {seconds:.2} s; {:.0} MB | ≤ 256 MB |",
        memory / 1e6
    );
}

fn runs(rounds: usize, arguments: &[&str], path: &Path) -> [f64; 2] {
    let mut values: [Vec<f64>; 2] = Default::default();
    for _ in 0..rounds {
        collect(&mut values, &child(arguments, path, None));
    }
    values.map(median)
}

fn collect(into: &mut [Vec<f64>], line: &str) {
    for (values, number) in into.iter_mut().zip(line.split_whitespace()) {
        values.push(number.parse().unwrap());
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn child(arguments: &[&str], path: &Path, last: Option<&str>) -> String {
    let output = Command::new(std::env::current_exe().unwrap()).args(arguments).arg(path).args(last).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A file in the target folder, made once.
fn kept(name: &str, make: impl FnOnce(&Path) -> io::Result<()>) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    if !path.exists() {
        let unfinished = path.with_extension("part");
        make(&unfinished).unwrap();
        fs::rename(unfinished, &path).unwrap();
    }
    path
}

fn many_posts() -> PathBuf {
    kept("check-posts.zip", |path| {
        let size = Some((16, 12));
        let options =
            generate::Options { posts: 100_000, media: 50_000, media_size: size, ..generate::Options::default() };
        generate::write(&options, path).map(|_| ())
    })
}

/// 2 GB of pictures as cameras make them, each under many names, deflated as Mastodon does.
fn large() -> PathBuf {
    kept("check-jpegs.zip", |path| {
        let mut zip = ZipOut::create(path, 1_700_000_000, Zip64::AsNeeded)?;
        zip.entry("outbox.json", &mut |to| to.write_all(br#"{"type":"OrderedCollection","orderedItems":[]}"#))?;
        let jpegs: Vec<_> = (0..24).map(photo).collect::<io::Result<_>>()?;
        let (mut bytes, mut number) = (0, 0);
        while bytes < 2_000_000_000 {
            let key = number % jpegs.len();
            let name = format!("media_attachments/files/{number:06}/original/{number:016x}.jpg");
            zip.blob(&name, Blob { key, bytes: &jpegs[key], padding: 0 })?;
            bytes += jpegs[key].len();
            number += 1;
        }
        zip.finish()
    })
}

/// A JPEG with the grain of a photograph: without it, drawn pictures would pack much better than real ones.
fn photo(number: usize) -> io::Result<Vec<u8>> {
    let (width, height) = (1600, 1200);
    let mut rng = Rng::for_part(number as u64, "grain");
    let mut pixels = SCENES[number % SCENES.len()].draw(width, height, number as u64, 0.0).bytes();
    for value in &mut pixels {
        *value = value.saturating_add(rng.below(13) as u8).saturating_sub(6);
    }
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 85)
        .write_image(&pixels, width, height, ExtendedColorType::Rgb8)
        .map_err(io::Error::other)?;
    Ok(bytes)
}

fn pictures() -> PathBuf {
    kept("check-pictures.zip", |path| {
        let size = Some((3840, 2160));
        let options = generate::Options { posts: 60, media: 40, media_size: size, ..generate::Options::default() };
        generate::write(&options, path).map(|_| ())
    })
}

fn unzip(path: &Path) -> f64 {
    let started = Instant::now();
    let status = Command::new("unzip").arg("-tq").arg(path).stdout(Stdio::null()).status().unwrap();
    assert!(status.success());
    started.elapsed().as_secs_f64()
}

type Loaded = (std::sync::Arc<fossick::archive::Archive>, std::sync::Arc<fossick::model::Library>);

fn loaded(path: &Path) -> Loaded {
    let options = OpenOptions { spool: Spool::Never };
    load::library(path, &options, &Progress::silent(LoadStage::Opening), &StopFlag::new()).unwrap()
}

/// Seconds of loading and of the quick check.
fn measure_quick(path: &Path) -> String {
    let started = Instant::now();
    let (archive, library) = loaded(path);
    let load = started.elapsed().as_secs_f64();
    let started = Instant::now();
    let report = check::quick(&archive, &library, &ListsFound::find(&archive, &[], &StopFlag::new()));
    let quick = started.elapsed().as_secs_f64();
    assert_eq!(report.counts.media_missing, 0);
    format!("{load} {quick}")
}

/// Seconds of loading and checking, and bytes of memory over the loaded archive at the worst moment.
fn measure_full(path: &Path, decode: bool) -> String {
    let started = Instant::now();
    let (archive, library) = loaded(path);
    // From here on the highest memory is counted anew: loading may have needed more than the check.
    drop(fs::write("/proc/self/clear_refs", "5"));
    let before = memory("VmRSS:");
    let progress = Progress::silent(CheckStage::Reading);
    let files = check::full(&archive, &library, FullOptions { decode }, &progress, &StopFlag::new()).unwrap();
    let seconds = started.elapsed().as_secs_f64();
    assert_eq!(files.faults, []);
    format!("{seconds} {}", memory("VmHWM:").saturating_sub(before))
}

/// A line of `/proc/self/status`, in bytes; 0 on systems without it.
fn memory(name: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) * 1024
}
