//! UI texts. Every sentence a person reads is a Fluent message in `assets/locales/`; code names it by key:
//! `tr!("posts-count", count = 3)`. Whole numbers in messages are grouped as the language does; a year is passed as text.
//!
//! [`formats`] writes numbers, sizes and dates.
//!
//! The language holds for the whole program and can change at any time. Words are made when they are drawn; who keeps
//! some asks [`choice`] whether they still hold.

pub mod formats;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use fluent_templates::fluent_bundle::concurrent::FluentBundle;
use fluent_templates::fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_templates::{LanguageIdentifier, Loader, static_loader};
use icu_locale_core::Locale;

pub use formats::{bytes, date, date_time, month_year, month_year_short, number, time_exact};

static_loader! {
    static LOCALES = {
        locales: "./assets/locales",
        fallback_language: "en",
        // Direction marks around values are for renderers that do bidi themselves; ours orders runs in `text/bidi.rs`.
        customise: |bundle| {
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(|value, _| formats::grouped(value)));
        },
    };
}

/// The chosen language.
static CHOSEN: LazyLock<RwLock<Arc<Chosen>>> = LazyLock::new(|| RwLock::new(Arc::new(Chosen::new("en"))));

/// Choices that were made so far.
static CHOICES: AtomicU64 = AtomicU64::new(0);

/// What follows from the choice of a language.
struct Chosen {
    /// Which choice of this run it is.
    number: u64,
    /// Where texts are looked up, best first; the last one has them all.
    texts: Vec<LanguageIdentifier>,
    /// How numbers and dates are written: in the language of the texts, with the habits of the person's region.
    formats: Locale,
    /// Texts that are not built in; they come before all others.
    made: Option<FluentBundle<FluentResource>>,
}

impl Chosen {
    fn new(wanted: &str) -> Self {
        let fallback = LOCALES.fallback().clone();
        let wanted = parsed(wanted).unwrap_or_else(|| fallback.clone());
        let mut texts = nearest(&wanted, &present());
        if !texts.contains(&fallback) {
            texts.push(fallback);
        }
        let mut formats = texts.first().cloned().unwrap_or_default();
        if formats.region.is_none() {
            formats.region = wanted.region;
        }
        Self {
            number: CHOICES.fetch_add(1, Ordering::Relaxed),
            texts,
            formats: formats.to_string().parse().unwrap_or(Locale::UNKNOWN),
            made: None,
        }
    }
}

/// A language as systems write it, such as `de_AT.UTF-8`.
fn parsed(code: &str) -> Option<LanguageIdentifier> {
    code.split(['.', '@']).next().unwrap_or_default().replace('_', "-").parse().ok()
}

/// The languages that texts exist in.
fn present() -> Vec<LanguageIdentifier> {
    LOCALES.locales().cloned().collect()
}

/// Those of `present` that a reader of `wanted` reads: the very language first, then the same one written elsewhere in the
/// same script.
fn nearest(wanted: &LanguageIdentifier, present: &[LanguageIdentifier]) -> Vec<LanguageIdentifier> {
    let mut found: Vec<_> = present
        .iter()
        .filter(|one| one.language == wanted.language && (one.script.is_none() || one.script == wanted.script))
        .filter(|one| one.region.is_none() || one.region == wanted.region)
        .cloned()
        .collect();
    found.sort_by_key(|one| (one.script.is_none(), one.region.is_none()));
    found
}

fn chosen() -> Arc<Chosen> {
    Arc::clone(&CHOSEN.read().unwrap_or_else(PoisonError::into_inner))
}

/// Shows texts in `language` from now on, or in the first of the system's languages that texts exist in. Falls back to
/// English, text by text.
pub fn set_language(language: Option<&str>) {
    let system: Vec<String> = sys_locale::get_locales().collect();
    choose(Chosen::new(wanted(language, &system)));
}

fn choose(chosen: Chosen) {
    *CHOSEN.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(chosen);
}

/// The language to follow. A language without a region gets the region that the system has for it: whoever reads English in
/// Ireland writes dates as the Irish do.
fn wanted<'a>(language: Option<&'a str>, system: &'a [String]) -> &'a str {
    let first_text = |code: &str| nearest(&parsed(code)?, &present()).into_iter().next();
    let found = match language {
        Some(code) => system.iter().find(|one| parsed(code).is_some_and(|code| first_text(one) == Some(code))),
        None => system.iter().find(|one| first_text(one).is_some()).or_else(|| system.first()),
    };
    found.map(String::as_str).or(language).unwrap_or_default()
}

/// Shows `texts`, messages in Fluent's form, wherever they have the key; numbers, dates and all other texts stay as they
/// are. Until the next choice of a language. For tests with a language that nobody speaks.
///
/// # Errors
/// What is wrong with the texts.
pub fn set_made_texts(texts: String) -> Result<(), String> {
    let before = chosen();
    let resource = FluentResource::try_new(texts).map_err(|(_, errors)| format!("{errors:?}"))?;
    let mut made = FluentBundle::new_concurrent(before.texts.clone());
    made.set_use_isolating(false);
    made.set_formatter(Some(|value, _| formats::grouped(value)));
    made.add_resource(resource).map_err(|errors| format!("{errors:?}"))?;
    let (texts, formats) = (before.texts.clone(), before.formats.clone());
    choose(Chosen { number: CHOICES.fetch_add(1, Ordering::Relaxed), texts, formats, made: Some(made) });
    Ok(())
}

/// Number of the choice that holds now. Whoever keeps words makes them anew when it is another one.
pub fn choice() -> u64 {
    chosen().number
}

/// Code of the language that texts are in.
pub fn language() -> String {
    chosen().texts.first().map(ToString::to_string).unwrap_or_default()
}

/// What a language that texts exist in is called by those who speak it, such as `Deutsch`; the code itself for any other.
pub fn own_name(code: &str) -> String {
    let language = code.parse::<LanguageIdentifier>();
    language.ok().and_then(|language| built_in(&language, "own-name", None)).unwrap_or_else(|| code.to_owned())
}

/// Codes of the languages that texts exist in, in alphabetical order.
pub fn languages() -> Vec<String> {
    let mut codes: Vec<_> = present().iter().map(ToString::to_string).collect();
    codes.sort();
    codes
}

/// The message `key` in the chosen language. A key that does not exist gives the key itself in brackets; a test looks
/// for such keys.
pub fn message(key: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
    lookup(key, args).unwrap_or_else(|| format!("[{key}]"))
}

fn lookup(key: &str, args: &[(&'static str, FluentValue<'_>)]) -> Option<String> {
    let chosen = chosen();
    if let Some(text) = chosen.made.as_ref().and_then(|made| in_bundle(made, key, args)) {
        return Some(text);
    }
    let named: Option<Named<'_>> =
        (!args.is_empty()).then(|| args.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect());
    chosen.texts.iter().find_map(|language| built_in(language, key, named.as_ref()))
}

/// Values of a message by their names.
type Named<'a> = HashMap<Cow<'static, str>, FluentValue<'a>>;

fn built_in(language: &LanguageIdentifier, key: &str, named: Option<&Named<'_>>) -> Option<String> {
    LOCALES.lookup_single_language(language, key, named).ok()
}

fn in_bundle(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    args: &[(&'static str, FluentValue<'_>)],
) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let args: FluentArgs<'_> = args.iter().cloned().collect();
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

/// Short facts in one line, one after the other.
pub fn facts(facts: impl IntoIterator<Item = String>) -> String {
    let together = |line: String, next: String| message("facts", &[("first", line.into()), ("next", next.into())]);
    facts.into_iter().reduce(together).unwrap_or_default()
}

/// What people call the language with this code, such as `de` or `pt-BR`; the code itself for rare ones. Mastodon before
/// 4.2.1 wrote `ptBr` (archive format §2.3); that is understood, too.
pub fn language_name(code: &str) -> String {
    let mut plain = String::with_capacity(code.len() + 1);
    let mut after_lower_case = false;
    for c in code.chars() {
        if after_lower_case && c.is_ascii_uppercase() {
            plain.push('-');
        }
        after_lower_case = c.is_ascii_lowercase();
        plain.push(if c == '_' { '-' } else { c.to_ascii_lowercase() });
    }
    let base = plain.split('-').next().unwrap_or_default();
    let known = |code: &str| {
        let is_code = !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        is_code.then(|| lookup(&format!("language-{code}"), &[])).flatten()
    };
    known(&plain).or_else(|| known(base)).unwrap_or_else(|| code.to_owned())
}

/// A UI text by key, with named values: `tr!("post-count", count = 12)`.
#[macro_export]
macro_rules! tr {
    ($key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::i18n::message($key, &[$((stringify!($name), $value.into())),*])
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_key_shows_itself() {
        assert_eq!(message("no-such-key", &[]), "[no-such-key]");
    }

    #[test]
    fn the_app_has_a_name() {
        assert_eq!(tr!("app-name"), "Fossick");
    }

    fn codes(text: &str) -> Vec<LanguageIdentifier> {
        text.split_whitespace().map(|code| code.parse().unwrap_or_default()).collect()
    }

    #[test]
    fn the_very_language_comes_before_its_relatives() {
        let present = codes("de en en-GB pt pt-BR sr sr-Latn zh-Hant");
        let nearest = |wanted: &str| nearest(&codes(wanted)[0], &present);
        assert_eq!(nearest("pt-BR"), codes("pt-BR pt"));
        assert_eq!(nearest("pt-PT"), codes("pt"));
        assert_eq!(nearest("sr-Latn"), codes("sr-Latn sr"));
        assert_eq!(nearest("de-AT"), codes("de"));
        assert_eq!(nearest("fr"), codes(""));
    }

    #[test]
    fn texts_fall_back_to_english_and_dates_keep_the_region() {
        let chosen = Chosen::new("de_AT.UTF-8");
        assert!(chosen.texts.contains(&codes("en")[0]));
        assert_eq!(chosen.formats.id.region.map(|region| region.to_string()).as_deref(), Some("AT"));
        assert_eq!(Chosen::new("not a language").formats.to_string(), "en");
        assert_eq!(Chosen::new("").formats.to_string(), "en");
    }

    #[test]
    fn languages_have_names_however_their_code_is_written() {
        assert_eq!(language_name("de"), "German");
        assert_eq!(language_name("de-AT"), "German");
        assert_eq!(language_name("EN"), "English");
        assert_eq!(language_name("zh-TW"), "Chinese (Taiwan)");
        assert_eq!(language_name("zhTw"), "Chinese (Taiwan)");
        assert_eq!(language_name("pt_BR"), "Portuguese (Brazil)");
    }

    #[test]
    fn unknown_language_codes_stand_for_themselves() {
        for code in ["", "tlh", "-", "x y", "de.attr", "💥"] {
            assert_eq!(language_name(code), code);
        }
    }

    #[test]
    fn five_languages_are_there_and_know_their_own_names() {
        let named: Vec<_> = languages().iter().map(|code| format!("{code} {}", own_name(code))).collect();
        assert_eq!(named, ["de Deutsch", "en English", "es Español", "fr Français", "ja 日本語"]);
        assert_eq!(own_name("tlh"), "tlh");
    }

    #[test]
    fn the_first_language_of_the_system_that_has_texts_is_taken() {
        let system = |codes: &str| codes.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(wanted(None, &system("nl-BE fr-BE en")), "fr-BE");
        assert_eq!(wanted(None, &system("nl-BE pl")), "nl-BE");
        assert_eq!(wanted(None, &[]), "");
    }

    #[test]
    fn a_chosen_language_keeps_the_region_of_the_system() {
        let system = ["de-AT".to_owned(), "en-IE".to_owned()];
        assert_eq!(wanted(Some("en"), &system), "en-IE");
        assert_eq!(wanted(Some("de"), &system), "de-AT");
        assert_eq!(wanted(Some("ja"), &system), "ja");
        assert_eq!(wanted(Some("en_GB.UTF-8"), &system), "en_GB.UTF-8", "a region that was asked for");
    }
}
