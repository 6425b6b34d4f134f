//! Every key of `relation.toml`.

/// The top of the file, as sentences and [`KEYS`] call it.
pub(super) const TOP: &str = "the top of the file";

/// Every key of `relation.toml`, table by table.
pub const KEYS: [(&str, &[&str]); 10] = [
    (
        TOP,
        &[
            "schema",
            "id",
            "title",
            "finding",
            "lede",
            "creator",
            "released",
            "licence",
            "licence_url",
            "keywords",
            "lang",
            "direction",
            "span",
            "superlative",
            "party",
            "third",
            "era",
            "office",
            "context",
            "robustness",
            "spelling",
        ],
    ),
    ("span", &["from", "to", "prologue"]),
    ("superlative", &["words", "is", "from", "to"]),
    ("party", &["id", "name", "adjective", "colour"]),
    ("third", &["id", "name"]),
    ("era", &["id", "name", "short", "from", "to", "verdicts"]),
    ("verdicts", &["text", "cites"]),
    ("office", &["party", "role", "name", "short", "from", "to", "cites", "status"]),
    ("context", &["kind", "name", "short", "from", "until", "cites", "status"]),
    ("spelling", &["name", "variants"]),
];
