//! A frame asks the page around it for a height, in the words of each host; each host here listens as its
//! published program does.

use super::engine::{ALL, in_each};
use super::page::Page;
use super::server;

/// What a host does with a message, as its published rules have it.
pub(super) const CANVAS: &str = "
    let message = event.data;
    if (typeof message === 'string') try { message = JSON.parse(message) } catch { return }
    if (message?.subject !== 'lti.frameResize') return;
    const frame = [...document.querySelectorAll('iframe')].find(it => it.contentWindow === event.source);
    frame.height = message.height; frame.style.height = message.height + 'px';";
pub(super) const WORDPRESS: &str = "
    const data = event.data;
    if (!(data || data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const frame of document.querySelectorAll(`iframe[data-secret=\"${data.secret}\"]`)) {
        if (event.source !== frame.contentWindow || data.message !== 'height') continue;
        frame.removeAttribute('style');
        frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
    }";
const AMP: &str = "
    const frame = document.querySelector('iframe');
    if (event.source !== frame.contentWindow || event.data?.sentinel !== 'amp') return;
    if (event.data.type === 'embed-size') frame.style.height = event.data.height + 'px';";
const H5P: &str = "
    if (event.data.context !== 'h5p') return;
    const frame = [...document.querySelectorAll('iframe')].find(it => it.contentWindow === event.source);
    if (event.data.action !== 'resize') document.title = 'another word: ' + event.data.action;
    else frame.style.height = event.data.height + 'px';";

/// A script that listens as a host does, and keeps what it hears.
pub(super) fn listening(listener: &str) -> String {
    format!(
        "<script>
            window.heard = [];
            addEventListener('message', event => {{
                heard.push(event.data);
                {listener}
            }});
         </script>"
    )
}

/// A host page with a frame in a column, and what it hears.
fn host(name: &str, listener: &str, more: &str) -> String {
    let chart = server::dist().expect("a test runs on a built page");
    let page = format!(
        "<style>body {{ margin: 0 }} main {{ width: 700px }} iframe {{ border: 0 }}</style>
         {}
         <iframe src=\"{chart}embed.html{more}\" title=Chart width=\"100%\" height=500></iframe>",
        listening(listener)
    );
    server::pasted(name, &page)
}

/// Shows that the frame has come to be as tall as the whole picture needs, and no taller, at a width.
#[track_caller]
fn fits(page: &Page, width: u32) {
    page.run_script(&format!("$('main').style.width = '{width}px'"));
    page.run(page.driver().enter_frame(0));
    page.check("root.dataset.interactive", "true");
    page.check("innerWidth", width);
    let slack = if width < 560 { 190 } else { 60 };
    page.check(
        &format!(
            "(gap => gap >= 0 && gap < {slack})(box('.source').top - box('.pictures').bottom)
             && root.scrollHeight <= innerHeight
             && ({width} < 560 || $$('.strip').some(seen))"
        ),
        true,
    );
    page.run(page.driver().enter_default_frame());
}

#[test]
fn every_host_gives_the_height_that_is_asked_for() {
    in_each(ALL, |page| {
        let hosts = [
            ("canvas", CANVAS, ""),
            ("amp", AMP, ""),
            ("h5p", H5P, ""),
            ("wordpress", WORDPRESS, "#?secret=a1B2c3d4E5\" data-secret=\"a1B2c3d4E5"),
        ];
        for (name, listener, more) in hosts {
            let address = host(&format!("{name}-{:?}", page.engine), listener, more);
            page.visit(&address);
            page.check("$('iframe') !== null", true);
            for width in [700, 420] {
                fits(page, width);
            }
            page.check("document.title", "Course");
            // One set of messages for each size: none is answered by another.
            page.check_still("heard.length <= 20", true);
            page.check("heard.every(it => JSON.stringify(it).length < 100)", true);
        }
    });
}

#[test]
fn a_page_of_ones_own_sizes_its_frames_and_makes_a_frame_of_a_link() {
    in_each(ALL, |page| {
        let chart = server::dist().unwrap();
        let markup = format!(
            "<style>body {{ margin: 0 }} main {{ width: 700px }}</style>
             <p><a data-cordiality href=\"{chart}?event=1960-u2-shot-down\">The chart</a></p>
             <p><a data-cordiality href=\"https://example.org/\">Another page</a></p>
             <script src=\"{chart}embed.js\" async></script>"
        );
        page.visit(&server::pasted(&format!("own-{:?}", page.engine), &markup));
        page.check("$$('iframe').map(it => it.title)", vec!["The chart"]);
        page.run_script(
            "$('main').insertAdjacentHTML('beforeend', '<iframe title=Other height=300></iframe>')",
        );
        fits(page, 700);
        fits(page, 420);
        page.check("$$('iframe')[1].height", "300");
        // Somebody else's word changes nothing.
        let before: String = page.ask("$('iframe').style.height");
        page.run_script("postMessage({ cordiality: 1, type: 'height', height: 333 }, '*')");
        page.check_still("$('iframe').style.height", before);
        page.run(page.driver().enter_frame(0));
        page.check("card()", "1960-u2-shot-down");
        page.run(page.driver().enter_default_frame());
    });
}

#[test]
fn a_host_that_comes_late_is_answered_and_a_stranger_is_not() {
    in_each(ALL, |page| {
        let more = "#?secret=a1B2c3d4E5\" data-secret=\"a1B2c3d4E5";
        page.visit(&host(&format!("late-{:?}", page.engine), "", more));
        page.check("heard.length >= 5", true);
        page.check_still("heard.length >= 5", true);
        let ask = |message: &str| {
            page.run_script(&format!(
                "heard.length = 0; $('iframe').contentWindow.postMessage({message}, '*')"
            ));
        };
        for stranger in [
            "{ message: 'ready', secret: 'another1' }",
            "{ message: 'ready' }",
            "{ message: 'height', value: 3000, secret: 'a1B2c3d4E5' }",
            "'<img src=x onerror=alert(1)>'",
            "null",
            "[1, { secret: {} }]",
        ] {
            ask(stranger);
            page.check_still("heard.length", 0);
        }
        for question in ["{ message: 'ready', secret: 'a1B2c3d4E5' }", "'cordiality height?'"] {
            ask(question);
            page.check(
                "heard.filter(it => it.message === 'height' && it.secret === 'a1B2c3d4E5').length",
                1,
            );
        }
    });
}

#[test]
fn an_open_card_asks_for_nothing_and_a_page_of_its_own_says_nothing() {
    in_each(ALL, |page| {
        page.visit(&host(&format!("card-{:?}", page.engine), CANVAS, ""));
        page.check("heard.length >= 4", true);
        fits(page, 700);
        // A frame that has got its height may have another width, without a scroll bar.
        let heard: u32 = page.at_rest("heard.length");
        page.run(page.driver().enter_frame(0));
        page.run_script("$$('[data-event]')[10].click()");
        page.check("card() !== null", true);
        page.run_script("$('.more summary').click()");
        page.settle();
        page.run(page.driver().enter_default_frame());
        page.check_still("heard.length", heard);
        // Neither framed without `embed`, nor embedded without a frame.
        let chart = server::dist().unwrap();
        let markup = format!(
            "<script>window.heard = []; addEventListener('message', it => heard.push(it.data))</script>
             <iframe src=\"{chart}\" title=Chart width=700 height=500></iframe>"
        );
        page.visit(&server::pasted(&format!("plain-{:?}", page.engine), &markup));
        page.run(page.driver().enter_frame(0));
        page.check("root.dataset.interactive", "true");
        page.settle();
        page.run(page.driver().enter_default_frame());
        page.check_still("heard.length", 0);
    });
}
