//! Keycap emoji such as 1️⃣. They begin with a digit, which the text font has, so egui would show the digit and not the key.

use egui::FontFamily;
use egui::text::{ByteIndex, LayoutJob, LayoutSection};

use crate::ui::theme::family;

/// What makes a key of the digit before it.
const KEY: char = '\u{20e3}';
/// May stand between the two.
const AS_EMOJI: char = '\u{fe0f}';

/// Whether there may be one in a text.
pub fn occur(text: &str) -> bool {
    text.contains(KEY)
}

/// Cuts the job's sections so that each keycap has one of its own, in the emoji font.
pub fn give_them_the_emoji_font(job: &mut LayoutJob) {
    if !occur(&job.text) {
        return;
    }
    let keys = find(&job.text);
    let mut sections = Vec::with_capacity(job.sections.len() + 2 * keys.len());
    for section in std::mem::take(&mut job.sections) {
        let end = section.byte_range.end.0;
        let mut rest = section;
        let within = keys.iter().filter(|key| key.start >= rest.byte_range.start.0 && key.end <= end);
        for key in within.cloned().collect::<Vec<_>>() {
            sections.extend(upto(&mut rest, key.start));
            if let Some(mut one) = upto(&mut rest, key.end) {
                one.format.font_id.family = FontFamily::Name(family::EMOJI.into());
                sections.push(one);
            }
        }
        sections.extend(upto(&mut rest, end));
    }
    job.sections = sections;
}

/// Takes the beginning of a section off, unless there is none.
fn upto(rest: &mut LayoutSection, end: usize) -> Option<LayoutSection> {
    let end = ByteIndex(end);
    if end <= rest.byte_range.start {
        return None;
    }
    let mut begin = rest.clone();
    begin.byte_range.end = end;
    rest.byte_range.start = end;
    rest.leading_space = 0.0;
    Some(begin)
}

/// Where keycaps stand, in bytes.
fn find(text: &str) -> Vec<std::ops::Range<usize>> {
    let keys = text.match_indices(KEY).filter_map(|(at, _)| {
        let before = text.get(..at)?;
        let before = before.strip_suffix(AS_EMOJI).unwrap_or(before);
        let start = before.len().checked_sub(1)?;
        let begins = before.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '#' | '*'));
        begins.then_some(start..at + KEY.len_utf8())
    });
    keys.collect()
}

#[cfg(test)]
mod tests {
    use egui::text::TextFormat;

    use super::*;

    #[test]
    fn only_whole_keycaps_are_found() {
        assert_eq!(find("a 1\u{fe0f}\u{20e3}#\u{20e3} \u{20e3} x\u{20e3}"), [2..9, 9..13]);
        assert_eq!(find("\u{20e3}"), []);
    }

    #[test]
    fn a_keycap_has_a_section_of_its_own_and_nothing_is_lost() {
        let mut job = LayoutJob::default();
        job.append("a 1\u{fe0f}\u{20e3} b", 3.0, TextFormat::default());
        job.append("2\u{20e3}", 0.0, TextFormat::default());
        give_them_the_emoji_font(&mut job);
        let parts: Vec<(&str, bool)> = job
            .sections
            .iter()
            .map(|section| {
                let range = section.byte_range.start.0..section.byte_range.end.0;
                (&job.text[range], section.format.font_id.family == FontFamily::Name(family::EMOJI.into()))
            })
            .collect();
        assert_eq!(parts, [("a ", false), ("1\u{fe0f}\u{20e3}", true), (" b", false), ("2\u{20e3}", true)]);
    }
}
