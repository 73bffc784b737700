//! Everything below the head of a card: warning, text, poll, media, quote, figures.

use egui::{Rect, pos2, vec2};

use super::flow::{Face, Flow, button_size};
use super::part::What;
use super::{Facts, media, poll, words};
use crate::app::commands::Command;
use crate::model::{Kind, MediaKind, Post, Quote};
use crate::text::{address, html};
use crate::ui::icons;
use crate::ui::theme::{size, space};
use crate::ui::widgets::cut::{HTML, LINE, TIP, beginning, cut};
use crate::ui::widgets::rich_text::RichText;
use crate::{i18n, tr};

/// Bytes of a quoted post that are shown in the quote.
const MOST_OF_QUOTE: usize = 600;

/// Puts the body of the card in.
pub fn lay_out(flow: &mut Flow<'_>, facts: &Facts<'_>) {
    if let Kind::Boost { of, .. } = &facts.post.kind {
        boost(flow, facts, of);
    } else {
        content(flow, facts);
        figures(flow, facts);
    }
}

/// What a post says: warning, text, poll, media, quote.
fn content(flow: &mut Flow<'_>, facts: &Facts<'_>) {
    let post = facts.post;
    if let Some(text) = &post.warning {
        warning(flow, facts, text);
    }
    if post.warning.is_some() && !facts.open {
        return;
    }
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

/// The boosted post as far as the archive has it, and where it is.
fn boost(flow: &mut Flow<'_>, facts: &Facts<'_>, of: &str) {
    if facts.boosted.is_some() || has_content(facts.post) {
        content(flow, &Facts { post: facts.shown(), ..*facts });
    } else {
        flow.gap(space::M);
        flow.remark("no-text", &tr!("posts-boost-no-text"));
    }
    flow.gap(space::S);
    if let Some((index, _)) = facts.boosted {
        let command = Command::GoToPost(index);
        let (spec, tip) = (command.spec(), tr!("posts-reply-show"));
        flow.link_line("original", spec.icon, &tr!(spec.label), command, &tip);
    } else if address::host(of).is_some() {
        flow.link_line("original", icons::ARROW_SQUARE_OUT, of, Command::OpenLink(of.to_owned()), of);
    } else {
        flow.remark("original", of);
    }
}

/// The record of a boost holds the boosted post itself, as some do for posts that are not public.
pub fn has_content(post: &Post) -> bool {
    !post.html.is_empty() || !post.attachments.is_empty() || post.poll.is_some() || post.warning.is_some()
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
    let name = Some(tr!("posts-warning-name", text = &*cut(text, TIP)));
    flow.put("warning-well", 0, well, What::Well);
    flow.put("warning-icon", 0, mark_rect, What::Decoration(mark));
    flow.put("warning-text", 0, words_rect, What::Text { galley: words, tip: None, name });
    flow.button_at("warning", right, centre(button), &word, command);
    flow.y = well.bottom();
}

fn text(flow: &mut Flow<'_>, facts: &Facts<'_>) {
    let post = facts.post;
    let source = beginning(&post.html, HTML);
    let document = html::parse(source);
    if document.blocks.iter().all(|block| block.text.trim().is_empty()) {
        if source.len() < post.html.len() {
            flow.gap(space::M);
            flow.remark("cut", &tr!("posts-text-cut"));
            return;
        }
        if post.attachments.is_empty() && post.poll.is_none() && post.quote().is_none() {
            flow.gap(space::M);
            flow.remark("no-text", &tr!("posts-no-text"));
        }
        return;
    }
    flow.gap(space::M);
    let text = RichText::marked(flow.ui, &document, flow.width, post.quote().is_some(), flow.marked);
    let is_cut = text.cut || source.len() < post.html.len();
    let rect = Rect::from_min_size(pos2(flow.left, flow.y), text.size);
    flow.y = rect.bottom();
    flow.put("text", 0, rect, What::Rich(text));
    if is_cut {
        flow.gap(space::S);
        flow.remark("cut", &tr!("posts-text-cut"));
    }
}

/// A card inside the card: who is quoted, and the words, when the post is in the archive.
fn quoted(flow: &mut Flow<'_>, facts: &Facts<'_>, quote: &Quote) {
    let top = flow.y;
    let (left, width) = (flow.left, flow.width);
    flow.left += space::L;
    flow.width -= space::L + space::M;
    flow.gap(space::M);
    match (quote, facts.quoted) {
        (Quote::Deleted, _) => flow.remark("quote", &tr!("posts-quote-deleted")),
        (Quote::Of(_), Some((index, post))) => {
            let text = tr!("posts-quote-of", name = words::author(facts.account));
            let tip = tr!("posts-reply-show");
            flow.link_line("quote", icons::QUOTES, &text, Command::GoToPost(index), &tip);
            quoted_words(flow, post);
        }
        (Quote::Of(uri), None) => {
            let text = match (address::handle(uri), address::host(uri)) {
                (Some(handle), _) => tr!("posts-quote-of", name = handle),
                (None, Some(host)) => tr!("posts-quote-on", host = host),
                (None, None) => tr!("posts-quote"),
            };
            if address::host(uri).is_some() {
                flow.link_line("quote", icons::QUOTES, &text, Command::OpenLink(uri.to_string()), uri);
            } else {
                flow.remark("quote", &text);
            }
            flow.gap(space::XS);
            flow.remark("quote-no-text", &tr!("posts-boost-no-text"));
        }
    }
    flow.gap(space::M);
    (flow.left, flow.width) = (left, width);
    let frame = Rect::from_min_max(pos2(left, top), pos2(left + width, flow.y));
    flow.put("quote-frame", 0, frame, What::Quote);
}

/// The beginning of a quoted post of this archive; its warning in place of what stands behind it.
fn quoted_words(flow: &mut Flow<'_>, post: &Post) {
    flow.gap(space::S);
    if let Some(warning) = &post.warning {
        flow.remark("quote-warning", &tr!("posts-warning-name", text = &*cut(warning, TIP)));
        return;
    }
    let source = beginning(&post.html, HTML);
    let text = RichText::beginning(flow.ui, &html::parse(source), flow.width, post.quote().is_some(), MOST_OF_QUOTE);
    let is_cut = text.cut || source.len() < post.html.len();
    let rect = Rect::from_min_size(pos2(flow.left, flow.y), text.size);
    flow.y = rect.bottom();
    flow.put("quote-text", 0, rect, What::Rich(text));
    if is_cut {
        flow.remark("quote-cut", "…");
    }
    let attached = post.attachments.iter().filter(|one| one.kind != MediaKind::Link).count();
    if attached > 0 {
        flow.gap(space::XS);
        flow.remark("quote-media", &tr!("posts-quote-media", count = attached));
    }
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
        let name = i18n::language_name(beginning(language, LINE));
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
