//! From a path to an archive: which container it is, where the archive is in it, and what it is instead if there is none.

use std::borrow::Cow;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::container::{self, Contents, Context};
use super::layout::Layout;
use super::looks_like::{self, LooksLike};
use super::source::{FileSource, Source};
use super::{Archive, Entry, OpenError, folder, names, nested};
use crate::model::{Container, Finding, FindingKind, Place};

/// Opens a file or a folder, whatever its name.
pub(super) fn open(path: &Path, context: &Context<'_>) -> Result<Archive, OpenError> {
    let data = fs::metadata(path)?;
    if data.is_dir() {
        return match bundled_download(path) {
            Some(file) => open_file(path, &file, context),
            None => search_folder(path, context),
        };
    }
    if !data.is_file() {
        return Err(OpenError::NotAnArchive { looks_like: LooksLike::Unknown });
    }
    match folder::archive_around(path) {
        // A bare file name has an empty parent.
        Some(folder) if folder.as_os_str().is_empty() => open_folder(path, Path::new("."), context),
        Some(folder) => open_folder(path, folder, context),
        None => open_file(path, path, context),
    }
}

/// Whether the path's extension is one that browsers give to downloads they have not finished.
pub fn is_unfinished_download(path: &Path) -> bool {
    const ENDS: [&str; 5] = ["part", "crdownload", "download", "partial", "opdownload"];
    path.extension().is_some_and(|end| ENDS.iter().any(|known| end.eq_ignore_ascii_case(known)))
}

/// Safari keeps an unfinished download in a folder `name.zip.download`; the file is the largest in it.
fn bundled_download(folder: &Path) -> Option<PathBuf> {
    if !is_unfinished_download(folder) {
        return None;
    }
    let items = fs::read_dir(folder).ok()?.take(16).flatten();
    let files = items
        .filter_map(|item| item.metadata().ok().filter(fs::Metadata::is_file).map(|data| (data.len(), item.path())));
    files.max().map(|(_, path)| path)
}

fn search_folder(path: &Path, context: &Context<'_>) -> Result<Archive, OpenError> {
    let found = folder::search(path, context.stop)?;
    let Some(root) = found.root else {
        let names: Vec<_> = found.names.into_iter().map(Cow::Owned).collect();
        return Err(not_mastodon(&names));
    };
    let mut archive = open_folder(path, &root, context)?;
    let others = found.others.iter().map(|other| other.to_string_lossy());
    archive.findings.extend(others.map(|other| other_archive(&other)));
    Ok(archive)
}

fn open_folder(path: &Path, root: &Path, context: &Context<'_>) -> Result<Archive, OpenError> {
    let contents = folder::open(root, context)?;
    let size = contents.entries.iter().fold(0, |sum: u64, entry| sum.saturating_add(entry.size));
    let settled = settle(contents).map_err(|contents| refusal(&contents))?;
    Ok(archive(path, size, settled))
}

fn open_file(path: &Path, file: &Path, context: &Context<'_>) -> Result<Archive, OpenError> {
    let source: Source = Arc::new(FileSource::new(File::open(file)?)?);
    let size = source.size();
    if size == 0 {
        return Err(OpenError::EmptyFile);
    }
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let outer = container::open(&source, &name, context)?;
    let mut settled = match settle(outer) {
        Ok(settled) => unlocked(settled)?,
        Err(outer) => look_inside(&outer, context)?,
    };
    if is_unfinished_download(path) {
        settled.findings.push(Finding::new(FindingKind::UnfinishedDownload, Place::archive()));
    }
    Ok(archive(path, size, settled))
}

fn archive(path: &Path, size: u64, settled: Settled) -> Archive {
    let Settled { container, entries, store, layout, findings } = settled;
    Archive { path: path.to_owned(), container, size, entries, store, layout, findings }
}

/// A container in which an archive was found.
struct Settled {
    container: Container,
    entries: Arc<[Entry]>,
    store: Arc<dyn container::Store>,
    layout: Layout,
    findings: Vec<Finding>,
}

/// Finds the archive in a container, or gives the container back.
fn settle(contents: Contents) -> Result<Settled, Contents> {
    let damaged = contents.damage().is_some();
    let Contents { container, entries, store, mut findings } = contents;
    let entries: Arc<[Entry]> = entries.into();
    let mut layout = match container {
        Container::Json => Layout::lone_outbox(Arc::clone(&entries)),
        _ => Layout::new(Arc::clone(&entries)),
    };
    // Media come first in a `.tar.gz` (archive format §1.3): of a cut one they may be all that is there.
    if damaged && !layout.has_root() {
        layout = Layout::of_media(Arc::clone(&entries));
    }
    if !layout.has_root() {
        return Err(Contents { container, entries: entries.to_vec(), store, findings });
    }
    note_unsafe_names(&entries, container, &mut findings);
    findings.extend(layout.others().iter().map(|folder| other_archive(folder)));
    for Entry { name, .. } in layout.shadowed() {
        let place = Place::entry(name.clone());
        Finding::new(FindingKind::SameName, place).with_name(name.clone()).add_to(&mut findings, container::NAMED);
    }
    Ok(Settled { container, entries, store, layout, findings })
}

/// The posts are not locked; where there are none, the profile is not.
fn unlocked(settled: Settled) -> Result<Settled, OpenError> {
    let part = settled.layout.outbox().or_else(|| settled.layout.at_root("actor.json"));
    let locked = part.is_some_and(|id| settled.store.is_locked(id.0 as usize));
    if locked { Err(OpenError::Password) } else { Ok(settled) }
}

/// Names that point outside are never used as paths; they are worth knowing nevertheless.
fn note_unsafe_names(entries: &[Entry], container: Container, findings: &mut Vec<Finding>) {
    let tar = matches!(container, Container::Tar | Container::TarGz);
    for entry in entries.iter().filter(|entry| names::is_unsafe(&entry.name, tar)) {
        container::note_unsafe(findings, entry.name.clone());
    }
}

fn other_archive(folder: &str) -> Finding {
    Finding::new(FindingKind::OtherArchive, Place::archive()).with_name(folder)
}

/// Why a container that holds no archive is refused.
fn refusal(contents: &Contents) -> OpenError {
    let names: Vec<_> = contents.entries.iter().map(|entry| names::plain(&entry.name)).collect();
    let error = not_mastodon(&names);
    let OpenError::NotMastodon { looks_like, .. } = &error else { return error };
    if is_specific(*looks_like) {
        return error;
    }
    match contents.damage() {
        _ if contents.has_locked() => OpenError::Password,
        Some(kind) => OpenError::Damaged { kind },
        None => error,
    }
}

/// It says what the container is, so that neither damage nor an archive inside is the better answer.
fn is_specific(looks_like: LooksLike) -> bool {
    !matches!(looks_like, LooksLike::OtherFiles | LooksLike::Empty | LooksLike::Photos)
}

fn not_mastodon(names: &[Cow<'_, str>]) -> OpenError {
    let names = || names.iter().map(|name| &**name).filter(|name| !names::is_junk(name));
    OpenError::NotMastodon { found: mastodon_parts(names()), looks_like: looks_like::from_names(names()) }
}

/// Parts of a Mastodon archive, each once.
fn mastodon_parts<'n>(names: impl Iterator<Item = &'n str>) -> Vec<Box<str>> {
    const FILES: [&str; 3] = ["likes.json", "bookmarks.json", "key.pem"];
    let mut found: Vec<Box<str>> = Vec::new();
    for name in names {
        let base = names::base(name);
        let part = if names::media_part(name).is_some() {
            names::MEDIA.trim_end_matches('/')
        } else if let Some(file) = FILES.into_iter().find(|file| *file == base) {
            file
        } else if let Some(stem) = ["avatar.", "header."].into_iter().find(|stem| base.starts_with(stem)) {
            stem.trim_end_matches('.')
        } else {
            continue;
        };
        if found.iter().all(|known| **known != *part) {
            found.push(part.into());
        }
    }
    found
}

/// Looks for an archive inside a container that is none itself: cloud drives pack downloads once more.
fn look_inside(outer: &Contents, context: &Context<'_>) -> Result<Settled, OpenError> {
    let refused = refusal(outer);
    if matches!(&refused, OpenError::NotMastodon { looks_like, .. } if is_specific(*looks_like)) {
        return Err(refused);
    }
    let candidates = nested::candidates(outer);
    let name = |index: &usize| outer.entries.get(*index).map_or("", |entry| &*entry.name);
    let mut why = None;
    for (tried, index) in candidates.iter().enumerate() {
        let inner = nested::open(outer, *index, context)
            .and_then(|inner| settle(inner).map_err(|inner| refusal(&inner)).and_then(unlocked));
        match inner {
            Ok(mut settled) => {
                let others = candidates.iter().skip(tried + 1);
                settled.findings.extend(outer.findings.iter().cloned());
                settled.findings.push(Finding::new(FindingKind::Nested, Place::archive()).with_name(name(index)));
                settled.findings.extend(others.map(|other| other_archive(name(other))));
                return Ok(settled);
            }
            Err(error @ (OpenError::Password | OpenError::Damaged { .. })) => why = why.or(Some(error)),
            Err(OpenError::NotMastodon { .. } | OpenError::NotAnArchive { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Err(why.unwrap_or(refused))
}
