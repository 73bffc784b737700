//! Avatar and header as textures. They follow the archive that is open.

use std::sync::Arc;

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use crate::app::opened::Opened;
use crate::media::decode::Picture;

/// The two textures, and the pixels that they were made of.
#[derive(Default)]
pub struct ProfileTextures {
    avatar: Option<(Arc<Picture>, TextureHandle)>,
    header: Option<(Arc<Picture>, TextureHandle)>,
}

impl ProfileTextures {
    /// Makes textures of what has been decoded and drops those of an archive that is no longer open.
    pub fn follow(&mut self, ctx: &Context, opened: Option<&Opened>) {
        let pictures = opened.map(|opened| &opened.pictures);
        follow(ctx, "avatar", &mut self.avatar, pictures.and_then(|pictures| pictures.avatar()));
        follow(ctx, "header", &mut self.header, pictures.and_then(|pictures| pictures.header()));
    }

    /// The avatar.
    pub fn avatar(&self) -> Option<&TextureHandle> {
        self.avatar.as_ref().map(|(_, texture)| texture)
    }

    /// The header picture.
    pub fn header(&self) -> Option<&TextureHandle> {
        self.header.as_ref().map(|(_, texture)| texture)
    }
}

fn follow(ctx: &Context, name: &str, shown: &mut Option<(Arc<Picture>, TextureHandle)>, wanted: Option<&Arc<Picture>>) {
    let same = match (shown.as_ref(), wanted) {
        (Some((old, _)), Some(new)) => Arc::ptr_eq(old, new),
        (None, None) => true,
        _ => false,
    };
    if same {
        return;
    }
    *shown = wanted.map(|picture| {
        let size = [picture.width as usize, picture.height as usize];
        let image = ColorImage::from_rgba_unmultiplied(size, &picture.rgba);
        (Arc::clone(picture), ctx.load_texture(name, image, TextureOptions::LINEAR))
    });
}

/// A picture turned to the right by so many quarters.
pub fn turned(image: &ColorImage, turns: u8) -> ColorImage {
    let [width, height] = image.size;
    let (new_width, new_height) = if turns % 2 == 1 { (height, width) } else { (width, height) };
    let from = |x: usize, y: usize| match turns % 4 {
        0 => (x, y),
        1 => (y, height - 1 - x),
        2 => (width - 1 - x, height - 1 - y),
        _ => (width - 1 - y, x),
    };
    let places = (0..new_height).flat_map(|y| (0..new_width).map(move |x| (x, y)));
    let pixels = places.map(|(x, y)| {
        let (x, y) = from(x, y);
        image.pixels.get(y * width + x).copied().unwrap_or_default()
    });
    ColorImage::new([new_width, new_height], pixels.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 1 2 3
    /// 4 5 6
    fn six() -> ColorImage {
        ColorImage::new([3, 2], (1..=6).map(|red| egui::Color32::from_rgb(red, 0, 0)).collect())
    }

    #[test]
    fn quarter_turns_go_to_the_right() {
        let reds = |turns| turned(&six(), turns).pixels.iter().map(egui::Color32::r).collect::<Vec<_>>();
        assert_eq!(reds(0), [1, 2, 3, 4, 5, 6]);
        assert_eq!(reds(1), [4, 1, 5, 2, 6, 3]);
        assert_eq!(reds(2), [6, 5, 4, 3, 2, 1]);
        assert_eq!(reds(3), [3, 6, 2, 5, 1, 4]);
        assert_eq!(turned(&six(), 1).size, [2, 3]);
    }
}
