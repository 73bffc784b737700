//! The sentences of a report, from `check.ftl`. Each finding has three: what was found, what it means, what to do.

use fluent_templates::fluent_bundle::FluentValue;
use jiff::tz::TimeZone;

use super::report_text::one_line;
use super::{CheckKind, Detail, Entry, Report, Severity, Verdict};
use crate::{i18n, tr};

impl Entry {
    /// What was found, in one sentence.
    pub fn what(&self) -> String {
        self.part("what")
    }

    /// What it means; may be empty.
    pub fn means(&self) -> String {
        self.part("means")
    }

    /// What to do; may be empty.
    pub fn todo(&self) -> String {
        self.part("todo")
    }

    fn part(&self, part: &str) -> String {
        let name = self.kind.name();
        let key = match self.variant {
            "" => format!("check-{name}-{part}"),
            variant => format!("check-{name}-{variant}-{part}"),
        };
        let mut values = vec![("count", FluentValue::from(self.count))];
        values.extend(self.details.iter().map(|(name, detail)| (*name, value(detail))));
        i18n::message(&key, &values)
    }
}

fn value(detail: &Detail) -> FluentValue<'_> {
    match detail {
        Detail::Number(number) => FluentValue::from(*number),
        Detail::Bytes(bytes) => FluentValue::from(i18n::bytes(*bytes)),
        Detail::Day(time) => FluentValue::from(i18n::date(*time, &TimeZone::UTC)),
        Detail::Text(text) => FluentValue::from(one_line(text)),
    }
}

impl Report {
    /// The verdict in one sentence.
    pub fn headline(&self) -> String {
        match self.doubt() {
            Some(CheckKind::NearlyEmpty) => tr!("check-verdict-nearly-empty"),
            Some(CheckKind::UnfinishedDownload) => tr!("check-verdict-unfinished"),
            Some(_) => tr!("check-verdict-too-many"),
            None => verdict(self.verdict),
        }
    }

    /// A note because of which nobody should say that everything is here.
    pub fn doubt(&self) -> Option<CheckKind> {
        let doubtful = [CheckKind::NearlyEmpty, CheckKind::UnfinishedDownload, CheckKind::TooMany];
        doubtful.into_iter().find(|kind| self.verdict == Verdict::Notes && self.finding(*kind).is_some())
    }
}

/// Words of a button that shows where something was found: "Show the 4 files".
pub fn show_places(entry: &Entry) -> String {
    use crate::check::CheckKind::{Duplicates, ListsMissing, ListsPresent, ListsUnknown, RecordsSkipped};
    let key = match entry.kind {
        RecordsSkipped | Duplicates => "check-show-records",
        ListsMissing | ListsPresent | ListsUnknown => "check-show-lists",
        _ => "check-show-files",
    };
    tr!(key, count = entry.spots.len() as u64)
}

/// A verdict in one sentence.
pub fn verdict(verdict: Verdict) -> String {
    tr!(&format!("check-verdict-{}", verdict.name()))
}

/// The heading over all findings of one severity.
pub fn group(severity: Severity) -> String {
    tr!(&format!("check-group-{}", severity.name()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::CheckKind;

    /// Every form of the sentences, with a value for everything that may stand in them.
    fn entries() -> impl Iterator<Item = Entry> {
        const VARIANTS: [(CheckKind, &[&str]); 12] = [
            (CheckKind::ContainerCutOff, &["stated"]),
            (CheckKind::LikesMissing, &["old"]),
            (CheckKind::BookmarksMissing, &["old"]),
            (CheckKind::AvatarMissing, &["remote"]),
            (CheckKind::HeaderMissing, &["remote"]),
            (CheckKind::MediaMissing, &["remote", "alone", "all", "cut"]),
            (CheckKind::MediaPresent, &["all"]),
            (CheckKind::MediaUnattached, &["alone"]),
            (CheckKind::HowRecent, &["dated"]),
            (CheckKind::ListsMissing, &["all"]),
            (CheckKind::FilesIntact, &["decoded"]),
            (CheckKind::Duplicates, &["forms"]),
        ];
        let varied = VARIANTS.iter().flat_map(|(kind, variants)| variants.iter().map(|variant| (*kind, *variant)));
        let plain = CheckKind::ALL.iter().map(|kind| (*kind, ""));
        plain.chain(varied).flat_map(|(kind, variant)| {
            [0, 1, 2, 4321].map(|count| {
                let numbers = ["read", "stated", "records", "posts", "boosts", "all", "followers", "direct"];
                let numbers = numbers.into_iter().chain(["lost", "forms"]).map(|name| (name, Detail::Number(count)));
                let texts = [
                    ("bytes", Detail::Bytes(412_000_000)),
                    ("gone", Detail::Bytes(1_200)),
                    ("last", Detail::Day(jiff::Timestamp::UNIX_EPOCH)),
                    ("made", Detail::Day(jiff::Timestamp::UNIX_EPOCH)),
                    ("handle", Detail::Text("@ada@social.example".into())),
                ];
                let details = numbers.chain(texts).collect();
                Entry { variant, details, ..Entry::new(kind, count) }
            })
        })
    }

    #[test]
    fn every_finding_has_its_sentences() {
        for entry in entries() {
            let parts = [entry.what(), entry.means(), entry.todo()];
            let name = (entry.kind.name(), entry.variant);
            assert!(parts.iter().all(|part| !part.contains(['[', '{', '}'])), "{name:?}: {parts:?}");
            assert!(parts[0].ends_with('.') && parts[0].len() > 15, "{name:?}: {parts:?}");
            if entry.severity() == Severity::Problem {
                assert!(parts.iter().all(|part| part.len() > 15), "a problem says all three: {name:?}: {parts:?}");
            }
        }
    }

    #[test]
    fn sentences_agree_with_their_numbers() {
        let missing = |count, all| Entry::new(CheckKind::MediaMissing, count).with("all", Detail::Number(all)).what();
        assert_eq!(missing(1, 1), "The one attached file is not in the archive.");
        assert_eq!(missing(1, 47), "1 of 47 attached files is not in the archive.");
        assert_eq!(missing(2, 47), "2 of 47 attached files are not in the archive.");
        let read = |posts, boosts| {
            let read = Entry::new(CheckKind::RecordsRead, posts + boosts).with("posts", Detail::Number(posts));
            read.with("boosts", Detail::Number(boosts)).what()
        };
        assert_eq!(
            (read(1, 0), read(0, 1)),
            ("Fossick read one post and no boosts.".into(), "Fossick read no posts and one boost.".into())
        );
    }

    #[test]
    fn numbers_in_sentences_are_grouped() {
        let missing = Entry::new(CheckKind::MediaMissing, 4321).with("all", Detail::Number(9876));
        assert!(missing.what().contains("4,321") && missing.what().contains("9,876"), "{}", missing.what());
    }

    #[test]
    fn verdicts_and_groups_have_words() {
        use Verdict::{Complete, Damaged, Missing, Notes, Unreadable};
        let verdicts = [Complete, Notes, Missing, Damaged, Unreadable].map(verdict);
        for words in verdicts.into_iter().chain(Severity::ALL.map(group)) {
            assert!(!words.is_empty() && !words.starts_with('['), "{words}");
        }
    }
}
