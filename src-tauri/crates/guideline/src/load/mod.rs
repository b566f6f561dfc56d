//! From files to a guideline, or to everything that is wrong with them.

mod catalogue;
mod form;
mod languages;
mod needs;
mod read;
mod rules;

pub(crate) use catalogue::Catalogue;

use crate::condition::{Scope, Vocabulary};
use crate::defect::{Findings, PackDefects, Place};
use crate::pack::{Categories, Condition, EvidenceRules, Form, Head, Notices, Phrases, Reasons, Status};
use crate::{Guideline, PackFiles};
use cel::Env;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::fmt::Display;
use std::sync::Arc;

/// The CEL parser takes up to 100 KB of stack for each open bracket, a Windows thread has 1 MB: it gets its own.
const STACK: usize = 16 * 1024 * 1024;

pub(crate) fn load(files: &PackFiles) -> Result<Guideline, PackDefects> {
    std::thread::scope(|scope| {
        let reader = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || read_and_check(files));
        let loaded = reader.ok().and_then(|reader| reader.join().ok());
        loaded.unwrap_or_else(|| Err(unreadable()))
    })
}

fn unreadable() -> PackDefects {
    let mut findings = Findings::default();
    findings.add(
        &Place::file("pack.json"),
        "this machine could not read the pack: too little memory, or a fault in the reader",
    );
    findings.finish().err().unwrap_or(PackDefects(Vec::new()))
}

fn read_and_check(files: &PackFiles) -> Result<Guideline, PackDefects> {
    let mut findings = Findings::default();
    let read = read_all(files, &mut findings);
    // One file alone may be wrong in a way that makes the others look wrong: those defects come first.
    let (Some(mut guideline), true) = (read, findings.is_empty()) else {
        findings.finish()?;
        return Err(PackDefects(Vec::new()));
    };
    form::use_option_lists(&mut guideline.form, &mut findings);
    guideline.catalogue = Catalogue::new(&guideline.form);
    languages::check(files, &guideline.head, &mut findings);
    check_all(&guideline, &mut findings);
    findings.finish()?;
    Ok(guideline)
}

fn read_all(files: &PackFiles, findings: &mut Findings) -> Option<Guideline> {
    read::only_known(files, findings);
    let head = read::file::<Head>(files, "pack.json", findings);
    let categories = read::file::<Categories>(files, "categories.json", findings);
    let form = read::file::<Form>(files, "form.json", findings);
    let evidence = read::file::<EvidenceRules>(files, "evidence.json", findings);
    let reasons = read::file::<Reasons>(files, "reasons.json", findings);
    let notices = read::file::<Notices>(files, "notices.json", findings);
    let phrases = read::file::<Phrases>(files, "phrases.json", findings);
    Some(Guideline {
        head: head?,
        categories: categories?,
        form: form?,
        evidence: evidence?,
        reasons: reasons?,
        notices: notices?,
        phrases: phrases?,
        catalogue: Catalogue::default(),
        environment: Arc::new(Env::stdlib()),
        digest: files.digest(),
    })
}

fn check_all(guideline: &Guideline, findings: &mut Findings) {
    let vocabulary = Vocabulary::new(&guideline.form, &guideline.categories);
    let empty = Scope::new(&guideline.catalogue, "", NaiveDate::default());
    let mut check = Check { guideline, vocabulary: &vocabulary, empty: &empty, findings };
    check.head();
    check.form();
    check.categories();
    check.evidence();
    check.reasons();
    check.notices();
}

/// One pass over a pack that is read but not yet trusted.
pub(crate) struct Check<'a> {
    guideline: &'a Guideline,
    vocabulary: &'a Vocabulary,
    empty: &'a Scope<'a>,
    findings: &'a mut Findings,
}

impl Check<'_> {
    fn head(&mut self) {
        let (head, place) = (&self.guideline.head, Place::file("pack.json"));
        let simple = |text: &str| text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if head.id.is_empty() || head.id.len() > 60 || !simple(&head.id) {
            self.findings.add(&place.at("id"), "an id has 1 to 60 small letters, digits and hyphens");
        }
        let numbers: Vec<_> = head.version.split('.').collect();
        if numbers.len() != 3 || numbers.iter().any(|number| number.parse::<u32>().is_err()) {
            self.findings.add(&place.at("version"), "a version is three numbers, as 0.1.0");
        }
        if head.status == Status::ForLegalReview && head.banner.is_none() {
            self.findings.add(&place.at("banner"), "a pack for legal review needs a banner that says so");
        }
        self.unique(&place.at("sources"), "id", head.sources.iter().map(|source| &source.id));
        self.unique(&place.at("languages"), "tag", head.languages.iter().map(|language| &language.tag));
    }

    /// Adds a defect for each name that stands twice.
    fn unique<T: Display>(&mut self, list: &Place, member: &str, names: impl Iterator<Item = T>) {
        let mut seen = BTreeSet::new();
        for (index, name) in names.enumerate() {
            if !seen.insert(name.to_string()) {
                self.findings.add(&list.at(index).at(member), format!("'{name}' stands twice"));
            }
        }
    }

    /// Checks a condition and returns the names it uses.
    fn condition(&mut self, place: &Place, condition: &Condition) -> BTreeSet<String> {
        let Condition::When(program) = condition else {
            return BTreeSet::new();
        };
        crate::condition::check(program, self.vocabulary, self.empty).unwrap_or_else(|problem| {
            self.findings.add(place, problem);
            BTreeSet::new()
        })
    }
}
