//! Whether the file is what the guideline asks for, and its pictures can be opened safely.

use crate::Refusal;
use crate::trust::Trust;
use boma_capture::{PictureLimits, inspect};
use boma_guideline::Guideline;
use boma_packet::{Opened, Process, Submission};
use boma_record::{Attachment, Person};

/// Guideline, answers, pictures; gives back the person whom the answers describe.
pub(super) fn check(submission: &Submission, opened: &Opened, trust: &Trust) -> Result<Person, Refusal> {
    if submission.process != Process::New {
        return Err(Refusal::ProcessUnknown);
    }
    if *submission.reference.station() != opened.claims().station {
        return Err(Refusal::ReferenceForeign);
    }
    let guideline = guideline(submission, trust)?;
    check_answers(submission, guideline)?;
    check_pictures(submission, opened)?;
    Ok(guideline.person(&submission.answers))
}

fn guideline<'t>(submission: &Submission, trust: &'t Trust) -> Result<&'t Guideline, Refusal> {
    let named = &submission.guideline;
    let known = trust.guidelines.get(&named.digest);
    let same = |g: &&Guideline| g.id() == named.id.as_str() && g.version() == named.version.as_str();
    known.filter(same).ok_or(Refusal::GuidelineUnknown)
}

fn check_answers(submission: &Submission, guideline: &Guideline) -> Result<(), Refusal> {
    let category = submission.category.as_str();
    for (field, answer) in &submission.answers {
        guideline.check_answer(category, field, answer).map_err(|_| Refusal::AnswerRefused)?;
    }
    // As of the day it was signed: a child that has come of age since was asked the right questions.
    let view = guideline.view(category, &submission.answers, submission.signed_at.day(), "en");
    if view.is_ok_and(|view| view.complete) { Ok(()) } else { Err(Refusal::Incomplete) }
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
