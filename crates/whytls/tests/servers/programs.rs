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
        skip(what, &format!("there is no {name} on this machine"), true);
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

/// Java's own HTTPS server with these protocols, in the order of `SSLParameters`. `weak`: it signs handshakes with SHA-1,
/// as each Java did before the updates of 2026.
pub(crate) fn java(
    program: &Path,
    openssl: &Path,
    identity: &Identity,
    protocols: &str,
    weak: bool,
) -> Result<Server, Ended> {
    Server::start(|folder, port| {
        let source = folder.join("Server.java");
        fs::write(&source, include_str!("Server.java")).unwrap();
        let mut command = Command::new(program);
        if weak {
            let security = folder.join("weak.security");
            fs::write(&security, "jdk.tls.disabledAlgorithms=SSLv3\n").unwrap();
            command.arg(format!("-Djava.security.properties={}", security.display()));
        }
        command.arg(source).arg(identity.pkcs12(openssl)).arg(port.to_string()).arg(protocols);
        command
    })
}

/// Whether this Java can run a source file.
pub(crate) fn runs_source_files(java: &Path) -> Result<(), String> {
    let say = |argument| {
        let output = Command::new(java).arg(argument).output().unwrap();
        String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned()
    };
    let version = say("-version");
    // openjdk version "17.0.15" 2025-04-15
    let major = version.split('"').nth(1).and_then(|v| v.split(['.', '-']).next()?.parse::<u32>().ok());
    match major {
        None => Err(format!("its version cannot be read from {version:?}")),
        Some(..=10) => Err("it runs no source files; Java 11 is the first that does".to_owned()),
        Some(_) if !say("--list-modules").contains("jdk.compiler") => Err("it has no compiler".to_owned()),
        Some(_) => Ok(()),
    }
}

/// Apache's httpd in one process, with these directives of mod_ssl.
pub(crate) fn apache(program: &Path, identity: &Identity, directives: &str) -> Result<Server, Ended> {
    Server::start(|folder, port| {
        fs::write(folder.join("index.html"), "hello").unwrap();
        let (folder_, modules) = (folder.display(), "/usr/lib/apache2/modules");
        let text = format!(
            "ServerRoot {folder_}
            ServerName localhost
            Listen 127.0.0.1:{port}
            PidFile {folder_}/httpd.pid
            ErrorLog /dev/stderr
            LoadModule mpm_prefork_module {modules}/mod_mpm_prefork.so
            LoadModule authz_core_module {modules}/mod_authz_core.so
            LoadModule dir_module {modules}/mod_dir.so
            LoadModule socache_shmcb_module {modules}/mod_socache_shmcb.so
            LoadModule ssl_module {modules}/mod_ssl.so
            SSLSessionCache none
            DocumentRoot {folder_}
            SSLEngine on
            SSLCertificateFile {}
            SSLCertificateKeyFile {}
            {directives}
            ",
            identity.certificate().display(),
            identity.key().display(),
        );
        let file = folder.join("httpd.conf");
        fs::write(&file, text).unwrap();
        let mut command = Command::new(program);
        command.arg("-X").arg("-f").arg(file);
        command
    })
}

/// Node's own HTTPS server, with these options of `tls.createServer` more.
pub(crate) fn node(program: &Path, identity: &Identity, options: &str) -> Result<Server, Ended> {
    Server::start(|folder, port| {
        let text = format!(
            "const fs = require('fs');
            const own = {{ cert: fs.readFileSync('{}'), key: fs.readFileSync('{}') }};
            require('https').createServer({{ ...own, {options} }}, (_, answer) => answer.end('hello'))
                .listen({port}, '127.0.0.1');
            ",
            identity.certificate().display(),
            identity.key().display(),
        );
        let file = folder.join("server.cjs");
        fs::write(&file, text).unwrap();
        let mut command = Command::new(program);
        command.arg(file);
        command
    })
}
