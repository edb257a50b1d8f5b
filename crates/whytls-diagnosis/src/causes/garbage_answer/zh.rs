use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese { title: "", summaries: &[], remedies: &[], not_remedies: &[] };
