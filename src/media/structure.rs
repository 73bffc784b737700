//! Whether videos and sounds are whole, told by how their files are built; nothing is decoded.
//!
//! A [`Structure`] is fed the file piece by piece, so that a video of any size needs a few bytes of memory. Each format
//! looks at headers and says how far it is to the next one.

mod boxes;
mod ebml;
mod mpeg_audio;
mod ogg;
mod samples;

use super::sniff::FileKind;

/// The file is cut off, or its parts do not add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cut off, or its parts do not add up")]
pub struct Broken;

/// What to do after a look at a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// The header is at least so long.
    Need(usize),
    /// The next header stands behind so many further bytes.
    Skip(u64),
    /// This one byte is padding.
    Pad,
    /// The rest is not looked at.
    Rest,
}

/// A format: what its headers say.
trait Format: Send {
    /// Length of the shortest header.
    fn shortest(&self) -> usize;

    /// Looks at a header, which may be there only in part.
    fn step(&mut self, header: &[u8]) -> Result<Step, Broken>;

    /// Sees the bytes between two headers go by.
    fn skipped(&mut self, _bytes: &[u8]) -> Result<(), Broken> {
        Ok(())
    }

    /// The file is over, and ended between two headers.
    fn finish(&mut self) -> Result<(), Broken>;
}

/// Counts zeros where a header should be.
#[derive(Default)]
struct Padding(usize);

/// More zeros than this are no padding: the disk or the download left them, in whole blocks.
const PADDING: usize = 4096;

impl Padding {
    /// One more zero.
    fn pad(&mut self) -> Result<Step, Broken> {
        self.0 += 1;
        if self.0 > PADDING { Err(Broken) } else { Ok(Step::Pad) }
    }
}

/// Walks through one file.
pub struct Structure {
    format: Box<dyn Format>,
    header: Vec<u8>,
    need: usize,
    skip: u64,
    rest: bool,
    broken: bool,
}

impl Structure {
    /// For a file of this kind; None for kinds that are not known here.
    pub fn of(kind: FileKind) -> Option<Self> {
        let format: Box<dyn Format> = match kind {
            FileKind::Mp4 | FileKind::QuickTime | FileKind::ThreeGp | FileKind::M4a => {
                Box::new(boxes::Boxes::default())
            }
            FileKind::Mp3 => Box::new(mpeg_audio::Frames::default()),
            FileKind::Ogg | FileKind::OggVideo => Box::new(ogg::Pages::default()),
            FileKind::WebM | FileKind::Matroska => Box::new(ebml::Elements::default()),
            _ => return None,
        };
        let need = format.shortest();
        Some(Self { format, header: Vec::new(), need, skip: 0, rest: false, broken: false })
    }

    /// Bytes of memory that a walk through a file of this kind may take.
    pub fn memory(kind: FileKind) -> u64 {
        match kind {
            FileKind::Mp4 | FileKind::QuickTime | FileKind::ThreeGp | FileKind::M4a => samples::MEMORY,
            _ => 0,
        }
    }

    /// Whether files of this kind can be walked through.
    pub fn knows(kind: FileKind) -> bool {
        Self::of(kind).is_some()
    }

    /// The next bytes of the file.
    pub fn feed(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() && !self.rest && !self.broken {
            if self.skip > 0 {
                let far = usize::try_from(self.skip).unwrap_or(usize::MAX).min(bytes.len());
                let (part, others) = bytes.split_at(far);
                self.skip -= far as u64;
                self.broken = self.format.skipped(part).is_err();
                bytes = others;
                continue;
            }
            let wanted = self.need.saturating_sub(self.header.len()).min(bytes.len());
            let (part, others) = bytes.split_at(wanted);
            self.header.extend_from_slice(part);
            bytes = others;
            if self.header.len() >= self.need {
                self.look();
            }
        }
    }

    fn look(&mut self) {
        match self.format.step(&self.header) {
            Ok(Step::Need(more)) if more > self.header.len() && more <= LONGEST => self.need = more,
            Ok(Step::Skip(far)) => {
                self.skip = far;
                self.header.clear();
                self.need = self.format.shortest();
            }
            Ok(Step::Pad) => {
                self.header.remove(0);
                self.need = self.format.shortest();
            }
            Ok(Step::Rest) => {
                self.header.clear();
                self.rest = true;
            }
            Ok(Step::Need(_)) | Err(Broken) => self.broken = true,
        }
    }

    /// The file is over.
    ///
    /// # Errors
    /// [`Broken`] when something is missing or does not fit.
    pub fn finish(mut self) -> Result<(), Broken> {
        // A few zeros at the end are padding.
        let inside = self.skip > 0 || self.header.iter().any(|byte| *byte != 0);
        if self.broken || (inside && !self.rest) { Err(Broken) } else { self.format.finish() }
    }
}

/// Longest header of any format: an Ogg page.
const LONGEST: usize = 27 + 255 + 255 * 255;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Whether the file is whole, fed in pieces of `piece` bytes.
    pub(super) fn whole(kind: FileKind, bytes: &[u8], piece: usize) -> bool {
        let mut structure = Structure::of(kind).unwrap();
        bytes.chunks(piece).for_each(|chunk| structure.feed(chunk));
        structure.finish().is_ok()
    }

    /// A whole file stays whole in any pieces; cut anywhere it is broken, up to the `open` last bytes.
    pub(super) fn holds_whole_and_finds_every_cut(kind: FileKind, bytes: &[u8]) {
        for piece in [1, 2, 3, 7, 64, bytes.len()] {
            assert!(whole(kind, bytes, piece), "{kind:?} in pieces of {piece}");
        }
        for cut in 1..bytes.len() {
            assert!(!whole(kind, &bytes[..cut], 64), "{kind:?} cut at {cut} of {}", bytes.len());
        }
    }

    proptest! {
        #[test]
        fn any_bytes_come_to_an_end(bytes in prop::collection::vec(any::<u8>(), 0..400), piece in 1..50_usize) {
            for kind in [FileKind::Mp4, FileKind::Mp3, FileKind::Ogg, FileKind::WebM] {
                let one = whole(kind, &bytes, piece);
                prop_assert_eq!(one, whole(kind, &bytes, bytes.len().max(1)));
            }
        }
    }
}
