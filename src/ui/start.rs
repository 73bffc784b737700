//! Starts the window: OpenGL first, then wgpu, then a message box of the system.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use egui::{Vec2, vec2};

use super::fonts;
use super::shell::{SMALLEST, Shell};
use super::timings::{ExitAfter, Timings};
use crate::app::commands::{Command, Screen};
use crate::app::store::Folders;
use crate::app::{App, StartOptions};
use crate::jobs::Waker;
use crate::platform;
use crate::platform::boxes::{self, About};
use crate::tr;

/// Exit code when no window can be shown.
pub const NO_WINDOW: u8 = 3;
/// Exit code of `--exit-after` when the archive could not be opened.
pub const NOT_OPENED: u8 = 2;

/// How to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Renderer {
    /// OpenGL: starts fastest, needs least memory.
    Glow,
    /// Vulkan, Metal or Direct3D.
    Wgpu,
}

impl Renderer {
    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Glow => "glow",
            Self::Wgpu => "wgpu",
        }
    }
}

/// What the program is called in the system.
const NAME: &str = "fossick";
/// What the system finds the program's desktop entry by; the names of the files in `packaging/linux` are the same.
const APP_ID: &str = "org.fossick.Fossick";
/// Size of the window in points when nobody says otherwise.
const USUAL_SIZE: Vec2 = vec2(1200.0, 800.0);
/// Longest side of a window that is asked for on the command line: more than any screen has.
const LONGEST_SIDE: f32 = 16_000.0;

/// Reads a size such as `1200x800`.
///
/// # Errors
/// When it is no size, or not one that a window can have.
pub fn window_size(text: &str) -> Result<Vec2, String> {
    let size = text.split_once('x').and_then(|(x, y)| Some(vec2(x.parse().ok()?, y.parse().ok()?)));
    let range = |least: f32| least..=LONGEST_SIDE;
    let fits = |size: &Vec2| range(SMALLEST.x).contains(&size.x) && range(SMALLEST.y).contains(&size.y);
    size.filter(fits).ok_or_else(|| {
        let Vec2 { x, y } = SMALLEST;
        format!("a size from {x}x{y} to {LONGEST_SIDE}x{LONGEST_SIDE} is needed")
    })
}

/// What was asked for on the command line.
#[derive(Clone, Debug)]
pub struct Start {
    /// Archive to open.
    pub archive: Option<PathBuf>,
    /// Lists that belong to it, files or folders.
    pub lists: Vec<PathBuf>,
    /// Only this renderer; otherwise one after the other.
    pub renderer: Option<Renderer>,
    /// Size of the window in points; otherwise as it was left.
    pub size: Option<Vec2>,
    /// Arguments that further windows get too.
    pub window_arguments: Vec<OsString>,
    /// Report times on standard error, and ignore what is stored.
    pub timings: bool,
    /// Close by itself.
    pub exit_after: Option<ExitAfter>,
    /// When the program started.
    pub started: Instant,
}

/// Shows the window until it is closed. The exit code.
pub fn run(start: &Start) -> u8 {
    let renderers = match start.renderer {
        Some(one) => vec![one],
        None => vec![Renderer::Glow, Renderer::Wgpu],
    };
    let mut reason = String::new();
    for renderer in renderers {
        match window(start, renderer) {
            Ok(code) => return code,
            Err(error) => {
                log::warn!("{renderer:?} shows no window: {error}");
                reason = error.to_string();
            }
        }
    }
    no_window(&reason);
    NO_WINDOW
}

fn window(start: &Start, renderer: Renderer) -> Result<u8, eframe::Error> {
    // The archive begins to load before there is a window; what wakes the window comes a little later.
    let context: Arc<OnceLock<egui::Context>> = Arc::default();
    let wake: Waker = {
        let context = Arc::clone(&context);
        Arc::new(move || {
            if let Some(context) = context.get() {
                context.request_repaint();
            }
        })
    };
    let options = StartOptions {
        folders: Folders::of_user(),
        remember: !start.timings,
        screen: start.timings.then_some(Screen::Posts),
        prepare: Arc::new(fonts::warm_for),
        check_files: !start.timings,
        window_arguments: start.window_arguments.clone(),
        copy_picture: Arc::new(platform::clipboard::put),
    };
    platform::opened::set_waker(Arc::clone(&wake));
    let mut app = App::new(options, wake);
    app.run(start.archive.clone().map(|archive| {
        if start.lists.is_empty() {
            Command::OpenPath(archive)
        } else {
            Command::OpenWithLists(archive, start.lists.clone())
        }
    }));
    let failed = Arc::new(AtomicBool::new(false));
    let timings = start.timings.then(|| Timings::new(start.started, start.exit_after, Arc::clone(&failed)));
    // eframe reads the stored window whatever it is told, unless there is nothing to read.
    let as_left = !start.timings && start.size.is_none();
    let nothing_stored = if as_left { None } else { tempfile::tempdir().ok() };
    let stored = nothing_stored.as_ref().map_or_else(|| Folders::of_user().config, |folder| folder.path().to_owned());
    let size = start.size.unwrap_or(USUAL_SIZE);
    let shown = Arc::clone(&context);
    show(
        native_options(renderer, size, as_left, stored.join("window.ron")),
        Box::new(move |creation| {
            // Set once: this closure runs once.
            let _ = context.set(creation.egui_ctx.clone());
            Ok(Box::new(Shell::new(&creation.egui_ctx, app, timings)))
        }),
    )?;
    if shown.get().is_none() {
        return Err(eframe::Error::AppCreation("the window did not come up".into()));
    }
    Ok(if failed.load(Ordering::Relaxed) { NOT_OPENED } else { 0 })
}

#[cfg(not(target_os = "macos"))]
fn show(options: eframe::NativeOptions, create: eframe::AppCreator<'_>) -> eframe::Result {
    eframe::run_native(NAME, options, create)
}

#[cfg(target_os = "macos")]
fn show(options: eframe::NativeOptions, create: eframe::AppCreator<'_>) -> eframe::Result {
    platform::macos::run(NAME, options, create)
}

fn native_options(renderer: Renderer, size: Vec2, remember: bool, window_file: PathBuf) -> eframe::NativeOptions {
    let mut viewport = egui::ViewportBuilder::default()
        .with_title("Fossick")
        .with_app_id(APP_ID)
        .with_inner_size(size)
        .with_min_inner_size(SMALLEST)
        .with_drag_and_drop(true);
    if let Ok(icon) = eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon/fossick.png")) {
        viewport = viewport.with_icon(icon);
    }
    eframe::NativeOptions {
        viewport,
        renderer: match renderer {
            Renderer::Glow => eframe::Renderer::Glow,
            Renderer::Wgpu => eframe::Renderer::Wgpu,
        },
        persist_window: remember,
        persistence_path: Some(window_file),
        // Ours remembers what it found: `fonts::install`.
        system_font_fallback: false,
        ..eframe::NativeOptions::default()
    }
}

/// The last resort: a message box, and the same words on standard error.
fn no_window(reason: &str) {
    let text = tr!("no-window", reason = reason, program = platform::typed_name());
    // Nobody to tell when standard error is closed.
    let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("{text}\n").as_bytes());
    if platform::has_display() {
        boxes::tell(About::Error, &tr!("app-name"), &text);
    }
}
