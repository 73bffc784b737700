//! Whether the pictures in an MP4 are what its tables say. A sample of H.264 is a row of units, each behind its length
//! (ISO/IEC 14496-15 §5.3.3), and no unit has zeros in a row (ITU-T H.264 §7.4.1). So what was overwritten, or filled with
//! zeros, is found without decoding.
//!
//! Where the table of contents stands in front, as Mastodon writes it, the units are followed while they go by; in any case
//! long runs of zeros are noted and, once the tables are known, held against them. Left alone: other codecs, sounds,
//! fragments, and tables that are too large.

use std::ops::Range;

use super::Broken;
use crate::media::mp4::{self, Sample};

/// Largest table of contents that is kept, in bytes: that of two hours.
const CONTENTS: usize = 4 << 20;
/// Most samples that are followed: those of two hours.
const SAMPLES: usize = 1 << 18;
/// So many zeros are noted: shorter runs are not what a disk or a download leaves.
const RUN: u64 = 512;
/// Most runs of zeros that are noted. Silence that is not packed has many.
const RUNS: usize = 4096;
/// Memory for all that, in bytes.
pub const MEMORY: u64 = 12 << 20;

/// What is known of the pictures.
#[derive(Default)]
pub(super) struct Pictures {
    /// The table of contents so far, without its header.
    moov: Vec<u8>,
    /// It is over, or too large.
    closed: bool,
    /// Where the samples are, in file order.
    samples: Vec<Sample>,
    /// Bytes of the length before each unit.
    length_size: usize,
    /// The sample at hand.
    which: usize,
    unit: Unit,
    /// The run of zeros at hand, and those that are over.
    zeros: Range<u64>,
    runs: Vec<Range<u64>>,
}

/// Where the sample at hand goes on.
#[derive(Clone, Copy, Default)]
struct Unit {
    /// Byte of the file that comes next; 0 before the sample's first.
    next: u64,
    /// The length of the unit, and how many of its bytes have been seen.
    length: u64,
    seen: usize,
}

impl Pictures {
    /// More of the table of contents.
    pub(super) fn contents(&mut self, bytes: &[u8]) {
        self.closed |= self.moov.len() + bytes.len() > CONTENTS;
        if self.closed {
            self.moov = Vec::new();
        } else {
            self.moov.extend_from_slice(bytes);
        }
    }

    /// The table of contents is over, if there was one, and byte `at` of the file comes next.
    pub(super) fn end_contents(&mut self, at: u64) {
        let moov = std::mem::take(&mut self.moov);
        self.closed |= !moov.is_empty();
        if let Some((samples, length_size)) = mp4::pictures(&moov, SAMPLES) {
            self.samples = samples;
            self.samples.sort_unstable_by_key(|sample| sample.offset);
            self.length_size = length_size;
            self.which = self.samples.partition_point(|sample| sample.offset < at);
        }
    }

    /// More data, from byte `at` of the file on.
    pub(super) fn data(&mut self, at: u64, bytes: &[u8]) -> Result<(), Broken> {
        self.note_zeros(at, bytes);
        self.follow(at, bytes)
    }

    /// The file is over.
    pub(super) fn finish(&self) -> Result<(), Broken> {
        let mut runs = self.runs.iter().chain([&self.zeros]).filter(|run| run.end - run.start >= RUN);
        if runs.any(|run| self.is_hurt_by(run)) { Err(Broken) } else { Ok(()) }
    }

    fn note_zeros(&mut self, at: u64, bytes: &[u8]) {
        if self.zeros.end != at {
            self.end_run(at);
        }
        let mut from = 0;
        while let Some(rest) = bytes.get(from..).filter(|rest| !rest.is_empty()) {
            let zeros = rest.iter().position(|byte| *byte != 0).unwrap_or(rest.len());
            from += zeros;
            self.zeros.end += zeros as u64;
            if from < bytes.len() {
                from += memchr::memchr(0, rest.get(zeros..).unwrap_or_default()).unwrap_or(rest.len() - zeros);
                self.end_run(at + from as u64);
            }
        }
    }

    /// The run is over; the next may begin at `at`.
    fn end_run(&mut self, at: u64) {
        let run = std::mem::replace(&mut self.zeros, at..at);
        if run.end - run.start >= RUN && self.runs.len() < RUNS {
            self.runs.push(run);
        }
    }

    /// Whether a run of zeros covers the beginning of a sample, or lies inside one. At the end of one it may be filling.
    fn is_hurt_by(&self, run: &Range<u64>) -> bool {
        let first = self.samples.partition_point(|sample| end(sample) <= run.start);
        let touched = self.samples.get(first..).unwrap_or_default().iter().take_while(|one| one.offset < run.end);
        let mut touched = touched.filter(|one| one.size > self.length_size as u64);
        touched.any(|sample| {
            let from = run.start.max(sample.offset);
            let begins = from == sample.offset && run.end - from >= self.length_size as u64;
            begins || (run.end < end(sample) && run.end - from >= RUN)
        })
    }

    /// Goes from unit to unit.
    fn follow(&mut self, mut at: u64, mut bytes: &[u8]) -> Result<(), Broken> {
        while let Some(sample) = self.samples.get(self.which).copied() {
            let next = self.unit.next.max(sample.offset);
            let Some(far) = next.checked_sub(at).filter(|_| sample.size > self.length_size as u64) else {
                // It went by before, or has nothing in it.
                self.end_sample();
                continue;
            };
            let ahead = usize::try_from(far).ok().and_then(|far| bytes.get(far..));
            let Some((byte, behind)) = ahead.and_then(<[u8]>::split_first) else { return Ok(()) };
            (at, bytes) = (next + 1, behind);
            self.unit = Unit { next: at, length: self.unit.length << 8 | u64::from(*byte), seen: self.unit.seen + 1 };
            if self.unit.seen == self.length_size {
                self.end_length(&sample)?;
            }
        }
        Ok(())
    }

    /// The length of a unit has been seen.
    fn end_length(&mut self, sample: &Sample) -> Result<(), Broken> {
        let Unit { next, length, .. } = self.unit;
        let left = end(sample).saturating_sub(next);
        if length == 0 || length > left {
            return Err(Broken);
        }
        // Too little for a further unit is filling.
        if left - length <= self.length_size as u64 {
            self.end_sample();
        } else {
            self.unit = Unit { next: next + length, ..Unit::default() };
        }
        Ok(())
    }

    fn end_sample(&mut self) {
        self.which += 1;
        self.unit = Unit::default();
    }
}

fn end(sample: &Sample) -> u64 {
    sample.offset.saturating_add(sample.size)
}

#[cfg(test)]
mod tests {
    use super::super::boxes::tests::named;
    use super::super::tests::whole;
    use crate::media::FileKind;

    /// A sample of units of these lengths, none with zeros in it.
    fn sample(lengths: &[usize]) -> Vec<u8> {
        let unit = |length: &usize| [&(*length as u32).to_be_bytes()[..], &vec![0x65; *length]].concat();
        lengths.iter().flat_map(unit).collect()
    }

    fn words(words: &[usize]) -> Vec<u8> {
        words.iter().flat_map(|word| (*word as u32).to_be_bytes()).collect()
    }

    /// A table of contents for samples of these sizes, in chunks of two, the first of which begins at `offset`.
    fn moov(codec: [u8; 4], sizes: &[usize], offset: usize) -> Vec<u8> {
        let starts: Vec<_> = (0..sizes.len()).step_by(2).map(|at| offset + sizes[..at].iter().sum::<usize>()).collect();
        let configuration = named(*b"avcC", &[1, 77, 0, 30, 0xff, 0xe0, 0]);
        let entry = named(codec, &[vec![0; 78], configuration].concat());
        let tables = [
            named(*b"stsd", &[words(&[0, 1]), entry].concat()),
            named(*b"stsz", &[words(&[0, 0, sizes.len()]), words(sizes)].concat()),
            named(*b"stsc", &words(&[0, 1, 1, 2, 1])),
            named(*b"stco", &[words(&[0, starts.len()]), words(&starts)].concat()),
        ];
        let media = [named(*b"hdlr", b"\0\0\0\0\0\0\0\0vide\0\0"), named(*b"minf", &named(*b"stbl", &tables.concat()))];
        named(*b"moov", &named(*b"trak", &named(*b"mdia", &media.concat())))
    }

    /// A film of these samples, with its table of contents in front or behind.
    fn film(codec: [u8; 4], samples: &[Vec<u8>], in_front: bool) -> Vec<u8> {
        let head = named(*b"ftyp", b"isom\0\0\x02\0isomiso2");
        let sizes: Vec<_> = samples.iter().map(Vec::len).collect();
        let data = named(*b"mdat", &samples.concat());
        let front = if in_front { moov(codec, &sizes, 0).len() } else { 0 };
        let moov = moov(codec, &sizes, head.len() + front + 8);
        if in_front { [head, moov, data].concat() } else { [head, data, moov].concat() }
    }

    /// Whether it is whole, the same in pieces of any size.
    fn is_whole(film: &[u8]) -> bool {
        let at_once = whole(FileKind::Mp4, film, film.len());
        for piece in [1, 7, 1000] {
            assert_eq!(whole(FileKind::Mp4, film, piece), at_once, "in pieces of {piece}");
        }
        at_once
    }

    fn samples() -> Vec<Vec<u8>> {
        vec![sample(&[600, 9000]), sample(&[30]), sample(&[4000]), sample(&[5]), sample(&[700, 700])]
    }

    /// Where the data begins.
    fn data(film: &[u8]) -> usize {
        film.windows(4).position(|name| name == b"mdat").unwrap() + 4
    }

    #[test]
    fn units_that_add_up_are_whole() {
        for in_front in [true, false] {
            assert!(is_whole(&film(*b"avc1", &samples(), in_front)));
            // Filling at the end of a sample, and one with nothing in it.
            let filled = [[sample(&[900]), vec![0; 3]].concat(), Vec::new(), sample(&[900])];
            assert!(is_whole(&film(*b"avc1", &filled, in_front)));
            let padded = [[900_u32.to_be_bytes().to_vec(), vec![0x65; 300], vec![0; 600]].concat(), sample(&[900])];
            assert!(is_whole(&film(*b"avc1", &padded, in_front)));
        }
    }

    #[test]
    fn zeros_inside_are_broken_wherever_the_tables_are() {
        for in_front in [true, false] {
            let film = film(*b"avc1", &samples(), in_front);
            let data = data(&film);
            for zeros in [0..9000, 9000..12_000, 2000..2600, 9500..13_000, 13_700..15_058] {
                let mut wrong = film.clone();
                wrong[data + zeros.start..data + zeros.end].fill(0);
                assert!(!is_whole(&wrong), "zeros at {zeros:?}, tables in front: {in_front}");
            }
        }
    }

    #[test]
    fn other_bytes_in_the_place_of_a_length_are_broken() {
        let film = film(*b"avc1", &samples(), true);
        for at in [0, 3, 604, 607, 9608] {
            let mut wrong = film.clone();
            let place = data(&film) + at;
            wrong[place] = wrong[place].wrapping_add(9);
            assert!(!is_whole(&wrong), "at {at}");
        }
    }

    #[test]
    fn other_codecs_are_left_alone() {
        for in_front in [true, false] {
            let mut film = film(*b"hvc1", &samples(), in_front);
            let data = data(&film);
            film[data..data + 15_000].fill(0);
            assert!(is_whole(&film));
        }
    }
}
