//! The service with work made up for the purpose: order, what is dropped, what is late, what panics.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Instant;

use super::*;

fn request(number: u32) -> Request {
    Request { entry: EntryId(number), bucket: Bucket::Px128, cut: Cut::Whole }
}

fn made() -> Made {
    Made { picture: Some(Picture { width: 1, height: 1, rgba: vec![0; 4] }), facts: Facts::default(), keep: false }
}

fn start(workers: usize, late: Duration, make: impl Fn(u32) -> Made + Send + Sync + 'static) -> Thumbnails {
    let make = move |request: &Request, _: &dyn Fn(u64) -> bool| make(request.entry.0);
    Thumbnails::with(Arc::new(make), Arc::new(|_| {}), workers, late, Arc::new(|| {}))
}

const LONG: Duration = Duration::from_mins(1);

/// Takes so many results.
fn take(service: &Thumbnails, count: usize) -> Vec<Thumbnail> {
    let begun = Instant::now();
    let mut taken = Vec::new();
    while taken.len() < count {
        taken.extend(service.poll());
        assert!(begun.elapsed() < Duration::from_secs(20), "only {} came", taken.len());
        std::thread::sleep(Duration::from_millis(1));
    }
    taken
}

/// Waits for something that another thread does.
fn until(what: impl Fn() -> bool) {
    let begun = Instant::now();
    while !what() {
        assert!(begun.elapsed() < Duration::from_secs(20), "it never came");
        std::thread::sleep(Duration::from_millis(1));
    }
}

#[test]
fn what_was_asked_for_last_comes_first_and_the_rest_is_dropped() {
    let open = Arc::new(AtomicBool::new(false));
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (gate, list) = (Arc::clone(&open), Arc::clone(&seen));
    let service = start(1, LONG, move |number| {
        list.lock().unwrap().push(number);
        until(|| gate.load(Ordering::SeqCst));
        made()
    });
    service.want([request(1), request(2), request(3)]);
    until(|| seen.lock().unwrap().len() == 1);
    service.want([request(7), request(1), request(3)]);
    service.want([request(8), request(7), request(1)]);
    open.store(true, Ordering::SeqCst);
    take(&service, 3);
    until(|| service.is_idle());
    assert_eq!(*seen.lock().unwrap(), [1, 8, 7]);
}

#[test]
fn what_is_ready_is_not_made_again() {
    let count = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&count);
    let service = start(2, LONG, move |_| {
        counter.fetch_add(1, Ordering::SeqCst);
        made()
    });
    for _ in 0..50 {
        service.want([request(1), request(2), request(1)]);
        std::thread::sleep(Duration::from_millis(1));
    }
    assert_eq!(count.load(Ordering::SeqCst), 2);
    take(&service, 2);
}

#[test]
fn a_window_that_takes_nothing_stops_the_work() {
    let count = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&count);
    let service = start(2, LONG, move |_| {
        counter.fetch_add(1, Ordering::SeqCst);
        made()
    });
    service.want((0..500).map(request));
    std::thread::sleep(Duration::from_millis(200));
    assert!(count.load(Ordering::SeqCst) <= FINISHED + 2);
    take(&service, 500);
    assert_eq!(count.load(Ordering::SeqCst), 500);
}

#[test]
fn a_panic_is_a_damaged_file_and_its_neighbours_come() {
    let quiet = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let service = start(1, LONG, |number| if number == 1 { panic!("as a decoder might") } else { made() });
    service.want([request(0), request(1), request(2)]);
    let results = take(&service, 3);
    std::panic::set_hook(quiet);
    let broken = results.iter().find(|one| one.request.entry.0 == 1).unwrap();
    assert_eq!((broken.facts.trouble, &broken.picture), (Some(Trouble::Damaged), &None));
    assert_eq!(results.iter().filter(|one| one.picture.is_some()).count(), 2);
}

#[test]
fn late_files_are_left_to_themselves_and_others_go_on() {
    let open = Arc::new(AtomicBool::new(false));
    let gate = Arc::clone(&open);
    let service = start(1, Duration::from_millis(60), move |number| {
        if number < 2 {
            until(|| gate.load(Ordering::SeqCst));
        }
        made()
    });
    service.want((0..10).map(request));
    let first = take(&service, 10);
    let late: Vec<u32> =
        first.iter().filter(|one| one.facts.trouble == Some(Trouble::Late)).map(|one| one.request.entry.0).collect();
    assert_eq!(late, [0, 1]);
    open.store(true, Ordering::SeqCst);
    let after = take(&service, 2);
    assert!(after.iter().all(|one| one.picture.is_some() && one.request.entry.0 < 2), "they come after all");
}

#[test]
fn only_two_threads_are_replaced() {
    let open = Arc::new(AtomicBool::new(false));
    let running = Arc::new(AtomicUsize::new(0));
    let (gate, count) = (Arc::clone(&open), Arc::clone(&running));
    let service = start(1, Duration::from_millis(30), move |_| {
        count.fetch_add(1, Ordering::SeqCst);
        until(|| gate.load(Ordering::SeqCst));
        made()
    });
    service.want((0..10).map(request));
    let late = take(&service, 3);
    assert!(late.iter().all(|one| one.facts.trouble == Some(Trouble::Late)));
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(running.load(Ordering::SeqCst), 3);
    open.store(true, Ordering::SeqCst);
    take(&service, 10);
}

#[test]
fn dropping_the_service_ends_its_threads() {
    let alive = Arc::new(());
    let witness = Arc::clone(&alive);
    let service = start(3, LONG, move |_| {
        assert!(Arc::strong_count(&witness) > 1);
        made()
    });
    service.want((0..100).map(request));
    drop(service);
    until(|| Arc::strong_count(&alive) == 1);
}

#[test]
fn large_pictures_wait_for_each_other() {
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (count, peak) = (Arc::clone(&now), Arc::clone(&most));
    let make = move |_: &Request, may_be_large: &dyn Fn(u64) -> bool| {
        assert!(may_be_large(30_000_000));
        peak.fetch_max(count.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        std::thread::sleep(Duration::from_millis(5));
        count.fetch_sub(1, Ordering::SeqCst);
        made()
    };
    let service = Thumbnails::with(Arc::new(make), Arc::new(|_| {}), 4, LONG, Arc::new(|| {}));
    service.want((0..12).map(request));
    take(&service, 12);
    assert_eq!(most.load(Ordering::SeqCst), 1);
}

#[test]
fn buckets_are_large_enough_for_their_tiles() {
    assert_eq!(Bucket::for_side(100.0), Bucket::Px128);
    assert_eq!(Bucket::for_side(128.5), Bucket::Px256);
    assert_eq!(Bucket::for_side(5000.0), Bucket::Px1024);
    assert_eq!(Cut::square(Some([0.5, -2.0])), Cut::Square(50, -100));
    assert_eq!(Cut::square(Some([f32::NAN, 0.0])), Cut::Square(0, 0));
}
