//! Lists of accounts, domains and bookmarks: what Mastodon offers as downloads of their own (archive format §5).

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use super::EntryId;

/// What a list is a list of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ListKind {
    /// Accounts the person follows.
    Following,
    /// Accounts that follow the person (`GoToSocial`, Pleroma, Pixelfed, Sharkey).
    Followers,
    /// Memberships in the person's lists.
    Lists,
    /// Muted accounts.
    Muted,
    /// Blocked accounts.
    Blocked,
    /// Blocked domains.
    BlockedDomains,
    /// Bookmarks.
    Bookmarks,
}

impl ListKind {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Following,
        Self::Followers,
        Self::Lists,
        Self::Muted,
        Self::Blocked,
        Self::BlockedDomains,
        Self::Bookmarks,
    ];

    /// Those that Mastodon offers, in the order of its export page.
    pub const OFFERED: [Self; 6] =
        [Self::Following, Self::Lists, Self::Blocked, Self::Muted, Self::BlockedDomains, Self::Bookmarks];

    /// The name Mastodon gives the file.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Following => "following_accounts.csv",
            Self::Followers => "followers.csv",
            Self::Lists => "lists.csv",
            Self::Muted => "muted_accounts.csv",
            Self::Blocked => "blocked_accounts.csv",
            Self::BlockedDomains => "blocked_domains.csv",
            Self::Bookmarks => "bookmarks.csv",
        }
    }

    /// Its rows are accounts (and, in lists, where they are in).
    pub fn is_of_accounts(self) -> bool {
        !matches!(self, Self::BlockedDomains | Self::Bookmarks)
    }
}

/// One list, read from one or more files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// What it is a list of.
    pub kind: ListKind,
    /// Its rows, in the order of the files; none twice. A vector: to make an array of it all rows would be copied.
    pub rows: Arc<Vec<ListRow>>,
    /// Where it was read from.
    pub sources: Vec<ListSource>,
    /// What was worth noting while reading.
    pub notes: ListNotes,
}

/// Where a list is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListSource {
    /// In the archive.
    Inside {
        /// The file.
        entry: EntryId,
        /// Its name in the archive, untrusted.
        name: Box<str>,
    },
    /// In a folder: beside the archive, or named by the person.
    File(PathBuf),
}

impl ListSource {
    /// The name of the file without its folders, untrusted.
    pub fn file_name(&self) -> String {
        match self {
            Self::Inside { name, .. } => name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned(),
            Self::File(path) => path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
        }
    }
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    /// As it will be written again: `user@host`, a domain, or the address of a post. Untrusted, but of these forms only.
    pub address: Box<str>,
    /// The form for people, when it differs: domain names in their own script, nothing invisible.
    pub shown: Option<Box<str>>,
    /// The host was not stated; it is the account's own.
    pub own_host: bool,
    /// What else the row says.
    pub extra: Extra,
}

impl ListRow {
    /// A row that says nothing but the address.
    pub fn new(address: impl Into<Box<str>>) -> Self {
        Self { address: address.into(), shown: None, own_host: false, extra: Extra::None }
    }

    /// The address as people read it.
    pub fn shown(&self) -> &str {
        self.shown.as_deref().unwrap_or(&self.address)
    }

    /// The server as people read it: of an account or a post; of a domain itself. Empty when it says none.
    pub fn host(&self) -> &str {
        let shown = self.shown();
        if let Some((_, rest)) = shown.split_once("://") {
            let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
            return authority.rsplit('@').next().unwrap_or_default();
        }
        if let Some(tag) = shown.strip_prefix("tag:") {
            return tag.split([',', ':']).next().unwrap_or_default();
        }
        shown.rsplit('@').next().unwrap_or_default()
    }

    /// What a server does with a domain, such as `suspend`, where the list says it.
    pub fn severity(&self) -> Option<&str> {
        match &self.extra {
            Extra::Domain { severity } => Some(severity),
            _ => None,
        }
    }

    /// The list a membership belongs to.
    pub fn list_name(&self) -> Option<&str> {
        match &self.extra {
            Extra::List { name } => Some(name),
            _ => None,
        }
    }
}

/// What a row says besides the address. None: the file does not say it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Extra {
    /// Nothing.
    #[default]
    None,
    /// Of a followed account.
    Following {
        /// Their boosts are shown.
        show_boosts: Option<bool>,
        /// Their posts make a notification.
        notify: Option<bool>,
        /// Only posts in these languages are shown; empty: all.
        languages: Arc<[Box<str>]>,
    },
    /// Of a muted account.
    Muted {
        /// Their notifications are hidden, too.
        hide_notifications: Option<bool>,
    },
    /// Of a membership.
    List {
        /// Title of the list, untrusted; may hold any character.
        name: Arc<str>,
    },
    /// Of a domain in a list that admins share (`#domain,#severity,…`).
    Domain {
        /// What the server does with it, such as `suspend`; untrusted.
        severity: Arc<str>,
    },
}

/// What was worth noting while a list was read. Counts are of rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListNotes {
    /// Said before by another row; not kept.
    pub repeated: u64,
    /// Invisible characters, `mailto:` or brackets around the address were dropped.
    pub cleaned: u64,
    /// The address of a profile stood there instead of an account.
    pub from_profiles: u64,
    /// Without a host; the account's own was added.
    pub own_host: u64,
    /// Not in UTF-8 but in the Western European characters of older spreadsheets.
    pub western: u64,
    /// Rows that could not be used. The first [`MAX_LEFT_OUT`] of them are in `left_out`.
    pub unused: u64,
    /// Rows that could not be used, and why.
    pub left_out: Vec<LeftOut>,
    /// Columns that are not kept, such as `#public_comment`; harmless text.
    pub columns: Vec<Box<str>>,
}

/// Most rows that are kept in [`ListNotes::left_out`].
pub const MAX_LEFT_OUT: usize = 100;

/// A row that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The line of the file it begins at, from 1 on; in JSON the number of the element.
    pub line: u64,
    /// Why.
    pub reason: RowFault,
    /// Its beginning, harmless text.
    pub text: Box<str>,
}

/// Why a row could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowFault {
    /// No account.
    NotAnAccount,
    /// An account without a host, and the host of the account it belongs to is not known.
    NoHost,
    /// No domain.
    NotADomain,
    /// No address of a post.
    NotAnAddress,
    /// A membership without the title of a list.
    NoListName,
    /// Longer than any address is.
    TooLong,
}

impl ListNotes {
    /// A row can't be used.
    pub fn leave_out(&mut self, left: LeftOut) {
        self.unused += 1;
        if self.left_out.len() < MAX_LEFT_OUT {
            self.left_out.push(left);
        }
    }

    /// Joins what was noted about a further file of the same list.
    pub fn join(&mut self, other: &Self) {
        self.repeated += other.repeated;
        self.cleaned += other.cleaned;
        self.from_profiles += other.from_profiles;
        self.own_host += other.own_host;
        self.western += other.western;
        self.unused += other.unused;
        let room = MAX_LEFT_OUT.saturating_sub(self.left_out.len());
        self.left_out.extend(other.left_out.iter().take(room).cloned());
        let new = other.columns.iter().filter(|column| !self.columns.contains(column)).cloned();
        self.columns = self.columns.iter().cloned().chain(new.collect::<Vec<_>>()).collect();
    }
}

/// All lists that belong to an archive: one of each kind at most.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists {
    lists: Vec<List>,
    /// Filters (`custom_filters.json`, Mastodon ≥ 4.6).
    pub filters: Option<FiltersFile>,
}

impl Lists {
    /// The list of this kind, when there is one.
    pub fn get(&self, kind: ListKind) -> Option<&List> {
        self.lists.iter().find(|list| list.kind == kind)
    }

    /// All that are there, in the order of [`ListKind`].
    pub fn iter(&self) -> impl Iterator<Item = &List> {
        self.lists.iter()
    }

    /// There is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.lists.is_empty() && self.filters.is_none()
    }

    /// Takes the list of this kind out.
    pub fn remove(&mut self, kind: ListKind) -> Option<List> {
        let at = self.lists.iter().position(|list| list.kind == kind)?;
        Some(self.lists.remove(at))
    }

    /// Puts a list in the place of the one of its kind.
    pub fn set(&mut self, list: List) {
        self.lists.retain(|known| known.kind != list.kind);
        self.lists.push(list);
        self.lists.sort_by_key(|list| list.kind);
    }
}

/// The filters of `custom_filters.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiltersFile {
    /// What it says.
    pub filters: Arc<[Filter]>,
    /// The file as it is: that is what is exported.
    pub bytes: Arc<[u8]>,
    /// Where it was read from.
    pub source: Option<ListSource>,
}

/// One filter: hides posts, or puts a warning before them. All texts untrusted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Its title.
    pub title: Box<str>,
    /// When it ends.
    pub expires: Option<Timestamp>,
    /// Where it works: `home`, `notifications`, `public`, `thread`, `account`.
    pub contexts: Box<[Box<str>]>,
    /// What it does: `warn`, `hide` or `blur`.
    pub action: Box<str>,
    /// Words it looks for.
    pub keywords: Box<[FilterKeyword]>,
    /// Addresses of single posts it is for.
    pub posts: Box<[Box<str>]>,
}

/// A word a filter looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilterKeyword {
    /// The word or phrase, untrusted.
    pub keyword: Box<str>,
    /// Only where it stands as a whole word.
    pub whole_word: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(kind: ListKind) -> List {
        List { kind, rows: Arc::default(), sources: Vec::new(), notes: ListNotes::default() }
    }

    #[test]
    fn there_is_one_list_of_each_kind_in_their_order() {
        let mut lists = Lists::default();
        assert!(lists.is_empty());
        for kind in [ListKind::Bookmarks, ListKind::Following, ListKind::Muted, ListKind::Following] {
            lists.set(list(kind));
        }
        let kinds: Vec<_> = lists.iter().map(|list| list.kind).collect();
        assert_eq!(kinds, [ListKind::Following, ListKind::Muted, ListKind::Bookmarks]);
        assert!(lists.get(ListKind::Blocked).is_none() && !lists.is_empty());
    }

    #[test]
    fn a_row_tells_its_server_whatever_it_is() {
        for (address, host) in [
            ("bob@b.example", "b.example"),
            ("b.example", "b.example"),
            ("https://b.example/@bob/1", "b.example"),
            ("http://user@b.example:3000?x", "b.example:3000"),
            ("tag:b.example,2017-01-01:objectId=1", "b.example"),
            ("", ""),
        ] {
            assert_eq!(ListRow::new(address).host(), host, "{address}");
        }
    }

    #[test]
    fn every_row_that_is_left_out_is_counted_and_the_first_are_kept() {
        let mut notes = ListNotes::default();
        for line in 1..=150 {
            notes.leave_out(LeftOut { line, reason: RowFault::NotAnAccount, text: "x".into() });
        }
        let mut both = notes.clone();
        both.join(&notes);
        assert_eq!((notes.unused, notes.left_out.len()), (150, MAX_LEFT_OUT));
        assert_eq!((both.unused, both.left_out.len()), (300, MAX_LEFT_OUT));
    }

    #[test]
    fn rows_stay_small() {
        assert!(size_of::<ListRow>() <= 72, "{} bytes", size_of::<ListRow>());
    }
}
