//! The blurred preview that stands in for a picture (archive format §2.4, `blurhash`).

use super::decode::Picture;

/// Longest side of a preview in pixels; it holds no more detail than that.
const LONGEST_SIDE: u32 = 32;

/// The preview of a picture whose stated size is `width` × `height` (0 when it is not known), as a few pixels to be shown
/// smoothly enlarged. None when `hash` is none.
pub fn preview(hash: &str, width: u32, height: u32) -> Option<Picture> {
    let (width, height) = size(width, height);
    let rgba = blurhash::decode(hash, width, height, 1.0).ok()?;
    Some(Picture { width, height, rgba })
}

/// A small size of the stated shape, square when there is none.
fn size(width: u32, height: u32) -> (u32, u32) {
    let longest = width.max(height);
    if width == 0 || height == 0 {
        return (LONGEST_SIDE, LONGEST_SIDE);
    }
    let scaled = |side: u32| (u64::from(side) * u64::from(LONGEST_SIDE) / u64::from(longest)).max(1) as u32;
    (scaled(width), scaled(height))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_hash_gives_a_small_picture_of_the_stated_shape() {
        let preview = preview("LEHV6nWB2yk8pyo0adR*.7kCMdnj", 1600, 1200).expect("a valid hash");
        assert_eq!((preview.width, preview.height, preview.rgba.len()), (32, 24, 32 * 24 * 4));
        assert!(preview.rgba.chunks_exact(4).all(|pixel| pixel[3] == 255));
        assert!(preview.rgba.chunks_exact(4).any(|pixel| pixel[..3] != preview.rgba[..3]), "more than one colour");
    }

    #[test]
    fn a_hash_of_one_colour_is_that_colour() {
        let red = blurhash::encode(1, 1, 2, 2, &[200, 10, 20, 255].repeat(4)).expect("a hash");
        let preview = preview(&red, 0, 0).expect("a valid hash");
        assert_eq!((preview.width, preview.height), (32, 32));
        assert!(preview.rgba.chunks_exact(4).all(|pixel| pixel[0].abs_diff(200) < 3 && pixel[1].abs_diff(10) < 3));
    }

    #[test]
    fn what_is_no_hash_gives_nothing() {
        for hash in ["", "L", "LEHV6nWB2yk8pyo0adR*.7kCMdn", "LEHV6nWB2yk8pyo0adR*.7kCMdn\"", "ÄÖÜßäöü", "      "]
        {
            assert_eq!(preview(hash, 4, 4), None, "{hash}");
        }
    }

    proptest! {
        #[test]
        fn any_text_and_size_are_safe(hash in "[0-9A-Za-z#$%*+,.:;=?@\\[\\]^_{|}~-]{0,40}", width in any::<u32>(), height in any::<u32>()) {
            if let Some(preview) = preview(&hash, width, height) {
                prop_assert_eq!(preview.rgba.len(), (preview.width * preview.height * 4) as usize);
                prop_assert!(preview.width <= 32 && preview.height <= 32);
            }
        }

        #[test]
        fn any_string_is_safe(hash in any::<String>()) {
            let _ = preview(&hash, 3, 2);
        }
    }
}
