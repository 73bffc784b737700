//! Carries commands out: the only place that changes the window's state on the person's behalf.

pub(super) mod people;

use std::path::{Path, PathBuf};

use super::choose::{self, What};
use super::commands::{Command, Gallery, Screen};
use super::detail::Detail;
use super::dialog::{Dialog, Failure, PathFor, Toast};
use super::history::Place;
use super::lightbox::Lightbox;
use super::media::Pick;
use super::opened::{Opened, SAMPLE_NAME};
use super::saving::posts::Which;
use super::saving::{self, Saving};
use super::search::Search;
use super::settings::{ZOOM_RANGE, ZOOM_STEP};
use super::{App, Effect, THUMBNAILS, copying, elsewhere, new_window};
use crate::check;
use crate::jobs::Job;
use crate::media::cache::{self, Cache};
use crate::media::gallery::{MediaFilter, Source};
use crate::model::{Attachment, Library, Post, PostIndex};
use crate::query::dates::Span;
use crate::query::filter::{Condition, Filter, Person};
use crate::text::html;
use crate::tr;
use crate::words;

/// The sample archive that comes with Fossick.
static SAMPLE: &[u8] = include_bytes!("../../assets/sample-archive.zip");

/// Most archives that are opened from one drop.
const DROPPED_AT_ONCE: usize = 5;

/// Carries one command out.
#[expect(clippy::too_many_lines, reason = "one arm a command, in the order of the enum")]
pub fn run(app: &mut App, command: Command) {
    match command {
        Command::Open => app.chooser = Some(choose::ask(What::File, app.wake.clone())),
        Command::OpenFolder => app.chooser = Some(choose::ask(What::Folder, app.wake.clone())),
        Command::OpenByPath => app.dialog = Some(Dialog::PathField(PathFor::Opening)),
        Command::OpenPath(path) => open_path(app, path),
        Command::OpenDropped(paths) => open_dropped(app, paths),
        Command::OpenHere(path) => app.start_loading(&path),
        Command::OpenInNewWindow(path) => open_in_new_window(app, &path),
        Command::OpenSample => open_sample(app),
        Command::CloseArchive => close_archive(app),
        Command::Retry => {
            if let Some(path) = app.path_to_retry() {
                app.start_loading(&path);
            }
        }
        Command::CancelLoading => {
            if let Some(loading) = &app.loading {
                loading.stop();
            }
        }
        Command::Forget(path) => forget(app, path.as_deref()),
        Command::GoTo(screen) => {
            app.lightbox = None;
            go_to(app, screen);
        }
        Command::Back if app.lightbox.is_some() => app.lightbox = None,
        Command::Back => {
            let here = app.place();
            if let Some(place) = app.history.back(here) {
                arrive(app, place);
            }
        }
        Command::Forward => {
            let here = app.place();
            if let Some(place) = app.history.forward(here) {
                arrive(app, place);
            }
        }
        Command::OpenLink(url) | Command::OpenProfile(url) => open_link(app, url),
        Command::Copy(text) => copy(app, text),
        Command::CopyHandle => {
            if let Some(opened) = &app.opened {
                let handle = opened.library().account.handle.to_string();
                copy(app, handle);
            }
        }
        Command::CopyPostText(post) => with_post(app, post, |app, post| copy(app, text_of(post))),
        Command::CopyPostLink(post) => with_post(app, post, |app, post| copy(app, link_of(post))),
        Command::OpenPost(post) => with_post(app, post, |app, post| open_link(app, link_of(post))),
        Command::ToggleWarning(post) => app.posts.toggle_warning(post),
        Command::ToggleMedia(post) => app.posts.toggle_media(post),
        Command::ShowRecord(post) => with_post(app, post, |app, post| app.read_record(post.record)),
        Command::ShowRecordAt(span) => app.read_record(span),
        Command::Search(text) => search(app, text),
        Command::SetFilter(filter) => set_filter(app, &filter),
        Command::ShowPosts(filter) => show_posts(app, &filter),
        Command::GoToPost(post) => {
            let here = app.place();
            app.history.leave(here);
            app.lightbox = None;
            app.screen = Screen::Posts;
            go_to_post(app, post);
        }
        Command::GoToRow(post) => app.posts.go_to(post),
        Command::GoToMonth(month) => go_to_month(app, month),
        Command::SelectPost(post) => app.posts.select(post),
        Command::ShowDetail(post) => {
            if !app.detail.is_open() {
                let here = app.place();
                app.history.leave(here);
            }
            app.posts.select(Some(post));
            app.detail.open();
        }
        Command::CloseDetail => app.detail.close(),
        Command::ToggleRecord(post) => toggle_record(app, post),
        Command::SetOrder(order) => {
            app.posts.set_order(order);
            app.change_settings(|settings| settings.order = order);
        }
        Command::ShowNewer => app.posts.show_newer(),
        Command::ShowPalette => app.dialog = Some(Dialog::Palette),
        Command::ShowShortcuts => app.dialog = Some(Dialog::Shortcuts),
        Command::ShowAbout => app.dialog = Some(Dialog::About),
        Command::ShowNotes => app.dialog = Some(Dialog::Notes),
        Command::CheckFiles => with_opened(app, Opened::check_files),
        Command::CancelCheck => with_opened(app, |opened| opened.checking.stop()),
        Command::CheckAgain => with_opened(app, Opened::check),
        Command::ShowPlaces(kind) => app.dialog = Some(Dialog::Places(kind)),
        Command::CopySummary => {
            if let Some(report) = app.report() {
                let summary = check::summary(report);
                copy(app, summary);
            }
        }
        Command::Save(what) => {
            app.saver.posts.which = Which::Shown;
            saving::ask(app, what);
        }
        Command::SaveByPath(what) => saving::ask_by_path(app, what),
        Command::SaveTo(what, path) => saving::begin(app, what, path, false),
        Command::SaveWhere(what) => saving::ask_where(app, what),
        Command::SetPostExport(choice) => saving::choose_posts(app, choice),
        Command::ExportShown => {
            app.saver.posts.which = Which::Shown;
            saving::ask(app, Saving::Posts);
        }
        Command::ExportPost(post) => {
            app.posts.select(Some(post));
            app.saver.posts.which = Which::Marked;
            saving::ask(app, Saving::Posts);
        }
        Command::CancelSaving => app.saver.stop(),
        Command::SetSidecar(sidecar) => app.change_settings(|settings| settings.sidecar = sidecar),
        Command::ShowInFolder(path) => app.effects.push(Effect::ShowInFolder(path)),
        Command::SetMediaFilter(filter) => filter_media(app, filter),
        Command::ShowMedia(filter) => {
            // The way back leads to what was shown before.
            go_to(app, Screen::Media);
            filter_media(app, filter);
        }
        Command::PickMedia(place, how) => with_opened(app, |opened| opened.media.pick(place, how)),
        Command::PickAllMedia => with_opened(app, |opened| opened.media.pick_all()),
        Command::PickNoMedia => with_opened(app, |opened| opened.media.pick_none()),
        Command::OpenMedia(gallery, at) => open_media(app, gallery, at),
        Command::StepMedia(by) => step_media(app, by),
        Command::TurnPicture => with_lightbox(app, Lightbox::turn),
        Command::CopyPicture => copying::begin(app),
        Command::OpenElsewhere => elsewhere::open(app),
        Command::CancelElsewhere => app.elsewhere.stop(),
        Command::CloseLightbox => app.lightbox = None,
        Command::SetTile(tile) => app.settings.tile = tile,
        Command::KeepTile => app.keep_settings(),
        Command::SetPlay(play) => app.change_settings(|settings| settings.play = play),
        Command::SetKeepThumbnails(keep) => {
            app.change_settings(|settings| settings.keep_thumbnails = keep);
            let cache = app.cache();
            with_opened(app, |opened| opened.keep_thumbnails(cache));
        }
        Command::ClearThumbnails => clear_thumbnails(app),
        Command::AddLists => people::ask_for_lists(app),
        Command::AddListsByPath => app.dialog = Some(Dialog::PathField(PathFor::Lists)),
        Command::AddListFiles(paths) => with_opened(app, |opened| opened.add_lists(paths)),
        Command::OpenWithLists(path, lists) => {
            app.waiting_lists = Some((path.clone(), lists));
            app.start_loading(&path);
        }
        Command::ReadListsAgain => with_opened(app, |opened| opened.gathering_mut().read_again()),
        Command::RemoveList => people::remove_list(app),
        Command::PutListBack => people::put_list_back(app),
        Command::CancelLists => with_opened(app, |opened| opened.gathering_mut().stop()),
        Command::ClaimLists => with_opened(app, |opened| opened.gathering_mut().claim()),
        Command::DisclaimLists => with_opened(app, |opened| opened.gathering_mut().disclaim()),
        Command::NameLists => with_opened(app, |opened| opened.gathering_mut().ask_about_unsure()),
        Command::TakeListAs(list, kind) => {
            app.dialog = None;
            with_opened(app, |opened| opened.gathering_mut().read_as(list, kind));
        }
        Command::CompareList => people::ask_for_older(app),
        Command::CompareByPath(tab) => app.dialog = Some(Dialog::PathField(PathFor::Comparing(tab))),
        Command::CompareWith(tab, path) => {
            let cache = app.folders.cache.clone();
            with_opened(app, |opened| opened.compare(tab, path, cache));
        }
        Command::CancelComparing => with_opened(app, Opened::cancel_comparing),
        Command::EndComparison => with_opened(app, Opened::end_comparison),
        Command::ViewTable(view) => people::view(app, view),
        Command::CopyList => people::copy_list(app),
        Command::ShowListNotes(tab) => app.dialog = Some(Dialog::ListNotes(tab)),
        Command::ShowRefusedLists => app.dialog = Some(Dialog::RefusedLists),
        Command::DismissRefusedLists => with_opened(app, |opened| opened.gathering_mut().dismiss_refused()),
        Command::SetListExport(choice) => saving::choose_rows(app, choice),
        // The filter of the Posts screen shows which of them.
        Command::ShowPostsWith(address) => {
            // An address that can't be written into a search is looked for as words.
            let person = Person::parse(&address).map(|person| Condition::With(person).wanted());
            let filter = person.map_or_else(|| Filter::parse(&address), |clause| Filter::from_iter([clause]));
            run(app, Command::ShowPosts(filter));
        }
        Command::CloseDialog => close_dialog(app),
        Command::ZoomIn => zoom(app, app.settings.zoom + ZOOM_STEP),
        Command::ZoomOut => zoom(app, app.settings.zoom - ZOOM_STEP),
        Command::ZoomReset => zoom(app, 1.0),
        Command::SetZoom(wanted) => zoom(app, wanted),
        Command::SetLanguage(language) => {
            language.apply();
            app.say_again();
            app.change_settings(|settings| settings.language = language);
        }
        Command::SetTheme(theme) => app.change_settings(|settings| settings.theme = theme),
        Command::SetTimeZone(zone) => {
            app.posts.zone = zone.zone();
            with_opened(app, |opened| opened.zone_changed(&zone.zone()));
            app.change_settings(|settings| settings.time_zone = zone);
        }
        Command::SetAlwaysShowWarned(always) => {
            app.posts.show_warned = always;
            app.change_settings(|settings| settings.always_show_warned = always);
        }
        Command::Quit => app.effects.push(Effect::Quit),
    }
}

fn with_opened(app: &mut App, act: impl FnOnce(&mut Opened)) {
    if let Some(opened) = &mut app.opened {
        act(opened);
    }
}

fn with_lightbox(app: &mut App, act: impl FnOnce(&mut Lightbox)) {
    if let Some(lightbox) = &mut app.lightbox {
        act(lightbox);
    }
}

/// Letter by letter: the way back leads to what there was before the first one.
fn search(app: &mut App, text: String) {
    let begins = app.search.text().is_empty() || app.screen != Screen::Posts;
    if begins {
        let here = app.place();
        app.history.leave(here);
    }
    if app.screen != Screen::Posts {
        show_screen(app, Screen::Posts);
    }
    app.search.type_text(text);
}

fn set_filter(app: &mut App, filter: &Filter) {
    if app.search.filter() != filter {
        let here = app.place();
        app.history.leave(here);
        app.search.set_filter(filter);
    }
}

/// From another screen this is one step: the way back leads there at once.
fn show_posts(app: &mut App, filter: &Filter) {
    app.lightbox = None;
    if app.screen == Screen::Posts {
        return set_filter(app, filter);
    }
    go_to(app, Screen::Posts);
    app.search.set_filter(filter);
}

/// Where the filter leaves the post out, all are shown.
fn go_to_post(app: &mut App, post: PostIndex) {
    if app.search.is_on() && app.posts.row_of(post).is_none() {
        app.search.set_text(String::new());
        app.look_for_posts();
    }
    app.posts.go_to(post);
}

/// Where posts do not stand by their dates there is no place to go to: only those of the month are shown.
fn go_to_month(app: &mut App, month: Span) {
    if app.posts.follows_file() {
        let Some(library) = app.opened.as_ref().map(Opened::snapshot) else { return };
        app.posts.go_to_month(month, &library);
    } else {
        let filter = app.search.filter().clone().without_all(|clause| matches!(clause.condition, Condition::During(_)));
        set_filter(app, &filter.with(Condition::During(month).wanted()));
    }
}

fn toggle_record(app: &mut App, post: PostIndex) {
    let Some(opened) = &app.opened else { return };
    if let Some(span) = opened.library().post(post).map(|post| post.record) {
        app.detail.toggle_record(opened.archive(), opened.shared(), span, &app.wake);
    }
}

fn filter_media(app: &mut App, filter: MediaFilter) {
    let zone = app.settings.time_zone.zone();
    with_opened(app, |opened| opened.filter_media(filter, &zone));
}

fn open_media(app: &mut App, gallery: Gallery, at: usize) {
    let Some(opened) = &app.opened else { return };
    let (list, at) = match gallery {
        Gallery::Shown => (opened.media.sources(), at),
        Gallery::Post(post) => of_post(opened.library(), post, at),
    };
    if list.is_empty() {
        return;
    }
    let lightbox = Lightbox::open(list.into(), at, opened, app.largest_texture, &app.wake);
    app.lightbox = Some(if gallery == Gallery::Shown { lightbox.of_gallery() } else { lightbox });
    if gallery == Gallery::Shown {
        with_opened(app, |opened| opened.media.pick(at, Pick::Cursor));
    }
}

/// What a post has attached, links left out; `at` counts all attachments.
fn of_post(library: &Library, post: PostIndex, at: usize) -> (Vec<Source>, usize) {
    let attachments = library.post(post).map(|post| &*post.attachments).unwrap_or_default();
    let files = (0_u32..).zip(attachments).filter(|(_, one)| one.names_file() || one.entry.is_some());
    let numbers: Vec<u32> = files.map(|(nth, _)| nth).collect();
    let at = numbers.iter().position(|nth| *nth as usize == at).unwrap_or(0);
    (numbers.into_iter().map(|nth| Source::Attached(post, nth)).collect(), at)
}

/// The gallery follows, so that it shows where one was when the lightbox closes.
fn step_media(app: &mut App, by: isize) {
    with_lightbox(app, |lightbox| lightbox.step(by));
    let lightbox = app.lightbox.as_ref().filter(|lightbox| lightbox.is_of_gallery());
    if let (Some(source), Some(opened)) = (lightbox.and_then(Lightbox::source), &mut app.opened) {
        opened.media.go_to(source);
    }
}

fn clear_thumbnails(app: &mut App) {
    let cache = Cache::new(app.folders.cache.join(THUMBNAILS), cache::DEFAULT_LIMIT);
    app.keeper.keep(move || cache.clear());
    app.toasts.push(Toast::info(tr!("toast-thumbnails-cleared")));
}

fn open_path(app: &mut App, path: PathBuf) {
    if app.opened.is_some() {
        app.dialog = Some(Dialog::HereOrNewWindow(path));
    } else {
        app.start_loading(&path);
    }
}

/// One archive a window. Many files at once are no archives but somebody's pictures, dropped in the wrong place.
fn open_dropped(app: &mut App, paths: Vec<PathBuf>) {
    let paths = people::take_lists(app, paths);
    let count = paths.len();
    let mut paths = paths.into_iter();
    let Some(first) = paths.next() else { return };
    open_path(app, first);
    if count > DROPPED_AT_ONCE {
        app.toasts.push(Toast::warning(tr!("toast-too-many-dropped", count = count)));
        return;
    }
    for path in paths {
        if let Err(error) = new_window::open(&path, &app.window_arguments) {
            log::warn!("no further window: {error}");
            return app.show_failure(Failure::of(words::no_new_window()));
        }
    }
}

/// Addresses come from the archive, that is from strangers: only those that a browser may safely be given are opened.
fn open_link(app: &mut App, url: String) {
    if html::is_link(&url) {
        app.effects.push(Effect::OpenUrl(url));
    } else {
        let address: String = url.chars().take(200).collect();
        app.toasts.push(Toast::warning(tr!("toast-link-refused", address = address)));
    }
}

fn open_in_new_window(app: &mut App, path: &Path) {
    app.dialog = None;
    if let Err(error) = new_window::open(path, &app.window_arguments) {
        log::warn!("no second window: {error}");
        app.show_failure(Failure::of(words::no_new_window()));
    }
}

/// The sample is written to the cache folder first, so that it opens like any other archive.
fn open_sample(app: &mut App) {
    let path = app.folders.cache.join(SAMPLE_NAME);
    app.unpacking = Some(Job::start("sample", app.wake.clone(), move |_| write_sample(&path).map(|()| path)));
}

fn write_sample(path: &Path) -> std::io::Result<()> {
    if std::fs::read(path).is_ok_and(|there| there == SAMPLE) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    std::io::Write::write_all(&mut file, SAMPLE)?;
    file.persist(path)?;
    Ok(())
}

fn close_archive(app: &mut App) {
    app.loading = None;
    app.opened = None;
    app.lightbox = None;
    app.dialog = None;
    app.failure = None;
    app.history.clear();
    app.screen = Screen::default();
    app.posts = super::posts_screen(&app.settings);
    (app.search, app.detail) = (Search::default(), Detail::default());
    app.look_at_recent();
}

fn forget(app: &mut App, path: Option<&Path>) {
    super::recent::take_off(&mut app.recent, path);
    let (config, path) = (app.folders.config.clone(), path.map(Path::to_owned));
    app.keeper.keep(move || super::recent::forget(&config, path.as_deref()));
}

fn go_to(app: &mut App, screen: Screen) {
    if app.screen == screen && app.opened.is_some() {
        return;
    }
    let here = app.place();
    app.history.leave(here);
    show_screen(app, screen);
}

fn arrive(app: &mut App, place: Place) {
    show_screen(app, place.screen);
    if app.search.text() != place.search {
        app.search.set_text(place.search);
        app.look_for_posts();
    }
    if place.detail {
        app.detail.open();
    } else {
        app.detail.close();
    }
    if app.opened.as_ref().is_some_and(|opened| *opened.media.filter_now() != place.filter) {
        filter_media(app, place.filter);
    }
    people::arrive(app, [place.people, place.saved]);
    match place.selected {
        Some(post) => app.posts.come_back_to(post, app.search.is_running()),
        None => app.posts.select(None),
    }
}

fn show_screen(app: &mut App, screen: Screen) {
    app.screen = screen;
    if screen != Screen::Settings {
        app.remember_archive();
    }
}

/// Escape: closes what lies on top, then takes the mark off the post, then goes back.
fn close_dialog(app: &mut App) {
    app.reading_record = None;
    if app.dialog.take().is_some() {
        if app.opened.is_some() {
            app.failure = None;
        }
    } else if app.lightbox.take().is_some() {
        // Back to what lies below.
    } else if app.screen == Screen::Media && with_chosen(app) {
        run(app, Command::PickNoMedia);
    } else if app.screen == Screen::Posts && app.detail.thread().is_some() {
        app.detail.close();
    } else if app.screen == Screen::Posts && app.posts.selected().is_some() {
        app.posts.select(None);
    } else {
        run(app, Command::Back);
    }
}

fn with_chosen(app: &App) -> bool {
    app.opened.as_ref().is_some_and(|opened| !opened.media.chosen().is_empty())
}

fn zoom(app: &mut App, wanted: f32) {
    let rounded = (wanted / ZOOM_STEP).round() * ZOOM_STEP;
    app.change_settings(|settings| settings.zoom = rounded.clamp(*ZOOM_RANGE.start(), *ZOOM_RANGE.end()));
}

fn copy(app: &mut App, text: String) {
    app.effects.push(Effect::Copy(text));
    app.toasts.push(Toast::info(tr!("toast-copied")));
}

fn with_post(app: &mut App, index: PostIndex, act: impl FnOnce(&mut App, &Post)) {
    let Some(library) = app.opened.as_ref().map(super::opened::Opened::snapshot) else { return };
    if let Some(post) = library.post(index) {
        act(app, post);
    }
}

/// What "Copy text" copies: the warning, the text, pages that are linked but not in the text, and for a boost the boosted
/// address.
fn text_of(post: &Post) -> String {
    let text = match &post.kind {
        crate::model::Kind::Boost { of, .. } if post.html.is_empty() => of.to_string(),
        _ => html::plain(&post.html),
    };
    let pages = post.attachments.iter().filter_map(Attachment::page).filter(|page| !text.contains(page));
    let parts = post.warning.as_deref().into_iter().chain([text.as_str()]).chain(pages);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// The page of a post; of a boost, the boosted post.
fn link_of(post: &Post) -> String {
    match &post.kind {
        crate::model::Kind::Boost { of, .. } => of.to_string(),
        _ => post.url().as_deref().unwrap_or(&post.uri).to_owned(),
    }
}
