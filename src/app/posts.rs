//! The Posts screen's state: which posts are shown in which order, what is revealed and what is marked.
//!
//! A *row* counts from the top of the list, a [`PostIndex`] from the start of the file.

mod digest;

use std::collections::HashSet;
use std::sync::Arc;

use jiff::tz::TimeZone;

pub use self::digest::Digest;
use crate::model::{Library, Post, PostIndex};
use crate::query::by_uri::ByUri;
use crate::query::dates::Span;
use crate::query::order::{FileOrder, Order};
use crate::query::threads::Threads;

/// Rows that are looked at for a date, where one has none.
const NEIGHBOURS: usize = 1000;

/// State of the Posts screen. Changed by `run_command` and by what loading brings.
#[derive(Clone, Debug)]
pub struct PostsScreen {
    /// Order of the list.
    order: Order,
    /// How the posts stand in the file.
    file_order: FileOrder,
    /// Posts are still being read.
    loading: bool,
    /// Posts in the library.
    known: usize,
    /// Posts of the library that are in the list, counted from the start of the file.
    shown: usize,
    revealed_warnings: HashSet<PostIndex>,
    revealed_media: HashSet<PostIndex>,
    selected: Option<PostIndex>,
    /// What was found, when not all posts are listed or their order does not follow from the file's.
    list: Option<List>,
    /// The post that was gone to last: a list that comes later brings it into sight, too.
    reveal: Option<PostIndex>,
    jump: Option<Jump>,
    /// Goes up whenever there is a new jump, so that a view carries each out once.
    jumps: u64,
    by_uri: ByUri,
    threads: Option<Arc<Threads>>,
    /// Zone in which times are shown.
    pub zone: TimeZone,
    /// Warned posts and sensitive media are shown at once; toggling one covers it.
    pub show_warned: bool,
}

/// Posts in the order in which they are listed.
#[derive(Clone, Debug)]
struct List {
    posts: Arc<[PostIndex]>,
    /// Another number, another list. Not 0.
    generation: u64,
}

/// Where the list is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jump {
    /// To the first row.
    Top,
    /// To this post.
    Post(PostIndex),
}

/// The list's rows at one moment. Two that are equal show the same posts in the same rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// Number of rows.
    pub count: usize,
    /// The last post of the file stands in the first row.
    reversed: bool,
    /// Rows go through the order by date.
    by_date: bool,
    /// Number of the list that rows are of; 0: they follow from the order of the file.
    list: u64,
}

impl Rows {
    /// The rows are those of `before` with none or more behind them.
    pub fn continues(self, before: Self) -> bool {
        let same = |rows: Self| (rows.reversed, rows.by_date, rows.list);
        self.count >= before.count && (before.count == 0 || (same(self) == same(before) && !self.reversed))
    }
}

impl PostsScreen {
    /// The screen of an archive that is about to load.
    pub fn new(order: Order, zone: TimeZone) -> Self {
        Self {
            order,
            file_order: FileOrder::default(),
            loading: true,
            known: 0,
            shown: 0,
            revealed_warnings: HashSet::new(),
            revealed_media: HashSet::new(),
            selected: None,
            list: None,
            reveal: None,
            jump: None,
            jumps: 0,
            by_uri: ByUri::default(),
            threads: None,
            zone,
            show_warned: false,
        }
    }

    /// The library has more posts than before, and more may follow. What stands on the screen stays where it is: posts
    /// that belong above are held back until they are asked for.
    pub fn library_grew(&mut self, library: &Library) {
        let first = self.known == 0;
        self.known = library.len();
        if first {
            self.file_order = FileOrder::guess(library);
        }
        if first || !self.grows_at_the_top() {
            self.shown = self.known;
        }
    }

    /// The library is complete: all posts are in the list, in their final order, and are found by their URI.
    pub fn library_complete(&mut self, library: &Library, digest: Digest) {
        self.known = library.len();
        self.shown = self.known;
        self.loading = false;
        self.by_uri = digest.by_uri;
        self.threads = digest.threads;
        self.file_order = digest.order;
    }

    /// Posts are still being read.
    pub fn is_loading(&self) -> bool {
        self.loading
    }

    /// Order of the list.
    pub fn order(&self) -> Order {
        self.order
    }

    /// How the posts stand in the file.
    pub fn file_order(&self) -> &FileOrder {
        &self.file_order
    }

    /// Finds posts by their addresses; none before the library is complete.
    pub fn by_uri(&self) -> &ByUri {
        &self.by_uri
    }

    /// Which posts answer one another; None before the library is complete.
    pub fn threads(&self) -> Option<&Threads> {
        self.threads.as_deref()
    }

    /// Posts that have been read but are held back, because they belong above what is on the screen.
    pub fn newer(&self) -> usize {
        if self.list.is_some() { 0 } else { self.known - self.shown }
    }

    /// The order of the list follows from that of the file, so that all posts need no list of their own.
    pub fn follows_file(&self) -> bool {
        matches!(self.order, Order::Newest | Order::Oldest)
    }

    /// Lists these posts, or all of them in the order of the file. Whoever asked for something else is led to the top.
    pub fn set_list(&mut self, list: Option<(Arc<[PostIndex]>, u64)>, to_the_top: bool) {
        if list.is_none() && self.list.is_none() {
            return;
        }
        self.list = list.map(|(posts, generation)| List { posts, generation });
        self.selected = self.selected.or(self.reveal);
        let selected = self.selected.filter(|post| self.row_of(*post).is_some());
        self.selected = selected;
        let revealed = self.reveal.take().or(selected.filter(|_| self.list.is_none()));
        match revealed.filter(|post| self.row_of(*post).is_some()) {
            Some(post) => self.go(Jump::Post(post)),
            None if to_the_top => self.go(Jump::Top),
            None => {}
        }
    }

    /// Shows the posts that are held back, and goes to the top.
    pub fn show_newer(&mut self) {
        self.shown = self.known;
        self.go(Jump::Top);
    }

    /// Changes the order.
    pub fn set_order(&mut self, order: Order) {
        self.order = order;
        if !self.grows_at_the_top() {
            self.shown = self.known;
        }
    }

    /// Shows or hides what stands behind the content warning of a post.
    pub fn toggle_warning(&mut self, post: PostIndex) {
        toggle(&mut self.revealed_warnings, post);
    }

    /// Shows or hides sensitive media of a post.
    pub fn toggle_media(&mut self, post: PostIndex) {
        toggle(&mut self.revealed_media, post);
    }

    /// What stands behind the post's content warning is shown.
    pub fn is_open(&self, post: PostIndex) -> bool {
        self.show_warned != self.revealed_warnings.contains(&post)
    }

    /// Media of the post are covered until asked for. Who opened a content warning asked for what is behind it.
    pub fn covers_media(&self, index: PostIndex, post: &Post) -> bool {
        let shown = self.show_warned != self.revealed_media.contains(&index);
        post.sensitive && !shown && !(post.warning.is_some() && self.is_open(index))
    }

    /// The marked post.
    pub fn selected(&self) -> Option<PostIndex> {
        self.selected
    }

    /// Marks a post.
    pub fn select(&mut self, post: Option<PostIndex>) {
        self.selected = post;
    }

    /// Marks a post and brings it into sight.
    pub fn go_to(&mut self, post: PostIndex) {
        if post.0 as usize >= self.shown {
            self.shown = self.known;
        }
        self.selected = Some(post);
        // Where it is not listed yet, the list is still to come.
        self.reveal = Some(post).filter(|post| self.row_of(*post).is_none());
        self.go(Jump::Post(post));
    }

    /// Marks a post that was marked before, and brings it into sight; `later` says that the list it stands in is still to come.
    pub fn come_back_to(&mut self, post: PostIndex, later: bool) {
        if later {
            self.selected = Some(post);
            self.reveal = Some(post);
        } else if self.row_of(post).is_some() {
            self.go_to(post);
        } else {
            self.selected = None;
        }
    }

    /// The latest jump with its number; each is to be carried out once.
    pub fn jump(&self) -> Option<(u64, Jump)> {
        self.jump.map(|jump| (self.jumps, jump))
    }

    /// The post with this URI, if it is in the archive; none is found before the library is complete.
    pub fn post_by_uri(&self, library: &Library, uri: &str) -> Option<PostIndex> {
        self.by_uri.find(library, uri)
    }

    /// The rows as they are now.
    pub fn rows(&self) -> Rows {
        if let Some(list) = &self.list {
            return Rows { count: list.posts.len(), list: list.generation, ..Rows::default() };
        }
        let by_date = matches!(self.file_order, FileOrder::ByDate(_));
        let oldest_first = !matches!(self.file_order, FileOrder::NewestFirst);
        Rows { count: self.shown, reversed: oldest_first == (self.order != Order::Oldest), by_date, list: 0 }
    }

    /// The post in a row.
    pub fn post_at(&self, row: usize) -> Option<PostIndex> {
        self.post_in(self.rows(), row)
    }

    /// The post in a row of an earlier state of the list.
    pub fn post_in(&self, rows: Rows, row: usize) -> Option<PostIndex> {
        if row >= rows.count {
            return None;
        }
        if rows.list != 0 {
            let list = self.list.as_ref().filter(|list| list.generation == rows.list)?;
            return list.posts.get(row).copied();
        }
        let place = if rows.reversed { rows.count - 1 - row } else { row };
        match &self.file_order {
            FileOrder::ByDate(order) if rows.by_date => order.post_at(place),
            _ => u32::try_from(place).ok().map(PostIndex),
        }
    }

    /// The row of a post.
    pub fn row_of(&self, post: PostIndex) -> Option<usize> {
        self.row_in(self.rows(), post)
    }

    /// The row of a post in an earlier state of the list.
    pub fn row_in(&self, rows: Rows, post: PostIndex) -> Option<usize> {
        if rows.list != 0 {
            let list = self.list.as_ref().filter(|list| list.generation == rows.list)?;
            return list.posts.iter().position(|one| *one == post);
        }
        let place = match &self.file_order {
            FileOrder::ByDate(order) if rows.by_date => order.place_of(post)?,
            _ => post.0 as usize,
        };
        if place >= rows.count {
            return None;
        }
        Some(if rows.reversed { rows.count - 1 - place } else { place })
    }

    /// Goes to the first post of the list that is of this month, or where one would stand; marks none.
    pub fn go_to_month(&mut self, month: Span, library: &Library) {
        let (begin, end) = (month.begin(&self.zone), month.end(&self.zone));
        let count = self.rows().count;
        let newest_first = self.order != Order::Oldest;
        // Rows before the month; one without a date stands where its neighbours do.
        let before = |row: usize| {
            let dated = (row..count.min(row + NEIGHBOURS)).find_map(|row| library.post(self.post_at(row)?)?.published);
            dated.is_some_and(|time| if newest_first { time >= end } else { time < begin })
        };
        let (mut row, mut end_row) = (0, count);
        while row < end_row {
            let middle = row + (end_row - row) / 2;
            if before(middle) {
                row = middle + 1;
            } else {
                end_row = middle;
            }
        }
        if let Some(post) = self.post_at(row.min(count.saturating_sub(1))) {
            self.go(Jump::Post(post));
        }
    }

    /// Posts that come later in the file belong above those that are shown.
    fn grows_at_the_top(&self) -> bool {
        self.rows().reversed
    }

    fn go(&mut self, jump: Jump) {
        self.jump = Some(jump);
        self.jumps += 1;
    }
}

fn toggle(set: &mut HashSet<PostIndex>, post: PostIndex) {
    if !set.remove(&post) {
        set.insert(post);
    }
}

#[cfg(test)]
pub(crate) mod tests;
