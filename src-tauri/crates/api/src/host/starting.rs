//! Starting files, changing what they are about, and sending applicants home to come back.

use super::Host;
use super::convert::{bring, category, open_file};
use crate::types::file::{InLanguage, Named, OpenFile};
use crate::types::start::{
    ArrangeReturn, Bring, Categories, ForProcess, ProcessFace, Processes, Recategorise, Screen, Screened, Start,
};
use crate::{ApiError, Code};
use boma_guideline::ProcessLine;
use boma_station::NewFile;
use chrono::NaiveDate;

impl Host {
    /// What an applicant can ask for.
    pub fn processes(&self, request: InLanguage) -> Result<Processes, ApiError> {
        let guideline = self.with(|station| station.guideline())?;
        let face = |line: ProcessLine| ProcessFace { process: line.process, label: line.label, help: line.help };
        Ok(Processes { processes: guideline.processes(&request.language).into_iter().map(face).collect() })
    }

    /// The categories an officer can start.
    pub fn categories(&self, request: ForProcess) -> Result<Categories, ApiError> {
        let guideline = self.with(|station| station.guideline())?;
        let lines = guideline.categories(request.process, &request.language);
        Ok(Categories { categories: lines.into_iter().map(category).collect() })
    }

    /// Where the screening's answers lead.
    pub fn screen(&self, request: Screen) -> Result<Screened, ApiError> {
        let today = self.lent.now().day();
        self.with(|station| {
            let page = station.guideline()?.screening(&request.answers, today, &request.language)?;
            Ok(Screened { page })
        })
    }

    /// Starts a file.
    pub fn start_file(&self, request: Start) -> Result<OpenFile, ApiError> {
        let Start { process, category, screening, household_of, language } = request;
        self.with(|station| {
            let id = station.start(&NewFile { process, category, screening, household_of })?;
            open_file(station, &id, &language)
        })
    }

    /// Moves a draft to another category.
    pub fn recategorise(&self, request: Recategorise) -> Result<OpenFile, ApiError> {
        self.with(|station| {
            station.recategorise(&request.id, &request.category)?;
            open_file(station, &request.id, &request.language)
        })
    }

    /// What the applicant should bring.
    pub fn bring(&self, request: Named) -> Result<Bring, ApiError> {
        let now = self.lent.now();
        self.with(|station| bring(station, &station.file(&request.id)?, now, &request.language))
    }

    /// Notes the day the applicant comes back.
    pub fn arrange_return(&self, request: ArrangeReturn) -> Result<Bring, ApiError> {
        let day = request.day.map(|day| day.parse::<NaiveDate>()).transpose();
        let day = day.map_err(|_| ApiError::new(Code::BadRequest).with("detail", "day is not a day"))?;
        let now = self.lent.now();
        self.with(|station| {
            let file = station.arrange_return(&request.id, day)?;
            bring(station, &file, now, &request.language)
        })
    }
}
