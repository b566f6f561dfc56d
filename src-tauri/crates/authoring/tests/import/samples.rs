//! The published forms of others.

use crate::kit::{field, loads, report};
use boma_authoring::import::{self, ImportError, Imported};
use std::fs;
use std::path::{Path, PathBuf};

fn data(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(path)
}

fn xlsform(name: &str) -> Result<Imported, ImportError> {
    import::xlsform(&fs::read(data("xlsform").join(name)).unwrap(), name.split('.').next().unwrap())
}

#[test]
fn every_published_form_becomes_a_pack_or_says_why_not() {
    let mut seen = 0;
    for entry in fs::read_dir(data("xlsform")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !name.contains(".xls") {
            continue;
        }
        seen += 1;
        match xlsform(&name) {
            Ok(imported) => assert!(
                !loads(&imported).categories(boma_record::Process::New, "en").is_empty(),
                "{name}: somebody can be asked"
            ),
            Err(error) => assert_eq!(name, "bad_calc.xlsx", "{name} has questions, so it becomes a pack: {error}"),
        }
    }
    assert_eq!(seen, 8, "all forms of the folder were tried");
}

#[test]
fn a_form_without_questions_names_what_it_has_instead() {
    let error = xlsform("bad_calc.xlsx").unwrap_err().to_string();
    assert!(error.contains("survey row 2: calculation 'badcalc'"), "the only row is named: {error}");
}

#[test]
fn a_filter_becomes_a_condition_of_each_option() {
    let imported = xlsform("choice_filter_test.xlsx").unwrap();
    let county = field(&imported, "county");
    assert_eq!(
        county["options"][0]["visible"], "state == 'washington' || state == 'texas'",
        "King lies in both states"
    );
    assert_eq!(county["options"][1]["visible"], "state == 'washington'", "Pierce lies in one");
}

#[test]
fn a_calculation_is_put_where_a_condition_names_it() {
    let imported = xlsform("cascading_select_test_equivalent.xls").unwrap();
    let lga = field(&imported, "mylga_lga_in_state_3");
    let meant = "mylga_zone != 'zone-1' && mylga_zone == 'zone-2' && mylga_state_in_zone_2 == 'state-3'";
    assert_eq!(lga["visible"], meant, "the state is worked out from the zone, as the calculation says");
}

#[test]
fn old_spellings_are_understood() {
    let imported = xlsform("tutorial.xls").unwrap();
    assert_eq!(field(&imported, "sex")["kind"], "choice", "'select one from sexes' is a choice");
    assert_eq!(field(&imported, "age_in_months")["constraints"][0]["holds"], "age_in_months <= 72", "bind:constraint");
    assert!(report(&imported).contains("survey row 2: repeat 'member'"), "the repeat is named");
    let imported = xlsform("specify_other.xlsx").unwrap();
    assert_eq!(field(&imported, "sex_other")["visible"], "sex == 'other'", "another answer can be written");
    let imported = xlsform("group.xlsx").unwrap();
    assert_eq!(field(&imported, "phone_number")["kind"], "text", "a phone number is no number: it may begin with 0");
}

#[test]
fn every_published_specification_becomes_a_pack() {
    for process in ["newProcess", "lostProcess"] {
        let path = data("mosip").join(format!("registration-client_{process}.json"));
        let imported = import::mosip(&fs::read(path).unwrap(), process).unwrap();
        let guideline = loads(&imported);
        assert!(!guideline.banner("ar").is_empty(), "{process} waits for legal review, and says so in Arabic too");
        let name = field(&imported, "introducer_name");
        let infant = "answered.date_of_birth && date_of_birth.age_least <= 5";
        assert_eq!(name["visible"], infant, "{process}: the age group is worked out from the date of birth");
        assert_eq!(
            field(&imported, "full_name")["constraints"][0]["holds"],
            "full_name.matches('^.{3,50}$')",
            "a length needs no look-ahead"
        );
        assert_eq!(
            field(&imported, "date_of_birth")["kind"],
            "date",
            "{process}: an age counts as a date known in part"
        );
        assert!(
            report(&imported).contains("field introducerRID: visible"),
            "{process}: what names a later field is told"
        );
        assert!(report(&imported).contains("field consentText"), "{process}: the consent's words are on the server");
    }
}
