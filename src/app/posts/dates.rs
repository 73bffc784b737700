//! In which order posts stand in a file, and their order by date where the file has none.

use std::sync::Arc;

use jiff::Timestamp;

use crate::model::{Library, Post, PostIndex};

/// How the posts of a file are ordered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FileOrder {
    /// As Mastodon writes them.
    #[default]
    OldestFirst,
    /// As some other software does.
    NewestFirst,
    /// In no order by date, so here is one.
    ByDate(DateOrder),
}

/// Posts from the oldest to the newest, and the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateOrder {
    posts: Arc<[u32]>,
    places: Arc<[u32]>,
}

impl DateOrder {
    /// The post at a place, counted from the oldest.
    pub fn post_at(&self, place: usize) -> Option<PostIndex> {
        self.posts.get(place).copied().map(PostIndex)
    }

    /// The place of a post.
    pub fn place_of(&self, post: PostIndex) -> Option<usize> {
        self.places.get(post.0 as usize).map(|&place| place as usize)
    }
}

impl FileOrder {
    /// The order as far as the first posts tell.
    pub fn guess(library: &Library) -> Self {
        let dates = || library.posts().filter_map(|(_, post)| post.published).take(200);
        let rising = dates().zip(dates().skip(1)).filter(|(a, b)| a < b).count();
        let falling = dates().zip(dates().skip(1)).filter(|(a, b)| a > b).count();
        if falling > rising { Self::NewestFirst } else { Self::OldestFirst }
    }

    /// The order of a complete library. Posts without a date stand where their neighbours in the file do.
    pub fn of(library: &Library) -> Self {
        let dates = || library.posts().filter_map(|(_, post)| post.published);
        let (mut rises, mut falls) = (0_usize, 0_usize);
        for (a, b) in dates().zip(dates().skip(1)) {
            rises += usize::from(a < b);
            falls += usize::from(a > b);
        }
        match (rises, falls) {
            (_, 0) => Self::OldestFirst,
            (0, _) => Self::NewestFirst,
            _ => Self::ByDate(by_date(library, falls > rises)),
        }
    }
}

/// Sorts posts by date without changing places where dates are equal. A post without a date takes that of the post
/// before it in time order of the file, the first ones that of the first post with a date.
fn by_date(library: &Library, mostly_falling: bool) -> DateOrder {
    let dated = |(index, post): (PostIndex, &Post)| (post.published, index.0);
    let mut posts: Vec<(Option<Timestamp>, u32)> =
        if mostly_falling { library.posts().rev().map(dated).collect() } else { library.posts().map(dated).collect() };
    let mut last = posts.iter().find_map(|(date, _)| *date);
    for (date, _) in &mut posts {
        match date {
            Some(date) => last = Some(*date),
            None => *date = last,
        }
    }
    posts.sort_by_key(|(date, _)| *date);
    let mut places = vec![0; posts.len()];
    for (place, (_, post)) in posts.iter().enumerate() {
        if let Some(slot) = places.get_mut(*post as usize) {
            *slot = place as u32;
        }
    }
    DateOrder { posts: posts.into_iter().map(|(_, post)| post).collect(), places: places.into() }
}
