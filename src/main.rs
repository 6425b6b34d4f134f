//! The program of the page; natively it only says what to run.

fn main() {
    #[cfg(target_arch = "wasm32")]
    cordiality::app::start();
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("this program runs in a browser; run: cargo xtask serve");
}
