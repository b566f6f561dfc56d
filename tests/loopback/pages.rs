//! The built screens, read once: what was not there at the start does not exist, so no path leads out of the folder.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// The files of the screens by the path at which a browser asks for them.
pub struct Pages(BTreeMap<String, Vec<u8>>);

impl Pages {
    /// Reads all files below `folder`.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let mut pages = BTreeMap::new();
        read_into(&mut pages, folder, "")?;
        Ok(Self(pages))
    }

    /// The page at `path` and its media type.
    pub fn at(&self, path: &str) -> Option<(&'static str, &[u8])> {
        let path = if path == "/" { "/index.html" } else { path };
        let end = Path::new(path).extension().and_then(|end| end.to_str()).unwrap_or_default();
        self.0.get(path).map(|bytes| (media_type(end), bytes.as_slice()))
    }
}

fn read_into(pages: &mut BTreeMap<String, Vec<u8>>, folder: &Path, at: &str) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{at}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_into(pages, &entry.path(), &path)?;
        } else {
            pages.insert(path, fs::read(entry.path())?);
        }
    }
    Ok(())
}

fn media_type(end: &str) -> &'static str {
    match end {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "css" => "text/css",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "ftl" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
