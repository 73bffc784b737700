//! Dates as the servers write them, without a calendar crate: seconds since 1970, always UTC.

/// Seconds in a day.
pub const DAY: i64 = 86_400;

/// Midnight of a date, in seconds since 1970.
pub fn midnight(year: i64, month: i64, day: i64) -> i64 {
    // Days from civil: years begin in March, so the leap day comes last.
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    (era * 146_097 + day_of_era - 719_468) * DAY
}

/// Year, month and day of a moment.
pub fn date(seconds: i64) -> (i64, i64, i64) {
    let days = seconds.div_euclid(DAY) + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = (shifted_month + 2) % 12 + 1;
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// Hour, minute and second of a moment.
pub fn clock(seconds: i64) -> (i64, i64, i64) {
    let second = seconds.rem_euclid(DAY);
    (second / 3600, second / 60 % 60, second % 60)
}

/// `2023-05-01T09:30:00Z`
pub fn stamp(seconds: i64) -> String {
    let (hour, minute, second) = clock(seconds);
    format!("{}T{hour:02}:{minute:02}:{second:02}Z", day(seconds))
}

/// `2023-05-01T09:30:00.678901Z`, as Pleroma writes it.
pub fn stamp_with_fraction(seconds: i64, micros: u64) -> String {
    let (hour, minute, second) = clock(seconds);
    format!("{}T{hour:02}:{minute:02}:{second:02}.{:06}Z", day(seconds), micros % 1_000_000)
}

/// `2023-05-01`
pub fn day(seconds: i64) -> String {
    let (year, month, day) = date(seconds);
    format!("{year:04}-{month:02}-{day:02}")
}

/// `20230501093000`
pub fn compact(seconds: i64) -> String {
    let (year, month, day) = date(seconds);
    let (hour, minute, second) = clock(seconds);
    format!("{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}")
}

/// Moves a moment of the day into the hours when people are awake, keeping the order of moments.
pub fn waking_hours(seconds: i64) -> i64 {
    // Hour of the day at which each twelfth of a day's posts is written.
    const HOURS: [f64; 13] = [5.5, 7.2, 8.3, 9.6, 11.2, 12.4, 13.6, 15.5, 17.4, 18.8, 20.0, 21.3, 23.6];
    let share = seconds.rem_euclid(DAY) as f64 / DAY as f64 * 12.0;
    let step = (share as usize).min(11);
    let hour = HOURS[step] + (HOURS[step + 1] - HOURS[step]) * (share - step as f64);
    seconds.div_euclid(DAY) * DAY + (hour * 3600.0) as i64
}
