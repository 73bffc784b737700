//! The pieces of a card and how each is drawn.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, CursorIcon, Galley, Id, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind,
    TextureHandle, Ui, Vec2, WidgetInfo, pos2,
};

use super::Pictures;
use super::media::Tile;
use super::menu::Menu;
use crate::app::commands::{Command, CommandQueue};
use crate::model::PostIndex;
use crate::ui::theme::{RADIUS_CONTROL, on_picture, palette, space};
use crate::ui::widgets::focus::{paint_focus, underline_when_active};
use crate::ui::widgets::galley;
use crate::ui::widgets::rich_text::RichText;

/// One piece of a card. Its name stays the same when the card is laid out anew, so that the keyboard stays on it.
pub struct Part {
    /// What it is.
    pub key: &'static str,
    /// Which of those.
    pub nth: usize,
    /// Where it is, relative to the card.
    pub rect: Rect,
    /// What is drawn.
    pub what: What,
}

/// What a piece of a card is.
pub enum What {
    /// Words that can't be clicked.
    Text {
        /// The words.
        galley: Arc<Galley>,
        /// More words, under the pointer.
        tip: Option<String>,
        /// What a screen reader says instead of the words.
        name: Option<String>,
    },
    /// An icon or words that say nothing new to a screen reader.
    Decoration(Arc<Galley>),
    /// Words that lead somewhere.
    Link {
        /// The words.
        galley: Arc<Galley>,
        /// What a click does.
        command: Command,
        /// Where it leads.
        tip: String,
    },
    /// A small button.
    Button {
        /// Its word.
        galley: Arc<Galley>,
        /// What a click does.
        command: Command,
    },
    /// Formatted text.
    Rich(RichText),
    /// The author's picture, or an initial.
    Avatar {
        /// Initial of the name.
        initial: Arc<Galley>,
        /// The archive's own picture may be used.
        own: bool,
    },
    /// A filled area behind other parts.
    Well,
    /// A frame around a quote, with a bar at its left edge.
    Quote,
    /// A bar of a poll, filled so far (0 … 1).
    Bar(f32),
    /// A picture, video or sound.
    Tile(Box<Tile>),
    /// Opens the card's menu.
    Menu {
        /// The icon.
        galley: Arc<Galley>,
        /// The post.
        index: PostIndex,
        /// What the button is called.
        name: String,
    },
}

impl What {
    /// Words without more.
    pub fn text(galley: Arc<Galley>) -> Self {
        Self::Text { galley, tip: None, name: None }
    }
}

impl Part {
    /// Draws the part of the card whose top left corner is at `origin`. True when a click on it means the card itself.
    pub fn show(
        &self,
        ui: &mut Ui,
        origin: Pos2,
        card: Id,
        pictures: &mut Pictures<'_>,
        menu: Menu,
        out: &mut CommandQueue,
    ) -> bool {
        let rect = self.rect.translate(origin.to_vec2());
        if !ui.is_rect_visible(rect) {
            return false;
        }
        let id = card.with((self.key, self.nth));
        let colours = palette(ui);
        match &self.what {
            What::Text { galley, tip, name } => {
                let response = ui.interact(rect, id, Sense::hover());
                let name = name.as_deref().unwrap_or(galley.text());
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
                paint(ui, rect.min, galley);
                if let Some(tip) = tip {
                    galley::explained(response, tip);
                }
            }
            What::Decoration(galley) => paint(ui, rect.min, galley),
            What::Link { galley, command, tip } => {
                let response = ui.interact(rect, id, Sense::click());
                response.widget_info(|| WidgetInfo::labeled(Role::Link, true, galley.text()));
                paint(ui, rect.min, galley);
                underline_when_active(ui, &response);
                if response.clicked() {
                    out.push(command.clone());
                }
                galley::explained(response.on_hover_cursor(CursorIcon::PointingHand), tip);
            }
            What::Button { galley, command } => {
                let response = show_button(ui, rect, id, galley, galley.text(), true);
                if response.clicked() {
                    out.push(command.clone());
                }
            }
            What::Rich(text) => return text.show(ui, rect.min, id, out),
            What::Avatar { initial, own } => show_avatar(ui, rect, initial, pictures.avatar.filter(|_| *own)),
            What::Well => {
                ui.painter().rect_filled(rect, RADIUS_CONTROL, colours.raised);
            }
            What::Quote => show_quote(ui, rect),
            What::Bar(share) => show_bar(ui, rect, *share),
            What::Tile(tile) => tile.show(ui, rect, id, &mut pictures.images, out),
            What::Menu { galley, index, name } => {
                let response = show_button(ui, rect, id, galley, name, false);
                egui::Popup::menu(&response).show(|ui| menu.show(ui, *index, out));
                response.on_hover_text(name);
            }
        }
        false
    }
}

fn paint(ui: &Ui, at: Pos2, galley: &Arc<Galley>) {
    ui.painter().galley(at, Arc::clone(galley), Color32::PLACEHOLDER);
}

fn show_button(ui: &Ui, rect: Rect, id: Id, galley: &Arc<Galley>, name: &str, framed: bool) -> Response {
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let colours = palette(ui);
    let fill = match () {
        () if response.is_pointer_button_down_on() => colours.line,
        () if response.hovered() => colours.accent_soft,
        () => Color32::TRANSPARENT,
    };
    let stroke = if framed { Stroke::new(1.0, colours.line) } else { Stroke::NONE };
    ui.painter().rect(rect, RADIUS_CONTROL, fill, stroke, StrokeKind::Inside);
    paint(ui, centred(rect, galley.size()), galley);
    if response.has_focus() {
        paint_focus(ui, rect);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

fn show_avatar(ui: &Ui, rect: Rect, initial: &Arc<Galley>, picture: Option<&TextureHandle>) {
    let Some(picture) = picture else {
        ui.painter().rect_filled(rect, RADIUS_CONTROL + 2, palette(ui).accent_soft);
        paint(ui, centred(rect, initial.size()), initial);
        return;
    };
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    let shape = egui::epaint::RectShape::filled(rect, RADIUS_CONTROL + 2, on_picture::AS_IT_IS);
    ui.painter().add(shape.with_texture(picture.id(), whole));
}

fn show_quote(ui: &Ui, rect: Rect) {
    let colours = palette(ui);
    ui.painter().rect_stroke(rect, RADIUS_CONTROL, Stroke::new(1.0, colours.line), StrokeKind::Inside);
    let bar = rect.with_max_x(rect.left() + space::XS);
    let corners = CornerRadius { nw: RADIUS_CONTROL, sw: RADIUS_CONTROL, ne: 0, se: 0 };
    ui.painter().rect_filled(bar, corners, colours.accent);
}

fn show_bar(ui: &Ui, rect: Rect, share: f32) {
    let colours = palette(ui);
    ui.painter().rect_filled(rect, RADIUS_CONTROL, colours.raised);
    let filled = rect.with_max_x(rect.left() + rect.width() * share);
    if share > 0.0 {
        ui.painter().rect_filled(filled, RADIUS_CONTROL, colours.accent_soft);
    }
}

fn centred(rect: Rect, inner: Vec2) -> Pos2 {
    rect.center() - inner / 2.0
}
