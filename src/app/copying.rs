//! Copying the picture that is looked at, on a thread of its own: turning and packing a large one takes longer than a frame.

use std::sync::Arc;

use egui::ColorImage;

use super::dialog::{Dialog, Failure, Toast};
use super::{App, finished};
use crate::jobs::Job;
use crate::tr;
use crate::words;

/// Puts a picture on the clipboard; what the system says if it can't. Takes its time.
pub type CopyPicture = Arc<dyn Fn(&ColorImage) -> Result<(), String> + Send + Sync>;

/// The picture that is to be copied.
#[derive(Default)]
pub struct Copier {
    copying: Option<Job<Result<(), String>>>,
}

impl Copier {
    /// A picture is on its way to the clipboard.
    pub fn is_busy(&self) -> bool {
        self.copying.is_some()
    }
}

/// Begins to copy what the lightbox shows, turned as it is shown.
pub fn begin(app: &mut App) {
    let Some(lightbox) = app.lightbox.as_ref().filter(|lightbox| !lightbox.is_covered(&app.posts)) else { return };
    let Some(picture) = lightbox.large().and_then(|large| large.picture.clone()) else { return };
    let turns = lightbox.turns();
    let copy = Arc::clone(&app.copy_picture);
    app.copier.copying = Some(Job::start("copy picture", app.wake.clone(), move |_| copy(&turned(&picture, turns))));
}

/// Says that the picture was copied, or why it was not.
pub fn take_in(app: &mut App) {
    match finished(&mut app.copier.copying) {
        Some(Ok(Ok(()))) => app.toasts.push(Toast::info(tr!("toast-copied"))),
        Some(Ok(Err(error))) => {
            log::warn!("the clipboard takes no picture: {error}");
            app.dialog = Some(Dialog::Failure(Failure::of(words::picture_not_copied())));
        }
        Some(Err(error)) => app.dialog = Some(Dialog::Failure(Failure::of(words::job_failed(&error)))),
        None => {}
    }
}

/// A picture turned to the right by so many quarters.
fn turned(image: &ColorImage, turns: u8) -> ColorImage {
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
