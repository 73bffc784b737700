//! Words for errors and findings: what happened, what it means, what to do.
//!
//! Rooms below give kinds and numbers; here they become sentences, once, for the window and the command line alike.

use std::io;
use std::path::Path;

use crate::archive::{LooksLike, OpenError, ReadError};
use crate::export::media::{Outcome, SaveError, SaveFailed};
use crate::export::posts;
use crate::i18n;
use crate::jobs::JobFailed;
use crate::load::{LoadError, RecordError};
use crate::model::{DamageKind, Finding, FindingKind, SkipReason};
use crate::tr;

pub mod lists;

/// Names that a message lists.
const NAMED: usize = 8;

/// A message in three parts. The last two may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// What happened.
    pub what: String,
    /// What it means.
    pub means: String,
    /// What to do.
    pub todo: String,
}

impl Message {
    /// The message `key`: its parts are `key-what`, `key-means` and `key-todo`; `name` may stand in all of them.
    fn of(key: &str, name: &str) -> Self {
        let part = |part: &str| tr!(&format!("{key}-{part}"), name = name);
        Self { what: part("what"), means: part("means"), todo: part("todo") }
    }

    /// The same message, meaning something else.
    fn with_means(self, means: &str) -> Self {
        Self { means: means.to_owned(), ..self }
    }

    /// All parts in one line.
    pub fn in_one_line(&self) -> String {
        [&self.what, &self.means, &self.todo].map(String::as_str).join(" ").trim_end().to_owned()
    }
}

/// Why `path` could not be loaded.
pub fn load_error(error: &LoadError, path: &Path) -> Message {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    match error {
        LoadError::Open(error) => open_error(error, &name),
        LoadError::NotAnOutbox => Message::of("error-not-an-outbox", &name),
        LoadError::Stopped => Message::of("error-stopped", &name),
        LoadError::Crashed(detail) => Message::of("error-broken", detail),
    }
}

fn open_error(error: &OpenError, name: &str) -> Message {
    match error {
        OpenError::NotFound => Message::of("error-not-found", name),
        OpenError::NoPermission => Message::of("error-no-permission", name),
        OpenError::EmptyFile => Message::of("error-empty-file", name),
        OpenError::NotAnArchive { looks_like } => not_an_archive(*looks_like, name),
        OpenError::NotMastodon { found, looks_like } if found.is_empty() => not_an_archive(*looks_like, name),
        OpenError::NotMastodon { found, .. } => {
            let mut message = Message::of("error-parts-missing", name);
            let found = found.join(", ");
            message.means = tr!("error-parts-missing-means", found = found.as_str());
            message
        }
        OpenError::Password => Message::of("error-password", name),
        OpenError::DiskFull { needed, free } => {
            let mut message = Message::of("error-disk-full", name);
            let (needed, free) = (i18n::bytes(*needed), i18n::bytes(*free));
            message.means = tr!("error-disk-full-means", needed = needed, free = free);
            message
        }
        OpenError::Damaged { .. } => Message::of("error-damaged", name),
        OpenError::Stopped => Message::of("error-stopped", name),
        OpenError::Io(error) => Message::of("error-io", &error.to_string()),
    }
}

/// What a file seems to be instead of an archive, and what to look for.
fn not_an_archive(looks_like: LooksLike, name: &str) -> Message {
    let key = looks_like_key(looks_like);
    let what = tr!(&format!("looks-like-{key}"), name = name);
    let means = tr!("error-not-an-archive-means");
    let todo = match looks_like {
        LooksLike::MastodonList => tr!("error-list-todo"),
        _ => tr!("error-not-an-archive-todo"),
    };
    Message { what, means, todo }
}

/// Why a record could not be shown.
pub fn record_error(error: &RecordError) -> Message {
    match error {
        RecordError::Read(error) => read_error(error, "outbox.json"),
        RecordError::NoRecord => Message::of("error-no-record", ""),
        RecordError::Stopped => Message::of("error-stopped", ""),
    }
}

fn read_error(error: &ReadError, name: &str) -> Message {
    match error {
        ReadError::Password => Message::of("error-password", name),
        ReadError::Io(error) => Message::of("error-io", &error.to_string()),
        ReadError::NoEntry => Message::of("error-vanished", name),
        _ => Message::of("error-entry-damaged", name),
    }
}

/// A job broke: our own mistake.
pub fn job_failed(error: &JobFailed) -> Message {
    Message::of("error-broken", &error.to_string())
}

/// No second window could be started.
pub fn no_new_window() -> Message {
    Message::of("error-no-new-window", "")
}

/// The system's clipboard did not take a picture.
pub fn picture_not_copied() -> Message {
    Message::of("error-not-copied", "")
}

/// The sample archive could not be unpacked.
pub fn no_sample() -> Message {
    Message::of("error-no-sample", "")
}

/// A report or an export could not be written to `file`; `detail` is what the system says.
pub fn not_written(file: &Path, error: &io::Error) -> Message {
    if error.kind() == io::ErrorKind::AlreadyExists {
        return Message::of("error-file-exists", &file.to_string_lossy());
    }
    let mut message = Message::of("error-not-written", &file.to_string_lossy());
    message.means = tr!("error-not-written-means", name = error.to_string());
    message
}

/// A report was to be written over the archive, or into its folder.
pub fn report_in_archive(file: &Path) -> Message {
    Message::of("error-in-the-archive", &file.to_string_lossy())
}

/// Why a file of `archive` could not be saved as `file`, or nothing more into the folder `file`.
pub fn save_error(error: &SaveError, file: &Path, archive: &Path) -> Message {
    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy();
    match error {
        SaveError::InTheArchive => report_in_archive(file),
        SaveError::Missing => Message::of("error-file-missing", &name),
        SaveError::Empty => Message::of("error-file-without-content", &name),
        SaveError::Unreadable(error) => read_error(error, &name),
        SaveError::ArchiveGone => load_error(&LoadError::Open(OpenError::NotFound), archive),
        SaveError::NoPosts { private: 0 } => Message::of("error-no-posts", ""),
        SaveError::NoPosts { private } => {
            Message { what: tr!("error-only-private-what", count = *private), ..Message::of("error-only-private", "") }
        }
        SaveError::Exists => Message::of("error-exists", &file.to_string_lossy()),
        SaveError::OtherFiles { name: other } => Message {
            means: tr!("error-other-files-means", name = &**other),
            ..Message::of("error-other-files", &file.to_string_lossy())
        },
        SaveError::Write(error) => not_written(file, error),
        SaveError::Stopped => Message::of("error-saving-stopped", ""),
    }
}

/// Why posts were not exported to `file`. Unlike media they are written whole or not at all, and nothing is replaced unasked.
pub fn export_error(error: &SaveError, file: &Path, archive: &Path) -> Message {
    let message = save_error(error, file, archive);
    match error {
        SaveError::Exists => {
            Message { means: tr!("error-file-exists-means"), todo: tr!("error-file-exists-todo"), what: message.what }
        }
        SaveError::Stopped => Message::of("error-export-stopped", ""),
        _ => message,
    }
}

/// What was saved and what was not: sentences, and the names that some of them are about.
pub fn outcome(outcome: &Outcome) -> Vec<(String, &[String])> {
    let Outcome { saved, bytes, missing, empty, damaged, unreadable, first: _ } = outcome;
    let mut said = vec![(tr!("export-saved", count = *saved, size = i18n::bytes(*bytes)), [].as_slice())];
    let more = [
        ("export-damaged", damaged.len() as u64, damaged.as_slice()),
        ("export-unreadable", unreadable.len() as u64, unreadable.as_slice()),
        ("export-missing", *missing, &[]),
        ("export-empty", *empty, &[]),
    ];
    said.extend(
        more.into_iter().filter(|(_, count, _)| *count > 0).map(|(key, count, names)| (tr!(key, count = count), names)),
    );
    said
}

/// What was written of posts and what was not: sentences, and the names that some of them are about.
pub fn posts_outcome(outcome: &posts::Outcome) -> Vec<(String, &[String])> {
    let posts::Outcome { posts, private, media, no_room } = outcome;
    let mut said = vec![(tr!("export-posts-written", count = *posts), [].as_slice())];
    if *private > 0 {
        said.push((tr!("export-posts-private", count = *private), &[]));
    }
    if *media != Outcome::default() {
        said.extend(self::outcome(media));
    }
    if *no_room > 0 {
        said.push((tr!("export-posts-no-room", count = *no_room), &[]));
    }
    said
}

/// The option `name` of the command line has no use beside the others that were given.
pub fn option_without_use(name: &str) -> Message {
    Message::of("error-option-without-use", name)
}

/// Other programs get only pictures, videos and sounds.
pub fn not_opened_elsewhere(name: &str) -> Message {
    Message::of("error-not-opened-elsewhere", name)
}

/// A file was saved as far as it can be read.
pub fn saved_damaged(file: &Path) -> Message {
    Message::of("saved-damaged", &file.file_name().unwrap_or(file.as_os_str()).to_string_lossy())
}

/// Files were saved, but not all of them, or not all of each.
pub fn saved_with_gaps(saved: &Outcome) -> Message {
    let names: Vec<&str> = saved.damaged.iter().chain(&saved.unreadable).map(String::as_str).take(NAMED).collect();
    let means = if names.is_empty() {
        tr!("saved-gaps-means-missing")
    } else {
        tr!("saved-gaps-means", names = names.join(", "))
    };
    Message { what: sentences(saved), means, todo: tr!("saved-gaps-todo") }
}

/// Posts were saved, but not all files that belong to them.
pub fn posts_saved_with_gaps(saved: &posts::Outcome) -> Message {
    let what = posts_outcome(saved).into_iter().map(|(sentence, _)| sentence.replace(':', "."));
    let what = what.collect::<Vec<_>>().join(" ");
    if saved.media.is_whole() {
        return Message { what, means: tr!("saved-posts-no-room-means"), todo: tr!("saved-posts-no-room-todo") };
    }
    Message { what, ..saved_with_gaps(&saved.media) }
}

/// Why not everything was saved into `folder`, and what was.
pub fn not_all_saved(failed: &SaveFailed, folder: &Path, archive: &Path) -> Message {
    let mut message = save_error(&failed.error, folder, archive);
    if failed.so_far.saved > 0 {
        message.what = format!("{} {}", message.what, sentences(&failed.so_far));
    }
    message
}

fn sentences(saved: &Outcome) -> String {
    outcome(saved).into_iter().map(|(sentence, _)| sentence.replace(':', ".")).collect::<Vec<_>>().join(" ")
}

/// One sentence for a finding, with the name it concerns or else that of the entry it was found in.
pub fn finding(finding: &Finding) -> String {
    let key = finding_key(&finding.kind);
    let name = finding.name.as_deref().or(finding.place.entry.as_deref().filter(|_| is_about_entry(&finding.kind)));
    match name.filter(|name| !name.is_empty() && has_named_form(&finding.kind)) {
        Some(name) => tr!(&format!("{key}-named"), name = name),
        None => tr!(key),
    }
}

/// Kinds that can say what they concern: each has two messages.
fn has_named_form(kind: &FindingKind) -> bool {
    let names = matches!(
        kind,
        FindingKind::RecordSkipped(SkipReason::UnknownActivity)
            | FindingKind::RepeatedKey
            | FindingKind::UnsafeName
            | FindingKind::Nested
            | FindingKind::OtherArchive
            | FindingKind::SameName
    );
    names || is_about_entry(kind)
}

/// Kinds that concern the whole entry they were found in.
fn is_about_entry(kind: &FindingKind) -> bool {
    matches!(
        kind,
        FindingKind::ContainerDamaged(DamageKind::HeaderMismatch)
            | FindingKind::EntryUnreadable
            | FindingKind::JsonDamaged
            | FindingKind::TooMany
    )
}

/// Where a finding is, as far as it is known.
pub fn place(finding: &Finding) -> String {
    let place = &finding.place;
    let entry = place.entry.as_deref().unwrap_or_default();
    match (place.offset(), place.post.as_deref()) {
        (_, Some(post)) => post.to_owned(),
        (Some(offset), None) => tr!("place-byte", entry = entry, offset = i18n::number(offset)),
        (None, None) => entry.to_owned(),
    }
}

fn finding_key(kind: &FindingKind) -> &'static str {
    match kind {
        FindingKind::RecordSkipped(SkipReason::BadJson) => "finding-skipped-bad-json",
        FindingKind::RecordSkipped(SkipReason::CutOff) => "finding-skipped-cut-off",
        FindingKind::RecordSkipped(SkipReason::NotAnObject) => "finding-skipped-not-an-object",
        FindingKind::RecordSkipped(SkipReason::UnknownActivity) => "finding-skipped-unknown-activity",
        FindingKind::RecordSkipped(SkipReason::NoObject) => "finding-skipped-no-object",
        FindingKind::RecordSkipped(SkipReason::TooLong) => "finding-skipped-too-long",
        FindingKind::RecordSkipped(SkipReason::Crashed) => "finding-skipped-crashed",
        FindingKind::DuplicateRecord => "finding-duplicate",
        FindingKind::ConflictingRecord => "finding-conflicting",
        FindingKind::RepeatedKey => "finding-repeated-key",
        FindingKind::ContainerDamaged(DamageKind::CutOff) => "finding-cut-off",
        FindingKind::ContainerDamaged(DamageKind::DirectoryRebuilt) => "finding-directory-rebuilt",
        FindingKind::ContainerDamaged(DamageKind::OffsetsRepaired) => "finding-offsets-repaired",
        FindingKind::ContainerDamaged(DamageKind::ForeignBytes) => "finding-foreign-bytes",
        FindingKind::ContainerDamaged(DamageKind::Checksum) => "finding-checksum",
        FindingKind::ContainerDamaged(DamageKind::HeaderMismatch) => "finding-header-mismatch",
        FindingKind::EntryUnreadable => "finding-entry-unreadable",
        FindingKind::JsonDamaged => "finding-json-damaged",
        FindingKind::UnsafeName => "finding-unsafe-name",
        FindingKind::Nested => "finding-nested",
        FindingKind::UnfinishedDownload => "finding-unfinished-download",
        FindingKind::OtherArchive => "finding-other-archive",
        FindingKind::SameName => "finding-same-name",
        FindingKind::NoActor => "finding-no-actor",
        FindingKind::NoOutbox => "finding-no-outbox",
        FindingKind::PrivateKey => "finding-private-key",
        FindingKind::TooMany => "finding-too-many",
        FindingKind::Miscounted => "finding-miscounted",
    }
}

fn looks_like_key(looks_like: LooksLike) -> &'static str {
    match looks_like {
        LooksLike::TwitterArchive => "twitter",
        LooksLike::Instagram => "instagram",
        LooksLike::Facebook => "facebook",
        LooksLike::GoogleTakeout => "google",
        LooksLike::MisskeyNotes => "misskey",
        LooksLike::PixelfedStatuses => "pixelfed",
        LooksLike::Friendica => "friendica",
        LooksLike::ActorJson => "actor",
        LooksLike::LikesJson => "likes",
        LooksLike::BookmarksJson => "bookmarks",
        LooksLike::FollowingJson => "following",
        LooksLike::FollowersJson => "followers",
        LooksLike::MastodonFilters => "filters",
        LooksLike::MastodonList => "list",
        LooksLike::OtherJson => "json",
        LooksLike::TextDocument => "document",
        LooksLike::Spreadsheet => "spreadsheet",
        LooksLike::Presentation => "presentation",
        LooksLike::Epub => "book",
        LooksLike::Photos => "photos",
        LooksLike::Picture => "picture",
        LooksLike::Video => "video",
        LooksLike::Audio => "audio",
        LooksLike::Pdf => "pdf",
        LooksLike::WebPage => "web-page",
        LooksLike::Text => "text",
        LooksLike::Rar => "rar",
        LooksLike::SevenZip => "seven-zip",
        LooksLike::Compressed => "compressed",
        LooksLike::Program => "program",
        LooksLike::Zeros => "zeros",
        LooksLike::Empty => "empty",
        LooksLike::OtherFiles => "other-files",
        LooksLike::Unknown => "unknown",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Place;

    const LOOKS: [LooksLike; 34] = [
        LooksLike::TwitterArchive,
        LooksLike::Instagram,
        LooksLike::Facebook,
        LooksLike::GoogleTakeout,
        LooksLike::MisskeyNotes,
        LooksLike::PixelfedStatuses,
        LooksLike::Friendica,
        LooksLike::ActorJson,
        LooksLike::LikesJson,
        LooksLike::BookmarksJson,
        LooksLike::FollowingJson,
        LooksLike::FollowersJson,
        LooksLike::MastodonFilters,
        LooksLike::MastodonList,
        LooksLike::OtherJson,
        LooksLike::TextDocument,
        LooksLike::Spreadsheet,
        LooksLike::Presentation,
        LooksLike::Epub,
        LooksLike::Photos,
        LooksLike::Picture,
        LooksLike::Video,
        LooksLike::Audio,
        LooksLike::Pdf,
        LooksLike::WebPage,
        LooksLike::Text,
        LooksLike::Rar,
        LooksLike::SevenZip,
        LooksLike::Compressed,
        LooksLike::Program,
        LooksLike::Zeros,
        LooksLike::Empty,
        LooksLike::OtherFiles,
        LooksLike::Unknown,
    ];

    fn is_good(message: &Message) -> bool {
        [&message.what, &message.means, &message.todo].iter().all(|part| part.len() > 5 && !part.contains("[error"))
    }

    #[test]
    fn every_refusal_has_three_parts_and_names_the_file() {
        for looks_like in LOOKS {
            let error = LoadError::Open(OpenError::NotAnArchive { looks_like });
            let message = load_error(&error, Path::new("/somewhere/letter.doc"));
            assert!(is_good(&message) && message.what.contains("letter.doc"), "{looks_like:?}: {message:?}");
        }
    }

    #[test]
    fn every_error_has_three_parts() {
        let errors = [
            LoadError::Open(OpenError::NotFound),
            LoadError::Open(OpenError::NoPermission),
            LoadError::Open(OpenError::EmptyFile),
            LoadError::Open(OpenError::Password),
            LoadError::Open(OpenError::DiskFull { needed: 5_000_000_000, free: 7 }),
            LoadError::Open(OpenError::Damaged { kind: DamageKind::CutOff }),
            LoadError::Open(OpenError::Io(std::io::Error::other("unplugged"))),
            LoadError::Open(OpenError::NotMastodon {
                found: vec!["likes.json".into()],
                looks_like: LooksLike::Unknown,
            }),
            LoadError::NotAnOutbox,
            LoadError::Crashed("detail".into()),
            LoadError::Stopped,
        ];
        for error in errors {
            let message = load_error(&error, Path::new("x.zip"));
            assert!(is_good(&message), "{error:?}: {message:?}");
        }
        let report = Path::new("report.html");
        for message in [
            no_new_window(),
            no_sample(),
            not_written(report, &io::Error::other("disk full")),
            not_written(report, &io::ErrorKind::AlreadyExists.into()),
            report_in_archive(report),
            option_without_use("--per"),
        ] {
            assert!(is_good(&message), "{message:?}");
        }
        for error in [RecordError::NoRecord, RecordError::Stopped, RecordError::Read(ReadError::Checksum)] {
            let message = record_error(&error);
            let english = error.to_string();
            assert!(is_good(&message) && !message.in_one_line().contains(&english), "{error:?}: {message:?}");
        }
    }

    #[test]
    fn why_something_was_not_saved_has_three_parts() {
        for error in [
            SaveError::InTheArchive,
            SaveError::Missing,
            SaveError::Empty,
            SaveError::Unreadable(ReadError::Checksum),
            SaveError::ArchiveGone,
            SaveError::NoPosts { private: 0 },
            SaveError::NoPosts { private: 3 },
            SaveError::Exists,
            SaveError::OtherFiles { name: "diary.md".into() },
            SaveError::Write(io::ErrorKind::StorageFull.into()),
            SaveError::Stopped,
        ] {
            for of in [save_error, export_error] {
                let message = of(&error, Path::new("photos/a.jpg"), Path::new("archive.zip"));
                assert!(is_good(&message), "{error:?}: {message:?}");
            }
        }
    }

    #[test]
    fn what_was_not_saved_is_said_with_its_names() {
        let whole = Outcome { saved: 2, bytes: 2000, ..Outcome::default() };
        assert_eq!(outcome(&whole), [("2 files were saved, 2.0 kB.".to_owned(), [].as_slice())]);
        let damaged = vec!["a.jpg".to_owned()];
        let some = Outcome { missing: 1, empty: 3, damaged: damaged.clone(), unreadable: damaged.clone(), ..whole };
        let said = outcome(&some);
        assert_eq!(said.iter().filter(|(_, names)| *names == damaged).count(), 2);
        assert!(said.len() == 5 && said.iter().all(|(sentence, _)| !sentence.contains('[')), "{said:?}");
    }

    #[test]
    fn what_is_there_and_what_is_missing_is_said() {
        let found = vec!["likes.json".into(), "media_attachments".into()];
        let error = LoadError::Open(OpenError::NotMastodon { found, looks_like: LooksLike::OtherFiles });
        let message = load_error(&error, Path::new("part.zip"));
        for word in ["likes.json", "media_attachments", "outbox.json", "actor.json"] {
            assert!(message.means.contains(word), "{message:?}");
        }
    }

    const FINDINGS: [FindingKind; 28] = [
        FindingKind::RecordSkipped(SkipReason::BadJson),
        FindingKind::RecordSkipped(SkipReason::CutOff),
        FindingKind::RecordSkipped(SkipReason::NotAnObject),
        FindingKind::RecordSkipped(SkipReason::UnknownActivity),
        FindingKind::RecordSkipped(SkipReason::NoObject),
        FindingKind::RecordSkipped(SkipReason::TooLong),
        FindingKind::RecordSkipped(SkipReason::Crashed),
        FindingKind::DuplicateRecord,
        FindingKind::ConflictingRecord,
        FindingKind::RepeatedKey,
        FindingKind::ContainerDamaged(DamageKind::CutOff),
        FindingKind::ContainerDamaged(DamageKind::DirectoryRebuilt),
        FindingKind::ContainerDamaged(DamageKind::OffsetsRepaired),
        FindingKind::ContainerDamaged(DamageKind::ForeignBytes),
        FindingKind::ContainerDamaged(DamageKind::Checksum),
        FindingKind::ContainerDamaged(DamageKind::HeaderMismatch),
        FindingKind::EntryUnreadable,
        FindingKind::JsonDamaged,
        FindingKind::UnsafeName,
        FindingKind::Nested,
        FindingKind::UnfinishedDownload,
        FindingKind::OtherArchive,
        FindingKind::SameName,
        FindingKind::NoActor,
        FindingKind::NoOutbox,
        FindingKind::PrivateKey,
        FindingKind::TooMany,
        FindingKind::Miscounted,
    ];

    #[test]
    fn every_finding_is_a_whole_sentence_with_and_without_a_name() {
        for kind in FINDINGS {
            for (place, name) in [
                (Place::archive(), None),
                (Place::entry("files/a.json"), None),
                (Place::archive(), Some("the name")),
                (Place::entry("files/a.json"), Some("the name")),
            ] {
                let seen = Finding { name: name.map(Box::from), ..Finding::new(kind.clone(), place) };
                let said = finding(&seen);
                let broken = said.trim_end().ends_with(':') || said.contains("“”") || said.contains("[finding");
                assert!(!broken && said.len() > 20, "{seen:?}: {said}");
                assert_eq!(said.contains("the name"), name.is_some() && has_named_form(&kind), "{seen:?}: {said}");
            }
            let within = finding(&Finding::new(kind.clone(), Place::entry("files/a.json")));
            assert_eq!(within.contains("files/a.json"), is_about_entry(&kind), "{kind:?}: {within}");
        }
    }

    #[test]
    fn a_finding_says_where() {
        let place = Place::byte("outbox.json", 12_345);
        let seen = Finding::new(FindingKind::RecordSkipped(SkipReason::UnknownActivity), place).with_name("Like");
        assert!(finding(&seen).contains("Like"));
        assert!(super::place(&seen).contains("outbox.json") && super::place(&seen).contains("12,345"));
    }
}
