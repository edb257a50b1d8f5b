//! How each server program is told what to do.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::certificates::Identity;
use crate::server::{Ended, Server, find};
use crate::skipped::skip;

/// Where a program is; that it is missing is reported.
pub(crate) fn program(name: &str, what: &str) -> Option<PathBuf> {
    let found = find(name);
    if found.is_none() {
        skip(what, &format!("there is no {name} on this machine"), name != "java");
    }
    found
}

/// gnutls-serv, which asks for no client certificate unless `more` says so.
pub(crate) fn gnutls_serv(program: &Path, identity: &Identity, more: &[&str]) -> Result<Server, Ended> {
    Server::start(|_, port| {
        let mut command = Command::new(program);
        command.args(["--http", "--port", &port.to_string(), "--x509certfile"]).arg(identity.certificate());
        command.arg("--x509keyfile").arg(identity.key()).args(more);
        if !more.contains(&"--require-client-cert") {
            command.arg("--disable-client-cert");
        }
        command
    })
}

/// Caddy with these protocols, lowest and highest.
pub(crate) fn caddy(program: &Path, identity: &Identity, protocols: &str) -> Result<Server, Ended> {
    Server::start(|folder, port| {
        let text = format!(
            "{{
                admin off
                auto_https off
                servers {{
                    protocols h1 h2
                }}
            }}
            https://localhost:{port} {{
                bind 127.0.0.1
                tls {} {} {{
                    protocols {protocols}
                }}
                respond hello
            }}
            ",
            identity.certificate().display(),
            identity.key().display()
        );
        let file = folder.join("Caddyfile");
        fs::write(&file, text).unwrap();
        let mut command = Command::new(program);
        command.args(["run", "--adapter", "caddyfile", "--config"]).arg(file);
        command.env("HOME", folder).env("XDG_CONFIG_HOME", folder).env("XDG_DATA_HOME", folder);
        command
    })
}

/// nginx with one server: over TLS with an identity, in clear without one.
pub(crate) fn nginx(program: &Path, identity: Option<&Identity>, directives: &str) -> Result<Server, Ended> {
    Server::start(|folder, port| {
        let tls = identity.map(|identity| {
            format!(
                "ssl_certificate {}; ssl_certificate_key {};",
                identity.certificate().display(),
                identity.key().display()
            )
        });
        // In one process, so that nothing outlives the one that is killed.
        let text = format!(
            "daemon off; master_process off; pid nginx.pid; error_log stderr;
            events {{}}
            http {{
                access_log off;
                client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                server {{
                    listen 127.0.0.1:{port}{}; {} {directives}
                    location / {{ return 200 hello; }}
                }}
            }}
            ",
            if identity.is_some() { " ssl" } else { "" },
            tls.unwrap_or_default(),
        );
        let file = folder.join("nginx.conf");
        fs::write(&file, text).unwrap();
        let mut command = Command::new(program);
        command.args(["-e", "stderr", "-p"]).arg(folder).arg("-c").arg(file);
        command
    })
}

/// `openssl s_server`.
pub(crate) fn s_server(program: &Path, identity: &Identity, more: &[&str]) -> Result<Server, Ended> {
    Server::start(|_, port| {
        let mut command = Command::new(program);
        command.args(["s_server", "-www", "-accept", &format!("127.0.0.1:{port}"), "-cert"]);
        command.arg(identity.certificate()).arg("-key").arg(identity.key()).args(more);
        command
    })
}

/// Java's own HTTPS server with these protocols, in the order of `SSLParameters`, and with the algorithms of Java 17.0.15:
/// its later updates sign no handshake with SHA-1 any more.
pub(crate) fn java(
    program: &Path,
    openssl: &Path,
    identity: &Identity,
    protocols: &str,
) -> Result<Server, Ended> {
    Server::start(|folder, port| {
        let source = folder.join("Server.java");
        fs::write(&source, include_str!("Server.java")).unwrap();
        let security = folder.join("java.security");
        let disabled = "SSLv3, TLSv1, TLSv1.1, DTLSv1.0, RC4, DES, MD5withRSA, DH keySize < 1024, \
                        EC keySize < 224, 3DES_EDE_CBC, anon, NULL, ECDH";
        fs::write(&security, format!("jdk.tls.disabledAlgorithms={disabled}\n")).unwrap();
        let mut command = Command::new(program);
        command.arg(format!("-Djava.security.properties={}", security.display()));
        command.arg(source).arg(identity.pkcs12(openssl)).arg(port.to_string()).arg(protocols);
        command
    })
}
