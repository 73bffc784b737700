//! What can be wrong with an archive before it is packed. Damage to finished files is made elsewhere, from their bytes.

use std::{fmt, str::FromStr};

/// One thing that is wrong or unusual. Written on the command line by the name in the comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Defect {
    /// `duplicate-context`: a string `@context` at the start and an array at the end (Mastodon 4.2.0–4.2.9).
    DuplicateContext,
    /// `duplicate-ordered-items`: an empty `orderedItems`, then the real one (Mastodon 4.2.10).
    DuplicateOrderedItems,
    /// `duplicate-records=N`: N records come twice, word for word.
    DuplicateRecords(u64),
    /// `conflicting-records=N`: N records come twice, the second time edited.
    ConflictingRecords(u64),
    /// `trailing-comma`: a comma behind the last record.
    TrailingComma,
    /// `cut-json`: the outbox ends in the middle of its last record.
    CutJson,
    /// `bad-record`: one record in the middle is no JSON.
    BadRecord,
    /// `string-items=N`: N elements are addresses instead of activities, as in foreign files.
    StringItems(u64),
    /// `bom`: the JSON files begin with a byte order mark.
    Bom,
    /// `pretty`: the JSON files have line breaks and indentation.
    Pretty,
    /// `bare-list`: the outbox is a list without a collection around it.
    BareList,
    /// `no-actor`: no `actor.json`.
    NoActor,
    /// `no-outbox`: no `outbox.json`.
    NoOutbox,
    /// `no-likes`: no `likes.json` and no `bookmarks.json`.
    NoLikes,
    /// `missing-media=N`: N attached files are not there.
    MissingMedia(u64),
    /// `empty-media=N`: N attached files have 0 bytes.
    EmptyMedia(u64),
    /// `orphan-media=N`: N files belong to no post.
    OrphanMedia(u64),
    /// `wrapper-folder`: everything lies in one folder.
    WrapperFolder,
    /// `macosx`: `__MACOSX` and `.DS_Store`, as the Finder adds them.
    MacOsJunk,
    /// `url-prefix`: addresses of media begin with the name of a storage bucket.
    UrlPrefix,
    /// `absolute-tar-paths`: media entries are named by their full path on the server.
    AbsoluteTarPaths,
    /// `key-pem`: a private key, as in archives of Mastodon 2.3 and 2.4 (made up, opens nothing).
    KeyPem,
    /// `wrong-total`: `totalItems` is not the number of records.
    WrongTotal,
    /// `no-zip64`: a zip without the fields that large ones need, as Mastodon wrote before 4.4.4.
    NoZip64,
}

/// A name, how the defect is made from a number, and whether one follows the name.
type Named = (&'static str, fn(u64) -> Defect, bool);

/// All of them.
const NAMES: [Named; 24] = [
    ("duplicate-context", |_| Defect::DuplicateContext, false),
    ("duplicate-ordered-items", |_| Defect::DuplicateOrderedItems, false),
    ("duplicate-records", Defect::DuplicateRecords, true),
    ("conflicting-records", Defect::ConflictingRecords, true),
    ("trailing-comma", |_| Defect::TrailingComma, false),
    ("cut-json", |_| Defect::CutJson, false),
    ("bad-record", |_| Defect::BadRecord, false),
    ("string-items", Defect::StringItems, true),
    ("bom", |_| Defect::Bom, false),
    ("pretty", |_| Defect::Pretty, false),
    ("bare-list", |_| Defect::BareList, false),
    ("no-actor", |_| Defect::NoActor, false),
    ("no-outbox", |_| Defect::NoOutbox, false),
    ("no-likes", |_| Defect::NoLikes, false),
    ("missing-media", Defect::MissingMedia, true),
    ("empty-media", Defect::EmptyMedia, true),
    ("orphan-media", Defect::OrphanMedia, true),
    ("wrapper-folder", |_| Defect::WrapperFolder, false),
    ("macosx", |_| Defect::MacOsJunk, false),
    ("url-prefix", |_| Defect::UrlPrefix, false),
    ("absolute-tar-paths", |_| Defect::AbsoluteTarPaths, false),
    ("key-pem", |_| Defect::KeyPem, false),
    ("wrong-total", |_| Defect::WrongTotal, false),
    ("no-zip64", |_| Defect::NoZip64, false),
];

impl Defect {
    /// One of every kind, the counted ones with 1.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.iter().map(|(_, make, _)| make(1))
    }

    fn count(&self) -> u64 {
        match self {
            Self::DuplicateRecords(count)
            | Self::ConflictingRecords(count)
            | Self::StringItems(count)
            | Self::MissingMedia(count)
            | Self::EmptyMedia(count)
            | Self::OrphanMedia(count) => *count,
            _ => 0,
        }
    }
}

impl FromStr for Defect {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, count) = text.split_once('=').unwrap_or((text, "1"));
        let count = count.parse().map_err(|_| format!("{text}: a number must follow ="))?;
        NAMES
            .iter()
            .find(|(known, ..)| *known == name)
            .map(|(_, make, _)| make(count))
            .ok_or_else(|| format!("known defects: {}", NAMES.map(|(known, ..)| known).join(", ")))
    }
}

impl fmt::Display for Defect {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.count();
        let known = NAMES.iter().find(|(_, make, _)| make(count) == *self);
        let (name, _, counted) = known.unwrap_or(&NAMES[0]);
        if *counted { write!(to, "{name}={count}") } else { to.write_str(name) }
    }
}
