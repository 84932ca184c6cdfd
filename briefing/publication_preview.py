"""How much the public gets of a release, and how far its figures lie from the office's: for the office, before anything
is opened. Nothing of it is public: it is made of exact figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

import locales
from briefing.publishing import Prepared, as_public
from data.periods import Period
from indicators import CORE
from indicators.definition import Indicator
from indicators.disclosure.protection import rests_on_people
from indicators.evaluation import Evaluation

# A range of a share that is no wider than this still says something.
_WIDEST = 50.0


@dataclass(frozen=True)
class Preview:
    """Shown and of how many: scores by kind of area and period; core indicators of regencies and years with a figure.
    `inside_interval`: the share of yearly regency scores that lie inside the public interval; `mean_distance` (points)
    and `rank_correlation` (Spearman, mean over the years) of public and exact yearly regency scores; NaN without
    any."""

    scores_shown: dict[str, tuple[int, int]]
    inside_interval: float
    mean_distance: float
    rank_correlation: float
    core_shown: tuple[int, int]
    processor_seconds: float

    def machine(self) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "scores_shown": {name: list(pair) for name, pair in self.scores_shown.items()},
            "inside_interval": _number(self.inside_interval),
            "mean_distance": _number(self.mean_distance),
            "rank_correlation": _number(self.rank_correlation),
            "core_shown": list(self.core_shown),
            "processor_seconds": round(self.processor_seconds, 2),
        }

    def said(self, language: str) -> str:
        """In a sentence or three."""

        def of(pair: tuple[int, int]) -> str:
            shown, every = (locales.number(language, number) for number in pair)
            return locales.say(language, "publish-of", shown=shown, all=every)

        scores = {name: of(pair) for name, pair in self.scores_shown.items()}
        return locales.say(
            language,
            "publish-preview",
            **scores,
            distance=locales.number(language, self.mean_distance, 1),
            inside=locales.percent(language, 100 * self.inside_interval),
            rank=locales.number(language, self.rank_correlation, 2),
            core=of(self.core_shown),
        )


def preview(prepared: Prepared) -> Preview:
    """What publishing would open, held against the exact figures."""
    exact, public = prepared.exact, as_public(prepared.exact, prepared.protection)
    periods = prepared.protection.periods
    of_kind = {kind: [span for span in periods if span.kind == kind] for kind in ("year", "quarter")}
    asked = {
        "province_year": ("province", "year"),
        "province_quarter": ("province", "quarter"),
        "district_year": ("district_dprd", "year"),
        "regency_year": ("regency", "year"),
    }
    beside = {name: _beside(exact, public, of_kind[kind], by) for name, (by, kind) in asked.items()}
    shown = {name: (int(rows["public"].notna().sum()), len(rows)) for name, rows in beside.items()}
    yearly = beside["regency_year"].dropna(subset="public")
    inside = yearly["score"].between(yearly["lower"] - 1e-9, yearly["upper"] + 1e-9)
    return Preview(
        shown,
        float(inside.mean()) if len(yearly) else float("nan"),
        float((yearly["score"] - yearly["public"]).abs().mean()) if len(yearly) else float("nan"),
        _rank_correlation(yearly),
        _core_shown(exact, public, of_kind["year"]),
        prepared.processor_seconds,
    )


def _beside(exact: Evaluation, public: Evaluation, periods: Sequence[Period], by: str) -> pd.DataFrame:
    """The areas and periods that have an exact score, with the public one and its interval."""
    if not periods:
        return pd.DataFrame(columns=["period", "area", "score", "public", "lower", "upper"])
    keys = ["period", "area"]
    rows = exact.scores(periods, by, draws=0)[[*keys, "score"]].dropna()
    seen = public.scores(periods, by)[[*keys, "score", "lower", "upper"]].rename(columns={"score": "public"})
    return rows.merge(seen, on=keys, how="left")


def _rank_correlation(rows: pd.DataFrame) -> float:
    """Spearman's, of each year with at least three scores; their mean."""
    of_years = [
        year["score"].corr(year["public"], method="spearman")
        for _, year in rows.groupby("period")
        if len(year) >= 3
    ]
    return float(np.nanmean(of_years)) if of_years else float("nan")


def _core_shown(exact: Evaluation, public: Evaluation, periods: Sequence[Period]) -> tuple[int, int]:
    """Of the core indicators that count people and have an exact figure of a regency and year: how many have a public
    one, or a range of at most 50 points."""
    ours: list[Indicator] = [indicator for indicator in CORE if rests_on_people(indicator)]
    if not periods:
        return 0, 0
    keys = ["indicator", "period", "area"]
    rows = exact.results(periods, "regency", indicators=ours)
    rows = rows[rows["value"].notna()][keys]
    seen = rows.merge(public.results(periods, "regency", indicators=ours), on=keys)
    is_answered = seen["value"].notna() | (seen["upper"] - seen["lower"] <= _WIDEST)
    return int(is_answered.sum()), len(rows)


def _number(value: float) -> float | None:
    return None if value != value else round(value, 4)
