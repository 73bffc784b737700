//! Filters in words: what chips and remarks say.

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;

use crate::model::Visibility;
use crate::query::dates::Span;
use crate::query::filter::{Clause, Condition, Has, Is, Person};
use crate::ui::icons;
use crate::{i18n, tr};

/// A clause as people say it, such as "With pictures" or "Not: #garden".
pub fn clause(clause: &Clause) -> String {
    let words = condition(&clause.condition);
    if clause.excluded { tr!("filter-not", what = words) } else { words }
}

/// A condition as people say it.
pub fn condition(condition: &Condition) -> String {
    match condition {
        Condition::Words(phrase) => tr!("filter-words", words = phrase.as_str()),
        Condition::Is(is) => tr!(is_key(*is)),
        Condition::Has(has) => tr!(has_key(*has)),
        Condition::Language(code) => i18n::language_name(code.as_str()),
        Condition::Before(span) => tr!("filter-before", date = self::span(*span)),
        Condition::After(span) => tr!("filter-after", date = self::span(*span)),
        Condition::During(span) => self::span(*span),
        Condition::On(day) => tr!(weekday_key(*day)),
        Condition::At(hour) => tr!("filter-hour", hour = format!("{:02}", hour.get())),
        Condition::Hashtag(name) => tr!("filter-hashtag", name = name.as_str()),
        Condition::To(person) => tr!("filter-to", person = self::person(person)),
        Condition::From(person) => tr!("filter-from", person = self::person(person)),
        Condition::With(person) => tr!("filter-with", person = self::person(person)),
    }
}

/// The icon of a condition's chip.
pub fn icon(condition: &Condition) -> &'static str {
    match condition {
        Condition::Words(_) => icons::MAGNIFYING_GLASS,
        Condition::Is(Is::Post) => icons::ARTICLE,
        Condition::Is(Is::Reply) => icons::ARROW_BEND_UP_LEFT,
        Condition::Is(Is::Boost) => icons::REPEAT,
        Condition::Is(Is::Quote) => icons::QUOTES,
        Condition::Is(Is::Sensitive) | Condition::Has(Has::Warning) => icons::EYE_SLASH,
        Condition::Is(Is::Edited) => icons::PENCIL_SIMPLE,
        Condition::Is(Is::Visible(visibility)) => visibility_icon(*visibility),
        Condition::Has(Has::Media | Has::Image) => icons::IMAGE,
        Condition::Has(Has::Video) => icons::VIDEO_CAMERA,
        Condition::Has(Has::Audio) => icons::SPEAKER_HIGH,
        Condition::Has(Has::Poll) => icons::CHART_BAR_HORIZONTAL,
        Condition::Has(Has::Link) => icons::LINK,
        Condition::Has(Has::Alt | Has::NoAlt) => icons::TEXT_AA,
        Condition::Language(_) => icons::TRANSLATE,
        Condition::Before(_) | Condition::After(_) | Condition::During(_) | Condition::On(_) => icons::CALENDAR_BLANK,
        Condition::At(_) => icons::CLOCK,
        Condition::Hashtag(_) => icons::HASH,
        Condition::To(_) | Condition::From(_) | Condition::With(_) => icons::USER,
    }
}

fn visibility_icon(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public => icons::GLOBE,
        Visibility::Unlisted => icons::MOON,
        Visibility::Followers => icons::LOCK,
        Visibility::Direct => icons::AT,
    }
}

fn is_key(is: Is) -> &'static str {
    match is {
        Is::Post => "filter-is-post",
        Is::Reply => "filter-is-reply",
        Is::Boost => "filter-is-boost",
        Is::Quote => "filter-is-quote",
        Is::Sensitive => "filter-is-sensitive",
        Is::Edited => "filter-is-edited",
        Is::Visible(Visibility::Public) => "filter-public",
        Is::Visible(Visibility::Unlisted) => "filter-unlisted",
        Is::Visible(Visibility::Followers) => "filter-followers",
        Is::Visible(Visibility::Direct) => "filter-direct",
    }
}

fn has_key(has: Has) -> &'static str {
    match has {
        Has::Media => "filter-has-media",
        Has::Image => "filter-has-image",
        Has::Video => "filter-has-video",
        Has::Audio => "filter-has-audio",
        Has::Poll => "filter-has-poll",
        Has::Link => "filter-has-link",
        Has::Warning => "filter-has-warning",
        Has::Alt => "filter-has-alt",
        Has::NoAlt => "filter-has-noalt",
    }
}

/// Fluent key of a day of the week.
pub fn weekday_key(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "weekday-monday",
        Weekday::Tuesday => "weekday-tuesday",
        Weekday::Wednesday => "weekday-wednesday",
        Weekday::Thursday => "weekday-thursday",
        Weekday::Friday => "weekday-friday",
        Weekday::Saturday => "weekday-saturday",
        Weekday::Sunday => "weekday-sunday",
    }
}

/// A day, month or year as people write it.
pub fn span(span: Span) -> String {
    let time = |date: Date| TimeZone::UTC.to_timestamp(date.at(12, 0, 0, 0)).unwrap_or(Timestamp::UNIX_EPOCH);
    let (first, last) = (span.first(), span.last());
    if first == last {
        i18n::date(time(first), &TimeZone::UTC)
    } else if first.month() == last.month() {
        i18n::month_year(time(first), &TimeZone::UTC)
    } else {
        first.year().to_string()
    }
}

fn person(person: &Person) -> String {
    match person {
        Person::Me => tr!("filter-me"),
        other => other.to_string(),
    }
}
