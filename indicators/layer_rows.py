"""The layers of coverage and their rows: numerator, denominator and state by regency and by district."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from indicators.by_district import NOT_BY_DISTRICT, Heard
from indicators.land import Land
from indicators.ledger import GRADES
from indicators.protection import HIDDEN
from indicators.travel import BANDS, THRESHOLDS

KNOWN_OF = ("ok", "reported_zero")
_CAMPAIGNS, _COMMUNITY = ("campaigns",), ("community",)


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
class Rows:
    """Makes the rows of one layer, a row each regency or district of a land."""

    land: Land

    def regency(
        self, layer: str, numerator: object, denominator: object, status: pd.Series, evidence: pd.Series
    ) -> pd.DataFrame:
        areas = list(self.land.geography.index)
        table = pd.DataFrame({"area": areas, "regency": areas}, index=areas)
        return _filled(table, layer, numerator, denominator, status, evidence)

    def district(
        self, layer: str, numerator: object, denominator: object, status: pd.Series, evidence: pd.Series
    ) -> pd.DataFrame:
        """As of a regency; a status or an evidence by regency is that of all its districts."""
        regency = self.land.regency_of
        table = pd.DataFrame({"area": regency.index, "regency": regency}, index=regency.index)
        told = status if status.index.equals(regency.index) else regency.map(status)
        return _filled(table, layer, numerator, denominator, told, regency.map(evidence))


@dataclass(frozen=True)
class HeardRows(Rows):
    """The rows, without values, of what does not follow from where points stand: of what was heard, and of the
    `results` of `measure` by regency. `open_to`: the regencies of which counts of people by district may be told."""

    heard: Heard
    results: pd.DataFrame
    open_to: frozenset[str]

    def by_regency(self) -> list[pd.DataFrame]:
        return [*(self._from_results(one) for one in LAYERS if one.indicator), self._since("regency")]

    def by_district(self) -> list[pd.DataFrame]:
        nowhere = pd.Series(NOT_BY_DISTRICT, index=self.land.districts.index)
        none = pd.Series(GRADES[0], index=self.heard.regencies)
        return [
            self._campaigns(),
            self._participants(),
            self._since("district"),
            self._patbm(),
            self._reports(),
            *(self.district(one.id, np.nan, np.nan, nowhere, none) for one in LAYERS if not one.by_district),
        ]

    def _from_results(self, layer: Layer) -> pd.DataFrame:
        rows = self.results[self.results["indicator"] == layer.indicator].set_index("area")
        return self.regency(
            layer.id, rows["numerator"], rows["denominator"], rows["status"], rows["evidence"]
        )

    def _campaigns(self) -> pd.DataFrame:
        held = self.heard.summed("activities_held", _CAMPAIGNS)
        reached = (held > 0).astype(float)
        return self.district(
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
        return self.district(layer or counted, number, exposed, status, evidence)

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
        return self.district("patbm_villages", active, villages, *self._told(_COMMUNITY, "", people=False))

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
        make = self.regency if by == "regency" else self.district
        return make("months_since_activity", told["since"], told["heard"], status, grades)


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
