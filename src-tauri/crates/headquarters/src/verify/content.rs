//! Whether the file is what the guideline asks for, and its pictures can be opened safely.

use super::signatures::People;
use crate::Refusal;
use crate::questions::QuestionKind;
use crate::trust::Trust;
use boma_capture::{PictureLimits, inspect};
use boma_guideline::{Case, Guideline, Line, View};
use boma_packet::{Code, Opened, Submission};
use boma_record::{Attachment, Person, Process};
use std::collections::BTreeSet;

/// What the register needs to know of a file's content.
pub(crate) struct Judged {
    /// The person whom the answers describe.
    pub(crate) person: Person,
    /// What is asked for.
    pub(crate) process: Process,
    /// What people decide before anything is issued, whatever else is in the register.
    pub(crate) referred: BTreeSet<QuestionKind>,
}

/// Guideline, answers, pictures; gives back what they come to.
pub(super) fn check(people: &People, opened: &Opened, trust: &Trust) -> Result<Judged, Refusal> {
    let submission = &people.submission;
    if *submission.reference.station() != opened.claims().station {
        return Err(Refusal::ReferenceForeign);
    }
    let guideline = guideline(submission, trust)?;
    let mut referred = check_answers(submission, guideline)?;
    if guideline.custody().requires_verification() && !people.verified {
        referred.insert(QuestionKind::Verification);
    }
    check_pictures(submission, opened)?;
    Ok(Judged { person: guideline.person(&submission.answers), process: submission.process, referred })
}

fn guideline<'t>(submission: &Submission, trust: &'t Trust) -> Result<&'t Guideline, Refusal> {
    let named = &submission.guideline;
    let known = trust.guidelines.get(&named.digest);
    let same = |g: &&Guideline| g.id() == named.id.as_str() && g.version() == named.version.as_str();
    known.filter(same).ok_or(Refusal::GuidelineUnknown)
}

fn check_answers(submission: &Submission, guideline: &Guideline) -> Result<BTreeSet<QuestionKind>, Refusal> {
    let category = submission.category.as_str();
    if !guideline.can_start(category, submission.process) {
        return Err(Refusal::CategoryReserved);
    }
    for (field, answer) in &submission.answers {
        guideline.check_answer(category, field, answer).map_err(|_| Refusal::AnswerRefused)?;
    }
    // As of the day it was signed: a child that has come of age since was asked the right questions.
    let (answers, today) = (&submission.answers, submission.signed_at.day());
    let case = Case { category, process: submission.process, answers, today };
    let view = guideline.view(&case, "en").map_err(|_| Refusal::Incomplete)?;
    if !view.complete {
        return Err(Refusal::Incomplete);
    }
    if !same_codes(&submission.grounds, guideline.claimed_grounds(&case).iter()) {
        return Err(Refusal::GroundsDiffer);
    }
    if !same_codes(&submission.directives, view.directives.iter().map(|directive| &directive.id)) {
        return Err(Refusal::DirectivesDiffer);
    }
    Ok(referred(submission.process, &view))
}

fn same_codes<'a>(named: &BTreeSet<Code>, found: impl Iterator<Item = &'a String>) -> bool {
    named.iter().map(Code::as_str).eq(found.map(String::as_str).collect::<BTreeSet<_>>())
}

/// A held file, a file that no office decides and a change to a person: people decide each of them.
fn referred(process: Process, view: &View) -> BTreeSet<QuestionKind> {
    let decides_itself = matches!(view.line, Line::Approve | Line::Register | Line::Redirect);
    let kinds = [
        (QuestionKind::Directive, !view.directives.is_empty()),
        (QuestionKind::Decision, process == Process::New && !decides_itself),
        (QuestionKind::Request, process != Process::New),
    ];
    kinds.into_iter().filter(|(_, raised)| *raised).map(|(kind, _)| kind).collect()
}

fn check_pictures(submission: &Submission, opened: &Opened) -> Result<(), Refusal> {
    let listed = opened.claims().attachments.iter().copied().collect();
    if submission.attachments() != listed {
        return Err(Refusal::PicturesDiffer);
    }
    for attachment in &listed {
        let bytes = opened.attachments.get(&attachment.sha256).ok_or(Refusal::AttachmentMissing)?;
        check_picture(attachment, bytes)?;
    }
    Ok(())
}

fn check_picture(attachment: &Attachment, bytes: &[u8]) -> Result<(), Refusal> {
    let facts = inspect(bytes, &PictureLimits::PACKET).map_err(|_| Refusal::PictureRefused)?;
    let told = (attachment.media_type, attachment.width, attachment.height);
    if told == (facts.media_type, facts.width, facts.height) { Ok(()) } else { Err(Refusal::PictureRefused) }
}
