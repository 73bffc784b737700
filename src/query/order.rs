//! In which order posts stand in a file, their order by date where the file has none, and the order of what was found.

use std::cmp::Reverse;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::model::{Library, Post, PostIndex};

/// Order of a list of posts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// Newest first.
    #[default]
    Newest,
    /// Oldest first.
    Oldest,
    /// Most favourited first; those whose number the archive does not tell come last.
    MostFavourited,
    /// Most boosted first; those whose number the archive does not tell come last.
    MostBoosted,
}

impl Order {
    /// Puts `posts`, which stand in file order, into this order. Where numbers are the same the newest come first; posts
    /// without a date stand where their neighbours in the file do.
    pub fn apply(self, posts: &mut [PostIndex], library: &Library, file: &FileOrder) {
        match self {
            Self::Newest => file.newest_first(posts),
            Self::Oldest => file.oldest_first(posts),
            Self::MostFavourited => most_first(posts, library, file, |post| post.favourites),
            Self::MostBoosted => most_first(posts, library, file, |post| post.boosts),
        }
    }
}

fn most_first(posts: &mut [PostIndex], library: &Library, file: &FileOrder, number: impl Fn(&Post) -> Option<u32>) {
    file.newest_first(posts);
    posts.sort_by_cached_key(|index| Reverse(library.post(*index).and_then(&number)));
}

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
    /// Puts posts, which stand in file order, into the order of time, the newest first.
    fn newest_first(&self, posts: &mut [PostIndex]) {
        match self {
            Self::OldestFirst => posts.reverse(),
            Self::NewestFirst => {}
            Self::ByDate(order) => posts.sort_unstable_by_key(|post| Reverse(order.place_of(*post))),
        }
    }

    /// The same, the oldest first.
    pub(super) fn oldest_first(&self, posts: &mut [PostIndex]) {
        self.newest_first(posts);
        posts.reverse();
    }

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Batch;

    /// Posts with these days, favourites and boosts.
    fn library(posts: &[(Option<i64>, Option<u32>, Option<u32>)]) -> Library {
        let posts = posts.iter().map(|&(day, favourites, boosts)| Post {
            published: day.and_then(|day| Timestamp::from_second(day * 86_400).ok()),
            favourites,
            boosts,
            ..Post::default()
        });
        let mut library = Library::default();
        library.push(Batch { posts: posts.collect(), search: Arc::default() });
        library
    }

    fn ordered(order: Order, library: &Library, posts: &[u32]) -> Vec<u32> {
        let mut posts: Vec<_> = posts.iter().copied().map(PostIndex).collect();
        order.apply(&mut posts, library, &FileOrder::of(library));
        posts.into_iter().map(|post| post.0).collect()
    }

    #[test]
    fn dates_order_what_was_found_whatever_the_order_of_the_file() {
        let day = |day| (Some(day), None, None);
        for (library, newest) in [
            (library(&[day(1), day(2), day(3)]), [2, 0]),
            (library(&[day(3), day(2), day(1)]), [0, 2]),
            (library(&[day(5), day(1), day(9)]), [2, 0]),
        ] {
            assert_eq!(ordered(Order::Newest, &library, &[0, 2]), newest);
            assert_eq!(ordered(Order::Oldest, &library, &[0, 2]), [newest[1], newest[0]]);
        }
    }

    #[test]
    fn a_post_without_a_date_stays_beside_its_neighbour() {
        let library =
            library(&[(Some(5), None, None), (None, None, None), (Some(1), None, None), (Some(9), None, None)]);
        assert_eq!(ordered(Order::Oldest, &library, &[0, 1, 2, 3]), [2, 0, 1, 3]);
    }

    #[test]
    fn most_come_first_then_the_newest_and_unknown_numbers_last() {
        let library = library(&[
            (Some(1), Some(3), Some(0)),
            (Some(2), None, Some(7)),
            (Some(3), Some(9), None),
            (Some(4), Some(3), Some(0)),
            (Some(5), Some(0), Some(1)),
        ]);
        assert_eq!(ordered(Order::MostFavourited, &library, &[0, 1, 2, 3, 4]), [2, 3, 0, 4, 1]);
        assert_eq!(ordered(Order::MostBoosted, &library, &[0, 1, 2, 3, 4]), [1, 4, 3, 0, 2]);
    }
}
