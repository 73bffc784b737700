//! The window as people use it, through accessibility names.
#![cfg(feature = "gui")]

mod support;

use std::path::Path;

use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, NodeT, Queryable};
use fossick::app::commands::{Command, Screen};
use fossick::app::dialog::{Dialog, RecordState};
use fossick::app::opened::Opened;
use fossick::app::settings::{ThemeChoice, ZoneChoice};
use fossick::ui::shell::Shell;
use support::window::{drop_file, sample, wait_for, wait_for_check, window, window_of, window_with};

type Window = egui_kittest::Harness<'static, Shell>;

fn home() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> std::path::PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("a test file");
    path
}

#[test]
fn the_first_thing_one_sees_is_how_to_open_an_archive() {
    let home = home();
    let harness = window(home.path(), None);
    harness.get_by_label("Open archive…");
    harness.get_by_label("Explore a sample archive");
    assert!(harness.query_by_label_contains("Posts,").is_none(), "there is a rail although nothing is open");
}

#[test]
fn the_steps_to_an_archive_unfold() {
    let home = home();
    let mut harness = window(home.path(), None);
    assert!(harness.query_by_label_contains("Request your archive").is_none());
    harness.get_by_label("How do I get my archive?").click();
    harness.run_ok();
    harness.get_by_label_contains("Request your archive");
    harness.get_by_label_contains("separate CSV downloads");
}

#[test]
fn an_archive_named_as_argument_opens_on_its_overview() {
    let home = home();
    let mut harness = window(home.path(), Some(&sample()));
    let library = harness.state().app().session().expect("an archive is open").snapshot();
    assert_eq!(harness.state().app().screen(), Screen::Overview);
    harness.get_by_role_and_label(egui::accesskit::Role::Heading, &library.account.name);
    harness.get_by_label(&library.account.handle);
    harness.get_by_label_contains("Posts, ").click();
    harness.run_ok();
    assert_eq!(harness.state().app().screen(), Screen::Posts);
}

#[test]
fn nothing_slides_where_the_system_asks_for_less_motion() {
    let home = home();
    let mut harness = window(home.path(), None);
    harness.state_mut().set_less_motion(true);
    harness.run_ok();
    for theme in [egui::Theme::Light, egui::Theme::Dark] {
        let style = harness.ctx.style_of(theme);
        assert!(style.animation_time <= 0.0, "{theme:?}: things fade for {} s", style.animation_time);
        assert_eq!(style.scroll_animation, egui::style::ScrollAnimation::none(), "{theme:?}");
    }
}

#[test]
fn a_dropped_archive_opens() {
    let home = home();
    let mut harness = window(home.path(), None);
    drop_file(&mut harness, &sample());
    wait_for(&mut harness, "the dropped archive", |shell| shell.app().session().is_some_and(Opened::is_complete));
}

#[test]
fn of_several_archives_dropped_together_the_first_opens_here() {
    let home = home();
    let mut harness = window(home.path(), None);
    // Further windows are processes of the program that runs, which is this test: it is given nothing to do.
    for _ in 0..6 {
        harness.input_mut().dropped_files.push(std::sync::Arc::new(support::window::Dropped(sample())));
    }
    harness.step();
    wait_for(&mut harness, "the archive", |shell| shell.app().session().is_some() && !shell.app().is_loading());
    harness.get_by_label_contains("Only the first of these 6 files was opened");
}

#[test]
fn an_archive_over_four_gibibytes_opens() {
    use support::generate::containers::Blob;
    use support::generate::zips::{Zip64, ZipOut};
    let builder = support::builder::ArchiveBuilder::mastodon();
    for zip64 in [Zip64::Never, Zip64::AsNeeded] {
        let home = home();
        let path = home.path().join("large.zip");
        let mut zip = ZipOut::create(&path, 1_700_000_000, zip64).unwrap();
        for number in 0..45 {
            let blob = Blob { key: number, bytes: b"a film", padding: 100 << 20 };
            zip.blob(&format!("media_attachments/files/{number:03}/original/film.mp4"), blob).unwrap();
        }
        for (name, bytes) in builder.files() {
            zip.entry(&name, &mut |to| to.write_all(bytes)).unwrap();
        }
        zip.finish().unwrap();
        assert!(std::fs::metadata(&path).unwrap().len() > 4 << 30);
        let harness = window(home.path(), Some(&path));
        let library = harness.state().app().session().unwrap().library();
        assert_eq!((library.counts.posts, library.counts.skipped), (2, 0), "{zip64:?}");
        assert_eq!(&*library.account.name, "Ada");
    }
}

#[test]
fn a_recent_archive_opens_where_it_was_left() {
    let home = home();
    let mut harness = window(home.path(), Some(&sample()));
    harness.state_mut().app_mut().run([Command::GoTo(Screen::Posts), Command::CloseArchive]);
    drop(harness);
    let mut harness = window(home.path(), None);
    harness.get_by_label_contains("sample-archive.zip").click();
    wait_for(&mut harness, "the recent archive", |shell| shell.app().session().is_some_and(Opened::is_complete));
    assert_eq!(harness.state().app().screen(), Screen::Posts);
}

#[test]
fn recent_archives_can_be_forgotten() {
    let home = home();
    let mut harness = window(home.path(), Some(&sample()));
    harness.state_mut().app_mut().run([Command::CloseArchive]);
    harness.run_ok();
    harness.get_by_label("Forget all").click();
    harness.run_ok();
    assert!(harness.query_by_label_contains("sample-archive.zip").is_none());
    assert!(sample().exists());
}

#[test]
fn a_recent_archive_that_is_gone_says_so_and_can_not_be_opened() {
    let home = home();
    let copy = home.path().join("copy.zip");
    std::fs::copy(sample(), &copy).expect("a copy of the sample");
    drop(window(home.path(), Some(&copy)));
    std::fs::remove_file(&copy).expect("removed");
    let mut harness = window(home.path(), None);
    wait_for(&mut harness, "the look at recent archives", |shell| shell.app().recent().iter().any(|one| one.gone));
    assert!(harness.get_by_label_contains("no longer there").accesskit_node().is_disabled());
}

#[test]
fn a_second_archive_asks_where_to_open() {
    let home = home();
    let mut harness = window(home.path(), Some(&sample()));
    drop_file(&mut harness, &sample());
    harness.run_ok();
    harness.get_by_label("In a new window");
    harness.get_by_label("Here").click();
    harness.run_ok();
    wait_for(&mut harness, "the second archive", |shell| shell.app().session().is_some_and(Opened::is_complete));
    assert!(harness.state().app().dialog().is_none());
}

/// Drops a file and reads, on the screen, why it was refused: what happened, what it means, what to do.
fn refusal(harness: &mut Window, path: &Path) -> [String; 3] {
    harness.state_mut().app_mut().run([Command::CloseArchive]);
    harness.run_ok();
    drop_file(harness, path);
    wait_for(harness, "a refusal", |shell| shell.app().failure().is_some());
    let message = harness.state().app().failure().expect("a refusal").message.clone();
    let parts = [message.what, message.means, message.todo];
    for part in &parts {
        harness.get_by_label(part);
    }
    parts
}

#[test]
fn what_is_no_archive_is_refused_in_three_parts_and_the_window_goes_on() {
    use support::builder::{ArchiveBuilder, with_password};
    let home = home();
    let file = |name: &str, bytes: &[u8]| write(home.path(), name, bytes);
    let folder = |name: &str, holds: &ArchiveBuilder| {
        let path = home.path().join(name);
        std::fs::create_dir(&path).expect("a folder");
        holds.folder(&path);
        path
    };
    let archive = ArchiveBuilder::mastodon();
    let stripped = ArchiveBuilder::mastodon().without("outbox").without("actor");
    let photos = ArchiveBuilder::empty().file("IMG_1.jpg", "x").file("IMG_2.jpg", "x");
    let misskey = br#"[{"id":"9","text":"hi","createdAt":"2024-01-01T00:00:00Z","fileIds":[]}]"#;
    let look_for = "Look for a file whose name begins with “archive-”";
    let cases = [
        (home.path().join("gone.zip"), ["“gone.zip” is not there.", "moved, renamed or deleted", "Downloads folder"]),
        (file("empty.zip", b""), ["“empty.zip” is empty.", "holds nothing at all", "Download the archive again"]),
        (file("a.zip", b"Dear reader"), ["“a.zip” is a text, not a Mastodon archive.", "Fossick opens", look_for]),
        (file("n.json", misskey), ["This is a Misskey export: “n.json”", "Fossick opens", look_for]),
        (folder("trip", &photos), ["“trip” holds photos, but it is not", "Fossick opens", look_for]),
        (folder("new", &ArchiveBuilder::empty()), ["There is nothing inside “new”.", "Fossick opens", look_for]),
        (
            file("locked.zip", &with_password(&archive.zip(), "outbox.json")),
            ["“locked.zip” is protected by a password.", "Mastodon does not do that", "Unpack it with the program"],
        ),
        (
            file("part.zip", &stripped.zip()),
            [
                "“part.zip” is only a part of a Mastodon archive.",
                "likes.json, bookmarks.json, avatar, header, but neither outbox.json",
                "Open the whole archive",
            ],
        ),
        (
            file("other.json", br#"[{"number":1,"text":"x"},{"number":2,"text":"y"}]"#),
            ["“other.json” holds no posts that Fossick can read.", "not the list of posts", "Open the whole archive"],
        ),
    ];
    let mut harness = window(home.path(), None);
    for (path, expected) in cases {
        let said = refusal(&mut harness, &path);
        let agree = said.iter().zip(expected).all(|(said, expected)| said.contains(expected));
        assert!(agree, "{}: {said:#?}", path.display());
    }
    drop_file(&mut harness, &sample());
    wait_for(&mut harness, "a good archive", |shell| shell.app().session().is_some());
    assert!(harness.state().app().failure().is_none());
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_refused_in_three_parts() {
    let home = home();
    let path = write(home.path(), "mine.zip", b"PK");
    if support::nobody::forbid(&path, "a_file_that_may_not_be_read_is_refused_in_three_parts") {
        let [what, means, todo] = refusal(&mut window(home.path(), None), &path);
        assert_eq!(what, "Fossick is not allowed to read “mine.zip”.");
        assert!(means.contains("keeps this file or folder from being read") && todo.contains("open the copy"));
    }
}

#[test]
fn a_job_that_breaks_is_said_and_the_window_goes_on() {
    use fossick::load::LoadEvent;
    // While it opens, on the welcome screen; and while posts come, over what is open.
    let breaks: [fn(&LoadEvent) -> bool; 2] =
        [|event| matches!(event, LoadEvent::Opened(..)), |event| matches!(event, LoadEvent::Posts(_))];
    for breaks in breaks {
        let home = home();
        let broken = std::sync::atomic::AtomicBool::new(false);
        let prepare = std::sync::Arc::new(move |event: &LoadEvent| {
            let now = breaks(event) && !broken.swap(true, std::sync::atomic::Ordering::SeqCst);
            assert!(!now, "broken on purpose");
        });
        let mut harness =
            window_with(home.path(), Some(&sample()), [1200.0, 800.0], |options| options.prepare = prepare);
        let message = harness.state().app().failure().expect("it is said").message.clone();
        assert_eq!(message.what, "Something went wrong inside Fossick.");
        assert!(message.means.starts_with("Your archive is unchanged.") && message.todo.starts_with("Try again."));
        for part in [&message.what, &message.means, &message.todo] {
            harness.get_by_label(part);
        }
        harness.query_all_by_label("Try again").last().expect("a button").click();
        wait_for(&mut harness, "the second try", |shell| shell.app().session().is_some_and(Opened::is_complete));
        assert!(harness.state().app().failure().is_none() && harness.state().app().dialog().is_none());
    }
}

#[test]
fn a_bad_second_file_leaves_the_first_archive_open() {
    let home = home();
    let bad = write(home.path(), "bad.zip", b"PK\x03\x04 nothing of use");
    let mut harness = window(home.path(), Some(&sample()));
    harness.state_mut().app_mut().run([Command::OpenHere(bad)]);
    wait_for(&mut harness, "the refusal", |shell| matches!(shell.app().dialog(), Some(Dialog::Failure(_))));
    harness.key_press(Key::Escape);
    harness.run_ok();
    assert!(harness.state().app().dialog().is_none());
    assert!(harness.state().app().session().is_some_and(Opened::is_complete));
}

#[test]
fn an_archive_that_vanishes_while_open_says_so_and_can_be_tried_again() {
    let home = home();
    let copy = home.path().join("copy.zip");
    std::fs::copy(sample(), &copy).expect("a copy of the sample");
    let mut harness = window(home.path(), Some(&copy));
    std::fs::remove_file(&copy).expect("removed");
    harness.state_mut().app_mut().window_came_back();
    wait_for(&mut harness, "the look at the file", |shell| shell.app().session().is_some_and(|open| open.missing));
    harness.get_by_label_contains("no longer where it was");
    std::fs::copy(sample(), &copy).expect("back again");
    harness.get_by_label("Try again").click();
    wait_for(&mut harness, "the second try", |shell| shell.app().session().is_some_and(|open| !open.missing));
}

#[test]
fn the_palette_finds_a_command_by_typing_and_runs_it() {
    let home = home();
    let mut harness = window(home.path(), None);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run_ok();
    harness.get_by_label("What would you like to do?").type_text("dark");
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.run_ok();
    assert_eq!(harness.state().app().settings().theme, ThemeChoice::Dark);
    assert!(harness.state().app().dialog().is_none());
    drop(harness);
    let harness = window(home.path(), None);
    assert_eq!(harness.state().app().settings().theme, ThemeChoice::Dark, "the choice was not kept");
}

#[test]
fn a_question_mark_shows_the_shortcuts_and_escape_closes_them() {
    let home = home();
    let mut harness = window(home.path(), None);
    // Keys have other names on a Mac.
    harness.ctx.set_os(egui::os::OperatingSystem::Nix);
    harness.event(egui::Event::Text("?".into()));
    harness.run_ok();
    harness.get_by_role_and_label(egui::accesskit::Role::Heading, "Keyboard shortcuts");
    harness.get_by_label_contains("Page Up");
    for (keys, does) in [
        ("Ctrl+O", "Open archive…"),
        ("Ctrl+Shift+O", "Open folder…"),
        ("Ctrl+2", "Posts"),
        ("Ctrl+K", "Command palette"),
        ("Ctrl++", "Larger"),
        ("?", "Keyboard shortcuts"),
        ("Page Up, Page Down", "One page up or down"),
        ("Esc", "Close, or go back"),
    ] {
        let row = harness.get_by_label(keys).rect().center().y;
        let beside = harness.query_all_by_label(does).any(|node| (node.rect().center().y - row).abs() < 8.0);
        assert!(beside, "{keys}: {does}");
    }
    harness.key_press(Key::Escape);
    harness.run_ok();
    assert!(harness.query_by_label_contains("Page Up").is_none());
}

#[test]
fn screens_have_keys_and_back_goes_back() {
    let home = home();
    let mut harness = window(home.path(), Some(&sample()));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    harness.run_ok();
    assert_eq!(harness.state().app().screen(), Screen::Posts);
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    harness.run_ok();
    assert_eq!(harness.state().app().screen(), Screen::Overview);
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    harness.run_ok();
    assert_eq!(harness.state().app().screen(), Screen::Posts);
}

#[test]
fn a_record_is_shown_as_it_stands_in_the_archive() {
    let home = home();
    let mut harness = window(home.path(), Some(&sample()));
    let post = fossick::model::PostIndex(3);
    let uri = harness.state().app().session().and_then(|open| Some(open.library().post(post)?.uri.clone()));
    harness.state_mut().app_mut().run([Command::ShowRecord(post)]);
    wait_for(&mut harness, "the record", |shell| {
        matches!(shell.app().dialog(), Some(Dialog::Record(RecordState::Ready(_))))
    });
    let uri = uri.expect("the post has a URI");
    assert!(harness.query_all_by_label_contains(&uri).next().is_some(), "the record does not name its post");
}

#[test]
fn every_control_has_a_name_on_every_screen() {
    let home = home();
    for size in [[1200.0, 800.0], [520.0, 400.0]] {
        let mut harness = window_of(home.path(), None, size);
        harness.check_accessibility();
        harness.state_mut().app_mut().run([Command::OpenPath(sample())]);
        wait_for(&mut harness, "the sample", |shell| shell.app().session().is_some_and(Opened::is_complete));
        for screen in [Screen::Overview, Screen::Posts, Screen::Check, Screen::Settings] {
            harness.state_mut().app_mut().run([Command::GoTo(screen)]);
            harness.run_ok();
            harness.check_accessibility();
            let names = tabbed(&mut harness);
            if screen == Screen::Settings {
                let privacy = ["Forget all", "Time zone", "Size"];
                let reading = ["Always show posts with a content warning, and sensitive media"];
                assert_has(&names, &[&["As the system", "Light", "Dark"][..], &reading, &privacy].concat());
            }
        }
    }
}

/// What has the keyboard.
fn with_keyboard(harness: &Window) -> Option<egui_kittest::Node<'_>> {
    harness.query(By::new().predicate(|node| node.is_focused() && !node.is_hidden()))
}

/// Goes once through the window with Tab: the name of each thing that the keyboard reaches.
fn tabbed(harness: &mut Window) -> Vec<String> {
    let (mut reached, mut names) = (Vec::new(), Vec::new());
    for _ in 0..60 {
        press(harness, &[Key::Tab]);
        let Some(id) = harness.ctx.memory(egui::Memory::focused) else { continue };
        if reached.contains(&id) {
            break;
        }
        reached.push(id);
        let name = with_keyboard(harness).and_then(|node| node.accesskit_node().label()).unwrap_or_default();
        assert!(!name.trim().is_empty(), "what Tab reaches after {names:?} has no name");
        names.push(name);
    }
    names
}

fn assert_has(names: &[String], expected: &[&str]) {
    for name in expected {
        assert!(names.iter().any(|one| one == name), "no “{name}” among {names:?}");
    }
}

#[test]
fn every_control_has_a_name_in_every_dialog() {
    use fossick::app::saving::Saving;
    use fossick::check::CheckKind;
    let home = home();
    let archive = home.path().join("odd.zip");
    let defects = vec!["bad-record".parse().expect("a defect")];
    support::generate::write(&support::generate::Options { defects, posts: 20, ..Default::default() }, &archive)
        .expect("an archive");
    let mut harness = window(home.path(), Some(&archive));
    wait_for(&mut harness, "the check", |shell| shell.app().report().is_some());
    let report = harness.state().app().report().expect("a report");
    let mut kinds = CheckKind::ALL.iter().copied();
    let with_record =
        |kind: CheckKind| report.finding(kind)?.spots.iter().any(|spot| spot.record.is_some()).then_some(kind);
    let kind = kinds.find_map(with_record).expect("a finding with its record");
    let gone = home.path().join("gone.zip");
    let dialogs: [(Command, &[&str]); 9] = [
        (Command::ShowPalette, &["What would you like to do?"]),
        (Command::ShowShortcuts, &["Keyboard shortcuts", "Close"]),
        (Command::ShowNotes, &["Notes on this archive", "Show raw record", "Close"]),
        (Command::ShowPlaces(kind), &["Where it was found", "Show raw record", "Close"]),
        (Command::OpenByPath, &["Path of the archive", "Open", "Close"]),
        (Command::SaveByPath(Saving::ReportHtml), &["Path of the new file", "Save", "Close"]),
        (Command::OpenPath(sample()), &["In a new window", "Here", "Cancel", "Close"]),
        (Command::ShowRecord(fossick::model::PostIndex(0)), &["Record in the archive", "Copy record", "Close"]),
        (Command::OpenHere(gone), &["Try again", "Close"]),
    ];
    for (command, expected) in dialogs {
        harness.state_mut().app_mut().run([command.clone()]);
        wait_for(&mut harness, "the dialog", |shell| match shell.app().dialog() {
            Some(Dialog::Record(state)) => *state != RecordState::Reading,
            dialog => dialog.is_some(),
        });
        harness.check_accessibility();
        let names = tabbed(&mut harness);
        assert_has(&names, expected);
        harness.state_mut().app_mut().run([Command::CloseDialog]);
        harness.run_ok();
        assert!(harness.state().app().dialog().is_none(), "{command:?}");
    }
}

/// A line in the colour of the focus goes around this place.
fn is_outlined(harness: &Window, at: egui::Rect) -> bool {
    use fossick::ui::theme::{DARK, LIGHT};
    fn any(shape: &egui::Shape, at: egui::Rect) -> bool {
        match shape {
            egui::Shape::Vec(shapes) => shapes.iter().any(|shape| any(shape, at)),
            egui::Shape::Rect(rect) => {
                let colours = [LIGHT.accent, LIGHT.link, DARK.accent, DARK.link];
                rect.stroke.width >= 2.0
                    && colours.contains(&rect.stroke.color)
                    && rect.rect.center().distance(at.center()) < 4.0
                    && (rect.rect.size() - at.size()).abs().max_elem() < 8.0
            }
            _ => false,
        }
    }
    harness.output().shapes.iter().any(|clipped| any(&clipped.shape, at))
}

#[test]
fn a_button_that_has_the_keyboard_is_outlined() {
    let home = home();
    let mut harness = window(home.path(), None);
    let mut seen = 0;
    for screen in [None, Some(Screen::Overview), Some(Screen::Posts), Some(Screen::Check), Some(Screen::Settings)] {
        if let Some(screen) = screen {
            harness.state_mut().app_mut().run([Command::OpenHere(sample()), Command::GoTo(screen)]);
            wait_for(&mut harness, "the sample", |shell| shell.app().session().is_some_and(Opened::is_complete));
            harness.state_mut().app_mut().run([Command::GoTo(screen)]);
            harness.run_ok();
        }
        for _ in 0..25 {
            press(&mut harness, &[Key::Tab]);
            let Some(node) =
                with_keyboard(&harness).filter(|node| node.accesskit_node().role() == egui::accesskit::Role::Button)
            else {
                continue;
            };
            let (at, name) = (node.rect(), node.accesskit_node().label());
            assert!(is_outlined(&harness, at), "{screen:?}: the keyboard on {name:?} can't be seen");
            seen += 1;
        }
    }
    assert!(seen > 20, "only {seen} buttons were reached");
}

#[test]
fn an_idle_window_asks_for_no_frames() {
    let home = home();
    let mut harness = window(home.path(), Some(&sample()));
    for screen in [Screen::Overview, Screen::Posts, Screen::Check, Screen::Settings] {
        harness.state_mut().app_mut().run([Command::GoTo(screen)]);
        // `run` fails when frames keep being asked for.
        harness.run();
    }
}

#[test]
fn the_archive_is_the_same_before_and_after() {
    let home = home();
    let copy = home.path().join("copy.zip");
    std::fs::copy(sample(), &copy).expect("a copy of the sample");
    let before = (std::fs::read(&copy).expect("bytes"), std::fs::metadata(&copy).expect("metadata").modified().ok());
    let mut harness = window(home.path(), Some(&copy));
    harness.state_mut().app_mut().run([Command::GoTo(Screen::Posts)]);
    harness.run_ok();
    drop(harness);
    let after = (std::fs::read(&copy).expect("bytes"), std::fs::metadata(&copy).expect("metadata").modified().ok());
    assert!(before == after, "the archive was changed");
}

#[test]
fn addresses_that_are_no_web_addresses_are_not_handed_to_the_system() {
    let home = home();
    let mut harness = window(home.path(), Some(&sample()));
    let app = harness.state_mut().app_mut();
    for address in ["file:///etc/passwd", "javascript:alert(1)", "smb://host/share", "nothing at all"] {
        app.run([Command::OpenLink(address.into())]);
        assert!(app.take_effects().is_empty(), "{address} would have been opened");
    }
    app.run([Command::OpenLink("https://other.example/@bob".into())]);
    assert_eq!(app.take_effects(), [fossick::app::Effect::OpenUrl("https://other.example/@bob".into())]);
}

#[test]
fn copying_a_post_puts_its_text_on_the_clipboard() {
    let home = home();
    let mut harness = window(home.path(), Some(&sample()));
    let app = harness.state_mut().app_mut();
    let library = app.session().expect("an archive").snapshot();
    let (index, post) = library.posts().find(|(_, post)| post.warning.is_some()).expect("a post with a warning");
    let warning = post.warning.as_deref().expect("its warning").to_owned();
    app.run([Command::CopyPostText(index)]);
    let effects = app.take_effects();
    let [fossick::app::Effect::Copy(text)] = effects.as_slice() else { panic!("nothing was copied: {effects:?}") };
    assert!(text.starts_with(&warning) && text.len() > warning.len() + 2 && !text.contains('<'), "{text}");
}

#[test]
fn the_address_of_a_linked_page_is_copied_unless_the_text_has_it() {
    let home = home();
    let note = |content: &str| {
        format!(
            r#"{{"id":"https://a.example/1/{}","type":"Note","content":"{content}",
            "attachment":[{{"type":"Link","href":"https://b.example/page"}}]}}"#,
            content.len()
        )
    };
    let linked = "<p>Read https://b.example/page</p>";
    let outbox = format!(r#"{{"type":"OrderedCollection","orderedItems":[{},{}]}}"#, note("<p>Read</p>"), note(linked));
    let outbox = write(home.path(), "outbox.json", outbox.as_bytes());
    let mut harness = window(home.path(), Some(&outbox));
    for (post, expected) in [(0, "Read\n\nhttps://b.example/page"), (1, "Read https://b.example/page")] {
        let app = harness.state_mut().app_mut();
        app.run([Command::CopyPostText(fossick::model::PostIndex(post))]);
        assert_eq!(app.take_effects(), [fossick::app::Effect::Copy(expected.into())]);
    }
}

#[test]
fn a_stopped_archive_says_that_it_is_not_all_here_and_can_be_read_on() {
    let home = home();
    let archive = home.path().join("long.zip");
    let options = support::generate::Options { posts: 30_000, ..Default::default() };
    support::generate::write(&options, &archive).expect("an archive");
    let mut harness = window(home.path(), None);
    harness.state_mut().app_mut().run([Command::OpenPath(archive)]);
    wait_for(&mut harness, "the first posts", |shell| shell.app().session().is_some());
    harness.state_mut().app_mut().run([Command::CancelLoading]);
    wait_for(&mut harness, "the end of reading", |shell| !shell.app().is_loading());
    assert!(
        !harness.state().app().session().is_some_and(Opened::is_complete),
        "it was read before it could be stopped"
    );
    harness.get_by_label_contains("Reading was stopped");
    harness.get_by_label("Try again").click();
    wait_for(&mut harness, "all posts", |shell| shell.app().session().is_some_and(Opened::is_complete));
    assert!(harness.query_by_label_contains("Reading was stopped").is_none());
}

#[test]
fn control_and_the_equals_key_make_everything_larger() {
    let home = home();
    let mut harness = window(home.path(), None);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Equals);
    harness.run_ok();
    assert!((harness.state().app().settings().zoom - 1.1).abs() < 1e-5);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num0);
    harness.run_ok();
    assert!((harness.state().app().settings().zoom - 1.0).abs() < 1e-5);
}

#[test]
fn keys_do_not_reach_what_lies_behind_a_dialog() {
    let home = home();
    let mut harness = window(home.path(), Some(&sample()));
    harness.state_mut().app_mut().run([Command::ShowShortcuts]);
    harness.run_ok();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::W);
    harness.run_ok();
    assert!(harness.state().app().session().is_some(), "the archive was closed from behind a dialog");
}

#[test]
fn escape_goes_back_when_there_is_nothing_to_close() {
    let home = home();
    let mut harness = window(home.path(), Some(&sample()));
    harness.state_mut().app_mut().run([Command::GoTo(Screen::Settings)]);
    harness.run_ok();
    harness.key_press(Key::Escape);
    harness.run_ok();
    assert_eq!(harness.state().app().screen(), Screen::Overview);
}

#[test]
fn a_path_can_be_typed_when_the_system_has_no_dialog() {
    let home = home();
    let mut harness = window(home.path(), None);
    harness.state_mut().app_mut().run([Command::OpenByPath]);
    harness.run_ok();
    harness.get_by_label("Path of the archive").focus();
    harness.run_ok();
    harness.get_by_label("Path of the archive").type_text(&sample().to_string_lossy());
    harness.run_ok();
    harness.get_by_label("Open").click();
    wait_for(&mut harness, "the typed archive", |shell| shell.app().session().is_some());
}

#[test]
fn tab_goes_on_from_the_empty_path_field_to_its_button() {
    let home = home();
    let mut harness = window(home.path(), None);
    harness.state_mut().app_mut().run([Command::OpenByPath]);
    harness.run_ok();
    assert!(harness.get_by_label("Path of the archive").is_focused());
    press(&mut harness, &[Key::Tab]);
    assert!(harness.get_by_label("Open").is_focused());
}

/// The sample's posts, the first of them marked.
fn posts_of_the_sample(home: &Path, size: [f32; 2]) -> Window {
    let mut harness = window_of(home, Some(&sample()), size);
    harness.state_mut().app_mut().run([Command::GoTo(Screen::Posts)]);
    harness.run_ok();
    press(&mut harness, &[Key::ArrowDown]);
    harness
}

/// Presses keys one after the other.
fn press(harness: &mut Window, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run_ok();
    }
}

fn has_record(shell: &Shell) -> bool {
    matches!(shell.app().dialog(), Some(Dialog::Record(RecordState::Ready(_))))
}

/// Where the cards of the list stand.
fn cards(harness: &Window) -> Vec<egui::Rect> {
    harness.query_all_by_role(egui::accesskit::Role::ListItem).map(|card| card.rect()).collect()
}

#[test]
fn keys_in_a_dialog_leave_the_list_behind_it_alone() {
    let home = home();
    let mut harness = posts_of_the_sample(home.path(), [1200.0, 800.0]);
    let before = (harness.state().app().posts().selected(), cards(&harness));
    assert!(before.0.is_some() && !before.1.is_empty());
    // The second key comes in the first frame of the dialog.
    harness.state_mut().app_mut().run([Command::ShowRecord(before.0.expect("a mark"))]);
    harness.key_press(Key::PageDown);
    wait_for(&mut harness, "the record", has_record);
    press(&mut harness, &[Key::PageDown, Key::ArrowDown, Key::J, Key::End, Key::Home, Key::Space, Key::Enter]);
    assert!(has_record(harness.state()), "the record was read again or closed");
    assert!((harness.state().app().posts().selected(), cards(&harness)) == before, "the list behind has moved");
}

#[test]
fn a_record_scrolls_by_keys() {
    let home = home();
    let mut harness = posts_of_the_sample(home.path(), [520.0, 400.0]);
    let marked = harness.state().app().posts().selected().expect("a mark");
    harness.state_mut().app_mut().run([Command::ShowRecord(marked)]);
    wait_for(&mut harness, "the record", has_record);
    let shows = |harness: &Window, line: &str| harness.query_all_by_label(line).count() > 0;
    assert!(shows(&harness, "{") && !shows(&harness, "}"));
    press(&mut harness, &[Key::End]);
    assert!(shows(&harness, "}") && !shows(&harness, "{"), "End does not show the last line");
    press(&mut harness, &[Key::Home, Key::PageDown]);
    assert!(!shows(&harness, "{"), "Page down does not turn the page");
    press(&mut harness, &[Key::PageUp]);
    assert!(shows(&harness, "{"));
    press(&mut harness, &[Key::ArrowDown; 6]);
    assert!(!shows(&harness, "{"), "arrows do not scroll");
}

#[test]
fn shortcuts_and_notes_scroll_by_keys() {
    let home = home();
    let record = r#"{"type":"Like","id":"https://social.example/likes/1","object":"https://a.example/1"}"#;
    let outbox = format!(r#"{{"type":"OrderedCollection","orderedItems":[{}]}}"#, vec![record; 60].join(","));
    let archive = write(home.path(), "outbox.json", outbox.as_bytes());
    let mut harness = window_of(home.path(), Some(&archive), [520.0, 400.0]);
    assert!(harness.state().app().notes() >= 60);
    for dialog in [Command::ShowShortcuts, Command::ShowNotes] {
        harness.state_mut().app_mut().run([dialog.clone()]);
        harness.run_ok();
        let lowest = |harness: &Window| {
            let labels = harness.query_all_by_role(egui::accesskit::Role::Label);
            labels
                .filter(|node| {
                    let text = node.accesskit_node().label().or(node.accesskit_node().value()).unwrap_or_default();
                    text.contains("Esc") || text.contains("byte")
                })
                .map(|label| label.rect().top() as i32)
                .min()
        };
        let before = lowest(&harness);
        press(&mut harness, &[Key::End]);
        assert_ne!(lowest(&harness), before, "End does not move {dialog:?}");
        press(&mut harness, &[Key::Home]);
        assert_eq!(lowest(&harness), before, "Home does not move {dialog:?}");
        press(&mut harness, &[Key::Escape]);
        assert!(harness.state().app().dialog().is_none());
    }
}

#[test]
fn a_dialog_has_the_keyboard_when_it_opens_and_tab_goes_through_it() {
    let home = home();
    let mut harness = posts_of_the_sample(home.path(), [1200.0, 800.0]);
    drop_file(&mut harness, &sample());
    harness.run_ok();
    assert!(harness.get_by_label("In a new window").is_focused());
    press(&mut harness, &[Key::Tab]);
    assert!(harness.get_by_label("Here").is_focused());
}

/// Where the keyboard is.
fn focused(harness: &Window) -> Option<egui::Rect> {
    let id = harness.ctx.memory(egui::Memory::focused)?;
    harness.ctx.read_response(id).map(|response| response.rect)
}

/// Part of the window that a control stands in, in reading order.
fn part(at: egui::Rect, size: egui::Vec2) -> u8 {
    let rail = if size.x < 900.0 { 56.0 } else { 208.0 };
    match at.center() {
        at if at.y < 48.0 => 0,
        at if at.y > size.y - 32.0 => 3,
        at if at.x < rail => 1,
        _ => 2,
    }
}

#[test]
fn tab_goes_through_every_control_in_reading_order() {
    let home = home();
    let outbox = write(home.path(), "outbox.json", br#"{"type":"OrderedCollection","orderedItems":[{"type":"Like"}]}"#);
    for screen in [Screen::Overview, Screen::Posts, Screen::Check, Screen::Settings] {
        let size = egui::vec2(1200.0, 1400.0);
        let mut harness = window_of(home.path(), Some(&outbox), size.into());
        // Its progress moves what stands in the status bar.
        wait_for_check(&mut harness);
        harness.state_mut().app_mut().run([Command::GoTo(screen)]);
        harness.run_ok();
        let mut reached: Vec<egui::Rect> = Vec::new();
        for _ in 0..80 {
            press(&mut harness, &[Key::Tab]);
            let Some(at) = focused(&harness) else { continue };
            if reached.first().is_some_and(|first| first.center().distance(at.center()) < 1.0) {
                break;
            }
            reached.push(at);
        }
        let parts: Vec<u8> = reached.iter().map(|at| part(*at, size)).collect();
        assert!(parts.is_sorted(), "{screen:?}: the keyboard jumps about: {parts:?}");
        let bar = reached.iter().filter(|at| part(**at, size) == 0);
        assert!(bar.map(|at| at.left() as i32).is_sorted(), "{screen:?}: the top bar is read from left to right");
        for node in harness.query_all(egui_kittest::kittest::By::new().predicate(|node| {
            use egui::accesskit::Role;
            let role = node.role();
            matches!(role, Role::Button | Role::Tab | Role::Link | Role::RadioButton | Role::CheckBox | Role::Slider)
                && !node.is_disabled()
        })) {
            let there = reached.iter().any(|at| at.center().distance(node.rect().center()) < 2.0);
            assert!(there, "{screen:?}: Tab does not reach {:?}", node.accesskit_node().label());
        }
    }
}

#[test]
fn what_tab_reaches_on_the_overview_comes_into_sight() {
    let home = home();
    let mut harness = window_of(home.path(), Some(&sample()), [520.0, 400.0]);
    for _ in 0..30 {
        press(&mut harness, &[Key::Tab]);
        let Some(at) = focused(&harness) else { continue };
        assert!((0.0..=400.0).contains(&at.center().y), "the keyboard is out of sight at {at:?}");
    }
}

#[test]
fn a_record_that_was_left_out_can_be_read_from_the_notes() {
    let home = home();
    let archive = home.path().join("odd.zip");
    let defects = vec!["bad-record".parse().expect("a defect")];
    support::generate::write(&support::generate::Options { defects, ..Default::default() }, &archive)
        .expect("an archive");
    let mut harness = window(home.path(), Some(&archive));
    harness.state_mut().app_mut().run([Command::ShowNotes]);
    harness.run_ok();
    harness.get_by_label("Show raw record").click();
    wait_for(&mut harness, "the record", has_record);
}

#[test]
fn what_tab_reaches_on_any_screen_comes_into_sight() {
    let home = home();
    let mut harness = window_of(home.path(), None, [480.0, 360.0]);
    harness.get_by_label("How do I get my archive?").click();
    harness.run_ok();
    for screen in ["welcome", "settings"] {
        for _ in 0..20 {
            press(&mut harness, &[Key::Tab]);
            let Some(rect) = focused(&harness) else { continue };
            let size = egui::vec2(480.0, 360.0);
            assert!(egui::Rect::from_min_size(egui::Pos2::ZERO, size).contains(rect.center()), "{screen}: {rect:?}");
        }
        harness.state_mut().app_mut().run([Command::GoTo(Screen::Settings)]);
        harness.run_ok();
    }
}

#[test]
fn a_time_zone_is_found_by_typing() {
    let home = home();
    let mut harness = window(home.path(), Some(&sample()));
    press(&mut harness, &[Key::Escape]);
    harness.state_mut().app_mut().run([Command::GoTo(Screen::Settings)]);
    harness.run_ok();
    harness.get_by_role_and_label(egui::accesskit::Role::ComboBox, "Time zone").click();
    harness.run_ok();
    harness.get_by_label("Search time zones").type_text("sao paulo");
    harness.run_ok();
    assert!(harness.query_by_label("Europe/Berlin").is_none());
    harness.get_by_label("America/Sao Paulo").click();
    harness.run_ok();
    assert_eq!(harness.state().app().settings().time_zone, ZoneChoice::Named("America/Sao_Paulo".into()));
    assert!(harness.query_by_label("Search time zones").is_none(), "the list folds up");
}

#[test]
fn an_archive_can_be_closed_on_any_screen() {
    let home = home();
    for screen in [Screen::Overview, Screen::Posts, Screen::Check, Screen::Settings] {
        let mut harness = window(home.path(), Some(&sample()));
        harness.state_mut().app_mut().run([Command::GoTo(screen), Command::CloseArchive]);
        harness.run_ok();
        harness.get_by_label("Open archive…");
    }
}

#[test]
fn recent_archives_stay_inside_their_card_however_long_their_names_are() {
    let home = home();
    let name = format!("archive-20260301093000-{}.zip", "0123456789abcdef".repeat(3));
    for file in [name.as_str(), "short.zip"] {
        std::fs::copy(sample(), home.path().join(file)).expect("a copy");
        drop(window(home.path(), Some(&home.path().join(file))));
    }
    for width in [1200.0, 480.0] {
        let harness = window_of(home.path(), None, [width, 800.0]);
        let column = (width - 620.0_f32).max(32.0) / 2.0;
        let rights: Vec<_> = harness.query_all_by_label_contains("Forget @").map(|node| node.rect().right()).collect();
        assert_eq!(rights.len(), 2);
        assert!((rights[0] - rights[1]).abs() < 0.5, "they stand below each other: {rights:?}");
        assert!(rights[0] <= width - column + 1.0, "{rights:?} in a window of {width}");
    }
}

#[test]
fn json_that_is_no_outbox_leaves_open_what_is_open() {
    let home = home();
    let strange: Vec<_> = (0..3000).map(|n| format!(r#"{{"number":{n},"text":"{}"}}"#, "x".repeat(2000))).collect();
    let zip = support::builder::ArchiveBuilder::mastodon()
        .without("actor")
        .replace("outbox.json", format!("[{}]", strange.join(",")));
    let path = write(home.path(), "strange.zip", &zip.zip());
    let mut harness = window(home.path(), Some(&sample()));
    harness.state_mut().app_mut().run([Command::OpenHere(path)]);
    wait_for(&mut harness, "the refusal", |shell| matches!(shell.app().dialog(), Some(Dialog::Failure(_))));
    assert_eq!(&*harness.state().app().session().unwrap().library().account.name, "Linnea Birkfell 🌿");
}
