//! MP3: tags (ID3v2.2 to 2.4) with a cover, and the first frame, which says how many there are or how large they are.

use super::{Facts, TAGS, Tape};

/// How far the first frame is searched for behind the tag.
const SEARCH: u64 = 64 << 10;

pub(super) fn facts(tape: &mut Tape<'_>, length: u64) -> Option<Facts> {
    let mut head = tape.read(10).ok()?;
    let mut cover = None;
    while let Some((version, size)) = tag(&head) {
        if size > TAGS {
            tape.skip(size).ok()?;
        } else {
            let body = tape.read(size).ok()?;
            cover = cover.or_else(|| cover_in(&body, version));
        }
        head = tape.read(10).ok()?;
    }
    let start = tape.at() - head.len() as u64;
    head.extend(tape.read(SEARCH).ok()?);
    let frame = head.windows(4).enumerate().find_map(|(at, word)| Some((at, Frame::read(*word.first_chunk()?)?)));
    let Some((at, frame)) = frame else { return Some(Facts { cover, damaged: true, ..Facts::default() }) };
    let rest = length.saturating_sub(start + at as u64);
    let counted = frames_stated(head.get(at..).unwrap_or_default());
    let seconds = match counted {
        Some(frames) => f64::from(frames) * f64::from(frame.samples) / f64::from(frame.hertz),
        None => rest as f64 * 8.0 / f64::from(frame.bits),
    };
    Some(Facts { seconds: Some(seconds), cover, damaged: false })
}

/// Version and length of a tag behind its header (ID3v2.4 §3.1).
fn tag(head: &[u8]) -> Option<(u8, u64)> {
    let &[b'I', b'D', b'3', version, _, flags, ref size @ ..] = head.first_chunk::<10>()? else { return None };
    let footer = if flags & 0x10 == 0 { 0 } else { 10 };
    Some((version, u64::from(seven_bits(size)) + footer))
}

fn seven_bits(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |sum, byte| sum << 7 | u32::from(byte & 0x7f))
}

/// The picture in a tag (`APIC`, ID3v2.4 §4.14; `PIC` in 2.2).
fn cover_in(mut frames: &[u8], version: u8) -> Option<Vec<u8>> {
    let (name_len, head_len) = if version == 2 { (3, 6) } else { (4, 10) };
    loop {
        let (head, rest) = frames.split_at_checked(head_len)?;
        let name = head.get(..name_len)?;
        let size = match (version, head.get(name_len..)?) {
            (4, size) => seven_bits(size.get(..4)?),
            (2, size) => size.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte)),
            (_, size) => u32::from_be_bytes(*size.first_chunk()?),
        };
        if name.first() == Some(&0) {
            return None;
        }
        let (content, others) = rest.split_at_checked(size as usize)?;
        if matches!(name, b"APIC" | b"PIC") {
            return picture(content, version);
        }
        frames = others;
    }
}

/// Behind the encoding, the type, the kind of picture and a description.
fn picture(content: &[u8], version: u8) -> Option<Vec<u8>> {
    let (encoding, rest) = content.split_first()?;
    let rest = match version {
        2 => rest.get(3..)?,
        _ => rest.get(memchr::memchr(0, rest)? + 1..)?,
    };
    let description = rest.get(1..)?;
    let end = match encoding {
        1 | 2 => description.as_chunks::<2>().0.iter().position(|unit| *unit == [0, 0])? * 2 + 2,
        _ => memchr::memchr(0, description)? + 1,
    };
    description.get(end..).filter(|picture| !picture.is_empty()).map(<[u8]>::to_vec)
}

/// What the header of a frame says (ISO/IEC 11172-3 §2.4.2.3).
struct Frame {
    hertz: u32,
    /// Bits a second.
    bits: u32,
    /// Samples in a frame.
    samples: u32,
}

impl Frame {
    fn read(header: [u8; 4]) -> Option<Self> {
        const V1: [u32; 15] = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
        const V2: [u32; 15] = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
        let [0xff, second, third, _] = header else { return None };
        // Layer three only.
        if second & 0xe6 != 0xe2 {
            return None;
        }
        let divisor = match second & 0x18 {
            0x18 => 1,
            0x10 => 2,
            0x00 => 4,
            _ => return None,
        };
        let hertz = [44_100, 48_000, 32_000].get(usize::from(third >> 2 & 3)).copied()? / divisor;
        let rates = if divisor == 1 { V1 } else { V2 };
        let bits = rates.get(usize::from(third >> 4)).copied().filter(|rate| *rate > 0)? * 1000;
        Some(Self { hertz, bits, samples: if divisor == 1 { 1152 } else { 576 } })
    }
}

/// The number of frames that encoders write into the first one, behind `Xing` or `Info`.
fn frames_stated(frame: &[u8]) -> Option<u32> {
    let head = frame.get(..200.min(frame.len()))?;
    let at = memchr::memmem::find(head, b"Xing").or_else(|| memchr::memmem::find(head, b"Info"))?;
    let flags = frame.get(at + 7)?;
    let frames = u32::from_be_bytes(*frame.get(at + 8..)?.first_chunk()?);
    (flags & 1 == 1 && frames > 0).then_some(frames)
}
