//! Cards as rows of the list, and the cache that makes drawing them cheap.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use egui::{Color32, FontId, Galley, Id, Rect, Response, Ui};
use jiff::tz::TimeZone;

use crate::app::commands::CommandQueue;
use crate::app::posts::PostsScreen;
use crate::app::search::Search;
use crate::i18n;
use crate::model::{Kind, Library, Post, PostIndex, Quote};
use crate::ui::widgets::post_card::{self, Facts, GAP, Pictures, PostCard};
use crate::ui::widgets::virtual_list::Rows;

/// Letters of text whose layouts are kept. Each takes about 200 bytes, most of it vertices.
const MOST_LETTERS: usize = 150_000;
/// What a card weighs beside its text, in letters.
const CARD_LETTERS: usize = 300;

/// The posts as rows of the list.
pub struct Cards<'a> {
    /// State of the screen.
    pub screen: &'a PostsScreen,
    /// What is looked for, to be marked.
    pub search: &'a Search,
    /// The posts.
    pub library: &'a Library,
    /// Cards that are laid out.
    pub cache: &'a mut CardCache,
    /// The account's picture and what posts have attached.
    pub pictures: Pictures<'a>,
    /// The card that is to have the keyboard.
    pub focus: Option<PostIndex>,
    /// Where commands go.
    pub out: &'a mut CommandQueue,
}

/// Cards that are laid out, the most recently used ones.
#[derive(Default)]
pub struct CardCache {
    cards: HashMap<PostIndex, Entry>,
    letters: usize,
    frame: u64,
    /// A galley that egui keeps from frame to frame. Once it is a new one, all galleys are worthless: egui has emptied
    /// its glyph atlas, the zoom has changed, or there are other fonts.
    canary: Option<Arc<Galley>>,
    zone: Option<TimeZone>,
    /// The choice of a language that the words are of.
    language: u64,
}

struct Entry {
    key: Key,
    card: Rc<PostCard>,
    letters: usize,
    used: u64,
}

/// What a layout depends on, beside fonts and zoom.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    width: f32,
    dark: bool,
    open: bool,
    covered: bool,
    parent: Option<PostIndex>,
    quoted: Option<PostIndex>,
    boosted: Option<PostIndex>,
    /// Which search is marked in it.
    search: u64,
    /// A post may be replaced by a newer record of itself while loading.
    record: u64,
}

impl Rows for Cards<'_> {
    fn measure(&mut self, ui: &Ui, row: usize, width: f32) -> f32 {
        let card = self.screen.post_at(row).and_then(|post| self.card(ui, post, width));
        card.map_or(GAP, |card| card.height + GAP)
    }

    fn draw(&mut self, ui: &mut Ui, row: usize, rect: Rect) {
        let Some(post) = self.screen.post_at(row) else { return };
        let selected = self.screen.selected() == Some(post);
        let Some(response) = self.draw_card(ui, post, rect, post_card::card_id(post), selected) else { return };
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_position_in_set(row));
        if self.focus == Some(post) {
            response.request_focus();
        }
    }
}

impl Cards<'_> {
    /// Height of the card of a post, without the gap below.
    pub fn height_of(&mut self, ui: &Ui, post: PostIndex, width: f32) -> f32 {
        self.card(ui, post, width).map_or(0.0, |card| card.height)
    }

    /// Draws the card of a post; `id` is its own in the window.
    pub fn draw_card(&mut self, ui: &mut Ui, post: PostIndex, rect: Rect, id: Id, marked: bool) -> Option<Response> {
        let card = self.card(ui, post, rect.width())?;
        Some(card.show(ui, rect, id, marked, &mut self.pictures, self.out))
    }

    fn card(&mut self, ui: &Ui, index: PostIndex, width: f32) -> Option<Rc<PostCard>> {
        let post = self.library.post(index)?;
        let find = |uri: &str| {
            let index = self.screen.post_by_uri(self.library, uri)?;
            Some((index, self.library.post(index)?))
        };
        let (parent, boosted) = match &post.kind {
            Kind::Reply { to } => (find(to).map(|(index, _)| index), None),
            Kind::Boost { of, .. } => (None, find(of)),
            Kind::Original => (None, None),
        };
        let shown = boosted.map_or(post, |(_, post)| post);
        let quoted = match shown.quote() {
            Some(Quote::Of(uri)) => find(uri),
            _ => None,
        };
        let facts = Facts {
            index,
            post,
            account: &self.library.account,
            parent,
            quoted,
            boosted,
            open: self.screen.is_open(index),
            covered: self.screen.covers_media(index, shown),
            zone: &self.screen.zone,
            marked: Some(self.search.filter()).filter(|filter| !filter.is_empty()),
        };
        Some(self.cache.card(ui, &facts, self.search.version(), width))
    }
}

/// A rough height of the card in a row.
pub fn estimate(screen: &PostsScreen, library: &Library, row: usize, width: f32) -> f32 {
    let post = screen.post_at(row).and_then(|index| library.post(index));
    post.map_or(GAP, |post| post_card::estimate(post, width))
}

impl CardCache {
    /// Drops all layouts if egui has dropped its own or time zone or language are others, and old ones if there are too
    /// many. Once a frame.
    pub fn begin_frame(&mut self, ui: &Ui, zone: &TimeZone) {
        self.frame += 1;
        let canary = ui.fonts_mut(|fonts| {
            fonts.layout_no_wrap("canary".to_owned(), FontId::proportional(14.0), Color32::PLACEHOLDER)
        });
        let same_fonts = self.canary.as_ref().is_some_and(|old| Arc::ptr_eq(old, &canary));
        let language = i18n::choice();
        if !same_fonts || self.zone.as_ref() != Some(zone) || self.language != language {
            self.cards.clear();
            self.letters = 0;
            self.language = language;
            self.zone = Some(zone.clone());
        }
        self.canary = Some(canary);
        if self.letters > MOST_LETTERS {
            self.shrink();
        }
    }

    fn card(&mut self, ui: &Ui, facts: &Facts<'_>, search: u64, width: f32) -> Rc<PostCard> {
        let key = Key::new(ui, facts, search, width);
        if let Some(entry) = self.cards.get_mut(&facts.index)
            && entry.key == key
        {
            entry.used = self.frame;
            return Rc::clone(&entry.card);
        }
        let card = Rc::new(PostCard::new(ui, facts, width));
        let also = [facts.boosted, facts.quoted].into_iter().flatten().map(|(_, post)| weight(post)).sum::<usize>();
        let letters = weight(facts.post) + also;
        let entry = Entry { key, card: Rc::clone(&card), letters, used: self.frame };
        self.letters += letters;
        if let Some(old) = self.cards.insert(facts.index, entry) {
            self.letters -= old.letters;
        }
        card
    }

    /// Drops the cards that have not been used for the longest time, until half of the room is free. Those of the last
    /// frame stay.
    fn shrink(&mut self) {
        let mut ages: Vec<(u64, usize)> = self.cards.values().map(|entry| (entry.used, entry.letters)).collect();
        ages.sort_unstable_by_key(|(used, _)| std::cmp::Reverse(*used));
        let (mut kept, mut oldest) = (0, self.frame.saturating_sub(1));
        for (used, letters) in ages {
            kept += letters;
            if kept > MOST_LETTERS / 2 {
                break;
            }
            oldest = oldest.min(used);
        }
        self.cards.retain(|_, entry| entry.used >= oldest);
        self.letters = self.cards.values().map(|entry| entry.letters).sum();
    }
}

impl Key {
    fn new(ui: &Ui, facts: &Facts<'_>, search: u64, width: f32) -> Self {
        Self {
            width,
            search,
            dark: ui.visuals().dark_mode,
            open: facts.open,
            covered: facts.covered,
            parent: facts.parent,
            quoted: facts.quoted.map(|(index, _)| index),
            boosted: facts.boosted.map(|(index, _)| index),
            record: facts.post.record.offset,
        }
    }
}

fn weight(post: &Post) -> usize {
    post.html.len().min(20_000) + CARD_LETTERS
}
