//! The program `whytls`.

fn main() -> std::process::ExitCode {
    whytls::program::main(std::env::args_os().collect())
}
