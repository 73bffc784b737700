//! What commands do with lists and people, and what is told when lists have come.

use std::path::PathBuf;

use crate::app::choose::{self, Choice};
use crate::app::commands::{Command, Screen};
use crate::app::dialog::{Dialog, Failure, PathFor, Toast};
use crate::app::opened::Opened;
use crate::app::people::gathering::{News, Reason};
use crate::app::people::{Tab, TableScreen, View};
use crate::app::{App, Effect};
use crate::tr;
use crate::wire::lists::name;
use crate::words::Message;

/// Asks for lists to add.
pub fn ask_for_lists(app: &mut App) {
    app.lists_chooser = Some((choose::ask_lists(app.wake.clone()), PathFor::Lists));
}

/// Asks for an older copy of the list that is shown.
pub fn ask_for_older(app: &mut App) {
    if let Some(tab) = app.tab() {
        app.lists_chooser = Some((choose::ask_older(app.wake.clone()), PathFor::Comparing(tab)));
    }
}

/// Takes in what was chosen.
pub fn take_in_choice(app: &mut App) {
    let Some(answer) = app.lists_chooser.as_ref().and_then(|(job, _)| job.poll()) else { return };
    let Some((_, path_for)) = app.lists_chooser.take() else { return };
    let paths = match answer {
        Ok(Choice::PickedMany(paths)) => paths,
        Ok(Choice::Picked(path)) => vec![path],
        Ok(Choice::Cancelled) => return,
        Ok(Choice::NoDialog) | Err(_) => {
            app.dialog = Some(Dialog::PathField(path_for));
            return;
        }
    };
    match path_for {
        PathFor::Comparing(tab) => {
            app.commands.push_all(paths.into_iter().take(1).map(|path| Command::CompareWith(tab, path)));
        }
        _ => app.commands.push(Command::AddListFiles(paths)),
    }
}

/// Takes those of the dropped files that are lists by their names, while there is an archive to add them to. Gives the others.
pub fn take_lists(app: &mut App, paths: Vec<PathBuf>) -> Vec<PathBuf> {
    let Some(opened) = &mut app.opened else { return paths };
    let is_list = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name::ending(&name) == Some(name::Ending::Table) || name::is_of_list(&name)
    };
    let (lists, others): (Vec<_>, Vec<_>) = paths.into_iter().partition(is_list);
    if !lists.is_empty() {
        opened.add_lists(lists);
    }
    others
}

/// Shows a table on the screen it belongs to. Another table is another place to come back to.
pub fn view(app: &mut App, view: View) {
    let screen = if view.tab.is_saved() { Screen::Saved } else { Screen::People };
    if app.screen != screen || app.tab() != Some(view.tab) {
        let here = app.place();
        app.history.leave(here);
    }
    if app.screen != screen {
        super::show_screen(app, screen);
    }
    if let Some(opened) = &mut app.opened {
        opened.view_table(view);
    }
}

/// Shows what the two screens showed.
pub fn arrive(app: &mut App, views: [View; 2]) {
    let Some(opened) = &mut app.opened else { return };
    for (view, saved) in views.into_iter().zip([false, true]) {
        if view.tab.is_saved() == saved && *opened.table(saved).view() != view {
            opened.view_table(view);
        }
    }
}

/// Copies the addresses of all rows that are shown, in their order.
pub fn copy_list(app: &mut App) {
    let table = app.tab().zip(app.opened.as_ref()).map(|(tab, opened)| opened.table(tab.is_saved()));
    let Some(shown) = table.and_then(TableScreen::shown) else { return };
    app.effects.push(Effect::Copy(shown.rows.addresses(&shown.order)));
    app.toasts.push(Toast::info(tr!("toast-copied")));
}

/// Forgets what was read of the list that is shown, and says so.
pub fn remove_list(app: &mut App) {
    let Some((tab, opened)) = app.tab().zip(app.opened.as_mut()) else { return };
    opened.remove_list(tab);
    if opened.removed_list() == Some(tab) {
        // Only the last one can be had back.
        app.toasts.retain(|toast| !toast.removed);
        app.toasts.push(Toast::removed(&tr!(tab.key())));
    }
}

/// Has the list back that was removed last, and shows it.
pub fn put_list_back(app: &mut App) {
    let removed = app.opened.as_ref().and_then(Opened::removed_list);
    let Some((tab, opened)) = removed.zip(app.opened.as_mut()) else { return };
    opened.put_list_back();
    app.toasts.retain(|toast| !toast.removed);
    view(app, View::of(tab));
}

/// Tells what came of gathering lists, and asks what only the person can know.
pub fn tell(app: &mut App, news: Option<Result<News, Message>>) {
    match news {
        Some(Ok(news)) => tell_news(app, &news),
        Some(Err(message)) => app.dialog = Some(Dialog::Failure(Failure::of(message))),
        None => {}
    }
    if app.dialog.is_none()
        && let Some(list) = app.opened.as_mut().and_then(|opened| opened.gathering_mut().question())
    {
        app.dialog = Some(Dialog::WhichList(list));
    }
}

fn tell_news(app: &mut App, news: &News) {
    if news.reason == Reason::Search {
        return;
    }
    let mut tabs: Vec<Tab> = news.brought.iter().map(|kind| Tab::of(*kind)).collect();
    tabs.extend(news.filters.then_some(Tab::Filters));
    let again = news.reason == Reason::Again;
    if let Some(first) = tabs.first() {
        let names: Vec<_> = tabs.iter().map(|tab| tr!(tab.key())).collect();
        let key = if again { "toast-lists-changed" } else { "toast-list-added" };
        app.toasts.push(Toast::info(tr!(key, names = names.join(", "))));
        let shown = app.tab().filter(|tab| tabs.contains(tab));
        if shown.is_none() && news.reason == Reason::Added {
            view(app, View::of(*first));
        }
        if let Some(opened) = &mut app.opened {
            opened.recount_lists();
        }
    } else if news.refused.is_empty() && !news.unsure {
        let key = if again { "toast-lists-unchanged" } else { "toast-list-nothing-new" };
        app.toasts.push(Toast::info(tr!(key)));
    }
    match &*news.refused {
        [] => {}
        [one] => app.dialog = Some(Dialog::Failure(Failure::of(one.message.clone()))),
        _ => app.dialog = Some(Dialog::RefusedLists),
    }
}
