//! Makes one thumbnail from an entry of the archive.

use std::io::{self, Read};

use super::{Facts, Made, Request, Trouble};
use crate::archive::{Archive, ReadError};
use crate::media::decode::{self, DecodeError, Limits};
use crate::media::motion::motion;
use crate::media::poster::{self, Clip};
use crate::media::sniff::{FileKind, SNIFF_LENGTH, sniff};
use crate::model::MediaKind;

/// Largest picture file that is read, in bytes; three times what Mastodon takes.
const PICTURE_FILE: u64 = 48 << 20;

/// Largest video or sound that is gone through, in bytes; ten times what Mastodon takes. Only the pieces that are needed
/// are in memory.
const CLIP_FILE: u64 = 1 << 30;

/// Read at first, in bytes: enough for most pictures of posts.
const FIRST: u64 = 256 << 10;

/// Makes it. `may_be_large` is asked with a number of pixels before they are decoded; it may wait, and says whether to go on.
pub(super) fn make(archive: &Archive, request: Request, may_be_large: &dyn Fn(u64) -> bool) -> Made {
    let made = |facts, picture, keep| Made { picture, facts, keep };
    let Some(entry) = archive.entry(request.entry) else { return made(Facts::of(Trouble::Missing), None, false) };
    let size = entry.size;
    let mut reader = match archive.read(request.entry) {
        Ok(reader) => reader,
        Err(error) => return made(Facts::of(Trouble::of_reading(&error).unwrap_or(Trouble::Damaged)), None, false),
    };
    // Room by the stated size, within reason; more is made as bytes come.
    let mut bytes = Vec::with_capacity(size.min(PICTURE_FILE) as usize + 1);
    let mut trouble = fill(&mut reader, &mut bytes, size.min(FIRST) + 1);
    let kind = sniff(bytes.get(..SNIFF_LENGTH).unwrap_or(&bytes));
    let is_clip = kind.is_some_and(|kind| kind.media() != MediaKind::Picture);
    let facts = match kind {
        None if bytes.is_empty() => Facts::of(trouble.unwrap_or(Trouble::Empty)),
        None => Facts::of(trouble.unwrap_or(Trouble::NotMedia)),
        Some(kind) if is_clip => {
            drop((reader, bytes));
            let (facts, picture) = from_clip(archive, request, kind, size);
            let keep = facts.trouble != Some(Trouble::Unreadable);
            return made(facts, picture, keep);
        }
        Some(kind) if size > PICTURE_FILE => Facts { kind: Some(kind), ..Facts::of(Trouble::TooLarge) },
        Some(_) => {
            if trouble.is_none() && bytes.len() as u64 > FIRST {
                trouble = fill(&mut reader, &mut bytes, PICTURE_FILE + 1 - FIRST);
            }
            drop(reader);
            let (facts, picture) = from_picture(&bytes, request, trouble, may_be_large);
            return made(facts, picture, !matches!(trouble, Some(Trouble::Unreadable)));
        }
    };
    made(facts, None, false)
}

/// Reads on, up to `most` further bytes. Read up to the end, the reader compares length and checksum; what came before an
/// error stays.
fn fill(reader: &mut dyn Read, bytes: &mut Vec<u8>, most: u64) -> Option<Trouble> {
    match reader.take(most).read_to_end(bytes) {
        Ok(_) => None,
        Err(error) => Trouble::of_reading(&ReadError::from(error)),
    }
}

fn from_picture(
    bytes: &[u8],
    request: Request,
    reading: Option<Trouble>,
    may_be_large: &dyn Fn(u64) -> bool,
) -> (Facts, Option<decode::Picture>) {
    let limits = Limits::default();
    let pixels = decode::pixels(bytes).unwrap_or(0);
    let mut facts = Facts { kind: sniff(bytes), motion: motion(bytes), trouble: reading, ..Facts::default() };
    // Only a JPEG is made small while it is decoded.
    let weight = if facts.kind == Some(FileKind::Jpeg) { 1 } else { 2 };
    let decoded = if may_be_large(pixels.saturating_mul(weight)) {
        decode::decode(bytes, request.fit(), &limits)
    } else {
        Err(DecodeError::TooLarge)
    };
    match decoded {
        Ok(decoded) => {
            facts.size = decoded.size;
            if decoded.damaged {
                facts.trouble = facts.trouble.or(Some(Trouble::Damaged));
            }
            (facts, Some(decoded.picture))
        }
        Err(error) => {
            facts.trouble = facts.trouble.or(Some(error.into()));
            (facts, None)
        }
    }
}

fn from_clip(archive: &Archive, request: Request, kind: FileKind, size: u64) -> (Facts, Option<decode::Picture>) {
    if size > CLIP_FILE {
        return (Facts { kind: Some(kind), ..Facts::of(Trouble::TooLarge) }, None);
    }
    let open = || -> io::Result<Box<dyn Read + '_>> {
        let reader = archive.read(request.entry)?;
        Ok(Box::new(reader))
    };
    let clip = poster::clip(kind, size, &open, request.fit(), &Limits::default());
    let Clip { picture, size, length, has_sound, damaged, unreadable, .. } = clip;
    let trouble = unreadable.then_some(Trouble::Unreadable).or(damaged.then_some(Trouble::Damaged));
    (Facts { kind: Some(kind), size, length, has_sound, trouble, motion: None }, picture)
}
