//! UI texts. Every sentence a person reads is a Fluent message in `assets/locales/`; code names it by key:
//! `tr!("posts-count", count = 3)`.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::RwLock;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};

static_loader! {
    static LOCALES = {
        locales: "./assets/locales",
        fallback_language: "en",
        // Direction marks around values are for renderers that do bidi themselves; ours orders runs in `text/bidi.rs`.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static LANGUAGE: RwLock<Option<LanguageIdentifier>> = RwLock::new(None);

/// Shows texts in `language` from now on, or in the system's language. Falls back to English, text by text.
pub fn set_language(language: Option<&str>) {
    let wanted = language.map(str::to_owned).or_else(sys_locale::get_locale).and_then(|code| code.parse().ok());
    *LANGUAGE.write().unwrap_or_else(std::sync::PoisonError::into_inner) = wanted;
}

/// The message `key` in the chosen language. A key that does not exist gives the key itself in brackets; a test looks
/// for such keys.
pub fn message(key: &str, args: &[(&'static str, FluentValue<'_>)]) -> String {
    let chosen = LANGUAGE.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone();
    let language = chosen.unwrap_or_else(|| LOCALES.fallback().clone());
    let found = if args.is_empty() {
        LOCALES.try_lookup(&language, key)
    } else {
        let args: HashMap<Cow<'static, str>, FluentValue<'_>> =
            args.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
        LOCALES.try_lookup_with_args(&language, key, &args)
    };
    found.unwrap_or_else(|| format!("[{key}]"))
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
}
