"""The layers of coverage and their rows: numerator, denominator and state by regency and by district."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from indicators.access.facts_by_district import NOT_BY_DISTRICT, Heard
from indicators.access.land import Land
from indicators.access.travel import BANDS, THRESHOLDS
from indicators.disclosure.protection import HIDDEN
from indicators.measurement.fact_arrays import GRADES

Numbers = NDArray[Any]

LAYER_COLUMNS = ("layer", "area", "regency", "numerator", "denominator", "value", "status", "evidence")
KNOWN_OF = ("ok", "reported_zero")
_CAMPAIGNS, _COMMUNITY = ("campaigns",), ("community",)


@dataclass(frozen=True)
class LayerDefinition:
    """`value` is `per` × numerator ÷ denominator but for functions and months, which are counted.

    `indicator`: the indicator that it is by regency, "" where there is none. `direction` as of an indicator.
    """

    id: str
    unit: str
    per: float
    indicator: str = ""
    direction: str = "higher"
    by_district: bool = True


LAYERS = (
    LayerDefinition("functions_present", "functions", 1),
    *(LayerDefinition(f"children_within_{hours}", "percent", 100) for hours in THRESHOLDS),
    *(LayerDefinition(f"villages_within_{hours}", "percent", 100) for hours in THRESHOLDS),
    *(LayerDefinition(f"villages_{band}", "percent", 100, direction="neutral") for band in BANDS),
    LayerDefinition("accessibility", "per_10000", 10_000),
    LayerDefinition("campaign_reach", "percent", 100, "campaign_reach"),
    LayerDefinition("campaign_participants", "per_1000", 1_000, "campaign_participants"),
    LayerDefinition("months_since_activity", "months", 1, direction="lower"),
    LayerDefinition("staff_per_children", "per_10000", 10_000, "staff_per_children", by_district=False),
    LayerDefinition("connected_villages", "percent", 100, "connected_villages", by_district=False),
    LayerDefinition("patbm_villages", "percent", 100, "participation"),
    LayerDefinition("reports_received", "per_10000", 10_000, "reports_received", "neutral"),
)
_COUNTED = ("functions_present", "months_since_activity")
BY_ID = {layer.id: layer for layer in LAYERS}
FROM_INDICATORS = tuple(layer.indicator for layer in LAYERS if layer.indicator)


class LayerRows(NamedTuple):
    """The rows of one layer: an array each, over the regencies or the districts of a land in its order. What is unknown
    or hidden has no figure at all."""

    numerator: Numbers
    denominator: Numbers
    value: Numbers
    status: Numbers
    evidence: Numbers


Layers = dict[str, LayerRows]


def rows(
    layer: str, numerator: ArrayLike, denominator: ArrayLike, status: Numbers, evidence: Numbers
) -> LayerRows:
    has_figure = is_known(status)
    above, below = (
        np.where(has_figure, np.asarray(counts, dtype=float), np.nan) for counts in (numerator, denominator)
    )
    base = np.where(below > 0, below, np.nan)
    value = above if layer in _COUNTED else BY_ID[layer].per * above / base
    return LayerRows(above, below, value, status, np.where(has_figure, evidence, GRADES[0]).astype(object))


def is_known(status: Numbers) -> Numbers:
    """Whether there is a figure."""
    return np.asarray((status == KNOWN_OF[0]) | (status == KNOWN_OF[1]))


def table(land: Land, by: str, layers: Layers) -> pd.DataFrame:
    """The rows of layers one below the other, columns LAYER_COLUMNS."""
    areas = (land.geography if by == "regency" else land.districts).index
    owners = land.geography.index if by == "regency" else pd.Index(land.regency_of)
    names = pd.Index(list(layers))
    columns = {
        "layer": names.repeat(len(areas)),
        "area": areas.append([areas] * (len(names) - 1)),
        "regency": owners.append([owners] * (len(names) - 1)),
        **{
            name: np.concatenate([getattr(layer_rows, name) for layer_rows in layers.values()])
            for name in LayerRows._fields
        },
    }
    return pd.DataFrame(columns)[list(LAYER_COLUMNS)]


class Measured(NamedTuple):
    """The results of one indicator: an array each, over some areas in their order. Where an area has no row the counts
    are NaN and the status is no_report."""

    numerator: Numbers
    denominator: Numbers
    status: Numbers
    evidence: Numbers


def measured(results: pd.DataFrame, areas: pd.Index) -> dict[str, Measured]:
    """The rows of `measure` of one period, by indicator."""
    codes, names = pd.factorize(results["indicator"])
    counts = [np.append(results[name].to_numpy(float), np.nan) for name in ("numerator", "denominator")]
    texts = [
        np.append(results[name].to_numpy(object), missing)
        for name, missing in (("status", "no_report"), ("evidence", GRADES[0]))
    ]
    at = areas.get_indexer(pd.Index(results["area"]))
    inside = np.flatnonzero(at >= 0)
    # Beyond the last row, where none is.
    places = np.full((len(names), len(areas)), len(results))
    places[codes[inside], at[inside]] = inside
    return {
        str(name): Measured(*(column[where] for column in (*counts, *texts)))
        for name, where in zip(names, places, strict=True)
    }


@dataclass(frozen=True)
class HeardRows:
    """The rows of what does not follow from where points stand: of what was heard, and of the `results` by regency, by
    indicator. `open_to`: the regencies of which counts of people by district may be told."""

    land: Land
    heard: Heard
    results: Mapping[str, Measured]
    open_to: frozenset[str]

    def by_regency(self) -> Layers:
        made = {layer.id: self._from_results(layer) for layer in LAYERS if layer.indicator}
        return made | {"months_since_activity": self._since("regency")}

    def by_district(self) -> Layers:
        many = len(self.land.districts)
        nowhere, none = (np.full(many, text, dtype=object) for text in (NOT_BY_DISTRICT, GRADES[0]))
        return {
            "campaign_reach": self._campaigns(),
            "campaign_participants": self._of_people(
                "campaign_participants", "participants", _CAMPAIGNS, "children_12_17"
            ),
            "months_since_activity": self._since("district"),
            "patbm_villages": self._patbm(),
            "reports_received": self._of_people(
                "reports_received", "reports_received", ("reports",), "children_0_17"
            ),
            **{
                layer.id: rows(layer.id, np.full(many, np.nan), np.full(many, np.nan), nowhere, none)
                for layer in LAYERS
                if not layer.by_district
            },
        }

    def _from_results(self, layer: LayerDefinition) -> LayerRows:
        return rows(layer.id, *self.results[layer.indicator])

    def _campaigns(self) -> LayerRows:
        reached = (self.heard.summed("activities_held", _CAMPAIGNS) > 0).astype(float)
        state_and_evidence = self._told(_CAMPAIGNS, "activities_held", people=False)
        return rows("campaign_reach", reached, np.ones(len(reached)), *state_and_evidence)

    def _of_people(self, layer: str, counted: str, tables: tuple[str, ...], age: str) -> LayerRows:
        """Events in the children of each district; none where the regency was heard of is a declared zero."""
        number = self.heard.summed(counted, tables)
        share = self.heard.share_of_months(tables, counted)[self.land.regency_at]
        status, evidence = self._told(tables, counted)
        status = np.where((status == "ok") & (number == 0), "reported_zero", status)
        return rows(layer, number, self.land.children[age].to_numpy() * share, status, evidence)

    def _told(self, tables: tuple[str, ...], counted: str, people: bool = True) -> tuple[Numbers, Numbers]:
        """State and evidence by district; of people, hidden where districts are not for these eyes."""
        states, at = self.heard.states(tables, counted), self.land.regency_at
        if people:
            closed = [regency not in self.open_to for regency in self.land.geography.index]
            states = np.where(np.array(closed, dtype=bool) & (states == "ok"), HIDDEN, states)
        return states[at], self.heard.evidence(tables, counted)[at]

    def _patbm(self) -> LayerRows:
        villages = self.land.districts["villages"].to_numpy(float)
        active = self.heard.standing("villages_patbm", _COMMUNITY)
        return rows("patbm_villages", active, villages, *self._told(_COMMUNITY, "", people=False))

    def _since(self, by: str) -> LayerRows:
        """Months since the last activity as numerator, months heard of after it as denominator. Silence is no absence:
        where nothing was heard after it, it is not known; where no activity was ever heard of, there is no number."""
        since, after = self.heard.last_told("activities_held", _CAMPAIGNS, by)
        states = self.heard.states(_CAMPAIGNS, "activities_held")
        grades = self.heard.evidence(_CAMPAIGNS, "activities_held")
        if by == "district":
            states, grades = states[self.land.regency_at], grades[self.land.regency_at]
        unknown = (after == 0) & (since != 0)
        status = np.where(np.isnan(since), "reported_zero", "ok")
        status = np.where(unknown, np.where(states == "ok", "no_report", states), status).astype(object)
        return rows("months_since_activity", since, after, status, grades)
