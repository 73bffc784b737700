//! A poll as it stood when the archive was made.

use egui::{Rect, pos2, vec2};
use jiff::tz::TimeZone;

use super::flow::{Face, Flow};
use super::part::What;
use super::words;
use crate::model::Poll;
use crate::tr;
use crate::ui::theme::{size, space};
use crate::ui::widgets::cut::{TIP, cut};

/// Choices that a card shows; real polls have at most a few dozen.
const MOST_OPTIONS: usize = 100;

/// Puts a poll in: a bar with share, name and votes for each choice, and a line about the whole.
pub fn lay_out(flow: &mut Flow<'_>, poll: &Poll, zone: &TimeZone) {
    let most = poll.options.iter().map(|option| option.votes).max().unwrap_or(0);
    for (nth, option) in poll.options.iter().take(MOST_OPTIONS).enumerate() {
        if nth > 0 {
            flow.gap(space::S);
        }
        let share = share(poll, option.votes);
        let leads = option.votes == most && most > 0;
        bar(flow, nth, &option.name, share, option.votes, leads);
    }
    let left_out = poll.options.len().saturating_sub(MOST_OPTIONS);
    if left_out > 0 {
        flow.gap(space::S);
        flow.remark("more-options", &tr!("posts-more", count = left_out));
    }
    flow.gap(space::S);
    flow.remark("poll", &words::poll_state(poll, zone));
}

fn bar(flow: &mut Flow<'_>, nth: usize, name: &str, share: f32, votes: u64, leads: bool) {
    let face = if leads { Face::Semibold } else { Face::Regular };
    let percent = tr!("posts-percent", share = (share * 100.0).round().to_string());
    let percent = flow.line(&percent, size::BODY, Face::Semibold, flow.colours.text, flow.width);
    let count = tr!("posts-votes", count = votes);
    let count = flow.line(&count, size::SMALL, Face::Regular, flow.colours.weak, flow.width * 0.4);

    let left = flow.left + space::M + 52.0;
    let right = flow.left + flow.width - space::M;
    let room = right - count.size().x - space::M - left;
    let words = flow.paragraph(name, size::BODY, face, flow.colours.text, room);
    let height = words.size().y + 2.0 * space::S;
    let rect = Rect::from_min_size(pos2(flow.left, flow.y), vec2(flow.width, height));
    let centred = |x: f32, points: egui::Vec2| Rect::from_min_size(pos2(x, rect.center().y - points.y / 2.0), points);
    let said = tr!("posts-poll-option", name = &*cut(name, TIP), percent = percent.text(), votes = count.text());
    flow.put("option-bar", nth, rect, What::Bar(share));
    flow.put("option-percent", nth, centred(flow.left + space::M, percent.size()), What::Decoration(percent));
    flow.put("option-count", nth, centred(right - count.size().x, count.size()), What::Decoration(count));
    flow.put("option", nth, centred(left, words.size()), What::Text { galley: words, tip: None, name: Some(said) });
    flow.y = rect.bottom();
}

/// The share of a choice, 0 … 1: of all votes, or of all voters where one person may vote for several.
fn share(poll: &Poll, votes: u64) -> f32 {
    let cast: u64 = poll.options.iter().map(|option| option.votes).fold(0, u64::saturating_add);
    let whole = poll.voters.filter(|&voters| poll.multiple && voters > 0).unwrap_or(cast);
    if whole == 0 { 0.0 } else { (votes as f64 / whole as f64).clamp(0.0, 1.0) as f32 }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::float_cmp)]
    use super::*;
    use crate::model::PollOption;

    fn poll(votes: &[u64], multiple: bool, people: Option<u64>) -> Poll {
        let options = votes.iter().map(|&votes| PollOption { name: "x".into(), votes }).collect();
        Poll { options, multiple, ends: None, closed: true, voters: people }
    }

    #[test]
    fn shares_are_of_votes_or_of_voters_where_one_may_choose_several() {
        assert_eq!(share(&poll(&[1, 3], false, Some(4)), 3), 0.75);
        assert_eq!(share(&poll(&[4, 4], true, Some(4)), 4), 1.0);
        assert_eq!(share(&poll(&[4, 4], true, None), 4), 0.5);
        assert_eq!(share(&poll(&[0, 0], false, None), 0), 0.0);
        assert_eq!(share(&poll(&[u64::MAX, u64::MAX], false, None), u64::MAX), 1.0);
    }
}
