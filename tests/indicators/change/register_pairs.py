"""Two quarters of core indicators by regency, written or drawn, with their pooled areas, targets and scores."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
from hypothesis import strategies as st

from indicators import CORE, by_id
from indicators.change.decomposition import attribute
from indicators.measurement.measure import COLUMNS
from indicators.scores.score import attain, score
from tests.indicators.scored import targets

BEFORE, NOW = "2025-Q4", "2026-Q1"
REGENCIES = ("62.06", "62.07", "62.71")
MEMBERS = {"62": REGENCIES}

# Indicator → period → regency → (numerator, denominator); a regency that does not count is left out.
Counts = dict[str, dict[str, dict[str, tuple[float, float]]]]


@dataclass(frozen=True)
class Pair:
    """Results by regency and for the province, and the province's scores, of both quarters."""

    regencies: pd.DataFrame
    province: pd.DataFrame
    scores: pd.DataFrame

    @staticmethod
    def of(counts: Counts, held_targets: pd.DataFrame, weights: dict[str, float] | None = None) -> Pair:
        rows = [
            (name, period, regency, *both)
            for name, periods in counts.items()
            for period, regencies in periods.items()
            for regency, both in regencies.items()
        ]
        by_regency = _valued(
            pd.DataFrame(rows, columns=["indicator", "period", "area", "numerator", "denominator"])
        )
        pooled = by_regency.groupby(["indicator", "period"], as_index=False)[
            ["numerator", "denominator"]
        ].sum()
        pooled = _valued(pooled.assign(area="62"))
        both = pd.DataFrame({"period": [BEFORE, NOW], "area": "62", "indicator": "none"})
        asked = pd.concat([pooled, both.reindex(columns=pooled.columns)], ignore_index=True)
        return Pair(
            attain(by_regency, held_targets),
            attain(pooled, held_targets),
            score(asked, held_targets, weights, draws=1),
        )

    def parts(self, weights: dict[str, float] | None = None) -> pd.DataFrame:
        return attribute(self.province, self.regencies, self.scores, MEMBERS, NOW, BEFORE, weights)

    @property
    def change(self) -> float:
        """The change of the province's score; NaN without one on a side."""
        scores = self.scores.set_index("period")["score"]
        return float(scores[NOW] - scores[BEFORE])


def _valued(sums: pd.DataFrame) -> pd.DataFrame:
    per = sums["indicator"].map({indicator.id: indicator.per for indicator in CORE})
    shown = sums.assign(value=(per * sums["numerator"] / sums["denominator"]).where(sums["denominator"] > 0))
    return shown.reindex(columns=list(COLUMNS)).astype(
        {"value": float, "lower": float, "upper": float, "numerator": float, "denominator": float}
    )


def both_quarters(**counts: tuple[float, float, float, float]) -> Counts:
    """One regency; for each indicator numerator and denominator before, then now."""
    return {
        name: {BEFORE: {"62.06": (figures[0], figures[1])}, NOW: {"62.06": (figures[2], figures[3])}}
        for name, figures in counts.items()
    }


def target_of(name: str) -> float:
    return 76.61 if by_id(name).unit == "index" else 80.0


def held_targets(*changed: tuple[str, float]) -> pd.DataFrame:
    """80 % (76.61 for an index) for every core indicator since 2025, and other targets from 2026 on."""
    since = [(indicator.id, "", 2025, target_of(indicator.id)) for indicator in CORE]
    return targets(*since, *((name, "", 2026, target) for name, target in changed))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Counts, pd.DataFrame, dict[str, float]]:
    """Counts with silences, zeros and indicators on one side only; targets that may move; any weights."""
    counts: Counts = {}
    for indicator in CORE:
        for period in (BEFORE, NOW):
            heard = draw(st.lists(st.sampled_from(REGENCIES), unique=True, max_size=3))
            by_regency = {regency: _counted(draw, indicator.unit == "index") for regency in heard}
            if by_regency:
                counts.setdefault(indicator.id, {})[period] = by_regency
    moved = draw(st.lists(st.sampled_from([indicator.id for indicator in CORE]), unique=True, max_size=4))
    changed = [(name, draw(st.floats(5, 120))) for name in moved]
    weights = {domain: draw(st.sampled_from([1.0, 0.5, 2.0, 0.0])) for domain in "abcde"} | {"a": 1.0}
    return counts, held_targets(*changed), weights


def _counted(draw: st.DrawFn, is_index: bool) -> tuple[float, float]:
    many = draw(st.integers(0, 40))
    return draw(st.integers(many, 4 * many) if is_index else st.integers(0, many)), many
