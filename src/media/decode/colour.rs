//! Colours of a profile (ICC.1) as sRGB, so that a photo from a phone does not look pale.

use std::sync::Arc;

use moxcms::{ColorProfile, DataColorSpace, Layout, TransformExecutor, TransformOptions};

/// Largest profile that is read. Those of cameras and phones have some hundred bytes, those of printers up to two million.
const LARGEST: usize = 4 << 20;

/// Bytes that are transformed at a time.
const PIECE: usize = 64 * 1024;

/// How far a profile's colours may be from sRGB's own and still count as those.
const SAME: f64 = 0.003;

/// Turns the colours of one profile into sRGB.
pub(in crate::media) struct Profile {
    transform: Arc<dyn TransformExecutor<u8> + Send + Sync>,
}

impl Profile {
    /// None when the profile is broken, is not one of red, green and blue, or changes nothing.
    pub(in crate::media) fn read(icc: &[u8]) -> Option<Self> {
        if icc.len() > LARGEST {
            return None;
        }
        let profile = ColorProfile::new_from_slice(icc).ok()?;
        let srgb = ColorProfile::new_srgb();
        if profile.color_space != DataColorSpace::Rgb || is_srgb(&profile, &srgb) {
            return None;
        }
        let options = TransformOptions::default();
        let transform = profile.create_transform_8bit(Layout::Rgba, &srgb, Layout::Rgba, options).ok()?;
        Some(Self { transform })
    }

    /// Changes pixels of four bytes each; alpha stays.
    pub(in crate::media) fn apply(&self, rgba: &mut [u8]) {
        let mut source = vec![0; PIECE.min(rgba.len())];
        for piece in rgba.chunks_mut(PIECE) {
            let Some(source) = source.get_mut(..piece.len()) else { return };
            source.copy_from_slice(piece);
            if self.transform.transform(source, piece).is_err() {
                piece.copy_from_slice(source);
            }
        }
    }
}

/// Most profiles that come with pictures say no more than what is taken for granted without one.
fn is_srgb(profile: &ColorProfile, srgb: &ColorProfile) -> bool {
    let near = |one: moxcms::Xyzd, other: moxcms::Xyzd| {
        (one.x - other.x).abs() < SAME && (one.y - other.y).abs() < SAME && (one.z - other.z).abs() < SAME
    };
    let same_colours = near(profile.red_colorant, srgb.red_colorant)
        && near(profile.green_colorant, srgb.green_colorant)
        && near(profile.blue_colorant, srgb.blue_colorant);
    let table = profile.lut_a_to_b_perceptual.is_some() || profile.lut_a_to_b_colorimetric.is_some();
    same_colours && !table && has_srgb_curve(profile)
}

/// Whether the tone curve is sRGB's, seen at three places.
fn has_srgb_curve(profile: &ColorProfile) -> bool {
    use moxcms::ToneReprCurve::{Lut, Parametric};
    match &profile.red_trc {
        Some(Parametric(numbers)) => {
            numbers.first().is_some_and(|gamma| (gamma - 2.4).abs() < 0.01) && numbers.len() >= 5
        }
        Some(Lut(table)) if table.len() >= 256 => [0.1, 0.5, 0.8_f64].iter().all(|at| {
            let linear = ((at + 0.055) / 1.055).powf(2.4);
            let index = ((table.len() - 1) as f64 * at).round() as usize;
            table.get(index).is_some_and(|value| (f64::from(*value) / 65_535.0 - linear).abs() < 0.01)
        }),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(profile: &ColorProfile, pixel: [u8; 4]) -> Option<[u8; 4]> {
        let profile = Profile::read(&profile.encode().unwrap())?;
        let mut pixel = pixel;
        profile.apply(&mut pixel);
        Some(pixel)
    }

    #[test]
    fn srgb_itself_costs_nothing() {
        assert_eq!(shown(&ColorProfile::new_srgb(), [1, 2, 3, 4]), None);
    }

    #[test]
    fn wide_colours_become_what_they_look_like() {
        let [red, green, blue, alpha] = shown(&ColorProfile::new_display_p3(), [200, 100, 50, 77]).unwrap();
        // By the matrices of both: (214.9, 92.6, 31.0), and (66.0, 151.4, 97.1).
        assert!(red.abs_diff(215) <= 2 && green.abs_diff(93) <= 2 && blue.abs_diff(31) <= 2, "{red} {green} {blue}");
        assert_eq!(alpha, 77);
        let [red, green, blue, _] = shown(&ColorProfile::new_adobe_rgb(), [100, 150, 100, 255]).unwrap();
        assert!(red.abs_diff(66) <= 3 && green.abs_diff(151) <= 2 && blue.abs_diff(97) <= 2, "{red} {green} {blue}");
        let grey = shown(&ColorProfile::new_display_p3(), [128, 128, 128, 255]).unwrap();
        assert!(grey[..3].iter().all(|value| value.abs_diff(128) <= 1));
    }

    #[test]
    fn broken_and_foreign_profiles_change_nothing() {
        assert!(Profile::read(b"").is_none());
        assert!(Profile::read(&[0; 300]).is_none());
        let mut cut = ColorProfile::new_adobe_rgb().encode().unwrap();
        cut.truncate(150);
        assert!(Profile::read(&cut).is_none());
        assert!(Profile::read(&ColorProfile::new_gray_with_gamma(2.2).encode().unwrap()).is_none());
    }
}
