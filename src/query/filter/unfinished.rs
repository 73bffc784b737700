//! Search texts that somebody is still typing, so that posts do not come and go between letters.
//!
//! An operator at the end that says nothing yet, such as `has:` or `before:20`, is left out, and of `during:2023-` the year
//! counts. Of `#gard` only the posts can tell whether it is whole: [`Clause::may_go_on`].

use super::parse::{self, HAS, IS, Term, WEEKDAYS};
use super::{Clause, Condition, Filter, Person};
use crate::model::{Library, Post};
use crate::progress::StopFlag;
use crate::query::who::{Owner, addresses, boosted};

/// Operators, as they begin while they are typed.
const OPERATORS: [&str; 12] =
    ["is", "has", "language", "lang", "before", "after", "during", "on", "at", "to", "from", "with"];

/// After this many posts the flag is looked at.
const OFTEN: usize = 4096;

/// What a text says so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// Without an operator at the end that says nothing yet.
    pub filter: Filter,
    /// The clause at the end, if more letters may make it another one.
    pub open: Option<Clause>,
}

impl Typed {
    /// Reads a text whose last word may not be whole. A space behind a word ends it.
    pub fn read(text: &str) -> Self {
        let mut terms: Vec<Term<'_>> = parse::terms(text).collect();
        let mut open = None;
        if let Some(last) = terms.last_mut()
            && let Some(word) = last.word.filter(|word| text.ends_with(word))
        {
            last.condition = so_far(word, last.condition.take());
            open = last.condition.clone().filter(|condition| is_open(word, condition));
        }
        let filter: Filter = terms.into_iter().filter_map(Term::into_clause).collect();
        // Whatever must not be there takes nothing away as long as it is not whole.
        let open = open.map(Condition::wanted).filter(|clause| filter.clauses().last() == Some(clause));
        Self { filter, open }
    }
}

/// What the last word of a text says so far, of which `condition` was read.
fn so_far(word: &str, condition: Option<Condition>) -> Option<Condition> {
    let Some((operator, value)) = word.split_once(':') else { return condition.filter(|_| word != "#") };
    if parse::operator(word).is_some() {
        return condition;
    }
    let (keeps_words, part) = match operator.to_ascii_lowercase().as_str() {
        "is" => (!begins_any(IS, value), None),
        "has" => (!begins_any(HAS, value) && !begins("edit", value), None),
        "on" => (!begins_any(WEEKDAYS, value), None),
        "before" | "after" | "during" => (!is_short(value, 3), without_end(value, '-')),
        "at" => (!is_short(value, 0), without_end(value, ':')),
        "language" | "lang" => (!value.is_empty(), None),
        "to" | "from" | "with" => (!matches!(value, "" | "@"), value.strip_suffix('@')),
        _ => return condition,
    };
    let of_part = part.and_then(|part| parse::operator(&format!("{operator}:{part}")));
    of_part.or(condition.filter(|_| keeps_words))
}

/// Digits, no more than `most`.
fn is_short(value: &str, most: usize) -> bool {
    value.len() <= most && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// `2023` of `2023-` and of `2023-0`.
fn without_end(value: &str, parts: char) -> Option<&str> {
    value.strip_suffix('0').unwrap_or(value).strip_suffix(parts)
}

/// `name` begins with `text`, whatever the case.
fn begins(name: &str, text: &str) -> bool {
    name.get(..text.len()).is_some_and(|start| start.eq_ignore_ascii_case(text))
}

fn begins_any<T>(names: &[(&str, T)], text: &str) -> bool {
    names.iter().any(|(name, _)| begins(name, text))
}

/// More letters may make the word at the end one that other posts fit.
fn is_open(word: &str, condition: &Condition) -> bool {
    match condition {
        Condition::Words(_) => OPERATORS.iter().any(|operator| begins(operator, word)),
        Condition::Hashtag(_) | Condition::Language(_) | Condition::To(_) | Condition::From(_) | Condition::With(_) => {
            true
        }
        _ => false,
    }
}

impl Clause {
    /// More letters may make this clause, which no post fits, one that some post fits: they begin the same.
    pub fn may_go_on(&self, library: &Library, stop: &StopFlag) -> bool {
        if self.phrase().is_some() {
            return true;
        }
        let owner = Owner::of(&library.account);
        let mut posts = library.posts().enumerate().take_while(|(at, _)| at % OFTEN != 0 || !stop.is_stopped());
        posts.any(|(_, (_, post))| self.condition.begins_in(post, owner))
    }
}

impl Condition {
    fn begins_in(&self, post: &Post, owner: Owner<'_>) -> bool {
        let to = |person: &Person| addresses(post, owner, |who| person.begins(who));
        let from = |person: &Person| person.begins(boosted(post).unwrap_or_else(|| owner.who()));
        match self {
            Self::Hashtag(name) => post.hashtags.iter().any(|hashtag| name.begins(hashtag)),
            Self::Language(name) => post.language.as_deref().is_some_and(|language| name.begins(language)),
            Self::To(person) => to(person),
            Self::From(person) => from(person),
            Self::With(person) => to(person) || from(person),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Option<String>) {
        let typed = Typed::read(text);
        (typed.filter.to_string(), typed.open.map(|clause| clause.to_string()))
    }

    #[test]
    fn an_operator_that_says_nothing_yet_is_left_out() {
        for text in [
            "is:",
            "is:r",
            "IS:repl",
            "has:",
            "has:pic",
            "has:edi",
            "on:mon",
            "before:",
            "before:2",
            "after:202",
            "at:",
            "language:",
            "to:",
            "from:@",
            "with:",
            "-has:",
            "#",
            "-",
            "\"",
            "-\"",
        ] {
            assert_eq!(read(text).0, "", "{text}");
            assert_eq!(read(&format!("snails {text}")), ("snails".into(), None), "{text}");
        }
        // A space ends it: then it is what it would be anywhere.
        for text in ["has:", "before:20", "from:@"] {
            assert_eq!(Typed::read(&format!("{text} ")).filter, Filter::parse(text), "{text}");
        }
    }

    #[test]
    fn of_what_is_begun_the_whole_parts_count() {
        for (text, filter) in [
            ("during:2023-", "during:2023"),
            ("during:2023-0", "during:2023"),
            ("during:2023-1", "during:2023-01"),
            ("before:2024-05-", "before:2024-05"),
            ("-before:2024-05-0", "-before:2024-05"),
            ("at:09:", "at:09"),
            ("at:09:0", "at:09"),
            ("to:@bob@", "to:@bob"),
            ("\"the old gar", "\"the old gar\""),
        ] {
            assert_eq!(read(text).0, filter, "{text}");
        }
    }

    #[test]
    fn what_can_not_become_an_operator_is_looked_for_as_it_stands() {
        for text in ["has:fun", "is:x", "before:x", "before:2024-13", "x:", "https:", "well-known", "snails", "#garden"]
        {
            assert_eq!(Typed::read(text).filter, Filter::parse(text), "{text}");
        }
    }

    #[test]
    fn names_and_beginnings_of_operators_are_open_at_the_end_only() {
        for text in ["fro", "B", "#gard", "to:@bo", "from:other.ex", "language:d", "lang:d"] {
            assert!(read(text).1.is_some() && read(&format!("x {text}")).1.is_some(), "{text}");
            assert_eq!((read(&format!("{text} ")).1, read(&format!("-{text}")).1), (None, None), "{text}");
        }
        for text in ["snails", "fromage", "\"fro\"", "\"fro", "is:reply", "has:media", "during:2023", ""] {
            assert_eq!(read(text).1, None, "{text}");
        }
    }
}
