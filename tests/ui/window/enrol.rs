//! One person is enrolled in the window, question by question, and the registry holds exactly that.

use super::office::Office;
use super::officer::{answer_all, portrait, put_off, sign, start, start_next_member, unlock};
use kit::window::{Window, WindowError, steered_window};
use serde_json::{Value, json};

#[tokio::test]
async fn an_officer_enrols_one_person_with_the_keyboard() -> Result<(), WindowError> {
    let office = Office::open();
    let officer = office.login("officer");
    let portrait = portrait(&office);
    let window = Window::open(&steered_window(), &office.station()).await?;

    unlock(&window.page, &officer).await?;
    start(&window.page).await?;
    put_off(&window.page).await?;
    answer_all(&window.page, &portrait).await?;
    let reference = sign(&window.page).await?;
    start_next_member(&window.page).await?;
    window.close().await?;

    let files = office.files(&officer);
    let file = files.iter().find(|file| file["line"]["reference"] == reference).expect("the slip names a file");
    assert_eq!(file["line"]["state"], "submitted", "a signed file waits for another login");
    assert_eq!(file["line"]["officer"], officer.name, "the file says who enrolled");
    holds(file, "name_own", &json!("Nyandeng"));
    holds(file, "name_father", &json!("Deng"));
    holds(file, "sex", &json!("female"));
    assert_eq!(answer(file, "birth_date")["year"], 1990, "the year as it was typed");
    assert_eq!(answer(file, "birth_date")["precision"], "year", "a year and no invented day");
    assert_eq!(answer(file, "birth_place")["spoken"], "Kodok, by the river", "the words as spoken are kept");
    assert!(answer(file, "birth_place")["pcode"].is_string(), "the place of the gazetteer stands beside them");
    assert_eq!(answer(file, "witnesses")[0]["name"], "Achol Garang", "the witness was taken in");
    assert_eq!(answer(file, "portrait")["media_type"], "image/jpeg", "the portrait is in the registry");
    let relative = files.iter().find(|file| file["line"]["state"] == "draft").expect("the household goes on");
    assert_eq!(answer(relative, "residence")["spoken"], "Malakal town", "where the household lives is lent");
    assert!(answer(relative, "name_own").is_null(), "an own name is not");
    assert!(!office.leaks("Nyandeng"), "no name lies readable on the disk");
    Ok(())
}

fn answer<'a>(file: &'a Value, field: &str) -> &'a Value {
    let steps = file["view"]["steps"].as_array().unwrap();
    let mut fields = steps.iter().flat_map(|step| step["fields"].as_array().unwrap());
    let found = fields.find(|one| one["id"] == field).unwrap_or_else(|| panic!("the form asks for {field}"));
    &found["answer"]["value"]
}

fn holds(file: &Value, field: &str, value: &Value) {
    assert_eq!(answer(file, field), value, "{field} is kept as it was given");
}
