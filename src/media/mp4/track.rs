//! One track of a movie: its codec, how it is turned, and where its first picture stands.

use std::time::Duration;

use super::boxes::{Boxes, child, descend, rows, u16_at, u32_at, u64_at, word};
use super::{seconds, times};

/// Tracks that are looked at; real files have two or three.
const TRACKS: usize = 32;

/// How the decoder is set up (`avcC`, ISO/IEC 14496-15 §5.3.3.1).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::media) struct Codec {
    /// Bytes of the length before each unit of a sample: 1, 2 or 4.
    pub length_size: usize,
    /// Parameter sets, without start codes.
    pub parameters: Vec<Vec<u8>>,
    /// The matrix between YUV and RGB (ISO/IEC 23091-2 §8.3), when it is stated.
    pub matrix: Option<u16>,
    /// The values use all of a byte instead of 16 … 235.
    pub full_range: bool,
    /// How the picture is turned to be upright.
    pub turn: Turn,
}

/// How a picture is turned to be upright.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::media) enum Turn {
    #[default]
    None,
    Right,
    Around,
    Left,
    MirrorAcross,
    MirrorDown,
}

/// Where a sample stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::media) struct Sample {
    /// Byte in the file.
    pub offset: u64,
    /// Length in bytes.
    pub size: u64,
}

/// The boxes of a track.
pub(super) struct Track<'b> {
    bytes: &'b [u8],
    handler: [u8; 4],
}

/// All tracks of a movie.
pub(super) fn tracks(moov: &[u8]) -> Vec<Track<'_>> {
    let all = Boxes::new(moov).filter(|(name, _)| name == b"trak");
    let handler = |bytes| descend(bytes, &[b"mdia", b"hdlr"]).and_then(|handler| word(handler, 8)).unwrap_or_default();
    all.take(TRACKS).map(|(_, bytes)| Track { bytes, handler: handler(bytes) }).collect()
}

impl<'b> Track<'b> {
    pub(super) fn is_pictures(&self) -> bool {
        self.handler == *b"vide"
    }

    pub(super) fn is_sound(&self) -> bool {
        self.handler == *b"soun"
    }

    /// Number by which fragments call the track (`tkhd`, §8.3.2).
    pub(super) fn id(&self) -> Option<u32> {
        let header = child(self.bytes, *b"tkhd")?;
        u32_at(header, if header.first() == Some(&1) { 20 } else { 12 })
    }

    pub(super) fn length(&self) -> Option<Duration> {
        let (scale, length) = times(descend(self.bytes, &[b"mdia", b"mdhd"])?, 12)?;
        seconds(length, scale)
    }

    fn table(&self, name: [u8; 4]) -> Option<&'b [u8]> {
        descend(self.bytes, &[b"mdia", b"minf", b"stbl", &name])
    }

    /// The first description of samples: its name and content (`stsd`, §8.5.2).
    fn description(&self) -> Option<([u8; 4], &'b [u8])> {
        Boxes::new(self.table(*b"stsd")?.get(8..)?).next()
    }

    /// Width and height in pixels, upright.
    pub(super) fn upright_size(&self) -> (u32, u32) {
        let stated = self.description().and_then(|(_, entry)| u16_at(entry, 24).zip(u16_at(entry, 26)));
        let (width, height) = stated.map_or((0, 0), |(width, height)| (width.into(), height.into()));
        match self.turn() {
            Turn::Left | Turn::Right => (height, width),
            _ => (width, height),
        }
    }

    /// The matrix of the track's header, as far as it is a turn by right angles (§8.3.2).
    fn turn(&self) -> Turn {
        let matrix = || {
            let header = child(self.bytes, *b"tkhd")?;
            let at = if header.first() == Some(&1) { 52 } else { 40 };
            let sign = |place: usize| u32_at(header, at + place).map(|value| (value.cast_signed() >> 16).signum());
            Some([sign(0)?, sign(4)?, sign(12)?, sign(16)?])
        };
        match matrix() {
            Some([0, 1, -1, 0]) => Turn::Right,
            Some([-1, 0, 0, -1]) => Turn::Around,
            Some([0, -1, 1, 0]) => Turn::Left,
            Some([-1, 0, 0, 1]) => Turn::MirrorAcross,
            Some([1, 0, 0, -1]) => Turn::MirrorDown,
            _ => Turn::None,
        }
    }

    /// How to decode it; None when it is not H.264.
    pub(super) fn codec(&self) -> Option<Codec> {
        /// Fields of a description of pictures before the boxes in it.
        const FIELDS: usize = 78;
        let (name, entry) = self.description()?;
        if !matches!(&name, b"avc1" | b"avc3") {
            return None;
        }
        let inside = entry.get(FIELDS..)?;
        let mut codec = configuration(child(inside, *b"avcC")?)?;
        codec.turn = self.turn();
        let colour = child(inside, *b"colr");
        if let Some(colour) = colour.filter(|colour| matches!(word(colour, 0), Some([b'n', b'c', b'l', b'x' | b'c']))) {
            // 2 means that it is not stated.
            codec.matrix = u16_at(colour, 8).filter(|matrix| *matrix != 2);
            codec.full_range = colour.starts_with(b"nclx") && colour.get(10).is_some_and(|flags| flags & 0x80 != 0);
        }
        Some(codec)
    }

    /// Where the picture stands that is seen first: a key picture at the time at which the edit list begins, or before.
    pub(super) fn first_sample(&self) -> Option<Sample> {
        let number = self.first_key()?;
        let sizes = Sizes { table: self.table(*b"stsz")? };
        let size = sizes.of(number)?;
        let (chunk, first) = self.chunk_of(number)?;
        Some(Sample { offset: self.chunk_at(chunk)?.checked_add(sizes.sum(first, number)?)?, size })
    }

    /// Where the last chunk begins: the file must be longer than that.
    pub(super) fn last_chunk(&self) -> Option<u64> {
        self.chunks()?.last()
    }

    /// Number from 0 of the key picture to show (`stss`, §8.6.2; without it each is one).
    fn first_key(&self) -> Option<u64> {
        let begin = self.begin().unwrap_or(0);
        let wanted = self.sample_at(begin);
        let Some(keys) = self.table(*b"stss") else { return Some(wanted) };
        let mut keys = rows::<4>(keys, 4).iter().map(|row| u64::from(u32::from_be_bytes(*row)).saturating_sub(1));
        let first = keys.next()?;
        Some(keys.take_while(|key| *key <= wanted).last().unwrap_or(first))
    }

    /// The time at which the first edit begins, in units of the track (`elst`, §8.6.6).
    fn begin(&self) -> Option<u64> {
        let edits = descend(self.bytes, &[b"edts", b"elst"])?;
        let wide = edits.first() == Some(&1);
        let times = |at: usize| {
            if wide {
                u64_at(edits, at + 8).map(u64::cast_signed)
            } else {
                u32_at(edits, at + 4).map(|time| i64::from(time.cast_signed()))
            }
        };
        let row = if wide { 20 } else { 12 };
        let count = u32_at(edits, 4)?.min(16) as usize;
        // An edit at −1 is a pause.
        (0..count).filter_map(|number| times(8 + number * row)).find_map(|time| u64::try_from(time).ok())
    }

    /// Number from 0 of the sample that is decoded at a time (`stts`, §8.6.1.2).
    fn sample_at(&self, time: u64) -> u64 {
        let mut left = time;
        let mut number = 0_u64;
        for row in self.table(*b"stts").map_or(&[][..], |table| rows::<8>(table, 4)) {
            let [count, delta] = [u32_at(row, 0), u32_at(row, 4)].map(|number| u64::from(number.unwrap_or(0)));
            let within = left.checked_div(delta).unwrap_or(count);
            if within < count {
                return number.saturating_add(within);
            }
            left = left.saturating_sub(count.saturating_mul(delta));
            number = number.saturating_add(count);
        }
        number.saturating_sub(1)
    }

    /// Where all samples are, chunk by chunk (`stsc`, §8.7.4). None when there are more than `most`, or several kinds.
    pub(super) fn samples(&self, most: usize) -> Option<Vec<Sample>> {
        if u32_at(self.table(*b"stsd")?, 4)? != 1 {
            return None;
        }
        let sizes = Sizes { table: self.table(*b"stsz")? };
        let chunks = self.chunks()?;
        let mut runs = rows::<12>(self.table(*b"stsc")?, 4).iter().peekable();
        let (mut samples, mut each) = (Vec::new(), 0);
        for chunk in 0.. {
            let Some(mut offset) = chunks.at(chunk) else { break };
            while let Some(run) = runs.next_if(|run| u64::from(u32_at(*run, 0).unwrap_or(0)) <= chunk + 1) {
                each = u32_at(run, 4)?;
            }
            for _ in 0..each {
                let Some(size) = sizes.of(samples.len() as u64) else { return Some(samples) };
                if samples.len() >= most {
                    return None;
                }
                samples.push(Sample { offset, size });
                offset = offset.checked_add(size)?;
            }
        }
        Some(samples)
    }

    /// The chunk that holds a sample, and the first sample in it, both from 0 (`stsc`, §8.7.4).
    fn chunk_of(&self, sample: u64) -> Option<(u64, u64)> {
        let runs = rows::<12>(self.table(*b"stsc")?, 4);
        let mut first = 0_u64;
        for (index, run) in runs.iter().enumerate() {
            let start = u64::from(u32_at(run, 0)?).checked_sub(1)?;
            let each = u64::from(u32_at(run, 4)?);
            let next = match runs.get(index + 1) {
                Some(next) => u64::from(u32_at(next, 0)?).checked_sub(1)?,
                None => u64::MAX,
            };
            let chunks = next.checked_sub(start)?;
            let within = sample.checked_sub(first)?.checked_div(each)?;
            if within < chunks {
                return Some((start.checked_add(within)?, first + within * each));
            }
            first = first.checked_add(chunks.checked_mul(each)?)?;
        }
        None
    }

    /// Where a chunk begins.
    fn chunk_at(&self, chunk: u64) -> Option<u64> {
        self.chunks()?.at(chunk)
    }

    fn chunks(&self) -> Option<Chunks<'b>> {
        let table = self.table(*b"stco").map(|table| Chunks::Near(rows(table, 4)));
        table.or_else(|| Some(Chunks::Far(rows(self.table(*b"co64")?, 4))))
    }
}

/// Where chunks begin (`stco`, `co64`, §8.7.5).
enum Chunks<'b> {
    Near(&'b [[u8; 4]]),
    Far(&'b [[u8; 8]]),
}

impl Chunks<'_> {
    fn at(&self, chunk: u64) -> Option<u64> {
        let chunk = usize::try_from(chunk).ok()?;
        match self {
            Self::Near(table) => table.get(chunk).map(|row| u32::from_be_bytes(*row).into()),
            Self::Far(table) => table.get(chunk).map(|row| u64::from_be_bytes(*row)),
        }
    }

    /// Where the last of them begins.
    fn last(&self) -> Option<u64> {
        match self {
            Self::Near(table) => table.iter().map(|row| u64::from(u32::from_be_bytes(*row))).max(),
            Self::Far(table) => table.iter().map(|row| u64::from_be_bytes(*row)).max(),
        }
    }
}

/// Sizes of samples (`stsz`, §8.7.3): one for all, or one for each.
struct Sizes<'b> {
    table: &'b [u8],
}

impl Sizes<'_> {
    fn of(&self, sample: u64) -> Option<u64> {
        match u32_at(self.table, 4)? {
            0 => rows::<4>(self.table, 8).get(usize::try_from(sample).ok()?).map(|row| u32::from_be_bytes(*row).into()),
            size => (sample < u64::from(u32_at(self.table, 8)?)).then_some(size.into()),
        }
    }

    /// Of all samples from `first` up to but not including `end`.
    fn sum(&self, first: u64, end: u64) -> Option<u64> {
        match u32_at(self.table, 4)? {
            0 => {
                let sizes = rows::<4>(self.table, 8);
                let part = sizes.get(usize::try_from(first).ok()?..usize::try_from(end).ok()?)?;
                Some(part.iter().map(|row| u64::from(u32::from_be_bytes(*row))).sum())
            }
            size => end.checked_sub(first)?.checked_mul(size.into()),
        }
    }
}

fn configuration(bytes: &[u8]) -> Option<Codec> {
    let length_size = usize::from(bytes.get(4)? & 3) + 1;
    let mut parameters = Vec::new();
    let mut at = 6;
    let sequences = bytes.get(5)? & 0x1f;
    for set in 0..=sequences {
        let count = if set < sequences { 1 } else { *bytes.get(at)? };
        at += usize::from(set == sequences);
        for _ in 0..count {
            let length = usize::from(u16_at(bytes, at)?);
            parameters.push(bytes.get(at + 2..at + 2 + length)?.to_vec());
            at += 2 + length;
        }
    }
    Some(Codec { length_size, parameters, ..Codec::default() })
}
