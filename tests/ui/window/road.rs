//! A file goes the whole road in the window, in both languages: signed, sent back, mended, approved, carried to
//! headquarters on a stick and answered.

use super::album;
use super::office::Office;
use super::officer::{self, MAIN, answer_all, change_to, portrait, start, unlock};
use super::supervisor::{Decision, choose_stick, decide, export, open_file, review, take_answers, verify_all};
use kit::window::{Page, Window, WindowError, steered_window};

#[tokio::test]
async fn a_file_goes_to_headquarters_and_back_in_english() -> Result<(), WindowError> {
    goes_to_headquarters_and_back("en").await
}

#[tokio::test]
async fn a_file_goes_to_headquarters_and_back_in_arabic() -> Result<(), WindowError> {
    goes_to_headquarters_and_back("ar").await
}

async fn goes_to_headquarters_and_back(language: &str) -> Result<(), WindowError> {
    let office = Office::open();
    let (officer, supervisor) = (office.login("officer"), office.login("supervisor"));
    let stick = tempfile::tempdir()?;
    let window = Window::open(&steered_window(), &office.station()).await?;
    let page = &window.page;
    let look = async |name: &str| album::keep(page, name, language).await;

    page.enter_at(&format!("//header//button[@lang='{language}']"), "the language").await?;
    look("unlock").await?;
    unlock(page, &officer).await?;
    start(page).await?;
    answer_all(page, &portrait(&office)).await?;
    let reference = officer::sign(page).await?;
    look("slip").await?;

    change_to(page, &supervisor).await?;
    look("supervisor").await?;
    open_file(page, &reference).await?;
    review(page).await?;
    look("review").await?;
    decide(page, Decision::Return, "Ask for her grandfather's name again.").await?;
    look("returned").await?;

    change_to(page, &officer).await?;
    open_file(page, &reference).await?;
    page.shows("Ask for her grandfather's name again.").await?;
    look("sent-back").await?;
    mend(page).await?;
    assert_eq!(officer::sign(page).await?, reference, "a mended file keeps its reference");

    verify_all(page, &office).await?;
    look("verified").await?;
    change_to(page, &supervisor).await?;
    open_file(page, &reference).await?;
    review(page).await?;
    decide(page, Decision::Approve, "").await?;
    look("approved").await?;
    choose_stick(page, stick.path()).await?;
    look("transfer").await?;
    export(page).await?;
    look("exported").await?;
    office.carry(stick.path());
    take_answers(page).await?;
    look("answered").await?;
    open_file(page, &reference).await?;
    look("registered").await?;
    window.close().await?;

    let files = office.files(&supervisor);
    let file = files.iter().find(|file| file["line"]["reference"] == reference).expect("the slip names a file");
    assert_eq!(file["line"]["state"], "registered", "headquarters' answer has come back");
    Ok(())
}

/// Takes up the file that is shown, corrects the grandfather's name and goes on to the end.
async fn mend(page: &Page) -> Result<(), WindowError> {
    page.enter_at(&format!("//section[contains(@class, 'next')]{MAIN}"), "the way into the form").await?;
    page.by_id("q-who_age").await?;
    officer::next(page, "notice_read").await?;
    officer::next(page, "name_own").await?;
    page.type_answer("name_grandfather", "Garang Akol").await?;
    let rest =
        ["sex", "grounds", "ancestor_relation", "residence", "birth_certificate", "witnesses", "portrait", "fee_state"];
    for field in rest {
        officer::next(page, field).await?;
    }
    Ok(())
}
