//! Whatever is given, the importers answer.

use crate::expressions::relevant;
use boma_authoring::import;
use boma_guideline::Guideline;
use proptest::prelude::*;
use std::fs;
use std::path::Path;

fn sample(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)).unwrap()
}

/// Overwrites some places of a file.
fn spoiled(mut bytes: Vec<u8>, changes: &[(usize, u8)]) -> Vec<u8> {
    for (at, byte) in changes {
        let length = bytes.len();
        bytes[at % length] = *byte;
    }
    bytes
}

fn expression() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "${age}",
        "${born}",
        "${town}",
        "${sex}",
        "${papers}",
        "${agreed}",
        "${size}",
        "${years}",
        "${kind}",
        "${later}",
        "${nobody}",
        "'female'",
        "'yes'",
        "''",
        "'2011-07-09'",
        "5",
        "-1",
        "2.5",
        "today()",
        ".",
        "true()",
        "false()",
    ])
    .prop_map(str::to_owned);
    leaf.prop_recursive(4, 24, 3, |inner| {
        let operators = vec!["=", "!=", "<", "<=", ">", ">=", " and ", " or ", " + ", " - ", " div ", " mod "];
        let calls = vec!["not", "boolean", "string-length", "count-selected", "int", "date", "once", "concat"];
        let pairs = vec!["selected", "regex", "contains", "starts-with", "coalesce"];
        prop_oneof![
            (inner.clone(), prop::sample::select(operators), inner.clone()).prop_map(|(a, o, b)| format!("{a}{o}{b}")),
            (prop::sample::select(calls), inner.clone()).prop_map(|(f, a)| format!("{f}({a})")),
            (prop::sample::select(pairs), inner.clone(), inner.clone()).prop_map(|(f, a, b)| format!("{f}({a}, {b})")),
            (inner.clone(), inner.clone(), inner.clone()).prop_map(|(a, b, c)| format!("if({a}, {b}, {c})")),
            inner.prop_map(|a| format!("({a})")),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_expression_becomes_a_condition_or_a_line_of_the_report(expression in expression()) {
        // The import itself proves that the condition compiles: the pack is loaded.
        let (condition, lost) = relevant(&expression);
        let always = lost.is_empty() && condition.is_none();
        prop_assert!(!always || constant(&expression), "{expression} says something, so it is kept or told");
    }

    #[test]
    fn any_text_as_an_expression_is_answered(expression in "[^|\\n\\r]{0,60}") {
        let (_, lost) = relevant(expression.trim());
        prop_assert!(lost.len() < 20, "a report stays readable");
    }

    #[test]
    fn any_bytes_are_answered(start in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"{", b"["]), rest in prop::collection::vec(any::<u8>(), 0..2000)) {
        let bytes = [start, rest.as_slice()].concat();
        prop_assert!(import::xlsform(&bytes, "x").is_err() && import::mosip(&bytes, "x").is_err(), "noise is no form");
    }

    #[test]
    fn a_spoiled_workbook_is_answered(changes in prop::collection::vec((any::<usize>(), any::<u8>()), 1..40), old in any::<bool>()) {
        let whole = sample(if old { "xlsform/tutorial.xls" } else { "xlsform/group.xlsx" });
        if let Ok(imported) = import::xlsform(&spoiled(whole, &changes), "x") {
            prop_assert!(Guideline::load(&imported.files).is_ok(), "what comes out is accepted");
        }
    }

    #[test]
    fn a_spoiled_specification_is_answered(changes in prop::collection::vec((any::<usize>(), any::<u8>()), 1..6)) {
        let whole = sample("mosip/registration-client_lostProcess.json");
        if let Ok(imported) = import::mosip(&spoiled(whole, &changes), "x") {
            prop_assert!(Guideline::load(&imported.files).is_ok(), "what comes out is accepted");
        }
    }
}

/// Expressions that hold whatever is answered need no condition.
fn constant(expression: &str) -> bool {
    let asked = ["${age}", "${born}", "${town}", "${sex}", "${papers}", "${agreed}", "${size}", "${years}", "${kind}"];
    // Two sides of an or, or a comparison with an option that is not in the list, may say nothing together.
    !asked.iter().any(|name| expression.contains(name))
        || expression.contains(" or ")
        || expression.contains("!=")
        || expression.contains("not(")
        || expression.contains("if(")
}
