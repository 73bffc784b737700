//! What a file or folder seems to be when it is no Mastodon archive. Told from bytes and entry names, never from the
//! file's own name: people rename files.

use super::gzip;
use super::json_peek::{Peek, peek};
use super::names::base;

/// What a file or folder seems to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LooksLike {
    /// A Twitter or X archive.
    TwitterArchive,
    /// An Instagram download.
    Instagram,
    /// A Facebook download.
    Facebook,
    /// A Google Takeout download.
    GoogleTakeout,
    /// Notes or data of Misskey, Sharkey, Firefish and their family (archive format §8.3).
    MisskeyNotes,
    /// Statuses exported by Pixelfed (archive format §8.4).
    PixelfedStatuses,
    /// A Friendica export (archive format §8.5).
    Friendica,
    /// `actor.json` alone.
    ActorJson,
    /// `likes.json` alone.
    LikesJson,
    /// `bookmarks.json` alone.
    BookmarksJson,
    /// `following.json` alone, which Pleroma writes.
    FollowingJson,
    /// `followers.json` alone, which Pleroma writes.
    FollowersJson,
    /// Filters that Mastodon ≥ 4.6 exports.
    MastodonFilters,
    /// A list that Mastodon exports as CSV, such as the accounts somebody follows.
    MastodonList,
    /// JSON of another kind.
    OtherJson,
    /// A text document, such as Word writes.
    TextDocument,
    /// A spreadsheet.
    Spreadsheet,
    /// Slides.
    Presentation,
    /// An electronic book.
    Epub,
    /// Several pictures or videos.
    Photos,
    /// One picture.
    Picture,
    /// One video.
    Video,
    /// One sound.
    Audio,
    /// A PDF.
    Pdf,
    /// A web page, often a login page that was saved instead of the download.
    WebPage,
    /// Plain text.
    Text,
    /// A RAR archive.
    Rar,
    /// A 7z archive.
    SevenZip,
    /// Something compressed otherwise.
    Compressed,
    /// A program, an app, a disk image.
    Program,
    /// Nothing but zeros: a download or copy that never got its content.
    Zeros,
    /// A container without entries.
    Empty,
    /// A zip, tar or folder of files of another kind.
    OtherFiles,
    /// Nothing we know.
    #[default]
    Unknown,
}

/// What the first bytes say about how to open a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sniffed {
    /// A zip.
    Zip,
    /// A gzip file.
    Gzip,
    /// A tar.
    Tar,
    /// JSON that may be an outbox.
    Outbox,
    /// Nothing to open.
    Other(LooksLike),
}

/// Looks at the beginning of a file; 64 KiB are enough.
pub(super) fn sniff(head: &[u8]) -> Sniffed {
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") || head.starts_with(b"PK\x07\x08PK\x03\x04") {
        Sniffed::Zip
    } else if head.starts_with(&gzip::MAGIC) {
        Sniffed::Gzip
    } else if is_tar_header(head) || has_magic(head) {
        Sniffed::Tar
    } else {
        match peek(head) {
            Some(Peek::Outbox) => Sniffed::Outbox,
            Some(Peek::Other(looks_like)) => Sniffed::Other(looks_like),
            None => Sniffed::Other(from_bytes(head)),
        }
    }
}

/// Whether these bytes begin with a tar header: its checksum, the sum of its bytes with the checksum's own taken as
/// spaces, is the surest sign, and old tars have no other.
pub(super) fn is_tar_header(head: &[u8]) -> bool {
    let Some(block) = head.first_chunk::<512>() else { return false };
    let header = tar::Header::from_byte_slice(block);
    let sum: u32 =
        (0..).zip(block).map(|(at, &byte)| if (148..156).contains(&at) { 32 } else { u32::from(byte) }).sum();
    header.cksum().is_ok_and(|stated| stated == sum)
}

/// Whether these bytes have the word that all but the oldest tars write into their headers, at its place.
pub(super) fn has_magic(head: &[u8]) -> bool {
    head.get(257..262) == Some(b"ustar")
}

/// First bytes, and what begins with them.
const MAGIC: [(&[u8], LooksLike); 30] = [
    (b"%PDF", LooksLike::Pdf),
    (b"\x89PNG\r\n\x1a\n", LooksLike::Picture),
    (b"\xff\xd8\xff", LooksLike::Picture),
    (b"GIF8", LooksLike::Picture),
    (b"BM", LooksLike::Picture),
    (b"II*\0", LooksLike::Picture),
    (b"MM\0*", LooksLike::Picture),
    (b"8BPS", LooksLike::Picture),
    (b"\xff\x0a", LooksLike::Picture),
    (b"\x1a\x45\xdf\xa3", LooksLike::Video),
    (b"ID3", LooksLike::Audio),
    (b"OggS", LooksLike::Audio),
    (b"fLaC", LooksLike::Audio),
    (b"\xff\xfb", LooksLike::Audio),
    (b"\xff\xf3", LooksLike::Audio),
    (b"Rar!\x1a\x07", LooksLike::Rar),
    (b"7z\xbc\xaf\x27\x1c", LooksLike::SevenZip),
    (b"\xfd7zXZ\0", LooksLike::Compressed),
    (b"\x28\xb5\x2f\xfd", LooksLike::Compressed),
    (b"BZh", LooksLike::Compressed),
    (b"\x1f\x8b", LooksLike::Compressed),
    (b"\x7fELF", LooksLike::Program),
    (b"MZ", LooksLike::Program),
    (b"\xcf\xfa\xed\xfe", LooksLike::Program),
    (b"\xca\xfe\xba\xbe", LooksLike::Program),
    (b"#!", LooksLike::Program),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", LooksLike::TextDocument),
    (b"{\\rtf", LooksLike::TextDocument),
    (b"window.YTD.", LooksLike::TwitterArchive),
    (b"SQLite format 3\0", LooksLike::Program),
];

/// What a file that we can't open seems to be.
fn from_bytes(head: &[u8]) -> LooksLike {
    let zeros = head.iter().all(|&byte| byte == 0);
    if zeros {
        return LooksLike::Zeros;
    }
    if let Some((_, looks_like)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return *looks_like;
    }
    match (head.get(4..8), head.get(8..12)) {
        (Some(b"ftyp"), Some(b"heic" | b"heix" | b"mif1" | b"avif")) | (_, Some(b"WEBP")) => LooksLike::Picture,
        (Some(b"ftyp"), Some(b"M4A ")) | (_, Some(b"WAVE")) => LooksLike::Audio,
        (Some(b"ftyp" | b"moov" | b"mdat" | b"wide"), _) | (_, Some(b"AVI ")) => LooksLike::Video,
        _ => as_text(head).map_or(LooksLike::Unknown, from_text),
    }
}

/// The beginning as text; the last character may be cut.
fn as_text(head: &[u8]) -> Option<&str> {
    let text = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => std::str::from_utf8(head.get(..error.valid_up_to())?).ok()?,
        Err(_) => return None,
    };
    let control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}');
    (!text.contains(control)).then(|| text.trim_start_matches('\u{feff}'))
}

fn from_text(text: &str) -> LooksLike {
    let start: String = text.trim_start().chars().take(100).collect::<String>().to_ascii_lowercase();
    if ["<!doctype html", "<html", "<head", "<body", "<!--"].iter().any(|tag| start.starts_with(tag)) {
        LooksLike::WebPage
    } else if start.contains("<svg") {
        LooksLike::Picture
    } else if is_mastodon_list(text) {
        LooksLike::MastodonList
    } else {
        LooksLike::Text
    }
}

/// The CSV files people download beside the archive (archive format §5): a header Mastodon writes, or lines that all hold
/// an account, or all a domain.
fn is_mastodon_list(text: &str) -> bool {
    let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(20).collect();
    let starts = |header: &&str| lines.first().is_some_and(|line| line.starts_with(header));
    if ["Account address", "#domain", "#uri", "List name"].iter().any(starts) {
        return true;
    }
    let is_host = |text: &str| {
        let letters = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '*');
        let top = text.rsplit_once('.').map_or("", |(_, top)| top);
        top.len() > 1 && top.chars().all(char::is_alphabetic) && text.chars().all(letters)
    };
    let is_account = |cell: &str| {
        let cell = cell.trim_start_matches('@');
        cell.split_once('@').is_some_and(|(user, host)| !user.is_empty() && !user.contains(' ') && is_host(host))
    };
    let all = |fits: &dyn Fn(&str) -> bool| !lines.is_empty() && lines.iter().all(|line| fits(line));
    all(&|line| line.split(',').any(is_account)) || all(&is_host)
}

/// What a container is, from the plain names of its files.
pub(super) fn from_names<'n>(names: impl IntoIterator<Item = &'n str>) -> LooksLike {
    let mut seen = [false; SIGNS.len()];
    let (mut files, mut pictures) = (0_usize, 0_usize);
    for name in names {
        files += 1;
        pictures += usize::from(is_picture_or_video(name));
        for (seen, (sign, _)) in seen.iter_mut().zip(&SIGNS) {
            *seen |= sign.matches(name);
        }
    }
    let sign = seen.iter().zip(&SIGNS).find(|(seen, _)| **seen);
    match sign {
        Some((_, (_, looks_like))) => *looks_like,
        None if files == 0 => LooksLike::Empty,
        None if pictures * 10 >= files * 9 => LooksLike::Photos,
        None => LooksLike::OtherFiles,
    }
}

/// A file or folder that tells what the whole is.
enum Sign {
    /// The file name is this.
    File(&'static str),
    /// The file name begins and ends so.
    Named(&'static str, &'static str),
    /// The path holds this.
    Path(&'static str),
}

impl Sign {
    fn matches(&self, name: &str) -> bool {
        match self {
            Self::File(file) => base(name) == *file,
            Self::Named(start, end) => base(name).starts_with(start) && base(name).ends_with(end),
            Self::Path(part) => name.contains(part),
        }
    }
}

/// Signs, the surest first.
const SIGNS: [(Sign, LooksLike); 28] = [
    (Sign::Path("word/document.xml"), LooksLike::TextDocument),
    (Sign::Path("xl/workbook.xml"), LooksLike::Spreadsheet),
    (Sign::Path("ppt/presentation.xml"), LooksLike::Presentation),
    (Sign::Path("META-INF/container.xml"), LooksLike::Epub),
    (Sign::Path("META-INF/manifest.xml"), LooksLike::TextDocument),
    (Sign::File("classes.dex"), LooksLike::Program),
    (Sign::Path("META-INF/MANIFEST.MF"), LooksLike::Program),
    (Sign::Path(".app/Contents/MacOS/"), LooksLike::Program),
    (Sign::Path("data/tweets.js"), LooksLike::TwitterArchive),
    (Sign::Path("data/tweet.js"), LooksLike::TwitterArchive),
    (Sign::Path("data/tweets-part"), LooksLike::TwitterArchive),
    (Sign::Path("data/js/tweets/"), LooksLike::TwitterArchive),
    (Sign::File("tweet.js"), LooksLike::TwitterArchive),
    (Sign::File("tweets.js"), LooksLike::TwitterArchive),
    (Sign::Path("your_instagram_activity/"), LooksLike::Instagram),
    (Sign::Path("content/posts_1."), LooksLike::Instagram),
    (Sign::Path("your_facebook_activity/"), LooksLike::Facebook),
    (Sign::Path("posts/your_posts"), LooksLike::Facebook),
    (Sign::Path("Takeout/"), LooksLike::GoogleTakeout),
    (Sign::File("archive_browser.html"), LooksLike::GoogleTakeout),
    (Sign::Named("notes-", ".json"), LooksLike::MisskeyNotes),
    (Sign::File("notes.json"), LooksLike::MisskeyNotes),
    (Sign::File("followings.json"), LooksLike::MisskeyNotes),
    (Sign::Named("pixelfed-", ".json"), LooksLike::PixelfedStatuses),
    (Sign::File("muted-and-blocked-accounts.json"), LooksLike::PixelfedStatuses),
    (Sign::Named("", ".account"), LooksLike::Friendica),
    (Sign::File("following_accounts.csv"), LooksLike::MastodonList),
    (Sign::File("blocked_domains.csv"), LooksLike::MastodonList),
];

fn is_picture_or_video(name: &str) -> bool {
    const ENDS: [&str; 14] =
        ["jpg", "jpeg", "png", "gif", "webp", "heic", "heif", "avif", "tif", "tiff", "bmp", "mp4", "mov", "dng"];
    base(name).rsplit_once('.').is_some_and(|(_, end)| ENDS.iter().any(|known| end.eq_ignore_ascii_case(known)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_that_are_no_archive_are_named() {
        let cases: [(&[u8], LooksLike); 12] = [
            (b"%PDF-1.7", LooksLike::Pdf),
            (b"\xff\xd8\xff\xe0", LooksLike::Picture),
            (b"\0\0\0\x18ftypisom", LooksLike::Video),
            (b"\0\0\0\x18ftypheic", LooksLike::Picture),
            (b"RIFF\0\0\0\0WEBPVP8 ", LooksLike::Picture),
            (b"\n <!DOCTYPE HTML><html>", LooksLike::WebPage),
            (b"Account address,Show boosts\nbob@b.example,true\n", LooksLike::MastodonList),
            (b"Friends,bob@b.example\nWork,eve@c.example\n", LooksLike::MastodonList),
            (b"bad.example\nworse.example\n", LooksLike::MastodonList),
            (b"Dear diary, today was fine.", LooksLike::Text),
            (&[0; 100], LooksLike::Zeros),
            (b"\x01\x02\x03\xfe", LooksLike::Unknown),
        ];
        for (bytes, expected) in cases {
            assert_eq!(sniff(bytes), Sniffed::Other(expected), "{:?}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn containers_are_told_by_their_files() {
        let cases: [(&[&str], LooksLike); 9] = [
            (&["Your archive.html", "data/tweets.js", "data/tweets_media/1.jpg"], LooksLike::TwitterArchive),
            (&["your_instagram_activity/content/posts_1.json", "media/1.jpg"], LooksLike::Instagram),
            (&["word/document.xml", "[Content_Types].xml"], LooksLike::TextDocument),
            (&["user.json", "notes.json", "followings.json"], LooksLike::MisskeyNotes),
            (&["IMG_1.JPG", "IMG_2.heic", "clip.mov"], LooksLike::Photos),
            (&["mimetype", "META-INF/container.xml"], LooksLike::Epub),
            (&["AndroidManifest.xml", "classes.dex"], LooksLike::Program),
            (&["a.txt", "b.rs"], LooksLike::OtherFiles),
            (&[], LooksLike::Empty),
        ];
        for (names, expected) in cases {
            assert_eq!(from_names(names.iter().copied()), expected, "{names:?}");
        }
    }

    #[test]
    fn text_that_breaks_off_inside_a_character_is_text() {
        assert_eq!(sniff(&"Grüße".as_bytes()[..3]), Sniffed::Other(LooksLike::Text));
    }
}
