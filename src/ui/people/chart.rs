//! Servers by how many rows they have, beside the table; one that is clicked narrows it.

use egui::{ScrollArea, Ui};

use crate::app::commands::{Command, CommandQueue};
use crate::app::people::View;
use crate::app::people::arrange::Arranged;
use crate::query::people::Instance;
use crate::text::harmless::harmless;
use crate::tr;
use crate::ui::theme::space;
use crate::ui::widgets::bars::{self, Bar};
use crate::ui::widgets::controls;
use crate::ui::widgets::cut::{LINE, beginning};
use crate::ui::widgets::focus::follow_focus;

/// Draws the chart.
pub fn show(ui: &mut Ui, arranged: &Arranged, view: &View, out: &mut CommandQueue) {
    controls::heading(ui, &tr!("people-chart"));
    ui.add_space(space::XS);
    let names: Vec<_> = arranged.instances.iter().map(|it| (harmless(beginning(&it.host, LINE)), it.times)).collect();
    let rows: Vec<Bar<'_>> = names.iter().map(|(name, count)| Bar { name, count: *count }).collect();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        // Not under the bar at the right.
        ui.set_max_width(ui.available_width() - space::S);
        let clicked = bars::show(ui, &rows, arranged.of, &tr!("people-chart-tip"));
        follow_focus(ui);
        if let Some(Instance { host, .. }) = clicked.and_then(|at| arranged.instances.get(at)) {
            let same = view.host.as_ref() == Some(host);
            out.push(Command::ViewTable(View { host: (!same).then(|| host.clone()), ..view.clone() }));
        }
    });
}
