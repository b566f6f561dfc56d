//! Works at a station without a pause and tells of each act once it returned; it is there to be killed.
//!
//! `boma-kill-worker <station folder> <stick folder> <number of the run> <moment> <part>`. Its clock stands at that moment, and
//! it begins with that part of its work: `enrol`, `verify`, `approve` or `export`. Each line on stdout is JSON: `{"does": act}`
//! before an act and `{"did": act}` after it, each with `what`. What was told as done must be there, however the worker ends.

use boma_api::{ApiError, system};
use boma_record::Surroundings;
use kit::applicant::{answer, answers, portrait};
use kit::house::{OFFICER, OTHER_OFFICER, SUPERVISOR};
use kit::lent::SteppedClock;
use kit::screen::Screen;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// More rounds than anybody lets it work.
const ROUNDS: u64 = 1000;
/// The parts of its work, one after the other.
const PARTS: [&str; 4] = ["enrol", "verify", "approve", "export"];

fn main() -> Result<(), Box<dyn Error>> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let [station, stick, run, moment, first] = given.as_slice() else {
        return Err("boma-kill-worker <station folder> <stick folder> <number of the run> <moment> <part>".into());
    };
    let run: u64 = run.parse()?;
    let clock = Arc::new(SteppedClock::at(moment));
    // Ids must differ from run to run, so chance is real here.
    let screen = Screen::open(Path::new(station), Surroundings { clock, ..system::surroundings() });
    let worker = Worker { screen, stick: PathBuf::from(stick) };
    for (round, part) in (0..ROUNDS).zip(PARTS.iter().cycle().skip_while(|part| *part != first)) {
        match *part {
            "enrol" => worker.enrol(run * ROUNDS + round)?,
            "verify" => worker.verify()?,
            "approve" => worker.approve()?,
            _ => worker.export()?,
        }
    }
    Ok(())
}

struct Worker {
    screen: Screen,
    stick: PathBuf,
}

impl Worker {
    /// Finishes a draft that was left lying, or starts one, and signs it.
    fn enrol(&self, number: u64) -> Result<(), Failure> {
        self.unlock(OFFICER)?;
        let left = self.list("draft")?.into_iter().next();
        let id = match left {
            Some(id) => id,
            None => self.act("start", json!({}), || self.screen.start(), |id| json!({ "id": id }))?,
        };
        let known = self.answered(&id)?;
        for (field, value) in answers(number).into_iter().filter(|(field, _)| !known.contains(*field)) {
            self.answer(&id, field, &value)?;
        }
        let file = json!({ "id": id });
        if !known.contains("portrait") {
            let picture = portrait(number);
            let attach = || self.screen.attach(&id, "portrait", &picture);
            let attachment = self.act("attach", file.clone(), attach, |_| json!({}))?;
            self.answer(&id, "portrait", &answer("picture", attachment))?;
        }
        let told = |reference: &String| json!({ "id": id, "reference": reference });
        self.act("sign", file, || self.screen.sign(&id), told)?;
        self.screen.lock();
        Ok(())
    }

    /// The fields that have an answer already.
    fn answered(&self, id: &str) -> Result<BTreeSet<String>, Failure> {
        let file = self.screen.file(id)?;
        let steps = file["view"]["steps"].as_array().into_iter().flatten();
        let fields = steps.flat_map(|step| step["fields"].as_array().into_iter().flatten());
        let answered = fields.filter(|field| !field["answer"].is_null());
        Ok(answered.filter_map(|field| field["id"].as_str().map(str::to_owned)).collect())
    }

    fn answer(&self, id: &str, field: &str, value: &Value) -> Result<(), Failure> {
        let what = json!({ "id": id, "field": field, "value": value });
        self.act("answer", what.clone(), || self.screen.answer(id, field, value), |_| what).map(drop)
    }

    fn verify(&self) -> Result<(), Failure> {
        self.unlock(OTHER_OFFICER)?;
        for id in self.list("submitted")? {
            self.act("verify", json!({ "id": id }), || self.screen.verify(&id), |_| json!({ "id": id }))?;
        }
        self.screen.lock();
        Ok(())
    }

    fn approve(&self) -> Result<(), Failure> {
        self.unlock(SUPERVISOR)?;
        for id in self.list("verified")? {
            let told = |sequence: &u64| json!({ "id": id, "sequence": sequence });
            self.act("seal", json!({ "id": id }), || self.screen.approve_alone(&id), told)?;
        }
        self.screen.lock();
        Ok(())
    }

    fn export(&self) -> Result<(), Failure> {
        self.unlock(SUPERVISOR)?;
        if !self.list("sealed")?.is_empty() {
            let told = |outcome: &Value| outcome["bundle"].clone();
            self.act("export", json!({}), || self.screen.export(&self.stick), told)?;
        }
        self.screen.lock();
        Ok(())
    }

    fn unlock(&self, login: &str) -> Result<(), Failure> {
        self.act("unlock", json!({}), || self.screen.unlock(login), |_| json!({})).map(drop)
    }

    fn list(&self, state: &str) -> Result<Vec<String>, Failure> {
        let asked = json!({ "search": "", "states": [state], "offset": 0, "limit": 5 });
        let found = self.screen.ask("file.list", asked)?;
        let files = found["files"].as_array().into_iter().flatten();
        Ok(files.filter_map(|file| file["id"].as_str().map(str::to_owned)).collect())
    }

    /// Does something, and tells of it before and after.
    fn act<T>(
        &self,
        name: &str,
        what: Value,
        act: impl FnOnce() -> Result<T, ApiError>,
        tell: impl FnOnce(&T) -> Value,
    ) -> Result<T, Failure> {
        say(&json!({ "does": name, "what": what }))?;
        let done = act()?;
        say(&json!({ "did": name, "what": tell(&done) }))?;
        Ok(done)
    }
}

/// What stops the worker is told on stderr.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("the station refused: {0:?}")]
    Refused(ApiError),
    #[error(transparent)]
    Told(#[from] io::Error),
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Self::Refused(error)
    }
}

/// One line, on its way when this returns: a pipe keeps what a killed writer wrote.
fn say(line: &Value) -> io::Result<()> {
    let mut out = io::stdout();
    out.write_all(format!("{line}\n").as_bytes())?;
    out.flush()
}
