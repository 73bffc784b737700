//! What two lists have in common: who follows back, who is missing after a move.

use std::collections::HashMap;

use crate::model::ListRow;
use crate::text::account::key_into;

/// Rows of two lists, told apart. Numbers are places in each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// In both: place in the first, place in the second. Mutual follows; what did not change.
    pub both: Vec<(u32, u32)>,
    /// In the first only. Of following and followers: who does not follow back. Of an older and a newer copy: removed.
    pub only_first: Vec<u32>,
    /// In the second only. Of following and followers: whom one does not follow back. Of copies: added.
    pub only_second: Vec<u32>,
}

/// Compares two lists, each in its own order. Rows are the same when they mean the same account, domain or post, in
/// lists with the same title (see [`key_into`]); what else they say does not count.
pub fn compare(first: &[ListRow], second: &[ListRow]) -> Comparison {
    let mut found = Comparison::default();
    let mut places: HashMap<String, u32> = (0..).zip(second).map(|(at, row)| (key(row), at)).collect();
    let mut in_both = vec![false; second.len()];
    for (at, row) in (0..).zip(first) {
        match places.remove(&key(row)) {
            Some(there) => {
                found.both.push((at, there));
                if let Some(seen) = in_both.get_mut(there as usize) {
                    *seen = true;
                }
            }
            None => found.only_first.push(at),
        }
    }
    found.only_second = (0..).zip(in_both).filter(|(_, seen)| !seen).map(|(at, _)| at).collect();
    found
}

fn key(row: &ListRow) -> String {
    let mut key = String::new();
    key_into(row, &mut key);
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Extra;

    fn rows(addresses: &[&str]) -> Vec<ListRow> {
        addresses.iter().map(|address| ListRow::new(*address)).collect()
    }

    #[test]
    fn rows_are_told_apart_in_both_directions() {
        let old = rows(&["a@x.example", "B@x.example", "c@xn--bcher-kva.example"]);
        let new = rows(&["d@x.example", "c@bücher.example", "b@X.example"]);
        let expected = Comparison { both: vec![(1, 2), (2, 1)], only_first: vec![0], only_second: vec![0] };
        assert_eq!(compare(&old, &new), expected);
        assert_eq!(compare(&[], &new).only_second, [0, 1, 2]);
        assert_eq!(compare(&old, &[]).only_first, [0, 1, 2]);
    }

    #[test]
    fn memberships_are_compared_list_by_list() {
        let of = |title: &str| ListRow { extra: Extra::List { name: title.into() }, ..ListRow::new("a@x.example") };
        let found = compare(&[of("Friends"), of("Bread")], &[of("Bread")]);
        assert_eq!((found.both, found.only_first), (vec![(1, 0)], vec![0]));
    }
}
