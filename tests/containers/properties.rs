//! What must hold for every damage: archives of 300 posts, cut at every percent and with single bytes changed; what can be
//! read of them, and what the backup check says.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use fossick::archive::{Archive, OpenError, OpenOptions, Spool};
use fossick::check::{self, CheckKind, CheckStage, FullOptions, ListsFound, Report, Verdict};
use fossick::i18n;
use fossick::load::{self, LoadError, LoadStage};
use fossick::model::{EntryId, Library};
use fossick::progress::{Progress, StopFlag};
use fossick::wire::outbox::{Item, Scanner};

use crate::read;
use crate::support::builder::{ArchiveBuilder, TestDir, data_offset, ends};
use crate::support::generate::rng::Rng;
use crate::support::generate::{self, Container, Dialect, Options};

type Loaded = Result<(Arc<Archive>, Arc<Library>), LoadError>;

fn load(path: &Path) -> Loaded {
    let options = OpenOptions { spool: Spool::Never };
    load::library(path, &options, &Progress::silent(LoadStage::Opening), &StopFlag::new())
}

/// Writes a file that is not there yet: writing over one would make some file systems wait for the disk.
fn load_bytes(dir: &TestDir, name: &str, bytes: &[u8]) -> Loaded {
    let _ = fs::remove_file(dir.path().join(name));
    load(&dir.file(name, bytes))
}

/// An archive and what is in it.
struct Whole {
    dir: TestDir,
    bytes: Vec<u8>,
    files: BTreeMap<Box<str>, Vec<u8>>,
    library: Arc<Library>,
    report: Report,
    /// The records of the outbox.
    items: Vec<Item>,
}

impl Whole {
    fn new(dialect: Dialect, container: Container, posts: u64) -> Self {
        let dir = TestDir::new();
        let path = dir.path().join("whole");
        let media = posts.div_ceil(25);
        let options = Options { posts, media, media_size: Some((48, 32)), container, ..Options::of(dialect) };
        generate::write(&options, &path).unwrap();
        let (archive, library) = load(&path).unwrap();
        let files = contents(&archive);
        let mut items = Vec::new();
        Scanner::default().feed(&files["outbox.json"], &mut items);
        assert_eq!(items.len() as u64, posts);
        let report = report(&archive, &library);
        Self { bytes: fs::read(&path).unwrap(), dir, files, library, report, items }
    }

    /// The library holds the first `count` posts of the whole.
    #[track_caller]
    fn assert_begins_with(&self, library: &Library, count: usize, what: &str) {
        let uris = |library: &Library| library.posts().map(|(_, post)| post.uri.clone()).collect::<Vec<_>>();
        let (found, all) = (uris(library), uris(&self.library));
        assert!(found.len() >= count, "{what}: {} posts instead of {count}", found.len());
        assert_eq!(found, all[..found.len()], "{what}");
    }

    /// The same archive with its media in front, as no server writes a zip.
    fn media_first(self) -> Self {
        let (media, others): (Vec<_>, Vec<_>) =
            self.files.iter().partition(|(name, _)| name.starts_with("media_attachments/"));
        let files = media.into_iter().chain(others);
        let builder = files.fold(ArchiveBuilder::empty(), |all, (name, bytes)| all.file(&**name, bytes.clone()));
        Self { bytes: builder.zip(), ..self }
    }

    /// Cut at every percent: nothing that is there is lost, and what is missing is said. `there` gives how many bytes of
    /// the outbox and which files are there in the first bytes.
    fn assert_survives_cuts(&self, there: impl Fn(&[u8]) -> (usize, HashSet<String>)) {
        for percent in 1..100 {
            let part = &self.bytes[..self.bytes.len() * percent / 100];
            let what = format!("cut at {percent} %");
            let (outbox, files) = there(part);
            let records = self.items.iter().filter(|item| item.end <= outbox as u64).count();
            let (archive, library) = match load_bytes(&self.dir, "cut", part) {
                Ok(loaded) => loaded,
                Err(error) => {
                    assert!(matches!(error, LoadError::Open(OpenError::Damaged { .. })), "{what}: {error}");
                    assert!(files.is_empty(), "{what}: {error}, though {files:?} are there");
                    continue;
                }
            };
            self.assert_begins_with(&library, records, &what);
            let lost = library.findings.iter().filter_map(|finding| finding.lost).max().unwrap_or(0);
            assert!(lost > 0, "{what}: {:?}", library.findings);
            let report = report(&archive, &library);
            assert!(report.verdict >= Verdict::Damaged, "{what}: {:?}", report.verdict);
            let cut_off = report.finding(CheckKind::ContainerCutOff).expect("a finding that the archive is cut off");
            assert!(cut_off.means().contains(&i18n::bytes(lost)), "{what}: {}", cut_off.means());
            let found = contents(&archive);
            for name in files {
                assert_eq!(found.get(&*name), self.files.get(&*name), "{what}: {name}");
            }
        }
    }

    /// One byte changed: either the full check says that something is damaged, or nothing differs.
    fn assert_notices_changes(&self, seed: u64) {
        let mut rng = Rng::new(seed);
        for _ in 0..500 {
            let at = rng.below(self.bytes.len() as u64) as usize;
            self.assert_notices(at, 1 + rng.below(255) as u8);
        }
    }

    fn assert_notices(&self, at: usize, with: u8) {
        let mut bytes = self.bytes.clone();
        bytes[at] ^= with;
        self.assert_says_or_is_the_same(&bytes, &format!("byte {at} of {}, changed by {with}", self.bytes.len()));
    }

    /// Stretches that are wiped out, gone or too many, as bad disks and bad lines leave them: either the full check says
    /// so, or nothing differs.
    fn assert_notices_stretches(&self, seed: u64) {
        let mut rng = Rng::new(seed);
        for _ in 0..200 {
            let start = rng.below(self.bytes.len() as u64) as usize;
            let end = (start + 1 + rng.below(4096) as usize).min(self.bytes.len());
            let (kind, between) = match rng.below(3) {
                0 => ("wiped out", vec![0; end - start]),
                1 => ("gone", Vec::new()),
                _ => ("twice", [&self.bytes[start..end]; 2].concat()),
            };
            let bytes = [&self.bytes[..start], &between, &self.bytes[end..]].concat();
            self.assert_says_or_is_the_same(&bytes, &format!("{start}..{end} of {} {kind}", self.bytes.len()));
        }
    }

    fn assert_says_or_is_the_same(&self, bytes: &[u8], what: &str) {
        let Ok((archive, library)) = load_bytes(&self.dir, "changed", bytes) else { return };
        let report = report(&archive, &library);
        if report.verdict < Verdict::Damaged {
            assert_eq!(contents(&archive), self.files, "{what}: {:?}", report.verdict);
            assert_eq!((report.verdict, report.counts), (self.report.verdict, self.report.counts), "{what}");
        }
    }
}

/// What the full check says, without a look into pictures.
fn report(archive: &Archive, library: &Library) -> Report {
    let (progress, stop) = (Progress::silent(CheckStage::Reading), StopFlag::new());
    let files = check::full(archive, library, FullOptions { decode: false }, &progress, &stop).unwrap();
    check::quick(archive, library, &ListsFound::default()).with_files(&files)
}

/// Every file by its name.
fn contents(archive: &Archive) -> BTreeMap<Box<str>, Vec<u8>> {
    let files = (0..).zip(archive.entries());
    files.map(|(id, entry)| (entry.name.clone(), read(archive, EntryId(id)).0)).collect()
}

/// What comes out of a stream before it breaks.
fn as_far_as_it_goes(mut stream: impl Read) -> Vec<u8> {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    bytes
}

#[test]
fn no_cut_of_a_zip_loses_a_record_or_file_that_is_there() {
    let whole = |dialect| Whole::new(dialect, Container::Zip, 300);
    for whole in [whole(Dialect::V4_2), whole(Dialect::V4_6), whole(Dialect::V4_2).media_first()] {
        let start = data_offset(&whole.bytes, "outbox.json");
        let ends = ends(&whole.bytes);
        whole.assert_survives_cuts(|part| {
            let outbox = flate2::read::DeflateDecoder::new(part.get(start..).unwrap_or_default());
            let files = ends.iter().filter(|(_, end)| *end <= part.len()).map(|(name, _)| name.clone());
            (as_far_as_it_goes(outbox).len().min(whole.files["outbox.json"].len()), files.collect())
        });
    }
}

#[test]
fn no_cut_of_a_tar_loses_a_record_or_file_that_is_there() {
    // As in Mastodon's own, media stand in front and the posts behind them.
    for container in [Container::TarGz, Container::Tar] {
        let whole = Whole::new(Dialect::V3_5, container, 300);
        let unpack = |bytes: &[u8]| match container {
            Container::TarGz => as_far_as_it_goes(flate2::read::GzDecoder::new(bytes)),
            _ => bytes.to_vec(),
        };
        let tar = unpack(&whole.bytes);
        let mut places = Vec::new();
        for entry in tar::Archive::new(&tar[..]).entries().unwrap() {
            let entry = entry.unwrap();
            let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
            places.push((name, entry.raw_file_position() as usize, entry.size() as usize));
        }
        let outbox = places.iter().find(|(name, ..)| name == "outbox.json").unwrap().1;
        whole.assert_survives_cuts(|part| {
            let length = unpack(part).len();
            let files = places.iter().filter(|(_, at, size)| at + size <= length).map(|(name, ..)| name.clone());
            (length.saturating_sub(outbox), files.collect())
        });
    }
}

#[test]
fn no_changed_byte_of_a_zip_goes_unnoticed() {
    Whole::new(Dialect::V4_2, Container::Zip, 300).assert_notices_changes(1);
    Whole::new(Dialect::V4_6, Container::Zip, 300).assert_notices_changes(2);
    // In a small archive, more of the bytes are those of headers.
    Whole::new(Dialect::V4_2, Container::Zip, 3).assert_notices_changes(5);
    Whole::new(Dialect::V4_6, Container::Zip, 3).assert_notices_changes(6);
}

#[test]
fn no_changed_byte_of_a_tar_gz_goes_unnoticed() {
    Whole::new(Dialect::V3_5, Container::TarGz, 300).assert_notices_changes(3);
    Whole::new(Dialect::V3_5, Container::TarGz, 3).assert_notices_changes(7);
}

#[test]
fn no_damaged_stretch_goes_unnoticed() {
    for (seed, dialect, container) in [
        (11, Dialect::V4_2, Container::Zip),
        (12, Dialect::V4_6, Container::Zip),
        (13, Dialect::V3_5, Container::TarGz),
    ] {
        Whole::new(dialect, container, 30).assert_notices_stretches(seed);
    }
}

#[test]
fn no_changed_byte_of_a_directory_goes_unnoticed() {
    let whole = Whole::new(Dialect::V4_6, Container::Zip, 50);
    let directory = whole.bytes.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    for at in directory..whole.bytes.len() {
        for with in [0x20, 0xff] {
            whole.assert_notices(at, with);
        }
    }
}

#[test]
fn damage_in_the_outbox_costs_the_records_it_hits() {
    let whole = Whole::new(Dialect::V4_6, Container::Zip, 300);
    let outbox = &whole.files["outbox.json"];
    let mut rng = Rng::new(4);
    for round in 0..300 {
        let start = rng.below(outbox.len() as u64) as usize;
        let length = if round < 150 { 1 } else { 1 + rng.below(6000) as usize };
        let end = (start + length).min(outbox.len());
        let kind = rng.below(3);
        let with: Vec<u8> = match kind {
            0 => vec![0; end - start],
            1 => (start..end).map(|_| rng.below(256) as u8).collect(),
            _ => Vec::new(),
        };
        let bytes = [&outbox[..start], &with, &outbox[end..]].concat();
        let Ok((_, library)) = load_bytes(&whole.dir, "outbox.json", &bytes) else { continue };
        let found: HashSet<_> = library.posts().map(|(_, post)| &post.uri).collect();
        let hit = |item: &Item| item.start < end as u64 && (start as u64) < item.end;
        for (item, (_, post)) in whole.items.iter().zip(whole.library.posts()) {
            assert!(
                hit(item) || found.contains(&post.uri),
                "{} is lost by damage of {length} bytes at {start} (kind {kind}), it stands at {}..{}",
                post.uri,
                item.start,
                item.end
            );
        }
    }
}
