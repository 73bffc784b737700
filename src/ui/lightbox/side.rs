//! What is known about the picture: its description, the post it belongs to, its file.

use egui::{RichText, ScrollArea, Ui};

use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::lightbox::Lightbox;
use crate::app::opened::Opened;
use crate::media::thumbnails::{Facts, Trouble};
use crate::model::{Attachment, Post, PostIndex};
use crate::text::html;
use crate::ui::icons;
use crate::ui::media_words as words;
use crate::ui::theme::{font, palette, size, space};
use crate::ui::thumbs::Thumbs;
use crate::ui::widgets::controls::{self, Weight};
use crate::ui::widgets::cut::{HTML, PARAGRAPH, beginning, cut};
use crate::ui::widgets::galley;
use crate::{i18n, tr};

/// Width of the labels of facts, in points.
const LABEL: f32 = 76.0;
/// Letters of the post that are shown.
const POST_LETTERS: usize = 280;

/// Draws the panel.
pub fn show(ui: &mut Ui, app: &App, opened: &Opened, lightbox: &Lightbox, thumbs: &Thumbs, out: &mut CommandQueue) {
    let Some(source) = lightbox.source() else { return };
    let attachment = source.attachment(opened.library());
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        description(ui, attachment, out);
        ui.add_space(space::L);
        if let Some(index) = source.post()
            && let Some(post) = opened.library().post(index)
        {
            of_post(ui, app, index, post, out);
        } else {
            controls::weak(ui, &tr!("lightbox-loose"));
        }
        ui.add_space(space::L);
        file(ui, opened, lightbox, attachment, thumbs);
    });
}

fn title(ui: &mut Ui, text: &str) {
    let label = ui.label(RichText::new(text).font(font::semibold(size::BODY)).color(palette(ui).text));
    controls::announce(ui, &label, egui::accesskit::Role::Heading, text);
}

fn description(ui: &mut Ui, attachment: Option<&Attachment>, out: &mut CommandQueue) {
    title(ui, &tr!("lightbox-description"));
    let Some(alt) = attachment.and_then(words::description) else {
        controls::weak(ui, &tr!("lightbox-no-description"));
        return;
    };
    let shown = RichText::new(cut(alt, PARAGRAPH)).font(font::body()).color(palette(ui).text);
    let shown = galley::wrapped(ui, shown);
    ui.add(shown);
    if quiet(ui, icons::COPY, &tr!("lightbox-copy-description")) {
        out.push(Command::Copy(alt.to_owned()));
    }
}

fn of_post(ui: &mut Ui, app: &App, index: PostIndex, post: &Post, out: &mut CommandQueue) {
    title(ui, &tr!("lightbox-post"));
    let zone = app.settings().time_zone.zone();
    let when = post.published.map_or_else(|| tr!("posts-no-date"), |time| i18n::date_time(time, &zone));
    controls::weak(ui, &when);
    let text = match &post.warning {
        Some(warning) if !app.posts().is_open(index) => tr!("posts-warning-name", text = &**warning),
        _ => html::plain(beginning(&post.html, HTML)),
    };
    let text = text.trim();
    if !text.is_empty() {
        let shown = RichText::new(cut(text, POST_LETTERS)).font(font::body()).color(palette(ui).text);
        let shown = galley::wrapped(ui, shown);
        ui.add(shown);
    }
    if quiet(ui, icons::ARTICLE, &tr!("posts-reply-show")) {
        out.push(Command::CloseLightbox);
        out.push(Command::GoToPost(index));
    }
}

/// A quiet button that stands in line with the words above it.
fn quiet(ui: &mut Ui, glyph: &str, label: &str) -> bool {
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        controls::button(ui, glyph, label, Weight::Quiet).clicked()
    })
    .inner
}

fn file(ui: &mut Ui, opened: &Opened, lightbox: &Lightbox, attachment: Option<&Attachment>, thumbs: &Thumbs) {
    title(ui, &tr!("lightbox-file"));
    let entry = lightbox.entry();
    let facts = entry.and_then(|entry| thumbs.facts(entry));
    let rows = [
        ("lightbox-type", kind(facts, attachment)),
        ("lightbox-size", entry.and_then(|id| opened.archive().entry(id)).map(|entry| i18n::bytes(entry.size))),
        ("lightbox-pixels", pixels(lightbox, facts, attachment)),
        ("lightbox-length", length(facts, attachment)),
        ("lightbox-state", state(opened, lightbox, facts)),
        ("lightbox-name", name(opened, lightbox, attachment)),
    ];
    for (label, value) in rows {
        let Some(value) = value else { continue };
        ui.horizontal_top(|ui| {
            let label = tr!(label);
            let line = controls::one_line(ui, &label, font::body(), palette(ui).weak, LABEL);
            let (rect, response) = ui.allocate_exact_size(egui::vec2(LABEL, line.size().y), egui::Sense::hover());
            ui.painter().galley(rect.min, line, palette(ui).weak);
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &label));
            let value = RichText::new(value).font(font::body()).color(palette(ui).text);
            let value = galley::wrapped(ui, value);
            ui.add(value);
        });
    }
}

/// What the file is by its bytes; before they were read, what is said.
fn kind(facts: Option<&Facts>, attachment: Option<&Attachment>) -> Option<String> {
    let kind = facts.and_then(|facts| facts.kind).map(|kind| kind.name().to_owned());
    kind.or_else(|| attachment?.media_type.as_deref().map(|stated| cut(stated, 60).into_owned()))
}

fn pixels(lightbox: &Lightbox, facts: Option<&Facts>, attachment: Option<&Attachment>) -> Option<String> {
    let read = lightbox.large().map(|large| large.size).or(facts.map(|facts| facts.size)).filter(|size| size.0 > 0);
    let stated = || Some((attachment?.width?, attachment?.height?));
    let (width, height) = read.or_else(stated)?;
    let (width, height) = (i18n::number(width.into()), i18n::number(height.into()));
    Some(tr!("lightbox-pixels-value", width = width, height = height))
}

fn length(facts: Option<&Facts>, attachment: Option<&Attachment>) -> Option<String> {
    let read = facts.and_then(|facts| facts.length.or(facts.motion.map(|motion| motion.length)));
    read.and_then(words::length).or_else(|| attachment?.seconds.and_then(words::duration))
}

/// Whether the file is whole, as far as anybody has looked.
fn state(opened: &Opened, lightbox: &Lightbox, facts: Option<&Facts>) -> Option<String> {
    let Some(entry) = lightbox.entry() else { return Some(words::trouble(Trouble::Missing, None)) };
    let large = lightbox.large();
    let trouble = large.and_then(|large| large.trouble).or(facts.and_then(|facts| facts.trouble));
    let checked = opened.media.is_damaged(entry).then_some(Trouble::Damaged);
    if let Some(trouble) = trouble.or(checked) {
        return Some(words::trouble(trouble, facts));
    }
    let has_sum = opened.archive().entry(entry).is_some_and(|entry| entry.crc.is_some());
    let whole = large.is_some_and(|large| large.whole) || opened.checking.found_whole(entry);
    match (whole, has_sum) {
        (true, true) => Some(tr!("lightbox-whole-sum")),
        (true, false) => Some(tr!("lightbox-whole")),
        (false, _) if lightbox.is_reading() => None,
        (false, _) => Some(tr!("lightbox-unchecked")),
    }
}

fn name(opened: &Opened, lightbox: &Lightbox, attachment: Option<&Attachment>) -> Option<String> {
    let inside = lightbox.entry().and_then(|id| opened.archive().entry(id)).map(|entry| &*entry.name);
    inside.or_else(|| attachment?.url.as_deref()).map(|name| cut(name, 300).into_owned())
}
