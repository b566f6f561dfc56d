//! A new laptop, and the headquarters that it will belong to.

use boma_api::Outside;
use boma_api::types::transfer::Drive;
use boma_record::{Realm, StationCode, Surroundings};
use kit::house::Hq;
use kit::stick::Stick;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The code that headquarters gives the station.
const CODE: &str = "MAL1";

/// A folder without a station and a stick, whose courier is quick: whenever somebody looks for drives, headquarters has
/// answered the request that lies on the stick.
pub struct NewPlace {
    folder: PathBuf,
    hq: Hq,
    code: StationCode,
}

impl NewPlace {
    /// Prepares it in `folder`; `root.txt` there tells the words of headquarters' root, as its people would by telephone.
    pub fn beside(folder: &Path, lent: &Surroundings) -> io::Result<Self> {
        fs::create_dir_all(folder.join("stick"))?;
        let hq = Hq::found(Realm::Live, lent);
        fs::write(folder.join("root.txt"), hq.take_own_root().words())?;
        let code = CODE.parse().map_err(|_| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(Self { folder: folder.to_owned(), hq, code })
    }

    /// Where the station will be.
    pub fn station(&self) -> PathBuf {
        self.folder.join("station")
    }

    fn carry(&self) {
        let stick = Stick::at(&self.folder.join("stick"));
        if stick.station(&self.code).join(boma_packet::bundle::REQUEST).is_file() {
            self.hq.answer(&self.code, &stick);
        }
    }
}

impl Outside for NewPlace {
    fn drives(&self) -> Vec<Drive> {
        self.carry();
        let path = self.folder.join("stick").display().to_string();
        vec![Drive { name: "STICK".to_owned(), path, size: 16 << 30, free: 15 << 30, removable: true }]
    }
    fn choose_folder(&self) -> Option<PathBuf> {
        Some(self.folder.join("stick"))
    }
    fn painted(&self) {}
}
