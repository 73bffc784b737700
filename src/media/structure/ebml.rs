//! `WebM` and Matroska: elements with an id and a length (RFC 8794 §4–§6, RFC 9559). The segment and its clusters must be
//! filled by their parts, and there must be tracks and data.

use super::{Broken, Format, Step};

const EBML: u32 = 0x1a45_dfa3;
const SEGMENT: u32 = 0x1853_8067;
const CLUSTER: u32 = 0x1f43_b675;
const TRACKS: u32 = 0x1654_ae6b;
const VOID: u32 = 0xec;

/// Walks through elements.
#[derive(Default)]
pub(super) struct Elements {
    /// The file's own header was there.
    begun: bool,
    segment: Segment,
    /// Bytes that are left of the cluster at hand; 0 outside of clusters, and in those of unknown length.
    cluster: u64,
    tracks: bool,
    data: bool,
}

/// The one large element that holds everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Segment {
    /// Not yet.
    #[default]
    Before,
    /// So many bytes of it are left.
    Left(u64),
    /// It goes on to the end of the file, as live recordings do.
    Open,
}

impl Format for Elements {
    fn shortest(&self) -> usize {
        2
    }

    fn step(&mut self, header: &[u8]) -> Result<Step, Broken> {
        let first = *header.first().ok_or(Broken)?;
        let id_len = first.leading_zeros() as usize + 1;
        if id_len > 4 {
            return Err(Broken);
        }
        let (Some(id), Some(marked)) = (header.get(..id_len), header.get(id_len)) else {
            return Ok(Step::Need(id_len + 1));
        };
        let size_len = marked.leading_zeros() as usize + 1;
        if size_len > 8 {
            return Err(Broken);
        }
        let own = id_len + size_len;
        let Some(size) = header.get(id_len..own) else { return Ok(Step::Need(own)) };
        let id = id.iter().fold(0, |id, byte| id << 8 | u32::from(*byte));
        let size = size.iter().fold(0, |size, byte| size << 8 | u64::from(*byte)) & ((1 << (7 * size_len)) - 1);
        let unknown = size == (1 << (7 * size_len)) - 1;
        self.element(id, own as u64, (!unknown).then_some(size))
    }

    fn finish(&mut self) -> Result<(), Broken> {
        let filled = matches!(self.segment, Segment::Left(0) | Segment::Open) && self.cluster == 0;
        if filled && self.tracks && self.data { Ok(()) } else { Err(Broken) }
    }
}

impl Elements {
    /// An element whose header has `own` bytes. `size` is None when it is not known.
    fn element(&mut self, id: u32, own: u64, size: Option<u64>) -> Result<Step, Broken> {
        if self.cluster > 0 {
            // It was taken from the segment as a whole.
            let size = size.ok_or(Broken)?;
            let taken = own.checked_add(size).ok_or(Broken)?;
            self.cluster = self.cluster.checked_sub(taken).ok_or(Broken)?;
            return Ok(Step::Skip(size));
        }
        match self.segment {
            Segment::Before => return self.before(id, size),
            Segment::Left(0) => return if matches!(id, EBML | VOID) { Ok(Step::Rest) } else { Err(Broken) },
            Segment::Left(left) => {
                // What has no known length is entered; its parts are counted instead.
                let taken = own.checked_add(size.unwrap_or(0)).ok_or(Broken)?;
                self.segment = Segment::Left(left.checked_sub(taken).ok_or(Broken)?);
            }
            Segment::Open => {}
        }
        self.tracks |= id == TRACKS;
        self.data |= id == CLUSTER;
        match size {
            Some(size) if id == CLUSTER => {
                self.cluster = size;
                Ok(Step::Skip(0))
            }
            Some(size) => Ok(Step::Skip(size)),
            None if id == CLUSTER => Ok(Step::Skip(0)),
            None => Err(Broken),
        }
    }

    fn before(&mut self, id: u32, size: Option<u64>) -> Result<Step, Broken> {
        match (id, size) {
            (EBML, Some(size)) if !self.begun => {
                self.begun = true;
                Ok(Step::Skip(size))
            }
            (SEGMENT, size) if self.begun => {
                self.segment = size.map_or(Segment::Open, Segment::Left);
                Ok(Step::Skip(0))
            }
            (VOID, Some(size)) if self.begun => Ok(Step::Skip(size)),
            _ => Err(Broken),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{holds_whole_and_finds_every_cut, whole};
    use crate::media::FileKind;

    fn element(id: &[u8], content: &[u8]) -> Vec<u8> {
        let size = (0x10_0000_u32 << 8 | content.len() as u32).to_be_bytes();
        [id, &size, content].concat()
    }

    const SEGMENT: &[u8] = b"\x18\x53\x80\x67";
    const CLUSTER: &[u8] = b"\x1f\x43\xb6\x75";

    fn head() -> Vec<u8> {
        element(b"\x1a\x45\xdf\xa3", b"\x42\x82\x84webm")
    }

    fn tracks() -> Vec<u8> {
        element(b"\x16\x54\xae\x6b", &[1; 40])
    }

    /// A time, and two pictures.
    fn cluster() -> Vec<u8> {
        element(CLUSTER, &[element(b"\xe7", b"\0"), element(b"\xa3", &[3; 90]), element(b"\xa0", &[4; 90])].concat())
    }

    #[test]
    fn a_film_is_whole_and_every_cut_is_found() {
        let film = [tracks(), cluster(), element(b"\xec", &[0; 3])].concat();
        holds_whole_and_finds_every_cut(FileKind::WebM, &[head(), element(SEGMENT, &film)].concat());
    }

    #[test]
    fn a_live_recording_has_no_lengths() {
        let open = |id: &[u8]| [id, b"\x01\xff\xff\xff\xff\xff\xff\xff"].concat();
        let parts =
            [head(), open(SEGMENT), tracks(), open(CLUSTER), element(b"\xe7", b"\0"), element(b"\xa3", &[3; 90])];
        let film = parts.concat();
        assert!(whole(FileKind::WebM, &film, 5));
        assert!(!whole(FileKind::WebM, &film[..film.len() - 10], 5));
    }

    #[test]
    fn parts_that_do_not_fit_are_broken() {
        let film = [head(), element(SEGMENT, &[tracks(), cluster()].concat())].concat();
        let mut wrong = film.clone();
        let cluster = film.windows(4).position(|id| id == CLUSTER).unwrap();
        wrong[cluster + 7] += 1;
        assert!(!whole(FileKind::WebM, &wrong, 64));
        assert!(!whole(FileKind::WebM, &[head(), element(SEGMENT, &tracks())].concat(), 64), "no data");
    }

    #[test]
    fn zeros_in_the_place_of_pictures_are_broken() {
        let film = [head(), element(SEGMENT, &[tracks(), cluster(), cluster()].concat())].concat();
        assert!(whole(FileKind::WebM, &film, 64));
        let second = film.windows(4).rposition(|id| id == CLUSTER).unwrap();
        for from in [second, second + 8, second + 60] {
            let mut wrong = film.clone();
            wrong[from..].fill(0);
            assert!(!whole(FileKind::WebM, &wrong, 64), "zeros from {from} on");
        }
    }
}
