//! What `begin` and `end` hold together.

use super::super::Fault;
use super::super::report::Notes;
use super::columns::Row;
use super::fault;
use super::kinds::{Block, Kind};
use super::rows::Entry;

/// Groups inside each other deeper than this are no person's work.
const DEEPEST: usize = 32;

/// A group of questions.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) row: Row,
    pub(super) name: String,
    /// The position of the first question that could stand in it.
    pub(super) position: usize,
}

/// A question with the groups it stands in, from the outermost.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) entry: Entry,
    pub(super) position: usize,
    pub(super) groups: Vec<usize>,
}

/// Puts questions into their groups; what is not balanced is a fault.
pub(super) fn grouped(entries: Vec<Entry>, faults: &mut Vec<Fault>, notes: &mut Notes) -> (Vec<Group>, Vec<Item>) {
    let (mut groups, mut items, mut open) = (Vec::new(), Vec::new(), Vec::<(usize, Block)>::new());
    for entry in entries {
        match entry.kind {
            Kind::Begin(block) => {
                if open.len() >= DEEPEST {
                    faults
                        .push(fault(&entry.row.place, format!("groups stand more than {DEEPEST} deep in each other")));
                    return (groups, items);
                }
                if block == Block::Repeat {
                    notes.add(&entry.row.place, format!("repeat '{}'", entry.name), "a pack asks each question once; its questions are asked once. Each person gets a file of their own");
                }
                open.push((groups.len(), block));
                groups.push(Group { row: entry.row, name: entry.name, position: items.len() });
            }
            Kind::End(block) => close(&mut open, block, &entry.row, faults),
            _ => {
                let (position, groups) = (items.len(), open.iter().map(|(group, _)| *group).collect());
                items.push(Item { entry, position, groups });
            }
        }
    }
    for (group, block) in open {
        if let Some(group) = groups.get(group) {
            let (what, name) = (word(block), &group.name);
            faults.push(fault(&group.row.place, format!("the {what} '{name}' begins here and has no end")));
        }
    }
    (groups, items)
}

fn close(open: &mut Vec<(usize, Block)>, block: Block, row: &Row, faults: &mut Vec<Fault>) {
    match open.pop() {
        Some((_, begun)) if begun == block => {}
        Some((_, begun)) => {
            let (begun, block) = (word(begun), word(block));
            faults.push(fault(&row.place, format!("a {block} ends here, but a {begun} was begun last")));
        }
        None => faults.push(fault(&row.place, format!("a {} ends here that was never begun", word(block)))),
    }
}

const fn word(block: Block) -> &'static str {
    match block {
        Block::Group => "group",
        Block::Repeat => "repeat",
    }
}
