//! Pictures, videos and sounds that belong to a post.

/// Number of an entry in the archive that is open: an index into `Archive::entries`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryId(pub u32);

/// One attachment of a post (archive format §2.4).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attachment {
    /// Address as the outbox writes it: a path inside the archive or an absolute URL. Of a `Link`, the page that it leads to.
    pub url: Option<Box<str>>,
    /// The address does not stand there as such but inside of a `Link` object, as Pleroma's own API writes it.
    pub linked: bool,
    /// What it is, from the stated media type and the file name; the bytes may disagree.
    pub kind: MediaKind,
    /// Stated MIME type, such as `image/jpeg`.
    pub media_type: Option<Box<str>>,
    /// Alt text.
    pub alt: Option<Box<str>>,
    /// Blurhash of the picture or of the video's poster.
    pub blurhash: Option<Box<str>>,
    /// Focal point, x to the right and y upwards, each −1 … 1.
    pub focus: Option<[f32; 2]>,
    /// Stated width in pixels.
    pub width: Option<u32>,
    /// Stated height in pixels.
    pub height: Option<u32>,
    /// Stated length in seconds.
    pub seconds: Option<f32>,
    /// The file in the archive; None when the archive does not hold it.
    pub entry: Option<EntryId>,
}

impl Attachment {
    /// Address of its file. A link has none.
    pub fn file(&self) -> Option<&str> {
        self.url.as_deref().filter(|_| self.kind != MediaKind::Link)
    }

    /// Address of the page that a link leads to.
    pub fn page(&self) -> Option<&str> {
        self.url.as_deref().filter(|_| self.kind == MediaKind::Link)
    }

    /// It counts as one of the archive's attachments: its address stands there as it is.
    pub fn names_file(&self) -> bool {
        self.file().is_some() && !self.linked
    }
}

/// Kinds of media as people name them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MediaKind {
    /// A still or animated picture.
    Picture,
    /// A video, GIF-like ones included.
    Video,
    /// A sound.
    Audio,
    /// A link that is stored as an attachment (Mastodon 4.7).
    Link,
    /// Something else.
    #[default]
    Other,
}
