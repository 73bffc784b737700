//! Whether a picture moves, how many frames it has and how long it takes; told by headers, nothing is decoded.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::sniff::{FileKind, sniff};

/// How a picture moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Motion {
    /// Frames, at least 2.
    pub frames: u32,
    /// Time until it begins again.
    pub length: Duration,
}

/// Frames with a shorter delay than this…
const SHORTEST_DELAY: u32 = 11;
/// …are shown for so long, as browsers do. Milliseconds.
const DELAY_INSTEAD: u32 = 100;

/// For how long browsers show a frame whose delay is stated as so many milliseconds.
pub fn shown_delay(stated: u32) -> Duration {
    Duration::from_millis(u64::from(if stated < SHORTEST_DELAY { DELAY_INSTEAD } else { stated }))
}

/// How a picture moves; None for a still one.
pub fn motion(bytes: &[u8]) -> Option<Motion> {
    let delays = match sniff(bytes)? {
        FileKind::Gif => gif(bytes),
        FileKind::Png => png(bytes),
        FileKind::WebP => webp(bytes),
        _ => return None,
    };
    (delays.frames > 1).then_some(delays.into())
}

/// Whether a picture may move, by its first bytes.
pub fn may_move(head: &[u8]) -> bool {
    match sniff(head) {
        Some(FileKind::Gif) => true,
        Some(FileKind::Png) => memchr::memmem::find(head, b"acTL").is_some(),
        Some(FileKind::WebP) => memchr::memmem::find(head, b"ANIM").is_some(),
        _ => false,
    }
}

/// Counts frames and adds up their delays.
#[derive(Clone, Copy, Default)]
struct Delays {
    frames: u32,
    length: Duration,
}

impl Delays {
    fn add(&mut self, milliseconds: u32) {
        self.frames = self.frames.saturating_add(1);
        self.length = self.length.saturating_add(shown_delay(milliseconds));
    }
}

impl From<Delays> for Motion {
    fn from(delays: Delays) -> Self {
        Self { frames: delays.frames, length: delays.length }
    }
}

fn byte(bytes: &[u8], at: usize) -> Option<usize> {
    bytes.get(at).map(|byte| usize::from(*byte))
}

/// Length of a colour table whose flags are these.
fn colours(flags: usize) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// Blocks of a GIF (`GIF89a` §12–§26). A cut file counts as far as it goes.
fn gif(bytes: &[u8]) -> Delays {
    let mut delays = Delays::default();
    let _ = walk_gif(bytes, &mut delays);
    delays
}

/// Whether the blocks of a GIF go on to its end mark.
pub(super) fn gif_has_end(bytes: &[u8]) -> bool {
    walk_gif(bytes, &mut Delays::default()).is_some()
}

/// None when it ends before its end mark, or what follows is no block.
fn walk_gif(bytes: &[u8], delays: &mut Delays) -> Option<()> {
    let mut at = 13 + colours(byte(bytes, 10)?);
    let mut delay = 0;
    loop {
        match byte(bytes, at)? {
            0x21 => {
                if byte(bytes, at + 1)? == 0xf9 {
                    let hundredths = byte(bytes, at + 4)? | byte(bytes, at + 5)? << 8;
                    delay = hundredths as u32 * 10;
                }
                at = behind_blocks(bytes, at + 2)?;
            }
            0x2c => {
                at = behind_blocks(bytes, at + 11 + colours(byte(bytes, at + 9)?))?;
                delays.add(delay);
                delay = 0;
            }
            // Filling between blocks.
            0 => at += 1,
            0x3b => return Some(()),
            _ => return None,
        }
    }
}

/// Behind a row of blocks that each say how long they are, up to an empty one.
fn behind_blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match byte(bytes, at)? {
            0 => return Some(at + 1),
            length => at += length + 1,
        }
    }
}

/// Chunks of a PNG (W3C PNG, third edition §5, §11.3.6). It moves when it says so before its pixels.
fn png(bytes: &[u8]) -> Delays {
    let mut delays = Delays::default();
    let mut at = 8;
    let mut moves = false;
    while let Some(&[a, b, c, d, ref name @ ..]) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let content = bytes.get(at + 8..).unwrap_or_default();
        match name {
            b"acTL" => moves = true,
            b"IDAT" if !moves => break,
            b"fcTL" => {
                let Some(&[over_high, over_low, under_high, under_low]) =
                    content.get(20..).and_then(|rest| rest.first_chunk())
                else {
                    break;
                };
                let over = u32::from(u16::from_be_bytes([over_high, over_low]));
                let under = match u32::from(u16::from_be_bytes([under_high, under_low])) {
                    0 => 100,
                    under => under,
                };
                delays.add(over * 1000 / under);
            }
            b"IEND" => break,
            _ => {}
        }
        at = at.saturating_add(12).saturating_add(u32::from_be_bytes([a, b, c, d]) as usize);
    }
    delays
}

/// Chunks of a WebP (RFC 9649 §2.7).
fn webp(bytes: &[u8]) -> Delays {
    const MOVES: u8 = 0x02;
    let mut delays = Delays::default();
    let mut at = 12;
    while let Some(&[ref name @ .., a, b, c, d]) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let content = bytes.get(at + 8..).unwrap_or_default();
        match name {
            b"VP8X" if content.first().is_none_or(|flags| flags & MOVES == 0) => break,
            b"VP8 " | b"VP8L" => break,
            b"ANMF" => {
                let Some(&[low, middle, high]) = content.get(12..).and_then(|rest| rest.first_chunk()) else { break };
                delays.add(u32::from_le_bytes([low, middle, high, 0]));
            }
            _ => {}
        }
        let size = u32::from_le_bytes([a, b, c, d]) as usize;
        at = at.saturating_add(8).saturating_add(size).saturating_add(size & 1);
    }
    delays
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn gif_of(delays: &[u16]) -> Vec<u8> {
        let mut bytes = b"GIF89a\x02\0\x02\0\x80\0\0\0\0\0\xff\xff\xff".to_vec();
        for delay in delays {
            let [low, high] = delay.to_le_bytes();
            bytes.extend([0x21, 0xf9, 4, 0, low, high, 0, 0]);
            bytes.extend([0x2c, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 2, 0x84, 0x51, 0]);
        }
        bytes.push(0x3b);
        bytes
    }

    #[test]
    fn frames_and_their_delays_are_counted() {
        let moves = motion(&gif_of(&[10, 20, 5])).unwrap();
        assert_eq!(moves, Motion { frames: 3, length: Duration::from_millis(350) });
        assert_eq!(motion(&gif_of(&[10])), None);
    }

    #[test]
    fn no_delay_is_a_tenth_of_a_second_as_in_browsers() {
        assert_eq!(motion(&gif_of(&[0, 1])).unwrap().length, Duration::from_millis(200));
        assert_eq!(shown_delay(20), Duration::from_millis(20));
    }

    #[test]
    fn a_cut_file_counts_as_far_as_it_goes() {
        let bytes = gif_of(&[10; 8]);
        assert!(motion(&bytes[..bytes.len() - 30]).unwrap().frames >= 6);
        for cut in 0..bytes.len() {
            let _ = motion(&bytes[..cut]);
        }
    }

    #[test]
    fn moving_png_and_webp_say_so() {
        let chunk = |name: &[u8; 4], content: &[u8]| {
            [&(content.len() as u32).to_be_bytes()[..], name, content, &[0; 4]].concat()
        };
        let control = |delay: u8| chunk(b"fcTL", &[&[0; 20][..], &[0, delay, 0, 100, 0, 0]].concat());
        let start = b"\x89PNG\r\n\x1a\n".to_vec();
        let moving = [start.clone(), chunk(b"acTL", &[0; 8]), control(30), chunk(b"IDAT", b"x"), control(0)].concat();
        assert_eq!(motion(&moving), Some(Motion { frames: 2, length: Duration::from_millis(400) }));
        let still = [start, chunk(b"IDAT", b"x"), control(30), control(30)].concat();
        assert_eq!(motion(&still), None);
        let riff = |name: &[u8; 4], content: &[u8]| [name, &(content.len() as u32).to_le_bytes()[..], content].concat();
        let frame = |delay: u8| riff(b"ANMF", &[&[0; 12][..], &[delay, 0, 0, 0]].concat());
        let head = b"RIFF\0\0\0\0WEBP".to_vec();
        let moving = [head.clone(), riff(b"VP8X", &[2; 10]), frame(50), frame(60)].concat();
        assert_eq!(motion(&moving), Some(Motion { frames: 2, length: Duration::from_millis(110) }));
        assert_eq!(motion(&[head, riff(b"VP8X", &[0; 10]), frame(50), frame(60)].concat()), None);
    }

    proptest! {
        #[test]
        fn any_bytes_come_to_an_end(which in 0..3_usize, rest in prop::collection::vec(any::<u8>(), 0..300)) {
            let heads: [&[u8]; 3] = [b"GIF89a", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\x02"];
            let _ = motion(&[heads[which], &rest].concat());
        }
    }
}
