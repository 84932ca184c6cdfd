"""What is computed from a release for an audience, each kept under its edition for all visitors."""

from __future__ import annotations

from typing import Any

import pandas as pd

from data.periods import Period, parse
from data.tables import MONTHLY
from indicators import CORE, DOMAINS, INDICATORS, by_id
from indicators.comparison.control_chart import History, history
from indicators.measurement.same_months import Young
from indicators.scores.bases import Base, bases_of
from indicators.scores.rank_intervals import Drawn
from indicators.scores.rank_intervals import standings as standings_of
from presentation.editions import Edition, evaluation
from presentation.kept import kept

_MONTHLY_INDICATORS = [indicator.id for indicator in CORE if set(indicator.tables) <= set(MONTHLY)]


# Shared by all visitors and not copied for each, which would take longer than computing them: nobody changes them.
@kept(256)
def results(edition: Edition, spans: tuple[Period, ...], by: str, basis: str) -> pd.DataFrame:
    chosen = INDICATORS if len(spans) == 1 else CORE
    return evaluation(edition).recalled(spans, by, basis, chosen)


@kept(256)
def histories(
    edition: Edition, indicator: str, spans: tuple[Period, ...], by: str, area: str, basis: str
) -> tuple[pd.DataFrame, dict[str, Any]]:
    """The result rows of an area over periods, and where those of each indicator stand."""
    chosen = (by_id(indicator),) if indicator else INDICATORS
    rows = evaluation(edition).recalled(spans, by, basis, chosen)
    rows = rows[rows["area"] == area]
    return rows, {str(name): places for name, places in rows.groupby("indicator").indices.items()}


@kept(1024)
def charted(
    edition: Edition, indicator: str, spans: tuple[Period, ...], by: str, area: str, basis: str, alone: bool
) -> History:
    about, settled = by_id(indicator), evaluation(edition).known
    rows, places = histories(edition, indicator if alone else "", spans, by, area, basis)
    ours = rows.iloc[places[indicator]]
    return history(about, ours, [settled.is_whole(parse(str(span))) for span in ours["period"]])


@kept(256)
def counted(edition: Edition, indicator: str, period: Period, basis: str) -> pd.DataFrame:
    return evaluation(edition).counted([by_id(indicator)], [period], "regency", basis)


@kept(256)
def comparisons(
    edition: Edition, indicator: str, period: Period, by: str, area: str, basis: str
) -> pd.DataFrame:
    return evaluation(edition).comparisons([by_id(indicator)], period, by, basis, area=area)


@kept(8)
def first_month(edition: Edition) -> str:
    """The first month for which a monthly table was sent; "" while there is none."""
    facts = evaluation(edition).facts
    sent = facts.loc[(facts["measure"] == "submitted") & facts["category"].isin(MONTHLY), "month"]
    return str(sent.min()) if len(sent) else ""


@kept(256)
def places(edition: Edition, spans: tuple[Period, ...], by: str, basis: str) -> dict[tuple[str, str], int]:
    """Where the row of each indicator and area stands in the results of one period."""
    rows = results(edition, spans, by, basis)
    return {key: place for place, key in enumerate(zip(rows["indicator"], rows["area"], strict=True))}


@kept(256)
def silent(edition: Edition, period: Period) -> frozenset[str]:
    """The regencies from which nothing monthly came although something was due."""
    rows = results(edition, (period,), "regency", "reported")
    monthly = rows[rows["indicator"].isin(_MONTHLY_INDICATORS)]
    # Of a period under way too, where something was due already.
    silent_in = (monthly["months_due"] > 0) & (monthly["months_reported"] == 0)
    nothing = silent_in.groupby(monthly["area"]).all()
    return frozenset(nothing.index[nothing])


@kept(256)
def bases(edition: Edition, period: Period, by: str) -> dict[tuple[str, str], Base]:
    """Domain ("" for all of them) and area → how much of what was due came, whatever of it is verified."""
    rows = results(edition, (period,), by, "reported")
    whole = {"": CORE, **{letter: [core for core in CORE if core.domain == letter] for letter in DOMAINS}}
    return {
        (letter, area): base
        for letter, chosen in whole.items()
        for (_, area), base in bases_of(rows, {core.id: core for core in chosen}).items()
    }


@kept(256)
def scores(edition: Edition, spans: tuple[Period, ...], by: str, area: str, draws: int) -> pd.DataFrame:
    return evaluation(edition).scores(spans, by, draws=draws, area=area)


@kept(256)
def still_young(edition: Edition, indicator: str, period: Period, by: str, basis: str) -> dict[str, Young]:
    return evaluation(edition).still_young(by_id(indicator), period, by, basis)


@kept(64)
def declared_zeros(edition: Edition, span: Period) -> pd.DataFrame:
    return evaluation(edition).declared_zeros(span)


@kept(64)
def both_scores(edition: Edition, span: Period, by: str) -> pd.DataFrame:
    """The score as reported and what verification leaves open of it, by area."""
    return evaluation(edition).both_scores(span, by, draws=0).set_index("area", drop=False)


@kept(64)
def verified_range(edition: Edition, span: Period, by: str) -> pd.DataFrame:
    return evaluation(edition).verified_range(span, by)


@kept(64)
def core(edition: Edition, span: Period, by: str) -> pd.DataFrame:
    return evaluation(edition).core([span], by)


# 6 MB for 14 regencies. Kept as it is, for copying it would take longer than all that is done with it.
@kept(8)
def drawn_of(edition: Edition, span: Period, by: str) -> Drawn:
    return evaluation(edition).drawn(span, by)


@kept(256)
def standings(
    edition: Edition, span: Period, by: str, weights: tuple[tuple[str, float], ...] | None
) -> pd.DataFrame:
    return standings_of(drawn_of(edition, span, by), None if weights is None else dict(weights))


@kept(256)
def breakdown(
    edition: Edition,
    indicator: str,
    categories: tuple[str, ...],
    period: Period,
    by: str,
    basis: str,
    dimension: str | None,
) -> pd.DataFrame:
    return evaluation(edition).breakdown(by_id(indicator), categories, [period], by, basis, dimension)
