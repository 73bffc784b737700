//! MP3: frame after frame, each header saying how long its frame is (ISO/IEC 11172-3 §2.4.2.3, 13818-3). Tags may stand
//! before and behind the frames (`ID3v2`, `ID3v1`, APE, Lyrics3).

use super::{Broken, Format, Padding, Step};

/// Kilobits a second by the header's index; 0 = not stated.
const RATES_V1: [u32; 16] = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];
const RATES_V2: [u32; 16] = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];

/// Walks through frames.
#[derive(Default)]
pub(super) struct Frames {
    count: u64,
    padding: Padding,
    /// The tag that ends a file is over.
    ended: bool,
}

/// Length of a tag of the old form (`ID3v1`).
const ID3V1: u64 = 128;
/// Length of the header of an APE tag.
const APE: usize = 32;

impl Format for Frames {
    fn shortest(&self) -> usize {
        4
    }

    fn step(&mut self, header: &[u8]) -> Result<Step, Broken> {
        let &[first, second, third, last] = header.first_chunk().ok_or(Broken)?;
        match &[first, second, third] {
            _ if self.ended => return Ok(Step::Rest),
            b"ID3" => return tag(header),
            b"APE" if self.count > 0 => return ape(header),
            b"TAG" if self.count > 0 && last != b'+' => {
                self.ended = true;
                return Ok(Step::Skip(ID3V1 - 4));
            }
            // Tags that do not say at their beginning how long they are.
            b"TAG" | b"LYR" if self.count > 0 => return Ok(Step::Rest),
            [0, ..] => return self.padding.pad(),
            _ => {}
        }
        if first != 0xff || second & 0xe0 != 0xe0 {
            return Err(Broken);
        }
        self.count += 1;
        match frame(second, third)? {
            Some(length) => Ok(Step::Skip(length.saturating_sub(4))),
            None => Ok(Step::Rest),
        }
    }

    fn finish(&mut self) -> Result<(), Broken> {
        if self.count > 0 { Ok(()) } else { Err(Broken) }
    }
}

/// An `ID3v2` tag: its size has seven bits in each byte.
fn tag(header: &[u8]) -> Result<Step, Broken> {
    let Some(&[_, _, _, _, _, flags, sizes @ ..]) = header.first_chunk::<10>() else { return Ok(Step::Need(10)) };
    if sizes.iter().any(|byte| *byte >= 0x80) {
        return Err(Broken);
    }
    let size = sizes.iter().fold(0, |sum, byte| sum << 7 | u64::from(*byte));
    let footer = if flags & 0x10 == 0 { 0 } else { 10 };
    Ok(Step::Skip(size + footer))
}

/// An APE tag. Its header is like its footer; the size is that of everything but the header.
fn ape(header: &[u8]) -> Result<Step, Broken> {
    if header.len() < APE {
        return Ok(Step::Need(APE));
    }
    let size = header.get(12..).and_then(|rest| rest.first_chunk()).copied().map(u32::from_le_bytes);
    let is_header = header.get(23).is_some_and(|flags| flags & 0x20 != 0);
    Ok(Step::Skip(if is_header { u64::from(size.ok_or(Broken)?) } else { 0 }))
}

/// Length of a frame in bytes; None where the header does not say it (other layers, free format).
fn frame(second: u8, third: u8) -> Result<Option<u64>, Broken> {
    let layer_three = second & 0x06 == 0x02;
    if !layer_three {
        return Ok(None);
    }
    let (version_one, divisor) = match second & 0x18 {
        0x18 => (true, 1),
        0x10 => (false, 2),
        0x00 => (false, 4),
        _ => return Err(Broken),
    };
    let index = usize::from(third >> 4);
    let kilobits = if version_one { RATES_V1 } else { RATES_V2 }.get(index).copied().unwrap_or(0);
    let hertz = match third >> 2 & 3 {
        0 => 44_100,
        1 => 48_000,
        2 => 32_000,
        _ => return Err(Broken),
    } / divisor;
    match index {
        0 => Ok(None),
        15 => Err(Broken),
        _ => {
            let factor = if version_one { 144_000 } else { 72_000 };
            Ok(Some(u64::from(factor * kilobits / hertz + u32::from(third >> 1 & 1))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::whole;
    use super::frame;
    use crate::media::FileKind;

    /// 128 kbit/s at 44.1 kHz: frames of 417 bytes, or 418 with padding.
    fn sound(frames: usize) -> Vec<u8> {
        (0..frames)
            .flat_map(|number| {
                let padding = number % 2;
                [vec![0xff, 0xfb, 0x90 | (padding as u8) << 1, 0x64], vec![number as u8; 413 + padding]].concat()
            })
            .collect()
    }

    #[test]
    fn frames_have_the_length_the_standard_gives() {
        assert_eq!(frame(0xfb, 0x90), Ok(Some(417)));
        assert_eq!(frame(0xfb, 0x92), Ok(Some(418)));
        assert_eq!(frame(0xfb, 0xe4), Ok(Some(960)));
        assert_eq!(frame(0xf3, 0x80), Ok(Some(208)));
        assert_eq!(frame(0xfb, 0x00), Ok(None));
    }

    #[test]
    fn a_sound_is_whole_with_and_without_tags() {
        let id3 = [b"ID3\x04\0\0\0\0\x01\x00".to_vec(), vec![1; 128]].concat();
        let v1 = [b"TAG".to_vec(), vec![b' '; 125]].concat();
        let ape_start = [b"APETAGEX\xd0\x07\0\0\x40\0\0\0\x01\0\0\0\0\0\0\xa0".to_vec(), vec![0; 8]].concat();
        let ape = [ape_start, vec![b'x'; 64]].concat();
        let both = [&ape[..], &v1].concat();
        for (before, behind) in [(&[][..], &[][..]), (&id3, &v1), (&id3, &ape), (&id3, &both), (&[], &[0; 50])] {
            let bytes = [before, &sound(20), behind].concat();
            for piece in [1, 5, 1000] {
                assert!(whole(FileKind::Mp3, &bytes, piece));
            }
        }
    }

    #[test]
    fn a_tag_that_is_cut_is_broken() {
        let v1 = [b"TAG".to_vec(), vec![b' '; 125]].concat();
        let whole_sound = [sound(20), v1].concat();
        for missing in 1..128 {
            let cut = &whole_sound[..whole_sound.len() - missing];
            assert!(!whole(FileKind::Mp3, cut, 1000), "{missing} bytes of the tag are missing");
        }
    }

    #[test]
    fn a_cut_or_overwritten_sound_is_broken() {
        let sound = sound(20);
        for cut in (1..sound.len()).filter(|cut| !(cut % 835 == 0 || cut % 835 == 417)) {
            assert!(!whole(FileKind::Mp3, &sound[..cut], 1000), "cut at {cut}");
        }
        let mut wrong = sound.clone();
        wrong[835..900].fill(0x55);
        assert!(!whole(FileKind::Mp3, &wrong, 1000));
        assert!(!whole(FileKind::Mp3, b"ID3\x04\0\0\0\0\x01\x00", 3));
    }

    #[test]
    fn a_sound_of_which_a_long_stretch_is_zeros_is_broken() {
        let sound = sound(40);
        for from in [0, 3, 417 * 20, 8000, 8001] {
            let mut wrong = sound.clone();
            wrong[from.max(4)..].fill(0);
            assert!(!whole(FileKind::Mp3, &wrong, 1000), "zeros from {from} on");
        }
        // Filled up to a whole block, as some disks and programs do.
        assert!(whole(FileKind::Mp3, &[&sound[..], &[0; 4096]].concat(), 1000));
        assert!(whole(FileKind::Mp3, &[&sound[..], &[0; 300], &sound].concat(), 1000));
    }
}
