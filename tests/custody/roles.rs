//! Who may call which command: the table `roles.csv`, tried cell by cell at a real station.
//!
//! A cell says `ok`, or the code of the error. A transfer is followed to its end.

use crate::scene::{COLUMNS, Scene, table};
use boma_api::COMMANDS;
use data_encoding::BASE64;
use kit::applicant::{answer, portrait};
use kit::house::{OFFICER, SUPERVISOR};
use kit::lent::stepped;
use kit::screen::{Screen, named, password_of};
use kit::stick::Stick;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A password that nobody has.
const NEW: &str = "nine goats by the river";

#[test]
fn every_command_does_for_every_role_what_the_table_says() {
    let (written, scene) = (table(include_bytes!("roles.csv")), Scene::set(&stepped(23).1));
    let mut differences = Vec::new();
    for command in COMMANDS.iter().map(|command| command.name) {
        let got = COLUMNS.map(|(role, login)| (role.to_owned(), scene.try_it(command, login)));
        if written.get(command) != Some(&BTreeMap::from(got.clone())) {
            differences.push(format!("{command},{}", got.map(|(_, answer)| answer).join(",")));
        }
    }
    assert!(differences.is_empty(), "what these commands do is not what roles.csv says:\n{}", differences.join("\n"));
}

#[test]
fn the_table_names_every_command_and_nothing_else() {
    let commands: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
    let written = table(include_bytes!("roles.csv"));
    let missing: Vec<&&str> = commands.iter().filter(|command| !written.contains_key(**command)).collect();
    assert!(missing.is_empty(), "nobody has decided who may call {missing:?}: add them to roles.csv");
    let gone: Vec<&String> = written.keys().filter(|command| !commands.contains(&command.as_str())).collect();
    assert!(gone.is_empty(), "there are no such commands: {gone:?}");
}

fn all_lines() -> Value {
    json!({ "login": "", "act": "", "subject": "", "from": "", "to": "" })
}

impl Scene {
    /// What `command` gives `login`, at a copy of the station, so that no cell changes another.
    fn try_it(&self, command: &str, login: Option<&str>) -> String {
        let (folder, stick) = self.copied();
        let screen = Screen::open(folder.path(), self.office.lent.clone());
        if command.starts_with("job.") {
            screen.as_login(SUPERVISOR, |screen| screen.export(stick.top()).unwrap());
        }
        if let Some(login) = login {
            screen.unlock(login).unwrap_or_else(|error| panic!("{login} can unlock: {error:?}"));
        }
        let payload = self.payload(command, &stick);
        let given = match command {
            "transfer.export" | "transfer.receive" | "backup.make" => screen.job(command, payload),
            _ => screen.ask(command, payload),
        };
        given.map_or_else(|error| error.code.as_str().to_owned(), |_| "ok".to_owned())
    }

    /// A request that only the caller's role can speak against.
    fn payload(&self, command: &str, stick: &Stick) -> Value {
        let (draft, submitted) = (self.draft.as_str(), self.submitted.as_str());
        let on = |id: &str, more: Value| {
            let mut request = named(id);
            request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            request
        };
        match command {
            "session.state" | "session.lock" | "home.open" | "clock.confirm" | "queue.open" | "drive.list"
            | "drive.choose" | "window.painted" | "setup.open" | "backup.open" | "journal.check" | "login.list"
            | "token.list" => {
                json!({})
            }
            "session.unlock" => json!({ "login": OFFICER, "password": password_of(OFFICER) }),
            "setup.create" => json!({ "realm": "live", "code": "MAL2", "office": "Malakal", "people": [] }),
            "request.write" | "pack.look" => json!({ "folder": stick.top() }),
            "pack.take" => json!({ "folder": stick.top(), "heard": "" }),
            "login.change-password" => {
                json!({ "old": "not this one", "new": NEW, "again": NEW })
            }
            "token.enrol" => json!({ "serial": "of no token", "pin": "1234" }),
            "token.open" => json!({ "pin": "1234" }),
            "token.leave" => json!({ "password": "not this one" }),
            "login.lift" => json!({ "login": OFFICER }),
            "session.speak" | "start.processes" | "review.reasons" | "prompt.list" => json!({ "language": "en" }),
            "start.categories" => json!({ "process": "new", "language": "en" }),
            "start.screen" => json!({ "answers": {}, "language": "en" }),
            "start.file" => json!({ "process": "new", "category": "C01", "screening": {}, "household_of": null,
                                    "language": "en" }),
            "file.list" => json!({ "search": "", "states": [], "offset": 0, "limit": 10 }),
            "file.open" | "file.slip" | "review.approve" => named(submitted),
            "file.read-back" | "file.bring" | "file.discard" => named(draft),
            "file.answer" => on(draft, json!({ "field": "sex", "answer": answer("choice", json!("female")) })),
            "paper.read" => on(draft, json!({ "code": "", "line": "25.1" })),
            "file.attach" => json!({ "id": draft, "field": "portrait", "picture": BASE64.encode(&portrait(5)) }),
            "file.sign" => on(draft, json!({ "read_back": true })),
            "file.recategorise" => on(draft, json!({ "category": "C02" })),
            "file.arrange-return" => on(draft, json!({ "day": "2026-03-20" })),
            "verify.list" => json!({ "offset": 0, "limit": 10 }),
            "verify.file" => named(submitted),
            "file.withdraw" => on(submitted, json!({ "reason": "applicant-decided", "note": "" })),
            "review.return" | "verify.return" => on(submitted, json!({ "reason": "name-unclear", "note": "" })),
            "review.hold" => on(submitted, json!({ "reason": "enquiry", "note": "" })),
            "day.list" => json!({}),
            "day.ceremony" => json!({ "ids": [submitted] }),
            "day.approve" => json!({ "ids": [submitted], "words": "abandon ability able about above absent",
                                     "password": "not this one" }),
            "day.return" => json!({ "ids": [submitted], "reason": "name-unclear", "note": "" }),
            "day.hold" => json!({ "ids": [submitted], "reason": "enquiry", "note": "" }),
            "day.report" => json!({ "day": "" }),
            "place.search" => json!({ "text": "Bor", "limit": 5 }),
            "date.read" => json!({ "text": "1987", "language": "en" }),
            "prompt.play" => json!({ "name": "name_own", "language": "en" }),
            "transfer.export" => json!({ "folder": stick.top(), "which": "due" }),
            "transfer.receive" => json!({ "folder": stick.top() }),
            "backup.make" => json!({ "folder": stick.top(), "keep": false }),
            "restore.confirm" => json!({ "highest": 1 }),
            "journal.read" => json!({ "filter": all_lines(), "after": 0 }),
            "journal.write" => json!({ "filter": all_lines(), "folder": stick.top() }),
            "job.look" | "job.cancel" => json!({ "job": 0 }),
            other => panic!("say here what a good request for {other} is"),
        }
    }
}
