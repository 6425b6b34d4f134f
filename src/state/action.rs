//! What a reader can want.

use std::rc::Rc;

use super::filter::Filter;
use super::settings::Settings;
use super::share::{CopiedText, Sharing};
use crate::chart::pointed::Pointed;
use crate::date::Month;
use crate::method::draws::Draws;
use crate::method::specification::Recoded;
use crate::relation::Span;

/// What a reader can want.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Draws something else.
    ChangeSettings(Settings),
    /// Goes back or forward to another view: what is drawn, and the card that is kept.
    Restore {
        /// What is drawn.
        settings: Settings,
        /// The annotation whose card is kept.
        event: Option<usize>,
    },
    /// Has other things beside the curve: a bit for each of them.
    StandBeside(u32),
    /// Opens the dialog that codes an act otherwise, or closes it.
    Recode(Option<usize>),
    /// Has read a file of changes: what it has, and what is said of it.
    Opened {
        /// What is coded otherwise.
        recoded: Vec<Recoded>,
        /// A sentence each.
        said: Vec<String>,
    },
    /// Has the draws around the curve of what is chosen.
    Drawn(Rc<Draws>),
    /// Lists other acts.
    ChangeFilter(Filter),
    /// Looks for acts in the index of a long list.
    SeekAct(String),
    /// Lists the sources that hold these words.
    SeekWork(String),
    /// Lists every act, and lets those of every domain count.
    ShowAll,
    /// Keeps lists to the years that are drawn, or lists all.
    Narrow(bool),
    /// Points at a month of the plot, or beside all of them.
    HoverMonth(Option<Month>),
    /// Points at a strip under the plot: at something on it, or between.
    PointAt(Option<Pointed>),
    /// Clicks or taps the plot beside its markers: closes the card, or keeps a month's reading.
    ClickPlot(Option<Month>),
    /// Marks years on the plot, from where a drag began to where it is; or none.
    Mark(Option<Span>),
    /// Draws the years that are marked.
    Zoom,
    /// Draws the years of a period.
    ZoomTo(usize),
    /// Draws all years.
    ZoomOut,
    /// Takes the pointer onto a marker.
    HoverMarker(usize),
    /// Takes the pointer off a marker.
    LeaveMarker,
    /// Rests on a marker.
    OpenHovered(usize),
    /// Takes the pointer onto the card.
    EnterCard,
    /// Moves on over the card: on its way to a marker that the card covers, or to a line.
    MoveOnCard,
    /// Rests on the card.
    SettleOnCard,
    /// Takes the pointer off the card.
    LeaveCard,
    /// Has left marker and card for good.
    LetGo,
    /// Takes the pointer off the plot.
    LeavePlot,
    /// Moves the focus to a marker.
    Focus(usize),
    /// Sends the focus to a marker; the state follows when it has come.
    GoTo(usize),
    /// Keeps the card of an annotation.
    Pin(usize),
    /// Keeps the card of an annotation, and sends the focus to its marker.
    OpenFromKey(usize),
    /// Goes on to another annotation from an open card, by this many places.
    StepCard(isize),
    /// Unfolds what a card says to those who argue with it, or folds it.
    Unfold(bool),
    /// Copies the address of the open card.
    CopyLink,
    /// Has copied it, or could not.
    Copied(Copied),
    /// Opens the share dialog at a part of it, or closes it.
    Share(Option<Sharing>),
    /// Goes on to another part of the dialog by a key: the focus goes to its tab.
    GoToTab(Sharing),
    /// Copies a text, which a field of the dialog holds.
    CopyText {
        /// The id of the field.
        field: &'static str,
        /// The text.
        text: String,
    },
    /// Has copied a text, or could not.
    CopiedText(CopiedText),
    /// Draws a picture at a size in px and saves it under a name.
    SavePicture {
        /// The picture.
        svg: String,
        /// Its width and height.
        size: (u32, u32),
        /// The name of the file.
        name: String,
    },
    /// Draws a picture at a size in px and copies it.
    CopyPicture {
        /// The picture.
        svg: String,
        /// Its width and height.
        size: (u32, u32),
    },
    /// Reads the month this many months later, from the one read last.
    StepMonth(i32),
    /// Goes on to another act of the lanes, by this many.
    StepAct(isize),
    /// Lists the keys, or puts the list away.
    ListKeys,
    /// Closes the card.
    CloseCard {
        /// Whether the focus is about to be set on the card's marker.
        refocus: bool,
    },
    /// Closes the card and ends the reading.
    Dismiss {
        /// Whether the focus is about to be set on the card's marker.
        refocus: bool,
    },
    /// The same by Esc; where nothing is left to close, draws all years.
    Escape {
        /// Whether the focus is about to be set on the card's marker.
        refocus: bool,
    },
}

/// What has become of copying an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Copied {
    /// It is where a reader can paste it from.
    Done,
    /// The browser does not let the page copy; this is the address.
    Refused(String),
}
