//! The policy of the page and the digests of its files, as engines hold it to them.

use std::fs;

use serde_json::json;

use super::engine::{ALL, in_each};
use super::faults::gives_the_address;
use super::server;

/// Puts something foreign into the page and notes in `root.dataset.ran` whether it ran, and in
/// `root.dataset.refused` what the policy said.
const FOREIGN: &str = "
    addEventListener('securitypolicyviolation', it => {
        root.dataset.refused = `${root.dataset.refused ?? ''}${it.effectiveDirective} `;
    });
    const put = (name, change) => document.body.append(Object.assign(document.createElement(name), change));
    put('script', { textContent: 'document.documentElement.dataset.ran = 1' });
    put('style', { textContent: 'h1 { visibility: hidden !important }' });
    put('img', { src: 'http://localhost:9/elsewhere.png' });
    fetch('http://localhost:9/').catch(() => {});
";

#[test]
fn what_is_foreign_to_the_page_is_refused() {
    in_each(ALL, |page| {
        page.open("");
        page.run_script(FOREIGN);
        for directive in ["script-src-elem", "style-src-elem", "img-src", "connect-src"] {
            page.check(&format!("root.dataset.refused?.includes('{directive} ') ?? false"), true);
        }
        page.check_still("root.dataset.ran ?? null", json!(null));
        page.check("seen($('h1'))", true);
    });
}

#[test]
fn a_program_that_is_not_the_one_that_was_built_is_refused() {
    in_each(ALL, |page| {
        for ending in ["js", "wasm"] {
            let name = format!("other-{ending}-{:?}", page.engine);
            let address = server::with_fault(&name, |folder| {
                let mut files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
                let other = files.find(|path| path.extension().is_some_and(|it| it == ending));
                let other = other.expect("there is a program");
                let mut bytes = fs::read(&other).unwrap();
                // It would run: a comment of the glue, and a section of the wasm without a meaning.
                bytes.extend(if ending == "js" { &b"//\n"[..] } else { &[0, 2, 1, b'x'] });
                fs::write(other, bytes).unwrap();
            });
            page.visit(&address);
            page.check("notice()?.includes('could not start') ?? false", true);
            page.check("root.hasAttribute('data-interactive')", false);
            gives_the_address(page);
        }
    });
}

#[test]
fn a_policy_of_the_host_that_keeps_the_program_away_is_said() {
    in_each(ALL, |page| {
        for policy in ["script-src 'self' 'unsafe-inline'", "connect-src 'none'"] {
            let chart = server::with_policy(policy);
            page.visit(&chart);
            page.check("notice()?.includes('forbidden here') ?? false", true);
            gives_the_address(page);
            page.check("root.hasAttribute('data-interactive')", false);
        }
        let chart = server::with_policy("script-src 'unsafe-inline'");
        page.visit(&format!("{chart}embed.html"));
        page.check("notice()?.includes('forbidden here') ?? false", true);
        gives_the_address(page);
    });
}

#[test]
fn a_policy_of_the_host_that_forbids_every_script_is_said_by_the_page_itself() {
    in_each(ALL, |page| {
        let chart = server::with_policy("script-src 'self'");
        for address in [chart.clone(), format!("{chart}embed.html")] {
            page.visit(&address);
            page.check(
                "seen($('.unsaid')) && $('.unsaid').textContent.includes('no scripts here')",
                true,
            );
            page.check("$$('.line .hint').filter(seen).length", 0);
            page.check("$('.unsaid').textContent.includes('eload')", false);
            page.check("$$('a.mark').filter(seen).length", server::inflections().len());
        }
        page.open("");
        page.check("seen($('.unsaid'))", false);
    });
}
