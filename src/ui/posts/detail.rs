//! The detail pane: the thread of the marked post, with what the archive does not have of it, everything the post has attached
//! with its whole description, and its record.
//!
//! A thread may have a million posts and a record a million lines, so the pane is a list like the one beside it.

use egui::{Rect, RichText, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::Page;
use super::cards::{CardCache, Cards};
use crate::app::commands::{Command, CommandQueue};
use crate::app::dialog::RecordState;
use crate::model::{Attachment, PostIndex};
use crate::query::threads::{Part, PartOf};
use crate::tr;
use crate::ui::icons;
use crate::ui::media_words;
use crate::ui::theme::{RADIUS_CARD, font, palette, size, space};
use crate::ui::widgets::controls::{self, Weight};
use crate::ui::widgets::cut::{LINE, PARAGRAPH, cut};
use crate::ui::widgets::key_scroll::take_focus;
use crate::ui::widgets::message;
use crate::ui::widgets::post_card::{GAP, Pictures};
use crate::ui::widgets::virtual_list::{Align, Rows, VirtualList};

/// Height of the bar above the pane, in points.
const BAR: f32 = 48.0;
/// Points that an answer stands further in than what it answers.
const STEP: f32 = 14.0;
/// Answers to answers to answers stand no further in than this.
const DEEPEST: u32 = 4;
/// Height of a title between parts, in points.
const TITLE: f32 = 40.0;
/// Height of a part that the archive does not have, in points, the gap included.
const MISSING: f32 = 84.0;
/// Letters of a line of the record that are shown.
const RECORD_LINE: usize = 2000;

/// What the pane keeps between frames.
#[derive(Default)]
pub struct DetailView {
    list: VirtualList,
    cards: CardCache,
    rows: Vec<Row>,
    generation: Option<u64>,
    post: Option<PostIndex>,
    /// The keyboard is to come here.
    pub wants_focus: bool,
}

/// A row of the pane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    /// A part of the thread.
    Part(usize),
    /// A title.
    Title(&'static str),
    /// Something the post has attached.
    Attached(usize),
    /// Unfolds the record.
    Fold,
    /// How reading the record goes.
    State,
    /// A line of the record.
    Line(usize),
}

impl DetailView {
    /// Forgets layouts of another archive.
    fn follow(&mut self, page: &Page<'_>) {
        let detail = page.detail;
        if self.generation == Some(detail.generation()) {
            return;
        }
        self.generation = Some(detail.generation());
        self.rows = rows(page);
        let post = detail.thread().map(|thread| thread.shown);
        self.list.scroll_mut().rearrange(self.rows.len(), None, |_| None, |_| 160.0);
        if post != self.post {
            self.post = post;
            let at = self.rows.iter().position(|row| is_of(page, *row, post));
            self.list.scroll_mut().scroll_to(at.unwrap_or(0), Align::Top);
        }
    }
}

/// The row shows this very post.
fn is_of(page: &Page<'_>, row: Row, post: Option<PostIndex>) -> bool {
    let Row::Part(at) = row else { return false };
    let part = page.detail.thread().and_then(|thread| thread.parts.get(at));
    post.is_some() && part.and_then(post_of) == post
}

fn post_of(part: &Part) -> Option<PostIndex> {
    match part.what {
        PartOf::Post(post) => Some(post),
        PartOf::Missing { .. } => None,
    }
}

fn rows(page: &Page<'_>) -> Vec<Row> {
    let Some(thread) = page.detail.thread() else { return Vec::new() };
    let mut rows: Vec<Row> = (0..thread.parts.len()).map(Row::Part).collect();
    let attached = page.library.post(thread.shown).map(|post| post.attachments.len()).unwrap_or_default();
    if attached > 0 {
        rows.push(Row::Title("detail-attached"));
        rows.extend((0..attached).map(Row::Attached));
    }
    rows.push(Row::Fold);
    match page.detail.record() {
        None => {}
        Some(RecordState::Reading | RecordState::Failed(_)) => rows.push(Row::State),
        Some(RecordState::Ready(text)) => rows.extend((0..text.lines()).map(Row::Line)),
    }
    rows
}

/// Draws the pane into `rect`.
pub fn show(
    ui: &mut Ui,
    rect: Rect,
    page: &Page<'_>,
    view: &mut DetailView,
    pictures: Pictures<'_>,
    out: &mut CommandQueue,
) {
    let Some(thread) = page.detail.thread() else { return };
    view.follow(page);
    ui.painter().vline(rect.left() + 0.5, rect.y_range(), Stroke::new(1.0, palette(ui).line));
    let head = rect.with_max_y(rect.top() + BAR).shrink2(vec2(space::M, 0.0));
    bar(ui, head, page, thread.parts.len(), thread.post, &mut view.wants_focus, out);
    let area = rect.with_min_y(rect.top() + BAR).with_min_x(rect.left() + 1.0);
    let mut below = ui.new_child(UiBuilder::new().id_salt("detail").max_rect(area));
    view.cards.begin_frame(ui, &page.screen.zone);
    let cards = Cards {
        screen: page.screen,
        search: page.search,
        library: page.library,
        cache: &mut view.cards,
        pictures,
        focus: None,
        out,
    };
    let mut rows = DetailRows { page, rows: &view.rows, cards };
    view.list.show(&mut below, &tr!("detail-name"), space::M, &mut rows);
}

/// Title, the ways to the neighbours in the list, and the way out.
fn bar(
    ui: &mut Ui,
    rect: Rect,
    page: &Page<'_>,
    parts: usize,
    post: PostIndex,
    wants_focus: &mut bool,
    out: &mut CommandQueue,
) {
    let row = page.screen.row_of(post);
    let neighbour = |by: isize| row.and_then(|row| page.screen.post_at(row.checked_add_signed(by)?));
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.scope_builder(UiBuilder::new().id_salt("detail-bar").max_rect(rect).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let room = controls::room_beside(ui, "detail-ways");
        ui.scope(|ui| {
            ui.set_max_width(room);
            let title = if parts > 1 { tr!("detail-thread", count = parts) } else { tr!("detail-post") };
            let shown = RichText::new(&title).font(font::semibold(size::READING)).color(palette(ui).text);
            let label = ui.add(egui::Label::new(shown).truncate());
            controls::announce(ui, &label, egui::accesskit::Role::Heading, &title);
        });
        controls::at_the_right(ui, "detail-ways", |ui| {
            for (by, glyph, key) in [(-1, icons::ARROW_UP, "detail-before"), (1, icons::ARROW_DOWN, "detail-next")] {
                let to = neighbour(by);
                let name = tr!(key);
                let button = ui.add_enabled_ui(to.is_some(), |ui| controls::icon_button(ui, glyph, &name)).inner;
                if let Some(to) = to.filter(|_| button.clicked()) {
                    out.push(Command::GoToRow(to));
                }
            }
            let close = Command::CloseDetail;
            let button = controls::icon_button(ui, close.spec().icon, &tr!(close.spec().label));
            take_focus(&button, wants_focus);
            if button.clicked() {
                out.push(close);
            }
        });
    });
}

struct DetailRows<'a> {
    page: &'a Page<'a>,
    rows: &'a [Row],
    cards: Cards<'a>,
}

impl DetailRows<'_> {
    fn part(&self, at: usize) -> Option<&Part> {
        self.page.detail.thread()?.parts.get(at)
    }

    fn attachment(&self, at: usize) -> Option<(PostIndex, &Attachment)> {
        let post = self.page.detail.thread()?.shown;
        Some((post, self.page.library.post(post)?.attachments.get(at)?))
    }

    fn line(&self, at: usize) -> Option<&str> {
        match self.page.detail.record()? {
            RecordState::Ready(text) => text.line(at),
            _ => None,
        }
    }
}

/// How far in a part stands.
fn indent(part: &Part) -> f32 {
    part.depth.min(DEEPEST) as f32 * STEP
}

/// What is said of an attachment: its kind and facts, and the whole description.
fn attachment_words(attachment: &Attachment) -> (String, String) {
    let kind = media_words::kind(attachment.kind);
    let words = match media_words::description(attachment) {
        Some(description) => cut(description, PARAGRAPH).into_owned(),
        None => tr!("lightbox-no-description"),
    };
    (kind, words)
}

fn description_galley(ui: &Ui, words: &str, width: f32) -> std::sync::Arc<egui::Galley> {
    ui.painter().layout(words.to_owned(), font::body(), palette(ui).text, width)
}

impl Rows for DetailRows<'_> {
    fn measure(&mut self, ui: &Ui, row: usize, width: f32) -> f32 {
        match self.rows.get(row) {
            None => 0.0,
            Some(Row::Part(at)) => match self.part(*at).cloned() {
                Some(part) => match part.what {
                    PartOf::Post(post) => self.cards.height_of(ui, post, width - indent(&part)) + GAP,
                    PartOf::Missing { .. } => MISSING,
                },
                None => 0.0,
            },
            Some(Row::Title(_) | Row::Fold) => TITLE,
            Some(Row::Attached(at)) => {
                let words = self.attachment(*at).map(|(_, attachment)| attachment_words(attachment).1);
                let galley = description_galley(ui, &words.unwrap_or_default(), width - 2.0 * space::M);
                galley.size().y + 34.0 + 2.0 * space::M + space::S
            }
            Some(Row::State) => 120.0,
            Some(Row::Line(_)) => ui.text_style_height(&egui::TextStyle::Monospace) + 2.0,
        }
    }

    fn draw(&mut self, ui: &mut Ui, row: usize, rect: Rect) {
        match self.rows.get(row).copied() {
            None => {}
            Some(Row::Part(at)) => self.draw_part(ui, at, rect),
            Some(Row::Title(key)) => {
                let place = pos2(rect.left(), rect.center().y);
                let galley = ui.painter().layout_no_wrap(tr!(key), font::semibold(size::BODY), palette(ui).text);
                let area = Rect::from_min_size(place - vec2(0.0, galley.size().y / 2.0), galley.size());
                let response = ui.interact(area, ui.scope_id().with(key), Sense::hover());
                controls::announce(ui, &response, egui::accesskit::Role::Heading, &tr!(key));
                ui.painter().galley(area.min, galley, palette(ui).text);
            }
            Some(Row::Attached(at)) => self.draw_attached(ui, at, rect),
            Some(Row::Fold) => self.draw_fold(ui, rect),
            Some(Row::State) => self.draw_state(ui, rect),
            Some(Row::Line(at)) => {
                let line = cut(self.line(at).unwrap_or_default(), RECORD_LINE);
                let text = RichText::new(&*line).monospace().size(size::SMALL);
                let mut inside = ui.new_child(UiBuilder::new().id_salt(("line", at)).max_rect(rect));
                inside.add(egui::Label::new(text).truncate().selectable(true));
            }
        }
    }
}

impl DetailRows<'_> {
    fn draw_part(&mut self, ui: &mut Ui, at: usize, rect: Rect) {
        let Some(part) = self.part(at).cloned() else { return };
        let rect = rect.with_min_x(rect.left() + indent(&part));
        match part.what {
            PartOf::Post(post) => {
                let marked = self.page.detail.thread().is_some_and(|thread| thread.shown == post);
                let id = ui.scope_id().with(("part", at));
                self.cards.draw_card(ui, post, rect, id, marked);
            }
            PartOf::Missing { uri, account } => self.draw_missing(ui, at, rect, &uri, account.as_deref()),
        }
    }

    /// A post that is answered but is not in the archive.
    fn draw_missing(&mut self, ui: &mut Ui, at: usize, rect: Rect, uri: &str, account: Option<&str>) {
        let colours = palette(ui);
        let card = rect.with_max_y(rect.bottom() - GAP);
        ui.painter().rect(card, RADIUS_CARD, colours.window, Stroke::new(1.0, colours.line), StrokeKind::Inside);
        let words = match account {
            Some(account) => tr!("detail-missing-by", name = &*cut(account, LINE)),
            None => tr!("detail-missing"),
        };
        let inside = card.shrink2(vec2(space::M, space::S));
        ui.scope_builder(UiBuilder::new().id_salt(("missing", at)).max_rect(inside), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let text = RichText::new(words).font(font::body()).color(colours.weak);
            ui.add(egui::Label::new(text).truncate());
            if crate::text::html::is_link(uri) {
                ui.spacing_mut().button_padding.x = 0.0;
                let open = Command::OpenLink(uri.to_owned());
                let response = controls::button(ui, open.spec().icon, &tr!("detail-open-missing"), Weight::Quiet);
                if response.on_hover_text(cut(uri, LINE)).clicked() {
                    self.cards.out.push(open);
                }
            }
        });
    }

    fn draw_attached(&mut self, ui: &mut Ui, at: usize, rect: Rect) {
        let Some((post, attachment)) = self.attachment(at) else { return };
        let (kind, words) = attachment_words(attachment);
        let copied = media_words::description(attachment).map(str::to_owned);
        let opens = attachment.names_file() || attachment.entry.is_some();
        let colours = palette(ui);
        let card = rect.with_max_y(rect.bottom() - space::S);
        ui.painter().rect(card, RADIUS_CARD, colours.card, Stroke::new(1.0, colours.line), StrokeKind::Inside);
        let inside = card.shrink(space::M);
        ui.scope_builder(UiBuilder::new().id_salt(("attached", at)).max_rect(inside), |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            ui.horizontal(|ui| {
                let room = controls::room_beside(ui, "attached");
                ui.scope(|ui| {
                    ui.set_max_width(room);
                    ui.add(egui::Label::new(RichText::new(kind).font(font::medium(size::BODY))).truncate());
                });
                controls::at_the_right(ui, "attached", |ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    if let Some(text) = copied
                        && controls::icon_button(ui, icons::COPY, &tr!("lightbox-copy-description")).clicked()
                    {
                        self.cards.out.push(Command::Copy(text));
                    }
                    if opens && controls::icon_button(ui, icons::ARROWS_OUT, &tr!("command-open-media")).clicked() {
                        let gallery = crate::app::commands::Gallery::Post(post);
                        self.cards.out.push(Command::OpenMedia(gallery, at));
                    }
                });
            });
            let galley = description_galley(ui, &words, inside.width());
            ui.add(egui::Label::new(galley).selectable(true));
        });
    }

    fn draw_fold(&mut self, ui: &mut Ui, rect: Rect) {
        let Some(post) = self.page.detail.thread().map(|thread| thread.post) else { return };
        let open = self.page.detail.record().is_some();
        let (glyph, key) =
            if open { (icons::CARET_DOWN, "detail-record-hide") } else { (icons::CARET_RIGHT, "detail-record") };
        ui.scope_builder(UiBuilder::new().id_salt("fold").max_rect(rect), |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().button_padding.x = 0.0;
                ui.spacing_mut().item_spacing.x = space::L;
                if controls::button(ui, glyph, &tr!(key), Weight::Quiet).clicked() {
                    self.cards.out.push(Command::ToggleRecord(post));
                }
                if let Some(RecordState::Ready(text)) = self.page.detail.record()
                    && controls::icon_button(ui, icons::COPY, &tr!("record-copy")).clicked()
                {
                    self.cards.out.push(Command::Copy(text.text().to_owned()));
                }
            });
        });
    }

    fn draw_state(&mut self, ui: &mut Ui, rect: Rect) {
        ui.scope_builder(UiBuilder::new().id_salt("state").max_rect(rect), |ui| match self.page.detail.record() {
            Some(RecordState::Failed(failure)) => message::parts(ui, failure),
            _ => {
                controls::weak(ui, &tr!("record-reading"));
            }
        });
    }
}
