//! What posts are about and whom they are to: lists of the most frequent names.

use egui::Ui;

use super::card::{self, Card, CardView};
use crate::app::commands::CommandQueue;
use crate::query::charts::{Chart, Charts, Share};
use crate::query::filter::Filter;
use crate::text::harmless::harmless;
use crate::ui::icons;
use crate::ui::theme::space;
use crate::ui::widgets::bars::{self, Bar};
use crate::ui::widgets::controls::{self, Weight};
use crate::ui::widgets::cut::{LINE, beginning};
use crate::ui::widgets::plain_table::{IN_SIGHT, Rows};
use crate::{i18n, tr};

/// Names that a list shows at first, and when more are asked for; its table has all.
const FEW: usize = 10;
const MANY: usize = 50;
/// Width from which on the lists stand in two columns, in points.
const TWO_COLUMNS: f32 = 640.0;

/// A list of names.
struct List<'a> {
    chart: Chart,
    /// Fluent key of its title.
    title: &'static str,
    shares: &'a [Share],
}

/// Draws the cards of lists that have names.
pub(super) fn show(ui: &mut Ui, charts: &Charts, views: &mut [CardView; 5], out: &mut CommandQueue) {
    let lists = [
        List { chart: Chart::Hashtags, title: "charts-hashtags", shares: &charts.hashtags },
        List { chart: Chart::People, title: "charts-people", shares: &charts.people },
        List { chart: Chart::Boosted, title: "charts-boosted", shares: &charts.boosted },
        List { chart: Chart::Instances, title: "charts-instances", shares: &charts.instances },
        List { chart: Chart::Languages, title: "charts-languages", shares: &charts.languages },
    ];
    let mut lists: Vec<_> = lists.iter().zip(views).filter(|(list, _)| !list.shares.is_empty()).collect();
    if ui.available_width() < TWO_COLUMNS {
        for (list, view) in lists {
            self::list(ui, charts, list, view, out);
        }
        return;
    }
    let right = lists.split_off(lists.len().div_ceil(2));
    ui.spacing_mut().item_spacing.x = space::M;
    ui.columns(2, |columns| {
        for (ui, lists) in columns.iter_mut().zip([lists, right]) {
            for (list, view) in lists {
                self::list(ui, charts, list, view, out);
            }
        }
    });
}

fn list(ui: &mut Ui, charts: &Charts, list: &List<'_>, view: &mut CardView, out: &mut CommandQueue) {
    let title = tr!(list.title);
    let headings = [tr!("charts-name"), tr!("charts-posts")];
    let cells = |row: usize| {
        let share = list.shares.get(row);
        share.map(|share| vec![called(list.chart, share), i18n::number(share.count.into())]).unwrap_or_default()
    };
    let filter = |row: usize| list.shares.get(row).and_then(filter);
    let rows = Rows { headings: &headings, words: 1, count: list.shares.len(), in_sight: IN_SIGHT, cells: &cells };
    let card = Card { chart: list.chart, title: &title, charts, heading: &headings, rows: &rows, filter: &filter };
    ui.push_id(list.title, |ui| {
        card::show(ui, &card, view, out, |ui, view, out| {
            super::open(most_frequent(ui, list, view), out);
        });
    });
}

/// Draws the bars; gives what one that was clicked counts.
fn most_frequent(ui: &mut Ui, list: &List<'_>, view: &mut CardView) -> Option<Filter> {
    let most = if view.more { MANY } else { FEW };
    let shares = || list.shares.iter().take(most);
    let names: Vec<String> = shares().map(|share| called(list.chart, share)).collect();
    let bars: Vec<_> =
        names.iter().zip(shares()).map(|(name, share)| Bar { name, count: share.count.into() }).collect();
    let clicked = ui.scope(|ui| bars::show(ui, &bars, 0, &tr!("charts-tip"))).inner;
    if list.shares.len() > FEW {
        let key = if view.more { "charts-show-fewer" } else { "charts-show-more" };
        ui.scope(|ui| {
            ui.spacing_mut().button_padding.x = 0.0;
            let glyph = if view.more { icons::CARET_UP } else { icons::CARET_DOWN };
            let more = controls::button(ui, glyph, &tr!(key), Weight::Quiet);
            let name = tr!("charts-button", button = tr!(key), chart = tr!(list.title));
            more.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
            view.more ^= more.clicked();
        });
    }
    clicked.and_then(|at| list.shares.get(at)).and_then(filter)
}

/// What finds the posts that a name counts.
fn filter(share: &Share) -> Option<Filter> {
    Some([share.condition.clone()?.wanted()].into_iter().collect())
}

/// The name as people know it.
fn called(chart: Chart, share: &Share) -> String {
    let name = beginning(&share.name, LINE);
    let name = if chart == Chart::Languages { i18n::language_name(name) } else { name.to_owned() };
    harmless(&name).into_owned()
}
