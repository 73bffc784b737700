//! Which rows of a table are shown, and in what order: pure functions that jobs run.

use std::collections::HashMap;
use std::sync::Arc;

use super::rows::{Change, Rows};
use super::{Part, View};
use crate::model::ListRow;
use crate::progress::StopFlag;
use crate::query::compare::compare;
use crate::query::people::{Instance, by_host};
use crate::query::table::Column;

/// What a table shows.
#[derive(Clone, Debug)]
pub struct Arranged {
    /// All rows.
    pub rows: Rows,
    /// Their columns.
    pub columns: Vec<Column>,
    /// Those that are shown, as numbers of rows, in their order.
    pub order: Arc<[u32]>,
    /// Servers by how many of the rows they have, most first, whichever of them the table is narrowed to.
    pub instances: Vec<Instance>,
    /// Rows that the shares of servers are of.
    pub of: u64,
    /// Which part each row belongs to; None: there are no parts.
    pub parts: Option<Arc<Parts>>,
}

/// Which part of its list each row belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    of_row: Box<[Part]>,
    counts: HashMap<Part, usize>,
}

impl Parts {
    /// How many rows belong to this one.
    pub fn count(&self, part: Part) -> usize {
        if part == Part::All { self.of_row.len() } else { self.counts.get(&part).copied().unwrap_or(0) }
    }

    /// Parts of `rows`: what is in `other`, too, what an older copy had, which posts are one's own.
    pub fn of(rows: &Rows, other: Option<&[ListRow]>) -> Option<Self> {
        let of_row: Box<[Part]> = match (rows, other) {
            (Rows::Compared(_, rows), _) => rows.iter().map(|(change, _)| of_change(*change)).collect(),
            (Rows::Saved(posts), _) if posts.iter().any(|post| post.own.is_some()) => {
                posts.iter().map(|post| if post.own.is_some() { Part::Own } else { Part::All }).collect()
            }
            (Rows::List(_, rows), Some(other)) => {
                let mut parts = vec![Part::Mutual; rows.len()];
                for row in compare(rows, other).only_first {
                    if let Some(part) = parts.get_mut(row as usize) {
                        *part = Part::OneWay;
                    }
                }
                parts.into()
            }
            _ => return None,
        };
        let mut counts = HashMap::new();
        of_row.iter().for_each(|part| *counts.entry(*part).or_default() += 1);
        Some(Self { of_row, counts })
    }
}

fn of_change(change: Change) -> Part {
    match change {
        Change::Added => Part::Added,
        Change::Removed => Part::Removed,
        Change::Unchanged => Part::Unchanged,
    }
}

impl Arranged {
    /// Chooses and sorts as `view` says. None: stopped.
    pub fn of(rows: Rows, parts: Option<Arc<Parts>>, view: &View, stop: &StopFlag) -> Option<Self> {
        let in_part = |row: u32| {
            let part = parts.as_ref().and_then(|parts| parts.of_row.get(row as usize)).copied();
            view.part == Part::All || part.is_none_or(|part| part == view.part)
        };
        let mut found = rows.search(&view.words);
        found.retain(|&row| in_part(row));
        let hosts: Vec<_> = found.iter().map(|&row| rows.host(row as usize)).collect();
        let instances = by_host(hosts.iter().map(|host| &**host));
        let of = instances.iter().map(|instance| instance.times).sum();
        let mut chosen = vec![false; rows.len()];
        for (&row, host) in found.iter().zip(&hosts) {
            let fits = view.host.as_deref().is_none_or(|wanted| wanted.eq_ignore_ascii_case(host));
            if let Some(chosen) = chosen.get_mut(row as usize) {
                *chosen = fits;
            }
        }
        drop(hosts);
        if stop.is_stopped() {
            return None;
        }
        let columns = rows.columns();
        let sorted = view.sorted.filter(|(column, _)| columns.contains(column));
        let mut order = sorted.map_or(found, |(column, descending)| rows.order(column, descending));
        order.retain(|&row| chosen.get(row as usize).copied().unwrap_or_default());
        (!stop.is_stopped()).then(|| Self { order: order.into(), instances, of, parts, columns, rows })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::people::Tab;
    use crate::model::{Extra, ListKind};

    fn list(kind: ListKind, addresses: &[&str]) -> Rows {
        Rows::List(kind, Arc::new(addresses.iter().map(|address| ListRow::new(*address)).collect()))
    }

    fn shown(rows: &Rows, view: &View) -> Vec<u32> {
        let arranged = Arranged::of(rows.clone(), None, view, &StopFlag::new()).expect("not stopped");
        arranged.order.to_vec()
    }

    fn view(tab: Tab) -> View {
        View { tab, ..View::default() }
    }

    #[test]
    fn without_wishes_rows_stand_as_in_the_file() {
        let rows = list(ListKind::Blocked, &["c@x.example", "a@y.example", "b@x.example"]);
        assert_eq!(shown(&rows, &view(Tab::Blocked)), [0, 1, 2]);
    }

    #[test]
    fn words_are_found_in_any_cell_whatever_their_case_and_accents() {
        let rows = list(ListKind::Blocked, &["Zoë@x.example", "a@y.example", "b@x.example"]);
        let words = |words: &str| View { words: words.into(), ..view(Tab::Blocked) };
        assert_eq!(shown(&rows, &words("X.EXAMPLE")), [0, 2]);
        assert_eq!(shown(&rows, &words("zoe")), [0]);
        assert_eq!(shown(&rows, &words("x.ex b@")), [2]);
        assert_eq!(shown(&rows, &words("nobody")), [0; 0]);
    }

    #[test]
    fn sorting_goes_both_ways_and_what_is_unknown_comes_last() {
        let row = |address: &str, show_boosts| ListRow {
            extra: Extra::Following { show_boosts, notify: None, languages: Arc::default() },
            ..ListRow::new(address)
        };
        let rows = vec![row("b@x.example", None), row("C@x.example", Some(false)), row("a@x.example", Some(true))];
        let rows = Rows::List(ListKind::Following, rows.into());
        let sorted =
            |column, descending| shown(&rows, &View { sorted: Some((column, descending)), ..view(Tab::Following) });
        assert_eq!(sorted(Column::Address, false), [2, 0, 1]);
        assert_eq!(sorted(Column::Address, true), [1, 0, 2]);
        assert_eq!(sorted(Column::ShowBoosts, false), [1, 2, 0]);
        assert_eq!(sorted(Column::ShowBoosts, true), [2, 1, 0]);
        assert_eq!(sorted(Column::Times, true), [0, 1, 2], "a column of another table changes nothing");
    }

    #[test]
    fn the_chart_counts_all_servers_whichever_of_them_is_shown() {
        let rows = list(ListKind::Blocked, &["a@x.example", "b@y.example", "c@X.example"]);
        let narrowed = View { host: Some("y.example".into()), ..view(Tab::Blocked) };
        let arranged = Arranged::of(rows, None, &narrowed, &StopFlag::new()).expect("not stopped");
        assert_eq!(*arranged.order, [1]);
        let instances: Vec<_> = arranged.instances.iter().map(|it| (&*it.host, it.times)).collect();
        assert_eq!(instances, [("x.example", 2), ("y.example", 1)]);
        assert_eq!(arranged.of, 3);
    }

    #[test]
    fn who_is_in_both_lists_is_mutual_in_any_case_of_the_letters() {
        let rows = list(ListKind::Following, &["A@x.example", "b@x.example"]);
        let parts = Parts::of(&rows, Some(&[ListRow::new("a@X.example"), ListRow::new("z@x.example")]));
        let parts = Arc::new(parts.expect("parts"));
        assert_eq!([Part::All, Part::Mutual, Part::OneWay].map(|part| parts.count(part)), [2, 1, 1]);
        let one_way = View { part: Part::OneWay, ..view(Tab::Following) };
        let arranged = Arranged::of(rows, Some(parts), &one_way, &StopFlag::new()).expect("not stopped");
        assert_eq!(*arranged.order, [1]);
    }
}
