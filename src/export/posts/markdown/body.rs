//! The text of a post as Markdown. What people typed stays what they typed: each sign that means something to Markdown, to
//! Obsidian, or to the templates of Jekyll and Hugo is written so that it means itself.

use super::super::chosen::Item;
use super::super::media::Copied;
use crate::i18n;
use crate::media::FileKind;
use crate::model::{Attachment, Kind, MediaKind, Poll, Post, Quote, Visibility};
use crate::text::html::{self, Block, BlockKind, Run, is_link};
use crate::tr;

/// Quotes and lists deeper than this look like this deep.
const DEEPEST: u8 = 12;

/// Writes a post; `up` is the way to the folder in which `media/` is.
pub(super) fn write(out: &mut String, item: &Item<'_>, copied: &Copied, up: &str) {
    let post = item.post;
    let mut parts = Vec::new();
    match &post.kind {
        Kind::Original => {}
        Kind::Reply { to } => parts.push(address(&tr!("posts-reply"), to)),
        Kind::Boost { of, .. } => parts.push(address(&tr!("posts-you-boosted"), of)),
    }
    if let Some(warning) = post.warning.as_deref().filter(|warning| !warning.trim().is_empty()) {
        parts.push(format!("**{}**", line(&tr!("posts-warning-name", text = warning))));
    }
    parts.push(blocks(&post.html, post.quote().is_some()));
    parts.extend(post.poll.as_deref().map(poll));
    match post.quote() {
        Some(Quote::Of(uri)) => parts.push(address(&tr!("posts-quote"), uri)),
        Some(Quote::Deleted) => parts.push(line(&tr!("posts-quote-deleted"))),
        None => {}
    }
    parts.extend(post.attachments.iter().map(|attachment| file(attachment, copied, up)));
    parts.extend(facts(post));
    parts.retain(|part| !part.is_empty());
    for part in parts {
        *out += "\n";
        *out += &part;
        *out += "\n";
    }
}

/// Where the post stands, who could see it if that was not everyone, and what came of it.
fn facts(post: &Post) -> Option<String> {
    let original = post.url().filter(|url| is_link(url)).map(|url| link(&tr!("export-original"), &url));
    let counted = [("posts-favourites", post.favourites), ("posts-boosts", post.boosts)];
    let counted = counted.into_iter().filter_map(|(key, count)| Some((key, count.filter(|count| *count > 0)?)));
    let counted = counted.map(|(key, count)| line(&tr!(key, count = count)));
    let visibility = match post.visibility {
        Visibility::Public => None,
        Visibility::Unlisted => Some("posts-visibility-unlisted"),
        Visibility::Followers => Some("posts-visibility-followers"),
        Visibility::Direct => Some("posts-visibility-direct"),
    };
    let visibility = visibility.map(|key| line(&tr!(key)));
    let facts = i18n::facts(original.into_iter().chain(visibility).chain(counted));
    (!facts.is_empty()).then_some(facts)
}

/// Words, and the address that they are about.
fn address(words: &str, uri: &str) -> String {
    match uri {
        "" => line(words),
        uri if is_link(uri) => format!("{}: {}", line(words), link(uri, uri)),
        uri => format!("{}: {}", line(words), line(uri)),
    }
}

fn link(words: &str, to: &str) -> String {
    format!("[{}]({})", line(words), target(to))
}

/// An address that can stand in the parentheses of a link.
fn target(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '(' | ')' | '<' | '>' | '\\' | '"' | '\'' | '{' | '}' | '|' | '`' | '[' | ']' | '^' | '*' => {
                out += &format!("%{:02X}", c as u32);
            }
            c if c.is_whitespace()
                || c.is_control()
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') => {}
            c => out.push(c),
        }
    }
    out
}

fn poll(poll: &Poll) -> String {
    let options = poll.options.iter().map(|option| {
        let votes = line(&tr!("posts-votes", count = option.votes));
        format!("- {}: {votes}", line(&option.name))
    });
    options.collect::<Vec<_>>().join("\n")
}

fn file(attachment: &Attachment, copied: &Copied, up: &str) -> String {
    let alt = attachment.alt.as_deref().filter(|alt| !alt.trim().is_empty());
    if let Some(page) = attachment.page() {
        return address(alt.unwrap_or_default(), page);
    }
    let kind = tr!(match attachment.kind {
        MediaKind::Picture => "posts-kind-picture",
        MediaKind::Video => "posts-kind-video",
        MediaKind::Audio => "posts-kind-audio",
        MediaKind::Link => "posts-kind-link",
        MediaKind::Other => "posts-kind-file",
    });
    let words = line(&alt.map_or_else(|| kind.clone(), str::to_owned));
    match attachment.entry.and_then(|entry| copied.get(&entry)) {
        Some(copy) if copy.kind.map(FileKind::media) == Some(MediaKind::Picture) => {
            format!("![{words}]({up}{})", copy.name)
        }
        Some(copy) => format!("[{words}]({up}{})", copy.name),
        None => {
            let why = tr!(if attachment.entry.is_some() { "export-media-left-out" } else { "posts-missing" });
            i18n::facts([kind, why].map(|part| line(&part)).into_iter().chain(alt.map(line)))
        }
    }
}

/// The blocks of `untrusted`.
fn blocks(untrusted: &str, without_quote_line: bool) -> String {
    let mut out = String::new();
    let mut above: Option<&Block> = None;
    let document = html::parse(untrusted);
    for block in &document.blocks {
        if without_quote_line && block.kind == BlockKind::QuoteFallback {
            continue;
        }
        if let Some(above) = above {
            out += "\n";
            let shared = above.quoted.min(block.quoted);
            out += format!("{}\n", marks(shared).trim_end()).as_str();
        }
        let (first, next) = indents(&block.kind);
        for (nth, text) in content(block).split('\n').enumerate() {
            if nth > 0 {
                out += "\n";
            }
            let lead = format!("{}{}", marks(block.quoted), if nth == 0 { &first } else { &next });
            out += if text.is_empty() { lead.trim_end() } else { &lead };
            out += text;
        }
        above = Some(block);
    }
    out
}

fn marks(quoted: u8) -> String {
    "> ".repeat(usize::from(quoted.min(DEEPEST)))
}

/// What stands before the first line of a block, and before the others.
fn indents(kind: &BlockKind) -> (String, String) {
    let BlockKind::Item { depth, number, first } = kind else { return (String::new(), String::new()) };
    let outside = "    ".repeat(usize::from((*depth).clamp(1, DEEPEST) - 1));
    let inside = format!("{outside}    ");
    match number {
        // Nine digits are as many as Markdown takes.
        Some(number) if *first => (format!("{outside}{}. ", (*number).clamp(0, 999_999_999)), inside),
        _ if *first => (format!("{outside}-   "), inside),
        _ => (inside.clone(), inside),
    }
}

/// The text of a block, in lines.
fn content(block: &Block) -> String {
    if block.kind == BlockKind::Code
        && let Some(code) = fenced(&block.text)
    {
        return code;
    }
    let mut out = String::new();
    for (link, runs) in block.links() {
        let words: String = runs.iter().map(|run| styled(block, run)).collect();
        match link {
            Some(link) => {
                // Before a link an exclamation mark would make a picture of it.
                if out.ends_with('!') {
                    out.insert(out.len() - 1, '\\');
                }
                out += &format!("[{}]({})", words.replace("  \n", " "), target(&link.href));
            }
            None => out += &words,
        }
    }
    let lines = out.split('\n').map(start_of_line);
    lines.collect::<Vec<_>>().join("\n")
}

/// A code block; None when templates would read something else in it, which nothing in a code block can prevent.
fn fenced(code: &str) -> Option<String> {
    if ["{{", "{%", "{#"].iter().any(|template| code.contains(template)) {
        return None;
    }
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    Some(format!("{fence}\n{}\n{fence}", printable(code)))
}

/// A run with the marks of its style. Marks stand close to the words, or they would not count.
fn styled(block: &Block, run: &Run) -> String {
    let text = block.text_of(std::slice::from_ref(run));
    let words = text.trim_matches([' ', '\n']);
    let (Some(start), false) = (text.find(words), words.is_empty()) else { return escaped(text) };
    let before = text.get(..start).unwrap_or_default();
    let after = text.get(start + words.len()..).unwrap_or_default();
    let style = run.style;
    let marks = [(style.bold, "**"), (style.italic, "*"), (style.strike, "~~")];
    let marks: String = marks.into_iter().filter(|(has, _)| *has).map(|(_, mark)| mark).collect();
    let closing: String = marks.chars().rev().collect();
    format!("{}{marks}{}{closing}{}", escaped(before), escaped(words), escaped(after))
}

/// Text in one line.
fn line(text: &str) -> String {
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    start_of_line(&escaped(&joined))
}

/// Text in which every sign means itself, save for what only means something at the start of a line; line ends stay line
/// ends (two spaces).
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut before = '\n';
    for c in printable(text).chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '$' => out.extend(['\\', c]),
            // Entities, since templates are read before Markdown is, some programs take any `<` for HTML, and not all know
            // the backslash before the last four.
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '{' => out += "&#123;",
            '^' => out += "&#94;",
            '~' => out += "&#126;",
            '%' if before == '%' => out += "&#37;",
            '=' if before == '=' => out += "&#61;",
            '\n' => out += "  \n",
            c => out.push(c),
        }
        before = c;
    }
    out
}

/// A line whose first sign means itself, too.
fn start_of_line(line: &str) -> String {
    let text = line.trim_start_matches([' ', '\t']);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if text.starts_with(['#', '>', '-', '+', ':']) {
        return format!("\\{text}");
    }
    if let Some(rest) = text.strip_prefix('=') {
        return format!("&#61;{rest}");
    }
    match text.get(digits..) {
        Some(rest) if digits > 0 && rest.starts_with(['.', ')']) => {
            format!("{}\\{rest}", text.get(..digits).unwrap_or_default())
        }
        _ => text.to_owned(),
    }
}

/// Without characters that no text needs, or that make it read as what it is not.
fn printable(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || !(c.is_control() || matches!(c, '\u{202d}' | '\u{202e}'))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_typed_means_itself() {
        let written = |text: &str| blocks(&format!("<p>{text}</p>"), false);
        assert_eq!(written("a * b_c_ [x](y) `z` ~ &amp;"), "a \\* b\\_c\\_ \\[x\\](y) \\`z\\` &#126; &amp;");
        assert_eq!(
            written("# no heading<br>- no list<br>1. neither<br>&gt; nor a quote<br>---<br>===<br>a = b"),
            "\\# no heading  \n\\- no list  \n1\\. neither  \n\\> nor a quote  \n\\---  \n&#61;&#61;&#61;  \na = b"
        );
        assert_eq!(written("&lt;script&gt; {{ x }} {% y %} 5 %"), "&lt;script> &#123;&#123; x }} &#123;% y %} 5 %");
        assert_eq!(written("wow!<a href=\"https://a.example\">x</a>"), "wow\\![x](https://a.example)");
    }

    #[test]
    fn styles_links_lists_and_quotes_are_kept() {
        assert_eq!(
            blocks("<p><b>bold </b>and <a href=\"https://a.example/(x)\">a link</a></p>", false),
            "**bold** and [a link](https://a.example/%28x%29)"
        );
        assert_eq!(
            blocks("<ul><li>a<ul><li>b</li></ul></li></ul><ol><li>c</li></ol>", false),
            "-   a\n\n    -   b\n\n1. c"
        );
        assert_eq!(blocks("<blockquote><p>a</p><p>b</p></blockquote><p>c</p>", false), "> a\n>\n> b\n\nc");
    }

    #[test]
    fn code_is_fenced_unless_a_template_would_read_it() {
        assert_eq!(blocks("<pre><code>a ``` b\n&lt;c&gt;</code></pre>", false), "````\na ``` b\n<c>\n````");
        assert!(!blocks("<pre><code>{{ x }}</code></pre>", false).contains("{{"));
    }

    #[test]
    fn links_lead_only_where_they_say() {
        assert_eq!(
            target("https://a.example/a b)[x](javascript:1)\u{202e}"),
            "https://a.example/ab%29%5Bx%5D%28javascript:1%29"
        );
        assert_eq!(address("Words", "javascript:alert(1)"), "Words: javascript:alert(1)");
    }
}
