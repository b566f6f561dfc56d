//! What keeps a pack from being loaded, with the line of each defect.

use super::{Finding, Report, Severity};
use boma_guideline::{Defect, PackDefects, PackFiles};

pub(super) fn report(report: &mut Report<'_>, files: &PackFiles, defects: PackDefects) {
    // What stands twice is told already, with the line of the second.
    for defect in defects.0.into_iter().filter(|defect| !defect.problem.starts_with("duplicate field")) {
        let (problem, told) = without_position(&defect.problem);
        let told = told.filter(|_| defect.path.is_empty() || !is_json(files, &defect));
        let last = files.0.get(&defect.file).map_or(1, |text| text.lines().count().max(1));
        let line = told.map_or_else(|| report.lines.line(&defect.file, &defect.path), |line| line.clamp(1, last));
        report.findings.push(Finding { file: defect.file, line, severity: Severity::Error, problem: plain(&problem) });
    }
}

fn is_json(files: &PackFiles, defect: &Defect) -> bool {
    files.0.get(&defect.file).is_some_and(|text| serde_json::from_str::<serde_json::Value>(text).is_ok())
}

/// Takes serde_json's " at line 3 column 7" off.
fn without_position(problem: &str) -> (String, Option<usize>) {
    let Some((said, position)) = problem.rsplit_once(" at line ") else { return (problem.to_owned(), None) };
    let line = position.split(' ').next().and_then(|line| line.parse().ok());
    (said.to_owned(), line)
}

/// The readers' words as an author would say them.
fn plain(problem: &str) -> String {
    let known = [
        ("EOF while parsing", "the file ends in the middle: a bracket or a quotation mark is missing"),
        ("expected `,` or `}`", "a comma or a closing bracket } is missing before this"),
        ("expected `,` or `]`", "a comma or a closing bracket ] is missing before this"),
        ("trailing comma", "there is a comma after the last element: take it out"),
        ("expected `:`", "a colon is missing between a name and its value"),
        ("key must be a string", "a name in quotation marks is missing, or a comma too many stands here"),
        ("trailing characters", "something stands behind the end of the file's last bracket"),
        ("expected value", "a value is missing here"),
        ("control character", "a text goes over the end of its line: close the quotation mark, or write \\n"),
        ("recursion limit", "brackets are nested too deeply"),
    ];
    // The parser of conditions lists every sign it would have taken.
    let problem = problem.split(" expecting {").next().unwrap_or(problem);
    if let Some((before, _)) = problem.split_once("Syntax error: mismatched input '<EOF>'") {
        return format!("{before}the condition ends in the middle");
    }
    let found = known.iter().find(|(marked, _)| problem.contains(marked));
    found.map_or_else(|| problem.replace('`', "'"), |(_, words)| (*words).to_owned())
}
