//! What kind of file some bytes are, by how they begin.

/// The kinds that matter here.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A zip archive (PKWARE APPNOTE): .xlsx, and much else.
    Zip,
    /// A compound file (MS-CFB): .xls, and much else.
    Compound,
    /// Something else, in words.
    Other(&'static str),
}

impl Kind {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let text = bytes.iter().take(512).all(|b| *b >= 0x20 || b.is_ascii_whitespace());
        match bytes {
            [] => Self::Other("an empty file"),
            [b'P', b'K', 3 | 5 | 7, ..] => Self::Zip,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => Self::Compound,
            [b'%', b'P', b'D', b'F', ..] => Self::Other("a PDF document"),
            [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] => Self::Other("a picture"),
            [b'{' | b'[', ..] if text => Self::Other("JSON"),
            [b'<', ..] if text => Self::Other("a web page or XML"),
            [0xEF, 0xBB, 0xBF, b'<', ..] => Self::Other("a web page or XML"),
            _ if text => Self::Other("plain text, perhaps .csv"),
            _ => Self::Other("a file of an unknown kind"),
        }
    }
}
