use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "本应改变校验方式的选项被库忽略",
    summaries: &[
        "{package} 把连接串中的 tlsInsecure 理解成了相反的意思，因此证书仍按没有该选项时那样校验。",
        "程序要求库改变校验方式，而库没有照做：3.2.5 之前的 MongoDB 驱动把连接串中的 tlsInsecure 理解成了相反的意思。",
    ],
    remedies: &[
        "在连接串中指定 CA：tlsCAFile 保持校验开启，在所有版本中都有效。",
        "把驱动更新到 3.2.5 或更高版本，它会按文档读取该选项。",
    ],
    not_remedies: &[],
};
