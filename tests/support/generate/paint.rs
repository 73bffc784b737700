//! A small canvas: smooth colour fields, soft discs, tapering lines and filled outlines, all with clean edges.

/// Red, green and blue, 0 to 1.
pub type Colour = [f32; 3];

/// A colour from `0xRRGGBB`.
pub fn rgb(hex: u32) -> Colour {
    [16, 8, 0].map(|shift| (hex >> shift & 0xFF) as f32 / 255.0)
}

/// Between two colours: 0 gives the first, 1 the second.
pub fn mix(first: Colour, second: Colour, share: f32) -> Colour {
    let share = share.clamp(0.0, 1.0);
    [0, 1, 2].map(|channel| first[channel] + (second[channel] - first[channel]) * share)
}

/// Along several colours at equal distances, from 0 to 1.
pub fn ramp(colours: &[Colour], share: f32) -> Colour {
    let last = colours.len() - 1;
    let place = share.clamp(0.0, 1.0) * last as f32;
    let step = (place as usize).min(last.saturating_sub(1));
    mix(colours[step], colours[(step + 1).min(last)], place - step as f32)
}

/// 0 below `low`, 1 above `high`, smooth in between.
pub fn smooth(low: f32, high: f32, value: f32) -> f32 {
    let share = ((value - low) / (high - low)).clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}

fn hash(x: i32, y: i32, seed: u32) -> f32 {
    let mut mixed = (x as u32).wrapping_mul(0x85EB_CA6B) ^ (y as u32).wrapping_mul(0xC2B2_AE35) ^ seed;
    mixed = (mixed ^ mixed >> 15).wrapping_mul(0x2C1B_3C6D);
    mixed = (mixed ^ mixed >> 12).wrapping_mul(0x297A_2D39);
    (mixed ^ mixed >> 15) as f32 / u32::MAX as f32
}

/// Smooth noise, 0 to 1.
pub fn noise(x: f32, y: f32, seed: u32) -> f32 {
    let (column, row) = (x.floor(), y.floor());
    let (across, down) = (smooth(0.0, 1.0, x - column), smooth(0.0, 1.0, y - row));
    let (column, row) = (column as i32, row as i32);
    let top = hash(column, row, seed) + (hash(column + 1, row, seed) - hash(column, row, seed)) * across;
    let bottom = hash(column, row + 1, seed) + (hash(column + 1, row + 1, seed) - hash(column, row + 1, seed)) * across;
    top + (bottom - top) * down
}

/// Noise in several sizes, 0 to 1.
pub fn clouds(x: f32, y: f32, octaves: u32, seed: u32) -> f32 {
    let (mut sum, mut weight, mut scale) = (0.0, 0.5, 1.0);
    for octave in 0..octaves {
        sum += weight * noise(x * scale, y * scale, seed.wrapping_add(octave * 101));
        weight *= 0.5;
        scale *= 2.03;
    }
    sum / (1.0 - weight * 2.0)
}

/// Pixels in the making. Places are measured in picture heights: y from 0 (top) to 1, x from 0 to `aspect`.
pub struct Canvas {
    pub width: u32,
    pub height: u32,
    /// Width over height.
    pub aspect: f32,
    pixels: Vec<Colour>,
}

impl Canvas {
    /// A canvas filled by a colour for each place.
    pub fn new(width: u32, height: u32, colour: impl Fn(f32, f32) -> Colour) -> Self {
        let scale = 1.0 / height as f32;
        let mut pixels = Vec::with_capacity(width as usize * height as usize);
        for row in 0..height {
            for column in 0..width {
                pixels.push(colour((column as f32 + 0.5) * scale, (row as f32 + 0.5) * scale));
            }
        }
        Self { width, height, aspect: width as f32 * scale, pixels }
    }

    /// Size of one pixel.
    pub fn pixel(&self) -> f32 {
        1.0 / self.height as f32
    }

    /// Paints over the part between two corners; the closure gives colour and cover.
    pub fn paint(&mut self, from: (f32, f32), to: (f32, f32), brush: impl Fn(f32, f32) -> (Colour, f32)) {
        let height = self.height as f32;
        let columns = (from.0 * height).max(0.0) as u32..((to.0 * height).max(0.0).ceil() as u32).min(self.width);
        let rows = (from.1 * height).max(0.0) as u32..((to.1 * height).max(0.0).ceil() as u32).min(self.height);
        for row in rows {
            for column in columns.clone() {
                let (colour, cover) = brush((column as f32 + 0.5) / height, (row as f32 + 0.5) / height);
                if cover > 0.0 {
                    let pixel = &mut self.pixels[(row * self.width + column) as usize];
                    *pixel = mix(*pixel, colour, cover);
                }
            }
        }
    }

    /// Paints over everything.
    pub fn wash(&mut self, brush: impl Fn(f32, f32) -> (Colour, f32)) {
        self.paint((0.0, 0.0), (self.aspect, 1.0), brush);
    }

    /// A round spot; `soft` is how wide its edge fades, at least a pixel.
    pub fn disc(&mut self, centre: (f32, f32), radius: f32, soft: f32, colour: Colour, cover: f32) {
        let soft = soft.max(self.pixel());
        let reach = radius + soft;
        self.paint((centre.0 - reach, centre.1 - reach), (centre.0 + reach, centre.1 + reach), |x, y| {
            let distance = ((x - centre.0).powi(2) + (y - centre.1).powi(2)).sqrt();
            (colour, cover * (1.0 - smooth(radius - soft, radius + soft, distance)))
        });
    }

    /// A line that is `thick.0` wide at its beginning and `thick.1` at its end.
    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), thick: (f32, f32), colour: Colour, cover: f32) {
        let pixel = self.pixel();
        let (across, down) = (to.0 - from.0, to.1 - from.1);
        let length = (across * across + down * down).max(1e-9);
        let reach = thick.0.max(thick.1) + pixel;
        let low = (from.0.min(to.0) - reach, from.1.min(to.1) - reach);
        let high = (from.0.max(to.0) + reach, from.1.max(to.1) + reach);
        self.paint(low, high, |x, y| {
            let along = (((x - from.0) * across + (y - from.1) * down) / length).clamp(0.0, 1.0);
            let (near_x, near_y) = (from.0 + across * along, from.1 + down * along);
            let distance = ((x - near_x).powi(2) + (y - near_y).powi(2)).sqrt();
            let half = 0.5 * (thick.0 + (thick.1 - thick.0) * along);
            let inside = ((half - distance) / pixel + 0.5).clamp(0.0, 1.0);
            (colour, cover * inside * (half * 2.0 / pixel).min(1.0))
        });
    }

    /// A filled outline. Each row of pixels is looked at four times.
    pub fn outline(&mut self, points: &[(f32, f32)], cover: f32, colour: impl Fn(f32, f32) -> Colour) {
        const LOOKS: u32 = 4;
        let height = self.height as f32;
        let top = points.iter().map(|point| point.1).fold(f32::MAX, f32::min).max(0.0);
        let bottom = points.iter().map(|point| point.1).fold(f32::MIN, f32::max).min(1.0);
        let mut inside = vec![0.0_f32; self.width as usize];
        for row in (top * height) as u32..((bottom * height).max(0.0).ceil() as u32).min(self.height) {
            inside.fill(0.0);
            for look in 0..LOOKS {
                let y = (row as f32 + (look as f32 + 0.5) / LOOKS as f32) / height;
                let mut crossings: Vec<f32> = Vec::new();
                for (number, from) in points.iter().enumerate() {
                    let to = points[(number + 1) % points.len()];
                    if (from.1 <= y) != (to.1 <= y) {
                        crossings.push((from.0 + (y - from.1) / (to.1 - from.1) * (to.0 - from.0)) * height);
                    }
                }
                crossings.sort_by(f32::total_cmp);
                for span in crossings.chunks_exact(2) {
                    add_span(&mut inside, span[0], span[1], 1.0 / LOOKS as f32);
                }
            }
            let y = (row as f32 + 0.5) / height;
            for (column, share) in inside.iter().enumerate().filter(|(_, share)| **share > 0.0) {
                let pixel = &mut self.pixels[row as usize * self.width as usize + column];
                *pixel = mix(*pixel, colour((column as f32 + 0.5) / height, y), share * cover);
            }
        }
    }

    /// Darkens the corners a little and adds the finest grain, as a camera does.
    pub fn develop(&mut self, grain: f32, seed: u32) {
        let (middle, aspect) = (self.aspect / 2.0, self.aspect);
        for (at, pixel) in self.pixels.iter_mut().enumerate() {
            let (column, row) = (at as u32 % self.width, at as u32 / self.width);
            let (x, y) = (column as f32 / self.height as f32, row as f32 / self.height as f32);
            let edge = ((x - middle) / aspect).powi(2) + (y - 0.5).powi(2);
            let speck = (hash(column as i32, row as i32, seed) - 0.5) * grain;
            *pixel = pixel.map(|value| value * (1.02 - 0.22 * edge) + speck);
        }
    }

    /// Red, green and blue bytes.
    pub fn bytes(&self) -> Vec<u8> {
        self.pixels.iter().flatten().map(|value| (value.clamp(0.0, 1.0) * 255.0 + 0.5) as u8).collect()
    }
}

/// Adds a stretch of a row, with the ends covering their pixels in part.
fn add_span(row: &mut [f32], from: f32, to: f32, weight: f32) {
    let (from, to) = (from.clamp(0.0, row.len() as f32), to.clamp(0.0, row.len() as f32));
    for column in from as usize..(to.ceil() as usize).min(row.len()) {
        let left = from.max(column as f32);
        let right = to.min(column as f32 + 1.0);
        row[column] += (right - left).max(0.0) * weight;
    }
}
