//! MP4 and its family: boxes within boxes (ISO/IEC 14496-12 §4.2). Each box must fit into the one around it, boxes must
//! fill it, and there must be a table of contents and data. What the data must look like, `samples` knows.

use super::samples::Pictures;
use super::{Broken, Format, Padding, Step};

/// Boxes that hold nothing but boxes. Others may hold some behind fields of their own; those are passed over.
const CONTAINERS: [&[u8; 4]; 9] = [b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"mvex", b"moof", b"traf"];

/// Deeper than any real file.
const DEEPEST: usize = 16;

/// Walks through boxes.
#[derive(Default)]
pub(super) struct Boxes {
    /// Bytes left in each container that is open, the innermost last.
    open: Vec<u64>,
    /// Name of the outermost box.
    outermost: [u8; 4],
    /// Bytes that went by.
    at: u64,
    pictures: Pictures,
    padding: Padding,
    fragments: bool,
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
        let named = name.iter().all(|byte| (b' '..=b'~').contains(byte) || *byte == 0xa9);
        if size == 0 && self.open.is_empty() {
            // Up to the end of the file; zeros are padding. Where fragments follow each other, they may have been one.
            self.note(name);
            return match name {
                [0, 0, 0, 0] if self.fragments => {
                    self.at += 1;
                    self.padding.pad()
                }
                _ if self.fragments && !named => Err(Broken),
                _ => Ok(Step::Rest),
            };
        }
        if size < own || !named {
            return Err(Broken);
        }
        match self.open.last_mut() {
            Some(left) => *left = left.checked_sub(size).ok_or(Broken)?,
            None => self.outermost = name,
        }
        if self.outermost != *b"moov" {
            self.pictures.end_contents(self.at);
        } else if !self.open.is_empty() {
            self.pictures.contents(header);
        }
        self.at += own;
        self.note(name);
        if CONTAINERS.contains(&&name) {
            self.open.push(size - own);
            return if self.open.len() > DEEPEST { Err(Broken) } else { Ok(Step::Skip(0)) };
        }
        Ok(Step::Skip(size - own))
    }

    fn skipped(&mut self, bytes: &[u8]) -> Result<(), Broken> {
        let at = self.at;
        self.at += bytes.len() as u64;
        match &self.outermost {
            b"moov" => self.pictures.contents(bytes),
            b"mdat" => return self.pictures.data(at, bytes),
            _ => {}
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<(), Broken> {
        self.pictures.end_contents(self.at);
        let filled = self.open.iter().all(|left| *left == 0);
        if filled && self.contents && self.data { self.pictures.finish() } else { Err(Broken) }
    }
}

impl Boxes {
    fn note(&mut self, name: [u8; 4]) {
        self.fragments |= name == *b"moof";
        self.contents |= name == *b"moov";
        self.data |= name == *b"mdat";
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::tests::{holds_whole_and_finds_every_cut, whole};
    use crate::media::FileKind;

    pub(in super::super) fn named(name: [u8; 4], content: &[u8]) -> Vec<u8> {
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

    #[test]
    fn zeros_in_the_place_of_fragments_are_broken_and_behind_a_whole_film_they_are_padding() {
        let fragment = [named(*b"moof", &named(*b"mfhd", &[0; 8])), named(*b"mdat", &[7; 500])].concat();
        let fragments = [film(), fragment].concat();
        assert!(whole(FileKind::Mp4, &[&fragments[..], &[0; 4096]].concat(), 64));
        assert!(!whole(FileKind::Mp4, &[&fragments[..], &[0; 9000]].concat(), 64));
        assert!(!whole(FileKind::Mp4, &[&fragments[..], &[0; 700], &fragments].concat(), 64));
        assert!(whole(FileKind::Mp4, &[&film()[..], &[0; 9000]].concat(), 64));
    }
}
