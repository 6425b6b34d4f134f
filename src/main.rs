//! The program of the page; it runs in a browser, and `cargo xtask serve` builds it and shows it.

/// Small code before a quick one: the standard one would cost the page 2 KB more.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    cordiality::app::start();
}
