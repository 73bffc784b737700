//! What a file is, by its first bytes. Names and stated types can be wrong (archive format §7); bytes decide.

use serde::{Deserialize, Serialize};

use crate::model::MediaKind;

/// So many bytes at the start of a file are enough for [`sniff`].
pub const SNIFF_LENGTH: usize = 1024;

/// Kinds of media files that servers of the Fediverse store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names are the formats' own; `name` spells them out")]
pub enum FileKind {
    Jpeg,
    Png,
    Gif,
    WebP,
    Bmp,
    Ico,
    Tiff,
    Avif,
    Heic,
    Jxl,
    Svg,
    Mp4,
    QuickTime,
    ThreeGp,
    WebM,
    Matroska,
    Avi,
    OggVideo,
    Ogg,
    Mp3,
    M4a,
    Aac,
    Flac,
    Wav,
    Wma,
}

impl FileKind {
    /// Picture, video or sound.
    pub fn media(self) -> MediaKind {
        match self {
            Self::Jpeg
            | Self::Png
            | Self::Gif
            | Self::WebP
            | Self::Bmp
            | Self::Ico
            | Self::Tiff
            | Self::Avif
            | Self::Heic
            | Self::Jxl
            | Self::Svg => MediaKind::Picture,
            Self::Mp4 | Self::QuickTime | Self::ThreeGp | Self::WebM | Self::Matroska | Self::Avi | Self::OggVideo => {
                MediaKind::Video
            }
            Self::Ogg | Self::Mp3 | Self::M4a | Self::Aac | Self::Flac | Self::Wav | Self::Wma => MediaKind::Audio,
        }
    }

    /// What people call the format, such as `JPEG`; the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Gif => "GIF",
            Self::WebP => "WebP",
            Self::Bmp => "BMP",
            Self::Ico => "ICO",
            Self::Tiff => "TIFF",
            Self::Avif => "AVIF",
            Self::Heic => "HEIC",
            Self::Jxl => "JPEG XL",
            Self::Svg => "SVG",
            Self::Mp4 => "MP4",
            Self::QuickTime => "QuickTime",
            Self::ThreeGp => "3GP",
            Self::WebM => "WebM",
            Self::Matroska => "Matroska",
            Self::Avi => "AVI",
            Self::OggVideo | Self::Ogg => "Ogg",
            Self::Mp3 => "MP3",
            Self::M4a => "M4A",
            Self::Aac => "AAC",
            Self::Flac => "FLAC",
            Self::Wav => "WAV",
            Self::Wma => "WMA",
        }
    }

    /// Usual ending of file names, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::WebP => "webp",
            Self::Bmp => "bmp",
            Self::Ico => "ico",
            Self::Tiff => "tif",
            Self::Avif => "avif",
            Self::Heic => "heic",
            Self::Jxl => "jxl",
            Self::Svg => "svg",
            Self::Mp4 => "mp4",
            Self::QuickTime => "mov",
            Self::ThreeGp => "3gp",
            Self::WebM => "webm",
            Self::Matroska => "mkv",
            Self::Avi => "avi",
            Self::OggVideo => "ogv",
            Self::Ogg => "ogg",
            Self::Mp3 => "mp3",
            Self::M4a => "m4a",
            Self::Aac => "aac",
            Self::Flac => "flac",
            Self::Wav => "wav",
            Self::Wma => "wma",
        }
    }
}

/// What the file that starts with `bytes` is; None when it is none of the kinds. [`SNIFF_LENGTH`] bytes are enough.
pub fn sniff(bytes: &[u8]) -> Option<FileKind> {
    let head = bytes.get(..SNIFF_LENGTH).unwrap_or(bytes);
    by_signature(head)
        .or_else(|| riff(head))
        .or_else(|| iso_media(head))
        .or_else(|| is_bmp(head).then_some(FileKind::Bmp))
        .or_else(|| is_svg(head).then_some(FileKind::Svg))
        .or_else(|| mpeg_audio(head))
}

fn by_signature(head: &[u8]) -> Option<FileKind> {
    const SIGNATURES: [(&[u8], FileKind); 14] = [
        (b"\xff\xd8\xff", FileKind::Jpeg),
        (b"\x89PNG\r\n\x1a\n", FileKind::Png),
        (b"GIF87a", FileKind::Gif),
        (b"GIF89a", FileKind::Gif),
        (b"II*\0", FileKind::Tiff),
        (b"MM\0*", FileKind::Tiff),
        (b"\xff\x0a", FileKind::Jxl),
        (b"\0\0\0\x0cJXL \r\n\x87\n", FileKind::Jxl),
        (b"fLaC", FileKind::Flac),
        (b"ID3", FileKind::Mp3),
        (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", FileKind::Wma),
        (b"\0\0\x01\0", FileKind::Ico),
        (b"OggS", FileKind::Ogg),
        (b"\x1a\x45\xdf\xa3", FileKind::Matroska),
    ];
    let kind = SIGNATURES.iter().find(|(signature, _)| head.starts_with(signature))?.1;
    let start = head.get(..64).unwrap_or(head);
    Some(match kind {
        FileKind::Ogg if contains(start, b"\x80theora") => FileKind::OggVideo,
        FileKind::Matroska if contains(start, b"webm") => FileKind::WebM,
        // Number of pictures in the icon, low byte first.
        FileKind::Ico if !matches!(head.get(4..6), Some([1..=255, 0])) => return None,
        kind => kind,
    })
}

fn contains(head: &[u8], wanted: &[u8]) -> bool {
    memchr::memmem::find(head, wanted).is_some()
}

fn riff(head: &[u8]) -> Option<FileKind> {
    match (head.get(..4)?, head.get(8..12)?) {
        (b"RIFF", b"WEBP") => Some(FileKind::WebP),
        (b"RIFF", b"WAVE") => Some(FileKind::Wav),
        (b"RIFF", b"AVI ") => Some(FileKind::Avi),
        _ => None,
    }
}

/// The family of ISO base media files (ISO/IEC 14496-12): told apart by their brands.
fn iso_media(head: &[u8]) -> Option<FileKind> {
    match head.get(4..8)? {
        b"ftyp" => {}
        // QuickTime from before brands.
        b"moov" | b"mdat" | b"wide" | b"pnot" => return Some(FileKind::QuickTime),
        _ => return None,
    }
    let size = u32::from_be_bytes([*head.first()?, *head.get(1)?, *head.get(2)?, *head.get(3)?]) as usize;
    let brands = head.get(8..size.min(head.len())).or_else(|| head.get(8..12))?;
    let major = brands.get(..4)?;
    let has = |wanted: &[&[u8; 4]]| brands.chunks_exact(4).any(|brand| wanted.iter().any(|one| brand == *one));
    Some(match major {
        _ if has(&[b"avif", b"avis"]) => FileKind::Avif,
        b"heic" | b"heix" | b"hevc" | b"hevx" | b"heim" | b"heis" | b"mif1" | b"msf1" => FileKind::Heic,
        b"qt  " => FileKind::QuickTime,
        b"M4A " | b"M4B " | b"M4P " => FileKind::M4a,
        brand if brand.starts_with(b"3g") => FileKind::ThreeGp,
        _ => FileKind::Mp4,
    })
}

fn is_bmp(head: &[u8]) -> bool {
    // Sizes of the known headers.
    head.starts_with(b"BM") && matches!(head.get(14..18), Some([12 | 40 | 52 | 56 | 64 | 108 | 124, 0, 0, 0]))
}

fn is_svg(head: &[u8]) -> bool {
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    let end = memchr::memmem::find(text, b"<svg");
    let html = memchr::memmem::find(text, b"<html");
    text.starts_with(b"<") && end.is_some_and(|svg| html.is_none_or(|html| svg < html))
}

/// A frame header of MPEG audio or AAC (ISO/IEC 11172-3 §2.4.1.3, 13818-7 §6.2).
fn mpeg_audio(head: &[u8]) -> Option<FileKind> {
    let [0xff, second, third] = *head.get(..3)? else { return None };
    if second & 0xf6 == 0xf0 {
        return Some(FileKind::Aac);
    }
    let layer_three = second & 0xe6 == 0xe2 && second & 0x18 != 0x08;
    let rates = third & 0xf0 != 0xf0 && third & 0x0c != 0x0c;
    (layer_three && rates).then_some(FileKind::Mp3)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn files_are_known_by_their_first_bytes() {
        let files: [(&[u8], FileKind); 27] = [
            (b"\xff\xd8\xff\xe0\0\x10JFIF", FileKind::Jpeg),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", FileKind::Png),
            (b"GIF89a\x01\0\x01\0", FileKind::Gif),
            (b"RIFF\x24\0\0\0WEBPVP8 ", FileKind::WebP),
            (b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0", FileKind::Bmp),
            (b"\0\0\x01\0\x01\0\x10\x10", FileKind::Ico),
            (b"II*\0\x08\0\0\0", FileKind::Tiff),
            (b"MM\0*\0\0\0\x08", FileKind::Tiff),
            (b"\0\0\0\x1cftypavif\0\0\0\0mif1avif", FileKind::Avif),
            (b"\0\0\0\x18ftypmif1\0\0\0\0avifmif1", FileKind::Avif),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", FileKind::Heic),
            (b"\xff\x0a\xfa", FileKind::Jxl),
            (b"<?xml version=\"1.0\"?>\n<!-- x --><svg xmlns=\"\">", FileKind::Svg),
            (b"\xef\xbb\xbf <svg>", FileKind::Svg),
            (b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41", FileKind::Mp4),
            (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", FileKind::QuickTime),
            (b"\0\0\0\x08wide\0\0\0\0mdat", FileKind::QuickTime),
            (b"\0\0\0\x14ftyp3gp4\0\0\0\0isom", FileKind::ThreeGp),
            (b"\0\0\0\x14ftypM4A \0\0\0\0isom", FileKind::M4a),
            (b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm", FileKind::WebM),
            (b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x13OpusHead", FileKind::Ogg),
            (b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x2a\x80theora", FileKind::OggVideo),
            (b"ID3\x04\0\0\0", FileKind::Mp3),
            (b"\xff\xfb\x90\x64", FileKind::Mp3),
            (b"\xff\xf1\x50\x80", FileKind::Aac),
            (b"fLaC\0\0\0\x22", FileKind::Flac),
            (b"RIFF\x24\0\0\0WAVEfmt ", FileKind::Wav),
        ];
        for (bytes, kind) in files {
            assert_eq!(sniff(bytes), Some(kind), "{kind:?}");
            assert!(!kind.name().is_empty() && !kind.extension().is_empty());
        }
    }

    #[test]
    fn other_files_are_not_taken_for_media() {
        let files: [&[u8]; 10] = [
            b"",
            b"\xff",
            b"BM is how this text begins, and it goes on",
            b"<!DOCTYPE html><html><body><svg></svg>",
            b"PK\x03\x04",
            b"{\"type\":\"Note\"}",
            b"\0\0\x01\0\0\0",
            b"\xff\xff\xff\xff",
            b"RIFF\0\0\0\0XXXX",
            b"text about <svg",
        ];
        for bytes in files {
            assert_eq!(sniff(bytes), None, "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn kinds_belong_to_pictures_videos_or_sounds() {
        assert_eq!(FileKind::Svg.media(), MediaKind::Picture);
        assert_eq!(FileKind::WebM.media(), MediaKind::Video);
        assert_eq!(FileKind::M4a.media(), MediaKind::Audio);
    }

    proptest! {
        #[test]
        fn any_bytes_have_a_kind_or_none(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            let _ = sniff(&bytes);
        }

        #[test]
        fn any_brands_have_a_kind(size in any::<u32>(), rest in prop::collection::vec(any::<u8>(), 0..40)) {
            let _ = sniff(&[&size.to_be_bytes()[..], b"ftyp", &rest].concat());
        }
    }
}
