//! What is said of an address that asks for what cannot be had.

/// What is said of a query parameter that cannot be used. Anybody can write an address: of a long value
/// the beginning is said.
#[must_use]
pub fn ignored(name: &str, value: &str) -> String {
    asked(name, value, "this chart does not have; it is ignored.")
}

/// What is said of an act that is asked for as a turning point, which it is not.
#[must_use]
pub fn no_turning_point(id: &str) -> String {
    asked("event", id, &["is no turning point; in the list it is #", id, "."].concat())
}

/// What an address asks for, and what that is.
fn asked(name: &str, value: &str, what: &str) -> String {
    let value = begun(value);
    format!("The address asks for {name} “{value}”, which {what}")
}

/// What is said of a query parameter with several values.
#[must_use]
pub fn asked_twice(name: &str, value: &str) -> String {
    let value = begun(value);
    format!("The address asks for several values of {name}; the first, “{value}”, is taken.")
}

/// What is said of query parameters of which nothing else is said.
#[must_use]
pub fn ignored_more(count: usize) -> String {
    format!("And {count} more that the address asks for cannot be had.")
}

/// The first letters of a text from elsewhere, on one line.
fn begun(text: &str) -> String {
    const SHOWN: usize = 60;
    let mut letters = text.chars().map(|it| if it.is_control() { ' ' } else { it });
    let begin: String = letters.by_ref().take(SHOWN).collect();
    if letters.next().is_some() { format!("{begin}…") } else { begin }
}

/// What is said of an address that asks for years backwards.
#[must_use]
pub fn reversed(from: &str, to: &str) -> String {
    format!(
        "The address asks for years from {from} to {to}, which is backwards; all years are shown."
    )
}

/// What is said of an act that is asked for and lies outside the years that are.
#[must_use]
pub fn not_shown(id: &str) -> String {
    format!("The address asks for event “{id}”, which lies outside the years that it asks for.")
}
