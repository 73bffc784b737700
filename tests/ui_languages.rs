//! The window in other languages: one is chosen and everything follows, nothing stays in English, nothing is cut off.
#![cfg(feature = "gui")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use egui::{Key, Pos2, Rect};
use egui_kittest::kittest::Queryable;
use fossick::app::commands::{Command, Screen};
use fossick::app::dialog::Dialog;
use fossick::app::settings::LanguageChoice;
use fossick::i18n;
use support::tour::{self, Window, run};
use support::window::{drop_file, sample, wait_for, window, window_of};
use support::{drawn, ftl};

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
        i18n::set_made_texts(ftl::pseudo()).expect("a language");
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
    let own_name = ["Fossick", "html", "MP3", "MP4", "WebP"].contains(&text);
    let address = text.contains(['@', '/', '\\']) || text.contains(".zip") || text.ends_with(".example");
    own_names || date || short || own_name || address
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn nothing_on_any_screen_is_left_untranslated() {
    let _alone = Alone::pseudo();
    let content = squeezed(&tour::content());
    let mut left = BTreeSet::new();
    tour::everything([1200.0, 1600.0], |place, window| {
        let shown = squeezed(&tour::as_it_is(window));
        let drawn = drawn::words(window).into_iter().map(|one| one.words);
        for text in drawn.chain(drawn::said(window)) {
            for part in outside(&text) {
                let part = squeezed(part.trim_matches(|c: char| !c.is_alphanumeric()));
                if !content.contains(&part) && !shown.contains(&part) && !needs_none(&part) {
                    left.insert(format!("{place}: {part}"));
                }
            }
        }
    });
    assert!(left.is_empty(), "{left:#?}");
}

/// What is wrong with where words are in a window of this size, each with the first place where it is. `is_ours` tells texts from
/// what archives say.
fn all_misplaced(size: [f32; 2], is_ours: impl Fn(&str) -> bool) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    tour::everything(size, |place, window| {
        let mut all = drawn::words(window);
        // Lines of records and licences are as long as they are: they scroll to both sides.
        let lines = tour::as_it_is(window);
        all.retain(|one| !lines.contains(one.words.trim_end_matches('…')));
        let mut wrong = drawn::misplaced(&all, size[0]);
        let short = all.iter().filter(|one| one.elided && is_ours(&one.words));
        wrong.extend(short.map(|one| format!("cut short: {}", one.words)));
        let room = Rect::from_min_size(Pos2::ZERO, size.into());
        let out = drawn::floating(window).into_iter().filter(|float| !room.contains_rect(*float));
        wrong.extend(out.map(|float| format!("what floats reaches out of the window: {float:?}")));
        for one in wrong {
            found.entry(one).or_insert_with(|| place.to_owned());
        }
    });
    found
}

/// A wide window, the narrowest, and what 1280 × 720 are to things twice as large.
const SIZES: [[f32; 2]; 3] = [[1200.0, 1000.0], [480.0, 1600.0], [640.0, 360.0]];

#[test]
fn words_that_are_longer_than_english_ones_have_room() {
    let _alone = Alone::pseudo();
    for size in SIZES {
        // Names and files may be longer than any room, and so may be what several texts stand for in one cell.
        let is_ours = |words: &str| words.matches('‹').count() == 1 && !words.contains(['@', '.']);
        let wrong = all_misplaced(size, is_ours);
        assert!(wrong.is_empty(), "{size:?}: {wrong:#?}");
    }
}

#[test]
fn every_language_has_room() {
    let mut all = Vec::new();
    for code in i18n::languages() {
        let _alone = Alone::speaking(&code);
        let texts: BTreeSet<String> = ftl::texts(&code)
            .into_values()
            .filter_map(|parts| match parts.as_slice() {
                [ftl::Part::Words(words)] => Some(words.clone()),
                _ => None,
            })
            .collect();
        for size in SIZES {
            let wrong = all_misplaced(size, |words| texts.contains(words));
            all.extend(wrong.into_iter().map(|(wrong, place)| format!("{code}, {size:?}, {place}: {wrong}")));
        }
    }
    assert!(all.is_empty(), "{all:#?}");
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
