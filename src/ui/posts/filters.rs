//! The filters above the list: a menu for each kind of condition, and a chip for each condition that holds, which takes it
//! off.

use egui::{Button, RichText, Stroke, Ui, WidgetInfo, vec2};

use super::Page;
use super::dates::{self, DatesView};
use crate::app::commands::{Command, CommandQueue};
use crate::model::Visibility;
use crate::query::charts::{Charts, Share};
use crate::query::dates::Span;
use crate::query::filter::{Clause, Condition, Filter, Has, Is};
use crate::tr;
use crate::ui::filter_words;
use crate::ui::icons;
use crate::ui::theme::{font, palette, size, space};
use crate::ui::widgets::controls;
use crate::ui::widgets::cut::{LINE, cut};
use crate::ui::widgets::focus::{follow_focus, paint_focus};

/// Years, hashtags, people or languages that a menu lists.
const MOST: usize = 20;
/// Height of a chip, in points.
const CHIP: f32 = 28.0;
/// Widest chip, in points.
const WIDEST: f32 = 260.0;

/// Key of the menu that has fields for days, too.
const DATE: &str = "filters-date";

/// What is offered in one menu.
struct Menu {
    key: &'static str,
    icon: &'static str,
    entries: Vec<Entry>,
}

struct Entry {
    condition: Condition,
    /// How many posts it holds for, where that is known.
    count: Option<u64>,
}

/// Draws menus and chips; a change is a command.
pub fn show(ui: &mut Ui, page: &Page<'_>, dates: &mut DatesView, out: &mut CommandQueue) {
    let filter = page.search.filter();
    let left_out = page.search.left_out();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XS + 2.0, space::XS + 2.0);
        for menu in menus(page) {
            if !menu.entries.is_empty() {
                menu_chip(ui, &menu, filter, dates, out);
            }
        }
        for clause in filter.clauses().iter().filter(|clause| is_chip(clause) && left_out != Some(*clause)) {
            if active_chip(ui, clause) {
                out.push(Command::SetFilter(filter.clone().without(clause)));
            }
        }
        if filter.clauses().len() > 1 {
            let clear = Command::SetFilter(Filter::default());
            let label = tr!(clear.spec().label);
            let button = Button::new(RichText::new(&label).font(font::medium(13.0)).color(palette(ui).link));
            let response = ui.add(button.frame_when_inactive(false).min_size(vec2(0.0, CHIP)));
            if response.on_hover_text(controls::tip(ui, &clear)).clicked() {
                out.push(clear);
            }
        }
    });
}

/// Words that are looked for stand in the search field; what must not be there is easily overlooked in it.
fn is_chip(clause: &Clause) -> bool {
    clause.excluded || clause.phrase().is_none()
}

fn menus(page: &Page<'_>) -> [Menu; 7] {
    let plain = |conditions: &[Condition]| {
        conditions.iter().map(|condition| Entry { condition: condition.clone(), count: None }).collect()
    };
    let named = |shares: &[Share]| {
        let entry =
            |share: &Share| Some(Entry { condition: share.condition.clone()?, count: Some(share.count.into()) });
        shares.iter().filter_map(entry).take(MOST).collect::<Vec<_>>()
    };
    let none = Charts::default();
    let charts = page.charts.unwrap_or(&none);
    let visible = |visibility| Condition::Is(Is::Visible(visibility));
    [
        Menu {
            key: "filters-kind",
            icon: icons::ARTICLE,
            entries: plain(&[
                Condition::Is(Is::Post),
                Condition::Is(Is::Reply),
                Condition::Is(Is::Boost),
                Condition::Has(Has::Poll),
                Condition::Is(Is::Quote),
            ]),
        },
        Menu {
            key: "filters-visibility",
            icon: icons::GLOBE,
            entries: plain(&[
                visible(Visibility::Public),
                visible(Visibility::Unlisted),
                visible(Visibility::Followers),
                visible(Visibility::Direct),
            ]),
        },
        Menu {
            key: "filters-has",
            icon: icons::IMAGE,
            entries: plain(&[
                Condition::Has(Has::Image),
                Condition::Has(Has::Video),
                Condition::Has(Has::Audio),
                Condition::Has(Has::Link),
                Condition::Has(Has::Warning),
                Condition::Is(Is::Sensitive),
                Condition::Is(Is::Edited),
                Condition::Has(Has::Alt),
                Condition::Has(Has::NoAlt),
            ]),
        },
        Menu { key: DATE, icon: icons::CALENDAR_BLANK, entries: years(charts) },
        Menu { key: "filters-language", icon: icons::TRANSLATE, entries: named(&charts.languages) },
        Menu { key: "filters-hashtag", icon: icons::HASH, entries: named(&charts.hashtags) },
        Menu { key: "filters-person", icon: icons::USER, entries: named(&charts.people) },
    ]
}

/// Years that have posts, the newest first.
fn years(charts: &Charts) -> Vec<Entry> {
    let mut years: Vec<(i16, u64)> = Vec::new();
    for (month, counts) in charts.months().into_iter().rev() {
        let (year, count) = (month.first().year(), u64::from(counts.total()));
        match years.last_mut() {
            Some((last, sum)) if *last == year => *sum += count,
            _ => years.push((year, count)),
        }
    }
    let entry = |(year, count)| Some(Entry { condition: Condition::During(Span::year(year)?), count: Some(count) });
    years.into_iter().filter_map(entry).take(MOST).collect()
}

fn menu_chip(ui: &mut Ui, menu: &Menu, filter: &Filter, dates: &mut DatesView, out: &mut CommandQueue) {
    let colours = palette(ui);
    let label = tr!(menu.key);
    let chosen = |entry: &Entry| filter.has(&entry.condition.clone().wanted());
    let on = menu.entries.iter().any(chosen) || menu.key == DATE && dates::is_on(filter);
    let tint = if on { colours.link } else { colours.text };
    let edge = Stroke::new(1.0, if on { colours.link } else { colours.line });
    let words = RichText::new(&label).font(font::medium(13.0)).color(tint);
    let caret = controls::icon(icons::CARET_DOWN, size::SMALL).color(colours.weak);
    let button = Button::new((controls::icon(menu.icon, 16.0).color(tint), words, caret));
    let button = button.corner_radius(14).min_size(vec2(0.0, CHIP)).stroke(edge);
    let (response, _) = egui::containers::menu::MenuButton::from_button(button)
        .config(egui::containers::menu::MenuConfig::new().close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside))
        .ui(ui, |ui| {
            ui.set_min_width(220.0);
            if menu.key == DATE {
                dates::show(ui, filter, dates, out);
            }
            egui::ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
                let (any, all): (Vec<_>, Vec<_>) =
                    menu.entries.iter().partition(|entry| entry.condition.is_alternative());
                group(ui, "filters-any-of", &any, filter, out);
                group(ui, "filters-all-of", &all, filter, out);
                follow_focus(ui);
            });
        });
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, tr!("filters-menu", kind = label.as_str())));
    if response.has_focus() {
        paint_focus(ui, response.rect);
    }
    response.on_hover_text(tr!("filters-menu-tip"));
}

/// Entries of which, when several are chosen, any has to hold or all, as the words above them say.
fn group(ui: &mut Ui, key: &str, entries: &[&Entry], filter: &Filter, out: &mut CommandQueue) {
    if entries.is_empty() {
        return;
    }
    let weak = palette(ui).weak;
    ui.label(RichText::new(tr!(key)).font(font::medium(size::SMALL)).color(weak));
    for entry in entries {
        self::entry(ui, entry, filter, out);
    }
}

fn entry(ui: &mut Ui, entry: &Entry, filter: &Filter, out: &mut CommandQueue) {
    let clause = entry.condition.clone().wanted();
    let mut chosen = filter.has(&clause);
    let words = filter_words::condition(&entry.condition);
    let words = cut(&words, LINE);
    let label = match entry.count {
        Some(count) => tr!("filters-entry", what = &*words, count = count),
        None => words.into_owned(),
    };
    if controls::checkbox(ui, &mut chosen, &label).clicked() {
        out.push(Command::SetFilter(filter.clone().toggled(clause)));
    }
}

/// A condition that holds; says whether it was clicked.
fn active_chip(ui: &mut Ui, clause: &Clause) -> bool {
    let colours = palette(ui);
    let words = filter_words::clause(clause);
    let tint = colours.link;
    let room = WIDEST.min(ui.available_width().max(120.0)) - 80.0;
    let shown = controls::one_line(ui, &cut(&words, LINE), font::medium(13.0), tint, room);
    let button = Button::new((
        controls::icon(filter_words::icon(&clause.condition), 16.0).color(tint),
        shown,
        controls::icon(icons::X, size::SMALL).color(tint),
    ));
    let button = button.corner_radius(14).min_size(vec2(0.0, CHIP)).fill(colours.accent_soft);
    let response = ui.add(button.stroke(Stroke::new(1.0, colours.link)));
    let name = tr!("filters-active", what = &*cut(&words, LINE));
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, true, &name));
    if response.has_focus() {
        paint_focus(ui, response.rect);
    }
    response.on_hover_text(tr!("filters-active-tip", what = &*cut(&words, LINE))).clicked()
}
