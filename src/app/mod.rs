//! The window's state, without drawing.
//!
//! Screens read it and push commands; `run_command` alone changes it, and [`App::tick`] takes in what background work
//! has found. Settings and recents are read once before there is a window; after that nothing here touches the disk on
//! the window's thread.

pub mod checking;
pub mod choose;
pub mod commands;
pub mod copying;
pub mod detail;
pub mod dialog;
pub mod elsewhere;
pub mod history;
pub mod icons;
pub mod keeper;
pub mod lightbox;
pub mod loading;
pub mod media;
pub mod new_window;
pub mod opened;
pub mod people;
pub mod pictures;
pub mod posts;
pub mod recent;
pub mod record;
mod run_command;
pub mod saving;
pub mod search;
pub mod settings;
pub mod store;
mod taking_in;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use self::checking::Checking;
use self::choose::Choice;
use self::commands::{Command, CommandQueue, Screen};
use self::copying::{Copier, CopyPicture};
use self::detail::Detail;
use self::dialog::{Dialog, Failure, PathFor, RecordState, Toast};
use self::elsewhere::Elsewhere;
use self::history::{History, Place};
use self::keeper::Keeper;
use self::lightbox::Lightbox;
use self::loading::{Loading, Prepare};
use self::opened::Opened;
use self::people::Tab;
use self::posts::PostsScreen;
use self::recent::RecentArchive;
use self::record::RecordText;
use self::saving::{Saver, Saving};
use self::search::Search;
use self::settings::{LanguageChoice, Settings};
use self::store::Folders;
use crate::check::Report;
use crate::jobs::{Job, JobFailed, Waker};
use crate::load::LoadError;
use crate::media::cache::{self, Cache};
use crate::model::RecordSpan;
use crate::words::{self, Message};

/// Folder of kept thumbnails in the cache folder.
const THUMBNAILS: &str = "thumbnails";

/// How the window was started.
#[derive(Clone)]
pub struct StartOptions {
    /// Where settings, recents and unpacked copies are kept.
    pub folders: Folders,
    /// Read and write settings and recents. Off for `--timings`, which must not depend on what is stored.
    pub remember: bool,
    /// Screen to start on, whatever was open last.
    pub screen: Option<Screen>,
    /// Sees what was loaded before the window does, on a thread of its own.
    pub prepare: Prepare,
    /// Check the files of archives that are not large without being asked. Off for `--timings`, which measures loading alone.
    pub check_files: bool,
    /// Arguments that further windows get too.
    pub window_arguments: Vec<OsString>,
    /// The clipboard for pictures. That for text is the window's.
    pub copy_picture: CopyPicture,
}

/// Everything the window knows.
pub struct App {
    folders: Folders,
    remember: bool,
    wake: Waker,
    settings: Settings,
    /// The settings as they were given to be written last.
    kept: Settings,
    recent: Vec<RecentArchive>,
    start_screen: Option<Screen>,
    prepare: Prepare,
    check_files: bool,
    window_arguments: Vec<OsString>,
    copy_picture: CopyPicture,
    keeper: Keeper,
    screen: Screen,
    history: History,
    opened: Option<Opened>,
    loading: Option<Loading>,
    posts: PostsScreen,
    search: Search,
    detail: Detail,
    lightbox: Option<Lightbox>,
    /// Longest side of a texture, in pixels.
    largest_texture: u32,
    dialog: Option<Dialog>,
    failure: Option<Failure>,
    /// Why the archive of `failure` could not be loaded.
    load_error: Option<LoadError>,
    toasts: Vec<Toast>,
    effects: Vec<Effect>,
    chooser: Option<Job<Choice>>,
    /// What lists are chosen for, while they are.
    lists_chooser: Option<(Job<Choice>, PathFor)>,
    looking: Option<Job<Vec<RecentArchive>>>,
    unpacking: Option<Job<std::io::Result<PathBuf>>>,
    reading_record: Option<Job<Result<RecordText, Message>>>,
    presence: Option<Job<bool>>,
    saver: Saver,
    elsewhere: Elsewhere,
    copier: Copier,
    /// Commands given outside the screens: by the program's arguments and by finished jobs.
    pub commands: CommandQueue,
}

/// What only the window itself can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Put text on the clipboard.
    Copy(String),
    /// Open an address in the browser.
    OpenUrl(String),
    /// Show a file in the system's file manager.
    ShowInFolder(PathBuf),
    /// Open a file in the program that the system has for it.
    OpenFile(PathBuf),
    /// Close the window.
    Quit,
}

impl App {
    /// A window's state before anything is open. `wake` is called from other threads when there is something to look at.
    pub fn new(options: StartOptions, wake: Waker) -> Self {
        let (settings, recent) = if options.remember {
            (Settings::read(&options.folders.config), recent::read(&options.folders.config))
        } else {
            (Settings::default(), Vec::new())
        };
        // The system's language holds already; tests have none.
        if settings.language != LanguageChoice::System {
            settings.language.apply();
        }
        let posts = posts_screen(&settings);
        let mut app = Self {
            folders: options.folders,
            remember: options.remember,
            wake,
            kept: settings.clone(),
            settings,
            recent,
            start_screen: options.screen,
            prepare: options.prepare,
            check_files: options.check_files,
            window_arguments: options.window_arguments,
            copy_picture: options.copy_picture,
            keeper: Keeper::default(),
            screen: Screen::default(),
            history: History::default(),
            opened: None,
            loading: None,
            posts,
            search: Search::default(),
            detail: Detail::default(),
            lightbox: None,
            largest_texture: 2048,
            dialog: None,
            failure: None,
            load_error: None,
            toasts: Vec::new(),
            effects: Vec::new(),
            chooser: None,
            lists_chooser: None,
            looking: None,
            unpacking: None,
            reading_record: None,
            presence: None,
            saver: Saver::default(),
            elsewhere: Elsewhere::default(),
            copier: Copier::default(),
            commands: CommandQueue::default(),
        };
        app.look_at_recent();
        if app.remember {
            let cache = app.folders.cache.clone();
            app.keeper.keep(move || {
                elsewhere::sweep(&cache);
                Ok(())
            });
        }
        app
    }

    /// The screen that is shown when an archive is open.
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// What is open.
    pub fn session(&self) -> Option<&Opened> {
        self.opened.as_ref()
    }

    /// The backup check, when an archive has been read to its end.
    pub fn checking(&self) -> Option<&Checking> {
        self.opened.as_ref().filter(|opened| opened.is_complete()).map(|opened| &opened.checking)
    }

    /// What the backup check has found.
    pub fn report(&self) -> Option<&Arc<Report>> {
        self.checking().and_then(Checking::report)
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Archives that were opened before, latest first.
    pub fn recent(&self) -> &[RecentArchive] {
        &self.recent
    }

    /// State of the Posts screen.
    pub fn posts(&self) -> &PostsScreen {
        &self.posts
    }

    /// What is looked for.
    pub fn search(&self) -> &Search {
        &self.search
    }

    /// The detail pane of the Posts screen.
    pub fn detail(&self) -> &Detail {
        &self.detail
    }

    /// How large textures can be here, in pixels.
    pub fn set_largest_texture(&mut self, side: usize) {
        self.largest_texture = u32::try_from(side).unwrap_or(u32::MAX);
    }

    /// What is looked at closely.
    pub fn lightbox(&self) -> Option<&Lightbox> {
        self.lightbox.as_ref()
    }

    /// The dialog that is open.
    pub fn dialog(&self) -> Option<&Dialog> {
        self.dialog.as_ref()
    }

    /// What could not be opened last; the welcome screen shows it.
    pub fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// Short messages.
    pub fn toasts(&self) -> &[Toast] {
        &self.toasts
    }

    /// Places to go back to.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The archive that is being opened.
    pub fn loading(&self) -> Option<&Loading> {
        self.loading.as_ref()
    }

    /// An archive is being opened or read.
    pub fn is_loading(&self) -> bool {
        self.loading.is_some() || self.opened.as_ref().is_some_and(Opened::is_settling)
    }

    /// One of the system's dialogs for choosing a file is open.
    pub fn is_choosing(&self) -> bool {
        self.chooser.is_some() || self.lists_chooser.is_some() || self.saver.is_asking()
    }

    /// Files are being written.
    pub fn is_saving(&self) -> bool {
        self.saver.progress().is_some()
    }

    /// What is being saved, and how far it is.
    pub fn saver(&self) -> &Saver {
        &self.saver
    }

    /// What is copied for another program, and how far that is.
    pub fn elsewhere(&self) -> &Elsewhere {
        &self.elsewhere
    }

    /// What is on its way to the clipboard.
    pub fn copier(&self) -> &Copier {
        &self.copier
    }

    /// There is something of this kind to save.
    pub fn can_save(&self, what: Saving) -> bool {
        let Some(opened) = &self.opened else { return false };
        let account = &opened.library().account;
        match what {
            Saving::ReportHtml | Saving::ReportText => self.report().is_some(),
            Saving::Large => self.lightbox.as_ref().is_some_and(|lightbox| lightbox.entry().is_some()),
            Saving::Chosen => !opened.media.chosen().is_empty(),
            Saving::Shown => !opened.media.shown().items.is_empty(),
            Saving::Posts => !self.posts.is_loading() && !opened.library().is_empty(),
            Saving::Avatar => account.avatar.is_some(),
            Saving::Header => account.header.is_some(),
            Saving::List => self.tab().is_some_and(|tab| tab != Tab::Filters && opened.count_of(tab).is_some()),
            Saving::Filters => opened.lists().filters.is_some(),
            Saving::AllLists => opened.has_lists(),
        }
    }

    /// The table that is shown, on the screens that have some.
    pub fn tab(&self) -> Option<Tab> {
        let saved = match self.screen {
            Screen::People => false,
            Screen::Saved => true,
            _ => return None,
        };
        self.opened.as_ref().map(|opened| opened.table(saved).view().tab)
    }

    /// The list that is shown can be compared with an older copy.
    pub fn can_compare(&self) -> bool {
        let Some(opened) = &self.opened else { return false };
        self.tab().is_some_and(|tab| tab.kind().is_some() && opened.count_of(tab).is_some()) && !opened.is_comparing()
    }

    /// Something could not be opened, or went missing, and can be tried again.
    pub fn can_retry(&self) -> bool {
        self.failure.as_ref().is_some_and(|failure| failure.path.is_some())
            || self.opened.as_ref().is_some_and(|opened| opened.missing || opened.stopped)
    }

    /// Number of findings worth a look.
    pub fn notes(&self) -> usize {
        self.opened.as_ref().map_or(0, |opened| opened.library().findings.len())
    }

    /// What the window itself has to do now.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// Takes in what background work has found, and carries out commands that jobs have left.
    pub fn tick(&mut self) {
        self.take_in_loading();
        self.take_in_jobs();
        saving::take_in(self);
        elsewhere::take_in(self);
        copying::take_in(self);
        if let Some(lightbox) = &mut self.lightbox {
            lightbox.take_in();
        }
        if let Some(opened) = &mut self.opened {
            opened.pictures.take_in();
            opened.take_in_charts();
            opened.take_in_media(&self.settings.time_zone.zone());
            let news = opened.take_in_people();
            if let Some(digest) = opened.take_in_digest() {
                self.posts.library_complete(opened.library(), digest);
                self.detail.refresh();
            }
            if opened.checking.take_in() && self.check_files {
                opened.check_files();
            }
            run_command::people::tell(self, news);
        }
        self.take_in_search();
        self.detail.take_in();
        if self.keeper.has_failed() {
            self.toasts.push(Toast::warning(crate::tr!("toast-settings-not-saved")));
        }
        self.toasts.retain(|toast| !toast.is_over());
        let commands = self.commands.take();
        self.run(commands);
    }

    /// Carries out commands in their order.
    pub fn run(&mut self, commands: impl IntoIterator<Item = Command>) {
        for command in commands {
            run_command::run(self, command);
        }
        self.look_for_posts();
    }

    /// The window has the focus again: is the archive still where it was?
    pub fn window_came_back(&mut self) {
        self.look_for_archive();
        self.look_at_recent();
    }

    /// A file of the archive could not be read: is the archive gone?
    pub fn could_not_read(&mut self) {
        if self.presence.is_none() && self.opened.as_ref().is_some_and(|opened| !opened.missing) {
            self.look_for_archive();
        }
    }

    fn look_for_archive(&mut self) {
        if let Some(opened) = &self.opened {
            let path = opened.path().to_owned();
            self.presence = Some(Job::start("presence", self.wake.clone(), move |_| path.exists()));
        }
    }

    fn open_session(&mut self, opened: Opened) {
        let known = self.recent.iter().find(|recent| recent.path == opened.path());
        self.screen = self.start_screen.or(known.and_then(|recent| recent.screen)).unwrap_or_default();
        self.history.clear();
        self.failure = None;
        self.dialog = None;
        self.lightbox = None;
        self.posts = posts_screen(&self.settings);
        (self.search, self.detail) = (Search::default(), Detail::default());
        self.opened = Some(opened);
        self.remember_archive();
    }

    /// No more posts will come: what has to be known about all of them together is worked out.
    fn settle_posts(&mut self) {
        if let Some(opened) = self.opened.as_mut().filter(|_| self.posts.is_loading()) {
            self.posts.library_grew(opened.library());
            opened.start_digest();
            opened.start_media();
            opened.start_charts(&self.settings.time_zone.zone());
            opened.start_people();
        }
    }

    /// Loading `path` came to nothing. What was open before stays open.
    fn fail(&mut self, path: &Path, error: LoadError) {
        let message = words::load_error(&error, path);
        log::warn!("could not open an archive: {}", message.what);
        self.loading = None;
        self.leave_unfinished();
        self.load_error = Some(error);
        self.show_failure(Failure::to_open(path.to_owned(), message));
    }

    /// Another language was chosen: what was said in the old one is said anew, or goes.
    fn say_again(&mut self) {
        self.toasts.clear();
        let (failed, error) = (self.failure.take().and_then(|failure| failure.path), &self.load_error);
        self.failure = failed.zip(error.as_ref()).map(|(path, error)| {
            let message = words::load_error(error, &path);
            Failure::to_open(path, message)
        });
    }

    /// On the welcome screen, or in a dialog over what is open.
    fn show_failure(&mut self, failure: Failure) {
        if self.opened.is_some() {
            self.dialog = Some(Dialog::Failure(failure.clone()));
        }
        self.failure = Some(failure);
    }

    /// Reading came to an end before the archive did: what is here stays, and is marked as not being all.
    fn leave_unfinished(&mut self) {
        if let Some(opened) = self.opened.as_mut().filter(|opened| !opened.is_complete()) {
            opened.stopped = true;
        }
        self.settle_posts();
    }

    fn place(&self) -> Place {
        let media = self.opened.as_ref().map(|opened| opened.media.filter_now().clone());
        let table = |saved| self.opened.as_ref().map(|opened| opened.table(saved).view().clone()).unwrap_or_default();
        Place {
            screen: self.screen,
            selected: self.posts.selected(),
            detail: self.detail.is_open(),
            search: self.search.text().to_owned(),
            filter: media.unwrap_or_default(),
            people: table(false),
            saved: table(true),
        }
    }

    /// Changes settings, and keeps the change for the next start.
    fn change_settings(&mut self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.settings);
        self.keep_settings();
    }

    /// Keeps for the next start what was changed and not yet kept.
    fn keep_settings(&mut self) {
        if self.remember && self.settings != self.kept {
            let before = std::mem::replace(&mut self.kept, self.settings.clone());
            let (now, config) = (self.settings.clone(), self.folders.config.clone());
            self.keeper.keep(move || now.write_changes(&before, &config));
        }
    }

    fn remember_archive(&mut self) {
        let Some(opened) = self.opened.as_ref().filter(|opened| self.remember && !opened.is_sample(&self.folders))
        else {
            return;
        };
        let entry = RecentArchive {
            path: opened.path().to_owned(),
            handle: opened.library().account.handle.to_string(),
            size: opened.archive().size(),
            opened: jiff::Timestamp::now(),
            screen: Some(self.screen),
            gone: false,
        };
        recent::put_first(&mut self.recent, &entry);
        let config = self.folders.config.clone();
        self.keeper.keep(move || recent::remember(&config, &entry));
    }

    fn look_at_recent(&mut self) {
        if self.remember && !self.recent.is_empty() {
            let list = self.recent.clone();
            self.looking = Some(Job::start("recent", self.wake.clone(), move |_| recent::look(list)));
        }
    }

    fn start_loading(&mut self, path: &Path) {
        self.leave_unfinished();
        self.failure = None;
        self.dialog = None;
        self.loading = Some(Loading::start(path, &self.folders.cache, &self.wake, &self.prepare));
    }

    fn read_record(&mut self, span: RecordSpan) {
        let Some(opened) = &self.opened else { return };
        let (archive, library) = (Arc::clone(opened.archive()), opened.snapshot());
        self.dialog = Some(Dialog::Record(RecordState::Reading));
        self.reading_record =
            Some(Job::start("record", self.wake.clone(), move |stop| record::read(&archive, &library, span, stop)));
    }

    /// Where thumbnails are kept, if they are.
    fn cache(&self) -> Option<Arc<Cache>> {
        let wanted = self.remember && self.settings.keep_thumbnails;
        wanted.then(|| Arc::new(Cache::new(self.folders.cache.join(THUMBNAILS), cache::DEFAULT_LIMIT)))
    }

    fn path_to_retry(&self) -> Option<PathBuf> {
        let failed = self.failure.as_ref().and_then(|failure| failure.path.clone());
        failed.or_else(|| self.opened.as_ref().map(|opened| opened.path().to_owned()))
    }
}

/// The Posts screen of an archive that is about to load.
fn posts_screen(settings: &Settings) -> PostsScreen {
    let mut posts = PostsScreen::new(settings.order, settings.time_zone.zone());
    posts.show_warned = settings.always_show_warned;
    posts
}

/// The result of a job that has ended; the job is then gone.
fn finished<T: Send + 'static>(job: &mut Option<Job<T>>) -> Option<Result<T, JobFailed>> {
    let outcome = job.as_ref()?.poll()?;
    *job = None;
    Some(outcome)
}
