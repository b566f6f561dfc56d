//! Sticks as carriers meet them: damaged, mixed, cut off, hostile.
#![cfg(test)]

mod chance;
mod damages;
mod hostile;
mod kit;
mod merging;
mod trust;
