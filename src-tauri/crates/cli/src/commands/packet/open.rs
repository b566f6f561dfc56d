//! `boma packet open`

use super::{examine, read};
use crate::{CliError, Context, Report};
use boma_headquarters::Examined;
use boma_packet::{Approval, Enrolment, Submission, Verification, read_unverified};
use boma_record::MediaType;
use clap::Args;
use serde::Serialize;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// A packet to open.
#[derive(Debug, Args)]
#[command(after_help = "What is opened is personal data: delete it when it was looked at.\n\n\
                        Example: boma packet open 00000001-0123456789abcdef.age --hq /srv/boma \
                        --passphrase-file passphrase --to /tmp/opened")]
pub(crate) struct Open {
    /// The packet's file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The folder of the headquarters that the packet is sealed to
    #[arg(long, value_name = "DIR")]
    hq: PathBuf,
    /// The file that holds its passphrase [default: asked for]
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
    /// Write the statement and the pictures into this folder
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,
}

/// The statements of a packet, from the outermost to the innermost.
#[derive(Serialize)]
struct Statements<'e> {
    enrolment: &'e Enrolment,
    submission: &'e Submission,
    #[serde(skip_serializing_if = "Option::is_none")]
    verification: Option<Verification>,
    approval: Approval,
}

impl Open {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let sealed = read(&self.file)?;
        let examined = examine(&self.hq, self.passphrase_file.as_deref(), &sealed, context)?;
        let claims = examined.opened.claims();
        let approval = read_unverified(&claims.approval)?;
        let verification = claims.verification.as_ref().map(read_unverified).transpose()?;
        let statements = Statements { enrolment: claims, submission: &examined.submission, verification, approval };
        let written = match &self.to {
            Some(folder) => write(folder, &statements, &examined)?,
            None => Vec::new(),
        };
        let mut text = serde_json::to_string_pretty(&statements).map_err(CliError::program)?;
        text.push_str("\nAll signatures hold.\n");
        for path in &written {
            text.push_str(&format!("Wrote {}\n", path.display()));
        }
        Report::new(text, &json!({ "valid": true, "statements": statements, "written": written }))
    }
}

fn write(folder: &Path, statements: &Statements<'_>, examined: &Examined) -> Result<Vec<PathBuf>, CliError> {
    fs::create_dir_all(folder).map_err(CliError::writing(folder))?;
    let envelope = examined.opened.envelope.to_bytes()?;
    let readable = serde_json::to_vec_pretty(statements).map_err(CliError::program)?;
    let mut files = vec![("statement.dsse.json".to_owned(), envelope), ("statements.json".to_owned(), readable)];
    for attachment in &examined.opened.claims().attachments {
        let ending = match attachment.media_type {
            MediaType::Jpeg => "jpg",
            MediaType::Png => "png",
        };
        let bytes = examined.opened.attachments.get(&attachment.sha256).cloned().unwrap_or_default();
        files.push((format!("{}.{ending}", attachment.sha256), bytes));
    }
    let mut written = Vec::new();
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(CliError::writing(&path))?;
        written.push(path);
    }
    Ok(written)
}
