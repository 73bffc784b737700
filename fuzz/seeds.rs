//! Writes the seed corpus: small archives of every dialect and container with every defect, their outboxes, the HTML
//! of their posts and their pictures; and CSV lists. `cargo run --release --bin seeds` in this folder.

#[path = "../tests/support/generate/mod.rs"]
mod generate;

use std::fs;
use std::io;
use std::path::Path;

use fossick::archive::{OpenOptions, Spool};
use fossick::load::{self, LoadStage};
use fossick::model::EntryId;
use fossick::progress::{Progress, StopFlag};
use generate::people::Friend;
use generate::{Container, Defect, Dialect, Options};

fn main() -> io::Result<()> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for target in ["container", "outbox", "html", "lists", "media"] {
        fs::create_dir_all(corpus.join(target))?;
    }
    for dialect in Dialect::ALL {
        for container in [Container::Zip, Container::TarGz, Container::Tar] {
            seed(&corpus, &format!("{dialect:?}-{container:?}"), Options { container, ..Options::of(dialect) })?;
        }
    }
    for defect in Defect::all() {
        let name = defect.to_string();
        seed(&corpus, &name, Options { defects: vec![defect], ..Options::of(Dialect::V4_6) })?;
    }
    lists(&corpus.join("lists"))
}

/// The lists as Mastodon writes them, and as others do.
fn lists(corpus: &Path) -> io::Result<()> {
    const OTHERS: [(&str, &str); 6] = [
        ("friendica", "Account address, Show boosts\nada@social.example, true\n"),
        ("spreadsheet", "\u{feff}Account address;Show boosts\r\nada@social.example;true\r\n"),
        ("header", "List name,Account address\r\n\"A, \"\"B\"\"\",ada@social.example\r\n"),
        ("domains", "#domain,#severity\nspam.example,suspend\n\n"),
        ("titles", "Bread, cake,ada@social.example\n=1+1;x,bob\n"),
        ("profiles", "https://social.example/@ada\nmailto:bob@b.example\n"),
    ];
    let friends = Friend::circle(1, 12);
    let bookmarks = ["https://social.example/users/ada/statuses/1".to_owned()];
    for (name, text) in generate::lists::lists(1, &friends, &bookmarks).0 {
        fs::write(corpus.join(name), text)?;
    }
    OTHERS.iter().try_for_each(|(name, text)| fs::write(corpus.join(name), text))
}

/// An archive, its outbox and its posts as seeds.
fn seed(corpus: &Path, name: &str, options: Options) -> io::Result<()> {
    let options = Options { posts: 4, media: 1, media_size: Some((8, 8)), ..options };
    let path = corpus.join("container").join(name);
    generate::write(&options, &path)?;
    let open = OpenOptions { spool: Spool::Never };
    let loaded = load::library(&path, &open, &Progress::silent(LoadStage::Opening), &StopFlag::new());
    let Ok((archive, library)) = loaded else { return Ok(()) };
    if let Some(outbox) = archive.layout().outbox() {
        fs::write(corpus.join("outbox").join(name), archive.bytes_as_far(outbox, 1 << 20).0)?;
    }
    for (id, entry) in (0..).map(EntryId).zip(archive.entries()).filter(|(_, entry)| entry.name.contains("media")) {
        let file = entry.name.rsplit('/').next().unwrap_or_default();
        fs::write(corpus.join("media").join(file), archive.bytes_as_far(id, 1 << 20).0)?;
    }
    for (index, post) in library.posts() {
        fs::write(corpus.join("html").join(format!("{name}-{}", index.0)), &*post.html)?;
    }
    Ok(())
}
