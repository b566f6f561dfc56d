//! The table of commands: name, request, answer, use case.

use crate::types::{backup, date, day, file, home, journal, login, prompt, session, setup, start, token, transfer};
use crate::{ApiError, Code, Host};
use serde_json::Value;

/// One row of the table, as the bindings describe it.
pub struct Command {
    /// Its name, `file.answer`.
    pub name: &'static str,
    /// TypeScript name of the request.
    pub request: fn() -> String,
    /// TypeScript name of the answer.
    pub answer: fn() -> String,
    /// Writes the TypeScript of both and of all they use.
    pub export: fn(&ts_rs::Config) -> Result<(), ts_rs::ExportError>,
}

macro_rules! commands {
    ($($name:literal: $request:ty => $answer:ty = $use_case:expr;)+) => {
        /// Every command there is.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: $name,
            request: || <$request as ts_rs::TS>::name(&ts_rs::Config::default()),
            answer: || <$answer as ts_rs::TS>::name(&ts_rs::Config::default()),
            export: |config| {
                <$request as ts_rs::TS>::export_all(config)?;
                <$answer as ts_rs::TS>::export_all(config)
            },
        },)+];

        /// Carries out the command `name` with the JSON `payload`.
        pub fn dispatch(host: &Host, name: &str, payload: Value) -> Result<Value, ApiError> {
            match name {
                $($name => {
                    let request: $request = parse(payload)?;
                    let use_case: fn(&Host, $request) -> Result<$answer, ApiError> = $use_case;
                    to_json(&use_case(host, request)?)
                })+
                _ => Err(ApiError::new(Code::BadRequest).with("detail", "no such command")),
            }
        }
    };
}

commands! {
    "session.state": session::Nothing => session::State = Host::state;
    "session.unlock": session::Unlock => session::State = Host::unlock;
    "session.lock": session::Nothing => session::State = Host::lock;
    "session.speak": session::Speak => session::Done = Host::speak;
    "setup.create": setup::CreateStation => session::State = Host::create_station;
    "setup.open": session::Nothing => setup::SetUp = Host::set_up;
    "request.write": setup::OnStick => setup::SetUp = Host::write_request;
    "pack.look": setup::OnStick => setup::Pack = Host::look_at_pack;
    "pack.take": setup::TakePack => session::State = Host::take_pack;
    "login.change-password": login::ChangePassword => session::State = Host::change_password;
    "login.list": session::Nothing => login::Logins = Host::logins;
    "login.lift": login::Lift => login::Logins = Host::lift;
    "token.list": session::Nothing => token::Tokens = Host::tokens;
    "token.enrol": token::EnrolToken => token::Tokens = Host::enrol_token;
    "token.open": token::OpenToken => session::State = Host::open_token;
    "token.leave": token::LeaveToken => token::Tokens = Host::leave_token;
    "home.open": session::Nothing => home::Home = Host::home;
    "clock.confirm": session::Nothing => home::Home = Host::confirm_clock;
    "start.processes": file::InLanguage => start::Processes = Host::processes;
    "start.categories": start::ForProcess => start::Categories = Host::categories;
    "start.screen": start::Screen => start::Screened = Host::screen;
    "file.list": file::List => file::FileList = Host::list_files;
    "start.file": start::Start => file::OpenFile = Host::start_file;
    "file.open": file::Named => file::OpenFile = Host::open_file;
    "file.answer": file::GiveAnswer => file::Answered = Host::answer;
    "paper.read": file::ReadPaper => boma_guideline::PaperReading = Host::read_paper;
    "file.attach": file::Attach => file::Attached = Host::attach;
    "file.read-back": file::Named => file::ReadBack = Host::read_back;
    "file.sign": file::Sign => file::OpenFile = Host::sign;
    "file.recategorise": start::Recategorise => file::OpenFile = Host::recategorise;
    "file.bring": file::Named => start::Bring = Host::bring;
    "file.arrange-return": start::ArrangeReturn => start::Bring = Host::arrange_return;
    "file.discard": file::Named => home::Home = Host::discard;
    "file.withdraw": file::Decide => file::OpenFile = Host::withdraw;
    "file.slip": file::Named => file::Slip = Host::slip;
    "verify.list": file::ToVerify => file::FileList = Host::files_to_verify;
    "verify.file": file::Named => home::Home = Host::verify_file;
    "verify.return": file::Decide => home::Home = Host::return_unverified;
    "review.reasons": file::InLanguage => file::Reasons = Host::reasons;
    "review.return": file::Decide => file::OpenFile = Host::return_file;
    "review.hold": file::Decide => file::OpenFile = Host::hold_file;
    "review.approve": day::Approve => file::OpenFile = Host::approve;
    "day.list": session::Nothing => day::Day = Host::day;
    "day.ceremony": day::Ticked => day::Ceremony = Host::ceremony;
    "day.approve": day::ApproveTicked => transfer::Job = Host::approve_ticked;
    "day.return": day::DecideTicked => day::Decided = Host::return_ticked;
    "day.hold": day::DecideTicked => day::Decided = Host::hold_ticked;
    "day.report": day::ForDay => day::DayReport = Host::day_report;
    "place.search": file::SearchPlaces => file::PlaceHits = Host::search_places;
    "date.read": date::ReadDate => date::DateReadings = Host::read_date;
    "prompt.list": file::InLanguage => prompt::Prompts = Host::prompts;
    "prompt.play": prompt::Play => prompt::Sound = Host::play;
    "queue.open": session::Nothing => transfer::Queue = Host::queue;
    "drive.list": session::Nothing => transfer::Drives = Host::drives;
    "drive.choose": session::Nothing => transfer::Chosen = Host::choose_folder;
    "transfer.export": transfer::Export => transfer::Job = Host::export;
    "transfer.receive": transfer::Receive => transfer::Job = Host::receive;
    "backup.open": session::Nothing => backup::Backups = Host::backups;
    "backup.make": backup::MakeBackup => transfer::Job = Host::make_backup;
    "restore.confirm": backup::ConfirmHighest => backup::Backups = Host::confirm_highest;
    "journal.read": journal::ReadJournal => journal::JournalPage = Host::read_journal;
    "journal.check": session::Nothing => journal::JournalFit = Host::check_journal;
    "journal.write": journal::WriteJournal => journal::JournalWritten = Host::write_journal;
    "job.look": transfer::Job => transfer::JobView = Host::look_at_job;
    "job.cancel": transfer::Job => transfer::JobView = Host::cancel_job;
    "window.painted": session::Nothing => session::Done = Host::painted;
}

/// The detail names the place in the request and never what stands there: that may be a person's.
fn parse<T: serde::de::DeserializeOwned>(payload: Value) -> Result<T, ApiError> {
    serde_path_to_error::deserialize(payload)
        .map_err(|error| ApiError::new(Code::BadRequest).with("detail", format!("not of its form at {}", error.path())))
}

fn to_json<T: serde::Serialize>(answer: &T) -> Result<Value, ApiError> {
    serde_json::to_value(answer).map_err(|e| ApiError::new(Code::Internal).with("detail", e))
}
