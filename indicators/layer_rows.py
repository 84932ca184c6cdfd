"""The layers of coverage and their rows: numerator, denominator and state by regency and by district."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from indicators.by_district import NOT_BY_DISTRICT, Heard
from indicators.land import Land
from indicators.ledger import GRADES
from indicators.points import FUNCTIONS
from indicators.protection import HIDDEN
from indicators.travel import BANDS, THRESHOLDS
from indicators.trips import within

KNOWN_OF = ("ok", "reported_zero")
_POINTS, _CAMPAIGNS, _COMMUNITY = ("service_points",), ("campaigns",), ("community",)


@dataclass(frozen=True)
class Layer:
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
    Layer("functions_present", "functions", 1),
    *(Layer(f"children_within_{hours}", "percent", 100) for hours in THRESHOLDS),
    *(Layer(f"villages_within_{hours}", "percent", 100) for hours in THRESHOLDS),
    *(Layer(f"villages_{one}", "percent", 100, direction="neutral") for one in BANDS),
    Layer("accessibility", "per_10000", 10_000),
    Layer("campaign_reach", "percent", 100, "campaign_reach"),
    Layer("campaign_participants", "per_1000", 1_000, "campaign_participants"),
    Layer("months_since_activity", "months", 1, direction="lower"),
    Layer("staff_per_children", "per_10000", 10_000, "staff_per_children", by_district=False),
    Layer("connected_villages", "percent", 100, "connected_villages", by_district=False),
    Layer("patbm_villages", "percent", 100, "participation"),
    Layer("reports_received", "per_10000", 10_000, "reports_received", "neutral"),
)
BY_ID = {one.id: one for one in LAYERS}
FROM_INDICATORS = tuple(one.indicator for one in LAYERS if one.indicator)


@dataclass(frozen=True)
class LayerRows:
    """The rows of each layer, without values: of what was heard, and of the `results` of `measure` by regency.

    `open_to`: the regencies of which counts of people by district may be told.
    """

    land: Land
    heard: Heard
    results: pd.DataFrame
    open_to: frozenset[str]

    def by_regency(
        self, points: pd.DataFrame, ways: pd.DataFrame, reached: pd.DataFrame
    ) -> list[pd.DataFrame]:
        states, evidence = self.heard.states(_POINTS), self.heard.evidence(_POINTS)
        offered = points.explode("functions").groupby("regency")["functions"].nunique()
        present = offered.reindex(states.index, fill_value=0).astype(float)
        parts = [self._regency("functions_present", present, float(len(FUNCTIONS)), states, evidence)]
        for name, inside, base in _reached_layers(ways):
            part = (inside * base).groupby(ways["regency"]).sum(min_count=1)
            lost = inside.isna().groupby(ways["regency"]).any()
            status = states.where(lost, "ok")
            whole = base.groupby(ways["regency"]).sum()
            parts.append(self._regency(name, part, whole, status, evidence))
        sums = reached.groupby(self.land.regency_of)[["numerator", "denominator"]].sum()
        access = reached["status"].groupby(self.land.regency_of).first()
        parts.append(self._regency("accessibility", sums["numerator"], sums["denominator"], access, evidence))
        parts += [self._from_results(one) for one in LAYERS if one.indicator]
        parts.append(self._since("regency"))
        return parts

    def by_district(
        self, points: pd.DataFrame, ways: pd.DataFrame, reached: pd.DataFrame
    ) -> list[pd.DataFrame]:
        states, evidence = self.heard.states(_POINTS), self.heard.evidence(_POINTS)
        offered = points.explode("functions").groupby("district")["functions"].nunique()
        present = offered.reindex(self.land.districts.index, fill_value=0).astype(float)
        # Where a child is sheltered is known by regency only, so that one of the functions is nobody's to place.
        parts = [self._district("functions_present", present, float(len(FUNCTIONS) - 1), states, evidence)]
        for name, inside, base in _reached_layers(ways):
            status = ways["status"].where(inside.isna(), "ok")
            parts.append(self._district(name, inside * base, base, status, evidence))
        parts.append(
            self._district(
                "accessibility", reached["numerator"], reached["denominator"], reached["status"], evidence
            )
        )
        parts += [
            self._campaigns(),
            self._participants(),
            self._since("district"),
            self._patbm(),
            self._reports(),
        ]
        nowhere = pd.Series(NOT_BY_DISTRICT, index=self.land.districts.index)
        parts += [
            self._district(one.id, np.nan, np.nan, nowhere, evidence) for one in LAYERS if not one.by_district
        ]
        return parts

    def _regency(
        self, layer: str, numerator: object, denominator: object, status: pd.Series, evidence: pd.Series
    ) -> pd.DataFrame:
        areas = self.heard.regencies
        table = pd.DataFrame({"area": areas, "regency": areas}, index=areas)
        return _filled(table, layer, numerator, denominator, status, evidence)

    def _district(
        self, layer: str, numerator: object, denominator: object, status: pd.Series, evidence: pd.Series
    ) -> pd.DataFrame:
        """As of a regency; a status or an evidence by regency is that of all its districts."""
        regency = self.land.regency_of
        table = pd.DataFrame({"area": regency.index, "regency": regency}, index=regency.index)
        told = status if status.index.equals(regency.index) else regency.map(status)
        return _filled(table, layer, numerator, denominator, told, regency.map(evidence))

    def _from_results(self, layer: Layer) -> pd.DataFrame:
        rows = self.results[self.results["indicator"] == layer.indicator].set_index("area")
        return self._regency(
            layer.id, rows["numerator"], rows["denominator"], rows["status"], rows["evidence"]
        )

    def _campaigns(self) -> pd.DataFrame:
        held = self.heard.summed("activities_held", _CAMPAIGNS)
        reached = (held > 0).astype(float)
        return self._district(
            "campaign_reach", reached, 1.0, *self._told(_CAMPAIGNS, "activities_held", people=False)
        )

    def _participants(self) -> pd.DataFrame:
        came = self.heard.summed("participants", _CAMPAIGNS)
        share = self.land.regency_of.map(self.heard.share_of_months(_CAMPAIGNS, "participants"))
        exposed = self.land.children["children_12_17"] * share
        return self._of_people("participants", _CAMPAIGNS, came, exposed, "campaign_participants")

    def _reports(self) -> pd.DataFrame:
        received = self.heard.summed("reports_received", ("reports",))
        share = self.land.regency_of.map(self.heard.share_of_months(("reports",), "reports_received"))
        exposed = self.land.children["children_0_17"] * share
        return self._of_people("reports_received", ("reports",), received, exposed)

    def _of_people(
        self, counted: str, tables: tuple[str, ...], number: pd.Series, exposed: pd.Series, layer: str = ""
    ) -> pd.DataFrame:
        """Events in the children of each district; none where the regency was heard of is a declared zero."""
        states, evidence = self._told(tables, counted)
        status = self.land.regency_of.map(states)
        status = status.mask((status == "ok") & (number == 0), "reported_zero")
        return self._district(layer or counted, number, exposed, status, evidence)

    def _told(
        self, tables: tuple[str, ...], counted: str, people: bool = True
    ) -> tuple[pd.Series, pd.Series]:
        """State and evidence by regency; of people, hidden where districts are not for these eyes."""
        states = self.heard.states(tables, counted)
        closed = ~states.index.isin(list(self.open_to)) & (states == "ok")
        return states.mask(closed, HIDDEN) if people else states, self.heard.evidence(tables, counted)

    def _patbm(self) -> pd.DataFrame:
        villages = self.land.districts["villages"].astype(float)
        active = self.heard.standing("villages_patbm", _COMMUNITY)
        return self._district("patbm_villages", active, villages, *self._told(_COMMUNITY, "", people=False))

    def _since(self, by: str) -> pd.DataFrame:
        """Months since the last activity as numerator, months heard of after it as denominator. Silence is no absence:
        where nothing was heard after it, it is not known; where no activity was ever heard of, there is no number."""
        told = self.heard.last_told("activities_held", _CAMPAIGNS, by)
        ever, silent = told["since"].notna(), told["heard"] == 0
        unknown = silent & ~(told["since"] == 0)
        states = self.heard.states(_CAMPAIGNS, "activities_held")
        own = states if by == "regency" else self.land.regency_of.map(states)
        status = pd.Series("ok", index=told.index).mask(~ever, "reported_zero")
        status = status.mask(unknown, own.where(own != "ok", "no_report"))
        grades = self.heard.evidence(_CAMPAIGNS, "activities_held")
        make = self._regency if by == "regency" else self._district
        return make("months_since_activity", told["since"], told["heard"], status, grades)


def _reached_layers(ways: pd.DataFrame) -> list[tuple[str, pd.Series, pd.Series]]:
    """Layer, whether each district belongs to it (1, 0, NaN), and what is counted in it."""
    children, villages = ways["children_12_17"], ways["villages"].astype(float)
    inside = {hours: within(ways, hours) for hours in THRESHOLDS}
    layers = [(f"children_within_{hours}", one, children) for hours, one in inside.items()]
    layers += [(f"villages_within_{hours}", one, villages) for hours, one in inside.items()]
    known = (ways["status"] == "ok") | (ways["band"] == BANDS[0])
    # Where no point at all is known to be open, every trip is as long as can be.
    of_band = ways["band"].mask(known & (ways["band"] == ""), BANDS[-1])
    layers += [(f"villages_{one}", (of_band == one).astype(float).where(known), villages) for one in BANDS]
    return layers


def _filled(
    table: pd.DataFrame,
    layer: str,
    numerator: object,
    denominator: object,
    status: pd.Series,
    evidence: pd.Series,
) -> pd.DataFrame:
    filled = table.assign(layer=layer, numerator=numerator, denominator=denominator, status=status)
    grades = evidence.reindex(table.index).fillna(GRADES[0])
    return filled.assign(evidence=grades.where(filled["status"].isin(KNOWN_OF), GRADES[0]))
