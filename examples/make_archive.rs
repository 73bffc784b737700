//! Writes a made-up archive: `cargo run --release --example make_archive -- --posts 1000 --media 200 --out big.zip`.

#[path = "../tests/support/generate/mod.rs"]
mod generate;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use clap::Parser;
use generate::{Container, Defect, Dialect, Options, sample};

/// Writes a believable archive of somebody who does not exist. The same options give the same bytes.
#[derive(Parser)]
struct Arguments {
    /// Records in the outbox, boosts included.
    #[arg(long, default_value_t = 1000)]
    posts: u64,
    /// Attachments.
    #[arg(long, default_value_t = 0)]
    media: u64,
    /// Year of the first post.
    #[arg(long = "from", default_value_t = 2017)]
    from_year: i64,
    /// zip, tar.gz, tar or folder; what servers of the dialect make when left out.
    #[arg(long)]
    container: Option<Container>,
    /// 2.4, 3.5, 4.2, 4.6 or pleroma.
    #[arg(long, default_value = "4.6")]
    dialect: Dialect,
    /// Something that is wrong with it, such as cut-json or missing-media=3; may be given several times.
    #[arg(long = "defect")]
    defects: Vec<Defect>,
    /// Number from which everything is drawn.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The six CSV lists lie in the archive too.
    #[arg(long)]
    lists: bool,
    /// Pixels of every picture, such as 1280x960.
    #[arg(long, value_parser = size)]
    media_size: Option<(u32, u32)>,
    /// Bytes of all attached files together; zeros fill them up, without taking room on the disk.
    #[arg(long, default_value_t = 0)]
    media_bytes: u64,
    /// Write the sample archive instead; needs --clip and --tune.
    #[arg(long, requires_all = ["clip", "tune"])]
    sample: bool,
    /// H.264 film for the sample archive.
    #[arg(long)]
    clip: Option<PathBuf>,
    /// MP3 for the sample archive.
    #[arg(long)]
    tune: Option<PathBuf>,
    /// Write the frames of the sample's film into the folder named by --out instead.
    #[arg(long, conflicts_with = "sample")]
    frames: bool,
    /// File or folder to write.
    #[arg(long)]
    out: PathBuf,
}

fn size(text: &str) -> Result<(u32, u32), String> {
    let (width, height) = text.split_once('x').ok_or("a size looks like 1280x960")?;
    match (width.parse(), height.parse()) {
        (Ok(width), Ok(height)) if (8..=16_384).contains(&width) && (8..=16_384).contains(&height) => {
            Ok((width, height))
        }
        _ => Err("width and height go from 8 to 16384".into()),
    }
}

#[expect(clippy::print_stdout, reason = "a command line tool for developers")]
fn main() -> io::Result<()> {
    let arguments = Arguments::parse();
    if arguments.frames {
        return frames(&arguments.out);
    }
    if let (true, Some(clip), Some(tune)) = (arguments.sample, &arguments.clip, &arguments.tune) {
        let recordings = sample::Recordings { clip: fs::read(clip)?, tune: fs::read(tune)? };
        let summary = sample::write(recordings, &arguments.out)?;
        println!("{summary:#?}");
        return Ok(());
    }
    let options = Options {
        posts: arguments.posts,
        media: arguments.media,
        from_year: arguments.from_year,
        container: arguments.container.unwrap_or(arguments.dialect.own_container()),
        dialect: arguments.dialect,
        defects: arguments.defects,
        seed: arguments.seed,
        media_size: arguments.media_size,
        media_bytes: arguments.media_bytes,
        lists: arguments.lists,
    };
    let summary = generate::write(&options, &arguments.out)?;
    println!("{summary:#?}");
    Ok(())
}

fn frames(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for number in 0..sample::CLIP_FRAMES {
        fs::write(folder.join(format!("{number:03}.jpg")), sample::frame(number)?)?;
    }
    Ok(())
}
