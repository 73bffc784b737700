//! What one frame of the screen People costs while scrolling a list of 100,000 rows: layout and tessellation on the CPU,
//! nothing drawn. Must: median ≤ 4 ms for each way of scrolling. And what sorting and searching take on their thread, as
//! the window asks for them: ≤ 50 ms. Prints a table.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Context, Event, Key, Modifiers, RawInput, Rect, pos2, vec2};
use fossick::app::commands::{Command, CommandQueue, Screen};
use fossick::app::people::arrange::{Arranged, Parts};
use fossick::app::people::rows::Rows;
use fossick::app::people::{Tab, View};
use fossick::app::store::Folders;
use fossick::app::{App, StartOptions};
use fossick::model::{ListKind, ListRow};
use fossick::progress::StopFlag;
use fossick::query::table::Column;
use fossick::ui::fonts;
use fossick::ui::people::{self, PeopleView};

const ROWS: usize = 100_000;
const SIZE: egui::Vec2 = vec2(1200.0, 800.0);
const FRAMES: usize = 600;
const TIMES: usize = 15;

struct Bench {
    ctx: Context,
    app: App,
    view: PeopleView,
    time: f64,
}

impl Bench {
    fn new(home: &std::path::Path) -> Self {
        let folder = home.join("archive");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("outbox.json"), r#"{"type":"OrderedCollection","orderedItems":[]}"#).unwrap();
        let actor = r#"{"type":"Person","id":"https://own.example/users/ada","preferredUsername":"ada"}"#;
        std::fs::write(folder.join("actor.json"), actor).unwrap();
        let mut list = String::from("Account address,Show boosts,Notify on new posts,Languages\n");
        for number in 0..ROWS {
            let _ = writeln!(list, "{},{},false,\"de, en\"", address(number), number % 3 == 0);
        }
        std::fs::write(folder.join("following_accounts.csv"), list).unwrap();
        let options = StartOptions {
            folders: Folders::under(home),
            remember: false,
            screen: Some(Screen::People),
            prepare: Arc::new(|_| {}),
            check_files: false,
            window_arguments: Vec::new(),
            copy_picture: Arc::new(|_| Ok(())),
        };
        let mut app = App::new(options, Arc::new(|| {}));
        app.run([Command::OpenPath(folder)]);
        let shown = |app: &App| app.session().and_then(|opened| opened.table(false).shown()).is_some();
        while !shown(&app) {
            app.tick();
            std::thread::sleep(Duration::from_millis(2));
        }
        let ctx = Context::default();
        fonts::install(&ctx);
        let mut bench = Self { ctx, app, view: PeopleView::default(), time: 0.0 };
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
            let opened = self.app.session().unwrap();
            people::show(ui, &self.app, opened, false, &mut self.view, &mut out);
        });
        let primitives = self.ctx.tessellate(output.shapes.clone(), output.pixels_per_point);
        let took = began.elapsed();
        assert!(!primitives.is_empty());
        output.drop_without_applying_deltas();
        took
    }

    fn report(&mut self, name: &str, mut events: impl FnMut(usize) -> Vec<Event>) -> bool {
        self.frame(key(Key::Home));
        let times = (0..FRAMES).map(|frame| self.frame(events(frame))).collect();
        line(name, times) <= Duration::from_millis(4)
    }
}

/// Prints a line; gives the median.
fn line(name: &str, mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    let (median, p99, most) = (times[times.len() / 2], times[times.len() * 99 / 100], times[times.len() - 1]);
    println!("{name:<28} median {:6.2} ms   p99 {:6.2} ms   max {:6.2} ms", ms(median), ms(p99), ms(most));
    median
}

fn address(number: usize) -> String {
    format!("user{}@host{}.example", number * 7919 % ROWS, number % 700)
}

fn key(key: Key) -> Vec<Event> {
    let event = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE };
    vec![event(true), event(false)]
}

fn wheel(points: f32) -> Vec<Event> {
    vec![
        Event::PointerMoved(pos2(400.0, 500.0)),
        Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: vec2(0.0, points),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        },
    ]
}

/// What the table's job takes when somebody sorts or types.
fn arranging() -> bool {
    let rows: Arc<Vec<ListRow>> = Arc::new((0..ROWS).map(|number| ListRow::new(address(number))).collect());
    let other: Vec<ListRow> = (0..ROWS).step_by(2).map(|number| ListRow::new(address(number))).collect();
    let rows = Rows::List(ListKind::Following, rows);
    let parts = Parts::of(&rows, Some(&other)).map(Arc::new);
    let plain = View::of(Tab::Following);
    let mut met = true;
    for (name, view) in [
        ("as in the file", plain.clone()),
        ("sorted by account", View { sorted: Some((Column::Address, false)), ..plain.clone() }),
        ("sorted by server, downwards", View { sorted: Some((Column::Host, true)), ..plain.clone() }),
        ("searched", View { words: "user9 host5".into(), ..plain.clone() }),
        (
            "searched and sorted",
            View { words: "host5".into(), sorted: Some((Column::Address, false)), ..plain.clone() },
        ),
    ] {
        let stop = StopFlag::new();
        let times = (0..TIMES).map(|_| {
            let began = Instant::now();
            assert!(Arranged::of(rows.clone(), parts.clone(), &view, &stop).is_some());
            began.elapsed()
        });
        met &= line(name, times.collect()) <= Duration::from_millis(50);
    }
    met
}

fn main() {
    let home = std::env::temp_dir().join(format!("fossick-bench-people-{}", std::process::id()));
    println!("sorting and searching {ROWS} rows, servers counted as well");
    let quick = arranging();
    println!("one frame, {ROWS} rows, {} × {} points", SIZE.x, SIZE.y);
    let mut bench = Bench::new(&home);
    let mut smooth = bench.report("at rest", |_| vec![]);
    smooth &= bench.report("Page down", |_| key(Key::PageDown));
    smooth &= bench.report("arrow down", |_| key(Key::ArrowDown));
    smooth &= bench.report("End and Home in turn", |frame| key(if frame % 2 == 0 { Key::End } else { Key::Home }));
    smooth &= bench.report("wheel, 60 points a frame", |_| wheel(-60.0));
    smooth &= bench.report("wheel, 600 points a frame", |_| wheel(-600.0));
    drop(bench);
    std::fs::remove_dir_all(&home).unwrap();
    println!("{}", if smooth { "median ≤ 4 ms: met" } else { "median ≤ 4 ms: NOT met" });
    println!("{}", if quick { "sort and search ≤ 50 ms: met" } else { "sort and search ≤ 50 ms: NOT met" });
}
