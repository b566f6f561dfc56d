//! What a supervisor does in the window, in either language.

use super::office::Office;
use super::officer::{MAIN, change_to};
use fantoccini::Locator;
use kit::window::{Page, WindowError};
use std::path::Path;

const DECISIONS: &str = "//main/section/div[contains(@class, 'row')]/button";

const WAITING: &str = "//main//table//td//button";

/// A decision on a file that waits for review.
#[derive(Debug, Clone, Copy)]
pub enum Decision {
    /// Back to the officer, with the first reason of the guideline.
    Return,
    /// Sealed for headquarters.
    Approve,
}

/// Finds the file `reference` in the list by searching, and opens it.
pub async fn open_file(page: &Page, reference: &str) -> Result<(), WindowError> {
    page.enter_at("//header//nav/button[2]", "the way to the files").await?;
    let search = page.by_path("//input[@type='search']", "the search").await?;
    page.fill_in(&search, reference).await?;
    page.enter_at(&format!("//tr[contains(., '{reference}')]//td//button"), "the file").await?;
    page.by_id("history").await.map(|_| ())
}

/// Reads the opened file through.
pub async fn review(page: &Page) -> Result<(), WindowError> {
    page.enter_at(&format!("//section[contains(@class, 'next')]{MAIN}"), "the way to the review").await?;
    page.by_path(DECISIONS, "the decisions").await.map(|_| ())
}

/// Decides on the file that is being reviewed; a return says `note`.
pub async fn decide(page: &Page, decision: Decision, note: &str) -> Result<(), WindowError> {
    match decision {
        Decision::Return => {
            page.enter_at(&format!("({DECISIONS})[1]"), "'return'").await?;
            page.choose_first("reason").await?;
            page.type_into("note", note).await?;
            page.enter_at("//form//button[@type='submit']", "the end of a return").await?;
        }
        Decision::Approve => {
            page.enter_at(&format!("({DECISIONS})[last()]"), "'approve'").await?;
            page.enter_at(&format!("//*[contains(@class, 'confirm')]{MAIN}"), "the question whether to approve")
                .await?;
        }
    }
    page.by_path("//section[contains(@class, 'result')]", "the decision's result").await.map(|_| ())
}

/// Goes to the transfer of files and chooses the stick at `stick`.
pub async fn choose_stick(page: &Page, stick: &Path) -> Result<(), WindowError> {
    page.enter_at("//header//nav/button[3]", "the way to the transfer").await?;
    page.type_into("folder", &stick.to_string_lossy()).await
}

/// Writes all packets that wait on the chosen stick.
pub async fn export(page: &Page) -> Result<(), WindowError> {
    page.enter_at("(//*[contains(@class, 'deed')])[1]//button", "'export'").await?;
    page.by_id("result").await.map(|_| ())
}

/// Takes headquarters' answers in from the chosen stick.
pub async fn take_answers(page: &Page) -> Result<(), WindowError> {
    close_result(page).await?;
    page.enter_at("(//*[contains(@class, 'deed')])[2]//button", "'take answers in'").await?;
    page.by_id("result").await.map(|_| ())
}

async fn close_result(page: &Page) -> Result<(), WindowError> {
    page.enter_at("//section[@aria-labelledby='result']//button[last()]", "the result's end").await?;
    page.gone("//*[@id='result']", "the result").await
}

/// Approves the files with these references as the office does it: where a colleague compares them first, one does.
/// The supervisor is at the screen afterwards.
pub async fn approve_all(page: &Page, office: &Office, references: &[&str]) -> Result<(), WindowError> {
    verify_all(page, office).await?;
    change_to(page, &office.login("supervisor")).await?;
    for reference in references {
        open_file(page, reference).await?;
        review(page).await?;
        decide(page, Decision::Approve, "").await?;
    }
    Ok(())
}

/// The colleague who did not enrol compares all that waits for it, and signs; a restricted file is not shown to them.
pub async fn verify_all(page: &Page, office: &Office) -> Result<(), WindowError> {
    change_to(page, &office.colleague("officer")).await?;
    let waits = "//main//ol//button[@value='verify']";
    if page.run("return document.querySelector('main ol button[value=verify]') === null").await? == true {
        return Ok(());
    }
    page.enter_at(waits, "what waits to be verified").await?;
    page.by_path(WAITING, "the first file to verify").await?;
    while page.client().find(Locator::XPath(WAITING)).await.is_ok() {
        page.enter_at(&format!("({WAITING})[1]"), "a file to verify").await?;
        review(page).await?;
        page.enter_at(&format!("({DECISIONS})[last()]"), "'verify'").await?;
        page.enter_at(&format!("//*[contains(@class, 'confirm')]{MAIN}"), "the question whether it was compared")
            .await?;
        page.enter_at(&format!("//section[contains(@class, 'result')]{MAIN}"), "the next file").await?;
        page.by_path("//main//p[@role='status']", "the list of what still waits").await?;
    }
    Ok(())
}
