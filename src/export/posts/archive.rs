//! A smaller archive: a zip as Mastodon makes it, of the chosen posts and their media only (archive format §1, §2).
//!
//! Records are the original ones, byte for byte, in the order of the outbox; so is `actor.json`. Media stand under the names
//! that the records give them. `likes.json` and `bookmarks.json` say what the person liked and kept, not what they wrote:
//! they go along only when all posts do. A private key never does.

use std::collections::HashSet;
use std::io::{self, Read, Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::super::media::{self as files, Piece, Reader, SaveError};
use super::chosen::Item;
use super::{Outcome, Work, media};
use crate::archive::ReadError;
use crate::load::{self, RecordError};
use crate::model::{EntryId, RecordSpan};

/// Longest `actor.json` and the like that is taken along, in bytes.
const LONGEST: u64 = 256 << 20;

/// What the records' own words mean: the context of the whole file, since servers from 4.2 on write none into records.
const CONTEXT: &str = r#"["https://www.w3.org/ns/activitystreams","https://w3id.org/security/v1",{"ostatus":"http://ostatus.org#","atomUri":"ostatus:atomUri","inReplyToAtomUri":"ostatus:inReplyToAtomUri","conversation":"ostatus:conversation","sensitive":"as:sensitive","toot":"http://joinmastodon.org/ns#","votersCount":"toot:votersCount","blurhash":"toot:blurhash","focalPoint":{"@container":"@list","@id":"toot:focalPoint"},"Emoji":"toot:Emoji","Hashtag":"as:Hashtag"}]"#;

/// Names that media can't have.
const OWN_NAMES: [&str; 5] = ["outbox.json", "actor.json", "likes.json", "bookmarks.json", "key.pem"];

/// Writes the zip, in Mastodon's order.
pub(super) fn write<W: Write + Seek>(work: &Work<'_>, out: &mut W) -> Result<Outcome, SaveError> {
    let mut zip = ZipWriter::new(out);
    outbox(work, &mut zip)?;
    let mut names: HashSet<String> = OWN_NAMES.map(str::to_owned).into();
    let media = if work.with_media() { media(work, &mut zip, &mut names)? } else { files::Outcome::default() };
    let all = work.chosen.items.len() == work.export.library.len();
    // Only the person sees bookmarks, so they go along with what is private only.
    let wanted = all && work.export.options.include_private;
    for name in ["likes.json", "bookmarks.json"].iter().filter(|_| wanted) {
        as_it_is(work, &mut zip, name)?;
    }
    profile(work, &mut zip, &mut names)?;
    as_it_is(work, &mut zip, "actor.json")?;
    zip.finish().map_err(io::Error::from)?;
    Ok(Outcome { media, ..Outcome::default() })
}

/// Begins an entry of about `size` bytes.
fn begin<W: Write + Seek>(
    zip: &mut ZipWriter<W>,
    name: &str,
    size: u64,
    method: CompressionMethod,
) -> Result<(), SaveError> {
    let options = SimpleFileOptions::default().compression_method(method).unix_permissions(0o644);
    // Deflate may make what it can't pack a little longer.
    let options = options.large_file(size >= u64::from(u32::MAX) / 100 * 99);
    Ok(zip.start_file(name, options).map_err(io::Error::from)?)
}

fn outbox<W: Write + Seek>(work: &Work<'_>, zip: &mut ZipWriter<W>) -> Result<(), SaveError> {
    let mut items: Vec<&Item<'_>> = work.chosen.items.iter().collect();
    items.sort_by_key(|item| item.post.record.offset);
    let size = items.iter().map(|item| u64::from(item.post.record.len) + 1).fold(2000, u64::saturating_add);
    begin(zip, "outbox.json", size, CompressionMethod::Deflated)?;
    let count = items.len();
    write!(
        zip,
        r#"{{"@context":{CONTEXT},"id":"outbox.json","type":"OrderedCollection","totalItems":{count},"orderedItems":["#
    )?;
    let mut records = Records::open(work)?;
    for (nth, item) in items.into_iter().enumerate() {
        let record = records.read(item.post.record).map_err(unreadable)?;
        if nth > 0 {
            zip.write_all(b",")?;
        }
        zip.write_all(&record)?;
        work.done(item.post)?;
    }
    Ok(zip.write_all(b"]}")?)
}

fn unreadable(error: RecordError) -> SaveError {
    match error {
        RecordError::Read(error) => SaveError::Unreadable(error),
        RecordError::NoRecord => SaveError::Unreadable(ReadError::NoEntry),
        RecordError::Stopped => SaveError::Stopped,
    }
}

/// Reads records in their order, in one pass over the outbox.
struct Records<'a> {
    work: &'a Work<'a>,
    reader: Box<dyn Read + Send + 'a>,
    /// Bytes of the outbox that were read.
    at: u64,
}

impl<'a> Records<'a> {
    fn open(work: &'a Work<'a>) -> Result<Self, SaveError> {
        let outbox = work.export.archive.layout().outbox().ok_or(SaveError::Unreadable(ReadError::NoEntry))?;
        let reader = work.export.archive.read(outbox).map_err(SaveError::Unreadable)?;
        Ok(Self { work, reader, at: 0 })
    }

    /// The bytes of a record. One that begins inside the one before, as it can in a damaged outbox, is looked up alone.
    fn read(&mut self, span: RecordSpan) -> Result<Vec<u8>, RecordError> {
        let Some(between) = span.offset.checked_sub(self.at) else {
            return load::record(self.work.export.archive, self.work.export.library, span, self.work.stop);
        };
        load::skip(&mut self.reader, between, self.work.stop)?;
        let mut record = Vec::new();
        let length = u64::from(span.len);
        let got = self.reader.by_ref().take(length).read_to_end(&mut record).map_err(ReadError::from)?;
        self.at = span.offset + got as u64;
        if got as u64 == length { Ok(record) } else { Err(RecordError::NoRecord) }
    }
}

/// The files of the posts; what is wrong with some is counted.
fn media<W: Write + Seek>(
    work: &Work<'_>,
    zip: &mut ZipWriter<W>,
    names: &mut HashSet<String>,
) -> Result<files::Outcome, SaveError> {
    let mut outcome = files::Outcome::default();
    let mut reader = Reader::new(work.export.archive, work.export.library, work.progress, work.stop);
    let mut pieces = media::pieces(work);
    pieces.sort_by_key(|piece| piece.entry);
    for piece in pieces {
        work.stop.check()?;
        let own = reader.name_of(piece);
        let name = named(own, work.export.archive.layout().root());
        if piece.entry.is_some() && !names.insert(name.clone()) {
            continue;
        }
        let copied = copy(&mut reader, zip, piece, &name);
        let Some((bytes, damaged)) = outcome.tolerate(own, copied)? else { continue };
        outcome.saved += 1;
        outcome.bytes += bytes;
        outcome.damaged.extend(damaged.then_some(name));
    }
    Ok(outcome)
}

/// Puts a file into the zip as it is: media do not get smaller by packing. Gives its length, and whether it is damaged.
fn copy<W: Write + Seek>(
    reader: &mut Reader<'_>,
    zip: &mut ZipWriter<W>,
    piece: Piece,
    name: &str,
) -> Result<(u64, bool), SaveError> {
    let mut opened = reader.begin(piece)?;
    begin(zip, name, opened.size, CompressionMethod::Stored)?;
    let mut bytes = 0;
    reader.pour(&mut opened, |piece| {
        bytes += piece.len() as u64;
        zip.write_all(piece)
    })?;
    Ok((bytes, opened.is_damaged()))
}

/// Avatar and header, as far as they are there.
fn profile<W: Write + Seek>(
    work: &Work<'_>,
    zip: &mut ZipWriter<W>,
    names: &mut HashSet<String>,
) -> Result<(), SaveError> {
    let account = &work.export.library.account;
    let mut reader = Reader::new(work.export.archive, work.export.library, work.progress, work.stop);
    for entry in [account.avatar, account.header].into_iter().flatten() {
        let piece = Piece::alone(entry);
        let name = reader.name_of(piece).rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        if names.insert(name.clone()) {
            let copied = copy(&mut reader, zip, piece, &name);
            files::Outcome::default().tolerate(&name, copied)?;
        }
    }
    Ok(())
}

/// A small file of the archive, if it is there.
fn as_it_is<W: Write + Seek>(work: &Work<'_>, zip: &mut ZipWriter<W>, name: &str) -> Result<(), SaveError> {
    let Some(entry) = work.export.archive.layout().at_root(name) else { return Ok(()) };
    let bytes = whole(work, entry)?;
    begin(zip, name, bytes.len() as u64, CompressionMethod::Deflated)?;
    Ok(zip.write_all(&bytes)?)
}

fn whole(work: &Work<'_>, entry: EntryId) -> Result<Vec<u8>, SaveError> {
    work.export.archive.bytes(entry, LONGEST).map_err(SaveError::Unreadable)
}

/// The name of an entry in an archive that has no folder around it: from `media_attachments/` on, where every address finds
/// it; else what stands below the root. Nothing in it leads out of a folder.
fn named(entry: &str, root: &str) -> String {
    const MEDIA: &str = "media_attachments/";
    let name = entry.replace('\\', "/");
    let below = match name.rfind(MEDIA) {
        Some(at) => name.get(at..).unwrap_or_default(),
        None => name.strip_prefix(root).unwrap_or(&name),
    };
    let parts = below.split('/').filter(|part| !matches!(*part, "" | "." | ".."));
    parts.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_stand_where_every_server_puts_them() {
        let file = "media_attachments/files/1/original/a.png";
        for before in ["", "/home/mastodon/public/system/", "archive/", "media_attachments/"] {
            assert_eq!(named(&format!("{before}{file}"), "archive/"), file);
        }
        assert_eq!(named("archive/uploads/1/a.png", "archive/"), "uploads/1/a.png");
        assert_eq!(named(r"..\..\media_attachments\..\x.png", ""), "media_attachments/x.png");
    }

    #[test]
    fn the_context_is_json() {
        assert!(serde_json::from_str::<serde_json::Value>(CONTEXT).is_ok());
    }
}
