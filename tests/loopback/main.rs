//! The screens of a practice office in an ordinary browser of this machine, for tests.

mod empty;
mod pages;

use boma_api::types::transfer::Drive;
use boma_api::{ApiError, Code, Host, Outside, dispatch, system};
use boma_cli::Progress;
use boma_cli::practice::Office;
use boma_record::{Clock, Surroundings, Timestamp};
use empty::NewPlace;
use pages::Pages;
use serde_json::{Value, json};
use std::error::Error;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tiny_http::{Header, Method, Request, Response, Server};

/// A portrait of 25 MB in base64 and the words around it.
const MOST_BYTES: u64 = 40 << 20;

/// A machine with one drive: the office's stick.
struct OneStick(PathBuf);

impl Outside for OneStick {
    fn drives(&self) -> Vec<Drive> {
        let path = self.0.display().to_string();
        vec![Drive { name: "STICK".to_owned(), path, size: 16 << 30, free: 15 << 30, removable: true }]
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        Some(self.0.clone())
    }
    fn painted(&self) {}
}

/// The machine's clock, put forward by a test that has no time to wait.
struct Ahead {
    clock: Arc<dyn Clock>,
    millis: AtomicI64,
}

impl Clock for Ahead {
    fn now(&self) -> Timestamp {
        Timestamp::from_unix_millis(self.clock.now().unix_millis() + self.millis.load(Ordering::SeqCst))
    }
}

/// Ten minutes at once: longer than the talk that is found too short.
const LATER_MILLIS: i64 = 600_000;

fn main() -> Result<(), Box<dyn Error>> {
    let (ui, folder, start) = arguments()?;
    let system = system::surroundings();
    let ahead = Arc::new(Ahead { clock: system.clock, millis: AtomicI64::new(0) });
    let lent = Surroundings { clock: ahead.clone(), randomness: system.randomness };
    let host = match start {
        Start::Office => {
            let office = Office::prepare(&folder, &lent, Progress::silent())?;
            Host::new(office.station(), lent, Box::new(OneStick(office.stick())))
        }
        Start::Empty => {
            let place = NewPlace::beside(&folder, &lent)?;
            Host::new(place.station(), lent, Box::new(place))
        }
    };
    let host = Arc::new(host);
    let pages = Arc::new(Pages::read(&ui)?);
    let server = Server::http("127.0.0.1:0").map_err(|error| error.to_string())?;
    let mut out = std::io::stdout();
    writeln!(out, "http://{}", server.server_addr())?;
    out.flush()?;
    for request in server.incoming_requests() {
        let (host, pages, ahead) = (Arc::clone(&host), Arc::clone(&pages), Arc::clone(&ahead));
        // A slow command must not keep the pictures waiting.
        std::thread::spawn(move || serve(&host, &pages, &ahead, request));
    }
    Ok(())
}

/// What the host begins with.
enum Start {
    /// A practice office at work.
    Office,
    /// A laptop without a station, and a live headquarters that answers.
    Empty,
}

fn arguments() -> Result<(PathBuf, PathBuf, Start), Box<dyn Error>> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    match given.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--ui", ui, "--dir", folder] => Ok((Path::new(ui).to_owned(), Path::new(folder).to_owned(), Start::Office)),
        ["--ui", ui, "--dir", folder, "--empty"] => {
            Ok((Path::new(ui).to_owned(), Path::new(folder).to_owned(), Start::Empty))
        }
        _ => Err("boma-loopback --ui <folder of the built screens> --dir <folder of the office> [--empty]".into()),
    }
}

fn serve(host: &Host, pages: &Pages, ahead: &Ahead, mut request: Request) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
    let response = match (request.method(), path.as_str()) {
        (Method::Post, "/rpc") => carry_out(host, &mut request),
        (Method::Post, "/later") => {
            ahead.millis.fetch_add(LATER_MILLIS, Ordering::SeqCst);
            of("text/plain", Vec::new())
        }
        (Method::Get, path) => match path.strip_prefix("/attachment/") {
            Some(sha256) => host.picture(sha256).map_or_else(|_| nothing(), |(kind, bytes)| of(kind, bytes)),
            None => pages.at(path).map_or_else(nothing, |(kind, bytes)| of(kind, bytes.to_vec())),
        },
        _ => nothing(),
    };
    // The browser may have gone meanwhile; nobody misses the answer.
    drop(request.respond(response));
}

fn carry_out(host: &Host, request: &mut Request) -> Answer {
    let answer = match read(request).and_then(|(command, payload)| dispatch(host, &command, payload)) {
        Ok(answer) => json!({ "ok": answer }),
        Err(error) => json!({ "error": error }),
    };
    of("application/json", answer.to_string().into_bytes())
}

fn read(request: &mut Request) -> Result<(String, Value), ApiError> {
    let wrong = |detail: &str| ApiError::new(Code::BadRequest).with("detail", detail);
    let mut body = Vec::new();
    let taken = request.as_reader().take(MOST_BYTES).read_to_end(&mut body);
    taken.map_err(|_| wrong("the request broke off"))?;
    let mut asked: Value = serde_json::from_slice(&body).map_err(|_| wrong("the request is no JSON"))?;
    let payload = asked.get_mut("payload").map(Value::take).unwrap_or_default();
    let command = asked.get("command").and_then(Value::as_str).ok_or_else(|| wrong("no command is named"))?;
    Ok((command.to_owned(), payload))
}

type Answer = Response<std::io::Cursor<Vec<u8>>>;

fn of(kind: &str, bytes: Vec<u8>) -> Answer {
    let fixed = [("Content-Type", kind), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")];
    let headers = fixed.into_iter().filter_map(|(name, value)| Header::from_bytes(name, value).ok());
    headers.fold(Response::from_data(bytes), Response::with_header)
}

fn nothing() -> Answer {
    of("text/plain", Vec::new()).with_status_code(404)
}
