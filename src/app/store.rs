//! The one reducer: a state, and what its actions are judged by.

use std::rc::Rc;

use yew::Reducible;

use crate::chart_data::ChartData;
use crate::components::Shared;
use crate::state::{Action, State};

/// What the reader is doing, over what is known.
#[derive(Clone, PartialEq)]
pub(super) struct Store {
    pub(super) chart_data: Shared<ChartData>,
    pub(super) state: State,
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let state = self.state.apply(action, &self.chart_data);
        if state == self.state {
            return self;
        }
        Rc::new(Self { chart_data: self.chart_data.clone(), state })
    }
}
