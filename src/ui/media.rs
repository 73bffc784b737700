//! The Media screen: what there is in one line, filters, and the thumbnails in a grid under the months they are from.

mod filters;
mod keys;
mod rows;
mod tiles;

use egui::{Rect, RichText, Ui, UiBuilder, pos2};

use self::rows::Grid;
use self::tiles::{Tiles, Veils};
use super::moving::Images;
use super::theme::{READING_WIDTH, font, palette, size, space};
use super::widgets::column;
use super::widgets::controls::{self, Weight};
use super::widgets::empty;
use super::widgets::message;
use super::widgets::virtual_list::{self, BAR_WIDTH, VirtualList};
use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::media::MediaScreen;
use crate::app::opened::Opened;
use crate::app::saving::Saving;
use crate::app::settings::TILE_RANGE;
use crate::media::gallery::{Chip, Counts, MediaFilter};
use crate::ui::icons;
use crate::{i18n, tr};

/// Space on both sides of the grid, in points.
const MARGIN: f32 = space::L;

/// Width from which the field to search stands beside the title, in points.
pub const WIDE: f32 = 760.0;

/// What the screen keeps between frames for drawing only. Belongs to one archive: begin with a new one for the next.
#[derive(Default)]
pub struct MediaView {
    list: VirtualList,
    grid: Grid,
    veils: Veils,
    /// Number of the last time that the cursor was brought into sight.
    reveals: u64,
    focused: Option<egui::Id>,
    /// The lightbox was just closed: the keyboard goes to the tile it showed.
    pub came_back: bool,
    /// Where the list was drawn last; for benches.
    area: Option<Rect>,
}

impl MediaView {
    /// Tiles that were at least partly in sight in the last frame, as places in the list of what is shown.
    pub fn in_sight(&self) -> std::ops::Range<usize> {
        self.grid.places(self.list.in_sight())
    }

    /// Where the list was drawn last, for benches.
    pub fn area(&self) -> Option<Rect> {
        self.area
    }

    /// Lays rows out anew when what is shown has changed or the grid has another number of columns.
    fn follow(&mut self, media: &MediaScreen, width: f32, tile: f32) {
        let before = self.grid.first_place(self.list.scroll().anchor().row);
        let other_list = self.grid.generation() != media.generation();
        if self.grid.lay_out(media.shown(), media.generation(), width, tile) {
            let grid = &self.grid;
            let top = self.list.scroll().anchor().row == 0;
            let kept = before.filter(|_| !other_list && !top).and_then(|place| grid.row_of(place));
            self.list.scroll_mut().rearrange(grid.len(), kept, |_| None, |row| grid.height(row));
        }
        if let Some((number, place)) = media.reveal()
            && number != self.reveals
            && let Some(row) = self.grid.row_of(place)
        {
            self.reveals = number;
            self.list.scroll_mut().scroll_to(row, virtual_list::Align::Nearest);
        }
    }
}

/// Draws the screen into all the space that `ui` has left.
pub fn show(ui: &mut Ui, app: &App, opened: &Opened, view: &mut MediaView, images: Images<'_>, out: &mut CommandQueue) {
    let media = &opened.media;
    if let Some(failure) = media.failed() {
        return column::show(ui, READING_WIDTH, |ui| message::card(ui, failure, |_| {}));
    }
    let Some(gallery) = media.gallery() else { return waiting(ui) };
    if gallery.items().is_empty() {
        return empty::show(ui, icons::IMAGES, &tr!("media-none"), &tr!("media-none-hint"));
    }
    let whole = ui.available_rect_before_wrap();
    let above = Rect::from_min_max(whole.min + egui::vec2(MARGIN, space::M), whole.right_bottom());
    let head = ui.scope_builder(
        UiBuilder::new().id_salt("media-head").max_rect(above.with_max_x(whole.right() - MARGIN)),
        |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            title(ui, app, media, gallery.counts(), out);
            filters::show(ui, app, media, out);
        },
    );
    let area = whole.with_min_y(head.response.rect.bottom() + space::S);
    ui.advance_cursor_after_rect(Rect::from_min_max(whole.min, pos2(whole.right(), area.top())));
    if media.shown().items.is_empty() && !media.is_filtering() {
        return nothing_fits(ui, app, media, out);
    }
    let width = (area.width() - BAR_WIDTH - 2.0 * MARGIN).max(1.0);
    view.area = Some(area);
    view.follow(media, width, app.settings().tile);
    let focus = keys::handle(ui, area, app, media, &view.grid, &mut view.list, out);
    let focus = focus.or_else(|| media.cursor().filter(|_| std::mem::take(&mut view.came_back)));
    view.list.set_size = Some(media.shown().items.len());
    view.veils.begin_frame();
    let mut tiles = Tiles { app, opened, grid: &view.grid, images, veils: &mut view.veils, focus, out: &mut *out };
    let mut below = ui.new_child(UiBuilder::new().id_salt("media-grid").max_rect(area));
    let thumb = view.list.show(&mut below, &tr!("screen-media"), MARGIN, &mut tiles);
    tiles.ask_ahead(ui, view.list.in_sight());
    view.veils.end_frame();
    ui.advance_cursor_after_rect(area);
    keys::reveal_focus(ui, area, &view.grid, &mut view.list, &mut view.focused);
    if let Some(thumb) = thumb {
        let title = view.grid.title_at(view.list.in_sight().start, &app.settings().time_zone.zone());
        virtual_list::hint_beside(ui, thumb, title.unwrap_or_default());
    }
}

/// Posts are still being read.
fn waiting(ui: &mut Ui) {
    empty::show(ui, icons::IMAGES, &tr!("media-waiting"), &tr!("media-waiting-hint"));
}

/// One line, so that nothing below it moves: how many there are, what the filter left or what is chosen, and what can be
/// done with it.
fn title(ui: &mut Ui, app: &App, media: &MediaScreen, counts: Counts, out: &mut CommandQueue) {
    let wide = ui.available_width() >= WIDE;
    ui.horizontal(|ui| {
        ui.set_min_height(34.0);
        let choosing = !media.chosen().is_empty();
        if choosing && !wide {
            return chosen(ui, app, media, wide, out);
        }
        let room = controls::room_beside(ui, "media-right");
        ui.scope(|ui| {
            ui.set_max_width(room);
            if choosing {
                return chosen(ui, app, media, room > 560.0, out);
            }
            let filtered = !media.filter_now().is_empty();
            let shown = media.shown().items.len();
            let shown = if filtered {
                tr!("media-shown", shown = shown, all = counts.all())
            } else {
                let whole = summary(counts, true);
                let width = strong_width(ui, &whole);
                if width > ui.available_width() { summary(counts, false) } else { whole }
            };
            strong(ui, &shown);
            if filtered {
                let all = Command::SetMediaFilter(MediaFilter::default());
                controls::command_button(ui, app, all, Weight::Quiet, out);
            }
        });
        controls::at_the_right(ui, "media-right", |ui| {
            if wide {
                filters::search(ui, app, media.filter_now(), out);
            }
            tile_size(ui, app, if wide { 120.0 } else { 56.0 }, out);
            controls::command_icon(ui, app, Command::Save(Saving::Shown), out);
        });
    });
}

/// What is chosen, and what can be done with it.
fn chosen(ui: &mut Ui, app: &App, media: &MediaScreen, wide: bool, out: &mut CommandQueue) {
    let count = media.chosen().len();
    strong(ui, &tr!("media-chosen", count = count));
    let save = Command::Save(Saving::Chosen);
    let button = controls::button(ui, save.spec().icon, &tr!("media-save-chosen", count = count), Weight::Primary);
    if button.on_hover_text(controls::tip(ui, &save)).clicked() && save.is_enabled(app) {
        out.push(save);
    }
    for command in [Command::PickAllMedia, Command::PickNoMedia] {
        if wide {
            controls::command_button(ui, app, command, Weight::Quiet, out);
        } else {
            controls::command_icon(ui, app, command, out);
        }
    }
}

/// "812 files · 806 present · 4 missing · 2 empty". Where there is little room and something is missing, how many are present
/// is left to be worked out.
fn summary(counts: Counts, wide: bool) -> String {
    let whole = counts.missing == 0 && counts.empty == 0;
    let some = |key: &'static str, count: usize| (count > 0).then(|| tr!(key, count = count));
    let parts = [
        Some(tr!("media-files", count = counts.all())),
        (wide || whole).then(|| tr!("media-present", count = counts.present)),
        some("media-missing", counts.missing),
        some("media-empty", counts.empty),
    ];
    i18n::facts(parts.into_iter().flatten())
}

fn tile_size(ui: &mut Ui, app: &App, width: f32, out: &mut CommandQueue) {
    let mut tile = app.settings().tile;
    controls::decoration(ui, icons::IMAGE, 14.0, palette(ui).weak);
    ui.spacing_mut().slider_width = width;
    let slider = egui::Slider::new(&mut tile, TILE_RANGE).show_value(false).step_by(8.0);
    let response =
        controls::slider(ui, slider).accessible_name(tr!("media-tile-size")).on_hover_text(tr!("media-tile-size"));
    controls::decoration(ui, icons::IMAGE, 20.0, palette(ui).weak);
    if response.changed() {
        out.push(Command::SetTile(tile));
    }
    // Written once, not at each step of the way.
    if response.drag_stopped() || (response.changed() && !response.dragged()) {
        out.push(Command::KeepTile);
    }
}

/// How wide [`strong`] would be, in points.
fn strong_width(ui: &Ui, text: &str) -> f32 {
    ui.painter().layout_no_wrap(text.to_owned(), font::semibold(size::READING), palette(ui).text).size().x
}

fn strong(ui: &mut Ui, text: &str) {
    let colour = palette(ui).text;
    let shown = RichText::new(text).font(font::semibold(size::READING)).color(colour);
    let label = ui.add(egui::Label::new(shown).truncate());
    controls::announce(ui, &label, egui::accesskit::Role::Status, text);
}

/// Says which part of the filter to loosen.
fn nothing_fits(ui: &mut Ui, app: &App, media: &MediaScreen, out: &mut CommandQueue) {
    let filter = media.filter_now();
    let unchecked = filter.chips.contains(&Chip::Damaged)
        && app.report().is_none_or(|report| report.depth == crate::check::Depth::Quick);
    if unchecked {
        let hint = tr!("media-not-checked-hint");
        empty::show_with(ui, icons::SHIELD_CHECK, &tr!("media-not-checked"), &hint, |ui| {
            controls::command_button(ui, app, Command::CheckFiles, Weight::Primary, out);
        });
        return;
    }
    let in_order = filter.words.is_empty()
        && filter.from.is_none()
        && filter.to.is_none()
        && !filter.chips.is_empty()
        && filter.chips.iter().all(|chip| matches!(chip, Chip::Missing | Chip::Damaged | Chip::Loose));
    if in_order {
        return empty::show(ui, icons::CHECK_CIRCLE_FILLED, &tr!("media-all-well"), &tr!("media-all-well-hint"));
    }
    empty::show_with(ui, icons::IMAGES, &tr!("media-no-fit"), &tr!("media-no-fit-hint"), |ui| {
        controls::command_button(ui, app, Command::SetMediaFilter(MediaFilter::default()), Weight::Plain, out);
    });
}
