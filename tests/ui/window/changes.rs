//! What changes about a registered person, in the window: a packet carries what was ticked and no more.

use super::album;
use super::office::Office;
use super::officer::{change_to, next, sign, unlock};
use super::supervisor::{approve_all, choose_stick, export, open_file, take_answers};
use super::walk::Walk;
use boma_packet::Submission;
use kit::case_file::CaseFile;
use kit::stick::Stick;
use kit::window::{Page, Window, WindowError, steered_window};
use serde_json::json;

#[tokio::test]
async fn an_update_and_a_correction_carry_only_what_was_ticked() -> Result<(), WindowError> {
    let office = Office::open();
    let (officer, supervisor) = (office.login("officer"), office.login("supervisor"));
    let window = Window::open(&steered_window(), &office.station()).await?;
    let page = &window.page;

    unlock(page, &officer).await?;
    let case = CaseFile::read("C01");
    let registered = Walk { page, office: &office, case: &case, language: "en" }.enrol().await?;
    carry(page, &office, &[&registered], &Stick::empty()).await?;
    open_file(page, &registered).await?;
    let number = page.by_path("//*[contains(@class, 'number')]//bdi", "the person's number").await?;
    let number = number.text().await.unwrap_or_default();

    change_to(page, &officer).await?;
    let updated = update(page, &number).await?;
    let corrected = correct(page, &number).await?;
    let stick = Stick::empty();
    carry(page, &office, &[&updated, &corrected], &stick).await?;
    open_file(page, &corrected).await?;
    album::keep(page, "correction-answered", "en").await?;
    window.close().await?;

    let submissions = office.submissions(&stick);
    let of = |process: &str| submissions.iter().find(|one| one.process.as_str() == process).expect("a packet each");
    carries(of("update"), &["person_number", "changes", "residence", "displacement"], &["birth_date", "portrait"]);
    carries(of("correction"), &["correction_of", "birth_date", "birth_place", "sex"], &["residence", "portrait"]);
    let files = office.files(&supervisor);
    let state = |reference: &str| {
        let file = files.iter().find(|file| file["line"]["reference"] == reference).expect("the slip names a file");
        file["line"]["state"].clone()
    };
    assert_eq!(state(&registered), "registered", "the registered person stays as registered");
    assert_eq!([state(&updated), state(&corrected)], ["in-question", "in-question"], "and people decide what is asked");
    Ok(())
}

/// Where the person lives; a name is typed too, and then its group is ticked off again.
async fn update(page: &Page, number: &str) -> Result<String, WindowError> {
    start(page, "update", number).await?;
    tick(page, &["names"]).await?;
    notice(page).await?;
    next(page, "name_own").await?;
    page.type_answer("name_own", "Somebody Else").await?;
    page.enter_at("(//nav//ol//button)[1]", "the first step").await?;
    page.by_id("q-changes").await?;
    tick(page, &["names", "residence"]).await?;
    album::keep(page, "update-ticked", "en").await?;
    next(page, "notice_language").await?;
    next(page, "residence").await?;
    page.give(
        "residence",
        &json!({ "kind": "place", "value": { "country": "SSD", "spoken": "by the river" } }),
        "".as_ref(),
    )
    .await?;
    page.choose("displacement", "none").await?;
    album::keep(page, "update-residence", "en").await?;
    sign(page).await
}

/// The year of birth, as headquarters asked.
async fn correct(page: &Page, number: &str) -> Result<String, WindowError> {
    start(page, "correction", number).await?;
    tick(page, &["birth"]).await?;
    page.type_answer("correction_of", "The year of birth was misheard: 1978, not 1987.").await?;
    album::keep(page, "correction-asked", "en").await?;
    notice(page).await?;
    next(page, "sex").await?;
    page.choose("sex", "female").await?;
    page.year("birth_date", "1978", "statement").await?;
    page.place("birth_place", "near Bor", "Bor South").await?;
    sign(page).await
}

async fn start(page: &Page, process: &str, number: &str) -> Result<(), WindowError> {
    page.enter_at("//header//nav/button[1]", "the way home").await?;
    page.enter_at("//main//ol/li[last()]//button", "the way to a file").await?;
    page.enter_at(&format!("//main//button[@value='{process}']"), "what is asked for").await?;
    page.enter_at("//main//li/button[@value='C01']", "the category").await?;
    page.type_answer("person_number", number).await
}

/// Ticks these groups, or ticks them off again, and waits until the answer is on disk.
async fn tick(page: &Page, groups: &[&str]) -> Result<(), WindowError> {
    page.give("changes", &json!({ "kind": "choices", "value": groups }), "".as_ref()).await?;
    page.by_script("return document.querySelector('main').ariaBusy === 'false'", "the answer on disk").await
}

async fn notice(page: &Page) -> Result<(), WindowError> {
    next(page, "notice_language").await?;
    page.choose("notice_language", "juba-arabic").await?;
    page.choose("notice_reader", "officer").await?;
    page.choose("notice_read", "yes").await
}

/// The whole way of one stick for these files, and headquarters' answer back.
async fn carry(page: &Page, office: &Office, references: &[&str], stick: &Stick) -> Result<(), WindowError> {
    approve_all(page, office, references).await?;
    choose_stick(page, stick.top()).await?;
    export(page).await?;
    office.carry(stick.top());
    take_answers(page).await
}

fn carries(submission: &Submission, ticked: &[&str], others: &[&str]) {
    let fields: Vec<&str> = submission.answers.keys().map(|field| field.as_str()).collect();
    for field in ticked {
        assert!(fields.contains(field), "{field} is ticked and travels: {fields:?}");
    }
    for field in others.iter().chain(&["name_own", "witnesses"]) {
        assert!(!fields.contains(field), "{field} is not ticked and stays: {fields:?}");
    }
    assert!(submission.grounds.is_empty(), "no legal ground is decided again");
}
