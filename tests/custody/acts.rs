//! Who may do what on the command line: the table `acts.csv`, tried cell by cell with the real program.

use crate::scene::{COLUMNS, Scene, table};
use boma_api::system;
use kit::house::OFFICER;
use kit::screen::password_of;
use kit::window::built_program;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What is done before a station has logins, or with nothing but its backup.
const WITHOUT_A_STATION: [&str; 3] = ["help", "init", "restore"];

#[test]
fn every_act_on_the_command_line_does_for_every_role_what_the_table_says() {
    // The program has the machine's own clock.
    let (written, scene) = (table(include_bytes!("acts.csv")), Scene::set(&system::surroundings()));
    let acts = acts();
    let mut differences = Vec::new();
    for act in &acts {
        let got = COLUMNS.map(|(role, login)| (role.to_owned(), scene.act(act, login)));
        if written.get(act) != Some(&BTreeMap::from(got.clone())) {
            differences.push(format!("{act},{}", got.map(|(_, answer)| answer).join(",")));
        }
    }
    assert!(differences.is_empty(), "what these acts do is not what acts.csv says:\n{}", differences.join("\n"));
    assert!(written.keys().eq(&acts), "the table names every act and nothing else: {acts:?}");
}

/// What `boma station` and `boma audit` can do for a login, and what `boma bundle` does for anybody, sorted.
fn acts() -> Vec<String> {
    let mut acts: Vec<String> = ["station", "audit", "bundle"].into_iter().flat_map(acts_of).collect();
    acts.sort();
    acts
}

fn acts_of(group: &str) -> Vec<String> {
    let help = Command::new(built_program("boma")).args([group, "--help"]).output().expect("cargo build -p boma-cli");
    let help = String::from_utf8(help.stdout).unwrap();
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names = listed.filter_map(|line| line.split_whitespace().next());
    names.filter(|name| !WITHOUT_A_STATION.contains(name)).map(|name| format!("{group} {name}")).collect()
}

impl Scene {
    /// What `boma <act>` gives `login`; somebody without a login tries an officer's with a wrong password.
    fn act(&self, act: &str, login: Option<&str>) -> String {
        let (folder, stick) = self.copied();
        if let Some(act) = act.strip_prefix("bundle ") {
            return carried(act, stick.top());
        }
        let key = tempfile::NamedTempFile::new().unwrap();
        fs::write(key.path(), login.map_or_else(|| "no password of anybody".to_owned(), password_of)).unwrap();
        let mut command = Command::new(built_program("boma"));
        command
            .args(act.split(' '))
            .args(["--json", "--login", login.unwrap_or(OFFICER), "--station"])
            .arg(folder.path());
        command.arg("--password-file").arg(key.path());
        match act {
            "station erase" => command.arg("--now"),
            "station request" | "station provision" | "station export" | "station receive" => command.arg(stick.top()),
            "station token" => command.arg("list"),
            "station backup" => command.arg("--to").arg(stick.top()),
            "station list" | "station verify" | "station status" | "audit verify" | "audit journal" => &mut command,
            other => panic!("say here what boma {other} needs"),
        };
        told(&mut command)
    }
}

/// What `boma bundle <act>` gives a carrier: it asks for no login, since it needs no key.
fn carried(act: &str, stick: &Path) -> String {
    let other = tempfile::tempdir().unwrap();
    let mut command = Command::new(built_program("boma"));
    command.args(["--json", "bundle", act]).arg(stick);
    match act {
        "check" => told(&mut command),
        "copy" => told(command.arg(other.path())),
        other => panic!("say here what boma bundle {other} needs"),
    }
}

/// `ok` or the code of the error.
fn told(command: &mut Command) -> String {
    let done = command.output().unwrap();
    if done.status.success() {
        return "ok".to_owned();
    }
    let told: Value = serde_json::from_slice(&done.stdout).unwrap_or_default();
    told["error"]["code"].as_str().map_or_else(|| String::from_utf8_lossy(&done.stderr).into_owned(), str::to_owned)
}
