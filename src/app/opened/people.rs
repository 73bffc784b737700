//! The open archive's lists and people: what the screens People and Saved are made of.

use std::path::PathBuf;
use std::sync::Arc;

use super::Opened;
use crate::app::finished;
use crate::app::people::comparing::{self, Comparison};
use crate::app::people::gathering::{Forgotten, Gathering, News, Told, Whose};
use crate::app::people::rows::{PeopleOf, Rows};
use crate::app::people::{Content, Tab, TableScreen, View};
use crate::jobs::Job;
use crate::model::{FiltersFile, Library, List, ListKind, ListRow, Lists};
use crate::progress::{StopFlag, Stopped};
use crate::query::people::{Instance, People, Person};
use crate::query::saved::{SavedPost, saved_posts};
use crate::wire::lists::merge;
use crate::words::{self, Message};

/// Lists and people of the archive, and the screens that show them.
pub struct Desk {
    /// Brings the lists together.
    pub gathering: Gathering,
    /// The screen People.
    pub people: TableScreen,
    /// The screen Saved.
    pub saved: TableScreen,
    told: Told<Everybody>,
    links: Told<Links>,
    /// The bookmarks that `links` are made of.
    bookmarks: Option<Arc<Vec<ListRow>>>,
    comparing: Option<Job<Result<Option<Comparison>, Message>>>,
    /// The tab whose list is being compared.
    comparing_tab: Tab,
    comparison: Option<Comparison>,
    removed: Option<Removed>,
}

/// What was removed last.
struct Removed {
    tab: Tab,
    list: Option<List>,
    filters: Option<FiltersFile>,
    forgotten: Forgotten,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            gathering: Gathering::default(),
            people: TableScreen::of(Tab::Following),
            saved: TableScreen::of(Tab::Favourites),
            told: Told::default(),
            links: Told::default(),
            bookmarks: None,
            comparing: None,
            comparing_tab: Tab::default(),
            comparison: None,
            removed: None,
        }
    }
}

/// What the posts tell of people.
struct Everybody {
    mentioned: Arc<[Person]>,
    boosted: Arc<[Person]>,
    servers: Arc<[Instance]>,
}

/// Favourites and bookmarks; None: the archive has no such file and nobody added one.
struct Links {
    favourites: Option<Arc<[SavedPost]>>,
    bookmarks: Option<Arc<[SavedPost]>>,
    /// The bookmarks as they are exported.
    list: Option<List>,
}

impl Opened {
    /// No more posts will come: begins to look for lists, and for people in the posts.
    pub fn start_people(&mut self) {
        let library = self.snapshot();
        self.desk.told.start("people", &self.wake, move |stop| {
            let People { mentioned, boosted, instances, .. } = People::of(&library, stop).ok()?;
            Some(Everybody { mentioned: mentioned.into(), boosted: boosted.into(), servers: instances.into() })
        });
        self.start_links();
        self.desk.gathering.find();
    }

    /// Reads files that the person chose.
    pub fn add_lists(&mut self, paths: Vec<PathBuf>) {
        self.desk.gathering.add(paths);
    }

    /// Favourites and bookmarks are made anew: other bookmarks came.
    fn start_links(&mut self) {
        let (library, lists) = (self.snapshot(), self.lists());
        self.desk.bookmarks = lists.get(ListKind::Bookmarks).map(|list| Arc::clone(&list.rows));
        self.desk.links.start("links", &self.wake, move |stop| Links::of(&library, &lists, stop).ok());
    }

    /// Takes in what was found out. What is to be told the person, once.
    pub fn take_in_people(&mut self) -> Option<Result<News, Message>> {
        let mut news = self.desk.gathering.take_in(&self.session.lists);
        if let Some(Ok(news)) = &mut news {
            self.session.lists = Arc::new(std::mem::take(&mut news.lists));
        }
        let whose = Whose { archive: Arc::clone(&self.archive), library: self.snapshot() };
        self.desk.gathering.go_on(&whose, &self.session.lists, &self.wake);
        let bookmarks = self.session.lists.get(ListKind::Bookmarks).map(|list| &list.rows);
        if bookmarks.map(Arc::as_ptr) != self.desk.bookmarks.as_ref().map(Arc::as_ptr) {
            self.start_links();
        }
        for came in [self.desk.told.take_in(), self.desk.links.take_in()] {
            if let Err(error) = came {
                news = news.or(Some(Err(words::job_failed(&error))));
            }
        }
        match finished(&mut self.desk.comparing) {
            Some(Ok(Ok(Some(comparison)))) => self.show_comparison(comparison),
            Some(Ok(Err(message))) => news = news.or(Some(Err(message))),
            Some(Err(error)) => news = news.or(Some(Err(words::job_failed(&error)))),
            Some(Ok(Ok(None))) | None => {}
        }
        for saved in [false, true] {
            let content = self.content(self.table(saved).view().tab);
            let wake = self.wake.clone();
            let screen = self.table_mut(saved);
            screen.follow(content, &wake);
            screen.take_in();
        }
        news
    }

    /// The screen People, or Saved.
    pub fn table(&self, saved: bool) -> &TableScreen {
        if saved { &self.desk.saved } else { &self.desk.people }
    }

    fn table_mut(&mut self, saved: bool) -> &mut TableScreen {
        if saved { &mut self.desk.saved } else { &mut self.desk.people }
    }

    /// Shows something else on the screen that the tab belongs to.
    pub fn view_table(&mut self, view: View) {
        let content = self.content(view.tab);
        let wake = self.wake.clone();
        self.table_mut(view.tab.is_saved()).set(view, content, &wake);
    }

    /// All lists.
    pub fn lists(&self) -> Arc<Lists> {
        Arc::clone(&self.session.lists)
    }

    /// State of finding lists.
    pub fn gathering(&self) -> &Gathering {
        &self.desk.gathering
    }

    /// The same, to act on.
    pub fn gathering_mut(&mut self) -> &mut Gathering {
        &mut self.desk.gathering
    }

    /// How many rows a tab has; None: there is nothing of the kind, or it is not known yet.
    pub fn count_of(&self, tab: Tab) -> Option<usize> {
        self.rows(tab).map(|rows| rows.len())
    }

    /// Rows of a tab.
    pub fn rows(&self, tab: Tab) -> Option<Rows> {
        let lists = &self.session.lists;
        let (told, links) = (self.desk.told.get(), self.desk.links.get());
        match tab {
            Tab::Mentioned => told.map(|told| Rows::People(Arc::clone(&told.mentioned), PeopleOf::Mentions)),
            Tab::Boosted => told.map(|told| Rows::People(Arc::clone(&told.boosted), PeopleOf::Boosts)),
            Tab::Servers => told.map(|told| Rows::Servers(Arc::clone(&told.servers))),
            Tab::Filters => lists.filters.as_ref().map(|file| Rows::Filters(Arc::clone(&file.filters))),
            Tab::Favourites => links.and_then(|links| links.favourites.clone()).map(Rows::Saved),
            Tab::Bookmarks => links.and_then(|links| links.bookmarks.clone()).map(Rows::Saved),
            _ => {
                let list = lists.get(tab.kind()?)?;
                Some(Rows::List(list.kind, Arc::clone(&list.rows)))
            }
        }
    }

    /// What the table of a tab is made of: its rows, or the comparison that was asked for.
    fn content(&self, tab: Tab) -> Option<Content> {
        if let Some(comparison) = self.comparison_of(tab) {
            return Some(Content { rows: Rows::Compared(comparison.kind, Arc::clone(&comparison.rows)), other: None });
        }
        let other = tab.counterpart().and_then(|kind| self.session.lists.get(kind));
        Some(Content { rows: self.rows(tab)?, other: other.map(|list| Arc::clone(&list.rows)) })
    }

    /// What a tab's rows are still waited for.
    pub fn is_finding(&self, tab: Tab) -> bool {
        match tab {
            Tab::Mentioned | Tab::Boosted | Tab::Servers => self.desk.told.get().is_none(),
            Tab::Favourites => self.desk.links.get().is_none(),
            Tab::Bookmarks => self.desk.links.get().is_none() || !self.desk.gathering.has_searched(),
            _ => !self.desk.gathering.has_searched(),
        }
    }

    /// The list of a tab as it is exported: bookmarks with those of the archive.
    pub fn list_of(&self, tab: Tab) -> Option<&List> {
        match tab {
            Tab::Bookmarks => self.desk.links.get()?.list.as_ref(),
            _ => self.session.lists.get(tab.kind()?),
        }
    }

    /// There is something that "Export all lists" would write.
    pub fn has_lists(&self) -> bool {
        let has_bookmarks = self.library().bookmarks.as_ref().is_some_and(|links| !links.is_empty());
        has_bookmarks || !self.session.lists.is_empty()
    }

    /// Lists came: the backup check counts them.
    pub fn recount_lists(&mut self) {
        let given = self.desk.gathering.given().to_vec();
        self.checking.recount(given, &self.archive, &self.session.library, &self.wake);
    }

    /// Compares the list of a tab with the one in this file or archive.
    pub fn compare(&mut self, tab: Tab, path: PathBuf, cache: PathBuf) {
        let (Some(kind), Some(now)) = (tab.kind(), self.list_of(tab).cloned()) else { return };
        let library = self.snapshot();
        self.desk.comparing_tab = tab;
        self.desk.comparing = Some(Job::start("compare", self.wake.clone(), move |stop| {
            let older = comparing::older_copy(kind, &path, &library.account, cache, stop)?;
            let with = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
            Ok(older.map(|older| Comparison::of(kind, with, &now.rows, &older.rows)))
        }));
    }

    /// Whoever has gone to another tab meanwhile is left there.
    fn show_comparison(&mut self, comparison: Comparison) {
        let tab = Tab::of(comparison.kind);
        self.desk.comparison = Some(comparison);
        if self.table(tab.is_saved()).view().tab == tab {
            self.view_table(View::of(tab));
        }
    }

    /// The comparison that a tab shows.
    pub fn comparison_of(&self, tab: Tab) -> Option<&Comparison> {
        self.desk.comparison.as_ref().filter(|comparison| Some(comparison.kind) == tab.kind())
    }

    /// Back from the comparison to the list itself.
    pub fn end_comparison(&mut self) {
        if let Some(comparison) = self.desk.comparison.take() {
            self.view_table(View::of(Tab::of(comparison.kind)));
        }
    }

    /// The tab for whose list another one is being read to compare with.
    pub fn comparing(&self) -> Option<Tab> {
        self.desk.comparing.as_ref().map(|_| self.desk.comparing_tab)
    }

    /// Compares nothing after all.
    pub fn cancel_comparing(&mut self) {
        self.desk.comparing = None;
    }

    /// It is known which lists there are, and none is being read.
    pub fn can_read_lists_again(&self) -> bool {
        self.desk.gathering.has_searched() && !self.desk.gathering.is_busy()
    }

    /// There are files that the rows of a tab are from; bookmarks may all be from the archive itself.
    pub fn has_files(&self, tab: Tab) -> bool {
        has_files(&self.session.lists, tab)
    }

    /// The rows of a tab were read from files, and nothing is being read that might bring them back.
    pub fn can_remove_list(&self, tab: Tab) -> bool {
        self.can_read_lists_again() && self.has_files(tab)
    }

    /// Forgets what was read of a tab's list, until it is read again. Nothing on disk changes.
    pub fn remove_list(&mut self, tab: Tab) {
        if !self.can_remove_list(tab) {
            return;
        }
        if self.comparison_of(tab).is_some() {
            self.end_comparison();
        }
        let lists = Arc::make_mut(&mut self.session.lists);
        let list = tab.kind().and_then(|kind| lists.remove(kind));
        let filters = if tab == Tab::Filters { lists.filters.take() } else { None };
        let of_filters = filters.iter().filter_map(|file| file.source.as_ref());
        let mut sources: Vec<_> = list.iter().flat_map(|list| &list.sources).chain(of_filters).cloned().collect();
        // A file of several lists is still needed for the others.
        sources.retain(|source| !lists.iter().any(|other| other.sources.contains(source)));
        let forgotten = self.desk.gathering.forget(&sources);
        self.desk.removed = Some(Removed { tab, list, filters, forgotten });
        self.recount_lists();
    }

    /// The tab of the list that was removed last, as long as there is none in its place.
    pub fn removed_list(&self) -> Option<Tab> {
        let tab = self.desk.removed.as_ref()?.tab;
        (self.can_read_lists_again() && !has_files(&self.session.lists, tab)).then_some(tab)
    }

    /// Has that list back.
    pub fn put_list_back(&mut self) {
        if self.removed_list().is_none() {
            return;
        }
        let Some(Removed { list, filters, forgotten, .. }) = self.desk.removed.take() else { return };
        let lists = Arc::make_mut(&mut self.session.lists);
        if let Some(list) = list {
            lists.set(list);
        }
        lists.filters = filters.or(lists.filters.take());
        self.desk.gathering.remember(forgotten);
        self.recount_lists();
    }
}

/// There are files that the rows of a tab are from.
fn has_files(lists: &Lists, tab: Tab) -> bool {
    match tab.kind() {
        Some(kind) => lists.get(kind).is_some(),
        None => tab == Tab::Filters && lists.filters.is_some(),
    }
}

impl Links {
    /// Newest first, as both are downloaded.
    fn of(library: &Library, lists: &Lists, stop: &StopFlag) -> Result<Self, Stopped> {
        let list = merge::bookmarks(library.bookmarks.as_deref(), lists.get(ListKind::Bookmarks));
        let uris = list.iter().flat_map(|list| list.rows.iter()).map(|row| &*row.address);
        let bookmarks = saved_posts(library, uris, stop)?;
        let uris = library.favourites.iter().flat_map(|links| links.iter().rev()).map(|link| &*link.uri);
        let favourites = saved_posts(library, uris, stop)?;
        Ok(Self {
            favourites: library.favourites.is_some().then(|| favourites.into()),
            bookmarks: list.is_some().then(|| bookmarks.into()),
            list,
        })
    }
}
