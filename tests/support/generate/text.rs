//! Puts words together: the text of a post as spans, and the HTML each server version makes of it.

use std::fmt::Write as _;

use super::{
    Dialect, english,
    languages::{CUSTOM_EMOJI, EMOJI, LANGUAGES},
    people::{Friend, Person},
    rng::Rng,
};

/// A piece of a post's text.
#[derive(Clone, Debug)]
pub enum Span {
    /// Words.
    Words(String),
    /// A link, shown shortened.
    Link(String),
    /// Somebody's handle; `local` when they are on the person's own server.
    Mention { username: String, url: String },
    /// A hashtag, spelled as the person did.
    Tag(String),
    /// A line break.
    Break,
    /// A new paragraph.
    Paragraph,
}

/// Text of a post, its language, and what it uses.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// The pieces, in order.
    pub spans: Vec<Span>,
    /// Language code, if the post has one.
    pub language: Option<&'static str>,
    /// Hashtags used, as spelled.
    pub tags: Vec<String>,
    /// Custom emoji used, without colons.
    pub emoji: Vec<&'static str>,
}

impl Text {
    /// Plain words in one language; `\n` breaks the line, an empty line parts paragraphs, `#word` is a hashtag and a
    /// word that begins with `https://` a link.
    pub fn plain(words: &str, language: &'static str) -> Self {
        let mut text = Self { language: Some(language), ..Self::default() };
        for (number, paragraph) in words.split("\n\n").enumerate() {
            if number > 0 {
                text.spans.push(Span::Paragraph);
            }
            for (number, line) in paragraph.split('\n').enumerate() {
                if number > 0 {
                    text.spans.push(Span::Break);
                }
                for piece in line.split_inclusive(' ') {
                    text.push_word(piece);
                }
            }
        }
        text
    }

    fn push_word(&mut self, piece: &str) {
        let word = piece.trim_end();
        let blank = if word.len() < piece.len() { " " } else { "" };
        if let Some(tag) = word.strip_prefix('#').filter(|tag| !tag.is_empty()) {
            self.push_tag(tag);
            self.say(blank);
        } else if word.starts_with("https://") {
            self.spans.push(Span::Link(word.into()));
            self.say(blank);
        } else {
            self.say(piece);
        }
    }

    /// Adds words.
    pub fn say(&mut self, words: &str) {
        match self.spans.last_mut() {
            Some(Span::Words(before)) => before.push_str(words),
            _ if words.is_empty() => {}
            _ => self.spans.push(Span::Words(words.into())),
        }
    }

    /// Adds a hashtag.
    pub fn push_tag(&mut self, tag: &str) {
        self.spans.push(Span::Tag(tag.into()));
        if !self.tags.iter().any(|known| known.eq_ignore_ascii_case(tag)) {
            self.tags.push(tag.into());
        }
    }

    /// Puts a handle in front.
    pub fn address(&mut self, friend: &Friend) {
        self.spans.insert(0, Span::Words(" ".into()));
        self.spans.insert(0, Span::Mention { username: friend.username.clone(), url: friend.url() });
    }

    /// The HTML a server of this dialect makes of it (archive format §6.1).
    pub fn html(&self, person: &Person, dialect: Dialect) -> String {
        let mut html = String::with_capacity(400);
        if self.spans.is_empty() {
            return html;
        }
        let no_translation = if dialect.writes_translate() { " translate=\"no\"" } else { "" };
        html.push_str("<p>");
        for span in &self.spans {
            match span {
                Span::Words(words) => escape(&mut html, words),
                Span::Break => html.push_str("<br />"),
                Span::Paragraph => html.push_str("</p><p>"),
                Span::Link(url) => link(&mut html, url, dialect.link_relation(), no_translation),
                Span::Tag(tag) => {
                    let host = &person.host;
                    let _ = write!(
                        html,
                        "<a href=\"https://{host}/tags/{tag}\" class=\"mention hashtag\" rel=\"tag\">#<span>{tag}</span></a>"
                    );
                }
                Span::Mention { username, url } => {
                    let _ = write!(
                        html,
                        "<span class=\"h-card\"{no_translation}><a href=\"{url}\" class=\"u-url mention\">@<span>{username}</span></a></span>"
                    );
                }
            }
        }
        html.push_str("</p>");
        html
    }
}

fn escape(html: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            _ => html.push(letter),
        }
    }
}

/// A link in three spans: hidden scheme, thirty letters that show, hidden rest.
fn link(html: &mut String, url: &str, relation: &str, no_translation: &str) {
    let shown_from = ["https://www.", "https://", "http://www.", "http://"]
        .iter()
        .find(|prefix| url.starts_with(**prefix))
        .map_or(0, |prefix| prefix.len());
    let shown_to = url[shown_from..].char_indices().nth(30).map_or(url.len(), |(at, _)| shown_from + at);
    let class = if shown_to < url.len() { "ellipsis" } else { "" };
    html.push_str("<a href=\"");
    escape(html, url);
    let _ = write!(html, "\" target=\"_blank\" rel=\"{relation}\"{no_translation}><span class=\"invisible\">");
    escape(html, &url[..shown_from]);
    let _ = write!(html, "</span><span class=\"{class}\">");
    escape(html, &url[shown_from..shown_to]);
    html.push_str("</span><span class=\"invisible\">");
    escape(html, &url[shown_to..]);
    html.push_str("</span></a>");
}

/// Fills the places of a sentence with words.
pub fn fill(rng: &mut Rng, sentence: &str, words: &[&str]) -> String {
    let mut filled = String::with_capacity(sentence.len() + 24);
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((slot, after)) = after.split_once('}') else { break };
        match slot {
            "n" => {
                let _ = write!(filled, "{}", rng.between(2, 19));
            }
            "N" => {
                let _ = write!(filled, "{}", rng.between(20, 4800));
            }
            "w" => filled.push_str(rng.word(words)),
            _ => filled.push_str(rng.word(english::words(slot))),
        }
        rest = after;
    }
    filled.push_str(rest);
    mend_articles(&filled)
}

/// "a otter" → "an otter"; a capital letter at the beginning.
fn mend_articles(sentence: &str) -> String {
    let mut mended = String::with_capacity(sentence.len() + 4);
    let mut letters = sentence.chars();
    if let Some(first) = letters.next() {
        mended.extend(first.to_uppercase());
    }
    mended.push_str(letters.as_str());
    for vowel in ["a", "e", "i", "o", "u"] {
        let wrong = format!(" a {vowel}");
        if mended.contains(&wrong) {
            mended = mended.replace(&wrong, &format!(" an {vowel}"));
        }
    }
    mended
}

/// How many letters the next post has: mostly a sentence or two, now and then the whole 500.
fn wanted_length(rng: &mut Rng) -> usize {
    ((rng.normal() * 0.85 + 4.75).exp() as usize).clamp(5, 900)
}

/// A post of the person's own, in one of their languages.
pub fn post(rng: &mut Rng) -> Text {
    let others: u32 = LANGUAGES.iter().map(|language| language.weight).sum();
    let mut drawn = rng.below(u64::from(others) * 3) as u32;
    for language in &LANGUAGES {
        if drawn < language.weight {
            return post_in(rng, language.code);
        }
        drawn -= language.weight;
    }
    post_in(rng, "en")
}

/// A post in the language of this code.
pub fn post_in(rng: &mut Rng, code: &str) -> Text {
    let length = wanted_length(rng);
    let language = LANGUAGES.iter().find(|language| language.code == code);
    let (mut text, tags, code) = match language {
        Some(language) => {
            let length = if language.space.is_empty() { length / 3 } else { length };
            (sentences(rng, language.sentences, language.words, language.space, length), language.tags, language.code)
        }
        None => (sentences(rng, &english::SENTENCES, &[], " ", length), &english::TAGS[..], "en"),
    };
    text.language = (!rng.chance(0.01)).then_some(code);
    decorate(rng, &mut text, tags);
    text
}

/// An answer to somebody.
pub fn answer(rng: &mut Rng) -> Text {
    let mut text = if rng.chance(0.25) {
        let language = rng.pick(&LANGUAGES);
        let mut text = sentences(rng, language.sentences, language.words, language.space, 20);
        text.language = Some(language.code);
        text
    } else {
        let length = wanted_length(rng) / 2;
        let mut text = Text { language: Some("en"), ..Text::default() };
        text.say(&fill_one(rng, &english::ANSWERS));
        if length > 60 {
            text.say(" ");
            text.say(&fill_one(rng, &english::SENTENCES));
        }
        text
    };
    if rng.chance(0.2) {
        text.say(" ");
        text.say(rng.word(&EMOJI));
    }
    text
}

fn fill_one(rng: &mut Rng, sentences: &[&str]) -> String {
    let sentence = rng.word(sentences);
    fill(rng, sentence, &[])
}

fn sentences(rng: &mut Rng, choices: &[&str], words: &[&str], space: &str, length: usize) -> Text {
    let mut text = Text::default();
    let mut letters = 0;
    // Steps through the sentences from a random one, so that none comes twice.
    let mut choice = rng.below(choices.len() as u64) as usize;
    for used in 0..choices.len() {
        if letters >= length.min(470) && used > 0 {
            break;
        }
        let sentence = fill(rng, choices[choice], words);
        choice = (choice + choices.len() - 1 - rng.below(2) as usize * (used % 2)) % choices.len();
        if letters > 0 {
            if letters > 120 && rng.chance(0.3) {
                text.spans.push(if rng.chance(0.8) { Span::Paragraph } else { Span::Break });
            } else {
                text.say(space);
            }
        }
        letters += sentence.chars().count() + 1;
        text.say(&sentence);
    }
    text
}

/// Adds what people add: emoji, a link, hashtags, custom emoji.
fn decorate(rng: &mut Rng, text: &mut Text, tags: &[&str]) {
    if rng.chance(0.18) {
        text.say(" ");
        for _ in 0..rng.between(1, 3) {
            text.say(rng.word(&EMOJI));
        }
    }
    if rng.chance(0.05) {
        let code = rng.word(&CUSTOM_EMOJI);
        text.say(&format!(" :{code}:"));
        text.emoji.push(code);
    }
    if rng.chance(0.14) {
        text.say(" ");
        let site = rng.word(&["www.example.org", "blog.example", "www.moss.example", "maps.example.net"]);
        let number = rng.below(5000);
        text.spans.push(Span::Link(format!("https://{site}/{}/{number}", rng.word(&english::LINK_PATHS))));
    }
    if rng.chance(0.22) {
        text.spans.push(Span::Paragraph);
        let first = rng.below(tags.len() as u64) as usize;
        for number in 0..rng.between(1, 4).min(tags.len() as u64) as usize {
            if number > 0 {
                text.say(" ");
            }
            text.push_tag(tags[(first + number * 3) % tags.len()]);
        }
    }
}
