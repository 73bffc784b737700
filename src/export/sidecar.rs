//! What a file that was taken out no longer says by itself: its description, its post and the date, in a file beside it.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::i18n;
use crate::model::{Attachment, Post};
use crate::tr;

/// The form of the file beside each file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sidecar {
    /// None is written.
    #[default]
    None,
    /// `NAME.txt`: for people.
    Text,
    /// `NAME.xmp`: for programs that keep pictures.
    Xmp,
}

/// What is known about a file. All texts are untrusted.
struct Facts<'a> {
    description: Option<&'a str>,
    link: String,
    date: Option<Timestamp>,
}

impl Sidecar {
    /// Its ending, without the dot.
    pub fn ending(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Text => Some("txt"),
            Self::Xmp => Some("xmp"),
        }
    }

    /// What stands beside the file of `attachment`, which belongs to `post`; times in `zone`.
    pub(super) fn content(self, post: &Post, attachment: &Attachment, zone: &TimeZone) -> String {
        let facts = Facts {
            description: attachment.alt.as_deref().filter(|alt| !alt.trim().is_empty()),
            link: post.url().unwrap_or_else(|| (&*post.uri).into()).into_owned(),
            date: post.published,
        };
        match self {
            Self::None => String::new(),
            Self::Text => text(&facts, zone),
            Self::Xmp => xmp(&facts, zone),
        }
    }
}

fn text(facts: &Facts<'_>, zone: &TimeZone) -> String {
    let description = facts.description.map_or_else(|| tr!("export-no-description"), str::to_owned);
    let link = Some(tr!("export-post", link = &*facts.link)).filter(|_| !facts.link.is_empty());
    let date = facts.date.map(|date| tr!("export-date", date = i18n::time_exact(date, zone)));
    let facts: Vec<_> = [link, date].into_iter().flatten().collect();
    let whole = [description, facts.join("\n")].join("\n\n");
    // What is meant for a terminal or turns the direction of a text has no place in a file.
    let harmless =
        |c: &char| *c == '\n' || !(c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
    whole.trim_end().chars().filter(harmless).chain(['\n']).collect()
}

/// An XMP packet (ISO 16684-1 §7).
fn xmp(facts: &Facts<'_>, zone: &TimeZone) -> String {
    let mut properties = String::new();
    let mut add = |property: String| properties = [&properties, "   ", &property, "\n"].concat();
    if let Some(description) = facts.description {
        let text = escaped(description);
        add(format!(
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{text}</rdf:li></rdf:Alt></dc:description>"
        ));
    }
    if !facts.link.is_empty() {
        add(format!("<dc:source>{}</dc:source>", escaped(&facts.link)));
    }
    if let Some(date) = facts.date {
        let date = date.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
        add(format!("<xmp:CreateDate>{date}</xmp:CreateDate>"));
    }
    format!(
        r#"<?xpacket begin="{}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
{properties}  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"#,
        '\u{feff}'
    )
}

/// As character data of XML; characters that XML 1.0 does not know are left out (§2.2 there).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            c if c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Page;

    fn content(form: Sidecar, alt: Option<&str>, uri: &str) -> String {
        let attachment = Attachment { alt: alt.map(Into::into), ..Attachment::default() };
        let post = Post {
            uri: uri.into(),
            page: Page::new("", uri),
            published: Some("2024-05-03T14:05:09Z".parse().unwrap()),
            ..Post::default()
        };
        form.content(&post, &attachment, &TimeZone::fixed(jiff::tz::offset(2)))
    }

    #[test]
    fn a_text_holds_description_post_and_date() {
        let text = content(Sidecar::Text, Some("A lighthouse\nat night\u{1b}[2J\u{202e}"), "https://a.example/1");
        let date = i18n::time_exact("2024-05-03T14:05:09Z".parse().unwrap(), &TimeZone::fixed(jiff::tz::offset(2)));
        assert_eq!(text, format!("A lighthouse\nat night[2J\n\nPost: https://a.example/1\nDate: {date}\n"));
        assert!(content(Sidecar::Text, Some(" "), "").starts_with("There is no description.\n\nDate: "));
    }

    #[test]
    fn an_xmp_packet_is_well_formed_whatever_it_says() {
        let xmp =
            content(Sidecar::Xmp, Some("]]> <b>\"Tom\" & 'Jerry'</b>\0\u{1b}\u{ffff}\n?>"), "https://a.example/?a&b");
        assert!(xmp.starts_with("<?xpacket begin=\"\u{feff}\" id=") && xmp.ends_with("<?xpacket end=\"w\"?>\n"));
        assert!(xmp.contains(">]]&gt; &lt;b&gt;&quot;Tom&quot; &amp; 'Jerry'&lt;/b&gt;\n?&gt;</rdf:li>"), "{xmp}");
        assert!(xmp.contains("<dc:source>https://a.example/?a&amp;b</dc:source>"));
        assert!(xmp.contains("<xmp:CreateDate>2024-05-03T16:05:09+02:00</xmp:CreateDate>"), "{xmp}");
        assert!(!content(Sidecar::Xmp, None, "").contains("dc:description>"));
    }
}
