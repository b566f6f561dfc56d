//! A worker that is killed, and the moment at which it is.

use boma_record::Timestamp;
use kit::house::Laptop;
use kit::lent::Seeded;
use kit::stick::Stick;
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// The longest time that a worker works once somebody is logged in.
const LONGEST: Duration = Duration::from_millis(120);
/// The acts that take a few milliseconds only; half of the kills aim at them.
const AIMS: [&str; 8] = ["verify", "seal", "export", "sign", "verify", "seal", "export", "attach"];
/// How long an act may have been going on when the kill that aims at it comes, in microseconds.
const INTO_ACT: u64 = 12_000;

/// When a worker is killed.
pub enum Moment {
    /// So long after its first word, or after somebody is logged in.
    Any { words: usize, after: Duration, first: &'static str },
    /// So long after this act began.
    In { act: &'static str, after: Duration },
}

impl Moment {
    /// The moment of run number `run`.
    pub fn draw(run: u64, chance: &Seeded) -> Self {
        let at = |list: &[&'static str]| list[usize::try_from(run / 2).unwrap() % list.len()];
        if run.is_multiple_of(2) {
            let words = if run.is_multiple_of(8) { 1 } else { 2 };
            let after = Duration::from_micros(chance.below(u64::try_from(LONGEST.as_micros()).unwrap()));
            Self::Any { words, after, first: at(&["enrol", "verify", "enrol", "approve", "enrol", "export"]) }
        } else {
            Self::In { act: at(&AIMS), after: Duration::from_micros(chance.below(INTO_ACT)) }
        }
    }

    /// The part of its work with which the worker begins.
    pub const fn begins_with(&self) -> &'static str {
        match self {
            Self::Any { first, .. } => first,
            Self::In { act, .. } => match act.as_bytes() {
                b"verify" => "verify",
                b"seal" => "approve",
                b"export" => "export",
                _ => "enrol",
            },
        }
    }
}

/// A worker at work.
pub struct Victim {
    worker: Child,
    lines: Receiver<Value>,
    told: Vec<Value>,
}

impl Victim {
    /// Starts a worker on the station and the stick; its clock stands at `now`.
    pub fn put_to_work(laptop: &Laptop, stick: &Stick, run: u64, now: &Timestamp, first: &str) -> Self {
        let mut worker = Command::new(env!("CARGO_BIN_EXE_boma-kill-worker"))
            .arg(laptop.path())
            .arg(stick.top())
            .args([run.to_string(), now.to_string(), first.to_owned()])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let out = worker.stdout.take().unwrap();
        let (sender, lines) = channel();
        std::thread::spawn(move || hear(out, &sender));
        Self { worker, lines, told: Vec::new() }
    }

    /// Kills it at the moment given; all that it told.
    pub fn kill_at(mut self, moment: &Moment) -> Vec<Value> {
        match moment {
            Moment::Any { words, after, .. } => {
                while self.told.len() < *words && self.listen(Duration::from_secs(20)) {}
                std::thread::sleep(*after);
            }
            Moment::In { act, after } => {
                self.listen_for(act);
                std::thread::sleep(*after);
            }
        }
        let alive = self.worker.try_wait().unwrap().is_none();
        self.worker.kill().unwrap();
        self.worker.wait().unwrap();
        self.told.extend(self.lines.iter());
        assert!(alive, "the worker stops only when it is killed, after {:?}", self.told.last());
        self.told
    }

    /// Waits for the act to begin, until the worker has worked long enough.
    fn listen_for(&mut self, act: &str) {
        while self.told.len() < 2 && self.listen(Duration::from_secs(20)) {}
        let until = Instant::now() + LONGEST;
        while self.told.last().is_none_or(|line| line["does"] != act) {
            if !self.listen(until.saturating_duration_since(Instant::now())) {
                return;
            }
        }
    }

    fn listen(&mut self, patience: Duration) -> bool {
        let line = self.lines.recv_timeout(patience).ok();
        let heard = line.is_some();
        self.told.extend(line);
        heard
    }
}

/// What the worker was doing when it was killed.
pub fn act_under_way(told: &[Value]) -> String {
    let last = told.last().and_then(|line| line["does"].as_str());
    last.unwrap_or("between two acts").to_owned()
}

/// Hands on whole lines; a line that the kill cut short was never told.
fn hear(out: ChildStdout, lines: &Sender<Value>) {
    let mut out = BufReader::new(out);
    loop {
        let mut text = String::new();
        if out.read_line(&mut text).is_err() || !text.ends_with('\n') {
            return;
        }
        let line = serde_json::from_str(&text).unwrap();
        if lines.send(line).is_err() {
            return;
        }
    }
}
