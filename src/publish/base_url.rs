//! Where the page will stand, for the few readers that cannot follow a relative link.

use std::fmt;

/// An absolute address of a folder, with a slash at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl(String);

impl BaseUrl {
    /// Reads an address, and puts the slash at its end where it is missing.
    ///
    /// ```
    /// use cordiality::publish::base_url::BaseUrl;
    /// let address = BaseUrl::parse("https://example.org/chart").unwrap();
    /// assert_eq!(address.of("picture.png"), "https://example.org/chart/picture.png");
    /// assert!(BaseUrl::parse("example.org").is_err());
    /// ```
    ///
    /// # Errors
    /// Says what an address looks like.
    pub fn parse(text: &str) -> Result<Self, String> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let plain = |letter: char| letter.is_ascii_graphic() && !"\"'<>?#\\".contains(letter);
        if !rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(plain)) {
            return Err(format!(
                "'{text}' is no address of a folder; write it like https://example.org/chart/"
            ));
        }
        Ok(Self(format!("{}/", text.trim_end_matches('/'))))
    }

    /// The address of a file in the folder.
    #[must_use]
    pub fn of(&self, file: &str) -> String {
        format!("{}{file}", self.0)
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
