//! What a window has drawn, as far as words go.

use egui::{Rect, Shape};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;
use fossick::ui::shell::Shell;

/// Words on the screen.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// What they say, all of it.
    pub words: String,
    /// Where their letters are, in points.
    pub at: Rect,
    /// Where those of each line are.
    pub lines: Vec<Rect>,
    /// Where they can be seen.
    pub clip: Rect,
    /// Their end was cut off and an ellipsis stands there.
    pub elided: bool,
    /// What floats over them: menus, dialogs, short messages.
    pub under: Vec<Rect>,
    /// How many of those there are below them: words of the window itself have none.
    pub above: usize,
}

impl Drawn {
    /// Nothing of this part of them can be seen.
    fn is_hidden(&self, part: Rect) -> bool {
        self.under.iter().any(|over| over.contains_rect(part))
    }
}

/// Everything that says something in the last frame, and is not under something that floats over it.
pub fn words(harness: &Harness<'_, Shell>) -> Vec<Drawn> {
    let (mut all, mut floats) = (Vec::new(), 0);
    for clipped in &harness.output().shapes {
        collect(&clipped.shape, clipped.clip_rect, &mut all, &mut floats);
    }
    all.retain(|one| !one.is_hidden(one.at.intersect(one.clip)));
    all
}

/// Where things float over the window, the uppermost last: dialogs, menus, short messages.
pub fn floating(harness: &Harness<'_, Shell>) -> Vec<Rect> {
    harness.output().shapes.iter().filter_map(|clipped| float(&clipped.shape)).collect()
}

/// What has a shadow lies above everything that was drawn before it.
fn float(shape: &Shape) -> Option<Rect> {
    let Shape::Vec(shapes) = shape else { return None };
    match shapes.as_slice() {
        [Shape::Rect(shadow), Shape::Rect(frame)] if shadow.blur_width > 0.0 && frame.fill.is_opaque() => {
            Some(frame.rect)
        }
        _ => None,
    }
}

fn collect(shape: &Shape, clip: Rect, all: &mut Vec<Drawn>, floats: &mut usize) {
    if let Some(float) = float(shape) {
        *floats += 1;
        for one in all.iter_mut() {
            one.under.push(float);
        }
    }
    match shape {
        Shape::Vec(shapes) => {
            for shape in shapes {
                collect(shape, clip, all, floats);
            }
        }
        Shape::Text(text) => {
            let at = text.galley.mesh_bounds.translate(text.pos.to_vec2());
            let said = text.galley.text();
            if at.is_positive() && clip.intersects(at) && said.chars().any(char::is_alphanumeric) {
                let line = |row: &egui::epaint::text::PlacedRow| {
                    row.visuals.mesh_bounds.translate(text.pos.to_vec2() + row.pos.to_vec2())
                };
                all.push(Drawn {
                    words: said.to_owned(),
                    at,
                    lines: text.galley.rows.iter().map(line).filter(Rect::is_positive).collect(),
                    clip,
                    elided: text.galley.elided,
                    under: Vec::new(),
                    above: *floats,
                });
            }
        }
        _ => {}
    }
}

/// What screen readers are told: names and values of everything in the window.
pub fn said(harness: &Harness<'_, Shell>) -> Vec<String> {
    let mut all = Vec::new();
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        // Lines of what is said as a whole.
        if node.role() == egui::accesskit::Role::TextRun {
            continue;
        }
        let texts = [node.label(), node.value(), node.description(), node.placeholder().map(str::to_owned)];
        all.extend(texts.into_iter().flatten().filter(|text| !text.is_empty()));
    }
    all
}

/// Words that reach out of where they can be seen, or of a window `width` points wide, to the left or right; and pairs of
/// words that lie on each other.
pub fn misplaced(all: &[Drawn], width: f32) -> Vec<String> {
    let mut found = Vec::new();
    for one in all {
        let seen = one.clip.intersect(Rect::from_x_y_ranges(0.0..=width, f32::NEG_INFINITY..=f32::INFINITY));
        if one.at.left() < seen.left() - 1.0 || one.at.right() > seen.right() + 1.0 {
            found.push(format!("cut off: “{}” {:?} in {seen:?}", one.words, one.at));
        }
    }
    for (nth, one) in all.iter().enumerate() {
        for other in all.iter().skip(nth + 1) {
            if !one.at.intersects(other.at) {
                continue;
            }
            let pairs = one.lines.iter().flat_map(|line| other.lines.iter().map(move |below| (line, below)));
            for (line, below) in pairs {
                let both = line.intersect(one.clip).intersect(below.intersect(other.clip));
                let seen = !one.is_hidden(both) && !other.is_hidden(both);
                if seen && both.width() > 2.0 && both.height() > 3.0 {
                    found.push(format!("“{}” lies on “{}” {both:?}", one.words, other.words));
                }
            }
        }
    }
    found
}
