//! The policy covers what the page holds, and nothing else.

use cordiality::publish::csp::{Hosting, forbidden, of, write};
use cordiality::publish::digest;

/// A digest that others publish: of `alert('Hello, world.');`.
const HELLO: &str = "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=";

/// Holds what a directive of the policy of a page says.
fn check(page: &str, hosting: Hosting, directive: &str, expected: &str) {
    let policy = of(page, hosting).expect("the page can be read");
    let said = policy.split("; ").find_map(|part| part.strip_prefix(directive)?.strip_prefix(' '));
    assert_eq!(said, Some(expected), "{directive} of {page}");
}

#[test]
fn it_names_the_scripts_and_styles_that_stand_in_the_page() {
    use Hosting::Folder;
    let hello = "alert('Hello, world.');";
    let only = format!("'{HELLO}' 'self' 'wasm-unsafe-eval'");
    for script in ["<script>", "<script type=module>", "<SCRIPT type=\"Text/JavaScript\">"] {
        check(&format!("<html>{script}{hello}</script>"), Folder, "script-src", &only);
    }
    check(
        &format!("<script>{hello}</script><script>{hello}</script>"),
        Folder,
        "script-src",
        &only,
    );
    let none = "'self' 'wasm-unsafe-eval'";
    for data in ["application/ld+json", "text/plain", "text/x-template"] {
        let page = format!("<script type=\"{data}\">{hello}</script>");
        check(&page, Folder, "script-src", none);
    }
    check("<script src=\"./a.js\"></script>", Folder, "script-src", none);
    check(&format!("<!-- <script>{hello}</script> -->"), Folder, "script-src", none);
    let two = format!("'{}' '{}'", digest(b"a{}"), digest(b"\n<b>{}\n"));
    check("<style>a{}</style><p><style>\r\n<b>{}\n</style>", Folder, "style-src", &two);
}

#[test]
fn all_else_is_forbidden() {
    for (hosting, connect, images) in
        [(Hosting::Folder, "'self'", "'self' data:"), (Hosting::OneFile, "'none'", "data:")]
    {
        check("<p>", hosting, "default-src", "'none'");
        check("<p>", hosting, "style-src", "'none'");
        check("<p>", hosting, "base-uri", "'none'");
        check("<p>", hosting, "form-action", "'none'");
        check("<p>", hosting, "connect-src", connect);
        check("<p>", hosting, "img-src", images);
    }
    check("<p>", Hosting::OneFile, "script-src", "'wasm-unsafe-eval'");
}

#[test]
fn it_is_written_into_its_place() {
    let place = "<meta http-equiv=\"Content-Security-Policy\" content=\"\">";
    let page = write(&format!("<head>{place}<p>&nbsp;"), Hosting::Folder).expect("it is written");
    let start = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ";
    assert!(page.starts_with(start) && page.ends_with("<p>&nbsp;"), "{page}");
    for (page, places) in [("<head>".to_owned(), "not 0"), (format!("{place}{place}"), "not 2")] {
        let said = write(&page, Hosting::Folder).expect_err("there is no one place");
        assert!(said.ends_with(places), "{said}");
    }
}

#[test]
fn attributes_that_it_forbids_are_found() {
    let check = |page: &str, expected: &[&str]| {
        let found = forbidden(page).expect("the page can be read");
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.starts_with(expected), "{found}");
        }
    };
    check("<p class=style data-on=1>style=\"a\"<script>let onload = '<p style>'</script>", &[]);
    check("<!-- <p style=a> --><a href='?style=1' title=\"onclick=1\">", &[]);
    check(
        "<p STYLE='left:1%'><b onClick=go()>",
        &["<p> has style=\"left:1%\"", "<b> has onclick="],
    );
}
