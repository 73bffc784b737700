//! Tables of people, lists and servers: in which order their rows are shown, and which of them match a text. Rows stay
//! where they are; the answers are their numbers.

use std::borrow::Cow;
use std::cmp::Reverse;

use memchr::memmem::Finder;

use super::people::{Instance, Person};
use super::saved::SavedPost;
use crate::model::{Extra, ListRow};
use crate::text::account::readable;
use crate::text::fold::{fold, fold_into};

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// The account, domain or post.
    Address,
    /// Who wrote a saved post.
    Account,
    /// The server.
    Host,
    /// Title of the list.
    ListName,
    /// Whether boosts are shown.
    ShowBoosts,
    /// Whether posts notify.
    Notify,
    /// Languages that are shown.
    Languages,
    /// Whether notifications are hidden.
    HideNotifications,
    /// What a server does with a domain.
    Severity,
    /// How often.
    Times,
    /// How often in answers.
    Replies,
    /// First time.
    First,
    /// Last time.
    Last,
    /// How many people.
    People,
    /// Whether it is an own post.
    Own,
    /// What became of a row since an older copy.
    Change,
    /// Words a filter looks for.
    Keywords,
    /// What a filter does.
    Action,
    /// Where a filter works.
    Contexts,
    /// When a filter ends.
    Expires,
}

/// What a cell is sorted by.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// A text, by its folded form.
    Text(Cow<'a, str>),
    /// A number, a yes or no, a time in seconds. None comes behind all others, whichever way it is sorted.
    Number(Option<i64>),
}

/// A row of a table.
pub trait TableRow {
    /// The cell in this column. One that the table has not is the same for all rows.
    fn cell(&self, column: Column) -> Cell<'_>;

    /// Gives `each` the texts that are searched.
    fn texts(&self, each: &mut dyn FnMut(&str));
}

/// Numbers of all rows in the order of a column. Rows that say the same keep their order.
pub fn order<Row: TableRow>(rows: &[Row], by: Column, descending: bool) -> Vec<u32> {
    match rows.first().map(|row| row.cell(by)) {
        None => Vec::new(),
        Some(Cell::Text(_)) => by_text(rows, by, descending),
        Some(Cell::Number(_)) => by_number(rows, by, descending),
    }
}

fn by_number<Row: TableRow>(rows: &[Row], by: Column, descending: bool) -> Vec<u32> {
    let number = |row: &Row| match row.cell(by) {
        Cell::Number(number) => number,
        Cell::Text(_) => None,
    };
    let mut keyed: Vec<_> = (0_u32..).zip(rows).map(|(at, row)| (number(row), at)).collect();
    if descending {
        keyed.sort_by_key(|(number, _)| (number.is_none(), Reverse(*number)));
    } else {
        keyed.sort_by_key(|(number, _)| (number.is_none(), *number));
    }
    keyed.into_iter().map(|(_, at)| at).collect()
}

/// Compares the first bytes as a number, and the whole texts only where those are the same.
fn by_text<Row: TableRow>(rows: &[Row], by: Column, descending: bool) -> Vec<u32> {
    let mut folded = String::new();
    let spans: Vec<_> = rows
        .iter()
        .map(|row| {
            let start = folded.len();
            if let Cell::Text(text) = row.cell(by) {
                fold_into(&text, &mut folded);
            }
            start..folded.len()
        })
        .collect();
    let text = |at: u32| spans.get(at as usize).and_then(|span| folded.get(span.clone())).unwrap_or_default();
    let mut keyed: Vec<(u64, u32)> = (0..).zip(rows).map(|(at, _)| (beginning(text(at)), at)).collect();
    keyed.sort_unstable_by(|one, other| {
        let order = one.0.cmp(&other.0).then_with(|| text(one.1).cmp(text(other.1)));
        let order = if descending { order.reverse() } else { order };
        order.then_with(|| one.1.cmp(&other.1))
    });
    keyed.into_iter().map(|(_, at)| at).collect()
}

/// The first eight bytes as a number in the same order.
fn beginning(text: &str) -> u64 {
    let mut first = [0; 8];
    first.iter_mut().zip(text.as_bytes()).for_each(|(place, byte)| *place = *byte);
    u64::from_be_bytes(first)
}

/// Numbers of the rows that hold all words of `text`, in their order. Case and accents do not matter. An empty text matches
/// every row.
pub fn search<Row: TableRow>(rows: &[Row], text: &str) -> Vec<u32> {
    let words: Vec<String> = text.split_whitespace().map(fold).filter(|word| !word.is_empty()).collect();
    let words: Vec<_> = words.iter().map(|word| Finder::new(word.as_bytes())).collect();
    let mut folded = String::new();
    let mut matches = |row: &Row| {
        folded.clear();
        row.texts(&mut |text| {
            fold_into(text, &mut folded);
            folded.push('\n');
        });
        words.iter().all(|word| word.find(folded.as_bytes()).is_some())
    };
    (0..).zip(rows).filter(|(_, row)| words.is_empty() || matches(row)).map(|(at, _)| at).collect()
}

impl TableRow for ListRow {
    fn cell(&self, column: Column) -> Cell<'_> {
        let flag = |flag: Option<bool>| Cell::Number(flag.map(i64::from));
        match (column, &self.extra) {
            (Column::Address, _) => Cell::Text(self.shown().into()),
            (Column::Host, _) => Cell::Text(self.host().into()),
            (Column::ListName, Extra::List { name }) => Cell::Text((&**name).into()),
            (Column::Severity, Extra::Domain { severity }) => Cell::Text((&**severity).into()),
            (Column::Languages, Extra::Following { languages, .. }) => Cell::Text(languages.join(", ").into()),
            (Column::ShowBoosts, Extra::Following { show_boosts, .. }) => flag(*show_boosts),
            (Column::Notify, Extra::Following { notify, .. }) => flag(*notify),
            (Column::HideNotifications, Extra::Muted { hide_notifications }) => flag(*hide_notifications),
            (Column::ListName | Column::Severity | Column::Languages, _) => Cell::Text("".into()),
            _ => Cell::Number(None),
        }
    }

    fn texts(&self, each: &mut dyn FnMut(&str)) {
        each(&self.address);
        if let Some(shown) = &self.shown {
            each(shown);
        }
        match &self.extra {
            Extra::List { name } => each(name),
            Extra::Domain { severity } => each(severity),
            _ => {}
        }
    }
}

/// An address as people read it.
pub fn shown(address: &str) -> Cow<'_, str> {
    readable(address).map_or(Cow::Borrowed(address), Cow::Owned)
}

/// Gives `each` an address in both forms of its domain name.
fn both_forms(address: &str, each: &mut dyn FnMut(&str)) {
    each(address);
    if let Some(readable) = readable(address) {
        each(&readable);
    }
}

fn count(count: u64) -> Cell<'static> {
    Cell::Number(Some(i64::try_from(count).unwrap_or(i64::MAX)))
}

impl TableRow for Person {
    fn cell(&self, column: Column) -> Cell<'_> {
        match column {
            Column::Address => Cell::Text(shown(&self.address)),
            Column::Host => Cell::Text(shown(&self.host)),
            Column::Times => count(self.times),
            Column::Replies => count(self.replies),
            Column::First => Cell::Number(self.first.map(jiff::Timestamp::as_second)),
            Column::Last => Cell::Number(self.last.map(jiff::Timestamp::as_second)),
            _ => Cell::Number(None),
        }
    }

    fn texts(&self, each: &mut dyn FnMut(&str)) {
        both_forms(&self.address, each);
    }
}

impl TableRow for SavedPost {
    fn cell(&self, column: Column) -> Cell<'_> {
        match column {
            Column::Address => Cell::Text(shown(&self.uri)),
            Column::Account => Cell::Text(shown(self.account.as_deref().unwrap_or_default())),
            Column::Host => Cell::Text(shown(&self.host)),
            Column::Own => Cell::Number(self.own.map(|_| 1)),
            _ => Cell::Number(None),
        }
    }

    fn texts(&self, each: &mut dyn FnMut(&str)) {
        both_forms(&self.uri, each);
        both_forms(self.account.as_deref().unwrap_or_default(), each);
    }
}

impl TableRow for Instance {
    fn cell(&self, column: Column) -> Cell<'_> {
        match column {
            Column::Address | Column::Host => Cell::Text(shown(&self.host)),
            Column::Times => count(self.times),
            Column::People => count(self.people),
            _ => Cell::Number(None),
        }
    }

    fn texts(&self, each: &mut dyn FnMut(&str)) {
        both_forms(&self.host, each);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(addresses: &[&str]) -> Vec<ListRow> {
        addresses.iter().map(|address| ListRow::new(*address)).collect()
    }

    fn following(show_boosts: Option<bool>) -> ListRow {
        let extra = Extra::Following { show_boosts, notify: None, languages: std::sync::Arc::default() };
        ListRow { extra, ..ListRow::new("a@b.example") }
    }

    #[test]
    fn texts_are_ordered_without_regard_to_case_and_accents() {
        let rows = rows(&["bob@z.example", "Álvaro@y.example", "alva@x.example", "BOB@a.example"]);
        assert_eq!(order(&rows, Column::Address, false), [2, 1, 3, 0]);
        assert_eq!(order(&rows, Column::Address, true), [0, 3, 1, 2]);
        assert_eq!(order(&rows, Column::Host, false), [3, 2, 1, 0]);
        assert_eq!(order::<ListRow>(&[], Column::Host, false), [0; 0]);
    }

    #[test]
    fn what_is_not_known_comes_last_whichever_way() {
        let rows = [following(None), following(Some(true)), following(Some(false)), following(Some(true))];
        assert_eq!(order(&rows, Column::ShowBoosts, false), [2, 1, 3, 0]);
        assert_eq!(order(&rows, Column::ShowBoosts, true), [1, 3, 2, 0]);
        assert_eq!(order(&rows, Column::Times, true), [0, 1, 2, 3], "a column the table has not");
    }

    #[test]
    fn all_words_must_be_in_a_row() {
        let mut rows = rows(&["bob@b.example", "carol@xn--bcher-kva.example"]);
        rows[1].shown = Some("carol@bücher.example".into());
        rows.push(ListRow { extra: Extra::List { name: "Büchereien".into() }, ..ListRow::new("dan@d.example") });
        assert_eq!(search(&rows, "BUCHER"), [1, 2]);
        assert_eq!(search(&rows, "example bob"), [0]);
        assert_eq!(search(&rows, "xn--"), [1]);
        assert_eq!(search(&rows, " "), [0, 1, 2]);
        assert_eq!(search(&rows, "nobody"), [0; 0]);
    }

    #[test]
    fn people_servers_and_saved_posts_are_found_and_sorted_by_either_form_of_a_domain_name() {
        let server = |host: &str| Instance { host: host.into(), ..Instance::default() };
        let servers = [server("xn--bcher-kva.example"), server("a.example"), server("c.example")];
        assert_eq!(order(&servers, Column::Address, false), [1, 0, 2]);
        assert_eq!((search(&servers, "bücher"), search(&servers, "xn--bcher")), (vec![0], vec![0]));
        let uri = "https://xn--bcher-kva.example/@bob/1";
        let post = SavedPost {
            uri: uri.into(),
            account: Some("bob@xn--bcher-kva.example".into()),
            host: "xn--bcher-kva.example".into(),
            own: None,
        };
        assert_eq!(post.cell(Column::Account), Cell::Text("bob@bücher.example".into()));
        assert_eq!((search(std::slice::from_ref(&post), "bob@bucher"), search(&[post], uri)), (vec![0], vec![0]));
    }

    proptest! {
        #[test]
        fn the_order_is_that_of_the_folded_texts(texts in prop::collection::vec("[abAB é日]{0,12}", 0..20)) {
            let rows: Vec<_> = texts.iter().map(|text| ListRow::new(text.as_str())).collect();
            let found = order(&rows, Column::Address, false);
            let mut expected: Vec<u32> = (0..rows.len() as u32).collect();
            expected.sort_by_key(|at| fold(&texts[*at as usize]));
            prop_assert_eq!(found, expected);
        }
    }
}
