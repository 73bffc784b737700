//! What a finding can be about, and how much each kind matters. This table is the whole of the verdict.

/// The answer to "is it all there?", from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// Everything is here.
    Complete,
    /// Everything is here that Mastodon puts into an archive; some things are worth knowing.
    Notes,
    /// Something is not here.
    Missing,
    /// Something is broken.
    Damaged,
    /// Nothing could be read.
    Unreadable,
}

impl Verdict {
    /// Its name in the JSON report.
    pub fn name(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Notes => "notes",
            Self::Missing => "missing",
            Self::Damaged => "damaged",
            Self::Unreadable => "unreadable",
        }
    }
}

/// How much a finding matters. Sorts problems first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Something is missing or broken.
    Problem,
    /// Worth knowing.
    Note,
    /// As it should be.
    InOrder,
}

impl Severity {
    /// All of them, in the order of a report.
    pub const ALL: [Self; 3] = [Self::Problem, Self::Note, Self::InOrder];

    /// Its name in the JSON report and in keys of texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Problem => "problem",
            Self::Note => "note",
            Self::InOrder => "in-order",
        }
    }
}

/// Makes the enum, its stable names and its verdicts from one table.
macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $kind:ident $name:literal $verdict:ident,)+) => {
        /// What a finding is about. Sorts in the order of a report.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum CheckKind {
            $($(#[doc = $doc])+ $kind,)+
        }

        impl CheckKind {
            /// All of them, in the order of a report.
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            /// Its stable name in the JSON report and in keys of texts.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)+
                }
            }

            /// What an archive with such a finding is at best.
            pub fn verdict(self) -> Verdict {
                match self {
                    $(Self::$kind => Verdict::$verdict,)+
                }
            }
        }
    };
}

kinds! {
    /// Nothing could be read.
    NothingReadable "nothing-readable" Unreadable,
    /// The container ends too early.
    ContainerCutOff "container-cut-off" Damaged,
    /// The container's directory was rebuilt or put right.
    ContainerRepaired "container-repaired" Damaged,
    /// Bytes before or behind the archive that do not belong to it.
    ForeignBytes "foreign-bytes" Damaged,
    /// Directory and entry disagree.
    HeaderMismatch "header-mismatch" Damaged,
    /// What came out of the container is not what went in.
    ChecksumFailed "checksum-failed" Damaged,
    /// Entries protected by a password.
    PasswordProtected "password-protected" Damaged,
    /// Entries that could not be read, or not to their end.
    EntryUnreadable "entry-unreadable" Damaged,
    /// One of the JSON files is damaged or cut off.
    JsonDamaged "json-damaged" Damaged,
    /// Fossick lost count of the records: its own mistake.
    Miscounted "miscounted" Damaged,
    /// Records of the outbox that could not be used.
    RecordsSkipped "records-skipped" Damaged,
    /// Files attached to posts that are broken, for whatever reason.
    MediaDamaged "media-damaged" Damaged,
    /// Files of a kind that Fossick decodes, but these it can't.
    NotDecodable "not-decodable" Damaged,
    /// `outbox.json` is not there.
    OutboxMissing "outbox-missing" Missing,
    /// `actor.json` is not there.
    ActorMissing "actor-missing" Missing,
    /// Attached files that are not there.
    MediaMissing "media-missing" Missing,
    /// Attached files of 0 bytes.
    MediaEmpty "media-empty" Missing,
    /// The avatar that `actor.json` names is not there.
    AvatarMissing "avatar-missing" Missing,
    /// The header picture that `actor.json` names is not there.
    HeaderMissing "header-missing" Missing,
    /// Hardly anything is in the archive.
    NearlyEmpty "nearly-empty" Notes,
    /// The name is that of a download that has not finished.
    UnfinishedDownload "unfinished-download" Notes,
    /// The account's private key is in the archive.
    PrivateKey "private-key" Notes,
    /// Posts for followers or for certain people are in the archive.
    PrivatePosts "private-posts" Notes,
    /// Lists that Mastodon offers apart and that are not here.
    ListsMissing "lists-missing" Notes,
    /// CSV files of which nobody knows what they list, or that can't be read.
    ListsUnknown "lists-unknown" Notes,
    /// `likes.json` is not there.
    LikesMissing "likes-missing" Notes,
    /// `bookmarks.json` is not there.
    BookmarksMissing "bookmarks-missing" Notes,
    /// Media files that no post names.
    MediaUnattached "media-unattached" Notes,
    /// Files of another kind than the archive says.
    MediaOtherType "media-other-type" Notes,
    /// `totalItems` is not the number of records.
    TotalDiffers "total-differs" Notes,
    /// Records that stand in the outbox more than once.
    Duplicates "duplicates" Notes,
    /// A second archive in the same container.
    OtherArchive "other-archive" Notes,
    /// Entries of the same name, of which only the last is shown.
    SameNames "same-names" Notes,
    /// Entry names that point outside the archive.
    UnsafeNames "unsafe-names" Notes,
    /// More was there than Fossick reads.
    TooMany "too-many" Notes,
    /// The container is whole.
    ContainerWhole "container-whole" Complete,
    /// Every byte of every file was read and is what it should be.
    FilesIntact "files-intact" Complete,
    /// The expected parts are there.
    PartsPresent "parts-present" Complete,
    /// Records that were read.
    RecordsRead "records-read" Complete,
    /// Attached files that are here.
    MediaPresent "media-present" Complete,
    /// Files of kinds that Fossick can't look into.
    MediaNotChecked "media-not-checked" Complete,
    /// The newest post, and when the archive was made.
    HowRecent "how-recent" Complete,
    /// Lists that are here.
    ListsPresent "lists-present" Complete,
    /// A key that should stand once stands twice.
    RepeatedKey "repeated-key" Complete,
    /// The archive was inside another.
    Nested "nested" Complete,
    /// Who follows the account can't be downloaded.
    FollowersNotOffered "followers-not-offered" Complete,
    /// What Mastodon never puts into an archive.
    NeverIncluded "never-included" Complete,
    /// What can't be done with an archive, for who is about to delete an account.
    NoWayBack "no-way-back" Complete,
}

impl CheckKind {
    /// It says how things are with archives as such: nothing that was found in this one to be as it should be.
    pub fn is_remark(self) -> bool {
        matches!(self, Self::MediaNotChecked | Self::HowRecent | Self::FollowersNotOffered)
            || matches!(self, Self::RepeatedKey | Self::Nested | Self::NeverIncluded | Self::NoWayBack)
    }

    /// The container or one of its entries is broken, so that not every byte is as it was.
    pub fn is_about_bytes(self) -> bool {
        matches!(self, Self::ContainerCutOff | Self::ContainerRepaired | Self::HeaderMismatch | Self::ChecksumFailed)
            || matches!(self, Self::PasswordProtected | Self::EntryUnreadable)
    }

    /// How much it matters.
    pub fn severity(self) -> Severity {
        match self.verdict() {
            Verdict::Complete => Severity::InOrder,
            Verdict::Notes => Severity::Note,
            Verdict::Missing | Verdict::Damaged | Verdict::Unreadable => Severity::Problem,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kebab_case_and_each_is_used_once() {
        let mut names: Vec<_> = CheckKind::ALL.iter().map(|kind| kind.name()).collect();
        assert!(names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')));
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }

    #[test]
    fn verdicts_are_ordered_from_best_to_worst() {
        use Verdict::{Complete, Damaged, Missing, Notes, Unreadable};
        assert!([Complete, Notes, Missing, Damaged, Unreadable].is_sorted());
    }

    #[test]
    fn kinds_stand_in_the_order_of_what_they_weigh() {
        assert!(CheckKind::ALL.iter().rev().map(|kind| kind.verdict()).is_sorted());
    }
}
