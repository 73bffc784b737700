//! FLAC: blocks of metadata before the sound (RFC 9639 §8), among them its length and pictures.

use super::{Facts, TAGS, Tape};

/// Blocks that are looked at.
const BLOCKS: usize = 128;

pub(super) fn facts(tape: &mut Tape<'_>) -> Option<Facts> {
    tape.read(4).ok().filter(|head| head == b"fLaC")?;
    let mut facts = Facts::default();
    for _ in 0..BLOCKS {
        let head = tape.read(4).ok()?;
        let &[kind, high, middle, low] = head.first_chunk()?;
        let size = u64::from(u32::from_be_bytes([0, high, middle, low]));
        match kind & 0x7f {
            0 => facts.seconds = seconds(&tape.read(size).ok()?),
            6 if facts.cover.is_none() && size <= TAGS => facts.cover = picture(&tape.read(size).ok()?),
            _ => {
                if !tape.skip(size).ok()? {
                    return None;
                }
            }
        }
        if kind & 0x80 != 0 {
            break;
        }
    }
    Some(facts)
}

/// Samples divided by their rate (§8.2).
fn seconds(block: &[u8]) -> Option<f64> {
    let numbers = u64::from_be_bytes(*block.get(10..)?.first_chunk()?);
    let (rate, samples) = (numbers >> 44, numbers & 0xf_ffff_ffff);
    (rate > 0 && samples > 0).then(|| samples as f64 / rate as f64)
}

/// The picture behind its kind, type, description and sizes (§8.8).
pub(super) fn picture(block: &[u8]) -> Option<Vec<u8>> {
    let length = |at: usize| Some(u32::from_be_bytes(*block.get(at..)?.first_chunk()?) as usize);
    let kind = length(4)?;
    let text = kind.checked_add(8)?;
    let description = length(text)?;
    let sizes = text.checked_add(4)?.checked_add(description)?;
    let picture = sizes.checked_add(16)?;
    let bytes = block.get(picture.checked_add(4)?..)?;
    let bytes = bytes.get(..length(picture)?.min(bytes.len()))?;
    (!bytes.is_empty()).then(|| bytes.to_vec())
}
