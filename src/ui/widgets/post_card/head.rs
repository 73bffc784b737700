//! The top of a card: whose post it is, when it was written, who could see it, what it answers.

use egui::{Rect, pos2, vec2};

use super::flow::{Face, Flow};
use super::part::What;
use super::{Facts, words};
use crate::app::commands::Command;
use crate::model::{Kind, Visibility};
use crate::text::address;
use crate::tr;
use crate::ui::icons;
use crate::ui::theme::{size, space};
use crate::ui::widgets::cut::{LINE, cut};

/// Edge of the author's picture, in points.
const AVATAR: f32 = 44.0;
/// Edge of the menu button, in points.
const MENU: f32 = 28.0;

/// Puts the head of the card in.
pub fn lay_out(flow: &mut Flow<'_>, facts: &Facts<'_>) {
    if facts.post.is_boost() {
        let said = tr!("posts-boosted-by", name = words::author(facts.account));
        flow.icon_word("boosted", flow.left, icons::REPEAT, &tr!("posts-you-boosted"), &said);
        flow.gap(size::SMALL + space::M);
    }
    let (name, handle) = names(facts);
    avatar(flow, &name, !facts.post.is_boost() || facts.boosted.is_some());
    let right = corner(flow, facts);

    let left = flow.left + AVATAR + space::M;
    let room = right - space::S - left;
    let name = flow.line(&name, size::READING, Face::Semibold, flow.colours.text, room);
    let name_rect = Rect::from_min_size(pos2(left, flow.y), name.size());
    flow.put("name", 0, name_rect, What::text(name));
    let room = flow.left + flow.width - left;
    let handle = flow.line(&handle, size::BODY, Face::Regular, flow.colours.weak, room);
    let handle_rect = Rect::from_min_size(pos2(left, name_rect.bottom() + 2.0), handle.size());
    flow.put("handle", 0, handle_rect, What::text(handle));
    flow.y = (flow.y + AVATAR).max(handle_rect.bottom());
    reply_line(flow, facts);
}

/// Name and handle of the author; for a boost those of the boosted account, as far as addresses tell.
fn names(facts: &Facts<'_>) -> (String, String) {
    let (of, author) = match &facts.post.kind {
        Kind::Boost { of, author } if facts.boosted.is_none() => (of, author),
        _ => return (words::author(facts.account).to_owned(), cut(&facts.account.handle, LINE).into_owned()),
    };
    let handle = author.as_deref().and_then(address::handle).or_else(|| address::handle(of));
    let host = address::host(of).unwrap_or_default();
    match handle {
        Some(handle) => {
            let name = handle.trim_start_matches('@').split('@').next().unwrap_or_default().to_owned();
            (name, handle)
        }
        None if host.is_empty() => (tr!("posts-someone"), String::new()),
        None => (tr!("posts-someone"), tr!("posts-someone-on", host = host)),
    }
}

fn avatar(flow: &mut Flow<'_>, name: &str, own: bool) {
    let initial: String = name.chars().find(|c| c.is_alphanumeric()).into_iter().flat_map(char::to_uppercase).collect();
    let initial = flow.line(&initial, size::TITLE, Face::Semibold, flow.colours.link, AVATAR);
    let rect = Rect::from_min_size(pos2(flow.left, flow.y), vec2(AVATAR, AVATAR));
    flow.put("avatar", 0, rect, What::Avatar { initial, own });
}

/// Visibility, time and the menu button, from right to left; gives the left edge of what was put.
fn corner(flow: &mut Flow<'_>, facts: &Facts<'_>) -> f32 {
    let right = flow.left + flow.width;
    let menu = Rect::from_min_size(pos2(right - MENU, flow.y - 2.0), vec2(MENU, MENU));
    let dots = flow.icon(icons::DOTS_THREE, size::TITLE, flow.colours.weak);
    let name = tr!("posts-menu");
    flow.put("menu", 0, menu, What::Menu { galley: dots, index: facts.index, name });

    let (short, exact) = words::times(facts);
    let time = flow.line(&short, size::BODY, Face::Regular, flow.colours.weak, flow.width * 0.4);
    let middle = menu.center().y;
    let centred = |x: f32, points: egui::Vec2| Rect::from_min_size(pos2(x, middle - points.y / 2.0), points);
    let time_rect = centred(menu.left() - space::S - time.size().x, time.size());
    flow.put("time", 0, time_rect, What::Text { galley: time, tip: Some(exact.clone()), name: Some(exact) });

    let (icon, word) = visibility(facts.post.visibility);
    let mark = flow.icon(icon, size::BODY, flow.colours.weak);
    let mark_rect = centred(time_rect.left() - space::XS - mark.size().x, mark.size());
    let word = tr!(word);
    flow.put("visibility", 0, mark_rect, What::Text { galley: mark, tip: Some(word.clone()), name: Some(word) });
    mark_rect.left()
}

/// Icon and message key of a visibility.
fn visibility(visibility: Visibility) -> (&'static str, &'static str) {
    match visibility {
        Visibility::Public => (icons::GLOBE, "posts-visibility-public"),
        Visibility::Unlisted => (icons::MOON, "posts-visibility-unlisted"),
        Visibility::Followers => (icons::LOCK, "posts-visibility-followers"),
        Visibility::Direct => (icons::AT, "posts-visibility-direct"),
    }
}

fn reply_line(flow: &mut Flow<'_>, facts: &Facts<'_>) {
    let Kind::Reply { to } = &facts.post.kind else { return };
    flow.gap(space::S);
    if let Some(parent) = facts.parent {
        let text = tr!("posts-reply-to", name = words::author(facts.account));
        let tip = tr!("posts-reply-show");
        flow.link_line("reply", icons::ARROW_BEND_UP_LEFT, &text, Command::GoToPost(parent), &tip);
        return;
    }
    let text = match (address::handle(to), address::host(to)) {
        (Some(handle), _) => tr!("posts-reply-to", name = handle),
        (None, Some(host)) => tr!("posts-reply-on", host = host),
        (None, None) => {
            flow.icon_word("reply", flow.left, icons::ARROW_BEND_UP_LEFT, &tr!("posts-reply"), to);
            flow.gap(size::SMALL + space::XS);
            return;
        }
    };
    flow.link_line("reply", icons::ARROW_BEND_UP_LEFT, &text, Command::OpenLink(to.to_string()), to);
}
