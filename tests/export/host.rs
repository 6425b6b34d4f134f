//! What a frame says to its host, and what it understands, whatever a host sends.

use cordiality::export::host::{HEIGHT_MAX_PX, Received, height_messages, secret};
use proptest::prelude::*;
use serde_json::Value;

use super::common::random::cases;

/// Texts like those that hosts send, and any others.
fn any_text() -> impl Strategy<Value = String> {
    const KNOWN: [&str; 6] = ["ready", "height", "cordiality height?", "a1B2c3", "", "null"];
    prop_oneof![prop::sample::select(&KNOWN[..]).prop_map(str::to_owned), any::<String>()]
}

/// Fragments with a secret where WordPress writes it, and any others.
fn any_fragment() -> impl Strategy<Value = String> {
    prop_oneof![
        "#\\?secret=[a-zA-Z0-9]{0,45}(&[a-z=]{0,9})?",
        "#\\?secret=[ -~]{0,20}",
        any::<String>(),
    ]
}

fn any_received() -> impl Strategy<Value = Received> {
    let text = || prop::option::of(any_text());
    (text(), text(), text()).prop_map(|(text, message, secret)| Received { text, message, secret })
}

/// Holds that each message is an object that asks for one height within what hosts give, and that none says
/// more than that and the secret that the host has given.
fn check(height_px: u32, secret: Option<&str>) {
    let messages = height_messages(height_px, secret);
    assert_eq!(messages.len(), 4 + usize::from(secret.is_some()));
    for message in messages {
        let read: Value = serde_json::from_str(&message).expect("it is JSON");
        let parts = read.as_object().expect("it is an object");
        assert!(parts.len() <= 4, "{message}");
        let heights = ["height", "scrollHeight", "value"].map(|name| parts.get(name));
        let heights: Vec<&Value> =
            heights.into_iter().flatten().filter(|it| it.is_number()).collect();
        assert!(!heights.is_empty(), "{message}");
        assert!(heights.iter().all(|it| **it == height_px.min(HEIGHT_MAX_PX)), "{message}");
        assert_eq!(parts.get("secret").and_then(Value::as_str).or(secret), secret, "{message}");
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_secret_is_what_word_press_would_write(fragment in any_fragment()) {
        if let Some(secret) = secret(&fragment) {
            prop_assert!(fragment.contains(&format!("secret={secret}")), "{}", secret);
            prop_assert!((1..=40).contains(&secret.len()), "{}", secret);
            prop_assert!(secret.bytes().all(|it| it.is_ascii_alphanumeric()), "{}", secret);
        }
    }

    #[test]
    fn messages_ask_for_a_height_and_say_nothing_else(
        height_px in any::<u32>(),
        fragment in any_fragment(),
    ) {
        check(height_px, secret(&fragment));
    }

    #[test]
    fn only_a_question_is_answered(received in any_received(), fragment in any_fragment()) {
        let secret = secret(&fragment);
        let asks = received.text.as_deref() == Some("cordiality height?");
        prop_assert_eq!(received.asks_for_height(None), asks);
        let is_ready = received.message.as_deref() == Some("ready");
        let knows = secret.is_some() && received.secret.as_deref() == secret;
        prop_assert_eq!(received.asks_for_height(secret), asks || (is_ready && knows));
    }

    #[test]
    fn who_knows_the_secret_is_answered(given in "[a-zA-Z0-9]{1,40}") {
        let fragment = format!("#?secret={given}");
        let read = secret(&fragment);
        prop_assert_eq!(read, Some(given.as_str()));
        let message = Some("ready".to_owned());
        let ready = Received { message, secret: Some(given.clone()), ..Received::default() };
        prop_assert!(ready.asks_for_height(read));
    }
}
