use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "在 Android 上没有初始化 rustls-platform-verifier：缺少 JVM 和 Context，或应用里没有它的 Kotlin 部分",
    summaries: &[
        "rustls-platform-verifier 正在 Android 上工作，但从未得到 JVM 和应用的 Context，或者应用里没有它的 Kotlin 部分：任何证书都无法验证。",
    ],
    remedies: &[
        "在启动时、构建第一个客户端之前，从 JNI 用应用的 Context 调用一次 rustls_platform_verifier::android::init_with_env。",
        "把 Kotlin 部分打包进应用：使用 rustls-platform-verifier-android 这个 crate 自带的 Maven 仓库，并在 build.gradle 中加入依赖 rustls:rustls-platform-verifier。",
        "不要让 R8/ProGuard 删除或改名它的类。",
        "或者不用平台验证器：给客户端编译进程序的根证书（webpki-root-certs）。",
    ],
    not_remedies: &[],
};
