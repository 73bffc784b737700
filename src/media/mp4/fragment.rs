//! Files whose tables are spread over them (ISO/IEC 14496-12 §8.8): where the first picture stands in a fragment.

use super::boxes::{Boxes, child, u32_at, u64_at};
use super::track::{Sample, tracks};

/// The first picture of a fragment whose header has the content `fragment` and begins at `start` in the file.
pub(super) fn first_sample(moov: &[u8], fragment: &[u8], start: u64) -> Option<Sample> {
    let tracks = tracks(moov);
    let track = tracks.iter().find(|track| track.is_pictures())?.id()?;
    let mut fragments = Boxes::new(fragment).filter(|(name, _)| name == b"traf");
    fragments.find_map(|(_, content)| in_track(content, track, default_size(moov, track), start))
}

/// What all samples of the track are stated to have (`trex`, §8.8.3).
fn default_size(moov: &[u8], track: u32) -> Option<u32> {
    let all = Boxes::new(child(moov, *b"mvex")?).filter(|(name, _)| name == b"trex");
    all.map(|(_, content)| content).find(|content| u32_at(content, 4) == Some(track)).and_then(|it| u32_at(it, 16))
}

/// The first sample of a track's part of the fragment (`tfhd`, §8.8.7; `trun`, §8.8.8).
fn in_track(traf: &[u8], track: u32, default: Option<u32>, start: u64) -> Option<Sample> {
    let header = child(traf, *b"tfhd")?;
    if u32_at(header, 4)? != track {
        return None;
    }
    let flags = u32_at(header, 0)?;
    let mut at = 8;
    let mut base = start;
    if flags & 0x01 != 0 {
        base = u64_at(header, at)?;
        at += 8;
    }
    // Index of the description, and length of a sample.
    at += [0x02, 0x08].iter().filter(|flag| flags & **flag != 0).count() * 4;
    let size = if flags & 0x10 != 0 { Some(u32_at(header, at)?) } else { default };

    let run = child(traf, *b"trun")?;
    let flags = u32_at(run, 0)?;
    if u32_at(run, 4)? == 0 {
        return None;
    }
    let mut at = 8;
    let mut offset = 0_i64;
    if flags & 0x01 != 0 {
        offset = u32_at(run, at)?.cast_signed().into();
        at += 4;
    }
    at += [0x04, 0x100].iter().filter(|flag| flags & **flag != 0).count() * 4;
    let size = if flags & 0x200 != 0 { u32_at(run, at)? } else { size? };
    Some(Sample { offset: base.checked_add_signed(offset)?, size: size.into() })
}
