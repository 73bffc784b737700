//! Tables of archives and what the backup check must say of them.

use fossick::check::{self, CheckKind, Counts, Report, Severity, Verdict};

use super::builder::{ArchiveBuilder, TestDir};
use super::checking::{How, report_on};

/// An archive as it lies on the disk.
pub enum Packed {
    File(Vec<u8>),
    Folder(ArchiveBuilder),
}

/// The archive in every container, by the container's name.
pub fn everywhere(archive: &ArchiveBuilder) -> Vec<(&'static str, Packed)> {
    let mut all = in_zips(archive);
    all.push(("tar.gz", Packed::File(archive.tar_gz())));
    all.push(("tar", Packed::File(archive.tar())));
    all.push(("folder", Packed::Folder(archive.clone())));
    all
}

/// The archive as a zip: packed, stored, and with the fields that large ones need.
pub fn zips(archive: &ArchiveBuilder) -> [(&'static str, Vec<u8>); 3] {
    [("zip", archive.zip()), ("stored zip", archive.clone().stored().zip()), ("zip64", archive.clone().zip64().zip())]
}

fn in_zips(archive: &ArchiveBuilder) -> Vec<(&'static str, Packed)> {
    zips(archive).into_iter().map(|(container, bytes)| (container, Packed::File(bytes))).collect()
}

/// The outbox by itself.
pub fn alone(archive: &ArchiveBuilder) -> (&'static str, Packed) {
    ("json", Packed::File(archive.bytes_of("outbox.json").to_vec()))
}

/// What a healthy archive holds.
pub fn all() -> Counts {
    Counts {
        records: 2,
        posts: 2,
        public: 2,
        attachments: 1,
        media_files: 1,
        media_present: 1,
        favourites: 1,
        bookmarks: 1,
        ..Counts::default()
    }
}

/// Its posts alone.
pub fn only_posts() -> Counts {
    Counts { media_files: 0, media_present: 0, media_missing: 1, favourites: 0, bookmarks: 0, ..all() }
}

/// Its picture is there, but broken.
pub fn broken_picture() -> Counts {
    Counts { media_present: 0, media_damaged: 1, ..all() }
}

/// What the check must say: its verdict, all problems and notes in the report's order, but for lists that are not there,
/// and what it counts.
pub type Says<'a> = (Verdict, &'a [CheckKind], Counts);

/// Rows of a table. All of them are tried before one that does not hold fails the test.
#[derive(Default)]
pub struct Table(Vec<String>);

impl Table {
    /// Checks an archive and compares.
    pub fn row(&mut self, name: &str, packed: &Packed, how: How, expected: Says<'_>) {
        let dir = TestDir::new();
        let path = match packed {
            Packed::File(bytes) => dir.file("archive", bytes),
            Packed::Folder(archive) => {
                archive.folder(&dir.path().join("archive"));
                dir.path().join("archive")
            }
        };
        let report = report_on(&path, how);
        self.compare(&format!("{name}, {how:?}"), &report, expected);
    }

    /// Compares a report.
    pub fn compare(&mut self, name: &str, report: &Report, (verdict, kinds, counts): Says<'_>) {
        let said = report.findings.iter().filter(|entry| entry.severity() != Severity::InOrder);
        let found: Vec<_> = said.map(|entry| entry.kind).filter(|kind| *kind != CheckKind::ListsMissing).collect();
        if (report.verdict, &found[..], report.counts) != (verdict, kinds, counts) {
            let same = |wrong: bool, what: String| if wrong { what } else { String::new() };
            self.0.push(format!(
                "{name}:{}{}{}",
                same(report.verdict != verdict, format!("\n  {:?}, not {verdict:?}", report.verdict)),
                same(found != kinds, format!("\n  {found:?}, not {kinds:?}")),
                same(report.counts != counts, format!("\n  {:?}, not {counts:?}", report.counts)),
            ));
        }
        if report.finding(CheckKind::FilesIntact).is_some() && found.iter().any(|kind| kind.is_about_bytes()) {
            self.0.push(format!("{name}: all files are said to be intact"));
        }
        let whole = report.finding(CheckKind::ContainerWhole).is_some();
        if whole && verdict == Verdict::Damaged && !found.iter().all(|kind| is_content(*kind)) {
            self.0.push(format!("{name}: the container is said to be whole"));
        }
        for entry in report.findings.iter().filter(|entry| entry.count < entry.spots.len().max(1) as u64) {
            self.0.push(format!("{name}: {entry:?} counts less than it lists"));
        }
        for text in [check::text(report), check::html(report), check::summary(report), check::json(report)] {
            if text.contains("[check-") {
                self.0.push(format!("{name}: a text is not there: {text}"));
            }
        }
    }

    /// Fails if a row did not hold.
    pub fn holds(self) {
        assert!(self.0.is_empty(), "{} rows do not hold:\n{}", self.0.len(), self.0.join("\n"));
    }
}

/// What may be wrong inside of files when the container around them is whole.
fn is_content(kind: CheckKind) -> bool {
    matches!(kind, CheckKind::NotDecodable | CheckKind::MediaDamaged | CheckKind::RecordsSkipped)
        || kind.verdict() < Verdict::Damaged
}
