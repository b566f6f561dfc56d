//! Broken files say what they are and what is wrong.

use crate::kit::{CHOICES, archive, refused, workbook};
use boma_authoring::import::{self, ImportError};
use std::fs;
use std::path::Path;

const SURVEY: &str = "type|name|label\ntext|a|A";

#[test]
fn another_kind_of_file_is_called_by_its_name() {
    let files: [(&[u8], &str); 8] = [
        (b"", "an empty file"),
        (b"%PDF-1.7 x", "a PDF document"),
        (b"type,name,label\ntext,a,A\n", "plain text"),
        (b"<html><body>Sign in</body></html>", "a web page"),
        (b"{\"survey\": []}", "JSON"),
        (&[0x89, b'P', b'N', b'G', 1, 2, 3], "a picture"),
        (&[0, 1, 2, 3], "a file of an unknown kind"),
        (&archive(&[("word/document.xml".into(), "<w/>".into())]), "a Word document"),
    ];
    for (bytes, kind) in files {
        let error = import::xlsform(bytes, "x").unwrap_err();
        assert!(error.to_string().contains(kind), "{kind} is recognised: {error}");
        assert_eq!(error.code(), "form-wrong-kind", "{kind} is another kind of file, no damaged form");
    }
}

#[test]
fn a_cut_file_is_called_damaged_wherever_it_is_cut() {
    let sample =
        |name: &str| fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/xlsform").join(name)).unwrap();
    for whole in [sample("group.xlsx"), sample("tutorial.xls"), workbook(&[("survey", SURVEY)])] {
        for tenth in 1..10 {
            let part = &whole[..whole.len() * tenth / 10];
            match import::xlsform(part, "x") {
                Err(ImportError::Damaged(_) | ImportError::WrongKind { .. }) => {}
                // The end of an .xls may hold nothing that matters.
                Ok(_) if whole.starts_with(&[0xD0]) => {}
                other => panic!("cut at {tenth} tenths it is damaged, not {other:?}"),
            }
        }
    }
}

#[test]
fn a_workbook_without_a_form_says_what_it_has() {
    let cases = [
        (
            refused(&[("Sheet1", SURVEY), ("Sheet2", "a|b")]),
            "there is no sheet 'survey'; the workbook has 'Sheet1', 'Sheet2'",
        ),
        (refused(&[("survey", "name|label\na|A")]), "the sheet 'survey' has no column 'type'"),
        (refused(&[("survey", "")]), "the sheet 'survey' has no column 'type'"),
        (refused(&[("survey", "type|name|label")]), "no question"),
        (
            refused(&[("survey", SURVEY), ("choices", "name|label\na|A")]),
            "the sheet 'choices' has no column 'list_name'",
        ),
    ];
    for (error, said) in cases {
        assert!(error.to_string().contains(said), "'{said}' is said by: {error}");
        assert!(error.fix().ends_with('.'), "and what to do: {}", error.fix());
    }
}

#[test]
fn faults_of_a_form_are_named_all_at_once_with_their_rows() {
    let survey = "type|name|label|calculation
                  select_one colours|a|A|
                  begin group|g|G|
                  begin repeat|r|R|
                  end group|||
                  text|b|B|
                  calculate|c||${d} + 1
                  calculate|d||${c} + 1
                  end repeat|||
                  end group|||";
    let error = refused(&[("survey", survey), CHOICES]).to_string();
    let said = [
        "survey row 2: there is no list 'colours' in the sheet choices; there is 'papers', 'sex', 'yes_no'",
        "survey row 5: a group ends here, but a repeat was begun last",
        "survey row 7: the calculation 'c' needs its own result: it goes in a circle",
        "survey row 9: a repeat ends here, but a group was begun last",
        "survey row 10: a group ends here that was never begun",
    ];
    for line in said {
        assert!(error.contains(line), "'{line}' is said by: {error}");
    }
    let error = refused(&[("survey", "type|name|label\nbegin group|g|G\ntext|a|A")]).to_string();
    assert!(
        error.contains("survey row 2: the group 'g' begins here and has no end"),
        "an open group is named: {error}"
    );
}

#[test]
fn a_bomb_is_not_unpacked() {
    let bomb = "a".repeat(80 * 1024 * 1024);
    let bytes = archive(&[("xl/workbook.xml".into(), "<w/>".into()), ("xl/sharedStrings.xml".into(), bomb)]);
    assert!(bytes.len() < 1024 * 1024, "it is small while packed");
    let error = import::xlsform(&bytes, "x").unwrap_err();
    assert!(matches!(error, ImportError::TooLarge { .. }), "it is refused for its size: {error}");
}

#[test]
fn a_sheet_that_says_it_is_huge_is_refused() {
    let cell = |place: &str| {
        let sheet = format!(
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="{place}" t="inlineStr"><is><t>type</t></is></c></row></sheetData></worksheet>"#
        );
        let whole = workbook(&[("survey", SURVEY)]);
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(whole)).unwrap();
        let mut parts = Vec::new();
        for index in 0..zip.len() {
            let mut part = zip.by_index(index).unwrap();
            let name = part.name().unwrap().into_owned();
            let mut text = String::new();
            std::io::Read::read_to_string(&mut part, &mut text).unwrap();
            parts.push((name.clone(), if name.contains("sheet1") { sheet.clone() } else { text }));
        }
        import::xlsform(&archive(&parts), "x").unwrap_err()
    };
    for place in ["XFD1", "A1048576"] {
        assert!(
            matches!(cell(place), ImportError::TooLarge { .. }),
            "a cell at {place} is in no form: {}",
            cell(place)
        );
    }
    assert!(!matches!(cell("A1"), ImportError::TooLarge { .. }), "what a sheet only says of itself is not believed");
}

#[test]
fn a_specification_that_is_none_says_so() {
    let files: [(&[u8], &str); 5] = [
        (b"", "an empty file"),
        (b"PK\x03\x04", "a zip archive or a workbook"),
        (b"{\"id\": 1", "damaged"),
        (b"{\"settings\": []}", "JSON without any field"),
        (&[b'['; 5000], "damaged"),
    ];
    for (bytes, said) in files {
        let error = import::mosip(bytes, "x").unwrap_err().to_string();
        assert!(error.contains(said), "'{said}' is said by: {error}");
    }
}
