//! A window without a display: the real shell over made-up folders, driven through accessibility names.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::Color32;
use egui_kittest::Harness;
use fossick::app::commands::Command;
use fossick::app::copying::CopyPicture;
use fossick::app::store::Folders;
use fossick::app::{App, StartOptions};
use fossick::ui::shell::Shell;

/// The file in a window's home that is its clipboard for pictures.
pub const CLIPBOARD: &str = "clipboard.png";
/// Longest that a test waits for background work.
const PATIENCE: Duration = Duration::from_mins(1);

/// The sample archive that comes with Fossick.
pub fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample-archive.zip")
}

/// A window of 1200×800 points whose settings and recents live below `home`, with `archive` as its argument.
pub fn window(home: &Path, archive: Option<&Path>) -> Harness<'static, Shell> {
    window_of(home, archive, [1200.0, 800.0])
}

/// As [`window`], of another size.
pub fn window_of(home: &Path, archive: Option<&Path>, size: [f32; 2]) -> Harness<'static, Shell> {
    window_with(home, archive, size, |_| {})
}

/// As [`window_of`], started with what `change` makes of the usual options.
pub fn window_with(
    home: &Path,
    archive: Option<&Path>,
    size: [f32; 2],
    change: impl FnOnce(&mut StartOptions),
) -> Harness<'static, Shell> {
    let mut options = StartOptions {
        folders: Folders::under(home),
        remember: true,
        screen: None,
        prepare: Arc::new(|_| {}),
        check_files: true,
        window_arguments: Vec::new(),
        copy_picture: clipboard(home.join(CLIPBOARD)),
    };
    change(&mut options);
    let mut app = App::new(options, Arc::new(|| {}));
    app.run(archive.map(|path| Command::OpenPath(path.to_owned())));
    let mut harness = Harness::builder()
        .with_size(size)
        .with_max_steps(64)
        // Fonts of the system differ; what a glyph looks like is not the subject here.
        .allow_missing_glyphs()
        .build_eframe(move |creation| Shell::new(&creation.egui_ctx, app, None));
    if archive.is_some() {
        wait_for(&mut harness, "the archive to be loaded", |shell| !shell.app().is_loading());
    }
    harness.run_ok();
    harness
}

/// What was copied is written to a file.
fn clipboard(file: PathBuf) -> CopyPicture {
    Arc::new(move |picture| {
        let [width, height] = picture.size.map(|side| u32::try_from(side).unwrap());
        let pixels = picture.pixels.iter().flat_map(Color32::to_array).collect();
        let image = image::RgbaImage::from_raw(width, height, pixels).unwrap();
        image.save(&file).map_err(|error| error.to_string())
    })
}

/// Draws frames until `done`, or fails.
pub fn wait_for(harness: &mut Harness<'_, Shell>, what: &str, done: impl Fn(&Shell) -> bool) {
    let begun = Instant::now();
    while !done(harness.state()) {
        assert!(begun.elapsed() < PATIENCE, "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(2));
        harness.step();
    }
    harness.run_ok();
}

/// Draws frames until the backup check has come to its end, that of the files included.
pub fn wait_for_check(harness: &mut Harness<'_, Shell>) {
    wait_for(harness, "the check", |shell| {
        shell.app().checking().is_some_and(|one| one.report().is_some() && !one.is_running())
    });
}

/// A file dropped onto the window.
#[derive(Debug)]
pub struct Dropped(pub PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// Drops a file or folder onto the window.
pub fn drop_file(harness: &mut Harness<'_, Shell>, path: &Path) {
    harness.input_mut().dropped_files.push(Arc::new(Dropped(path.to_owned())));
    harness.step();
}
