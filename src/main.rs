//! The program of the page; natively it only says what to run.

/// Small code before a quick one: the standard one would cost the page 2 KB more.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    #[cfg(target_arch = "wasm32")]
    cordiality::app::start();
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("this program runs in a browser; run: cargo xtask serve");
}
