//! What a registry promises: whole or not at all, only with its key, never rewritten, one at a time.
//!
//! `cfg(test)` on each part tells clippy that its fixtures are tests too.

#[cfg(test)]
mod audit;
#[cfg(test)]
mod crash;
#[cfg(test)]
mod full;
#[cfg(test)]
mod keyring;
#[cfg(test)]
mod kit;
#[cfg(test)]
mod opening;
#[cfg(test)]
mod schema;
