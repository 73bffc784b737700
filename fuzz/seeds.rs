//! Writes the seed corpus: small archives of every dialect and container with every defect, their outboxes, the HTML
//! of their posts and their pictures. `cargo run --release --bin seeds` in this folder.

#[path = "../tests/support/generate/mod.rs"]
mod generate;

use std::fs;
use std::io;
use std::path::Path;

use fossick::archive::{OpenOptions, Spool};
use fossick::load::{self, LoadStage};
use fossick::model::EntryId;
use fossick::progress::{Progress, StopFlag};
use generate::{Container, Defect, Dialect, Options};

fn main() -> io::Result<()> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for target in ["container", "outbox", "html", "media"] {
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
    Ok(())
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
