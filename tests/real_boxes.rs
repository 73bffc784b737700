//! What the program itself says when there is no window to say it in: that none can be shown, and that it has broken. A script in
//! place of `zenity` writes down what it was asked to show, and answers.
#![cfg(all(feature = "gui", target_os = "linux"))]

mod support;

use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use fossick::app::commands::Screen;
use fossick::app::settings::{Settings, ThemeChoice};
use support::display::{Display, PATIENCE, Running};
use support::need;
use support::window::sample;

/// The system's message boxes.
struct Boxes {
    folder: tempfile::TempDir,
}

impl Boxes {
    /// Boxes whose buttons are pressed at once: of each box in turn the first button or, for `false`, the other.
    fn answered(answers: &[bool]) -> Self {
        Self::of("zenity", answers)
    }

    /// Boxes of this program.
    fn of(program: &str, answers: &[bool]) -> Self {
        let boxes = Self { folder: tempfile::tempdir().expect("a folder") };
        for (number, answer) in answers.iter().enumerate() {
            let code = if *answer { "0" } else { "1" };
            std::fs::write(boxes.file(&format!("answer{number}")), code).expect("an answer");
        }
        let script = r#"#!/bin/sh
PATH=/usr/bin:/bin
here=${0%/*}
number=0
while ! mkdir "$here/box$number" 2>/dev/null; do number=$((number + 1)); done
printf '%s\0' "$@" >"$here/box$number/asked"
if [ -e "$here/reads" ]; then sh "$here/reads" "$here/box$number"; fi
exit "$(cat "$here/answer$number" 2>/dev/null || echo 0)"
"#;
        std::fs::write(boxes.file(program), script).expect("a script");
        let executable = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(boxes.file(program), executable).expect("a script that runs");
        boxes
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// While a box is shown, what is on the clipboard is kept.
    fn read_clipboard(&self) {
        let tests = std::env::current_exe().expect("this program");
        let tests = tests.to_str().expect("a path in UTF-8");
        let script = format!("FOSSICK_TEST_CLIPBOARD=\"$1/clipboard\" '{tests}' --exact {READER} --ignored >/dev/null");
        std::fs::write(self.file("reads"), script).expect("a script");
    }

    /// The program finds these boxes before any others.
    fn shown_by(&self, command: &mut Command) {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(self.folder.path().to_owned()).chain(std::env::split_paths(&path));
        command.env("PATH", std::env::join_paths(folders).expect("a search path"));
        // No portal answers.
        command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    }

    /// What its program was started with.
    fn words(&self, number: usize) -> Option<Vec<String>> {
        let all = std::fs::read_to_string(self.file(&format!("box{number}/asked"))).ok()?;
        Some(all.split_terminator('\0').map(str::to_owned).collect())
    }

    /// What the box of this number was asked to show.
    fn asked(&self, number: usize) -> Option<Asked> {
        let words = self.words(number)?;
        let after = |name: &str| {
            let at = words.iter().position(|word| word == name)?;
            words.get(at + 1).cloned()
        };
        let button = |name| after(name).unwrap_or_default();
        Some(Asked {
            title: after("--title")?,
            text: after("--text")?,
            buttons: [button("--ok-label"), button("--cancel-label")],
            clipboard: std::fs::read_to_string(self.file(&format!("box{number}/clipboard"))).unwrap_or_default(),
            words,
        })
    }
}

/// What a box was asked to show.
#[derive(Debug)]
struct Asked {
    title: String,
    text: String,
    buttons: [String; 2],
    /// What was on the clipboard meanwhile.
    clipboard: String,
    words: Vec<String>,
}

/// [`reads_the_clipboard`].
const READER: &str = "reads_the_clipboard";

#[test]
#[ignore = "run by other tests on their display"]
fn reads_the_clipboard() {
    let Some(to) = std::env::var_os("FOSSICK_TEST_CLIPBOARD") else { return };
    let text = arboard::Clipboard::new().and_then(|mut clipboard| clipboard.get_text());
    std::fs::write(to, text.unwrap_or_else(|error| format!("nothing: {error}"))).expect("a file");
}

/// Takes away every way to draw.
fn without_graphics(command: &mut Command) {
    command
        .env("__EGL_VENDOR_LIBRARY_FILENAMES", "/nonexistent.json")
        .env("LIBGL_DRIVERS_PATH", "/nonexistent")
        .env("MESA_LOADER_DRIVER_OVERRIDE", "none")
        .env("VK_DRIVER_FILES", "/nonexistent.json")
        .env("VK_ICD_FILENAMES", "/nonexistent.json");
}

#[test]
fn without_any_graphics_a_box_says_what_still_works() {
    let Some(display) = Display::new() else { return };
    let boxes = Boxes::answered(&[true]);
    let mut fossick = display.fossick();
    without_graphics(&mut fossick);
    boxes.shown_by(&mut fossick);
    let output = fossick.arg(sample()).output().expect("fossick runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{said}");
    let asked = boxes.asked(0).unwrap_or_else(|| panic!("there was no box: {said}"));
    assert_eq!(asked.title, "Fossick");
    assert!(asked.words.contains(&"--error".to_owned()), "{:?}", asked.words);
    // It is not where a terminal would find it by its name alone.
    let typed = format!("“{} check”", env!("CARGO_BIN_EXE_fossick"));
    for part in ["could not show a window", "Updating the graphics drivers", &typed] {
        assert!(asked.text.contains(part), "{}", asked.text);
    }
    assert!(said.contains(&asked.text), "the terminal says the same: {said}");
    assert!(boxes.asked(1).is_none(), "one box is enough");
    let log = std::fs::read_to_string(display.home.path().join(".cache/fossick/fossick.log")).expect("a log");
    assert!(log.lines().filter(|line| line.contains("WARN src/ui/start.rs:")).count() == 2, "both renderers: {log}");
    assert_is_private(&log, &display);
}

/// Whoever has no `zenity` is told by what there is.
#[test]
fn other_desktops_show_the_box_in_their_own_way() {
    let Some(display) = Display::new() else { return };
    for (program, question) in [("kdialog", "--error"), ("xmessage", "-center")] {
        let boxes = Boxes::of(program, &[true]);
        std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_fossick"), boxes.file("fossick")).expect("a link");
        let mut fossick = display.fossick();
        without_graphics(&mut fossick);
        let output = fossick.env("PATH", boxes.folder.path()).arg(sample()).output().expect("fossick runs");
        assert_eq!(output.status.code(), Some(3));
        let words = boxes.words(0).unwrap_or_else(|| panic!("{program} was not asked"));
        assert!(words.contains(&question.to_owned()) && words.contains(&"Fossick".to_owned()), "{words:?}");
        assert!(words.last().is_some_and(|text| text.contains("“fossick check”")), "{words:?}");
    }
}

/// Nothing of the person or the archive stands there.
fn assert_is_private(text: &str, display: &Display) {
    let home = display.home.path().to_string_lossy();
    for private in [&*home, "sample-archive", env!("CARGO_MANIFEST_DIR"), ".cargo", "@"] {
        assert!(!text.contains(private), "“{private}” stands in: {text}");
    }
}

#[test]
fn without_graphics_and_without_boxes_it_ends_and_checks_archives_all_the_same() {
    let Some(display) = Display::new() else { return };
    let nothing = tempfile::tempdir().expect("a folder");
    let mut fossick = display.fossick();
    without_graphics(&mut fossick);
    let output = fossick.env("PATH", nothing.path()).arg(sample()).output().expect("fossick runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains(concat!("“", env!("CARGO_BIN_EXE_fossick"), " check”")), "{said}");
    let mut check = display.fossick();
    without_graphics(&mut check);
    let output = check.arg("check").arg(sample()).stdout(Stdio::piped()).output().expect("fossick runs");
    assert_ne!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stdout).contains("sample-archive.zip"), "what the box said is true");
}

/// The program on a display where the clock can be made to fail.
struct Breakable {
    display: Display,
    boxes: Boxes,
    /// The file that makes it fail.
    breaks: PathBuf,
    library: PathBuf,
}

impl Breakable {
    /// None when the machine has no tools for it.
    fn new(boxes: Boxes) -> Option<Self> {
        let (display, compiler) = (Display::new()?, need::program("cc")?);
        let (breaks, library) = (display.home.path().join("breaks"), display.home.path().join("fault.so"));
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/fault.c");
        let mut build = Command::new(compiler);
        build.args(["-shared", "-fPIC", "-o"]).arg(&library).arg(source).arg("-ldl");
        let status = build.status().expect("the compiler runs");
        assert!(status.success(), "tests/support/fault.c does not compile");
        Some(Self { display, boxes, breaks, library })
    }

    /// Starts the program, waits until the archive is on the screen, and breaks it. How it ended.
    fn broken(&self) -> ExitStatus {
        let mut fossick = self.display.fossick();
        self.boxes.shown_by(&mut fossick);
        fossick.env("LD_PRELOAD", &self.library).env("FOSSICK_TEST_BREAKS", &self.breaks);
        let mut fossick = Running(fossick.arg(sample()).stderr(Stdio::null()).spawn().expect("fossick starts"));
        self.display.wait_for("the window", is_drawn);
        std::fs::write(&self.breaks, "").expect("a file");
        let begun = Instant::now();
        loop {
            if let Some(status) = fossick.0.try_wait().expect("a state") {
                assert!(!self.breaks.exists(), "it ended by itself: {status}");
                return status;
            }
            assert!(begun.elapsed() < PATIENCE, "it goes on");
            // A window that rests looks at no clock.
            self.display.move_pointer();
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

/// More than an empty window.
fn is_drawn(picture: &image::RgbImage) -> bool {
    picture.pixels().map(|pixel| pixel.0).collect::<std::collections::HashSet<_>>().len() > 100
}

/// How a program ends that panics.
const PANICKED: Option<i32> = Some(101);

#[test]
fn when_it_breaks_a_box_says_so_and_the_details_can_be_copied() {
    let boxes = Boxes::answered(&[true, true]);
    boxes.read_clipboard();
    let Some(breakable) = Breakable::new(boxes) else { return };
    let status = breakable.broken();
    assert_eq!(status.code(), PANICKED, "{status}");
    let asked = breakable.boxes.asked(0).expect("a box");
    assert_eq!(asked.title, "Fossick has stopped");
    for part in ["Something went wrong inside Fossick", "Your archive is unchanged", "Start Fossick again"] {
        assert!(asked.text.contains(part), "{}", asked.text);
    }
    assert_eq!(asked.buttons, ["Copy details", "Close"]);
    let (_, place) = asked.text.rsplit_once("with this place: ").expect("a place");
    assert!(place.starts_with("library/std/src/") && place.trim().lines().count() == 1, "{place}");
    assert_is_private(&asked.text, &breakable.display);

    let copied = breakable.boxes.asked(1).expect("a second box");
    assert_eq!(copied.title, "Fossick has stopped");
    assert!(copied.text.starts_with("The details were copied."), "{}", copied.text);
    let first = format!("Fossick {} (linux ", env!("CARGO_PKG_VERSION"));
    assert!(copied.clipboard.starts_with(&first), "{}", copied.clipboard);
    assert!(copied.clipboard.contains(&format!("\n{place}\n")), "{}", copied.clipboard);
    assert!(copied.clipboard.contains(&format!("PANIC {place}")), "the log goes with it: {}", copied.clipboard);
    assert_is_private(&copied.clipboard, &breakable.display);
    assert!(breakable.boxes.asked(2).is_none());
}

#[test]
fn when_it_breaks_and_nobody_wants_details_nothing_more_is_asked() {
    let boxes = Boxes::answered(&[false]);
    let Some(breakable) = Breakable::new(boxes) else { return };
    assert_eq!(breakable.broken().code(), PANICKED);
    assert!(breakable.boxes.asked(0).is_some() && breakable.boxes.asked(1).is_none());
    let home = breakable.display.home.path();
    let log = std::fs::read_to_string(home.join(".cache/fossick/fossick.log")).expect("a log");
    assert!(log.contains(" PANIC library/std/src/"), "{log}");
    assert_is_private(&log, &breakable.display);
}

/// Settings of somebody who likes it dark.
const DARK: &str = r#"{"theme": "dark", "screen": "posts", "tile": 240.0, "from-the-future": [1]}"#;

fn config(display: &Display) -> PathBuf {
    display.home.path().join(".config/fossick")
}

/// What is stored of the person's choices is as it was, and the archive is among the recent ones.
fn assert_is_remembered(display: &Display) {
    let settings = std::fs::read_to_string(config(display).join("settings.json")).expect("settings");
    assert_eq!(settings, DARK);
    let recent = std::fs::read(config(display).join("recent.json")).expect("recent archives");
    let recent: serde_json::Value = serde_json::from_slice(&recent).expect("JSON");
    assert!(recent.to_string().contains("sample-archive.zip"), "{recent}");
}

#[test]
fn a_crash_or_a_kill_costs_no_settings() {
    let Some(breakable) = Breakable::new(Boxes::answered(&[false])) else { return };
    let display = &breakable.display;
    std::fs::create_dir_all(config(display)).expect("a folder");
    std::fs::write(config(display).join("settings.json"), DARK).expect("settings");
    assert_eq!(breakable.broken().code(), PANICKED);
    assert_is_remembered(display);

    let mut fossick = Running(display.fossick().stderr(Stdio::null()).arg(sample()).spawn().expect("fossick starts"));
    let dark = |picture: &image::RgbImage| {
        let bright = picture.pixels().filter(|pixel| pixel.0.iter().all(|part| *part > 128)).count();
        is_drawn(picture) && bright * 4 < picture.pixels().len()
    };
    display.wait_for("a dark window", dark);
    fossick.0.kill().expect("it is killed");
    assert_eq!(fossick.0.wait().expect("a state").signal(), Some(9));
    assert_is_remembered(display);
}

/// [`changes_settings_all_the_time`].
const CHANGER: &str = "changes_settings_all_the_time";

#[test]
#[ignore = "run by another test, which kills it"]
fn changes_settings_all_the_time() {
    let Some(config) = std::env::var_os("FOSSICK_TEST_CONFIG").map(PathBuf::from) else { return };
    let mut before = Settings::read(&config);
    loop {
        let theme = if before.theme == ThemeChoice::Dark { ThemeChoice::Light } else { ThemeChoice::Dark };
        let now = Settings { theme, ..before.clone() };
        now.write_changes(&before, &config).expect("settings are written");
        before = now;
    }
}

#[test]
fn a_kill_in_the_middle_of_writing_leaves_whole_settings() {
    let home = tempfile::tempdir().expect("a folder");
    let chosen = Settings { screen: Screen::Posts, tile: 240.0, ..Settings::default() };
    chosen.write_changes(&Settings::default(), home.path()).expect("settings are written");
    let mut seen = std::collections::HashSet::new();
    let begun = Instant::now();
    while seen.len() < 2 && begun.elapsed() < PATIENCE {
        for wait in [40, 55, 70] {
            let tests = std::env::current_exe().expect("this program");
            let mut command = Command::new(tests);
            command.args(["--exact", CHANGER, "--ignored"]).env("FOSSICK_TEST_CONFIG", home.path());
            let mut changer = Running(command.stdout(Stdio::null()).spawn().expect("it starts"));
            std::thread::sleep(Duration::from_millis(wait));
            changer.0.kill().expect("it is killed");
            changer.0.wait().expect("a state");
            let text = std::fs::read(home.path().join("settings.json")).expect("settings");
            let whole: serde_json::Value = serde_json::from_slice(&text).expect("whole settings");
            seen.insert(whole["theme"].to_string());
            let now = Settings::read(home.path());
            assert_eq!(Settings { theme: chosen.theme, ..now }, chosen, "what nobody changed stays");
        }
    }
    assert!(seen.len() >= 2, "nothing was changed meanwhile: {seen:?}");
}
