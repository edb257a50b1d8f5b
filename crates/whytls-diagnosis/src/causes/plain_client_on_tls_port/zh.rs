use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "客户端以明文（http://、h2c、CONNECT）访问了要求 TLS 的端口",
    summaries: &[
        "{target} 接受 TLS，却以明文访问其后同样要求 TLS 的服务器，后者回应 {reply}。",
        "客户端使用明文，而返回的字节（{first_bytes}）是一条 TLS 警报：该端口上监听的是 TLS 服务器。",
        "客户端以明文访问了要求 TLS 的 {target}。",
        "客户端以明文访问了要求 TLS 的服务器。",
    ],
    remedies: &[
        "URL 使用 https://（wss://、grpcs://），或在有独立开关的客户端中打开 TLS（grpc-java：去掉 usePlaintext；tonic：tls_config；Kafka：security.protocol=SSL；PostgreSQL：sslmode=verify-full；MySQL：--ssl-mode=VERIFY_IDENTITY）。",
        "在负载均衡器或 Ingress 与服务器之间：把后端协议设为 HTTPS（nginx：proxy_pass https://…；Kubernetes ingress-nginx：backend-protocol）。",
        "如果该端口本应提供明文服务，就去掉监听器上的 TLS；否则对这类请求返回重定向（nginx：error_page 497），并且不要因一次 accept 失败而终止服务器。",
    ],
    not_remedies: &[],
};
