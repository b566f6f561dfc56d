//! A search of whole folders, byte by byte, for what must not lie open in them.

use aho_corasick::AhoCorasick;
use data_encoding::{BASE64, HEXLOWER, HEXUPPER};
use kit::stick::list;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

/// Bytes that must be nowhere, and what they are.
pub struct Needle {
    what: String,
    bytes: Vec<u8>,
}

impl Needle {
    /// These bytes as they are.
    pub fn bytes(what: &str, bytes: &[u8]) -> Self {
        Self { what: what.to_owned(), bytes: bytes.to_owned() }
    }

    /// A text in every spelling a program could have kept it: composed and decomposed, in small, large and bare letters,
    /// each in UTF-8, UTF-16 and base64.
    pub fn word(text: &str) -> Vec<Self> {
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        let bare: String = decomposed.chars().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).collect();
        let spellings = [composed, decomposed, bare];
        let cases = spellings.iter().flat_map(|one| [one.clone(), one.to_lowercase(), one.to_uppercase()]);
        let texts: BTreeSet<String> = cases.collect();
        texts.iter().flat_map(|one| Self::encoded(one)).collect()
    }

    /// A key as it is, in hexadecimal and in base64.
    pub fn key(key: &[u8]) -> Vec<Self> {
        let written = [key.to_owned(), HEXLOWER.encode(key).into_bytes(), HEXUPPER.encode(key).into_bytes()];
        written.into_iter().chain(in_base64(key)).map(|bytes| Self::bytes("a key", &bytes)).collect()
    }

    fn encoded(text: &str) -> Vec<Self> {
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let narrow = text.as_bytes().to_owned();
        let all = in_base64(&narrow).into_iter().chain([narrow, wide]);
        all.map(|bytes| Self::bytes(text, &bytes)).collect()
    }
}

/// What of these lies open in the files under `folder`, each as `<file>: <what>`, sorted.
pub fn search(folder: &Path, needles: &[Needle]) -> BTreeSet<String> {
    let finder = AhoCorasick::new(needles.iter().map(|needle| &needle.bytes)).expect("the needles are few and short");
    files(folder).iter().flat_map(|file| found(file, needles, &finder)).collect()
}

/// Every file under `folder`, by its whole path.
pub fn files(folder: &Path) -> Vec<String> {
    let inside = list(folder).into_iter();
    inside.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path.display().to_string()] }).collect()
}

fn found(file: &str, needles: &[Needle], finder: &AhoCorasick) -> BTreeSet<String> {
    // What is not a file, such as a socket, holds nothing.
    let bytes = fs::read(file).unwrap_or_default();
    let hits = finder.find_overlapping_iter(&bytes);
    hits.map(|hit| format!("{file}: {}", needles[hit.pattern().as_usize()].what)).collect()
}

/// The letters that base64 (RFC 4648) of anything holding `bytes` must contain, for each of the three ways they can lie.
fn in_base64(bytes: &[u8]) -> [Vec<u8>; 3] {
    [(0, 0), (1, 2), (2, 3)].map(|(shift, unsure)| {
        let shifted = [&[0_u8; 2][..shift], bytes].concat();
        let whole = shifted.len() * 8 / 6;
        BASE64.encode(&shifted).into_bytes()[unsure..whole].to_owned()
    })
}

#[test]
fn the_search_finds_what_lies_open_in_any_spelling() {
    let folder = tempfile::tempdir().unwrap();
    let word = "Adh\u{eb}lb\u{f6}ny";
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let decomposed: String = word.nfd().collect();
    let wrapped = BASE64.encode(format!("name={word};").as_bytes());
    let spellings = [word.as_bytes(), &wide, decomposed.as_bytes(), b"ADHELBONY", wrapped.as_bytes()];
    for (number, spelling) in spellings.iter().enumerate() {
        let file = folder.path().join(number.to_string());
        fs::write(&file, [b"before ".as_slice(), spelling, b" after"].concat()).unwrap();
        assert!(!search(folder.path(), &Needle::word(word)).is_empty(), "spelling {number} is found");
        fs::remove_file(&file).unwrap();
    }
    fs::write(folder.path().join("other"), "Adhel Bony").unwrap();
    assert!(search(folder.path(), &Needle::word(word)).is_empty(), "another name is not taken for it");
}
