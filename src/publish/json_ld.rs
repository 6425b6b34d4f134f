//! What the page is of, in the words of schema.org, for search engines of data sets.
//!
//! A block of data at the end of the body: no browser runs it.

use serde_json::{Value, json};

use crate::export::files;
use crate::i18n::ui;
use crate::publish::base_url::BaseUrl;
use crate::relation::{Publication, Relation};

/// The data set as JSON that can stand in a `<script>`: nothing in it ends the element.
#[must_use]
pub fn json_ld(relation: &Relation, address: Option<&BaseUrl>) -> String {
    let place = |file: &str| address.map_or_else(|| file.to_owned(), |address| address.of(file));
    let Publication { creator, released, licence, keywords, language } = &relation.publication;
    let parties = relation.parties.iter().map(|party| party.name.as_str());
    let mut dataset = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": format!("{}: {}", ui::SITE, relation.title),
        "description": format!("{}. {}", relation.finding, relation.lede),
        "temporalCoverage": format!("{}/{}", relation.span.from, relation.span.to),
        "spatialCoverage": parties.clone().map(|name| json!({ "@type": "Place", "name": name }))
            .collect::<Vec<_>>(),
        "keywords": parties.chain(keywords.iter().map(String::as_str)).collect::<Vec<_>>(),
        "variableMeasured": {
            "@type": "PropertyValue",
            "name": ui::SITE,
            "description": ui::TABLE_CAPTION,
            "minValue": -100,
            "maxValue": 100,
        },
        "version": env!("CARGO_PKG_VERSION"),
        "inLanguage": language.tag,
        "isAccessibleForFree": true,
        "distribution": {
            "@type": "DataDownload",
            "encodingFormat": "application/json",
            "contentUrl": place(files::RELATION),
        },
    });
    let known = [
        ("url", address.map(|address| json!(address.to_string()))),
        ("datePublished", released.and_then(|date| date.to_html()).map(|date| json!(date))),
        ("license", licence.as_ref().map(|licence| json!(licence.url))),
        (
            "creator",
            (!creator.is_empty()).then(|| json!({ "@type": "Organization", "name": creator })),
        ),
    ];
    if let Value::Object(fields) = &mut dataset {
        let known = known.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        fields.extend(known);
    }
    // Inside a string of JSON an escaped letter is the same letter; outside of strings there is none.
    dataset.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}
