//! What a reader takes away: which part of the dialog is open, and of what.

/// What the share dialog shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sharing {
    /// Its part that is open.
    pub tab: Tab,
    /// What is to be cited.
    pub subject: Subject,
    /// What was copied last.
    pub copied: Option<CopiedText>,
}

/// A part of the dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// A frame in another page.
    Embed,
    /// An address.
    Link,
    /// A picture.
    Picture,
    /// A citation.
    Cite,
    /// Files.
    Data,
}

impl Tab {
    /// Every part, in the order of their tabs.
    pub const ALL: [Self; 5] = [Self::Embed, Self::Link, Self::Picture, Self::Cite, Self::Data];

    /// The part that a key leads to from this one: the arrows go round, Home and End to the ends.
    ///
    /// ```
    /// use cordiality::state::share::Tab;
    /// let after = |key| Tab::Embed.after(key);
    /// assert_eq!([after("ArrowRight"), after("ArrowLeft")], [Some(Tab::Link), Some(Tab::Data)]);
    /// assert_eq!([after("End"), after("x")], [Some(Tab::Data), None]);
    /// ```
    #[must_use]
    pub fn after(self, key: &str) -> Option<Self> {
        let (here, count) = (self as usize, Self::ALL.len());
        let place = match key {
            "ArrowRight" => (here + 1) % count,
            "ArrowLeft" => (here + count - 1) % count,
            "Home" => 0,
            "End" => count - 1,
            _ => return None,
        };
        Some(Self::ALL[place])
    }
}

/// What is to be cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// What is in sight.
    View,
    /// An act.
    Act {
        /// Its place among all.
        act: usize,
        /// Its id.
        id: String,
    },
    /// All that is coded.
    DataSet,
}

/// What has become of a text that was to be copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopiedText {
    /// The text.
    pub text: String,
    /// Whether it is where a reader can paste it from; otherwise it is marked in its field.
    pub done: bool,
}

impl Sharing {
    /// The dialog at its beginning.
    #[must_use]
    pub fn new() -> Self {
        Self { tab: Tab::Embed, subject: Subject::View, copied: None }
    }

    /// The dialog at the citation of an act.
    #[must_use]
    pub fn citing(act: usize, id: String) -> Self {
        Self { tab: Tab::Cite, subject: Subject::Act { act, id }, copied: None }
    }
}

impl Default for Sharing {
    fn default() -> Self {
        Self::new()
    }
}
