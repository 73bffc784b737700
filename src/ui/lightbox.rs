//! One picture, video or sound over the whole window: to look at closely, and to read everything about it.

mod canvas;
mod side;

use egui::{Align, Frame, Key, Layout, Margin, Modifiers, Panel, RichText, Ui};

use self::canvas::Canvas;
use super::moving::Images;
use super::theme::{font, on_picture, palette, size, space};
use super::widgets::controls;
use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::lightbox::Lightbox;
use crate::app::opened::Opened;
use crate::app::saving::Saving;
use crate::tr;
use crate::ui::icons;

/// Height of the bar above the picture, in points.
const BAR: f32 = 48.0;
/// Width of the panel beside the picture, in points.
const SIDE: f32 = 320.0;
/// Windows narrower than this have the panel below the picture.
const NARROW: f32 = 760.0;

/// What the lightbox keeps between frames for drawing only.
#[derive(Default)]
pub struct LightboxView {
    canvas: Canvas,
    /// The panel with description and facts is folded away.
    folded: bool,
    /// What moves stands still.
    paused: bool,
}

impl LightboxView {
    /// There is a picture as a texture.
    pub fn has_picture(&self) -> bool {
        self.canvas.has_picture()
    }

    /// Where the picture was drawn last, in points; it may go beyond the window.
    pub fn place(&self) -> Option<egui::Rect> {
        self.canvas.place()
    }

    /// The lightbox is closed: nothing of its picture stays.
    pub fn forget(&mut self) {
        (self.canvas, self.paused) = (Canvas::default(), false);
    }
}

/// Draws it into all the space that `ui` has left.
pub fn show(
    ui: &mut Ui,
    app: &App,
    opened: &Opened,
    lightbox: &Lightbox,
    view: &mut LightboxView,
    images: &mut Images<'_>,
    out: &mut CommandQueue,
) {
    if view.canvas.follow(lightbox) {
        view.paused = false;
    }
    keys(ui, app, lightbox, view, out);
    if view.paused {
        images.moving.pause();
    }
    bar(ui, app, lightbox, view, out);
    if !view.folded {
        panel(ui, app, opened, lightbox, images, out);
    }
    let ground = Frame::new().fill(on_picture::GROUND);
    egui::CentralPanel::no_frame().frame(ground).show(ui, |ui| {
        view.canvas.show(ui, app, opened, lightbox, images, out);
    });
}

/// Keys that only the lightbox knows.
fn keys(ui: &Ui, app: &App, lightbox: &Lightbox, view: &mut LightboxView, out: &mut CommandQueue) {
    if app.dialog().is_some() || ui.ctx().text_edit_focused() {
        return;
    }
    // What is covered is not to be looked at closely.
    if !lightbox.is_covered(app.posts()) {
        look_keys(ui, app, lightbox, view, out);
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    for (key, by) in [
        (Key::ArrowLeft, -1),
        (Key::PageUp, -1),
        (Key::ArrowRight, 1),
        (Key::PageDown, 1),
        (Key::Home, isize::MIN),
        (Key::End, isize::MAX),
    ] {
        if pressed(key) {
            // egui would move the keyboard to the nearest control as well.
            ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
            out.push(Command::StepMedia(by));
        }
    }
    if pressed(Key::I) {
        view.folded = !view.folded;
    }
}

/// Keys that move, zoom, turn and pause the picture.
fn look_keys(ui: &Ui, app: &App, lightbox: &Lightbox, view: &mut LightboxView, out: &mut CommandQueue) {
    for (key, way) in [
        (Key::ArrowLeft, egui::vec2(1.0, 0.0)),
        (Key::ArrowRight, egui::vec2(-1.0, 0.0)),
        (Key::ArrowUp, egui::vec2(0.0, 1.0)),
        (Key::ArrowDown, egui::vec2(0.0, -1.0)),
    ] {
        if ui.input_mut(|input| input.modifiers.shift && input.consume_key(Modifiers::SHIFT, key)) {
            view.canvas.pan(way);
        }
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::R) && Command::TurnPicture.is_enabled(app) {
        out.push(Command::TurnPicture);
    }
    let larger = [Key::Plus, Key::Equals].into_iter().any(pressed);
    let smaller = pressed(Key::Minus);
    if larger || smaller {
        view.canvas.zoom(larger);
    }
    if pressed(Key::Num0) {
        view.canvas.fit();
    }
    // On a button the space bar presses the button.
    let on_picture = ui.memory(egui::Memory::focused).is_none_or(|id| view.canvas.is(id));
    if on_picture && lightbox.moves() && pressed(Key::Space) {
        view.paused = !view.paused;
    }
}

fn bar(ui: &mut Ui, app: &App, lightbox: &Lightbox, view: &mut LightboxView, out: &mut CommandQueue) {
    let frame = Frame::new().fill(palette(ui).bar).inner_margin(Margin::symmetric(space::M as i8, 0));
    Panel::top("lightbox-bar").exact_size(BAR).resizable(false).frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let (at, count) = lightbox.place();
            let said = tr!("lightbox-place", at = at + 1, count = count);
            let room = controls::room_beside(ui, "lightbox-buttons");
            ui.scope(|ui| {
                ui.set_max_width(room);
                let (font, colour) = (font::semibold(size::BODY), palette(ui).text);
                let needed = ui.painter().layout_no_wrap(said.clone(), font.clone(), colour).size().x;
                let short = || tr!("lightbox-place-short", at = at + 1, count = count);
                let drawn = if needed > room { short() } else { said.clone() };
                let place = RichText::new(drawn).font(font).color(colour);
                let label = ui.add(egui::Label::new(place).truncate());
                controls::announce(ui, &label, egui::accesskit::Role::Status, &said);
            });
            controls::at_the_right(ui, "lightbox-buttons", |ui| {
                let picture = view.canvas.has_picture() && !lightbox.is_covered(app.posts());
                for (glyph, name, act) in [
                    (icons::MAGNIFYING_GLASS_MINUS, "lightbox-zoom-out", Canvas::zoom_out as fn(&mut Canvas)),
                    (icons::MAGNIFYING_GLASS_PLUS, "lightbox-zoom-in", Canvas::zoom_in),
                    (icons::ARROWS_OUT, "lightbox-fit", Canvas::fit),
                ] {
                    ui.add_enabled_ui(picture, |ui| {
                        if controls::icon_button(ui, glyph, &tr!(name)).clicked() {
                            act(&mut view.canvas);
                        }
                    });
                }
                for command in
                    [Command::TurnPicture, Command::CopyPicture, Command::Save(Saving::Large), Command::OpenElsewhere]
                {
                    controls::command_icon(ui, app, command, out);
                }
                let fold = if view.folded { "lightbox-unfold" } else { "lightbox-fold" };
                if controls::icon_button(ui, icons::SIDEBAR_SIMPLE, &tr!(fold)).clicked() {
                    view.folded = !view.folded;
                }
                if controls::icon_button(ui, icons::X, &tr!("lightbox-close")).clicked() {
                    out.push(Command::CloseLightbox);
                }
            });
        });
    });
}

/// Beside the picture, or below it in narrow windows.
fn panel(ui: &mut Ui, app: &App, opened: &Opened, lightbox: &Lightbox, images: &Images<'_>, out: &mut CommandQueue) {
    let frame = Frame::new().fill(palette(ui).bar).inner_margin(Margin::same(space::L as i8));
    let whole = ui.available_size();
    if whole.x < NARROW {
        let height = (whole.y * 0.38).max(96.0);
        Panel::bottom("lightbox-below").exact_size(height).resizable(false).frame(frame).show(ui, |ui| {
            side::show(ui, app, opened, lightbox, images.thumbs, out);
        });
    } else {
        Panel::right("lightbox-side").exact_size(SIDE).resizable(false).frame(frame).show(ui, |ui| {
            side::show(ui, app, opened, lightbox, images.thumbs, out);
        });
    }
}
