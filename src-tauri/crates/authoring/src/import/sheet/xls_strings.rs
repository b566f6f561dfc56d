//! Walks through the list of texts that the cells of an Excel workbook share (MS-XLS 2.4.265), as a reader will.

/// The length (letters) of each text; nothing where the list is broken.
pub(super) fn lengths<'a>(first: &'a [u8], parts: impl Iterator<Item = &'a [u8]>) -> Option<Vec<usize>> {
    let mut walk = Walk { rest: first.get(8..)?, parts };
    let mut found = Vec::new();
    while !walk.rest.is_empty() || walk.next_part() {
        // A part may be empty, and so may a text that begins there.
        if walk.rest.is_empty() {
            found.push(0);
            continue;
        }
        found.push(walk.text()?);
    }
    Some(found)
}

struct Walk<'a, I> {
    rest: &'a [u8],
    parts: I,
}

impl<'a, I: Iterator<Item = &'a [u8]>> Walk<'a, I> {
    fn next_part(&mut self) -> bool {
        self.parts.next().map(|part| self.rest = part).is_some()
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    fn u16(&mut self) -> Option<usize> {
        Some(usize::from(u16::from_le_bytes(self.take(2)?.try_into().ok()?)))
    }

    fn text(&mut self) -> Option<usize> {
        let letters = self.u16()?;
        let flags = *self.take(1)?.first()?;
        let runs = if flags & 0x8 == 0 { 0 } else { self.u16()? };
        let extra = if flags & 0x4 == 0 { 0 } else { i32::from_le_bytes(self.take(4)?.try_into().ok()?) };
        self.letters(letters, flags & 0x1 != 0)?;
        self.skip(runs * 4)?;
        self.skip(usize::try_from(extra).ok()?)?;
        Some(letters)
    }

    /// A text that goes on in the next part says there anew how wide its letters are.
    fn letters(&mut self, mut left: usize, mut wide: bool) -> Option<()> {
        while left > 0 {
            let width = if wide { 2 } else { 1 };
            let here = left.min(self.rest.len() / width);
            self.take(here * width)?;
            left -= here;
            if left > 0 {
                // Half a letter at the end of a part is not well-formed.
                if !self.rest.is_empty() || !self.next_part() {
                    return None;
                }
                wide = self.take(1)?.first()? & 0x1 != 0;
            }
        }
        Some(())
    }

    fn skip(&mut self, mut left: usize) -> Option<()> {
        while left > 0 {
            if self.rest.is_empty() && !self.next_part() {
                return None;
            }
            let here = left.min(self.rest.len());
            self.take(here)?;
            left -= here;
        }
        Some(())
    }
}
