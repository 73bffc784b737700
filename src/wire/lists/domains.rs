//! What of a list of domains a person can import. Lists that admins share say how severely a server treats each domain, and
//! hide parts of some names; a person's own list says neither: whatever is in it is blocked entirely.

use crate::model::ListRow;

/// What admins write of a domain that their server has nothing to do with.
const ENTIRELY: &str = "suspend";

/// Which domains of a list are imported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Domains {
    /// Those that are blocked entirely where the list is from.
    #[default]
    Suspended,
    /// Also those that are only limited there; an import blocks them entirely.
    All,
}

/// Rows of a list by what an import makes of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DomainCounts {
    /// Blocked entirely there and then here.
    pub suspended: u64,
    /// Only limited there (`silence`, `noop`), and blocked entirely by an import.
    pub limited: u64,
    /// Parts of the name are hidden (`*`): such a row blocks nothing anywhere, so it is never imported.
    pub masked: u64,
}

impl DomainCounts {
    /// Counts rows.
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a ListRow>) -> Self {
        let mut counts = Self::default();
        for row in rows {
            let count = match row {
                _ if is_masked(row) => &mut counts.masked,
                _ if is_limited(row) => &mut counts.limited,
                _ => &mut counts.suspended,
            };
            *count += 1;
        }
        counts
    }

    /// What an import leaves out.
    #[must_use]
    pub fn left_out(self, domains: Domains) -> Self {
        let limited = if domains == Domains::All { 0 } else { self.limited };
        Self { suspended: 0, limited, ..self }
    }
}

/// The rows that are imported, in their order.
pub fn importable(rows: &[ListRow], domains: Domains) -> Vec<ListRow> {
    rows.iter().filter(|row| is_importable(row, domains)).cloned().collect()
}

/// A row that is imported.
pub fn is_importable(row: &ListRow, domains: Domains) -> bool {
    !is_masked(row) && (domains == Domains::All || !is_limited(row))
}

fn is_masked(row: &ListRow) -> bool {
    row.address.contains('*')
}

/// A list that says nothing of this is a person's own: everything in it is blocked entirely.
fn is_limited(row: &ListRow) -> bool {
    row.severity().is_some_and(|severity| !severity.eq_ignore_ascii_case(ENTIRELY))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Extra;

    #[test]
    fn of_an_admins_list_only_what_is_suspended_by_its_full_name_is_imported_unasked() {
        let row = |domain: &str, severity: &str| {
            let extra = if severity.is_empty() { Extra::None } else { Extra::Domain { severity: severity.into() } };
            ListRow { extra, ..ListRow::new(domain) }
        };
        let rows = [
            row("bad.example", "Suspend"),
            row("loud.example", "silence"),
            row("b**.example", "suspend"),
            row("*.loud.example", "silence"),
            row("odd.example", "noop"),
            row("own.example", ""),
        ];
        let counts = DomainCounts::of(&rows);
        assert_eq!(counts, DomainCounts { suspended: 2, limited: 2, masked: 2 });
        let names =
            |domains| importable(&rows, domains).into_iter().map(|row| row.address.into()).collect::<Vec<String>>();
        assert_eq!(names(Domains::Suspended), ["bad.example", "own.example"]);
        assert_eq!(names(Domains::All).len(), 4);
        assert_eq!(counts.left_out(Domains::Suspended), DomainCounts { suspended: 0, limited: 2, masked: 2 });
        assert_eq!(counts.left_out(Domains::All), DomainCounts { suspended: 0, limited: 0, masked: 2 });
    }
}
