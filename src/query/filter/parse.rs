//! Reads search texts.

use jiff::civil::Weekday;

use super::values::QUOTES;
use super::{Clause, Condition, Has, Hour, Is, Name, Person, Phrase};
use crate::model::Visibility;
use crate::query::dates::Span;

/// What stands behind `is:`. Of several names the first is written.
pub(super) const IS: &[(&str, Is)] = &[
    ("post", Is::Post),
    ("reply", Is::Reply),
    ("boost", Is::Boost),
    ("quote", Is::Quote),
    ("sensitive", Is::Sensitive),
    ("edited", Is::Edited),
    ("public", Is::Visible(Visibility::Public)),
    ("unlisted", Is::Visible(Visibility::Unlisted)),
    ("followers", Is::Visible(Visibility::Followers)),
    ("direct", Is::Visible(Visibility::Direct)),
];

/// What stands behind `has:`.
pub(super) const HAS: &[(&str, Has)] = &[
    ("media", Has::Media),
    ("image", Has::Image),
    ("picture", Has::Image),
    ("video", Has::Video),
    ("audio", Has::Audio),
    ("poll", Has::Poll),
    ("link", Has::Link),
    ("cw", Has::Warning),
    ("warning", Has::Warning),
    ("alt", Has::Alt),
    ("noalt", Has::NoAlt),
];

/// What stands behind `on:`.
pub(super) const WEEKDAYS: &[(&str, Weekday)] = &[
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// The first name of `value`.
pub(super) fn name_of<T: PartialEq>(names: &[(&'static str, T)], value: &T) -> &'static str {
    names.iter().find(|(_, other)| other == value).map_or("", |(name, _)| name)
}

fn named<T: Copy>(names: &[(&str, T)], name: &str) -> Option<T> {
    names.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
}

/// What stands between white space in a text, or between quotes.
pub(super) struct Term<'a> {
    excluded: bool,
    /// As it was typed, unless it is a phrase in quotes.
    pub(super) word: Option<&'a str>,
    /// None when it says nothing, as of empty quotes.
    pub(super) condition: Option<Condition>,
}

impl Term<'_> {
    pub(super) fn into_clause(self) -> Option<Clause> {
        Some(Clause { excluded: self.excluded, condition: self.condition? })
    }
}

/// The clauses of a text.
pub(super) fn clauses(text: &str) -> impl Iterator<Item = Clause> {
    terms(text).filter_map(Term::into_clause)
}

/// The terms of a text. A phrase without an end goes on to the end of the text.
pub(super) fn terms(text: &str) -> impl Iterator<Item = Term<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(parts);
        if rest.is_empty() {
            return None;
        }
        let (excluded, term) = rest.strip_prefix('-').map_or((false, rest), |term| (true, term));
        if let Some(opened) = term.strip_prefix(QUOTES) {
            let phrase;
            (phrase, rest) = opened.split_once(QUOTES).unwrap_or((opened, ""));
            return Some(Term { excluded, word: None, condition: Phrase::new(phrase).map(Condition::Words) });
        }
        let end = term.find(|c| parts(c) || QUOTES.contains(&c)).unwrap_or(term.len());
        let word;
        (word, rest) = term.split_at(end);
        let condition = operator(word).or_else(|| Phrase::new(word).map(Condition::Words));
        Some(Term { excluded, word: Some(word), condition })
    })
}

/// Between words. NUL parts posts in the text that is searched, so no word holds one.
fn parts(c: char) -> bool {
    c.is_whitespace() || c == '\0'
}

/// A word that needs no quotes to be read as a phrase again.
pub(super) fn is_plain(word: &str) -> bool {
    !word.contains(parts) && !word.starts_with('-') && operator(word).is_none()
}

/// What a word says that is an operator.
pub(super) fn operator(word: &str) -> Option<Condition> {
    if let Some(name) = word.strip_prefix('#') {
        return hashtag(name).map(Condition::Hashtag);
    }
    let (operator, value) = word.split_once(':')?;
    let span = || Span::parse(value);
    Some(match operator.to_ascii_lowercase().as_str() {
        "is" => Condition::Is(named(IS, value)?),
        "has" if value.eq_ignore_ascii_case("edit") => Condition::Is(Is::Edited),
        "has" => Condition::Has(named(HAS, value)?),
        "language" | "lang" => Condition::Language(Name::new(value)?),
        "before" => Condition::Before(span()?),
        "after" => Condition::After(span()?),
        "during" => Condition::During(span()?),
        "on" => Condition::On(named(WEEKDAYS, value)?),
        "at" => Condition::At(hour(value)?),
        "to" => Condition::To(Person::parse(value)?),
        "from" => Condition::From(Person::parse(value)?),
        "with" => Condition::With(Person::parse(value)?),
        _ => return None,
    })
}

/// The hashtag with this name. It is of letters and digits, and not of digits alone.
pub(super) fn hashtag(name: &str) -> Option<Name> {
    let letter = |c: char| c.is_alphanumeric() || c == '_' || c == '-' || !c.is_ascii();
    let fits = name.chars().all(letter) && !name.bytes().all(|byte| byte.is_ascii_digit());
    Name::new(name).filter(|_| fits)
}

/// `9`, `09` or `09:00`.
fn hour(value: &str) -> Option<Hour> {
    let value = value.strip_suffix(":00").unwrap_or(value);
    let digits = value.len() <= 2 && value.bytes().all(|byte| byte.is_ascii_digit());
    value.parse().ok().filter(|_| digits).and_then(Hour::new)
}
