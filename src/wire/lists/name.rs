//! What names of files say: those Mastodon gives its downloads, and those of other servers (archive format §5, §8).

use crate::model::ListKind;

/// Ending of the names Mastodon gives to what could not be imported, such as `following_accounts_failures.csv`.
const FAILURES: &str = "_failures";
/// Ending of the names that Fossick suggests for files for spreadsheets.
pub const SPREADSHEET: &str = "_spreadsheet";
/// Ending of the names that Fossick suggests for a part of a list.
pub const PART: &str = "_part";

/// What a file by this name lists, as it was downloaded or with the number of a further download, such as
/// `following_accounts (1).csv`. What could not be imported is no such list: see [`kind_when_given`].
pub fn kind(name: &str) -> Option<ListKind> {
    let (stem, ending) = split(name)?;
    let stem = without_numbers(&stem);
    let stem = stem.strip_suffix(SPREADSHEET).unwrap_or(stem);
    match ending {
        Ending::Table => of_table(stem),
        Ending::Json => of_json(stem),
    }
}

/// The same for a file that somebody chose: `_failures` of an import are a list of the same kind, and so is a part of one.
pub fn kind_when_given(name: &str) -> Option<ListKind> {
    kind(name).or_else(|| {
        let (stem, _) = split(name)?;
        let stem = without_numbers(&stem);
        let stem = stem.strip_suffix(SPREADSHEET).unwrap_or(stem);
        let whole = [FAILURES, PART].iter().find_map(|ending| stem.strip_suffix(ending))?;
        of_table(without_numbers(whole))
    })
}

/// A file by this name may hold lists or filters that belong to an archive nearby.
pub fn is_of_list(name: &str) -> bool {
    kind(name).is_some()
        || split(name).is_some_and(|(stem, ending)| ending == Ending::Json && of_several(without_numbers(&stem)))
}

/// Misskey writes titles of lists without any quoting (archive format §8.3).
pub fn is_unquoted(name: &str) -> bool {
    split(name).is_some_and(|(stem, _)| without_numbers(&stem) == "user-lists")
}

/// Whether the name ends as that of a table or as that of JSON does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// `.csv`.
    Table,
    /// `.json`.
    Json,
}

/// The ending, if it is one of a list.
pub fn ending(name: &str) -> Option<Ending> {
    Some(split(name)?.1)
}

/// The name in lower case without folders and ending.
fn split(name: &str) -> Option<(String, Ending)> {
    let base = name.rsplit(['/', '\\']).next()?.to_ascii_lowercase();
    let (stem, ending) = base.rsplit_once('.')?;
    let ending = match ending {
        "csv" => Ending::Table,
        "json" => Ending::Json,
        _ => return None,
    };
    Some((stem.to_owned(), ending))
}

fn of_table(stem: &str) -> Option<ListKind> {
    Some(match stem {
        "following_accounts" | "following" | "follows" => ListKind::Following,
        "followers" | "followers_accounts" => ListKind::Followers,
        "lists" | "user-lists" => ListKind::Lists,
        "muted_accounts" | "mutes" | "muting" | "mute" => ListKind::Muted,
        "blocked_accounts" | "blocks" | "blocking" => ListKind::Blocked,
        "blocked_domains" | "domain_blocks" | "domain_blocking" => ListKind::BlockedDomains,
        "bookmarks" => ListKind::Bookmarks,
        _ => return None,
    })
}

fn of_json(stem: &str) -> Option<ListKind> {
    Some(match stem {
        "following" | "followings" | "pixelfed-following" => ListKind::Following,
        "followers" | "pixelfed-followers" => ListKind::Followers,
        "mutings" => ListKind::Muted,
        "blockings" => ListKind::Blocked,
        _ => return None,
    })
}

fn of_several(stem: &str) -> bool {
    matches!(stem, "custom_filters" | "muted-and-blocked-accounts" | "pixelfed-muted-and-blocked-accounts")
}

/// A name without the number that browsers and people put behind it: ` (1)`, `(1)`, `-1`, `_1`, nor the time of day that
/// Misskey does.
fn without_numbers(stem: &str) -> &str {
    let mut stem = stem;
    while let Some(bare) = without_number(stem) {
        stem = bare;
    }
    stem
}

fn without_number(stem: &str) -> Option<&str> {
    let (rest, signs): (_, &[char]) = match stem.strip_suffix(')') {
        Some(rest) => (rest, &['(']),
        None => (stem, &['-', '_']),
    };
    let digits = rest.trim_end_matches(|c: char| c.is_ascii_digit());
    let bare = digits.strip_suffix(signs).filter(|_| digits.len() < rest.len())?;
    Some(bare.strip_suffix(' ').unwrap_or(bare))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_known_by_mastodons_own_name() {
        for wanted in ListKind::ALL {
            assert_eq!(kind(wanted.file_name()), Some(wanted));
        }
    }

    #[test]
    fn other_names_are_no_names_of_lists() {
        for name in ["following_accounts (1)", "following_accounts(12)", "following_accounts-2", "Lists_3"] {
            assert!(kind(&format!("{name}.csv")).is_some(), "{name}");
        }
        for name in [
            "lists of books",
            "blocks of flats",
            "lists (old)",
            "lists ()",
            "lists-",
            "mutes.2023",
            "following_accounts_failures",
        ] {
            assert_eq!(kind(&format!("{name}.csv")), None, "{name}");
        }
        assert_eq!(kind("following_accounts.txt"), None);
    }

    #[test]
    fn names_of_other_servers_are_known() {
        for (name, wanted) in [
            ("following-2024-05-03-14-05-59.csv", ListKind::Following),
            ("user-lists-2024-05-03-14-05-59.csv", ListKind::Lists),
            ("mute-2024-05-03-14-05-59.csv", ListKind::Muted),
            ("blocking-2024-05-03-14-05-59.csv", ListKind::Blocked),
            ("x/followers.json", ListKind::Followers),
            ("pixelfed-following.json", ListKind::Following),
            ("following_accounts_spreadsheet (1).csv", ListKind::Following),
        ] {
            assert_eq!(kind(name), Some(wanted), "{name}");
        }
        assert!(is_unquoted("user-lists-2024-05-03-14-05-59.csv") && !is_unquoted("lists.csv"));
    }

    #[test]
    fn what_could_not_be_imported_is_a_list_only_when_somebody_chose_it() {
        assert_eq!(kind("muted_accounts_failures.csv"), None);
        assert!(!is_of_list("muted_accounts_failures.csv"));
        assert_eq!(kind_when_given("muted_accounts_failures.csv"), Some(ListKind::Muted));
        assert_eq!(kind_when_given("muted_accounts_failures (1).csv"), Some(ListKind::Muted));
        for name in ["blocked_domains_part.csv", "blocked_domains_part_2.csv", "blocked_domains_part_spreadsheet.csv"] {
            assert_eq!((kind(name), kind_when_given(name)), (None, Some(ListKind::BlockedDomains)), "{name}");
        }
        assert!(is_of_list("custom_filters.json") && is_of_list("lists.csv") && !is_of_list("outbox.json"));
    }
}
