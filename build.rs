//! Packs the assets that are built in, and gives `fossick.exe` its icon, its version and its manifest.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use flate2::Compression;
use flate2::write::ZlibEncoder;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var_os("CARGO_FEATURE_GUI").is_some()
        && let Err(error) = pack()
    {
        println!("cargo::error=assets can't be packed: {error}");
    }
    // The system that the program is for, which may not be the one that builds it.
    if env::var_os("CARGO_CFG_WINDOWS").is_some() {
        add_resources();
    }
}

/// Assets that get half as large or less: `src/ui/packed.rs` unpacks them. Pictures and archives are packed already.
const PACKED: [&str; 8] = [
    "fonts/Icons.ttf",
    "fonts/Inter-Italic.ttf",
    "fonts/Inter-Medium.ttf",
    "fonts/Inter-Regular.ttf",
    "fonts/Inter-SemiBold.ttf",
    "fonts/JetBrainsMono-Regular.ttf",
    "fonts/Twemoji.ttf",
    "third-party.txt",
];

fn pack() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    for asset in PACKED {
        let from = Path::new("assets").join(asset);
        println!("cargo::rerun-if-changed={}", from.display());
        let name = from.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
        packed.write_all(&fs::read(&from)?)?;
        fs::write(out.join(format!("{name}.z")), packed.finish()?)?;
    }
    Ok(())
}

fn add_resources() {
    for file in [ICON, MANIFEST] {
        println!("cargo::rerun-if-changed={file}");
    }
    let mut resource = winresource::WindowsResource::new();
    resource
        .set_icon(ICON)
        .set_manifest_file(MANIFEST)
        .set("ProductName", "Fossick")
        .set("FileDescription", "Fossick: opens Mastodon archives")
        .set("LegalCopyright", "MIT or Apache-2.0");
    if let Err(error) = resource.compile() {
        println!("cargo::error=fossick.exe gets no icon and no manifest: {error}");
    }
}

const ICON: &str = "assets/icon/fossick.ico";
const MANIFEST: &str = "packaging/windows/fossick.exe.manifest";
