//! Servers that begin in clear: mail, directories, databases, brokers; with TLS by a request, from the first byte, and
//! without.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::certificates::Identity;
use crate::checked::{Checked, check, check_with};
use crate::programs::program;
use crate::server::{Ended, Server};
use crate::skipped::skip;

/// Where the identity's files are, readable for the users that these servers change to.
fn readable(identity: &Identity, folder: &Path) -> (PathBuf, PathBuf) {
    let (certificate, key) = (folder.join("server.pem"), folder.join("server.key"));
    fs::copy(identity.certificate(), &certificate).unwrap();
    fs::copy(identity.key(), &key).unwrap();
    (certificate, key)
}

/// Whether this is root, as servers demand that change to users of their own; that it is not is reported.
fn is_root(what: &str) -> bool {
    let output = Command::new("id").arg("-u").output().unwrap();
    let root = output.stdout == b"0\n";
    if !root {
        skip(what, "it is started by root alone", false);
    }
    root
}

/// Gives a folder to a user of the system.
fn give(folder: &Path, user: &str) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
    let status = Command::new("chown").arg("-R").arg(user).arg(folder).status().unwrap();
    assert!(status.success(), "{user} is no user here");
}

fn first(checked: &Checked) -> Option<(&str, &str)> {
    checked.findings().first().copied()
}

/// A server that has TLS after a request: told so when TLS comes first, and healthy when asked in its own way.
fn switches(server: &Server, protocol: &str, identity: &Identity) {
    let ca = identity.certificate();
    let checked = check(server, Some(&ca));
    assert_eq!(first(&checked), Some(("starttls-vs-implicit-tls", "certain")), "{}", server.log());
    let checked = check_with(server, Some(&ca), &["--starttls", protocol]);
    assert_eq!((first(&checked), checked.code), (None, Some(0)), "{}{}", checked.report, server.log());
    let through = &checked.report["endpoint"]["via"][0];
    assert!(through.is_string(), "{}", checked.report);
}

/// A server that has no TLS, with the name for that, whether it is asked or not.
fn lacks(server: &Server, protocol: &str, cause: &str) {
    for more in [&[][..], &["--starttls", protocol]] {
        let checked = check_with(server, None, more);
        assert_eq!(first(&checked), Some((cause, "certain")), "{more:?} {}{}", checked.report, server.log());
    }
}

fn postfix(program: &Path, identity: &Identity, level: &str) -> Result<Server, Ended> {
    Server::start(|folder, port| {
        let (certificate, key) = readable(identity, folder);
        for name in ["spool", "data"] {
            fs::create_dir(folder.join(name)).unwrap();
        }
        give(folder, "root");
        give(&folder.join("data"), "postfix");
        let main = format!(
            "compatibility_level = 3.6\nqueue_directory = {0}/spool\ndata_directory = {0}/data\n\
             mail_owner = postfix\nsetgid_group = postdrop\nmyhostname = localhost\ninet_interfaces = 127.0.0.1\n\
             inet_protocols = ipv4\nmaillog_file = /dev/stdout\nlocal_recipient_maps =\nalias_maps =\n\
             smtpd_tls_cert_file = {1}\nsmtpd_tls_key_file = {2}\nsmtpd_tls_security_level = {level}\n",
            folder.display(),
            certificate.display(),
            key.display()
        );
        fs::write(folder.join("main.cf"), main).unwrap();
        let master = format!(
            "127.0.0.1:{port} inet n - n - - smtpd\ncleanup unix n - n - 0 cleanup\n\
             rewrite unix - - n - - trivial-rewrite\nbounce unix - - n - 0 bounce\nanvil unix - - n - 1 anvil\n\
             tlsmgr unix - - n 1000? 1 tlsmgr\npostlog unix-dgram n - n - 1 postlogd\n\
             proxymap unix - - n - - proxymap\npickup unix n - n 60 1 pickup\nqmgr unix n - n 300 1 qmgr\n"
        );
        fs::write(folder.join("master.cf"), master).unwrap();
        let mut command = Command::new(program);
        command.arg("-c").arg(folder).arg("start-fg").env("MAIL_CONFIG", folder);
        command
    })
}

#[test]
fn postfix_with_and_without_starttls() {
    let Some(path) = program("postfix", "SMTP by Postfix") else { return };
    if !is_root("SMTP by Postfix") {
        return;
    }
    let identity = Identity::self_signed();
    switches(&postfix(&path, &identity, "may").unwrap(), "smtp", &identity);
    lacks(&postfix(&path, &identity, "none").unwrap(), "smtp", "starttls-not-offered");
}

fn dovecot(program: &Path, identity: &Identity, protocol: &str, ssl: &str) -> Result<Server, Ended> {
    Server::start(|folder, port| {
        let (certificate, key) = readable(identity, folder);
        give(folder, "root");
        let other = if protocol == "imap" { "imaps" } else { "pop3s" };
        let text = format!(
            "base_dir = {0}/run\nstate_dir = {0}/state\nlog_path = /dev/stderr\nprotocols = {protocol}\n\
             listen = 127.0.0.1\nssl = {ssl}\nssl_cert = <{1}\nssl_key = <{2}\n\
             service {protocol}-login {{\n inet_listener {protocol} {{\n port = {port}\n }}\n \
             inet_listener {other} {{\n port = 0\n }}\n}}\n\
             passdb {{\n driver = static\n args = nopassword=y\n}}\n",
            folder.display(),
            certificate.display(),
            key.display()
        );
        let file = folder.join("dovecot.conf");
        fs::write(&file, text).unwrap();
        let mut command = Command::new(program);
        command.arg("-F").arg("-c").arg(file);
        command
    })
}

#[test]
fn dovecot_with_and_without_starttls() {
    let Some(path) = program("dovecot", "IMAP and POP3 by Dovecot") else { return };
    if !is_root("IMAP and POP3 by Dovecot") {
        return;
    }
    let identity = Identity::self_signed();
    for protocol in ["imap", "pop3"] {
        switches(&dovecot(&path, &identity, protocol, "yes").unwrap(), protocol, &identity);
        lacks(&dovecot(&path, &identity, protocol, "no").unwrap(), protocol, "starttls-not-offered");
    }
}

fn slapd(program: &Path, identity: Option<&Identity>) -> Result<Server, Ended> {
    Server::start(|folder, port| {
        let tls = identity.map_or_else(String::new, |identity| {
            let (certificate, key) = readable(identity, folder);
            format!("TLSCertificateFile {}\nTLSCertificateKeyFile {}\n", certificate.display(), key.display())
        });
        let file = folder.join("slapd.conf");
        fs::write(&file, format!("{tls}pidfile {}/pid\n", folder.display())).unwrap();
        let mut command = Command::new(program);
        // Debug level 0 keeps it in the foreground.
        command.args(["-d", "0", "-h", &format!("ldap://127.0.0.1:{port}"), "-f"]).arg(file);
        command
    })
}

#[test]
fn slapd_with_and_without_tls() {
    let Some(path) = program("slapd", "LDAP by slapd") else { return };
    let identity = Identity::self_signed();
    switches(&slapd(&path, Some(&identity)).unwrap(), "ldap", &identity);
    lacks(&slapd(&path, None).unwrap(), "ldap", "starttls-not-offered");
}

fn postgres(programs: &Path, identity: Option<&Identity>) -> Result<Server, Ended> {
    Server::start(|folder, port| {
        let tls = identity.map(|identity| readable(identity, folder));
        if let Some((_, key)) = &tls {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(key, fs::Permissions::from_mode(0o600)).unwrap();
        }
        give(folder, "postgres");
        let data = folder.join("data");
        let as_postgres = |name: &str| {
            let mut command = Command::new("setpriv");
            command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(programs.join(name));
            command.arg("-D").arg(&data).current_dir(folder);
            command
        };
        let made = as_postgres("initdb").args(["-A", "trust", "-N"]).output().unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let mut command = as_postgres("postgres");
        command.args(["-p", &port.to_string(), "-c", "listen_addresses=127.0.0.1", "-c"]);
        command.arg(format!("unix_socket_directories={}", folder.display()));
        if let Some((certificate, key)) = tls {
            command.args(["-c", "ssl=on", "-c"]).arg(format!("ssl_cert_file={}", certificate.display()));
            command.arg("-c").arg(format!("ssl_key_file={}", key.display()));
        }
        command
    })
}

#[test]
fn postgres_with_and_without_tls() {
    let Some(path) = program("postgres", "PostgreSQL") else { return };
    if !is_root("PostgreSQL") {
        return;
    }
    // What stands in the PATH may be a wrapper beside which initdb is missing.
    let folder = path.parent().unwrap();
    let identity = Identity::self_signed();
    switches(&postgres(folder, Some(&identity)).unwrap(), "postgres", &identity);
    lacks(&postgres(folder, None).unwrap(), "postgres", "server-without-tls");
}

fn mariadb(program: &Path, identity: Option<&Identity>) -> Result<Server, Ended> {
    Server::start(|folder, port| {
        let tls = identity.map(|identity| readable(identity, folder));
        give(folder, "mysql");
        let data = folder.join("data");
        let made = Command::new("mariadb-install-db")
            .args(["--no-defaults", "--user=mysql", "--auth-root-authentication-method=normal"])
            .arg(format!("--datadir={}", data.display()))
            .output()
            .unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let mut command = Command::new(program);
        command.args(["--no-defaults", "--user=mysql", "--bind-address=127.0.0.1"]);
        command.arg(format!("--port={port}")).arg(format!("--datadir={}", data.display()));
        command.arg(format!("--socket={}", folder.join("socket").display()));
        match tls {
            Some((certificate, key)) => {
                command.arg(format!("--ssl-cert={}", certificate.display()));
                command.arg(format!("--ssl-key={}", key.display()));
            }
            None => drop(command.arg("--skip-ssl")),
        }
        command
    })
}

#[test]
fn mariadb_with_and_without_tls() {
    let Some(path) = program("mariadbd", "MariaDB") else { return };
    if !is_root("MariaDB") {
        return;
    }
    let identity = Identity::self_signed();
    switches(&mariadb(&path, Some(&identity)).unwrap(), "mysql", &identity);
    lacks(&mariadb(&path, None).unwrap(), "mysql", "server-without-tls");
}

#[test]
fn redis_in_clear_and_over_tls() {
    let Some(path) = program("redis-server", "Redis") else { return };
    let identity = Identity::self_signed();
    let start = |tls: bool| {
        Server::start(|folder, port| {
            let mut command = Command::new(&path);
            command.args(["--bind", "127.0.0.1", "--save", "", "--dir"]).arg(folder);
            if tls {
                command.args(["--port", "0", "--tls-port", &port.to_string(), "--tls-auth-clients", "no"]);
                command.arg("--tls-cert-file").arg(identity.certificate());
                command.arg("--tls-key-file").arg(identity.key());
                command.arg("--tls-ca-cert-file").arg(identity.certificate());
            } else {
                command.args(["--port", &port.to_string()]);
            }
            command
        })
        .unwrap()
    };
    let checked = check_with(&start(false), None, &["--timeout", "2s"]);
    assert_eq!(first(&checked), Some(("other-protocol-on-port", "certain")), "{}", checked.report);
    let summary = checked.report["findings"][0]["summary"].as_str().unwrap();
    assert!(summary.contains("Redis"), "{summary}");
    let checked = check(&start(true), Some(&identity.certificate()));
    assert_eq!((first(&checked), checked.code), (None, Some(0)), "{}", checked.report);
}

#[test]
fn mosquitto_in_clear_and_over_tls() {
    let Some(path) = program("mosquitto", "MQTT by mosquitto") else { return };
    let identity = Identity::self_signed();
    let start = |tls: bool| {
        Server::start(|folder, port| {
            let (certificate, key) = readable(&identity, folder);
            let tls = if tls {
                format!("certfile {}\nkeyfile {}\n", certificate.display(), key.display())
            } else {
                String::new()
            };
            let file = folder.join("mosquitto.conf");
            fs::write(&file, format!("listener {port} 127.0.0.1\nallow_anonymous true\nuser root\n{tls}"))
                .unwrap();
            let mut command = Command::new(&path);
            command.arg("-c").arg(file);
            command
        })
        .unwrap()
    };
    let checked = check(&start(false), None);
    assert_eq!(first(&checked), Some(("other-protocol-on-port", "certain")), "{}", checked.report);
    let checked = check(&start(true), Some(&identity.certificate()));
    assert_eq!((first(&checked), checked.code), (None, Some(0)), "{}", checked.report);
}

#[test]
fn haproxy_that_wants_a_name_it_knows() {
    let Some(path) = program("haproxy", "strict-sni by HAProxy") else { return };
    let identity = Identity::named("known.lab.test");
    let server = Server::start(|folder, port| {
        let both = [fs::read(identity.certificate()).unwrap(), fs::read(identity.key()).unwrap()].concat();
        let pem = folder.join("both.pem");
        fs::write(&pem, both).unwrap();
        let text = format!(
            "global\n  maxconn 100\ndefaults\n  mode http\n  timeout connect 1s\n  timeout client 5s\n  \
             timeout server 5s\nfrontend f\n  bind 127.0.0.1:{port} ssl crt {} strict-sni\n  \
             http-request return status 200\n",
            pem.display()
        );
        let file = folder.join("haproxy.cfg");
        fs::write(&file, text).unwrap();
        let mut command = Command::new(&path);
        command.arg("-db").arg("-f").arg(file);
        command
    })
    .unwrap();
    let checked = check(&server, Some(&identity.certificate()));
    assert_eq!(first(&checked), Some(("unrecognized-name", "certain")), "{}", checked.report);
    // By the name that it knows it is healthy.
    let checked = check_with(&server, Some(&identity.certificate()), &["--sni", "known.lab.test"]);
    assert_eq!((first(&checked), checked.code), (None, Some(0)), "{}", checked.report);
}
