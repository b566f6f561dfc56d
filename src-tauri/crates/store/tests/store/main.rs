//! What a registry promises: whole or not at all, only with its key, never rewritten, one at a time.

mod audit;
mod crash;
mod full;
mod keyring;
mod kit;
mod opening;
mod schema;
