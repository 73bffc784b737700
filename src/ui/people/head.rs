//! What stands above a table: how many rows there are and where they are from, what to do with them, and what narrows them.

use egui::{Button, RichText, TextEdit, Ui, WidgetInfo};

use super::chart::{self, ChartView};
use super::strips::names;
use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::opened::Opened;
use crate::app::people::{Part, Tab, TableScreen, View};
use crate::app::saving::Saving;
use crate::i18n;
use crate::text::harmless::harmless;
use crate::tr;
use crate::ui::icons;
use crate::ui::theme::{font, palette, size, space};
use crate::ui::widgets::controls::{self, Weight};
use crate::ui::widgets::cut::{LINE, beginning, cut};
use crate::ui::widgets::focus::paint_focus;
use crate::words;

/// Width from which everything stands in one line, in points.
const WIDE: f32 = 760.0;
/// Width of the field to search, in points.
const FIELD: f32 = 200.0;
/// Most characters of what is looked for.
const MOST_LETTERS: usize = 200;

/// Draws all of it. Of a list that is not here, only how to add it.
/// `chart` is there when the chart can be unfolded.
pub fn show(
    ui: &mut Ui,
    app: &App,
    opened: &Opened,
    screen: &TableScreen,
    chart: Option<&mut ChartView>,
    out: &mut CommandQueue,
) {
    let view = screen.view();
    let Some(count) = opened.count_of(view.tab) else { return };
    let wide = ui.available_width() >= WIDE;
    if wide {
        ui.horizontal(|ui| {
            ui.set_min_height(34.0);
            let room = controls::room_beside(ui, "people-right");
            ui.scope(|ui| {
                ui.set_max_width(room);
                strong(ui, &title(screen, count));
            });
            controls::at_the_right(ui, "people-right", |ui| {
                search(ui, app, view, FIELD, out);
                actions(ui, app, view.tab, wide, out);
            });
        });
    } else {
        strong(ui, &title(screen, count));
        ui.horizontal(|ui| actions(ui, app, view.tab, wide, out));
    }
    let has_chart = screen.shown().is_some_and(|arranged| !arranged.instances.is_empty());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        source(ui, app, opened, view.tab, wide, out);
        if let Some(chart) = chart.filter(|_| has_chart) {
            chart::fold(ui, chart);
        }
    });
    if !wide {
        search(ui, app, view, f32::INFINITY, out);
    }
    narrowing(ui, app, screen, out);
}

/// "You follow 412 accounts", or how many of them are shown.
fn title(screen: &TableScreen, count: usize) -> String {
    let view = screen.view();
    match screen.shown().filter(|_| view.is_narrowed()) {
        Some(arranged) => tr!("people-shown", shown = arranged.order.len(), all = arranged.rows.len()),
        None => tr!(&format!("{}-count", view.tab.key()), count = count),
    }
}

fn strong(ui: &mut Ui, text: &str) {
    let colour = palette(ui).text;
    let shown = RichText::new(text).font(font::semibold(size::READING)).color(colour);
    let label = ui.add(egui::Label::new(shown).truncate());
    controls::announce(ui, &label, egui::accesskit::Role::Status, text);
}

fn actions(ui: &mut Ui, app: &App, tab: Tab, wide: bool, out: &mut CommandQueue) {
    let save = Command::Save(if tab == Tab::Filters { Saving::Filters } else { Saving::List });
    if wide {
        controls::command_button(ui, app, save, Weight::Plain, out);
    } else {
        controls::command_icon(ui, app, save, out);
    }
    controls::command_icon(ui, app, Command::CopyList, out);
    if tab.kind().is_some() {
        controls::command_icon(ui, app, Command::CompareList, out);
    }
    if tab != Tab::Favourites {
        controls::command_icon(ui, app, Command::AddLists, out);
    }
    controls::command_icon(ui, app, Command::Save(Saving::AllLists), out);
}

/// Where the rows are from, and what was noted while they were read.
fn source(ui: &mut Ui, app: &App, opened: &Opened, tab: Tab, wide: bool, out: &mut CommandQueue) {
    if opened.comparing() == Some(tab) {
        controls::waiting(ui);
        ui.label(tr!("people-comparing"));
        controls::command_button(ui, app, Command::CancelComparing, Weight::Quiet, out);
        return;
    }
    if let Some(comparison) = opened.comparison_of(tab) {
        let with = harmless(&cut(&comparison.with, LINE)).into_owned();
        controls::weak(ui, &tr!("people-comparing-with", with = with));
        controls::command_button(ui, app, Command::EndComparison, Weight::Quiet, out);
        return;
    }
    controls::weak(ui, &from(opened, tab));
    if tab.kind().is_some() || tab == Tab::Filters {
        controls::command_icon(ui, app, Command::ReadListsAgain, out);
        if opened.has_files(tab) {
            controls::command_icon(ui, app, Command::RemoveList, out);
        }
    }
    let notes = opened.list_of(tab).map(|list| words::lists::notes(&list.notes)).unwrap_or_default();
    if let Some(first) = notes.first() {
        if wide {
            controls::weak(ui, &cut(first, LINE));
        }
        controls::command_button(ui, app, Command::ShowListNotes(tab), Weight::Quiet, out);
    }
}

/// Which files or posts the rows are from.
fn from(opened: &Opened, tab: Tab) -> String {
    let lists = opened.lists();
    let list = tab.kind().and_then(|kind| lists.get(kind));
    let files = list.map(|list| names(list.sources.iter().map(crate::model::ListSource::file_name)));
    let in_archive = tab == Tab::Bookmarks && opened.library().bookmarks.is_some();
    match (tab, files) {
        (Tab::Mentioned | Tab::Boosted | Tab::Servers, _) => tr!("people-from-posts"),
        (Tab::Filters, _) => {
            let source = lists.filters.as_ref().and_then(|file| file.source.as_ref());
            tr!("people-from", files = names(source.iter().map(|source| source.file_name())))
        }
        (_, Some(files)) if in_archive => tr!("people-from-both", files = files),
        (_, Some(files)) => tr!("people-from", files = files),
        (_, None) => tr!("people-from-archive"),
    }
}

/// A field for words.
fn search(ui: &mut Ui, app: &App, view: &View, width: f32, out: &mut CommandQueue) {
    let mut words = view.words.clone();
    let hint = tr!("people-search");
    let field = TextEdit::singleline(&mut words).hint_text(&hint).desired_width(width).char_limit(MOST_LETTERS);
    let field = field.background_color(palette(ui).raised);
    let response = ui.add(controls::with_escape(field.font(font::body()))).accessible_name(hint);
    let wanted = |input: &mut egui::InputState| {
        input.consume_key(egui::Modifiers::COMMAND, egui::Key::F)
            || input.events.iter().any(|event| matches!(event, egui::Event::Text(text) if text == "/"))
    };
    if app.dialog().is_none() && !ui.ctx().text_edit_focused() && ui.input_mut(wanted) {
        response.request_focus();
    }
    controls::escape(ui, &response, &mut words);
    if words != view.words {
        out.push(Command::ViewTable(View { words, ..view.clone() }));
    }
}

/// Parts of the list to choose from, and the server it is narrowed to.
fn narrowing(ui: &mut Ui, app: &App, screen: &TableScreen, out: &mut CommandQueue) {
    let view = screen.view();
    let Some(arranged) = screen.shown() else { return };
    if arranged.parts.is_none() && !view.is_narrowed() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(space::XS + 2.0);
        if let Some(parts) = &arranged.parts {
            for part in parts_of(screen) {
                let count = parts.count(*part);
                let key = part_key(*part, view.tab);
                let name = tr!(key, count = i18n::number(count as u64));
                if chip(ui, &name, &tr!(&format!("{key}-tip")), view.part == *part) {
                    out.push(Command::ViewTable(View { part: *part, ..view.clone() }));
                }
            }
        }
        if let Some(host) = &view.host {
            let name = tr!("people-host", host = harmless(beginning(host, LINE)).as_ref());
            if chip(ui, &name, &tr!("people-host-off"), true) {
                out.push(Command::ViewTable(View { host: None, ..view.clone() }));
            }
        }
        if view.is_narrowed() {
            controls::command_button(ui, app, Command::ViewTable(view.widened()), Weight::Quiet, out);
        }
    });
}

fn parts_of(screen: &TableScreen) -> &'static [Part] {
    use crate::app::people::rows::Rows;
    match screen.shown().map(|shown| &shown.rows) {
        Some(Rows::Compared(..)) => &[Part::All, Part::Added, Part::Removed, Part::Unchanged],
        Some(Rows::Saved(_)) => &[Part::All, Part::Own],
        _ => &[Part::All, Part::Mutual, Part::OneWay],
    }
}

fn part_key(part: Part, tab: Tab) -> &'static str {
    match (part, tab) {
        (Part::All, _) => "people-part-all",
        (Part::Mutual, _) => "people-part-mutual",
        (Part::OneWay, Tab::Followers) => "people-part-not-followed",
        (Part::OneWay, _) => "people-part-not-back",
        (Part::Added, _) => "people-part-added",
        (Part::Removed, _) => "people-part-removed",
        (Part::Unchanged, _) => "people-part-unchanged",
        (Part::Own, _) => "people-part-own",
    }
}

fn chip(ui: &mut Ui, name: &str, tip: &str, chosen: bool) -> bool {
    let colours = palette(ui);
    let tint = if chosen { colours.link } else { colours.text };
    let words = RichText::new(name).font(font::medium(13.0)).color(tint);
    let edge = egui::Stroke::new(1.0, if chosen { colours.link } else { colours.line });
    let button = Button::new(words).corner_radius(14).min_size(egui::vec2(0.0, 28.0)).selected(chosen).stroke(edge);
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, chosen, name));
    if response.has_focus() {
        paint_focus(ui, response.rect);
    }
    response.on_hover_text(tip).clicked()
}

/// What stands for a tab in an empty place.
pub fn icon(tab: Tab) -> &'static str {
    match tab {
        Tab::Following | Tab::Followers | Tab::Mentioned | Tab::Boosted => icons::USERS,
        Tab::Lists => icons::LIST_BULLETS,
        Tab::Muted => icons::SPEAKER_SLASH,
        Tab::Blocked => icons::PROHIBIT,
        Tab::BlockedDomains | Tab::Servers => icons::GLOBE,
        Tab::Filters => icons::FUNNEL,
        Tab::Favourites => icons::STAR,
        Tab::Bookmarks => icons::BOOKMARK_SIMPLE,
    }
}
