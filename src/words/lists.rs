//! Words for lists: what they are, why one was not taken, what was noted while reading.

use std::path::Path;

use super::Message;
use crate::export::lists::key;
use crate::i18n;
use crate::model::{ListKind, ListNotes, RowFault};
use crate::tr;
use crate::wire::lists::{ListError, MAX_BYTES, MAX_RECORD, MAX_ROWS, Seems};

/// What a list is called: “Following”, “Muted accounts”.
pub fn kind(kind: ListKind) -> String {
    tr!(&format!("list-{}", key(kind)))
}

/// Why a file was not taken as a list; `name` is the file's.
pub fn list_error(error: &ListError, name: &str) -> Message {
    let limited = |key: &str, limit: String| {
        let mut message = Message::of(key, name);
        message.means = tr!(&format!("{key}-means"), limit = limit);
        message
    };
    match error {
        ListError::NotAList(seems) => {
            let what = tr!(&format!("list-seems-{}", seems_key(*seems)), name = name);
            let todo = match seems {
                Seems::Zip => tr!("error-not-a-list-todo-zip"),
                _ => tr!("error-not-a-list-todo"),
            };
            Message { what, means: tr!("error-not-a-list-means"), todo }
        }
        ListError::TooLarge => limited("error-list-too-large", i18n::bytes(MAX_BYTES)),
        ListError::JsonTooLarge(limit) => limited("error-list-too-large", i18n::bytes(*limit)),
        ListError::RecordTooLong => limited("error-list-record", i18n::bytes(MAX_RECORD)),
        ListError::QuoteMissing => Message::of("error-list-quote", name),
        ListError::TooManyRows => limited("error-list-rows", i18n::number(MAX_ROWS)),
        ListError::Damaged => Message::of("error-list-damaged", name),
        ListError::Io(error) => Message::of("error-list-io", name).with_means(&error.to_string()),
        ListError::Stopped => Message::of("error-stopped", name),
    }
}

/// Nobody but the person can tell what a file lists; where nobody can be asked.
pub fn list_unsure(name: &str, kinds: &[ListKind]) -> Message {
    let mut message = Message::of("error-list-unsure", name);
    let names: Vec<_> = kinds.iter().map(|wanted| kind(*wanted)).collect();
    message.means = tr!("error-list-unsure-means", kinds = names.join(", "));
    let example = kinds.first().map_or(ListKind::Following.file_name(), |kind| kind.file_name());
    message.todo = tr!("error-list-unsure-todo", name = example);
    message
}

/// Lists lie beside several archives: whose they are is not known.
pub fn unclaimed(files: &[impl AsRef<Path>]) -> String {
    let names = files.iter().map(|file| file.as_ref().file_name().unwrap_or_default().to_string_lossy().into_owned());
    tr!("lists-unclaimed", names = names.collect::<Vec<_>>().join(", "))
}

/// The file or archive called `name` has no list of the kind that was looked for.
pub fn no_such_list(name: &str) -> Message {
    Message::of("error-no-such-list", name)
}

/// The folder called `name` was named for its lists, and has none.
pub fn no_lists_in(name: &str) -> Message {
    Message::of("error-no-lists-in", name)
}

/// There is no list that could be saved.
pub fn no_lists() -> Message {
    Message::of("error-no-lists", "")
}

/// What was noted while a list was read: a sentence for each thing.
pub fn notes(notes: &ListNotes) -> Vec<String> {
    let counted = [
        (notes.repeated, "list-note-repeated"),
        (notes.cleaned, "list-note-cleaned"),
        (notes.from_profiles, "list-note-profiles"),
        (notes.own_host, "list-note-own-host"),
        (notes.western, "list-note-western"),
        (notes.unused, "list-note-unused"),
    ];
    let counted = counted.into_iter().filter(|(count, _)| *count > 0).map(|(count, key)| tr!(key, count = count));
    let columns = (!notes.columns.is_empty()).then(|| tr!("list-note-columns", names = notes.columns.join(", ")));
    counted.chain(columns).collect()
}

/// Rows that could not be used, one line for each that is kept.
pub fn left_out(notes: &ListNotes) -> Vec<String> {
    let line = |left: &crate::model::LeftOut| {
        let reason = tr!(&format!("row-{}", fault_key(left.reason)));
        tr!("list-left-out", line = i18n::number(left.line), reason = reason, text = &*left.text)
    };
    notes.left_out.iter().map(line).collect()
}

fn fault_key(fault: RowFault) -> &'static str {
    match fault {
        RowFault::NotAnAccount => "not-an-account",
        RowFault::NoHost => "no-host",
        RowFault::NotADomain => "not-a-domain",
        RowFault::NotAnAddress => "not-an-address",
        RowFault::NoListName => "no-list-name",
        RowFault::TooLong => "too-long",
    }
}

fn seems_key(seems: Seems) -> &'static str {
    match seems {
        Seems::Picture => "picture",
        Seems::Zip => "zip",
        Seems::Pdf => "pdf",
        Seems::Binary => "binary",
        Seems::WebPage => "web-page",
        Seems::Json => "json",
        Seems::Text => "text",
        Seems::Empty => "empty",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LeftOut;

    fn is_said(text: &str) {
        assert!(!text.is_empty() && !text.starts_with('[') && !text.contains('{'), "{text:?}");
    }

    #[test]
    fn every_refusal_says_three_things() {
        const SEEMS: [Seems; 8] = [
            Seems::Picture,
            Seems::Zip,
            Seems::Pdf,
            Seems::Binary,
            Seems::WebPage,
            Seems::Json,
            Seems::Text,
            Seems::Empty,
        ];
        let others = [
            ListError::TooLarge,
            ListError::JsonTooLarge(8 << 20),
            ListError::RecordTooLong,
            ListError::QuoteMissing,
            ListError::TooManyRows,
            ListError::Damaged,
            ListError::Io(std::io::Error::other("no")),
            ListError::Stopped,
        ];
        for error in SEEMS.map(ListError::NotAList).into_iter().chain(others) {
            let Message { what, means, todo } = list_error(&error, "x.csv");
            for part in [what, means, todo] {
                is_said(&part);
            }
        }
        let unsure = list_unsure("x.csv", &ListKind::ALL);
        for part in [unsure.what, unsure.means, unsure.todo, no_lists().what, no_lists().means, no_lists().todo] {
            is_said(&part);
        }
        let Message { what, means, todo } = no_lists_in("lists");
        for part in [what, means, todo] {
            is_said(&part);
        }
    }

    #[test]
    fn a_limit_that_is_reached_is_said_and_what_to_do_then() {
        for (error, limit) in [
            (ListError::TooLarge, i18n::bytes(MAX_BYTES)),
            (ListError::JsonTooLarge(8 << 20), i18n::bytes(8_u64 << 20)),
            (ListError::RecordTooLong, i18n::bytes(MAX_RECORD)),
            (ListError::TooManyRows, i18n::number(MAX_ROWS)),
        ] {
            let Message { means, todo, .. } = list_error(&error, "x.csv");
            assert!(means.contains(&limit) && means.contains("Nothing of it was taken over"), "{error}: {means}");
            assert!(todo.contains("split") || todo.contains("text editor"), "{error}: {todo}");
        }
    }

    #[test]
    fn every_note_and_every_fault_has_its_sentence() {
        const FAULTS: [RowFault; 6] = [
            RowFault::NotAnAccount,
            RowFault::NoHost,
            RowFault::NotADomain,
            RowFault::NotAnAddress,
            RowFault::NoListName,
            RowFault::TooLong,
        ];
        let all = ListNotes {
            repeated: 1,
            cleaned: 2,
            from_profiles: 1,
            own_host: 2,
            western: 1,
            unused: 6,
            left_out: FAULTS.map(|reason| LeftOut { line: 1, reason, text: "x".into() }).into(),
            columns: vec!["#comment".into()],
        };
        assert_eq!((notes(&all).len(), left_out(&all).len()), (7, 6));
        notes(&all).iter().chain(&left_out(&all)).for_each(|sentence| is_said(sentence));
        for wanted in ListKind::ALL {
            is_said(&kind(wanted));
        }
        assert_eq!(notes(&ListNotes::default()), [""; 0]);
    }
}
