//! From the station's values to what a screen gets.

use super::day::signs;
use crate::types::file::{
    Answered, ExceptionLine, FileLine, HistoryLine, OpenFile, PacketFace, PlaceHit, ReadBack, ReadBackLine, Remark,
    Verifying, WitnessSign,
};
use crate::types::start::{Bring, CategoryFace};
use crate::types::transfer::{Bundle, Queue};
use boma_guideline::{CategoryLine, Duty, Guideline, View};
use boma_record::gazetteer::{Entry, YearMonth};
use boma_record::{Answer, EnrolmentId, Evidence, Gazetteer, Realm, Timestamp};
use boma_station::{self as station, File, FileState, Station, StationError};

pub(super) fn file_line(line: station::FileLine) -> FileLine {
    let station::FileLine {
        id,
        reference,
        name,
        state,
        category,
        process,
        return_on,
        officer,
        mine,
        verifier,
        changed_at,
        erased_at,
        ..
    } = line;
    let return_on = return_on.map(|day| day.to_string());
    let erased = erased_at.map(|at| at.day().to_string());
    let verified_by = verifier.map(|(_, name)| name);
    FileLine {
        id,
        reference,
        name,
        state,
        category,
        process,
        return_on,
        officer,
        mine,
        verified_by,
        changed_at,
        erased,
    }
}

pub(super) fn category(line: CategoryLine) -> CategoryFace {
    let CategoryLine { code, label, legal_basis } = line;
    CategoryFace { code, label, legal_basis }
}

pub(super) fn place_hit(gazetteer: &Gazetteer, entry: &Entry, now: Timestamp) -> PlaceHit {
    let former = entry.former_on(now.day());
    let period = former.or_else(|| entry.periods.last().copied());
    PlaceHit {
        former: former.is_some(),
        from: period.and_then(|period| period.from).map(YearMonth::year),
        until: former.and_then(|period| period.until).map(YearMonth::year),
        pcode: entry.pcode.clone(),
        name: entry.name.clone(),
        level: entry.level.as_str().to_owned(),
        within: gazetteer.path(&entry.pcode).into_iter().map(|around| around.name.clone()).collect(),
    }
}

pub(super) fn answered(station: &Station, file: &File, language: &str) -> Result<Answered, StationError> {
    Ok(Answered { view: station.view(file, language)?, saved_at: file.line.changed_at })
}

pub(super) fn read_back(station: &Station, id: &EnrolmentId, language: &str) -> Result<ReadBack, StationError> {
    let file = station.file(id)?;
    let view = station.view(&file, language)?;
    let title = |id: &str| view.steps.iter().find(|step| step.id == id).map(|step| step.title.clone());
    let lines = station.read_back(&file, language)?.into_iter().map(|line| ReadBackLine {
        step: title(&line.step).unwrap_or(line.step),
        label: line.label,
        value: line.value,
    });
    Ok(ReadBack { lines: lines.collect(), declaration: file.guideline.declaration(language), missing: view.missing })
}

pub(super) fn open_file(station: &Station, id: &EnrolmentId, language: &str) -> Result<OpenFile, StationError> {
    let file = station.file(id)?;
    let view = station.view(&file, language)?;
    let state = file.line.state;
    let duties: Vec<Duty> = Duty::ALL.into_iter().filter(|duty| station.may(*duty, Some(file.matter()))).collect();
    let capturable = file.line.mine && duties.contains(&Duty::Capture);
    let editable = capturable && matches!(state, FileState::Draft | FileState::Returned);
    let decidable = matches!(state, FileState::Submitted | FileState::Verified | FileState::Held);
    let decides = |duty: &Duty| matches!(duty, Duty::Approve | Duty::Return | Duty::Hold);
    let reviewable = decidable && duties.iter().any(decides) && !file.line.mine;
    let verifiable = station.is_verifiable(&file)?;
    let unusual = if reviewable { station.signs_of(id)? } else { Vec::new() };
    Ok(OpenFile {
        exceptions: exceptions(&file, &view),
        to_allow: exceptions(&file, &view).into_iter().chain(unscanned(&view)).collect(),
        unusual: signs(unusual),
        view,
        editable,
        reviewable,
        verifiable,
        verifying: verifying(station.verifying(&file)?),
        withdrawable: station.is_withdrawable(&file),
        duties,
        remark: remark(station, id, &file.guideline, language)?,
        taken_over: station.taken_over(&file)?,
        signs: if reviewable || verifiable {
            station.witness_signs(&file)?.into_iter().map(sign).collect()
        } else {
            Vec::new()
        },
        packet: station.packet_of(id)?.map(packet),
        history: history(station, id)?,
        line: file_line(file.line),
    })
}

/// In the view's own words: an answer that it conceals names no exception.
fn exceptions(file: &File, view: &View) -> Vec<ExceptionLine> {
    let fields = || view.steps.iter().flat_map(|step| &step.fields);
    let excused = file.guideline.exceptions(&file.answers).into_iter();
    let lines = excused.filter_map(|(excused, reason)| {
        let field = excused.clone();
        let label = fields().find(|field| field.id == excused)?.label.clone();
        let given = Some(Answer::Choice(reason.clone()));
        let mut options = fields().filter(|field| field.answer == given).flat_map(|field| &field.options);
        let reason = options.find(|option| option.id == reason)?.label.clone();
        Some(ExceptionLine { field, label, reason })
    });
    lines.collect()
}

/// Papers that lay on the table and were not scanned, as the view tells them.
fn unscanned(view: &View) -> Vec<ExceptionLine> {
    let fields = view.steps.iter().flat_map(|step| &step.fields);
    let lines = fields.filter_map(|field| {
        let Some(Answer::Evidence(Evidence::Presented { no_scan_reason: Some(reason), .. })) = &field.answer else {
            return None;
        };
        let told = field.no_scan_options.iter().find(|option| option.id == *reason);
        let reason = told.map_or_else(|| reason.to_string(), |option| option.label.clone());
        Some(ExceptionLine { field: field.id.clone(), label: field.label.clone(), reason })
    });
    lines.collect()
}

pub(super) const fn verifying(verifying: station::Verifying) -> Verifying {
    match verifying {
        station::Verifying::NotAsked => Verifying::NotAsked,
        station::Verifying::Waits => Verifying::Waits,
        station::Verifying::Headquarters => Verifying::Headquarters,
        station::Verifying::Done => Verifying::Done,
    }
}

fn sign(sign: station::WitnessSign) -> WitnessSign {
    match sign {
        station::WitnessSign::Circular { witness, other } => WitnessSign::Circular { witness, other },
        station::WitnessSign::Many { witness, files } => WitnessSign::Many { witness, files },
    }
}

pub(super) fn bring(station: &Station, file: &File, now: Timestamp, language: &str) -> Result<Bring, StationError> {
    let case = file.case(now);
    Ok(Bring {
        name: file.line.name.clone(),
        office: station.office().to_owned(),
        officer: file.line.officer.clone(),
        category: file.guideline.view(&case, language)?.category.label,
        return_on: file.line.return_on.map(|day| day.to_string()),
        lines: file.guideline.bring(&case, language)?,
        practice: station.realm() == Realm::Practice,
    })
}

fn remark(
    station: &Station,
    id: &EnrolmentId,
    guideline: &Guideline,
    language: &str,
) -> Result<Option<Remark>, StationError> {
    let Some(remark) = station.remark(id)? else { return Ok(None) };
    let words = remark.reason.parse().ok().and_then(|reason| guideline.reason_for_applicant(&reason, language));
    let by = station.name_of(&remark.by)?;
    let orders = guideline.citations(remark.note.lines(), language).filter(|_| remark.reason == "directive");
    Ok(Some(Remark { reason: words.unwrap_or(remark.reason), note: orders.unwrap_or(remark.note), by }))
}

fn packet(line: station::PacketLine) -> PacketFace {
    let station::PacketLine { sequence, size, sealed_at, exported, person_number } = line;
    let (bundle, exported_at) = exported.unzip();
    PacketFace { sequence, size, sealed_at, bundle, exported_at, person_number }
}

fn history(station: &Station, id: &EnrolmentId) -> Result<Vec<HistoryLine>, StationError> {
    let lines = station.history(id)?.into_iter();
    lines.map(|line| Ok(HistoryLine { at: line.at, by: station.name_of(&line.actor)?, act: line.act })).collect()
}

pub(super) fn bundle(line: station::BundleLine) -> Bundle {
    let station::BundleLine { number, finished, at, folder, packets, first, last } = line;
    Bundle { number, finished, at, folder, packets, first: Some(first), last: Some(last) }
}

pub(super) fn queue(queue: station::Queue) -> Queue {
    Queue {
        waiting: queue.waiting.into_iter().map(file_line).collect(),
        waiting_count: queue.waiting_count,
        waiting_bytes: queue.waiting_bytes,
        unanswered_count: queue.unanswered_count,
        missing_count: queue.missing_count,
        bundles: queue.bundles.into_iter().map(bundle).collect(),
    }
}
