//! A screen of the station: everything it does goes through the one door, as from the window.

use crate::applicant;
use crate::case_file::{CaseFile, with_pictures};
use crate::house::{OFFICER, OTHER_OFFICER, SUPERVISOR};
use boma_api::types::transfer::Drive;
use boma_api::{ApiError, Code, Host, Outside, dispatch};
use boma_record::Surroundings;
use data_encoding::BASE64;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long a transfer may take before a test gives up on it.
const PATIENCE: Duration = Duration::from_secs(60);

/// The station's screens without a window.
pub struct Screen {
    host: Host,
    /// Who unlocked it last.
    login: RefCell<String>,
}

/// A laptop without drives and with nobody to ask for a folder.
pub struct NothingOutside;

impl Outside for NothingOutside {
    fn drives(&self) -> Vec<Drive> {
        Vec::new()
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }
    fn painted(&self) {}
}

impl Screen {
    /// Opens the program on the station in `folder`.
    #[must_use]
    pub fn open(folder: &Path, lent: Surroundings) -> Self {
        Self { host: Host::new(folder.to_owned(), lent, Box::new(NothingOutside)), login: RefCell::default() }
    }

    /// Sends one command as a window would; the answer or the error that the window would show.
    pub fn ask(&self, command: &str, payload: Value) -> Result<Value, ApiError> {
        dispatch(&self.host, command, payload)
    }

    /// Sends a command that must succeed.
    #[track_caller]
    #[must_use]
    pub fn must(&self, command: &str, payload: Value) -> Value {
        self.ask(command, payload).unwrap_or_else(|error| panic!("{command} works here, but: {error:?}"))
    }

    /// Unlocks with `login`, whose password is made of it, see [`password_of`].
    pub fn unlock(&self, login: &str) -> Result<Value, ApiError> {
        login.clone_into(&mut self.login.borrow_mut());
        self.ask("session.unlock", json!({ "login": login, "password": password_of(login) }))
    }

    /// Unlocks with a password as typed.
    pub fn unlock_with(&self, login: &str, password: &str) -> Result<Value, ApiError> {
        self.ask("session.unlock", json!({ "login": login, "password": password }))
    }

    /// Locks the station.
    #[track_caller]
    pub fn lock(&self) {
        drop(self.must("session.lock", json!({})));
    }

    /// Works as `login` and locks again.
    #[track_caller]
    pub fn as_login<T>(&self, login: &str, work: impl FnOnce(&Self) -> T) -> T {
        self.unlock(login).unwrap_or_else(|error| panic!("{login} can unlock, but: {error:?}"));
        let done = work(self);
        self.lock();
        done
    }

    /// Starts a file of category C01; its id.
    pub fn start(&self) -> Result<String, ApiError> {
        self.start_as("new", "C01", &json!({}), None)
    }

    /// Starts a file for `process` and `category` after this screening, from a household member's file; its id.
    pub fn start_as(
        &self,
        process: &str,
        category: &str,
        screening: &Value,
        household_of: Option<&str>,
    ) -> Result<String, ApiError> {
        let request = json!({
            "process": process, "category": category, "screening": screening, "household_of": household_of, "language": "en",
        });
        let file = self.ask("start.file", request)?;
        Ok(text(&file["line"]["id"]))
    }

    /// Gives one answer.
    pub fn answer(&self, id: &str, field: &str, answer: &Value) -> Result<Value, ApiError> {
        self.ask("file.answer", json!({ "id": id, "field": field, "answer": answer, "language": "en" }))
    }

    /// Adds a picture file; the attachment to name in an answer.
    pub fn attach(&self, id: &str, field: &str, picture: &[u8]) -> Result<Value, ApiError> {
        let request = json!({ "id": id, "field": field, "picture": BASE64.encode(picture) });
        Ok(self.ask("file.attach", request)?["attachment"].clone())
    }

    /// Gives all answers of applicant `number` with this portrait.
    pub fn fill_in(&self, id: &str, number: u64, portrait: &[u8]) -> Result<(), ApiError> {
        for (field, answer) in applicant::answers(number) {
            self.answer(id, field, &answer)?;
        }
        let attachment = self.attach(id, "portrait", portrait)?;
        self.answer(id, "portrait", &applicant::answer("picture", attachment)).map(drop)
    }

    /// Starts the file of this applicant; its id.
    pub fn start_case(&self, case: &CaseFile) -> Result<String, ApiError> {
        self.start_as(case.process(), case.category(), &case.screening(), None)
    }

    /// Gives all answers of this applicant, with a new picture wherever one belongs.
    pub fn fill_in_case(&self, id: &str, case: &CaseFile) -> Result<(), ApiError> {
        for (field, answer) in case.given() {
            let is_face = answer["kind"] == "picture";
            let take = |number| if is_face { applicant::portrait(number) } else { applicant::scan(number) };
            let answer = with_pictures(answer, &mut |number| self.attach(id, field, &take(number)))?;
            self.answer(id, field, &answer)?;
        }
        Ok(())
    }

    /// Enrols this applicant up to the signature; the file's id.
    pub fn enrol_case(&self, case: &CaseFile) -> Result<String, ApiError> {
        let id = self.start_case(case)?;
        self.fill_in_case(&id, case)?;
        self.sign(&id).map(|_| id)
    }

    /// How many files this login finds by `search`.
    #[track_caller]
    #[must_use]
    pub fn found(&self, search: &str) -> u64 {
        let list = json!({ "search": search, "states": [], "offset": 0, "limit": 10 });
        self.must("file.list", list)["total"].as_u64().unwrap_or_default()
    }

    /// Signs a file that was read back; its reference.
    pub fn sign(&self, id: &str) -> Result<String, ApiError> {
        let file = self.ask("file.sign", json!({ "id": id, "read_back": true, "language": "en" }))?;
        Ok(text(&file["line"]["reference"]))
    }

    /// Enrols applicant `number` up to the signature; the file's id.
    pub fn enrol(&self, number: u64) -> Result<String, ApiError> {
        self.enrol_with(number, &applicant::portrait(number))
    }

    /// Enrols applicant `number` with this portrait up to the signature; the file's id.
    pub fn enrol_with(&self, number: u64, portrait: &[u8]) -> Result<String, ApiError> {
        let id = self.start()?;
        self.fill_in(&id, number, portrait)?;
        self.sign(&id).map(|_| id)
    }

    /// Approves and seals a file as the office does it: where a colleague verifies first, one does; its sequence.
    pub fn approve(&self, id: &str) -> Result<u64, ApiError> {
        match self.approve_alone(id) {
            Err(error) if error.code == Code::NotVerified => {
                self.let_colleague_verify(id)?;
                self.approve_alone(id)
            }
            other => other,
        }
    }

    /// Signs that a colleague's file was compared.
    pub fn verify(&self, id: &str) -> Result<Value, ApiError> {
        self.ask("verify.file", named(id))
    }

    /// Leaves the screen to the first colleague who can verify the file, and comes back.
    #[track_caller]
    fn let_colleague_verify(&self, id: &str) -> Result<(), ApiError> {
        let me = self.login.borrow().clone();
        self.lock();
        let colleagues = [OTHER_OFFICER, OFFICER, SUPERVISOR];
        let colleagues = colleagues.into_iter().filter(|login| *login != me);
        let mut tries = colleagues.map(|login| self.as_login(login, |screen| screen.verify(id).map(drop)));
        let other_part = |tried: &Result<(), ApiError>| matches!(tried, Err(error) if error.code == Code::SameLogin);
        let verified = tries.find(|tried| !other_part(tried));
        self.unlock(&me).unwrap_or_else(|error| panic!("{me} comes back, but: {error:?}"));
        verified.expect("somebody at the office can verify what waits for it")
    }

    /// Approves and seals a file without asking anybody to verify it; its sequence.
    pub fn approve_alone(&self, id: &str) -> Result<u64, ApiError> {
        match self.approve_allowing(id, &[]) {
            // A supervisor who looks sees the exceptions, and ticks them.
            Err(error) if error.code == Code::ExceptionNotAllowed => {
                let file = self.file(id)?;
                let lines = file["to_allow"].as_array().cloned().unwrap_or_default();
                let fields: Vec<String> = lines.iter().map(|line| text(&line["field"])).collect();
                self.approve_allowing(id, &fields.iter().map(String::as_str).collect::<Vec<_>>())
            }
            other => other,
        }
    }

    /// Approves and seals a file, allowing the exceptions of these fields; its sequence.
    pub fn approve_allowing(&self, id: &str, exceptions: &[&str]) -> Result<u64, ApiError> {
        let file = self.ask("review.approve", json!({ "id": id, "exceptions": exceptions, "language": "en" }))?;
        Ok(file["packet"]["sequence"].as_u64().unwrap_or(0))
    }

    /// Returns a file with a reason of the guideline.
    pub fn send_back(&self, id: &str, reason: &str, note: &str) -> Result<Value, ApiError> {
        self.ask("review.return", json!({ "id": id, "reason": reason, "note": note, "language": "en" }))
    }

    /// Holds a file with a reason of the guideline.
    pub fn hold(&self, id: &str, reason: &str, note: &str) -> Result<Value, ApiError> {
        self.ask("review.hold", json!({ "id": id, "reason": reason, "note": note, "language": "en" }))
    }

    /// The file as a screen shows it.
    pub fn file(&self, id: &str) -> Result<Value, ApiError> {
        self.ask("file.open", named(id))
    }

    /// Where the file stands, as the lists say.
    #[track_caller]
    #[must_use]
    pub fn state_of(&self, id: &str) -> String {
        text(&self.must("file.open", named(id))["line"]["state"])
    }

    /// The file's line, as lists show it.
    #[track_caller]
    #[must_use]
    pub fn line_of(&self, id: &str) -> Value {
        let list = json!({ "search": "", "states": [], "offset": 0, "limit": 200 });
        let files = self.must("file.list", list)["files"].as_array().cloned().unwrap_or_default();
        files.into_iter().find(|line| line["id"] == id).expect("the list has the file")
    }

    /// Exports to `top` what is due; the finished job.
    pub fn export(&self, top: &Path) -> Result<Value, ApiError> {
        self.export_which(top, "due")
    }

    /// Exports `due` or `unanswered` packets to `top`; the finished job.
    pub fn export_which(&self, top: &Path, which: &str) -> Result<Value, ApiError> {
        self.job("transfer.export", json!({ "folder": top, "which": which }))
    }

    /// Takes answers in from `top`; what came of it.
    pub fn take_answers(&self, top: &Path) -> Result<Value, ApiError> {
        self.job("transfer.receive", json!({ "folder": top }))
    }

    /// Starts a transfer and looks at it until it ends; its outcome, or the error as the window would show it.
    pub fn job(&self, command: &str, payload: Value) -> Result<Value, ApiError> {
        let job = self.ask(command, payload)?;
        let started = Instant::now();
        loop {
            let view = self.ask("job.look", job.clone())?;
            match view["phase"].as_str() {
                Some("done") => return Ok(view["outcome"].clone()),
                Some("failed" | "cancelled") => return Err(told(&view["error"])),
                _ => assert!(started.elapsed() < PATIENCE, "a transfer of a few files ends within a minute"),
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }
}

/// The password of every login in these tests.
#[must_use]
pub fn password_of(login: &str) -> String {
    format!("{login} has seven goats")
}

/// The request that names a file.
#[must_use]
pub fn named(id: &str) -> Value {
    json!({ "id": id, "language": "en" })
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The error inside a job's view, read back into its type.
fn told(error: &Value) -> ApiError {
    let code = error["code"].as_str().unwrap_or_default();
    let known = boma_api::Code::ALL.iter().find(|known| known.as_str() == code);
    let args = error["args"].as_object().into_iter().flatten();
    let start = ApiError::new(*known.expect("a job fails with a code of the table"));
    args.fold(start, |told, (name, value)| told.with(name, text(value)))
}
