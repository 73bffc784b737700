//! What background work has found comes into the window's state: what is read, what jobs bring, what was looked for.

use std::path::Path;
use std::sync::Arc;

use super::choose::Choice;
use super::commands::Command;
use super::dialog::{Dialog, Failure, PathFor, RecordState};
use super::loading::Ended;
use super::opened::Opened;
use super::search::{self, Change, Ground};
use super::{App, finished, run_command};
use crate::load::{LoadError, LoadEvent};
use crate::words;

impl App {
    /// Lists what was found, and looks anew when there is something new to look for or to look through.
    pub(super) fn take_in_search(&mut self) {
        if let Some(change) = self.search.take_in() {
            let found = self.search.found();
            let list = found.and_then(search::Found::list).map(|posts| (Arc::clone(posts), self.search.generation()));
            self.posts.set_list(list, change == Change::Asked);
        }
        self.look_for_posts();
    }

    /// Looks for what the search says, and follows the mark with the detail pane.
    pub(super) fn look_for_posts(&mut self) {
        let Some(opened) = &self.opened else { return };
        if self.search.is_on() || !self.posts.is_loading() {
            self.search.look(&Ground {
                library: opened.shared(),
                file_order: self.posts.file_order(),
                order: self.posts.order(),
                complete: !self.posts.is_loading(),
                zone: &self.posts.zone,
                wake: &self.wake,
            });
        }
        if !self.search.is_on() && self.posts.follows_file() {
            self.posts.set_list(None, true);
        }
        self.detail.follow(self.posts.selected(), opened.library(), self.posts.by_uri(), self.posts.threads());
    }

    pub(super) fn take_in_loading(&mut self) {
        let Some(loading) = &self.loading else { return };
        let (events, ended) = loading.poll();
        let path = loading.path().to_owned();
        for event in events {
            self.take_in_event(&path, event);
        }
        match ended {
            None => {}
            Some(Ended::Well) => self.loading = None,
            Some(Ended::Failed(LoadError::Stopped)) => {
                self.loading = None;
                self.leave_unfinished();
            }
            Some(Ended::Failed(error)) => self.fail(&path, error),
            Some(Ended::Broken(error)) => self.fail(&path, LoadError::Crashed(error.to_string())),
        }
    }

    pub(super) fn take_in_event(&mut self, path: &Path, event: LoadEvent) {
        match event {
            LoadEvent::Opened(archive, library) => {
                let cache = self.cache();
                self.open_session(Opened::new(path.to_owned(), archive, library, cache, &self.wake));
            }
            LoadEvent::Posts(batch) => {
                if let Some(opened) = &mut self.opened {
                    opened.push(batch);
                    self.posts.library_grew(opened.library());
                }
            }
            LoadEvent::Loaded(library) => {
                if let Some(opened) = &mut self.opened {
                    opened.complete(library);
                }
                self.settle_posts();
                self.remember_archive();
            }
        }
    }

    pub(super) fn take_in_jobs(&mut self) {
        match finished(&mut self.chooser) {
            Some(Ok(Choice::Picked(path))) => self.commands.push(Command::OpenPath(path)),
            Some(Ok(Choice::NoDialog) | Err(_)) => self.dialog = Some(Dialog::PathField(PathFor::Opening)),
            Some(Ok(Choice::Cancelled | Choice::PickedMany(_))) | None => {}
        }
        run_command::people::take_in_choice(self);
        match finished(&mut self.unpacking) {
            Some(Ok(Ok(path))) => self.commands.push(Command::OpenPath(path)),
            Some(Ok(Err(_)) | Err(_)) => self.show_failure(Failure::of(words::no_sample())),
            None => {}
        }
        if let Some(Ok(looked)) = finished(&mut self.looking) {
            // The list may have changed meanwhile: only what was found out is taken over.
            for recent in &mut self.recent {
                recent.gone = looked.iter().any(|one| one.gone && one.path == recent.path);
            }
        }
        if let Some(Ok(there)) = finished(&mut self.presence)
            && let Some(opened) = &mut self.opened
        {
            opened.missing = !there;
        }
        if let Some(outcome) = finished(&mut self.reading_record) {
            let state = match outcome {
                Ok(Ok(text)) => RecordState::Ready(Arc::new(text)),
                Ok(Err(message)) => RecordState::Failed(message),
                Err(error) => RecordState::Failed(words::job_failed(&error)),
            };
            if let Some(Dialog::Record(shown)) = &mut self.dialog {
                *shown = state;
            }
        }
    }
}
