//! UI texts. Every sentence a person reads is a Fluent message in `assets/locales/`; code names it by key:
//! `tr!("posts-count", count = 3)`. Whole numbers in messages are grouped as the language does; a year is passed as text.
//!
//! [`formats`] writes numbers, sizes and dates.

pub mod formats;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};
use icu_locale_core::Locale;

pub use formats::{bytes, date, date_time, month_year, number, time_exact};

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

/// What follows from the choice of a language.
struct Chosen {
    /// Where texts are looked up, best first; the last one has them all.
    texts: Vec<LanguageIdentifier>,
    /// How numbers and dates are written: in the language of the texts, with the habits of the person's region.
    formats: Locale,
}

impl Chosen {
    fn new(wanted: &str) -> Self {
        let fallback = LOCALES.fallback().clone();
        let wanted = wanted.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
        let wanted: LanguageIdentifier = wanted.parse().unwrap_or_else(|_| fallback.clone());
        let mut texts = nearest(&wanted, &LOCALES.locales().cloned().collect::<Vec<_>>());
        if !texts.contains(&fallback) {
            texts.push(fallback);
        }
        let mut formats = texts.first().cloned().unwrap_or_default();
        if formats.region.is_none() {
            formats.region = wanted.region;
        }
        Self { texts, formats: formats.to_string().parse().unwrap_or(Locale::UNKNOWN) }
    }
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

/// Shows texts in `language` from now on, or in the system's language. Falls back to English, text by text.
pub fn set_language(language: Option<&str>) {
    let wanted = language.map(str::to_owned).or_else(sys_locale::get_locale).unwrap_or_default();
    *CHOSEN.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(Chosen::new(&wanted));
}

/// Codes of the languages that texts exist in, in alphabetical order.
pub fn languages() -> Vec<String> {
    let mut codes: Vec<_> = LOCALES.locales().map(ToString::to_string).collect();
    codes.sort();
    codes
}

/// The message `key` in the chosen language. A key that does not exist gives the key itself in brackets; a test looks
/// for such keys.
pub fn message(key: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
    lookup(key, args).unwrap_or_else(|| format!("[{key}]"))
}

fn lookup(key: &str, args: &[(&'static str, FluentValue<'_>)]) -> Option<String> {
    let named: Option<HashMap<Cow<'static, str>, FluentValue<'_>>> =
        (!args.is_empty()).then(|| args.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect());
    chosen().texts.iter().find_map(|language| LOCALES.lookup_single_language(language, key, named.as_ref()).ok())
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
    fn english_is_there() {
        assert!(languages().contains(&"en".to_owned()));
    }
}
