//! Custody shown from outside: no socket, no door, nothing readable left behind, and for each command who may call it.

#![cfg(test)]

#[cfg(target_os = "linux")]
mod acts;
#[cfg(target_os = "linux")]
mod doors;
mod duties;
mod freeze;
mod remains;
mod roles;
mod roles_file;
mod scene;
mod search;
#[cfg(target_os = "linux")]
mod sockets;
mod threats;
