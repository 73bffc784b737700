//! The menu of a card.

use egui::Ui;

use super::Facts;
use crate::app::commands::{Command, CommandQueue};
use crate::model::{Kind, PostIndex};
use crate::text::address;
use crate::ui::widgets::controls;

/// Which entries the menu of a post has.
#[derive(Clone, Copy, Debug)]
pub struct Menu {
    /// The post whose text can be copied: for a boost the boosted one, if the archive has it.
    text: Option<PostIndex>,
    /// There is an address that a browser can open.
    link: bool,
}

impl Menu {
    /// The menu of a post.
    pub fn of(facts: &Facts<'_>) -> Self {
        let post = facts.post;
        let link = match &post.kind {
            Kind::Boost { of, .. } => address::host(of).is_some(),
            _ => address::host(post.url().as_deref().unwrap_or(&post.uri)).is_some(),
        };
        let own = !post.is_boost() || !post.html.is_empty();
        Self { text: facts.boosted.map(|(index, _)| index).or(own.then_some(facts.index)), link }
    }

    /// Draws the entries.
    pub fn show(self, ui: &mut Ui, post: PostIndex, out: &mut CommandQueue) {
        let mut entry = |command: Command| controls::menu_entry(ui, command, true, out);
        if let Some(text) = self.text {
            entry(Command::CopyPostText(text));
        }
        if self.link {
            entry(Command::CopyPostLink(post));
            entry(Command::OpenPost(post));
        }
        entry(Command::ShowDetail(post));
        entry(Command::ExportPost(post));
        entry(Command::ShowRecord(post));
    }
}
