//! A walk through "Who is here?" and the form, led by what the window asks and answered out of a case file.

use super::album;
use super::office::Office;
use super::officer;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use kit::applicant;
use kit::case_file::CaseFile;
use kit::window::{Page, WindowError};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// An officer's walk with one applicant.
pub struct Walk<'a> {
    pub page: &'a Page,
    pub office: &'a Office,
    pub case: &'a CaseFile,
    pub language: &'a str,
}

type Answers = BTreeMap<String, Value>;

fn owned((field, answer): (&str, &Value)) -> (String, Value) {
    (field.to_owned(), answer.clone())
}

impl Walk<'_> {
    /// From the home screen to the slip, whose reference it gives.
    pub async fn enrol(&self) -> Result<String, WindowError> {
        self.screening().await?;
        self.form(self.case.given().map(owned).collect()).await?;
        self.sign().await
    }

    /// The same from a filled paper form with the code `code`: its lines are typed, and only pictures are left.
    pub async fn enrol_from_paper(&self, code: &str, lines: &[String]) -> Result<String, WindowError> {
        self.screening().await?;
        self.page.key(Key::F2).await?;
        let typed = self.page.by_id("paper-code").await?;
        self.type_line(&typed, code).await?;
        let typed = self.page.by_id("paper-line").await?;
        for line in lines {
            self.type_line(&typed, line).await?;
            let taken = "return document.getElementById('paper-line').value === ''";
            self.page.by_script(taken, &format!("the line '{line}' to be taken")).await?;
        }
        self.keep("paper").await?;
        self.page.key(Key::F2).await?;
        self.page.gone("//*[@id='paper-line']", "the paper form").await?;
        let pictures = self.case.given().filter(|(_, answer)| answer["kind"] == "picture");
        self.form(pictures.map(owned).collect()).await?;
        self.sign().await
    }

    async fn type_line(&self, place: &Element, line: &str) -> Result<(), WindowError> {
        place.send_keys(&format!("{line}{}", char::from(Key::Enter))).await.map_err(|source| WindowError::Step {
            step: "typing a line of a paper form".to_owned(),
            source: Box::new(source),
        })
    }

    async fn sign(&self) -> Result<String, WindowError> {
        let reference = officer::sign(self.page).await?;
        self.keep("slip").await?;
        Ok(reference)
    }

    /// Answers "Who is here?", which must lead to the case's category first, and starts the file.
    async fn screening(&self) -> Result<(), WindowError> {
        let (page, category) = (self.page, self.case.category());
        page.enter_at("//header//nav/button[1]", "the way home").await?;
        page.enter_at("//main//ol/li[last()]//button", "the way to an enrolment").await?;
        page.enter_at(&format!("//main//button[@value='{}']", self.case.process()), "what is asked for").await?;
        let mut answers: Answers = serde_json::from_value(self.case.screening()).expect("a screening has answers");
        while !answers.is_empty() {
            let wanted = answers.keys().map(|field| format!("@id='q-{field}'")).collect::<Vec<_>>().join(" or ");
            page.by_path(&format!("//main//div[{wanted}]"), "a question of the screening").await?;
            self.give_all(&mut answers).await?;
        }
        page.by_path(&format!("//aside//ol/li[1]/button[@value='{category}']"), "the category, offered first").await?;
        self.keep("screening").await?;
        page.key(Key::F8).await?;
        page.by_path("//nav//button[@aria-current='step']", "the form").await.map(drop)
    }

    /// Gives these answers where the form asks for them and goes to its read-back.
    async fn form(&self, mut answers: Answers) -> Result<(), WindowError> {
        loop {
            self.give_all(&mut answers).await?;
            let step = self.step().await?;
            if album::keeps_all() {
                self.keep(&format!("step-{step:02}")).await?;
            }
            self.fits().await?;
            if self.next(step).await? {
                break;
            }
        }
        assert!(answers.is_empty(), "{}: the window asks for all of it: {:?}", self.case.category(), answers.keys());
        self.keep("read-back").await
    }

    /// Gives the answers to what is asked on this page, in the order in which it is asked.
    async fn give_all(&self, answers: &mut Answers) -> Result<(), WindowError> {
        while let Some((field, answer)) = self.asked().await?.iter().find_map(|field| answers.remove_entry(field)) {
            self.page.give(&field, &answer, &self.picture(&field)).await?;
        }
        Ok(())
    }

    /// The questions on the page, once everything given so far is on disk.
    async fn asked(&self) -> Result<Vec<String>, WindowError> {
        let script = "const look = () => {
            const main = document.querySelector('main');
            if (!main || main.ariaBusy === 'true') return setTimeout(look, 5);
            done([...main.querySelectorAll('.question')].map((one) => one.id.slice(2)));
        }; look();";
        let asked = self.page.run_until_done(script).await?;
        Ok(serde_json::from_value(asked).unwrap_or_default())
    }

    /// The number of the step that is shown.
    async fn step(&self) -> Result<i64, WindowError> {
        let script =
            "return [...document.querySelectorAll('nav ol button')].findIndex((one) => one.ariaCurrent === 'step')";
        Ok(self.page.run(script).await?.as_i64().unwrap_or(-1))
    }

    /// Goes on from the step `from`, where the keyboard must stand in a question; whether that was the last step.
    async fn next(&self, from: i64) -> Result<bool, WindowError> {
        self.page.key(Key::F8).await?;
        let script = format!(
            "const look = () => {{
                if (document.getElementById('agreed')) return done('read-back');
                if (document.getElementById('missing-title')) return done('missing');
                const steps = [...document.querySelectorAll('nav ol button')];
                // Between the form and its read-back there is no step for a moment.
                if ([-1, {from}].includes(steps.findIndex((one) => one.ariaCurrent === 'step'))) return setTimeout(look, 5);
                done(document.activeElement.closest('.question') ? 'step' : 'lost');
            }}; look();"
        );
        let reached = self.page.run_until_done(&script).await?;
        let shown = self.page.text().await?;
        assert_ne!(reached, "missing", "{}: a whole case leaves nothing open:\n{shown}", self.case.category());
        assert_ne!(
            reached,
            "lost",
            "{}: the keyboard starts in the step's first question:\n{shown}",
            self.case.category()
        );
        Ok(reached == "read-back")
    }

    /// Nothing is cut off at the side, and nothing is shown in another language for want of words.
    async fn fits(&self) -> Result<(), WindowError> {
        let script = "return [...document.querySelectorAll('main, aside, nav, header, footer, .question')]
            .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.id || one.tagName)";
        let cut = self.page.run(script).await?;
        assert_eq!(cut, serde_json::json!([]), "{}: everything has room on this screen", self.case.category());
        assert!(!self.page.text().await?.contains("«EN»"), "{}: both languages are whole", self.case.category());
        Ok(())
    }

    /// A picture file of its own for every field of every case: no two people show the same face or paper.
    fn picture(&self, field: &str) -> PathBuf {
        let file = self.office.folder().join(format!("{}-{field}.jpg", self.case.category()));
        let seed = field
            .bytes()
            .chain(self.case.category().bytes())
            .map(u64::from)
            .fold(7, |sum, one| sum * 31 % 65_521 + one);
        let picture = if field == "portrait" { applicant::portrait(seed) } else { applicant::scan(seed) };
        std::fs::write(&file, picture).expect("the office's folder has room");
        file
    }

    async fn keep(&self, screen: &str) -> Result<(), WindowError> {
        album::keep(self.page, &format!("{}-{screen}", self.case.category()), self.language).await
    }
}
