//! Everything below the head of a card: warning, text, poll, media, quote, figures.

use egui::{Rect, pos2, vec2};

use super::flow::{Face, Flow, button_size};
use super::part::What;
use super::{Facts, media, poll, words};
use crate::app::commands::Command;
use crate::model::{Kind, Quote};
use crate::text::{address, html};
use crate::ui::icons;
use crate::ui::theme::{size, space};
use crate::ui::widgets::rich_text::RichText;
use crate::{i18n, tr};

/// Puts the body of the card in.
pub fn lay_out(flow: &mut Flow<'_>, facts: &Facts<'_>) {
    let post = facts.post;
    if let Kind::Boost { of, .. } = &post.kind {
        boost(flow, of);
        return;
    }
    if let Some(text) = &post.warning {
        warning(flow, facts, text);
    }
    if post.warning.is_none() || facts.open {
        text(flow, facts);
        if let Some(poll) = &post.poll {
            flow.gap(space::M);
            poll::lay_out(flow, poll, facts.zone);
        }
        media::lay_out(flow, facts);
        if let Some(quote) = post.quote() {
            flow.gap(space::M);
            quoted(flow, facts, quote);
        }
    }
    figures(flow, facts);
}

/// A boost has no text of its own: says so calmly, and where the post is.
fn boost(flow: &mut Flow<'_>, of: &str) {
    flow.gap(space::M);
    flow.remark("no-text", &tr!("posts-boost-no-text"));
    flow.gap(space::S);
    if address::host(of).is_some() {
        flow.link_line("original", icons::ARROW_SQUARE_OUT, of, Command::OpenLink(of.to_owned()), of);
    } else {
        flow.remark("original", of);
    }
}

/// The warning in a well, with the button that opens it.
fn warning(flow: &mut Flow<'_>, facts: &Facts<'_>, text: &str) {
    flow.gap(space::M);
    let inset = space::M;
    let mark = flow.icon(icons::WARNING, size::READING, flow.colours.warn);
    let word = tr!(if facts.open { "posts-warning-hide" } else { "posts-warning-show" });
    let command = Command::ToggleWarning(facts.index);
    let button = button_size(&flow.line(&word, size::BODY, Face::Medium, flow.colours.text, f32::INFINITY));

    let left = flow.left + inset + mark.size().x + space::S;
    let right = flow.left + flow.width - inset;
    let words =
        flow.paragraph(text, size::READING, Face::Medium, flow.colours.text, right - button.x - space::M - left);
    let inner = words.size().y.max(button.y);
    let well = Rect::from_min_size(pos2(flow.left, flow.y), vec2(flow.width, inner + 2.0 * space::S));
    let centre = |points: egui::Vec2| well.center().y - points.y / 2.0;
    let mark_rect = Rect::from_min_size(pos2(flow.left + inset, centre(mark.size())), mark.size());
    let words_rect = Rect::from_min_size(pos2(left, centre(words.size())), words.size());
    let name = Some(tr!("posts-warning-name", text = text));
    flow.put("warning-well", 0, well, What::Well);
    flow.put("warning-icon", 0, mark_rect, What::Decoration(mark));
    flow.put("warning-text", 0, words_rect, What::Text { galley: words, tip: None, name });
    flow.button_at("warning", right, centre(button), &word, command);
    flow.y = well.bottom();
}

fn text(flow: &mut Flow<'_>, facts: &Facts<'_>) {
    let post = facts.post;
    let document = html::parse(&post.html);
    if document.blocks.iter().all(|block| block.text.trim().is_empty()) {
        if post.attachments.is_empty() && post.poll.is_none() && post.quote().is_none() {
            flow.gap(space::M);
            flow.remark("no-text", &tr!("posts-no-text"));
        }
        return;
    }
    flow.gap(space::M);
    let text = RichText::new(flow.ui, &document, flow.width, post.quote().is_some());
    let cut = text.cut;
    let rect = Rect::from_min_size(pos2(flow.left, flow.y), text.size);
    flow.y = rect.bottom();
    flow.put("text", 0, rect, What::Rich(text));
    if cut {
        flow.gap(space::S);
        flow.remark("cut", &tr!("posts-text-cut"));
    }
}

/// A framed line about the quoted post.
fn quoted(flow: &mut Flow<'_>, facts: &Facts<'_>, quote: &Quote) {
    let top = flow.y;
    let (left, width) = (flow.left, flow.width);
    flow.left += space::M;
    flow.width -= 2.0 * space::M;
    flow.gap(space::M);
    match quote {
        Quote::Deleted => flow.remark("quote", &tr!("posts-quote-deleted")),
        Quote::Of(uri) => {
            let text = match (facts.quoted, address::handle(uri), address::host(uri)) {
                (Some(_), ..) => tr!("posts-quote-of", name = words::author(facts.account)),
                (None, Some(handle), _) => tr!("posts-quote-of", name = handle),
                (None, None, Some(host)) => tr!("posts-quote-on", host = host),
                (None, None, None) => tr!("posts-quote"),
            };
            let command = match facts.quoted {
                Some(post) => Command::GoToPost(post),
                None => Command::OpenLink(uri.to_string()),
            };
            flow.link_line("quote", icons::QUOTES, &text, command, uri);
        }
    }
    flow.gap(space::M);
    (flow.left, flow.width) = (left, width);
    let frame = Rect::from_min_max(pos2(left, top), pos2(left + width, flow.y));
    flow.put("quote-frame", 0, frame, What::Frame);
}

/// Favourites, boosts, language, edit date.
fn figures(flow: &mut Flow<'_>, facts: &Facts<'_>) {
    let post = facts.post;
    let mut figures: Vec<(&'static str, &'static str, String, String)> = Vec::new();
    if let Some(count) = post.favourites {
        let said = tr!("posts-favourites", count = count);
        figures.push(("favourites", icons::STAR, i18n::number(u64::from(count)), said));
    }
    if let Some(count) = post.boosts {
        let said = tr!("posts-boosts", count = count);
        figures.push(("boosts", icons::REPEAT, i18n::number(u64::from(count)), said));
    }
    if let Some(language) = &post.language {
        let name = i18n::language_name(language);
        let said = tr!("posts-language", name = &*name);
        figures.push(("language", icons::TRANSLATE, name, said));
    }
    if let Some(edited) = post.edited() {
        let (short, exact) = words::edited(edited, facts.zone);
        figures.push(("edited", icons::PENCIL_SIMPLE, short, exact));
    }
    if figures.is_empty() {
        return;
    }
    flow.gap(space::M);
    let mut x = flow.left;
    for (key, icon, word, said) in figures {
        x = flow.icon_word(key, x, icon, &word, &said) + space::L;
    }
    flow.gap(size::SMALL + space::XS);
}
