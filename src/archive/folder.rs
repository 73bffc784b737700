//! An unpacked archive: a folder on disk. Links are not followed, and no name from an archive becomes a path: all paths
//! come from the system's own listing.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::container::{Contents, Context, NAMED, Store, note_unsafe};
use super::inflate::Checked;
use super::{Entry, OpenError, OpenStage, ReadError, names};
use crate::model::{Container, Finding, FindingKind, Place};
use crate::progress::StopFlag;

/// Most files of an archive.
const FILES: usize = 1_000_000;
/// Deepest folder in an archive; Mastodon's media are nine deep.
const DEPTH: usize = 64;
/// Most files and folders looked at on the search for an archive, for who opens a whole home folder.
const LOOKED_AT: usize = 200_000;
/// Deepest folder looked into on the search.
const SEARCH_DEPTH: usize = 16;
/// Names kept to tell what a folder is that holds no archive.
const NAMES: usize = 10_000;

/// What was found on the search for an archive.
#[derive(Debug, Default)]
pub(super) struct Search {
    /// The folder that holds `outbox.json` or `actor.json`: the one least deep, and of those the one with both.
    pub root: Option<PathBuf>,
    /// Others as deep as it.
    pub others: Vec<PathBuf>,
    /// Plain names of the files that were seen.
    pub names: Vec<String>,
}

/// Looks for an archive in `start` and below, level by level.
pub(super) fn search(start: &Path, stop: &StopFlag) -> Result<Search, OpenError> {
    let mut found = Search::default();
    let mut level = vec![start.to_owned()];
    let mut looked_at = 0;
    for depth in 0..SEARCH_DEPTH {
        let mut below = Vec::new();
        let mut roots = Vec::new();
        for folder in std::mem::take(&mut level) {
            stop.check()?;
            let listing = match list(&folder, stop) {
                Ok(listing) => listing,
                Err(error) if depth == 0 => return Err(error.into()),
                Err(_) => continue,
            };
            looked_at += listing.len();
            let has = |name: &str| listing.iter().any(|item| item.kind == Kind::File && item.name == name);
            let parts = u8::from(has("outbox.json")) + u8::from(has("actor.json"));
            if parts > 0 {
                roots.push((2 - parts, folder.clone()));
            }
            for item in listing {
                let hidden = item.name.starts_with('.') || item.name == "__MACOSX";
                if item.kind == Kind::File && found.names.len() < NAMES {
                    found.names.push(relative(start, &item.path));
                } else if item.kind == Kind::Folder && !hidden {
                    below.push(item.path);
                }
            }
        }
        roots.sort();
        let mut roots = roots.into_iter().map(|(_, folder)| folder);
        found.root = roots.next();
        if found.root.is_some() {
            found.others = roots.collect();
            break;
        }
        if looked_at > LOOKED_AT {
            break;
        }
        stop.check()?;
        level = below;
    }
    Ok(found)
}

/// Opens the folder `root` as an archive: lists every file below it.
pub(super) fn open(root: &Path, context: &Context<'_>) -> Result<Contents, OpenError> {
    context.progress.begin(OpenStage::Directory, None);
    let mut walk = Walk { root, files: Vec::new(), findings: Vec::new() };
    walk.all(context)?;
    // By name, so that an entry has the same number each time.
    walk.files.sort_by(|a, b| a.0.name.cmp(&b.0.name));
    let (entries, paths): (Vec<_>, Vec<_>) = walk.files.into_iter().unzip();
    let store = FolderStore { paths: paths.into() };
    Ok(Contents { container: Container::Folder, entries, store: Arc::new(store), findings: walk.findings })
}

/// The folder that `file` belongs to when it is a part of an unpacked archive, not a file by itself.
pub(super) fn archive_around(file: &Path) -> Option<&Path> {
    let name = file.file_name()?.to_str()?;
    let folder = file.parent()?;
    let has_file = |name: &str| folder.join(name).is_file();
    let belongs = match name {
        "outbox.json" => has_file("actor.json") || folder.join("media_attachments").is_dir(),
        "actor.json" => has_file("outbox.json") || folder.join("media_attachments").is_dir(),
        "likes.json" | "bookmarks.json" => has_file("outbox.json") && has_file("actor.json"),
        _ => false,
    };
    belongs.then_some(folder)
}

struct Walk<'a> {
    root: &'a Path,
    files: Vec<(Entry, PathBuf)>,
    findings: Vec<Finding>,
}

impl Walk<'_> {
    fn all(&mut self, context: &Context<'_>) -> Result<(), OpenError> {
        let mut folders = vec![(self.root.to_owned(), 0)];
        while let Some((folder, depth)) = folders.pop() {
            context.stop.check()?;
            let listing = match list(&folder, context.stop) {
                Ok(listing) => listing,
                Err(error) if depth == 0 => return Err(error.into()),
                Err(_) => {
                    let place = Place::entry(relative(self.root, &folder));
                    self.findings.push(Finding::new(FindingKind::EntryUnreadable, place));
                    continue;
                }
            };
            for item in listing {
                if self.files.len() >= FILES || depth > DEPTH {
                    self.findings.push(Finding::new(FindingKind::TooMany, Place::archive()));
                    return Ok(());
                }
                if names::is_junk(&item.name) {
                    continue;
                }
                match item.kind {
                    Kind::Folder => folders.push((item.path, depth + 1)),
                    Kind::File => self.add(item),
                    Kind::Link => note_unsafe(&mut self.findings, relative(self.root, &item.path)),
                    // A pipe, a socket or a device: opening it could wait for ever.
                    Kind::Other => {
                        let place = Place::entry(relative(self.root, &item.path));
                        Finding::new(FindingKind::EntryUnreadable, place).add_to(&mut self.findings, NAMED);
                    }
                }
            }
            context.progress.set(self.files.len() as u64);
        }
        context.stop.check()?;
        Ok(())
    }

    fn add(&mut self, item: Item) {
        let name = relative(self.root, &item.path).into();
        self.files.push((Entry { name, size: item.size, crc: None }, item.path));
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    File,
    Folder,
    Link,
    Other,
}

struct Item {
    name: String,
    path: PathBuf,
    kind: Kind,
    size: u64,
}

/// What is directly in a folder; items that vanish meanwhile are left out.
fn list(folder: &Path, stop: &StopFlag) -> io::Result<Vec<Item>> {
    let items = fs::read_dir(folder)?.filter_map(|item| {
        let item = item.ok()?;
        let data = item.metadata().ok()?;
        let kind = match data.file_type() {
            kind if kind.is_symlink() => Kind::Link,
            kind if kind.is_dir() => Kind::Folder,
            kind if kind.is_file() => Kind::File,
            _ => Kind::Other,
        };
        let name = item.file_name().to_string_lossy().into_owned();
        Some(Item { name, path: item.path(), kind, size: data.len() })
    });
    let items = items.take(FILES).take_while(|_| !stop.is_stopped()).collect();
    stop.check().map_err(io::Error::other)?;
    Ok(items)
}

/// `path` below `root`, with `/` between its parts.
fn relative(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

/// Paths of the entries, as the system listed them.
#[derive(Debug)]
struct FolderStore {
    paths: Box<[PathBuf]>,
}

impl Store for FolderStore {
    fn read(&self, index: usize, entry: &Entry) -> Result<Box<dyn Read + Send>, ReadError> {
        let path = self.paths.get(index).ok_or(ReadError::NoEntry)?;
        let file = File::open(path).map_err(ReadError::Io)?;
        Ok(Box::new(Checked::new(file, entry.size, None)))
    }
}
