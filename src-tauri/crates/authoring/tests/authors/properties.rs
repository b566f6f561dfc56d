//! Whatever becomes of a pack, the check comes back with places that exist; what it finds possible, the program finds so too.

use crate::kit::{checked, files, load, shipped, today};
use boma_guideline::PackFiles;
use proptest::prelude::*;

/// A piece of text to break a file with.
fn piece() -> impl Strategy<Value = String> {
    let known = ["", "\"", "{", "]", ",", "null", "true && false"].map(str::to_owned);
    prop_oneof![proptest::sample::select(known.to_vec()), "[ -~]{0,12}", "\\PC{0,6}"]
}

/// The small pack, one of its files broken at one place.
fn broken(file: usize, place: usize, length: usize, piece: &str) -> PackFiles {
    let mut files = files();
    let count = files.0.len();
    let text = files.0.values_mut().nth(file % count).unwrap();
    let start = text.floor_char_boundary(place % (text.len() + 1));
    let end = text.floor_char_boundary((start + length).min(text.len()));
    text.replace_range(start..end.max(start), piece);
    files
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_check_never_panics_and_names_lines_that_exist(
        (file, place, length) in (0..100_usize, 0..100_000_usize, 0..40_usize), piece in piece()
    ) {
        let files = broken(file, place, length, &piece);
        for finding in checked(&files).findings {
            let lines = files.0.get(&finding.file).map_or(1, |text| text.lines().count().max(1));
            prop_assert!((1..=lines).contains(&finding.line), "{finding} stands in a file of {lines} lines");
            prop_assert!(!finding.problem.is_empty(), "a finding says something");
        }
    }
}

#[test]
fn nothing_and_noise_are_no_packs() {
    for (name, text) in [("form.json", ""), ("form.json", "\u{feff}{}"), ("pack.json", "[[[[[[[["), ("x.json", "{}")] {
        let files = PackFiles([(name.to_owned(), text.to_owned())].into());
        assert!(!checked(&files).is_accepted(false), "{name} with {text:?} is no pack");
    }
    let deep = PackFiles([("form.json".to_owned(), "[".repeat(200_000))].into());
    assert!(!checked(&deep).is_accepted(false), "brackets without end are refused, not followed");
}

#[test]
fn shipped_packs_are_clean() {
    for version in ["0.1.0", "0.2.0"] {
        let found = checked(&shipped(version));
        let lines: Vec<String> = found.findings.iter().map(ToString::to_string).collect();
        assert!(found.is_accepted(true), "{version} has no errors and no warnings: {lines:#?}");
    }
}

#[test]
fn comparing_a_pack_with_itself_finds_nothing() {
    let guideline = load(&files());
    let told = boma_authoring::diff::diff(&guideline, &guideline, &[], today()).to_string();
    assert!(told.starts_with("Nothing changes"), "the same pack says and decides the same: {told}");
}
