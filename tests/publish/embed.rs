//! The page for frames: compact without a parameter, and in need of nothing.

use cordiality::publish::embed::write;

use super::single::{GLUE, files, page};

#[test]
fn it_is_compact_and_holds_its_program() {
    let rest = "<p class=\"kicker hide-in-embed\">Dress</p><p>Kept</p>\
                <details class=\"sources fold\"><li id=\"r_annals\">Annals</li></details>\
                <a href=\"series/trade.csv\" download class=\"hide-in-embed\">Trade</a>\
                <cite><a href=\"#r_annals\">Ymir 1961</a></cite><details data-beside=\"trade\"><a href=\"compare.html#trade\">Trade</a>\
                <iframe src=\"compare.html#trade\"></iframe></details><a href=\"compare.html\">Compared</a>";
    let whole = format!("<html lang=\"en\">{}</html>", page(rest));
    let embed = write(&whole, &files(GLUE)).expect("it can be written");
    for gone in ["Dress", "Annals", "series/", "<iframe", "fetch(", "import(", "'self'", "ld+json"]
    {
        assert!(!embed.contains(gone), "{gone} in {embed}");
    }
    for there in [
        "<html lang=\"en\" data-embed=\"1\">",
        "<p>Kept</p>",
        "<a href=\"./#r_annals\" target=\"_blank\" rel=\"noopener\">Ymir 1961</a>",
        "<a href=\"compare.html#trade\" target=\"_blank\" rel=\"noopener\">Trade</a></details>",
        "<a href=\"compare.html\" target=\"_blank\" rel=\"noopener\">Compared</a>",
        "<a href=\"./\">all</a>",
        "<script type=\"text/plain\" id=\"program\">AGFzbQ==</script></body>",
        "connect-src 'none'",
    ] {
        assert!(embed.contains(there), "no {there} in {embed}");
    }
    assert!(write("<html></html>", &files(GLUE)).is_err_and(|why| why.contains("no loader")));
}

#[test]
fn that_of_a_long_list_is_compact_and_finds_its_program_beside_it() {
    let rest = "<p class=\"kicker hide-in-embed\">Dress</p>\
                <iframe src=\"acts-1.html\" loading=\"lazy\"></iframe>";
    let whole = format!("<html lang=\"en\">{}</html>", page(rest));
    let embed = write(&whole, &files(GLUE)).expect("it can be written");
    for gone in ["Dress", "ld+json", "og:image", "id=\"program\""] {
        assert!(!embed.contains(gone), "{gone} in {embed}");
    }
    for there in [
        "<html lang=\"en\" data-embed=\"1\">",
        "src=\"acts-1.html\"",
        "import(program)",
        "importmap",
        "modulepreload",
        "connect-src 'self'; frame-src 'self'",
    ] {
        assert!(embed.contains(there), "no {there} in {embed}");
    }
}
