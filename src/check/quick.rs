//! The quick check: judges by what loading knows. Reads next to nothing, so it costs next to nothing.

use super::{
    ArchiveFacts, CheckKind, Counts, Depth, Detail, Entry, Fault, ListsFound, MAX_SPOTS, Remark, Report, Spot, Verdict,
    dated,
};
use crate::archive::Archive;
use crate::model::{
    Account, Attachment, Container, DamageKind, EntryId, Finding, FindingKind, Library, ListKind, PostIndex, Producer,
    Visibility,
};
use crate::query::stats::Stats;

/// An archive smaller than this, in bytes, is nearly empty whatever is in it: a profile alone needs more.
const NEARLY_NOTHING: u64 = 3000;

/// Checks what loading knows. `lists` are the CSV files that belong to the archive.
pub fn quick(archive: &Archive, library: &Library, lists: &ListsFound) -> Report {
    let walked = Walked::through(archive, library);
    let mut report = Report {
        depth: Depth::Quick,
        verdict: Verdict::Complete,
        archive: facts(archive, library),
        handle: library.account.handle.clone(),
        name: library.account.name.clone(),
        counts: walked.counts,
        lists: lists.rows(),
        findings: Vec::new(),
    };
    let found = &mut report.findings;
    container(archive, library, found);
    parts(archive, library, found);
    records(library, &walked, found);
    media(archive, library, &walked, found);
    time(archive, &walked, found);
    list_entries(library, lists, found);
    around(library, &walked, found);
    report.judge();
    report
}

/// What one walk over all posts tells.
struct Walked {
    counts: Counts,
    stats: Stats,
    /// Attached files that are not there, by their addresses.
    missing: Vec<Spot>,
    /// Attached files of 0 bytes.
    empty: Vec<Spot>,
    /// Media files that no post names.
    unattached: Vec<Spot>,
}

impl Walked {
    fn through(archive: &Archive, library: &Library) -> Self {
        let mut walked = Self {
            counts: Counts {
                records: library.counts.records,
                skipped: library.counts.skipped,
                duplicates: library.counts.duplicates,
                favourites: library.favourites.as_ref().map_or(0, |links| links.len() as u64),
                bookmarks: library.bookmarks.as_ref().map_or(0, |links| links.len() as u64),
                ..Counts::default()
            },
            stats: Stats::default(),
            missing: Vec::new(),
            empty: Vec::new(),
            unattached: Vec::new(),
        };
        let mut attached = vec![false; archive.entries().len()];
        for (index, post) in library.posts() {
            walked.stats.add(post);
            if post.is_boost() {
                continue;
            }
            match post.visibility {
                Visibility::Public => walked.counts.public += 1,
                Visibility::Unlisted => walked.counts.unlisted += 1,
                Visibility::Followers => walked.counts.followers += 1,
                Visibility::Direct => walked.counts.direct += 1,
            }
            for attachment in &post.attachments {
                walked.attachment(archive, index, attachment, &mut attached);
            }
        }
        let Stats { posts, replies, boosts, polls, attachments, .. } = walked.stats;
        walked.counts = Counts { posts, replies, boosts, polls, attachments, ..walked.counts };
        walked.files(archive, &attached);
        walked
    }

    fn attachment(&mut self, archive: &Archive, post: PostIndex, one: &Attachment, attached: &mut [bool]) {
        let Some(address) = one.file() else { return };
        let spot = || Spot { name: address.into(), post: Some(post), entry: one.entry, ..Spot::default() };
        let entry = one.entry.and_then(|id| archive.entry(id));
        if let Some(place) = one.entry.and_then(|id| attached.get_mut(id.0 as usize)) {
            *place = true;
        }
        if !one.names_file() {
            return;
        }
        match entry.map(|entry| entry.size) {
            Some(1..) => self.counts.media_present += 1,
            Some(0) => {
                self.counts.media_empty += 1;
                push(&mut self.empty, spot);
            }
            None => {
                self.counts.media_missing += 1;
                push(&mut self.missing, spot);
            }
        }
    }

    fn files(&mut self, archive: &Archive, attached: &[bool]) {
        let media = archive.layout().media();
        self.counts.media_files = media.len() as u64;
        for id in media.filter(|id| attached.get(id.0 as usize) != Some(&true)) {
            self.counts.media_unattached += 1;
            push(&mut self.unattached, || at_entry(archive, id));
        }
    }
}

fn push(spots: &mut Vec<Spot>, spot: impl FnOnce() -> Spot) {
    if spots.len() < MAX_SPOTS {
        spots.push(spot());
    }
}

/// A spot at an entry.
pub(super) fn at_entry(archive: &Archive, id: EntryId) -> Spot {
    let name = archive.entry(id).map(|entry| entry.name.clone()).unwrap_or_default();
    Spot { name, entry: Some(id), ..Spot::default() }
}

fn facts(archive: &Archive, library: &Library) -> ArchiveFacts {
    let path = archive.path();
    let repaired = |finding: &Finding| {
        use DamageKind::{CutOff, DirectoryRebuilt, ForeignBytes, OffsetsRepaired};
        let FindingKind::ContainerDamaged(kind) = finding.kind else { return false };
        matches!(kind, CutOff | DirectoryRebuilt | ForeignBytes | OffsetsRepaired)
    };
    ArchiveFacts {
        name: path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into(),
        container: archive.container(),
        bytes: archive.size(),
        recovered: library.findings.iter().any(repaired),
    }
}

/// Which finding of the check a finding of the loader belongs to. None: it is told in another way.
fn kind_of(kind: &FindingKind) -> Option<CheckKind> {
    Some(match kind {
        FindingKind::RecordSkipped(_)
        | FindingKind::DuplicateRecord
        | FindingKind::ConflictingRecord
        | FindingKind::NoActor
        | FindingKind::NoOutbox => return None,
        FindingKind::ContainerDamaged(DamageKind::CutOff) => CheckKind::ContainerCutOff,
        FindingKind::ContainerDamaged(DamageKind::DirectoryRebuilt | DamageKind::OffsetsRepaired) => {
            CheckKind::ContainerRepaired
        }
        FindingKind::ContainerDamaged(DamageKind::ForeignBytes) => CheckKind::ForeignBytes,
        FindingKind::ContainerDamaged(DamageKind::Checksum) => CheckKind::ChecksumFailed,
        FindingKind::ContainerDamaged(DamageKind::HeaderMismatch) => CheckKind::HeaderMismatch,
        FindingKind::EntryUnreadable => CheckKind::EntryUnreadable,
        FindingKind::JsonDamaged => CheckKind::JsonDamaged,
        FindingKind::RepeatedKey => CheckKind::RepeatedKey,
        FindingKind::UnsafeName => CheckKind::UnsafeNames,
        FindingKind::Nested => CheckKind::Nested,
        FindingKind::UnfinishedDownload => CheckKind::UnfinishedDownload,
        FindingKind::OtherArchive => CheckKind::OtherArchive,
        FindingKind::SameName => CheckKind::SameNames,
        FindingKind::PrivateKey => CheckKind::PrivateKey,
        FindingKind::TooMany => CheckKind::TooMany,
        FindingKind::Miscounted => CheckKind::Miscounted,
    })
}

/// The container, and everything that the loader noticed on the way.
fn container(archive: &Archive, library: &Library, found: &mut Vec<Entry>) {
    let read = library.counts.posts + library.counts.boosts;
    for finding in &library.findings {
        let Some(kind) = kind_of(&finding.kind) else { continue };
        let known = found.iter().position(|entry| entry.kind == kind);
        let at = known.unwrap_or_else(|| {
            let entry = Entry::new(kind, 0).with("bytes", Detail::Bytes(archive.size()));
            found.push(entry.with("read", Detail::Number(read)));
            found.len() - 1
        });
        if let Some(entry) = found.get_mut(at) {
            entry.count += 1 + finding.more;
            let spot = Spot::of(finding);
            if !spot.name.is_empty() && !entry.spots.contains(&spot) {
                push(&mut entry.spots, || spot);
            }
        }
    }
    if let Some(cut) = found.iter_mut().find(|entry| entry.kind == CheckKind::ContainerCutOff) {
        // The container ends once, and so does an entry in which it ends.
        cut.count = 1;
        cut.spots.truncate(1);
        let lost = library.findings.iter().filter_map(|finding| finding.lost).max().unwrap_or(0);
        cut.details.extend([("lost", Detail::Number(lost)), ("gone", Detail::Bytes(lost))]);
        if let Some(stated) = library.stated_total.filter(|stated| *stated > read) {
            cut.variant = "stated";
            cut.details.push(("stated", Detail::Number(stated)));
        }
    }
    let locked: Vec<_> = (0..).map(EntryId).take(archive.entries().len()).filter(|id| archive.is_locked(*id)).collect();
    if !locked.is_empty() {
        let remark = Some(Remark::Broken(Fault::Password));
        let spots = locked.iter().map(|id| Spot { remark, ..at_entry(archive, *id) });
        found.push(Entry::new(CheckKind::PasswordProtected, locked.len() as u64).at(spots));
    }
    let damaged = found.iter().any(|entry| entry.kind.verdict() >= Verdict::Damaged);
    let nothing = library.is_empty() && library.account.uri.is_empty() && archive.layout().media().len() == 0;
    if damaged && nothing {
        found.push(Entry::new(CheckKind::NothingReadable, 1));
    }
    if !damaged {
        found.push(Entry::new(CheckKind::ContainerWhole, 1).with("bytes", Detail::Bytes(archive.size())));
    }
}

/// The files that belong to every archive.
fn parts(archive: &Archive, library: &Library, found: &mut Vec<Entry>) {
    let layout = archive.layout();
    let account = &library.account;
    let mut here: Vec<Spot> = Vec::new();
    let actor = layout.at_root("actor.json");
    for (part, kind) in [(layout.outbox(), CheckKind::OutboxMissing), (actor, CheckKind::ActorMissing)] {
        match part {
            Some(id) => here.push(at_entry(archive, id)),
            None => found.push(Entry::new(kind, 1)),
        }
    }
    let collections =
        [("likes.json", CheckKind::LikesMissing, (2, 4)), ("bookmarks.json", CheckKind::BookmarksMissing, (3, 0))];
    for (name, kind, last_without) in collections {
        if let Some(id) = layout.at_root(name) {
            here.push(at_entry(archive, id));
            continue;
        }
        let newest = library.dialect.at_most.filter(|_| library.dialect.producer == Producer::Mastodon);
        let old = newest.is_some_and(|newest| newest <= last_without);
        found.push(Entry::new(kind, 1).variant(if old { "old" } else { "" }));
    }
    let pictures = [
        (account.avatar, &account.avatar_name, CheckKind::AvatarMissing),
        (account.header, &account.header_name, CheckKind::HeaderMissing),
    ];
    for (picture, named, kind) in pictures {
        let whole = picture.filter(|id| archive.entry(*id).is_some_and(|entry| entry.size > 0));
        match (whole, named) {
            (Some(id), _) => here.push(at_entry(archive, id)),
            (None, Some(name)) => {
                let remote = name.contains("://");
                let entry = Entry::new(kind, 1).variant(if remote { "remote" } else { "" });
                found.push(entry.at([Spot { entry: picture, ..Spot::named(name.clone()) }]));
            }
            (None, None) => {}
        }
    }
    if !here.is_empty() {
        found.push(Entry::new(CheckKind::PartsPresent, here.len() as u64).at(here));
    }
}

fn records(library: &Library, walked: &Walked, found: &mut Vec<Entry>) {
    let counts = &walked.counts;
    let spots = |wanted: fn(&FindingKind) -> bool| {
        library.findings.iter().filter(move |finding| wanted(&finding.kind)).map(Spot::of)
    };
    if counts.skipped > 0 {
        let skipped = spots(|kind| matches!(kind, FindingKind::RecordSkipped(_)));
        found.push(Entry::new(CheckKind::RecordsSkipped, counts.skipped).at(skipped));
    }
    if counts.duplicates > 0 {
        let twice = spots(|kind| matches!(kind, FindingKind::DuplicateRecord | FindingKind::ConflictingRecord));
        let conflicts = library.findings.iter().filter(|finding| finding.kind == FindingKind::ConflictingRecord);
        let forms: u64 = conflicts.map(|finding| 1 + finding.more).sum();
        let variant = if forms > 0 { "forms" } else { "" };
        let duplicates = Entry::new(CheckKind::Duplicates, counts.duplicates).variant(variant).at(twice);
        found.push(duplicates.with("forms", Detail::Number(forms)));
    }
    if library.outbox_name.is_none() {
        return;
    }
    if counts.records > 0 {
        let read = Entry::new(CheckKind::RecordsRead, counts.records);
        found.push(read.with("posts", Detail::Number(counts.posts)).with("boosts", Detail::Number(counts.boosts)));
    }
    // A server counts each post once, a file may hold it twice; both numbers are right.
    let right = [counts.records, counts.records - counts.duplicates.min(counts.records)];
    // Where bytes are missing or broken it is known that posts are missing, and why.
    let whole = found.iter().all(|entry| {
        use CheckKind::{ChecksumFailed, ContainerCutOff, EntryUnreadable, JsonDamaged};
        !matches!(entry.kind, ChecksumFailed | ContainerCutOff | EntryUnreadable | JsonDamaged)
    });
    if let Some(stated) = library.stated_total.filter(|stated| whole && !right.contains(stated)) {
        let difference = Entry::new(CheckKind::TotalDiffers, stated.abs_diff(counts.records));
        found.push(difference.with("stated", Detail::Number(stated)).with("records", Detail::Number(counts.records)));
    }
}

fn media(archive: &Archive, library: &Library, walked: &Walked, found: &mut Vec<Entry>) {
    let counts = &walked.counts;
    let all = counts.attachments;
    if counts.media_missing > 0 {
        let variant = match library.dialect.producer {
            Producer::Pleroma => "remote",
            _ if archive.container() == Container::Json => "alone",
            // What a cut has taken away was not left out by anybody.
            _ if found.iter().any(|entry| entry.kind == CheckKind::ContainerCutOff) => "cut",
            _ if counts.media_files == 0 => "all",
            _ => "",
        };
        let missing = Entry::new(CheckKind::MediaMissing, counts.media_missing).variant(variant);
        found.push(missing.with("all", Detail::Number(all)).at(walked.missing.iter().cloned()));
    }
    if counts.media_empty > 0 {
        let empty = Entry::new(CheckKind::MediaEmpty, counts.media_empty).with("all", Detail::Number(all));
        found.push(empty.at(walked.empty.iter().cloned()));
    }
    if counts.media_present > 0 {
        let whole = counts.media_present == all;
        let present = Entry::new(CheckKind::MediaPresent, counts.media_present);
        found.push(present.variant(if whole { "all" } else { "" }).with("all", Detail::Number(all)));
    }
    if counts.media_unattached > 0 {
        let alone = if counts.records == 0 { "alone" } else { "" };
        let unattached = Entry::new(CheckKind::MediaUnattached, counts.media_unattached).variant(alone);
        found.push(unattached.at(walked.unattached.iter().cloned()));
    }
    let nothing = counts.posts + counts.boosts + counts.media_files == 0;
    let small = archive.size() < NEARLY_NOTHING && archive.container() != Container::Json;
    // What is damaged may have held more.
    let damaged = found.iter().any(|entry| entry.kind.verdict() >= Verdict::Damaged);
    if (nothing || small) && !damaged {
        found.push(Entry::new(CheckKind::NearlyEmpty, 1).with("bytes", Detail::Bytes(archive.size())));
    }
}

fn time(archive: &Archive, walked: &Walked, found: &mut Vec<Entry>) {
    let made = dated::made(archive);
    let (variant, details): (_, Vec<_>) = match (walked.stats.last, made) {
        (None, _) => return,
        (Some(last), None) => ("", vec![("last", Detail::Day(last))]),
        (Some(last), Some(made)) => ("dated", vec![("last", Detail::Day(last)), ("made", Detail::Day(made))]),
    };
    found.push(Entry { variant, details, ..Entry::new(CheckKind::HowRecent, 1) });
}

fn list_entries(library: &Library, lists: &ListsFound, found: &mut Vec<Entry>) {
    // The bookmarks are in the archive already, as a file of its own.
    let needed = |kind: &ListKind| *kind != ListKind::Bookmarks || library.bookmarks.is_none();
    let (here, absent): (Vec<_>, Vec<_>) = ListKind::OFFERED.into_iter().partition(|kind| lists.of(*kind).is_some());
    let here: Vec<_> = here.into_iter().chain(lists.of(ListKind::Followers).map(|_| ListKind::Followers)).collect();
    let absent: Vec<_> = absent.into_iter().filter(needed).collect();
    if !here.is_empty() {
        let spots = here.iter().filter_map(|kind| lists.of(*kind)).map(|file| Spot::named(file.name.clone()));
        found.push(Entry::new(CheckKind::ListsPresent, here.len() as u64).at(spots));
    }
    if !absent.is_empty() {
        let spots = absent.iter().map(|kind| Spot::named(kind.file_name()));
        let variant = if here.is_empty() { "all" } else { "" };
        found.push(Entry::new(CheckKind::ListsMissing, absent.len() as u64).variant(variant).at(spots));
    }
    let unknown: Vec<_> = lists.files.iter().filter(|file| file.kind.is_none()).collect();
    if !unknown.is_empty() {
        let spots = unknown.iter().map(|file| Spot::named(file.name.clone()));
        found.push(Entry::new(CheckKind::ListsUnknown, unknown.len() as u64).at(spots));
    }
    if lists.of(ListKind::Followers).is_none() {
        found.push(Entry::new(CheckKind::FollowersNotOffered, 1));
    }
}

/// What holds for the archive as a whole, now and later.
fn around(library: &Library, walked: &Walked, found: &mut Vec<Entry>) {
    let Counts { followers, direct, .. } = walked.counts;
    if followers + direct > 0 {
        let private = Entry::new(CheckKind::PrivatePosts, followers + direct);
        found.push(private.with("followers", Detail::Number(followers)).with("direct", Detail::Number(direct)));
    }
    found.push(Entry::new(CheckKind::NeverIncluded, 1));
    let Account { handle, .. } = &library.account;
    found.push(Entry::new(CheckKind::NoWayBack, 1).with("handle", Detail::Text(handle.clone())));
}
