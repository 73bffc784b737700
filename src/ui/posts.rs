//! The Posts screen: a line with count and order, filters, the months, the posts as cards in one long list, and beside it the
//! post that is marked in its thread.

mod cards;
mod dates;
mod detail;
pub mod export;
mod filters;
mod keys;
mod timeline;

use egui::{Align, Button, Layout, Rect, RichText, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use self::cards::{CardCache, Cards};
use self::dates::DatesView;
use self::detail::DetailView;
use self::timeline::TimelineView;
use crate::app::commands::{Command, CommandQueue, Order};
use crate::app::detail::Detail;
use crate::app::posts::{Jump, PostsScreen, Rows};
use crate::app::saving::Saving;
use crate::app::search::{Loosened, Search};
use crate::model::Library;
use crate::query::charts::Charts;
use crate::query::dates::Span;
use crate::query::filter::Clause;
use crate::ui::filter_words;
use crate::ui::icons;
use crate::ui::moving::Images;
use crate::ui::theme::{READING_WIDTH, font, palette, size, space};
use crate::ui::widgets::controls::{self, Weight};
use crate::ui::widgets::cut::{LINE, cut};
use crate::ui::widgets::empty;
use crate::ui::widgets::post_card::Pictures;
use crate::ui::widgets::virtual_list::{self, BAR_WIDTH, VirtualList};
use crate::ui::widgets::{column, message};
use crate::{i18n, tr};

/// Height of the line above the list, in points.
const HEADER: f32 = 52.0;
/// Width of the screen from which the pane with the thread stands beside the list, in points. Below, it takes its place.
const WITH_PANE: f32 = 760.0;
/// Widest and narrowest pane, in points.
const PANE: (f32, f32) = (360.0, 520.0);
/// Height of the screen from which there is room for the months, in points.
const WITH_MONTHS: f32 = 420.0;

/// What the screen shows.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// The list.
    pub screen: &'a PostsScreen,
    /// What is looked for.
    pub search: &'a Search,
    /// The pane with the thread.
    pub detail: &'a Detail,
    /// What the filters offer, once it is known.
    pub charts: Option<&'a Charts>,
    /// The posts.
    pub library: &'a Library,
}

/// What the screen keeps between frames for drawing only. Belongs to one archive: begin with a new one for the next.
#[derive(Default)]
pub struct PostsView {
    list: VirtualList,
    cards: CardCache,
    /// The rows as the list last knew them.
    rows: Rows,
    /// Number of the last jump that was carried out.
    jumps: u64,
    /// What had the keyboard in the last frame.
    focused: Option<egui::Id>,
    detail: DetailView,
    dates: DatesView,
    timeline: TimelineView,
    /// The picture of the account, when it is loaded.
    pub avatar: Option<egui::TextureHandle>,
    /// A dialog lies over the screen: keys are not for the list.
    pub behind_dialog: bool,
}

impl PostsView {
    /// The list, for tests and for whoever wants to know what is in sight.
    pub fn list(&self) -> &VirtualList {
        &self.list
    }

    /// Follows what has changed on the screen since the last frame, keeping what is read in its place.
    fn follow(&mut self, screen: &PostsScreen, library: &Library, width: f32) {
        let now = screen.rows();
        let before = std::mem::replace(&mut self.rows, now);
        if now != before {
            let estimate = |row: usize| cards::estimate(screen, library, row, width);
            let scroll = self.list.scroll_mut();
            if now.continues(before) {
                scroll.push(now.count - before.count, estimate);
            } else {
                let at = scroll.anchor();
                // At the very top people want to stay at the top, and who has not scrolled yet sees the newest.
                let keep = scroll.touched() && (at.row, at.offset) != (0, 0.0);
                let kept = screen.post_in(before, at.row).filter(|_| keep).and_then(|post| screen.row_of(post));
                let old_row = |row| screen.row_in(before, screen.post_at(row)?);
                scroll.rearrange(now.count, kept, old_row, estimate);
            }
        }
        if let Some((number, jump)) = screen.jump()
            && number != self.jumps
        {
            self.jumps = number;
            match jump {
                Jump::Top => self.list.scroll_mut().home(),
                Jump::Post(post) => {
                    if let Some(row) = screen.row_of(post) {
                        self.list.scroll_mut().scroll_to(row, virtual_list::Align::Top);
                    }
                }
            }
        }
    }
}

/// Draws the screen into all the space that `ui` has left. The search field is the window's own; in narrow windows `field`
/// draws it here.
pub fn show(
    ui: &mut Ui,
    page: &Page<'_>,
    view: &mut PostsView,
    mut images: Images<'_>,
    field: impl FnOnce(&mut Ui, &mut CommandQueue),
    out: &mut CommandQueue,
) {
    let whole = ui.available_rect_before_wrap();
    let with_thread = page.detail.is_open() && page.detail.thread().is_some();
    let beside = whole.width() >= WITH_PANE;
    if with_thread && !beside {
        let pictures = Pictures { avatar: view.avatar.as_ref(), images };
        detail::show(ui, whole, page, &mut view.detail, pictures, out);
        ui.advance_cursor_after_rect(whole);
        return;
    }
    let width = if with_thread { (whole.width() * 0.42).clamp(PANE.0, PANE.1).floor() } else { 0.0 };
    let rect = whole.with_max_x(whole.right() - width);
    let mut list = ui.new_child(UiBuilder::new().id_salt("posts").max_rect(rect));
    show_list(&mut list, page, view, images.again(), field, out);
    if with_thread {
        let pictures = Pictures { avatar: view.avatar.as_ref(), images };
        detail::show(ui, whole.with_min_x(rect.right()), page, &mut view.detail, pictures, out);
    }
    ui.advance_cursor_after_rect(whole);
}

/// The list and what stands above it.
fn show_list(
    ui: &mut Ui,
    page: &Page<'_>,
    view: &mut PostsView,
    images: Images<'_>,
    field: impl FnOnce(&mut Ui, &mut CommandQueue),
    out: &mut CommandQueue,
) {
    let Page { screen, library, .. } = *page;
    let rect = ui.available_rect_before_wrap();
    if library.is_empty() && screen.rows().count == 0 {
        return empty(ui, screen);
    }
    let margin = margin(rect.width());
    let column = egui::Rangef::new(rect.left() + margin, rect.right() - margin - BAR_WIDTH);
    let top = above(ui, rect, column, page, view, field, out);
    ui.advance_cursor_after_rect(Rect::from_min_max(rect.min, pos2(rect.right(), top)));
    let area = rect.with_min_y(top);
    if let Some(failure) = page.search.failed() {
        return column::show(ui, READING_WIDTH, |ui| message::card(ui, failure, |_| {}));
    }
    if screen.rows().count == 0 && page.search.is_on() {
        return nothing_fits(ui, page, out);
    }
    view.follow(screen, library, column.span());
    let focus = if view.behind_dialog { None } else { keys::handle(ui, area, screen, &mut view.list, out) };
    if page.detail.is_open() && !view.behind_dialog && keys::lead_to_pane(ui, area, screen, &view.list) {
        view.detail.wants_focus = true;
    }
    view.cards.begin_frame(ui, &screen.zone);
    let pictures = Pictures { avatar: view.avatar.as_ref(), images };
    let search = page.search;
    let mut cards = Cards { screen, search, library, cache: &mut view.cards, pictures, focus, out: &mut *out };
    let mut below = ui.new_child(UiBuilder::new().id_salt("posts-list").max_rect(area));
    let held_thumb = view.list.show(&mut below, &tr!("posts-list"), margin, &mut cards);
    ui.advance_cursor_after_rect(area);
    keys::reveal_focus(ui, area, screen, &mut view.list, &mut view.focused);
    if let Some(thumb) = held_thumb {
        date_hint(ui, thumb, screen, library, view);
    }
    newer(ui, area, screen, out);
}

/// What stands above the list, each part below the one before; gives where it ends.
fn above(
    ui: &mut Ui,
    rect: Rect,
    column: egui::Rangef,
    page: &Page<'_>,
    view: &mut PostsView,
    field: impl FnOnce(&mut Ui, &mut CommandQueue),
    out: &mut CommandQueue,
) -> f32 {
    let line = |top: f32| Rect::from_x_y_ranges(column, top..=rect.bottom());
    let builder = UiBuilder::new().id_salt("posts-search").max_rect(line(rect.top() + space::S));
    let searched = ui.scope_builder(builder, |ui| field(ui, out)).response.rect;
    let top = if searched.height() > 1.0 { searched.bottom() } else { rect.top() };
    header(ui, Rect::from_x_y_ranges(column, top..=top + HEADER), page, out);
    let mut top = top + HEADER - space::XS;
    if !page.screen.is_loading() || page.search.is_on() {
        let builder = UiBuilder::new().id_salt("posts-filters").max_rect(line(top));
        top = ui.scope_builder(builder, |ui| filters::show(ui, page, &mut view.dates, out)).response.rect.bottom()
            + space::S;
    }
    let has_months = page.search.found().is_some_and(|found| found.months.len() > 1);
    if has_months && rect.height() >= WITH_MONTHS {
        let strip = Rect::from_x_y_ranges(column, top..=top + timeline::HEIGHT);
        let in_sight = months_in_sight(page, view);
        timeline::show(ui, strip, page, in_sight, &mut view.timeline, out);
        top = strip.bottom() + space::S;
    }
    top
}

/// Months of the first and the last post in sight.
fn months_in_sight(page: &Page<'_>, view: &PostsView) -> Option<(Span, Span)> {
    let rows = view.list.in_sight();
    let month = |row: usize| {
        let time = page.library.post(page.screen.post_at(row)?)?.published?;
        let date = time.to_zoned_datetime(page.screen.zone.clone()).date();
        Span::month(date.year(), date.month())
    };
    let first = rows.clone().find_map(month)?;
    Some((first, rows.rev().find_map(month).unwrap_or(first)))
}

/// Space on both sides of the column.
fn margin(width: f32) -> f32 {
    let least = if width < READING_WIDTH { space::M } else { space::L };
    ((width - BAR_WIDTH - READING_WIDTH) / 2.0).max(least).floor()
}

/// How many posts are shown, what can be done with them, and their order.
fn header(ui: &mut Ui, line: Rect, page: &Page<'_>, out: &mut CommandQueue) {
    let builder = UiBuilder::new().id_salt("posts-header").max_rect(line);
    ui.scope_builder(builder.layout(Layout::left_to_right(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let room = controls::room_beside(ui, "order");
        ui.scope(|ui| {
            ui.set_max_width(room);
            let all = page.library.len();
            let words = match page.search.found().filter(|_| page.search.is_on()) {
                Some(found) => tr!("posts-shown", shown = found.count(), all = all),
                None => tr!("posts-title", count = all),
            };
            let title = RichText::new(&words).font(font::semibold(size::READING)).color(palette(ui).text);
            let label = ui.add(egui::Label::new(title).truncate());
            controls::announce(ui, &label, egui::accesskit::Role::Status, &words);
        });
        controls::at_the_right(ui, "order", |ui| {
            let wide = line.width() > 560.0;
            export_button(ui, page, wide, out);
            order_menu(ui, page.screen.order(), wide, out);
        });
    });
}

/// Saves what is shown.
fn export_button(ui: &mut Ui, page: &Page<'_>, wide: bool, out: &mut CommandQueue) {
    if page.screen.is_loading() || page.screen.rows().count == 0 {
        return;
    }
    let command = Command::Save(Saving::Posts);
    let (icon, name) = (command.spec().icon, tr!("posts-export-shown"));
    let button =
        if wide { controls::button(ui, icon, &name, Weight::Quiet) } else { controls::icon_button(ui, icon, &name) };
    if button.on_hover_text(controls::tip(ui, &command)).clicked() {
        out.push(Command::ExportShown);
    }
}

/// All orders there are.
const ORDERS: [Order; 4] = [Order::Newest, Order::Oldest, Order::MostFavourited, Order::MostBoosted];

fn order_menu(ui: &mut Ui, chosen: Order, wide: bool, out: &mut CommandQueue) {
    let spec = Command::SetOrder(chosen).spec();
    let name = tr!(spec.label);
    let caret = controls::icon(icons::CARET_DOWN, size::SMALL).color(palette(ui).weak);
    let icon = controls::icon(spec.icon, size::READING);
    let button = if wide {
        Button::new((icon, RichText::new(&name).size(size::BODY), caret))
    } else {
        Button::new((icon, caret))
    };
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(200.0);
        for order in ORDERS {
            let command = Command::SetOrder(order);
            let tip = controls::tip(ui, &command);
            let row = controls::radio(ui, order == chosen, &tr!(command.spec().label));
            if row.on_hover_text(tip).clicked() {
                out.push(command);
                ui.close();
            }
        }
    });
    let name = tr!("posts-order", order = name);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
    response.on_hover_text(name);
}

/// Says what stands in the way, and offers to take it off.
fn nothing_fits(ui: &mut Ui, page: &Page<'_>, out: &mut CommandQueue) {
    let Some(found) = page.search.found().filter(|found| found.is_of(page.search.filter())) else {
        return empty::show(ui, icons::MAGNIFYING_GLASS, &tr!("posts-searching"), "");
    };
    let hint = if found.loosen.is_empty() { tr!("posts-no-fit-hint") } else { tr!("posts-no-fit-loosen") };
    empty::show_with(ui, icons::MAGNIFYING_GLASS, &tr!("posts-no-fit"), &hint, |ui| {
        let filter = page.search.filter();
        for Loosened { without, count } in found.loosen.iter().take(MOST_LOOSENED) {
            let words = without.iter().map(in_quotes).collect::<Vec<_>>().join(" · ");
            let label = tr!("posts-loosen", what = &*cut(&words, LINE), count = *count);
            if controls::button(ui, icons::X, &label, Weight::Plain).clicked() {
                let rest = filter.clone().without_all(|clause| without.contains(clause));
                out.push(Command::SetFilter(rest));
            }
        }
        let all = Command::SetFilter(crate::query::filter::Filter::default());
        if controls::button(ui, all.spec().icon, &tr!(all.spec().label), Weight::Quiet).clicked() {
            out.push(all);
        }
    });
}

/// A clause in words that stand between quotes already.
fn in_quotes(clause: &Clause) -> String {
    match clause.phrase().filter(|_| !clause.excluded) {
        Some(phrase) => phrase.as_str().to_owned(),
        None => filter_words::clause(clause),
    }
}

/// Ways out that are offered.
const MOST_LOOSENED: usize = 3;

fn empty(ui: &mut Ui, screen: &PostsScreen) {
    let (title, hint) =
        if screen.is_loading() { ("posts-loading", "posts-loading-hint") } else { ("posts-none", "posts-none-hint") };
    empty::show(ui, icons::ARTICLE, &tr!(title), &tr!(hint));
}

/// Offers posts that came in above what is on the screen. Floats, so that nothing moves when it comes and goes.
fn newer(ui: &mut Ui, area: Rect, screen: &PostsScreen, out: &mut CommandQueue) {
    if screen.newer() == 0 || !screen.is_loading() {
        return;
    }
    let colours = palette(ui);
    let words = tr!("posts-newer", count = screen.newer());
    let words = RichText::new(words).size(size::BODY).color(colours.on_accent);
    let button = Button::new(words).fill(colours.accent).corner_radius(space::L);
    let place = Rect::from_center_size(pos2(area.center().x, area.top() + space::XL), vec2(220.0, space::XXL));
    if ui.put(place, button).clicked() {
        out.push(Command::ShowNewer);
    }
}

/// Says beside the thumb how far back the list has got.
fn date_hint(ui: &Ui, thumb: Rect, screen: &PostsScreen, library: &Library, view: &PostsView) {
    let row = view.list.scroll().anchor().row;
    let date = screen.post_at(row).and_then(|post| library.post(post)).and_then(|post| post.published);
    let Some(date) = date else { return };
    virtual_list::hint_beside(ui, thumb, i18n::month_year(date, &screen.zone));
}
