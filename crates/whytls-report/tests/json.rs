//! What programs read.

mod fixtures;

use serde_json::Value;
use whytls_report::{Report, json, schema};

fn render(report: &Report) -> String {
    let mut out = Vec::new();
    json(report, &mut out).expect("memory takes all");
    String::from_utf8(out).expect("text")
}

#[test]
fn every_kind_of_report() {
    for (name, report) in fixtures::all() {
        let value: Value = serde_json::from_str(&render(&report)).expect("JSON");
        insta::assert_snapshot!(name, format!("{value:#}"));
    }
}

#[test]
fn every_report_keeps_to_the_schema() {
    let schema = schema();
    jsonschema::meta::validate(&schema).expect("the schema is one");
    let validator = jsonschema::validator_for(&schema).expect("the schema can be used");
    for (name, report) in fixtures::all().into_iter().chain([("hostile", fixtures::hostile())]) {
        let value: Value = serde_json::from_str(&render(&report)).expect("JSON");
        let errors: Vec<String> =
            validator.iter_errors(&value).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert_eq!(errors, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_schema_is_closed_where_words_are_listed() {
    let validator = jsonschema::validator_for(&schema()).expect("the schema can be used");
    let good: Value = serde_json::from_str(&render(&fixtures::seed_defect())).expect("JSON");
    assert!(validator.is_valid(&good));
    for (pointer, wrong) in [
        ("/schema", "whytls/2"),
        ("/verdict", "fine"),
        ("/subject/kind", "host"),
        ("/findings/0/confidence", "sure"),
        ("/findings/0/at", "elsewhere"),
        ("/findings/0/remedies/0/kind", "prayer"),
        ("/findings/0/remedies/0/standing", "guessed"),
        ("/clients/0/outcome", "succeeds"),
        ("/clients/0/how", "believed"),
        ("/endpoint/handshakes/0/messages/0/from", "proxy"),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} stands in the report")) = wrong.into();
        assert!(!validator.is_valid(&bad), "{pointer} = {wrong} was let through");
    }
}

#[test]
fn the_committed_schema_is_the_schema() {
    let committed: Value =
        serde_json::from_str(include_str!("../schema/whytls-1.json")).expect("schema/whytls-1.json is JSON");
    assert!(
        committed == schema(),
        "schema/whytls-1.json is stale; refresh it with: whytls schema > crates/whytls-report/schema/whytls-1.json"
    );
}

#[test]
fn a_report_is_one_line_and_can_be_read_back() {
    for (name, report) in fixtures::all().into_iter().chain([("hostile", fixtures::hostile())]) {
        let text = render(&report);
        assert_eq!(text.lines().count(), 1, "{name}");
        assert!(text.ends_with('\n'), "{name}");
        let read: whytls_report::json::v1::Report = serde_json::from_str(&text).expect("JSON");
        assert_eq!(read, (&report).into(), "{name}");
    }
}

#[test]
fn values_stay_whole_and_do_not_drive_the_terminal() {
    let report = fixtures::hostile();
    let text = render(&report);
    let driving =
        |c: &char| *c != '\n' && (c.is_control() || "\u{202e}\u{2066}\u{200b}\u{e0041}".contains(*c));
    assert_eq!(text.chars().find(driving), None);
    let value: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(value["subject"]["name"], report.subject.name);
    assert_eq!(value["notes"][1], report.notes[1]);
}
