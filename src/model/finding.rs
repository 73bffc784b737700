//! What went wrong or is worth knowing, as values. Words are made elsewhere, from the kind.

use super::RecordSpan;

/// A partial failure or a remark: what, where, how much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub kind: FindingKind,
    /// Where it was found.
    pub place: Place,
    /// The name it concerns: an entry, an address, a key; plain text from the archive, untrusted.
    pub name: Option<Box<str>>,
    /// Bytes that are missing at least, where the container ends too early: of the last entry as far as its size is
    /// known, unpacked in a `.tar.gz`, and of what must stand at the end.
    pub lost: Option<u64>,
    /// So many more of the same kind were found and are not listed one by one.
    pub more: u64,
}

impl Finding {
    /// A finding without a name.
    pub fn new(kind: FindingKind, place: Place) -> Self {
        Self { kind, place, name: None, lost: None, more: 0 }
    }

    /// Adds the finding to others; when there are `most` already, it is only counted with the last one of its kind.
    pub fn add_to(self, findings: &mut Vec<Self>, most: usize) {
        let full = findings.len() >= most;
        let last = if full { findings.iter_mut().rfind(|known| known.kind == self.kind) } else { None };
        match last {
            Some(last) => last.more += 1,
            None => findings.push(self),
        }
    }

    /// The same finding, saying how much is missing at least.
    #[must_use]
    pub fn with_lost(mut self, bytes: u64) -> Self {
        self.lost = Some(bytes);
        self
    }

    /// The same finding about `name`.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<Box<str>>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The record of the outbox that it is about, when it can be read again: a skipped one, or the form of a record that
    /// is not shown.
    pub fn raw_record(&self) -> Option<RecordSpan> {
        let about_record = matches!(
            self.kind,
            FindingKind::RecordSkipped(_) | FindingKind::DuplicateRecord | FindingKind::ConflictingRecord
        );
        self.place.span.filter(|span| about_record && span.len > 0)
    }
}

/// Where something was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Entry of the archive, by name.
    pub entry: Option<Box<str>>,
    /// Which bytes of the (unpacked) entry; of length 0 when only their start is known.
    pub span: Option<RecordSpan>,
    /// URI of the post.
    pub post: Option<Box<str>>,
}

impl Place {
    /// The whole archive.
    pub fn archive() -> Self {
        Self::default()
    }

    /// An entry.
    pub fn entry(name: impl Into<Box<str>>) -> Self {
        Self { entry: Some(name.into()), ..Self::default() }
    }

    /// A byte of an entry.
    pub fn byte(name: impl Into<Box<str>>, offset: u64) -> Self {
        Self::entry(name).at(offset)
    }

    /// A record of the outbox, which is the entry `name`.
    pub fn record(name: impl Into<Box<str>>, span: RecordSpan) -> Self {
        Self { span: Some(span), ..Self::entry(name) }
    }

    /// The same place, from byte `offset` on.
    #[must_use]
    pub fn at(self, offset: u64) -> Self {
        Self { span: Some(RecordSpan { offset, len: 0 }), ..self }
    }

    /// Offset in bytes from the start of the (unpacked) entry.
    pub fn offset(&self) -> Option<u64> {
        self.span.map(|span| span.offset)
    }

    /// A post.
    pub fn post(uri: impl Into<Box<str>>) -> Self {
        Self { post: Some(uri.into()), ..Self::default() }
    }
}

/// What a [`Finding`] is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum FindingKind {
    /// A record of the outbox could not be used.
    RecordSkipped(SkipReason),
    /// A record that stands in the outbox twice, byte for byte or in content.
    DuplicateRecord,
    /// Two records with the same activity id and different content; the newer or longer one is shown.
    ConflictingRecord,
    /// A key that should stand once stands twice (harmless, Mastodon 4.2; archive format §2.1).
    RepeatedKey,
    /// The container is damaged but could be read.
    ContainerDamaged(DamageKind),
    /// An entry of the container could not be read to its end.
    EntryUnreadable,
    /// A JSON file is not JSON, or is cut off.
    JsonDamaged,
    /// An entry name that points outside the archive (`..`, drive letters, links); it is never used as a path.
    UnsafeName,
    /// The archive was inside another archive.
    Nested,
    /// The file is an unfinished browser download.
    UnfinishedDownload,
    /// A second archive stands in the same container or folder; only the first is shown.
    OtherArchive,
    /// A later entry has the same name; only that one is shown.
    SameName,
    /// `actor.json` is not there.
    NoActor,
    /// `outbox.json` is not there.
    NoOutbox,
    /// `key.pem`, the account's private key, is inside (Mastodon 2.3–2.4).
    PrivateKey,
    /// More was there than Fossick reads (entries, records, list items); the rest was left out.
    TooMany,
    /// What was shown, left out and skipped is not what was found: a mistake of Fossick itself.
    Miscounted,
}

/// Why a record of the outbox is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SkipReason {
    /// Not valid JSON.
    BadJson,
    /// The file ends inside the record.
    CutOff,
    /// Valid JSON, but not an object.
    NotAnObject,
    /// An activity that is neither a post nor a boost, such as `Like` or `Follow`.
    UnknownActivity,
    /// A `Create` without a usable object, or a boost that does not say of what.
    NoObject,
    /// Longer than Fossick reads in one piece.
    TooLong,
    /// Fossick itself failed at it.
    Crashed,
}

/// What is wrong with a container.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DamageKind {
    /// It ends too early.
    CutOff,
    /// The directory at the end of the zip is missing or damaged; entries were found by looking through the file.
    DirectoryRebuilt,
    /// Offsets over 4 GiB had wrapped around and were put right (Mastodon before 4.4.4).
    OffsetsRepaired,
    /// Bytes before or after the archive that do not belong to it.
    ForeignBytes,
    /// A checksum does not match.
    Checksum,
    /// Directory and entry disagree about an entry.
    HeaderMismatch,
}
