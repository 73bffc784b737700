//! What is in the archive in numbers: tiles, each a link to what it counts.

use egui::{Align2, Sense, Stroke, Ui, Vec2, pos2, vec2};

use crate::app::commands::{Command, CommandQueue, Screen};
use crate::app::opened::Opened;
use crate::i18n;
use crate::media::gallery::MediaFilter;
use crate::model::Visibility;
use crate::query::filter::{Condition, Filter, Has, Is};
use crate::tr;
use crate::ui::icons;
use crate::ui::theme::{self, font, palette, size, space};
use crate::ui::widgets::controls::{self, Weight};
use crate::ui::widgets::focus::paint_focus;

/// Smallest width of a tile, in points.
const TILE: f32 = 150.0;

/// A number and where it leads.
struct Tile {
    count: u64,
    icon: &'static str,
    /// Fluent key of what is counted.
    key: &'static str,
    leads_to: Command,
}

/// Draws the tiles.
pub(super) fn show(ui: &mut Ui, opened: &Opened, out: &mut CommandQueue) {
    let tiles = tiles(opened);
    let columns = ((ui.available_width() + space::M) / (TILE + space::M)).floor().max(1.0);
    let width = (ui.available_width() - (columns - 1.0) * space::M) / columns;
    ui.spacing_mut().item_spacing = Vec2::splat(space::M);
    for row in tiles.chunks(columns as usize) {
        ui.horizontal(|ui| {
            for tile in row {
                self::tile(ui, width, tile, out);
            }
        });
    }
    ui.add_space(space::S);
    let response = controls::button(ui, icons::ARTICLE, &tr!("overview-read-posts"), Weight::Primary);
    if response.clicked() {
        out.push(Command::GoTo(Screen::Posts));
    }
}

fn tiles(opened: &Opened) -> [Tile; 7] {
    let stats = opened.stats();
    let only = |condition: Condition| [condition.wanted()].into_iter().collect::<Filter>();
    // Boosts are no posts of the person, whatever they are seen by: that is how the numbers are counted.
    let not_boosts = || Condition::Is(Is::Boost).excluded();
    let seen_by = |visibility| only(Condition::Is(Is::Visible(visibility))).with(not_boosts());
    let posts = |count, icon, key, filter| Tile { count, icon, key, leads_to: Command::ShowPosts(filter) };
    let all = MediaFilter::default();
    [
        posts(stats.posts, icons::ARTICLE, "tile-posts", [not_boosts()].into_iter().collect()),
        posts(stats.replies, icons::ARROW_BEND_UP_LEFT, "tile-replies", only(Condition::Is(Is::Reply))),
        posts(stats.boosts, icons::REPEAT, "tile-boosts", only(Condition::Is(Is::Boost))),
        Tile { count: stats.attachments, icon: icons::IMAGES, key: "tile-media", leads_to: Command::ShowMedia(all) },
        posts(
            stats.polls,
            icons::CHART_BAR_HORIZONTAL,
            "tile-polls",
            only(Condition::Has(Has::Poll)).with(not_boosts()),
        ),
        posts(stats.followers_only, icons::LOCK, "tile-followers", seen_by(Visibility::Followers)),
        posts(stats.direct, icons::AT, "tile-direct", seen_by(Visibility::Direct)),
    ]
}

fn tile(ui: &mut Ui, width: f32, tile: &Tile, out: &mut CommandQueue) {
    let palette = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 92.0), Sense::click());
    let (fill, line) = if response.hovered() || response.has_focus() {
        (palette.raised, palette.link)
    } else {
        (palette.card, palette.line)
    };
    let painter = ui.painter();
    painter.rect(rect, theme::RADIUS_CARD, fill, Stroke::new(1.0, line), egui::StrokeKind::Inside);
    if response.has_focus() {
        paint_focus(ui, rect);
    }
    let left = rect.left() + space::L;
    painter.text(pos2(left, rect.top() + space::L), Align2::LEFT_TOP, tile.icon, font::icon(20.0), palette.link);
    let number = i18n::number(tile.count);
    let at = pos2(left + 28.0, rect.top() + space::L - 4.0);
    painter.text(at, Align2::LEFT_TOP, &number, font::semibold(size::TITLE + 4.0), palette.text);
    let label = tr!(tile.key, count = tile.count);
    // In two lines where the language needs them.
    let inside = rect.right() - space::S - left;
    let words = painter.layout(label.clone(), font::body(), palette.weak, inside);
    let below = if words.rows.len() > 1 { space::S } else { space::L };
    let at = pos2(left, rect.bottom() - below - words.size().y);
    painter.with_clip_rect(rect.shrink(space::XS)).galley(at, words, palette.weak);
    let name = format!("{number} {label}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    let tip = tr!(&format!("{}-tip", tile.leads_to.spec().label));
    if response.on_hover_text(tip).clicked() {
        out.push(tile.leads_to.clone());
    }
}
