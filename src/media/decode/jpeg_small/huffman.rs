//! Bits of the coded data of a JPEG, and what they mean (ISO/IEC 10918-1 annexes C and F).

/// Codes up to so many bits are looked up at once.
const AHEAD: u32 = 11;

/// A table of codes. Symbols of coefficients are a number of zeros before it (high four bits) and of bits of its value.
#[derive(Clone, Default)]
pub(super) struct Codes {
    /// By the next bits: what they are the beginning of. 0 for longer codes.
    short: Box<[Entry]>,
    /// For each length of code: where codes of this length end, moved to 16 bits, and what to add to one to get its symbol.
    long: [(u32, i32); 17],
    symbols: Box<[u8]>,
}

/// From the low end: bits of the code (8), of code and value (8), coefficients forward (8), bits of the value (8).
type Entry = u32;

/// Forward to behind the end of any block.
const END: u32 = 64;

fn entry(code_bits: u32, symbol: u8) -> Entry {
    let (zeros, value_bits) = (u32::from(symbol >> 4), u32::from(symbol & 15));
    let forward = match (zeros, value_bits) {
        (15, 0) => 16,
        (_, 0) => END,
        (zeros, _) => zeros + 1,
    };
    code_bits | (code_bits + value_bits) << 8 | forward << 16 | value_bits << 24
}

impl Codes {
    /// From the number of codes of each length and their symbols in order; None when there are more than fit.
    pub(super) fn new(counts: &[u8; 16], symbols: &[u8]) -> Option<Self> {
        let mut short = vec![0; 1 << AHEAD].into_boxed_slice();
        let mut long = [(0, 0); 17];
        let (mut code, mut number) = (0_u32, 0_u16);
        for ((length, count), slot) in (1_u32..).zip(counts).zip(long.iter_mut().skip(1)) {
            let first = code;
            for symbol in symbols.get(usize::from(number)..usize::from(number + u16::from(*count)))? {
                if length <= AHEAD {
                    let start = (code << (AHEAD - length)) as usize;
                    short.get_mut(start..start + (1 << (AHEAD - length)))?.fill(entry(length, *symbol));
                }
                code += 1;
            }
            if code > 1 << length {
                return None;
            }
            *slot = (code << (16 - length), i32::from(number) - first.cast_signed());
            number += u16::from(*count);
            code <<= 1;
        }
        Some(Self { short, long, symbols: symbols.into() })
    }

    #[inline]
    fn find(&self, next: u32) -> Option<Entry> {
        match self.short.get((next >> (32 - AHEAD)) as usize) {
            Some(&found) if found != 0 => Some(found),
            _ => self.find_long(next >> 16),
        }
    }

    #[cold]
    fn find_long(&self, next: u32) -> Option<Entry> {
        let (length, (_, add)) = (0..).zip(&self.long).skip(AHEAD as usize + 1).find(|(_, (end, _))| next < *end)?;
        let index = (next >> (16 - length)).cast_signed() + add;
        Some(entry(length, *self.symbols.get(usize::try_from(index).ok()?)?))
    }
}

/// Reads bits from the highest down.
pub(super) struct Bits<'b> {
    rest: &'b [u8],
    /// The next bits are the highest.
    buffer: u64,
    /// How many of them there are.
    count: u32,
    /// Bits that were made up behind the end of the data.
    invented: u32,
}

impl<'b> Bits<'b> {
    pub(super) fn new(scan: &'b [u8]) -> Self {
        Self { rest: scan, buffer: 0, count: 0, invented: 0 }
    }

    /// Sees that there are at least 32 bits.
    #[inline]
    fn fill(&mut self) {
        if self.count >= 32 {
            return;
        }
        if let Some((four, rest)) = self.rest.split_first_chunk::<4>() {
            let word = u32::from_be_bytes(*four);
            // No byte is 0xff, which would need a closer look.
            if !has_ff(word) {
                self.buffer |= u64::from(word) << (32 - self.count);
                self.count += 32;
                self.rest = rest;
                return;
            }
        }
        self.fill_slowly();
    }

    #[cold]
    fn fill_slowly(&mut self) {
        while self.count <= 56 {
            let byte = match self.rest {
                [0xff, 0, rest @ ..] => {
                    self.rest = rest;
                    0xff
                }
                // A marker, or the end.
                [0xff, ..] | [] => {
                    self.invented += 8;
                    0
                }
                [byte, rest @ ..] => {
                    self.rest = rest;
                    *byte
                }
            };
            self.buffer |= u64::from(byte) << (56 - self.count);
            self.count += 8;
        }
    }

    #[inline]
    fn skip(&mut self, bits: u32) {
        self.buffer <<= bits;
        self.count -= bits;
    }

    #[inline]
    fn ahead(&self) -> u32 {
        (self.buffer >> 32) as u32
    }

    /// The difference of a first coefficient.
    #[inline]
    pub(super) fn first(&mut self, codes: &Codes) -> Option<i32> {
        self.fill();
        let found = codes.find(self.ahead())?;
        let (code, all) = (found & 0xff, found >> 8 & 0xff);
        let value = value(self.ahead(), code, all - code);
        self.skip(all);
        Some(value)
    }

    /// The next coefficient: how far forward, and its value. `Some(None)` at the end of the block.
    #[inline]
    #[expect(clippy::option_option, reason = "the outer one is a broken file")]
    pub(super) fn next(&mut self, codes: &Codes) -> Option<Option<(usize, i32)>> {
        self.fill();
        let found = codes.find(self.ahead())?;
        let (code, all, forward) = (found & 0xff, found >> 8 & 0xff, found >> 16 & 0xff);
        let value = value(self.ahead(), code, all - code);
        self.skip(all);
        Some((forward != END).then_some((forward as usize, value)))
    }

    /// Passes over the rest of a block of which `at` coefficients have come.
    #[inline]
    pub(super) fn pass(&mut self, codes: &Codes, at: usize) -> Option<()> {
        let mut at = at as u32;
        while at < 64 {
            self.fill();
            let found = codes.find(self.ahead())?;
            self.skip(found >> 8 & 0xff);
            at += found >> 16 & 0xff;
        }
        Some(())
    }

    /// Goes on behind the next restart marker.
    pub(super) fn restart(&mut self) -> Option<()> {
        if self.is_overrun() {
            return None;
        }
        let &[0xff, 0xd0..=0xd7, ref rest @ ..] = self.rest else { return None };
        *self = Self::new(rest);
        Some(())
    }

    /// More bits were used than there are.
    pub(super) fn is_overrun(&self) -> bool {
        self.invented > self.count
    }
}

/// Whether any byte is 0xff: turned around, whether any is 0.
#[inline]
fn has_ff(word: u32) -> bool {
    (!word).wrapping_sub(0x0101_0101) & word & 0x8080_8080 != 0
}

/// A value of `bits` bits behind a code: those that begin with 0 are negative (§F.2.2.1). Without branches, which no
/// processor could foresee.
#[inline]
fn value(ahead: u32, code: u32, bits: u32) -> i32 {
    let first = ahead << code;
    let negative = !(first.cast_signed() >> 31);
    let raw = (first >> 1 >> (31 - bits)).cast_signed();
    raw + (negative & (1 - (1 << bits)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_have_their_sign() {
        let ahead = |bits: &str| u32::from_str_radix(bits, 2).unwrap() << (32 - bits.len());
        assert_eq!(value(ahead("110"), 2, 1), -1);
        assert_eq!(value(ahead("111"), 2, 1), 1);
        assert_eq!(value(ahead("1000"), 1, 3), -7);
        assert_eq!(value(ahead("1101"), 1, 3), 5);
        assert_eq!(value(u32::MAX, 4, 0), 0);
        assert_eq!(value(0, 4, 15), -32_767);
    }
}
