"""Results of all indicators, areas and periods of one kind, computed in one pass and then read by choice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.periods import Period, between
from indicators.definition import AREA_KINDS, Indicator

# Before the first month nothing came, but trends look back as far: three years, the longest there is on a page.
_YEARS_BEFORE = 3


@dataclass(frozen=True)
class Recalled:
    """A table of results over `indicators` × `spans` × the areas of every kind, and where each row stands in it."""

    table: pd.DataFrame
    indicators: dict[Indicator, int]
    spans: dict[Period, int]
    kinds: dict[str, list[int]]
    row_of: NDArray[Any]

    @classmethod
    def of(cls, table: pd.DataFrame, indicators: Sequence[Indicator], spans: Sequence[Period]) -> Recalled:
        """`table`: rows of `Evaluation.results` for these indicators and periods, and for all kinds of area."""
        areas = pd.Index(table["area"].unique())
        kinds: dict[str, list[int]] = {kind: [] for kind in AREA_KINDS}
        for place, area in enumerate(areas):
            kinds[_kind_of(str(area))].append(place)
        ids, names = (
            pd.Index([indicator.id for indicator in indicators]),
            pd.Index([span.id for span in spans]),
        )
        cells = [
            order.get_indexer(pd.Index(table[column]))
            for order, column in ((ids, "indicator"), (names, "period"), (areas, "area"))
        ]
        row_of = np.full((len(ids), len(names), len(areas)), -1)
        row_of[tuple(cells)] = np.arange(len(table))
        places = {indicator: place for place, indicator in enumerate(indicators)}
        return cls(table, places, {span: place for place, span in enumerate(spans)}, kinds, row_of)

    def holds(self, indicators: Sequence[Indicator], spans: Sequence[Period]) -> bool:
        return all(indicator in self.indicators for indicator in indicators) and all(
            span in self.spans for span in spans
        )

    def read(self, indicators: Sequence[Indicator], spans: Sequence[Period], by: str) -> pd.DataFrame:
        """The rows of these, in the order of the arguments."""
        which = [self.indicators[indicator] for indicator in indicators], [self.spans[span] for span in spans]
        rows = self.row_of[np.ix_(*which, self.kinds[by])].ravel()
        return self.table.take(rows[rows >= 0]).reset_index(drop=True)


@dataclass(frozen=True)
class RecalledScores:
    """The rows of `score` of all held periods and areas of a kind, and where that of each stands."""

    table: pd.DataFrame
    spans: frozenset[str]
    areas: tuple[str, ...]
    row_of: dict[tuple[str, str], int]

    @classmethod
    def of(cls, table: pd.DataFrame) -> RecalledScores:
        places = list(zip(table["period"], table["area"], strict=True))
        spans, areas = (tuple(dict.fromkeys(names)) for names in (table["period"], table["area"]))
        return cls(table, frozenset(spans), areas, {place: row for row, place in enumerate(places)})

    def holds(self, spans: Sequence[Period]) -> bool:
        return all(span.id in self.spans for span in spans)

    def read(self, spans: Sequence[Period], area: str = "") -> pd.DataFrame:
        """The rows of these periods in their order, of all areas or of one."""
        areas = [area] if area else self.areas
        rows = [
            self.row_of[span.id, code] for span in spans for code in areas if (span.id, code) in self.row_of
        ]
        return self.table.take(rows).reset_index(drop=True)


def _kind_of(area: str) -> str:
    if "." in area:
        return "regency"
    return "district_dprd" if not area.isdigit() else "province"


def spans_to_hold(months: Sequence[str], last: str, kind: str) -> list[Period]:
    """The periods of a kind that are worth holding: from three years before the first month to the last one."""
    first = min([*months, last])
    return between(f"{int(first[:4]) - _YEARS_BEFORE}{first[4:]}", max([*months, last]), kind)
