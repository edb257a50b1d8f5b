//! tokio-rustls by itself, with a request written by hand.

mod config;

use std::error::Error;
use std::sync::Arc;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::Ask;

pub fn get(ask: &Ask) -> Result<u16, Box<dyn Error>> {
    let config = config::config(ask)?;
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        tokio::time::timeout(ask.timeout, exchange(&ask.url, TlsConnector::from(Arc::new(config)))).await?
    })
}

async fn exchange(url: &str, connector: TlsConnector) -> Result<u16, Box<dyn Error>> {
    let (authority, path, host, port) = parts(url)?;
    let name = config::server_name(host)?;
    let tcp = TcpStream::connect((host, port)).await?;
    let mut tls = connector.connect(name, tcp).await?;
    let request =
        format!("GET {path} HTTP/1.1\r\nHost: {authority}\r\nAccept: */*\r\nConnection: close\r\n\r\n");
    tls.write_all(request.as_bytes()).await?;
    tls.flush().await?;
    let mut head = Vec::new();
    let mut buffer = [0; 1024];
    while !head.contains(&b'\n') && head.len() < 65536 {
        let count = tls.read(&mut buffer).await?;
        if count == 0 {
            break;
        }
        head.extend_from_slice(&buffer[..count]);
    }
    let head = String::from_utf8_lossy(&head);
    let status = head.strip_prefix("HTTP/").and_then(|h| h.split_whitespace().nth(1)?.parse().ok());
    status.ok_or_else(|| "the answer is no HTTP".into())
}

/// Authority, path, host and port of an https URL.
fn parts(url: &str) -> Result<(&str, &str, &str, u16), Box<dyn Error>> {
    let rest = url.strip_prefix("https://").ok_or("the URL begins with https://")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let path = if path.starts_with('/') { path } else { "/" };
    let (host, port) = match authority.strip_prefix('[') {
        Some(literal) => {
            let (host, after) = literal.split_once(']').ok_or("an IPv6 address ends with ]")?;
            (host, after.strip_prefix(':'))
        }
        None => match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, None),
        },
    };
    Ok((authority, path, host, port.map_or(Ok(443), str::parse)?))
}
