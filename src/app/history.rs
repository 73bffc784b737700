//! Back and forward over places in the window.

use super::commands::Screen;
use super::people::View;
use crate::media::gallery::MediaFilter;
use crate::model::PostIndex;

/// Most places that are kept.
const KEPT: usize = 100;

/// A place in the window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The screen.
    pub screen: Screen,
    /// The marked post, if any.
    pub selected: Option<PostIndex>,
    /// The marked post is shown in its thread.
    pub detail: bool,
    /// What is looked for among the posts.
    pub search: String,
    /// Which media are shown.
    pub filter: MediaFilter,
    /// What the screen People shows.
    pub people: View,
    /// What the screen Saved shows.
    pub saved: View,
}

/// Places behind and ahead of the one that is shown.
#[derive(Debug, Default)]
pub struct History {
    behind: Vec<Place>,
    ahead: Vec<Place>,
}

impl History {
    /// Leaves `from` for somewhere new.
    pub fn leave(&mut self, from: Place) {
        if self.behind.last() != Some(&from) {
            self.behind.push(from);
        }
        if self.behind.len() > KEPT {
            self.behind.remove(0);
        }
        self.ahead.clear();
    }

    /// The place before `from`.
    pub fn back(&mut self, from: Place) -> Option<Place> {
        let place = self.behind.pop()?;
        self.ahead.push(from);
        Some(place)
    }

    /// The place that was left by going back.
    pub fn forward(&mut self, from: Place) -> Option<Place> {
        let place = self.ahead.pop()?;
        self.behind.push(from);
        Some(place)
    }

    /// There is a place to go back to.
    pub fn can_go_back(&self) -> bool {
        !self.behind.is_empty()
    }

    /// There is a place to go forward to.
    pub fn can_go_forward(&self) -> bool {
        !self.ahead.is_empty()
    }

    /// Forgets all places: another archive was opened.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(screen: Screen, post: u32) -> Place {
        Place { screen, selected: Some(PostIndex(post)), ..Place::default() }
    }

    #[test]
    fn back_and_forward_walk_the_same_way() {
        let mut history = History::default();
        let (a, b, c) = (place(Screen::Overview, 0), place(Screen::Posts, 1), place(Screen::Settings, 2));
        history.leave(a.clone());
        history.leave(b.clone());
        assert_eq!(history.back(c.clone()), Some(b.clone()));
        assert_eq!(history.back(b.clone()), Some(a.clone()));
        assert_eq!(history.back(a.clone()), None);
        assert_eq!(history.forward(a), Some(b.clone()));
        assert_eq!(history.forward(b), Some(c.clone()));
        assert_eq!(history.forward(c), None);
    }

    #[test]
    fn going_somewhere_new_forgets_what_lay_ahead() {
        let mut history = History::default();
        history.leave(place(Screen::Overview, 0));
        history.back(place(Screen::Posts, 1));
        history.leave(place(Screen::Overview, 0));
        assert!(!history.can_go_forward());
    }

    #[test]
    fn history_is_bounded() {
        let mut history = History::default();
        for post in 0..1000 {
            history.leave(place(Screen::Posts, post));
        }
        assert_eq!(history.behind.len(), KEPT);
    }
}
