//! Lists out of an archive and from where they lie: `fossick export ARCHIVE --what lists --to DIR`.
//!
//! Ends with 0 when they were written, and with 2 and the reason when not. A file that was named and can't be taken is such a
//! reason; one that was found is only told.

use super::Export;
use crate::archive::OpenError;
use crate::check::one_line;
use crate::cli::bar;
use crate::cli::shared::{complain, load, print};
use crate::export::lists::{SavedList, SavedLists, all_lists, domains_left_out, save_all};
use crate::export::media::{SaveError, may_save};
use crate::i18n;
use crate::load::LoadError;
use crate::load::lists::{FoundLists, ListStage, find};
use crate::model::{List, ListSource};
use crate::platform::interrupt;
use crate::progress::{Progress, StopFlag};
use crate::tr;
use crate::words::lists as said;
use crate::words::{self, Message};

/// Saves lists; gives the exit code, or why nothing was written.
pub fn save(export: &Export) -> Result<u8, Message> {
    if let Some(absent) = export.lists.iter().find(|path| !path.exists()) {
        return Err(words::load_error(&LoadError::Open(OpenError::NotFound), absent));
    }
    let stop = StopFlag::new();
    // Whoever stops it finds no file that is there in part.
    interrupt::raises(&stop);
    let loaded = load(&export.archive, &stop);
    let (archive, library) = loaded.map_err(|error| words::load_error(&error, &export.archive))?;
    let refused = |error: SaveError| words::save_error(&error, &export.to, &export.archive);
    may_save(&export.a_file(), &archive).map_err(refused)?;
    let progress = Progress::silent(ListStage::Reading);
    let found = bar::counting(&progress, reading, || find(&archive, &library.account, &export.lists, &progress, &stop));
    let found = found.map_err(|stopped| refused(stopped.into()))?;
    tell_what_was_not_taken(export, &found)?;
    let lists = all_lists(&library, &found.lists);
    let filters = found.lists.filters.as_ref().map(|filters| &*filters.bytes);
    if lists.is_empty() && filters.is_none() {
        return Err(said::no_lists());
    }
    std::fs::create_dir_all(&export.to).map_err(|error| refused(error.into()))?;
    let saved = save_all(&export.to, &archive, &lists, filters, &stop);
    let saved = saved.map_err(|failed| refused(failed.error))?;
    print(&what_was_saved(&saved));
    print(&domains_left_out(saved.left_out).iter().map(|line| one_line(line) + "\n").collect::<String>());
    print(&lists.iter().map(notes).collect::<String>());
    Ok(0)
}

fn reading(stage: ListStage) -> String {
    match stage {
        ListStage::Reading => tr!("lists-bar"),
    }
}

/// Complains about what was not taken. What the person named, and what is in a folder they named, must be taken, or nothing
/// is written.
fn tell_what_was_not_taken(export: &Export, found: &FoundLists) -> Result<(), Message> {
    let refused = found.refused.iter().map(|it| (&it.source, said::list_error(&it.error, &it.source.file_name())));
    let unsure = found.unsure.iter().map(|it| (&it.source, said::list_unsure(&it.source.file_name(), &it.kinds)));
    for (source, message) in refused.chain(unsure) {
        if is_named(export, source) {
            return Err(message);
        }
        complain(&message);
    }
    if let Some(empty) = found.empty.first() {
        return Err(said::no_lists_in(&empty.to_string_lossy()));
    }
    if !found.unclaimed.is_empty() {
        complain(&Message { what: said::unclaimed(&found.unclaimed), ..Message::default() });
    }
    Ok(())
}

/// The person named it, or the folder it is in.
fn is_named(export: &Export, source: &ListSource) -> bool {
    let ListSource::File(path) = source else { return false };
    export.lists.iter().any(|named| named == path || path.parent() == Some(named))
}

fn what_was_saved(saved: &SavedLists) -> String {
    let name_of = |path: &std::path::Path| one_line(&path.file_name().unwrap_or_default().to_string_lossy());
    let line = |SavedList { path, kind, rows }: &SavedList| match kind {
        Some(_) => tr!("lists-saved-file", name = name_of(path), rows = *rows),
        None => tr!("lists-saved-filters", name = name_of(path)),
    };
    let files = saved.files.iter().map(line).chain(saved.read_me.as_deref().map(name_of));
    files.map(|line| line + "\n").collect()
}

/// What was noted while a list was read, below its name.
fn notes(list: &List) -> String {
    let notes = said::notes(&list.notes);
    if notes.is_empty() {
        return String::new();
    }
    let unkept = list.notes.unused.saturating_sub(list.notes.left_out.len() as u64);
    let more = (unkept > 0).then(|| tr!("list-left-out-more", count = i18n::number(unkept)));
    let left_out = said::left_out(&list.notes).into_iter().chain(more).map(|line| format!("    {line}"));
    let lines = notes.into_iter().map(|line| format!("  {line}")).chain(left_out);
    let lines: String = lines.map(|line| one_line(&line) + "\n").collect();
    format!("{}\n{lines}", said::kind(list.kind))
}
