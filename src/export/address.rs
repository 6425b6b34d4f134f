//! Where the page stands, and the addresses of its views.

use super::View;
use crate::state::url;

/// The file that is made for frames, beside the page.
const EMBED: &str = "embed.html";
/// Files whose name an address of the page can do without.
const PAGES: [&str; 2] = ["index.html", EMBED];

/// The address of the page, without what a view adds to it: of a folder, with a slash at its end, or of
/// the page as one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// The page that an address leads to, whatever of it the address asks for.
    ///
    /// ```
    /// use cordiality::export::Address;
    /// let page = |href| Address::of(href).to_string();
    /// assert_eq!(page("https://a.org/c/embed.html?event=x#key"), "https://a.org/c/");
    /// assert_eq!(page("file:///home/me/cordiality.html?from=1954"), "file:///home/me/cordiality.html");
    /// ```
    #[must_use]
    pub fn of(href: &str) -> Self {
        let end = href.find(['?', '#']).unwrap_or(href.len());
        let page = &href[..end];
        let folder = PAGES
            .iter()
            .find_map(|name| page.strip_suffix(name).filter(|folder| folder.ends_with('/')));
        Self(folder.unwrap_or(page).to_owned())
    }

    /// Whether the page is one file, with nothing beside it.
    #[must_use]
    pub fn is_one_file(&self) -> bool {
        !self.0.ends_with('/')
    }

    /// Where it stands, as a reader types it; nothing of a page on a disk.
    ///
    /// ```
    /// use cordiality::export::Address;
    /// assert_eq!(Address::of("https://a.org/c/embed.html").place(), "a.org/c/");
    /// assert_eq!(Address::of("file:///home/me/cordiality.html").place(), "");
    /// ```
    #[must_use]
    pub fn place(&self) -> &str {
        let page = self.0.as_str();
        page.strip_prefix("https://").or_else(|| page.strip_prefix("http://")).unwrap_or_default()
    }

    /// The address of a view.
    #[must_use]
    pub fn page(&self, view: &View<'_>) -> String {
        with_query(self.0.clone(), &view.query())
    }

    /// The name of the page's own file, as a link in it says it: nothing for a folder's page.
    ///
    /// ```
    /// use cordiality::export::Address;
    /// assert_eq!(Address::of("https://a.org/c/embed.html").file_name(), "");
    /// assert_eq!(Address::of("file:///home/me/cordiality.html").file_name(), "cordiality.html");
    /// ```
    #[must_use]
    pub fn file_name(&self) -> &str {
        &self.0[self.folder()..]
    }

    /// The address of a view for a frame.
    #[must_use]
    pub fn embed(&self, view: &View<'_>) -> String {
        let mut query = view.query();
        if self.is_one_file() {
            query.insert(0, (url::EMBED, "1".to_owned()));
            return with_query(self.0.clone(), &query);
        }
        with_query(self.file(EMBED), &query)
    }

    /// The address of an act's entry in the list of all.
    #[must_use]
    pub fn entry(&self, id: &str) -> String {
        format!("{}#{id}", self.0)
    }

    /// The address of a file beside the page.
    #[must_use]
    pub fn file(&self, name: &str) -> String {
        format!("{}{name}", &self.0[..self.folder()])
    }

    /// Where the address of its folder ends.
    fn folder(&self) -> usize {
        self.0.rfind('/').map_or(0, |at| at + 1)
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

/// An address with a query.
fn with_query(mut address: String, query: &[(&str, String)]) -> String {
    for (place, (name, value)) in query.iter().enumerate() {
        address.push(if place == 0 { '?' } else { '&' });
        address.push_str(name);
        address.push('=');
        for byte in value.bytes() {
            // A key of a work may have any sign; lists and ids stay legible.
            match byte {
                b'a'..=b'z'
                | b'A'..=b'Z'
                | b'0'..=b'9'
                | b'-'
                | b'.'
                | b'_'
                | b','
                | b':'
                | b'*' => {
                    address.push(char::from(byte));
                }
                _ => address.push_str(&format!("%{byte:02X}")),
            }
        }
    }
    address
}
