//! When an archive was made. No file inside says so; its name does (archive format §1.2, §8.1).

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::archive::Archive;

/// The day the archive was made, from its name or that of the folder inside.
pub fn made(archive: &Archive) -> Option<Timestamp> {
    let name = archive.path().file_name().map(|name| name.to_string_lossy());
    name.as_deref().and_then(in_name).or_else(|| in_name(archive.layout().root()))
}

/// The first time in a name: `20260301093000`, or `20260301T093000` as Pleroma writes it. UTC.
fn in_name(name: &str) -> Option<Timestamp> {
    name.split(|c: char| !c.is_ascii_alphanumeric()).find_map(|part| {
        let digits = match part.len() {
            15 if part.as_bytes().get(8) == Some(&b'T') => part.replacen('T', "", 1),
            14 => part.to_owned(),
            _ => return None,
        };
        let number: u64 = digits.parse().ok()?;
        let two = |place: u32| i8::try_from(number / 10_u64.pow(place) % 100).ok();
        let year = i16::try_from(number / 10_u64.pow(10)).ok()?;
        let time = DateTime::new(year, two(8)?, two(6)?, two(4)?, two(2)?, two(0)?, 0).ok()?;
        (year >= 2016).then(|| TimeZone::UTC.to_timestamp(time).ok()).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(name: &str) -> Option<String> {
        in_name(name).map(|time| time.to_string())
    }

    #[test]
    fn names_of_archives_say_when_they_were_made() {
        for (name, expected) in [
            ("archive-20260301093000-0f1e2d3c4b5a69788796a5b4c3d2e1f0.zip", "2026-03-01T09:30:00Z"),
            ("archive-20180812110640-0f1e.tar.gz", "2018-08-12T11:06:40Z"),
            ("archive-ada-20240609T110640-ab_c.zip", "2024-06-09T11:06:40Z"),
            ("archive-20260301093000-0f (1).zip", "2026-03-01T09:30:00Z"),
        ] {
            assert_eq!(day(name).as_deref(), Some(expected), "{name}");
        }
    }

    #[test]
    fn other_names_say_nothing() {
        for name in ["", "backup.zip", "20269901093000.zip", "00000000000000", "archive-20260301093000123.zip", "aö"] {
            assert_eq!(day(name), None, "{name}");
        }
    }
}
