//! Forms from elsewhere through the program itself: what it writes and how it ends.
#![cfg(test)]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn boma(arguments: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_boma"))
        .arg("guideline")
        .args(arguments)
        .arg("--json")
        .output()
        .expect("boma starts")
}

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../authoring/tests/data").join(name)
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("--json prints JSON")
}

#[test]
fn a_form_becomes_a_folder_that_passes_the_check() {
    let temporary = tempfile::tempdir().unwrap();
    let forms =
        [("import-xlsform", "xlsform/tutorial.xls"), ("import-mosip", "mosip/registration-client_newProcess.json")];
    for (command, form) in forms {
        let folder = temporary.path().join(command);
        let done = boma(&[Path::new(command), &sample(form), Path::new("-o"), &folder]);
        assert_eq!(done.status.code(), Some(0), "{form} was written: {}", String::from_utf8_lossy(&done.stderr));
        let told = json(&done);
        assert_eq!(told["written"].as_array().unwrap().len(), 7, "a pack has seven files");
        assert!(!told["not_carried"].as_array().unwrap().is_empty(), "{form} has things no pack has");
        let checked = boma(&[Path::new("check"), &folder]);
        assert_eq!(checked.status.code(), Some(0), "{form} passes the check: {}", json(&checked));
        let again = boma(&[Path::new(command), &sample(form), Path::new("-o"), &folder]);
        assert_eq!(again.status.code(), Some(2), "a folder that holds something is not written into");
        assert_eq!(json(&again)["error"]["code"], "folder-not-empty", "and it is said why");
    }
}

#[test]
fn a_broken_form_leaves_nothing_behind() {
    let temporary = tempfile::tempdir().unwrap();
    let (file, folder) = (temporary.path().join("form.xlsx"), temporary.path().join("pack"));
    fs::write(&file, b"%PDF-1.7").unwrap();
    let failed = boma(&[Path::new("import-xlsform"), &file, Path::new("-o"), &folder]);
    assert_eq!(failed.status.code(), Some(1), "it failed");
    assert_eq!(json(&failed)["error"]["code"], "form-wrong-kind", "the file is no workbook");
    assert!(!folder.exists(), "no half pack is left");
}
