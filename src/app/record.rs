//! A post's record as it stands in the archive, laid out for reading.

use crate::archive::Archive;
use crate::load;
use crate::model::{Library, RecordSpan};
use crate::progress::StopFlag;
use crate::words::{self, Message};

/// Deepest indentation; deeper levels stay at this one.
const MAX_INDENT: usize = 32;

/// A record laid out for reading, with its lines found once: it may be many megabytes, and a frame shows a few of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordText {
    text: String,
    /// Where each line ends, in bytes, its line break not included.
    ends: Vec<usize>,
}

impl RecordText {
    /// Finds the lines of a text.
    pub fn new(text: String) -> Self {
        let mut ends: Vec<usize> = memchr::memchr_iter(b'\n', text.as_bytes()).collect();
        ends.push(text.len());
        Self { text, ends }
    }

    /// All of it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Number of lines.
    pub fn lines(&self) -> usize {
        self.ends.len()
    }

    /// A line without its line break.
    pub fn line(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)?;
        let start = match number.checked_sub(1) {
            Some(before) => self.ends.get(before)? + 1,
            None => 0,
        };
        self.text.get(start..end)
    }
}

/// Reads a record. For a job: it inflates the outbox up to the record.
///
/// # Errors
/// A [`Message`] when it can't be read.
pub fn read(archive: &Archive, library: &Library, span: RecordSpan, stop: &StopFlag) -> Result<RecordText, Message> {
    let bytes = load::record(archive, library, span, stop).map_err(|error| words::record_error(&error))?;
    Ok(RecordText::new(indent(&String::from_utf8_lossy(&bytes))))
}

/// JSON with a line for each member. Only white space between tokens changes: keys keep their order, numbers and
/// escapes their spelling, and broken JSON stays readable.
pub fn indent(json: &str) -> String {
    let mut out = String::with_capacity(json.len() * 5 / 4);
    let mut depth = 0_usize;
    let mut in_string = false;
    let mut escaped = false;
    let mut chars = json.chars().peekable();
    while let Some(c) = chars.next() {
        if in_string {
            out.push(c);
            in_string = escaped || c != '"';
            escaped = c == '\\' && !escaped;
            continue;
        }
        match c {
            '"' => {
                in_string = true;
                out.push(c);
            }
            '{' | '[' => {
                while chars.next_if(char::is_ascii_whitespace).is_some() {}
                out.push(c);
                if let Some(close) = chars.next_if(|next| matches!(next, '}' | ']')) {
                    out.push(close);
                } else {
                    depth += 1;
                    new_line(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                new_line(&mut out, depth);
                out.push(c);
            }
            ',' => {
                out.push(c);
                new_line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            c if c.is_ascii_whitespace() => {}
            c => out.push(c),
        }
    }
    out
}

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth.min(MAX_INDENT)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_keep_their_order_and_strings_their_spelling() {
        let json = r#"{"b":[1,{"c":"x,\"{ü\u00fc"}],"a":{},"n":1e5}"#;
        let expected = "{\n  \"b\": [\n    1,\n    {\n      \"c\": \"x,\\\"{ü\\u00fc\"\n    }\n  ],\n  \"a\": {},\n  \"n\": 1e5\n}";
        assert_eq!(indent(json), expected);
    }

    #[test]
    fn the_same_record_comes_out_the_same_however_it_was_laid_out() {
        assert_eq!(indent("{ \"a\" :\n[ ] , \"b\":\t2 }"), indent(r#"{"a":[],"b":2}"#));
    }

    #[test]
    fn lines_are_those_of_the_text() {
        for text in ["", "one", "one\ntwo", "\n\nx\n", "ü\nö"] {
            let record = RecordText::new(text.to_owned());
            let lines: Vec<&str> = (0..record.lines()).filter_map(|number| record.line(number)).collect();
            assert_eq!(lines, text.split('\n').collect::<Vec<_>>());
            assert_eq!(record.line(record.lines()), None);
        }
    }

    #[test]
    fn a_million_open_brackets_stay_bounded() {
        let out = indent(&"[".repeat(1_000_000));
        assert!(out.len() < 80_000_000);
    }
}
