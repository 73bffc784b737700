//! Words about media that several screens say.

use std::time::Duration;

use jiff::tz::TimeZone;

use super::widgets::cut::{TIP, cut};
use super::widgets::post_card::words;
pub use super::widgets::post_card::words::{description, duration, kind, trouble};
use crate::i18n;
use crate::media::gallery::Item;
use crate::model::Attachment;
use crate::tr;

/// What one of the media is called: its alt text, else its kind and date.
pub fn name(item: &Item, attachment: Option<&Attachment>, zone: &TimeZone) -> String {
    match (attachment.and_then(description), item.published) {
        (Some(alt), _) => cut(alt, TIP).into_owned(),
        (None, Some(time)) => tr!(words::undescribed(item.kind), date = i18n::date(time, zone)),
        (None, None) => tr!(words::undescribed(item.kind), date = tr!("posts-no-date")),
    }
}

/// A length as players show it.
pub fn length(length: Duration) -> Option<String> {
    duration(length.as_secs_f32())
}
