//! What can be saved of a damaged record, and of good records that a damaged one has swallowed.

use std::ops::Range;

use super::outbox::{Ending, Scanner};

/// Bytes that may be looked at in damaged stretches, for each byte there is.
pub const PATIENCE: usize = 16;

/// A record that begins in a damaged one may end behind it, if it is not longer than this.
pub const BEHIND: usize = 64 << 10;

/// A readable form of a record: bytes that are no UTF-8 become `�`, so do halves of surrogate pairs; control characters,
/// which JSON does not allow in strings, become spaces.
pub fn repair(bytes: &[u8]) -> String {
    let text: String = String::from_utf8_lossy(bytes).chars().map(|c| if c < ' ' { ' ' } else { c }).collect();
    join_surrogates(&text)
}

/// Replaces `\ud800`-like escapes that have no partner.
fn join_surrogates(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        let length = match unit(escape) {
            Some(0xD800..=0xDBFF) if matches!(escape.get(6..).and_then(unit), Some(0xDC00..=0xDFFF)) => 12,
            Some(0xD800..=0xDFFF) => {
                out.push_str("\\ufffd");
                rest = escape.get(6..).unwrap_or_default();
                continue;
            }
            Some(_) => 6,
            None => 1 + escape.chars().nth(1).map_or(0, char::len_utf8),
        };
        let (kept, behind) = escape.split_at_checked(length).unwrap_or((escape, ""));
        out.push_str(kept);
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// The code unit of an escape such as `\u00e9` at the start of `text`.
fn unit(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok())?
}

/// Places in the first `inside` bytes, a damaged stretch, where a whole record may begin, for the caller to try. Damage can
/// move the end of a record into the next one, so it may end behind the stretch. The caller says of each whether it was a
/// record; if so, the search goes on behind it, else just behind its start. `budget` is what may still be looked at.
pub fn search(bytes: &[u8], inside: usize, budget: &mut usize, mut is_record: impl FnMut(Range<usize>) -> bool) {
    // The stretch itself begins with the bracket of the damaged record.
    let mut from = 1;
    while let Some(found) = bytes.get(from..).and_then(|rest| next(rest, inside.saturating_sub(from), budget)) {
        let range = from + found.start..from + found.end;
        from = if is_record(range.clone()) { range.end } else { range.start + 1 };
    }
}

/// The next whole object that starts as records do, in the first `inside` bytes.
fn next(bytes: &[u8], inside: usize, budget: &mut usize) -> Option<Range<usize>> {
    let mut from = 0;
    loop {
        let start = from + candidate(bytes.get(from..)?)?;
        if start >= inside {
            return None;
        }
        let rest = bytes.get(start..)?;
        *budget = budget.checked_sub(64)?;
        match whole(rest) {
            Some(length) => {
                *budget = budget.checked_sub(length)?;
                return Some(start..start + length);
            }
            None => *budget = budget.checked_sub(rest.len())?,
        }
        from = start + 1;
    }
}

/// Where `{"k` puts the bracket, but not behind a colon. What stands before it may be damaged, so it need not be a comma.
fn candidate(bytes: &[u8]) -> Option<usize> {
    let space = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
    memchr::memchr_iter(b'{', bytes).find(|&at| {
        let before = bytes.get(..at).unwrap_or_default();
        let behind = bytes.get(at + 1..).unwrap_or_default();
        let mut key = behind.iter().take(64).skip_while(space);
        before.iter().rev().take(64).find(|byte| !space(byte)) != Some(&b':')
            && key.next() == Some(&b'"')
            && key.next().is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'@' | b'_'))
    })
}

/// Length of the object at the start of `bytes`.
fn whole(bytes: &[u8]) -> Option<usize> {
    let mut scanner = Scanner::with_limit(u64::MAX);
    let mut items = Vec::new();
    scanner.feed(b"[", &mut items);
    for part in bytes.chunks(4096) {
        scanner.feed(part, &mut items);
        if let Some(first) = items.first() {
            return (first.ending == Ending::Whole).then(|| first.end.saturating_sub(1) as usize);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_surrogate_pair_is_replaced_and_a_whole_one_kept() {
        assert_eq!(
            repair(br#"{"a":"\ud83d\ude00 \ud83d x \ude00 \\ud83d \u00e9"}"#),
            r#"{"a":"\ud83d\ude00 \ufffd x \ufffd \\ud83d \u00e9"}"#
        );
    }

    #[test]
    fn zero_bytes_and_broken_utf8_are_made_readable() {
        assert_eq!(repair(b"{\"a\":\"x\0y\xff\"}"), "{\"a\":\"x y\u{fffd}\"}");
    }

    #[test]
    fn records_behind_a_missing_quote_are_found() {
        let text = br#"{"id":"1,"object":{"t":[1]}},{"id":"2","object":"x"},{"id":"3","object":"y"}"#;
        let mut found = Vec::new();
        search(text, text.len(), &mut (text.len() * PATIENCE), |range| {
            found.push(String::from_utf8_lossy(text.get(range).unwrap_or_default()).into_owned());
            true
        });
        assert_eq!(found, [r#"{"id":"2","object":"x"}"#, r#"{"id":"3","object":"y"}"#]);
    }

    #[test]
    fn a_hostile_stretch_is_given_up_in_time() {
        let text = b",{\"a".repeat(200_000);
        let mut tried = 0;
        search(&text, text.len(), &mut (text.len() * PATIENCE), |_| {
            tried += 1;
            false
        });
        assert_eq!(tried, 0);
    }
}
