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

/// A plane that is being filled.
struct Filling<'f, const N: usize> {
    component: &'f Component,
    bytes: Vec<u8>,
    /// Pixels in a row.
    stride: usize,
    rows: usize,
    /// Factors of the coefficients that are used, as numbers to compute with.
    factors: [[f32; N]; N],
    /// The last coefficient without frequency; the next is told as a difference.
    before: i32,
}

fn decode<const N: usize>(frame: &Frame<'_>) -> Option<Vec<Plane>> {
    let cosines = cosines::<N>();
    // Where each coefficient goes, and how many come before the rest can be passed over.
    let places = places::<N>();
    let mut planes: Vec<_> = frame.components.iter().map(|component| Filling::<N>::new(component, frame)).collect();
    let mut bits = Bits::new(frame.scan);
    let units = frame.across.checked_mul(frame.down)?;
    for unit in 0..units {
        if frame.restart > 0 && unit > 0 && unit % frame.restart == 0 {
            bits.restart()?;
            planes.iter_mut().for_each(|plane| plane.before = 0);
        }
        let (column, row) = (unit % frame.across, unit / frame.across);
        for plane in &mut planes {
            plane.unit(&mut bits, column, row, places.as_slice(), &cosines)?;
        }
        if bits.is_overrun() {
            return None;
        }
    }
    Some(planes.into_iter().map(|plane| plane.finish(frame)).collect())
}

/// For each coefficient in the order in which they come: its place in N × N, or none.
fn places<const N: usize>() -> Vec<Option<(usize, usize)>> {
    let all = ZIGZAG.iter().map(|place| (usize::from(place / 8), usize::from(place % 8)));
    let mut places: Vec<_> = all.map(|(down, across)| (down < N && across < N).then_some((down, across))).collect();
    while places.last().is_some_and(Option::is_none) {
        places.pop();
    }
    places
}

/// Row by row, how much each frequency adds to a pixel: the inverse cosine transform of N points, with the mean kept.
fn cosines<const N: usize>() -> [[f32; N]; N] {
    let mut table = [[0.0; N]; N];
    for (x, row) in table.iter_mut().enumerate() {
        for (u, value) in row.iter_mut().enumerate() {
            let angle = (2 * x + 1) as f64 * u as f64 * std::f64::consts::PI / (2 * N) as f64;
            let scale = if u == 0 { std::f64::consts::FRAC_1_SQRT_2 } else { 1.0 };
            *value = (0.5 * scale * angle.cos()) as f32;
        }
    }
    table
}

impl<'f, const N: usize> Filling<'f, N> {
    fn new(component: &'f Component, frame: &Frame<'_>) -> Self {
        let stride = frame.across as usize * component.across as usize * N;
        let rows = frame.down as usize * component.down as usize * N;
        let mut factors = [[0.0; N]; N];
        for (place, factor) in ZIGZAG.iter().zip(&component.factors) {
            let (down, across) = (usize::from(place / 8), usize::from(place % 8));
            if let Some(slot) = factors.get_mut(down).and_then(|row| row.get_mut(across)) {
                *slot = f32::from(*factor);
            }
        }
        Self { component, bytes: vec![0; stride * rows], stride, rows, factors, before: 0 }
    }

    /// All blocks of this plane in one unit of the scan.
    fn unit(
        &mut self,
        bits: &mut Bits<'_>,
        column: u32,
        row: u32,
        places: &[Option<(usize, usize)>],
        cosines: &[[f32; N]; N],
    ) -> Option<()> {
        let (across, down) = (self.component.across, self.component.down);
        for y in 0..down {
            for x in 0..across {
                let (block, flat) = self.block(bits, places)?;
                let left = (column * across + x) as usize * N;
                let top = (row * down + y) as usize * N;
                let pixels = if flat { [[middle(block[0][0] / 8.0); N]; N] } else { pixels(&block, cosines) };
                for (line, values) in pixels.iter().enumerate() {
                    let start = (top + line) * self.stride + left;
                    self.bytes.get_mut(start..start + N)?.copy_from_slice(values);
                }
            }
        }
        Some(())
    }

    /// The coefficients of a block that are used, and whether only the first is there.
    #[inline]
    fn block(&mut self, bits: &mut Bits<'_>, places: &[Option<(usize, usize)>]) -> Option<([[f32; N]; N], bool)> {
        let mut block = [[0.0; N]; N];
        let difference = bits.first(&self.component.first)?;
        // Differences of a broken file could add up to anything.
        self.before = self.before.checked_add(difference).filter(|sum| sum.abs() < 1 << 20)?;
        block[0][0] = self.before as f32 * self.factors[0][0];
        let mut flat = true;
        let mut at = 1;
        while at < places.len() {
            let Some((further, value)) = bits.next(&self.component.rest)? else { return Some((block, flat)) };
            at += further;
            if let Some(Some((down, across))) = places.get(at - 1).filter(|_| value != 0)
                && let Some(slot) = block.get_mut(*down).and_then(|row| row.get_mut(*across))
                && let Some(factor) = self.factors.get(*down).and_then(|row| row.get(*across))
            {
                *slot = value as f32 * factor;
                flat = false;
            }
        }
        bits.pass(&self.component.rest, at)?;
        Some((block, flat))
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

/// A value around zero as a byte.
fn middle(value: f32) -> u8 {
    (value + 128.5) as u8
}

/// Columns first, then rows.
#[inline]
fn pixels<const N: usize>(block: &[[f32; N]; N], cosines: &[[f32; N]; N]) -> [[u8; N]; N] {
    let mut lines = [[0.0_f32; N]; N];
    for (line, weights) in lines.iter_mut().zip(cosines) {
        for (frequencies, weight) in block.iter().zip(weights) {
            for (sum, value) in line.iter_mut().zip(frequencies) {
                *sum += value * weight;
            }
        }
    }
    lines.map(|line| cosines.each_ref().map(|weights| middle(line.iter().zip(weights).map(|(a, b)| a * b).sum())))
}

#[cfg(test)]
mod tests;
