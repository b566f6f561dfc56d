//! The authors' commands from outside: exit codes and files.
#![cfg(test)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn boma(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_boma")).args(words).output().unwrap()
}

fn code(words: &[&str]) -> i32 {
    boma(words).status.code().unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn from_a_new_pack_to_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let (pack, next) = (folder.path().join("pilot"), folder.path().join("pilot-2"));
    assert_eq!(code(&["guideline", "new", text(&pack)]), 0, "a new pack is begun");
    assert_eq!(code(&["guideline", "new", text(&pack)]), 2, "nobody's pack is written over");
    assert_eq!(code(&["guideline", "check", "--strict", text(&pack)]), 0, "it has nothing to mend");
    assert_eq!(code(&["guideline", "new", text(&next), "--from", text(&pack)]), 0, "a copy is begun");
    let told = String::from_utf8(boma(&["guideline", "diff", text(&pack), text(&next)]).stdout).unwrap();
    assert!(told.contains("From pilot 0.1.0 to pilot 0.2.0"), "only the version differs: {told}");
    let (html, file) = (folder.path().join("pilot.html"), folder.path().join("pilot.json"));
    assert_eq!(code(&["guideline", "render", text(&pack), "-o", text(&html), "--language", "ar"]), 0, "it is printed");
    assert!(fs::read_to_string(&html).unwrap().contains("dir=\"rtl\""), "in Arabic");
    assert_eq!(code(&["guideline", "pack", text(&pack), "-o", text(&file)]), 0, "it is packed");
    let again = fs::read(&file).unwrap();
    assert_eq!(code(&["guideline", "pack", text(&pack), "-o", text(&file)]), 0, "and once more");
    assert_eq!(fs::read(&file).unwrap(), again, "the same pack is the same bytes");
}

#[test]
fn a_roles_file_is_checked_where_there_is_no_headquarters() {
    let shipped = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/roles/default.json");
    assert_eq!(code(&["guideline", "check", shipped]), 0, "the roles that hold without a file are whole");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("roles.json");
    let broken = fs::read_to_string(shipped).unwrap().replace("\"approve\"", "\"aprove\"");
    fs::write(&file, broken).unwrap();
    let checked = boma(&["guideline", "check", text(&file)]);
    assert_eq!(checked.status.code(), Some(1), "a roles file with a defect fails");
    let said = String::from_utf8(checked.stdout).unwrap();
    assert!(said.contains("roles.json: error: roles.") && said.contains("aprove"), "file, place, sentence: {said}");
}

#[test]
fn a_fault_is_named_and_fails() {
    let folder = tempfile::tempdir().unwrap();
    let pack = folder.path().join("pilot");
    boma(&["guideline", "new", text(&pack)]);
    let form = pack.join("form.json");
    let broken = fs::read_to_string(&form).unwrap().replace("birth_date.age_most < 18", "brith_date.age_most < 18");
    fs::write(&form, broken).unwrap();
    let checked = boma(&["guideline", "check", text(&pack)]);
    assert_eq!(checked.status.code(), Some(1), "a pack with an error fails");
    let said = String::from_utf8(checked.stdout).unwrap();
    assert!(
        said.contains("form.json:") && said.contains("there is no field 'brith_date'"),
        "file, line, sentence: {said}"
    );
    let output = folder.path().join("x.json");
    assert_eq!(code(&["guideline", "pack", text(&pack), "-o", text(&output)]), 1, "it can't be packed");
    assert!(!output.exists(), "nothing is written");
    let empty = folder.path().join("empty");
    fs::create_dir(&empty).unwrap();
    assert_eq!(code(&["guideline", "check", text(&empty)]), 2, "a folder without a pack is wrong use");
}
