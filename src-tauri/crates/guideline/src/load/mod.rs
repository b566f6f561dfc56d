//! From files to a guideline, or to everything that is wrong with them.

mod catalogue;
mod custody;
mod form;
mod grounds;
mod languages;
mod needs;
mod orders;
mod read;
mod rules;
mod screening;
mod translations;

pub(crate) use catalogue::Catalogue;
pub use read::FILES;
pub(crate) use translations::Translations;
pub use translations::language_of;

use crate::condition::{Scope, Vocabulary};
use crate::defect::{Findings, PackDefects, Place};
use crate::pack::{Condition, Head, Status};
use crate::{Guideline, PackFiles};
use boma_record::Process;
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
    screening::put_first(&mut guideline, &mut findings);
    form::use_option_lists(&mut guideline.form, &guideline.fees.options(), &mut findings);
    grounds::use_shared(&mut guideline.categories, &mut findings);
    guideline.catalogue = Catalogue::new(&guideline.form);
    languages::check(files, &guideline.head, &mut findings);
    check_all(&guideline, &mut findings);
    findings.finish()?;
    Ok(guideline)
}

fn read_all(files: &PackFiles, findings: &mut Findings) -> Option<Guideline> {
    read::only_known(files, findings);
    let head: Option<Head> = read::file(files, "pack.json", &Translations::default(), findings);
    let texts = head.as_ref().map(|head| Translations::read(files, head, findings)).unwrap_or_default();
    let head = read::file(files, "pack.json", &texts, &mut Findings::default()).or(head);
    let categories = read::file(files, "categories.json", &texts, findings);
    let form = read::file(files, "form.json", &texts, findings);
    let evidence = read::file(files, "evidence.json", &texts, findings);
    let reasons = read::file(files, "reasons.json", &texts, findings);
    let notices = read::file(files, "notices.json", &texts, findings);
    let phrases = read::file(files, "phrases.json", &texts, findings);
    Some(Guideline {
        screening: read::optional(files, "screening.json", &texts, findings),
        processes: read::optional(files, "processes.json", &texts, findings).unwrap_or_default(),
        routes: read::optional(files, "routes.json", &texts, findings).unwrap_or_default(),
        directives: read::optional(files, "directives.json", &texts, findings).unwrap_or_default(),
        fees: read::optional(files, "fees.json", &texts, findings).unwrap_or_default(),
        events: read::optional(files, "events.json", &texts, findings).unwrap_or_default(),
        sop: read::optional(files, "sop.json", &texts, findings).unwrap_or_default(),
        custody: read::optional(files, "custody.json", &texts, findings).unwrap_or_default(),
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
    let empty = Scope::new(&guideline.catalogue, "", Process::New, NaiveDate::default());
    let mut check = Check { guideline, vocabulary: &vocabulary, empty: &empty, findings };
    check.head();
    check.form();
    check.categories();
    check.evidence();
    check.reasons();
    check.notices();
    check.screening();
    check.orders();
    check.custody();
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
