//! TeX that `biblatex` leaves as it is, made into what it means.

/// The most braces in one another: `biblatex` reads each from within the one around it.
pub(super) const DEEPEST: usize = 32;

/// How many braces stand in one another at most.
pub(super) fn depth(tex: &str) -> usize {
    let (mut depth, mut most) = (0_usize, 0);
    for letter in tex.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        most = most.max(depth);
    }
    most
}

/// Commands that say how a text looks, which the style says itself.
const LOOKS: [&str; 20] = [
    "emph",
    "hbox",
    "mbox",
    "mkbibbold",
    "mkbibemph",
    "mkbibitalic",
    "relax",
    "textbf",
    "textit",
    "textmd",
    "textnormal",
    "textrm",
    "textsc",
    "textsf",
    "textsl",
    "textsubscript",
    "textsuperscript",
    "texttt",
    "textup",
    "url",
];

/// Commands that put quotation marks around a text.
const QUOTES: [&str; 4] = ["enquote", "mkbibquote", "mkbibparens", "mkbibbrackets"];

/// A text in TeX with spaces, quotation marks and looks as they are meant.
pub(super) fn prepared(tex: &str) -> String {
    let mut out = String::with_capacity(tex.len());
    let mut rest = tex;
    while let Some(letter) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix('\\') {
            rest = command(after, &mut out);
        } else if let Some(after) = rest.strip_prefix("``") {
            out.push('“');
            rest = after;
        } else if let Some(after) = rest.strip_prefix("''") {
            out.push('”');
            rest = after;
        } else {
            out.push(if letter == '~' { '\u{a0}' } else { letter });
            rest = &rest[letter.len_utf8()..];
        }
    }
    out
}

/// Reads what follows a backslash; gives what is left.
fn command<'a>(after: &'a str, out: &mut String) -> &'a str {
    let length = after.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (name, rest) = after.split_at(length);
    if LOOKS.contains(&name) {
        return rest.trim_start();
    }
    if QUOTES.contains(&name)
        && let Some((inner, rest)) = braced(rest)
    {
        let [open, close] = match name {
            "mkbibparens" => ['(', ')'],
            "mkbibbrackets" => ['[', ']'],
            _ => ['“', '”'],
        };
        out.push(open);
        out.push_str(&prepared(inner));
        out.push(close);
        return rest;
    }
    match name {
        "hspace" => return braced(rest).map_or(rest, |(_, rest)| rest),
        "newline" | "space" | "par" => out.push(' '),
        "" => match rest.chars().next() {
            Some(blank) if blank.is_whitespace() => out.push(' '),
            // A new line, with or without its star.
            Some('\\') => {
                out.push(' ');
                return rest[1..].trim_start_matches('*');
            }
            Some(letter) => {
                // An accent or a sign: theirs to read, and what follows is no mark of ours.
                out.extend(['\\', letter]);
                return &rest[letter.len_utf8()..];
            }
            None => {}
        },
        _ => out.extend(["\\", name]),
    }
    rest
}

/// A text in braces at the beginning, and what follows it.
fn braced(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_prefix('{')?;
    let mut depth = 0_usize;
    let end = inner.bytes().position(|byte| {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 0 => return true,
            b'}' => depth -= 1,
            _ => {}
        }
        false
    })?;
    Some((&inner[..end], &inner[end + 1..]))
}

/// The first command that a text still has.
pub(super) fn unknown(text: &str) -> Option<&str> {
    let begins = |at: usize| text[at + 1..].starts_with(|next: char| next.is_ascii_alphabetic());
    let at = text.match_indices('\\').map(|(at, _)| at).find(|&at| begins(at))?;
    let name = text[at + 1..].bytes().take_while(u8::is_ascii_alphabetic).count();
    text.get(at..=at + name)
}

/// An address: without the backslashes that TeX asks for before its signs.
pub(super) fn address(tex: &str) -> String {
    let tex = tex.trim();
    let inner = tex.strip_prefix("\\url").and_then(braced).map_or(tex, |(inner, _)| inner);
    let plain = inner.replace("\\textasciitilde", "~").replace("\\~{}", "~").replace("{\\_}", "_");
    let mut out = String::with_capacity(plain.len());
    let mut letters = plain.chars().peekable();
    while let Some(letter) = letters.next() {
        let sign = letters.peek().is_some_and(|next| "_%#&~$\\{}^-".contains(*next));
        if letter != '\\' || !sign {
            out.push(letter);
        }
    }
    // Braces that protect are no part of an address.
    out.trim_matches(['{', '}', '<', '>', ' ']).to_owned()
}

/// A DOI, out of whatever address it is written as.
pub(super) fn doi(tex: &str) -> String {
    let plain = address(tex);
    let small = plain.to_ascii_lowercase();
    let found =
        ["doi.org/", "doi:"].iter().find_map(|before| Some(small.find(before)? + before.len()));
    plain.get(found.unwrap_or_default()..).unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tex_is_read_as_it_is_meant() {
        let check = |tex: &str, meant: &str| assert_eq!(prepared(tex), meant, "{tex}");
        check("J.~Smith", "J.\u{a0}Smith");
        check("``A 'B' C''", "“A 'B' C”");
        check(r"\emph{Thunnus} {\emph {A}}", "{Thunnus} {{A}}");
        check(r"\enquote{A \emph{b} {C}} D", "“A {b} {C}” D");
        check(r"{\relax Ph}ilippe, de'\hspace{0pt} Medici", "{Ph}ilippe, de' Medici");
        check(r#"{\"u} \'{e} \~n \& \_ \{ \ x"#, r#"{\"u} \'{e} \~n \& \_ \{   x"#);
        check(r"A\\ B\\*C", "A  B C");
        check(r"\enquote{open", r"\enquote{open");
        check("\\", "");
    }

    #[test]
    fn addresses_and_dois_are_plain() {
        let check = |tex: &str, meant: &str| assert_eq!(doi(tex), meant, "{tex}");
        check("https://doi.org/10.1000/x", "10.1000/x");
        check("http://dx.DOI.org/10.1000/x", "10.1000/x");
        check("doi: 10.1000/X", "10.1000/X");
        check(r"10.1000/a\_b{\_}c\%20", "10.1000/a_b_c%20");
        check("10.1000/x(1)", "10.1000/x(1)");
        assert_eq!(address(r"\url{https://a.org/\~{}b?c=1\&d=\#e}"), "https://a.org/~b?c=1&d=#e");
        assert_eq!(address("<http://a.org/b_c>"), "http://a.org/b_c");
    }

    #[test]
    fn what_is_left_of_tex_is_found() {
        assert_eq!(unknown(r"A \foo{b}"), Some(r"\foo"));
        assert_eq!(unknown(r"C:\ 5 \ 6"), None);
    }
}
