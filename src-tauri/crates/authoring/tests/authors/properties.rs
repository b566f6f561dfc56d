//! Whatever becomes of a pack, the check comes back with places that exist; what it finds possible, the program finds so too.

use crate::kit::{checked, files, load, shipped, today};
use boma_guideline::PackFiles;
use proptest::prelude::*;

/// Breaks one file of a pack at one place.
fn broken() -> impl Strategy<Value = PackFiles> {
    let pieces = prop_oneof![
        Just(String::new()),
        Just("\"".to_owned()),
        Just("{".to_owned()),
        Just("]".to_owned()),
        Just(",".to_owned()),
        Just("null".to_owned()),
        Just("true && false".to_owned()),
        "[ -~]{0,12}",
        "\\PC{0,6}",
    ];
    (0..100_usize, 0.0..1.0_f64, 0..40_usize, pieces).prop_map(|(file, at, length, piece)| {
        let mut files = files();
        let count = files.0.len();
        let text = files.0.values_mut().nth(file % count).unwrap();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a small text")]
        let start = text.floor_char_boundary((text.len() as f64 * at) as usize);
        let end = text.floor_char_boundary((start + length).min(text.len()));
        text.replace_range(start..end.max(start), &piece);
        files
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_check_never_panics_and_names_lines_that_exist(files in broken()) {
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
