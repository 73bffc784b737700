//! The texts of all languages as they stand in their files: none missing, none left in English, each in the forms, the words and
//! the punctuation of its language; and the program asks for those that are there, and for all of them.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use fluent_templates::fluent_bundle::concurrent::FluentBundle;
use fluent_templates::fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use support::ftl::{self, Part};
use support::source::{self, File, Token};

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

/// Words with hyphens between them, as keys are written.
fn is_like_a_key(text: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    text.contains('-') && text.split('-').all(word)
}

/// A key with gaps: what stands before, between and behind them.
fn gaps(text: &str) -> Option<Vec<&str>> {
    let (mut fixed, mut rest) = (Vec::new(), text);
    while let Some((before, after)) = rest.split_once('{') {
        fixed.push(before);
        rest = after.split_once('}')?.1;
    }
    fixed.push(rest);
    let plain = |part: &&str| part.chars().all(|c| c == '-' || c.is_ascii_lowercase() || c.is_ascii_digit());
    (fixed.len() > 1 && fixed.iter().any(|part| part.contains('-')) && fixed.iter().all(plain)).then_some(fixed)
}

/// All ways to get a key by filling gaps with what `fits`.
fn fillings<'a>(key: &'a str, fixed: &[&str], fits: &impl Fn(&str) -> bool) -> Vec<Vec<&'a str>> {
    let Some(rest) = key.strip_prefix(fixed[0]) else { return Vec::new() };
    if fixed.len() == 1 {
        return if rest.is_empty() { vec![Vec::new()] } else { Vec::new() };
    }
    let ends = (1..=rest.len()).filter(|end| fits(&rest[..*end]));
    let with_rest = |end: usize| {
        let further = fillings(&rest[end..], &fixed[1..], fits);
        further.into_iter().map(move |mut filling| {
            filling.push(&rest[..end]);
            filling
        })
    };
    ends.flat_map(with_rest).collect()
}

/// What the program says of keys: whole ones, ones with gaps, and what else stands between quotes and may fill a gap.
struct Asked {
    files: Vec<File>,
    quoted: BTreeSet<String>,
    with_gaps: BTreeSet<String>,
}

impl Asked {
    fn new() -> Self {
        let files = source::files();
        let all = files.iter().flat_map(|file| &file.tokens);
        let quoted: BTreeSet<String> = all
            .filter_map(|token| match token {
                Token::Text(text) => Some(text.clone()),
                _ => None,
            })
            .collect();
        let with_gaps = quoted.iter().filter(|text| gaps(text).is_some()).cloned().collect();
        Self { files, quoted, with_gaps }
    }

    /// A word that a gap may have: one that stands in the program, or a number.
    fn fits(&self, part: &str) -> bool {
        self.quoted.contains(part) || part.parse::<u32>().is_ok()
    }

    /// How a key is made of one with gaps.
    fn made(&self, key: &str) -> Vec<Vec<String>> {
        let fixed = self.with_gaps.iter().filter_map(|text| gaps(text));
        let owned = |filling: Vec<&str>| filling.into_iter().map(str::to_owned).collect();
        fixed.flat_map(|fixed| fillings(key, &fixed, &|part| self.fits(part))).map(owned).collect()
    }

    /// Every place where a text is asked for: its file, and what stands between the parentheses.
    fn places(&self) -> impl Iterator<Item = (&File, &[Token])> {
        self.files.iter().flat_map(|file| {
            let begins = |at: &usize| file.comes_after(*at, &["tr", "!", "("]);
            (0..file.tokens.len()).filter(begins).map(move |at| (file, inside(&file.tokens[at..])))
        })
    }
}

/// What stands before the parenthesis that closes the one before.
fn inside(tokens: &[Token]) -> &[Token] {
    let mut depth = 0;
    let closes = |token: &Token| {
        depth += i32::from(opens(token)) - i32::from(closes(token));
        depth < 0
    };
    &tokens[..tokens.iter().position(closes).expect("a parenthesis")]
}

fn opens(token: &Token) -> bool {
    ["(", "[", "{"].iter().any(|sign| token.is(sign))
}

fn closes(token: &Token) -> bool {
    [")", "]", "}"].iter().any(|sign| token.is(sign))
}

/// What stands between the commas outside of all brackets.
fn arguments(tokens: &[Token]) -> Vec<&[Token]> {
    let mut depth = 0;
    let between = |token: &Token| {
        depth += i32::from(opens(token)) - i32::from(closes(token));
        depth == 0 && token.is(",")
    };
    tokens.split(between).filter(|argument| !argument.is_empty()).collect()
}

/// A text that the program asks for by its whole key.
struct Named<'a> {
    file: &'a File,
    key: &'a str,
    /// Names of the values that it gives.
    given: BTreeSet<&'a str>,
}

fn named(asked: &Asked) -> Vec<Named<'_>> {
    let mut all = Vec::new();
    for (file, tokens) in asked.places() {
        let arguments = arguments(tokens);
        if let Some(([Token::Text(key)], values)) = arguments.split_first() {
            let given = values.iter().filter_map(|value| match value {
                [Token::Word(name), Token::Sign('='), ..] => Some(name.as_str()),
                _ => None,
            });
            all.push(Named { file, key, given: given.collect() });
        }
    }
    all
}

#[test]
fn the_program_asks_for_texts_that_are_there() {
    let (asked, english) = (Asked::new(), ftl::texts("en"));
    let mut missing = BTreeSet::new();
    for (file, tokens) in asked.places() {
        let key = arguments(tokens)[0];
        // What a text is chosen by is no key.
        let is_case =
            |at: usize| key[at + 1..].iter().zip(["=", ">"]).filter(|(token, what)| token.is(what)).count() == 2;
        let texts = key.iter().enumerate().filter_map(|(at, token)| match token {
            Token::Text(text) if !is_case(at) => Some((at, text)),
            _ => None,
        });
        let is_made = key.iter().any(|token| token.is("format"));
        for (at, text) in texts {
            let there = match gaps(text) {
                Some(fixed) => english.keys().any(|key| !fillings(key, &fixed, &|part| asked.fits(part)).is_empty()),
                // What a made key is made of can stand beside it.
                None => english.contains_key(text) || (is_made && at > 0),
            };
            if !there {
                missing.insert(format!("{}: {text}", file.path));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Who is told the name of a thing in the window that nobody reads.
const UNREAD: [&str; 12] = [
    "at_the_right",
    "bottom",
    "from_id_salt",
    "id_salt",
    "left",
    "put",
    "remark",
    "right",
    "room_beside",
    "top",
    "unique",
    "with",
];

/// What stands between quotes is told to one of [`UNREAD`].
fn is_unread(file: &File, at: usize) -> bool {
    let mut depth = 0;
    for (before, token) in file.tokens[..at].iter().enumerate().rev() {
        depth += i32::from(closes(token)) - i32::from(opens(token));
        if depth < 0 && token.is("(") {
            // A pair, or the one that is told.
            depth = 0;
            match before.checked_sub(1).map(|before| &file.tokens[before]) {
                Some(Token::Word(called)) => return UNREAD.contains(&called.as_str()),
                Some(token) if token.is("(") => {}
                _ => return false,
            }
        } else if depth < 0 || token.is(";") {
            return false;
        }
    }
    false
}

#[test]
fn what_looks_like_a_key_is_one_wherever_it_stands() {
    let (asked, english) = (Asked::new(), ftl::texts("en"));
    let beginning = |key: &str| key.split('-').next().unwrap().to_owned();
    let mut beginnings = BTreeMap::new();
    for key in english.keys() {
        *beginnings.entry(beginning(key)).or_insert(0) += 1;
    }
    // A word that begins few texts begins other things, too.
    let is_usual = |text: &str| beginnings.get(&beginning(text)).is_some_and(|count| *count >= 3);
    let parts: BTreeSet<String> = english.keys().flat_map(|key| asked.made(key)).flatten().collect();
    let mut wrong = BTreeSet::new();
    for file in asked.files.iter().filter(|file| !SILENT.contains(&file.room())) {
        for (at, token) in file.tokens.iter().enumerate() {
            let Token::Text(text) = token else { continue };
            let known = english.contains_key(text) || parts.contains(text);
            if is_like_a_key(text) && is_usual(text) && !known && !is_unread(file, at) {
                wrong.insert(format!("{}: {text}", file.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Rooms that have nothing to say to anybody.
const SILENT: [&str; 7] = ["archive", "load", "media", "model", "query", "text", "wire"];

#[test]
fn rooms_that_have_nothing_to_say_ask_for_no_text() {
    let asked = Asked::new();
    let found: BTreeSet<&str> = asked.places().map(|(file, _)| file.room()).collect();
    assert!(SILENT.iter().all(|room| !found.contains(room)), "{found:?}");
    assert!(found.contains("ui") && found.contains("check"), "{found:?}");
}

#[test]
fn a_text_is_given_the_values_that_it_shows() {
    let (asked, english) = (Asked::new(), ftl::texts("en"));
    let all = named(&asked);
    assert!(all.len() > 500, "only {} texts are asked for", all.len());
    let wrong: Vec<_> = all
        .into_iter()
        .filter_map(|one| {
            let wanted = values(english.get(one.key)?).1;
            (wanted != one.given).then(|| {
                format!("{}: {} has the values {wanted:?} and is given {:?}", one.file.path, one.key, one.given)
            })
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What languages are called is asked for by the codes that archives have.
const BY_CODE: &str = "language-";

#[test]
fn every_text_is_asked_for_somewhere() {
    let asked = Asked::new();
    let is_asked = |key: &String| asked.quoted.contains(key) || !asked.made(key).is_empty();
    let left: Vec<_> = ftl::texts("en")
        .into_keys()
        .filter(|key| !is_asked(key))
        .filter(|key| !key.starts_with(BY_CODE) || !asked.quoted.contains("language-{code}"))
        .collect();
    assert!(left.is_empty(), "{left:#?}");
}

#[test]
fn every_command_says_more_in_its_tooltip() {
    let (asked, english) = (Asked::new(), ftl::texts("en"));
    let labels: BTreeSet<_> = asked
        .quoted
        .iter()
        .filter(|text| text.starts_with("command-") || text.starts_with("screen-"))
        .filter(|text| !text.ends_with("-tip") && english.contains_key(*text))
        .collect();
    assert!(labels.len() > 100, "only {} commands", labels.len());
    let silent: Vec<_> = labels.into_iter().filter(|label| !english.contains_key(&format!("{label}-tip"))).collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn what_went_wrong_is_said_in_three_parts() {
    let (asked, english) = (Asked::new(), ftl::texts("en"));
    let mut found = BTreeSet::new();
    for file in &asked.files {
        for (at, token) in file.tokens.iter().enumerate() {
            if let Token::Text(key) = token
                && (file.comes_after(at, &["Message", ":", ":", "of", "("]) || file.comes_after(at, &["limited", "("]))
            {
                let rest = &file.tokens[at..];
                let after = &rest[inside(rest).len() + 1..];
                found.insert((key, after.get(1).is_some_and(|token| token.is("with_means"))));
            }
        }
    }
    assert!(found.len() > 30, "only {} messages", found.len());
    let missing: Vec<_> = found
        .into_iter()
        .flat_map(|(key, with_means)| {
            let parts = if with_means { &["what", "todo"][..] } else { &["what", "means", "todo"] };
            parts.iter().map(move |part| format!("{key}-{part}"))
        })
        .filter(|key| !english.contains_key(key))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn only_what_is_between_quotes_in_the_program_itself_counts() {
    let rust = r##"
        // "a comment"
        /* "one /* inside of */ another" */
        fn letters<'a>() -> char { ['"', '\'', '\u{22}', 'a']; r#"a "raw" text"#; b"bytes" }
        let text = "two \" quotes";
    "##;
    let texts: Vec<_> = source::tokens(rust).into_iter().filter(|token| matches!(token, Token::Text(_))).collect();
    let wanted = [r#"a "raw" text"#, "bytes", r#"two \" quotes"#].map(|text| Token::Text(text.to_owned()));
    assert_eq!(texts, wanted);
    let asked = Asked::new();
    assert!(!asked.quoted.contains("no-such-key"), "tests are no part of the program");
}
