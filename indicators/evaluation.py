"""One release, evaluated: results and scores of any periods and areas from its facts, as pages and commands ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache

import numpy as np
import pandas as pd

from data.measures import is_protected
from data.periods import Period, begins
from indicators import CORE, INDICATORS, by_id
from indicators.access.coverage import (
    DEFAULT_THRESHOLD,
    FROM_INDICATORS,
    REACHED_STAFF,
    Coverage,
    cover,
    premises_of,
)
from indicators.access.facts_by_district import Heard
from indicators.access.land import Land
from indicators.access.service_points import points_of
from indicators.access.travel import TravelRules
from indicators.comparison.compare import AGAINST, compare
from indicators.comparison.contrasts import spread_of, with_squares
from indicators.comparison.peers import peers
from indicators.definition import STOCK_TABLES, Indicator
from indicators.disclosure.protected_survey import protected_survey
from indicators.disclosure.protection import Protection
from indicators.measurement.declared_zeros import COUNTS, declared_zeros, years_before
from indicators.measurement.denominators import in_year
from indicators.measurement.fact_arrays import FactArrays
from indicators.measurement.held_results import Recalled, RecalledScores, spans_to_hold
from indicators.measurement.measure import AREA_KINDS, COLUMNS, awaiting_verification, measure
from indicators.measurement.panel import Panel
from indicators.measurement.partners_met import partners_met
from indicators.measurement.same_months import KnownMonths, Young, young_of
from indicators.measurement.survey import Survey, survey
from indicators.measurement.verified_range import verified_range
from indicators.scores.monte_carlo import Simulate, simulated
from indicators.scores.rank_intervals import Drawn, draw_attained
from indicators.scores.score import attain, score_attained
from indicators.scores.verified_scores import beside, with_ends

# The same for every page, so that a score has one interval wherever it is shown.
PAGE_DRAWS = 10_000

# What one pass over all periods holds: what pages and coverage ask for, whatever the period.
_STAFF = tuple(by_id("staff_per_children").within(kind) for kind in REACHED_STAFF)
HELD = (*INDICATORS, *_STAFF)


@dataclass(frozen=True)
class Evaluation:
    """The facts of a release with what is needed to judge them.

    `facts`, `geography` and `targets` as `measure` and `attain` describe them; `cut_off` is the day up to which
    submissions are due. With a `protection` everything that counts people comes as the public gets it: rows have the
    status "hidden" and no figures where a count under them is hidden, and what is made of them has none either.
    `rule`: by which the release was made; figures of another rule's are not held against these. `horizons`: those it
    was made with, of indicators that have one; by default those of the definitions.
    """

    facts: pd.DataFrame
    geography: pd.DataFrame
    targets: pd.DataFrame
    cut_off: date
    protection: Protection | None = None
    rule: int = 0
    horizons: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def arrays(self) -> FactArrays:
        """The facts laid out for measuring, once."""
        return FactArrays(self.facts, self.geography)

    @cached_property
    def known(self) -> KnownMonths:
        """Which months it can say anything of: from the one with which it begins; without a monthly table, none."""
        sent, stocks = self.arrays.submitted()[0], self.arrays.category_codes(tuple(STOCK_TABLES))
        flows = sent.where(~np.isin(sent.category, stocks))
        firsts = [self.arrays.months[month] for month in pd.Series(flows.month).groupby(flows.place).min()]
        return KnownMonths(begins(firsts) if firsts else "9999-12", self.cut_off)

    def places(self, period: Period) -> pd.DataFrame:
        """The geography as it counts in a period: its dated columns are those of the period's year."""
        return in_year(self.geography, period.year)

    def _measure(
        self, indicators: Sequence[Indicator], periods: Sequence[Period], by: str | Sequence[str], basis: str
    ) -> pd.DataFrame:
        """The rows of `measure`; with a protection as the public gets them, but for an officer's own regency."""

        def measured(asked: Sequence[Indicator]) -> pd.DataFrame:
            aged = list(map(self.at_its_age, asked))
            return measure(self.facts, self.geography, aged, periods, by, basis, self.cut_off, self.arrays)

        if not self.protection:
            return measured(indicators)
        public, own_area = measured([about.published for about in indicators]), self.protection.own
        coarser = [about for about in indicators if about.published is not about]
        exact = (public["area"] == own_area) & public["indicator"].isin([about.id for about in coarser])
        if not exact.any():
            return public
        rows = measured(coarser)
        rows = rows[rows["area"] == own_area].set_index(public.index[exact])
        return pd.concat([public[~exact], rows]).sort_index()

    def at_its_age(self, indicator: Indicator) -> Indicator:
        """An indicator with the horizon that this release was made with, if it has one."""
        days = self.horizons.get(indicator.id.partition(":")[0], indicator.horizon)
        return indicator if indicator.horizon in (0, days) else replace(indicator, horizon=days)

    def results(
        self,
        periods: Sequence[Period],
        by: str | Sequence[str],
        basis: str = "reported",
        indicators: Sequence[Indicator] = INDICATORS,
    ) -> pd.DataFrame:
        """The result rows of `measure` with target and attainment beside them, and its rule 9 kept."""
        measured = self._measure(indicators, periods, by, basis)
        if basis == "verified":
            measured = awaiting_verification(measured, self._measure(indicators, periods, by, "reported"))
        return attain(self._guarded(measured, indicators, basis), self.targets, indicators)

    def _guarded(self, rows: pd.DataFrame, indicators: Sequence[Indicator], basis: str) -> pd.DataFrame:
        public = [self.at_its_age(about.published) for about in indicators]
        return rows if self.protection is None else self.protection.guarded(rows, public, basis)

    def recalled(
        self,
        periods: Sequence[Period],
        by: str,
        basis: str = "reported",
        indicators: Sequence[Indicator] = INDICATORS,
    ) -> pd.DataFrame:
        """What `results` gives, read from one pass over all periods of the kind that is made when first asked for."""
        kinds = {period.kind for period in periods}
        if len(kinds) == 1:
            all_results = self._held(kinds.pop(), basis)
            if all_results.holds(indicators, periods):
                return all_results.read(indicators, periods, by)
        return self.results(periods, by, basis, indicators)

    @cached_property
    def _recalled(self) -> dict[tuple[str, str], Recalled]:
        return {}

    def _held(self, kind: str, basis: str) -> Recalled:
        key = (kind, basis)
        if key not in self._recalled:
            last = f"{self.cut_off:%Y-%m}"
            spans = spans_to_hold([month for month in self.arrays.months if month <= last], last, kind)
            measured = self._measure(HELD, spans, AREA_KINDS, basis)
            if basis == "verified":
                measured = awaiting_verification(measured, self._held(kind, "reported").table)
            table = attain(self._guarded(measured, HELD, basis), self.targets, HELD)
            self._recalled[key] = Recalled.of(table, HELD, spans)
        return self._recalled[key]

    def scores(
        self,
        periods: Sequence[Period],
        by: str,
        weights: Mapping[str, float] | None = None,
        draws: int = PAGE_DRAWS,
        area: str = "",
    ) -> pd.DataFrame:
        """The rows of `score` for every period and every area of a kind, or one of them: of all that was reported, for
        which of it is verified is no sample of the rest (`both_scores`)."""
        kinds = {period.kind for period in periods}
        if not draws and weights is None and len(kinds) == 1:
            all_scores = self._points(kinds.pop(), by)
            if all_scores.holds(periods):
                return all_scores.read(periods, area)
        results = self.recalled(periods, by, indicators=CORE)
        ours = results[results["area"] == area] if area else results
        return score_attained(ours, weights, draws, simulate=self.simulate)

    @cached_property
    def _held_points(self) -> dict[tuple[str, str], RecalledScores]:
        return {}

    def _points(self, kind: str, by: str) -> RecalledScores:
        """The scores of all periods of a kind, without their intervals."""
        key = (kind, by)
        if key not in self._held_points:
            results = self.recalled(list(self._held(kind, "reported").spans), by, indicators=CORE)
            self._held_points[key] = RecalledScores.of(score_attained(results, draws=0))
        return self._held_points[key]

    @cached_property
    def simulate(self) -> Simulate:
        """The draws of an area, remembered: score, rank and change ask for the same. 128 of 10,000 draws: 50 MB."""
        return lru_cache(maxsize=128)(simulated)

    def drawn(self, period: Period, by: str) -> Drawn:
        """The draws of every area of a kind, as `rank_intervals.draw` gives them."""
        return draw_attained(self.recalled([period], by, indicators=CORE), simulate=self.simulate)

    def core(self, periods: Sequence[Period], by: str) -> pd.DataFrame:
        """The rows of `measure` of the core indicators, as `rank_intervals.draw` takes them."""
        return self.recalled(periods, by, indicators=CORE)[list(COLUMNS)]

    def verified_range(self, period: Period, by: str) -> pd.DataFrame:
        """The core rows with what verification leaves open (`verified_scores.with_ends`); NaN with a protection: beside
        what was reported it would tell how large a single submission is."""
        core = list(map(self.at_its_age, CORE))
        ends = verified_range(self.arrays, self.geography, core, period, by, self.cut_off)
        rows = self.recalled([period], by, "reported", CORE)
        return with_ends(rows, ends, self.protection is None)

    def both_scores(self, period: Period, by: str, draws: int = PAGE_DRAWS) -> pd.DataFrame:
        """The score of every area as reported, and what verification leaves open, as `verified_scores.beside` says."""
        return beside(self.scores([period], by, draws=draws), self.verified_range(period, by))

    def declared_zeros(self, period: Period) -> pd.DataFrame:
        """The declared zeros of a period, and how likely each is, as `declared_zeros.declared_zeros` says them."""
        rows = self._measure(COUNTS, [*years_before(period), period], "regency", "reported")
        return declared_zeros(self._guarded(rows, COUNTS, "reported"), period, peers(self.places(period)))

    def still_young(
        self, indicator: Indicator, period: Period, by: str, basis: str = "reported"
    ) -> dict[str, Young]:
        """What is known so far of the reports received in the period itself, by area, where the indicator judges it by
        earlier ones; without areas of which nothing is told, or of which it is protected."""
        if not indicator.horizon:
            return {}
        months = [Period(int(month[:4]), int(month[5:]), "month") for month in period.months]
        rows = self._measure([replace(indicator, horizon=0)], months, by, basis)
        rows = rows if self.protection is None else rows[rows["area"] == self.protection.own]
        return young_of(rows, self.at_its_age(indicator).horizon, self.cut_off)

    def breakdown(
        self,
        indicator: Indicator,
        categories: Sequence[str],
        periods: Sequence[Period],
        by: str | Sequence[str],
        basis: str,
        dimension: str | None = None,
    ) -> pd.DataFrame:
        """One indicator within each category of a breakdown (by default its first), as `results` gives it.

        Ids are as in `Indicator.within`: "services_given:health", "reports_received:sex=female"."""
        parts = [indicator.within(category, dimension) for category in categories]
        return self.results(periods, by, basis, parts)

    def network(
        self, period: Period, regencies: Sequence[str], basis: str = "reported"
    ) -> tuple[pd.DataFrame, pd.DataFrame]:
        """All kinds of partner that took part in joint activities held, and who met whom, over some regencies: nodes
        and links of `partners_met`, in the months that count for `network_density`."""
        panel = Panel(self.arrays, (period,), basis, self.cut_off)
        return partners_met(panel, by_id("network_density"), regencies)

    def counted(
        self, indicators: Sequence[Indicator], periods: Sequence[Period], by: str, basis: str = "reported"
    ) -> pd.DataFrame:
        """The rows of `results`, with the sum of `squares` of a mean's observations beside them."""
        spreads = [spread for indicator in indicators if (spread := spread_of(indicator)) is not None]
        squares = self._guarded(self._measure(spreads, periods, by, basis), spreads, basis)
        return with_squares(self.recalled(periods, by, basis, indicators), squares)

    def comparisons(
        self,
        indicators: Sequence[Indicator],
        period: Period,
        by: str,
        basis: str = "reported",
        before: Period | None = None,
        against: Sequence[str] = AGAINST,
        area: str = "",
    ) -> pd.DataFrame:
        """The indicators of every area of a kind, or of one of them, against all that `compare` holds them against;
        `before` is what the period is held against by its months (`KnownMonths.before`), unless named."""
        before = before or self.known.before(period)
        spans = [before, period]
        regencies = self.counted(indicators, spans, "regency", basis)
        rows = regencies if by == "regency" else self.counted(indicators, spans, by, basis)
        rows = rows[rows["area"] == area] if area else rows
        alike = self.known.are_alike(period, before)
        return compare(indicators, rows, regencies, self.places(period), period, before, against, alike)

    def survey(
        self, categories: Mapping[str, Sequence[str]], period: Period, area: str, basis: str = "reported"
    ) -> Survey:
        """What the questionnaires of one area and period say; `categories` by dimension, as `survey` needs them."""
        asked = self.facts, self.geography, categories, period, area
        if self.protection is not None and area != self.protection.own:
            return protected_survey(self.protection, categories, period, area, basis)
        exact = survey(*asked, basis, self.cut_off, self.arrays)
        if basis == "verified" and exact.status == "no_report":
            sent = survey(*asked, "reported", self.cut_off, self.arrays).status != "no_report"
            return replace(exact, status="not_verified") if sent else exact
        return exact

    def counts(
        self,
        measure_name: str,
        dimension: str,
        period: Period,
        area: str,
        regencies: Sequence[str],
        basis: str = "reported",
    ) -> pd.DataFrame:
        """What was counted in an area and period: regency, district, category, value, status.

        Of people with a protection as `Protection.counts` gives it, a row each category of the whole area; else the
        rows of the facts of its regencies, all with status ok.
        """
        if self.protection is not None and is_protected(measure_name) and area != self.protection.own:
            return self.protection.counts(measure_name, dimension, basis, period, area)
        rows = self.arrays.counts(measure_name, dimension, basis, period.months, regencies)
        return rows.assign(status="ok")

    def points(self, period: Period, basis: str = "reported") -> pd.DataFrame:
        """The points open at the period's end whose submissions count, as `service_points.points_of` says them."""
        return points_of(Panel(self.arrays, (period,), basis, self.cut_off))

    def coverage(
        self,
        land: Land,
        period: Period,
        basis: str = "reported",
        rules: TravelRules | None = None,
        threshold: float = DEFAULT_THRESHOLD,
    ) -> Coverage:
        """Who is reached, by regency and district, as `coverage.cover` says; `threshold`: the hours within which staff
        are reached. The children are those of this release in the period's year, whatever the land says of them. With
        a protection no count of people is told by district, but of an officer's own regency."""
        land = replace(land, geography=self.places(period))
        panel = Panel(self.arrays, (period,), basis, self.cut_off)
        reported = panel if basis == "reported" else Panel(self.arrays, (period,), "reported", self.cut_off)
        everywhere = list(self.geography.index)
        premises = premises_of(
            land,
            Heard(panel, reported, land),
            self.recalled([period], "regency", basis, [by_id(name) for name in FROM_INDICATORS]),
            self.recalled([period], "regency", basis, _STAFF),
            everywhere if self.protection is None else [self.protection.own],
            rules or TravelRules(),
            threshold,
        )
        return cover(premises, points_of(panel))
