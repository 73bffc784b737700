//! What the Media screen costs: the first screen of thumbnails, scrolling through 20,000 media, memory, the lightbox.
//!
//! `cargo bench --bench gallery` prints a table in Markdown. Each measurement is a process of its own that runs the whole
//! window without a display: layout, tessellation and textures, which are kept in memory as a software renderer keeps them.
//! Archives come from the generator and are kept in the target folder (about 4 GB).

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its results and stops at any failure")]

#[path = "../tests/support/generate/mod.rs"]
mod generate;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command as Process;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Context, Event, ImageData, PointerButton, RawInput, Rect, TextureId, pos2, vec2};
use fossick::app::commands::{Command, Gallery, Screen};
use fossick::app::lightbox::Lightbox;
use fossick::app::store::Folders;
use fossick::app::{App, StartOptions};
use fossick::media::Thumbnails;
use fossick::media::gallery::Source;
use fossick::ui::shell::Shell;

const SIZE: egui::Vec2 = vec2(1200.0, 800.0);
/// Rounds of each measurement.
const ROUNDS: usize = 5;
/// Media of the archive that is scrolled through.
const MANY: u64 = 20_000;
/// Tiles and a window of which forty are in sight, in points: months begin in rows of their own.
const FORTY_TILES: (f32, egui::Vec2) = (112.0, vec2(1600.0, 1200.0));
/// Frames in which the thumb goes from the top to the end.
const FRAMES: usize = 600;
/// Time between two frames.
const FRAME: Duration = Duration::from_micros(16_667);

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        [_, "--first", path, home] => println!("{}", measure_first(Path::new(path), Path::new(home))),
        [_, "--scroll", path, home] => println!("{}", measure_scroll(Path::new(path), Path::new(home))),
        [_, "--memory", path, home] => println!("{}", measure_memory(Path::new(path), Path::new(home))),
        [_, "--lightbox", path, home] => println!("{}", measure_lightbox(Path::new(path), Path::new(home))),
        _ => table(),
    }
}

fn table() {
    let first = made("gallery-first", 200, (1280, 960));
    let many = made("gallery-many", MANY, (1280, 960));
    let large = made("gallery-large", 20, (3840, 2160));
    println!("| what | measured | must be |\n|---|---|---|");
    let cold: Vec<_> = (0..ROUNDS).map(|_| child("--first", &first, &fresh())).collect();
    println!(
        "| first screen of 40 thumbnails, cold: frame with blurhashes; all sharp | {:.0} ms; {:.0} ms | ≤ 600 ms |",
        median(&cold, 0),
        median(&cold, 1)
    );
    let home = fresh();
    child("--first", &first, &home);
    let again: Vec<_> = (0..ROUNDS).map(|_| child("--first", &first, &home)).collect();
    println!("| the same again from the cache on disk | {:.0} ms | ≤ 100 ms |", median(&again, 1));
    let scrolls: Vec<_> = (0..10).map(|_| child("--scroll", &many, &fresh())).collect();
    println!(
        "| dragging through {MANY} media: processor time of a frame, median; longest; longest by the clock; filled after stopping | {:.1} ms; {:.1} ms; {:.1} ms; {:.0} ms | –; ≤ 16 ms; –; ≤ 600 ms |",
        median(&scrolls, 0),
        scrolls.iter().map(|values| values[1]).fold(0.0, f64::max),
        scrolls.iter().map(|values| values[2]).fold(0.0, f64::max),
        median(&scrolls, 3)
    );
    let memory = child("--memory", &many, &fresh());
    println!(
        "| memory over the loaded archive after all {MANY}; after a minute elsewhere | {:.0} MB; {:.0} MB | ≤ 300 MB; ≤ 220 MB |",
        memory[0], memory[1]
    );
    let boxes: Vec<_> = (0..ROUNDS).map(|_| child("--lightbox", &large, &fresh())).collect();
    println!("| opening a picture of 3840 × 2160 in the lightbox, to sharp | {:.0} ms | ≤ 200 ms |", median(&boxes, 0));
}

/// An archive with so many pictures of this size, made once.
fn made(name: &str, media: u64, size: (u32, u32)) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.zip"));
    if !path.exists() {
        let unfinished = path.with_extension("part");
        let options = generate::Options { posts: media, media, media_size: Some(size), ..Default::default() };
        generate::write(&options, &unfinished).unwrap();
        std::fs::rename(unfinished, &path).unwrap();
    }
    path
}

/// A new home for settings and cache.
fn fresh() -> PathBuf {
    tempfile::Builder::new().prefix("gallery").tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap().keep()
}

fn child(what: &str, archive: &Path, home: &Path) -> Vec<f64> {
    let mut process = Process::new(std::env::current_exe().unwrap());
    let output = process.arg(what).arg(archive).arg(home).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().split_whitespace().map(|value| value.parse().unwrap()).collect()
}

fn median(rounds: &[Vec<f64>], which: usize) -> f64 {
    let mut values: Vec<f64> = rounds.iter().map(|round| round[which]).collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The whole window, without a display.
struct Window {
    ctx: Context,
    shell: Shell,
    begun: Instant,
    size: egui::Vec2,
    textures: HashMap<TextureId, ImageData>,
}

impl Window {
    /// With this archive loaded, on the Overview.
    fn open(archive: &Path, home: &Path) -> Self {
        let ctx = Context::default();
        let options = StartOptions {
            folders: Folders::under(home),
            remember: true,
            screen: Some(Screen::Overview),
            prepare: Arc::new(|_| {}),
            check_files: false,
            window_arguments: Vec::new(),
            copy_picture: Arc::new(|_| Ok(())),
        };
        let mut app = App::new(options, Arc::new(|| {}));
        app.run([Command::OpenPath(archive.to_owned())]);
        let shell = Shell::new(&ctx, app, None);
        let mut window = Self { ctx, shell, begun: Instant::now(), size: SIZE, textures: HashMap::new() };
        window.frames_until(|shell| !shell.app().is_loading());
        window.frames_until(|shell| shell.app().session().is_some_and(|opened| opened.media.generation() > 0));
        for _ in 0..10 {
            window.frame(vec![]);
        }
        window
    }

    /// One frame; gives the time on the window's thread.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), self.size)),
            time: Some(self.begun.elapsed().as_secs_f64()),
            focused: true,
            // What Mesa's software renderer has, and every graphics card of the last ten years.
            max_texture_side: Some(8192),
            events,
            ..RawInput::default()
        };
        input.viewports.get_mut(&input.viewport_id).unwrap().native_pixels_per_point = Some(1.0);
        let began = Instant::now();
        self.shell.update(&self.ctx);
        let output = self.ctx.run_ui(input, |ui| self.shell.show(ui));
        let primitives = self.ctx.tessellate(output.shapes.clone(), output.pixels_per_point);
        let took = began.elapsed();
        assert!(!primitives.is_empty());
        for (id, deltas) in &output.textures_delta.set {
            for delta in deltas.iter().filter(|delta| delta.pos.is_none()) {
                self.textures.insert(*id, delta.image.clone());
            }
        }
        for id in &output.textures_delta.free {
            self.textures.remove(id);
        }
        output.drop_without_applying_deltas();
        took
    }

    fn frames_until(&mut self, done: impl Fn(&Shell) -> bool) -> Duration {
        let began = Instant::now();
        while !done(&self.shell) {
            assert!(began.elapsed() < Duration::from_mins(5), "waited in vain");
            self.frame(vec![]);
            std::thread::sleep(Duration::from_millis(1));
        }
        began.elapsed()
    }

    fn run(&mut self, command: Command) {
        self.shell.app_mut().run([command]);
    }
}

/// Milliseconds until the first frame of the gallery, and until all its tiles are sharp.
fn measure_first(archive: &Path, home: &Path) -> String {
    let mut window = Window::open(archive, home);
    window.run(Command::SetTile(FORTY_TILES.0));
    window.size = FORTY_TILES.1;
    window.frame(vec![]);
    let began = Instant::now();
    window.run(Command::GoTo(Screen::Media));
    window.frame(vec![]);
    let blurred = began.elapsed();
    window.frame(vec![]);
    window.frames_until(|shell| shell.lacking_pictures() == 0);
    let sharp = began.elapsed();
    assert!(window.shell.media_in_sight().len() >= 40, "{:?}", window.shell.media_in_sight());
    format!("{} {}", ms(blurred), ms(sharp))
}

/// Median and longest frame while the thumb is dragged from the top to the end, in processor time; the longest by the clock,
/// which counts what other programs and the workers took in between; and how long after it all tiles are sharp.
fn measure_scroll(archive: &Path, home: &Path) -> String {
    let mut window = Window::open(archive, home);
    window.run(Command::GoTo(Screen::Media));
    for _ in 0..60 {
        window.frame(vec![]);
        std::thread::sleep(FRAME);
    }
    let area = window.shell.media_area().unwrap();
    let bar = SIZE.x - 8.0;
    let button = |pressed, y| Event::PointerButton {
        pos: pos2(bar, y),
        button: PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    let top = area.top() + 8.0;
    window.frame(vec![Event::PointerMoved(pos2(bar, top))]);
    window.frame(vec![button(true, top)]);
    let shown = window.shell.app().session().unwrap().media.shown().items.len();
    let mut times = Vec::new();
    let mut by_clock = Duration::ZERO;
    // Let go where the end is reached: behind it the thumb does not move any more.
    for frame in 0..FRAMES {
        let y = top + (frame + 1) as f32 / FRAMES as f32 * area.height();
        let before = processor_time();
        let took = window.frame(vec![Event::PointerMoved(pos2(bar, y))]);
        times.push(processor_time().saturating_sub(before));
        by_clock = by_clock.max(took);
        if window.shell.media_in_sight().end == shown {
            break;
        }
        std::thread::sleep(FRAME.saturating_sub(took));
    }
    assert_eq!(window.shell.media_in_sight().end, shown, "the thumb did not reach the end");
    window.frame(vec![button(false, area.bottom())]);
    let filled = window.frames_until(|shell| shell.lacking_pictures() == 0);
    times.sort_unstable();
    let longest = times[times.len() - 1];
    format!("{} {} {} {}", ms(times[times.len() / 2]), ms(longest), ms(by_clock), ms(filled))
}

/// Megabytes over the loaded archive after every tile was seen sharp, and after a minute on another screen.
fn measure_memory(archive: &Path, home: &Path) -> String {
    let mut window = Window::open(archive, home);
    let before = resident();
    window.run(Command::GoTo(Screen::Media));
    window.frame(vec![]);
    window.frame(vec![]);
    let page = Event::Key {
        key: egui::Key::PageDown,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: egui::Modifiers::NONE,
    };
    let mut most = 0.0_f64;
    loop {
        window.frames_until(|shell| shell.lacking_pictures() == 0);
        most = most.max(resident() - before);
        let at = window.shell.media_in_sight();
        window.frame(vec![page.clone()]);
        window.frame(vec![]);
        if window.shell.media_in_sight() == at {
            break;
        }
    }
    window.run(Command::GoTo(Screen::Overview));
    let began = Instant::now();
    while began.elapsed() < Duration::from_mins(1) {
        window.frame(vec![]);
        std::thread::sleep(Duration::from_millis(500));
    }
    format!("{most} {}", resident() - before)
}

/// Milliseconds from Enter to a sharp picture.
fn measure_lightbox(archive: &Path, home: &Path) -> String {
    let mut window = Window::open(archive, home);
    window.run(Command::GoTo(Screen::Media));
    window.frame(vec![]);
    window.frame(vec![]);
    window.frames_until(|shell| shell.lacking_pictures() == 0);
    // A JPEG, as Mastodon makes of most pictures; all thumbnails around it are there.
    window.frames_until(|shell| {
        let opened = shell.app().session();
        opened.is_some_and(|opened| opened.thumbnails_so_far().is_some_and(Thumbnails::is_idle))
    });
    let opened = window.shell.app().session().unwrap();
    let is_jpeg = |source: &Source| {
        let stated = source.attachment(opened.library()).and_then(|attachment| attachment.media_type.as_deref());
        stated == Some("image/jpeg")
    };
    let place = opened.media.sources().iter().position(is_jpeg).unwrap();
    let began = Instant::now();
    window.run(Command::OpenMedia(Gallery::Shown, place));
    window.frames_until(|shell| shell.app().lightbox().is_some_and(Lightbox::has_picture));
    window.frame(vec![]);
    ms(began.elapsed()).to_string()
}

/// Time that this thread has spent on a processor.
#[expect(unsafe_code, reason = "the standard library does not tell it")]
fn processor_time() -> Duration {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: `time` is a valid place to write to, and the call keeps no pointer to it.
    let outcome = unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &raw mut time) };
    assert_eq!(outcome, 0);
    Duration::new(time.tv_sec.try_into().unwrap(), time.tv_nsec.try_into().unwrap())
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Megabytes of memory that belong to this process alone.
fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).unwrap_or("0");
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or(0.0) * 1024.0 / 1e6
}
