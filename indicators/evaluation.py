"""One release, evaluated: results and scores of any periods and areas from its facts, as pages and commands ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.periods import Period
from indicators import CORE, INDICATORS
from indicators.comparing import COLUMNS as COMPARED
from indicators.comparing import compare, spread_of, with_squares
from indicators.definition import Indicator
from indicators.measuring import PROVINCE, measure
from indicators.panel import Panel
from indicators.scoring import attain, score
from indicators.survey import Survey, survey

# The same for every page, so that a score has one interval wherever it is shown.
PAGE_DRAWS = 10_000


@dataclass(frozen=True)
class Evaluation:
    """The facts of a release with what is needed to judge them.

    `facts`, `geography` and `targets` as `measure` and `attain` describe them; `cut_off` is the day up to which
    submissions are due.
    """

    facts: pd.DataFrame
    geography: pd.DataFrame
    targets: pd.DataFrame
    cut_off: date

    def results(
        self,
        periods: Sequence[Period],
        by: str,
        basis: str = "reported",
        indicators: Sequence[Indicator] = INDICATORS,
    ) -> pd.DataFrame:
        """The result rows of `measure` with target and attainment beside them."""
        measured = measure(self.facts, self.geography, indicators, periods, by, basis, self.cut_off)
        return attain(measured, self.targets, indicators)

    def scores(
        self,
        periods: Sequence[Period],
        by: str,
        basis: str = "reported",
        weights: Mapping[str, float] | None = None,
        draws: int = PAGE_DRAWS,
    ) -> pd.DataFrame:
        """The rows of `score` for every period and area."""
        measured = measure(self.facts, self.geography, CORE, periods, by, basis, self.cut_off)
        return score(measured, self.targets, weights, draws)

    def core(self, periods: Sequence[Period], by: str, basis: str = "reported") -> pd.DataFrame:
        """The rows of `measure` of the core indicators, as `stability.draw` takes them."""
        return measure(self.facts, self.geography, CORE, periods, by, basis, self.cut_off)

    def core_of(self, area: str, period: Period, basis: str = "reported") -> pd.DataFrame:
        """The same of one area, as `reaching.reach` takes them."""
        by = "province" if area == PROVINCE else "regency" if "." in area else "district_dprd"
        rows = self.core([period], by, basis)
        return rows[rows["area"] == area].reset_index(drop=True)

    def both_scores(self, period: Period, by: str, draws: int = 10_000) -> pd.DataFrame:
        """One row an area: the score as reported, and beside it `verified_score`, on verified submissions only."""
        reported = self.scores([period], by, "reported", draws=draws)
        verified = self.scores([period], by, "verified", draws=1).set_index("area")["score"]
        return reported.assign(verified_score=reported["area"].map(verified))

    def breakdown(
        self, indicator: Indicator, categories: Sequence[str], periods: Sequence[Period], by: str, basis: str
    ) -> pd.DataFrame:
        """One indicator within each category of its breakdown; ids as "services_given:health"."""
        parts = [indicator.within(category) for category in categories]
        return measure(self.facts, self.geography, parts, periods, by, basis, self.cut_off)

    def counted(
        self, indicator: Indicator, periods: Sequence[Period], by: str, basis: str = "reported"
    ) -> pd.DataFrame:
        """The rows of `results` for one indicator, with the sum of `squares` of a mean's observations beside them."""
        spread = spread_of(indicator)
        squares = None
        if spread is not None:
            squares = measure(self.facts, self.geography, [spread], periods, by, basis, self.cut_off)
        return with_squares(self.results(periods, by, basis, [indicator]), squares)

    def comparisons(
        self, indicators: Sequence[Indicator], period: Period, by: str, basis: str = "reported"
    ) -> pd.DataFrame:
        """Every indicator and area against target, rest of the province, peers and period before: see `compare`."""
        spans = [period.previous, period]
        rows = []
        for indicator in indicators:
            regencies = self.counted(indicator, spans, "regency", basis)
            own = regencies if by == "regency" else self.counted(indicator, spans, by, basis)
            rows.append(compare(indicator, own, regencies, self.geography, period))
        return pd.concat(rows, ignore_index=True) if rows else pd.DataFrame(columns=list(COMPARED))

    def survey(
        self, categories: Mapping[str, Sequence[str]], period: Period, area: str, basis: str = "reported"
    ) -> Survey:
        """What the questionnaires of one area and period say; `categories` by dimension, as `survey` needs them."""
        return survey(self.facts, self.geography, categories, period, area, basis, self.cut_off)

    def functions_offered(self, period: Period, basis: str = "reported") -> pd.Series:
        """How many functions the service points open at the period's end have, by regency.

        0 where points were sent and none is open any more; NaN where none were sent by then.
        """
        panel = Panel(self.facts, self.geography, (period,), basis, self.cut_off)
        return pd.Series(panel.functions_offered()[0], index=self.geography.index, name="functions_offered")
