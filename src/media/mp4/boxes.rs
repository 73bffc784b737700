//! Boxes within bytes (ISO/IEC 14496-12 §4.2), and numbers in them.

/// Iterates over the boxes that some bytes are made of: name and content. Ends at the first that does not fit.
pub(in crate::media) struct Boxes<'b> {
    rest: &'b [u8],
}

impl<'b> Boxes<'b> {
    pub(in crate::media) fn new(bytes: &'b [u8]) -> Self {
        Self { rest: bytes }
    }
}

impl<'b> Iterator for Boxes<'b> {
    type Item = ([u8; 4], &'b [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = std::mem::take(&mut self.rest);
        let name = word(bytes, 4)?;
        let (own, size) = match u32_at(bytes, 0)? {
            0 => (8, bytes.len()),
            1 => (16, usize::try_from(u64_at(bytes, 8)?).ok()?),
            size => (8, size as usize),
        };
        // What is cut off is given as far as it goes.
        let content = bytes.get(own..size.min(bytes.len()))?;
        self.rest = bytes.get(size..).unwrap_or_default();
        Some((name, content))
    }
}

/// The first box of this name.
pub(in crate::media) fn child(bytes: &[u8], name: [u8; 4]) -> Option<&[u8]> {
    Boxes::new(bytes).find(|(found, _)| *found == name).map(|(_, content)| content)
}

/// The first box down this path.
pub(in crate::media) fn descend<'b>(bytes: &'b [u8], path: &[&[u8; 4]]) -> Option<&'b [u8]> {
    path.iter().try_fold(bytes, |bytes, name| child(bytes, **name))
}

/// Four bytes at a place.
pub(in crate::media) fn word(bytes: &[u8], at: usize) -> Option<[u8; 4]> {
    bytes.get(at..)?.first_chunk().copied()
}

pub(in crate::media) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().copied().map(u16::from_be_bytes)
}

pub(in crate::media) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    word(bytes, at).map(u32::from_be_bytes)
}

pub(in crate::media) fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().copied().map(u64::from_be_bytes)
}

/// A number that has 64 bits in version 1 of a box and 32 before.
pub(in crate::media) fn number(bytes: &[u8], at: usize, version: u8) -> Option<u64> {
    if version == 1 { u64_at(bytes, at) } else { u32_at(bytes, at).map(u64::from) }
}

/// The rows of a table: `count` at `at`, then rows of `N` bytes. Only those that are there.
pub(in crate::media) fn rows<const N: usize>(bytes: &[u8], at: usize) -> &[[u8; N]] {
    let Some(count) = u32_at(bytes, at) else { return &[] };
    let rows = bytes.get(at + 4..).unwrap_or_default().as_chunks::<N>().0;
    rows.get(..count as usize).unwrap_or(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_of_all_sizes_are_found_and_wrong_sizes_end_the_walk() {
        let bytes =
            [&b"\0\0\0\x0aaaaaxx"[..], b"\0\0\0\x01bbbb\0\0\0\0\0\0\0\x12yy", b"\0\0\0\x08cccc", b"\0\0\0\0ddddrest"]
                .concat();
        let found: Vec<_> = Boxes::new(&bytes).collect();
        let expected: Vec<([u8; 4], &[u8])> =
            vec![(*b"aaaa", b"xx"), (*b"bbbb", b"yy"), (*b"cccc", b""), (*b"dddd", b"rest")];
        assert_eq!(found, expected);
        for wrong in [&b"\0\0\0\x07aaaa"[..], b"\0\0\0\x01aaaa\0\0\0\0\0\0\0\x0f", b"\0\0\0", b""] {
            assert_eq!(Boxes::new(wrong).count(), 0);
        }
        assert_eq!(child(b"\xff\xff\xff\xffaaaacut", *b"aaaa"), Some(&b"cut"[..]));
    }

    #[test]
    fn a_table_has_no_more_rows_than_there_are_bytes() {
        assert_eq!(rows::<2>(b"\xff\xff\xff\xffaabbc", 0), [*b"aa", *b"bb"]);
        assert_eq!(rows::<2>(b"\0\0\0\x01aabb", 0), [*b"aa"]);
        assert_eq!(rows::<2>(b"\0\0", 0).len(), 0);
    }
}
