//! Gives `fossick.exe` its icon, its version and its manifest; nothing on other systems.

fn main() {
    for file in ["build.rs", ICON, MANIFEST] {
        println!("cargo::rerun-if-changed={file}");
    }
    // The system that the program is for, which may not be the one that builds it.
    if std::env::var_os("CARGO_CFG_WINDOWS").is_none() {
        return;
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
