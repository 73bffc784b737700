//! Ogg: pages with checksums, numbered within each stream (RFC 3533 §6).

use super::{Broken, Format, Padding, Step};

const HEADER: usize = 27;

/// Streams in one file that are followed; real files have one or two.
const STREAMS: usize = 64;

/// Walks through pages.
#[derive(Default)]
pub(super) struct Pages {
    count: u64,
    padding: Padding,
    /// The number that the next page of each stream must have.
    next: Vec<(u32, u32)>,
}

impl Format for Pages {
    fn shortest(&self) -> usize {
        HEADER
    }

    fn step(&mut self, page: &[u8]) -> Result<Step, Broken> {
        if page.first() == Some(&0) && self.count > 0 {
            return self.padding.pad();
        }
        if !page.starts_with(b"OggS\0") {
            return Err(Broken);
        }
        let segments = usize::from(*page.get(HEADER - 1).ok_or(Broken)?);
        let Some(lengths) = page.get(HEADER..HEADER + segments) else { return Ok(Step::Need(HEADER + segments)) };
        let whole = HEADER + segments + lengths.iter().map(|length| usize::from(*length)).sum::<usize>();
        if page.len() < whole {
            return Ok(Step::Need(whole));
        }
        let word = |at: usize| {
            page.get(at..).and_then(|rest| rest.first_chunk()).copied().map(u32::from_le_bytes).ok_or(Broken)
        };
        self.in_order(word(14)?, word(18)?)?;
        if checksum(page) != word(22)? {
            return Err(Broken);
        }
        self.count += 1;
        Ok(Step::Skip(0))
    }

    fn finish(&mut self) -> Result<(), Broken> {
        if self.count > 0 { Ok(()) } else { Err(Broken) }
    }
}

impl Pages {
    fn in_order(&mut self, stream: u32, number: u32) -> Result<(), Broken> {
        match self.next.iter_mut().find(|(known, _)| *known == stream) {
            Some((_, next)) if *next != number => Err(Broken),
            Some((_, next)) => {
                *next = number.wrapping_add(1);
                Ok(())
            }
            None => {
                if self.next.len() < STREAMS {
                    self.next.push((stream, number.wrapping_add(1)));
                }
                Ok(())
            }
        }
    }
}

/// CRC-32 with polynomial 0x04c11db7, not reflected, over the page with a checksum of zero.
fn checksum(page: &[u8]) -> u32 {
    page.iter().enumerate().fold(0, |crc, (at, byte)| {
        let byte = if (22..26).contains(&at) { 0 } else { *byte };
        let index = (crc >> 24) as u8 ^ byte;
        crc << 8 ^ TABLE.get(usize::from(index)).copied().unwrap_or(0)
    })
}

static TABLE: [u32; 256] = table();

#[expect(clippy::indexing_slicing, reason = "both loops end where the array does")]
const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut index = 0;
    while index < 256 {
        let mut crc = (index as u32) << 24;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc >> 31 == 1 { crc << 1 ^ 0x04c1_1db7 } else { crc << 1 };
            bit += 1;
        }
        table[index] = crc;
        index += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::super::tests::{holds_whole_and_finds_every_cut, whole};
    use super::checksum;
    use crate::media::FileKind;

    fn page(stream: u32, number: u32, content: &[u8]) -> Vec<u8> {
        let mut lengths = vec![255; content.len() / 255];
        lengths.push((content.len() % 255) as u8);
        let mut page = b"OggS\0\0".to_vec();
        page.extend([0; 8]);
        page.extend(stream.to_le_bytes());
        page.extend(number.to_le_bytes());
        page.extend([0; 4]);
        page.push(lengths.len() as u8);
        page.extend(lengths);
        page.extend(content);
        let crc = checksum(&page);
        page[22..26].copy_from_slice(&crc.to_le_bytes());
        page
    }

    #[test]
    fn the_checksum_is_that_of_the_format() {
        // Computed by hand: a single byte 1 leaves the polynomial itself.
        assert_eq!(checksum(&[1]), 0x04c1_1db7);
    }

    #[test]
    fn a_sound_of_one_page_is_whole_and_every_cut_is_found() {
        holds_whole_and_finds_every_cut(FileKind::Ogg, &page(7, 0, &[5; 600]));
    }

    #[test]
    fn pages_of_several_streams_must_each_be_in_order() {
        let good = [page(1, 0, b"a"), page(2, 0, b"b"), page(1, 1, b"c"), page(2, 1, b"d")].concat();
        assert!(whole(FileKind::Ogg, &good, 9));
        assert!(!whole(FileKind::Ogg, &[page(1, 0, b"a"), page(1, 2, b"c")].concat(), 9));
        let mut wrong = good.clone();
        *wrong.last_mut().unwrap() ^= 1;
        assert!(!whole(FileKind::Ogg, &wrong, 9));
    }

    #[test]
    fn a_long_stretch_of_zeros_behind_a_page_is_broken() {
        let sound = [page(1, 0, &[5; 600]), page(1, 1, &[6; 600])].concat();
        for (zeros, expected) in [(5, true), (4096, true), (9000, false)] {
            assert_eq!(whole(FileKind::Ogg, &[&sound[..], &vec![0; zeros]].concat(), 100), expected, "{zeros} zeros");
        }
    }
}
