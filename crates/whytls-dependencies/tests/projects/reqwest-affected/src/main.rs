fn main() -> Result<(), reqwest::Error> {
    // `danger_accept_invalid_certs(true)` is what makes the list of schemes begin with SHA-1.
    let client = reqwest::blocking::Client::builder()
        .danger_accept_invalid_certs(true)
        .build()?;
    println!("{}", client.get("https://localhost:5501/").send()?.status());
    Ok(())
}
