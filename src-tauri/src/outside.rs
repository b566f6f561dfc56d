//! What the laptop lends to the station: its drives, a folder dialog, a note of the first paint.

use crate::journal;
use boma_api::Outside;
use boma_api::types::transfer::Drive;
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::time::Instant;
use sysinfo::{Disk, DiskRefreshKind, Disks};
use tauri::{AppHandle, Wry};
use tauri_plugin_dialog::DialogExt as _;

/// Folders where a system mounts its own parts, where no one would put a bundle.
const SYSTEM_MOUNTS: &[&str] = &["/boot", "/dev", "/efi", "/proc", "/run/lock", "/run/user", "/snap", "/sys", "/var"];

/// This laptop.
pub struct Laptop {
    app: AppHandle<Wry>,
    started: Instant,
    painted: Once,
}

impl Laptop {
    /// The laptop on which `app` runs since `started`.
    #[must_use]
    pub fn new(app: AppHandle<Wry>, started: Instant) -> Self {
        Self { app, started, painted: Once::new() }
    }
}

impl Outside for Laptop {
    fn drives(&self) -> Vec<Drive> {
        drives()
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        self.app.dialog().file().blocking_pick_folder()?.into_path().ok()
    }

    fn painted(&self) {
        self.painted.call_once(|| {
            journal::note(format_args!("interactive after {} ms", self.started.elapsed().as_millis()));
        });
    }
}

/// The drives a bundle could be written to, removable ones first, then by path; none where the system won't say.
#[must_use]
pub fn drives() -> Vec<Drive> {
    let Ok(disks) = Disks::new_with_refreshed_list_specifics(DiskRefreshKind::nothing().with_storage()) else {
        return Vec::new();
    };
    let mut drives: Vec<Drive> = disks.iter().filter(|disk| offered(disk.mount_point())).map(drive).collect();
    drives.sort_by(|a, b| b.removable.cmp(&a.removable).then_with(|| a.path.cmp(&b.path)));
    drives.dedup_by(|a, b| a.path == b.path);
    drives
}

fn offered(mount: &Path) -> bool {
    mount != Path::new("/") && !SYSTEM_MOUNTS.iter().any(|system| mount.starts_with(system))
}

fn drive(disk: &Disk) -> Drive {
    let mount = disk.mount_point();
    Drive {
        path: mount.to_string_lossy().into_owned(),
        name: label(disk),
        size: disk.total_space(),
        free: disk.available_space(),
        removable: disk.is_removable(),
    }
}

/// The stick's label: Windows tells it, elsewhere a stick is mounted under its label.
fn label(disk: &Disk) -> String {
    let mount = disk.mount_point();
    let named = if cfg!(windows) { disk.name().to_str() } else { mount.file_name().and_then(|name| name.to_str()) };
    named.filter(|name| !name.is_empty()).map_or_else(|| mount.to_string_lossy().into_owned(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_systems_own_mounts_are_not_offered() {
        assert!(!offered(Path::new("/boot/efi")), "a bundle in the boot partition could stop the laptop");
        assert!(!offered(Path::new("/")), "a bundle on the laptop's own disk goes nowhere");
        assert!(offered(Path::new("/media/office/STICK")), "this is where a stick is mounted");
        assert!(offered(Path::new("/bootstick")), "only whole folder names count");
    }

    #[test]
    fn removable_drives_come_first() {
        let removable: Vec<bool> = drives().iter().map(|drive| drive.removable).collect();
        assert!(removable.is_sorted_by(|a, b| a >= b), "the stick is what the courier carries");
    }
}
