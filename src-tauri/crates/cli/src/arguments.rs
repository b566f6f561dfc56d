//! The command line as a whole.

use crate::bench::Bench;
use crate::commands::audit::AuditCommand;
use crate::commands::bundle::BundleCommand;
use crate::commands::demo::Demo;
use crate::commands::guideline::GuidelineCommand;
use crate::commands::hq::Hq;
use crate::commands::packet::Packet;
use crate::commands::practice::Practice;
use crate::commands::station::StationCommand;
use crate::{CliError, Context, Report};
use clap::{Parser, Subcommand};

/// Boma, the offline civil registry: station and headquarters in the terminal.
#[derive(Debug, Parser)]
#[command(
    name = "boma",
    version,
    after_help = "Exit codes: 0 done, 1 failed, 2 wrong use, 3 done with refusals.\n\nExample: boma demo --enrolments 12"
)]
pub(crate) struct Arguments {
    /// Print one JSON object instead of lines for people
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Prepare a practice office and print its logins
    Practice(Practice),
    /// Walk the whole road with fictitious people, from a form to a receipt
    Demo(Demo),
    /// Use a station
    #[command(subcommand)]
    Station(StationCommand),
    /// Use a headquarters
    #[command(subcommand)]
    Hq(Hq),
    /// Read and check the journal of a station or of headquarters
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Check and relay sticks of bundles, without any key
    #[command(subcommand)]
    Bundle(BundleCommand),
    /// Look at one packet
    #[command(subcommand)]
    Packet(Packet),
    /// Write and read guideline packs
    #[command(subcommand)]
    Guideline(GuidelineCommand),
    /// Measure how fast this machine does what the station and headquarters do
    Bench(Bench),
}

impl Command {
    /// Carries it out.
    pub(crate) fn run(&self, context: &Context) -> Result<Report, CliError> {
        match self {
            Self::Practice(practice) => practice.run(context),
            Self::Demo(demo) => demo.run(context),
            Self::Station(station) => station.run(context),
            Self::Hq(hq) => hq.run(context),
            Self::Audit(audit) => audit.run(context),
            Self::Bundle(bundle) => bundle.run(context),
            Self::Packet(packet) => packet.run(context),
            Self::Guideline(guideline) => guideline.run(context),
            Self::Bench(bench) => bench.run(context),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_definition_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_command_shows_an_example() {
        fn check(command: &clap::Command) {
            for child in command.get_subcommands() {
                let example = child.get_after_help().map(ToString::to_string).unwrap_or_default();
                let grouped = child.has_subcommands() || example.contains("Example: boma ");
                assert!(grouped, "{} --help shows an example", child.get_name());
                check(child);
            }
        }
        check(&Arguments::command());
    }

    #[test]
    fn arguments_lead_to_exit_codes() {
        let wrong: [&[&str]; 6] = [
            &["boma"],
            &["boma", "enrol"],
            &["boma", "hq", "intake"],
            &["boma", "demo", "--enrolments", "many"],
            &["boma", "station", "init", "--code", "juba"],
            &["boma", "packet", "open", "a.age", "--to", "x"],
        ];
        for words in wrong {
            let told = Arguments::try_parse_from(words).unwrap_err();
            assert!(told.use_stderr() && told.exit_code() == 2, "{words:?} is wrong use");
        }
        let told = Arguments::try_parse_from(["boma", "hq", "intake", "--help"]).unwrap_err();
        assert_eq!(told.exit_code(), 0, "asking for help is no wrong use");
    }

    #[test]
    fn json_may_stand_anywhere() {
        for words in [["boma", "--json", "demo"], ["boma", "demo", "--json"]] {
            assert!(Arguments::try_parse_from(words).unwrap().json, "{words:?} asks for JSON");
        }
    }
}
