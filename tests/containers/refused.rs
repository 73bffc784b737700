//! What is no archive is said to be what it is; what is hostile is harmless.

use fossick::archive::{Archive, LooksLike, OpenError, OpenOptions, OpenStage, ReadError, Spool};
use fossick::model::FindingKind;
use fossick::progress::{Progress, StopFlag};

use crate::support::builder::{
    ArchiveBuilder, PICTURE, TestDir, gzip, noise, with_name, with_password, without_directory,
};
#[cfg(unix)]
use crate::support::nobody;
use crate::{id_of, kinds, open, opened, read};

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
fn a_file_that_is_none_is_named_and_never_opened() {
    let dir = TestDir::new();
    ArchiveBuilder::mastodon().folder(dir.path());
    let _socket = std::os::unix::net::UnixListener::bind(dir.path().join("media_attachments/s.png")).unwrap();
    let archive = open(dir.path()).unwrap();
    assert_eq!(kinds(&archive), [FindingKind::EntryUnreadable]);
    assert_eq!(archive.findings()[0].place.entry.as_deref(), Some("media_attachments/s.png"));
    assert!(archive.entries().iter().all(|entry| !entry.name.ends_with("s.png")));
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_is_said() {
    let dir = TestDir::new();
    let path = dir.file("a.zip", ArchiveBuilder::mastodon().zip());
    if nobody::forbid(&path, "refused::a_file_without_permission_is_said") {
        assert!(matches!(open(&path), Err(OpenError::NoPermission)));
    }
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
    assert!(opened(&with_password(&zip, "actor.json")).is_ok(), "the posts can be read");
    let profile = ArchiveBuilder::mastodon().without("outbox").zip();
    assert!(matches!(opened(&with_password(&profile, "actor.json")), Err(OpenError::Password)));
    let archive = opened(&with_password(&zip, PICTURE)).unwrap();
    let picture = archive.layout().resolve(PICTURE).unwrap();
    assert!(matches!(read(&archive, picture).1, Err(ReadError::Password)));
    assert!(read(&archive, archive.layout().outbox().unwrap()).1.is_ok());
}

#[test]
fn an_archive_two_levels_down_is_refused() {
    let inner = ArchiveBuilder::empty().file("a.zip", ArchiveBuilder::mastodon().zip()).zip();
    let outer = ArchiveBuilder::empty().file("b.zip", inner).zip();
    assert!(matches!(opened(&outer), Err(OpenError::NotMastodon { .. })));
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
