//! What a reader touches, as Yew components: props in, `Html` out.
//!
//! The page renders each at build time as [`Mode::Static`], inside the host where the browser's program
//! renders the same component as [`Mode::Live`]. Knows neither the address nor the network, and reads
//! nothing of the browser but the events that Yew hands over ([`events`]).
//!
//! Two rules keep islands alive on pages that translators and extensions rewrite: a text that changes is
//! the only child of its element ([`text::changing`]), and no bare text stands beside an element that
//! comes and goes (yewstack/yew, `dom_bundle/position.rs`: `insertBefore` on a node that is gone).

pub mod act_search;
pub mod card;
mod choice;
mod copy_link;
mod dialog;
mod events;
pub mod filters;
pub mod finding;
pub mod full_page;
pub mod held;
pub mod key;
pub mod line;
mod mode;
pub mod notice;
pub mod overview;
pub mod plot;
pub mod reading;
pub mod recode;
pub mod said;
mod search;
pub mod settings;
pub mod share;
mod shared;
pub mod source_search;
pub mod sparkline;
pub mod strips;
pub mod text;
pub mod turn_figures;
pub mod what_if;

pub use mode::Mode;
pub use shared::Shared;
