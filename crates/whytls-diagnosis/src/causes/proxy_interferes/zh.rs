use crate::cause::Chinese;

pub(super) static TEXT: Chinese = Chinese {
    title: "代理、路由器或登录门户拒绝、中断隧道，或代替服务器应答",
    summaries: &[
        "通往 {target} 的代理 {proxy} 不让 TLS 通过：{reply}。",
        "通往 {target} 的代理没有建立隧道：它拒绝该主机或端口、要求认证，或直接断开。",
        "途中有设备代替服务器应答：拒绝隧道或要求认证的代理、拦截页面、登录门户。",
    ],
    remedies: &[
        "查看代理的应答：407 要求认证，403 禁止该主机或端口，502 和 503 表示无法到达。若被禁止，请申请放行。",
        "如果不经代理也能到达该主机，把它写进 NO_PROXY；reqwest、ureq 和 curl 都会读取。",
        "把代理的用户名和密码只为这个代理提供给客户端。",
        "在酒店、列车或运营商路由器后面：先用浏览器登录门户，或换一个网络再试。",
    ],
    not_remedies: &[],
};
