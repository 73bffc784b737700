//! Headers of a JPEG (ISO/IEC 10918-1 annex B), as far as it is a usual one.

use super::huffman::Codes;

/// What the headers say.
pub(super) struct Frame<'b> {
    /// Width and height in pixels.
    pub size: (u32, u32),
    pub components: Vec<Component>,
    /// Units of the scan in a row, and rows of them.
    pub across: u32,
    pub down: u32,
    /// Units between two restarts; 0 for none.
    pub restart: u32,
    /// The coded data, and what comes after.
    pub scan: &'b [u8],
}

/// One colour.
pub(super) struct Component {
    id: u8,
    /// Blocks in a unit, each way.
    pub across: u32,
    pub down: u32,
    table: u8,
    /// Factors of the coefficients, in the order in which they come.
    pub factors: [u16; 64],
    /// Codes of first coefficients, and of all others.
    pub first: Codes,
    pub rest: Codes,
}

/// Tables, by number.
#[derive(Default)]
struct Tables {
    factors: [Option<[u16; 64]>; 4],
    first: [Option<Codes>; 4],
    rest: [Option<Codes>; 4],
    restart: u32,
}

impl<'b> Frame<'b> {
    /// None when it is not a usual one.
    pub(super) fn read(bytes: &'b [u8]) -> Option<Self> {
        let mut tables = Tables::default();
        let mut size = None;
        let mut components = Vec::new();
        let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
        loop {
            let (&[0xff, marker], after) = rest.split_first_chunk()? else { return None };
            if marker == 0xff {
                rest = rest.get(1..)?;
                continue;
            }
            let length = usize::from(u16::from_be_bytes(*after.first_chunk()?));
            let segment = after.get(2..length)?;
            rest = after.get(length..)?;
            match marker {
                0xc0 | 0xc1 if size.is_none() => size = Some(start(segment, &mut components)?),
                0xc4 => tables.codes(segment)?,
                0xdb => tables.factors(segment)?,
                0xdd => tables.restart = u16::from_be_bytes(*segment.first_chunk()?).into(),
                0xda => break scan_header(segment, &mut components, &tables)?,
                // Adobe's own: colours that are not `YCbCr`.
                0xee if segment.starts_with(b"Adobe") && segment.get(11) != Some(&1) => return None,
                0xe0..=0xef | 0xfe => {}
                _ => return None,
            }
        }
        let size = size.map(|(width, height)| (u32::from(width), u32::from(height)))?;
        let finest_across = components.iter().map(|component| component.across).max()?;
        let finest_down = components.iter().map(|component| component.down).max()?;
        let across = size.0.div_ceil(8 * finest_across);
        let down = size.1.div_ceil(8 * finest_down);
        let is_rgb = components.iter().map(|component| component.id).eq(*b"RGB");
        (!is_rgb).then_some(Self { size, components, across, down, restart: tables.restart, scan: rest })
    }
}

/// Start of the frame (§B.2.2): width, height, and the components without their tables.
fn start(segment: &[u8], components: &mut Vec<Component>) -> Option<(u16, u16)> {
    let &[8, a, b, c, d, count] = segment.first_chunk()? else { return None };
    let (height, width) = (u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d]));
    let rows = segment.get(6..)?.as_chunks::<3>().0;
    if !matches!(count, 1 | 3) || rows.len() != usize::from(count) || width == 0 || height == 0 {
        return None;
    }
    for [id, sampling, table] in rows {
        // A single component is not interleaved: its blocks come one by one.
        let (across, down) = if count == 1 { (1, 1) } else { (sampling >> 4, sampling & 15) };
        if !matches!(across, 1 | 2 | 4) || !matches!(down, 1 | 2 | 4) {
            return None;
        }
        components.push(Component {
            id: *id,
            across: across.into(),
            down: down.into(),
            table: *table,
            factors: [0; 64],
            first: Codes::default(),
            rest: Codes::default(),
        });
    }
    Some((width, height))
}

/// Start of the scan (§B.2.3), which must hold all components; gives them their tables.
fn scan_header(segment: &[u8], components: &mut [Component], tables: &Tables) -> Option<()> {
    let (count, segment) = segment.split_first()?;
    let (rows, others) = segment.as_chunks::<2>();
    let rows = rows.get(..usize::from(*count))?;
    if rows.len() != components.len() || components.is_empty() || others.len() > 1 {
        return None;
    }
    for ([id, numbers], component) in rows.iter().zip(components) {
        if *id != component.id {
            return None;
        }
        component.factors = (*tables.factors.get(usize::from(component.table))?)?;
        component.first = tables.first.get(usize::from(numbers >> 4))?.clone()?;
        component.rest = tables.rest.get(usize::from(numbers & 15))?.clone()?;
    }
    Some(())
}

impl Tables {
    /// Factors of coefficients (§B.2.4.1).
    fn factors(&mut self, mut segment: &[u8]) -> Option<()> {
        while let Some((head, rest)) = segment.split_first() {
            let wide = head >> 4 != 0;
            let (table, rest) = rest.split_at_checked(if wide { 128 } else { 64 })?;
            let slot = self.factors.get_mut(usize::from(head & 15))?.insert([0; 64]);
            if wide {
                slot.iter_mut().zip(table.as_chunks().0).for_each(|(to, from)| *to = u16::from_be_bytes(*from));
            } else {
                slot.iter_mut().zip(table).for_each(|(to, from)| *to = (*from).into());
            }
            segment = rest;
        }
        Some(())
    }

    /// Codes (§B.2.4.2).
    fn codes(&mut self, mut segment: &[u8]) -> Option<()> {
        while let Some((head, rest)) = segment.split_first() {
            let (counts, rest) = rest.split_first_chunk::<16>()?;
            let (symbols, rest) = rest.split_at_checked(counts.iter().map(|count| usize::from(*count)).sum())?;
            let tables = if head >> 4 == 0 { &mut self.first } else { &mut self.rest };
            *tables.get_mut(usize::from(head & 15))? = Some(Codes::new(counts, symbols)?);
            segment = rest;
        }
        Some(())
    }
}
