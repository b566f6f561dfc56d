//! Headquarters from founding to receipts, with stations made up for each test.
//!
//! `cfg(test)` on each part tells clippy that its fixtures are tests too.

#[cfg(test)]
mod authority;
#[cfg(test)]
mod crash;
#[cfg(test)]
mod founding;
#[cfg(test)]
mod journals;
#[cfg(test)]
mod kit;
#[cfg(test)]
mod lost;
#[cfg(test)]
mod order;
#[cfg(test)]
mod provisioning;
#[cfg(test)]
mod questions;
#[cfg(test)]
mod receipts;
#[cfg(test)]
mod recovery;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod verification;
