//! Reads the texts in `assets/locales/` and takes them apart: the words, the values between them, and choices by number. Knows as
//! much of Fluent's form as these files use; what it does not know fails the test.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::iter::Peekable;
use std::path::{Path, PathBuf};
use std::str::Chars;

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words as they stand there.
    Words(String),
    /// A value by its name.
    Value(String),
    /// Words in quotes, such as none at all.
    Quoted(String),
    /// One of several forms, by a value.
    Choice(String, Vec<Form>),
}

/// One form of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// A number or a category of numbers.
    pub key: String,
    /// Taken when no other fits.
    pub usual: bool,
    /// What it says.
    pub parts: Vec<Part>,
}

/// Messages by their keys.
pub type Texts = BTreeMap<String, Vec<Part>>;

/// The files of a language.
pub fn files(code: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales").join(code);
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// All texts of a language, as they stand in its files, comments left out.
pub fn source(code: &str) -> String {
    let read = |path: &PathBuf| std::fs::read_to_string(path).unwrap();
    let all: Vec<String> = files(code).iter().map(read).collect();
    let lines = all.iter().flat_map(|text| text.lines()).filter(|line| !line.starts_with('#'));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// All texts of a language, taken apart.
pub fn texts(code: &str) -> Texts {
    let source = source(code);
    let begins = |line: &str| line.starts_with(|c: char| c.is_ascii_alphabetic());
    let mut raw: Vec<(String, String)> = Vec::new();
    for line in source.lines() {
        if begins(line) {
            let (key, text) = line.split_once('=').unwrap_or_else(|| panic!("no message: {line}"));
            raw.push((key.trim().to_owned(), text.trim_start().to_owned()));
        } else if let Some((_, text)) = raw.last_mut() {
            text.push('\n');
            text.push_str(line);
        }
    }
    let mut texts = Texts::new();
    for (key, text) in raw {
        let mut rest = text.trim().chars().peekable();
        let parts = parts(&mut rest, false);
        assert!(rest.next().is_none(), "{code}: something is left of {key}");
        assert!(texts.insert(key.clone(), parts).is_none(), "{code}: {key} is there twice");
    }
    texts
}

/// Reads up to the end, or in a form up to the next form.
fn parts(rest: &mut Peekable<Chars<'_>>, in_form: bool) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut words = String::new();
    while let Some(c) = rest.peek().copied() {
        if in_form && (c == '}' || (c == '\n' && ends_form(rest))) {
            break;
        }
        rest.next();
        if c == '{' {
            if !words.is_empty() {
                parts.push(Part::Words(std::mem::take(&mut words)));
            }
            parts.push(placeable(rest));
        } else {
            words.push(c);
        }
    }
    if !words.is_empty() {
        parts.push(Part::Words(words));
    }
    parts
}

fn ends_form(rest: &Peekable<Chars<'_>>) -> bool {
    let after: String = rest.clone().skip_while(|c| c.is_whitespace()).take(2).collect();
    after.starts_with(['[', '}']) || after.starts_with("*[")
}

fn placeable(rest: &mut Peekable<Chars<'_>>) -> Part {
    skip_space(rest);
    if rest.next_if_eq(&'"').is_some() {
        let quoted = until(rest, '"');
        skip_space(rest);
        assert_eq!(rest.next(), Some('}'));
        return Part::Quoted(quoted);
    }
    assert_eq!(rest.next(), Some('$'), "a value or words in quotes");
    let mut name = String::new();
    while let Some(c) = rest.next_if(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')) {
        name.push(c);
    }
    skip_space(rest);
    if rest.next_if_eq(&'}').is_some() {
        return Part::Value(name);
    }
    assert_eq!((rest.next(), rest.next()), (Some('-'), Some('>')), "after ${name}");
    Part::Choice(name, forms(rest))
}

fn forms(rest: &mut Peekable<Chars<'_>>) -> Vec<Form> {
    let mut forms = Vec::new();
    loop {
        skip_space(rest);
        if rest.next_if_eq(&'}').is_some() {
            return forms;
        }
        let usual = rest.next_if_eq(&'*').is_some();
        assert_eq!(rest.next(), Some('['), "a form");
        let key = until(rest, ']');
        rest.next_if_eq(&' ');
        forms.push(Form { key, usual, parts: parts(rest, true) });
    }
}

fn skip_space(rest: &mut Peekable<Chars<'_>>) {
    while rest.next_if(char::is_ascii_whitespace).is_some() {}
}

fn until(rest: &mut Peekable<Chars<'_>>, end: char) -> String {
    let mut text = String::new();
    for c in rest.by_ref() {
        if c == end {
            return text;
        }
        text.push(c);
    }
    panic!("no {end} after {text}");
}

/// Calls `each` with every part, those inside of choices too.
pub fn walk<'a>(parts: &'a [Part], each: &mut impl FnMut(&'a Part)) {
    for part in parts {
        each(part);
        if let Part::Choice(_, forms) = part {
            for form in forms {
                walk(&form.parts, each);
            }
        }
    }
}

/// All words of a message, one after the other.
pub fn words(parts: &[Part]) -> String {
    let mut all = String::new();
    walk(parts, &mut |part| {
        if let Part::Words(words) | Part::Quoted(words) = part {
            all.push_str(words);
            all.push(' ');
        }
    });
    all
}

/// A language that nobody speaks, made of English: each text stands between `‹` and `›`, has accents, and is about 40 %
/// longer.
pub fn pseudo() -> String {
    let mut out = String::new();
    for (key, parts) in texts("en") {
        let _ = write!(out, "{key} = ‹");
        write_pseudo(&parts, &mut out);
        out.push_str("›\n");
    }
    out
}

fn write_pseudo(parts: &[Part], out: &mut String) {
    for part in parts {
        match part {
            Part::Words(words) => out.extend(words.chars().flat_map(accented)),
            Part::Value(name) => out.extend(["{ $", name.as_str(), " }"]),
            Part::Quoted(words) => out.extend(["{ \"", words.as_str(), "\" }"]),
            Part::Choice(name, forms) => {
                let _ = writeln!(out, "{{ ${name} ->");
                for form in forms {
                    let _ = write!(out, "   {}[{}] ", if form.usual { "*" } else { " " }, form.key);
                    write_pseudo(&form.parts, out);
                    out.push('\n');
                }
                out.push_str("  }");
            }
        }
    }
}

fn accented(c: char) -> Vec<char> {
    match c {
        'a' => vec!['á', 'á'],
        'e' => vec!['é', 'é'],
        'i' => vec!['í', 'í'],
        'o' => vec!['ó', 'ó'],
        'u' => vec!['ú', 'ú'],
        c => vec![c],
    }
}
