//! Ogg: the first page says which codec it is (RFC 3533, 7845; Vorbis I §4.2.2), the last one where it ends.

use super::{Facts, Tape};

/// The file is read in pieces of so many bytes; the last page is in the last two of them.
const PIECE: u64 = 128 << 10;

pub(super) fn facts(tape: &mut Tape<'_>) -> Option<Facts> {
    let mut before = Vec::new();
    let mut piece = tape.read(PIECE).ok()?;
    let (rate, skipped) = rate(&piece)?;
    loop {
        let next = tape.read(PIECE).ok();
        let damaged = next.is_none();
        let next = next.unwrap_or_default();
        if next.is_empty() {
            before.append(&mut piece);
            let end = last_position(&before);
            let seconds = end.map(|end| end.saturating_sub(skipped) as f64 / f64::from(rate));
            return Some(Facts { seconds, damaged: damaged || end.is_none(), ..Facts::default() });
        }
        before = std::mem::replace(&mut piece, next);
    }
}

/// Positions a second, and how many at the beginning are not heard.
fn rate(first: &[u8]) -> Option<(u32, u64)> {
    let head = first.get(..first.len().min(256))?;
    if let Some(at) = memchr::memmem::find(head, b"OpusHead") {
        let skipped = u16::from_le_bytes(*head.get(at + 10..)?.first_chunk()?);
        return Some((48_000, skipped.into()));
    }
    let at = memchr::memmem::find(head, b"\x01vorbis")?;
    let rate = u32::from_le_bytes(*head.get(at + 12..)?.first_chunk()?);
    (rate > 0).then_some((rate, 0))
}

/// The position that the last page states; all ones mean none.
fn last_position(bytes: &[u8]) -> Option<u64> {
    let mut pages = memchr::memmem::rfind_iter(bytes, b"OggS\0");
    pages.find_map(|at| {
        let position = u64::from_le_bytes(*bytes.get(at + 6..)?.first_chunk()?);
        (position != u64::MAX).then_some(position)
    })
}
