//! Any bytes as an outbox: however the stream is cut into chunks, the same records are found, in order and within it;
//! each is read or refused.
#![no_main]

use fossick::wire::outbox::{Ending, Item, Scanner};
use fossick::wire::record::{IdKeys, Owner, RecordReader};
use fossick::wire::salvage;
use libfuzzer_sys::fuzz_target;

fn scan(bytes: &[u8], chunk: usize) -> Vec<Item> {
    let mut scanner = Scanner::with_limit(1 << 16);
    let mut items = Vec::new();
    for part in bytes.chunks(chunk) {
        scanner.feed(part, &mut items);
    }
    scanner.finish(&mut items);
    items
}

fuzz_target!(|bytes: &[u8]| {
    let items = scan(bytes, bytes.len().max(1));
    assert_eq!(items, scan(bytes, 7));
    let mut reader = RecordReader::new(Owner::default(), IdKeys::default());
    let mut behind = 0;
    for item in items {
        assert!(behind <= item.start && item.start <= item.end && item.end <= bytes.len() as u64);
        behind = item.end;
        let part = &bytes[item.start as usize..item.end as usize];
        let usable = item.ending == Ending::Whole && reader.read(part, item.start).is_ok();
        if !usable {
            salvage::search(part, part.len(), &mut (part.len() * salvage::PATIENCE), |range| reader.read(&part[range], 0).is_ok());
        }
    }
});
