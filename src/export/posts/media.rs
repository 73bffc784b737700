//! The files of the posts, copied before the posts are written: what is said of each depends on whether it is there.

use std::collections::HashMap;

use super::super::media::{Outcome, Piece, Reader, SaveError};
use super::Work;
use super::target::Folder;
use crate::media::FileKind;
use crate::model::{EntryId, PostIndex};

/// Files that were copied, by their entry.
pub(super) type Copied = HashMap<EntryId, CopiedFile>;

/// A file that was copied.
#[derive(Clone, Debug)]
pub(super) struct CopiedFile {
    /// Its name in the folder: Latin letters, digits, `-`, `.` and `/` only, so that it is an address as it stands.
    pub name: String,
    /// What its bytes say it is.
    pub kind: Option<FileKind>,
    /// Bytes in it.
    pub bytes: u64,
}

/// Bytes of all files that are to be copied.
pub(super) fn size(work: &Work<'_>) -> u64 {
    let size = |piece: &Piece| piece.entry.and_then(|id| work.export.archive.entry(id)).map_or(0, |entry| entry.size);
    pieces(work).iter().map(size).fold(0, u64::saturating_add)
}

/// The files of the posts. What an attachment names but the archive does not hold is among them.
pub(super) fn pieces(work: &Work<'_>) -> Vec<Piece> {
    Piece::of_posts(work.export.library, work.chosen.items.iter().map(|item| item.index))
}

/// Copies the files of the posts and the pictures of the profile into `media/` of a folder; says what happened to the
/// posts' files. They go out in the container's order, so that a gzipped tar is gone through once.
pub(super) fn copy(work: &Work<'_>, folder: &mut Folder) -> Result<(Copied, Outcome), SaveError> {
    let (mut copied, mut outcome) = (Copied::new(), Outcome::default());
    if !work.with_media() {
        return Ok((copied, outcome));
    }
    let mut reader = Reader::new(work.export.archive, work.export.library, work.progress, work.stop);
    let places: HashMap<PostIndex, usize> =
        work.chosen.items.iter().enumerate().map(|(place, item)| (item.index, place)).collect();
    let mut pieces = pieces(work);
    pieces.sort_by_key(|piece| piece.entry);
    for piece in pieces {
        work.stop.check()?;
        let stem = name_in(work, &places, piece);
        let result = copy_one(work, &mut reader, piece, &stem, folder);
        let Some((copy, damaged)) = outcome.tolerate(reader.name_of(piece), result)? else { continue };
        outcome.saved += 1;
        outcome.bytes += copy.bytes;
        if damaged {
            outcome.damaged.push(copy.name.clone());
        }
        copied.extend(piece.entry.map(|entry| (entry, copy)));
    }
    copy_profile(work, &mut reader, folder, &mut copied)?;
    Ok((copied, outcome))
}

/// Avatar and header, as far as they are there; they count as no file of a post.
fn copy_profile(
    work: &Work<'_>,
    reader: &mut Reader<'_>,
    folder: &mut Folder,
    copied: &mut Copied,
) -> Result<(), SaveError> {
    let account = &work.export.library.account;
    for (entry, stem) in [(account.avatar, "media/avatar"), (account.header, "media/header")] {
        let Some(entry) = entry.filter(|entry| !copied.contains_key(entry)) else { continue };
        let result = copy_one(work, reader, Piece::alone(entry), stem, folder);
        let copy = Outcome::default().tolerate("", result)?;
        copied.extend(copy.map(|(copy, _)| (entry, copy)));
    }
    Ok(())
}

/// Copies a file; says whether it is damaged.
fn copy_one(
    work: &Work<'_>,
    reader: &mut Reader<'_>,
    piece: Piece,
    stem: &str,
    folder: &mut Folder,
) -> Result<(CopiedFile, bool), SaveError> {
    let mut opened = reader.begin(piece)?;
    let kind = reader.kind(&opened);
    // What no program shows as a picture, film or sound must not be taken for a page either.
    let name = format!("{stem}.{}", kind.map_or("bin", FileKind::extension));
    let time = piece.time(work.export.library);
    let bytes = folder.file(&name, |out| reader.copy(&mut opened, out.get_mut(), time))?;
    Ok((CopiedFile { name, kind, bytes }, opened.is_damaged()))
}

/// `media/2024/2024-05-03-p110-1`: year, day, the post's anchor, and the place among its files.
fn name_in(work: &Work<'_>, places: &HashMap<PostIndex, usize>, piece: Piece) -> String {
    let place = piece.post.and_then(|index| places.get(&index).copied());
    let item = place.and_then(|place| work.chosen.item(place));
    let anchor = item.map_or("file", |item| &item.anchor);
    let nth = piece.nth.saturating_add(1);
    match item.and_then(|item| item.post.published).map(|time| work.export.zone.to_datetime(time)) {
        Some(time) => format!("media/{:04}/{}-{anchor}-{nth}", time.year(), time.date()),
        None => format!("media/undated/{anchor}-{nth}"),
    }
}
