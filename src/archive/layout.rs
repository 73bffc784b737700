//! Where things are inside an archive: its root, the JSON files, pictures, media.
//!
//! Mastodon's media paths differ by server storage, between the archive and the outbox alike; [`Layout::resolve`] knows how
//! they belong together (archive format §1.4, §1.5).

use std::collections::HashMap;
use std::collections::hash_map::Entry as Place;
use std::hash::{BuildHasher, BuildHasherDefault, Hasher, RandomState};
use std::sync::Arc;

use super::{Entry, names};
use crate::model::EntryId;

/// Where things are inside the archive. Cheap to ask: one look into a table per question.
#[derive(Debug, Default)]
pub struct Layout {
    entries: Arc<[Entry]>,
    /// Folder of the archive inside the container, ending with `/`, or nothing.
    root: Box<str>,
    outbox: Option<EntryId>,
    /// Other folders that could have been the root.
    others: Vec<Box<str>>,
    has_root: bool,
    /// Entries of whose name there is a later one.
    shadowed: Vec<u32>,
    /// Files directly in the root.
    at_root: Vec<u32>,
    media: Box<[u32]>,
    lists: Vec<u32>,
    hasher: RandomState,
    /// Hash of the comparable part of a path → entry. The hasher's key is secret and random, so that no archive can make
    /// two paths meet; the paths themselves are not kept a second time.
    by_key: HashTable,
    /// Hash of a file name → first entry of that name; `same_name` leads to the next.
    by_name: HashTable,
    same_name: Vec<u32>,
}

/// A table whose keys are hashes already.
type HashTable = HashMap<u64, u32, BuildHasherDefault<AsItIs>>;

/// Takes a hash as it is.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |sum, byte| sum << 8 | u64::from(*byte));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// No further entry of the same name.
const LAST: u32 = u32::MAX;

/// Entries of one name that are compared with an address; more than this and a name says nothing.
const SAME_NAME: usize = 64;

/// Pictures in this order: what can be shown first.
const PICTURE_ENDS: [&str; 7] = ["png", "jpg", "jpeg", "webp", "gif", "avif", "svg"];

impl Layout {
    /// Finds the root of the archive and builds the tables.
    pub(super) fn new(entries: Arc<[Entry]>) -> Self {
        let mut layout = Self { entries, ..Self::default() };
        layout.find_root();
        layout.index();
        layout
    }

    /// The layout of what is left of a damaged archive that has lost both files by which a root is known: its media files
    /// say where it was. Without any there is no root.
    pub(super) fn of_media(entries: Arc<[Entry]>) -> Self {
        let mut layout = Self { entries, ..Self::default() };
        layout.find_media_root();
        layout.index();
        layout
    }

    /// The layout of a file that is an outbox by itself, whatever its name.
    pub(super) fn lone_outbox(entries: Arc<[Entry]>) -> Self {
        let mut layout = Self { entries, has_root: true, ..Self::default() };
        layout.index();
        layout.outbox = Some(EntryId(0));
        layout
    }

    /// There is a folder with `outbox.json` or `actor.json`, or one that media files give away.
    pub(super) fn has_root(&self) -> bool {
        self.has_root
    }

    /// Further archives in the same container.
    pub(super) fn others(&self) -> &[Box<str>] {
        &self.others
    }

    /// Entries of whose name there is a later one, which is the one that is found by it.
    pub(super) fn shadowed(&self) -> impl Iterator<Item = &Entry> {
        self.shadowed.iter().filter_map(|id| self.entries.get(*id as usize))
    }

    /// Folder of the archive inside the container, such as `archive-2023/`; empty when it is the container itself.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// `outbox.json`.
    pub fn outbox(&self) -> Option<EntryId> {
        self.outbox
    }

    /// An entry directly in the root of the archive, by its plain name, such as `actor.json`.
    pub fn at_root(&self, name: &str) -> Option<EntryId> {
        // The last one of a name is the newest, as in every unpacker.
        let wanted = |id: &&u32| self.root_name(**id).is_some_and(|own| own == name);
        self.at_root.iter().rev().find(wanted).map(|id| EntryId(*id))
    }

    /// Avatar or header: the file `actor.json` names, else `avatar.*` / `header.*` in the root (archive format §3).
    /// `stem` is `avatar` or `header`.
    pub fn picture(&self, stated: Option<&str>, stem: &str) -> Option<EntryId> {
        if let Some(id) = stated.and_then(|name| self.at_root(&names::plain(name))) {
            return Some(id);
        }
        let rank = |id: &u32| {
            let name = self.root_name(*id)?;
            let (own, end) = name.rsplit_once('.')?;
            let known = PICTURE_ENDS.iter().position(|known| end.eq_ignore_ascii_case(known))?;
            let empty = self.size(*id) == 0;
            own.eq_ignore_ascii_case(stem).then_some((empty, known, EntryId(*id)))
        };
        self.at_root.iter().filter_map(rank).min().map(|(_, _, id)| id)
    }

    /// `key.pem`, the account's private key (Mastodon 2.3–2.4). Never to be shown or copied.
    pub fn key_pem(&self) -> Option<EntryId> {
        self.at_root("key.pem")
    }

    /// Media files, in the container's order: entries with `media_attachments/` in their path.
    pub fn media(&self) -> impl ExactSizeIterator<Item = EntryId> + '_ {
        self.media.iter().map(|id| EntryId(*id))
    }

    /// It is a media file.
    pub fn is_media(&self, id: EntryId) -> bool {
        self.media.binary_search(&id.0).is_ok()
    }

    /// Files in any folder that may hold lists: all CSV files, which somebody put there, and JSON files by the names that
    /// other servers give theirs (archive format §5, §8).
    pub fn list_files(&self) -> impl ExactSizeIterator<Item = EntryId> + '_ {
        self.lists.iter().map(|id| EntryId(*id))
    }

    /// The entry an attachment's `url` means (archive format §1.5): the same path from the last `media_attachments/` on;
    /// else the longest common end of both paths, at least the file name, if only one entry has it. Query and percent
    /// escapes are taken off when the address does not fit as it is.
    pub fn resolve(&self, url: &str) -> Option<EntryId> {
        let bare = url.split(['?', '#']).next().unwrap_or(url);
        let url = names::plain(url);
        let bare = names::plain(bare);
        self.exact(&url)
            .or_else(|| if bare == url { None } else { self.exact(&bare) })
            .or_else(|| names::percent_decoded(&bare).and_then(|decoded| self.exact(&decoded)))
            .or_else(|| self.longest_end(&bare))
            .or_else(|| names::percent_decoded(&bare).and_then(|decoded| self.longest_end(&decoded)))
    }

    /// An entry whose comparable part is the address, or an end of the address.
    fn exact(&self, url: &str) -> Option<EntryId> {
        if let Some(id) = names::media_part(url).and_then(|part| self.with_key(part)) {
            return Some(id);
        }
        let mut end = url;
        loop {
            if let Some(id) = self.with_key(end) {
                return Some(id);
            }
            end = end.split_once('/')?.1;
        }
    }

    fn with_key(&self, key: &str) -> Option<EntryId> {
        if key.is_empty() {
            return None;
        }
        let id = *self.by_key.get(&self.hasher.hash_one(key))?;
        Some(EntryId(id))
    }

    /// The one entry of the same file name whose path has most of its end in common with the address.
    fn longest_end(&self, url: &str) -> Option<EntryId> {
        let mut next = *self.by_name.get(&self.hasher.hash_one(names::base(url)))?;
        let mut best = (0, None);
        for _ in 0..=SAME_NAME {
            let own = names::plain(&self.entries.get(next as usize)?.name).into_owned();
            let common = own.rsplit('/').zip(url.rsplit('/')).take_while(|(a, b)| a == b).count();
            if common > best.0 {
                best = (common, Some(EntryId(next)));
            } else if common == best.0 {
                best.1 = None;
            }
            next = *self.same_name.get(next as usize)?;
            if next == LAST {
                return best.1;
            }
        }
        None
    }

    /// The root is the folder that holds `outbox.json` or `actor.json`: the one least deep, and of those the one that has
    /// both (archive format §1.2).
    fn find_root(&mut self) {
        let mut folders: Vec<(String, u8)> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for entry in &*self.entries {
            let name = names::plain(&entry.name);
            let part = match names::base(&name) {
                "outbox.json" => 1,
                "actor.json" => 2,
                _ => continue,
            };
            if names::is_junk(&name) {
                continue;
            }
            let folder = names::folder(&name);
            let place = *places.entry(folder.to_owned()).or_insert_with(|| {
                folders.push((folder.to_owned(), 0));
                folders.len() - 1
            });
            if let Some((_, parts)) = folders.get_mut(place) {
                *parts |= part;
            }
        }
        // Stable: among equals the first in the container.
        folders.sort_by_key(|(folder, parts)| (folder.matches('/').count(), *parts != 3));
        let mut folders = folders.into_iter().map(|(folder, _)| folder.into_boxed_str());
        if let Some(root) = folders.next() {
            self.root = root;
            self.has_root = true;
        }
        self.others = folders.collect();
    }

    /// The root is what stands before `media_attachments/` in the first media file's path.
    fn find_media_root(&mut self) {
        let names = self.entries.iter().map(|entry| names::plain(&entry.name));
        let root = names
            .filter(|name| !names::is_junk(name))
            .find_map(|name| name.strip_suffix(names::media_part(&name)?).map(Box::from));
        self.has_root = root.is_some();
        self.root = root.unwrap_or_default();
    }

    /// Fills the tables.
    fn index(&mut self) {
        let entries = Arc::clone(&self.entries);
        let mut media = Vec::new();
        let mut seen = HashTable::default();
        self.same_name = vec![LAST; entries.len()];
        self.by_key.reserve(entries.len());
        self.by_name.reserve(entries.len());
        for (id, entry) in (0..LAST).zip(&*entries) {
            let name = names::plain(&entry.name);
            if names::is_junk(&name) {
                continue;
            }
            self.shadowed.extend(seen.insert(self.hasher.hash_one(&*name), id));
            let below = name.strip_prefix(&*self.root);
            if below.is_some_and(|below| !below.contains('/')) {
                self.at_root.push(id);
            }
            if is_list(&name) {
                self.lists.push(id);
            }
            let part = names::media_part(&name);
            if part.is_some() {
                media.push(id);
            }
            if !is_own_part(below) {
                self.add_key(part.or(below).unwrap_or(&name), id, below.is_some());
                let first = self.by_name.entry(self.hasher.hash_one(names::base(&name))).or_insert(LAST);
                if let Some(next) = self.same_name.get_mut(id as usize) {
                    *next = std::mem::replace(first, id);
                }
            }
        }
        self.media = media.into();
        self.outbox = self.at_root("outbox.json");
    }

    /// Later entries replace earlier ones of the same path, but one outside the root never replaces one inside.
    fn add_key(&mut self, key: &str, id: u32, inside: bool) {
        let decoded = names::percent_decoded(key);
        for key in [Some(key), decoded.as_deref()].into_iter().flatten() {
            match self.by_key.entry(self.hasher.hash_one(key)) {
                Place::Vacant(place) => {
                    place.insert(id);
                }
                Place::Occupied(mut place) => {
                    let old = self.entries.get(*place.get() as usize);
                    let old_inside = old.is_some_and(|old| names::plain(&old.name).starts_with(&*self.root));
                    if inside || !old_inside {
                        place.insert(id);
                    }
                }
            }
        }
    }

    fn root_name(&self, id: u32) -> Option<&str> {
        let name = &*self.entries.get(id as usize)?.name;
        name.rsplit(['/', '\\']).next()
    }

    fn size(&self, id: u32) -> u64 {
        self.entries.get(id as usize).map_or(0, |entry| entry.size)
    }
}

/// Names of JSON files that hold lists.
const JSON_LISTS: [&str; 7] = [
    "following.json",
    "followers.json",
    "followings.json",
    "mutings.json",
    "blockings.json",
    "custom_filters.json",
    "muted-and-blocked-accounts.json",
];

fn is_list(name: &str) -> bool {
    name.as_bytes().last_chunk::<4>().is_some_and(|end| end.eq_ignore_ascii_case(b".csv"))
        || JSON_LISTS.contains(&names::base(name))
}

/// Parts of the archive itself, which no attachment can mean by its file name alone.
fn is_own_part(below_root: Option<&str>) -> bool {
    let Some(name) = below_root.filter(|below| !below.contains('/')) else { return false };
    let (stem, end) = name.rsplit_once('.').unwrap_or((name, ""));
    matches!(stem, "avatar" | "header") || matches!(end, "json" | "pem" | "csv")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(names: &[&str]) -> Layout {
        Layout::new(names.iter().map(|name| Entry { name: (*name).into(), size: 1, crc: None }).collect())
    }

    fn resolved<'n>(layout: &Layout, names: &[&'n str], url: &str) -> Option<&'n str> {
        layout.resolve(url).map(|id| names[id.0 as usize])
    }

    const FILE: &str = "media_attachments/files/109/348/original/0a1b2c3d4e5f6071.png";

    #[test]
    fn every_prefix_a_server_writes_means_the_same_file() {
        for before in ["", "pfx/", "/home/mastodon/live/public/system/", "./", "archive-2023/", r"folder\"] {
            let name = format!("{before}{FILE}");
            let names = ["outbox.json", "actor.json", &name, "media_attachments/files/109/349/original/ffff.png"];
            let layout = layout(&names);
            for url in ["", "/", "/somebucket/", "/v1/AUTH_x/container/", "/system/", "https://files.example/cache/"] {
                let url = format!("{url}{FILE}");
                assert_eq!(resolved(&layout, &names, &url), Some(&*name), "{url} in {name}");
            }
        }
    }

    #[test]
    fn addresses_of_nothing_mean_nothing() {
        let names = ["outbox.json", "actor.json", "avatar.png", FILE];
        let layout = layout(&names);
        for url in [
            "",
            "/",
            "/files/original/missing.png",
            "https://social.example/media/avatar.png",
            "https://social.example/outbox.json/",
            "media_attachments/",
            "media_attachments/files/1/original/",
        ] {
            assert_eq!(resolved(&layout, &names, url), None, "{url}");
        }
    }

    #[test]
    fn foreign_paths_are_matched_by_their_longest_common_end() {
        let names =
            ["outbox.json", "uploads/1/image.jpg", "uploads/2/image.jpg", "uploads/3/photo one.jpg", "x/unique.gif"];
        let layout = layout(&names);
        assert_eq!(resolved(&layout, &names, "https://a.example/u/2/image.jpg"), Some(names[2]));
        assert_eq!(resolved(&layout, &names, "https://a.example/u/9/image.jpg"), None);
        assert_eq!(resolved(&layout, &names, "https://a.example/else/unique.gif?name=x.gif"), Some(names[4]));
        assert_eq!(resolved(&layout, &names, "https://a.example/uploads/3/photo%20one.jpg#t"), Some(names[3]));
        assert_eq!(resolved(&layout, &names, "uploads/1/image.jpg"), Some(names[1]));
    }

    #[test]
    fn escaped_entry_names_are_found_by_plain_addresses() {
        let names = ["outbox.json", "media_attachments/7/a%20b.png"];
        let layout = layout(&names);
        assert_eq!(resolved(&layout, &names, "media_attachments/7/a b.png"), Some(names[1]));
        assert_eq!(resolved(&layout, &names, "/media_attachments/7/a%20b.png"), Some(names[1]));
    }

    #[test]
    fn the_root_is_the_shallowest_folder_and_then_the_one_with_both_files() {
        let deep = layout(&["a/b/outbox.json", "a/b/actor.json", "a/b/c/outbox.json"]);
        assert_eq!(deep.root(), "a/b/");
        assert_eq!(deep.others(), ["a/b/c/".into()]);
        let both = layout(&["one/outbox.json", "two/outbox.json", "two/actor.json"]);
        assert_eq!(both.root(), "two/");
        assert_eq!(both.outbox(), Some(EntryId(1)));
        assert_eq!(both.at_root("actor.json"), Some(EntryId(2)));
        let junk = layout(&["__MACOSX/outbox.json", "x/._outbox.json", "x/likes.json"]);
        assert!(!junk.has_root());
    }

    #[test]
    fn media_files_give_the_root_away_when_nothing_else_does() {
        for root in ["", "home/mastodon/live/public/system/", "archive-2023/"] {
            let entries = ["__MACOSX/x", &format!("/{root}{FILE}"), "avatar.png"].map(|name| Entry {
                name: name.into(),
                size: 1,
                crc: None,
            });
            let layout = Layout::of_media(entries.into());
            assert_eq!((layout.has_root(), layout.root(), layout.media().len()), (true, root, 1));
        }
        assert!(!Layout::of_media(Arc::default()).has_root());
    }

    #[test]
    fn pictures_are_found_by_name_when_the_actor_does_not_say() {
        let names = ["actor.json", "avatar.svg", "avatar.png", "header.jpeg", "sub/avatar.png"];
        let layout = layout(&names);
        assert_eq!(layout.picture(None, "avatar"), Some(EntryId(2)));
        assert_eq!(layout.picture(Some("avatar.svg"), "avatar"), Some(EntryId(1)));
        assert_eq!(layout.picture(Some("https://social.example/avatars/me.png"), "avatar"), Some(EntryId(2)));
        assert_eq!(layout.picture(Some("header.png"), "header"), Some(EntryId(3)));
        assert_eq!(layout.picture(None, "banner"), None);
    }

    #[test]
    fn the_archives_own_media_win_over_those_of_another_archive() {
        let names = [format!("a/{FILE}"), "a/outbox.json".into(), "a/actor.json".into(), format!("b/c/{FILE}")];
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        assert_eq!(resolved(&layout(&names), &names, FILE), Some(names[0]));
        let turned: Vec<_> = names.iter().rev().copied().collect();
        assert_eq!(resolved(&layout(&turned), &turned, FILE), Some(names[0]));
    }

    #[test]
    fn a_name_that_thousands_share_costs_no_time() {
        let names: Vec<_> = (0..20_000).map(|i| format!("uploads/{i}/image.jpg")).collect();
        let names: Vec<_> = names.iter().map(String::as_str).chain(["outbox.json"]).collect();
        let layout = layout(&names);
        assert_eq!(resolved(&layout, &names, "https://a.example/uploads/17/image.jpg"), Some(names[17]));
        assert_eq!(resolved(&layout, &names, "https://a.example/nowhere/image.jpg"), None);
    }

    #[test]
    fn media_and_lists_are_told_apart_from_the_rest() {
        let layout = layout(&[
            FILE,
            "outbox.json",
            "__MACOSX/media_attachments/x.png",
            "media_attachments/.DS_Store",
            "l/Lists.CSV",
            "followers.json",
        ]);
        assert_eq!(layout.media().collect::<Vec<_>>(), [EntryId(0)]);
        assert_eq!(layout.list_files().collect::<Vec<_>>(), [EntryId(4), EntryId(5)]);
    }
}
