//! The clipboard of the system, for pictures.

use std::borrow::Cow;

use arboard::{Clipboard, ImageData};
use egui::ColorImage;

/// Puts a picture on the clipboard, packed as the system wants it, which takes a while: not on the window's thread.
///
/// # Errors
/// What the system says: there is no clipboard, or it takes no pictures.
pub fn put(picture: &ColorImage) -> Result<(), String> {
    let [width, height] = picture.size;
    // Alpha is premultiplied in textures and is not on clipboards.
    let bytes: Vec<u8> = picture.pixels.iter().flat_map(egui::Color32::to_srgba_unmultiplied).collect();
    let image = ImageData { width, height, bytes: Cow::Owned(bytes) };
    // On X11 what was copied goes with the last clipboard of the program. The window has one as long as it is open.
    Clipboard::new().and_then(|mut clipboard| clipboard.set_image(image)).map_err(|error| error.to_string())
}
