//! Blurhashes as small textures.

use egui::{ColorImage, TextureHandle, TextureOptions, Ui};

/// Pixels of the longer side: a blurhash holds no more detail.
const EDGE: u32 = 24;

/// The blurred picture of a hash, for an area of this aspect (width over height). None when the hash is not one. The
/// texture lives as long as the handle.
pub fn texture(ui: &Ui, hash: &str, aspect: f32) -> Option<TextureHandle> {
    let edge = EDGE as f32;
    let (width, height) = if aspect >= 1.0 { (EDGE, (edge / aspect) as u32) } else { ((edge * aspect) as u32, EDGE) };
    let (width, height) = (width.clamp(4, EDGE), height.clamp(4, EDGE));
    let pixels = blurhash::decode(hash, width, height, 1.0).ok()?;
    let image = ColorImage::from_rgba_unmultiplied([width as usize, height as usize], &pixels);
    Some(ui.ctx().load_texture("blurhash", image, TextureOptions::LINEAR))
}
