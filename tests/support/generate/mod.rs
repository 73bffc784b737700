//! Writes believable archives from a seed: one generator for tests, benches and `examples/make_archive.rs`.
//!
//! The same options give the same bytes. Records go straight into the container, so a million posts need no more memory
//! than a thousand. [`write`] returns the truth about what it wrote, for tests to compare with.
//!
//! `posts` draws what the person did, `records` spells it for one server version, `outbox` puts records in a row (with
//! defects), `containers` and `zips` pack; words are in `english` and `languages`, pictures in `scenes`.

#![allow(dead_code, reason = "each test and the example use a part of it")]
#![allow(clippy::cast_possible_wrap, reason = "times and counts stay far below 2^63, pixels below 2^31")]
#![allow(
    clippy::similar_names,
    clippy::format_push_string,
    reason = "plain names and plain formatting read better here"
)]

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::Path,
    str::FromStr,
};

pub mod actor;
pub mod containers;
pub mod defects;
pub mod english;
pub mod json;
pub mod languages;
pub mod lists;
pub mod media;
pub mod outbox;
pub mod paint;
pub mod people;
pub mod posts;
pub mod records;
pub mod rng;
pub mod sample;
pub mod sample_posts;
pub mod scenes;
pub mod text;
pub mod time;
pub mod zips;

pub use defects::Defect;
pub use lists::ListCounts;
pub use media::{MediaFacts, MediaFile};

use containers::{Blob, Output};
use outbox::{Attached, OutboxWriter};
use people::{Friend, Person};
use posts::Posts;
use records::{Recorder, media_path};
use rng::Rng;
use scenes::Scene;
use zips::Zip64;

/// What an archive is packed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// As Mastodon ≥ 4.2 makes it.
    Zip,
    /// As Mastodon ≤ 4.1 makes it.
    TarGz,
    /// The same after a browser unpacked the gzip.
    Tar,
    /// Unpacked.
    Folder,
}

impl FromStr for Container {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "zip" => Ok(Self::Zip),
            "tar.gz" => Ok(Self::TarGz),
            "tar" => Ok(Self::Tar),
            "folder" => Ok(Self::Folder),
            _ => Err("known containers: zip, tar.gz, tar, folder".into()),
        }
    }
}

/// Whose way of writing archives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Mastodon 2.4: no likes, a private key, no polls, no blurhash.
    V2_4,
    /// Mastodon 3.5: signatures on public posts.
    V3_5,
    /// Mastodon 4.2: the first with zips.
    V4_2,
    /// Mastodon 4.6: counts, quotes, policies, `\u003c`.
    V4_6,
    /// Pleroma and Akkoma: no media, one record a line.
    Pleroma,
}

impl FromStr for Dialect {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "2.4" => Ok(Self::V2_4),
            "3.5" => Ok(Self::V3_5),
            "4.2" => Ok(Self::V4_2),
            "4.6" => Ok(Self::V4_6),
            "pleroma" => Ok(Self::Pleroma),
            _ => Err("known dialects: 2.4, 3.5, 4.2, 4.6, pleroma".into()),
        }
    }
}

impl Dialect {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::V2_4, Self::V3_5, Self::V4_2, Self::V4_6, Self::Pleroma];

    /// When its archives are said to be made, seconds since 1970.
    pub fn exported(self) -> i64 {
        let (year, month, day) = match self {
            Self::V2_4 => (2018, 8, 12),
            Self::V3_5 => (2022, 10, 30),
            Self::V4_2 => (2024, 2, 18),
            Self::V4_6 => (2026, 10, 25),
            Self::Pleroma => (2024, 6, 9),
        };
        time::midnight(year, month, day) + 40_000
    }

    /// What it is packed in by the server.
    pub fn own_container(self) -> Container {
        match self {
            Self::V2_4 | Self::V3_5 => Container::TarGz,
            _ => Container::Zip,
        }
    }

    fn has_polls(self) -> bool {
        self != Self::V2_4
    }

    fn has_edits(self) -> bool {
        self != Self::V2_4
    }

    fn has_quotes(self) -> bool {
        matches!(self, Self::V4_6 | Self::Pleroma)
    }

    fn has_likes_file(self) -> bool {
        self != Self::V2_4
    }

    /// Its archives hold files; Pleroma's name them by their full address only.
    pub fn has_media(self) -> bool {
        self != Self::Pleroma
    }

    fn embeds_own_private_boosts(self) -> bool {
        !matches!(self, Self::V2_4 | Self::Pleroma)
    }

    fn writes_translate(self) -> bool {
        matches!(self, Self::V4_2 | Self::V4_6)
    }

    fn link_relation(self) -> &'static str {
        match self {
            Self::V3_5 | Self::V4_2 => "nofollow noopener noreferrer",
            _ => "nofollow noopener",
        }
    }
}

/// What to write.
#[derive(Clone, Debug)]
pub struct Options {
    /// Records, boosts included; some defects add to them.
    pub posts: u64,
    /// Attachments; at most four a post.
    pub media: u64,
    /// Year of the first post.
    pub from_year: i64,
    pub container: Container,
    pub dialect: Dialect,
    pub defects: Vec<Defect>,
    pub seed: u64,
    /// Pixels of every picture; several usual sizes when None.
    pub media_size: Option<(u32, u32)>,
    /// Bytes that all attached files have together at least; zeros are put behind the pictures until it is so. In a zip,
    /// a plain tar or a folder they take no room on the disk.
    pub media_bytes: u64,
    /// The six CSV lists lie in the archive too.
    pub lists: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            posts: 100,
            media: 0,
            from_year: 2017,
            container: Container::Zip,
            dialect: Dialect::V4_6,
            defects: Vec::new(),
            seed: 1,
            media_size: None,
            media_bytes: 0,
            lists: false,
        }
    }
}

impl Options {
    /// An archive of this dialect in the container its servers use.
    pub fn of(dialect: Dialect) -> Self {
        Self { dialect, container: dialect.own_container(), ..Self::default() }
    }

    /// Whether this defect is asked for.
    pub fn has(&self, defect: &Defect) -> bool {
        self.defects.contains(defect)
    }

    fn counted(&self, pick: impl Fn(&Defect) -> Option<u64>) -> u64 {
        self.defects.iter().filter_map(pick).sum()
    }

    fn style(&self) -> json::Style {
        json::Style { escape_html: self.dialect == Dialect::V4_6, pretty: self.has(&Defect::Pretty) }
    }
}

/// The truth about an archive that was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// `@user@host`
    pub handle: String,
    pub name: String,
    /// Elements of the outbox; `posts + boosts + duplicates + skipped`.
    pub records: u64,
    /// `Create` activities that are whole, each id once.
    pub posts: u64,
    /// Those of `posts` that answer something, own threads included.
    pub replies: u64,
    pub boosts: u64,
    /// Boosts of own followers-only posts, which hold the whole post.
    pub embedded_boosts: u64,
    pub polls: u64,
    pub warnings: u64,
    pub edited: u64,
    pub quotes: u64,
    pub public: u64,
    pub unlisted: u64,
    pub followers: u64,
    pub direct: u64,
    /// Records whose id came before.
    pub duplicates: u64,
    /// Those of `duplicates` that say something else than the first.
    pub conflicts: u64,
    /// Records that can't be used.
    pub skipped: u64,
    /// Attachments of `posts`; `media_present + media_missing + media_empty`.
    pub attachments: u64,
    /// Attachments with a description.
    pub described: u64,
    /// Entries that are media files.
    pub media_files: u64,
    pub media_present: u64,
    pub media_missing: u64,
    pub media_empty: u64,
    /// Media files that no whole record names.
    pub media_unattached: u64,
    /// None when the file is not there.
    pub favourites: Option<u64>,
    pub bookmarks: Option<u64>,
    /// Rows of the CSV lists, when they lie in the archive.
    pub lists: Option<ListCounts>,
    pub stated_total: Option<u64>,
    /// Times of the first and last record, seconds since 1970.
    pub oldest: Option<i64>,
    pub newest: Option<i64>,
    /// Bytes of `outbox.json`.
    pub outbox_bytes: u64,
}

/// How many people the person knows.
const CIRCLE: usize = 140;

/// Writes an archive at `path`; a folder is made if it is not there.
pub fn write(options: &Options, path: &Path) -> io::Result<Summary> {
    let until = options.dialect.exported();
    let joined = time::midnight(options.from_year, 3, 14).min(until - 400 * time::DAY);
    let person = Person::drawn(options.seed, joined);
    let friends = Friend::circle(options.seed, CIRCLE);
    let orphans = options.counted(|defect| if let Defect::OrphanMedia(count) = defect { Some(*count) } else { None });
    let pool = media::pool(options.seed, options.media.max(orphans), options.media_size)?;
    let about = pool.iter().map(|file| file.about.clone()).collect();
    let mut posts = Posts::new(options, &friends, about, joined + 9 * 3600, until - 7200);
    let profile = profile(options.seed)?;
    Archive { options, person: &person, friends: &friends, pool: &pool, profile: &profile, until }
        .write(&mut posts, path)
}

/// Avatar and header.
pub struct Profile {
    pub avatar: MediaFile,
    pub header: MediaFile,
}

fn profile(seed: u64) -> io::Result<Profile> {
    let mut rng = Rng::for_part(seed, "profile");
    Ok(Profile {
        avatar: media::picture(Scene::Tree, media::Format::Png, 120, 120, rng.bits())?,
        header: media::picture(Scene::Ridges, media::Format::Jpeg, 600, 200, rng.bits())?,
    })
}

/// Everything an archive is made from, except its posts.
struct Archive<'a> {
    options: &'a Options,
    person: &'a Person,
    friends: &'a [Friend],
    pool: &'a [MediaFile],
    profile: &'a Profile,
    until: i64,
}

impl Archive<'_> {
    fn write(&self, posts: &mut dyn Iterator<Item = posts::Post>, path: &Path) -> io::Result<Summary> {
        let options = self.options;
        let zip64 = match options.dialect {
            _ if options.has(&Defect::NoZip64) => Zip64::Never,
            Dialect::V4_6 => Zip64::Always,
            _ => Zip64::AsNeeded,
        };
        let mut out = Output::create(options.container, path, self.until, zip64)?;
        let facts: Vec<_> = self.pool.iter().map(|file| file.facts.clone()).collect();
        let recorder = Recorder::new(options, self.person, self.friends, &facts);
        let mut writer = OutboxWriter::new(options, &recorder);
        let stated = options.posts;
        let outbox = self.name("outbox.json");
        let mut attached;
        if options.has(&Defect::NoOutbox) {
            let mut nowhere = io::sink();
            writer.write(&mut nowhere, posts, stated)?;
            attached = std::mem::take(&mut writer.attached);
            for file in &mut attached {
                file.counted = false;
            }
            writer.summary = Summary::default();
            self.media(&mut out, &attached, &mut writer.summary)?;
        } else if out.outbox_comes_first() {
            out.entry(&outbox, &mut |to| writer.write(to, posts, stated))?;
            attached = std::mem::take(&mut writer.attached);
            self.media(&mut out, &attached, &mut writer.summary)?;
        } else {
            let mut spool = tempfile::tempfile()?;
            spool_into(&mut spool, &mut |to| writer.write(to, posts, stated))?;
            attached = std::mem::take(&mut writer.attached);
            self.media(&mut out, &attached, &mut writer.summary)?;
            out.spooled(&outbox, &mut spool)?;
        }
        let mut summary = writer.summary;
        self.rest(&mut out, &mut summary)?;
        out.finish()?;
        Ok(summary)
    }

    /// Name of an entry, inside the wrapper folder if there is one.
    fn name(&self, name: &str) -> String {
        if self.options.has(&Defect::WrapperFolder) {
            return format!("archive-{}-0f1e2d3c4b5a69788796a5b4c3d2e1f0/{name}", time::compact(self.until));
        }
        name.into()
    }

    /// All media files, those without a post too.
    fn media(&self, out: &mut Output, attached: &[Attached], summary: &mut Summary) -> io::Result<()> {
        let options = self.options;
        if !options.dialect.has_media() {
            // Addresses point at the server; nothing of it is in the archive.
            summary.media_missing = summary.attachments;
            return Ok(());
        }
        let missing =
            options.counted(|defect| if let Defect::MissingMedia(count) = defect { Some(*count) } else { None });
        let empty = options.counted(|defect| if let Defect::EmptyMedia(count) = defect { Some(*count) } else { None });
        let spoiled = self.spoiled(attached, missing, empty);
        let padding = self.padding(attached);
        let mut order: Vec<usize> = (0..attached.len()).collect();
        order.sort_by_key(|at| attached[*at].id);
        for at in order {
            let file = &attached[at];
            let state = spoiled.iter().find(|(spoiled, _)| *spoiled == at).map(|(_, state)| *state);
            let count = u64::from(file.counted);
            match state {
                Some(Spoiled::Missing) => {
                    summary.media_missing += count;
                    continue;
                }
                Some(Spoiled::Empty) => summary.media_empty += count,
                None => summary.media_present += count,
            }
            summary.media_files += 1;
            summary.media_unattached += 1 - count;
            self.media_file(out, *file, state.is_some(), padding)?;
        }
        self.orphans(out, summary)
    }

    fn media_file(&self, out: &mut Output, file: Attached, empty: bool, padding: u64) -> io::Result<()> {
        let Some(picture) = self.pool.get(file.picture) else { return Ok(()) };
        let path = media_path(file.id, file.file, picture.facts.extension);
        let name = if self.options.has(&Defect::AbsoluteTarPaths) {
            format!("/home/mastodon/live/public/system/{path}")
        } else {
            self.name(&path)
        };
        let bytes: &[u8] = if empty { &[] } else { &picture.bytes };
        out.blob(&name, Blob { key: file.picture, bytes, padding: if empty { 0 } else { padding } })
    }

    /// Zeros behind each file, so that all together have the size that was asked for.
    fn padding(&self, attached: &[Attached]) -> u64 {
        let real: u64 =
            attached.iter().filter_map(|file| self.pool.get(file.picture)).map(|file| file.bytes.len() as u64).sum();
        self.options.media_bytes.saturating_sub(real).div_ceil(attached.len().max(1) as u64)
    }

    /// Which of the attached files are missing or empty.
    fn spoiled(&self, attached: &[Attached], missing: u64, empty: u64) -> Vec<(usize, Spoiled)> {
        let mut rng = Rng::for_part(self.options.seed, "spoiled");
        let mut choices: Vec<usize> = (0..attached.len()).filter(|at| attached[*at].counted).collect();
        let mut spoiled = Vec::new();
        for number in 0..missing + empty {
            if choices.is_empty() {
                break;
            }
            let at = choices.swap_remove(rng.below(choices.len() as u64) as usize);
            spoiled.push((at, if number < missing { Spoiled::Missing } else { Spoiled::Empty }));
        }
        spoiled
    }

    fn orphans(&self, out: &mut Output, summary: &mut Summary) -> io::Result<()> {
        let count =
            self.options.counted(|defect| if let Defect::OrphanMedia(count) = defect { Some(*count) } else { None });
        let mut rng = Rng::for_part(self.options.seed, "orphans");
        for _ in 0..count {
            let random = rng.bits();
            let id = posts::snowflake(self.until - 3600, random);
            let picture = rng.below(self.pool.len() as u64) as usize;
            let file = Attached { id, file: rng.bits(), picture, counted: false };
            self.media_file(out, file, false, 0)?;
            summary.media_files += 1;
            summary.media_unattached += 1;
        }
        Ok(())
    }

    /// What stands behind outbox and media.
    fn rest(&self, out: &mut Output, summary: &mut Summary) -> io::Result<()> {
        let options = self.options;
        summary.handle = format!("@{}@{}", self.person.username, self.person.host);
        summary.name.clone_from(&self.person.name);
        let (favourites, bookmarks) = (options.posts / 3 + 5, options.posts / 25 + 3);
        let marked: Vec<String> =
            actor::liked(self.friends, options.seed, "bookmarks", self.until, bookmarks).collect();
        if options.dialect.has_likes_file() && !options.has(&Defect::NoLikes) {
            out.entry(&self.name("likes.json"), &mut |to| {
                let mut liked = actor::liked(self.friends, options.seed, "likes", self.until, favourites);
                actor::collection(to, "likes.json", options.dialect, &mut liked, favourites)
            })?;
            out.entry(&self.name("bookmarks.json"), &mut |to| {
                actor::collection(to, "bookmarks.json", options.dialect, &mut marked.iter().cloned(), bookmarks)
            })?;
            summary.favourites = Some(favourites);
            summary.bookmarks = Some(bookmarks);
        }
        if options.dialect.has_media() {
            self.whole(out, "avatar.png", &self.profile.avatar.bytes)?;
            self.whole(out, "header.jpg", &self.profile.header.bytes)?;
        }
        if !options.has(&Defect::NoActor) {
            let names =
                actor::ProfilePictures { avatar: ("avatar.png", "image/png"), header: ("header.jpg", "image/jpeg") };
            let key = Rng::for_part(options.seed, "public key").base64(360);
            let mut actor = actor::actor(self.person, options.dialect, options.style(), names, &key);
            if options.has(&Defect::Bom) {
                actor.insert(0, '\u{FEFF}');
            }
            self.whole(out, "actor.json", actor.as_bytes())?;
        }
        if options.lists {
            let (files, counts) = lists::lists(options.seed, self.friends, &marked);
            for (name, text) in files {
                self.whole(out, name, text.as_bytes())?;
            }
            summary.lists = Some(counts);
        }
        self.extras(out)
    }

    /// Keys and what the Finder leaves.
    fn extras(&self, out: &mut Output) -> io::Result<()> {
        let options = self.options;
        if options.dialect == Dialect::V2_4 || options.has(&Defect::KeyPem) {
            let letters = Rng::for_part(options.seed, "private key").base64(64 * 25);
            let lines: Vec<&str> = (0..25).map(|line| &letters[line * 64..line * 64 + 64]).collect();
            let key = format!("-----BEGIN RSA PRIVATE KEY-----\n{}\n-----END RSA PRIVATE KEY-----\n", lines.join("\n"));
            self.whole(out, "key.pem", key.as_bytes())?;
        }
        if options.has(&Defect::MacOsJunk) {
            self.whole(out, ".DS_Store", b"\0\0\0\x01Bud1\0\0\x10\0\0\0\x08\0\0\0\x10\0")?;
            for name in ["outbox.json", "media_attachments", "avatar.png"] {
                let fork = b"\0\x05\x16\x07\0\x02\0\0Mac OS X        \0\x02\0\0\0\x09";
                out.entry(&format!("__MACOSX/._{name}"), &mut |to| to.write_all(fork))?;
            }
        }
        Ok(())
    }

    fn whole(&self, out: &mut Output, name: &str, bytes: &[u8]) -> io::Result<()> {
        out.entry(&self.name(name), &mut |to| to.write_all(bytes))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spoiled {
    Missing,
    Empty,
}

fn spool_into(file: &mut File, fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut buffer = BufWriter::new(file);
    fill(&mut buffer)?;
    buffer.flush()
}
