//! Pleasant pictures, each drawn by code from a seed.

#![allow(clippy::unreadable_literal, reason = "colours are read as RRGGBB")]

use super::{
    paint::{Canvas, Colour, clouds, mix, noise, ramp, rgb, smooth},
    rng::Rng,
};

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// Ridge behind ridge under a low sun.
    Ridges,
    /// The same with a lake that mirrors them.
    Lake,
    /// Sun over the sea.
    Sea,
    /// Conifers in mist.
    Forest,
    /// Flowers in high grass.
    Meadow,
    /// A pressed fern on paper.
    Herbarium,
    /// A town at dusk.
    Town,
    /// A tent under stars.
    Night,
    /// A lone tree on a hill.
    Tree,
}

/// All of them.
pub const SCENES: [Scene; 9] = [
    Scene::Ridges,
    Scene::Herbarium,
    Scene::Sea,
    Scene::Meadow,
    Scene::Forest,
    Scene::Night,
    Scene::Tree,
    Scene::Town,
    Scene::Lake,
];

impl Scene {
    /// A description such as a careful person writes.
    pub fn alt(self, seed: u64) -> String {
        let choices: [&str; 3] = match self {
            Self::Ridges => [
                "Five mountain ridges, one behind the other, paler with distance, under a low sun.",
                "Hills at dusk. The nearest is nearly black, the farthest melts into an orange sky.",
                "View from the pass: blue ridges in layers and a small bright sun.",
            ],
            Self::Lake => [
                "A still lake mirrors the mountains behind it and the first light.",
                "Mountains upside down in the water, hardly a ripple.",
                "Evening at the lake: dark shore, bright sky, and both again in the water.",
            ],
            Self::Sea => [
                "The sun stands a hand's breadth above the sea and lays a path of light on the water.",
                "Small waves, a wide horizon and thin clouds, all in shades of blue and gold.",
                "Calm sea in the evening.",
            ],
            Self::Forest => [
                "Spruces in fog. Every row of trees is paler than the one before it.",
                "A misty wood, tree tops like teeth of a comb.",
                "Conifers in the morning mist, no path in sight.",
            ],
            Self::Meadow => [
                "Flowers in high grass, seen from the height of a hare.",
                "A meadow with daisies, poppies and cornflowers in soft light.",
                "Round blossoms on thin stalks in front of a blurred green background.",
            ],
            Self::Herbarium => [
                "A pressed fern frond on cream-coloured paper, with a small label in the corner.",
                "Herbarium sheet: one frond, doubly feathered, the tip slightly bent.",
                "Fern on paper. The leaflets become smaller and smaller towards the tip.",
            ],
            Self::Town => [
                "Roofs and towers at dusk, with a few lit windows.",
                "The town in the evening: dark houses, yellow windows, a violet sky.",
                "Skyline after sunset, one tower higher than the rest.",
            ],
            Self::Night => [
                "A small tent glows under a sky full of stars. The Milky Way runs across it.",
                "Night sky over a dark ridge, and a lit tent at its foot.",
                "Stars over the camp.",
            ],
            Self::Tree => [
                "A lone tree on a round hill, its crown all colours of autumn.",
                "One tree, one hill, a great deal of sky.",
                "The old tree above the village, leaves turning.",
            ],
        };
        choices[(seed % 3) as usize].into()
    }

    /// The point that should stay in view when the picture is cut.
    pub fn focus(self) -> Option<(f32, f32)> {
        match self {
            Self::Sea => Some((0.12, 0.3)),
            Self::Night => Some((-0.2, -0.6)),
            Self::Tree => Some((0.16, 0.1)),
            Self::Herbarium => Some((0.0, 0.25)),
            _ => None,
        }
    }

    /// Draws it. `moment` from 0 to 1 moves waves, stars and grass, for animations.
    pub fn draw(self, width: u32, height: u32, seed: u64, moment: f32) -> Canvas {
        let mut rng = Rng::for_part(seed, "scene");
        let mut canvas = match self {
            Self::Ridges => ridges(width, height, &mut rng, false),
            Self::Lake => ridges(width, height, &mut rng, true),
            Self::Sea => sea(width, height, &mut rng, moment),
            Self::Forest => forest(width, height, &mut rng),
            Self::Meadow => meadow(width, height, &mut rng, moment),
            Self::Herbarium => herbarium(width, height, &mut rng),
            Self::Town => town(width, height, &mut rng),
            Self::Night => night(width, height, &mut rng, moment),
            Self::Tree => tree(width, height, &mut rng, moment),
        };
        canvas.develop(0.012, seed as u32);
        canvas
    }
}

/// Skies from top to horizon.
const SKIES: [[u32; 4]; 6] = [
    [0x2E4A7D, 0x7C86B5, 0xF2A98A, 0xFFDDA1],
    [0x4F86C6, 0x8DB8E0, 0xC9E0EE, 0xF7F3E3],
    [0x3B2F63, 0x8A4F7D, 0xE7766C, 0xFFC97B],
    [0x6FA8A8, 0xA9CFC4, 0xE6E7CE, 0xFBF3DC],
    [0x5C7FA3, 0x9DB4C4, 0xE8D3C5, 0xF9E7D2],
    [0x27496D, 0x4C8AA8, 0xF4C095, 0xFFE8B8],
];

fn sky_of(rng: &mut Rng) -> [Colour; 4] {
    rng.pick(&SKIES).map(rgb)
}

fn sky(width: u32, height: u32, colours: [Colour; 4], horizon: f32, seed: u32) -> Canvas {
    Canvas::new(width, height, |x, y| {
        let base = ramp(&colours, y / horizon);
        let veil = clouds(x * 2.2, y * 9.0, 4, seed);
        mix(base, rgb(0xFFF6EC), smooth(0.55, 0.95, veil) * 0.5 * (1.0 - (y / horizon).min(1.0) * 0.5))
    })
}

fn sun(canvas: &mut Canvas, centre: (f32, f32), radius: f32, colour: Colour) {
    canvas.disc(centre, radius * 2.0, radius * 6.0, mix(colour, rgb(0xFFFFFF), 0.3), 0.35);
    canvas.disc(centre, radius, radius * 0.06, mix(colour, rgb(0xFFFFFF), 0.65), 1.0);
}

fn ridge_height(x: f32, layer: f32, seed: u32) -> f32 {
    let peaks = 1.0 - (2.0 * clouds(x * (1.1 + layer * 0.5), layer * 7.0, 5, seed) - 1.0).abs();
    peaks * 0.75 + clouds(x * 3.0, layer * 3.0, 4, seed ^ 0x4D) * 0.25
}

fn ridges(width: u32, height: u32, rng: &mut Rng, lake: bool) -> Canvas {
    let colours = sky_of(rng);
    let seed = rng.bits() as u32;
    let shore = if lake { 0.62 } else { 1.0 };
    let horizon = shore * 0.72;
    let mut canvas = sky(width, height, colours, horizon, seed);
    let place = (canvas.aspect * rng.float(0.25, 0.75), horizon * rng.float(0.5, 0.75));
    sun(&mut canvas, place, 0.035, colours[3]);
    let near = mix(rgb(0x1D2B3A), colours[0], 0.25);
    let pixel = canvas.pixel();
    for layer in 0..5 {
        let depth = layer as f32 / 4.0;
        let colour = mix(mix(colours[2], colours[0], 0.35), near, 0.12 + depth * 0.88);
        let base = shore * (0.56 + depth * 0.34);
        let rise = shore * (0.30 - depth * 0.09);
        canvas.wash(|x, y| {
            let top = base - rise * ridge_height(x, depth, seed.wrapping_add(layer * 31)) + rise * 0.35;
            let fog = smooth(top, top + 0.3, y) * (1.0 - depth) * 0.5;
            (mix(colour, colours[2], fog), ((y - top) / pixel + 0.5).clamp(0.0, 1.0))
        });
    }
    if lake {
        mirror(&mut canvas, shore, seed);
    }
    canvas
}

/// Turns everything below `shore` into water that mirrors what stands above.
fn mirror(canvas: &mut Canvas, shore: f32, seed: u32) {
    let above = canvas.bytes();
    let (width, height) = (canvas.width, canvas.height);
    let aspect = canvas.aspect;
    canvas.paint((0.0, shore), (aspect, 1.0), |x, y| {
        let depth = (y - shore) / (1.0 - shore);
        let ripple = (noise(x * 6.0, y * 160.0, seed) - 0.5) * 0.03 * depth;
        let source = (shore - (y - shore) * 1.25 + ripple).clamp(0.0, shore);
        let column = (((x + ripple) * height as f32) as i64).clamp(0, i64::from(width) - 1) as usize;
        let row = ((source * height as f32) as usize).min(height as usize - 1);
        let at = (row * width as usize + column) * 3;
        let seen = [0, 1, 2].map(|channel| f32::from(above[at + channel]) / 255.0);
        let sparkle = smooth(0.74, 0.95, noise(x * 9.0, y * 220.0, seed ^ 5)) * 0.25;
        (mix(mix(seen, rgb(0x1C3245), 0.12 + depth * 0.28), rgb(0xFFFFFF), sparkle), 1.0)
    });
}

fn sea(width: u32, height: u32, rng: &mut Rng, moment: f32) -> Canvas {
    let colours = sky_of(rng);
    let seed = rng.bits() as u32;
    let horizon = rng.float(0.48, 0.6);
    let mut canvas = sky(width, height, colours, horizon, seed);
    let middle = canvas.aspect * rng.float(0.35, 0.65);
    sun(&mut canvas, (middle, horizon - 0.09), 0.045, colours[3]);
    let deep = mix(rgb(0x12324A), colours[0], 0.35);
    let aspect = canvas.aspect;
    canvas.paint((0.0, horizon), (aspect, 1.0), |x, y| {
        let depth = (y - horizon) / (1.0 - horizon);
        let far = 1.0 / (depth + 0.06);
        let turn = moment * std::f32::consts::TAU;
        let swell = (far * 7.0 + clouds(x * 3.0 * far * 0.3, far * 1.5, 3, seed) * 9.0 + turn).sin();
        let base =
            mix(mix(colours[2], deep, 0.35 + depth.sqrt() * 0.6), mix(colours[1], deep, 0.4), swell * 0.18 + 0.18);
        let path = (-((x - middle) / (0.03 + depth * 0.16)).powi(2)).exp();
        let shift = moment * 3.0;
        let glint = noise(x * (20.0 + far * 4.0), far * 26.0 + (shift.fract() - 0.5).abs() * 2.0, seed ^ 9);
        (mix(base, mix(colours[3], rgb(0xFFFFFF), 0.4), path * smooth(0.42, 0.75, glint) * 0.9), 1.0)
    });
    sail(&mut canvas, (middle + 0.28, horizon + 0.012), mix(deep, rgb(0x0B1A26), 0.5));
    canvas
}

/// A small boat.
fn sail(canvas: &mut Canvas, (x, y): (f32, f32), dark: Colour) {
    let hull = [(x - 0.03, y - 0.008), (x + 0.03, y - 0.008), (x + 0.02, y + 0.006), (x - 0.022, y + 0.006)];
    canvas.outline(&hull, 1.0, |_, _| dark);
    canvas.outline(&[(x, y - 0.1), (x + 0.028, y - 0.014), (x, y - 0.014)], 1.0, |_, _| rgb(0xFFF8EA));
    canvas.outline(&[(x - 0.003, y - 0.085), (x - 0.003, y - 0.014), (x - 0.02, y - 0.014)], 1.0, |_, _| rgb(0xF3DCC4));
}

fn forest(width: u32, height: u32, rng: &mut Rng) -> Canvas {
    let seed = rng.bits() as u32;
    let (pale, dark) =
        *rng.pick(&[(0xDCE6E4, 0x17302B), (0xE9E1D2, 0x2B2A20), (0xD3DEEA, 0x16263A), (0xF0D9C4, 0x33222B)]);
    let (pale, dark) = (rgb(pale), rgb(dark));
    let mut canvas = Canvas::new(width, height, |x, y| {
        mix(mix(pale, rgb(0xFFFFFF), 0.5), pale, smooth(0.0, 0.8, y + clouds(x * 2.0, y * 4.0, 3, seed) * 0.2))
    });
    let place = (canvas.aspect * 0.7, 0.22);
    canvas.disc(place, 0.02, 0.16, rgb(0xFFF4D8), 0.8);
    for layer in 0..6 {
        let depth = layer as f32 / 5.0;
        let colour = mix(pale, dark, 0.16 + depth * depth * 0.84);
        let ground = 0.46 + depth * 0.5;
        let size = 0.16 + depth * 0.42;
        let mut x = -0.1 + rng.float(0.0, 0.1);
        while x < canvas.aspect + 0.1 {
            let tall = size * rng.float(0.65, 1.15);
            spruce(&mut canvas, rng, (x, ground + 0.05 * noise(x * 3.0, depth * 9.0, seed)), tall, colour);
            x += size * rng.float(0.16, 0.38);
        }
        canvas.wash(|x, y| {
            let top = ground - 0.03 + 0.05 * noise(x * 3.0, depth * 9.0, seed);
            let mist = smooth(top - 0.12, top + 0.05, y) * (1.0 - depth * 0.9);
            (mix(colour, pale, mist), smooth(top - 0.06, top + 0.05, y) * (0.9 - depth * 0.35))
        });
    }
    canvas
}

fn spruce(canvas: &mut Canvas, rng: &mut Rng, foot: (f32, f32), tall: f32, colour: Colour) {
    let steps = 9;
    let mut right: Vec<(f32, f32)> = vec![(foot.0, foot.1 - tall)];
    let mut left: Vec<(f32, f32)> = Vec::new();
    for step in 1..=steps {
        let share = step as f32 / steps as f32;
        let y = foot.1 - tall * (1.0 - share * 0.93);
        let wide = tall * 0.19 * share;
        let (first, second) = (rng.float(0.8, 1.15), rng.float(0.8, 1.15));
        right.extend([(foot.0 + wide * first, y), (foot.0 + wide * 0.5, y - tall * 0.015)]);
        left.extend([(foot.0 - wide * second, y), (foot.0 - wide * 0.5, y - tall * 0.015)]);
    }
    right.extend([(foot.0 + tall * 0.015, foot.1), (foot.0 - tall * 0.015, foot.1)]);
    left.reverse();
    right.extend(left);
    canvas.outline(&right, 1.0, |_, _| colour);
}

fn meadow(width: u32, height: u32, rng: &mut Rng, moment: f32) -> Canvas {
    let seed = rng.bits() as u32;
    let (high, low) =
        *rng.pick(&[(0xDDE9C0, 0x4F7B45), (0xF3E6B8, 0x6E8B3D), (0xCFE6E0, 0x3F7662), (0xF4D8C6, 0x5D7A4A)]);
    let (high, low) = (rgb(high), rgb(low));
    let mut canvas = Canvas::new(width, height, |x, y| {
        let blur = clouds(x * 2.5, y * 2.5, 3, seed);
        mix(mix(high, low, smooth(0.0, 1.0, y)), mix(high, rgb(0xFFFFFF), 0.4), smooth(0.5, 0.8, blur) * 0.5)
    });
    for _ in 0..22 {
        let place = (rng.float(0.0, canvas.aspect), rng.float(0.0, 0.8));
        let colour = *rng.pick(&[rgb(0xFFF6C9), high, rgb(0xF6C4CF), rgb(0xCFDDF6)]);
        canvas.disc(place, rng.float(0.02, 0.06), 0.02, colour, 0.28);
    }
    let sway = (moment * std::f32::consts::TAU).sin() * 0.015;
    for _ in 0..170 {
        let foot = (rng.float(-0.05, canvas.aspect + 0.05), rng.float(0.95, 1.1));
        let tall = rng.float(0.15, 0.5);
        let lean = rng.float(-0.09, 0.09) + sway * tall * 3.0;
        let colour = mix(low, mix(rgb(0x1F3A22), high, rng.float(0.0, 0.55)), 0.6);
        curve(&mut canvas, foot, (foot.0 + lean, foot.1 - tall), lean * 0.4, (0.008, 0.001), colour);
    }
    for number in 0..26 {
        let near = number as f32 / 25.0;
        let foot = (rng.float(0.02, canvas.aspect - 0.02), 1.05);
        let head = (foot.0 + rng.float(-0.08, 0.08) + sway, rng.float(0.25, 0.72) + near * 0.08);
        curve(&mut canvas, foot, head, rng.float(-0.03, 0.03), (0.007, 0.004), mix(low, rgb(0x27432A), 0.55));
        flower(&mut canvas, rng, head, 0.03 + near * 0.036);
    }
    canvas
}

/// A bent line.
fn curve(canvas: &mut Canvas, from: (f32, f32), to: (f32, f32), bend: f32, thick: (f32, f32), colour: Colour) {
    let mut before = from;
    for step in 1..=8 {
        let share = step as f32 / 8.0;
        let bow = bend * (share * std::f32::consts::PI).sin();
        let point = (from.0 + (to.0 - from.0) * share + bow, from.1 + (to.1 - from.1) * share);
        let wide = |share: f32| thick.0 + (thick.1 - thick.0) * share;
        canvas.line(before, point, (wide(share - 0.125), wide(share)), colour, 1.0);
        before = point;
    }
}

fn flower(canvas: &mut Canvas, rng: &mut Rng, centre: (f32, f32), size: f32) {
    const KINDS: [(u32, u32, u32); 6] = [
        (0xFFFFFF, 0xF2B632, 13),
        (0xD8433B, 0x2B1A1E, 5),
        (0x5B78C9, 0x2E3F7A, 9),
        (0xF3C23C, 0xB9731F, 11),
        (0xE58BA8, 0xF6DF9A, 6),
        (0xA580C8, 0x5A3D80, 7),
    ];
    let (petal, heart, count) = *rng.pick(&KINDS);
    let (petal, heart) = (rgb(petal), rgb(heart));
    let turned = rng.float(0.0, 3.0);
    let flat = rng.float(0.72, 1.0);
    for number in 0..count {
        let angle = turned + number as f32 / count as f32 * std::f32::consts::TAU;
        let half = 3.1 / count as f32 * if count < 7 { 0.95 } else { 0.8 };
        let shade = rng.float(0.0, 0.14);
        let points: Vec<(f32, f32)> = (0..=16)
            .map(|step| {
                let share = step as f32 / 16.0 * 2.0 - 1.0;
                let reach = size * (1.0 - share.abs().powf(2.2)).max(0.0).powf(0.35);
                let at = angle + half * share;
                (centre.0 + at.cos() * reach, centre.1 + at.sin() * reach * flat)
            })
            .collect();
        canvas.outline(&points, 1.0, |x, y| {
            let out = ((x - centre.0).powi(2) + (y - centre.1).powi(2)).sqrt() / size;
            mix(mix(petal, heart, 0.25), mix(petal, rgb(0x3A3050), shade), smooth(0.1, 0.7, out))
        });
    }
    canvas.disc(centre, size * 0.26, size * 0.05, heart, 1.0);
    canvas.disc((centre.0 - size * 0.06, centre.1 - size * 0.07), size * 0.09, size * 0.08, rgb(0xFFFFFF), 0.3);
}

fn herbarium(width: u32, height: u32, rng: &mut Rng) -> Canvas {
    let seed = rng.bits() as u32;
    let paper = rgb(*rng.pick(&[0xF3EAD7, 0xEFE6DA, 0xF5EEDF, 0xE9E4D2]));
    let green = rgb(*rng.pick(&[0x4C6B3C, 0x5D7340, 0x3E5F4B, 0x7A6A3A, 0x8A5A35]));
    let mut canvas = Canvas::new(width, height, |x, y| {
        let fibre = clouds(x * 4.0, y * 4.0, 4, seed) * 0.07 + noise(x * 160.0, y * 40.0, seed) * 0.02;
        mix(paper, rgb(0xB79F76), fibre)
    });
    let middle = canvas.aspect / 2.0 + rng.float(-0.06, 0.06);
    let lean = rng.float(-0.12, 0.12);
    let widest = canvas.aspect * 0.42;
    let spine = |share: f32| (middle + lean * share * share, 0.93 - share * 0.85);
    for step in 0..40 {
        let share = step as f32 / 40.0;
        let thick = |share: f32| 0.011 * (1.0 - share) + 0.0015;
        canvas.line(
            spine(share),
            spine(share + 0.025),
            (thick(share), thick(share + 0.025)),
            mix(green, rgb(0x4A3520), 0.45),
            1.0,
        );
    }
    for number in 0..27 {
        let share = 0.14 + number as f32 / 27.0 * 0.85;
        let length = 0.30 * (1.0 - share).powf(0.75) * smooth(0.05, 0.3, share) + 0.012;
        for side in [-1.0, 1.0] {
            let tilt = rng.float(-0.06, 0.06);
            frond(&mut canvas, rng, spine(share), (side, 0.42 + share * 0.5 + tilt), length.min(widest), green);
        }
    }
    label(&mut canvas, rng);
    canvas
}

/// One side branch of a fern with its leaflets.
fn frond(canvas: &mut Canvas, rng: &mut Rng, foot: (f32, f32), (side, angle): (f32, f32), length: f32, green: Colour) {
    let (across, up) = (angle.cos() * side, -angle.sin());
    let at = |share: f32| (foot.0 + across * length * share, foot.1 + (up + 0.22 * share) * length * share);
    let leaflets = (length * 80.0) as u32 + 3;
    for number in 0..leaflets {
        let share = (number as f32 + 0.5) / leaflets as f32;
        let size = length * 0.2 * (1.0 - share * 0.8);
        let centre = at(share);
        let colour = mix(green, rgb(0xC7B26A), rng.float(0.0, 0.28));
        for turn in [-1.0_f32, 1.0] {
            let direction = up.atan2(across) + turn * 1.15;
            let tip = (centre.0 + direction.cos() * size, centre.1 + direction.sin() * size);
            let wide = size * 0.24;
            let (nx, ny) = (-direction.sin() * wide, direction.cos() * wide);
            let half = (f32::midpoint(centre.0, tip.0), f32::midpoint(centre.1, tip.1));
            let leaf = [centre, (half.0 + nx, half.1 + ny), tip, (half.0 - nx, half.1 - ny)];
            canvas.outline(&leaf, 0.92, |_, _| colour);
        }
    }
    canvas.line(foot, at(1.0), (0.004, 0.001), mix(green, rgb(0x4A3520), 0.4), 1.0);
}

fn label(canvas: &mut Canvas, rng: &mut Rng) {
    let (left, top) = (canvas.aspect - 0.27, 0.83);
    let ink = rgb(0x5A4A3A);
    let card = [(left, top), (left + 0.22, top), (left + 0.22, top + 0.11), (left, top + 0.11)];
    canvas.outline(&card, 1.0, |_, _| rgb(0xFBF7EC));
    for number in 0..4 {
        canvas.line(card[number], card[(number + 1) % 4], (0.002, 0.002), ink, 0.5);
    }
    for line in 0..3 {
        let y = top + 0.028 + line as f32 * 0.028;
        let mut x = left + 0.018;
        let end = left + rng.float(0.12, 0.2);
        while x < end {
            let next = x + rng.float(0.006, 0.016);
            canvas.line(
                (x, y + rng.float(-0.004, 0.004)),
                (next, y + rng.float(-0.004, 0.004)),
                (0.0022, 0.0016),
                ink,
                0.8,
            );
            x = next + if rng.chance(0.2) { 0.008 } else { 0.0 };
        }
    }
}

fn town(width: u32, height: u32, rng: &mut Rng) -> Canvas {
    let colours = [rgb(0x2A2A54), rgb(0x5B4478), rgb(0xC66B7B), rgb(0xF7B58A)];
    let seed = rng.bits() as u32;
    let mut canvas = sky(width, height, colours, 0.85, seed);
    for _ in 0..40 {
        let place = (rng.float(0.0, canvas.aspect), rng.float(0.0, 0.3));
        canvas.disc(place, 0.0012, 0.001, rgb(0xFFFFFF), rng.float(0.3, 0.9));
    }
    let moon = (canvas.aspect * rng.float(0.15, 0.85), 0.18);
    canvas.disc(moon, 0.05, 0.08, rgb(0xFCE8C8), 0.25);
    canvas.disc(moon, 0.033, 0.001, rgb(0xFFF3DC), 1.0);
    for layer in 0..3 {
        let depth = layer as f32 / 2.0;
        let wall = mix(rgb(0x6A4B74), rgb(0x191A33), 0.25 + depth * 0.75);
        let mut x = -rng.float(0.0, 0.1);
        while x < canvas.aspect {
            let wide = rng.float(0.07, 0.15);
            let tall = rng.float(0.16, 0.34) + (1.0 - depth) * 0.22;
            house(&mut canvas, rng, (x, 0.72 + depth * 0.33 - tall + 0.1), wide, wall, depth);
            x += wide;
        }
    }
    canvas
}

fn house(canvas: &mut Canvas, rng: &mut Rng, (x, top): (f32, f32), wide: f32, wall: Colour, near: f32) {
    let roof = mix(wall, rgb(0x7A3B46), 0.35);
    canvas.outline(&[(x, top), (x + wide, top), (x + wide, 1.1), (x, 1.1)], 1.0, |_, _| wall);
    match rng.below(4) {
        0 => {
            let tower = [(x + wide * 0.3, top), (x + wide * 0.5, top - 0.2), (x + wide * 0.7, top)];
            canvas.outline(&tower, 1.0, |_, _| roof);
        }
        1 => {}
        _ => {
            let gable = [(x - 0.006, top), (x + wide / 2.0, top - wide * 0.5), (x + wide + 0.006, top)];
            canvas.outline(&gable, 1.0, |_, _| roof);
        }
    }
    if near < 0.3 {
        return;
    }
    let pane = 0.016;
    let columns = ((wide - 0.02) / (pane * 1.9)) as u32;
    for row in 0..((1.0 - top) / (pane * 2.4)) as u32 {
        for column in 0..columns {
            let lit = rng.chance(0.3);
            let light = mix(rgb(0xFFC870), rgb(0xFFE9B0), rng.float(0.0, 1.0));
            let left = x + 0.014 + column as f32 * pane * 1.9;
            let high = top + 0.02 + row as f32 * pane * 2.4;
            let colour = if lit { light } else { mix(wall, rgb(0x000010), 0.25) };
            let glass =
                [(left, high), (left + pane, high), (left + pane, high + pane * 1.35), (left, high + pane * 1.35)];
            canvas.outline(&glass, 1.0, |_, _| colour);
        }
    }
}

fn night(width: u32, height: u32, rng: &mut Rng, moment: f32) -> Canvas {
    let seed = rng.bits() as u32;
    let (high, low) = (rgb(0x0A1030), rgb(*rng.pick(&[0x30507A, 0x4A3F74, 0x2C5E6E])));
    let tilt = rng.float(0.3, 0.7);
    let mut canvas = Canvas::new(width, height, |x, y| {
        let base = mix(high, low, smooth(0.0, 0.85, y));
        let across = (y - 0.85 + x * tilt) * 2.6;
        let band = (-across * across).exp() * smooth(0.3, 0.75, clouds(x * 4.0, y * 4.0, 5, seed));
        mix(base, rgb(0xC9C4E8), band * 0.55)
    });
    for _ in 0..420 {
        let place = (rng.float(0.0, canvas.aspect), rng.float(0.0, 0.8));
        let twinkle = 0.6 + 0.4 * ((moment + rng.float(0.0, 1.0)) * std::f32::consts::TAU).sin();
        let bright = rng.float(0.15, 1.0).powi(2);
        let colour = mix(rgb(0xBFD4FF), rgb(0xFFE9C9), rng.float(0.0, 1.0));
        canvas.disc(place, 0.0011 + bright * 0.0022, 0.0011, colour, ((0.4 + bright) * twinkle).min(1.0));
    }
    let pixel = canvas.pixel();
    for layer in 0..2 {
        let depth = layer as f32;
        canvas.wash(|x, y| {
            let top = 0.80 + depth * 0.1
                - 0.2 * ridge_height(x, depth + 2.0, seed.wrapping_add(layer * 3)) * (1.0 - depth * 0.6);
            (mix(rgb(0x14203C), rgb(0x080C18), depth), ((y - top) / pixel + 0.5).clamp(0.0, 1.0))
        });
    }
    tent(&mut canvas, rng);
    canvas
}

fn tent(canvas: &mut Canvas, rng: &mut Rng) {
    let (x, y) = (canvas.aspect * rng.float(0.3, 0.5), 0.93);
    canvas.disc((x, y - 0.02), 0.06, 0.14, rgb(0xFFB45A), 0.35);
    let glow = |_: f32, at: f32| mix(rgb(0xFFE2A0), rgb(0xE07B39), smooth(y - 0.12, y, at));
    canvas.outline(&[(x - 0.1, y), (x, y - 0.13), (x + 0.1, y)], 1.0, glow);
    canvas.outline(&[(x, y - 0.13), (x + 0.1, y), (x + 0.17, y - 0.02)], 1.0, |_, _| rgb(0xA9532F));
    canvas.outline(&[(x - 0.022, y), (x, y - 0.085), (x + 0.022, y)], 1.0, |_, _| rgb(0x6B2F22));
    canvas.line((x, y - 0.13), (x, y - 0.15), (0.003, 0.003), rgb(0x2B1A14), 1.0);
}

fn tree(width: u32, height: u32, rng: &mut Rng, moment: f32) -> Canvas {
    let colours = rng.pick(&[SKIES[1], SKIES[3], SKIES[4], SKIES[5]]).map(rgb);
    let seed = rng.bits() as u32;
    let mut canvas = sky(width, height, colours, 0.8, seed);
    let (light, dark) = *rng.pick(&[(0x9DB168, 0x54703C), (0xC9B15A, 0x7C7A35), (0x8FB58A, 0x436B52)]);
    let middle = canvas.aspect * 0.58;
    let pixel = canvas.pixel();
    for (layer, (lift, share)) in [(0.1, 0.55), (0.0, 0.0)].into_iter().enumerate() {
        canvas.wash(|x, y| {
            let away = (x - middle - lift * 4.0) / 0.95;
            let top = 0.72 - lift + away * away * 0.16;
            let stripes = noise(x * 40.0, y * 90.0, seed ^ layer as u32) * 0.18;
            let green = mix(rgb(light), rgb(dark), smooth(top, 1.05, y) + stripes);
            (mix(green, colours[2], share), ((y - top) / pixel + 0.5).clamp(0.0, 1.0))
        });
    }
    let foot = (middle, 0.735);
    let upward = -std::f32::consts::FRAC_PI_2 + rng.float(-0.05, 0.05);
    branch(&mut canvas, rng, foot, upward, 0.17, 6, moment);
    canvas
}

/// A branch, its branches, and leaves at the ends.
fn branch(canvas: &mut Canvas, rng: &mut Rng, foot: (f32, f32), angle: f32, length: f32, level: u32, moment: f32) {
    let wind = (moment * std::f32::consts::TAU + foot.0 * 9.0).sin() * 0.012 * (7 - level) as f32;
    let end = (foot.0 + (angle + wind).cos() * length, foot.1 + (angle + wind).sin() * length);
    let thick = 0.0045 * level as f32;
    canvas.line(foot, end, (thick, thick * 0.72), mix(rgb(0x3A2A22), rgb(0x6B5140), rng.float(0.0, 0.5)), 1.0);
    if level <= 2 {
        for _ in 0..9 {
            let place = (end.0 + rng.float(-0.04, 0.04), end.1 + rng.float(-0.04, 0.03));
            let colour = rgb(*rng.pick(&[0xD9822B, 0xE8A93C, 0xC4532F, 0x9FA54B, 0xF0C75E, 0xB83D34]));
            canvas.disc(place, rng.float(0.006, 0.014), 0.002, colour, 0.88);
        }
    }
    if level == 1 {
        return;
    }
    for number in 0..if level > 4 { 3 } else { 2 } {
        let spread = if level > 4 { number as f32 - 1.0 } else { number as f32 * 2.0 - 1.0 };
        let turned = angle + spread * rng.float(0.3, 0.62) + rng.float(-0.1, 0.1);
        let shorter = length * rng.float(0.68, 0.84);
        branch(canvas, rng, end, turned, shorter, level - 1, moment);
    }
}
