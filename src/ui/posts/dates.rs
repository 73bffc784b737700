//! Two fields in the menu of dates: the first and the last day of which posts are shown.
//!
//! What they say is `after:` the day before and `before:` the day after. A month or a year stands for its first or last day.

use egui::{RichText, TextEdit, Ui};
use jiff::civil::Date;

use crate::app::commands::{Command, CommandQueue};
use crate::query::dates::Span;
use crate::query::filter::{Condition, Filter};
use crate::tr;
use crate::ui::theme::{font, palette, space};
use crate::ui::widgets::controls;

/// Letters of a whole day, `2024-05-03`.
const WHOLE: usize = 10;
/// Width of a field and of the words before it, in points.
const WIDTHS: (f32, f32) = (120.0, 64.0);

/// What the fields keep between frames.
#[derive(Debug, Default)]
pub struct DatesView {
    first: Field,
    last: Field,
}

#[derive(Debug, Default)]
struct Field {
    typed: String,
    /// The day that the filter says, as it was when the text was last set.
    day: Option<Date>,
    /// What was typed is no date.
    wrong: bool,
}

/// One of the two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// A day is set.
pub fn is_on(filter: &Filter) -> bool {
    End::First.of(filter).is_some() || End::Last.of(filter).is_some()
}

/// Draws the fields; a change is a command.
pub fn show(ui: &mut Ui, filter: &Filter, view: &mut DatesView, out: &mut CommandQueue) {
    let DatesView { first, last } = view;
    for (end, field) in [(End::First, &mut *first), (End::Last, &mut *last)] {
        out.push_all(date_field(ui, end, filter, field).map(Command::SetFilter));
    }
    let turned = End::First.of(filter).zip(End::Last.of(filter)).is_some_and(|(first, last)| first > last);
    let wrong = [first, last].into_iter().find(|field| field.wrong);
    let words = match wrong {
        Some(field) => Some(tr!("filters-date-wrong", text = field.typed.trim())),
        None => turned.then(|| tr!("filters-date-turned")),
    };
    if let Some(words) = words {
        let warn = palette(ui).warn;
        let label = RichText::new(&words).font(font::small()).color(warn);
        let label = ui.scope(|ui| {
            ui.set_max_width(220.0);
            ui.add(egui::Label::new(label).wrap())
        });
        controls::announce(ui, &label.inner, egui::accesskit::Role::Status, &words);
    }
    ui.add_space(space::XS);
}

impl End {
    /// The day that the filter says.
    fn of(self, filter: &Filter) -> Option<Date> {
        let conditions = filter.clauses().iter().filter(|clause| !clause.excluded).map(|clause| &clause.condition);
        let days = conditions.filter_map(|condition| match (self, condition) {
            (Self::First, Condition::After(span)) => span.last().tomorrow().ok(),
            (Self::Last, Condition::Before(span)) => span.first().yesterday().ok(),
            _ => None,
        });
        if self == Self::First { days.max() } else { days.min() }
    }

    /// The filter with another day, or without.
    fn set(self, filter: &Filter, day: Option<Date>) -> Filter {
        let condition = match (self, day) {
            (_, None) => None,
            (Self::First, Some(day)) => day.yesterday().ok().and_then(Span::day).map(Condition::After),
            (Self::Last, Some(day)) => day.tomorrow().ok().and_then(Span::day).map(Condition::Before),
        };
        let rest = filter.clone().without_all(|clause| {
            let same = match self {
                Self::First => matches!(clause.condition, Condition::After(_)),
                Self::Last => matches!(clause.condition, Condition::Before(_)),
            };
            same && !clause.excluded
        });
        condition.into_iter().map(Condition::wanted).fold(rest, Filter::with)
    }

    fn label(self) -> String {
        tr!(if self == Self::First { "filters-from" } else { "filters-until" })
    }

    /// The day that a date stands for. None for what is none.
    fn read(self, text: &str) -> Option<Date> {
        let span = Span::parse(text)?;
        Some(if self == Self::First { span.first() } else { span.last() })
    }
}

/// A field for a day; gives the filter with another one. A whole day counts at once, anything else when the field is left.
fn date_field(ui: &mut Ui, end: End, filter: &Filter, field: &mut Field) -> Option<Filter> {
    let day = end.of(filter);
    if field.day != day {
        *field = Field { typed: day.map(|day| day.to_string()).unwrap_or_default(), day, wrong: false };
    }
    let response = ui
        .horizontal(|ui| {
            controls::row_label(ui, &end.label(), egui::vec2(WIDTHS.1, 28.0));
            let edit = TextEdit::singleline(&mut field.typed).hint_text(tr!("filters-date-hint")).char_limit(WHOLE);
            let edit = edit.font(font::body()).align(egui::Align2::LEFT_CENTER).desired_width(WIDTHS.0);
            ui.add(edit).accessible_name(end.label())
        })
        .inner;
    let typed = field.typed.trim();
    let (changed, left) = (response.changed(), response.lost_focus());
    let now = end.read(typed);
    field.wrong = (field.wrong && !changed) || (left && now.is_none() && !typed.is_empty());
    let counts = left || changed && (typed.is_empty() || typed.len() == WHOLE);
    (counts && (now.is_some() || typed.is_empty()) && now != day).then(|| end.set(filter, now))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn day(text: &str) -> Date {
        Span::parse(text).unwrap().first()
    }

    #[test]
    fn the_fields_say_what_the_operators_say_and_the_other_way_round() {
        let filter = Filter::parse("snails after:2023 before:2024-06");
        assert_eq!(End::First.of(&filter), Some(day("2024-01-01")));
        assert_eq!(End::Last.of(&filter), Some(day("2024-05-31")));
        let later = End::First.set(&filter, Some(day("2024-03-01")));
        assert_eq!(later.to_string(), "snails before:2024-06 after:2024-02-29");
        assert_eq!(End::First.of(&later), Some(day("2024-03-01")));
        assert_eq!(End::Last.set(&later, None).to_string(), "snails after:2024-02-29");
        assert_eq!(End::Last.of(&End::Last.set(&later, Some(day("2024-12-31")))), Some(day("2024-12-31")));
    }

    #[test]
    fn of_several_the_narrowest_holds_and_excluded_ones_stay() {
        let filter = Filter::parse("after:2023 after:2022-03 -after:2025");
        assert_eq!(End::First.of(&filter), Some(day("2024-01-01")));
        assert_eq!(End::First.set(&filter, None).to_string(), "-after:2025");
    }

    #[test]
    fn the_first_and_the_last_day_of_the_calendar_leave_nothing_out() {
        assert_eq!(End::First.set(&Filter::default(), Some(day("0000-01-01"))), Filter::default());
        assert_eq!(End::Last.read("9999"), Some(Date::constant(9999, 12, 31)));
        assert!(End::Last.set(&Filter::default(), End::Last.read("9999")).is_empty());
    }

    #[test]
    fn a_month_and_a_year_stand_for_their_ends() {
        assert_eq!(
            (End::First.read("2024-02"), End::Last.read("2024-02")),
            (Some(day("2024-02-01")), Some(day("2024-02-29")))
        );
        for wrong in ["3.5.2024", "2024-02-30", "24", "May"] {
            assert_eq!(End::First.read(wrong), None, "{wrong}");
        }
    }
}
