//! The same program as a cargo subcommand: cargo calls `cargo-whytls whytls …`.

fn main() -> std::process::ExitCode {
    let mut arguments: Vec<_> = std::env::args_os().collect();
    if arguments.get(1).is_some_and(|a| a == "whytls") {
        arguments.remove(1);
    }
    whytls::program::main(arguments)
}
