//! What the full check found in the files, and how it becomes part of a report.

use std::collections::HashSet;

use super::examine::Examined;
use super::full::FullOptions;
use super::quick::at_entry;
use super::spots::{Fault, Remark, Spot};
use super::{CheckKind, Depth, Detail, Entry, MAX_SPOTS, Report};
use crate::archive::Archive;
use crate::media::{FileKind, stated};
use crate::model::{EntryId, Library};

/// What the full check found.
#[derive(Clone, Debug, PartialEq)]
pub struct FileReport {
    /// Broken files, in the container's order.
    pub faults: Vec<(EntryId, Fault)>,
    /// Files that were read.
    pub files: u64,
    /// Attachments whose file is broken.
    damaged: u64,
    /// Attachments whose file is whole, but nobody here can look into it.
    not_checked: u64,
    findings: Vec<Entry>,
}

/// Which files belong to posts, and what posts say they are.
#[derive(Debug)]
pub struct Uses(Box<[Use]>);

#[derive(Clone, Copy, Debug, Default)]
struct Use {
    /// Attachments that name the file.
    attachments: u32,
    /// It is a picture, video or sound.
    media: bool,
    stated: Option<FileKind>,
}

impl Uses {
    /// One look at all posts.
    pub fn of(archive: &Archive, library: &Library) -> Self {
        let mut uses = vec![Use::default(); archive.entries().len()];
        let account = &library.account;
        for id in archive.layout().media().chain([account.avatar, account.header].into_iter().flatten()) {
            if let Some(one) = uses.get_mut(id.0 as usize) {
                one.media = true;
            }
        }
        let posts = library.posts().filter(|(_, post)| !post.is_boost());
        for attachment in posts.flat_map(|(_, post)| &post.attachments) {
            if let Some(one) = attachment.entry.and_then(|id| uses.get_mut(id.0 as usize)) {
                one.attachments = one.attachments.saturating_add(u32::from(attachment.names_file()));
                one.media = true;
                one.stated = one.stated.or_else(|| attachment.media_type.as_deref().and_then(stated::by_mime));
            }
        }
        Self(uses.into())
    }

    fn get(&self, id: EntryId) -> Use {
        self.0.get(id.0 as usize).copied().unwrap_or_default()
    }

    /// The file is a picture, video or sound, by its place or because a post names it.
    pub fn is_media(&self, id: EntryId) -> bool {
        self.get(id).media
    }

    /// What a post says the file is.
    pub fn stated(&self, id: EntryId) -> Option<FileKind> {
        self.get(id).stated
    }
}

/// Which findings a broken file belongs to.
fn kind_of(fault: Fault) -> CheckKind {
    match fault {
        Fault::Checksum => CheckKind::ChecksumFailed,
        Fault::Length | Fault::NotThere | Fault::HeadersDisagree => CheckKind::HeaderMismatch,
        Fault::BrokenData | Fault::CutOff | Fault::UnknownMethod | Fault::System => CheckKind::EntryUnreadable,
        Fault::Password => CheckKind::PasswordProtected,
        Fault::NotDecodable => CheckKind::NotDecodable,
    }
}

impl FileReport {
    pub(super) fn new(
        archive: &Archive,
        uses: &Uses,
        options: FullOptions,
        mut found: Vec<(EntryId, Examined)>,
    ) -> Self {
        found.sort_unstable_by_key(|(id, _)| *id);
        let files = archive.entries().len() as u64;
        let mut report = Self { faults: Vec::new(), files, damaged: 0, not_checked: 0, findings: Vec::new() };
        for (id, examined) in found {
            let spot = |remark| Spot { remark, ..at_entry(archive, id) };
            // A file of 0 bytes is empty, whatever else is wrong with it.
            let empty = archive.entry(id).is_none_or(|entry| entry.size == 0);
            let attachments = if empty { 0 } else { u64::from(uses.get(id).attachments) };
            if examined.headers_disagree {
                report.faults.push((id, Fault::HeadersDisagree));
                let remark = Some(Remark::Broken(Fault::HeadersDisagree));
                report.add(kind_of(Fault::HeadersDisagree), 1, || spot(remark));
            }
            if let Some(fault) = examined.fault {
                report.faults.push((id, fault));
                report.add(kind_of(fault), 1, || spot(Some(Remark::Broken(fault))));
                if attachments > 0 {
                    report.damaged += attachments;
                    report.add(CheckKind::MediaDamaged, attachments, || spot(Some(Remark::Broken(fault))));
                }
                continue;
            }
            if let Some(kind) = examined.really {
                report.add(CheckKind::MediaOtherType, 1, || spot(Some(Remark::Really(kind))));
            }
            if examined.unchecked {
                report.not_checked += attachments;
                report.add(CheckKind::MediaNotChecked, 1, || spot(None));
            }
        }
        if report.faults.is_empty() {
            let variant = if options.decode { "decoded" } else { "" };
            report.findings.push(Entry::new(CheckKind::FilesIntact, files).variant(variant));
        }
        report
    }

    fn add(&mut self, kind: CheckKind, count: u64, spot: impl FnOnce() -> Spot) {
        add(&mut self.findings, kind, count, spot);
    }
}

/// Counts a finding, and keeps its place while there is room.
fn add(findings: &mut Vec<Entry>, kind: CheckKind, count: u64, spot: impl FnOnce() -> Spot) {
    let at = findings.iter().position(|entry| entry.kind == kind).unwrap_or_else(|| {
        findings.push(Entry::new(kind, 0));
        findings.len() - 1
    });
    if let Some(entry) = findings.get_mut(at) {
        entry.count += count;
        entry.places = Some(entry.places.unwrap_or(0) + 1);
        if entry.spots.len() < MAX_SPOTS {
            entry.spots.push(spot());
        }
    }
}

impl Report {
    /// The same report with what the full check found.
    #[must_use]
    pub fn with_files(mut self, files: &FileReport) -> Self {
        self.depth = Depth::Full;
        self.counts.media_damaged = files.damaged;
        self.counts.media_present = self.counts.media_present.saturating_sub(files.damaged);
        self.counts.media_not_checked = files.not_checked;
        for entry in &files.findings {
            self.merge(entry);
        }
        let container_is_whole = files.faults.iter().all(|(_, fault)| *fault == Fault::NotDecodable);
        // What loading found broken is not intact, though every byte that is there was read.
        let all_intact = !self.findings.iter().any(|entry| entry.kind.is_about_bytes());
        let here = self.counts.media_present;
        self.findings.retain(|entry| match entry.kind {
            CheckKind::ContainerWhole => container_is_whole,
            CheckKind::FilesIntact => all_intact,
            CheckKind::MediaPresent => here > 0,
            _ => true,
        });
        if let Some(present) = self.findings.iter_mut().find(|entry| entry.kind == CheckKind::MediaPresent) {
            present.count = here;
            present.variant = if here == self.counts.attachments { "all" } else { "" };
        }
        self.judge();
        self
    }

    /// Adds a finding; what loading found at the same places is not counted twice.
    fn merge(&mut self, entry: &Entry) {
        let bytes = Detail::Bytes(self.archive.bytes);
        let Some(known) = self.findings.iter_mut().find(|known| known.kind == entry.kind) else {
            self.findings.push(entry.clone().with("bytes", bytes));
            return;
        };
        let places: HashSet<_> = known.spots.iter().map(|spot| spot.name.clone()).collect();
        let (again, new): (Vec<_>, Vec<_>) = entry.spots.iter().cloned().partition(|spot| places.contains(&spot.name));
        let again = again.len() as u64;
        known.places = Some(known.places() + entry.places().saturating_sub(again));
        known.count += entry.count.saturating_sub(again);
        let room = MAX_SPOTS.saturating_sub(known.spots.len());
        known.spots.extend(new.into_iter().take(room));
    }
}
