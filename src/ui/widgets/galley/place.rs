//! Puts lines together to a galley.

use std::ops::Range;
use std::sync::Arc;

use egui::emath::GuiRounding as _;
use egui::epaint::Mesh;
use egui::epaint::text::{FontsView, Glyph, PlacedRow, Row, RowVisuals};
use egui::{Align, Galley, Rect, Vec2, pos2, vec2};

use super::Fit;
use super::line::Line;
use super::piece::{Piece, Shown};
use super::wrap::{Lines, lines};

/// The text of a galley that egui laid out, in the right order. `isolated` are parts of it that stand for themselves.
pub fn ordered(fonts: &mut FontsView<'_>, base: &Galley, isolated: &[Range<usize>], fit: Fit) -> Galley {
    let Lines { lines, elided } = lines(fonts, &base.job, isolated, (fit == Fit::Sentence).then_some(false));
    let mut shaped = lines.iter().flat_map(|line| &line.pieces).filter_map(|piece| piece.row.as_ref());
    let Some(model) = shaped.find_map(|row| row.glyphs.first()).copied() else { return base.clone() };
    let Some(mut empty) = base.rows.first().map(|row| (*row.row).clone()) else { return base.clone() };
    empty.glyphs = Vec::new();
    let longest = lines.iter().map(Line::width).fold(0.0, f32::max);
    let column = base.job.wrap.max_width;
    let is_column = fit == Fit::Column && base.job.wrap.max_rows > 1 && column.is_finite();
    let placer = Placer { base, model, empty, width: if is_column { column.max(longest) } else { longest } };
    placer.galley(&lines, elided)
}

struct Placer<'a> {
    base: &'a Galley,
    /// Any glyph: egui has no other way to make one.
    model: Glyph,
    /// A row without glyphs, likewise.
    empty: Row,
    /// Lines that begin at the right begin here.
    width: f32,
}

impl Placer<'_> {
    fn galley(&self, lines: &[Line], elided: bool) -> Galley {
        let mut galley = self.base.clone();
        galley.rows.clear();
        galley.elided = elided;
        (galley.rect, galley.mesh_bounds) = (Rect::ZERO, Rect::NOTHING);
        (galley.num_vertices, galley.num_indices) = (0, 0);
        let mut y = 0.0;
        for line in lines {
            let row = self.row(line, y);
            y = self.to_pixel(y + row.row.size.y);
            galley.rect |= row.rect();
            galley.mesh_bounds |= row.row.visuals.mesh_bounds.translate(row.pos.to_vec2());
            galley.num_vertices += row.row.visuals.mesh.vertices.len();
            galley.num_indices += row.row.visuals.mesh.indices.len();
            galley.rows.push(row);
        }
        galley.rect = galley.rect.round_ui();
        galley
    }

    fn row(&self, line: &Line, y: f32) -> PlacedRow {
        let width = line.width();
        let left = match self.base.job.halign {
            Align::LEFT if line.from_right => self.width - width,
            Align::LEFT => 0.0,
            Align::Center => -width / 2.0,
            Align::RIGHT => -width,
        };
        let shaped = line.pieces.iter().filter_map(|piece| piece.row.as_ref());
        let height = shaped.map(|row| row.size.y).fold(0.0, f32::max);
        let mut row = self.empty.clone();
        let mut mesh = Mesh::default();
        for (piece, x) in line.pieces.iter().zip(line.places()) {
            let Some(own) = &piece.row else { continue };
            let at = vec2(self.to_pixel(x), self.drop(piece, height - own.size.y));
            self.add_glyphs(&mut row.glyphs, piece, own, at, mesh.vertices.len() as u32);
            let mut part = own.visuals.mesh.clone();
            part.translate(at);
            mesh.append(part);
        }
        row.size = vec2(width, height);
        row.visuals = RowVisuals {
            mesh_bounds: mesh.calc_bounds(),
            glyph_index_start: 0,
            glyph_vertex_range: 0..mesh.vertices.len(),
            mesh,
        };
        let pos = pos2(self.to_pixel(left), y);
        PlacedRow { pos, row: Arc::new(row), ends_with_newline: line.ends_paragraph }
    }

    /// How far a piece hangs below the top of a line that is higher than the piece.
    fn drop(&self, piece: &Piece, free: f32) -> f32 {
        let align = self.base.job.sections.get(piece.section).map_or(Align::BOTTOM, |section| section.format.valign);
        self.to_pixel(align.to_factor() * free)
    }

    /// One glyph for each character. A word that runs from right to left was shaped as a whole, so its characters share its
    /// width. Glyphs name their part of the mesh in the order in which they stand in the list; egui wants it so.
    fn add_glyphs(&self, glyphs: &mut Vec<Glyph>, piece: &Piece, row: &Row, at: Vec2, first_vertex: u32) {
        let written = self.base.job.text.get(piece.range.clone()).unwrap_or_default();
        let sign = match piece.shown {
            Shown::Instead(sign) if written.is_empty() => Some(sign),
            _ => None,
        };
        let count = written.chars().count() + usize::from(sign.is_some());
        let chars = written.chars().chain(sign).enumerate();
        if row.glyphs.len() == count {
            glyphs.extend(chars.zip(&row.glyphs).map(|((_, chr), &(mut glyph))| {
                glyph.chr = chr;
                glyph.pos += at;
                glyph.first_vertex += first_vertex;
                glyph
            }));
            return;
        }
        let mut glyph = row.glyphs.first().copied().unwrap_or(self.model);
        let share = piece.width() / count.max(1) as f32;
        (glyph.advance_width, glyph.first_vertex) = (share, first_vertex);
        (glyph.uv_rect.max, glyph.is_color) = (glyph.uv_rect.min, false);
        glyph.pos.y += at.y;
        glyphs.extend(chars.map(|(nth, chr)| {
            let before = if piece.runs_left() { count - 1 - nth } else { nth } as f32 * share;
            glyph.chr = chr;
            glyph.pos.x = at.x + before;
            glyph
        }));
    }

    fn to_pixel(&self, points: f32) -> f32 {
        points.round_to_pixels(self.base.pixels_per_point)
    }
}
