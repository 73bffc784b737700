//! The scrollbar's thumb. Pure logic, no drawing.
//!
//! While the thumb is held its length and the way it maps to the list are frozen: rows that get measured meanwhile
//! change the list's height, and the thumb must not move away under the pointer.

/// Shortest thumb, in points.
const SHORTEST: f32 = 36.0;

/// A scrollbar's track and thumb at one moment, in points from the top of the track.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thumb {
    /// Length of the track.
    pub track: f32,
    /// Top of the thumb.
    pub top: f32,
    /// Length of the thumb.
    pub length: f32,
}

/// A thumb that is held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drag {
    thumb: Thumb,
    /// Where in the thumb it was taken.
    grip: f32,
}

impl Thumb {
    /// The thumb of a list `total` points high whose viewport of `viewport` points is `top` points below its start.
    /// None when all of the list is in sight.
    pub fn new(track: f32, viewport: f32, top: f64, total: f64) -> Option<Self> {
        let way = total - f64::from(viewport);
        if way <= 0.5 || track <= 0.0 {
            return None;
        }
        let length = (f64::from(viewport) / total * f64::from(track)) as f32;
        let length = length.max(SHORTEST).min(track);
        let fraction = (top / way).clamp(0.0, 1.0) as f32;
        Some(Self { track, top: fraction * (track - length), length })
    }

    /// The point lies on the thumb.
    pub fn contains(&self, y: f32) -> bool {
        (self.top..=self.top + self.length).contains(&y)
    }
}

impl Drag {
    /// The thumb is taken at `y`.
    pub fn begin(thumb: Thumb, y: f32) -> Self {
        Self { thumb, grip: y - thumb.top }
    }

    /// The thumb as it is to be drawn.
    pub fn thumb(&self) -> Thumb {
        self.thumb
    }

    /// The pointer is at `y` now. Gives the share of the way the list should be at, when the thumb moved.
    pub fn pull(&mut self, y: f32) -> Option<f64> {
        let way = self.thumb.track - self.thumb.length;
        let top = (y - self.grip).clamp(0.0, way.max(0.0));
        let moved = (top - self.thumb.top).abs() > f32::EPSILON;
        self.thumb.top = top;
        (moved && way > 0.0).then(|| f64::from(top) / f64::from(way))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::float_cmp, clippy::unwrap_used)]
    use super::super::scroll::Scroll;
    use super::*;

    #[test]
    fn the_thumb_does_not_jump_while_it_is_dragged() {
        let viewport = 600.0;
        let mut scroll = Scroll::default();
        scroll.push(5000, |_| 80.0);
        scroll.settle(viewport, &mut |_| 80.0);
        let thumb = Thumb::new(600.0, viewport, scroll.top(), scroll.total()).unwrap();
        let mut drag = Drag::begin(thumb, 10.0);
        let mut before = scroll.anchor().row;
        for y in 11..400_u16 {
            let y = f32::from(y);
            if let Some(fraction) = drag.pull(y) {
                scroll.go_to_fraction(fraction, viewport);
            }
            // Every row turns out four times as high as estimated.
            scroll.settle(viewport, &mut |_| 320.0);
            assert_eq!((drag.thumb().top, drag.thumb().length), (y - 10.0, thumb.length));
            assert!(scroll.anchor().row >= before, "the list went backwards at {y}");
            before = scroll.anchor().row;
        }
    }

    #[test]
    fn a_thumb_that_is_held_still_leaves_the_list_alone() {
        let thumb = Thumb::new(600.0, 600.0, 0.0, 60_000.0).unwrap();
        let mut drag = Drag::begin(thumb, 5.0);
        assert!(drag.pull(50.0).is_some());
        assert_eq!(drag.pull(50.0), None);
    }

    #[test]
    fn the_ends_of_the_track_are_the_ends_of_the_list() {
        let thumb = Thumb::new(600.0, 600.0, 3000.0, 60_000.0).unwrap();
        let mut drag = Drag::begin(thumb, thumb.top);
        assert_eq!(drag.pull(-50.0), Some(0.0));
        assert_eq!(drag.pull(9000.0), Some(1.0));
    }

    #[test]
    fn a_list_in_full_sight_has_no_thumb() {
        assert_eq!(Thumb::new(600.0, 600.0, 0.0, 599.0), None);
        let huge = Thumb::new(600.0, 600.0, 0.0, 1e9).unwrap();
        assert_eq!(huge.length, 36.0);
    }
}
