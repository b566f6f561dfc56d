//! Prints every defect of the guideline pack in a folder.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a tool for whoever edits packs, not part of the program")]

use boma_guideline::{Guideline, PackFiles};

fn main() {
    let folder = std::env::args().nth(1).unwrap();
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(&path).unwrap()));
    match Guideline::load(&PackFiles(files.collect())) {
        Ok(guideline) => println!("{} {} is sound", guideline.id(), guideline.version()),
        Err(defects) => println!("{defects}"),
    }
}
