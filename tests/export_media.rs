//! Saving media: what is on the disk afterwards, under which names, and what is said about the rest.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use fossick::archive::{Archive, OpenOptions, ReadError, Spool};
use fossick::export::media::{
    Options, Outcome, Piece, SaveError, SaveFailed, SaveStage, Sidecar, may_save, save_as, save_into,
};
use fossick::load::{self, LoadStage};
use fossick::media::FileKind;
use fossick::model::{EntryId, Library, PostIndex};
use fossick::progress::{Progress, StopFlag};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use support::builder::{ArchiveBuilder, TestDir, cut, data_offset, flip, with_bad_crc, with_password};
use support::generate::containers::Blob;
use support::generate::zips::{Zip64, ZipOut};
use support::media_archive::{FILM, LIGHTHOUSE, LOOSE, NAMES, SNAILS, name_of, outbox, post, with_media};

/// An archive that was loaded, and a folder to save into.
struct Loaded {
    archive: Arc<Archive>,
    library: Arc<Library>,
    out: TestDir,
}

impl Loaded {
    fn new(path: &Path) -> Self {
        Self::spooled(path, Spool::Never)
    }

    fn spooled(path: &Path, spool: Spool) -> Self {
        let progress = Progress::silent(LoadStage::Opening);
        let (archive, library) = load::library(path, &OpenOptions { spool }, &progress, &StopFlag::new()).unwrap();
        Self { archive, library, out: TestDir::new() }
    }

    fn of_zip(zip: &[u8]) -> Self {
        let dir = TestDir::new();
        Self::new(&dir.file("a.zip", zip))
    }

    fn save(&self, pieces: &[Piece], sidecar: Sidecar) -> Result<Outcome, SaveFailed> {
        let options = Options { zone: TimeZone::UTC, sidecar };
        let progress = Progress::silent(SaveStage::Saving);
        save_into(self.out.path(), &self.archive, &self.library, pieces, &options, &progress, &StopFlag::new())
    }

    fn save_all(&self) -> Outcome {
        self.save(&Piece::all(&self.archive, &self.library), Sidecar::None).unwrap()
    }

    fn save_as(&self, path: &Path, piece: Piece, replace: bool) -> Result<(u64, bool), SaveError> {
        let (progress, stop) = (Progress::silent(SaveStage::Saving), StopFlag::new());
        save_as(path, &self.archive, &self.library, piece, replace, &progress, &stop)
            .map(|saved| (saved.bytes, saved.damaged))
    }

    fn saved(&self, name: &str) -> Vec<u8> {
        fs::read(self.out.path().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn entry(&self, name: &str) -> EntryId {
        let at = self.archive.entries().iter().position(|entry| &*entry.name == name).unwrap();
        EntryId(at.try_into().unwrap())
    }
}

fn sorted(names: &[&str]) -> Vec<String> {
    let mut names: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
    names.sort();
    names
}

fn at(time: &str) -> SystemTime {
    SystemTime::UNIX_EPOCH + time.parse::<Timestamp>().unwrap().as_duration().unsigned_abs()
}

fn all_names() -> Vec<String> {
    sorted(&NAMES.map(|(_, name)| name))
}

#[test]
fn progress_reaches_its_end_also_where_files_can_not_be_read() {
    let zip = with_bad_crc(&with_password(&with_media().stored().zip(), SNAILS), LIGHTHOUSE);
    let loaded = Loaded::of_zip(&zip);
    let (archive, library) = (&loaded.archive, &loaded.library);
    let options = Options { zone: TimeZone::UTC, sidecar: Sidecar::None };
    let progress = Progress::silent(SaveStage::Saving);
    let pieces = Piece::all(archive, library);
    let outcome =
        save_into(loaded.out.path(), archive, library, &pieces, &options, &progress, &StopFlag::new()).unwrap();
    assert_eq!((outcome.unreadable.len(), outcome.damaged.len()), (1, 1));
    let seen = progress.snapshot();
    assert_eq!(Some(seen.done), seen.total);
}

#[test]
fn every_container_gives_the_same_files_byte_for_byte() {
    let (dir, builder) = (TestDir::new(), with_media());
    builder.folder(&dir.path().join("folder"));
    let paths = [
        dir.file("a.zip", builder.zip()),
        dir.file("stored.zip", builder.clone().stored().zip()),
        dir.file("a.tar", builder.tar()),
        dir.file("a.tar.gz", builder.reversed().tar_gz()),
        dir.path().join("folder"),
    ];
    let spooled = Loaded::spooled(&paths[3], Spool::Into(dir.path().to_owned()));
    let all = paths.iter().map(|path| Loaded::new(path)).chain([spooled]);
    for loaded in all {
        let outcome = loaded.save_all();
        let path = loaded.archive.path().display();
        assert_eq!(loaded.out.names(), all_names(), "{path}");
        let mut bytes = 0;
        for (entry, name) in NAMES {
            let expected = with_media().bytes_of(entry).to_vec();
            assert!(loaded.saved(name) == expected, "{path}: {entry} in {name}");
            bytes += expected.len() as u64;
        }
        assert_eq!((outcome.saved, outcome.bytes, outcome.is_whole()), (4, bytes, true), "{path}");
        let first = outcome.first.unwrap();
        assert!(first.starts_with(loaded.out.path()) && first.is_file());
    }
}

#[test]
fn files_have_the_time_of_their_post() {
    let loaded = Loaded::of_zip(&with_media().zip());
    loaded.save(&Piece::all(&loaded.archive, &loaded.library), Sidecar::Text).unwrap();
    let time = |name: &str| fs::metadata(loaded.out.path().join(name)).unwrap().modified().unwrap();
    let second = at("2023-01-02T10:00:00Z");
    for name in [name_of(LIGHTHOUSE), name_of(FILM), "2023-01-02 10.00 – 2.txt"] {
        assert_eq!(time(name), second, "{name}");
    }
    assert!(time(name_of(LOOSE)).elapsed().unwrap() < Duration::from_mins(10), "of no post: now");
}

#[test]
fn nothing_that_is_there_is_written_over() {
    let loaded = Loaded::of_zip(&with_media().zip());
    loaded.out.file(name_of(SNAILS), "mine");
    loaded.out.file("DDDD.txt", "mine, too");
    assert_eq!(loaded.save_all().saved, 4);
    assert_eq!(loaded.saved(name_of(SNAILS)), b"mine");
    let picture = with_media().bytes_of(SNAILS).to_vec();
    assert!(loaded.saved("2023-01-01 10.00 – Snails & more (2).png") == picture);
    assert!(loaded.out.names().contains(&"dddd (2).png".to_owned()), "{:?}", loaded.out.names());
    assert_eq!(loaded.save_all().saved, 4);
    assert!(loaded.saved("2023-01-01 10.00 – Snails & more (3).png") == picture);
    assert_eq!(loaded.out.names().len(), 10);
}

#[test]
fn posts_that_begin_alike_at_the_same_minute_share_no_name() {
    let posts = [
        post(1, "<p>Snails</p>", &[(SNAILS, None)]),
        post(1, "<p>SNAILS</p>", &[(LOOSE, None)]).to_string().replace("statuses/1", "statuses/9").parse().unwrap(),
    ];
    let loaded = Loaded::of_zip(&with_media().replace("outbox.json", outbox(&posts)).zip());
    let pieces = Piece::of_posts(&loaded.library, [PostIndex(0), PostIndex(1)]);
    assert_eq!(loaded.save(&pieces, Sidecar::None).unwrap().saved, 2);
    assert_eq!(loaded.out.names(), ["2023-01-01 10.00 – SNAILS (2).png", "2023-01-01 10.00 – Snails.png"]);
}

#[test]
fn missing_and_empty_files_are_counted_and_not_written() {
    let loaded = Loaded::of_zip(&with_media().without("aaaa").replace(LIGHTHOUSE, "").zip());
    let outcome = loaded.save_all();
    assert_eq!((outcome.saved, outcome.missing, outcome.empty, outcome.is_whole()), (2, 1, 1, false));
    assert_eq!(loaded.out.names(), sorted(&[name_of(FILM), name_of(LOOSE)]));
    let path = loaded.out.path().join("x");
    let empty = Piece::alone(loaded.entry(LIGHTHOUSE));
    assert!(matches!(loaded.save_as(&path, empty, false), Err(SaveError::Empty)));
    let missing = Piece { entry: None, post: Some(PostIndex(0)), nth: 0 };
    assert!(matches!(loaded.save_as(&path, missing, false), Err(SaveError::Missing)));
    assert!(!path.exists());
}

#[test]
fn a_file_whose_checksum_is_wrong_is_saved_and_named() {
    let loaded = Loaded::of_zip(&with_bad_crc(&with_media().zip(), FILM));
    let outcome = loaded.save_all();
    assert_eq!((outcome.saved, &*outcome.damaged), (4, [name_of(FILM).to_owned()].as_slice()));
    assert!(loaded.saved(name_of(FILM)) == with_media().bytes_of(FILM));
    let path = loaded.out.path().join("film.mp4");
    let (bytes, damaged) = loaded.save_as(&path, Piece::alone(loaded.entry(FILM)), false).unwrap();
    assert_eq!((bytes, damaged), (with_media().bytes_of(FILM).len() as u64, true));
}

#[test]
fn a_file_that_is_cut_off_or_broken_is_saved_as_far_as_it_can_be_read() {
    let zip = with_media().stored().zip();
    let tar = with_media().tar();
    let film = with_media().bytes_of(FILM).to_vec();
    let in_tar = tar.windows(20).position(|bytes| bytes == &film[..20]).unwrap();
    let whole = with_media().zip();
    let broken = [
        &whole[..data_offset(&whole, FILM) + 200_000],
        &vec![0xff; 50_000],
        &whole[data_offset(&whole, FILM) + 250_000..],
    ];
    for (name, bytes, atleast) in [
        ("cut.zip", cut(&zip, data_offset(&zip, FILM) + 200_000), 200_000),
        ("cut.tar", cut(&tar, in_tar + 200_000), 200_000),
        ("broken.zip", broken.concat(), 100_000),
    ] {
        let dir = TestDir::new();
        let loaded = Loaded::new(&dir.file(name, bytes));
        let outcome = loaded.save_all();
        assert_eq!(outcome.damaged, [name_of(FILM)], "{name}: {outcome:?}");
        let saved = loaded.saved(name_of(FILM));
        assert!(saved.len() >= atleast, "{name}: {} bytes", saved.len());
        assert!(saved[..atleast] == film[..atleast], "{name}");
    }
}

#[test]
fn a_file_of_which_nothing_can_be_read_is_named_and_not_written() {
    let zip = with_media().zip();
    let at = data_offset(&zip, SNAILS);
    for (what, zip) in [("locked", with_password(&zip, SNAILS)), ("broken", flip(&flip(&zip, at), at + 1))] {
        let loaded = Loaded::of_zip(&zip);
        let outcome = loaded.save_all();
        assert_eq!((outcome.saved, outcome.unreadable), (3, vec![SNAILS.to_owned()]), "{what}");
        assert!(!loaded.out.names().contains(&name_of(SNAILS).to_owned()), "{what}");
        let path = loaded.out.path().join("x");
        let error = loaded.save_as(&path, Piece::alone(loaded.entry(SNAILS)), false).unwrap_err();
        assert!(matches!(error, SaveError::Unreadable(ReadError::Password | ReadError::BrokenDeflate)), "{error}");
        assert!(!path.exists());
    }
}

#[test]
fn what_is_known_about_a_file_stands_beside_it() {
    for (sidecar, ending) in [(Sidecar::Text, "txt"), (Sidecar::Xmp, "xmp")] {
        let loaded = Loaded::of_zip(&with_media().zip());
        loaded.save(&Piece::all(&loaded.archive, &loaded.library), sidecar).unwrap();
        let beside = |entry: &str| Path::new(name_of(entry)).with_extension(ending).to_str().unwrap().to_owned();
        let [snails, lighthouse, film] = [SNAILS, LIGHTHOUSE, FILM].map(beside);
        let mut names = all_names();
        names.extend([snails.clone(), lighthouse, film.clone()]);
        names.sort();
        assert_eq!(loaded.out.names(), names, "nothing is known about the file of no post");
        let text = String::from_utf8(loaded.saved(&snails)).unwrap();
        for part in ["Snails on a wall", "https://social.example/@ada/1", "2023"] {
            assert!(text.contains(part), "{text}");
        }
        assert!(!String::from_utf8(loaded.saved(&film)).unwrap().contains("lighthouse"), "each its own");
    }
}

#[test]
fn a_text_that_is_attached_keeps_its_name_and_the_others_are_saved() {
    let note = "media_attachments/files/4/original/note.txt";
    let posts = [post(1, "<p>A note</p>", &[(note, Some("A list"))]), post(2, "<p>Two</p>", &[(SNAILS, None)])];
    let builder = with_media().replace("outbox.json", outbox(&posts)).file(note, "milk, bread");
    let loaded = Loaded::of_zip(&builder.zip());
    let pieces = Piece::of_posts(&loaded.library, [PostIndex(0), PostIndex(1)]);
    let outcome = loaded.save(&pieces, Sidecar::Text).unwrap();
    assert_eq!(outcome.saved, 2);
    assert_eq!(loaded.saved("2023-01-01 10.00 – A note.txt"), b"milk, bread");
    assert!(loaded.out.names().contains(&"2023-01-01 10.00 – A note.txt.txt".to_owned()), "{:?}", loaded.out.names());
}

#[test]
fn saving_again_with_texts_keeps_pairs_together() {
    let loaded = Loaded::of_zip(&with_media().zip());
    let pieces = Piece::of_posts(&loaded.library, [PostIndex(0)]);
    loaded.out.file("2023-01-01 10.00 – Snails & more.txt", "mine");
    loaded.save(&pieces, Sidecar::Text).unwrap();
    let again = "2023-01-01 10.00 – Snails & more (2)";
    assert!(loaded.saved(&format!("{again}.txt")).starts_with(b"Snails on a wall"));
    assert_eq!(loaded.out.names().len(), 3, "{:?}", loaded.out.names());
    assert!(loaded.out.names().contains(&format!("{again}.png")));
}

#[test]
fn nothing_goes_into_the_archive_itself() {
    let dir = TestDir::new();
    let unpacked = dir.path().join("unpacked");
    with_media().folder(&unpacked);
    let zip = dir.file("a.zip", with_media().zip());
    let before = fs::read(&zip).unwrap();
    for (path, into) in [
        (unpacked.clone(), unpacked.clone()),
        (unpacked.clone(), unpacked.join("media_attachments")),
        (unpacked.join("outbox.json"), unpacked.clone()),
    ] {
        let loaded = Loaded { out: TestDir::new(), ..Loaded::new(&path) };
        let options = Options { zone: TimeZone::UTC, sidecar: Sidecar::None };
        let pieces = Piece::all(&loaded.archive, &loaded.library);
        let progress = Progress::silent(SaveStage::Saving);
        let failed = save_into(&into, &loaded.archive, &loaded.library, &pieces, &options, &progress, &StopFlag::new());
        let failed = failed.unwrap_err();
        assert!(matches!(failed.error, SaveError::InTheArchive) && *failed.so_far == Outcome::default());
        let piece = Piece::alone(loaded.entry(LOOSE));
        assert!(matches!(loaded.save_as(&into.join("new.png"), piece, true), Err(SaveError::InTheArchive)));
        assert!(may_save(&into.join("yet/to/be/made"), &loaded.archive).is_err());
        assert!(may_save(&dir.path().join("beside.png"), &loaded.archive).is_ok());
    }
    let loaded = Loaded::new(&zip);
    let over = loaded.save_as(&zip, Piece::alone(loaded.entry(LOOSE)), true);
    assert!(matches!(over, Err(SaveError::InTheArchive)));
    assert!(fs::read(&zip).unwrap() == before);
    assert_eq!(fs::read_dir(&unpacked).unwrap().count(), 7);
}

#[test]
fn a_private_key_is_never_saved_whatever_names_it() {
    let posts = [post(1, "<p>Key</p>", &[("keys/key.pem", None)])];
    let actor = String::from_utf8(with_media().bytes_of("actor.json").to_vec()).unwrap();
    let builder = with_media()
        .replace("outbox.json", outbox(&posts))
        .replace("actor.json", actor.replace("avatar.png", "key.pem"))
        .file("key.pem", "secret")
        .file("keys/key.pem", "secret")
        .file("media_attachments/files/8/original/key.pem", "secret");
    let loaded = Loaded::of_zip(&builder.zip());
    let mut pieces = Piece::all(&loaded.archive, &loaded.library);
    for name in ["key.pem", "keys/key.pem", "media_attachments/files/8/original/key.pem", "outbox.json", "actor.json"] {
        let alone = Piece::alone(loaded.entry(name));
        pieces.extend([alone, Piece { post: Some(PostIndex(0)), ..alone }]);
        assert!(
            matches!(loaded.save_as(&loaded.out.path().join("x"), alone, false), Err(SaveError::Missing)),
            "{name}"
        );
    }
    loaded.save(&pieces, Sidecar::None).unwrap();
    for name in loaded.out.names() {
        assert!(loaded.saved(&name) != b"secret" && !name.contains("json"), "{name}");
    }
}

#[test]
fn names_in_the_archive_lead_nowhere() {
    let evil = "media_attachments/../../../evil\u{202e}gnp.png";
    let dir = TestDir::new();
    let loaded = Loaded::new(&dir.file("in/a.zip", with_media().file(evil, b"evil".to_vec()).zip()));
    assert_eq!(loaded.save_all().saved, 5);
    assert_eq!(loaded.saved("evilgnp.png"), b"evil");
    assert_eq!((dir.names(), loaded.out.names().len()), (vec!["in".to_owned()], 5));
}

#[test]
fn one_file_is_saved_where_it_was_asked_for() {
    let loaded = Loaded::of_zip(&with_media().zip());
    let piece = Piece::of_posts(&loaded.library, [PostIndex(0)])[0];
    let name = piece.suggested_name(&loaded.archive, &loaded.library, Some(FileKind::Png), &TimeZone::UTC).unwrap();
    assert_eq!(name, name_of(SNAILS));
    let path = loaded.out.file(&name, "there already");
    let error = loaded.save_as(&path, piece, false).unwrap_err();
    assert!(matches!(error, SaveError::Write(error) if error.kind() == std::io::ErrorKind::AlreadyExists));
    assert_eq!(loaded.saved(&name), b"there already");
    let picture = with_media().bytes_of(SNAILS).to_vec();
    assert_eq!(loaded.save_as(&path, piece, true).unwrap(), (picture.len() as u64, false));
    assert!(loaded.saved(&name) == picture);
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    assert_eq!(time, at("2023-01-01T10:00:00Z"));
    assert_eq!(loaded.out.names().len(), 1);
}

#[test]
fn avatar_and_header_have_names_of_their_own_and_can_be_saved() {
    let loaded = Loaded::of_zip(&with_media().zip());
    let account = &loaded.library.account;
    for (entry, of, name) in [
        (account.avatar, "avatar.png", "@ada@social.example avatar.png"),
        (account.header, "header.jpg", "@ada@social.example header.jpg"),
    ] {
        let piece = Piece::alone(entry.unwrap());
        let suggested = piece.suggested_name(&loaded.archive, &loaded.library, None, &TimeZone::UTC).unwrap();
        assert_eq!(suggested, name);
        loaded.save_as(&loaded.out.path().join(name), piece, false).unwrap();
        assert!(loaded.saved(name) == with_media().bytes_of(of));
    }
}

#[test]
fn each_file_is_saved_once_and_a_boost_lacks_nothing() {
    let boost = |number: u32, file: &str| {
        let mut boost = post(number, "<p>Boosted</p>", &[(file, None)]);
        boost["type"] = "Announce".into();
        boost["object"]["attributedTo"] = "https://social.example/users/ada".into();
        boost
    };
    let posts = [
        boost(1, SNAILS),
        boost(2, "media_attachments/files/7/original/gone.png"),
        boost(3, LOOSE),
        post(4, "<p>Own</p>", &[(SNAILS, None), (SNAILS, None), ("media_attachments/files/6/original/lost.png", None)]),
    ];
    let loaded = Loaded::of_zip(&with_media().replace("outbox.json", outbox(&posts)).zip());
    let pieces = Piece::of_posts(&loaded.library, loaded.library.posts().map(|(index, _)| index));
    let seen: Vec<_> = pieces.iter().map(|piece| (piece.entry, piece.post.unwrap().0, piece.nth)).collect();
    let [snails, loose] = [SNAILS, LOOSE].map(|name| Some(loaded.entry(name)));
    assert_eq!(seen, [(snails, 3, 0), (None, 3, 2), (loose, 2, 0)]);
    let all = Piece::all(&loaded.archive, &loaded.library);
    let rest = [LIGHTHOUSE, FILM].map(|name| Piece::alone(loaded.entry(name)));
    assert_eq!(all, [pieces, rest.to_vec()].concat());
}

/// An archive whose one video has so many bytes, nearly all of them zeros.
fn with_long_film(dir: &TestDir, bytes: u64) -> std::path::PathBuf {
    let path = dir.path().join("long.zip");
    let mut zip = ZipOut::create(&path, 1_700_000_000, Zip64::AsNeeded).unwrap();
    for (name, bytes) in ArchiveBuilder::mastodon().files() {
        zip.entry(&name, &mut |to| to.write_all(bytes)).unwrap();
    }
    zip.blob(FILM, Blob { key: 1, bytes: b"\0\0\0\x18ftypisom", padding: bytes }).unwrap();
    zip.finish().unwrap();
    path
}

#[test]
fn saving_stops_within_a_file_and_leaves_no_half_of_it() {
    let dir = TestDir::new();
    let loaded = Loaded::new(&with_long_film(&dir, 200 << 20));
    let (stop, wakes) = (StopFlag::new(), AtomicU32::new(0));
    let raise = stop.clone();
    // The first time is the beginning, the second one the first bytes of the film.
    let progress = Progress::new(SaveStage::Saving, move || {
        if wakes.fetch_add(1, Ordering::Relaxed) > 0 {
            raise.stop();
        }
    });
    let pieces = [Piece::alone(loaded.entry(FILM))];
    let options = Options { zone: TimeZone::UTC, sidecar: Sidecar::None };
    let failed = save_into(loaded.out.path(), &loaded.archive, &loaded.library, &pieces, &options, &progress, &stop);
    let failed = failed.unwrap_err();
    assert!(matches!(failed.error, SaveError::Stopped) && *failed.so_far == Outcome::default());
    assert!((1..2 << 20).contains(&progress.snapshot().done), "{:?}", progress.snapshot());
    assert_eq!(loaded.out.names(), [""; 0]);
    let path = loaded.out.file("film.mp4", "old");
    let result =
        save_as(&path, &loaded.archive, &loaded.library, pieces[0], true, &Progress::silent(SaveStage::Saving), &stop);
    assert!(matches!(result, Err(SaveError::Stopped)));
    assert_eq!(loaded.saved("film.mp4"), b"old");
}

#[test]
fn progress_counts_every_byte_of_the_files() {
    let loaded = Loaded::of_zip(&with_media().zip());
    let pieces = Piece::all(&loaded.archive, &loaded.library);
    let progress = Progress::silent(SaveStage::Saving);
    let options = Options { zone: TimeZone::UTC, sidecar: Sidecar::Text };
    let stop = StopFlag::new();
    let outcome =
        save_into(loaded.out.path(), &loaded.archive, &loaded.library, &pieces, &options, &progress, &stop).unwrap();
    let seen = progress.snapshot();
    assert_eq!((seen.done, seen.total), (outcome.bytes, Some(outcome.bytes)));
}

#[test]
fn an_archive_that_vanishes_ends_it_with_what_was_saved() {
    let dir = TestDir::new();
    let folder = dir.path().join("unpacked");
    with_media().folder(&folder);
    let loaded = Loaded::new(&folder);
    fs::remove_file(folder.join(LIGHTHOUSE)).unwrap();
    let outcome = loaded.save_all();
    assert_eq!((outcome.saved, outcome.missing), (3, 1), "one file that vanished is missing");
    fs::remove_dir_all(&folder).unwrap();
    let failed = loaded.save(&Piece::all(&loaded.archive, &loaded.library), Sidecar::None).unwrap_err();
    assert!(matches!(failed.error, SaveError::ArchiveGone), "{}", failed.error);
    assert_eq!(loaded.out.names().len(), 3);
}

#[test]
fn a_folder_that_is_gone_takes_nothing() {
    let loaded = Loaded::of_zip(&with_media().zip());
    fs::remove_dir(loaded.out.path()).unwrap();
    let failed = loaded.save(&Piece::all(&loaded.archive, &loaded.library), Sidecar::None).unwrap_err();
    assert!(matches!(failed.error, SaveError::Write(_)) && *failed.so_far == Outcome::default());
    fs::create_dir(loaded.out.path()).unwrap();
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_takes_nothing() {
    use std::os::unix::fs::PermissionsExt;
    let loaded = Loaded::of_zip(&with_media().zip());
    let folder = loaded.out.path();
    fs::set_permissions(folder, fs::Permissions::from_mode(0o555)).unwrap();
    if fs::File::create(folder.join("x")).is_ok() {
        return support::nobody::again("a_folder_that_may_not_be_written_takes_nothing");
    }
    let failed = loaded.save(&Piece::all(&loaded.archive, &loaded.library), Sidecar::None).unwrap_err();
    assert!(matches!(failed.error, SaveError::Write(error) if error.kind() == std::io::ErrorKind::PermissionDenied));
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(loaded.out.names(), [""; 0]);
}
