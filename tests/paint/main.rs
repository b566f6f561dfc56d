//! How long it takes from a key to what it changes on the screen, in the real window; for `make bench`.
//!
//! `boma-paint WINDOW`: WINDOW is the station's program that may be steered; `boma` lies beside this one.

use boma_api::{Host, dispatch, system};
use kit::applicant;
use kit::screen::NothingOutside;
use kit::window::{Page, Window, WindowError, built_beside};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// How often each thing is done.
const TIMES: usize = 200;

/// The step that is open, and two answers of which one opens another question.
const FIELD: &str = "displacement";
const OPTIONS: [&str; 2] = ["returnee", "none"];
const OPENED: &str = "q-habitual_residence";

/// Notes, for each key, the time until the screen shows `window.paintSeen()` otherwise than before it, and was painted.
///
/// A choice is made when the space bar is let go. The first task after a frame's callbacks runs when it was painted.
const WATCH: &str = "
    window.paintTook = [];
    let since = null, before = null;
    const painted = (done) => { const to = new MessageChannel(); to.port1.onmessage = done; to.port2.postMessage(0); };
    const look = () => {
        if (since === null) return;
        if (window.paintSeen() === before) return void requestAnimationFrame(look);
        const start = since;
        since = null;
        painted(() => window.paintTook.push(performance.now() - start));
    };
    addEventListener('keyup', () => { before = window.paintSeen(); since = performance.now(); requestAnimationFrame(look); }, true);
";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let window = std::env::args().nth(1).expect("the window's program that may be steered");
    let office = tempfile::tempdir().expect("a folder for a practice office");
    let login = prepare(office.path());
    if let Err(error) = measure(Path::new(&window), &office.path().join("station"), &login).await {
        eprintln!("{error}");
        std::process::exit(1);
    }
}

async fn measure(program: &Path, station: &Path, (login, password): &(String, String)) -> Result<(), WindowError> {
    let window = Window::open(program, station).await?;
    let page = &window.page;
    page.choose_login(login).await?;
    page.type_into("password", password).await?;
    page.enter_at("//form//button[@type='submit']", "the key that unlocks").await?;
    page.enter_at("//header//nav/button[2]", "the way to the files").await?;
    page.enter_at("//tbody/tr//button", "the draft").await?;
    page.enter_at("//section[contains(@class, 'next')]//button[contains(@class, 'main')]", "the form").await?;
    page.by_id(&format!("q-{FIELD}")).await?;

    page.run(&format!("window.paintSeen = () => document.getElementById('{OPENED}') !== null;{WATCH}")).await?;
    let mut took = Vec::new();
    for turn in 0..TIMES {
        page.choose(FIELD, OPTIONS[turn % OPTIONS.len()]).await?;
        took.push(next_time(page, turn).await?);
    }
    tell("Answer to paint", "a choice that opens or closes a question", took);
    window.close().await
}

/// The time noted for key number `turn`.
async fn next_time(page: &Page, turn: usize) -> Result<f64, WindowError> {
    page.by_script(&format!("return window.paintTook.length > {turn}"), "what the key changes").await?;
    let noted = page.run(&format!("return window.paintTook[{turn}]")).await?;
    Ok(noted.as_f64().unwrap_or(f64::NAN))
}

fn tell(name: &str, what: &str, mut took: Vec<f64>) {
    took.sort_by(f64::total_cmp);
    let at = |percent: usize| took[(took.len() * percent).div_ceil(100) - 1];
    let (p99, p95, median, worst) = (at(99), at(95), at(50), at(100));
    println!(
        "{name} p99 {p99:.0} ms (aim 50 ms), p95 {p95:.0}, median {median:.0}, worst {worst:.0} of {TIMES}: {what}"
    );
}

/// A practice office with one draft that is answered up to the step with [`FIELD`]; the officer's login and password.
fn prepare(office: &Path) -> (String, String) {
    let made = Command::new(built_beside("boma")).arg("practice").arg("--dir").arg(office).output();
    assert!(made.expect("cargo build -p boma-cli").status.success(), "a practice office is ready at once");
    let host = Host::new(office.join("station"), system::surroundings(), Box::new(NothingOutside));
    let state = ask(&host, "session.state", json!({}));
    let officers = state["station"]["officers"].as_array().expect("the station has officers");
    let officer = officers.iter().find(|one| one["role"] == "officer").expect("one of them enrols");
    let text = |name: &str| officer[name].as_str().unwrap_or_default().to_owned();
    let (login, password) = (text("login"), text("practice_password"));
    ask(&host, "session.unlock", json!({ "login": login, "password": password }));
    let start = json!({ "process": "new", "category": "C01", "screening": {}, "household_of": null, "language": "en" });
    let id = ask(&host, "start.file", start)["line"]["id"].clone();
    for (field, answer) in applicant::answers(1).into_iter().take_while(|(field, _)| *field != FIELD) {
        ask(&host, "file.answer", json!({ "id": id, "field": field, "answer": answer, "language": "en" }));
    }
    (login, password)
}

fn ask(host: &Host, command: &str, payload: Value) -> Value {
    dispatch(host, command, payload).unwrap_or_else(|error| panic!("{command}: {error:?}"))
}
