//! What a file is said to be: by its MIME type or the ending of its name. Bytes may say otherwise (archive format §7).

use super::sniff::FileKind;

/// The kind a MIME type means, such as `image/jpeg`.
pub fn by_mime(mime: &str) -> Option<FileKind> {
    let bare = mime.split(';').next().unwrap_or(mime).trim().to_ascii_lowercase();
    Some(match bare.as_str() {
        "image/jpeg" | "image/jpg" | "image/pjpeg" => FileKind::Jpeg,
        "image/png" | "image/apng" => FileKind::Png,
        "image/gif" => FileKind::Gif,
        "image/webp" => FileKind::WebP,
        "image/bmp" | "image/x-ms-bmp" => FileKind::Bmp,
        "image/x-icon" | "image/vnd.microsoft.icon" => FileKind::Ico,
        "image/tiff" => FileKind::Tiff,
        "image/avif" => FileKind::Avif,
        "image/heic" | "image/heif" => FileKind::Heic,
        "image/jxl" => FileKind::Jxl,
        "image/svg+xml" => FileKind::Svg,
        "video/mp4" | "video/x-m4v" => FileKind::Mp4,
        "video/quicktime" => FileKind::QuickTime,
        "video/3gpp" | "audio/3gpp" => FileKind::ThreeGp,
        "video/webm" | "audio/webm" => FileKind::WebM,
        "video/x-matroska" => FileKind::Matroska,
        "video/x-msvideo" => FileKind::Avi,
        "video/ogg" => FileKind::OggVideo,
        "audio/ogg" | "application/ogg" | "audio/vorbis" | "audio/opus" => FileKind::Ogg,
        "audio/mpeg" | "audio/mp3" => FileKind::Mp3,
        "audio/mp4" | "audio/m4a" | "audio/x-m4a" => FileKind::M4a,
        "audio/aac" | "audio/vnd.dlna.adts" => FileKind::Aac,
        "audio/flac" | "audio/x-flac" => FileKind::Flac,
        "audio/wav" | "audio/wave" | "audio/x-wav" | "audio/vnd.wave" => FileKind::Wav,
        "audio/x-ms-wma" | "video/x-ms-asf" => FileKind::Wma,
        _ => return None,
    })
}

/// The kind the ending of a name means.
pub fn by_name(name: &str) -> Option<FileKind> {
    let base = name.rsplit(['/', '\\']).next()?;
    let (_, end) = base.rsplit_once('.')?;
    Some(match end.to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" | "jpe" | "jfif" => FileKind::Jpeg,
        "png" | "apng" => FileKind::Png,
        "gif" => FileKind::Gif,
        "webp" => FileKind::WebP,
        "bmp" => FileKind::Bmp,
        "ico" => FileKind::Ico,
        "tif" | "tiff" => FileKind::Tiff,
        "avif" => FileKind::Avif,
        "heic" | "heif" => FileKind::Heic,
        "jxl" => FileKind::Jxl,
        "svg" => FileKind::Svg,
        "mp4" | "m4v" => FileKind::Mp4,
        "mov" => FileKind::QuickTime,
        "3gp" => FileKind::ThreeGp,
        "webm" => FileKind::WebM,
        "mkv" => FileKind::Matroska,
        "avi" => FileKind::Avi,
        "ogv" => FileKind::OggVideo,
        "ogg" | "oga" | "opus" => FileKind::Ogg,
        "mp3" => FileKind::Mp3,
        "m4a" => FileKind::M4a,
        "aac" => FileKind::Aac,
        "flac" => FileKind::Flac,
        "wav" => FileKind::Wav,
        "wma" => FileKind::Wma,
        _ => return None,
    })
}

/// Whether a file of kind `really` may well be called one of kind `stated`: relatives differ in little but their names.
pub fn fits(stated: FileKind, really: FileKind) -> bool {
    family(stated) == family(really)
}

fn family(kind: FileKind) -> FileKind {
    match kind {
        FileKind::QuickTime | FileKind::ThreeGp | FileKind::M4a => FileKind::Mp4,
        FileKind::Matroska => FileKind::WebM,
        FileKind::OggVideo => FileKind::Ogg,
        FileKind::Heic => FileKind::Avif,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_and_names_say_what_a_file_is() {
        assert_eq!(by_mime("image/jpeg"), Some(FileKind::Jpeg));
        assert_eq!(by_mime("Audio/OGG; codecs=opus"), Some(FileKind::Ogg));
        assert_eq!(by_mime("text/html"), None);
        assert_eq!(by_name("a/b.c/0a1b.JPEG"), Some(FileKind::Jpeg));
        assert_eq!(by_name("a.png/0a1b"), None);
        assert_eq!(by_name(""), None);
    }

    #[test]
    fn relatives_may_have_each_others_names() {
        assert!(fits(FileKind::Mp4, FileKind::M4a) && fits(FileKind::OggVideo, FileKind::Ogg));
        assert!(!fits(FileKind::Png, FileKind::Jpeg));
    }
}
