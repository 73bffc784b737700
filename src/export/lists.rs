//! Takes lists out: one into a file, all of them into a folder with a text that says where each goes, and tables of people
//! that the posts tell of.
//!
//! Each file is there whole or not at all, and none that is there is written over, unless the person said so.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::atomic;
use super::file_names::{FileName, Names};
use super::media::{SaveError, may_save, names_in};
use crate::archive::Archive;
use crate::model::{Library, List, ListKind, ListRow, Lists, PostLink};
use crate::progress::StopFlag;
use crate::query::people::{Instance, People, Person};
use crate::text::post_address::PostAddress;
use crate::tr;
use crate::wire::lists::domains::{DomainCounts, Domains, importable};
use crate::wire::lists::write::write_table;
use crate::wire::lists::{Form, merge, parts, write};

/// The name Mastodon gives the file of filters.
pub const FILTERS_NAME: &str = "custom_filters.json";

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedList {
    /// Where it is.
    pub path: PathBuf,
    /// What it lists; None: filters.
    pub kind: Option<ListKind>,
    /// Rows in it.
    pub rows: u64,
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedLists {
    /// Lists and filters.
    pub files: Vec<SavedList>,
    /// The text that says which file goes where.
    pub read_me: Option<PathBuf>,
    /// Domains that were left out, since an import would take them for something else.
    pub left_out: DomainCounts,
}

/// Saving all lists ended early.
#[derive(Debug)]
pub struct ListsFailed {
    /// What was saved up to there.
    pub so_far: SavedLists,
    /// Why.
    pub error: SaveError,
}

/// All lists that can be saved: those that were found, and bookmarks of the archive and of a download together.
pub fn all_lists(library: &Library, lists: &Lists) -> Vec<List> {
    let bookmarks = merge::bookmarks(library.bookmarks.as_deref(), lists.get(ListKind::Bookmarks));
    let others = lists.iter().filter(|list| list.kind != ListKind::Bookmarks).cloned();
    others.chain(bookmarks).filter(|list| !list.rows.is_empty()).collect()
}

/// Saves rows of one kind as `path`; what is there is replaced only if `replace` says so. More rows than one import takes go
/// into numbered files beside it (`NAME_1.csv`, `NAME_2.csv`), each under the next free name. Gives the files.
///
/// # Errors
/// [`SaveError`]; what was written before stays.
pub fn save_list(
    path: &Path,
    archive: Option<&Archive>,
    kind: ListKind,
    rows: &[ListRow],
    form: Form,
    replace: bool,
) -> Result<Vec<PathBuf>, SaveError> {
    archive.map_or(Ok(()), |archive| may_save(path, archive))?;
    let parts = parts(kind, rows, form);
    if let [_] = parts.as_slice() {
        save_as(path, replace, |out| write(kind, rows, form, out))?;
        return Ok(vec![path.to_owned()]);
    }
    let folder = path.parent().unwrap_or(path);
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut names = Names::new(names_in(atomic::or_here(folder)));
    let numbered = (1..).zip(parts).map(|(number, part)| {
        let rows = rows.get(part.rows).unwrap_or_default();
        let name = FileName::of_entry(&format!("{stem}_{number}.csv"), "csv");
        save_free(folder, &name, &mut names, |out| write(kind, rows, form, out))
    });
    numbered.collect()
}

/// Saves all `lists` ([`all_lists`]) and filters into `folder`, which must be there, in the form that servers import, and a
/// text beside them that says which goes where. None that is there is written over: the next free name is taken. Of domains
/// only those are taken that an import treats as the list does.
///
/// # Errors
/// [`ListsFailed`] when it can't go on, with what was saved up to there.
pub fn save_all(
    folder: &Path,
    archive: &Archive,
    lists: &[List],
    filters: Option<&[u8]>,
    stop: &StopFlag,
) -> Result<SavedLists, Box<ListsFailed>> {
    let mut saved = SavedLists::default();
    match save_each(folder, archive, lists, filters, stop, &mut saved) {
        Ok(()) => Ok(saved),
        Err(error) => Err(Box::new(ListsFailed { so_far: saved, error })),
    }
}

fn save_each(
    folder: &Path,
    archive: &Archive,
    lists: &[List],
    filters: Option<&[u8]>,
    stop: &StopFlag,
    saved: &mut SavedLists,
) -> Result<(), SaveError> {
    may_save(&folder.join("file"), archive)?;
    let mut names = Names::new(names_in(folder));
    for list in lists {
        let mut all = Cow::Borrowed(&*list.rows);
        if list.kind == ListKind::BlockedDomains {
            saved.left_out = DomainCounts::of(all.iter()).left_out(Domains::Suspended);
            all = Cow::Owned(importable(&all, Domains::Suspended));
            if all.is_empty() {
                continue;
            }
        }
        for part in parts(list.kind, &all, Form::Mastodon) {
            stop.check()?;
            let rows = all.get(part.rows).unwrap_or_default();
            let name = FileName::of_entry(&part.file_name, "csv");
            let path = save_free(folder, &name, &mut names, |out| write(list.kind, rows, Form::Mastodon, out))?;
            saved.files.push(SavedList { path, kind: Some(list.kind), rows: rows.len() as u64 });
        }
    }
    if let Some(bytes) = filters {
        let name = FileName::of_entry(FILTERS_NAME, "json");
        let path = save_free(folder, &name, &mut names, |out| out.write_all(bytes))?;
        saved.files.push(SavedList { path, kind: None, rows: 0 });
    }
    if !saved.files.is_empty() || saved.left_out != DomainCounts::default() {
        stop.check()?;
        let text = read_me(&saved.files, saved.left_out);
        let name = FileName::of_entry("README.txt", "txt");
        saved.read_me = Some(save_free(folder, &name, &mut names, |out| out.write_all(text.as_bytes()))?);
    }
    Ok(())
}

/// Which file goes where on the Import page, and what happens then.
fn read_me(files: &[SavedList], left_out: DomainCounts) -> String {
    let has = |kind: ListKind| files.iter().any(|file| file.kind == Some(kind));
    let mut lines = vec![tr!("lists-readme-title"), String::new(), tr!("lists-readme-where"), String::new()];
    for file in files {
        let name = file.path.file_name().unwrap_or_default().to_string_lossy();
        lines.push(match file.kind {
            Some(kind) => {
                let target = tr!(&format!("lists-readme-to-{}", key(kind)));
                tr!("lists-readme-file", name = name.as_ref(), rows = file.rows, target = target)
            }
            None => tr!("lists-readme-filters", name = name.as_ref()),
        });
    }
    let several =
        files.iter().enumerate().any(|(at, file)| files.iter().skip(at + 1).any(|other| other.kind == file.kind));
    let notes = [
        (true, "lists-readme-merge"),
        (several, "lists-readme-several"),
        (has(ListKind::Lists), "lists-readme-lists"),
        (has(ListKind::Bookmarks), "lists-readme-bookmarks"),
        (has(ListKind::Followers), "lists-readme-followers"),
        (true, "lists-readme-form"),
    ];
    let notes = notes.iter().filter(|(holds, _)| *holds).map(|(_, note)| tr!(note));
    for note in domains_left_out(left_out).into_iter().chain(notes) {
        lines.extend([String::new(), note]);
    }
    lines.join("\n") + "\n"
}

/// Which domains were left out of a file for an import, and why: a sentence for each reason.
pub fn domains_left_out(left_out: DomainCounts) -> Vec<String> {
    let reasons = [(left_out.limited, "lists-domains-limited"), (left_out.masked, "lists-domains-masked")];
    reasons.into_iter().filter(|(count, _)| *count > 0).map(|(count, key)| tr!(key, count = count)).collect()
}

/// The part of message keys that stands for a kind.
pub fn key(kind: ListKind) -> &'static str {
    match kind {
        ListKind::Following => "following",
        ListKind::Followers => "followers",
        ListKind::Lists => "lists",
        ListKind::Muted => "muted",
        ListKind::Blocked => "blocked",
        ListKind::BlockedDomains => "domains",
        ListKind::Bookmarks => "bookmarks",
    }
}

/// A table that is made of posts. No server imports it.
#[derive(Clone, Copy, Debug)]
pub enum Table<'a> {
    /// People who were mentioned.
    Mentioned(&'a [Person]),
    /// People whose posts were boosted.
    Boosted(&'a [Person]),
    /// Servers.
    Instances(&'a [Instance]),
    /// Favourites.
    Favourites(&'a [PostLink]),
}

impl<'a> Table<'a> {
    /// The three tables of people, without favourites.
    pub fn of(people: &'a People) -> [Self; 3] {
        [Self::Mentioned(&people.mentioned), Self::Boosted(&people.boosted), Self::Instances(&people.instances)]
    }

    /// The name to suggest for its file.
    pub fn file_name(&self) -> &'static str {
        match self {
            Self::Mentioned(_) => "people_mentioned.csv",
            Self::Boosted(_) => "accounts_boosted.csv",
            Self::Instances(_) => "instances.csv",
            Self::Favourites(_) => "favourites.csv",
        }
    }

    /// Writes it, with a header.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write(&self, form: Form, out: &mut impl Write) -> io::Result<()> {
        match self {
            Self::Mentioned(people) => {
                let header = ["Account", "Instance", "Mentioned", "Replies", "First", "Last"];
                write_table(&header, people.iter().map(|person| person_cells(person, true)), form, out)
            }
            Self::Boosted(people) => {
                let header = ["Account", "Instance", "Boosted", "First", "Last"];
                write_table(&header, people.iter().map(|person| person_cells(person, false)), form, out)
            }
            Self::Instances(instances) => {
                let row = |it: &'a Instance| {
                    [Cow::Borrowed(&*it.host), it.times.to_string().into(), it.people.to_string().into()]
                };
                write_table(&["Instance", "Times", "People"], instances.iter().map(row), form, out)
            }
            Self::Favourites(links) => {
                let row = |link: &'a PostLink| {
                    let PostAddress { account, host } = PostAddress::of(&link.uri);
                    [Cow::Borrowed(&*link.uri), account.unwrap_or_default().into(), host.into()]
                };
                write_table(&["Post", "Account", "Instance"], links.iter().map(row), form, out)
            }
        }
    }

    /// Saves it as `path`; what is there is replaced only if `replace` says so.
    ///
    /// # Errors
    /// [`SaveError`]; then nothing was written.
    pub fn save(&self, path: &Path, archive: &Archive, form: Form, replace: bool) -> Result<(), SaveError> {
        may_save(path, archive)?;
        Ok(save_as(path, replace, |out| self.write(form, out))?)
    }
}

fn person_cells(person: &Person, replies: bool) -> impl IntoIterator<Item = Cow<'_, str>> {
    let time = |at: Option<Timestamp>| Cow::Owned(at.map(|at| at.to_string()).unwrap_or_default());
    let replies = replies.then(|| Cow::Owned(person.replies.to_string()));
    let start = [Cow::Borrowed(&*person.address), Cow::Borrowed(&*person.host), person.times.to_string().into()];
    start.into_iter().chain(replies).chain([time(person.first), time(person.last)])
}

fn save_as(
    path: &Path,
    replace: bool,
    fill: impl FnOnce(&mut BufWriter<&mut File>) -> io::Result<()>,
) -> io::Result<()> {
    let fill = |file: &mut File| buffered(file, fill);
    if replace { atomic::write_by(path, fill) } else { atomic::write_new_by(path, fill) }
}

fn save_free(
    folder: &Path,
    name: &FileName,
    names: &mut Names,
    fill: impl FnOnce(&mut BufWriter<&mut File>) -> io::Result<()>,
) -> Result<PathBuf, SaveError> {
    let fill = |file: &mut File| buffered(file, fill);
    Ok(atomic::write_free(atomic::or_here(folder), || names.next(name), fill)?)
}

fn buffered(into: &mut File, fill: impl FnOnce(&mut BufWriter<&mut File>) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::new(into);
    fill(&mut out)?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::model::{Extra, ListNotes};

    fn rows(count: usize) -> Vec<ListRow> {
        (0..count).map(|n| ListRow::new(format!("u{n}@b.example"))).collect()
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names = names_in(folder);
        names.sort();
        names
    }

    #[test]
    fn a_list_is_saved_under_its_name_and_replaces_only_when_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("blocked_accounts.csv");
        let save = |count, replace| save_list(&path, None, ListKind::Blocked, &rows(count), Form::Mastodon, replace);
        assert_eq!(save(1, false).unwrap(), std::slice::from_ref(&path));
        assert!(matches!(save(2, false), Err(SaveError::Write(error)) if error.kind() == io::ErrorKind::AlreadyExists));
        assert_eq!(fs::read_to_string(&path).unwrap(), "u0@b.example\n");
        save(2, true).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "u0@b.example\nu1@b.example\n");
        assert_eq!(names(folder.path()), ["blocked_accounts.csv"]);
    }

    #[test]
    fn a_long_list_goes_into_numbered_files_that_replace_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("blocked_accounts.csv");
        fs::write(folder.path().join("blocked_accounts_1.csv"), "mine").unwrap();
        let saved = save_list(&path, None, ListKind::Blocked, &rows(20_001), Form::Mastodon, true).unwrap();
        let expected = ["blocked_accounts_1 (2).csv", "blocked_accounts_2.csv"];
        assert_eq!(saved, expected.map(|name| folder.path().join(name)));
        assert_eq!(fs::read_to_string(&saved[1]).unwrap(), "u20000@b.example\n");
        assert_eq!(fs::read_to_string(folder.path().join("blocked_accounts_1.csv")).unwrap(), "mine");
        assert_eq!(names(folder.path()).len(), 3);
    }

    #[test]
    fn bookmarks_of_the_archive_are_a_list_like_the_others_and_empty_ones_are_none() {
        let list = |kind, rows: Vec<ListRow>| List {
            kind,
            rows: rows.into(),
            sources: Vec::new(),
            notes: ListNotes::default(),
        };
        let mut lists = Lists::default();
        lists.set(list(ListKind::Bookmarks, vec![ListRow::new("https://b.example/2")]));
        lists.set(list(ListKind::Muted, Vec::new()));
        lists.set(list(ListKind::Blocked, rows(1)));
        let links = [PostLink { uri: "https://b.example/1".into() }];
        let mut library = Library::default();
        library.bookmarks = Some(links.as_slice().into());
        let all: Vec<_> = all_lists(&library, &lists).into_iter().map(|list| (list.kind, list.rows.len())).collect();
        assert_eq!(all, [(ListKind::Blocked, 1), (ListKind::Bookmarks, 2)]);
    }

    #[test]
    fn the_text_beside_says_where_each_file_goes_and_only_what_matters() {
        let file = |name: &str, kind| SavedList { path: name.into(), kind, rows: 2 };
        let read_me = |files: &[SavedList]| read_me(files, DomainCounts::default());
        let lists = read_me(&[file("lists.csv", Some(ListKind::Lists)), file("custom_filters.json", None)]);
        for part in ["lists.csv (2 rows): choose “Lists”", "custom_filters.json", "follows every account", "“Merge”"]
        {
            assert!(lists.contains(part), "{part} is not in {lists}");
        }
        let one = read_me(&[SavedList { rows: 1, ..file("lists.csv", Some(ListKind::Lists)) }]);
        assert!(one.contains("lists.csv (one row): choose “Lists”"), "{one}");
        assert!(!lists.contains("20,000") && !lists.contains("Bookmarks are"), "{lists}");
        let several = [file("a_1.csv", Some(ListKind::Bookmarks)), file("a_2.csv", Some(ListKind::Bookmarks))];
        assert!(read_me(&several).contains("20,000") && read_me(&several).contains("Bookmarks are"));
        for kind in ListKind::ALL {
            let text = read_me(&[file("x.csv", Some(kind))]);
            assert!(!text.contains("[lists-"), "{text}");
        }
    }

    #[test]
    fn domains_that_an_import_would_take_for_something_else_are_left_out_and_said() {
        let folder = tempfile::tempdir().unwrap();
        let severe = |domain: &str, severity: &str| {
            let extra = Extra::Domain { severity: severity.into() };
            ListRow { extra, ..ListRow::new(domain) }
        };
        let rows =
            [severe("bad.example", "suspend"), severe("loud.example", "silence"), severe("b*d.example", "suspend")];
        let list = |rows: &[ListRow]| List {
            kind: ListKind::BlockedDomains,
            rows: rows.to_vec().into(),
            sources: Vec::new(),
            notes: ListNotes::default(),
        };
        let mut saved = SavedLists::default();
        let archive = crate::archive::Archive::open(
            Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/sample-archive.zip")),
            &crate::archive::OpenOptions { spool: crate::archive::Spool::Never },
            &crate::progress::Progress::silent(crate::archive::OpenStage::Directory),
            &StopFlag::new(),
        );
        let archive = archive.unwrap();
        save_each(folder.path(), &archive, &[list(&rows)], None, &StopFlag::new(), &mut saved).unwrap();
        assert_eq!(fs::read_to_string(folder.path().join("blocked_domains.csv")).unwrap(), "bad.example\n");
        assert_eq!(saved.left_out, DomainCounts { suspended: 0, limited: 1, masked: 1 });
        let text = fs::read_to_string(saved.read_me.unwrap()).unwrap();
        assert!(text.contains("only limits it") && text.contains("“*”"), "{text}");
        let mut saved = SavedLists::default();
        save_each(folder.path(), &archive, &[list(&rows[1..])], None, &StopFlag::new(), &mut saved).unwrap();
        assert!(saved.files.is_empty() && saved.read_me.is_some(), "nothing to import, and it is said why");
    }

    #[test]
    fn tables_of_people_have_a_header_and_dates() {
        let at = Timestamp::from_second(86_400).ok();
        let bob = Person {
            address: "bob@b.example".into(),
            host: "b.example".into(),
            uri: "https://b.example/users/bob".into(),
            times: 3,
            replies: 1,
            first: at,
            last: None,
        };
        let people = People {
            mentioned: vec![bob.clone()],
            boosted: vec![bob],
            instances: vec![Instance { host: "b.example".into(), times: 6, people: 1 }],
            unknown_boosts: 0,
        };
        let text = |table: Table<'_>| {
            let mut out = Vec::new();
            table.write(Form::Mastodon, &mut out).unwrap();
            String::from_utf8(out).unwrap()
        };
        let [mentioned, boosted, instances] = Table::of(&people).map(text);
        let row = "bob@b.example,b.example,3,1,1970-01-02T00:00:00Z,\n";
        assert_eq!(mentioned, format!("Account,Instance,Mentioned,Replies,First,Last\n{row}"));
        assert_eq!(boosted, "Account,Instance,Boosted,First,Last\nbob@b.example,b.example,3,1970-01-02T00:00:00Z,\n");
        assert_eq!(instances, "Instance,Times,People\nb.example,6,1\n");
        let links = [PostLink { uri: "https://b.example/@bob/1".into() }, PostLink { uri: "=1+1".into() }];
        let favourites = "Post,Account,Instance\nhttps://b.example/@bob/1,bob@b.example,b.example\n=1+1,,\n";
        assert_eq!(text(Table::Favourites(&links)), favourites);
        let mut out = Vec::new();
        Table::Favourites(&links).write(Form::Spreadsheet, &mut out).unwrap();
        assert!(String::from_utf8(out).unwrap().ends_with("'=1+1,,\n"));
    }

    #[test]
    fn every_kind_has_a_word_of_its_own() {
        let mut keys = ListKind::ALL.map(key).to_vec();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), ListKind::ALL.len());
    }
}
