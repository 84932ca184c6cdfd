"""What a reader has chosen and may see: language, period, area and basis over one release, and the figures of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Any
from urllib.parse import urlencode

import pandas as pd

import locales
from data import geography
from data.periods import Period
from data.say_values import period_name, with_months
from data.store import Release
from indicators import by_id
from indicators.comparison.control_chart import History
from indicators.definition import Indicator
from indicators.evaluation import PAGE_DRAWS
from indicators.measurement.panel import last_day
from indicators.measurement.same_months import KnownMonths, Young
from indicators.scores.bases import Base
from indicators.scores.rank_intervals import Drawn
from presentation import editions, release_figures
from presentation.editions import PROTECTED, Edition
from presentation.offers import BASES, bases_on_offer

# The basis of every score, whatever basis of the indicators a reader has chosen.
SCORED = "reported"


@dataclass(frozen=True)
class View:
    """One reader's choice over one release: everything a page needs in order to say something."""

    language: str
    period: Period
    area: str
    basis: str
    release: Release
    audience: str = PROTECTED
    # What every address begins with. A page's own are relative; what leaves the screen says where the pages are.
    base: str = ""
    # Whether somebody who may see more looks as the public does: links lead to pages as the public sees them.
    as_public: bool = False

    @property
    def edition(self) -> Edition:
        """What everything computed for this reader is kept under."""
        return Edition.of(self.release, self.audience)

    @property
    def compares_bases(self) -> bool:
        """Whether this reader may see verified figures beside reported ones."""
        return bases_on_offer(self.audience) == BASES

    def say(self, key: str, **values: Any) -> str:
        return locales.say(self.language, key, **values)

    @property
    def area_kind(self) -> str:
        return geography.kind_of(self.area)

    @property
    def area_name(self) -> str:
        return geography.area_name(self.area)

    @property
    def period_name(self) -> str:
        """The period's name; of one under way also the months that are over: "Semester II 2026 (Jul–Sep)"."""
        name = period_name(self.language, self.period)
        over = [month for month in self.period.months if last_day(month) <= self.release.cut_off]
        if not over or len(over) == len(self.period.months):
            return name
        return with_months(self.language, name, over)

    @property
    def known(self) -> KnownMonths:
        """Which months the release can say anything of."""
        return editions.evaluation(self.edition).known

    def named(self, span: Period) -> str:
        """The name of a period that stands beside others; of one of which some months are not known, with those that
        are: "2023 (Okt–Des)"."""
        name, places = period_name(self.language, span), self.known.places(span)
        if span.until or not places or self.known.is_whole(span):
            return name
        return with_months(self.language, name, [span.months[place] for place in places])

    @property
    def before(self) -> Period:
        """What the chosen period is held against: the one before, or of one under way the same months a year before."""
        return self.known.before(self.period)

    @property
    def same_months_before(self) -> bool:
        """Whether the period before holds the same of its months, so that its figure may stand beside."""
        return self.known.are_alike(self.period, self.period.previous)

    @property
    def regencies(self) -> list[str]:
        """The regencies the chosen area consists of."""
        return geography.regencies_of(self.area)

    def results(self, by: str, spans: Sequence[Period] = (), basis: str | None = None) -> pd.DataFrame:
        """Every indicator with its target and attainment, for the chosen period or other ones."""
        return release_figures.results(self.edition, tuple(spans) or (self.period,), by, basis or self.basis)

    def measuring(self, indicator: str) -> View:
        """The view itself, or the province's where the indicator is measured for the province only."""
        return self if self.area_kind in by_id(indicator).areas else replace(self, area=geography.PROVINCE)

    def own(self, indicator: str, span: Period | None = None) -> pd.Series:
        """The result row of one indicator for the chosen area, or the province's if only it is measured."""
        asked = self.measuring(indicator)
        where = (self.edition, (span or self.period,), asked.area_kind, self.basis)
        return release_figures.results(*where).iloc[release_figures.places(*where)[indicator, asked.area]]

    def still_young(self, indicator: Indicator) -> Young | None:
        """Of an indicator that judges the period by earlier reports: what is known of those received in it."""
        where = (self.period, self.area_kind, self.basis)
        return release_figures.still_young(self.edition, indicator.id, *where).get(self.area)

    def by_regency(self, indicator: str) -> pd.DataFrame:
        """The result rows of one indicator for the regencies of the chosen area (all 14 for the province)."""
        rows = self.results("regency")
        return rows[(rows["indicator"] == indicator) & rows["area"].isin(self.regencies)]

    def history(self, indicator: str, spans: Sequence[Period], alone: bool = False) -> pd.DataFrame:
        """The result rows of one indicator for the chosen area over periods, in their order. All indicators are
        measured together for a page that needs many of them; `alone` measures this one."""
        where = (self.area_kind, self.area, self.basis)
        rows, places = release_figures.histories(
            self.edition, indicator if alone else "", tuple(spans), *where
        )
        return rows.iloc[places[indicator]]

    def charted(self, indicator: str, spans: Sequence[Period], alone: bool = False) -> History:
        """`history` with its limits and signals."""
        where = (self.area_kind, self.area, self.basis)
        return release_figures.charted(self.edition, indicator, tuple(spans), *where, alone)

    def counted(self, indicator: str) -> pd.DataFrame:
        """One indicator for all regencies of the province, with what a funnel needs (`Evaluation.counted`)."""
        return release_figures.counted(self.edition, indicator, self.period, self.basis)

    def comparisons(self, indicator: str) -> pd.DataFrame:
        """One indicator of the chosen area against target, rest, peers and period before, a row each."""
        where = self.area_kind, self.area
        rows = release_figures.comparisons(self.edition, indicator, self.period, *where, self.basis)
        return rows.set_index("against", drop=False)

    def address(self, page: str, **where: str) -> str:
        """The address of a page, for a link: the reader's own choices are kept."""
        kept = {"period": self.period.id, "area": self.area, "basis": self.basis, "lang": self.language}
        kept |= {"as": "public"} if self.as_public else {}
        return escape(f"{self.base}{page}?{urlencode({**kept, **where})}", quote=True)

    def scores(self, by: str, spans: Sequence[Period] = (), draws: int = PAGE_DRAWS) -> pd.DataFrame:
        """The score of every area of a kind; without draws it has no interval. Always as reported: which submissions
        are verified is no sample of them, and what that leaves open is told beside (`both_scores`)."""
        return release_figures.scores(self.edition, tuple(spans) or (self.period,), by, "", draws)

    def own_scores(self, spans: Sequence[Period] = (), draws: int = PAGE_DRAWS) -> pd.DataFrame:
        """The score of the chosen area, a row for each period."""
        where = self.area_kind, self.area
        return release_figures.scores(self.edition, tuple(spans) or (self.period,), *where, draws)

    def both_scores(self, by: str) -> pd.DataFrame:
        """What verification leaves open of the score of every area of a kind, index area; for whom `compares_bases`."""
        return release_figures.both_scores(self.edition, self.period, by)

    def declared_zeros(self) -> pd.DataFrame:
        """The declared zeros of the area's regencies, and how likely each is."""
        rows = release_figures.declared_zeros(self.edition, self.period)
        return rows[rows["area"].isin(self.regencies)]

    def verified_range(self, indicator: str) -> pd.Series:
        """What verification leaves open of a core indicator of the chosen area."""
        rows = release_figures.verified_range(self.edition, self.period, self.area_kind)
        return rows[(rows["indicator"] == indicator) & (rows["area"] == self.area)].iloc[0]

    def core(self, by: str) -> pd.DataFrame:
        """The core indicators as measured, without targets."""
        return release_figures.core(self.edition, self.period, by)

    def drawn(self, by: str) -> Drawn:
        """The simulated domain scores of every area of a kind: to be recombined, never to be changed."""
        return release_figures.drawn_of(self.edition, self.period, by)

    def standings(self, by: str, weights: Mapping[str, float] | None = None) -> pd.DataFrame:
        """Score, class and rank of every area of a kind with their intervals, by default or other weights."""
        given = None if weights is None else tuple(weights.items())
        return release_figures.standings(self.edition, self.period, by, given)

    def breakdown(
        self, indicator: str, categories: Sequence[str], by: str | None = None, dimension: str | None = None
    ) -> pd.DataFrame:
        """One indicator within each category of a breakdown, for the chosen area, or by another kind of area."""
        where = (self.period, by or self.area_kind, self.basis)
        return release_figures.breakdown(self.edition, indicator, tuple(categories), *where, dimension)

    def counts(self, measure: str, dimension: str = "") -> pd.DataFrame:
        """What was counted in the chosen period and area: regency, district, category, value, status (hidden: NaN)."""
        evaluation, where = editions.evaluation(self.edition), (self.period, self.area, self.regencies)
        return evaluation.counts(measure, dimension, *where, self.basis)

    def network(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        """Who took part in joint activities and who met whom in the chosen area: nodes and links, see Evaluation."""
        return editions.evaluation(self.edition).network(self.period, self.regencies, self.basis)

    def leaves_out(self, count: str) -> bool:
        """Whether a recap of the area and period leaves out a count ("reached_police", "reports_received/channel")."""
        return bool((self.counts("unstated", "measure")["category"] == count).any())

    def nothing_came(self, indicator: str) -> str:
        """The state of the area when nothing of an indicator's tables came in the period, else ""."""
        status = str(self.own(indicator)["status"])
        return status if status in ("no_report", "not_yet_due", "not_verified") else ""

    def received(self, domain: str = "") -> Base:
        """How much of what was due came from the chosen area in the period, of a domain or of all."""
        return release_figures.bases(self.edition, self.period, self.area_kind).get(
            (domain, self.area), Base()
        )

    def is_silent(self, regency: str) -> bool:
        """Whether nothing monthly came from a regency in the period although something was due.

        Verified or not makes no difference to having been heard.
        """
        return regency in release_figures.silent(self.edition, self.period)

    def silent(self) -> list[str]:
        """The silent regencies of the area."""
        silent = release_figures.silent(self.edition, self.period)
        return [regency for regency in self.regencies if regency in silent]
