//! How long it takes from the start of the program to the first post on the screen, and how little that depends on the
//! size of the archive.
//!
//! `cargo bench --bench start` runs the program itself on a virtual display: an empty window, 1,000 posts, and
//! 1,000,000 posts with 5 GB of media behind them, in turn; medians count. Archives come from the generator and are kept
//! in the target folder. Linux only: needs Xvfb.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its results and stops at any failure")]

#[path = "../tests/support/generate/mod.rs"]
mod generate;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use generate::Options;

/// Runs of each kind.
const ROUNDS: usize = 7;
/// Most milliseconds to the first frame of an empty window, and most of its private memory in MB.
const MOST_EMPTY: (i64, i64) = (300, 60);
/// Most that the first posts may come after the first frame of an empty window, in milliseconds.
const MOST: i64 = 250;

fn main() {
    let small = archive("start-1k.zip", &Options { posts: 1_000, ..Options::default() });
    let large = Options { posts: 1_000_000, media: 2_000, media_bytes: 5 << 30, ..Options::default() };
    let large = archive("start-1m.zip", &large);
    let display = Display::new();
    let (mut empty, mut thousand, mut million, mut private) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (ms, anonymous) = display.empty_window();
        empty.push(ms);
        private.push(anonymous);
        thousand.push(display.first_posts(&small));
        million.push(display.first_posts(&large));
    }
    let [empty, thousand, million, private] = [empty, thousand, million, private].map(median);
    println!("| what | ms | must be |\n|---|---|---|");
    println!("| first frame of an empty window | {empty} | ≤ {} |", MOST_EMPTY.0);
    for (name, ms) in [("1,000 posts", thousand), ("1,000,000 posts, 5 GB of media", million)] {
        println!("| first posts on screen, {name} | {ms} | ≤ {} |", empty + MOST);
    }
    println!("| private memory of the empty window, MB | {} | ≤ {} |", private * 1024 / 1_000_000, MOST_EMPTY.1);
}

fn median(mut values: Vec<i64>) -> i64 {
    values.sort_unstable();
    values[values.len() / 2]
}

fn archive(name: &str, options: &Options) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if !path.exists() {
        let unfinished = path.with_extension("unfinished");
        generate::write(options, &unfinished).unwrap();
        std::fs::rename(unfinished, &path).unwrap();
    }
    path
}

/// A virtual display, and an empty home.
struct Display {
    server: Child,
    name: String,
    home: tempfile::TempDir,
}

impl Display {
    fn new() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1200x800x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        Self { server, name: format!(":{}", number.trim()), home: tempfile::tempdir().unwrap() }
    }

    fn fossick(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fossick"));
        command.env("DISPLAY", &self.name).env("HOME", self.home.path()).env("LIBGL_ALWAYS_SOFTWARE", "1");
        command.env_remove("WAYLAND_DISPLAY").stderr(Stdio::piped()).stdout(Stdio::null()).arg("--timings");
        command
    }

    /// Milliseconds to the first frame, and private memory in kB a moment later.
    fn empty_window(&self) -> (i64, i64) {
        let mut window = self.fossick().spawn().unwrap();
        let mut lines = BufReader::new(window.stderr.take().unwrap()).lines().map_while(Result::ok);
        let ms = lines.find_map(|line| ms_of("first_frame", &line)).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(500));
        let status = std::fs::read_to_string(format!("/proc/{}/status", window.id())).unwrap();
        let anonymous = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).unwrap();
        let anonymous = anonymous.split_whitespace().next().unwrap().parse().unwrap();
        window.kill().unwrap();
        window.wait().unwrap();
        (ms, anonymous)
    }

    fn first_posts(&self, archive: &Path) -> i64 {
        let output = self.fossick().args(["--exit-after", "first-posts"]).arg(archive).output().unwrap();
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        errors.lines().find_map(|line| ms_of("first_posts", line)).unwrap()
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn ms_of(event: &str, line: &str) -> Option<i64> {
    let line: serde_json::Value = serde_json::from_str(line).ok()?;
    (line["event"] == event).then(|| line["ms"].as_i64())?
}
