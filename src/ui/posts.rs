//! The Posts screen: a line with count and order, and the posts as cards in one long list.

mod cards;
mod keys;

use egui::{Align, Button, Layout, Rect, RichText, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use self::cards::{CardCache, Cards};
use crate::app::commands::{Command, CommandQueue, Order};
use crate::app::posts::{Jump, PostsScreen, Rows};
use crate::model::Library;
use crate::ui::icons;
use crate::ui::moving::Images;
use crate::ui::theme::{READING_WIDTH, font, palette, size, space};
use crate::ui::widgets::controls;
use crate::ui::widgets::empty;
use crate::ui::widgets::post_card::Pictures;
use crate::ui::widgets::virtual_list::{self, BAR_WIDTH, VirtualList};
use crate::{i18n, tr};

/// Height of the line above the list, in points.
const HEADER: f32 = 52.0;

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

/// Draws the screen into all the space that `ui` has left.
pub fn show(
    ui: &mut Ui,
    screen: &PostsScreen,
    library: &Library,
    view: &mut PostsView,
    images: Images<'_>,
    out: &mut CommandQueue,
) {
    let rect = ui.available_rect_before_wrap();
    let margin = margin(rect.width());
    let column = egui::Rangef::new(rect.left() + margin, rect.right() - margin - BAR_WIDTH);
    let line = Rect::from_x_y_ranges(column, rect.top()..=rect.top() + HEADER);
    if screen.rows().count == 0 {
        empty(ui, screen);
        return;
    }
    header(ui, line, screen, library, out);
    ui.advance_cursor_after_rect(Rect::from_min_max(rect.min, pos2(rect.right(), line.bottom())));
    let area = rect.with_min_y(line.bottom());
    view.follow(screen, library, column.span());
    let focus = if view.behind_dialog { None } else { keys::handle(ui, area, screen, &mut view.list, out) };
    view.cards.begin_frame(ui, &screen.zone);
    let pictures = Pictures { avatar: view.avatar.as_ref(), images };
    let mut cards = Cards { screen, library, cache: &mut view.cards, pictures, focus, out: &mut *out };
    let mut below = ui.new_child(UiBuilder::new().id_salt("posts-list").max_rect(area));
    let held_thumb = view.list.show(&mut below, &tr!("posts-list"), margin, &mut cards);
    ui.advance_cursor_after_rect(area);
    keys::reveal_focus(ui, area, screen, &mut view.list, &mut view.focused);
    if let Some(thumb) = held_thumb {
        date_hint(ui, thumb, screen, library, view);
    }
    newer(ui, area, screen, out);
}

/// Space on both sides of the column.
fn margin(width: f32) -> f32 {
    let least = if width < READING_WIDTH { space::M } else { space::L };
    ((width - BAR_WIDTH - READING_WIDTH) / 2.0).max(least).floor()
}

fn header(ui: &mut Ui, line: Rect, screen: &PostsScreen, library: &Library, out: &mut CommandQueue) {
    let builder = UiBuilder::new().id_salt("posts-header").max_rect(line);
    ui.scope_builder(builder.layout(Layout::left_to_right(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let room = controls::room_beside(ui, "order");
        ui.scope(|ui| {
            ui.set_max_width(room);
            let title = RichText::new(tr!("posts-title", count = library.len())).font(font::semibold(size::READING));
            ui.add(egui::Label::new(title.color(palette(ui).text)).truncate());
        });
        controls::at_the_right(ui, "order", |ui| {
            for order in [Order::Newest, Order::Oldest] {
                order_button(ui, order, screen.order() == order, line.width() > 420.0, out);
            }
        });
    });
}

fn order_button(ui: &mut Ui, order: Order, chosen: bool, wide: bool, out: &mut CommandQueue) {
    let command = Command::SetOrder(order);
    let spec = command.spec();
    let name = tr!(spec.label);
    let text = if wide {
        RichText::new(&name).size(size::BODY)
    } else {
        RichText::new(spec.icon).font(font::icon(size::READING))
    };
    let response = ui.add(Button::selectable(chosen, text));
    response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, chosen, &name));
    if response.on_hover_text(controls::tip(ui, &command)).clicked() && !chosen {
        out.push(command);
    }
}

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
