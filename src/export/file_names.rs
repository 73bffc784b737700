//! Names for files on people's disks: they say when and about what, are safe on every system, and none is given twice.
//!
//! They are made from untrusted text, so nothing in them can lead out of the folder, hide the ending or mean a device.

use std::collections::HashMap;

use jiff::tz::TimeZone;

use crate::media::FileKind;
use crate::model::{Attachment, Post};
use crate::text::fold::fold;
use crate::text::html;

/// Longest name in bytes, ending included: all file systems in use have room for it.
pub const LONGEST: usize = 200;

/// Most characters of a post's first words.
const WORDS: usize = 50;

/// So much of a post's HTML is looked at for its first words, in bytes.
const MARKUP: usize = 8 * 1024;

/// Longest ending in characters that is taken from an entry's name.
const ENDING: usize = 8;

/// Parts the time, the words and the number.
const PARTED: &str = " – ";

/// What a file is called when nothing is known about it.
const NAMELESS: &str = "file";

/// A name as it is wanted. Whether it is free is another question: see [`Names`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileName {
    /// May be cut where the name is too long.
    start: String,
    /// Place among the post's files, from 1 on.
    number: Option<usize>,
    ending: String,
}

impl FileName {
    /// The attachment at `nth` (from 0 on) of `post`: `2024-05-03 14.05 – first words of the post – 1.jpg`. The number
    /// only when the post has several; without text the first words of the description. None when the post says nothing.
    pub fn of_attachment(post: &Post, nth: usize, ending: &str, zone: &TimeZone) -> Option<Self> {
        let time = post.published.map(|at| at.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%d %H.%M").to_string());
        let description = post.attachments.get(nth).and_then(|attachment| attachment.alt.as_deref());
        let words = words_of(post).or_else(|| description.map(first_words));
        let parts: Vec<_> = [time, words].into_iter().flatten().filter(|part| !part.is_empty()).collect();
        let several = post.attachments.iter().filter(|attachment| is_file(attachment)).count() > 1;
        let number = several.then_some(nth.saturating_add(1));
        (!parts.is_empty()).then(|| Self::new(&parts.join(PARTED), number, ending))
    }

    /// A file that belongs to no post: its own name, made safe.
    pub fn of_entry(name: &str, ending: &str) -> Self {
        let base = base(name);
        Self::new(split(base).map_or(base, |(stem, _)| stem), None, ending)
    }

    /// A picture of the profile, such as `@ada@social.example avatar.png`.
    pub fn of_profile(handle: &str, what: &str, ending: &str) -> Self {
        Self::new(&[handle, what].join(" "), None, ending)
    }

    fn new(start: &str, number: Option<usize>, ending: &str) -> Self {
        let mut start = safe(start);
        if start.is_empty() {
            NAMELESS.clone_into(&mut start);
        }
        if is_device(&start) {
            start.insert(0, '_');
        }
        Self { start, number, ending: ending.to_owned() }
    }

    /// The name; a second file of the same name gets ` (2)`.
    fn copy(&self, copy: u32) -> String {
        let number = self.number.map_or(String::new(), |number| format!("{PARTED}{number}"));
        let copy = if copy > 1 { format!(" ({copy})") } else { String::new() };
        let rest = format!("{number}{copy}.{}", self.ending);
        let room = LONGEST.saturating_sub(rest.len());
        let start = self.start.get(..self.start.floor_char_boundary(room)).unwrap_or_default();
        format!("{}{rest}", trim_end(start))
    }
}

impl std::fmt::Display for FileName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.copy(1))
    }
}

/// Names in one folder, those already there and those given. Two never differ in case, accents or ending alone, so that
/// the folder can go to any system, and a file beside another can have its name with an ending of its own.
#[derive(Debug, Default)]
pub struct Names {
    /// Folded names without their endings, and the last number behind each.
    taken: HashMap<String, u32>,
}

impl Names {
    /// The names of a folder in which these are.
    pub fn new(there: impl IntoIterator<Item = String>) -> Self {
        Self { taken: there.into_iter().map(|name| (key(&name), 1)).collect() }
    }

    /// `wanted`, or the next name after it that is free: `NAME (2).jpg`. Nobody gets it again.
    pub fn next(&mut self, wanted: &FileName) -> String {
        let plain = key(&wanted.copy(1));
        let last = self.taken.get(&plain).copied().unwrap_or(0);
        let mut copy = last.saturating_add(1);
        loop {
            let name = wanted.copy(copy);
            let own = key(&name);
            if !self.taken.contains_key(&own) {
                self.taken.insert(own, 1);
                self.taken.insert(plain, copy);
                return name;
            }
            copy = copy.saturating_add(1);
        }
    }
}

/// In which form names are compared.
fn key(name: &str) -> String {
    fold(split(name).map_or(name, |(stem, _)| stem))
}

/// Ending of a file of this kind, without the dot; of an unknown kind the ending of its own name, if that is one.
pub fn ending(kind: Option<FileKind>, entry_name: &str) -> String {
    let own = || split(base(entry_name)).map(|(_, ending)| ending.to_ascii_lowercase());
    kind.map(|kind| kind.extension().to_owned()).or_else(own).unwrap_or_else(|| "bin".to_owned())
}

/// It is a file, not a link that stands among the attachments.
fn is_file(attachment: &Attachment) -> bool {
    attachment.entry.is_some() || attachment.names_file()
}

/// Last part of a path, whichever way it is written.
fn base(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// A name and its ending, if it has one.
fn split(name: &str) -> Option<(&str, &str)> {
    let (stem, ending) = name.rsplit_once('.')?;
    let is_ending = (1..=ENDING).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (is_ending && !stem.is_empty()).then_some((stem, ending))
}

/// The first words of a post, or of its warning: what stands behind that does not belong into a name. None when it says
/// nothing.
pub fn words_of(post: &Post) -> Option<String> {
    let said = post.warning.as_deref().map_or_else(|| first_words(&start_of(&post.html)), first_words);
    Some(said).filter(|words| !words.is_empty())
}

/// The first lines of a post as plain text.
fn start_of(html: &str) -> String {
    html::plain(html.get(..html.floor_char_boundary(MARKUP)).unwrap_or_default())
}

/// The first words, as many as there is room for; addresses are left out. A single word without end is cut.
fn first_words(text: &str) -> String {
    let seen: Vec<_> = text.split_whitespace().filter(|word| !word.contains("://")).collect();
    let mut words = String::new();
    let mut count = 0;
    for word in clean(&seen.join(" ")).split(' ') {
        let more = word.chars().count() + usize::from(count > 0);
        if count > 0 && count + more > WORDS {
            break;
        }
        if count > 0 {
            words.push(' ');
        }
        words.extend(word.chars().take(WORDS));
        count += more;
    }
    safe(&words)
}

/// A text as the start of a name.
fn safe(text: &str) -> String {
    trim_end(clean(text).trim_start_matches([' ', '.', '-'])).to_owned()
}

/// Without characters that a system forbids or a reader can't see; runs of spaces become one.
fn clean(text: &str) -> String {
    let seen = text.chars().filter(|c| !is_hidden(*c));
    let plain: String = seen.map(|c| if is_forbidden(c) { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Windows takes no name that ends with a dot or a space.
fn trim_end(text: &str) -> &str {
    text.trim_end_matches([' ', '.'])
}

/// Not allowed in names on some system.
fn is_forbidden(c: char) -> bool {
    c.is_control() || matches!(c, '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*')
}

/// Characters that turn the direction of a text, or that nobody can see: a name must look as what it is. Noncharacters.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{2800}' | '\u{3164}' | '\u{fdd0}'..='\u{fdef}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
        || (c as u32) & 0xfffe == 0xfffe
}

/// Windows takes such a name for a device, whatever its ending.
fn is_device(start: &str) -> bool {
    let name = start.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered = |name: &str| {
        let rest = name.strip_prefix("COM").or_else(|| name.strip_prefix("LPT"));
        rest.is_some_and(|rest| matches!(rest, "¹" | "²" | "³") || matches!(rest.as_bytes(), [b'0'..=b'9']))
    };
    matches!(&*name, "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$" | "CLOCK$") || numbered(&name)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::EntryId;

    fn post(html: &str, alts: &[Option<&str>]) -> Post {
        let attachment = |alt: Option<&str>| Attachment {
            url: Some("a".into()),
            alt: alt.map(Into::into),
            entry: Some(EntryId(0)),
            ..Attachment::default()
        };
        Post {
            html: html.into(),
            published: Some("2024-05-03T14:05:09Z".parse().unwrap()),
            attachments: alts.iter().copied().map(attachment).collect(),
            ..Post::default()
        }
    }

    fn named(post: &Post, nth: usize) -> String {
        FileName::of_attachment(post, nth, "jpg", &TimeZone::UTC).unwrap().to_string()
    }

    #[test]
    fn a_name_tells_the_time_and_the_first_words() {
        let one = post("<p>Snails, again!</p>", &[None]);
        assert_eq!(named(&one, 0), "2024-05-03 14.05 – Snails, again!.jpg");
        let zone = TimeZone::fixed(jiff::tz::offset(10));
        let there = FileName::of_attachment(&one, 0, "jpg", &zone).unwrap();
        assert_eq!(there.to_string(), "2024-05-04 00.05 – Snails, again!.jpg");
    }

    #[test]
    fn several_files_of_a_post_are_numbered() {
        let two = post("<p>Two</p>", &[None, None]);
        assert_eq!(named(&two, 0), "2024-05-03 14.05 – Two – 1.jpg");
        assert_eq!(named(&two, 1), "2024-05-03 14.05 – Two – 2.jpg");
    }

    #[test]
    fn without_text_the_description_names_the_file() {
        assert_eq!(named(&post("", &[Some("A lighthouse")]), 0), "2024-05-03 14.05 – A lighthouse.jpg");
        assert_eq!(named(&post("<p></p>", &[None]), 0), "2024-05-03 14.05.jpg");
        let silent = Post { published: None, ..post("", &[None]) };
        assert_eq!(FileName::of_attachment(&silent, 0, "jpg", &TimeZone::UTC), None);
        let undated = Post { published: None, ..post("<p>Words</p>", &[None]) };
        assert_eq!(named(&undated, 0), "Words.jpg");
    }

    #[test]
    fn what_stands_behind_a_warning_is_not_in_the_name() {
        let warned = Post { warning: Some("Spoiler: the end".into()), ..post("<p>He did it</p>", &[None]) };
        assert_eq!(named(&warned, 0), "2024-05-03 14.05 – Spoiler the end.jpg");
    }

    #[test]
    fn words_are_whole_and_addresses_left_out() {
        let long = post(&format!("<p>{}</p>", "seven77 ".repeat(20)), &[None]);
        assert_eq!(named(&long, 0), format!("2024-05-03 14.05 – {}.jpg", ["seven77"; 6].join(" ")));
        let endless = post(&"日".repeat(400), &[None]);
        assert_eq!(named(&endless, 0), format!("2024-05-03 14.05 – {}.jpg", "日".repeat(WORDS)));
        let link = post("<p>See <a href=\"https://a.example/x\">a.example/x</a> and stay</p>", &[None]);
        assert_eq!(named(&link, 0), "2024-05-03 14.05 – See and stay.jpg");
        let stops = post("<p>... Cold. At -5 degrees? Not yet...</p>", &[None]);
        assert_eq!(named(&stops, 0), "2024-05-03 14.05 – Cold. At -5 degrees Not yet.jpg");
        assert_eq!(named(&post("<p>... - .</p>", &[None]), 0), "2024-05-03 14.05.jpg");
    }

    #[test]
    fn what_no_system_takes_is_left_out() {
        assert_eq!(safe("10:30, this/that? \"yes\"\n\t<b> *|\\"), "10 30, this that yes b");
        assert_eq!(safe(" ..hidden. . "), "hidden");
        assert_eq!(safe("-rf"), "rf");
        assert_eq!(safe("photo\u{202e}gpj.exe\u{2066}\u{200b}\u{feff}"), "photogpj.exe");
    }

    #[test]
    fn a_file_of_no_post_keeps_its_own_name() {
        let named = |name: &str| FileName::of_entry(name, &ending(None, name)).to_string();
        assert_eq!(named("media_attachments/files/1/original/0a1b.PNG"), "0a1b.png");
        assert_eq!(named(r"..\..\evil.tar.gz"), "evil.tar.gz");
        assert_eq!(named("a/.htaccess"), "htaccess.bin");
        assert_eq!(named("a/"), "file.bin");
        assert_eq!(named("a/photo.not an ending"), "photo.not an ending.bin");
        assert_eq!(ending(Some(FileKind::Jpeg), "a/b.png"), "jpg");
    }

    #[test]
    fn names_of_devices_become_names_of_files() {
        for name in ["con", "NUL", "Com1", "lpt9", "COM²", "aux .x", "prn.tar", "conin$"] {
            assert!(FileName::new(name, None, "jpg").to_string().starts_with('_'), "{name}");
        }
        for name in ["console", "com", "com10", "nulla", "xcon"] {
            assert!(!FileName::new(name, None, "jpg").to_string().starts_with('_'), "{name}");
        }
    }

    #[test]
    fn no_name_is_given_twice_even_in_other_letters() {
        let mut names = Names::new(["There.PNG".to_owned()]);
        let mut next = |start: &str, ending: &str| names.next(&FileName::new(start, None, ending));
        assert_eq!(next("there", "jpg"), "there (2).jpg");
        assert_eq!(next("Cafe", "jpg"), "Cafe.jpg");
        assert_eq!(next("cafe", "jpg"), "cafe (2).jpg");
        assert_eq!(next("CAFÉ", "png"), "CAFÉ (3).png");
        assert_eq!(next("cafe (2)", "jpg"), "cafe (2) (2).jpg");
        assert_eq!(next("Cafe", "jpg"), "Cafe (4).jpg");
    }

    #[test]
    fn a_hundred_thousand_files_of_one_name_take_no_time() {
        let (mut names, name) = (Names::default(), FileName::new("image", None, "jpg"));
        let last = (0..100_000).map(|_| names.next(&name)).last();
        assert_eq!(last.as_deref(), Some("image (100000).jpg"));
    }

    #[test]
    fn a_picture_of_the_profile_is_named_after_the_account() {
        let name = FileName::of_profile("@ada@social.example:8443", "avatar", "png").to_string();
        assert_eq!(name, "@ada@social.example 8443 avatar.png");
    }

    /// All that must hold of every name.
    fn is_safe(name: &str) -> bool {
        let (stem, ending) = name.rsplit_once('.').unwrap();
        name.len() <= LONGEST
            && !stem.is_empty()
            && !name.chars().any(|c| is_forbidden(c) || is_hidden(c))
            && !name.starts_with(['.', ' ', '-'])
            && !stem.ends_with([' ', '.'])
            && !is_device(name)
            && (1..=ENDING).contains(&ending.len())
            && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
    }

    proptest! {
        #[test]
        fn any_text_gives_a_safe_name(text in any::<String>(), alt in any::<String>(), entry in any::<String>(), copies in 1..4) {
            let (post, end) = (post(&text, &[Some(&alt), None]), ending(None, &entry));
            let undated = Post { published: None, ..post.clone() };
            let wanted = [&post, &undated].map(|post| FileName::of_attachment(post, 0, &end, &TimeZone::UTC));
            let others = [FileName::of_entry(&entry, &end), FileName::of_profile(&text, "header", &end)];
            let mut names = Names::default();
            for name in wanted.into_iter().flatten().chain(others) {
                for _ in 0..copies {
                    let given = names.next(&name);
                    prop_assert!(is_safe(&given), "{given:?}");
                }
            }
        }

        #[test]
        fn long_and_hostile_text_gives_a_safe_name(text in "[a. \u{202e}\u{200b}/:日👩\u{301}-]{0,400}", copies in 1_u32..2_000_000_000) {
            let name = FileName::new(&text, Some(12), "jpeg").copy(copies);
            prop_assert!(is_safe(&name), "{name:?}");
        }
    }
}
