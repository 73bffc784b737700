//! The texts of all languages as they stand in their files: none missing, none left in English, each in the forms, the words and
//! the punctuation of its language.

mod support;

use std::collections::BTreeSet;

use fluent_templates::fluent_bundle::concurrent::FluentBundle;
use fluent_templates::fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use support::ftl::{self, Part};

const TRANSLATED: [&str; 4] = ["de", "es", "fr", "ja"];

#[test]
fn every_language_has_every_text_and_no_other() {
    let english: BTreeSet<String> = ftl::texts("en").into_keys().collect();
    for code in TRANSLATED {
        let here: BTreeSet<String> = ftl::texts(code).into_keys().collect();
        let missing: Vec<_> = english.difference(&here).collect();
        let left: Vec<_> = here.difference(&english).collect();
        assert!(missing.is_empty(), "{code} lacks {missing:#?}");
        assert!(left.is_empty(), "{code} has what English has not: {left:#?}");
        let name = |path: std::path::PathBuf| path.file_name().map(std::ffi::OsStr::to_owned);
        let files = |code| ftl::files(code).into_iter().map(name).collect::<Vec<_>>();
        assert_eq!(files(code), files("en"));
    }
    let languages: BTreeSet<String> = fossick::i18n::languages().into_iter().collect();
    assert_eq!(
        languages,
        TRANSLATED.into_iter().chain(["en"]).map(str::to_owned).collect(),
        "a language without tests"
    );
}

/// Names of values that a message shows, and of all that it has.
fn values(parts: &[Part]) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let (mut shown, mut all) = (BTreeSet::new(), BTreeSet::new());
    ftl::walk(parts, &mut |part| {
        if let Part::Value(name) = part {
            shown.insert(name.as_str());
        }
        if let Part::Value(name) | Part::Choice(name, _) = part {
            all.insert(name.as_str());
        }
    });
    (shown, all)
}

#[test]
fn a_text_shows_the_values_of_the_english_one() {
    let english = ftl::texts("en");
    for code in TRANSLATED {
        for (key, parts) in ftl::texts(code) {
            let ((shown, all), (here, all_here)) = (values(&english[&key]), values(&parts));
            assert!(shown.is_subset(&here), "{code}: {key} shows {here:?}, in English {shown:?}");
            assert!(all_here.is_subset(&all), "{code}: {key} has {all_here:?}, in English {all:?}");
        }
    }
}

#[test]
fn choices_have_the_forms_of_their_language() {
    for code in TRANSLATED.into_iter().chain(["en"]) {
        // Millions in French and Spanish (CLDR's “many”) are written like other numbers by the messages there are.
        let categories: &[&str] = if code == "ja" { &["other"] } else { &["one", "other"] };
        for (key, parts) in ftl::texts(code) {
            ftl::walk(&parts, &mut |part| {
                let Part::Choice(_, forms) = part else { return };
                let fits = |key: &str| key.parse::<u64>().is_ok() || categories.contains(&key);
                assert!(forms.iter().all(|form| fits(&form.key)), "{code}: {key} has a form that no number has");
                let usual: Vec<_> = forms.iter().filter(|form| form.usual).map(|form| form.key.as_str()).collect();
                assert_eq!(usual, ["other"], "{code}: {key}");
                let keys: BTreeSet<_> = forms.iter().map(|form| &form.key).collect();
                assert_eq!(keys.len(), forms.len(), "{code}: {key} has a form twice");
            });
        }
    }
}

#[test]
fn every_text_can_be_made_with_every_number() {
    for code in TRANSLATED.into_iter().chain(["en"]) {
        let resource =
            FluentResource::try_new(ftl::source(code)).unwrap_or_else(|(_, wrong)| panic!("{code}: {wrong:?}"));
        let mut bundle = FluentBundle::new_concurrent(vec![code.parse().unwrap()]);
        bundle.add_resource(resource).unwrap_or_else(|wrong| panic!("{code}: {wrong:?}"));
        for (key, parts) in ftl::texts(code) {
            let message = bundle.get_message(&key).unwrap_or_else(|| panic!("{code}: {key} is no message"));
            for number in [0, 1, 2, 5, 21, 1_000_000] {
                let args: FluentArgs<'_> =
                    values(&parts).1.iter().map(|name| (*name, FluentValue::from(number))).collect();
                let mut wrong = Vec::new();
                let text = bundle.format_pattern(message.value().unwrap(), Some(&args), &mut wrong);
                assert!(
                    wrong.is_empty() && !text.contains(['{', '}']),
                    "{code}: {key} with {number}: {text} {wrong:?}"
                );
            }
        }
    }
}

/// Keys of texts that are the same in English and in the language: names, units, keys of the keyboard, words that both have.
fn same(code: &str) -> &'static [&'static str] {
    match code {
        "de" => &[
            "charts-name",
            "filter-has-link",
            "filter-has-video",
            "filters-active",
            "filters-hashtag",
            "filters-menu",
            "filters-person",
            "lightbox-name",
            "media-chip-videos",
            "path-hint",
            "people-column-domain",
            "people-column-server",
            "people-column-title",
            "place-byte",
            "posts-kind-link",
            "posts-kind-video",
            "posts-link-undescribed",
            "save-kind-text",
            "shortcut-keys-escape",
        ],
        "es" => &["key-ctrl", "people-notify-no", "place-byte", "shortcut-keys-escape", "size-bytes"],
        "fr" => &[
            "choose-archives",
            "filter-has-alt",
            "filter-public",
            "filters-date",
            "filters-hashtag",
            "filters-kind",
            "key-ctrl",
            "lightbox-description",
            "lightbox-pixels",
            "lightbox-type",
            "people-column-mentions",
            "people-column-notifications",
            "people-context-notifications",
            "people-context-thread",
            "posts-visibility-public",
            "posts-votes",
        ],
        _ => &["key-ctrl", "key-shift", "shortcut-keys-enter", "shortcut-keys-escape"],
    }
}

/// Texts that are the same everywhere. Many languages are called alike.
fn same_everywhere(key: &str) -> bool {
    const KEYS: [&str; 7] = [
        "app-name",
        "key-alt",
        "media-badge-moving",
        "posts-alt",
        "save-posts-json",
        "save-posts-jsonl",
        "save-posts-markdown",
    ];
    const BEGINNINGS: [&str; 4] = ["language-", "size-", "zone-", "settings-zone-utc"];
    KEYS.contains(&key) || BEGINNINGS.iter().any(|beginning| key.starts_with(beginning))
}

#[test]
fn no_text_is_english_by_accident() {
    let english = ftl::texts("en");
    for code in TRANSLATED {
        let of_values_only = |words: &str| !words.chars().any(char::is_alphabetic);
        let left: Vec<String> = ftl::texts(code)
            .into_iter()
            .filter(|(key, parts)| ftl::words(parts).trim() == ftl::words(&english[key]).trim())
            .filter(|(key, _)| !same_everywhere(key) && !same(code).contains(&key.as_str()))
            .map(|(key, parts)| (key, ftl::words(&parts).trim().to_owned()))
            .filter(|(_, words)| !of_values_only(words))
            .map(|(key, words)| format!("{key} = {words}"))
            .collect();
        assert!(left.is_empty(), "{code}: {left:#?}");
    }
}

/// What Mastodon itself calls things: where the English text has the first, the others have one of theirs.
const WORDS: [(&str, [&[&str]; 4]); 10] = [
    (
        "Preferences → Import and export → Data export",
        [
            &["Einstellungen → Importieren und exportieren → Exportieren"],
            &["Preferencias → Importar y exportar → Exportar"],
            &["Préférences → Import et export → Export de données"],
            &["ユーザー設定 → データのインポートとエクスポート → データのエクスポート"],
        ],
    ),
    (
        "Preferences → Import and export",
        [
            &["Einstellungen → Importieren und exportieren"],
            &["Preferencias → Importar y exportar"],
            &["Préférences → Import et export"],
            &["ユーザー設定 → データのインポートとエクスポート"],
        ],
    ),
    (
        "post",
        [
            &["eitr", "Postausgang", "geteilt", "veröffentlicht", "rivate Erwähnung"],
            &["ublic", "impuls", "enciones privadas", "ención privada"],
            &["ubli", "partag", "entions privées", "ention privée"],
            &["投稿", "返信", "ダイレクトメッセージ"],
        ],
    ),
    ("boost", [&["eteilt", "teilte"], &["mpuls"], &["artag"], &["ブースト"]]),
    ("favourite", [&["avorit", "favorisiert"], &["avorit"], &["avori"], &["お気に入り"]]),
    ("bookmark", [&["Lesezeichen"], &["arcador"], &["arque-page"], &["ブックマーク"]]),
    ("content warning", [&["Inhaltswarnung"], &["dvertencia"], &["vertissement"], &["警告"]]),
    ("checksum", [&["Prüfsumme"], &["uma"], &["omme"], &["チェックサム"]]),
    ("table of contents", [&["Inhaltsverzeichnis"], &["ndice"], &["table des matières"], &["目次"]]),
    ("backup check", [&["Backup-Prüfung"], &["omprobación"], &["érification"], &["バックアップの確認"]]),
];

#[test]
fn things_have_the_names_that_mastodon_gives_them() {
    let english = ftl::texts("en");
    for (place, code) in TRANSLATED.into_iter().enumerate() {
        let texts = ftl::texts(code);
        for (word, theirs) in WORDS {
            let has = |key: &str| {
                let words = ftl::words(&english[key]);
                if word.starts_with('P') { words.contains(word) } else { words.to_lowercase().contains(word) }
            };
            let wrong: Vec<_> = texts
                .iter()
                .filter(|(key, parts)| has(key) && !theirs[place].iter().any(|one| ftl::words(parts).contains(one)))
                .map(|(key, parts)| format!("{key} = {}", ftl::words(parts)))
                .collect();
            assert!(wrong.is_empty(), "{code} has another word for “{word}”: {wrong:#?}");
        }
    }
}

#[test]
fn each_language_has_its_own_punctuation() {
    for code in TRANSLATED.into_iter().chain(["en"]) {
        for (key, parts) in ftl::texts(code) {
            // What is to be typed as it is stands in quotes of Fluent's own and keeps its signs.
            let mut all = String::new();
            ftl::walk(&parts, &mut |part| {
                let Part::Words(words) = part else { return };
                assert!(!words.contains(['!', '！', '"', '\'']) && !words.contains("..."), "{code}: {key} = {words}");
                all.push_str(words);
            });
            let count = |c: char| all.matches(c).count();
            let right = match code {
                "de" => count('„') == count('“') && count('”') == 0,
                "en" => count('“') == count('”'),
                "es" => count('«') == count('»') && count('¿') == count('?'),
                "fr" => count('«') == count('»') && french(&parts),
                _ => count('「') == count('」') && !all.contains([',', '?', ':', ';', '(', ')']),
            };
            assert!(right, "{code}: {key} = {all}");
        }
    }
}

/// A narrow space that doesn't break stands before the signs of two parts, and inside of quotes.
fn french(parts: &[Part]) -> bool {
    let mut right = true;
    ftl::walk(parts, &mut |part| {
        let Part::Words(words) = part else { return };
        let mut before = ' ';
        for c in words.chars() {
            let narrow = c == '\u{202f}';
            right &= !matches!(c, ':' | ';' | '?' | '%' | '»') || before == '\u{202f}';
            right &= before != '«' || narrow;
            before = c;
        }
    });
    right
}
