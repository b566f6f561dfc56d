//! placeholder host
use crate::types::{file::*, home::*, session::*, transfer::*};
use crate::ApiError;
use boma_record::Surroundings;
use std::path::PathBuf;
/// placeholder
pub struct Host;
/// What the shell lends to the station: drives, a folder dialog, a note of the first paint.
pub trait Outside: Send + Sync {
    /// The drives of this machine.
    fn drives(&self) -> Vec<crate::types::transfer::Drive>;
    /// Lets the person choose a folder; none when they think better of it.
    fn choose_folder(&self) -> Option<PathBuf>;
    /// The first screen can be used.
    fn painted(&self);
}
impl Host {
    /// placeholder
    #[must_use]
    pub fn new(_station: PathBuf, _lent: Surroundings, _outside: Box<dyn Outside>) -> Self { Self }
    /// placeholder
    pub fn picture(&self, _sha256: &str) -> Result<(&'static str, Vec<u8>), ApiError> { Err(ApiError::new(crate::Code::FileNotFound)) }
}
macro_rules! later { ($($n:ident($r:ty) -> $a:ty;)+) => { impl Host { $(pub fn $n(&self, _r: $r) -> Result<$a, ApiError> { Err(ApiError::new(crate::Code::Internal)) })+ } } }
later! {
 state(Nothing)->State; unlock(Unlock)->State; lock(Nothing)->State; home(Nothing)->Home; categories(InLanguage)->Categories; list_files(List)->FileList;
 start_file(Start)->OpenFile; open_file(Named)->OpenFile; answer(GiveAnswer)->Answered; attach(Attach)->Attached; read_back(Named)->ReadBack; sign(Sign)->OpenFile; discard(Named)->Home; slip(Named)->Slip;
 reasons(InLanguage)->Reasons; return_file(Decide)->OpenFile; hold_file(Decide)->OpenFile; approve(Named)->OpenFile; search_places(SearchPlaces)->PlaceHits; queue(Nothing)->Queue; drives(Nothing)->Drives; choose_folder(Nothing)->Chosen;
 export(Export)->Job; receive(Receive)->Job; look_at_job(Job)->JobView; cancel_job(Job)->JobView; painted(Nothing)->Done;
}
