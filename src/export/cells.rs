//! Cells of CSV, texts of JSON, and numbers of both.

/// A row of cells, ended as RFC 4180 has it.
///
/// A cell with a comma, a mark or a break stands in quotation marks.
pub(super) fn row<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let quoted = |cell: &str| match cell.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    };
    let cells: Vec<String> = cells.into_iter().map(quoted).collect();
    format!("{}\r\n", cells.join(","))
}

/// A number with two decimals and a plain minus sign. (Formatting floats would cost the page 10 KB.)
pub(super) fn decimal(value: f64) -> String {
    let hundredths = (value.abs() * 100.0 + 0.5).floor() as u32;
    let sign = if value < 0.0 && hundredths > 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths / 100, hundredths % 100)
}

/// A text of JSON, with its marks.
pub(super) fn text(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

/// An object of JSON: names, and values as JSON.
pub(super) fn object(fields: &[(&str, String)]) -> String {
    let fields: Vec<String> =
        fields.iter().map(|(name, value)| format!("{}:{value}", text(name))).collect();
    format!("{{{}}}", fields.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_and_numbers_are_written_as_spreadsheets_read_them() {
        let check = |got: String, expected: &str| assert_eq!(got, expected);
        check(row(["a", "", "b c"]), "a,,b c\r\n");
        check(row(["a,b", "say \"no\"", "1\n2"]), "\"a,b\",\"say \"\"no\"\"\",\"1\n2\"\r\n");
        check(decimal(23.4), "23.40");
        check(decimal(-0.004), "0.00");
        check(decimal(-76.216), "-76.22");
        check(decimal(100.0), "100.00");
        check(text("a \"b\" \\ \u{1}\n–"), "\"a \\\"b\\\" \\\\ \\u0001\\n–\"");
        check(object(&[("a", text("b")), ("c", decimal(1.0))]), "{\"a\":\"b\",\"c\":1.00}");
    }
}
