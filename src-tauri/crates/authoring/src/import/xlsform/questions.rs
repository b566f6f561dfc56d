//! One row of the survey as one question of the pack, or two.

use super::super::conditions::{Safe, condition, shown, written};
use super::super::logic::{Place, Proposition};
use super::super::pack::{Choice, Ids, Question, Texts};
use super::super::report::Notes;
use super::columns::Row;
use super::form::Form;
use super::groups::Item;
use super::kinds::{Kind, Select};
use super::languages::Languages;
use super::rows::{is_no, is_yes};
use super::{choices::Listed, remarks};

impl Form {
    /// The questions a row becomes; none where it has no equivalent, which is noted.
    pub(super) fn questions(
        &self,
        item: &Item,
        id: &str,
        said: Texts,
        languages: &Languages,
        notes: &mut Notes,
    ) -> Option<Vec<Question>> {
        let row = &item.entry.row;
        let what = || format!("'{}' ({})", item.entry.name, row.get("type"));
        match &item.entry.kind {
            Kind::Nothing(why) => notes.add(&row.place, what(), *why),
            Kind::Recorded | Kind::Today => {
                notes.add(&row.place, what(), "the station keeps times, devices and names by itself")
            }
            Kind::Calculate | Kind::Note | Kind::Begin(_) | Kind::End(_) => {}
            kind => {
                let mut question = self.question(item, id, languages, notes);
                question.help = with_help(said, question.help);
                answer(kind, row, &mut question, notes);
                remarks::of_question(&item.entry, notes);
                let other = if let Kind::Select(select) = kind {
                    self.select(item, select, &mut question, notes)
                } else {
                    None
                };
                return Some(std::iter::once(question).chain(other).collect());
            }
        }
        None
    }

    fn question(&self, item: &Item, id: &str, languages: &Languages, notes: &mut Notes) -> Question {
        let row = &item.entry.row;
        let mut label = languages.texts(row, "label", notes);
        if label.is_empty() {
            label = Texts::english(&item.entry.name.replace('_', " "));
        }
        let help = with_help(languages.texts(row, "hint", notes), languages.texts(row, "guidance_hint", notes));
        Question {
            place: row.place.clone(),
            id: id.to_owned(),
            kind: "text",
            label,
            help,
            visible: self.visible(item, notes),
            required: self.required(item, notes),
            constraints: self.constraint(item, languages, notes).into_iter().collect(),
            ..Question::default()
        }
    }

    fn place<'f>(&'f self, item: &'f Item, before: Option<usize>) -> Place<'f> {
        Place { names: &self.names, own: Some(&item.entry.name), before, columns: None }
    }

    fn visible(&self, item: &Item, notes: &mut Notes) -> Option<String> {
        let (row, source) = (&item.entry.row, item.entry.row.get("relevant"));
        if source.is_empty() || is_yes(source) {
            return None;
        }
        let place = self.place(item, Some(item.position));
        let condition = condition(source, "relevant", &row.place, place, Safe::Yes, notes);
        written(&shown(condition, source, &row.place, notes))
    }

    fn required(&self, item: &Item, notes: &mut Notes) -> Option<String> {
        let (row, source) = (&item.entry.row, item.entry.row.get("required"));
        if is_no(source) {
            return None;
        }
        if is_yes(source) {
            return Some("true".to_owned());
        }
        let condition = condition(source, "required", &row.place, self.place(item, None), Safe::No, notes);
        (condition != Proposition::Fixed(false)).then(|| condition.written())
    }

    fn constraint(&self, item: &Item, languages: &Languages, notes: &mut Notes) -> Option<(String, Texts)> {
        let (row, source) = (&item.entry.row, item.entry.row.get("constraint"));
        if source.is_empty() {
            return None;
        }
        let condition = condition(source, "constraint", &row.place, self.place(item, None), Safe::Yes, notes);
        let message = languages.texts(row, "constraint_message", notes);
        let message = if message.is_empty() { not_right() } else { message };
        written(&condition).map(|condition| (condition, message))
    }

    /// Options, and the question that follows where another answer may be given.
    fn select(&self, item: &Item, select: &Select, question: &mut Question, notes: &mut Notes) -> Option<Question> {
        let row = &item.entry.row;
        let list = self.lists.get(&select.list)?;
        question.kind = if select.several { "choices" } else { "choice" };
        if select.ranked {
            notes.add(&row.place, "rank", "which options were chosen is kept, their order is not");
        }
        let filter = row.get("choice_filter");
        if filter.is_empty() && !select.or_other {
            question.list = Some(select.list.clone());
            return None;
        }
        question.choices =
            if filter.is_empty() { list.choices() } else { self.filtered(item, filter, &list.options, notes) };
        if !select.or_other {
            return None;
        }
        let other = list.other();
        question.choices.push(Choice {
            id: other.clone(),
            label: Texts::both("Another answer", "إجابة أخرى"),
            visible: None,
        });
        Some(self.other(item, question, &other, select.several))
    }

    fn other(&self, item: &Item, question: &Question, other: &str, several: bool) -> Question {
        let chosen =
            if several { format!("'{other}' in {}", question.id) } else { format!("{} == '{other}'", question.id) };
        let mut taken = Ids::default();
        for symbol in self.names.values().filter(|symbol| !symbol.id.is_empty()) {
            taken.field(&symbol.id);
        }
        Question {
            place: item.entry.row.place.clone(),
            id: taken.field(&format!("{}_other", question.id)),
            kind: "text",
            label: Texts::both("Which one?", "ما هي؟"),
            visible: Some(chosen),
            required: question.required.clone().filter(|required| required == "true"),
            ..Question::default()
        }
    }

    /// Each option with the condition under which the filter offers it; options it never offers are left out.
    fn filtered(&self, item: &Item, filter: &str, options: &[Listed], notes: &mut Notes) -> Vec<Choice> {
        let row = &item.entry.row;
        let offered = |option: &Listed, notes: &mut Notes| {
            let rows = option.rows.iter().map(|columns| {
                let place = Place { columns: Some(columns), ..self.place(item, Some(item.position)) };
                condition(filter, "choice_filter", &row.place, place, Safe::Yes, notes)
            });
            Proposition::any(rows.collect::<Vec<_>>())
        };
        let choices: Vec<(Proposition, Choice)> = options
            .iter()
            .map(|option| {
                let proposition = offered(option, notes);
                let visible = written(&proposition);
                (proposition, Choice { id: option.id.clone(), label: option.label.clone(), visible })
            })
            .collect();
        if choices.iter().all(|(proposition, _)| *proposition == Proposition::Fixed(false)) {
            notes.add(
                &row.place,
                format!("choice_filter: {filter}"),
                "it would offer no option at all; all are offered",
            );
            return choices.into_iter().map(|(_, choice)| Choice { visible: None, ..choice }).collect();
        }
        choices.into_iter().filter(|(p, _)| *p != Proposition::Fixed(false)).map(|(_, choice)| choice).collect()
    }
}

/// Sets the kind of answer, and what a right answer looks like.
fn answer(kind: &Kind, row: &Row, question: &mut Question, notes: &mut Notes) {
    let what = format!("the type '{}'", row.get("type"));
    match kind {
        Kind::Plain("text") if row.get("appearance").contains("multiline") => question.kind = "long-text",
        Kind::Plain(plain) => question.kind = plain,
        Kind::Written { pattern, lost } => {
            pattern_of(question, pattern);
            if let Some(why) = lost {
                notes.add(&row.place, what, *why);
            }
        }
        Kind::UpTo(most) => {
            question.kind = "number";
            between(question, 0, i64::from(*most));
        }
        Kind::Range => range(row, question, notes),
        Kind::SelectElsewhere => notes.add(
            &row.place,
            what,
            "its choices lie in another file or come from other answers: it is asked as a text",
        ),
        Kind::Acknowledge => {
            question.kind = "yes-no";
            if question.required.is_some() {
                question.constraints.push((question.id.clone(), not_right()));
            }
        }
        Kind::Almost(plain, why) => {
            question.kind = plain;
            notes.add(&row.place, what, *why);
        }
        _ => {}
    }
}

fn pattern_of(question: &mut Question, pattern: &str) {
    let condition = format!("{}.matches('{}')", question.id, pattern.replace('\\', "\\\\"));
    question.constraints.insert(0, (condition, not_right()));
}

fn between(question: &mut Question, least: i64, most: i64) {
    let id = &question.id;
    question.constraints.insert(0, (format!("{id} >= {least} && {id} <= {most}"), not_right()));
}

fn range(row: &Row, question: &mut Question, notes: &mut Notes) {
    if let Some((start, end, step)) = whole_range(row) {
        question.kind = "number";
        between(question, start, end);
        if step != 1 {
            notes.add(&row.place, format!("steps of {step}"), "every whole number of the range is taken");
        }
    } else {
        pattern_of(question, "^-?[0-9]+([.,][0-9]+)?$");
        notes.add(&row.place, "range", "numbers of a pack are whole: it is asked as a text that looks like a number");
    }
}

/// Start, end and step of a range of whole numbers.
pub(super) fn whole_range(row: &Row) -> Option<(i64, i64, i64)> {
    let parameters = row.get("parameters").replace([',', ';'], " ").replace(" = ", "=");
    let value = |name: &str, otherwise: i64| -> Option<i64> {
        let given = parameters.split_whitespace().find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
        given.map_or(Some(otherwise), |text| text.trim_end_matches(".0").parse().ok())
    };
    let (start, end) = (value("start", 1)?, value("end", 10)?);
    Some((start.min(end), start.max(end), value("step", 1)?))
}

fn with_help(mut first: Texts, second: Texts) -> Texts {
    first.append(&second);
    first
}

fn not_right() -> Texts {
    Texts::both("This answer can't be right.", "لا يمكن أن تكون هذه الإجابة صحيحة.")
}
