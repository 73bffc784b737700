//! Cuts HTML into tags and text.
//!
//! Mastodon's own formatter writes only `p`, `br`, `a`, `span` and five entities (archive format §6.1). That is nearly every
//! post, so a small scanner reads as far as the text keeps to it; from the first other thing on, html5ever's tokenizer goes
//! on. Both give the same tokens, and a property test holds them to it.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::{Rawtext, ScriptData};
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

/// The tokenizer is fed in pieces of about this many bytes …
const PIECE: usize = 1024;

/// … and a single tag or comment may be this long. Longer ones are skipped: the tokenizer compares each attribute of a tag
/// with all others, so one endless tag would take time by the square of its length.
const LONGEST_TAG: usize = 4096;

/// Receives tags and text. Text may come in pieces of any size.
pub(crate) trait Sink {
    /// Text, entities resolved.
    fn text(&mut self, text: &str);
    /// `<name …>`, in lower case.
    fn open(&mut self, name: &str, attributes: &Attributes<'_>);
    /// `</name>`, in lower case.
    fn close(&mut self, name: &str);
}

/// The attributes that mean something here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Attributes<'a> {
    pub href: Option<Cow<'a, str>>,
    pub class: Option<Cow<'a, str>>,
    pub rel: Option<Cow<'a, str>>,
    pub alt: Option<Cow<'a, str>>,
    pub start: Option<Cow<'a, str>>,
    pub value: Option<Cow<'a, str>>,
    pub encoding: Option<Cow<'a, str>>,
    pub reversed: Option<Cow<'a, str>>,
}

impl<'a> Attributes<'a> {
    /// Keeps an attribute; of two with the same name the first counts.
    fn keep(&mut self, name: &str, value: Cow<'a, str>) {
        let place = match name {
            "href" => &mut self.href,
            "class" => &mut self.class,
            "rel" => &mut self.rel,
            "alt" => &mut self.alt,
            "start" => &mut self.start,
            "value" => &mut self.value,
            "encoding" => &mut self.encoding,
            "reversed" => &mut self.reversed,
            _ => return,
        };
        place.get_or_insert(value);
    }

    /// Whether `class` is one of the element's classes.
    pub fn has_class(&self, class: &str) -> bool {
        has_word(self.class.as_deref(), class)
    }

    /// Whether `word` is one of the link's relations.
    pub fn has_rel(&self, word: &str) -> bool {
        has_word(self.rel.as_deref(), word)
    }
}

fn has_word(list: Option<&str>, word: &str) -> bool {
    list.is_some_and(|list| list.split_ascii_whitespace().any(|one| one == word))
}

/// Sends all tokens of `html` to `sink`.
pub(crate) fn read(html: &str, sink: &mut impl Sink) {
    // NUL has rules of its own in the tokenizer.
    let rest = if memchr::memchr(0, html.as_bytes()).is_some() { html } else { read_simple(html, sink) };
    if !rest.is_empty() {
        read_any(rest, sink);
    }
}

/// Reads as long as there is nothing but Mastodon's own markup; gives what is left.
fn read_simple<'a>(html: &'a str, sink: &mut impl Sink) -> &'a str {
    let mut rest = html;
    while !rest.is_empty() {
        let special = memchr::memchr2(b'<', b'&', rest.as_bytes()).unwrap_or(rest.len());
        let (text, from_special) = rest.split_at(special);
        if !text.is_empty() {
            sink.text(text);
        }
        rest = from_special;
        let after = if rest.starts_with('<') { simple_tag(rest, sink) } else { simple_entity(rest, sink) };
        match after {
            Some(after) => rest = after,
            None => break,
        }
    }
    rest
}

/// Sends the entity that `rest` starts with and gives what follows; None when it is not one of the usual.
fn simple_entity<'a>(rest: &'a str, sink: &mut impl Sink) -> Option<&'a str> {
    const ENTITIES: [(&str, &str); 5] =
        [("&amp;", "&"), ("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">")];
    ENTITIES.iter().find_map(|(code, text)| {
        let after = rest.strip_prefix(code)?;
        sink.text(text);
        Some(after)
    })
}

/// Sends the tag that `rest` starts with and gives what follows; None when it is not one of the usual or is written
/// otherwise than Mastodon does.
fn simple_tag<'a>(rest: &'a str, sink: &mut impl Sink) -> Option<&'a str> {
    let inner = rest.strip_prefix('<')?;
    if let Some(inner) = inner.strip_prefix('/') {
        let (name, after) = inner.split_once('>')?;
        if !matches!(name, "p" | "a" | "span") {
            return None;
        }
        sink.close(name);
        return Some(after);
    }
    let end = inner.bytes().take(5).position(|byte| !byte.is_ascii_lowercase())?;
    let (name, mut inner) = inner.split_at(end);
    if !matches!(name, "p" | "br" | "a" | "span") {
        return None;
    }
    let mut attributes = Attributes::default();
    loop {
        if let Some(after) = inner.strip_prefix('>') {
            sink.open(name, &attributes);
            return Some(after);
        }
        if name == "br" {
            let after = inner.strip_prefix(" />").or_else(|| inner.strip_prefix("/>"))?;
            sink.open(name, &attributes);
            return Some(after);
        }
        inner = simple_attribute(inner, &mut attributes)?;
    }
}

/// Keeps the attribute ` name="value"` that `inner` starts with and gives what follows.
fn simple_attribute<'a>(inner: &'a str, attributes: &mut Attributes<'a>) -> Option<&'a str> {
    let (name, value) = inner.strip_prefix(' ')?.split_once("=\"")?;
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
        return None;
    }
    let (value, after) = value.split_once('"')?;
    if memchr::memchr(b'\r', value.as_bytes()).is_some() {
        return None;
    }
    let value = match memchr::memchr(b'&', value.as_bytes()) {
        None => Cow::Borrowed(value),
        Some(_) if value.matches('&').count() == value.matches("&amp;").count() => {
            Cow::Owned(value.replace("&amp;", "&"))
        }
        Some(_) => return None,
    };
    attributes.keep(name, value);
    Some(after)
}

/// Reads anything with html5ever's tokenizer.
fn read_any(html: &str, sink: &mut impl Sink) {
    let sink = RefCell::new(sink);
    let mut rest = html;
    while !rest.is_empty() {
        rest = read_until_overlong(rest, &sink);
    }
}

/// Reads until the end or a tag that is too long; gives what follows that tag.
fn read_until_overlong<'a, S: Sink>(html: &'a str, sink: &RefCell<&mut S>) -> &'a str {
    let adapter = Adapter { sink, heard: Cell::new(false) };
    let options = TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() };
    let tokenizer = Tokenizer::new(adapter, options);
    let queue = BufferQueue::default();
    let mut silent = 0;
    let mut rest = html;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.ceil_char_boundary(PIECE));
        rest = after;
        queue.push_back(StrTendril::from_slice(piece));
        // It would stop early only if the sink asked for a script to run.
        let _done = tokenizer.feed(&queue);
        silent = if tokenizer.sink.heard.take() { 0 } else { silent + piece.len() };
        if silent > LONGEST_TAG {
            return rest.split_once('>').map_or("", |(_, after)| after);
        }
    }
    tokenizer.end();
    rest
}

/// Hands html5ever's tokens on.
struct Adapter<'a, 'b, S> {
    sink: &'a RefCell<&'b mut S>,
    /// A token came since this was last reset.
    heard: Cell<bool>,
}

impl<S: Sink> TokenSink for Adapter<'_, '_, S> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut sink = self.sink.borrow_mut();
        match token {
            Token::CharacterTokens(text) => sink.text(&text),
            Token::TagToken(tag) => {
                self.heard.set(true);
                return pass_tag(&tag, &mut **sink);
            }
            Token::ParseError(_) => return TokenSinkResult::Continue,
            Token::DoctypeToken(_) | Token::CommentToken(_) | Token::NullCharacterToken | Token::EOFToken => {}
        }
        self.heard.set(true);
        TokenSinkResult::Continue
    }
}

fn pass_tag(tag: &Tag, sink: &mut impl Sink) -> TokenSinkResult<()> {
    let name = &*tag.name;
    if tag.kind == TagKind::EndTag {
        sink.close(name);
        return TokenSinkResult::Continue;
    }
    let mut attributes = Attributes::default();
    for attribute in &tag.attrs {
        attributes.keep(&attribute.name.local, Cow::Borrowed(&*attribute.value));
    }
    sink.open(name, &attributes);
    match name {
        "script" => TokenSinkResult::RawData(ScriptData),
        "style" | "iframe" | "noembed" | "noframes" => TokenSinkResult::RawData(Rawtext),
        _ => TokenSinkResult::Continue,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Tokens as text, with neighbouring pieces of text joined.
    #[derive(Default)]
    struct Log(String, bool);

    impl Sink for Log {
        fn text(&mut self, text: &str) {
            if !self.1 {
                self.0.push_str("\ntext ");
            }
            self.1 = true;
            // The tokenizer makes line ends alike; white space is white space to the reader.
            self.0.push_str(&text.replace("\r\n", "\n").replace('\r', "\n"));
        }
        fn open(&mut self, name: &str, attributes: &Attributes<'_>) {
            self.1 = false;
            self.0 += &["\nopen ", name, &format!(" {attributes:?}")].concat();
        }
        fn close(&mut self, name: &str) {
            self.1 = false;
            self.0 += &["\nclose ", name].concat();
        }
    }

    fn log(read: impl Fn(&mut Log)) -> String {
        let mut log = Log::default();
        read(&mut log);
        log.0
    }

    /// Pieces of markup, mostly as Mastodon writes it, some not.
    fn markup() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("<p>"),
            Just("</p>"),
            Just("<br />"),
            Just("<br/>"),
            Just("<br>"),
            Just("</a>"),
            Just("</span>"),
            Just("<span class=\"invisible\">"),
            Just("<span class=\"\">"),
            Just("<p class=\"quote-inline\">"),
            Just("<a href=\"https://a.example/?x=1&amp;y=2\" class=\"mention hashtag\" rel=\"tag\">"),
            Just("<a href=\"https://a.example/?x=1&copy=2\">"),
            Just("<a href=\"a\" href=\"b\">"),
            Just("<a href='a'>"),
            Just("<a href=a>"),
            Just("<a  href=\"a\" >"),
            Just("<A HREF=\"a\">"),
            Just("<a href>"),
            Just("<a href=\"a\"class=\"b\">"),
            Just("<a href=\"a\" / class=\"b\">"),
            Just("<a href=\"&amp;&lt;\">"),
            Just("&amp;"),
            Just("&lt;"),
            Just("&gt;"),
            Just("&quot;"),
            Just("&#39;"),
            Just("&hellip;"),
            Just("&ampx"),
            Just("&"),
            Just("&#x41;"),
            Just("<"),
            Just(">"),
            Just("\""),
            Just("</"),
            Just("<!-- c -->"),
            Just("<b>"),
            Just("</br>"),
            Just("<pre>"),
            Just("<script>"),
            Just("</script>"),
            Just("\r\n"),
            Just(" "),
            Just("text"),
            Just("é🌱"),
            Just("/"),
            Just("\u{feff}"),
            Just("<p/>"),
            Just("<brx>"),
            Just("<span"),
            Just("<a href=\"\r\">"),
            Just("</p >"),
            Just("="),
        ];
        prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn the_small_scanner_and_the_tokenizer_agree(html in markup()) {
            prop_assert_eq!(log(|sink| read(&html, sink)), log(|sink| read_any(&html, sink)));
        }

        #[test]
        fn they_agree_on_any_text(html in "\\PC*") {
            prop_assert_eq!(log(|sink| read(&html, sink)), log(|sink| read_any(&html, sink)));
        }
    }

    #[test]
    fn mastodons_own_markup_never_needs_the_tokenizer() {
        let html = r#"<p>Hi <span class="h-card" translate="no"><a href="https://o.example/@bob" class="u-url mention">@<span>bob</span></a></span> &amp; all<br />it&#39;s</p>"#;
        assert_eq!(read_simple(html, &mut Log::default()), "");
    }

    #[test]
    fn an_endless_tag_is_skipped_and_what_follows_is_read() {
        let names = (0..20_000).map(|i: u32| [" a", &i.to_string()].concat()).collect::<String>();
        let seen = log(|sink| read(&format!("before<b {names}>after"), sink));
        assert_eq!(seen, "\ntext beforeafter");
    }
}
