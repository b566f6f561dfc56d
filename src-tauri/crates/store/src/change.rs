//! Changing the registry: all or nothing, with its audit lines.

use crate::audit::CONTENTS;
use crate::{Act, Reading, StoreError};
use rusqlite::Params;
use std::cell::RefCell;
use std::ops::Deref;

/// A change under way; also reads, and sees what it wrote.
pub struct Change<'c> {
    reading: Reading<'c>,
    counter: u64,
    acts: RefCell<Vec<Act>>,
}

impl<'c> Change<'c> {
    pub(crate) fn new(reading: Reading<'c>, counter: u64, act: &Act) -> Self {
        Self { reading, counter, acts: RefCell::new(vec![act.clone()]) }
    }

    /// Runs a statement; says how many rows it touched.
    pub fn execute(&self, sql: &str, params: impl Params) -> Result<usize, StoreError> {
        Ok(self.reading.prepare(sql)?.execute(params)?)
    }

    /// Runs a statement that must touch exactly one row; [`StoreError::NotFound`] otherwise.
    pub fn execute_one(&self, sql: &str, params: impl Params) -> Result<(), StoreError> {
        if self.execute(sql, params)? == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// The number that this change's audit line will have: grows by at least one with every change, for ever.
    #[must_use]
    pub const fn counter(&self) -> u64 {
        self.counter
    }

    /// Adds to the detail of this change's own audit line; no personal data.
    pub fn note(&self, name: &str, value: impl ToString) {
        if let Some(act) = self.acts.borrow_mut().first_mut() {
            act.detail.insert(name.to_owned(), value.to_string());
        }
    }

    /// Writes one more audit line with this change.
    pub fn also(&self, act: &Act) {
        self.acts.borrow_mut().push(act.clone());
    }

    /// The acts to write down, the last with what the tables hold now.
    pub(crate) fn acts(&self, contents: String) -> Vec<Act> {
        let mut acts = self.acts.borrow().clone();
        if let Some(last) = acts.last_mut().filter(|_| !contents.is_empty()) {
            last.detail.insert(CONTENTS.to_owned(), contents);
        }
        acts
    }
}

impl<'c> Deref for Change<'c> {
    type Target = Reading<'c>;
    fn deref(&self) -> &Reading<'c> {
        &self.reading
    }
}
