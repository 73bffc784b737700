//! Blurhashes as small textures.

use egui::{ColorImage, TextureHandle, TextureOptions, Ui};

use crate::media::blurhash;

/// The blurred picture of a hash, for an area of this size in points. None when the hash is not one. The texture lives
/// as long as the handle.
pub fn texture(ui: &Ui, hash: &str, area: egui::Vec2) -> Option<TextureHandle> {
    let picture = blurhash::preview(hash, area.x.max(1.0) as u32, area.y.max(1.0) as u32)?;
    let pixels = [picture.width as usize, picture.height as usize];
    let image = ColorImage::from_rgba_unmultiplied(pixels, &picture.rgba);
    Some(ui.ctx().load_texture("blurhash", image, TextureOptions::LINEAR))
}
