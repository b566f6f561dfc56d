//! Files: list, fill in, sign, review.

use super::Host;
use super::convert::{answered, file_line, open_file, place_hit, read_back};
use super::home::home_of;
use crate::types::day::Approve;
use crate::types::file::{
    Answered, Attach, Attached, Decide, FileList, GiveAnswer, InLanguage, List, Named, OpenFile, PlaceHits, ReadBack,
    ReadPaper, Reasons, SearchPlaces, Sign, Slip, ToVerify,
};
use crate::types::home::Home;
use crate::{ApiError, Code};
use boma_guideline::{Guideline, PaperReading, ReasonKind, View};
use boma_record::{PCode, Realm};
use boma_station::{File, FileState, ListQuery, Remark, StationError};
use data_encoding::BASE64;

impl Host {
    /// A page of files.
    pub fn list_files(&self, request: List) -> Result<FileList, ApiError> {
        let List { search, states, offset, limit } = request;
        let (total, files) = self.with(|station| station.list(&ListQuery { search, states, offset, limit }))?;
        Ok(FileList { total, files: files.into_iter().map(file_line).collect() })
    }

    /// Opens a file.
    pub fn open_file(&self, request: Named) -> Result<OpenFile, ApiError> {
        self.with(|station| {
            let open = open_file(station, &request.id, &request.language)?;
            let file = station.file(&request.id)?;
            // Where the disk is full the file is shown all the same; it can't be ticked then.
            drop(station.note_opened(&file));
            Ok(open)
        })
    }

    /// Saves one answer.
    pub fn answer(&self, request: GiveAnswer) -> Result<Answered, ApiError> {
        self.with(|station| {
            let file = station.answer(&request.id, &request.field, request.answer.as_ref())?;
            answered(station, &file, &request.language)
        })
    }

    /// Understands one line typed from a paper form; the answers are given as any other.
    pub fn read_paper(&self, request: ReadPaper) -> Result<PaperReading, ApiError> {
        let ReadPaper { id, code, line, language } = request;
        self.with(|station| station.read_paper(&id, &code, &line, &language))
    }

    /// Adds a picture to a file.
    pub fn attach(&self, request: Attach) -> Result<Attached, ApiError> {
        let bytes = BASE64.decode(request.picture.as_bytes());
        let bytes = bytes.map_err(|_| ApiError::new(Code::BadRequest).with("detail", "picture is not base64"))?;
        let taken = self.with(|station| station.attach(&request.id, &request.field, &bytes))?;
        let findings = taken.findings.iter().map(|finding| finding.as_str().to_owned()).collect();
        Ok(Attached { attachment: taken.attachment, findings })
    }

    /// The file as it is read aloud.
    pub fn read_back(&self, request: Named) -> Result<ReadBack, ApiError> {
        self.with(|station| {
            let file = station.file(&request.id)?;
            station.note_read_back(&file)?;
            read_back(station, &request.id, &request.language)
        })
    }

    /// Signs a file that was read back.
    pub fn sign(&self, request: Sign) -> Result<OpenFile, ApiError> {
        self.with(|station| {
            station.sign(&request.id, request.read_back)?;
            open_file(station, &request.id, &request.language)
        })
    }

    /// Throws a draft away.
    pub fn discard(&self, request: Named) -> Result<Home, ApiError> {
        let now = self.lent.now();
        self.with(|station| {
            station.discard(&request.id)?;
            home_of(station, now)
        })
    }

    /// What the applicant takes home.
    pub fn slip(&self, request: Named) -> Result<Slip, ApiError> {
        self.with(|station| {
            let file = station.file(&request.id)?;
            let reference = file.line.reference.clone().ok_or(StationError::FileNotOpen(file.line.state))?;
            let view = station.view(&file, &request.language)?;
            let signed = station.history(&request.id)?.into_iter().rev().find(|line| line.act == "file-signed");
            let decided =
                station.remark(&request.id)?.and_then(|remark| told(&file.guideline, &remark, &request.language));
            let next = next_on_slip(&file, &request.language);
            Ok(Slip {
                reference,
                name: file.line.name,
                office: station.office().to_owned(),
                signed_at: signed.map_or(file.started_at, |line| line.at),
                officer: file.line.officer,
                practice: station.realm() == Realm::Practice,
                next,
                notes: decided.into_iter().chain(printed(&view)).collect(),
                fees: view.fees,
            })
        })
    }

    /// The reasons a supervisor can give.
    pub fn reasons(&self, request: InLanguage) -> Result<Reasons, ApiError> {
        let guideline = self.with(|station| station.guideline())?;
        Ok(Reasons {
            returning: guideline.reasons(ReasonKind::Return, &request.language),
            holding: guideline.reasons(ReasonKind::Hold, &request.language),
            withdrawing: guideline.reasons(ReasonKind::Withdraw, &request.language),
        })
    }

    /// Files of others that this login can verify, the longest waiting first.
    pub fn files_to_verify(&self, request: ToVerify) -> Result<FileList, ApiError> {
        let (total, files) = self.with(|station| station.files_to_verify(request.limit, request.offset))?;
        Ok(FileList { total, files: files.into_iter().map(file_line).collect() })
    }

    /// Signs that a colleague's file was compared.
    pub fn verify_file(&self, request: Named) -> Result<Home, ApiError> {
        let now = self.lent.now();
        self.with(|station| {
            station.verify_file(&request.id)?;
            home_of(station, now)
        })
    }

    /// Sends a colleague's file back that did not stand comparison.
    pub fn return_unverified(&self, request: Decide) -> Result<Home, ApiError> {
        let now = self.lent.now();
        self.with(|station| {
            station.return_unverified(&request.id, &request.reason, &request.note)?;
            home_of(station, now)
        })
    }

    /// Takes a signed file back for its applicant.
    pub fn withdraw(&self, request: Decide) -> Result<OpenFile, ApiError> {
        self.with(|station| {
            station.withdraw(&request.id, &request.reason, &request.note)?;
            open_file(station, &request.id, &request.language)
        })
    }

    /// Sends a file back.
    pub fn return_file(&self, request: Decide) -> Result<OpenFile, ApiError> {
        self.with(|station| {
            station.return_file(&request.id, &request.reason, &request.note)?;
            open_file(station, &request.id, &request.language)
        })
    }

    /// Sets a file aside.
    pub fn hold_file(&self, request: Decide) -> Result<OpenFile, ApiError> {
        self.with(|station| {
            station.hold_file(&request.id, &request.reason, &request.note)?;
            open_file(station, &request.id, &request.language)
        })
    }

    /// Approves a file and seals its packet.
    pub fn approve(&self, request: Approve) -> Result<OpenFile, ApiError> {
        self.with(|station| {
            station.approve(&request.id, &request.exceptions)?;
            open_file(station, &request.id, &request.language)
        })
    }

    /// Searches the gazetteer by name, or by a place code written out.
    pub fn search_places(&self, request: SearchPlaces) -> Result<PlaceHits, ApiError> {
        let limit = usize::try_from(request.limit.min(50)).unwrap_or(50);
        let now = self.lent.now();
        self.with(|station| {
            let gazetteer = station.gazetteer()?;
            let coded = request.text.trim().parse::<PCode>().ok().and_then(|code| gazetteer.get(&code));
            let hits = coded.map_or_else(|| gazetteer.search(&request.text, limit), |entry| vec![entry]);
            Ok(PlaceHits { places: hits.into_iter().map(|entry| place_hit(gazetteer, entry, now)).collect() })
        })
    }
}

/// What happens next; nothing does with a file that was taken back.
fn next_on_slip(file: &File, language: &str) -> String {
    let over = file.line.state == FileState::Withdrawn;
    if over { String::new() } else { file.guideline.slip_text(language) }
}

/// Why the file waits, in the guideline's words for the applicant; an order that holds it has its own.
fn told(guideline: &Guideline, remark: &Remark, language: &str) -> Option<String> {
    let reason = remark.reason.parse().ok().filter(|_| remark.reason != "directive")?;
    guideline.reason_for_applicant(&reason, language)
}

/// Orders that hold the file come first: the applicant must learn that it is not refused.
fn printed(view: &View) -> Vec<String> {
    let orders = view.directives.iter().map(|directive| &directive.applicant);
    let routes = view.routes.iter().map(|route| &route.applicant);
    orders.chain(routes).filter(|text| !text.is_empty()).cloned().collect()
}
