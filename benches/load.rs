//! How fast an archive becomes a complete library, against `unzip -p` of the same file, and how much memory it takes.
//!
//! `cargo bench --bench load` prints a table in Markdown. Each load runs in a process of its own, in turn with `unzip`;
//! medians count. `FOSSICK_BENCH_BIG=1` adds a million posts. Archives come from the generator and are kept in the target
//! folder.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its results and stops at any failure")]

#[path = "../tests/support/generate/mod.rs"]
mod generate;

use std::fs;
use std::hint::black_box;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use fossick::archive::{Archive, OpenOptions, OpenStage, Spool};
use fossick::load::{self, LoadStage};
use fossick::model::Post;
use fossick::progress::{Progress, StopFlag};
use fossick::text::arena::arena;
use fossick::wire::outbox::{Item, Scanner};
use fossick::wire::record::{IdKeys, Owner, RecordReader};

/// Runs of each kind; the median counts.
const ROUNDS: usize = 9;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [_, "--load", path] => println!("{}", measure_load(Path::new(path))),
        [_, "--stages", path] => println!("{}", measure_stages(Path::new(path))),
        _ => table(),
    }
}

fn table() {
    println!("| what | 4.2 | 4.6 |\n|---|---|---|");
    let paths = [("4.2", 100_000), ("4.6", 100_000)].map(|(dialect, posts)| archive(dialect, posts));
    let runs = paths.each_ref().map(|path| Runs::of(path, ROUNDS));
    let row = |name: &str, cell: &dyn Fn(&Runs) -> String| {
        println!("| {name} | {} |", runs.each_ref().map(cell).join(" | "));
    };
    row("JSON of 100,000 records, MB", &|runs| format!("{:.0}", runs.json / 1e6));
    row("`unzip -p`, s", &|runs| format!("{:.3}", runs.unzip));
    row("load to a complete library, search text included, s", &|runs| format!("{:.3}", runs.load));
    row("ratio (must be ≤ 0.6)", &|runs| format!("**{:.2}**", runs.load / runs.unzip));
    for (index, stage) in STAGES.iter().enumerate() {
        row(&format!("alone, on one thread: {stage}, s"), &|runs| format!("{:.3}", runs.stages[index]));
    }
    row("resident after loading ÷ JSON (must be ≤ 0.6)", &|runs| format!("**{:.2}**", runs.resident / runs.json));
    row("the same without search text (must be ≤ 0.45)", &|runs| {
        format!("**{:.2}**", (runs.resident - runs.search) / runs.json)
    });
    row("peak ÷ JSON (must be ≤ 0.75)", &|runs| format!("**{:.2}**", runs.peak / runs.json));
    if std::env::var_os("FOSSICK_BENCH_BIG").is_some() {
        let big = Runs::of(&archive("4.2", 1_000_000), 3);
        let growth = big.load / runs[0].load;
        println!(
            "| 1,000,000 posts: load, s; times that of 100,000 (must be ≤ 11) | {:.2}; **{growth:.1}** | |",
            big.load
        );
        println!("| 1,000,000 posts: resident ÷ JSON | {:.2} | |", big.resident / big.json);
    }
}

const STAGES: [&str; 4] = ["inflate", "scan", "parse", "search text"];

/// Medians of several runs over one archive; seconds and bytes.
struct Runs {
    json: f64,
    unzip: f64,
    load: f64,
    stages: [f64; 4],
    resident: f64,
    search: f64,
    peak: f64,
}

impl Runs {
    fn of(path: &Path, rounds: usize) -> Self {
        let mut unzips = Vec::new();
        let mut loads: [Vec<f64>; 5] = Default::default();
        let mut stages: [Vec<f64>; 4] = Default::default();
        for _ in 0..rounds {
            unzips.push(unzip(path));
            collect(&mut loads, &child("--load", path));
            collect(&mut stages, &child("--stages", path));
        }
        let [json, load, resident, search, peak] = loads.map(median);
        Self { json, unzip: median(unzips), load, stages: stages.map(median), resident, search, peak }
    }
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

/// An archive from the generator, made once.
fn archive(dialect: &str, posts: u64) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("load-{dialect}-{posts}.zip"));
    if !path.exists() {
        let unfinished = path.with_extension("part");
        let options = generate::Options { posts, dialect: dialect.parse().unwrap(), ..generate::Options::default() };
        generate::write(&options, &unfinished).unwrap();
        fs::rename(unfinished, &path).unwrap();
    }
    path
}

fn unzip(path: &Path) -> f64 {
    let started = Instant::now();
    let status = Command::new("unzip").arg("-p").arg(path).arg("outbox.json").stdout(Stdio::null()).status().unwrap();
    assert!(status.success());
    started.elapsed().as_secs_f64()
}

fn child(what: &str, path: &Path) -> String {
    let output = Command::new(std::env::current_exe().unwrap()).arg(what).arg(path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Bytes of JSON, seconds, bytes resident, bytes of search text, peak; memory is counted from before the load.
fn measure_load(path: &Path) -> String {
    let before = memory("VmRSS:");
    let started = Instant::now();
    let options = OpenOptions { spool: Spool::Never };
    let loaded = load::library(path, &options, &Progress::silent(LoadStage::Opening), &StopFlag::new());
    let seconds = started.elapsed().as_secs_f64();
    let (archive, library) = loaded.unwrap();
    let (after, peak) = (memory("VmRSS:"), memory("VmHWM:"));
    let json = archive.entry(archive.layout().outbox().unwrap()).unwrap().size;
    let search: usize =
        library.batches().iter().map(|batch| batch.search.text.len() + 4 * batch.search.ends.len()).sum();
    assert_eq!(library.counts.skipped, 0);
    format!("{json} {seconds} {} {search} {}", after - before, peak - before)
}

/// A line of `/proc/self/status`, in bytes; 0 on systems without it.
fn memory(name: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) * 1024
}

/// Seconds of each stage alone, on one thread.
fn measure_stages(path: &Path) -> String {
    let options = OpenOptions { spool: Spool::Never };
    let archive = Archive::open(path, &options, &Progress::silent(OpenStage::Directory), &StopFlag::new()).unwrap();
    let outbox = archive.layout().outbox().unwrap();
    let mut buffer = vec![0; 1 << 20];
    let inflate = timed(|| {
        let mut reader = archive.read(outbox).unwrap();
        while reader.read(&mut buffer).unwrap() > 0 {}
    });
    let json = archive.bytes(outbox, u64::MAX).unwrap();
    let mut items: Vec<Item> = Vec::with_capacity(1 << 20);
    let scan = timed(|| {
        let mut scanner = Scanner::default();
        json.chunks(1 << 20).for_each(|chunk| scanner.feed(chunk, &mut items));
        scanner.finish(&mut items);
    });
    let mut posts: Vec<Post> = Vec::with_capacity(items.len());
    let parse = timed(|| {
        let mut reader = RecordReader::new(Owner::default(), IdKeys::default());
        for item in &items {
            let bytes = &json[usize::try_from(item.start).unwrap()..usize::try_from(item.end).unwrap()];
            posts.push(reader.read(bytes, item.start).unwrap().post);
        }
    });
    let text = timed(|| posts.chunks(512).for_each(|posts| drop(black_box(arena(posts)))));
    format!("{inflate} {scan} {parse} {text}")
}

fn timed(work: impl FnOnce()) -> f64 {
    let started = Instant::now();
    work();
    started.elapsed().as_secs_f64()
}
