//! Assets that `build.rs` has packed, which makes the program some megabytes smaller.

use std::io::Read;

use flate2::read::ZlibDecoder;

/// The packed bytes of an asset, by its file name.
macro_rules! packed {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".z"))
    };
}
pub(super) use packed;

/// What was packed.
pub fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut all = Vec::new();
    if let Err(error) = ZlibDecoder::new(bytes).read_to_end(&mut all) {
        // The bytes are part of the program, so this says that the program itself is damaged.
        log::error!("a part of the program is damaged: {error}");
    }
    all
}
