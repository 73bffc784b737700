//! Saving something into a file or files: asks where, writes on a thread of its own, says how it went.

pub mod lists;
pub mod posts;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use self::lists::{ListChoice, ListContent, WhichRows};
use self::posts::{PostChoice, PostContent, Which};
use super::choose::{self, Choice};
use super::commands::Command;
use super::dialog::{Dialog, Failure, PathFor, Toast};
use super::{App, finished};
use crate::archive::Archive;
use crate::check::{self, Report};
use crate::export::atomic;
use crate::export::file_names::{FileName, ending};
use crate::export::media::{self as export, Options, Piece, SaveStage};
use crate::jobs::Job;
use crate::media::gallery::Source;
use crate::model::Library;
use crate::progress::{Progress, Snapshot, StopFlag};
use crate::tr;
use crate::wire::lists::Form;
use crate::wire::lists::domains::Domains;
use crate::words::{self, Message};

/// What can be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// The report of the backup check as a page that can be printed.
    ReportHtml,
    /// The same as plain text.
    ReportText,
    /// What the lightbox shows.
    Large,
    /// The chosen media, into a folder.
    Chosen,
    /// All media that are shown, into a folder.
    Shown,
    /// The account's picture.
    Avatar,
    /// The picture above the profile.
    Header,
    /// The table that is shown on the screens People and Saved.
    List,
    /// The filters, as they are.
    Filters,
    /// All lists, into a folder.
    AllLists,
    /// Posts, into a file or a folder.
    Posts,
}

impl Saving {
    /// Several files, for which a folder is chosen.
    pub fn is_folder(self) -> bool {
        matches!(self, Self::Chosen | Self::Shown | Self::AllLists)
    }
}

/// What is to be saved, as it was when the person asked: meanwhile the lightbox may go on, or another archive may come.
#[derive(Clone)]
struct Order {
    what: Saving,
    archive: Arc<Archive>,
    library: Arc<Library>,
    content: Content,
}

#[derive(Clone)]
enum Content {
    Report(Arc<Report>),
    One(Piece),
    Many(Vec<Piece>),
    Lists(ListContent),
    Posts(PostContent),
}

/// How long a window that closes waits until the file that is being written is gone.
const PATIENCE: Duration = Duration::from_secs(3);

/// What is being saved: where is it to go, and is it there?
#[derive(Default)]
pub struct Saver {
    /// What of a list is exported, and for what.
    pub lists: ListChoice,
    /// Which posts are exported, and as what.
    pub posts: PostChoice,
    asking: Option<Job<Choice>>,
    /// What was asked about last.
    order: Option<Order>,
    writing: Option<Writing>,
}

struct Writing {
    job: Job<Result<Written, Message>>,
    progress: Progress<SaveStage>,
}

/// What was written.
struct Written {
    /// None when that came to an early end.
    toast: Option<Toast>,
    /// What is not as it should be.
    remark: Option<Failure>,
}

impl Drop for Saver {
    /// Nothing half-written is to stay behind when the window closes.
    fn drop(&mut self) {
        if let Some(writing) = &self.writing {
            writing.job.end(PATIENCE);
        }
    }
}

impl Saver {
    /// The system's dialog is open.
    pub fn is_asking(&self) -> bool {
        self.asking.is_some()
    }

    /// How far writing is, while something is written.
    pub fn progress(&self) -> Option<Snapshot<SaveStage>> {
        self.writing.as_ref().map(|writing| writing.progress.snapshot())
    }

    /// The list that is to be saved.
    pub fn list(&self) -> Option<&ListContent> {
        match &self.order.as_ref()?.content {
            Content::Lists(content) => Some(content),
            _ => None,
        }
    }

    /// The posts that are to be saved.
    pub fn posts_asked(&self) -> Option<&PostContent> {
        match &self.order.as_ref()?.content {
            Content::Posts(content) => Some(content),
            _ => None,
        }
    }

    /// Stops writing; files that are there stay.
    pub fn stop(&self) {
        if let Some(writing) = &self.writing {
            writing.job.stop();
        }
    }
}

/// Asks where to save; for several files, first how.
pub fn ask(app: &mut App, what: Saving) {
    match what {
        Saving::Chosen | Saving::Shown => app.dialog = Some(Dialog::SaveMedia(what)),
        Saving::List => {
            // What is shown is what is meant; and whoever once took more domains than a list blocks is asked anew.
            app.saver.lists = ListChoice { which: WhichRows::Shown, domains: Domains::default(), ..app.saver.lists };
            app.saver.order = Order::of(app, what);
            app.dialog = Some(Dialog::SaveList);
        }
        Saving::Posts => {
            // Whoever asked for private posts once is not asked to think of them the next time.
            app.saver.posts.options.include_private = false;
            app.saver.order = Order::of(app, what).or_else(|| {
                // Nothing is marked any more.
                app.saver.posts.which = Which::Shown;
                Order::of(app, what)
            });
            app.dialog = app.saver.order.is_some().then_some(Dialog::SavePosts);
        }
        _ => ask_where(app, what),
    }
}

/// Other rows of a list are to be saved, or for something else.
pub fn choose_rows(app: &mut App, choice: ListChoice) {
    app.saver.lists = choice;
    app.saver.order = Order::of(app, Saving::List);
}

/// Other posts are to be saved, or as something else.
pub fn choose_posts(app: &mut App, choice: PostChoice) {
    let which = app.saver.posts.which;
    app.saver.posts = choice;
    app.saver.order = Order::of(app, Saving::Posts);
    if app.saver.order.is_none() {
        app.saver.posts.which = which;
        app.saver.order = Order::of(app, Saving::Posts);
    }
}

/// Asks where to save.
pub fn ask_where(app: &mut App, what: Saving) {
    app.saver.order = Order::of(app, what);
    app.dialog = None;
    let posts_folder = what == Saving::Posts && app.saver.posts.options.format.is_folder();
    if what.is_folder() || posts_folder {
        app.saver.asking = Some(choose::ask_folder(app.wake.clone()));
        return;
    }
    let Some(name) = suggested_name(app, what) else { return };
    let ending = Path::new(&name).extension().unwrap_or_default().to_string_lossy().into_owned();
    app.saver.asking = Some(choose::ask_where(&name, &kind(what, &ending), &ending, app.wake.clone()));
}

/// Asks where to save with a field of our own.
pub fn ask_by_path(app: &mut App, what: Saving) {
    // What the system's dialog was asked about stays what is saved.
    if app.saver.order.as_ref().is_none_or(|order| order.what != what) {
        app.saver.order = Order::of(app, what);
    }
    let media = matches!(what, Saving::Chosen | Saving::Shown);
    let name = if media { Some(tr!("save-media-folder")) } else { suggested_name(app, what) };
    let Some(name) = name else { return };
    let path = default_folder().join(name);
    app.dialog = Some(Dialog::PathField(PathFor::Saving(what, path)));
}

/// Writes to `path` what was asked about. What is there is replaced when `replace` says so: the system's dialog has asked, our
/// own field has not.
pub fn begin(app: &mut App, what: Saving, path: PathBuf, replace: bool) {
    let asked = app.saver.order.take().filter(|order| order.what == what);
    let Some(order) = asked.or_else(|| Order::of(app, what)) else { return };
    let progress = Progress::new(SaveStage::Saving, {
        let wake = app.wake.clone();
        move || wake()
    });
    let options = Options { zone: app.settings.time_zone.zone(), sidecar: app.settings.sidecar };
    let form = app.saver.lists.form;
    let job = Job::start("save", app.wake.clone(), {
        let progress = progress.clone();
        move |stop| order.carry_out(path, replace, &options, form, &progress, stop)
    });
    app.saver.writing = Some(Writing { job, progress });
}

impl Order {
    fn of(app: &App, what: Saving) -> Option<Self> {
        let opened = app.opened.as_ref()?;
        let pieces = |sources: Vec<Source>| -> Vec<Piece> {
            sources.into_iter().map(|source| piece_of(source, opened.library())).collect()
        };
        let content = match what {
            Saving::ReportHtml | Saving::ReportText => Content::Report(Arc::clone(opened.checking.report()?)),
            Saving::Chosen => Content::Many(pieces(opened.media.chosen_sources())),
            Saving::Shown => Content::Many(pieces(opened.media.sources())),
            Saving::Large | Saving::Avatar | Saving::Header => Content::One(piece(app, what)?),
            Saving::List | Saving::Filters | Saving::AllLists => Content::Lists(ListContent::of(app, what)?),
            Saving::Posts => Content::Posts(PostContent::of(app)?),
        };
        Some(Self { what, archive: Arc::clone(opened.archive()), library: opened.snapshot(), content })
    }

    fn carry_out(
        &self,
        path: PathBuf,
        replace: bool,
        options: &Options,
        form: Form,
        progress: &Progress<SaveStage>,
        stop: &StopFlag,
    ) -> Result<Written, Message> {
        let (archive, library) = (&*self.archive, &*self.library);
        match &self.content {
            Content::Report(report) => {
                export::may_save(&path, archive).map_err(|_| words::report_in_archive(&path))?;
                let html = self.what == Saving::ReportHtml;
                let text = if html { check::html(report) } else { check::text(report) };
                let write = if replace { atomic::write } else { atomic::write_new };
                write(&path, text.as_bytes()).map_err(|error| words::not_written(&path, &error))?;
                Ok(Written { toast: Some(Toast::saved(&path)), remark: None })
            }
            Content::One(piece) => {
                let saved = export::save_as(&path, archive, library, *piece, replace, progress, stop);
                let saved = saved.map_err(|error| words::save_error(&error, &path, archive.path()))?;
                let toast = Some(Toast::saved(&path));
                let remark = saved.damaged.then(|| Failure::of(words::saved_damaged(&path)).with_written(Some(path)));
                Ok(Written { toast, remark })
            }
            Content::Posts(content) => content.write(&path, (archive, library), replace, progress, stop),
            Content::Lists(content) => content.write(&path, (archive, library), form, replace, stop),
            Content::Many(pieces) => {
                let outcome = export::save_into(&path, archive, library, pieces, options, progress, stop);
                let (outcome, remark) = match outcome {
                    Err(failed) => {
                        let message = words::not_all_saved(&failed, &path, archive.path());
                        let remark = Failure::of(message).with_written(failed.so_far.first);
                        return Ok(Written { toast: None, remark: Some(remark) });
                    }
                    Ok(outcome) if outcome.is_whole() => (outcome, None),
                    Ok(outcome) => {
                        let remark = Failure::of(words::saved_with_gaps(&outcome));
                        let first = outcome.first.clone();
                        (outcome, Some(remark.with_written(first)))
                    }
                };
                let toast = Toast::saved_many(outcome.saved, outcome.first.unwrap_or(path));
                Ok(Written { toast: Some(toast), remark })
            }
        }
    }
}

/// Takes in what the dialog said and what became of the files.
pub fn take_in(app: &mut App) {
    if let Some(answer) = finished(&mut app.saver.asking)
        && let Some(what) = app.saver.order.as_ref().map(|order| order.what)
    {
        match answer {
            Ok(Choice::Picked(path)) => begin(app, what, path, true),
            Ok(Choice::NoDialog) | Err(_) => app.commands.push(Command::SaveByPath(what)),
            Ok(Choice::Cancelled | Choice::PickedMany(_)) => app.saver.order = None,
        }
    }
    let Some(outcome) = app.saver.writing.as_ref().and_then(|writing| writing.job.poll()) else { return };
    app.saver.writing = None;
    let remark = match outcome {
        Ok(Ok(Written { toast, remark })) => {
            app.toasts.extend(toast);
            remark
        }
        Ok(Err(message)) => Some(Failure::of(message)),
        Err(error) => Some(Failure::of(words::job_failed(&error))),
    };
    if let Some(remark) = remark {
        app.dialog = Some(Dialog::Failure(remark));
    }
}

/// The one file that is to be saved.
fn piece(app: &App, what: Saving) -> Option<Piece> {
    let opened = app.opened.as_ref()?;
    match what {
        Saving::Large => Some(piece_of(app.lightbox.as_ref()?.source()?, opened.library())),
        Saving::Avatar => opened.library().account.avatar.map(Piece::alone),
        Saving::Header => opened.library().account.header.map(Piece::alone),
        _ => None,
    }
}

/// What a source is to the export.
pub fn piece_of(source: Source, library: &Library) -> Piece {
    match source {
        Source::Attached(post, nth) => Piece { entry: source.entry(library), post: Some(post), nth: nth as usize },
        Source::Loose(entry) => Piece::alone(entry),
    }
}

/// The name to begin with, such as `archive-20260301093000 – backup check.html`.
fn suggested_name(app: &App, what: Saving) -> Option<String> {
    let opened = app.opened.as_ref()?;
    let (archive, library) = (opened.archive(), opened.library());
    let of_profile = |key: &str| {
        let entry = &*archive.entry(piece(app, what)?.entry?)?.name;
        Some(FileName::of_profile(&library.account.handle, &tr!(key), &ending(None, entry)).to_string())
    };
    match what {
        Saving::ReportHtml => Some(report_name(app, "html")),
        Saving::ReportText => Some(report_name(app, "txt")),
        Saving::Avatar => of_profile("save-avatar-name"),
        Saving::Header => of_profile("save-header-name"),
        Saving::Chosen | Saving::Shown => None,
        Saving::List | Saving::Filters | Saving::AllLists => {
            Some(ListContent::of(app, what)?.file_name(app.saver.lists.form))
        }
        Saving::Posts => Some(PostContent::of(app)?.file_name()),
        Saving::Large => {
            let kind = app.lightbox.as_ref()?.large().and_then(|large| large.kind);
            piece(app, what)?.suggested_name(archive, library, kind, &app.settings.time_zone.zone())
        }
    }
}

fn report_name(app: &App, ending: &str) -> String {
    let archive = app.opened.as_ref().map(super::opened::Opened::file_name).unwrap_or_default();
    let stem = Path::new(&archive).file_stem().unwrap_or_default().to_string_lossy();
    let stem = stem.strip_suffix(".tar").unwrap_or(&stem);
    format!("{}.{ending}", tr!("save-report-name", archive = stem))
}

/// Name of a kind of file, for dialogs.
fn kind(what: Saving, ending: &str) -> String {
    match what {
        Saving::ReportHtml => tr!("save-kind-html"),
        Saving::ReportText => tr!("save-kind-text"),
        Saving::List => tr!("save-kind-csv"),
        Saving::Filters => tr!("save-kind-json"),
        Saving::Posts => tr!("save-kind-posts", ending = ending.to_uppercase()),
        _ => tr!("save-kind-media", ending = ending.to_uppercase()),
    }
}

/// Where people look for what they saved, when no dialog could ask them.
fn default_folder() -> PathBuf {
    let user = directories::UserDirs::new();
    let of_user = user.as_ref().map(|user| user.document_dir().unwrap_or(user.home_dir()).to_owned());
    of_user.or_else(|| std::env::current_dir().ok()).unwrap_or_default()
}
