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
