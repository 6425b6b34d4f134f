//! A citation in the tagged form of Research Information Systems.

use super::{Citation, VERSION};
use crate::i18n::ui;

impl Citation {
    /// Lines of two letters and a text, from `TY` to `ER`, each ended as the form has it.
    pub(super) fn ris(&self) -> String {
        let viewed = Self::numbers(self.viewed.into()).join("/");
        let mut lines = vec![("TY", if self.is_data { "DATA" } else { "ELEC" }.to_owned())];
        if !self.creator.is_empty() {
            // What stands before a comma is the name of a family, or of a group.
            lines.push(("AU", format!("{},", self.creator)));
        }
        lines.push(("TI", self.title.clone()));
        lines.extend(self.within.clone().map(|whole| ("T2", whole)));
        if let Some(released) = self.released {
            lines.push(("PY", released.year().to_string()));
            lines.push(("DA", Self::numbers(released).join("/")));
        }
        lines.push(("PB", ui::SITE.to_owned()));
        lines.push(("ET", VERSION.to_owned()));
        lines.push(("M3", self.medium.clone()));
        lines.push(("LA", self.language.clone()));
        lines.push(("UR", self.url.clone()));
        lines.push(("Y2", viewed));
        lines.push(("ER", String::new()));
        lines.iter().map(|(tag, text)| format!("{tag}  - {text}\r\n")).collect()
    }
}
