//! MP4 and its family: boxes within boxes (ISO/IEC 14496-12 §4.2). Each box must fit into the one around it, boxes must
//! fill it, and there must be a table of contents and data.

use super::{Broken, Format, Step};

/// Boxes that hold nothing but boxes. Others may hold some behind fields of their own; those are passed over.
const CONTAINERS: [&[u8; 4]; 9] = [b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"mvex", b"moof", b"traf"];

/// Deeper than any real file.
const DEEPEST: usize = 16;

/// Walks through boxes.
#[derive(Default)]
pub(super) struct Boxes {
    /// Bytes left in each container that is open, the innermost last.
    open: Vec<u64>,
    contents: bool,
    data: bool,
}

impl Format for Boxes {
    fn shortest(&self) -> usize {
        8
    }

    fn step(&mut self, header: &[u8]) -> Result<Step, Broken> {
        let size = u32::from_be_bytes(header.first_chunk().copied().ok_or(Broken)?);
        let name: [u8; 4] = header.get(4..).and_then(|rest| rest.first_chunk()).copied().ok_or(Broken)?;
        let (size, own) = match size {
            1 => match header.get(8..).and_then(|rest| rest.first_chunk()) {
                Some(size) => (u64::from_be_bytes(*size), 16),
                None => return Ok(Step::Need(16)),
            },
            size => (u64::from(size), 8),
        };
        while self.open.last() == Some(&0) {
            self.open.pop();
        }
        if size == 0 {
            // Up to the end of the file; zeros are padding.
            self.note(name);
            return if self.open.is_empty() { Ok(Step::Rest) } else { Err(Broken) };
        }
        if size < own || name.iter().any(|byte| !(b' '..=b'~').contains(byte) && *byte != 0xa9) {
            return Err(Broken);
        }
        if let Some(left) = self.open.last_mut() {
            *left = left.checked_sub(size).ok_or(Broken)?;
        }
        self.note(name);
        if CONTAINERS.contains(&&name) {
            self.open.push(size - own);
            return if self.open.len() > DEEPEST { Err(Broken) } else { Ok(Step::Skip(0)) };
        }
        Ok(Step::Skip(size - own))
    }

    fn finish(&self) -> Result<(), Broken> {
        let filled = self.open.iter().all(|left| *left == 0);
        if filled && self.contents && self.data { Ok(()) } else { Err(Broken) }
    }
}

impl Boxes {
    fn note(&mut self, name: [u8; 4]) {
        self.contents |= name == *b"moov";
        self.data |= name == *b"mdat";
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{holds_whole_and_finds_every_cut, whole};
    use crate::media::FileKind;

    fn named(name: [u8; 4], content: &[u8]) -> Vec<u8> {
        let size = u32::try_from(content.len() + 8).unwrap();
        [&size.to_be_bytes()[..], &name, content].concat()
    }

    fn film() -> Vec<u8> {
        let track = named(*b"trak", &[named(*b"tkhd", &[0; 84]), named(*b"mdia", &named(*b"mdhd", &[0; 24]))].concat());
        let moov = named(*b"moov", &[named(*b"mvhd", &[0; 100]), track].concat());
        [named(*b"ftyp", b"isom\0\0\x02\0isomiso2"), moov, named(*b"mdat", &[7; 500])].concat()
    }

    #[test]
    fn a_film_is_whole_and_every_cut_is_found() {
        holds_whole_and_finds_every_cut(FileKind::Mp4, &film());
    }

    #[test]
    fn large_boxes_and_boxes_up_to_the_end_are_understood() {
        let mut film = film();
        film.truncate(film.len() - 508);
        let large = [&film, &[0, 0, 0, 1][..], b"mdat", &516_u64.to_be_bytes(), &[7; 500]].concat();
        assert!(whole(FileKind::Mp4, &large, 10));
        assert!(!whole(FileKind::Mp4, &large[..large.len() - 1], 10));
        let open = [&film, &[0, 0, 0, 0][..], b"mdat", &[7; 500]].concat();
        assert!(whole(FileKind::Mp4, &open, 10));
    }

    #[test]
    fn boxes_that_do_not_add_up_are_broken() {
        let film = film();
        let track = film.windows(4).position(|name| name == b"trak").unwrap();
        for change in [1, 255] {
            let mut wrong = film.clone();
            wrong[track - 1] = wrong[track - 1].wrapping_add(change);
            assert!(!whole(FileKind::Mp4, &wrong, 64), "one box is {change} larger");
        }
        assert!(!whole(FileKind::Mp4, &named(*b"mdat", b"data without a table of contents"), 64));
    }
}
