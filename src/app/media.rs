//! The Media screen's state: which media there are, which of them are shown, which are chosen.
//!
//! A *number* is that of an item in the gallery, a *place* that of an item among those that are shown.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use jiff::tz::TimeZone;

use super::finished;
use crate::archive::Archive;
use crate::check::CheckKind;
use crate::jobs::{Job, Waker};
use crate::media::gallery::{Chip, Gallery, MediaFilter, Month, Shown, Source};
use crate::model::{EntryId, Library};
use crate::progress::StopFlag;
use crate::words::{self, Message};

/// State of the Media screen. Changed by `run_command` and by what jobs bring.
#[derive(Default)]
pub struct MediaScreen {
    making: Option<Job<Option<Gallery>>>,
    gallery: Option<Arc<Gallery>>,
    counts: ChipCounts,
    months: Vec<Month>,
    filter: MediaFilter,
    filtering: Option<Job<Option<Filtered>>>,
    counting: Option<Job<ChipCounts>>,
    /// Why there is no list: a mistake of Fossick.
    failed: Option<Message>,
    shown: Arc<Shown>,
    /// Goes up with each list that is shown.
    generation: u64,
    /// Files that are known to be broken: all of the next two.
    damaged: Arc<HashSet<EntryId>>,
    /// Files that the backup check found broken.
    checked: Arc<HashSet<EntryId>>,
    /// Files that turned out to be broken when they were drawn.
    drawn: HashSet<EntryId>,
    chosen: BTreeSet<u32>,
    cursor: Option<u32>,
    /// Where a range begins.
    anchor: Option<u32>,
    /// What the last range has chosen: another one from the same beginning takes its place.
    range: Vec<u32>,
    /// Goes up whenever the cursor is to be brought into sight.
    reveals: u64,
}

/// What a filter left, and all months and chips that there are.
struct Filtered {
    shown: Shown,
    months: Vec<Month>,
    counts: ChipCounts,
}

/// How an item is picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The cursor goes to it.
    Cursor,
    /// It is chosen, or no longer.
    Toggle,
    /// Everything from the last one to it is chosen.
    Range,
}

/// What the gallery shows of a finding of the backup check; None when the finding is not about media.
pub fn filter_for(kind: CheckKind) -> Option<MediaFilter> {
    let chip = match kind {
        CheckKind::MediaMissing | CheckKind::MediaEmpty => Chip::Missing,
        CheckKind::MediaDamaged => Chip::Damaged,
        CheckKind::MediaUnattached => Chip::Loose,
        _ => return None,
    };
    Some(MediaFilter::default().toggled(chip))
}

/// How many media each chip is true of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct ChipCounts([usize; Chip::ALL.len()]);

impl ChipCounts {
    fn of(gallery: &Gallery, damaged: &HashSet<EntryId>) -> Self {
        let count = |chip: Chip| gallery.items().iter().filter(|item| chip.holds(item, damaged)).count();
        Self(Chip::ALL.map(count))
    }
}

impl MediaScreen {
    /// No more posts will come: begins to make the list. `whole` says that all were read.
    pub fn start(&mut self, archive: &Arc<Archive>, library: &Arc<Library>, whole: bool, wake: &Waker) {
        let (archive, library) = (Arc::clone(archive), Arc::clone(library));
        let work = move |stop: &StopFlag| Gallery::of(&library, &archive, whole, stop);
        self.making = Some(Job::start("gallery", wake.clone(), work));
    }

    /// Takes in what jobs have made.
    pub fn take_in(&mut self, library: &Arc<Library>, zone: &TimeZone, wake: &Waker) {
        match finished(&mut self.making) {
            Some(Ok(Some(gallery))) => {
                self.gallery = Some(Arc::new(gallery));
                self.filter(library, zone, wake);
            }
            Some(Err(error)) => self.failed = Some(words::job_failed(&error)),
            Some(Ok(None)) | None => {}
        }
        match finished(&mut self.filtering) {
            Some(Ok(Some(filtered))) => self.show(filtered),
            Some(Err(error)) => self.failed = Some(words::job_failed(&error)),
            Some(Ok(None)) | None => {}
        }
        if let Some(Ok(counts)) = finished(&mut self.counting) {
            self.counts = counts;
        }
    }

    fn show(&mut self, filtered: Filtered) {
        self.months = filtered.months;
        self.counts = filtered.counts;
        self.shown = Arc::new(filtered.shown);
        self.generation += 1;
        // What can't be seen must not be saved with what can.
        let shown = Arc::clone(&self.shown);
        let is_shown = |number: &u32| shown.items.binary_search(number).is_ok();
        self.chosen.retain(is_shown);
        self.cursor = self.cursor.filter(is_shown);
        self.anchor = self.anchor.filter(is_shown);
        self.range.clear();
    }

    /// Why there is no list.
    pub fn failed(&self) -> Option<&Message> {
        self.failed.as_ref()
    }

    /// Which files the backup check found broken.
    pub fn set_damaged(
        &mut self,
        damaged: &Arc<HashSet<EntryId>>,
        library: &Arc<Library>,
        zone: &TimeZone,
        wake: &Waker,
    ) {
        if Arc::ptr_eq(&self.checked, damaged) {
            return;
        }
        self.checked = Arc::clone(damaged);
        self.damaged_changed(library, zone, wake);
    }

    /// Files that turned out to be broken when they were drawn.
    pub fn add_damaged(&mut self, drawn: &[EntryId], library: &Arc<Library>, zone: &TimeZone, wake: &Waker) {
        let before = self.drawn.len();
        self.drawn.extend(drawn.iter().filter(|entry| !self.checked.contains(entry)));
        if self.drawn.len() > before {
            self.damaged_changed(library, zone, wake);
        }
    }

    fn damaged_changed(&mut self, library: &Arc<Library>, zone: &TimeZone, wake: &Waker) {
        self.damaged = Arc::new(self.checked.union(&self.drawn).copied().collect());
        // A list that is being made knows of fewer.
        if self.filtering.is_some() || self.filter.chips.contains(&Chip::Damaged) {
            self.filter(library, zone, wake);
        } else {
            self.count(wake);
        }
    }

    /// Shows what fits `filter`.
    pub fn set_filter(&mut self, filter: MediaFilter, library: &Arc<Library>, zone: &TimeZone, wake: &Waker) {
        self.filter = filter;
        self.filter(library, zone, wake);
    }

    /// Works out anew what is shown: months begin elsewhere in another zone.
    pub fn zone_changed(&mut self, library: &Arc<Library>, zone: &TimeZone, wake: &Waker) {
        self.filter(library, zone, wake);
    }

    fn filter(&mut self, library: &Arc<Library>, zone: &TimeZone, wake: &Waker) {
        let Some(gallery) = self.gallery.clone() else { return };
        let (filter, damaged) = (self.filter.clone(), Arc::clone(&self.damaged));
        let (library, zone) = (Arc::clone(library), zone.clone());
        let work = move |stop: &StopFlag| {
            let shown = filter.apply(&gallery, &library, &damaged, &zone, stop)?;
            let counts = ChipCounts::of(&gallery, &damaged);
            Some(Filtered { shown, months: gallery.months(&zone), counts })
        };
        // The ones before, if any, are dropped and stop.
        self.counting = None;
        self.filtering = Some(Job::start("media filter", wake.clone(), work));
    }

    fn count(&mut self, wake: &Waker) {
        let Some(gallery) = self.gallery.clone() else { return };
        let damaged = Arc::clone(&self.damaged);
        let work = move |_: &StopFlag| ChipCounts::of(&gallery, &damaged);
        self.counting = Some(Job::start("media count", wake.clone(), work));
    }

    /// All media, once they are known.
    pub fn gallery(&self) -> Option<&Arc<Gallery>> {
        self.gallery.as_ref()
    }

    /// Months that have media, newest first.
    pub fn months(&self) -> &[Month] {
        &self.months
    }

    /// What is shown.
    pub fn shown(&self) -> &Arc<Shown> {
        &self.shown
    }

    /// Goes up with each list that is shown; 0 before there is one.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// The filter.
    pub fn filter_now(&self) -> &MediaFilter {
        &self.filter
    }

    /// The list is not yet what the filter says.
    pub fn is_filtering(&self) -> bool {
        self.filtering.is_some() || self.making.is_some()
    }

    /// How many media a chip is true of.
    pub fn count_of(&self, chip: Chip) -> usize {
        let at = Chip::ALL.iter().position(|one| *one == chip);
        at.and_then(|at| self.counts.0.get(at)).copied().unwrap_or(0)
    }

    /// The file was found broken by the backup check.
    pub fn is_damaged(&self, entry: EntryId) -> bool {
        self.damaged.contains(&entry)
    }

    /// Numbers of the chosen items.
    pub fn chosen(&self) -> &BTreeSet<u32> {
        &self.chosen
    }

    /// Where arrows go on from: the place of an item that is shown.
    pub fn cursor(&self) -> Option<usize> {
        self.place_of(self.cursor?)
    }

    /// The latest time that the cursor was to be brought into sight, and its place; each is to be done once.
    pub fn reveal(&self) -> Option<(u64, usize)> {
        Some((self.reveals, self.cursor()?))
    }

    /// Puts the cursor on an item and brings it into sight.
    pub fn go_to(&mut self, source: Source) {
        let items = self.gallery.as_ref().map(|gallery| gallery.items()).unwrap_or_default();
        let number = items.iter().position(|item| item.source == source);
        self.cursor = number.and_then(|number| u32::try_from(number).ok());
        self.anchor = self.cursor;
        self.reveals += 1;
    }

    /// Picks the item at `place`.
    pub fn pick(&mut self, place: usize, how: Pick) {
        let Some(&number) = self.shown.items.get(place) else { return };
        match how {
            Pick::Cursor => {
                self.anchor = Some(number);
                self.range.clear();
            }
            Pick::Toggle => {
                if !self.chosen.remove(&number) {
                    self.chosen.insert(number);
                }
                self.anchor = Some(number);
                self.range.clear();
            }
            Pick::Range => {
                for number in self.range.drain(..) {
                    self.chosen.remove(&number);
                }
                let from = self.anchor.and_then(|anchor| self.place_of(anchor)).unwrap_or(place);
                let range = self.shown.items.get(from.min(place)..=from.max(place)).unwrap_or_default();
                self.range.extend(range.iter().filter(|number| !self.chosen.contains(number)));
                self.chosen.extend(range);
            }
        }
        self.cursor = Some(number);
    }

    /// Chooses everything that is shown.
    pub fn pick_all(&mut self) {
        // Nothing else was chosen: what is not shown can't be. Made anew it takes a tenth of the time.
        self.chosen = self.shown.items.iter().copied().collect();
    }

    /// Chooses nothing.
    pub fn pick_none(&mut self) {
        self.chosen.clear();
        self.range.clear();
    }

    /// What is shown, as sources.
    pub fn sources(&self) -> Vec<Source> {
        self.sources_of(self.shown.items.iter().copied())
    }

    /// What is chosen, as sources.
    pub fn chosen_sources(&self) -> Vec<Source> {
        self.sources_of(self.chosen.iter().copied())
    }

    fn sources_of(&self, numbers: impl Iterator<Item = u32>) -> Vec<Source> {
        let Some(gallery) = &self.gallery else { return Vec::new() };
        numbers.filter_map(|number| Some(gallery.item(number)?.source)).collect()
    }

    fn place_of(&self, number: u32) -> Option<usize> {
        self.shown.items.binary_search(&number).ok()
    }
}
