//! What one frame of the Posts screen costs while scrolling: layout and tessellation on the CPU, nothing drawn.
//!
//! 100,000 posts in a window of 1200 × 800 points at twice the pixels, fonts warm. Must: median ≤ 3 ms, 99th percentile
//! ≤ 8 ms, for each way of scrolling. Prints a table.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

#[path = "../tests/support/made_library.rs"]
mod made_library;

use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Context, Event, Key, Modifiers, PointerButton, RawInput, Rect, pos2, vec2};
use fossick::app::commands::{CommandQueue, Order};
use fossick::app::detail::Detail;
use fossick::app::posts::{Digest, PostsScreen};
use fossick::app::search::Search;
use fossick::model::{Batch, Library};
use fossick::progress::StopFlag;
use fossick::ui::fonts;
use fossick::ui::moving::{Images, Moving};
use fossick::ui::posts::{self, Page, PostsView};
use fossick::ui::thumbs::Thumbs;
use jiff::tz::TimeZone;

const POSTS: usize = 100_000;
const SIZE: egui::Vec2 = vec2(1200.0, 800.0);
const FRAMES: usize = 600;
const MILLION: usize = 1_000_000;
const BATCH: usize = 2_000;

struct Bench {
    ctx: Context,
    screen: PostsScreen,
    beside: (Search, Detail),
    library: Library,
    view: PostsView,
    thumbs: Thumbs,
    moving: Moving,
    time: f64,
}

impl Bench {
    fn new() -> Self {
        let library = made_library::many(POSTS);
        let mut screen = PostsScreen::new(Order::Newest, TimeZone::UTC);
        screen.library_complete(&library, Digest::of(&library, &StopFlag::new()));
        let ctx = Context::default();
        fonts::install(&ctx);
        let mut bench = Self {
            ctx,
            screen,
            beside: Default::default(),
            library,
            view: PostsView::default(),
            thumbs: Thumbs::default(),
            moving: Moving::default(),
            time: 0.0,
        };
        for _ in 0..30 {
            bench.frame(vec![]);
        }
        bench
    }

    /// One frame with these events; gives what layout and tessellation took.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.time += 1.0 / 60.0;
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), SIZE)),
            time: Some(self.time),
            focused: true,
            events,
            ..RawInput::default()
        };
        input.viewports.get_mut(&input.viewport_id).unwrap().native_pixels_per_point = Some(2.0);
        let began = Instant::now();
        let mut out = CommandQueue::default();
        let output = self.ctx.run_ui(input, |ui| {
            let images = Images { thumbs: &mut self.thumbs, moving: &mut self.moving };
            let (search, detail) = &self.beside;
            let page = Page { screen: &self.screen, search, detail, charts: None, library: &self.library };
            posts::show(ui, &page, &mut self.view, images, |_, _| {}, &mut out);
        });
        let primitives = self.ctx.tessellate(output.shapes.clone(), output.pixels_per_point);
        let took = began.elapsed();
        assert!(!primitives.is_empty());
        output.drop_without_applying_deltas();
        took
    }

    fn report(&mut self, name: &str, mut events: impl FnMut(usize) -> Vec<Event>) -> bool {
        self.frame(key(Key::Home));
        let mut times: Vec<Duration> = (0..FRAMES).map(|frame| self.frame(events(frame))).collect();
        times.sort_unstable();
        let (median, p99) = (times[FRAMES / 2], times[FRAMES * 99 / 100]);
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        println!(
            "{name:<28} median {:6.2} ms   p99 {:6.2} ms   max {:6.2} ms",
            ms(median),
            ms(p99),
            ms(times[FRAMES - 1])
        );
        ms(median) <= 3.0 && ms(p99) <= 8.0
    }
}

fn key(key: Key) -> Vec<Event> {
    let event = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE };
    vec![event(true), event(false)]
}

fn wheel(points: f32) -> Vec<Event> {
    vec![
        Event::PointerMoved(pos2(600.0, 400.0)),
        Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: vec2(0.0, points),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        },
    ]
}

/// Takes the thumb at the top and pulls it down and up again.
fn drag(frame: usize) -> Vec<Event> {
    let bar = SIZE.x - 8.0;
    let button = |pressed, y| Event::PointerButton {
        pos: pos2(bar, y),
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    match frame {
        0 => vec![Event::PointerMoved(pos2(bar, 60.0))],
        1 => vec![button(true, 60.0)],
        frame => {
            let phase = frame as f32 / 300.0;
            let way = if phase < 1.0 { phase } else { 2.0 - phase };
            vec![Event::PointerMoved(pos2(bar, 60.0 + way * 700.0))]
        }
    }
}

/// The frame in which a million posts get their final order, and what is done before it on another thread.
fn end_of_loading() {
    let mut library = made_library::library(Vec::new());
    let mut screen = PostsScreen::new(Order::Newest, TimeZone::UTC);
    let mut longest = Duration::ZERO;
    for number in 0..MILLION / BATCH {
        // Days of the two halves interleave, so that the list is in no order by date.
        let day = |nth: usize| (number * BATCH + nth) % (MILLION / 2);
        let posts = (0..BATCH).map(|nth| made_library::post(day(nth), "<p>A short post.</p>")).collect();
        library.push(Batch { posts, search: Arc::default() });
        longest = longest.max(timed(|| screen.library_grew(&library)).1);
    }
    let mut bench = Bench {
        ctx: Context::default(),
        screen,
        beside: Default::default(),
        library,
        view: PostsView::default(),
        thumbs: Thumbs::default(),
        moving: Moving::default(),
        time: 0.0,
    };
    fonts::install(&bench.ctx);
    let first = (0..30).map(|_| bench.frame(vec![])).max().unwrap_or_default();
    bench.frame(key(Key::PageDown));
    let (digest, elsewhere) = timed(|| Digest::of(&bench.library, &StopFlag::new()));
    let ((), swapped) = timed(|| bench.screen.library_complete(&bench.library, digest));
    let frame = bench.frame(vec![]);
    println!(
        "loading of {MILLION} posts ends: a batch {longest:.2?}, first frames {first:.2?}, on another thread {elsewhere:.2?}, taken in {swapped:.2?}, frame after {frame:.2?}"
    );
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let began = Instant::now();
    (work(), began.elapsed())
}

fn main() {
    end_of_loading();
    let mut bench = Bench::new();
    println!("one frame, {POSTS} posts, {} × {} points", SIZE.x, SIZE.y);
    let mut met = bench.report("at rest", |_| vec![]);
    met &= bench.report("End and Home in turn", |frame| key(if frame % 2 == 0 { Key::End } else { Key::Home }));
    met &= bench.report("End, every tenth frame", |frame| if frame % 10 == 0 { key(Key::End) } else { vec![] });
    met &= bench.report("Page down", |_| key(Key::PageDown));
    met &= bench.report("wheel, 60 points a frame", |_| wheel(-60.0));
    met &= bench.report("wheel, 600 points a frame", |_| wheel(-600.0));
    met &= bench.report("dragging the thumb", drag);
    println!("{}", if met { "median ≤ 3 ms and p99 ≤ 8 ms: met" } else { "median ≤ 3 ms and p99 ≤ 8 ms: NOT met" });
}
