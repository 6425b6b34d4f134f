&[
    ("no-act-320", include_str!("no-act-320.svg")),
    ("no-act-768", include_str!("no-act-768.svg")),
    ("one-act-320", include_str!("one-act-320.svg")),
    ("one-act-768", include_str!("one-act-768.svg")),
    ("five-discs-320", include_str!("five-discs-320.svg")),
    ("five-discs-768", include_str!("five-discs-768.svg")),
    ("pakistan-ussr-320", include_str!("pakistan-ussr-320.svg")),
    ("pakistan-ussr-464", include_str!("pakistan-ussr-464.svg")),
    ("pakistan-ussr-720", include_str!("pakistan-ussr-720.svg")),
    ("pakistan-ussr-960", include_str!("pakistan-ussr-960.svg")),
    ("pakistan-ussr-1360", include_str!("pakistan-ussr-1360.svg")),
]
