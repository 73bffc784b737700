//! Which media are shown.

use std::collections::{BTreeSet, HashSet};

use jiff::tz::TimeZone;

use super::months::Group;
use super::{Gallery, Item, Month, MonthStart, Source, State};
use crate::model::{EntryId, Library, MediaKind};
use crate::progress::StopFlag;
use crate::text::fold::fold;

/// One thing to filter by. Of one group any has to hold, of different groups all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Chip {
    /// Pictures.
    Pictures,
    /// Videos.
    Videos,
    /// Sounds.
    Sounds,
    /// Files of other kinds.
    Others,
    /// The archive does not hold the file, or nothing of it.
    Missing,
    /// The backup check found the file broken.
    Damaged,
    /// No post names the file.
    Loose,
    /// There is no alt text.
    Undescribed,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ChipGroup {
    Kind,
    State,
    Text,
}

impl Chip {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Pictures,
        Self::Videos,
        Self::Sounds,
        Self::Others,
        Self::Missing,
        Self::Damaged,
        Self::Loose,
        Self::Undescribed,
    ];

    fn group(self) -> ChipGroup {
        match self {
            Self::Pictures | Self::Videos | Self::Sounds | Self::Others => ChipGroup::Kind,
            Self::Missing | Self::Damaged | Self::Loose => ChipGroup::State,
            Self::Undescribed => ChipGroup::Text,
        }
    }

    /// Whether it holds for `item`; `damaged` are the files that were found broken.
    pub fn holds(self, item: &Item, damaged: &HashSet<EntryId>) -> bool {
        match self {
            Self::Pictures => item.kind == MediaKind::Picture,
            Self::Videos => item.kind == MediaKind::Video,
            Self::Sounds => item.kind == MediaKind::Audio,
            Self::Others => matches!(item.kind, MediaKind::Other | MediaKind::Link),
            Self::Missing => item.state != State::Present,
            Self::Damaged => item.entry.is_some_and(|entry| damaged.contains(&entry)),
            Self::Loose => matches!(item.source, Source::Loose(_)),
            Self::Undescribed => !item.described && !matches!(item.source, Source::Loose(_)),
        }
    }
}

/// Which media are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MediaFilter {
    /// Chosen chips.
    pub chips: BTreeSet<Chip>,
    /// First month.
    pub from: Option<Month>,
    /// Last month.
    pub to: Option<Month>,
    /// Words that the alt text has to have, all of them.
    pub words: String,
}

/// The media that are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Numbers of the items, in the gallery's order.
    pub items: Box<[u32]>,
    /// Where each month begins.
    pub months: Box<[MonthStart]>,
}

impl MediaFilter {
    /// Everything is shown.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Switches a chip.
    #[must_use]
    pub fn toggled(mut self, chip: Chip) -> Self {
        if !self.chips.remove(&chip) {
            self.chips.insert(chip);
        }
        self
    }

    /// The media that fit, with months as they are in `zone`. None when it was stopped.
    pub fn apply(
        &self,
        gallery: &Gallery,
        library: &Library,
        damaged: &HashSet<EntryId>,
        zone: &TimeZone,
        stop: &StopFlag,
    ) -> Option<Shown> {
        let words = fold(&self.words);
        let words: Vec<&str> = words.split_whitespace().collect();
        let mut items = Vec::new();
        let mut months: Vec<MonthStart> = Vec::new();
        for (number, item) in (0..).zip(gallery.items()) {
            // Each time: a description may be long.
            if stop.is_stopped() {
                return None;
            }
            let group = group(item, gallery.whole, zone);
            if !self.has_chips(item, damaged) || !self.has_month(group) || !has_words(item, library, &words) {
                continue;
            }
            if months.last().is_none_or(|last| !last.group.is_same(group)) {
                months.push(MonthStart { at: items.len(), group });
            }
            items.push(number);
        }
        Some(Shown { items: items.into(), months: months.into() })
    }

    fn has_chips(&self, item: &Item, damaged: &HashSet<EntryId>) -> bool {
        [ChipGroup::Kind, ChipGroup::State, ChipGroup::Text].into_iter().all(|group| {
            let mut of_group = self.chips.iter().filter(|chip| chip.group() == group).peekable();
            of_group.peek().is_none() || of_group.any(|chip| chip.holds(item, damaged))
        })
    }

    fn has_month(&self, group: Group) -> bool {
        match group {
            Group::Month(month, _) => {
                self.from.is_none_or(|from| from <= month) && self.to.is_none_or(|to| month <= to)
            }
            Group::NoDate | Group::Loose | Group::Unread => self.from.is_none() && self.to.is_none(),
        }
    }
}

fn has_words(item: &Item, library: &Library, words: &[&str]) -> bool {
    if words.is_empty() {
        return true;
    }
    let alt = item.attachment(library).and_then(|attachment| attachment.alt.as_deref());
    alt.is_some_and(|alt| {
        let alt = fold(alt);
        words.iter().all(|word| alt.contains(word))
    })
}

fn group(item: &Item, whole: bool, zone: &TimeZone) -> Group {
    match (item.source, item.published) {
        (Source::Loose(_), _) if whole => Group::Loose,
        (Source::Loose(_), _) => Group::Unread,
        (_, Some(time)) => Group::Month(Month::of(time, zone), time),
        (_, None) => Group::NoDate,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Counts;
    use super::*;
    use crate::model::{Attachment, Batch, Post, PostIndex};
    use std::sync::Arc;

    fn library(alts: &[Option<&str>]) -> Library {
        let posts = alts.iter().map(|alt| {
            let attachment = Attachment { alt: alt.map(Into::into), url: Some("x".into()), ..Attachment::default() };
            Post { attachments: [attachment].into(), ..Post::default() }
        });
        let mut library = Library::default();
        library.push(Batch { posts: posts.collect(), search: Arc::default() });
        library
    }

    fn item(post: u32, time: &str) -> Item {
        Item {
            source: Source::Attached(PostIndex(post), 0),
            published: time.parse().ok(),
            kind: MediaKind::Picture,
            state: State::Present,
            entry: Some(EntryId(post)),
            described: false,
            sensitive: false,
        }
    }

    fn gallery(items: Vec<Item>) -> Gallery {
        Gallery { counts: Counts::of(&items), items: items.into(), whole: true }
    }

    fn numbers(filter: &MediaFilter, gallery: &Gallery) -> Vec<u32> {
        let damaged = HashSet::from([EntryId(2)]);
        filter.apply(gallery, &Library::default(), &damaged, &TimeZone::UTC, &StopFlag::new()).unwrap().items.into_vec()
    }

    fn chips(chips: &[Chip]) -> MediaFilter {
        MediaFilter { chips: chips.iter().copied().collect(), ..MediaFilter::default() }
    }

    #[test]
    fn chips_of_one_group_add_and_groups_narrow() {
        let time = "2024-05-03T12:00:00Z";
        let items = vec![
            Item { kind: MediaKind::Video, ..item(0, time) },
            Item { state: State::Missing, entry: None, ..item(1, time) },
            Item { described: true, ..item(2, time) },
            Item { kind: MediaKind::Audio, state: State::Empty, ..item(3, time) },
            Item { source: Source::Loose(EntryId(4)), ..item(4, "none") },
        ];
        let gallery = gallery(items);
        assert_eq!(gallery.counts(), Counts { present: 3, missing: 1, empty: 1 });
        for (wanted, expected) in [
            (vec![], vec![0, 1, 2, 3, 4]),
            (vec![Chip::Videos], vec![0]),
            (vec![Chip::Videos, Chip::Sounds], vec![0, 3]),
            (vec![Chip::Missing], vec![1, 3]),
            (vec![Chip::Missing, Chip::Damaged], vec![1, 2, 3]),
            (vec![Chip::Pictures, Chip::Missing], vec![1]),
            (vec![Chip::Undescribed], vec![0, 1, 3]),
            (vec![Chip::Loose], vec![4]),
            (vec![Chip::Loose, Chip::Undescribed], vec![]),
        ] {
            assert_eq!(numbers(&chips(&wanted), &gallery), expected, "{wanted:?}");
        }
    }

    #[test]
    fn months_begin_where_the_zone_says() {
        let items = vec![
            item(0, "2024-06-01T01:00:00Z"),
            item(1, "2024-05-31T23:00:00Z"),
            item(2, "2024-05-01T00:00:00Z"),
            item(3, "none"),
        ];
        let gallery = gallery(items);
        let starts = |zone: &TimeZone| -> Vec<usize> {
            let shown = MediaFilter::default()
                .apply(&gallery, &Library::default(), &HashSet::new(), zone, &StopFlag::new())
                .unwrap();
            shown.months.iter().map(|month| month.at).collect()
        };
        assert_eq!(starts(&TimeZone::UTC), [0, 1, 3]);
        assert_eq!(starts(&TimeZone::fixed(jiff::tz::offset(2))), [0, 2, 3]);
    }

    #[test]
    fn a_span_of_months_leaves_out_what_has_no_date() {
        let items = vec![item(0, "2024-06-01T01:00:00Z"), item(1, "2024-05-31T23:00:00Z"), item(2, "none")];
        let gallery = gallery(items);
        let may = Month { year: 2024, month: 5 };
        let filter = |from, to| MediaFilter { from, to, ..MediaFilter::default() };
        assert_eq!(numbers(&filter(None, Some(may)), &gallery), [1]);
        assert_eq!(numbers(&filter(Some(may), None), &gallery), [0, 1]);
        assert_eq!(numbers(&filter(None, None), &gallery), [0, 1, 2]);
    }

    #[test]
    fn all_words_have_to_stand_in_the_description_without_regard_to_case_and_accents() {
        let library = library(&[Some("Ein Café am Meer"), Some("Cafe"), None]);
        let gallery = gallery(vec![item(0, "none"), item(1, "none"), item(2, "none")]);
        let found = |words: &str| {
            let filter = MediaFilter { words: words.to_owned(), ..MediaFilter::default() };
            filter
                .apply(&gallery, &library, &HashSet::new(), &TimeZone::UTC, &StopFlag::new())
                .unwrap()
                .items
                .into_vec()
        };
        assert_eq!(found("CAFE"), [0, 1]);
        assert_eq!(found("meer  café"), [0]);
        assert_eq!(found(" "), [0, 1, 2]);
    }
}
