//! Who runs a finished program is told which version of it to take.

use whytls_diagnosis::{Context, Finding, Language, diagnose, reader};

fn finding(text: &str, cause: &str, language: Language) -> Finding {
    let evidence = reader::read_text("log", text.as_bytes());
    let context = Context { language, ..Context::default() };
    let findings = diagnose(&evidence, &context);
    findings.into_iter().find(|finding| finding.cause.name == cause).expect("the text leads to the cause")
}

#[test]
fn the_program_that_a_text_names_stands_first() {
    let text = "DEBUG uv_client::base_client: invalid peer certificate: UnknownIssuer";
    let finding = finding(text, "os-store-not-consulted", Language::English);
    let told: Vec<&str> = finding.remedies.iter().map(|remedy| &*remedy.summary).collect();
    assert!(told[0].starts_with("Update uv to 0.1.18 or newer: it has --native-tls"), "{told:#?}");
    assert!(!told.iter().any(|told| told.contains("deno")), "only the program at hand: {told:#?}");
}

#[test]
fn where_none_is_named_all_are_in_one_remedy_at_the_end() {
    let text = "invalid peer certificate: UnknownIssuer";
    for (language, begins) in [(Language::English, "If it was one of"), (Language::Chinese, "若出错的是")]
    {
        let finding = finding(text, "os-store-not-consulted", language);
        let last = &finding.remedies.last().expect("there are remedies").summary;
        assert!(last.starts_with(begins), "{last}");
        assert!(last.contains("deno 1.13.0") && last.contains("uv 0.1.18"), "{last}");
    }
}

#[test]
fn the_page_says_what_each_version_brings() {
    let cause = whytls_diagnosis::causes::by_name("os-store-not-consulted").expect("it is in the catalogue");
    for language in [Language::English, Language::Chinese] {
        let page = cause.page(language);
        let programs = page.find("deno 1.13.0").expect("programs are on the page");
        let references = page.find("\n## References").or_else(|| page.find("\n## 参考资料"));
        assert!(references.is_some_and(|at| at > programs), "programs stand before the references");
    }
}
