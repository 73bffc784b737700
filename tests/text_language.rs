//! Choosing a language. One test, because the choice holds for the whole process.

use fossick::i18n::{bytes, date, message, number, set_language};
use fossick::tr;
use jiff::Timestamp;
use jiff::tz::TimeZone;

#[test]
fn a_choice_holds_on_every_thread_and_texts_without_translation_stay_english() {
    let day: Timestamp = "2024-05-03T12:00:00Z".parse().expect("a time");
    assert_eq!(date(day, &TimeZone::UTC), "May 3, 2024", "English before anything is chosen");

    set_language(Some("en_GB.UTF-8"));
    assert_eq!(date(day, &TimeZone::UTC), "3 May 2024");
    let elsewhere = std::thread::spawn(move || date(day, &TimeZone::UTC)).join().expect("no panic");
    assert_eq!(elsewhere, "3 May 2024");

    set_language(Some("xx-IN"));
    assert_eq!((tr!("app-name"), number(1_234_567)), ("Fossick".to_owned(), "12,34,567".to_owned()));
    assert_eq!(bytes(2_400_000_000), "2.4 GB");

    set_language(Some("\0 not a code"));
    assert_eq!((message("app-name", &[]), number(1234)), ("Fossick".to_owned(), "1,234".to_owned()));

    set_language(None);
    assert_eq!(tr!("app-name"), "Fossick");
}
