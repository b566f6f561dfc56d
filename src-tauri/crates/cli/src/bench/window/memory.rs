//! Memory of a process and of all that it started, as Linux tells it.

use crate::CliError;
use std::collections::BTreeMap;
use std::fs;

/// Proportional set size (shared pages divided among their users) of a process tree, in kilobytes.
pub(super) fn kilobytes(root: u32) -> Result<u64, CliError> {
    let parents = parents()?;
    let in_tree = |start: u32| {
        let mut at = start;
        // The table is a snapshot; a ring in it can't be, but an endless loop must not be either.
        for _ in 0..64 {
            if at == root {
                return true;
            }
            let Some(parent) = parents.get(&at) else { return false };
            at = *parent;
        }
        false
    };
    let total = parents.keys().filter(|pid| in_tree(**pid)).filter_map(|pid| proportional_size(*pid)).sum();
    if total == 0 { Err(CliError::Bench("the window's memory can't be read".to_owned())) } else { Ok(total) }
}

/// Every process and who started it.
fn parents() -> Result<BTreeMap<u32, u32>, CliError> {
    let mut parents = BTreeMap::new();
    for entry in fs::read_dir("/proc").map_err(CliError::reading("/proc"))?.flatten() {
        let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        // A process that has ended meanwhile is none.
        let Ok(stat) = fs::read_to_string(entry.path().join("stat")) else { continue };
        if let Some(parent) = parent_in(&stat) {
            parents.insert(pid, parent);
        }
    }
    Ok(parents)
}

/// The fourth field of `/proc/<pid>/stat` (proc(5)); the second may hold blanks and brackets.
fn parent_in(stat: &str) -> Option<u32> {
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

fn proportional_size(pid: u32) -> Option<u64> {
    let rollup = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_brackets_confuses_nobody() {
        assert_eq!(
            parent_in("42 (Web (Content) 7) S 17 42 42"),
            Some(17),
            "the state and the parent follow the last bracket"
        );
    }

    #[test]
    fn this_process_has_a_size() {
        assert!(kilobytes(std::process::id()).is_ok_and(|size| size > 1000), "a test program has more than a megabyte");
    }
}
