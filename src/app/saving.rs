//! Saving something into a file: asks where, writes on a thread of its own, says how it went.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::choose::{self, Choice};
use super::commands::Command;
use super::dialog::{Dialog, Failure, PathFor, Toast};
use super::{App, finished};
use crate::check;
use crate::export::atomic;
use crate::jobs::Job;
use crate::tr;
use crate::words::{self, Message};

/// What can be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// The report of the backup check as a page that can be printed.
    ReportHtml,
    /// The same as plain text.
    ReportText,
}

impl Saving {
    fn ending(self) -> &'static str {
        match self {
            Self::ReportHtml => "html",
            Self::ReportText => "txt",
        }
    }

    /// Name of its kind of file, for dialogs.
    fn kind(self) -> String {
        match self {
            Self::ReportHtml => tr!("save-kind-html"),
            Self::ReportText => tr!("save-kind-text"),
        }
    }
}

/// What is being saved: where is it to go, and is it there?
#[derive(Default)]
pub struct Saver {
    asking: Option<(Saving, Job<Choice>)>,
    writing: Option<Job<Result<PathBuf, Message>>>,
}

impl Saver {
    /// The system's dialog is open.
    pub fn is_asking(&self) -> bool {
        self.asking.is_some()
    }
}

/// Asks where to save.
pub fn ask(app: &mut App, what: Saving) {
    let name = suggested_name(app, what);
    let job = choose::ask_where(&name, &what.kind(), what.ending(), app.wake.clone());
    app.saver.asking = Some((what, job));
}

/// Asks where to save with a field of our own.
pub fn ask_by_path(app: &mut App, what: Saving) {
    let path = default_folder().join(suggested_name(app, what));
    app.dialog = Some(Dialog::PathField(PathFor::Saving(what, path)));
}

/// Writes to `path`. What is there is replaced when `replace` says so: the system's dialog has asked, our own field has not.
pub fn begin(app: &mut App, what: Saving, path: PathBuf, replace: bool) {
    let Some(opened) = &app.opened else { return };
    let Some(report) = opened.checking.report().map(Arc::clone) else { return };
    let archive = opened.path().to_owned();
    app.saver.writing = Some(Job::start("save", app.wake.clone(), move |_| {
        if atomic::is_part_of(&path, &archive) {
            return Err(words::report_in_archive(&path));
        }
        let text = match what {
            Saving::ReportHtml => check::html(&report),
            Saving::ReportText => check::text(&report),
        };
        let write = if replace { atomic::write } else { atomic::write_new };
        write(&path, text.as_bytes()).map_err(|error| words::not_written(&path, &error))?;
        Ok(path)
    }));
}

/// Takes in what the dialog said and what became of the file.
pub fn take_in(app: &mut App) {
    if let Some((what, answer)) = app.saver.asking.as_ref().and_then(|(what, job)| Some((*what, job.poll()?))) {
        app.saver.asking = None;
        match answer {
            Ok(Choice::Picked(path)) => begin(app, what, path, true),
            Ok(Choice::NoDialog) | Err(_) => app.commands.push(Command::SaveByPath(what)),
            Ok(Choice::Cancelled) => {}
        }
    }
    match finished(&mut app.saver.writing) {
        Some(Ok(Ok(path))) => app.toasts.push(Toast::saved(&path)),
        Some(Ok(Err(message))) => app.dialog = Some(Dialog::Failure(Failure { path: None, message })),
        Some(Err(error)) => {
            let message = words::job_failed(&error);
            app.dialog = Some(Dialog::Failure(Failure { path: None, message }));
        }
        None => {}
    }
}

/// Such as `archive-20260301093000 – backup check.html`.
fn suggested_name(app: &App, what: Saving) -> String {
    let archive = app.opened.as_ref().map(super::opened::Opened::file_name).unwrap_or_default();
    let stem = Path::new(&archive).file_stem().unwrap_or_default().to_string_lossy();
    let stem = stem.strip_suffix(".tar").unwrap_or(&stem);
    format!("{}.{}", tr!("save-report-name", archive = stem), what.ending())
}

/// Where people look for what they saved, when no dialog could ask them.
fn default_folder() -> PathBuf {
    let user = directories::UserDirs::new();
    let of_user = user.as_ref().map(|user| user.document_dir().unwrap_or(user.home_dir()).to_owned());
    of_user.or_else(|| std::env::current_dir().ok()).unwrap_or_default()
}
