//! A post as a card: who, when, for whom, the text, what is attached, and what can be done with it.
//!
//! A card is laid out once for a width, zoom and theme into parts with fixed places, and drawn from them
//! in every frame after. Layout knows the post; drawing knows the pointer and the keyboard.

pub(crate) mod blur;
mod body;
mod flow;
mod head;
mod media;
mod menu;
mod part;
mod poll;
pub(crate) mod words;

use egui::accesskit;
use egui::{EventFilter, Id, Rect, Response, Sense, Stroke, StrokeKind, TextureHandle, Ui, UiBuilder};
use jiff::tz::TimeZone;

use self::flow::Flow;
use self::part::Part;
use super::rich_text::line_height;
use crate::app::commands::{Command, CommandQueue};
use crate::model::{Account, MediaKind, Post, PostIndex};
use crate::query::filter::Filter;
use crate::ui::moving::Images;
use crate::ui::theme::{RADIUS_CARD, palette, size, space};

/// Space below each card, in points.
pub const GAP: f32 = space::M;

/// What a card says, beside the post itself.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The post's number.
    pub index: PostIndex,
    /// The post.
    pub post: &'a Post,
    /// Who wrote or boosted it.
    pub account: &'a Account,
    /// The post that this one answers, when it is in the archive.
    pub parent: Option<PostIndex>,
    /// The post that this one, or the one it boosts, quotes, when it is in the archive.
    pub quoted: Option<(PostIndex, &'a Post)>,
    /// The post that this one boosts, when it is in the archive.
    pub boosted: Option<(PostIndex, &'a Post)>,
    /// What stands behind its content warning is shown.
    pub open: bool,
    /// Its media are covered.
    pub covered: bool,
    /// Zone for its times.
    pub zone: &'a TimeZone,
    /// What was looked for, to be marked in its texts.
    pub marked: Option<&'a Filter>,
}

impl<'a> Facts<'a> {
    /// The post whose words the card shows: for a boost the boosted post, when it is in the archive.
    fn shown(&self) -> &'a Post {
        self.boosted.map_or(self.post, |(_, post)| post)
    }
}

/// Pictures that cards show.
pub struct Pictures<'a> {
    /// The account's own.
    pub avatar: Option<&'a TextureHandle>,
    /// Those attached to posts.
    pub images: Images<'a>,
}

/// A card that is laid out.
pub struct PostCard {
    index: PostIndex,
    parts: Vec<Part>,
    /// What a screen reader calls the card: author, date, first words.
    name: String,
    menu: menu::Menu,
    /// Height in points, without the gap below.
    pub height: f32,
}

impl PostCard {
    /// Lays out a card `width` points wide.
    pub fn new(ui: &Ui, facts: &Facts<'_>, width: f32) -> Self {
        let margin = margin(width);
        let mut flow = Flow::new(ui, width, margin, facts.marked);
        head::lay_out(&mut flow, facts);
        body::lay_out(&mut flow, facts);
        let (parts, height) = flow.finish();
        Self { index: facts.index, parts, name: words::card_name(facts), menu: menu::Menu::of(facts), height }
    }

    /// Draws the card with its top left corner at `rect.min`; `id` is its own in the window.
    pub fn show(
        &self,
        ui: &mut Ui,
        rect: Rect,
        id: Id,
        selected: bool,
        pictures: &mut Pictures<'_>,
        out: &mut CommandQueue,
    ) -> Response {
        let rect = Rect::from_min_size(rect.min, egui::vec2(rect.width(), self.height));
        let response = ui.interact(rect, id, Sense::click());
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(accesskit::Role::ListItem);
            node.set_label(&*self.name);
            node.set_selected(selected);
        });
        if response.has_focus() {
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        }
        if !ui.is_rect_visible(rect) {
            return response;
        }
        paint_frame(ui, rect, selected, response.has_focus());
        let builder = UiBuilder::new().scope_id(id.with("parts")).max_rect(rect).accessibility_parent(id);
        let mut inner = ui.new_child(builder);
        let mut clicked = response.clicked();
        for part in &self.parts {
            clicked |= part.show(&mut inner, rect.min, id, pictures, self.menu, out);
        }
        if clicked {
            out.push(Command::ShowDetail(self.index));
        }
        response.container_context_menu(|ui| self.menu.show(ui, self.index, out));
        response
    }
}

/// The id of a post's card in the list, the same wherever it stands there.
pub fn card_id(index: PostIndex) -> Id {
    Id::unique(("post-card", index.0))
}

/// A rough height of a card in points, the gap included, from little more than the length of the text.
pub fn estimate(post: &Post, width: f32) -> f32 {
    let inner = width - 2.0 * margin(width);
    let mut height = 2.0 * space::L + 44.0 + GAP;
    if post.is_boost() && !body::has_content(post) {
        return height + 2.0 * line_height() + 1.5 * space::XL;
    }
    if post.favourites.is_some() || post.boosts.is_some() || post.language.is_some() || post.edited().is_some() {
        height += space::XL + space::XS;
    }
    if post.is_reply() {
        height += space::XL;
    }
    if post.warning.is_some() {
        return height + line_height() + space::XXL;
    }
    // A third of a short post's HTML is tags; an average letter is half as wide as it is high.
    let letters = post.html.len() as f32 * 0.7;
    let lines = (letters * size::READING * 0.5 / inner.max(1.0)).ceil().max(1.0);
    height += lines * line_height() + space::M;
    let seen = |kind: MediaKind| matches!(kind, MediaKind::Picture | MediaKind::Video);
    if post.attachments.iter().any(|attachment| seen(attachment.kind)) {
        height += inner * 9.0 / 16.0 + space::M;
    }
    height += post.attachments.iter().filter(|attachment| !seen(attachment.kind)).count() as f32 * 48.0;
    if let Some(poll) = &post.poll {
        height += poll.options.len() as f32 * 44.0 + space::XL;
    }
    height + if post.quote().is_some() { 72.0 } else { 0.0 }
}

fn margin(width: f32) -> f32 {
    if width < 440.0 { space::M } else { space::L }
}

fn paint_frame(ui: &Ui, rect: Rect, selected: bool, focused: bool) {
    let colours = palette(ui);
    let stroke = if selected || focused { Stroke::new(2.0, colours.accent) } else { Stroke::new(1.0, colours.line) };
    ui.painter().rect(rect, RADIUS_CARD, colours.card, stroke, StrokeKind::Inside);
}
