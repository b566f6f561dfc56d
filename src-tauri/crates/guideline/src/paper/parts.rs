//! Answers of several parts, apart at semicolons: papers and witnesses.

use super::line::Typed;
use super::misread::{Fault, MisreadKind};
use super::reader::{Reader, known_by};
use crate::answer_check::MOST_WITNESSES;
use crate::pack::Field;
use boma_record::{Answer, DateMethod, Evidence, OptionId, Witness, WitnessMark};

/// The ticks of a witness, as they stand behind the kinds on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tick {
    Adult,
    Sworn,
    Signature,
    Thumbprint,
    MadeFor,
}

const TICKS: [Tick; 5] = [Tick::Adult, Tick::Sworn, Tick::Signature, Tick::Thumbprint, Tick::MadeFor];

impl Reader<'_> {
    /// `33.0 BC 12; county office; 3.5.2010`: shown, with number, office and day; `33.2`: not there, and why.
    pub(super) fn evidence(&self, field: &Field, typed: &Typed<'_>) -> Result<Evidence, Fault> {
        let code = match typed.codes.as_slice() {
            [] => 0,
            [code] => *code,
            _ => return Err(self.misread(field, typed, MisreadKind::OneOption)),
        };
        if code == 0 || code >= field.code_behind_options() {
            return self.shown(field, typed, code);
        }
        if !typed.words.is_empty() {
            return Err(self.misread(field, typed, MisreadKind::CodesOnly));
        }
        Ok(Evidence::Unavailable { reason: self.option(field, typed, code)? })
    }

    /// What was scanned already stays.
    fn shown(&self, field: &Field, typed: &Typed<'_>, code: usize) -> Result<Evidence, Fault> {
        let parts = typed.parts();
        if parts.len() > 3 {
            return Err(self.misread(field, typed, MisreadKind::NotAText));
        }
        let words = |at: usize| parts.get(at).copied().filter(|part| !part.is_empty());
        let name = |at| words(at).map(|part| self.name(field, typed, part)).transpose();
        let issued_on = words(2).map(|part| self.date_of(field, typed, part)).transpose()?;
        let scans = match self.sheet.given(field) {
            Some(Answer::Evidence(Evidence::Presented { scans, .. })) => scans.clone(),
            _ => Vec::new(),
        };
        Ok(Evidence::Presented {
            number: name(0)?,
            issued_by: name(1)?,
            issued_on: issued_on.map(|date| known_by(date, DateMethod::Document)),
            scans,
            no_scan_reason: self.no_scan(field, typed, code)?,
            verified: false,
        })
    }

    fn no_scan(&self, field: &Field, typed: &Typed<'_>, code: usize) -> Result<Option<OptionId>, Fault> {
        let Some(at) = code.checked_sub(field.code_behind_options()) else { return Ok(None) };
        let reason = field.no_scan_options.get(at).map(|option| option.id.clone());
        reason.map(Some).ok_or_else(|| self.misread(field, typed, MisreadKind::NoOption))
    }

    /// The witnesses there are and the one typed; who was typed before is typed anew.
    pub(super) fn witnesses(&self, field: &Field, typed: &Typed<'_>) -> Result<Vec<Witness>, Fault> {
        let witness = self.witness(field, typed)?;
        let mut witnesses = match self.sheet.given(field) {
            Some(Answer::Witnesses(known)) => known.clone(),
            _ => Vec::new(),
        };
        match witnesses.iter_mut().find(|known| known.name == witness.name) {
            Some(known) => *known = witness,
            None => witnesses.push(witness),
        }
        if witnesses.len() > MOST_WITNESSES {
            return Err(self.misread(field, typed, MisreadKind::TooMany));
        }
        Ok(witnesses)
    }

    /// `108.6 108.8 108.9 108.11 Lado Wani; uncle; has known the family since 1990; certificate; who made the mark`.
    fn witness(&self, field: &Field, typed: &Typed<'_>) -> Result<Witness, Fault> {
        let fault = || self.misread(field, typed, MisreadKind::WitnessParts);
        let behind = field.code_behind_options();
        let tick = |code: &usize| code.checked_sub(behind).and_then(|at| TICKS.get(at)).copied();
        let ticks: Vec<Tick> = typed.codes.iter().filter_map(tick).collect();
        let kinds: Vec<usize> = typed.codes.iter().copied().filter(|code| tick(code).is_none()).collect();
        let parts = typed.parts();
        let ([kind], [name, relation, statement, rest @ ..]) = (kinds.as_slice(), parts.as_slice()) else {
            return Err(fault());
        };
        let (certificate, second) = match rest {
            [] => ("", ""),
            [certificate] => (*certificate, ""),
            [certificate, second] => (*certificate, *second),
            _ => return Err(fault()),
        };
        let certificate_number = match certificate {
            "" => None,
            number => Some(self.name(field, typed, number)?),
        };
        Ok(Witness {
            name: name.parse().map_err(|_| fault())?,
            kind: self.option(field, typed, *kind)?,
            relation: relation.parse().map_err(|_| fault())?,
            adult: ticks.contains(&Tick::Adult),
            certificate_number,
            statement: (*statement).to_owned().try_into().map_err(|_| fault())?,
            sworn: ticks.contains(&Tick::Sworn),
            mark: mark(&ticks, second).ok_or_else(|| self.misread(field, typed, MisreadKind::WitnessMark))?,
        })
    }
}

/// One mark at the most; who made it is named where, and only where, another person did.
fn mark(ticks: &[Tick], second: &str) -> Option<Option<WitnessMark>> {
    let marks: Vec<Tick> = ticks.iter().copied().filter(|tick| *tick > Tick::Sworn).collect();
    match (marks.as_slice(), second) {
        ([], "") => Some(None),
        ([Tick::Signature], "") => Some(Some(WitnessMark::Signature)),
        ([Tick::Thumbprint], "") => Some(Some(WitnessMark::Thumbprint)),
        ([Tick::MadeFor], second) => Some(Some(WitnessMark::MadeFor { second: second.parse().ok()? })),
        _ => None,
    }
}
