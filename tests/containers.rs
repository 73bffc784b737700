//! Whatever an archive came in, its entries are found and read; what is no archive is called by its name; what is broken
//! is read as far as it goes.

mod support;

use std::fs;
use std::io::Read;
use std::path::Path;
use std::thread;

use fossick::archive::{Archive, LooksLike, OpenError, OpenOptions, OpenStage, ReadError, Spool};
use fossick::model::{Container, DamageKind, EntryId, FindingKind};
use fossick::progress::{Progress, StopFlag};
use support::builder::{
    ArchiveBuilder, PICTURE, TarNames, TestDir, cut, data_offset, flip, gzip, noise, with_bad_crc, with_method,
    with_name, with_password, with_stated_size, without_directory,
};

fn open_with(path: &Path, spool: Spool) -> Result<Archive, OpenError> {
    let progress = Progress::silent(OpenStage::Directory);
    Archive::open(path, &OpenOptions { spool }, &progress, &StopFlag::new())
}

fn open(path: &Path) -> Result<Archive, OpenError> {
    open_with(path, Spool::Never)
}

fn opened(bytes: &[u8]) -> Result<Archive, OpenError> {
    open(&TestDir::new().file("file", bytes))
}

/// Everything that comes out of an entry, and how it ended.
fn read(archive: &Archive, id: EntryId) -> (Vec<u8>, Result<(), ReadError>) {
    let mut bytes = Vec::new();
    let result = archive.read(id).and_then(|mut reader| Ok(reader.read_to_end(&mut bytes).map(|_| ())?));
    (bytes, result)
}

fn id_of(archive: &Archive, name: &str) -> EntryId {
    let at = archive.entries().iter().position(|entry| entry.name.ends_with(name)).expect("an entry of this name");
    EntryId(u32::try_from(at).unwrap())
}

fn kinds(archive: &Archive) -> Vec<FindingKind> {
    archive.findings().iter().map(|finding| finding.kind.clone()).collect()
}

fn damage(kind: DamageKind) -> FindingKind {
    FindingKind::ContainerDamaged(kind)
}

/// The archive is whole and holds exactly what the builder put in.
#[track_caller]
fn assert_holds(archive: &Archive, expected: &ArchiveBuilder) {
    assert_eq!(kinds(archive), []);
    assert_eq!(archive.entries().len(), expected.files().count());
    for (name, bytes) in expected.files() {
        let id = archive.entries().iter().position(|entry| *entry.name == *name).unwrap_or_else(|| panic!("no {name}"));
        let id = EntryId(u32::try_from(id).unwrap());
        assert_eq!(archive.entry(id).unwrap().size, bytes.len() as u64, "{name}");
        assert_eq!(archive.bytes(id, 1 << 20).unwrap(), bytes, "{name}");
    }
    let outbox = archive.layout().outbox().expect("an outbox");
    assert_eq!(read(archive, outbox).0, expected.bytes_of("outbox.json"));
    let picture = archive.layout().resolve(&format!("/{PICTURE}")).expect("the picture");
    assert_eq!(read(archive, picture).0, expected.bytes_of(PICTURE));
}

#[test]
fn every_container_gives_the_same_files() {
    let (dir, spool) = (TestDir::new(), TestDir::new());
    let builder = ArchiveBuilder::mastodon();
    builder.folder(&dir.path().join("unpacked"));
    let cases = [
        (dir.file("a.zip", builder.zip()), Container::Zip),
        (dir.file("stored.zip", builder.clone().stored().zip()), Container::Zip),
        (dir.file("zip64.zip", builder.clone().zip64().zip()), Container::Zip),
        (dir.file("comment.zip", builder.clone().comment("PK\x05\x06 made by hand").zip()), Container::Zip),
        (dir.file("a.tar", builder.tar()), Container::Tar),
        (dir.file("a.tar.gz", builder.tar_gz()), Container::TarGz),
        (dir.path().join("unpacked"), Container::Folder),
    ];
    for (path, container) in cases {
        for spool in [Spool::Never, Spool::Into(spool.path().join("cache"))] {
            let archive = open_with(&path, spool).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            assert_eq!(archive.container(), container);
            assert_eq!(archive.path(), path);
            assert_holds(&archive, &builder);
        }
    }
}

#[test]
fn a_file_is_known_by_its_bytes_not_by_its_name() {
    let dir = TestDir::new();
    let builder = ArchiveBuilder::mastodon();
    for name in ["archive (1).zip", "no ending", "picture.jpg", "archive.tar.gz"] {
        assert_holds(&open(&dir.file(name, builder.zip())).unwrap(), &builder);
    }
    assert_eq!(open(&dir.file("x.zip", builder.tar_gz())).unwrap().container(), Container::TarGz);
    assert_eq!(open(&dir.file("y.tar.gz", builder.tar())).unwrap().container(), Container::Tar);
}

#[test]
fn wrapper_folders_and_leftovers_of_macos_are_looked_through() {
    let dir = TestDir::new();
    let builder = ArchiveBuilder::mastodon().reversed();
    for folder in ["archive-2023/", "a/b/c/d/e/"] {
        let wrapped = builder
            .clone()
            .renamed(|name| format!("{folder}{name}"))
            .file(".DS_Store", "x")
            .file(format!("{folder}.DS_Store"), "x")
            .file("__MACOSX/._outbox.json", "x")
            .file("__MACOSX/outbox.json", "x");
        let unpacked = dir.path().join(folder.len().to_string());
        wrapped.folder(&unpacked);
        let (zip, folder_on_disk) = (opened(&wrapped.zip()).unwrap(), open(&unpacked).unwrap());
        assert_eq!(zip.layout().root(), folder);
        assert_eq!(folder_on_disk.entries().len(), builder.files().count());
        for archive in [zip, folder_on_disk] {
            assert_eq!(kinds(&archive), []);
            assert_eq!(archive.layout().media().len(), 1);
            let outbox = archive.layout().outbox().unwrap();
            assert_eq!(read(&archive, outbox).0, builder.bytes_of("outbox.json"));
            assert!(archive.layout().picture(Some("avatar.png"), "avatar").is_some());
            assert!(archive.layout().resolve(PICTURE).is_some());
        }
    }
}

#[test]
fn an_archive_of_more_than_65535_files_opens_whole() {
    let builder = (0..66_000).fold(ArchiveBuilder::mastodon().stored(), |all, i| {
        all.file(format!("media_attachments/files/{i:06}/original/{i:016x}.png"), "x")
    });
    let archive = opened(&builder.zip()).unwrap();
    assert_eq!(archive.entries().len(), 66_007);
    assert_eq!(kinds(&archive), []);
    let last = archive.layout().resolve("/media_attachments/files/065999/original/00000000000101cf.png").unwrap();
    assert_eq!(archive.bytes(last, 10).unwrap(), b"x");
}

#[test]
fn old_tars_with_absolute_and_long_names_resolve() {
    let system = "/home/mastodon/live/public/system";
    let old = ArchiveBuilder::mastodon()
        .renamed(|name| if name == PICTURE { format!("{system}/{name}") } else { name.to_owned() });
    let old = opened(&gzip(&old.tar())).unwrap();
    assert_eq!(kinds(&old), []);
    assert!(old.layout().resolve(PICTURE).is_some());

    let long = "a folder with quite a long name/".repeat(8);
    for names in [TarNames::Gnu, TarNames::Pax] {
        let builder = ArchiveBuilder::mastodon().wrapped_in(&long);
        let archive = opened(&builder.tar_with(names)).unwrap();
        assert_holds(&archive, &builder);
        assert_eq!(archive.layout().root(), long, "{names:?}");
    }
}

#[test]
fn an_outbox_alone_opens_under_any_name() {
    let builder = ArchiveBuilder::mastodon();
    for name in ["outbox.json", "my posts (2).txt"] {
        let dir = TestDir::new();
        let archive = open(&dir.file(name, builder.bytes_of("outbox.json"))).unwrap();
        assert_eq!(archive.container(), Container::Json);
        let outbox = archive.layout().outbox().unwrap();
        assert_eq!(&*archive.entry(outbox).unwrap().name, name);
        assert_eq!(read(&archive, outbox).0, builder.bytes_of("outbox.json"));
        assert_eq!(archive.layout().at_root("actor.json"), None);
    }
}

#[test]
fn a_json_file_of_an_unpacked_archive_opens_the_whole_archive() {
    let dir = TestDir::new();
    let builder = ArchiveBuilder::mastodon();
    builder.folder(dir.path());
    for name in ["outbox.json", "actor.json", "likes.json"] {
        let archive = open(&dir.path().join(name)).unwrap();
        assert_eq!(archive.container(), Container::Folder, "{name}");
        assert_holds(&archive, &builder);
    }
}

#[test]
fn an_archive_with_only_one_of_the_two_files_opens() {
    let only_actor = opened(&ArchiveBuilder::mastodon().without("outbox").zip()).unwrap();
    assert_eq!(only_actor.layout().outbox(), None);
    assert!(only_actor.layout().at_root("actor.json").is_some());
    let only_outbox = opened(&ArchiveBuilder::mastodon().without("actor").tar_gz()).unwrap();
    assert!(only_outbox.layout().outbox().is_some());
}

#[test]
fn a_folder_full_of_other_things_opens_the_archive_in_it() {
    let dir = TestDir::new();
    dir.file("holiday.jpg", noise(100));
    dir.file("deep/er/notes.txt", "x");
    ArchiveBuilder::mastodon().folder(&dir.path().join("b/archive"));
    ArchiveBuilder::mastodon().without("actor").folder(&dir.path().join("a/archive"));
    let archive = open(dir.path()).unwrap();
    assert!(archive.layout().at_root("actor.json").is_some());
    assert_eq!(kinds(&archive), [FindingKind::OtherArchive]);
    assert!(archive.findings()[0].name.as_ref().unwrap().ends_with("archive"));
}

#[test]
fn what_is_not_there_or_not_allowed_is_said() {
    let dir = TestDir::new();
    assert!(matches!(open(&dir.path().join("nothing.zip")), Err(OpenError::NotFound)));
    assert!(matches!(open(&dir.file("empty.zip", "")), Err(OpenError::EmptyFile)));
    let looks = open(dir.path()).unwrap_err();
    assert!(matches!(looks, OpenError::NotMastodon { .. }), "{looks}");
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let dir = TestDir::new();
    let path = dir.file("a.zip", ArchiveBuilder::mastodon().zip());
    fs::set_permissions(&path, fs::Permissions::from_mode(0)).unwrap();
    if fs::File::open(&path).is_ok() {
        eprintln!("skipped: this user may read every file");
        return;
    }
    assert!(matches!(open(&path), Err(OpenError::NoPermission)));
}

#[test]
fn files_that_are_no_archive_are_called_by_name() {
    let picture = [b"\x89PNG\r\n\x1a\n".to_vec(), noise(100)].concat();
    let likes = ArchiveBuilder::mastodon().bytes_of("likes.json").to_vec();
    let actor = ArchiveBuilder::mastodon().bytes_of("actor.json").to_vec();
    let cases: [(&[u8], LooksLike); 9] = [
        (&picture, LooksLike::Picture),
        (b"%PDF-1.7\n", LooksLike::Pdf),
        (b"<!DOCTYPE html><title>Log in</title>", LooksLike::WebPage),
        (b"Account address,Show boosts\nbob@b.example,true\n", LooksLike::MastodonList),
        (br#"[{"id":"9","text":"hi","createdAt":"2023","fileIds":[]}]"#, LooksLike::MisskeyNotes),
        (&likes, LooksLike::LikesJson),
        (&actor, LooksLike::ActorJson),
        (&gzip(b"Dear diary"), LooksLike::Text),
        (&[0; 5000], LooksLike::Zeros),
    ];
    for (bytes, expected) in cases {
        match opened(bytes) {
            Err(OpenError::NotAnArchive { looks_like }) => assert_eq!(looks_like, expected),
            other => panic!("{expected:?}: {other:?}"),
        }
    }
}

#[test]
fn containers_of_other_things_are_called_by_name() {
    let with = |names: &[&str]| names.iter().fold(ArchiveBuilder::empty(), |all, name| all.file(*name, noise(200)));
    let cases = [
        (with(&["Your archive.html", "data/tweets.js"]), LooksLike::TwitterArchive),
        (with(&["your_instagram_activity/media/posts_1.json"]), LooksLike::Instagram),
        (with(&["[Content_Types].xml", "word/document.xml"]), LooksLike::TextDocument),
        (with(&["IMG_1.jpg", "IMG_2.jpg"]), LooksLike::Photos),
        (with(&["user.json", "notes.json"]), LooksLike::MisskeyNotes),
        (with(&["readme.txt", "main.c"]), LooksLike::OtherFiles),
    ];
    for (builder, expected) in cases {
        let dir = TestDir::new();
        builder.folder(&dir.path().join("f"));
        let paths = [dir.file("z", builder.zip()), dir.file("t", builder.tar_gz()), dir.path().join("f")];
        for path in paths {
            match open(&path) {
                Err(OpenError::NotMastodon { looks_like, found }) => {
                    assert_eq!(looks_like, expected);
                    assert!(found.is_empty());
                }
                other => panic!("{expected:?}: {other:?}"),
            }
        }
    }
}

#[test]
fn a_stripped_archive_without_outbox_and_actor_is_refused_with_what_is_there() {
    let builder = ArchiveBuilder::mastodon().without("outbox").without("actor");
    let Err(OpenError::NotMastodon { found, .. }) = opened(&builder.zip()) else { panic!("opened") };
    let found: Vec<_> = found.iter().map(|part| &**part).collect();
    assert_eq!(found, ["media_attachments", "likes.json", "bookmarks.json", "avatar", "header"]);
}

#[test]
fn a_password_is_noticed_where_it_matters() {
    let zip = ArchiveBuilder::mastodon().zip();
    assert!(matches!(opened(&with_password(&zip, "outbox.json")), Err(OpenError::Password)));
    assert!(matches!(opened(&with_password(&zip, "actor.json")), Err(OpenError::Password)));
    let archive = opened(&with_password(&zip, PICTURE)).unwrap();
    let picture = archive.layout().resolve(PICTURE).unwrap();
    assert!(matches!(read(&archive, picture).1, Err(ReadError::Password)));
    assert!(read(&archive, archive.layout().outbox().unwrap()).1.is_ok());
}

#[test]
fn an_archive_in_a_zip_opens() {
    let (dir, spool) = (TestDir::new(), TestDir::new());
    let builder = ArchiveBuilder::mastodon();
    let inner = [(builder.zip(), Container::Zip), (builder.tar_gz(), Container::TarGz)];
    for (bytes, container) in inner {
        let outer = ArchiveBuilder::empty().file("readme.txt", "x").file("drive/archive.bin", bytes);
        let paths = [
            dir.file("d.zip", outer.zip()),
            dir.file("s.zip", outer.clone().stored().zip()),
            dir.file("t", outer.tar()),
        ];
        for path in paths {
            for spool in [Spool::Never, Spool::Into(spool.path().to_owned())] {
                let archive = open_with(&path, spool).unwrap();
                assert_eq!(archive.container(), container);
                assert_eq!(kinds(&archive), [FindingKind::Nested]);
                assert_eq!(archive.findings()[0].name.as_deref(), Some("drive/archive.bin"));
                let picture = archive.layout().resolve(PICTURE).unwrap();
                assert_eq!(archive.bytes(picture, 1 << 20).unwrap(), builder.bytes_of(PICTURE));
            }
        }
    }
    assert!(spool.names().is_empty());
}

#[test]
fn of_several_archives_in_a_zip_the_first_with_posts_opens() {
    let posts = ArchiveBuilder::mastodon().zip();
    let photos = ArchiveBuilder::empty().file("IMG_1.jpg", noise(300)).zip();
    let outer =
        ArchiveBuilder::empty().file("photos.zip", photos).file("one.zip", posts.clone()).file("two.zip", posts);
    let archive = opened(&outer.zip()).unwrap();
    assert_eq!(kinds(&archive), [FindingKind::Nested, FindingKind::OtherArchive]);
    let names: Vec<_> = archive.findings().iter().filter_map(|finding| finding.name.as_deref()).collect();
    assert_eq!(names, ["one.zip", "two.zip"]);
}

#[test]
fn an_archive_two_levels_down_is_refused() {
    let inner = ArchiveBuilder::empty().file("a.zip", ArchiveBuilder::mastodon().zip()).zip();
    let outer = ArchiveBuilder::empty().file("b.zip", inner).zip();
    assert!(matches!(opened(&outer), Err(OpenError::NotMastodon { .. })));
}

#[test]
fn an_unfinished_download_is_named_and_read_as_far_as_it_goes() {
    let builder = ArchiveBuilder::mastodon();
    let zip = builder.zip();
    let dir = TestDir::new();
    let part = cut(&zip, data_offset(&zip, PICTURE) + 100);
    let bundle = dir.file("archive.zip.download/archive.zip", &part).parent().unwrap().to_owned();
    for path in [dir.file("archive.zip.part", &part), dir.file("Unconfirmed 123.crdownload", &part), bundle] {
        let archive = open(&path).unwrap();
        let expected =
            [damage(DamageKind::CutOff), damage(DamageKind::DirectoryRebuilt), FindingKind::UnfinishedDownload];
        assert_eq!(kinds(&archive), expected);
        assert_eq!(archive.findings()[0].place.entry.as_deref(), Some(PICTURE));
        assert_eq!(
            archive.bytes(archive.layout().outbox().unwrap(), 1 << 20).unwrap(),
            builder.bytes_of("outbox.json")
        );
        let (bytes, end) = read(&archive, id_of(&archive, PICTURE));
        assert!(matches!(end, Err(ReadError::CutOff)));
        assert!(bytes.len() > 50 && builder.bytes_of(PICTURE).starts_with(&bytes));
    }
    let whole = open(&dir.file("whole.zip.part", &zip)).unwrap();
    assert_eq!(kinds(&whole), [FindingKind::UnfinishedDownload]);
}

#[test]
fn a_zip_without_its_directory_keeps_every_file() {
    let builder = ArchiveBuilder::mastodon();
    for zip in [builder.zip(), builder.clone().stored().zip(), builder.clone().zip64().zip()] {
        let archive = opened(&without_directory(&zip)).unwrap();
        assert_eq!(kinds(&archive), [damage(DamageKind::CutOff), damage(DamageKind::DirectoryRebuilt)]);
        for (name, bytes) in builder.files() {
            assert_eq!(archive.bytes(id_of(&archive, &name), 1 << 20).unwrap(), bytes);
        }
    }
}

#[test]
fn a_damaged_entry_costs_only_itself() {
    let builder = ArchiveBuilder::mastodon();
    let zip = builder.zip();
    let flipped = flip(&builder.clone().stored().zip(), data_offset(&builder.clone().stored().zip(), PICTURE) + 7);
    let broken = flip(&zip, data_offset(&zip, "outbox.json"));
    type Expected = fn(&ReadError) -> bool;
    let cases: [(Vec<u8>, &str, Expected); 6] = [
        (with_bad_crc(&zip, PICTURE), PICTURE, |e| matches!(e, ReadError::Checksum)),
        (flipped, PICTURE, |e| matches!(e, ReadError::Checksum)),
        (broken, "outbox.json", |e| matches!(e, ReadError::BrokenDeflate)),
        (with_stated_size(&zip, PICTURE, 2999), PICTURE, |e| matches!(e, ReadError::Length)),
        (with_stated_size(&zip, PICTURE, 3001), PICTURE, |e| matches!(e, ReadError::Length)),
        (with_method(&zip, PICTURE, 14), PICTURE, |e| matches!(e, ReadError::UnknownMethod(14))),
    ];
    for (bytes, damaged, expected) in cases {
        let archive = opened(&bytes).unwrap();
        for (name, bytes) in builder.files() {
            let result = archive.bytes(id_of(&archive, &name), 1 << 20);
            match result {
                Err(error) if name == damaged => assert!(expected(&error), "{name}: {error}"),
                other => assert_eq!(other.unwrap(), bytes, "{name}"),
            }
        }
    }
}

#[test]
fn an_entry_never_gives_more_than_it_states() {
    let zip = ArchiveBuilder::mastodon().file("zeros.bin", vec![0; 10 << 20]).zip();
    let archive = opened(&with_stated_size(&zip, "zeros.bin", 1000)).unwrap();
    let (bytes, end) = read(&archive, id_of(&archive, "zeros.bin"));
    assert_eq!(bytes.len(), 1000);
    assert!(matches!(end, Err(ReadError::Length)));
}

#[test]
fn an_entry_longer_than_the_limit_is_not_held_in_memory() {
    let archive = opened(&ArchiveBuilder::mastodon().zip()).unwrap();
    let picture = archive.layout().resolve(PICTURE).unwrap();
    assert!(matches!(archive.bytes(picture, 2999), Err(ReadError::TooLong { limit: 2999 })));
    assert_eq!(archive.bytes(picture, 3000).unwrap().len(), 3000);
    assert!(matches!(archive.bytes(EntryId(99), 10), Err(ReadError::NoEntry)));
}

#[test]
fn bytes_before_and_behind_an_archive_do_no_harm() {
    let builder = ArchiveBuilder::mastodon();
    let zip = builder.zip();
    let foreign = [damage(DamageKind::ForeignBytes)];
    let joined = [
        [zip.clone(), noise(5000)].concat(),
        [b"#!/bin/sh\nexit\n".to_vec(), zip.clone()].concat(),
        [noise(70_000), zip].concat(),
        [builder.tar_gz(), b"trailing".to_vec()].concat(),
        [builder.tar_gz(), vec![0; 1000]].concat(),
    ];
    for bytes in joined {
        let archive = opened(&bytes).unwrap();
        assert_eq!(kinds(&archive), foreign);
        for (name, bytes) in builder.files() {
            assert_eq!(archive.bytes(id_of(&archive, &name), 1 << 20).unwrap(), bytes);
        }
    }
}

#[test]
fn a_tar_gz_in_several_members_is_one_archive() {
    let builder = ArchiveBuilder::mastodon();
    let tar = builder.tar();
    let members: Vec<u8> = tar.chunks(1000).flat_map(gzip).collect();
    assert_holds(&opened(&members).unwrap(), &builder);
}

#[test]
fn a_tar_gz_that_is_cut_off_or_damaged_keeps_what_came_before() {
    // JSON first, so that it comes before the damage.
    let builder = ArchiveBuilder::mastodon().without("media").file(PICTURE, noise(50_000));
    let gz = builder.tar_gz();
    let (half, mut bad_crc) = (cut(&gz, gz.len() / 2), gz.clone());
    let trailer = bad_crc.len() - 8;
    bad_crc[trailer] ^= 1;
    let spool = TestDir::new();
    for (bytes, kind) in [(half, DamageKind::CutOff), (bad_crc, DamageKind::Checksum)] {
        for spool in [Spool::Never, Spool::Into(spool.path().to_owned())] {
            let archive = open_with(&TestDir::new().file("a", &bytes), spool).unwrap();
            assert_eq!(kinds(&archive), [damage(kind)]);
            let outbox = archive.layout().outbox().unwrap();
            assert_eq!(archive.bytes(outbox, 1 << 20).unwrap(), builder.bytes_of("outbox.json"));
            let (bytes, end) = read(&archive, id_of(&archive, PICTURE));
            assert!(builder.bytes_of(PICTURE).starts_with(&bytes));
            assert_eq!(end.is_err(), kind == DamageKind::CutOff);
        }
    }
}

#[test]
fn a_tar_without_its_last_blocks_is_cut_off() {
    let builder = ArchiveBuilder::mastodon();
    let tar = builder.tar();
    let archive = opened(&cut(&tar, tar.len() - 1024)).unwrap();
    assert_eq!(kinds(&archive), [damage(DamageKind::CutOff)]);
    assert_eq!(archive.entries().len(), 7);
}

#[test]
fn readers_work_at_the_same_time() {
    let dir = TestDir::new();
    let builder = (0..20).fold(ArchiveBuilder::mastodon(), |all, i| all.file(format!("{i}.bin"), noise(40_000 + i)));
    for path in [dir.file("a.zip", builder.zip()), dir.file("a.tar.gz", builder.tar_gz())] {
        let archive = open(&path).unwrap();
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| assert_holds(&archive, &builder));
            }
        });
    }
}

#[test]
fn a_file_that_is_removed_or_shortened_while_open_is_an_error_not_a_crash() {
    let dir = TestDir::new();
    let builder = ArchiveBuilder::mastodon();
    builder.folder(&dir.path().join("f"));
    let archive = open(&dir.path().join("f")).unwrap();
    fs::remove_file(dir.path().join("f").join(PICTURE)).unwrap();
    let picture = archive.layout().resolve(PICTURE).unwrap();
    match archive.bytes(picture, 1 << 20) {
        Err(ReadError::Io(error)) => assert!(error.raw_os_error().is_some()),
        other => panic!("{other:?}"),
    }

    let path = dir.file("a.zip", builder.zip());
    let archive = open(&path).unwrap();
    fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(2000).unwrap();
    let picture = archive.layout().resolve(PICTURE).unwrap();
    assert!(matches!(archive.bytes(picture, 1 << 20), Err(ReadError::CutOff)));
    assert!(matches!(archive.bytes(id_of(&archive, "actor.json"), 1 << 20), Err(_)));
}

#[test]
fn nothing_is_written_but_the_spool_and_that_has_no_name() {
    let (dir, cache) = (TestDir::new(), TestDir::new());
    let path = dir.file("a.tar.gz", ArchiveBuilder::mastodon().tar_gz());
    let before = (fs::read(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap());
    let archive = open_with(&path, Spool::Into(cache.path().join("new/folder"))).unwrap();
    assert!(read(&archive, EntryId(0)).1.is_ok());
    if cfg!(unix) {
        assert_eq!(fs::read_dir(cache.path().join("new/folder")).unwrap().count(), 0);
    }
    drop(archive);
    assert_eq!(fs::read_dir(cache.path().join("new/folder")).unwrap().count(), 0);
    assert_eq!((fs::read(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap()), before);
    assert_eq!(dir.names(), ["a.tar.gz"]);
}

#[test]
fn opening_stops_on_request() {
    let (dir, spool) = (TestDir::new(), TestDir::new());
    let builder = ArchiveBuilder::mastodon();
    builder.folder(&dir.path().join("f"));
    let paths = [
        dir.file("a.zip", builder.zip()),
        dir.file("cut.zip", without_directory(&builder.zip())),
        dir.file("a.tar", builder.tar()),
        dir.file("a.tar.gz", builder.tar_gz()),
        dir.path().join("f"),
    ];
    for path in paths {
        let stop = StopFlag::new();
        stop.stop();
        let options = OpenOptions { spool: Spool::Into(spool.path().to_owned()) };
        let result = Archive::open(&path, &options, &Progress::silent(OpenStage::Directory), &stop);
        assert!(matches!(result, Err(OpenError::Stopped)), "{}", path.display());
    }
}

#[test]
fn names_that_point_outside_are_noticed_and_only_names() {
    let zip = ArchiveBuilder::mastodon().file("aaaaaaaaaa", "evil").file("bbbb", "fine").zip();
    for name in ["../../x/yz", "/etc/paswd", "C:\\x\\y.exe", "x\u{202e}gpj.ex"] {
        let archive = opened(&with_name(&zip, "aaaaaaaaaa", name)).unwrap();
        assert_eq!(kinds(&archive), [FindingKind::UnsafeName], "{name}");
        assert_eq!(archive.findings()[0].name.as_deref(), Some(name));
        assert_eq!(archive.bytes(id_of(&archive, name), 10).unwrap(), b"evil");
    }
    let tar = ArchiveBuilder::mastodon().file("/var/lib/x", "fine").tar();
    assert_eq!(kinds(&opened(&tar).unwrap()), []);
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let (dir, outside) = (TestDir::new(), TestDir::new());
    let secret = outside.file("secret.txt", "secret");
    ArchiveBuilder::mastodon().folder(dir.path());
    std::os::unix::fs::symlink(&secret, dir.path().join("link.txt")).unwrap();
    std::os::unix::fs::symlink(dir.path(), dir.path().join("media_attachments/round")).unwrap();
    let archive = open(dir.path()).unwrap();
    assert_eq!(archive.entries().len(), 7);
    assert_eq!(kinds(&archive), [FindingKind::UnsafeName, FindingKind::UnsafeName]);

    let mut tar = tar::Builder::new(Vec::new());
    for (name, bytes) in ArchiveBuilder::mastodon().files() {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        tar.append_data(&mut header, name, bytes).unwrap();
    }
    let mut header = tar::Header::new_gnu();
    header.set_entry_type(tar::EntryType::Symlink);
    header.set_size(0);
    tar.append_link(&mut header, "link", "/etc/passwd").unwrap();
    let archive = opened(&tar.into_inner().unwrap()).unwrap();
    assert_eq!(archive.entries().len(), 7);
    assert_eq!(kinds(&archive), [FindingKind::UnsafeName]);
}

/// Opens and reads everything; true when every byte that came out is what the builder put in.
fn survives(bytes: &[u8], path: &Path, builder: &ArchiveBuilder) -> bool {
    fs::write(path, bytes).unwrap();
    let Ok(archive) = open(path) else { return true };
    (0..).zip(archive.entries()).all(|(id, entry)| {
        let (bytes, _) = read(&archive, EntryId(id));
        builder.files().all(|(name, original)| *entry.name != *name || original.starts_with(&bytes))
    })
}

#[test]
fn any_cut_of_any_container_gives_only_true_bytes() {
    let dir = TestDir::new();
    let builder = ArchiveBuilder::mastodon().replace(PICTURE, noise(300)).replace("header.jpg", noise(100));
    let nested = ArchiveBuilder::empty().file("a.zip", builder.zip());
    for bytes in
        [builder.zip(), builder.clone().zip64().stored().zip(), builder.tar_gz(), nested.zip(), nested.stored().zip()]
    {
        for len in 1..bytes.len() {
            assert!(survives(&bytes[..len], &dir.path().join("cut"), &builder), "cut at {len}");
        }
    }
    let tar = builder.tar();
    for len in (1..tar.len()).step_by(37) {
        assert!(survives(&tar[..len], &dir.path().join("cut"), &builder), "cut at {len}");
    }
}

#[test]
fn no_cut_of_a_zip_loses_an_entry_that_is_whole() {
    let builder = ArchiveBuilder::mastodon();
    let zip = builder.zip();
    let end_of_outbox = data_offset(&zip, PICTURE) - 30 - PICTURE.len();
    for len in (end_of_outbox..zip.len()).step_by(11) {
        let archive = opened(&zip[..len]).unwrap_or_else(|error| panic!("cut at {len}: {error}"));
        let outbox = archive.layout().outbox().unwrap();
        assert_eq!(archive.bytes(outbox, 1 << 20).unwrap(), builder.bytes_of("outbox.json"), "cut at {len}");
        assert!(kinds(&archive).contains(&damage(DamageKind::CutOff)), "cut at {len}");
    }
}

#[test]
fn any_damaged_byte_is_survived() {
    let dir = TestDir::new();
    let builder = ArchiveBuilder::mastodon().replace(PICTURE, noise(300)).replace("header.jpg", noise(100));
    for bytes in [builder.zip(), builder.tar_gz()] {
        for at in 0..bytes.len() {
            let path = dir.path().join("flipped");
            fs::write(&path, flip(&bytes, at)).unwrap();
            if let Ok(archive) = open(&path) {
                for id in 0..archive.entries().len() {
                    let (_, end) = read(&archive, EntryId(u32::try_from(id).unwrap()));
                    drop(end);
                }
            }
        }
    }
}

#[test]
fn an_archive_can_be_shared_between_threads() {
    fn shared<T: Send + Sync + std::fmt::Debug>() {}
    shared::<Archive>();
}
