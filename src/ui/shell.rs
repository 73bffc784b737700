//! The window around the screens: implements `eframe::App` over [`App`].
//!
//! Each frame: keys, drops and clicks become commands, the screens draw what is and push more commands, and at the end
//! all commands are carried out at once.

use std::sync::Arc;

use egui::{Context, Ui};

use super::dialogs::DialogViews;
use super::keys;
use super::lightbox::{self, LightboxView};
use super::media::{self, MediaView};
use super::moving::{Images, Moving};
use super::people::{self, PeopleView};
use super::posts::PostsView;
use super::textures::ProfileTextures;
use super::thumbs::Thumbs;
use super::timings::Timings;
use super::{
    banner, check, dialogs, overview, posts, rail, search_field, settings, status_bar, theme, toasts, top_bar, welcome,
};
use crate::app::commands::{Command, CommandQueue, Screen};
use crate::app::opened::Opened;
use crate::app::settings::ThemeChoice;
use crate::app::{App, Effect};
use crate::archive::Archive;
use crate::platform::{opened, reveal};

/// Smallest size of the window in points that screens are laid out for; zoom stops where the window would fall below.
pub(super) const SMALLEST: egui::Vec2 = egui::vec2(480.0, 360.0);

/// The window.
pub struct Shell {
    app: App,
    posts: PostsView,
    media: MediaView,
    charts: overview::ChartsView,
    people: PeopleView,
    saved: PeopleView,
    /// The archive that the lists belong to.
    lists_of: Option<Arc<Archive>>,
    lightbox: LightboxView,
    moving: Moving,
    profile: ProfileTextures,
    thumbs: Thumbs,
    dialogs: DialogViews,
    welcome: welcome::WelcomeView,
    applied: Applied,
    /// A dialog or menu lies over the screen.
    covered: bool,
    /// What had the keyboard before it came.
    came_from: Option<egui::Id>,
    focused: bool,
    timings: Option<Timings>,
}

/// What was told to egui last, so that it is told only changes.
#[derive(Default)]
struct Applied {
    theme: Option<ThemeChoice>,
    zoom: Option<f32>,
    title: Option<String>,
    still: bool,
}

impl Shell {
    /// The window over `app`. Fonts and look are put into `ctx`.
    pub fn new(ctx: &Context, app: App, timings: Option<Timings>) -> Self {
        super::fonts::install(ctx);
        theme::apply(ctx);
        Self {
            app,
            posts: PostsView::default(),
            media: MediaView::default(),
            charts: overview::ChartsView::default(),
            people: PeopleView::default(),
            saved: PeopleView::default(),
            lists_of: None,
            lightbox: LightboxView::default(),
            moving: Moving::default(),
            profile: ProfileTextures::default(),
            thumbs: Thumbs::default(),
            dialogs: DialogViews::default(),
            welcome: welcome::WelcomeView::default(),
            applied: Applied::default(),
            covered: false,
            came_from: None,
            focused: true,
            timings,
        }
    }

    /// The state behind the window.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The state behind the window, for tests that act without it.
    pub fn app_mut(&mut self) -> &mut App {
        &mut self.app
    }

    /// Pictures that the last frame lacked; for benches.
    pub fn lacking_pictures(&self) -> usize {
        self.thumbs.lacking()
    }

    /// The lightbox has a picture as a texture; for tests.
    pub fn holds_picture(&self) -> bool {
        self.lightbox.has_picture()
    }

    /// Where the lightbox's picture was drawn last, in points; for tests.
    pub fn picture_place(&self) -> Option<egui::Rect> {
        self.lightbox.place()
    }

    /// How many animated pictures play; for tests.
    pub fn moving_pictures(&self) -> usize {
        self.moving.playing()
    }

    /// What the system says of less motion; for tests.
    pub fn set_less_motion(&mut self, reduced: bool) {
        self.moving.set_reduced(reduced);
    }

    /// Where the gallery's list is; for benches.
    pub fn media_area(&self) -> Option<egui::Rect> {
        self.media.area()
    }

    /// Tiles of the gallery that are in sight; for benches.
    pub fn media_in_sight(&self) -> std::ops::Range<usize> {
        self.media.in_sight()
    }

    /// Rows of the list of posts that are in sight; for tests.
    pub fn posts_in_sight(&self) -> std::ops::Range<usize> {
        self.posts.list().in_sight()
    }

    /// Rows of the table on the screen People that are in sight; for tests.
    pub fn people_in_sight(&self) -> std::ops::Range<usize> {
        self.people.in_sight()
    }

    /// Takes in what happened outside the window. Draws nothing.
    pub fn update(&mut self, ctx: &Context) {
        self.app.set_largest_texture(ctx.input(|input| input.max_texture_side));
        let handed_over = opened::take();
        if !handed_over.is_empty() {
            self.app.run([Command::OpenDropped(handed_over)]);
        }
        self.app.tick();
        let focused = ctx.input(|input| input.focused);
        if focused && !self.focused {
            self.app.window_came_back();
        }
        self.focused = focused;
        self.apply_settings(ctx);
    }

    /// Draws the window.
    pub fn show(&mut self, ui: &mut Ui) {
        let mut out = CommandQueue::default();
        self.profile.follow(ui.ctx(), self.app.session());
        self.thumbs.begin_frame(ui.ctx(), self.app.session());
        let archive = self.app.session().map(Opened::archive);
        self.moving.begin_frame(archive, self.app.settings().play, self.app.lightbox().is_some());
        self.follow_archive();
        self.remember_keyboard(ui.ctx());
        keys::read(ui.ctx(), &self.app, &mut out);
        self.show_content(ui, &mut out);
        dialogs::show(ui.ctx(), &self.app, &mut self.dialogs, &mut out);
        self.give_keyboard_back(ui.ctx());
        toasts::show(ui.ctx(), self.app.toasts(), &mut out);
        self.moving.end_frame();
        self.thumbs.end_frame(self.app.session());
        self.app.found_damaged(&self.thumbs.take_damaged());
        if self.thumbs.could_not_read() {
            self.app.could_not_read();
        }
        self.finish(ui.ctx(), &mut out);
    }

    /// What is looked at closely has the window for itself.
    fn show_content(&mut self, ui: &mut Ui, out: &mut CommandQueue) {
        if let (Some(lightbox), Some(opened)) = (self.app.lightbox(), self.app.session()) {
            self.media.came_back = true;
            if self.app.is_saving() || self.app.elsewhere().progress().is_some() {
                status_bar::show(ui, &self.app, out);
            }
            let mut images = Images { thumbs: &mut self.thumbs, moving: &mut self.moving };
            return lightbox::show(ui, &self.app, opened, lightbox, &mut self.lightbox, &mut images, out);
        }
        self.lightbox.forget();
        top_bar::show(ui, &self.app, &self.profile, out);
        // The keyboard goes through the window as it is read: the bar at the bottom comes last.
        let bar = self.app.session().is_some() || self.app.is_loading() || self.app.is_saving();
        let mut above = ui.available_rect_before_wrap();
        above.max.y -= if bar { status_bar::HEIGHT } else { 0.0 };
        self.show_above_bar(&mut ui.new_child(egui::UiBuilder::new().max_rect(above)), out);
        if bar {
            status_bar::show(ui, &self.app, out);
        }
    }

    fn show_above_bar(&mut self, ui: &mut Ui, out: &mut CommandQueue) {
        if self.app.session().is_some() {
            rail::show(ui, &self.app, out);
        }
        banner::show(ui, &self.app, out);
        let ground = theme::palette(ui).window;
        let frame = egui::Frame::new().fill(ground);
        egui::CentralPanel::no_frame().frame(frame).show(ui, |ui| self.show_screen(ui, out));
    }

    fn is_covered(&self, ctx: &Context) -> bool {
        self.app.dialog().is_some() || egui::Popup::is_any_open(ctx)
    }

    /// Before a dialog that has just come takes the keyboard.
    fn remember_keyboard(&mut self, ctx: &Context) {
        if !self.covered && self.is_covered(ctx) {
            self.covered = true;
            self.came_from = ctx.memory(egui::Memory::focused);
        }
    }

    /// When dialog and menu have gone, the keyboard is again where it was before, unless it was taken somewhere else. In the
    /// frame in which a dialog goes, egui gives it to nothing below, so this is for the end of the next one.
    fn give_keyboard_back(&mut self, ctx: &Context) {
        if !self.covered || self.is_covered(ctx) {
            return;
        }
        self.covered = false;
        let Some(before) = self.came_from.take() else { return };
        let is_below = |id| {
            let response = ctx.read_response(id);
            response.is_some_and(|response| response.layer_id.order == egui::Order::Background)
        };
        if !ctx.memory(egui::Memory::focused).is_some_and(is_below) {
            ctx.memory_mut(|memory| memory.request_focus(before));
            ctx.request_repaint();
        }
    }

    /// Another archive begins with other lists.
    fn follow_archive(&mut self) {
        let now = self.app.session().map(Opened::archive);
        if now.map(Arc::as_ptr) != self.lists_of.as_ref().map(Arc::as_ptr) {
            self.lists_of = now.cloned();
            self.posts = PostsView::default();
            self.media = MediaView::default();
            self.charts = overview::ChartsView::default();
            self.people = PeopleView::default();
            self.saved = PeopleView::default();
        }
    }

    fn show_screen(&mut self, ui: &mut Ui, out: &mut CommandQueue) {
        match (self.app.screen(), self.app.session()) {
            (Screen::Settings, _) => settings::show(ui, &self.app, out),
            (_, None) => welcome::show(ui, &self.app, &mut self.welcome, out),
            (Screen::Overview, Some(opened)) => {
                overview::show(ui, &self.app, opened, &self.profile, &mut self.charts, out);
            }
            (Screen::Media, Some(opened)) => {
                let images = Images { thumbs: &mut self.thumbs, moving: &mut self.moving };
                media::show(ui, &self.app, opened, &mut self.media, images, out);
            }
            (Screen::People, Some(opened)) => people::show(ui, &self.app, opened, false, &mut self.people, out),
            (Screen::Saved, Some(opened)) => people::show(ui, &self.app, opened, true, &mut self.saved, out),
            (Screen::Check, Some(opened)) => check::show(ui, &self.app, opened, out),
            (Screen::Posts, Some(opened)) => {
                self.posts.avatar = self.profile.avatar().cloned();
                self.posts.behind_dialog = self.app.dialog().is_some();
                let images = Images { thumbs: &mut self.thumbs, moving: &mut self.moving };
                let page = posts::Page {
                    screen: self.app.posts(),
                    search: self.app.search(),
                    detail: self.app.detail(),
                    charts: opened.charts().map(Arc::as_ref),
                    library: opened.library(),
                };
                let app = &self.app;
                let field = |ui: &mut Ui, out: &mut CommandQueue| {
                    if !top_bar::has_field(ui) {
                        search_field::show(ui, app, ui.available_width(), out);
                    }
                };
                posts::show(ui, &page, &mut self.posts, images, field, out);
            }
        }
    }

    fn finish(&mut self, ctx: &Context, out: &mut CommandQueue) {
        let commands = out.take();
        if !commands.is_empty() {
            self.app.run(commands);
            // What was just drawn is old: draw again what it led to.
            ctx.request_repaint();
        }
        for effect in self.app.take_effects() {
            match effect {
                Effect::Copy(text) => ctx.copy_text(text),
                Effect::OpenUrl(url) => ctx.open_url(egui::OpenUrl::new_tab(url)),
                Effect::ShowInFolder(path) => reveal::show(path),
                Effect::OpenFile(path) => reveal::open(path),
                Effect::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
            }
        }
        if let Some(timings) = &mut self.timings {
            if timings.after_frame(&self.app, self.posts.list().in_sight().len()) {
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            if timings.wants_frame() {
                ctx.request_repaint();
            }
        }
    }

    /// Theme, zoom, title and motion, when they changed.
    fn apply_settings(&mut self, ctx: &Context) {
        // Not before there is something on the screen: the system's tool for it takes time.
        let drawn = ctx.cumulative_frame_nr() > 0;
        if drawn && !self.applied.still && self.moving.is_reduced(ctx) == Some(true) {
            self.applied.still = true;
            theme::keep_still(ctx);
        }
        let settings = self.app.settings();
        if self.applied.theme != Some(settings.theme) {
            self.applied.theme = Some(settings.theme);
            ctx.set_theme(match settings.theme {
                ThemeChoice::System => egui::ThemePreference::System,
                ThemeChoice::Light => egui::ThemePreference::Light,
                ThemeChoice::Dark => egui::ThemePreference::Dark,
            });
        }
        let zoom = capped_zoom(settings.zoom, ctx.content_rect().size() * ctx.zoom_factor());
        if self.applied.zoom.is_none_or(|applied| (applied - zoom).abs() > 1e-3) {
            self.applied.zoom = Some(zoom);
            ctx.set_zoom_factor(zoom);
        }
        let title = match self.app.session().map(|opened| opened.library().account.handle.to_string()) {
            Some(handle) if !handle.is_empty() => format!("{handle} – Fossick"),
            _ => "Fossick".to_owned(),
        };
        if self.applied.title.as_ref() != Some(&title) {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.applied.title = Some(title);
        }
    }
}

/// The zoom that was asked for, or the largest at which a window of `unzoomed` points still has room for the screens.
fn capped_zoom(wanted: f32, unzoomed: egui::Vec2) -> f32 {
    let most = (unzoomed / SMALLEST).min_elem().max(*crate::app::settings::ZOOM_RANGE.start());
    wanted.min(most)
}

impl eframe::App for Shell {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.update(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        if let Some(timings) = &mut self.timings {
            timings.before_frame();
        }
        self.show(ui);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zoom_stops_where_the_screens_would_not_fit() {
        assert!((capped_zoom(3.0, egui::vec2(960.0, 720.0)) - 2.0).abs() < 1e-6);
        assert!((capped_zoom(1.2, egui::vec2(960.0, 720.0)) - 1.2).abs() < 1e-6);
        assert!((capped_zoom(1.0, egui::vec2(100.0, 100.0)) - 0.7).abs() < 1e-6);
    }
}
