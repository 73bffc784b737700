//! A small log for reports of what went wrong. Anyone may see it: it holds no words of an archive, no names and no paths.
//!
//! That holds by construction. Of our own records it has the place in the source, and the words only where they are the same
//! in each run; of the crates that draw, the words up to the first path; of all others, the place alone.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock};

use log::{Level, LevelFilter, Log, Metadata, Record};

/// Most that the log grows to before it becomes the old one, and most that one run adds to it, in bytes.
const MOST: u64 = 128 << 10;
/// Most of the words of one record, in characters.
const LONGEST: usize = 300;
/// Lines that go into a report.
const LAST: usize = 20;
/// Crates that draw: why there is no window is in their words.
const DRAWING: [&str; 9] =
    ["eframe", "egui_glow", "egui_wgpu", "egui_winit", "glutin", "winit", "wgpu_core", "wgpu_hal", "naga"];

/// The log of this run.
static LOG: OnceLock<LogFile> = OnceLock::new();

/// Sends log records to `terminal`, and what went wrong to a file in `folder` as well.
pub fn install(terminal: env_logger::Logger, folder: Option<&Path>) {
    let opened = folder.map(LogFile::open).transpose();
    let most = terminal.filter().max(LevelFilter::Warn);
    // Fails only when there is a logger already, as in tests: then that one stays.
    if log::set_boxed_logger(Box::new(Logger { terminal })).is_ok() {
        log::set_max_level(most);
    }
    match opened {
        Ok(file) => drop(file.map(|file| LOG.set(file))),
        Err(error) => log::warn!("there will be no log file: {error}"),
    }
}

/// Adds a line of our own words, which must not come from an archive.
pub fn note(words: &str) {
    if let Some(log) = LOG.get() {
        log.add(words);
    }
}

/// The last lines of the log, oldest first.
pub fn last_lines() -> String {
    LOG.get().map(LogFile::last_lines).unwrap_or_default()
}

/// Where something is in the source of Fossick or of a crate, without the folders of the machine that built it.
pub fn source_place(file: &str, line: u32) -> String {
    let file = file.replace('\\', "/");
    let short = match file.split_once("/registry/src/") {
        Some((_, inside)) => inside.split_once('/').map_or(inside, |(_, path)| path),
        None => match file.find("/library/") {
            Some(at) => &file[at + 1..],
            None if file.starts_with('/') || file.contains(':') => file.rsplit('/').next().unwrap_or_default(),
            None => &file,
        },
    };
    format!("{short}:{line}")
}

/// The file.
struct LogFile {
    path: PathBuf,
    open: Mutex<Open>,
}

struct Open {
    file: File,
    /// Bytes that this run may still add.
    left: u64,
}

impl LogFile {
    fn open(folder: &Path) -> io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let path = folder.join("fossick.log");
        if std::fs::metadata(&path).is_ok_and(|meta| meta.len() > MOST) {
            std::fs::rename(&path, folder.join("fossick.old.log"))?;
        }
        let file = OpenOptions::new().create(true).append(true).open(&path)?;
        Ok(Self { path, open: Mutex::new(Open { file, left: MOST }) })
    }

    fn add(&self, words: &str) {
        let line = format!("{:.0} {words}\n", jiff::Timestamp::now());
        let Ok(mut open) = self.open.lock() else { return };
        let Some(left) = open.left.checked_sub(line.len() as u64) else { return };
        open.left = left;
        // A log that can't be written has nobody to tell.
        let _ = open.file.write_all(line.as_bytes());
    }

    fn last_lines(&self) -> String {
        let small = std::fs::metadata(&self.path).is_ok_and(|meta| meta.len() <= 3 * MOST);
        let text = if small { std::fs::read_to_string(&self.path).unwrap_or_default() } else { String::new() };
        let lines: Vec<&str> = text.lines().collect();
        lines.get(lines.len().saturating_sub(LAST)..).unwrap_or_default().join("\n")
    }
}

/// The terminal and the file.
struct Logger {
    terminal: env_logger::Logger,
}

impl Log for Logger {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() <= Level::Warn || self.terminal.enabled(metadata)
    }

    fn log(&self, record: &Record<'_>) {
        self.terminal.log(record);
        if record.level() <= Level::Warn {
            note(&line_of(record));
        }
    }

    fn flush(&self) {
        self.terminal.flush();
    }
}

/// What the file has of a record.
fn line_of(record: &Record<'_>) -> String {
    let crate_name = record.target().split("::").next().unwrap_or_default();
    let place = source_place(record.file().unwrap_or(crate_name), record.line().unwrap_or_default());
    let level = record.level();
    match record.args().as_str() {
        Some(always) => format!("{level} {place} {always}"),
        None if DRAWING.contains(&crate_name) => format!("{level} {place} {}", harmless(&record.args().to_string())),
        None => format!("{level} {place}"),
    }
}

/// The words up to the first path, on one line.
fn harmless(words: &str) -> String {
    let line = words.lines().next().unwrap_or_default();
    let kept = match line.find(['/', '\\']) {
        // A name in front of the first slash belongs to the path.
        Some(at) => line[..at].rfind([' ', '"', '\'', '(', '`', '=']).map_or("", |start| &line[..=start]),
        None => line,
    };
    let cut = if kept.len() < line.len() { "…" } else { "" };
    format!("{}{cut}", kept.chars().take(LONGEST).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn logged(target: &str, file: &str, words: std::fmt::Arguments<'_>) -> String {
        let record =
            Record::builder().level(Level::Warn).target(target).file(Some(file)).line(Some(7)).args(words).build();
        line_of(&record)
    }

    #[test]
    fn the_log_has_no_words_that_could_come_from_an_archive() {
        let (path, post) = ("/home/ada/archive-2026-secret.zip", "a post that nobody else may read");
        let ours = logged("fossick::app", "src/app/mod.rs", format_args!("no window for {path}: {post}"));
        assert_eq!(ours, "WARN src/app/mod.rs:7");
        let others = logged("html", "/root/.cargo/registry/src/host/html-1.0/src/lib.rs", format_args!("{post}"));
        assert_eq!(others, "WARN html-1.0/src/lib.rs:7");
        let drawing = logged("winit::x11", "/x/registry/src/host/winit-1/src/a.rs", format_args!("no {path} there"));
        assert_eq!(drawing, "WARN winit-1/src/a.rs:7 no …");
        assert_eq!(logged("fossick", "src/a.rs", format_args!("always the same")), "WARN src/a.rs:7 always the same");
    }

    #[test]
    fn words_end_before_a_path_of_any_system() {
        for (words, kept) in [
            ("OpenGL 2.1 is too old", "OpenGL 2.1 is too old"),
            ("can't read \"/home/a b/c.zip\" now", "can't read \"…"),
            (r"file C:\Users\Ada\x.zip", "file …"),
            ("archive/outbox.json is gone", "…"),
            ("first\nsecond", "first"),
        ] {
            assert_eq!(harmless(words), kept);
        }
        assert_eq!(harmless(&"x".repeat(9000)).len(), LONGEST);
    }

    #[test]
    fn places_say_nothing_about_the_machine_that_built_it() {
        for (file, place) in [
            ("src/ui/shell.rs", "src/ui/shell.rs:3"),
            (r"src\ui\shell.rs", "src/ui/shell.rs:3"),
            ("/home/x/.cargo/registry/src/host-12/egui-0.37.0/src/ui.rs", "egui-0.37.0/src/ui.rs:3"),
            (r"C:\Users\x\.cargo\registry\src\host-12\egui-0.37.0\src\ui.rs", "egui-0.37.0/src/ui.rs:3"),
            ("/rustc/0123abc/library/core/src/option.rs", "library/core/src/option.rs:3"),
            ("/home/x/fossick/src/ui/shell.rs", "shell.rs:3"),
        ] {
            assert_eq!(source_place(file, 3), place);
        }
    }

    #[test]
    fn a_log_that_is_full_becomes_the_old_one_and_a_run_adds_no_more_than_its_share() {
        let folder = tempfile::tempdir().unwrap();
        let log = LogFile::open(folder.path()).unwrap();
        for _ in 0..10_000 {
            log.add(&"x".repeat(100));
        }
        let size = std::fs::metadata(&log.path).unwrap().len();
        assert!(size <= MOST && size > MOST / 2, "{size}");
        log.open.lock().unwrap().left = MOST;
        for _ in 0..LAST {
            log.add("one more");
        }
        assert!(log.last_lines().ends_with(" one more"));
        assert_eq!(log.last_lines().lines().count(), LAST);
        let next = LogFile::open(folder.path()).unwrap();
        next.add("new");
        assert_eq!(next.last_lines().lines().count(), 1);
        assert!(folder.path().join("fossick.old.log").exists());
    }
}
