//! The small files beside the outbox: `actor.json`, `likes.json`, `bookmarks.json`, the pictures of the profile.

use std::sync::Arc;

use super::LoadError;
use crate::archive::{Archive, ReadError};
use crate::model::{Account, DamageKind, EntryId, Finding, FindingKind, Library, Place, PostLink};
use crate::progress::StopFlag;
use crate::wire::actor;
use crate::wire::collection;
use crate::wire::dialect::Surroundings;
use crate::wire::record::Owner;

/// Longest `actor.json` that is read, in bytes.
const MAX_ACTOR: u64 = 8 << 20;

/// What is known before the first post is read.
pub struct Around {
    /// A library without posts; its account may still be unknown.
    pub library: Library,
    /// The account is known.
    pub has_account: bool,
    /// For telling who wrote the archive.
    pub surroundings: Surroundings,
}

impl Around {
    /// Whose archive it is, as far as it is known.
    pub fn owner(&self) -> Owner {
        let account = &self.library.account;
        let stated = |uri: &str| Some(uri).filter(|uri| !uri.is_empty()).map(Box::from);
        Owner { actor: stated(&account.uri), followers: account.followers_uri.clone() }
    }
}

/// Reads everything but the outbox.
pub fn read(archive: &Archive, stop: &StopFlag) -> Result<Around, LoadError> {
    let layout = archive.layout();
    let mut library = Library::default();
    library.container = archive.container();
    library.findings.extend_from_slice(archive.findings());
    if let Some(key) = layout.at_root("key.pem") {
        library.findings.push(Finding::new(FindingKind::PrivateKey, place(archive, key)));
    }
    library.outbox_name = layout.outbox().and_then(|outbox| Some(archive.entry(outbox)?.name.clone()));
    let actor = read_actor(archive, &mut library.findings);
    let account = actor.as_ref().and_then(|actor| actor::account(actor).ok());
    let has_account = account.is_some();
    if let Some(account) = account {
        library.account = account;
    }
    find_pictures(archive, &mut library.account);
    library.favourites = read_links(archive, "likes.json", &mut library.findings, stop);
    library.bookmarks = read_links(archive, "bookmarks.json", &mut library.findings, stop);
    stop.check()?;
    let surroundings = Surroundings {
        container: library.container,
        actor,
        key: layout.at_root("key.pem").is_some(),
        likes: library.favourites.is_some(),
        bookmarks: library.bookmarks.is_some(),
    };
    Ok(Around { library, has_account, surroundings })
}

/// Finds avatar and header in the archive; they may be there though the actor does not name them.
pub fn find_pictures(archive: &Archive, account: &mut Account) {
    account.avatar = archive.layout().picture(account.avatar_name.as_deref(), "avatar");
    account.header = archive.layout().picture(account.header_name.as_deref(), "header");
}

fn read_actor(archive: &Archive, findings: &mut Vec<Finding>) -> Option<serde_json::Value> {
    let Some(entry) = archive.layout().at_root("actor.json") else {
        findings.push(Finding::new(FindingKind::NoActor, Place::archive()));
        return None;
    };
    // Every byte counts: with a wrong checksum it is mostly still a profile.
    let (bytes, error) = archive.bytes_as_far(entry, MAX_ACTOR);
    // That it is locked, the backup check says of every entry.
    if let Some(error) = error.as_ref().filter(|error| !matches!(error, ReadError::Password)) {
        findings.push(damage(error, place(archive, entry)));
    }
    let value = actor::value(&bytes).ok();
    if error.is_none() && value.as_ref().is_none_or(|value| actor::account(value).is_err()) {
        findings.push(Finding::new(FindingKind::JsonDamaged, place(archive, entry)));
    }
    value
}

fn read_links(archive: &Archive, name: &str, findings: &mut Vec<Finding>, stop: &StopFlag) -> Option<Arc<[PostLink]>> {
    let entry = archive.layout().at_root(name)?;
    let place = place(archive, entry);
    let reader = match archive.read(entry) {
        Ok(reader) => reader,
        Err(ReadError::Password) => return Some(Arc::default()),
        Err(error) => {
            findings.push(damage(&error, place));
            return Some(Arc::default());
        }
    };
    let found = collection::links(reader, stop);
    if let Some(error) = found.error {
        findings.push(damage(&ReadError::from(error), place.clone()));
    }
    if found.damaged || found.skipped > 0 {
        findings.push(Finding::new(FindingKind::JsonDamaged, place.clone()));
    }
    if found.too_many {
        findings.push(Finding::new(FindingKind::TooMany, place));
    }
    Some(found.links.into())
}

/// The whole of an entry.
pub fn place(archive: &Archive, entry: EntryId) -> Place {
    archive.entry(entry).map_or_else(Place::archive, |entry| Place::entry(entry.name.clone()))
}

/// The finding for an entry that could not be read to its end.
pub fn damage(error: &ReadError, place: Place) -> Finding {
    let kind = match error {
        ReadError::CutOff => FindingKind::ContainerDamaged(DamageKind::CutOff),
        ReadError::Checksum => FindingKind::ContainerDamaged(DamageKind::Checksum),
        ReadError::Length | ReadError::HeaderMissing | ReadError::HeaderMismatch => {
            FindingKind::ContainerDamaged(DamageKind::HeaderMismatch)
        }
        ReadError::TooLong { .. } => FindingKind::TooMany,
        _ => FindingKind::EntryUnreadable,
    };
    Finding::new(kind, place)
}
