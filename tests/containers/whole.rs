//! Archives in every container, with every folder around them, open and give the same files.

use std::fs;
use std::thread;

use fossick::archive::{Archive, ReadError, Spool};
use fossick::model::{Container, EntryId, FindingKind};

use crate::support::builder::{ArchiveBuilder, PICTURE, TarNames, TestDir, gzip, noise};
use crate::{assert_holds, kinds, open, open_with, opened, read};

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
fn an_entry_longer_than_the_limit_is_not_held_in_memory() {
    let archive = opened(&ArchiveBuilder::mastodon().zip()).unwrap();
    let picture = archive.layout().resolve(PICTURE).unwrap();
    assert!(matches!(archive.bytes(picture, 2999), Err(ReadError::TooLong { limit: 2999 })));
    assert_eq!(archive.bytes(picture, 3000).unwrap().len(), 3000);
    assert!(matches!(archive.bytes(EntryId(99), 10), Err(ReadError::NoEntry)));
}

#[test]
fn a_tar_gz_in_several_members_is_one_archive() {
    let builder = ArchiveBuilder::mastodon();
    let tar = builder.tar();
    let members: Vec<u8> = tar.chunks(1000).flat_map(gzip).collect();
    assert_holds(&opened(&members).unwrap(), &builder);
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
fn an_archive_can_be_shared_between_threads() {
    fn shared<T: Send + Sync + std::fmt::Debug>() {}
    shared::<Archive>();
}
