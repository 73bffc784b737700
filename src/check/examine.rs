//! Looks at one file of an archive: reads it to its end, and tells what is in it.

use super::CheckStage;
use super::budget::{Budget, Share};
use super::file_report::Uses;
use super::full::FullOptions;
use super::spots::Fault;
use crate::archive::{Archive, ReadError, fill_as_far};
use crate::media::animation::{self, Work};
use crate::media::motion::may_move;
use crate::media::sniff::SNIFF_LENGTH;
use crate::media::{DecodeError, FileKind, Limits, Structure, decode, sniff, stated};
use crate::model::EntryId;
use crate::progress::{Progress, StopFlag, Stopped};

/// Bytes read at a time.
const BUFFER: usize = 1 << 20;
/// Largest picture file that is decoded, in bytes; three times what Mastodon takes.
const PICTURE_FILE: u64 = 48 << 20;
/// Most pixels that are decoded: more than twice what Mastodon stores (archive format §7).
const PICTURE: Limits = Limits { pixels: 16_000_000 };
/// Most of an animation that is decoded: a minute of 500 × 500 at 25 frames a second.
const FRAMES: Work = Work { pixels: 400_000_000, frames: 10_000 };

/// What was found about one file. The default: nothing to say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Examined {
    /// It is broken.
    pub fault: Option<Fault>,
    /// Directory and file say different things about it; its content is whole nevertheless.
    pub headers_disagree: bool,
    /// It is not what it is said to be, but this.
    pub really: Option<FileKind>,
    /// It is whole, but nobody here can look into it.
    pub unchecked: bool,
}

/// A picture that was read and is to be decoded.
pub struct Picture {
    bytes: Vec<u8>,
    examined: Examined,
}

impl Picture {
    /// Decodes it.
    pub fn decode(self) -> Examined {
        let mut examined = self.examined;
        match decode::verify(&self.bytes, &PICTURE, FRAMES) {
            Ok(()) => {}
            Err(DecodeError::TooLarge | DecodeError::NotShown(_)) => examined.unchecked = true,
            Err(DecodeError::NotAPicture | DecodeError::Damaged) => examined.fault = Some(Fault::NotDecodable),
        }
        examined
    }
}

/// How the content of a file is looked at.
enum Look<'b> {
    /// Not at all.
    No,
    /// As a picture, once it was read.
    Picture(Vec<u8>, Share<'b>),
    /// While it is read.
    Structure { walk: Box<Structure>, _share: Share<'b> },
}

/// Looks at one file after the other, with one buffer.
pub struct Examiner<'a> {
    archive: &'a Archive,
    uses: &'a Uses,
    options: FullOptions,
    progress: &'a Progress<CheckStage>,
    stop: &'a StopFlag,
    buffer: Vec<u8>,
}

impl<'a> Examiner<'a> {
    pub fn new(
        archive: &'a Archive,
        uses: &'a Uses,
        options: FullOptions,
        progress: &'a Progress<CheckStage>,
        stop: &'a StopFlag,
    ) -> Self {
        Self { archive, uses, options, progress, stop, buffer: vec![0; BUFFER] }
    }

    /// Reads an entry. A picture comes back with what is known of it so far and waits to be decoded.
    pub fn examine<'b>(
        &mut self,
        id: EntryId,
        budget: &'b Budget,
    ) -> Result<(Examined, Option<(Picture, Share<'b>)>), Stopped> {
        self.stop.check()?;
        let broken = |fault| Ok((Examined { fault: Some(fault), ..Examined::default() }, None));
        let mut reader = match self.archive.read(id) {
            Ok(reader) => reader,
            Err(error) => return broken(fault(&error)),
        };
        let mut examined = Examined::default();
        let mut look = None;
        loop {
            self.stop.check()?;
            let got = match fill_as_far(&mut reader, &mut self.buffer) {
                (got, None) => got,
                (got, Some(error)) => match fault(&error) {
                    Fault::HeadersDisagree => {
                        examined.headers_disagree = true;
                        got
                    }
                    fault => return broken(fault),
                },
            };
            self.progress.add(got as u64);
            let bytes = self.buffer.get(..got).unwrap_or_default();
            let look = match &mut look {
                Some(look) => look,
                None => look.insert(self.begin(id, bytes, &mut examined, budget)?),
            };
            match look {
                Look::No => {}
                Look::Picture(picture, _) => picture.extend_from_slice(bytes),
                Look::Structure { walk, .. } => walk.feed(bytes),
            }
            if bytes.is_empty() || examined.headers_disagree {
                break;
            }
        }
        Ok(match look {
            Some(Look::Picture(bytes, share)) => (examined, Some((Picture { bytes, examined }, share))),
            Some(Look::Structure { walk, .. }) => {
                examined.fault = walk.finish().err().map(|_| Fault::NotDecodable);
                (examined, None)
            }
            Some(Look::No) | None => (examined, None),
        })
    }

    /// Decides by the first bytes how to look at the file.
    fn begin<'b>(
        &self,
        id: EntryId,
        head: &[u8],
        examined: &mut Examined,
        budget: &'b Budget,
    ) -> Result<Look<'b>, Stopped> {
        let Some(entry) = self.archive.entry(id) else { return Ok(Look::No) };
        if head.is_empty() || !self.uses.is_media(id) {
            return Ok(Look::No);
        }
        let said = self.uses.stated(id).or_else(|| stated::by_name(&entry.name));
        let Some(kind) = sniff(head.get(..SNIFF_LENGTH).unwrap_or(head)) else {
            match said {
                Some(said) if can_look_into(said) => {
                    examined.fault = self.options.decode.then_some(Fault::NotDecodable);
                }
                _ => examined.unchecked = true,
            }
            return Ok(Look::No);
        };
        examined.really = said.is_some_and(|said| !stated::fits(said, kind)).then_some(kind);
        let too_large = decode::is_decoded(kind) && entry.size > PICTURE_FILE;
        examined.unchecked = too_large || !can_look_into(kind);
        if examined.unchecked || !self.options.decode {
            return Ok(Look::No);
        }
        if let Some(walk) = Structure::of(kind) {
            let share = budget.take(Structure::memory(kind), self.stop)?;
            return Ok(Look::Structure { walk: Box::new(walk), _share: share });
        }
        // The size of a picture nearly always stands in its first bytes; what does not say it is decoded alone.
        let pixels = decode::pixels(head).unwrap_or(u64::MAX);
        let each = if may_move(head) { animation::BYTES_PER_PIXEL } else { Limits::BYTES_PER_PIXEL };
        let cost = pixels.min(PICTURE.pixels).saturating_mul(each).saturating_add(entry.size.saturating_mul(2));
        let share = budget.take(cost, self.stop)?;
        Ok(Look::Picture(Vec::with_capacity(entry.size as usize), share))
    }
}

/// Fossick can tell whether files of this kind are whole.
fn can_look_into(kind: FileKind) -> bool {
    decode::is_decoded(kind) || Structure::knows(kind)
}

fn fault(error: &ReadError) -> Fault {
    match error {
        ReadError::Checksum => Fault::Checksum,
        ReadError::Length | ReadError::TooLong { .. } => Fault::Length,
        ReadError::BrokenDeflate => Fault::BrokenData,
        ReadError::CutOff => Fault::CutOff,
        ReadError::HeaderMismatch => Fault::HeadersDisagree,
        ReadError::HeaderMissing | ReadError::NoEntry => Fault::NotThere,
        ReadError::Password => Fault::Password,
        ReadError::UnknownMethod(_) => Fault::UnknownMethod,
        ReadError::Io(_) => Fault::System,
    }
}
