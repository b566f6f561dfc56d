//! What is asked about an earlier file or a registered person, in the window: each packet will name it.

use super::office::Office;
use super::officer::{next, portrait, sign, unlock};
use kit::window::{Page, Window, WindowError, steered_window};

#[tokio::test]
async fn a_file_is_taken_back_and_a_lost_document_asked_for_again() -> Result<(), WindowError> {
    let office = Office::open();
    let officer = office.login("officer");
    let picture = portrait(&office);
    let window = Window::open(&steered_window(), &office.station()).await?;
    let page = &window.page;

    unlock(page, &officer).await?;
    start(page, "withdrawal").await?;
    page.type_answer("earlier_reference", "JUB1-000001-G").await?;
    page.choose("withdraw_reason", "own-wish").await?;
    notice(page).await?;
    let withdrawn = sign(page).await?;

    page.enter_at("//header//nav/button[1]", "the way home").await?;
    start(page, "reissue").await?;
    page.type_answer("earlier_reference", "JUB1-000001-G").await?;
    page.choose("loss_how", "lost").await?;
    notice(page).await?;
    next(page, "portrait").await?;
    page.give_picture("portrait", &picture).await?;
    next(page, "fee_state").await?;
    page.choose("fee_state", "later").await?;
    let reissued = sign(page).await?;
    window.close().await?;

    for (reference, process) in [(withdrawn, "withdrawal"), (reissued, "reissue")] {
        let files = office.files(&officer);
        let file = files.iter().find(|file| file["line"]["reference"] == reference).expect("the slip names a file");
        assert_eq!(file["line"]["process"], process, "the file says what is asked for");
        assert_eq!(file["line"]["state"], "submitted", "and waits for another login");
        assert!(file["view"]["grounds"].as_array().unwrap().is_empty(), "no legal ground is asked for again");
    }
    Ok(())
}

async fn start(page: &Page, process: &str) -> Result<(), WindowError> {
    page.enter_at("//main//ol/li[last()]//button", "the way to a file").await?;
    page.enter_at(&format!("//main//button[@value='{process}']"), "what is asked for").await?;
    page.enter_at("//main//li//button[contains(., 'C01')]", "the category").await?;
    page.by_id("q-earlier_reference").await.map(|_| ())
}

async fn notice(page: &Page) -> Result<(), WindowError> {
    next(page, "notice_language").await?;
    page.choose("notice_language", "juba-arabic").await?;
    page.choose("notice_reader", "officer").await?;
    page.choose("notice_read", "yes").await
}
