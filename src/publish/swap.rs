//! The one step in which the new site takes the old one's place. Where the platform exchanges two
//! folders nobody ever misses the site; elsewhere it takes two renames, and
//! [`Place::mend`] ends what a kill between them leaves.

use std::fs;
use std::io;
use std::path::Path;

use super::place::Place;
use super::tree;

/// Writes what is still in memory to disk: one call for the whole file system, since one for each
/// file takes longer than the build. Without it, a power cut could leave the new names with empty
/// files.
#[cfg(target_os = "linux")]
pub(super) fn flush(next: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(fs::File::open(next)?)?)
}

/// Writes what is still in memory to disk, as far as the platform can in one call.
#[cfg(all(unix, not(target_os = "linux")))]
pub(super) fn flush(_: &Path) -> io::Result<()> {
    rustix::fs::sync();
    Ok(())
}

/// The platform has no call that flushes many files.
#[cfg(not(unix))]
pub(super) fn flush(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Puts the next tree where nothing stands; never over something that appeared meanwhile.
pub(super) fn reveal(place: &Place) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_vendor = "apple"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};

        match renameat_with(CWD, &place.next, CWD, &place.live, RenameFlags::NOREPLACE) {
            Err(error) if lacks(error) => {}
            result => return Ok(result?),
        }
    }
    fs::rename(&place.next, &place.live)
}

/// Exchanges the site and the next tree.
pub(super) fn exchange(place: &Place) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_vendor = "apple"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};

        match renameat_with(CWD, &place.next, CWD, &place.live, RenameFlags::EXCHANGE) {
            Err(error) if lacks(error) => {}
            result => return Ok(result?),
        }
    }
    two_renames(place)
}

/// Whether the error says that this kernel or file system does not know the call.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn lacks(error: rustix::io::Errno) -> bool {
    use rustix::io::Errno;

    [Errno::INVAL, Errno::NOSYS, Errno::NOTSUP, Errno::OPNOTSUPP].contains(&error)
}

/// The exchange in two steps.
fn two_renames(place: &Place) -> io::Result<()> {
    tree::remove(&place.old)?;
    fs::rename(&place.live, &place.old)?;
    if let Err(error) = fs::rename(&place.next, &place.live) {
        fs::rename(&place.old, &place.live)?;
        return Err(error);
    }
    fs::rename(&place.old, &place.next)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A place whose site holds `live` and whose next tree holds `next`.
    fn place(root: &Path) -> Place {
        let place = Place::of(&root.join("output")).expect("a place");
        for (folder, text) in [(&place.live, "live"), (&place.next, "next")] {
            fs::create_dir(folder).expect("a folder");
            fs::write(folder.join("file"), text).expect("a file");
        }
        place
    }

    fn text(folder: &Path) -> Option<String> {
        fs::read_to_string(folder.join("file")).ok()
    }

    #[test]
    fn both_ways_exchange() {
        for way in [exchange, two_renames] {
            let root = tempfile::tempdir().expect("a folder");
            let place = place(root.path());
            way(&place).expect("exchanged");
            assert_eq!(text(&place.live).as_deref(), Some("next"));
            assert_eq!(text(&place.next).as_deref(), Some("live"));
            assert!(!place.old.exists());
        }
    }

    #[test]
    fn a_failed_second_rename_brings_the_site_back() {
        let root = tempfile::tempdir().expect("a folder");
        let place = place(root.path());
        fs::remove_dir_all(&place.next).expect("removed");
        assert!(two_renames(&place).is_err());
        assert_eq!(text(&place.live).as_deref(), Some("live"));
    }

    #[test]
    fn the_first_site_replaces_nothing() {
        let root = tempfile::tempdir().expect("a folder");
        let place = place(root.path());
        assert!(reveal(&place).is_err());
        assert_eq!(text(&place.live).as_deref(), Some("live"));
        fs::remove_dir_all(&place.live).expect("removed");
        reveal(&place).expect("revealed");
        assert_eq!(text(&place.live).as_deref(), Some("next"));
    }

    #[test]
    fn every_kill_between_renames_is_mended() {
        // Killed after the first rename.
        let root = tempfile::tempdir().expect("a folder");
        let between = place(root.path());
        fs::rename(&between.live, &between.old).expect("renamed");
        between.mend().expect("mended");
        assert_eq!(text(&between.live).as_deref(), Some("live"));
        // Killed after the second.
        let root = tempfile::tempdir().expect("a folder");
        let after = place(root.path());
        fs::rename(&after.live, &after.old).expect("renamed");
        fs::rename(&after.next, &after.live).expect("renamed");
        after.mend().expect("mended");
        assert_eq!(text(&after.live).as_deref(), Some("next"));
        assert_eq!(text(&after.next).as_deref(), Some("live"));
        assert!(!after.old.exists());
    }
}
