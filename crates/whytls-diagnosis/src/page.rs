//! The page of a cause, in each language.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::cause::{Cause, Language};
use crate::{programs, template};

/// Headings of pages, in English and Chinese.
const HEADINGS: &[(&str, &str)] = &[
    ("## What happened", "## 发生了什么"),
    ("## Why", "## 原因"),
    ("## Do this now", "## 马上这样做"),
    ("## Do this for good", "## 彻底解决"),
    ("## How to be sure", "## 如何确认"),
    (programs::HEADING, "## 他人构建的程序"),
    ("## References", "## 参考资料"),
];

impl Cause {
    /// The page for people, in Markdown. In Chinese the answer and the remedies stand first; the details below them
    /// are the English ones, under Chinese headings.
    pub fn page(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english_page(),
            Language::Chinese => Cow::Owned(self.chinese_page()),
        }
    }

    /// The page as it was written, and the programs of which a version mends this before its references.
    fn english_page(&self) -> Cow<'static, str> {
        let programs = programs::section(self.name);
        match self.page.split_once("## References") {
            Some((page, references)) if !programs.is_empty() => {
                Cow::Owned(format!("{page}{programs}\n## References{references}"))
            }
            _ => Cow::Borrowed(self.page),
        }
    }

    fn chinese_page(&self) -> String {
        let zh = self.zh;
        let mut page = format!("# {}\n\n{}\n\n", self.name, zh.title);
        if let Some(summary) = zh.summaries.last() {
            let _ = write!(page, "{summary}\n\n");
        }
        page.push_str("## 解决办法\n");
        for (number, (remedy, told)) in self.remedies.iter().zip(zh.remedies).enumerate() {
            // A sentence that needs values of a case is left to the report.
            if template::words(told).next().is_some() {
                continue;
            }
            let kind = if remedy.permanent { "" } else { "（临时措施）" };
            let _ = write!(page, "\n{}. {kind}{told}\n", number + 1);
            let command = remedy.commands.iter().find(|command| template::words(command).next().is_none());
            for line in command.copied().or(remedy.code).into_iter().flat_map(str::lines) {
                let _ = write!(page, "\n        {line}");
            }
            page.push('\n');
        }
        // The English title has been said.
        let english = self.english_page();
        let details = english.split_once("## ").map_or("", |(_, rest)| rest);
        for line in format!("\n## {details}").lines() {
            let heading = HEADINGS.iter().find(|(english, _)| *english == line);
            page.push_str(heading.map_or(line, |(_, chinese)| chinese));
            page.push('\n');
        }
        page
    }
}
