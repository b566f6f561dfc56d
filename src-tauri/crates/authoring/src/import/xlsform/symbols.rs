//! What the expressions of a form can name.

use super::super::Fault;
use super::super::logic::{Expr, Holds, Names, Symbol, parse};
use super::super::pack::Ids;
use super::super::report::Notes;
use super::choices::Lists;
use super::fault;
use super::groups::Item;
use super::kinds::Kind;
use std::collections::{BTreeMap, BTreeSet};

/// Gives every question its name in the pack, and says what its answer holds.
pub(super) fn symbols(
    items: &[Item],
    lists: &Lists,
    faults: &mut Vec<Fault>,
    notes: &mut Notes,
) -> (Names, Vec<String>) {
    let (mut names, mut ids, mut given) = (Names::new(), Ids::default(), Vec::new());
    for item in items {
        let (name, place) = (&item.entry.name, &item.entry.row.place);
        let asked = is_asked(&item.entry.kind);
        let id = if asked { ids.field(name) } else { String::new() };
        if asked && id != *name {
            notes.add(place, format!("the name '{name}'"), format!("it is called {id} in the pack"));
        }
        let symbol = Symbol { id: id.clone(), position: item.position, holds: holds(item, lists, notes) };
        given.push(id);
        if names.contains_key(name) && !name.is_empty() {
            notes.add(place, format!("the name '{name}'"), "it stands twice; conditions mean the first");
            continue;
        }
        names.insert(name.clone(), symbol);
    }
    circular(items, &names, faults);
    (names, given)
}

/// Whether a question of the pack comes out of it.
pub(super) const fn is_asked(kind: &Kind) -> bool {
    !matches!(
        kind,
        Kind::Note | Kind::Nothing(_) | Kind::Recorded | Kind::Today | Kind::Calculate | Kind::Begin(_) | Kind::End(_)
    )
}

fn holds(item: &Item, lists: &Lists, notes: &mut Notes) -> Holds {
    match &item.entry.kind {
        Kind::Plain("number") | Kind::UpTo(_) => Holds::Number,
        Kind::Plain("date") | Kind::Almost("date", _) => Holds::Date,
        Kind::Almost("picture" | "evidence", _) => Holds::Other,
        Kind::Range if super::questions::whole_range(&item.entry.row).is_some() => Holds::Number,
        Kind::Select(select) => {
            let list = lists.get(&select.list);
            let mut options = list.map(super::choices::List::names).unwrap_or_default();
            if let (Some(list), true) = (list, select.or_other) {
                options.entry("other".to_owned()).or_default().push(list.other());
            }
            if select.several { Holds::Choices(options) } else { Holds::Choice(options) }
        }
        Kind::Acknowledge => Holds::YesNo,
        Kind::Today => Holds::Today,
        Kind::Calculate => calculated(item, notes),
        Kind::Note => Holds::LeftOut("a note has no answer"),
        Kind::Recorded => Holds::LeftOut("the station keeps times, devices and names by itself"),
        Kind::Nothing(why) => Holds::LeftOut(why),
        _ => Holds::Text,
    }
}

fn calculated(item: &Item, notes: &mut Notes) -> Holds {
    let row = &item.entry.row;
    let what = format!("calculation '{}'", item.entry.name);
    match parse(row.get("calculation")) {
        Ok(expression) => {
            notes.add(
                &row.place,
                what,
                "a pack stores no results; where a condition names it, its meaning was put there",
            );
            Holds::Calculated(expression)
        }
        Err(why) => {
            notes.add(&row.place, what, format!("it can't be read: {why}"));
            Holds::LeftOut("its calculation can't be read")
        }
    }
}

/// A calculation that needs its own result is a fault of the form.
fn circular(items: &[Item], names: &Names, faults: &mut Vec<Fault>) {
    let uses: BTreeMap<&str, BTreeSet<&str>> = names
        .iter()
        .filter_map(|(name, symbol)| match &symbol.holds {
            Holds::Calculated(expression) => Some((name.as_str(), named(expression))),
            _ => None,
        })
        .collect();
    for item in items {
        let name = item.entry.name.as_str();
        if uses.contains_key(name) && reaches(name, &uses) {
            let problem = format!("the calculation '{name}' needs its own result: it goes in a circle");
            faults.push(fault(&item.entry.row.place, problem));
        }
    }
}

fn reaches(start: &str, uses: &BTreeMap<&str, BTreeSet<&str>>) -> bool {
    let (mut seen, mut open) = (BTreeSet::new(), vec![start]);
    while let Some(name) = open.pop() {
        for used in uses.get(name).into_iter().flatten() {
            if *used == start {
                return true;
            }
            if seen.insert(*used) {
                open.push(used);
            }
        }
    }
    false
}

fn named(expression: &Expr) -> BTreeSet<&str> {
    match expression {
        Expr::Field(name) => BTreeSet::from([name.as_str()]),
        Expr::Call(_, arguments) => arguments.iter().flat_map(named).collect(),
        Expr::Binary(_, left, right) => named(left).into_iter().chain(named(right)).collect(),
        Expr::Negative(inner) => named(inner),
        Expr::Number(_) | Expr::Text(_) | Expr::Word(_) | Expr::Own => BTreeSet::new(),
    }
}
