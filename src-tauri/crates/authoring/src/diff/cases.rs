//! Files decided under both packs.

use super::{Both, Side, english};
use crate::Told;
use crate::explain::CaseFile;
use crate::reasoning::{Model, Outcome};
use boma_guideline::Case;
use boma_guideline::outline::Category;
use boma_record::Process;
use std::collections::BTreeMap;

impl Both<'_> {
    pub(super) fn cases(&self, cases: &[CaseFile], told: &mut Told) {
        told.add("Files that were complete and no longer would be", self.made_up(&self.old, &self.new, "now lacks"));
        told.add(
            "Files that are complete now and were not before",
            self.made_up(&self.new, &self.old, "before lacked"),
        );
        told.add("The cases given", cases.iter().map(|case| self.given(case)).collect());
    }

    /// Complete files of one pack that are not complete in the other, gathered by what they lack.
    fn made_up(&self, from: &Side<'_>, to: &Side<'_>, word: &str) -> Vec<String> {
        let mut lacking: BTreeMap<Vec<String>, Vec<String>> = BTreeMap::new();
        for category in &from.world.outline.categories.categories {
            for process in
                from.world.processes().into_iter().filter(|process| from.world.is_for(*process, &category.code))
            {
                for (name, model) in self.files(from, category, process) {
                    match self.missing(to, &category.code, process, &model) {
                        Some(missing) if !missing.is_empty() => lacking.entry(missing).or_default().push(name),
                        _ => {}
                    }
                }
            }
        }
        let line = |(missing, names): (Vec<String>, Vec<String>)| {
            std::iter::once(format!("{} {word}:", names.join("; ")))
                .chain(missing.into_iter().map(|what| format!("  {what}")))
        };
        lacking.into_iter().flat_map(line).collect()
    }

    /// One complete file for each ground; one in all where no ground is decided.
    fn files(&self, from: &Side<'_>, category: &Category, process: Process) -> Vec<(String, Model)> {
        let asks = from.words.process(process.as_str());
        if !from.world.decides_grounds(process) {
            let found = possible(from.world.complete(&category.code, process, None));
            return found.map(|model| (format!("{} {asks}", category.code), model)).into_iter().collect();
        }
        let grounds = category.grounds.iter().filter_map(|ground| {
            let model = possible(from.world.complete(&category.code, process, Some(&ground.id)))?;
            Some((format!("{} by “{}”", category.code, english(&ground.label)), model))
        });
        grounds.collect()
    }

    /// What the other pack says is missing; none where it does not know the category or the process.
    fn missing(&self, to: &Side<'_>, category: &str, process: Process, model: &Model) -> Option<Vec<String>> {
        let case = Case { category, process, answers: &model.answers, today: model.today.unwrap_or(self.today) };
        let view = to.guideline.view(&case, "en").ok()?;
        Some(view.missing.into_iter().map(|gap| gap.what).collect())
    }

    fn given(&self, file: &CaseFile) -> String {
        let today = file.today.unwrap_or(self.today);
        let case = Case { category: &file.category, process: file.process, answers: &file.answers, today };
        let decided = |side: &Side<'_>| match side.guideline.view(&case, "en") {
            Ok(view) if view.complete => "complete".to_owned(),
            Ok(view) => {
                format!("lacks {}", view.missing.into_iter().map(|gap| gap.what).collect::<Vec<_>>().join(", "))
            }
            Err(error) => format!("can't be decided: {error}"),
        };
        let (before, now) = (decided(&self.old), decided(&self.new));
        let name = file.title.as_deref().unwrap_or(&file.category);
        if before == now { format!("{name}: unchanged: {now}") } else { format!("{name}: now {now}; before {before}") }
    }
}

fn possible(outcome: Outcome) -> Option<Model> {
    if let Outcome::Possible(model) = outcome { Some(*model) } else { None }
}
