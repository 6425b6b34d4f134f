//! The program of the page: one Yew app over a page that stands without it.
//!
//! Its components live in the page's own hosts, as portals, where the build rendered the same components
//! ([`crate::components`]). [`App`] holds one [`State`] in one reducer; what follows from it is memoised,
//! and whatever changes the world outside the islands is an effect ([`effects`]). Start at [`start`].

mod beside;
mod dialogs;
mod draws;
mod effects;
mod heard;
mod history;
mod open_card;
mod recoding;
mod sharing;
mod sheets;
mod store;

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::analysis::{self, Measured, MonthValue, Parted};
use crate::browser::{self, Scroll};
use crate::chart::room;
use crate::chart::theme::Theme;
use crate::chart_data::{ACTS_NAMED, ChartData};
use crate::components::act_search::{self, ActSearch};
use crate::components::card::Card;
use crate::components::filters::Filters;
use crate::components::finding::{self, Headline, lede};
use crate::components::full_page;
use crate::components::key::Key;
use crate::components::line::Line;
use crate::components::plot::{Plot, Read, ReadMonth, marker_id};
use crate::components::reading::{MonthReading, Reading};
use crate::components::recode::Recode;
use crate::components::said::said;
use crate::components::settings::SettingsPanel;
use crate::components::share::{self, Share};
use crate::components::source_search::{self, SourceSearch};
use crate::components::strips::Aim;
use crate::components::what_if::WhatIf;
use crate::components::{Mode, Shared};
use crate::date::Day;
use crate::export::Address;
use crate::i18n;
use crate::state::State;
use crate::state::url::{self, FromUrl};
use store::Store;

/// The hosts of the islands, by the names that the page gives them.
const HOSTS: [&str; 12] = [
    "finding",
    "plot",
    "dock",
    "line",
    full_page::ISLAND,
    "settings",
    "lede",
    "key",
    "filters",
    act_search::ISLAND,
    source_search::ISLAND,
    share::ISLAND,
];

/// Takes the page over, or says why it cannot.
pub fn start() {
    // Without it the page has broken off, and its loader has said so.
    let Some(text) = browser::chart_data() else { return };
    browser::give_back_on_error();
    match ChartData::from_text(&text) {
        Ok(mut chart_data) => {
            chart_data.beside = browser::beside();
            let from_url = url::read(&browser::query(), &chart_data);
            drop(mount(chart_data, from_url));
        }
        Err(why) => {
            browser::give_up_room();
            browser::notify(&i18n::no_data(&why.to_string()));
        }
    }
}

/// Renders the app into the page's hosts, and says that the page is alive. Gives what ends the app, which
/// lives as long as the page without it.
pub fn mount(chart_data: ChartData, from_url: FromUrl) -> impl FnOnce() {
    let theme = browser::query().into_iter().find(|(name, _)| name == url::THEME);
    let at = browser::focused().filter(|id| !id.is_empty());
    let markers = chart_data.annotations.len();
    let focused = at.as_ref().and_then(|id| (0..markers).find(|it| marker_id(*it) == *id));
    // Measured while all stands in its place: Firefox would scroll a page whose hosts are empty.
    let is_beside = browser::is_right_of(BENEATH, "chart");
    let [root, hosts @ ..] = browser::take(ROOTS);
    let chart_data = Shared::new(chart_data);
    let of_frame = chart_data.clone();
    let mut state = State::opening(from_url.settings, from_url.event, focused, &chart_data);
    state.cards_are_beside = is_beside;
    let props = Props {
        chart_data,
        opening: state,
        said: from_url.ignored.join(" ").into(),
        hosts: Rc::new(hosts),
        href: browser::href().into(),
        theme: theme.and_then(|(_, value)| Theme::ALL.into_iter().find(|it| it.name() == value)),
        today: browser::today(),
    };
    let app = yew::Renderer::<App>::with_root_and_props(root, props).render();
    // After the first rendering, which the line before has put into the same queue, and before the
    // browser paints.
    spawn_local(async move {
        if let Some(id) = at {
            browser::focus(&id, Scroll::Stay);
        }
        browser::mark_interactive();
        browser::tell_height(move |width_px| room::wanted_px(&of_frame, width_px));
    });
    move || app.destroy()
}

/// What stands beneath the figure, or beside it where a window is wide: a card stands over it there.
const BENEATH: &str = ".beneath";

/// The root of the app and the hosts of its islands.
const ROOTS: [&str; HOSTS.len() + 1] = {
    let mut roots = ["app"; HOSTS.len() + 1];
    let mut host = 0;
    while host < HOSTS.len() {
        roots[host + 1] = HOSTS[host];
        host += 1;
    }
    roots
};

/// What the app starts with.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    chart_data: Shared<ChartData>,
    opening: State,
    /// What the address asks for in vain.
    said: AttrValue,
    hosts: Rc<[browser::Host; HOSTS.len()]>,
    /// Where the page stands, the theme that its address asks for, and the day.
    href: AttrValue,
    theme: Option<Theme>,
    today: Day,
}

/// Every island of the page.
#[component]
fn App(props: &Props) -> Html {
    let chart_data = props.chart_data.clone();
    let store = {
        let (chart_data, state) = (chart_data.clone(), props.opening.clone());
        use_reducer_eq(|| Store { chart_data, state })
    };
    let state = &store.state;
    let settings = state.settings.clone();
    let measured =
        use_memo((settings.specification.clone(), state.draws.clone()), |(it, draws)| {
            Measured::of(&chart_data, it, draws.as_deref())
        });
    let turning_points = Shared::from(Rc::clone(&measured.turning_points));
    let mode = {
        let dispatcher = store.dispatcher();
        Mode::Live((*use_memo((), |()| Callback::from(effects::acting(dispatcher)))).clone())
    };
    effects::use_due(state, &mode);
    draws::use_draws(&settings.specification, &chart_data, &mode);
    effects::use_dismissal(&mode, chart_data.annotations.len());
    dialogs::use_dialogs(state, &mode);
    recoding::use_files(&mode, &chart_data);
    effects::use_keys(state);
    effects::use_top_of_card(state);
    effects::use_uncovered_marker(state);
    history::use_history(state, &chart_data, &mode);
    beside::use_beside(state.settings.beside, &mode);
    effects::use_drawing(settings.clone(), &chart_data, &measured);
    let acts_shown = effects::use_filter(state, &chart_data);

    let (finding, lost) = sheets::use_act_search(&state.sought_act);
    let told =
        lost.map_or_else(|| props.said.clone(), |lost| format!("{} {lost}", props.said).into());
    let [works, works_shown] = effects::use_source_search(state);

    let entries = effects::use_entries(state, chart_data.acts.len());

    let parts = open_card::use_open_card(state, &chart_data, &measured, &entries);
    let value = state.month.map(|month| MonthValue::of(&measured.curve, month));
    let read = value.map(|MonthValue { month, cordiality, .. }| ReadMonth {
        month,
        cordiality,
        is_told: parts.open.is_none(),
    });
    let reading = value.filter(|_| parts.open.is_none()).map(|value| {
        let held = measured.curve.contributions.at(value.month.last_day(), ACTS_NAMED);
        let corner = state.plot_area().corner(&measured.curve, value.month);
        MonthReading { value, held, corner, is_kept: state.month_is_kept }
    });
    let open_card::Parts { open, story, cited } = parts;
    let drawn = finding::Props {
        chart_data: chart_data.clone(),
        curve: Shared::from(Rc::clone(&measured.curve)),
        settings: settings.clone(),
    };
    let pinned = state.card.filter(|card| card.is_pinned()).map(|card| card.annotation);
    // What follows from a view, whatever is pointed at.
    let of_view = use_memo((settings.clone(), pinned), |(settings, event)| {
        let (curve, range) = (&measured.curve, settings.range);
        let description = AttrValue::from(analysis::description(curve, range));
        let parted = Parted::of(&chart_data, curve, range);
        let event = event.map(|event| chart_data.annotations[event].id.as_str());
        let mut query = history::query(settings, event, &chart_data);
        query
            .extend([(url::EMBED, None), (url::THEME, props.theme.map(|it| it.name().to_owned()))]);
        let address = Address::of(&props.href);
        let href = format!("./{}{}", address.file_name(), browser::query_with(&query));
        (description, parted, full_page::full_page(href, address.place()))
    });
    let (description, parted, full_page) = (*of_view).clone();
    let islands: [Html; HOSTS.len()] = [
        html! { <Headline ..drawn.clone() /> },
        html! {
            <Plot mode={mode.clone()} chart_data={chart_data.clone()}
                turning_points={turning_points.clone()} range={settings.range}
                {description}
                current={state.current} open={open.as_ref().map(|open| open.annotation)}
                marked={state.marked} />
        },
        html! {
            <>
                <Reading chart_data={chart_data.clone()} {entries} month={reading} />
                <Card mode={mode.clone()} chart_data={chart_data.clone()} {open}
                    {story} {cited} copied={state.copied.clone()} />
                { said(&heard::sentence(state, &chart_data, &measured)) }
            </>
        },
        html! {
            <Line mode={mode.clone()} chart_data={chart_data.clone()} settings={settings.clone()}
                said={told} />
        },
        full_page,
        html! {
            <>
                <SettingsPanel mode={mode.clone()} span={chart_data.span} settings={settings.clone()}
                    has_range={measured.curve.draws.is_some()} narrowed={state.narrowed} />
                <WhatIf mode={mode.clone()} chart_data={chart_data.clone()} settings={settings.clone()}
                    {parted} opened={state.opened.clone()} />
                <Recode mode={mode.clone()} chart_data={chart_data.clone()} settings={settings.clone()}
                    act={state.recoding} />
            </>
        },
        lede(&drawn),
        html! {
            <Key mode={mode.clone()} chart_data={chart_data.clone()} turning_points={turning_points.clone()}
                range={settings.range} narrowed={state.narrowed} />
        },
        html! {
            <Filters mode={mode.clone()} settings={settings.clone()} filter={state.filter.clone()} shown={acts_shown}
                acts={chart_data.acts.len()} />
        },
        html! {
            <ActSearch mode={mode.clone()} words={state.sought_act.clone()} {finding} />
        },
        html! {
            <SourceSearch mode={mode.clone()} words={state.sought_work.clone()} shown={works_shown} {works} />
        },
        html! {
            <Share {mode} chart_data={chart_data.clone()} curve={drawn.curve.clone()}
                turning_points={turning_points} {settings}
                {pinned}
                sharing={state.sharing.clone()} href={props.href.clone()} today={props.today} />
        },
    ];
    let portals = islands.into_iter().zip(props.hosts.iter());
    html! {
        <ContextProvider<Read> context={read}>
            <ContextProvider<Aim> context={state.pointed}>
                <div>{ for portals.map(|(island, host)| create_portal(island, host.clone())) }</div>
            </ContextProvider<Aim>>
        </ContextProvider<Read>>
    }
}
