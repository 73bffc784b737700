//! Charts: when somebody posted, about what and with whom. What is counted can be clicked and is then shown on the Posts
//! screen; each chart can be read as a table, too, and copied as CSV.

mod calendar;
mod card;
mod heat;
mod hours;
mod known;
mod months;
mod names;

use egui::Ui;

use self::card::CardView;
use self::known::Known;
use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::opened::Opened;
use crate::query::filter::Filter;
use crate::tr;
use crate::ui::icons;
use crate::ui::theme::{palette, space};
use crate::ui::widgets::{controls, message};
use crate::words::Message;

/// What the charts keep between frames.
#[derive(Default)]
pub struct ChartsView {
    known: Option<Known>,
    /// The year that was chosen for the calendar.
    year: Option<i16>,
    months: CardView,
    days: CardView,
    hours: CardView,
    names: [CardView; 5],
}

/// Draws all charts, or says why there are none.
pub(super) fn show(ui: &mut Ui, app: &App, opened: &Opened, view: &mut ChartsView, out: &mut CommandQueue) {
    let Some(charts) = opened.charts() else {
        return not_yet(ui, app.is_loading() || opened.is_counting());
    };
    ui.spacing_mut().item_spacing.y = space::M;
    let ChartsView { known, year, months, days, hours, names } = view;
    let known = Known::renew(known, charts);
    if known.months.is_empty() {
        line(ui, &tr!("charts-no-dates"));
    } else {
        months::show(ui, known, months, out);
        calendar::show(ui, known, year, days, out);
        hours::show(ui, known, hours, out);
        if charts.undated > 0 {
            line(ui, &tr!("charts-undated", count = charts.undated));
        }
    }
    names::show(ui, charts, names, out);
}

/// Everything has to be read before it can be counted.
fn not_yet(ui: &mut Ui, waiting: bool) {
    if waiting {
        return line(ui, &tr!("charts-waiting"));
    }
    let failed =
        Message { what: tr!("charts-failed-what"), means: tr!("charts-failed-means"), todo: tr!("charts-failed-todo") };
    message::card(ui, &failed, |_| {});
}

fn line(ui: &mut Ui, words: &str) {
    ui.horizontal(|ui| {
        controls::decoration(ui, icons::INFO, 16.0, palette(ui).weak);
        controls::weak(ui, words);
    });
}

/// Shows what was clicked.
fn open(filter: Option<Filter>, out: &mut CommandQueue) {
    if let Some(filter) = filter {
        out.push(Command::ShowPosts(filter));
    }
}
