//! Rows and posts, while loading and after.

#![allow(clippy::unwrap_used)]

use jiff::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::model::{Batch, Kind, Visibility};
use crate::progress::StopFlag;

/// A post of this second, or without a date.
fn post(number: usize, second: Option<i64>) -> Post {
    Post {
        uri: format!("https://social.example/{number}").into(),
        published: second.map(|second| Timestamp::from_second(second).unwrap()),
        visibility: Visibility::Public,
        ..Post::default()
    }
}

fn push(library: &mut Library, seconds: &[Option<i64>]) {
    let start = library.len();
    let posts = seconds.iter().enumerate().map(|(i, second)| post(start + i, *second)).collect();
    library.push(Batch { posts, search: std::sync::Arc::default() });
}

fn complete(seconds: &[Option<i64>], order: Order) -> PostsScreen {
    let mut library = Library::default();
    push(&mut library, seconds);
    let mut screen = PostsScreen::new(order, TimeZone::UTC);
    screen.library_complete(&library, Digest::of(&library, &StopFlag::new()));
    screen
}

fn listed(screen: &PostsScreen) -> Vec<u32> {
    (0..screen.rows().count).map(|row| screen.post_at(row).unwrap().0).collect()
}

#[test]
fn newest_first_turns_a_mastodon_file_round() {
    let seconds = [Some(1), Some(2), Some(2), Some(3)];
    assert_eq!(listed(&complete(&seconds, Order::Newest)), [3, 2, 1, 0]);
    assert_eq!(listed(&complete(&seconds, Order::Oldest)), [0, 1, 2, 3]);
}

#[test]
fn a_file_that_is_newest_first_already_is_not_turned_round() {
    let seconds = [Some(9), None, Some(5), Some(1)];
    assert_eq!(listed(&complete(&seconds, Order::Newest)), [0, 1, 2, 3]);
    assert_eq!(listed(&complete(&seconds, Order::Oldest)), [3, 2, 1, 0]);
}

#[test]
fn a_post_without_a_date_keeps_its_place() {
    assert_eq!(listed(&complete(&[Some(1), None, Some(3)], Order::Oldest)), [0, 1, 2]);
    let unsorted = [None, Some(5), None, Some(1), None, Some(9)];
    assert_eq!(listed(&complete(&unsorted, Order::Oldest)), [3, 4, 0, 1, 2, 5], "beside its neighbours");
}

#[test]
fn posts_without_any_date_stay_in_file_order() {
    assert_eq!(listed(&complete(&[None, None, None], Order::Oldest)), [0, 1, 2]);
}

#[test]
fn while_loading_newer_posts_wait_until_they_are_asked_for() {
    let mut library = Library::default();
    let mut screen = PostsScreen::new(Order::Newest, TimeZone::UTC);
    push(&mut library, &[Some(1), Some(2)]);
    screen.library_grew(&library);
    assert_eq!((listed(&screen), screen.newer()), (vec![1, 0], 0));
    push(&mut library, &[Some(3), Some(4)]);
    screen.library_grew(&library);
    assert_eq!((listed(&screen), screen.newer()), (vec![1, 0], 2));
    screen.show_newer();
    assert_eq!((listed(&screen), screen.newer()), (vec![3, 2, 1, 0], 0));
    assert_eq!(screen.jump(), Some((1, Jump::Top)));
}

#[test]
fn while_loading_oldest_first_goes_on_at_the_end() {
    let mut library = Library::default();
    let mut screen = PostsScreen::new(Order::Oldest, TimeZone::UTC);
    for seconds in [[Some(1), Some(2)], [Some(3), Some(4)]] {
        push(&mut library, &seconds);
        screen.library_grew(&library);
    }
    assert_eq!((listed(&screen), screen.newer()), (vec![0, 1, 2, 3], 0));
}

#[test]
fn while_loading_a_newest_first_file_nothing_waits() {
    let mut library = Library::default();
    let mut screen = PostsScreen::new(Order::Newest, TimeZone::UTC);
    for seconds in [[Some(9), Some(8)], [Some(7), Some(6)]] {
        push(&mut library, &seconds);
        screen.library_grew(&library);
    }
    assert_eq!((listed(&screen), screen.newer()), (vec![0, 1, 2, 3], 0));
}

#[test]
fn the_end_of_loading_shows_everything() {
    let mut library = Library::default();
    let mut screen = PostsScreen::new(Order::Newest, TimeZone::UTC);
    push(&mut library, &[Some(1)]);
    screen.library_grew(&library);
    push(&mut library, &[Some(2)]);
    screen.library_grew(&library);
    screen.library_complete(&library, Digest::of(&library, &StopFlag::new()));
    assert_eq!((listed(&screen), screen.newer(), screen.is_loading()), (vec![1, 0], 0, false));
}

#[test]
fn going_to_a_post_that_is_held_back_shows_it() {
    let mut library = Library::default();
    let mut screen = PostsScreen::new(Order::Newest, TimeZone::UTC);
    for second in [1, 2] {
        push(&mut library, &[Some(second)]);
        screen.library_grew(&library);
    }
    screen.go_to(PostIndex(1));
    assert_eq!(screen.row_of(PostIndex(1)), Some(0));
    assert_eq!(screen.selected(), Some(PostIndex(1)));
}

#[test]
fn opening_a_warning_shows_the_media_behind_it_too() {
    let mut screen = complete(&[Some(1)], Order::Newest);
    let mut post = post(0, Some(1));
    post.sensitive = true;
    let index = PostIndex(0);
    assert!(screen.covers_media(index, &post));
    screen.toggle_media(index);
    assert!(!screen.covers_media(index, &post));
    screen.toggle_media(index);
    post.warning = Some("food".into());
    screen.toggle_warning(index);
    assert!(!screen.covers_media(index, &post));
}

#[test]
fn a_parent_is_found_by_its_uri_and_a_boost_is_not() {
    let mut library = Library::default();
    push(&mut library, &[Some(1)]);
    let mut boost = post(1, Some(2));
    boost.kind = Kind::Boost { of: "https://other.example/1".into(), author: None };
    library.push(Batch { posts: [boost].into(), search: std::sync::Arc::default() });
    let mut screen = PostsScreen::new(Order::Newest, TimeZone::UTC);
    screen.library_complete(&library, Digest::of(&library, &StopFlag::new()));
    assert_eq!(screen.post_by_uri(&library, "https://social.example/0"), Some(PostIndex(0)));
    assert_eq!(screen.post_by_uri(&library, "https://social.example/1"), None);
}

proptest! {
    #[test]
    fn every_post_has_one_row_and_dates_never_go_back(
        seconds in prop::collection::vec(prop::option::of(0_i64..20), 0..40),
        newest in any::<bool>(),
    ) {
        let screen = complete(&seconds, if newest { Order::Newest } else { Order::Oldest });
        let rows = listed(&screen);
        let mut sorted = rows.clone();
        sorted.sort_unstable();
        prop_assert_eq!(sorted, (0..seconds.len() as u32).collect::<Vec<_>>());
        for (row, post) in rows.iter().enumerate() {
            prop_assert_eq!(screen.row_of(PostIndex(*post)), Some(row));
        }
        let mut dates: Vec<i64> = rows.iter().filter_map(|&post| seconds[post as usize]).collect();
        if newest {
            dates.reverse();
        }
        prop_assert!(dates.is_sorted());
    }
}
