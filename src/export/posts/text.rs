//! Posts as one plain text, for reading, searching and keeping.

use std::io::Write;

use super::super::media::SaveError;
use super::{Outcome, Work};
use crate::i18n;
use crate::model::{Attachment, Kind, Post, Visibility};
use crate::text::html;
use crate::tr;

/// Parts two posts.
const RULE: &str = "\n----------------------------------------\n\n";

/// Writes the text.
pub(super) fn write(work: &Work<'_>, out: &mut impl Write) -> Result<Outcome, SaveError> {
    let account = &work.export.library.account;
    let title = i18n::facts([tr!("export-title", name = &*account.name), account.handle.to_string()]);
    out.write_all(plain(&title).as_bytes())?;
    out.write_all(b"\n")?;
    for item in &work.chosen.items {
        out.write_all(RULE.as_bytes())?;
        out.write_all(plain(&of_post(work, item.post)).as_bytes())?;
        work.done(item.post)?;
    }
    Ok(Outcome::default())
}

fn of_post(work: &Work<'_>, post: &Post) -> String {
    let mut parts = vec![head(work, post)];
    if let Some(warning) = post.warning.as_deref() {
        parts.push(tr!("posts-warning-name", text = warning));
    }
    if let Kind::Boost { of, .. } = &post.kind {
        parts.push(of.to_string());
    }
    parts.push(html::plain(&post.html));
    if let Some(poll) = post.poll.as_deref() {
        let choices = poll.options.iter().map(|option| {
            let votes = tr!("posts-votes", count = option.votes);
            format!("- {}: {votes}", option.name)
        });
        parts.push(choices.collect::<Vec<_>>().join("\n"));
    }
    parts.extend(post.attachments.iter().map(|attachment| file(work, attachment)));
    parts.retain(|part| !part.trim().is_empty());
    parts.join("\n\n") + "\n"
}

/// When, for whom, an answer to what, and where it stands.
fn head(work: &Work<'_>, post: &Post) -> String {
    let time = post.published.map(|time| i18n::date_time(time, work.export.zone));
    let visibility = tr!(match post.visibility {
        Visibility::Public => "posts-visibility-public",
        Visibility::Unlisted => "posts-visibility-unlisted",
        Visibility::Followers => "posts-visibility-followers",
        Visibility::Direct => "posts-visibility-direct",
    });
    let first = i18n::facts([time.unwrap_or_else(|| tr!("posts-no-date")), visibility]);
    let answer = match &post.kind {
        Kind::Reply { to } if !to.is_empty() => Some(tr!("posts-reply-to", name = &**to)),
        Kind::Reply { .. } => Some(tr!("posts-reply")),
        Kind::Boost { .. } => Some(tr!("posts-you-boosted")),
        Kind::Original => None,
    };
    let url = post.url().map(std::borrow::Cow::into_owned);
    [Some(first), url, answer].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn file(work: &Work<'_>, attachment: &Attachment) -> String {
    let entry = attachment.entry.and_then(|entry| work.export.archive.entry(entry)).map(|entry| &*entry.name);
    let name = entry.or(attachment.url.as_deref()).unwrap_or_default();
    let description = attachment.alt.as_deref().map_or_else(|| tr!("export-no-description"), str::to_owned);
    format!("[{name}]\n{description}")
}

/// Without what is meant for a terminal or makes text read as what it is not.
fn plain(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || !(c.is_control() || matches!(c, '\u{202d}' | '\u{202e}'))).collect()
}
