//! What people see.

mod fixtures;

use whytls_report::{HumanOptions, Report, human};

fn render(report: &Report, options: HumanOptions) -> String {
    let mut out = Vec::new();
    human(report, &options, &mut out).expect("memory takes all");
    String::from_utf8(out).expect("text")
}

fn plain(width: usize) -> HumanOptions {
    HumanOptions { width, ..HumanOptions::default() }
}

/// The text without its colours.
fn uncolored(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\x1b[") {
        out.push_str(before);
        let (parameters, after) = after.split_once('m').expect("a colour ends");
        assert!(parameters.bytes().all(|b| b.is_ascii_digit() || b == b';'), "no colour: {parameters:?}");
        rest = after;
    }
    out + rest
}

/// Lines that are wider than asked for, those with a command aside.
fn too_wide<'a>(text: &'a str, width: usize, report: &Report) -> Vec<&'a str> {
    let commands: Vec<&str> = report
        .findings
        .iter()
        .flat_map(|f| {
            f.remedies.iter().filter_map(|r| r.command.as_deref()).chain(f.next.iter().map(String::as_str))
        })
        .flat_map(str::lines)
        .map(str::trim)
        .collect();
    text.lines().filter(|l| l.chars().count() > width && !commands.contains(&l.trim())).collect()
}

#[test]
fn every_kind_of_report() {
    for (name, report) in fixtures::all() {
        insta::assert_snapshot!(name, render(&report, plain(100)));
    }
}

#[test]
fn everything_is_shown_where_it_is_asked_for() {
    for (name, report) in
        fixtures::all().into_iter().filter(|(name, _)| matches!(*name, "proved" | "two_findings"))
    {
        let options = HumanOptions { verbose: true, ..plain(100) };
        insta::assert_snapshot!(format!("{name}_verbose"), render(&report, options));
    }
}

#[test]
fn widths() {
    for width in [40, 80, 200] {
        insta::assert_snapshot!(
            format!("seed_defect_{width}"),
            render(&fixtures::seed_defect(), plain(width))
        );
    }
}

#[test]
fn the_answer_alone() {
    let options = HumanOptions { quiet: true, ..plain(80) };
    insta::assert_snapshot!(render(&fixtures::seed_defect(), options), @r"
    FAILING  localhost:5501
    ecdsa-sha1-offered-unverifiable  (certain, in a dependency)
    ");
}

#[test]
fn colours_add_nothing_that_has_to_be_read() {
    for (name, report) in fixtures::all() {
        let colored = render(&report, HumanOptions { color: true, ..plain(80) });
        assert!(colored.contains("\x1b["), "{name} has no colours");
        assert_eq!(uncolored(&colored), render(&report, plain(80)), "{name}");
    }
}

#[test]
fn lines_keep_to_the_width_and_end_where_they_end() {
    for (name, report) in fixtures::all().into_iter().chain([("hostile", fixtures::hostile())]) {
        for verbose in [false, true] {
            for width in [24, 40, 71, 72, 80, 100, 200] {
                let text = render(&report, HumanOptions { verbose, ..plain(width) });
                assert_eq!(too_wide(&text, width, &report), Vec::<&str>::new(), "{name} at {width}");
                for line in text.lines() {
                    assert_eq!(line, line.trim_end(), "{name} at {width}");
                }
                assert!(!text.contains("\n\n\n"), "{name} at {width}: two blank lines");
            }
        }
    }
}

#[test]
fn commands_can_be_pasted_at_any_width() {
    let report = fixtures::seed_defect();
    for width in [20, 40, 80, 200] {
        let text = render(&report, plain(width));
        for line in
            report.findings[0].remedies.iter().filter_map(|r| r.command.as_deref()).flat_map(str::lines)
        {
            assert!(text.lines().any(|shown| shown.trim() == line.trim()), "{line} at {width}");
        }
    }
}

#[test]
fn strangers_do_not_drive_the_terminal() {
    let report = fixtures::hostile();
    for verbose in [false, true] {
        for color in [false, true] {
            let text = render(&report, HumanOptions { color, verbose, ..plain(80) });
            // What is no colour of ours fails there.
            let text = uncolored(&text);
            let driving =
                |c: &char| *c != '\n' && (c.is_control() || "\u{202e}\u{2066}\u{200b}\u{e0041}".contains(*c));
            assert_eq!(text.chars().find(driving), None);
            assert!(!text.lines().any(|line| line.starts_with("OK ")), "a line was forged");
            assert!(!text.contains("curl"), "a command that hides something is not one to paste");
            assert!(text.contains("\\u{1b}[2J"));
        }
    }
    let text = render(&report, plain(80));
    assert!(text.len() < 60_000, "what is endless was not cut: {}", text.len());
}
