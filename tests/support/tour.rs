//! A way through everything that a window shows: every screen and tab, every dialog, every menu.

use std::path::{Path, PathBuf};

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use fossick::app::commands::{Command, Gallery, Order, Screen};
use fossick::app::dialog::{Dialog, RecordState};
use fossick::app::people::{Part, Tab, View};
use fossick::app::saving::Saving;
use fossick::app::saving::lists::ListChoice;
use fossick::app::saving::posts::PostChoice;
use fossick::export::posts::Options;
use fossick::model::PostIndex;
use fossick::query::filter::Filter;
use fossick::query::table::Column;
use fossick::text::html;
use fossick::tr;
use fossick::ui::shell::Shell;
use fossick::wire::lists::Form;

use super::builder::{ArchiveBuilder, cut};
use super::people::settle;
use super::window::{drop_file, sample, wait_for, wait_for_check, window_of};

/// A window without a display.
pub type Window = Harness<'static, Shell>;

/// Lists that lie beside the archive, each with something to say about it.
const LISTS: [(&str, &str); 4] = [
    ("followers.csv", "Account address\nmika_on_a_bike@blog.example\nfan@blog.example\n"),
    (
        "muted_accounts.csv",
        "Account address,Hide notifications\nnoise@loud.example,true\nno account at all,true\nnoise@loud.example,true\n",
    ),
    (
        "blocked_domains.csv",
        "#domain,#severity,#reject_media\nbad.example,suspend,false\nloud.example,silence,true\nb**.example,suspend,false\n",
    ),
    (
        "custom_filters.json",
        r#"{"custom_filters":[{"title":"Spoilers","expires_at":null,"context":["home","notifications","public","thread","account"],"action":"hide","keywords_attributes":[{"keyword":"finale","whole_word":true}],"statuses":[]}]}"#,
    ),
];
/// What the list of accounts that are followed said before.
const OLDER: &str = "Account address\nmika_on_a_bike@blog.example\ngone@blog.example\n";
/// Accounts, but of what list?
const UNSURE: &str = "zoe@b.example\nbob@other.example\n";

/// The licences of what others have given, which are in English in every language.
const LICENCES: &str = include_str!("../../assets/third-party.txt");

/// What stands there as it is, whatever the language: records of the archive, licences, what somebody typed, names of zones.
pub fn as_it_is(window: &Window) -> String {
    let app = window.state().app();
    let mut all = vec![app.search().text().to_owned()];
    match app.dialog() {
        Some(Dialog::Record(RecordState::Ready(record))) => all.push(record.text().to_owned()),
        Some(Dialog::About) => all.push(LICENCES.to_owned()),
        _ => {}
    }
    if let Some(RecordState::Ready(record)) = app.detail().record() {
        all.push(record.text().to_owned());
    }
    if let Some(opened) = app.session() {
        all.extend([false, true].map(|saved| opened.table(saved).view().words.clone()));
    }
    if app.screen() == Screen::Settings {
        all.extend(jiff::tz::db().available().map(|zone| zone.to_string()));
    }
    all.join("\n")
}

/// Carries commands out.
pub fn run(window: &mut Window, commands: impl IntoIterator<Item = Command>) {
    window.state_mut().app_mut().run(commands);
    window.run_ok();
}

/// A copy of the sample, with lists beside it.
pub fn archive(home: &Path) -> PathBuf {
    let path = home.join("here/archive.zip");
    std::fs::create_dir_all(home.join("here")).unwrap();
    std::fs::copy(sample(), &path).unwrap();
    for (name, list) in LISTS {
        std::fs::write(home.join("here").join(name), list).unwrap();
    }
    path
}

/// Opens an archive, whatever is open.
pub fn open(window: &mut Window, path: &Path) {
    run(window, [Command::OpenHere(path.to_owned())]);
    wait_for(window, "the archive", |shell| {
        let app = shell.app();
        let there = app.session().is_some_and(|opened| opened.path() == path && opened.is_complete());
        there && !app.is_loading()
    });
    settle(window);
    wait_for_check(window);
}

/// Shows everything of a window of this size, one after the other; `look` is told what it is.
pub fn everything(size: [f32; 2], mut look: impl FnMut(&str, &mut Window)) {
    let home = tempfile::tempdir().unwrap();
    let mut window = window_of(home.path(), None, size);
    for question in [tr!("welcome-how"), tr!("welcome-double-click")] {
        window.get_by_label(&question).click_accesskit();
        window.run_ok();
    }
    look("welcome", &mut window);
    let other = home.path().join("note.zip");
    std::fs::write(&other, "Dear reader").unwrap();
    drop_file(&mut window, &other);
    wait_for(&mut window, "a refusal", |shell| shell.app().failure().is_some());
    look("a refusal", &mut window);
    let archive = archive(home.path());
    open(&mut window, &archive);
    screens(&mut window, &mut look);
    people(&mut window, home.path(), &mut look);
    menus(&mut window, &mut look);
    dialogs(&mut window, home.path(), &mut look);
    poor(&mut window, home.path(), &mut look);
    run(&mut window, [Command::CloseArchive]);
    look("recent archives", &mut window);
}

/// Every screen, the list of posts in several places, and the lightbox.
fn screens(window: &mut Window, look: &mut impl FnMut(&str, &mut Window)) {
    for screen in Screen::RAIL.into_iter().chain([Screen::Settings]) {
        run(window, [Command::GoTo(screen)]);
        look(&format!("{screen:?}"), window);
    }
    run(window, [Command::GoTo(Screen::Posts), Command::SetOrder(Order::Oldest)]);
    look("the oldest posts", window);
    run(window, [Command::SetOrder(Order::Newest)]);
    for _ in 0..6 {
        window.key_press(Key::PageDown);
        window.run_ok();
        look("further posts", window);
    }
    run(window, [Command::ShowDetail(PostIndex(0))]);
    wait_for(window, "the thread", |shell| shell.app().detail().thread().is_some());
    run(window, [Command::ToggleRecord(PostIndex(0))]);
    wait_for(window, "the record", |shell| matches!(shell.app().detail().record(), Some(RecordState::Ready(_))));
    look("a post in its thread", window);
    run(window, [Command::CloseDetail]);
    filter_posts(window, "zzzz is:reply");
    look("no posts", window);
    filter_posts(window, "");
    run(window, [Command::GoTo(Screen::Media)]);
    wait_for(window, "the gallery", |shell| {
        shell.app().session().is_some_and(|opened| !opened.media.shown().items.is_empty())
    });
    run(window, [Command::PickAllMedia]);
    look("chosen media", window);
    run(window, [Command::PickNoMedia]);
    for place in 0..window.state().app().session().unwrap().media.shown().items.len() {
        run(window, [Command::OpenMedia(Gallery::Shown, place)]);
        wait_for(window, "the file", |shell| shell.app().lightbox().is_some_and(|lightbox| !lightbox.is_reading()));
        look("the lightbox", window);
        run(window, [Command::CloseLightbox]);
    }
}

/// Shows posts that fit, and waits until it is known which do.
fn filter_posts(window: &mut Window, filter: &str) {
    run(window, [Command::ShowPosts(Filter::parse(filter))]);
    wait_for(window, "the posts", |shell| !shell.app().search().is_running());
}

/// Every tab of both screens with tables, searched and sorted, and a list held against an older copy.
fn people(window: &mut Window, home: &Path, look: &mut impl FnMut(&str, &mut Window)) {
    for tab in Tab::PEOPLE.into_iter().chain(Tab::SAVED) {
        run(window, [Command::ViewTable(View::of(tab))]);
        settle(window);
        look(&format!("{tab:?}"), window);
        run(window, [Command::ViewTable(View { words: "e".to_owned(), ..View::of(tab).sorted_by(Column::Address) })]);
        settle(window);
        look(&format!("{tab:?}, narrowed and sorted"), window);
        row_menu(window, &format!("menu of a row of {tab:?}"), look);
    }
    run(window, [Command::ViewTable(View { words: "zzzz".to_owned(), ..View::of(Tab::Following) })]);
    settle(window);
    look("nothing that fits", window);
    chart(window, look);
    let older = home.join("older/following_accounts.csv");
    std::fs::create_dir_all(home.join("older")).unwrap();
    std::fs::write(&older, OLDER).unwrap();
    run(window, [Command::ViewTable(View::of(Tab::Following)), Command::CompareWith(Tab::Following, older)]);
    settle(window);
    for part in [Part::All, Part::Added, Part::Removed, Part::Unchanged] {
        run(window, [Command::ViewTable(View { part, ..View::of(Tab::Following) })]);
        settle(window);
        look(&format!("a comparison, {part:?}"), window);
    }
    run(window, [Command::EndComparison]);
}

/// The servers beside the table or, in narrow windows, above it, as bars and as a table.
fn chart(window: &mut Window, look: &mut impl FnMut(&str, &mut Window)) {
    run(window, [Command::ViewTable(View::of(Tab::Following))]);
    settle(window);
    let title = tr!("people-chart");
    let as_table = tr!("charts-button", button = tr!("charts-as-table"), chart = title.as_str());
    let folded = window.query_by_label(&as_table).is_none();
    if folded {
        click_first(window, &title);
        look("servers, unfolded", window);
    }
    click_first(window, &as_table);
    look("servers as a table", window);
    click_first(window, &as_table);
    if folded {
        click_first(window, &title);
        assert!(window.query_by_label(&as_table).is_none(), "the chart stays unfolded");
    }
}

fn control<'a>(window: &'a Window, label: &'a str) -> egui_kittest::Node<'a> {
    let is_control =
        |node: &egui_kittest::Node<'_>| matches!(node.accesskit_node().role(), Role::Button | Role::ComboBox);
    window.query_all_by_label(label).find(is_control).unwrap_or_else(|| panic!("there is no {label}"))
}

fn click_first(window: &mut Window, label: &str) {
    control(window, label).click_accesskit();
    window.run_ok();
}

/// As with the keyboard, which stays on what was unfolded.
fn unfold(window: &mut Window, label: &str) {
    control(window, label).focus();
    window.run_ok();
    window.key_press(Key::Enter);
    window.run_ok();
}

/// The menu of the first row of a table.
fn row_menu(window: &mut Window, place: &str, look: &mut impl FnMut(&str, &mut Window)) {
    let rows = super::people::rows(window);
    let Some(row) = rows.first() else { return };
    let address = row.split(", ").next().unwrap().split(" · ").next().unwrap();
    let name = tr!("table-menu", row = address);
    menu(window, place, &name, look);
}

/// Unfolds a menu, and folds it again.
fn menu(window: &mut Window, place: &str, label: &str, look: &mut impl FnMut(&str, &mut Window)) {
    unfold(window, label);
    assert!(egui::Popup::is_any_open(&window.ctx), "{place} does not unfold");
    look(place, window);
    window.key_press(Key::Escape);
    window.run_ok();
    assert!(!egui::Popup::is_any_open(&window.ctx), "{place} stays unfolded");
}

/// Every menu that unfolds over a screen.
pub fn menus(window: &mut Window, look: &mut impl FnMut(&str, &mut Window)) {
    let handle = window.state().app().session().unwrap().library().account.handle.to_string();
    menu(window, "menu of the account", &tr!("account-menu", name = handle), look);
    run(window, [Command::GoTo(Screen::Posts)]);
    for kind in [
        "filters-kind",
        "filters-visibility",
        "filters-has",
        "filters-date",
        "filters-language",
        "filters-hashtag",
        "filters-person",
    ] {
        menu(window, kind, &tr!("filters-menu", kind = tr!(kind)), look);
    }
    filter_posts(window, "after:2020 before:2010");
    menu(window, "days that are turned around", &tr!("filters-menu", kind = tr!("filters-date")), look);
    filter_posts(window, "is:post -has:poll has:image -has:alt language:en during:2024");
    look("many filters", window);
    filter_posts(window, "");
    menu(window, "orders", &tr!("posts-order", order = tr!("command-order-newest")), look);
    menu(window, "menu of a post", &tr!("posts-menu"), look);
    run(window, [Command::GoTo(Screen::Media)]);
    super::gallery::settle(window);
    let months: Vec<_> =
        window.query_all_by_role(Role::ComboBox).filter_map(|list| list.accesskit_node().label()).collect();
    assert_eq!(months.len(), 2, "the first and the last month: {months:?}");
    for month in months {
        menu(window, "months", &month, look);
    }
    run(window, [Command::GoTo(Screen::Settings)]);
    menu(window, "time zones", &tr!("settings-time-zone"), look);
}

/// Every dialog.
pub fn dialogs(window: &mut Window, home: &Path, look: &mut impl FnMut(&str, &mut Window)) {
    let gone = home.join("gone.zip");
    run(window, [Command::GoTo(Screen::Media), Command::PickAllMedia]);
    for command in [
        Command::ShowPalette,
        Command::ShowShortcuts,
        Command::ShowAbout,
        Command::OpenByPath,
        Command::AddListsByPath,
        Command::CompareByPath(Tab::Following),
        Command::SaveByPath(Saving::ReportHtml),
        Command::Save(Saving::Shown),
        Command::Save(Saving::Chosen),
        Command::OpenPath(sample()),
        Command::ShowRecord(PostIndex(0)),
        Command::OpenHere(gone),
    ] {
        let name = format!("{command:?}");
        dialog(window, &name, [command], look);
    }
    run(window, [Command::PickNoMedia]);
    if window.state().app().notes() > 0 {
        dialog(window, "notes", [Command::ShowNotes], look);
    }
    places(window, look);
    export_of_posts(window, look);
    export_of_lists(window, look);
    about_lists(window, home, look);
}

/// Where the check found something.
fn places(window: &mut Window, look: &mut impl FnMut(&str, &mut Window)) {
    let report = window.state().app().report().unwrap();
    let kinds: Vec<_> =
        report.findings.iter().filter(|entry| !entry.spots.is_empty()).map(|entry| entry.kind).collect();
    for kind in kinds {
        dialog(window, &format!("places of {kind:?}"), [Command::ShowPlaces(kind)], look);
    }
}

/// Opens a dialog, and closes it.
fn dialog(
    window: &mut Window,
    name: &str,
    commands: impl IntoIterator<Item = Command>,
    look: &mut impl FnMut(&str, &mut Window),
) {
    run(window, commands);
    wait_for(window, "the dialog", |shell| match shell.app().dialog() {
        Some(Dialog::Record(state)) => *state != RecordState::Reading,
        dialog => dialog.is_some(),
    });
    look(name, window);
    run(window, [Command::CloseDialog]);
    assert!(window.state().app().dialog().is_none(), "{name} stays open");
}

/// How posts are exported: in every form, one of them, those that fit, and private ones only.
fn export_of_posts(window: &mut Window, look: &mut impl FnMut(&str, &mut Window)) {
    let save = || Command::Save(Saving::Posts);
    for format in super::exporting::ALL {
        let choice = PostChoice::default();
        let choice = PostChoice { options: Options { format, ..choice.options }, ..choice };
        let name = format!("export of posts as {format:?}");
        dialog(window, &name, [save(), Command::SetPostExport(choice)], look);
    }
    filter_posts(window, "is:direct");
    dialog(window, "export of private posts only", [save()], look);
    filter_posts(window, "is:post");
    let first = window.state().app().posts().post_at(0).expect("a post");
    dialog(window, "export of posts that fit", [Command::GoToRow(first), save()], look);
    filter_posts(window, "");
}

/// How a list is exported: for Mastodon and for a spreadsheet, whole and narrowed, and one that no server takes.
fn export_of_lists(window: &mut Window, look: &mut impl FnMut(&str, &mut Window)) {
    let save = || Command::Save(Saving::List);
    for tab in [Tab::Following, Tab::BlockedDomains, Tab::Mentioned, Tab::Favourites] {
        for words in ["", "e"] {
            run(window, [Command::ViewTable(View { words: words.to_owned(), ..View::of(tab) })]);
            settle(window);
            for form in [Form::Mastodon, Form::Spreadsheet] {
                let choice = ListChoice { form, ..ListChoice::default() };
                let name = format!("export of {tab:?} with “{words}” as {form:?}");
                dialog(window, &name, [save(), Command::SetListExport(choice)], look);
            }
        }
    }
}

/// What is asked and said about lists.
fn about_lists(window: &mut Window, home: &Path, look: &mut impl FnMut(&str, &mut Window)) {
    run(window, [Command::ViewTable(View::of(Tab::Muted))]);
    settle(window);
    dialog(window, "notes on a list", [Command::ShowListNotes(Tab::Muted)], look);
    let folder = home.join("more");
    std::fs::create_dir_all(&folder).unwrap();
    let unsure = folder.join("accounts.csv");
    std::fs::write(&unsure, UNSURE).unwrap();
    dialog(window, "which list", [Command::AddListFiles(vec![unsure])], look);
    settle(window);
    look("a list nobody named", window);
    let refused = ["following_accounts.csv", "lists.csv"].map(|name| folder.join(name));
    for path in &refused {
        std::fs::write(path, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    }
    dialog(window, "refused lists", [Command::AddListFiles(refused.to_vec())], look);
    settle(window);
    look("lists that were refused", window);
    dialog(window, "a refused list", [Command::AddListFiles(vec![refused[0].clone()])], look);
    run(window, [Command::DismissRefusedLists]);
}

/// Archives of which something is missing: one with neither posts nor lists, and one that ends too early.
fn poor(window: &mut Window, home: &Path, look: &mut impl FnMut(&str, &mut Window)) {
    for (name, bytes) in [("empty", without_posts().zip()), ("cut", without_end())] {
        let path = home.join(name).join("archive.zip");
        std::fs::create_dir_all(home.join(name)).unwrap();
        std::fs::write(&path, bytes).unwrap();
        open(window, &path);
        for screen in Screen::RAIL {
            run(window, [Command::GoTo(screen)]);
            look(&format!("{screen:?} of one that is {name}"), window);
        }
        for tab in Tab::PEOPLE.into_iter().chain(Tab::SAVED) {
            run(window, [Command::ViewTable(View::of(tab))]);
            settle(window);
            look(&format!("{tab:?} of one that is {name}"), window);
        }
        places(window, look);
    }
}

/// An archive of somebody who has never done anything.
fn without_posts() -> ArchiveBuilder {
    let outbox = r#"{"id":"outbox.json","type":"OrderedCollection","totalItems":0,"orderedItems":[]}"#;
    let archive = ArchiveBuilder::mastodon().without("media").without("likes").without("bookmarks");
    archive.replace("outbox.json", outbox)
}

/// The sample, as far as a download came.
fn without_end() -> Vec<u8> {
    let whole = std::fs::read(sample()).unwrap();
    cut(&whole, whole.len() / 2)
}

/// What the archives of the tour say themselves, as posts, profiles and lists show it.
pub fn content() -> String {
    let mut all = String::new();
    for bytes in [std::fs::read(sample()).unwrap(), without_posts().zip()] {
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        for place in 0..zip.len() {
            let mut file = zip.by_index(place).unwrap();
            let name = file.name().unwrap().into_owned();
            all.extend([&*name, "\n"]);
            if Path::new(&name).extension().is_some_and(|ending| ending == "csv") {
                let mut list = String::new();
                std::io::Read::read_to_string(&mut file, &mut list).unwrap();
                all.extend([list.as_str(), &list.replace("\"\"", "\"")]);
            } else if Path::new(&name).extension().is_some_and(|ending| ending == "json") {
                strings(&serde_json::from_reader(file).unwrap(), &mut all);
            }
        }
    }
    for (name, list) in LISTS {
        all.extend([name, "\n", list, "\n"]);
    }
    all.extend([OLDER, UNSURE, "accounts.csv"]);
    all
}

fn strings(json: &serde_json::Value, all: &mut String) {
    use serde_json::Value;
    match json {
        Value::String(text) => all.extend([text, "\n", &html::plain(text), "\n"]),
        Value::Array(list) => {
            for one in list {
                strings(one, all);
            }
        }
        Value::Object(object) => {
            for (name, one) in object {
                all.extend([name.as_str(), "\n"]);
                strings(one, all);
            }
        }
        _ => {}
    }
}
