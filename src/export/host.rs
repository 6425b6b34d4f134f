//! What a frame says to the page around it, and what it understands of what that says.
//!
//! Hosts differ in what they listen to; each message is one that a host's own program reads, and holds a
//! number and nothing else that a reader has done. Of what comes back only two questions are understood,
//! and the answer to both is the height again.

/// The most that a frame asks for, in px: what WordPress gives.
pub const HEIGHT_MAX_PX: u32 = 1000;
/// The version of our own message.
const VERSION: u32 = 1;
/// What `embed.js` asks when it comes later than the frame.
const QUESTION: &str = "cordiality height?";

/// The messages that ask for a height in px, each an object as JSON: Canvas, AMP, H5P, our own, and
/// WordPress, which has given the frame a secret.
///
/// ```
/// use cordiality::export::host::height_messages;
/// assert_eq!(height_messages(700, None)[0], r#"{"subject":"lti.frameResize","height":700}"#);
/// assert_eq!(
///     height_messages(700, Some("a1B2c3"))[4],
///     r#"{"message":"height","value":700,"secret":"a1B2c3"}"#
/// );
/// ```
#[must_use]
pub fn height_messages(height_px: u32, secret: Option<&str>) -> Vec<String> {
    let height = height_px.min(HEIGHT_MAX_PX);
    let mut messages = vec![
        format!(r#"{{"subject":"lti.frameResize","height":{height}}}"#),
        format!(r#"{{"sentinel":"amp","type":"embed-size","height":{height}}}"#),
        // Older hosts read the one, newer ones the other.
        format!(
            r#"{{"context":"h5p","action":"resize","height":{height},"scrollHeight":{height}}}"#
        ),
        format!(r#"{{"cordiality":{VERSION},"type":"height","height":{height}}}"#),
    ];
    messages.extend(
        secret.map(|secret| {
            format!(r#"{{"message":"height","value":{height},"secret":"{secret}"}}"#)
        }),
    );
    messages
}

/// The secret that WordPress writes into the fragment of a frame's address: letters and digits.
///
/// ```
/// use cordiality::export::host::secret;
/// assert_eq!(secret("#?secret=a1B2c3d4E5"), Some("a1B2c3d4E5"));
/// assert_eq!(secret("#?secret=\"}"), None);
/// assert_eq!(secret("#key"), None);
/// ```
#[must_use]
pub fn secret(fragment: &str) -> Option<&str> {
    const LONGEST: usize = 40;
    let secret = fragment.split("secret=").nth(1)?.split('&').next()?;
    let is_plain = secret.bytes().all(|letter| letter.is_ascii_alphanumeric());
    (is_plain && (1..=LONGEST).contains(&secret.len())).then_some(secret)
}

/// What the page around a frame has sent, as far as it is a text or has texts of these names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Received {
    /// The text that it is.
    pub text: Option<String>,
    /// Its `message`.
    pub message: Option<String>,
    /// Its `secret`.
    pub secret: Option<String>,
}

impl Received {
    /// Whether it asks for the height of a frame that has a secret: `embed.js` does, and WordPress when it
    /// is ready, by the secret.
    ///
    /// ```
    /// use cordiality::export::host::Received;
    /// let ready = |secret: &str| Received {
    ///     message: Some("ready".to_owned()),
    ///     secret: Some(secret.to_owned()),
    ///     ..Received::default()
    /// };
    /// assert!(ready("a1B2").asks_for_height(Some("a1B2")));
    /// assert!(!ready("a1B2").asks_for_height(Some("other")));
    /// assert!(!ready("a1B2").asks_for_height(None));
    /// ```
    #[must_use]
    pub fn asks_for_height(&self, secret: Option<&str>) -> bool {
        let is_ready = self.message.as_deref() == Some("ready") && self.secret.as_deref() == secret;
        self.text.as_deref() == Some(QUESTION) || (is_ready && secret.is_some())
    }
}
