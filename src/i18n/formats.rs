//! Numbers, sizes and dates as the chosen language writes them (CLDR, through ICU4X).
//!
//! Formatters are made once per thread and language: making one costs more than using it a hundred times.

use std::cell::RefCell;
use std::fmt::Display;
use std::sync::Arc;

use fluent_templates::fluent_bundle::FluentValue;
use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{E, M, YM, YMD, YMDT};
use icu_datetime::input::{DateTime, Time};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ZonedDateTime};

use super::{Chosen, chosen};
use crate::tr;

type Formatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// Formatters of one language; None where there is no data for it, which compiled data rules out.
struct Formats {
    number: Option<DecimalFormatter>,
    weekday: Option<Formatter<E>>,
    month_name: Option<Formatter<M>>,
    month: Option<Formatter<YM>>,
    month_short: Option<Formatter<YM>>,
    date: Option<Formatter<YMD>>,
    minute: Option<Formatter<YMDT>>,
    second: Option<Formatter<YMDT>>,
}

impl Formats {
    fn new(locale: &Locale) -> Self {
        Self {
            number: DecimalFormatter::try_new(locale.into(), icu_decimal::options::DecimalFormatterOptions::default())
                .ok(),
            weekday: Formatter::try_new(locale.into(), E::short()).ok(),
            month_name: Formatter::try_new(locale.into(), M::medium()).ok(),
            month: Formatter::try_new(locale.into(), YM::long()).ok(),
            month_short: Formatter::try_new(locale.into(), YM::medium()).ok(),
            date: Formatter::try_new(locale.into(), YMD::medium()).ok(),
            minute: Formatter::try_new(locale.into(), YMD::medium().with_time_hm()).ok(),
            second: Formatter::try_new(locale.into(), YMD::medium().with_time_hms()).ok(),
        }
    }
}

thread_local! {
    static FORMATS: RefCell<Option<(Arc<Chosen>, Formats)>> = const { RefCell::new(None) };
}

/// Calls `write` with the formatters of the chosen language. `write` must not ask for messages.
fn with_formats<T>(write: impl FnOnce(&Formats) -> T) -> T {
    let chosen = chosen();
    FORMATS.with_borrow_mut(|kept| match kept {
        Some((language, formats)) if Arc::ptr_eq(language, &chosen) => write(formats),
        _ => {
            let formats = Formats::new(&chosen.formats);
            write(&kept.insert((chosen, formats)).1)
        }
    })
}

/// A whole number with its digits grouped, such as `12,345`.
pub fn number(value: u64) -> String {
    decimal(&Decimal::from(value))
}

fn decimal(value: &Decimal) -> String {
    with_formats(|formats| match &formats.number {
        Some(formatter) => formatter.format(value).to_string(),
        None => value.to_string(),
    })
}

/// Numbers inside of messages, grouped; None leaves them to Fluent.
pub(super) fn grouped(value: &FluentValue<'_>) -> Option<String> {
    /// Up to here an `f64` counts every whole number.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let FluentValue::Number(value) = value else { return None };
    let whole = value.value.fract() == 0.0 && value.value.abs() <= EXACT;
    (whole && value.options.use_grouping).then(|| decimal(&Decimal::from(value.value as i64)))
}

/// A size in bytes for people, in powers of 1000 as file managers show it, such as `2.4 GB`.
pub fn bytes(size: u64) -> String {
    const UNITS: [&str; 6] = ["size-kb", "size-mb", "size-gb", "size-tb", "size-pb", "size-eb"];
    if size < 1000 {
        return tr!("size-bytes", count = size);
    }
    // `tenths` of the unit; what would round up to 1000 takes the next unit.
    let mut unit = 1000_u64;
    let mut name = 0;
    while name + 1 < UNITS.len() && size.saturating_add(unit / 2) / unit >= 1000 {
        unit *= 1000;
        name += 1;
    }
    let tenths = (u128::from(size) * 10 + u128::from(unit) / 2) / u128::from(unit);
    let mut value = Decimal::from(tenths);
    value.multiply_pow10(-1);
    if tenths >= 100 {
        value = Decimal::from((u128::from(size) + u128::from(unit) / 2) / u128::from(unit));
    }
    let value = decimal(&value);
    UNITS.get(name).map_or_else(String::new, |key| tr!(key, size = value))
}

/// A day of the week in a few letters, such as `Fri`; 0 = Monday.
pub fn weekday_short(weekday: u8) -> String {
    // 1 January 2024 was a Monday.
    let day = Date::try_new_gregorian(2024, 1, weekday % 7 + 1).ok();
    let written = |formats: &Formats| Some(formats.weekday.as_ref()?.format(&day?).to_string());
    with_formats(written).unwrap_or_default()
}

/// A month in a few letters, such as `May`; 1 … 12.
pub fn month_short(month: u8) -> String {
    let day = Date::try_new_gregorian(2024, month, 1).ok();
    let written = |formats: &Formats| Some(formats.month_name.as_ref()?.format(&day?).to_string());
    with_formats(written).unwrap_or_default()
}

/// Month and year, such as `May 2024`.
pub fn month_year(time: Timestamp, zone: &TimeZone) -> String {
    let time = time.to_zoned_datetime(zone.clone());
    formatted(&time, |formats, time| formats.month.as_ref().map(|formatter| formatter.format(&time.date).to_string()))
        .unwrap_or_else(|| time.strftime("%Y-%m").to_string())
}

/// Month and year where there is little room, such as `Sep 2024`.
pub fn month_year_short(time: Timestamp, zone: &TimeZone) -> String {
    let time = time.to_zoned_datetime(zone.clone());
    let write = |formats: &Formats, time: &DateTime<Gregorian>| {
        Some(formats.month_short.as_ref()?.format(&time.date).to_string())
    };
    formatted(&time, write).unwrap_or_else(|| time.strftime("%Y-%m").to_string())
}

/// Day, month and year in medium style, such as `May 3, 2024`.
pub fn date(time: Timestamp, zone: &TimeZone) -> String {
    let time = time.to_zoned_datetime(zone.clone());
    formatted(&time, |formats, time| formats.date.as_ref().map(|formatter| formatter.format(&time.date).to_string()))
        .unwrap_or_else(|| time.date().to_string())
}

/// Date and time to the minute, such as `May 3, 2024, 2:05 PM`.
pub fn date_time(time: Timestamp, zone: &TimeZone) -> String {
    let time = time.to_zoned_datetime(zone.clone());
    formatted(&time, |formats, time| formats.minute.as_ref().map(|formatter| formatter.format(time).to_string()))
        .unwrap_or_else(|| time.strftime("%Y-%m-%d %H:%M").to_string())
}

/// Date and time to the second with the zone's distance from UTC, such as `May 3, 2024, 2:05:09 PM UTC+02:00`.
pub fn time_exact(time: Timestamp, zone: &TimeZone) -> String {
    let time = time.to_zoned_datetime(zone.clone());
    let shown =
        formatted(&time, |formats, time| formats.second.as_ref().map(|formatter| formatter.format(time).to_string()))
            .unwrap_or_else(|| time.strftime("%Y-%m-%d %H:%M:%S").to_string());
    tr!("time-in-zone", time = shown, zone = offset(time.offset()))
}

fn offset(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    if minutes == 0 {
        return tr!("zone-utc");
    }
    let sign = if minutes < 0 { '−' } else { '+' };
    tr!("zone-offset", offset = format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60))
}

/// Writes `time` with the formatters of the chosen language.
fn formatted<T: Display>(
    time: &ZonedDateTime,
    write: impl FnOnce(&Formats, &DateTime<Gregorian>) -> Option<T>,
) -> Option<T> {
    let part = |number: i8| u8::try_from(number).ok();
    let day = Date::try_new_gregorian(time.year().into(), part(time.month())?, part(time.day())?).ok()?;
    let clock = Time::try_new(part(time.hour())?, part(time.minute())?, part(time.second())?, 0).ok()?;
    with_formats(|formats| write(formats, &DateTime { date: day, time: clock }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> (Timestamp, TimeZone) {
        let zoned: ZonedDateTime = text.parse().expect("a time");
        (zoned.timestamp(), zoned.time_zone().clone())
    }

    /// ICU parts time and `PM` with a narrow space.
    fn plain(text: &str) -> String {
        text.replace('\u{202f}', " ")
    }

    #[test]
    fn numbers_are_grouped_alone_and_in_messages() {
        assert_eq!(number(0), "0");
        assert_eq!(number(1_234_567), "1,234,567");
        assert_eq!(number(u64::MAX), "18,446,744,073,709,551,615");
        assert_eq!(grouped(&FluentValue::from(1204)).as_deref(), Some("1,204"));
        assert_eq!(grouped(&FluentValue::from(-1204)).as_deref(), Some("-1,204"));
        assert_eq!(grouped(&FluentValue::from(1.5)), None);
        assert_eq!(grouped(&FluentValue::from("2024")), None);
    }

    #[test]
    fn sizes_have_two_figures_or_more_and_the_unit_people_know() {
        let sizes = [
            (0, "0 bytes"),
            (1, "1 byte"),
            (999, "999 bytes"),
            (1000, "1.0 kB"),
            (1449, "1.4 kB"),
            (9_999, "10 kB"),
            (999_499, "999 kB"),
            (999_500, "1.0 MB"),
            (2_400_000_000, "2.4 GB"),
            (u64::MAX, "18 EB"),
        ];
        for (size, shown) in sizes {
            assert_eq!(bytes(size), shown);
        }
    }

    #[test]
    fn dates_are_shown_in_the_zone_asked_for() {
        let (time, zone) = at("2024-05-03T00:05:09+02:00[Europe/Berlin]");
        assert_eq!(date(time, &zone), "May 3, 2024");
        assert_eq!(date(time, &TimeZone::UTC), "May 2, 2024");
        assert_eq!(month_year(time, &zone), "May 2024");
        let (time, zone) = at("2024-09-03T00:05:09+02:00[Europe/Berlin]");
        assert_eq!(
            (month_year(time, &zone).as_str(), month_year_short(time, &zone).as_str()),
            ("September 2024", "Sep 2024")
        );
        let (time, _) = at("2024-05-03T00:05:09+02:00[Europe/Berlin]");
        assert_eq!(plain(&date_time(time, &TimeZone::UTC)), "May 2, 2024, 10:05 PM");
    }

    #[test]
    fn days_and_months_have_short_names() {
        let weekdays: Vec<_> = (0..7).map(weekday_short).collect();
        assert_eq!(weekdays, ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);
        assert_eq!((month_short(1), month_short(12), month_short(13)), ("Jan".into(), "Dec".into(), String::new()));
    }

    #[test]
    fn exact_times_name_seconds_and_zone() {
        let (time, zone) = at("2024-05-03T14:05:09+02:00[Europe/Berlin]");
        assert_eq!(plain(&time_exact(time, &zone)), "May 3, 2024, 2:05:09 PM UTC+02:00");
        assert_eq!(plain(&time_exact(time, &TimeZone::UTC)), "May 3, 2024, 12:05:09 PM UTC");
        let west = TimeZone::fixed(jiff::tz::Offset::from_seconds(-12_600).expect("in range"));
        assert_eq!(plain(&time_exact(time, &west)), "May 3, 2024, 8:35:09 AM UTC−03:30");
    }

    #[test]
    fn every_time_can_be_shown() {
        for time in [Timestamp::MIN, Timestamp::MAX, Timestamp::UNIX_EPOCH] {
            assert!(!date_time(time, &TimeZone::UTC).is_empty());
        }
    }

    #[test]
    fn each_language_and_region_has_its_own_order() {
        let (time, zone) = at("2024-05-03T14:05:00+00:00[UTC]");
        let shown = |code: &str| {
            let formats = Formats::new(&code.parse().expect("a locale"));
            formatted_with(&formats, time, &zone)
        };
        assert_eq!(shown("en-GB"), "3 May 2024, 14:05");
        assert_eq!(shown("de"), "03.05.2024, 14:05");
        assert_eq!(shown("ja"), "2024/05/03 14:05");
    }

    #[test]
    fn numbers_and_dates_are_written_as_in_each_language() {
        let (time, zone) = at("2024-05-03T14:05:00+00:00[UTC]");
        let shown = |code: &str| {
            let formats = Formats::new(&code.parse().expect("a locale"));
            let number = formats.number.as_ref().map(|one| one.format(&Decimal::from(1_234_567)).to_string());
            let zoned = time.to_zoned_datetime(zone.clone());
            let month =
                formatted(&zoned, |_, time| formats.month.as_ref().map(|one| one.format(&time.date).to_string()));
            [number.unwrap_or_default(), formatted_with(&formats, time, &zone), month.unwrap_or_default()]
        };
        assert_eq!(shown("de"), ["1.234.567", "03.05.2024, 14:05", "Mai 2024"]);
        assert_eq!(shown("es"), ["1.234.567", "3 may 2024, 14:05", "mayo de 2024"]);
        assert_eq!(shown("fr"), ["1\u{202f}234\u{202f}567", "3 mai 2024, 14:05", "mai 2024"]);
        assert_eq!(shown("ja"), ["1,234,567", "2024/05/03 14:05", "2024年5月"]);
    }

    fn formatted_with(formats: &Formats, time: Timestamp, zone: &TimeZone) -> String {
        let time = time.to_zoned_datetime(zone.clone());
        formatted(&time, |_, time| formats.minute.as_ref().map(|formatter| formatter.format(time).to_string()))
            .unwrap_or_default()
    }
}
