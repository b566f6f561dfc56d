//! A form that was read: its questions in order, and how they become steps.

use super::super::conditions::{Safe, condition, shown, written};
use super::super::logic::{Names, Place, Proposition};
use super::super::pack::{Draft, Ids, Section, Texts};
use super::super::report::Notes;
use super::super::{Fault, ImportError};
use super::choices::{List, Lists};
use super::groups::{Group, Item, grouped};
use super::kinds::Kind;
use super::languages::Languages;
use super::rows::Entry;
use super::symbols::symbols;

/// More options than a form can hold with a condition each.
const MOST_FILTERED: usize = 30_000;

/// Everything a form asks.
pub(super) struct Form {
    pub(super) lists: Lists,
    pub(super) names: Names,
    groups: Vec<Group>,
    items: Vec<Item>,
    /// The names of the items in the pack, in their order.
    ids: Vec<String>,
}

impl Form {
    pub(super) fn new(entries: Vec<Entry>, lists: Lists, faults: &mut Vec<Fault>, notes: &mut Notes) -> Self {
        let (groups, items) = grouped(entries, faults, notes);
        let (names, ids) = symbols(&items, &lists, faults, notes);
        Self { lists, names, groups, items, ids }
    }

    /// Refuses what would take long and be no form: too many options with a filter each.
    pub(super) fn check_size(&self) -> Result<(), ImportError> {
        let filtered = self.items.iter().filter(|item| item.entry.row.holds("choice_filter"));
        let lists = filtered.filter_map(|item| match &item.entry.kind {
            Kind::Select(select) => self.lists.get(&select.list),
            _ => None,
        });
        if lists.map(|list| list.options.len()).sum::<usize>() > MOST_FILTERED {
            return Err(ImportError::TooLarge { what: "the number of options with a choice filter", limit: "30,000" });
        }
        Ok(())
    }

    /// Writes steps and lists into `draft`.
    pub(super) fn draft(&self, languages: &Languages, draft: &mut Draft, notes: &mut Notes) {
        let conditions: Vec<Proposition> = self.groups.iter().map(|group| self.group_condition(group, notes)).collect();
        let (mut steps, mut shown, mut said) = (Ids::default(), None, Texts::default());
        for (item, id) in self.items.iter().zip(&self.ids) {
            if shown.as_ref() != Some(&item.groups) {
                self.last_words(draft, &mut said);
                draft.sections.push(self.section(item, &conditions, languages, &mut steps, notes));
                shown = Some(item.groups.clone());
            }
            if item.entry.kind == Kind::Note {
                said.append(&self.note(item, languages, notes));
                continue;
            }
            let questions = self.questions(item, id, std::mem::take(&mut said), languages, notes);
            if let (Some(section), Some(questions)) = (draft.sections.last_mut(), questions) {
                section.questions.extend(questions);
            }
        }
        self.last_words(draft, &mut said);
        self.joined_words(draft);
        draft.sections.retain(|section| !section.questions.is_empty());
        self.used_lists(draft);
    }

    /// A note after the last question of a step becomes the step's help.
    fn last_words(&self, draft: &mut Draft, said: &mut Texts) {
        if let Some(section) = draft.sections.last_mut() {
            section.help.append(&std::mem::take(said));
        }
    }

    /// A step with nothing but notes gives them to the next one, or else to the one before.
    fn joined_words(&self, draft: &mut Draft) {
        let mut waiting = Texts::default();
        for section in &mut draft.sections {
            if section.questions.is_empty() {
                waiting.append(&std::mem::take(&mut section.help));
            } else if !waiting.is_empty() {
                let own = std::mem::replace(&mut section.help, std::mem::take(&mut waiting));
                section.help.append(&own);
            }
        }
        if let Some(last) = draft.sections.iter_mut().rev().find(|section| !section.questions.is_empty()) {
            last.help.append(&waiting);
        }
    }

    fn note(&self, item: &Item, languages: &Languages, notes: &mut Notes) -> Texts {
        let row = &item.entry.row;
        if !row.get("relevant").is_empty() {
            notes.add(
                &row.place,
                format!("relevant: {}", row.get("relevant")),
                "the note is help now, and help is always shown",
            );
        }
        notes.add(
            &row.place,
            "note",
            "a pack has no notes: its words stand as help at the next question or at the step",
        );
        languages.texts(row, "label", notes)
    }

    fn group_condition(&self, group: &Group, notes: &mut Notes) -> Proposition {
        let source = group.row.get("relevant");
        if source.is_empty() {
            return Proposition::Fixed(true);
        }
        let place = Place { names: &self.names, own: None, before: Some(group.position), columns: None };
        shown(condition(source, "relevant", &group.row.place, place, Safe::Yes, notes), source, &group.row.place, notes)
    }

    fn section(
        &self,
        item: &Item,
        conditions: &[Proposition],
        languages: &Languages,
        steps: &mut Ids,
        notes: &mut Notes,
    ) -> Section {
        let groups: Vec<&Group> = item.groups.iter().filter_map(|index| self.groups.get(*index)).collect();
        let visible = Proposition::all(item.groups.iter().filter_map(|index| conditions.get(*index).cloned()));
        let mut title = Texts::default();
        for group in groups.iter().rev().filter(|group| group.row.holds("label")).take(1) {
            title = languages.texts(&group.row, "label", notes);
        }
        if title.is_empty() {
            let named = groups.iter().rev().map(|group| group.name.replace('_', " ")).find(|name| !name.is_empty());
            title = named.map_or_else(|| Texts::both("Questions", "أسئلة"), |name| Texts::english(&name));
        }
        let name = groups.last().map_or("form", |group| group.name.as_str());
        let hints = groups.iter().map(|group| languages.texts(&group.row, "hint", notes));
        let mut help = Texts::default();
        hints.filter(|hint| !hint.is_empty()).for_each(|hint| help.append(&hint));
        Section {
            place: groups.last().map_or_else(|| item.entry.row.place.clone(), |group| group.row.place.clone()),
            id: steps.option(name),
            title,
            help,
            visible: written(&visible),
            questions: Vec::new(),
        }
    }

    fn used_lists(&self, draft: &mut Draft) {
        let questions = draft.sections.iter().flat_map(|section| &section.questions);
        let used: Vec<String> = questions.filter_map(|question| question.list.clone()).collect();
        for name in used {
            if let Some(list) = self.lists.get(&name) {
                draft.lists.insert(name, List::choices(list));
            }
        }
    }
}
