//! Usual JPEGs, read only as finely as a thumbnail needs: of each block of 8 × 8 pixels only the low frequencies are
//! computed, giving 1 × 1 to 4 × 4 pixels. At 3840 × 2160 this takes a fraction of the time of decoding all of it.
//!
//! Usual means: sequential, Huffman-coded, 8 bits, grey or `YCbCr`, one scan (ISO/IEC 10918-1). Everything else, and
//! everything in which anything is wrong, is left to the full decoder: then the answer is None. `frame` reads the headers,
//! `huffman` the bits.

mod frame;
mod huffman;

use frame::{Component, Frame};
use huffman::Bits;

use super::{Part, Plane};

/// Position in a block of the coefficients in the order in which they come, up to the last with both places below 4.
const ZIGZAG: [u8; 25] = [0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27];

/// Pixels that a block gives each way, at most: with more, decoding all is as fast.
const FINEST: u32 = 4;

/// Planes of brightness and colours of a picture of size `whole`, at least as fine as `size` for `part` of it.
pub(super) fn read(bytes: &[u8], whole: (u32, u32), part: Part, size: (u32, u32)) -> Option<Vec<Plane>> {
    let fine = (1..=FINEST).find(|fine| {
        u64::from(part.width) * u64::from(*fine) >= u64::from(size.0) * 8
            && u64::from(part.height) * u64::from(*fine) >= u64::from(size.1) * 8
    })?;
    let frame = Frame::read(bytes).filter(|frame| frame.size == whole)?;
    match fine {
        1 => decode::<1>(&frame),
        2 => decode::<2>(&frame),
        3 => decode::<3>(&frame),
        _ => decode::<4>(&frame),
    }
}

/// Pixels, or coefficients, of a block: rows of four, of which the first N of each are used. Four at a time is what
/// processors compute at once.
type Block = [[f32; 4]; 4];

/// Where a coefficient goes that is not used.
const NOWHERE: u8 = 16;

/// A plane that is being filled.
struct Filling<'f, const N: usize> {
    component: &'f Component,
    bytes: Vec<u8>,
    /// Pixels in a row.
    stride: usize,
    rows: usize,
    /// Place in a block, row by row, and factor of each coefficient in the order in which they come, up to the last used.
    places: Vec<(u8, f32)>,
    /// The last coefficient without frequency; the next is told as a difference.
    before: i32,
}

fn decode<const N: usize>(frame: &Frame<'_>) -> Option<Vec<Plane>> {
    let cosines = Cosines::new::<N>();
    let mut planes: Vec<_> = frame.components.iter().map(|component| Filling::<N>::new(component, frame)).collect();
    let mut bits = Bits::new(frame.scan);
    let units = frame.across.checked_mul(frame.down)?;
    for unit in 0..units {
        if frame.restart > 0 && unit > 0 && unit % frame.restart == 0 {
            bits.restart()?;
            for plane in &mut planes {
                plane.before = 0;
            }
        }
        let (column, row) = (unit % frame.across, unit / frame.across);
        for plane in &mut planes {
            plane.unit(&mut bits, column, row, &cosines)?;
        }
        if bits.is_overrun() {
            return None;
        }
    }
    Some(planes.into_iter().map(|plane| plane.finish(frame)).collect())
}

/// How much each frequency adds to a pixel: the inverse cosine transform of N points, with the mean kept.
struct Cosines {
    /// By pixel, then frequency.
    by_pixel: Block,
    /// By frequency, then pixel.
    by_frequency: Block,
}

impl Cosines {
    fn new<const N: usize>() -> Self {
        let value = |pixel: usize, frequency: usize| {
            let angle = (2 * pixel + 1) as f64 * frequency as f64 * std::f64::consts::PI / (2 * N) as f64;
            let scale = if frequency == 0 { std::f64::consts::FRAC_1_SQRT_2 } else { 1.0 };
            if pixel < N && frequency < N { (0.5 * scale * angle.cos()) as f32 } else { 0.0 }
        };
        let by_pixel = std::array::from_fn(|pixel| std::array::from_fn(|frequency| value(pixel, frequency)));
        let by_frequency = std::array::from_fn(|frequency| std::array::from_fn(|pixel| value(pixel, frequency)));
        Self { by_pixel, by_frequency }
    }

    /// Pixels of a block of coefficients, as bytes.
    #[inline]
    fn pixels<const N: usize>(&self, block: &Block) -> [[u8; 4]; 4] {
        let mut pixels = [[0; 4]; 4];
        for (row, weights) in pixels.iter_mut().zip(&self.by_pixel).take(N) {
            let line = sum::<N>(weights, block);
            *row = bytes(sum::<N>(&line, &self.by_frequency));
        }
        pixels
    }
}

/// The first N rows, each as often as its weight says, all added up.
#[inline]
fn sum<const N: usize>(weights: &[f32; 4], rows: &Block) -> [f32; 4] {
    let mut sum = [0.0; 4];
    for (weight, row) in weights.iter().zip(rows).take(N) {
        for (sum, value) in sum.iter_mut().zip(row) {
            *sum += weight * value;
        }
    }
    sum
}

/// Values around zero as bytes, rounded: a number of this size has its whole part in its lowest bits.
#[inline]
fn bytes(values: [f32; 4]) -> [u8; 4] {
    const WHOLE: f32 = 8_388_608.0;
    values.map(|value| ((value + 128.0).clamp(0.0, 255.0) + WHOLE).to_bits() as u8)
}

impl<'f, const N: usize> Filling<'f, N> {
    fn new(component: &'f Component, frame: &Frame<'_>) -> Self {
        let stride = frame.across as usize * component.across as usize * N;
        let rows = frame.down as usize * component.down as usize * N;
        let place = |zigzag: u8| {
            let (down, across) = (zigzag / 8, zigzag % 8);
            if usize::from(down.max(across)) < N { down * 4 + across } else { NOWHERE }
        };
        let all = ZIGZAG.iter().zip(&component.factors);
        let mut places: Vec<_> = all.map(|(zigzag, factor)| (place(*zigzag), f32::from(*factor))).collect();
        while places.last().is_some_and(|(place, _)| *place == NOWHERE) {
            places.pop();
        }
        Self { component, bytes: vec![0; stride * rows], stride, rows, places, before: 0 }
    }

    /// All blocks of this plane in one unit of the scan.
    fn unit(&mut self, bits: &mut Bits<'_>, column: u32, row: u32, cosines: &Cosines) -> Option<()> {
        let (across, down) = (self.component.across, self.component.down);
        for y in 0..down {
            for x in 0..across {
                let (block, flat) = self.block(bits)?;
                let left = (column * across + x) as usize * N;
                let top = (row * down + y) as usize * N;
                let pixels = if flat { [bytes([block[0][0] / 8.0; 4]); 4] } else { cosines.pixels::<N>(&block) };
                for (line, values) in pixels.iter().enumerate().take(N) {
                    let start = (top + line) * self.stride + left;
                    self.bytes.get_mut(start..start + N)?.copy_from_slice(values.get(..N)?);
                }
            }
        }
        Some(())
    }

    /// The coefficients of a block that are used, and whether only the first is there.
    #[inline]
    fn block(&mut self, bits: &mut Bits<'_>) -> Option<(Block, bool)> {
        let mut values = [0.0_f32; 32];
        let difference = bits.first(&self.component.first)?;
        // Differences of a broken file could add up to anything.
        self.before = self.before.checked_add(difference).filter(|sum| sum.abs() < 1 << 20)?;
        values[0] = self.before as f32 * self.places.first()?.1;
        let (mut flat, mut at) = (true, 1);
        while at < self.places.len() {
            let Some((forward, value)) = bits.next(&self.component.rest)? else {
                at = 64;
                break;
            };
            at += forward;
            if let Some((place, factor)) = self.places.get(at - 1)
                && let Some(slot) = values.get_mut(usize::from(place & 31))
            {
                *slot = value as f32 * factor;
                flat = false;
            }
        }
        bits.pass(&self.component.rest, at)?;
        let (rows, _) = values.as_chunks::<4>();
        Some((*rows.first_chunk()?, flat))
    }

    fn finish(self, frame: &Frame<'_>) -> Plane {
        let finest = |of: fn(&Component) -> u32| frame.components.iter().map(of).max().unwrap_or(1);
        let scale = |own: u32, finest: u32| f64::from(own) / f64::from(finest) * N as f64 / 8.0;
        Plane {
            bytes: self.bytes,
            width: self.stride as u32,
            height: self.rows as u32,
            across: scale(self.component.across, finest(|component| component.across)),
            down: scale(self.component.down, finest(|component| component.down)),
        }
    }
}

#[cfg(test)]
mod tests;
