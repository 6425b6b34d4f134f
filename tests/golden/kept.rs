&[
    ("no-act-320", include_str!("no-act-320.svg")),
    ("no-act-768", include_str!("no-act-768.svg")),
    ("one-act-320", include_str!("one-act-320.svg")),
    ("one-act-768", include_str!("one-act-768.svg")),
    ("five-discs-320", include_str!("five-discs-320.svg")),
    ("five-discs-768", include_str!("five-discs-768.svg")),
    ("pakistan-ussr-320", include_str!("pakistan-ussr-320.svg")),
    ("pakistan-ussr-440", include_str!("pakistan-ussr-440.svg")),
    ("pakistan-ussr-700", include_str!("pakistan-ussr-700.svg")),
    ("pakistan-ussr-940", include_str!("pakistan-ussr-940.svg")),
    ("pakistan-ussr-1340", include_str!("pakistan-ussr-1340.svg")),
]
