//! Words on and about a card that are more than one message.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Facts;
use crate::media::thumbnails::{Facts as FileFacts, Trouble};
use crate::model::{Account, Attachment, Kind, MediaKind, Poll};
use crate::text::{address, html};
use crate::ui::widgets::cut::{LINE, TIP, beginning, cut};
use crate::{i18n, tr};

/// Letters of a post's text in its card's name.
const FIRST_LETTERS: usize = 80;
/// Letters of HTML that are looked at for them.
const FIRST_HTML: usize = 2000;

/// What the person is called: the display name, else the handle.
pub fn author(account: &Account) -> &str {
    let name = beginning(&account.name, LINE);
    if name.trim().is_empty() { beginning(&account.handle, LINE) } else { name }
}

/// Short and exact time of a post.
pub fn times(facts: &Facts<'_>) -> (String, String) {
    match facts.post.published {
        Some(time) => (i18n::date(time, facts.zone), i18n::time_exact(time, facts.zone)),
        None => (tr!("posts-no-date"), tr!("posts-no-date-exact")),
    }
}

/// "edited 3 May 2024", and exactly.
pub fn edited(time: Timestamp, zone: &TimeZone) -> (String, String) {
    let (short, exact) = (i18n::date(time, zone), i18n::time_exact(time, zone));
    (tr!("posts-edited", date = short), tr!("posts-edited-exact", date = exact))
}

/// "Ada, 3 May 2024: first words of the post", for screen readers.
pub fn card_name(facts: &Facts<'_>) -> String {
    let post = facts.post;
    let (date, _) = times(facts);
    let words = match (&post.kind, facts.boosted) {
        (Kind::Boost { .. }, Some(_)) => tr!("posts-card-boost", name = author(facts.account)),
        (Kind::Boost { of, author }, None) => {
            let who = author.as_deref().and_then(address::handle).or_else(|| address::handle(of));
            tr!("posts-card-boost", name = who.unwrap_or_else(|| tr!("posts-someone")))
        }
        _ => match &post.warning {
            Some(warning) => tr!("posts-warning-name", text = &*cut(warning, TIP)),
            None => first_words(&post.html),
        },
    };
    tr!("posts-card-name", name = author(facts.account), date = date, words = words)
}

fn first_words(source: &str) -> String {
    let document = html::parse(beginning(source, FIRST_HTML));
    let mut words = String::new();
    for word in document.blocks.iter().flat_map(|block| block.text.split_whitespace()) {
        if words.chars().count() + word.chars().count() > FIRST_LETTERS {
            words.push('…');
            break;
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}

/// What an attachment is called: its alt text, else its kind and date.
pub fn attachment_name(attachment: &Attachment, facts: &Facts<'_>) -> String {
    if let Some(alt) = description(attachment) {
        cut(alt, TIP).into_owned()
    } else {
        let (date, _) = times(facts);
        tr!(undescribed(attachment.kind), date = date)
    }
}

/// What a link is called: its title, and where it leads.
pub fn link_name(link: &Attachment, facts: &Facts<'_>) -> String {
    let host = link.page().and_then(address::host).map(|host| cut(host, LINE));
    match (host, description(link)) {
        (Some(host), Some(title)) => tr!("posts-link-named", title = &*cut(title, TIP), host = &*host),
        (Some(host), None) => tr!("posts-link-to", host = &*host),
        (None, _) => attachment_name(link, facts),
    }
}

/// The alt text, if there is any.
pub fn description(attachment: &Attachment) -> Option<&str> {
    attachment.alt.as_deref().map(str::trim).filter(|alt| !alt.is_empty())
}

/// Fluent key of what an attachment without alt text is called.
pub fn undescribed(kind: MediaKind) -> &'static str {
    match kind {
        MediaKind::Picture => "posts-picture-undescribed",
        MediaKind::Video => "posts-video-undescribed",
        MediaKind::Audio => "posts-audio-undescribed",
        MediaKind::Link => "posts-link-undescribed",
        MediaKind::Other => "posts-file-undescribed",
    }
}

/// A kind of media as a word.
pub fn kind(kind: MediaKind) -> String {
    tr!(match kind {
        MediaKind::Picture => "posts-kind-picture",
        MediaKind::Video => "posts-kind-video",
        MediaKind::Audio => "posts-kind-audio",
        MediaKind::Link => "posts-kind-link",
        MediaKind::Other => "posts-kind-file",
    })
}

/// Why a file is not shown, or not all of it; with what was `found` in it.
pub fn trouble(trouble: Trouble, found: Option<&FileFacts>) -> String {
    if let (Trouble::NotShown, Some(kind)) = (trouble, found.and_then(|found| found.kind)) {
        return tr!("trouble-not-shown-format", format = kind.name());
    }
    tr!(match trouble {
        Trouble::Empty => "trouble-empty",
        Trouble::Missing => "posts-missing",
        Trouble::Unreadable => "trouble-unreadable",
        Trouble::Damaged => "trouble-damaged",
        Trouble::TooLarge => "trouble-too-large",
        Trouble::NotShown => "trouble-not-shown",
        Trouble::NotMedia => "trouble-not-media",
        Trouble::Late => "trouble-late",
    })
}

/// A length as minutes and seconds: `1:05`, `1:02:03`. None for nonsense.
pub fn duration(seconds: f32) -> Option<String> {
    if !(0.0..1e7).contains(&seconds) {
        return None;
    }
    let whole = seconds.round() as u64;
    let (hours, minutes, seconds) = (whole / 3600, whole / 60 % 60, whole % 60);
    Some(if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") })
}

/// Voters, and whether the poll was over.
pub fn poll_state(poll: &Poll, zone: &TimeZone) -> String {
    let votes = poll.options.iter().map(|option| option.votes).fold(0, u64::saturating_add);
    let mut facts = vec![tr!("posts-votes", count = votes)];
    let mut add = |more: String| facts.push(more);
    if let Some(voters) = poll.voters {
        add(tr!("posts-voters", count = voters));
    }
    if poll.multiple {
        add(tr!("posts-poll-multiple"));
    }
    match (poll.closed, poll.ends) {
        (true, Some(ends)) => add(tr!("posts-poll-closed-on", date = i18n::date(ends, zone))),
        (true, None) => add(tr!("posts-poll-closed")),
        // It was open when the archive was made.
        (false, Some(ends)) if ends < Timestamp::now() => {
            add(tr!("posts-poll-was-open", date = i18n::date(ends, zone)));
        }
        (false, Some(ends)) => add(tr!("posts-poll-ends", date = i18n::date(ends, zone))),
        (false, None) => {}
    }
    i18n::facts(facts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_like_those_of_players() {
        assert_eq!(duration(65.2).as_deref(), Some("1:05"));
        assert_eq!(duration(3723.0).as_deref(), Some("1:02:03"));
        assert_eq!(duration(0.4).as_deref(), Some("0:00"));
        assert_eq!(duration(f32::NAN), None);
        assert_eq!(duration(-1.0), None);
    }
}
