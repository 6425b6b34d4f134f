//! The page in one file: nothing beside it is needed, and what cannot be put into it is said.

use cordiality::publish::single_file::{Files, write};

pub(super) const GLUE: &str = "let wasm;\nasync function start(given) { await given }\n\
                    export { initSync, start as default };\n";

pub(super) fn page(rest: &str) -> String {
    format!(
        "<head><meta http-equiv=\"Content-Security-Policy\" content=\"\">\
         <script type=\"importmap\">{{\"integrity\":{{\"./app-1.js\":\"\"}}}}</script>\
         <link rel=\"modulepreload\" href=\"./app-1.js\"><meta property=\"og:image\" content=\"picture.png\">\
         <script type=\"application/ld+json\">{{\"contentUrl\":\"relation.json\"}}</script>\
         <script type=\"module\" id=\"loader\" data-program=\"./app-1.js\" data-wasm=\"./app-1_bg.wasm\">\n\
         try {{\n  const module_or_path = fetch(wasm, {{ integrity }});\n  \
         const app = await import(program);\n  await app.default({{ module_or_path }});\n\
         }} catch {{}}\n</script></head><body><main>{rest}\
         <a href=\"references.html\">APA</a></main><a href=\"./\">all</a></body>"
    )
}

pub(super) fn files(glue: &str) -> Files {
    let list: [(&str, &[u8]); 6] = [
        ("app-1.js", glue.as_bytes()),
        ("app-1_bg.wasm", b"\0asm"),
        ("series/trade.csv", b"year,roubles\n"),
        ("relation.json", &[b' '; 100_000]),
        ("picture.png", b"PNG"),
        ("references.html", b"<head><title>Sources</title></head><main><p>A Work</p></main>"),
    ];
    list.into_iter().map(|(name, bytes)| (name.to_owned(), bytes.to_vec())).collect()
}

#[test]
fn all_that_the_page_needs_stands_in_it() {
    let rest = "<a href=\"series/trade.csv\" download=\"\">Trade</a>\
                <a href=\"relation.json\" download>All</a><a href=\"compare.html\">Compared</a>\
                <details data-beside=\"trade\"><a href=\"compare.html#trade\">Trade</a>\
                <iframe src=\"compare.html#trade\"></iframe></details>";
    let one = write(&page(rest), &files(GLUE)).expect("it can be written");
    for gone in [
        "app-1",
        "picture.png",
        "modulepreload",
        "importmap",
        "ld+json",
        "fetch(",
        "import(",
        "'self'",
        "\"./\"",
        "references.html",
        "<title>Sources",
    ] {
        assert!(!one.contains(gone), "{gone} in {one}");
    }
    for there in [
        "const app = (() => {\nlet wasm;\nasync function start(given) { await given }\nreturn { default: start };\n})();\n",
        "<script type=\"text/plain\" id=\"program\">AGFzbQ==</script></body>",
        "<a href=\"data:text/csv;base64,eWVhcixyb3VibGVzCg==\" download=\"trade.csv\">Trade</a>",
        "<a download>All</a> (only with the page on a web site)",
        "<a>Compared</a> (only with the page on a web site)",
        "<a>Trade</a> (only with the page on a web site)</details>",
        "<a href=\"?\">all</a>",
        "<a href=\"#references\">APA</a>",
        "<div id=\"references\"><p>A Work</p></div></details></main>",
        "connect-src 'none'",
        "}\n//# sourceURL=cordiality-program.js\n</script>",
    ] {
        assert!(one.contains(there), "no {there} in {one}");
    }
}

#[test]
fn what_it_does_not_know_is_said() {
    let check = |page: &str, glue: &str, said: &str| {
        let error = write(page, &files(glue)).expect_err(said);
        assert!(error.contains(said), "{error}");
    };
    check(&page(""), "start()", "does not end by an export");
    check(&page(""), "export { start };", "exports no start");
    check(&page(""), &format!("import {{ a }} from './a.js';\n{GLUE}"), "cannot stand inside");
    check(&page(""), &format!("// </script>\n{GLUE}"), "cannot stand inside");
    check(&page("").replace("const app", "let app"), GLUE, "has no line 'const app = …;'");
    check(&page("<a href=\"lost.csv\" download>"), GLUE, "lost.csv, which is not beside it");
    check(&page("<iframe src=\"acts-1.html\"></iframe>"), GLUE, "too long for one file");
    let mut lost = files(GLUE);
    lost.remove("references.html");
    assert!(write(&page(""), &lost).is_err_and(|error| error.contains("references.html")));
    let mut two = files(GLUE);
    two.insert("old_bg.wasm".to_owned(), Vec::new());
    assert!(write(&page(""), &two).is_err_and(|error| error.contains("one file *_bg.wasm")));
}
