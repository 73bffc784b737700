//! Starts the window: OpenGL first, then wgpu, then a message box of the system.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use super::fonts;
use super::shell::Shell;
use super::timings::{ExitAfter, Timings};
use crate::app::commands::{Command, Screen};
use crate::app::store::Folders;
use crate::app::{App, StartOptions};
use crate::jobs::Waker;
use crate::tr;

/// Exit code when no window can be shown.
pub const NO_WINDOW: u8 = 3;

/// How to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Renderer {
    /// OpenGL: starts fastest, needs least memory.
    Glow,
    /// Vulkan, Metal or Direct3D.
    Wgpu,
}

/// What was asked for on the command line.
#[derive(Clone, Debug)]
pub struct Start {
    /// Archive to open.
    pub archive: Option<PathBuf>,
    /// Only this renderer; otherwise one after the other.
    pub renderer: Option<Renderer>,
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
            Ok(()) => return 0,
            Err(error) => {
                log::warn!("{renderer:?} shows no window: {error}");
                reason = error.to_string();
            }
        }
    }
    no_window(&reason);
    NO_WINDOW
}

fn window(start: &Start, renderer: Renderer) -> Result<(), eframe::Error> {
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
    };
    let mut app = App::new(options, wake);
    app.run(start.archive.clone().map(Command::OpenPath));
    let timings = start.timings.then(|| Timings::new(start.started, start.exit_after));
    eframe::run_native(
        "fossick",
        native_options(renderer, !start.timings),
        Box::new(move |creation| {
            // Set once: this closure runs once.
            let _ = context.set(creation.egui_ctx.clone());
            Ok(Box::new(Shell::new(&creation.egui_ctx, app, timings)))
        }),
    )
}

fn native_options(renderer: Renderer, remember: bool) -> eframe::NativeOptions {
    let mut viewport = egui::ViewportBuilder::default()
        .with_title("Fossick")
        .with_app_id("fossick")
        .with_inner_size([1200.0, 800.0])
        .with_min_inner_size([480.0, 360.0])
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
        persistence_path: Some(Folders::of_user().config.join("window.ron")),
        // Ours remembers what it found: `fonts::install`.
        system_font_fallback: false,
        ..eframe::NativeOptions::default()
    }
}

/// The last resort: a message box, and the same words on standard error.
fn no_window(reason: &str) {
    let text = tr!("no-window", reason = reason);
    // Nobody to tell when standard error is closed.
    let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("{text}\n").as_bytes());
    let on_display = cfg!(not(target_os = "linux"))
        || std::env::var_os("DISPLAY").is_some()
        || std::env::var_os("WAYLAND_DISPLAY").is_some();
    if on_display {
        rfd::MessageDialog::new()
            .set_level(rfd::MessageLevel::Error)
            .set_title(tr!("app-name"))
            .set_description(text)
            .show();
    }
}
