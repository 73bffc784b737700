//! The dialog before posts are saved: which, as what, with what.

use egui::accesskit::Role;
use egui::{RichText, Ui};

use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::saving::Saving;
use crate::app::saving::posts::{PostChoice, Which};
use crate::export::posts::{Format, Options, Per};
use crate::tr;
use crate::ui::icons;
use crate::ui::theme::{font, palette, size, space};
use crate::ui::widgets::controls::{self, Weight};
use crate::ui::widgets::focus::follow_focus;
use crate::ui::widgets::key_scroll::take_focus;

/// All forms, the ones most people want first.
const FORMATS: [(Format, &str); 8] = [
    (Format::Html, "save-posts-html"),
    (Format::HtmlFile, "save-posts-html-file"),
    (Format::Markdown, "save-posts-markdown"),
    (Format::Text, "save-posts-text"),
    (Format::Csv, "save-posts-csv"),
    (Format::Json, "save-posts-json"),
    (Format::JsonLines, "save-posts-jsonl"),
    (Format::Archive, "save-posts-archive"),
];

/// Draws the dialog. A change is a command; so is going on.
pub fn show(ui: &mut Ui, app: &App, wants_focus: &mut bool, out: &mut CommandQueue) {
    let Some((content, opened)) = app.saver().posts_asked().zip(app.session()) else { return };
    let choice = app.saver().posts;
    let mut next = choice;
    let room = (ui.ctx().content_rect().height() - 200.0).max(120.0);
    egui::ScrollArea::vertical().max_height(room).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        // There are many choices, each with room around it.
        ui.spacing_mut().item_spacing.y = space::XS / 2.0;
        which(ui, app, opened.library().len(), &mut next);
        format(ui, &mut next.options);
        with(ui, content.private(), &mut next.options);
        follow_focus(ui);
    });
    ui.add_space(space::M);
    let (count, private) = (content.count() as u64, content.private());
    let written = count - if choice.options.include_private { 0 } else { private };
    let why = (written == 0).then(|| {
        let sentence = tr!("save-posts-all-private", count = count);
        let label = controls::weak(ui, &sentence);
        controls::announce(ui, &label, Role::Status, &sentence);
        sentence
    });
    ui.horizontal_wrapped(|ui| {
        let label = if why.is_some() { tr!("command-save-posts") } else { tr!("save-posts-where", count = written) };
        let button =
            ui.add_enabled_ui(why.is_none(), |ui| controls::button(ui, icons::FOLDER_OPEN, &label, Weight::Primary));
        let button = match &why {
            Some(why) => button.inner.on_disabled_hover_text(why.as_str()),
            None => button.inner,
        };
        take_focus(&button, wants_focus);
        if button.clicked() {
            out.push(Command::SaveWhere(Saving::Posts));
        }
        let cancel = controls::button(ui, icons::X, &tr!("second-cancel"), Weight::Quiet);
        take_focus(&cancel, wants_focus);
        if cancel.clicked() {
            out.push(Command::CloseDialog);
        }
    });
    if next != choice {
        out.push(Command::SetPostExport(next));
    }
}

fn group(ui: &mut Ui, key: &str) {
    let colour = palette(ui).text;
    ui.add_space(space::S);
    ui.label(RichText::new(tr!(key)).font(font::semibold(size::BODY)).color(colour));
}

fn which(ui: &mut Ui, app: &App, all: usize, choice: &mut PostChoice) {
    group(ui, "save-posts-which");
    let shown = app.posts().rows().count;
    let mut offer = |ui: &mut Ui, which: Which, label: String| {
        if controls::radio(ui, choice.which == which, &label).clicked() {
            choice.which = which;
        }
    };
    if app.search().is_on() {
        offer(ui, Which::Shown, tr!("save-posts-shown", count = shown));
        offer(ui, Which::All, tr!("save-posts-all", count = all));
    } else {
        offer(ui, Which::Shown, tr!("save-posts-all", count = all));
    }
    if app.posts().selected().is_some() {
        offer(ui, Which::Marked, tr!("save-posts-marked"));
    }
}

fn format(ui: &mut Ui, options: &mut Options) {
    group(ui, "save-posts-format");
    for (format, key) in FORMATS {
        let label = controls::radio(ui, options.format == format, &tr!(key));
        if label.on_hover_text(tr!(&format!("{key}-tip"))).clicked() {
            options.format = format;
        }
    }
    controls::weak(
        ui,
        &tr!(&format!("{}-tip", FORMATS.iter().find(|(one, _)| *one == options.format).map_or("", |(_, key)| key))),
    );
    if options.format == Format::Markdown {
        group(ui, "save-posts-per");
        for (per, key) in [
            (Per::Month, "save-posts-per-month"),
            (Per::Thread, "save-posts-per-thread"),
            (Per::Post, "save-posts-per-post"),
        ] {
            if controls::radio(ui, options.per == per, &tr!(key)).clicked() {
                options.per = per;
            }
        }
    }
}

fn with(ui: &mut Ui, private: u64, options: &mut Options) {
    if !options.format.holds_media() && private == 0 {
        return;
    }
    group(ui, "save-posts-with");
    if options.format.holds_media() {
        controls::checkbox(ui, &mut options.media, &tr!("save-posts-media"));
    }
    if private > 0 {
        controls::checkbox(ui, &mut options.include_private, &tr!("save-posts-private", count = private));
        controls::weak(ui, &tr!("save-posts-private-hint"));
    }
}
