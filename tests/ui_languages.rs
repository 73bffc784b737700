//! The window in other languages: one is chosen and everything follows, nothing stays in English, nothing is cut off.
#![cfg(feature = "gui")]

mod support;

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use fossick::app::commands::{Command, Gallery, Order, Screen};
use fossick::app::dialog::{Dialog, RecordState};
use fossick::app::opened::Opened;
use fossick::app::saving::Saving;
use fossick::app::settings::LanguageChoice;
use fossick::i18n;
use fossick::text::html;
use fossick::ui::shell::Shell;
use support::drawn;
use support::window::{drop_file, sample, wait_for, wait_for_check, window, window_of};

type Window = Harness<'static, Shell>;

/// The language holds for the whole process: one test after the other.
static ALONE: Mutex<()> = Mutex::new(());

/// As long as it lives, this test alone says which language there is; then it is English again.
struct Alone {
    _guard: MutexGuard<'static, ()>,
}

impl Alone {
    fn speaking(code: &str) -> Self {
        let guard = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        i18n::set_language(Some(code));
        Self { _guard: guard }
    }

    fn pseudo() -> Self {
        let alone = Self::speaking("en");
        i18n::set_made_texts(support::ftl::pseudo()).expect("a language");
        alone
    }
}

impl Drop for Alone {
    fn drop(&mut self) {
        i18n::set_language(Some("en"));
    }
}

fn home() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

fn run(harness: &mut Window, commands: impl IntoIterator<Item = Command>) {
    harness.state_mut().app_mut().run(commands);
    harness.run_ok();
}

/// Shows every screen, every dialog and the lightbox of a window of this size, one after the other.
fn tour(size: [f32; 2], mut look: impl FnMut(&str, &Window)) {
    let home = home();
    let mut harness = window_of(home.path(), None, size);
    let steps = fossick::tr!("welcome-how");
    harness.get_by_label(&steps).click();
    harness.run_ok();
    look("welcome", &harness);
    let other = home.path().join("note.zip");
    std::fs::write(&other, "Dear reader").expect("a file");
    drop_file(&mut harness, &other);
    wait_for(&mut harness, "a refusal", |shell| shell.app().failure().is_some());
    look("a refusal", &harness);
    run(&mut harness, [Command::OpenHere(sample())]);
    wait_for(&mut harness, "the sample", |shell| shell.app().session().is_some_and(Opened::is_complete));
    wait_for_check(&mut harness);
    screens(&mut harness, &mut look);
    dialogs(&mut harness, home.path(), &mut look);
    run(&mut harness, [Command::CloseArchive]);
    look("recent archives", &harness);
}

fn screens(harness: &mut Window, look: &mut impl FnMut(&str, &Window)) {
    for screen in Screen::RAIL.into_iter().chain([Screen::Settings]) {
        run(harness, [Command::GoTo(screen)]);
        look(&format!("{screen:?}"), harness);
    }
    run(harness, [Command::GoTo(Screen::Posts), Command::SetOrder(Order::Oldest)]);
    look("the oldest posts", harness);
    run(harness, [Command::SetOrder(Order::Newest)]);
    for _ in 0..6 {
        harness.key_press(Key::PageDown);
        harness.run_ok();
        look("further posts", harness);
    }
    run(harness, [Command::GoTo(Screen::Media)]);
    wait_for(harness, "the gallery", |shell| {
        shell.app().session().is_some_and(|opened| !opened.media.shown().items.is_empty())
    });
    run(harness, [Command::PickAllMedia]);
    look("chosen media", harness);
    run(harness, [Command::OpenMedia(Gallery::Shown, 0)]);
    look("the lightbox", harness);
    run(harness, [Command::CloseLightbox, Command::PickNoMedia]);
}

fn dialogs(harness: &mut Window, home: &Path, look: &mut impl FnMut(&str, &Window)) {
    let gone = home.join("gone.zip");
    for command in [
        Command::ShowPalette,
        Command::ShowShortcuts,
        Command::ShowNotes,
        Command::OpenByPath,
        Command::SaveByPath(Saving::ReportHtml),
        Command::Save(Saving::Shown),
        Command::OpenPath(sample()),
        Command::ShowRecord(fossick::model::PostIndex(0)),
        Command::OpenHere(gone),
    ] {
        let name = format!("{command:?}");
        run(harness, [command]);
        wait_for(harness, "the dialog", |shell| match shell.app().dialog() {
            Some(Dialog::Record(state)) => *state != RecordState::Reading,
            dialog => dialog.is_some(),
        });
        look(&name, harness);
        run(harness, [Command::CloseDialog]);
    }
}

/// What the archive itself says, as posts and profile show it.
fn content() -> String {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(sample()).expect("the sample")).expect("a zip");
    let mut all = String::new();
    for name in zip.file_names().flatten() {
        all.extend([&*name, "\n"]);
    }
    for name in ["outbox.json", "actor.json"] {
        let json: serde_json::Value = serde_json::from_reader(zip.by_name(name).expect(name)).expect("JSON");
        strings(&json, &mut all);
    }
    all
}

fn strings(json: &serde_json::Value, all: &mut String) {
    use serde_json::Value;
    match json {
        Value::String(text) => all.extend([text, "\n", &html::plain(text), "\n"]),
        Value::Array(list) => {
            for one in list {
                strings(one, all);
            }
        }
        Value::Object(object) => {
            for (name, one) in object {
                all.extend([name.as_str(), "\n"]);
                strings(one, all);
            }
        }
        _ => {}
    }
}

/// What stands outside of `‹` and `›`.
fn outside(text: &str) -> Vec<String> {
    let (mut depth, mut found) = (0_usize, vec![String::new()]);
    for c in text.chars() {
        match c {
            '‹' => {
                depth += 1;
                found.push(String::new());
            }
            '›' => depth = depth.saturating_sub(1),
            c if depth == 0 => found.last_mut().expect("one at least").push(c),
            _ => {}
        }
    }
    found.retain(|part| part.chars().any(char::is_alphabetic));
    found
}

/// What has no translation: names and addresses, paths, kinds of files, keys, and dates, which ICU writes.
fn needs_none(text: &str) -> bool {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let own_names = i18n::languages().iter().any(|code| i18n::own_name(code) == text);
    let date = MONTHS.iter().any(|month| text.starts_with(month)) && text.chars().any(|c| c.is_ascii_digit());
    let short = text.chars().count() == 1 || (text.len() <= 5 && text.chars().all(|c| c.is_ascii_uppercase()));
    let name = text == "Fossick" || text == "html" || text.contains(['@', '/', '\\']) || text.contains(".zip");
    own_names || date || short || name
}

#[test]
fn nothing_on_any_screen_is_left_untranslated() {
    let _alone = Alone::pseudo();
    let content = content();
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let content = squeezed(&content);
    let mut left = std::collections::BTreeSet::new();
    tour([1200.0, 1600.0], |place, window| {
        if place.starts_with("ShowRecord") {
            return;
        }
        let drawn = drawn::words(window).into_iter().map(|one| one.words);
        for text in drawn.chain(drawn::said(window)) {
            for part in outside(&text) {
                let part = squeezed(part.trim_matches(|c: char| !c.is_alphanumeric()));
                if !content.contains(&part) && !needs_none(&part) {
                    left.insert(format!("{place}: {part}"));
                }
            }
        }
    });
    assert!(left.is_empty(), "{left:#?}");
}

/// What is wrong with where words are, on all screens of a window of this size.
fn all_misplaced(size: [f32; 2]) -> Vec<String> {
    let mut found = std::collections::BTreeSet::new();
    tour(size, |place, window| {
        let mut all = drawn::words(window);
        if window.state().app().dialog().is_some() {
            // A dialog lies on words, as it should; and a record has lines as long as they are.
            all.clear();
        }
        found.extend(drawn::misplaced(&all, size[0]).into_iter().map(|wrong| format!("{place}: {wrong}")));
        // Names and files may be longer than any room.
        let ours = |one: &&drawn::Drawn| one.elided && one.words.contains('‹') && !one.words.contains(['@', '.']);
        found.extend(all.iter().filter(ours).map(|one| format!("{place}: cut short: {}", one.words)));
    });
    found.into_iter().collect()
}

#[test]
fn words_that_are_longer_than_english_ones_have_room() {
    let _alone = Alone::pseudo();
    for size in [[1200.0, 1000.0], [480.0, 1600.0]] {
        let wrong = all_misplaced(size);
        assert!(wrong.is_empty(), "{size:?}: {wrong:#?}");
    }
}

#[test]
fn every_language_has_room_in_a_narrow_window() {
    for code in i18n::languages() {
        let _alone = Alone::speaking(&code);
        let wrong = all_misplaced([480.0, 1600.0]);
        assert!(wrong.is_empty(), "{code}: {wrong:#?}");
    }
}

#[test]
fn another_language_is_chosen_and_everything_follows_at_once() {
    let _alone = Alone::speaking("en");
    let home = home();
    let mut harness = window_of(home.path(), Some(&sample()), [1200.0, 1600.0]);
    run(&mut harness, [Command::GoTo(Screen::Posts)]);
    let has = |harness: &Window, ending: &str| drawn::said(harness).iter().any(|name| name.ends_with(ending));
    assert!(has(&harness, " favourites") && !has(&harness, " Favoriten"));
    run(&mut harness, [Command::GoTo(Screen::Settings)]);
    harness.get_by_label("System language");
    harness.get_by_label("Deutsch").click();
    harness.run_ok();
    harness.get_by_label("Systemsprache");
    assert!(harness.query_all_by_label("Zeitzone").next().is_some());
    harness.get_by_label_contains("Beiträge, ").click();
    harness.run_ok();
    assert!(has(&harness, " Favoriten") && !has(&harness, " favourites"));
    run(&mut harness, [Command::ShowPalette]);
    harness.get_by_label("Was möchtest du tun?").type_text("tastenk");
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.run_ok();
    assert_eq!(harness.state().app().dialog(), Some(&Dialog::Shortcuts));
    drop(harness);

    i18n::set_language(Some("en"));
    let harness = window(home.path(), None);
    harness.get_by_label("Archiv öffnen\u{a0}…");
    assert_eq!(harness.state().app().settings().language, LanguageChoice::Named("de".to_owned()));
}

#[test]
fn what_could_not_be_opened_is_said_again_in_the_new_language() {
    let _alone = Alone::speaking("en");
    let home = home();
    let mut harness = window(home.path(), None);
    let path = home.path().join("empty.zip");
    std::fs::write(&path, "").expect("a file");
    drop_file(&mut harness, &path);
    wait_for(&mut harness, "a refusal", |shell| shell.app().failure().is_some());
    harness.get_by_label("“empty.zip” is empty.");
    run(&mut harness, [Command::SetLanguage(LanguageChoice::Named("fr".to_owned()))]);
    harness.get_by_label("«\u{202f}empty.zip\u{202f}» est vide.");
    run(&mut harness, [Command::Retry]);
    wait_for(&mut harness, "a second refusal", |shell| shell.app().failure().is_some());
    harness.get_by_label("«\u{202f}empty.zip\u{202f}» est vide.");
}

#[test]
fn a_language_that_has_gone_is_as_if_none_was_chosen() {
    let _alone = Alone::speaking("ja");
    LanguageChoice::Named("tlh".to_owned()).apply();
    let now = i18n::language();
    i18n::set_language(None);
    assert_eq!(now, i18n::language());
    assert_eq!(LanguageChoice::all().len(), i18n::languages().len() + 1);
}
