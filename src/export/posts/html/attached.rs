//! Pictures, videos, sounds and other files of a post.

use std::collections::{HashMap, HashSet};
use std::fs;

use super::super::super::media::SaveError;
use super::super::Work;
use super::super::media::{Copied, CopiedFile};
use super::super::target::Folder;
use super::escape::{href, inline};
use super::{ALL, EACH, Site};
use crate::i18n;
use crate::media::FileKind;
use crate::model::{Attachment, EntryId, MediaKind, Post};
use crate::tr;

/// Widths and heights beyond are not believed.
const LARGEST: u32 = 65_535;

/// Writes what is attached to a post.
pub(super) fn write(out: &mut String, site: &Site<'_>, post: &Post) {
    for attachment in &post.attachments {
        match attachment.page() {
            Some(page) => link(out, page, attachment),
            None => file(out, site, post, attachment),
        }
    }
}

/// A link that stands among the attachments.
fn link(out: &mut String, page: &str, attachment: &Attachment) {
    let name = inline(attachment.alt.as_deref().filter(|name| !name.trim().is_empty()).unwrap_or(page));
    if let Some(page) = href(page) {
        *out += &format!("<p><a href=\"{page}\" rel=\"nofollow noreferrer\">{name}</a></p>\n");
    } else {
        *out += &format!("<p>{name}</p>\n");
    }
}

fn file(out: &mut String, site: &Site<'_>, post: &Post, attachment: &Attachment) {
    let copy = attachment.entry.and_then(|entry| site.copied.get(&entry));
    let source = attachment.entry.and_then(|entry| match &site.inside {
        Some(inside) => inside.get(&entry).cloned(),
        None => site.copied.get(&entry).map(|copy| format!("../{}", copy.name)),
    });
    let alt = attachment.alt.as_deref().filter(|alt| !alt.trim().is_empty());
    *out += "<figure>\n";
    match (source, copy) {
        (Some(source), Some(copy)) => shown(out, site, post, attachment, &source, copy),
        _ => absent(out, attachment),
    }
    if let Some(alt) = alt {
        *out += &format!("<figcaption dir=\"auto\">{}</figcaption>\n", inline(alt));
    }
    *out += "</figure>\n";
}

/// A file that is here.
fn shown(out: &mut String, site: &Site<'_>, post: &Post, attachment: &Attachment, source: &str, copy: &CopiedFile) {
    let name = inline(&named(site, post, attachment));
    match copy.kind.filter(|kind| mime(*kind).is_some()).map(|kind| (kind, kind.media())) {
        Some((kind, MediaKind::Picture)) => {
            let picture = format!("<img src=\"{source}\" alt=\"{name}\" loading=\"lazy\"{}>", measures(attachment));
            // A drawing can hold scripts: as a picture they do not run, as a page of its own they would.
            if kind == FileKind::Svg || site.is_one_page() {
                *out += &format!("{picture}\n");
            } else {
                *out += &format!("<a href=\"{source}\">{picture}</a>\n");
            }
        }
        Some((_, MediaKind::Video)) => {
            *out += &format!("<video controls preload=\"none\" src=\"{source}\" aria-label=\"{name}\"></video>\n");
        }
        Some((_, MediaKind::Audio)) => {
            *out += &format!("<audio controls preload=\"none\" src=\"{source}\" aria-label=\"{name}\"></audio>\n");
        }
        _ => *out += &format!("<a href=\"{source}\" download>{name}</a>\n"),
    }
}

/// A file that is not here.
fn absent(out: &mut String, attachment: &Attachment) {
    let kind = tr!(match attachment.kind {
        MediaKind::Picture => "posts-kind-picture",
        MediaKind::Video => "posts-kind-video",
        MediaKind::Audio => "posts-kind-audio",
        MediaKind::Link => "posts-kind-link",
        MediaKind::Other => "posts-kind-file",
    });
    let why = tr!(if attachment.entry.is_some() { "export-media-left-out" } else { "posts-missing" });
    *out += &format!("<p class=\"quiet\">{}</p>\n", inline(&i18n::facts([kind, why])));
}

/// The description of a file, or what is said in its place.
fn named(site: &Site<'_>, post: &Post, attachment: &Attachment) -> String {
    if let Some(alt) = attachment.alt.as_deref().filter(|alt| !alt.trim().is_empty()) {
        return alt.to_owned();
    }
    let date = post.published.map(|time| i18n::date(time, site.work.export.zone));
    let date = date.unwrap_or_else(|| tr!("posts-no-date"));
    let key = match attachment.kind {
        MediaKind::Picture => "posts-picture-undescribed",
        MediaKind::Video => "posts-video-undescribed",
        MediaKind::Audio => "posts-audio-undescribed",
        MediaKind::Link | MediaKind::Other => "posts-file-undescribed",
    };
    tr!(key, date = date)
}

/// Width and height, so that nothing jumps while pictures come.
fn measures(attachment: &Attachment) -> String {
    let measure = |pixels: Option<u32>| pixels.filter(|pixels| (1..=LARGEST).contains(pixels));
    match measure(attachment.width).zip(measure(attachment.height)) {
        Some((width, height)) => format!(" width=\"{width}\" height=\"{height}\""),
        None => String::new(),
    }
}

/// The type of what browsers show; None for other kinds of files, which are offered to be saved.
fn mime(kind: FileKind) -> Option<&'static str> {
    Some(match kind {
        FileKind::Jpeg => "image/jpeg",
        FileKind::Png => "image/png",
        FileKind::Gif => "image/gif",
        FileKind::WebP => "image/webp",
        FileKind::Bmp => "image/bmp",
        FileKind::Ico => "image/x-icon",
        FileKind::Avif => "image/avif",
        FileKind::Svg => "image/svg+xml",
        FileKind::Mp4 => "video/mp4",
        FileKind::QuickTime => "video/quicktime",
        FileKind::ThreeGp => "video/3gpp",
        FileKind::WebM => "video/webm",
        FileKind::OggVideo => "video/ogg",
        FileKind::Ogg => "audio/ogg",
        FileKind::Mp3 => "audio/mpeg",
        FileKind::M4a => "audio/mp4",
        FileKind::Aac => "audio/aac",
        FileKind::Flac => "audio/flac",
        FileKind::Wav => "audio/wav",
        FileKind::Tiff | FileKind::Heic | FileKind::Jxl | FileKind::Matroska | FileKind::Avi | FileKind::Wma => {
            return None;
        }
    })
}

/// Browsers show it as a picture.
pub(super) fn is_picture(copy: &CopiedFile) -> bool {
    copy.kind.is_some_and(|kind| kind.media() == MediaKind::Picture && mime(kind).is_some())
}

/// Takes copied files into addresses, those of the profile and of the first posts first, as far as there is room; counts
/// files of posts that stay out.
pub(super) fn embed(
    work: &Work<'_>,
    copied: &Copied,
    folder: &Folder,
) -> Result<(HashMap<EntryId, String>, u64), SaveError> {
    let (mut inside, mut outside, mut room) = (HashMap::new(), HashSet::new(), ALL);
    let account = &work.export.library.account;
    let profile: Vec<_> = [account.avatar, account.header].into_iter().flatten().collect();
    let of_posts = work.chosen.items.iter().flat_map(|item| &item.post.attachments).filter_map(|file| file.entry);
    for entry in profile.iter().copied().chain(of_posts) {
        let Some(copy) = copied.get(&entry).filter(|_| !inside.contains_key(&entry)) else { continue };
        work.stop.check()?;
        match copy.kind.and_then(mime).filter(|_| copy.bytes <= EACH.min(room)) {
            Some(kind) => {
                room -= copy.bytes;
                let bytes = fs::read(folder.path(&copy.name))?;
                inside.insert(entry, format!("data:{kind};base64,{}", base64(&bytes)));
            }
            None => drop(outside.insert(entry)),
        }
    }
    let of_profile = profile.iter().filter(|entry| outside.contains(entry)).count();
    Ok((inside, (outside.len() - of_profile) as u64))
}

/// Base64 (RFC 4648 §4).
pub(super) fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |number: u32| DIGITS.get((number & 63) as usize).map_or('=', |digit| char::from(*digit));
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| chunk.get(at).map_or(0, |byte| u32::from(*byte));
        let all = byte(0) << 16 | byte(1) << 8 | byte(2);
        out.extend([digit(all >> 18), digit(all >> 12)]);
        out.push(if chunk.len() > 1 { digit(all >> 6) } else { '=' });
        out.push(if chunk.len() > 2 { digit(all) } else { '=' });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        for (plain, coded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
        assert_eq!(base64(&[0xfb, 0xff, 0xfe]), "+//+");
    }
}
