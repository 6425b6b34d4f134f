//! The share dialog: what a reader takes away of what is in sight.
//!
//! A button, and a dialog of the browser's own that holds tabs by the pattern of ARIA. What is chosen
//! within a tab is the tab's own; which tab is open, and of what, is the state's, because cards and
//! entries open it too.

mod cite;
mod data;
mod embed;
mod field;
mod link;
mod picture;

use yew::prelude::*;

use crate::analysis::TurningPoint;
use crate::chart_data::ChartData;
use crate::components::dialog::Dialog;
use crate::components::text::changing;
use crate::components::{Mode, Shared, events};
use crate::date::Day;
use crate::export::{Address, View};
use crate::i18n::share;
use crate::method::Curve;
use crate::state::Action;
use crate::state::settings::Settings;
use crate::state::share::{CopiedText, Sharing, Tab};

/// What the dialog is of.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// What becomes of its buttons.
    pub mode: Mode,
    /// What is known of the acts.
    pub chart_data: Shared<ChartData>,
    /// The curve that is drawn.
    pub curve: Shared<Curve>,
    /// What it says of each annotation.
    pub turning_points: Shared<[TurningPoint]>,
    /// What is drawn.
    pub settings: Settings,
    /// The annotation whose card is kept open.
    #[prop_or_default]
    pub pinned: Option<usize>,
    /// Which part is open, if any is.
    #[prop_or_default]
    pub sharing: Option<Sharing>,
    /// The address of the page.
    #[prop_or_default]
    pub href: AttrValue,
    /// The day on which it is read.
    pub today: Day,
}

/// What is chosen within the parts; the places of names in their lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Chosen {
    platform: usize,
    column_px: usize,
    frame_theme: usize,
    text_size: usize,
    with_card: bool,
    format: usize,
    inks: usize,
    style: usize,
}

/// What most course pages have, and what suits most.
const FIRST: Chosen = Chosen {
    platform: 0,
    column_px: 700,
    frame_theme: 0,
    text_size: 0,
    with_card: true,
    format: 0,
    inks: 0,
    style: 0,
};

/// The open dialog. Its parts are functions of it and no components: each of those would cost the page
/// 2 KB.
struct Open<'a> {
    share: &'a Props,
    sharing: &'a Sharing,
    chosen: UseStateHandle<Chosen>,
}

impl Open<'_> {
    fn view(&self) -> View<'_> {
        let Props { chart_data, curve, turning_points, settings, pinned, .. } = self.share;
        let settings = settings.clone();
        View {
            chart_data,
            curve,
            turning_points,
            settings,
            event: *pinned,
            theme: None,
            size: None,
        }
    }

    fn address(&self) -> Address {
        Address::of(&self.share.href)
    }

    fn copied(&self) -> Option<&CopiedText> {
        self.sharing.copied.as_ref()
    }

    /// A choice that is made by a number.
    fn choose(&self, change: fn(&mut Chosen, usize)) -> Callback<usize> {
        let chosen = self.chosen.clone();
        Callback::from(move |place| {
            let mut next = *chosen;
            change(&mut next, place);
            chosen.set(next);
        })
    }
}

/// The host of the button and the dialog.
pub const ISLAND: &str = "share";
/// The id of the dialog.
pub const ID: &str = "share";
/// The id of its panel.
const PANEL: &str = "share-panel";

/// The id of a tab.
#[must_use]
pub fn tab_id(tab: Tab) -> &'static str {
    match tab {
        Tab::Embed => "share-embed",
        Tab::Link => "share-link",
        Tab::Picture => "share-picture",
        Tab::Cite => "share-cite",
        Tab::Data => "share-data",
    }
}

/// The button and the dialog.
#[component]
pub fn Share(props: &Props) -> Html {
    let chosen = use_state_eq(|| FIRST);
    let Props { mode, sharing, .. } = props;
    let open = mode.on(|_: MouseEvent| Some(Action::Share(Some(Sharing::new()))));
    let inside = sharing.as_ref().map(|sharing| parts(&Open { share: props, sharing, chosen }));
    let (title, close) = (share::SHARE, Action::Share(None));
    html! {
        <>
            <button type="button" name="share" class="share" aria-haspopup="dialog" onclick={open}>
                { share::SHARE }
            </button>
            { Dialog { mode, id: ID, title, close }.around(inside) }
        </>
    }
}

/// The tabs and the panel of the one that is open.
fn parts(dialog: &Open<'_>) -> Html {
    let mode = &dialog.share.mode;
    let open = dialog.sharing.tab;
    let to = |sharing: &Sharing, tab: Tab| Sharing { tab, copied: None, ..sharing.clone() };
    let tab = |(tab, name): (Tab, &'static str)| {
        let sharing = dialog.sharing.clone();
        let onclick = mode.on(move |_: MouseEvent| Some(Action::Share(Some(to(&sharing, tab)))));
        html! {
            <button type="button" role="tab" id={tab_id(tab)} aria-controls={PANEL}
                aria-selected={(tab == open).to_string()}
                tabindex={if tab == open { "0" } else { "-1" }} autofocus={tab == open} {onclick}>
                { name }
            </button>
        }
    };
    let onkeydown = {
        let sharing = dialog.sharing.clone();
        mode.on(move |event: KeyboardEvent| {
            let next = open.after(&events::key(&event)?.0)?;
            event.prevent_default();
            Some(Action::GoToTab(to(&sharing, next)))
        })
    };
    let panel = match open {
        Tab::Embed => embed::part(dialog),
        Tab::Link => link::part(dialog),
        Tab::Picture => picture::part(dialog),
        Tab::Cite => cite::part(dialog),
        Tab::Data => data::part(dialog),
    };
    html! {
        <>
            <div role="tablist" aria-label={share::TABS_LABEL} {onkeydown}>
                { for Tab::ALL.into_iter().zip(share::TABS).map(tab) }
            </div>
            <p class="hint"><span>{ share::OF }</span>{ " " }{ changing("b", "", &dialog.view().name()) }</p>
            <div key={tab_id(open)} role="tabpanel" id={PANEL} aria-labelledby={tab_id(open)}>{ panel }</div>
        </>
    }
}
