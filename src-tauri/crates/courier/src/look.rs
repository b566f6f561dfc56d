//! What lies in a folder that may be hostile: nothing is followed, nothing is opened.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What stands under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Thing {
    /// A file and its size in bytes.
    File(u64),
    Folder,
    Link,
    /// A pipe, a device, a socket.
    Other,
}

/// One entry of a folder.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// As people may see it.
    pub(crate) shown: String,
    pub(crate) path: PathBuf,
    pub(crate) thing: Thing,
}

/// A folder of ours holds far fewer; what lies beyond is not looked at.
const MOST_ENTRIES: usize = if cfg!(test) { 50 } else { 200_000 };
const MOST_SHOWN: usize = 120;

/// What stands at `path`; links are told, not followed.
pub(crate) fn thing(path: &Path) -> io::Result<Thing> {
    let found = fs::symlink_metadata(path)?;
    Ok(if found.is_symlink() {
        Thing::Link
    } else if found.is_dir() {
        Thing::Folder
    } else if found.is_file() {
        Thing::File(found.len())
    } else {
        Thing::Other
    })
}

/// Whether a folder, and no link to one, stands at `path`.
pub(crate) fn is_folder(path: &Path) -> bool {
    thing(path).is_ok_and(|found| found == Thing::Folder)
}

/// Hands over what lies in `folder`, in the folder's own order; says whether that was all.
///
/// An entry whose facts can't be read is handed over as a [`Thing::Other`].
pub(crate) fn each(folder: &Path, visit: &mut dyn FnMut(Entry)) -> io::Result<bool> {
    for (count, entry) in fs::read_dir(folder)?.enumerate() {
        if count == MOST_ENTRIES {
            return Ok(false);
        }
        let entry = entry?;
        let path = entry.path();
        let thing = thing(&path).unwrap_or(Thing::Other);
        visit(Entry { shown: shown(&entry.file_name()), path, thing });
    }
    Ok(true)
}

/// What lies in `folder` by name, and whether that is all.
pub(crate) fn sorted(folder: &Path) -> io::Result<(Vec<Entry>, bool)> {
    let mut found = BTreeMap::new();
    let all = each(folder, &mut |entry| drop(found.insert(entry.path.clone(), entry)))?;
    Ok((found.into_values().collect(), all))
}

/// A name as a terminal may show it: no control characters, no changes of direction, not endless.
pub(crate) fn shown(name: &OsStr) -> String {
    let text = name.to_string_lossy();
    let mut shown = String::new();
    for letter in text.chars().take(MOST_SHOWN) {
        if turns(letter) { shown.extend(letter.escape_unicode()) } else { shown.extend(letter.escape_debug()) }
    }
    if text.chars().nth(MOST_SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// Letters that turn the direction of a line, or are not seen at all.
const fn turns(letter: char) -> bool {
    matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_of_names_ends() {
        let folder = tempfile::tempdir().unwrap();
        (0..60).for_each(|number| fs::write(folder.path().join(number.to_string()), b"").unwrap());
        let (seen, all) = sorted(folder.path()).unwrap();
        assert_eq!((seen.len(), all), (MOST_ENTRIES, false), "the rest is not looked at, which is said");
    }

    #[test]
    fn names_can_do_nothing_to_a_terminal() {
        assert_eq!(shown(OsStr::new("bundle-000001")), "bundle-000001", "plain names stay");
        assert_eq!(shown(OsStr::new("a\u{1b}[2Jb")), "a\\u{1b}[2Jb", "no escape sequence");
        assert_eq!(shown(OsStr::new("exe.\u{202e}gpj")), "exe.\\u{202e}gpj", "no turned line");
        assert_eq!(shown(OsStr::new(&"x".repeat(5000))).chars().count(), 121, "not endless");
    }
}
